"""What the world watches, from TMDB through a stand-in on loopback."""

import pytest

from bot.errors import SourceUnavailable
from bot.titles import TitleId
from tests.standins.tmdb_trends import Watched, watched


async def test_a_list_comes_page_by_page_in_its_order_until_its_last() -> None:
    stand_in = Watched(lists={"movie/day": range(1, 46)})
    async with watched(stand_in) as tmdb:
        assert await tmdb.trending("movie", "day", 2) == [f"tmdb:movie:{n}" for n in range(1, 41)]
        assert len(await tmdb.trending("movie", "day", 9)) == 45
        assert await tmdb.trending("series", "week", 2) == []
    assert stand_in.asked.count("trending/movie/day") == 2 + 3, "no page is asked for behind the last"


async def test_it_waits_when_asked_to_and_tries_again_after_a_fault() -> None:
    stand_in = Watched(lists={"tv/week": [7]}, troubles=[429, 503])
    async with watched(stand_in) as tmdb:
        assert await tmdb.trending("series", "week", 1) == ["tmdb:tv:7"]
    assert len(stand_in.asked) == 3


async def test_a_title_that_is_gone_stops_no_other() -> None:
    async with watched(Watched(missing=frozenset(("movie/2",)))) as tmdb:
        ids = [TitleId(f"tmdb:movie:{n}") for n in (1, 2, 3)] + [TitleId("tmdb:tv:4")]
        found = await tmdb.details(ids)
    assert [title.id for title in found] == [ids[0], ids[2], ids[3]]


async def test_where_it_answers_for_none_that_is_said() -> None:
    async with watched(Watched(troubles=[401])) as tmdb:
        with pytest.raises(SourceUnavailable):
            await tmdb.details([TitleId("tmdb:movie:2")])
