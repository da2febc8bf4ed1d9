"""The house's rules: what they do to picks, how their file is watched, and how a mistake in it is told."""

import asyncio
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from structlog.testing import capture_logs

from bot.errors import RulesInvalid
from bot.persons import Person, Profile
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import RecommendSettings
from bot.recommend.pipeline import Recommended, Recommender
from bot.recommend.rule_file import RuleFile, read_rules
from bot.recommend.rules import Audience, Between, Floor, MinimumSignal, Rule, Rules, Ruling, WhichPeople, WhichTitles
from bot.request import Choice, Request
from bot.taste.profile import Taste
from bot.titles import Domain
from tests.fakes import FakeEmbedder, FakeVectors

TODAY = date(2026, 1, 15)
SHIPPED = Path(__file__).parents[3] / "config" / "rules.yaml"
A_RULE = "rules:\n  - name: no horror\n    titles: {genres: [Horror]}\n    exclude: true\n"


def found(
    arrays: TitleArrays, rules: Rules | Callable[[], Rules], request: Request, person: Person | None = None
) -> Recommended:
    """Picks under these rules."""
    ruling = Ruling(rules if callable(rules) else lambda: rules, lambda: TODAY)
    recommender = Recommender(
        arrays=lambda: arrays,
        vectors=FakeVectors(dict(zip(arrays.ids, arrays.vectors, strict=True))),
        embedder=FakeEmbedder(),
        settings=RecommendSettings(),
        ruling=ruling,
    )
    return asyncio.run(recommender.recommend(request, Taste(), person=person))


def rows(arrays: TitleArrays, picks: Recommended) -> list[int]:
    return [arrays.place[pick.title] for pick in picks.picks]


def one(**given: object) -> Rules:
    return Rules(rules=(Rule.model_validate({"name": "a rule", **given}),))


