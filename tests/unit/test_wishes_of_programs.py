"""What `recommend` understands of one line of text is what a conversation would."""

import pytest

from bot.recommend.arrays import TitleArrays
from bot.request import Choice, Request, Understanding
from bot.scene.unspoken import as_meant
from bot.titles import Domain, TitleId

HEAT = TitleId("tmdb:movie:949")


def meant(text: str, read: Understanding, arrays: TitleArrays) -> Request:
    return as_meant(read.request(Domain.MOVIES), text, read, arrays)


def test_the_youngest_who_watches_sets_the_limit(arrays: TitleArrays) -> None:
    found = meant("something for a six-year-old and her grandfather", Understanding(kids=True), arrays)
    assert (found.domain, found.kids_age) == (Domain.KIDS, 6)


def test_a_teenager_with_a_parent_gets_what_suits_both(arrays: TitleArrays) -> None:
    found = meant("a series my teenage daughter and I could both enjoy", Understanding(kind="series"), arrays)
    assert found.kids_age == 13
    assert "with parents" in found.concepts
    assert found.refused & found.unsaid == {"with small children"}


@pytest.mark.parametrize(("text", "bound"), [("like Heat but faster", True), ("like Heat", False)])
def test_more_or_less_than_the_example_is_measured_by_it(arrays: TitleArrays, text: str, bound: bool) -> None:
    like = Understanding(traits={"pacing_slow": -0.8} if bound else {}, genres=Choice())
    found = as_meant(Request(similar_to=(HEAT,), traits=dict(like.traits)), text, like, arrays)
    assert bool(found.shades) == bound
