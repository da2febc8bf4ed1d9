"""Titles like one: near it in every way, and never its own sequels."""

from collections import Counter

import pytest

from bot.recommend.arrays import TitleArrays
from bot.recommend.diversify import families_of
from bot.recommend.similar import similar
from bot.titles import TitleId

FRANCHISES = ("tmdb:movie:120", "tmdb:movie:11", "tmdb:movie:671", "tmdb:movie:862", "tmdb:movie:348")


@pytest.mark.parametrize("title", FRANCHISES)
def test_its_own_story_never_comes(arrays: TitleArrays, title: str) -> None:
    found = similar(TitleId(title), arrays, None, 8)
    assert len(found) == len(set(found)) == 8
    assert title not in found
    own = {family for family in families_of(arrays.place[TitleId(title)], arrays) if family.startswith("franchise")}
    families = Counter(f for other in found for f in families_of(arrays.place[other], arrays))
    assert not any(families[family] for family in own)


def test_what_an_editor_put_beside_a_title_is_mostly_found(arrays: TitleArrays) -> None:
    found = named = 0
    for row, title in enumerate(arrays.ids[:300]):
        kindred = arrays.place.keys() & set(arrays.columns.kindred[row])
        found += len(kindred & set(similar(title, arrays, None, 12)))
        named += len(kindred)
    assert found / named > 0.5


def test_the_same_title_always_has_the_same_company(arrays: TitleArrays) -> None:
    assert similar(TitleId("tmdb:movie:603"), arrays, None, 8) == similar(TitleId("tmdb:movie:603"), arrays, None, 8)
