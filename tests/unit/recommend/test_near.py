"""Where neighbours come from: the vector store wherever the filter leaves enough, memory for narrow filters and
outages."""

import asyncio

import numpy as np
import pytest

from bot.errors import VectorsNotReady
from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.gather import ENOUGH, near
from bot.titles import TitleId
from tests.fakes import FakeVectors


class Counted(FakeVectors):
    """How often it was asked."""

    def __init__(self, arrays: TitleArrays, *, loading: bool = False) -> None:
        super().__init__(dict(zip(arrays.ids, arrays.vectors, strict=True)))
        self.asked, self._loading = 0, loading

    async def nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        self.asked += 1
        if self._loading:
            raise VectorsNotReady(where="here")
        return await super().nearest(vector, k)


def exact(arrays: TitleArrays, allowed: Rows, k: int) -> set[int]:
    nearness = arrays.vectors[allowed] @ arrays.vectors[7]
    return set(allowed[np.argsort(-nearness)[:k]].tolist())


def found(arrays: TitleArrays, allowed: Rows, store: FakeVectors, k: int = 50) -> set[int]:
    return set(asyncio.run(near(arrays.vectors[7], allowed, arrays, store, k)).tolist())


@pytest.mark.parametrize("share", [1.0, 0.5, ENOUGH])
def test_where_the_filter_leaves_enough_the_store_is_asked(arrays: TitleArrays, share: float) -> None:
    allowed = np.sort(np.random.default_rng(1).permutation(len(arrays))[: int(np.ceil(share * len(arrays)))])
    store = Counted(arrays)
    got = found(arrays, allowed, store)
    assert store.asked == 1
    assert got <= set(allowed.tolist())
    best = exact(arrays, allowed, 25)
    assert len(best & got) >= 24


def test_narrow_filters_and_outages_are_searched_exactly(arrays: TitleArrays) -> None:
    few = np.arange(0, len(arrays), 5)
    store = Counted(arrays)
    assert found(arrays, few, store) == exact(arrays, few, 50)
    assert store.asked == 0
    away, everything = Counted(arrays, loading=True), np.arange(len(arrays))
    assert found(arrays, everything, away) == exact(arrays, everything, 50)


def test_what_lies_elsewhere_than_what_is_near_is_searched_exactly(arrays: TitleArrays) -> None:
    """Half of the catalogue, and none of it near."""
    far = np.sort(np.argsort(arrays.vectors @ arrays.vectors[7])[: len(arrays) // 2])
    store = Counted(arrays)
    assert found(arrays, far, store) == exact(arrays, far, 50)
    assert store.asked == 1