class TestWhatRulesDo:
    def test_an_excluded_title_is_never_shown_not_even_as_a_half_remembered_film(self, arrays: TitleArrays) -> None:
        rules = one(titles={"genres": ["Horror"]}, exclude=True)
        scary = Request(traits={"scares": 1.0})
        told = Request(description="a haunted house where a family is afraid of a ghost in the cellar at night")
        for request in (scary, told):
            assert any(arrays.has_genre("Horror")[rows(arrays, found(arrays, Rules(), request))])
            assert not any(arrays.has_genre("Horror")[rows(arrays, found(arrays, rules, request))])

    def test_a_lifted_title_comes_earlier_says_so_and_is_no_surer(self, arrays: TitleArrays) -> None:
        request = Request(domain=Domain.MOVIES, traits={"humor": 1.0})
        usual = found(arrays, Rules(), request)
        last = usual.picks[-1]
        year = float(arrays.columns.year[arrays.place[last.title]])
        rules = one(titles={"year": {"at_least": year, "at_most": year}}, times=2.0)
        lifted = found(arrays, rules, request)
        place = [pick.title for pick in lifted.picks].index(last.title)
        pick = lifted.picks[place]
        assert place < 7
        assert [piece.value for piece in pick.evidence if piece.kind == "rule"] == ["a rule"]
        assert pick.score > last.score
        assert pick.confidence == pytest.approx(last.confidence, abs=0.01)
        shares = [{n: v / sum(p.parts.values()) for n, v in p.parts.items()} for p in (pick, last)]
        assert shares[0] == pytest.approx(shares[1], abs=0.01)

    def test_what_somebody_half_remembers_is_not_moved_by_what_a_house_favours(self, arrays: TitleArrays) -> None:
        told = Request(description="A thief enters the dreams of other people and steals their secrets.")
        lifting = one(titles={"genres": ["Drama"]}, times=3.0)
        assert found(arrays, lifting, told).picks == found(arrays, Rules(), told).picks

    def test_only_titles_that_a_rule_means_say_that_it_lifted_them(self, arrays: TitleArrays) -> None:
        picks = found(arrays, one(titles={"genres": ["Drama"]}, times=1.2), Request(traits={"depth": 1.0})).picks
        for pick in picks:
            said = any(piece.kind == "rule" for piece in pick.evidence)
            assert said == bool(arrays.has_genre("Drama")[arrays.place[pick.title]])

    def test_what_one_rule_lifts_and_another_presses_down_is_not_said_to_be_lifted(self, arrays: TitleArrays) -> None:
        up, down = (
            {"name": name, "titles": {"genres": ["Drama"]}, "times": by} for name, by in (("up", 1.2), ("down", 0.5))
        )
        picks = found(
            arrays, Rules.model_validate({"rules": [up, down]}), Request(genres=Choice(wanted=("Drama",)))
        ).picks
        assert picks
        assert not any(piece.kind == "rule" for pick in picks for piece in pick.evidence)

    def test_titles_that_hardly_anybody_rated_count_for_less(self, arrays: TitleArrays) -> None:
        few = np.nan_to_num(arrays.columns.vote_count) < 100
        effect = Ruling(lambda: Rules(minimum_signal=MinimumSignal(votes=100, times=0.5)), lambda: TODAY).effect(
            arrays, Audience()
        )
        assert effect.times is not None
        assert set(effect.times[few]) <= {0.5}
        assert set(effect.times[~few]) == {1.0}

    def test_rules_that_exclude_all_leave_nothing_and_say_so_plainly(self, arrays: TitleArrays) -> None:
        rules = one(titles={}, exclude=True)
        assert found(arrays, rules, Request()).picks == ()
        assert found(arrays, rules, Request(text="dreams", traits={"humor": 1.0})).picks == ()
        assert found(arrays, rules, Request(description="a film about a man who dreams of a city")).picks == ()

    @pytest.mark.parametrize(
        ("titles", "means"),
        [
            ({"languages": ["ja"]}, lambda a: a.languages == "ja"),
            ({"rating": {"at_least": 8}}, lambda a: a.columns.vote_average >= 8),
            ({"rating": {"at_most": 6.5}}, lambda a: a.columns.vote_average <= 6.5),
            ({"votes": {"at_most": 500}}, lambda a: np.nan_to_num(a.columns.vote_count) <= 500),
            ({"runtime": {"at_least": 150}}, lambda a: a.columns.runtime >= 150),
            ({"kind": "series"}, lambda a: a.series),
            ({"genres": ["Crime"], "without_genres": ["Drama"]},
             lambda a: a.has_genre("Crime") & ~a.has_genre("Drama")),
            ({"available": "not_yet"}, lambda a: a.columns.year > TODAY.year),
        ],
    )  # fmt: skip
    def test_a_rule_means_exactly_what_it_says(
        self, arrays: TitleArrays, titles: dict[str, object], means: Callable[[TitleArrays], np.ndarray]
    ) -> None:
        mask = WhichTitles.model_validate(titles).mask(arrays, TODAY)
        assert (mask == means(arrays)).all()
        assert not mask.all()


class TestWhomRulesHoldFor:
    def test_by_the_childs_age_as_far_as_it_was_told(self) -> None:
        small = WhichPeople.model_validate({"age": {"at_most": 6}})
        assert small.means(Audience.of(Request(kids_age=4), None))
        assert not small.means(Audience.of(Request(kids_age=7), None))
        assert not small.means(Audience.of(Request(), None))

    def test_by_profile_and_by_whether_children_watch(self) -> None:
        club = Person(id=1, profile=Profile(id=1, name="Club"))
        kids = Person(id=1, profile=Profile(id=2, name="kids", for_kids=True))
        assert WhichPeople(profiles=("club",)).means(Audience.of(Request(), club))
        assert not WhichPeople(profiles=("club",)).means(Audience.of(Request(), kids))
        assert WhichPeople(kids=True).means(Audience.of(Request(), kids))
        assert WhichPeople(kids=True).means(Audience.of(Request(domain=Domain.KIDS), club))
        assert WhichPeople(kids=False).means(Audience.of(Request(), club))
        assert WhichPeople().means(Audience())

    def test_a_rule_for_one_profile_leaves_the_others_alone(self, arrays: TitleArrays) -> None:
        rules = one(titles={"year": {"at_most": 2005}}, people={"profiles": ["club"]}, exclude=True)
        club, main = (Person(id=1, profile=Profile(id=n, name=name)) for n, name in ((1, "club"), (2, "main")))
        request = Request(domain=Domain.MOVIES)
        years = [min(arrays.columns.year[rows(arrays, found(arrays, rules, request, who))]) for who in (club, main)]
        assert years[0] > 2005 >= years[1]


