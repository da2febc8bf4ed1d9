"""Verdicts fold into a taste."""

from hypothesis import given
from hypothesis import strategies as st

from bot.taste.profile import Taste, opinion_of
from bot.titles import Judgement, TitleId, Verdict
from tests.fakes import FakeClock

NOW = FakeClock().now()
ALIEN = TitleId("tmdb:movie:348")
ids = st.sampled_from([TitleId(f"tmdb:movie:{n}") for n in range(5)])
judgements = st.builds(
    lambda title, verdict, stars: Judgement(
        title=title, verdict=verdict, stars=stars if verdict is Verdict.RATED else None, at=NOW
    ),
    ids,
    st.sampled_from(Verdict),
    st.sampled_from([1.0, 2.0, 3.0, 4.0, 4.5, 5.0]),
)


@given(st.lists(judgements, max_size=20))
def test_no_title_is_both_liked_and_disliked_and_the_latest_opinion_holds(given: list[Judgement]) -> None:
    taste = Taste.of(given)
    assert not set(taste.liked) & set(taste.disliked)
    assert len(taste.liked) == len(set(taste.liked))
    for title in {j.title for j in given}:
        telling = [j for j in given if j.title == title and j.verdict not in (Verdict.SEEN, Verdict.SAVED)]
        opinions = [opinion_of(j) for j in telling]
        assert (title in taste.liked) == (bool(opinions) and opinions[-1] > 0)
        assert (title in taste.disliked) == (bool(opinions) and opinions[-1] < 0)


@given(st.lists(judgements, max_size=20))
def test_everything_with_a_verdict_is_known(given: list[Judgement]) -> None:
    assert Taste.of(given).known == {j.title for j in given}


def test_a_like_that_became_three_stars_is_a_like_no_more() -> None:
    liked, fair = Judgement(title=ALIEN, verdict=Verdict.LIKED, at=NOW), Verdict.RATED
    assert Taste.of([liked, Judgement(title=ALIEN, verdict=fair, stars=3.0, at=NOW)]).liked == ()
    assert Taste.of([liked, Judgement(title=ALIEN, verdict=Verdict.SEEN, at=NOW)]).liked == (ALIEN,)


def test_four_stars_are_a_like_two_a_dislike_three_neither() -> None:
    def stars(n: float) -> int:
        return opinion_of(Judgement(title=TitleId("tmdb:movie:1"), verdict=Verdict.RATED, stars=n, at=NOW))

    assert [stars(n) for n in (1, 2, 3, 4, 5)] == [-1, -1, 0, 1, 1]
