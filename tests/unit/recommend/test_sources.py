"""A pick's source is the weightiest thing that speaks for it, in a word."""

import pytest

from bot.recommend.sources import source_of
from bot.request import Choice, Request
from bot.titles import Domain, Evidence

OPEN, WISH = Request(domain=Domain.MOVIES), Request(domain=Domain.MOVIES, genres=Choice(wanted=("Comedy",)))


def of(kind: str, weight: float = 0.5) -> Evidence:
    return Evidence(kind=kind, value="x", weight=weight)


@pytest.mark.parametrize(
    ("kinds", "request_", "source"),
    [
        (("liked", "genre"), OPEN, "similar_to_rated"),
        (("community",), OPEN, "similar_to_rated"),
        (("rating", "seed"), WISH, "similar_to_named"),
        (("trait", "liked"), WISH, "mood_match"),
        (("concept", "liked"), WISH, "wish"),
        (("trending",), OPEN, "trending"),
        (("rating", "famous"), OPEN, "local"),
        (("rating",), WISH, "wish"),
        ((), OPEN, "local"),
    ],
)
def test_the_weightiest_piece_says_where_a_pick_comes_from(
    kinds: tuple[str, ...], request_: Request, source: str
) -> None:
    assert source_of([of(kind) for kind in kinds], request_) == source
