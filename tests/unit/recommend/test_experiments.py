"""Experiments: who gets which variant, what a variant changes, and what can be said of the difference."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from bot.commands.experiments import compare_variants, print_compared
from bot.errors import SettingsError
from bot.persons import Person, Profile
from bot.ports import Tried
from bot.questions.tuning import Tuning
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import RecommendSettings, Weights
from bot.recommend.experiments import ExperimentSettings, Variant, compare, effective, wilson
from bot.recommend.pipeline import Recommender
from bot.request import Request
from bot.settings import Settings, load
from bot.taste.profile import Taste
from bot.titles import Domain, Judgement, TitleId, Verdict
from tests.fakes import FakeClock, FakeEmbedder, FakeVectors

NOW = FakeClock().now()
HALVES = ExperimentSettings(name="words", variants={"usual": Variant(), "wordy": Variant(weights={"words": 3.0})})


def settings(folder: Path, text: str) -> Settings:
    path = folder / "config.yaml"
    path.write_text(text)
    return load(path, {})


class TestSettings:
    def test_none_runs_by_itself(self) -> None:
        assert ExperimentSettings().variant_of(1) == ""
        assert Settings().experiments == ExperimentSettings()

    def test_they_are_read_from_the_file(self, tmp_path: Path) -> None:
        text = (
            "experiments:\n  name: words\n  variants:\n    usual: {share: 3}\n"
            "    wordy: {weights: {words: 2}, mmr_lambda: 0.9, reranker: small}\n"
        )
        found = settings(tmp_path, text).experiments
        assert found.variants["wordy"].settings(RecommendSettings()) == RecommendSettings(
            weights=Weights(words=2), mmr_lambda=0.9, reranker="small"
        )

    @pytest.mark.parametrize(
        ("text", "named"),
        [
            ("experiments: {name: x}", "at least two variants"),
            ("experiments: {variants: {a: {}, b: {}}}", "has a name"),
            ("experiments: {name: x, variants: {a: {}}}", "at least two"),
            (
                "experiments: {name: x, variants: {a: {}, b: {weights: {wrods: 1}}}}",
                "no weight 'wrods'; there are text",
            ),
            ("experiments: {name: x, variants: {a: {}, b: {weights: {words: 11}}}}", "weights.words"),
            ("experiments: {name: x, variants: {a: {}, b: {shares: 1}}}", "'experiments.variants.b.shares' is unknown"),
            ("experiments: {name: x, variants: {a: {share: 0}, b: {}}}", "greater than 0"),
            ("experiments: {name: 'Über uns', variants: {a: {}, b: {}}}", "pattern"),
            ("experiments: {name: x, variants: {a: {}, b: {reranker: big}}}", "reranker"),
            ("recommend: {weights: {wrods: 1}}", "'recommend.weights.wrods' is unknown"),
            ("recommend: {weights: {words: lots}}", "recommend.weights.words"),
            ("recommend: {reranker: big}", "recommend.reranker"),
            ("recommend: {rerank: {windows: 4}}", "'recommend.rerank.windows' is unknown"),
        ],
    )
    def test_a_wrong_name_or_value_is_refused_by_name(self, tmp_path: Path, text: str, named: str) -> None:
        with pytest.raises(SettingsError, match=named):
            settings(tmp_path, text)

    def test_weights_of_the_file_take_the_place_of_the_usual(self, tmp_path: Path) -> None:
        found = settings(tmp_path, "recommend: {weights: {community: 0.3, novelty: 0.1}, mmr_lambda: 0.5}").recommend
        assert found == RecommendSettings(weights=Weights(community=0.3, novelty=0.1), mmr_lambda=0.5)


class TestWhoGetsWhat:
    @given(st.integers(1, 10**9))
    def test_a_person_keeps_their_variant(self, person: int) -> None:
        again = ExperimentSettings(name="words", variants=dict(HALVES.variants))
        assert HALVES.variant_of(person) == again.variant_of(person) in HALVES.variants

    def test_the_shares_are_kept(self) -> None:
        three = ExperimentSettings(
            name="three", variants={"a": Variant(share=1), "b": Variant(share=2), "c": Variant(share=1)}
        )
        dealt = Counter(three.variant_of(person) for person in range(8000))
        assert [dealt[name] / 8000 for name in "abc"] == pytest.approx([0.25, 0.5, 0.25], abs=0.02)

    def test_another_name_deals_anew(self) -> None:
        other = ExperimentSettings(name="other", variants=HALVES.variants)
        same = np.mean([HALVES.variant_of(person) == other.variant_of(person) for person in range(4000)])
        assert same == pytest.approx(0.5, abs=0.05)

    def test_nobody_in_particular_is_in_none(self) -> None:
        assert HALVES.variant_of(None) == ""

    async def test_picks_are_made_by_the_persons_variant_and_say_so(self, arrays: TitleArrays) -> None:
        recommender = Recommender(
            arrays=lambda: arrays, vectors=FakeVectors(), embedder=FakeEmbedder(), settings=RecommendSettings(),
            experiment=HALVES,
        )  # fmt: skip
        people = {HALVES.variant_of(n): Person(id=n, profile=Profile(id=n)) for n in range(1, 20)}
        wish = Request(text="a heist in the rain", subject="heist rain")
        found = {name: await recommender.recommend(wish, Taste(), person=who) for name, who in people.items()}
        for name, weight in (("usual", Weights().words), ("wordy", 3.0)):
            recipe = found[name].recipe
            assert recipe
            assert (recipe.experiment, recipe.variant, recipe.weights["words"]) == ("words", name, weight)
        assert found["usual"].picks != found["wordy"].picks
        nobody = await recommender.recommend(wish, Taste())
        assert nobody.recipe
        assert (nobody.recipe.experiment, nobody.recipe.variant) == ("", "")
        assert nobody.picks == found["usual"].picks


def tried(variant: str, person: int, liked: int, disliked: int = 0, unjudged: int = 0) -> list[Tried]:
    verdicts = [Verdict.LIKED] * liked + [Verdict.DISLIKED] * disliked
    judged = [Judgement(title=TitleId("tmdb:movie:1"), verdict=verdict, at=NOW) for verdict in verdicts]
    return [Tried(variant=variant, person=person, judgement=j) for j in [*judged, *[None] * unjudged]]


class TestWhatCanBeSaid:
    @given(st.integers(0, 200), st.integers(1, 200))
    def test_the_interval_is_wilsons(self, liked: int, more: int) -> None:
        shown = liked + more
        ours, theirs = wilson(liked / shown, shown), binomtest(liked, shown).proportion_ci(method="wilson")
        assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=1e-4)

    def test_one_busy_person_does_not_pass_for_many(self) -> None:
        alike = [[20, 20, 0], [20, 0, 20], [20, 20, 0], [20, 0, 20]]
        mixed = [[20, 10, 10]] * 4
        assert effective(alike, 0.5) < 5
        assert effective(mixed, 0.5) == 80
        assert effective([[100, 30, 0]], 0.3) == 1

    def test_counts_are_those_of_the_people(self) -> None:
        first, second = compare([*tried("a", 1, 2, 1, 5), *tried("a", 2, 1, 0, 7), *tried("b", 3, 0, 1, 7)])
        assert (first.people, first.shown, first.liked, first.disliked, first.rate) == (2, 16, 3, 1, 3 / 16)
        clicked = [Tried(variant="a", person=1, clicked=True), Tried(variant="a", person=2)]
        assert (compare(clicked)[0].shown, compare(clicked)[0].clicked) == (2, 1)
        assert (second.people, second.shown, second.liked, second.disliked) == (1, 8, 0, 1)
        assert first.difference is None

    def test_a_clear_difference_between_many_people_is_told(self) -> None:
        many = [
            each
            for person in range(60)
            for each in (*tried("a", person, 1 + person % 2, 1, 5), *tried("b", 100 + person, 3 + person % 2, 1, 3))
        ]
        first, second = compare(many, ("a", "b"))
        assert second.verdict == "better"
        assert second.difference
        assert 0 < second.difference.low < second.rate - first.rate < second.difference.high
        assert compare(many, ("b", "a"))[1].verdict == "worse"

    def test_few_people_or_a_small_difference_tell_nothing(self) -> None:
        few = [each for n in range(29) for each in (*tried("a", n, 0, 1, 7), *tried("b", 100 + n, 7, 1, 0))]
        assert compare(few, ("a", "b"))[1].verdict == "too few to tell"
        like = [each for n in range(60) for each in (*tried("a", n, n % 3, 1, 5), *tried("b", 100 + n, n % 3, 1, 5))]
        assert compare(like, ("a", "b"))[1].verdict == "too few to tell"

    def test_a_variant_that_nobody_saw_yet_is_there_with_nothing(self) -> None:
        first, second = compare(tried("a", 1, 1), ("a", "b"))
        assert (second.people, second.shown, second.rate) == (0, 0, 0.0)
        assert (second.interval.low, second.interval.high) == (0.0, 1.0)
        assert second.verdict == "too few to tell"
        assert compare([]) == []
        assert first.variant == "a"

    def test_of_two_equal_variants_about_one_comparison_in_twenty_errs(self) -> None:
        rng = np.random.default_rng(5)

        def judged(variant: str) -> list[Tried]:
            """Sixty people who each like a share of their own of twelve titles."""
            likes = rng.binomial(12, rng.beta(2, 5, size=60))
            return [each for n, liked in enumerate(likes) for each in tried(variant, n, liked, unjudged=12 - liked)]

        wrong = [compare([*judged("a"), *judged("b")])[1].verdict != "too few to tell" for _ in range(200)]
        assert np.mean(wrong) < 0.09


class Kept:
    """The Trials port over a dict."""

    def __init__(self, **experiments: list[Tried]) -> None:
        self._kept = experiments

    async def tried(self, experiment: str) -> Sequence[Tried]:
        return self._kept.get(experiment, [])

    async def experiments(self) -> Sequence[str]:
        return list(self._kept)


HALVES_RUN = SimpleNamespace(experiments=HALVES, jobs=SimpleNamespace(learn_to_ask=True))


class _AsWritten:
    """Questions of which nothing was learned, and no evenings."""

    async def read(self, domain: Domain) -> Tuning:
        return Tuning()

    async def count(self, domain: str, after: int, until: datetime) -> int:
        return 0


def asked_as_written() -> dict[str, object]:
    return {"asking": _AsWritten(), "evenings": _AsWritten(), "clock": FakeClock()}


class TestTheCommand:
    async def test_the_one_that_runs_comes_first_with_all_its_variants(self) -> None:
        house = SimpleNamespace(
            settings=HALVES_RUN,
            trials=Kept(old=tried("a", 1, 1, 1), words=tried("wordy", 2, 1)),
            **asked_as_written(),
        )
        found = await compare_variants(house)  # type: ignore[arg-type]  # only what it looks at
        assert found["running"] == "words"
        assert [(each["name"], each["running"]) for each in found["experiments"]] == [("words", True), ("old", False)]
        usual, wordy = found["experiments"][0]["variants"]
        assert (usual["variant"], usual["shown"], usual["difference"]) == ("usual", 0, None)
        assert (wordy["variant"], wordy["liked"], wordy["verdict"]) == ("wordy", 1, "too few to tell")
        assert set(wordy) == {
            "variant", "people", "shown", "liked", "disliked", "clicked", "like_rate", "interval", "difference",
            "verdict",
        }  # fmt: skip

    async def test_a_person_reads_it_as_lines(self, capsys: pytest.CaptureFixture[str]) -> None:
        many = [t for n in range(40) for t in (*tried("usual", n, 1, 0, 7), *tried("wordy", 50 + n, 5, 0, 3))]
        house = SimpleNamespace(settings=HALVES_RUN, trials=Kept(words=many), **asked_as_written())
        print_compared(await compare_variants(house))  # type: ignore[arg-type]  # only what it looks at
        name, first, second, note, *_ = capsys.readouterr().out.splitlines()
        assert name == "words (running)"
        assert first.startswith("  usual: 40 of 320 titles liked by 40 people, 12.5% (")
        assert second.endswith("against the first: better")
        assert "95 %" in note