class TestTheFile:
    def test_the_shipped_rules_can_be_used(self) -> None:
        assert read_rules(SHIPPED).rules

    def test_the_commented_examples_of_the_shipped_file_can_be_used(self, tmp_path: Path) -> None:
        head, _, examples = SHIPPED.read_text(encoding="utf-8").partition("#  - name: no soaps")
        lines = ["  - name: no soaps", *(line.removeprefix("#") for line in examples.splitlines()[1:])]
        path = tmp_path / "rules.yaml"
        path.write_text("rules:\n" + "\n".join(lines), encoding="utf-8")
        assert head
        assert len(read_rules(path).rules) == 4

    def test_a_change_is_read_and_a_mistake_leaves_the_rules_before_it(self, tmp_path: Path) -> None:
        path = tmp_path / "rules.yaml"
        file = RuleFile(path)
        assert file.rules() == Rules()
        write(path, A_RULE, 1)
        first = file.rules()
        assert [rule.name for rule in first.rules] == ["no horror"]
        write(path, A_RULE.replace("genres", "genre"), 2)
        with capture_logs() as logs:
            assert file.rules() is first
            assert file.rules() is first
        (line,) = [log for log in logs if log["log_level"] == "error"]
        assert (line["line"], line["event"]) == (3, "rules refused")
        assert "rules.0.titles.genre" in line["reason"]
        write(path, A_RULE.replace("horror", "ghosts"), 3)
        assert [rule.name for rule in file.rules().rules] == ["no ghosts"]
        path.unlink()
        assert file.rules() == Rules()

    @pytest.mark.parametrize(
        ("text", "line", "reason"),
        [
            ("rules:\n  - name: x\n    exclude: true\n  - name: y\n    timess: 2\n", 5, "unknown"),
            ("rules:\n  - name: x\n    titles: {genres: [Horor]}\n    exclude: true\n", 3, "Horor"),
            ("rules:\n  - name: x\n    times: 99\n", 3, "less than or equal to 3"),
            ("rules:\n  - name: x\n    times: .nan\n", 3, "number"),
            ("rules:\n  - name: x\n", 2, "exclude: true"),
            ("rules:\n  - exclude: true\n", 2, "name"),
            ("minimum_signal:\n  votes: many\n", 2, "integer"),
            ("rules: [\n", 2, "flow"),
            ("- a\n- b\n", 1, "all of it"),
            ("rules:\n\t- x\n", 2, "cannot start"),
        ],
    )
    def test_a_mistake_is_told_with_its_line(self, tmp_path: Path, text: str, line: int, reason: str) -> None:
        path = tmp_path / "rules.yaml"
        path.write_text(text)
        with pytest.raises(RulesInvalid, match=reason) as refused:
            read_rules(path)
        assert refused.value.fields["line"] == line

    def test_an_empty_or_missing_file_means_no_rules(self, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text("# nothing yet\n")
        assert read_rules(tmp_path / "rules.yaml") == read_rules(tmp_path / "none.yaml") == Rules()


def write(path: Path, text: str, second: int) -> None:
    """The file, changed at a moment of its own."""
    path.write_text(text)
    os.utime(path, (second, second))


def test_a_form_that_must_be_asked_for_comes_only_then(arrays: TitleArrays) -> None:
    before = WhichTitles(year=Between(at_most=1935))
    rule = Rule(name="no film before 1936", titles=before, unless_asked=("silent film",), exclude=True)
    old = arrays.columns.year <= 1935
    effects = [
        Ruling(lambda: Rules(rules=(rule,)), lambda: TODAY).effect(arrays, Audience.of(request, None)).excluded
        for request in (Request(text="a comedy"), Request(text="a silent film, please"), Request(description="a clown"))
    ]
    assert effects[0] is not None
    assert (effects[0] == old).all()
    assert effects[1:] == [None, None]


def test_nothing_unknown_to_nearly_everyone_comes_unasked(arrays: TitleArrays) -> None:
    rules = Rules(floor=Floor(votes=2000, times=0.5, open_votes=2000))
    for pick in found(arrays, rules, Request(domain=Domain.MOVIES)).picks:
        assert arrays.columns.vote_count[arrays.place[pick.title]] >= 2000
    asked = found(arrays, rules, Request(novelty=1.0, domain=Domain.MOVIES))
    assert any(arrays.columns.vote_count[arrays.place[pick.title]] < 2000 for pick in asked.picks)
