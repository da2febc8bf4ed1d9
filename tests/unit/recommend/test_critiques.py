"""A critique really moves the picks: more or less of any trait, shorter, older, and "like this but lighter"."""

import numpy as np
import pytest

from bot.recommend.arrays import TitleArrays
from bot.request import Request
from bot.scene.critiques import critiques
from bot.scene.deck import Shown
from bot.taste.traits import TRAITS
from bot.titles import Domain, Pick, TitleId, Verdict
from tests.unit.test_recommend import a_taste, recommended

STARTS = (
    Request(domain=Domain.MOVIES),
    Request(domain=Domain.TV),
    Request(domain=Domain.MOVIES, similar_to=(TitleId("tmdb:movie:27205"),)),
    Request(domain=Domain.MOVIES, text="a heist that goes wrong", subject="heist"),
)
ROOM = 1 / 3
"""The part of the way to a trait's far end that a push goes at least, where that is nearer than a quarter of a
standard deviation is long: of a catalogue's best rated eight, nothing better rated can be asked."""
LIKES = a_taste(dict.fromkeys(("tmdb:movie:496243", "tmdb:movie:78", "tmdb:movie:129"), Verdict.LIKED))


@pytest.fixture(scope="module")
def befores(arrays: TitleArrays) -> tuple[tuple[Pick, ...], ...]:
    """The picks of each start."""
    return tuple(recommended(arrays, start, LIKES).picks for start in STARTS)


def level(picks: tuple[Pick, ...], trait: str, arrays: TitleArrays) -> float:
    """The picks' mean of a trait, in standard deviations."""
    rows = arrays.rows(tuple(pick.title for pick in picks))
    return float(arrays.z[rows, TRAITS.index(trait)].mean())


@pytest.mark.parametrize("trait", TRAITS)
@pytest.mark.parametrize("push", [0.7, -0.7])
def test_more_or_less_of_any_trait_moves_the_next_eight_that_way(
    arrays: TitleArrays, befores: tuple[tuple[Pick, ...], ...], trait: str, push: float
) -> None:
    moved, room = [], []
    most = float(np.sort(np.sign(push) * arrays.z[:, TRAITS.index(trait)])[-8:].mean())
    for start, before in zip(STARTS, befores, strict=True):
        after = recommended(arrays, start.pushed({trait: push}), LIKES).picks
        room.append(most - np.sign(push) * level(before, trait, arrays))
        moved.append(np.sign(push) * (level(after, trait, arrays) - level(before, trait, arrays)))
    assert np.mean(moved) > min(0.25, ROOM * np.mean(room)), (moved, room)
    assert min(moved) > -0.05, moved


@pytest.mark.parametrize("start", STARTS)
def test_every_critique_on_offer_moves_what_it_names(arrays: TitleArrays, start: Request) -> None:
    before = recommended(arrays, start, LIKES)
    columns = arrays.columns
    figures = {
        "shorter": (columns.runtime, -1), "older": (columns.year, -1), "newer": (columns.year, 1),
        "less_famous": (arrays.fame, -1),
    }  # fmt: skip
    traits = {"lighter": ("darkness", -1), "darker": ("darkness", 1), "faster": ("pacing_slow", -1),
              "simpler": ("complexity", -1)}  # fmt: skip
    offered = critiques(Shown(request=before.request, picks=before.picks), arrays)
    assert len(offered) == 4
    for critique in offered:
        after = recommended(arrays, critique.request, LIKES).picks
        if critique.name in traits:
            trait, way = traits[critique.name]
            change = level(after, trait, arrays) - level(before.picks, trait, arrays)
        else:
            values, way = figures[critique.name]
            rows = [arrays.rows(tuple(pick.title for pick in picks)) for picks in (before.picks, after)]
            change = float(np.nanmedian(values[rows[1]]) - np.nanmedian(values[rows[0]]))
        assert way * change > 0, (critique.name, change)
