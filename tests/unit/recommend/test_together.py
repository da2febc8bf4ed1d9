"""What a group gets: never what two have seen, least misery first, the same for the same people."""

import asyncio
from collections.abc import Sequence
from datetime import date

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays as number_arrays

from bot.questions.quiz import questionnaire, request_from
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import RecommendSettings
from bot.recommend.diversify import families_of
from bot.recommend.rules import Between, Rule, Rules, Ruling, WhichTitles
from bot.recommend.together import LEVELS, Member, Proposal, Together, comparable, given_up, ranked
from bot.request import Choice, Request, Span
from bot.taste.profile import Taste
from bot.titles import Domain, TitleId, Verdict
from tests.fakes import FakeEmbedder, FakeVectors
from tests.unit.test_recommend import a_taste

ALIEN, UP, SHINING = TitleId("tmdb:movie:348"), TitleId("tmdb:movie:14160"), TitleId("tmdb:movie:694")


def proposed(
    arrays: TitleArrays,
    members: Sequence[Member],
    count: int = 5,
    *,
    for_kids: bool = False,
    ruling: Ruling | None = None,
) -> tuple[Proposal, ...]:
    vectors = FakeVectors(dict(zip(arrays.ids, arrays.vectors, strict=True)))
    together = Together(
        arrays=lambda: arrays, vectors=vectors, embedder=FakeEmbedder(), settings=RecommendSettings(), ruling=ruling
    )
    return asyncio.run(together.propose(members, count, for_kids=for_kids))


def member(key: int, request: Request | None = None, **verdicts: Verdict) -> Member:
    taste = a_taste({f"tmdb:movie:{title.removeprefix('m')}": verdict for title, verdict in verdicts.items()})
    return Member(key=key, request=request or Request(domain=Domain.MOVIES), taste=taste)


def answering(key: int, **answers: str) -> Member:
    return Member(key=key, request=request_from(Domain.MOVIES, answers), taste=Taste())


@st.composite
def members(draw: st.DrawFn) -> list[Member]:
    """Two to five people who have watched much of the same, with any answers."""
    questions = questionnaire(Domain.MOVIES).questions
    verdicts = st.dictionaries(
        st.sampled_from([f"m{number}" for number in (348, 14160, 694, 27205, 11, 120, 13, 278, 155, 680)]),
        st.sampled_from([Verdict.SEEN, Verdict.LIKED, Verdict.DISLIKED, Verdict.SAVED]),
        max_size=8,
    )
    answers = st.fixed_dictionaries({q.id: st.sampled_from(["", *(o.id for o in q.options)]) for q in questions})
    return [
        member(key, request_from(Domain.MOVIES, draw(answers)), **draw(verdicts))
        for key in range(draw(st.integers(2, 5)))
    ]


@given(members())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_two_have_seen_and_the_least_misery_first(arrays: TitleArrays, group: list[Member]) -> None:
    found = proposed(arrays, group)
    assert len({each.title for each in found}) == len(found) == 5
    for each in found:
        assert sum(each.title in one.seen for one in group) < 2
        assert not arrays.series[arrays.place[each.title]]
    order = [(np.floor(each.least * LEVELS), each.mean) for each in found]
    assert order == sorted(order, reverse=True)


@given(members())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_people_get_the_same_films_in_whatever_order_they_came(
    arrays: TitleArrays, group: list[Member]
) -> None:
    titles = [each.title for each in proposed(arrays, group)]
    assert [each.title for each in proposed(arrays, group)] == titles
    assert [each.title for each in proposed(arrays, group[::-1])] == titles


@given(number_arrays(np.float32, st.tuples(st.integers(1, 5), st.integers(1, 30)), elements=st.floats(0, 1, width=32)))
def test_no_place_stands_behind_one_with_more_misery(scores: np.ndarray) -> None:
    order = ranked(scores)
    assert sorted(order) == list(range(scores.shape[1]))
    misery, mean = np.floor(scores.min(axis=0) * LEVELS)[order], scores.mean(axis=0)[order]
    assert (np.diff(misery) <= 0).all()
    assert (np.diff(mean)[np.diff(misery) == 0] <= 1e-6).all()


def test_one_who_would_suffer_outweighs_several_who_would_be_glad() -> None:
    glad_but_one, content = [0.9, 0.9, 0.9, 0.05], [0.5, 0.5, 0.5, 0.45]
    assert list(ranked(np.array([glad_but_one, content], dtype=np.float32).T)) == [1, 0]


