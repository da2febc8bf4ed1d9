"""Several places in one wish, and lands that share a concept."""

from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import has
from bot.recommend.origin import made_where
from bot.recommend.parts import Part, parts_of
from bot.request import Request

BOTH = "spain and portugal"


def spot(asked: Request, arrays: TitleArrays) -> Part:
    return next(part for part in parts_of(asked, arrays) if part.kind == "spot")


def test_a_land_is_where_its_own_films_play_that_do_not_name_it(arrays: TitleArrays) -> None:
    own = made_where("Spain", arrays) & has(BOTH, arrays)
    assert own.any()
    assert spot(Request(concepts={BOTH: 0.9}, aliases=("Spain",)), arrays).kept_by[own].all()


def test_of_two_places_either_will_do(arrays: TitleArrays) -> None:
    asked = Request(concepts={BOTH: 0.9, "italy": 0.9}, aliases=("Spain", "Venice"))
    kept = spot(asked, arrays).kept_by
    assert (kept & has("italy", arrays)).any()
    assert (kept & has(BOTH, arrays)).any()


def test_what_no_country_is_called_was_made_nowhere(arrays: TitleArrays) -> None:
    assert not made_where("a submarine", arrays).any()