def test_one_persons_points_are_not_held_against_anothers() -> None:
    easy, strict = np.array([0.9, 0.8, 0.7], dtype=np.float32), np.array([0.09, 0.08, 0.07], dtype=np.float32)
    assert np.allclose(comparable(easy), comparable(strict), atol=1e-5)
    assert np.allclose(comparable(easy), [1, 0, 0], atol=1e-5)
    assert np.allclose(comparable(np.full(3, 0.4, dtype=np.float32)), 0)


def test_what_one_dislikes_or_never_wants_is_for_nobody(arrays: TitleArrays) -> None:
    scary = request_from(Domain.MOVIES, {"emotional_tone": "intense"})
    fans = [member(key, scary, m694=Verdict.LIKED) for key in range(3)]
    timid = Member(key=9, request=Request(genres=Choice(refused=("Horror",))), taste=Taste())
    horror = arrays.has_genre("Horror")
    assert not any(horror[arrays.place[each.title]] for each in proposed(arrays, [*fans, timid]))
    first = proposed(arrays, fans)[0].title
    hater = member(9, scary, **{f"m{first.rsplit(':', 1)[1]}": Verdict.DISLIKED})
    assert first not in [each.title for each in proposed(arrays, [*fans, hater])]


def test_with_a_child_among_them_only_what_is_safe_for_children(arrays: TitleArrays) -> None:
    group = [answering(1, emotional_tone="intense"), member(2, Request(domain=Domain.KIDS))]
    found = proposed(arrays, group, for_kids=True)
    assert len(found) == 5
    assert all(arrays.kids_age[arrays.place[each.title]] < 99 for each in found)


def test_no_two_of_a_director_or_a_franchise_while_there_are_others(arrays: TitleArrays) -> None:
    found = proposed(arrays, [member(1, m120=Verdict.LIKED, m11=Verdict.LIKED), member(2, m671=Verdict.LIKED)])
    families = [family for each in found for family in families_of(arrays.place[each.title], arrays)]
    assert len(families) == len(set(families))


def test_it_is_said_who_gives_up_what(arrays: TitleArrays) -> None:
    wish = Request(traits={"darkness": 0.9}, runtime=Span(max=90.0), genres=Choice(refused=("Animation",)))
    one = member(1, wish, m14160=Verdict.SEEN)
    row = arrays.place[UP]
    assert given_up(one, row, arrays) == ("seen", "genre:Animation")
    assert given_up(member(1, Request(traits=wish.traits, runtime=wish.runtime)), row, arrays) == (
        "runtime:90",
        "trait:darkness+",
    )
    assert given_up(member(1, Request(traits={"darkness": 0.9})), arrays.place[SHINING], arrays) == ()


def test_what_one_has_seen_may_come_but_says_so(arrays: TitleArrays) -> None:
    seen = {f"m{title.rsplit(':', 1)[1]}": Verdict.SEEN for title in arrays.ids if title.startswith("tmdb:movie:")}
    left = seen.popitem()
    found = proposed(arrays, [member(1, None, **seen), member(2)])
    assert found
    assert all(each.gives_up.get(1) == ("seen",) for each in found if not each.title.endswith(left[0][1:]))


def test_what_the_houses_rules_exclude_is_for_no_group_either(arrays: TitleArrays) -> None:
    rules = Rules(rules=(Rule(name="new", titles=WhichTitles(year=Between(at_least=1990)), exclude=True),))
    ruling = Ruling(lambda: rules, lambda: date(2026, 1, 1))
    found = proposed(arrays, [member(1), member(2)], ruling=ruling)
    assert found
    assert all(arrays.columns.year[arrays.place[each.title]] < 1990 for each in found)


def test_who_is_alone_is_shown_nothing_they_have_seen(arrays: TitleArrays) -> None:
    first = [each.title for each in proposed(arrays, [member(1)])]
    seen = {f"m{title.rsplit(':', 1)[1]}": Verdict.SEEN for title in first}
    assert not {each.title for each in proposed(arrays, [member(1, None, **seen)])} & set(first)


def test_with_nothing_left_there_is_nothing(arrays: TitleArrays) -> None:
    seen = {f"m{title.rsplit(':', 1)[1]}": Verdict.SEEN for title in arrays.ids if title.startswith("tmdb:movie:")}
    assert proposed(arrays, [member(1, None, **seen), member(2, None, **seen)]) == ()
    assert proposed(arrays, []) == ()
