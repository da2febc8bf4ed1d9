"""A pasted address of a title is that title: alone its card, among words its name."""

from collections.abc import Sequence

import pytest

from bot.scene.pasted import Pasting
from bot.titles import Entry, Match, TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone

MATRIX, DUNE = TitleId("tmdb:movie:603"), TitleId("tmdb:movie:438631")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("https://www.themoviedb.org/movie/603-the-matrix", MATRIX),
        ("<https://www.themoviedb.org/movie/603>", MATRIX),
        ("themoviedb.org/tv/1399-game-of-thrones?language=de", "tmdb:tv:1399"),
        ("https://letterboxd.com/film/the-matrix/", MATRIX),
        ("https://letterboxd.com/ada/film/dune-2021/1/", DUNE),
        ("https://trakt.tv/movies/dune-2021", DUNE),
        ("https://app.trakt.tv/shows/severance", "tmdb:tv:95396"),
        ("https://www.justwatch.com/us/movie/dune-2021", DUNE),
        ("https://www.justwatch.com/de/Serie/severance", "tmdb:tv:95396"),
        ("https://www.imdb.com/de/title/tt0133093/?ref_=nv_sr", MATRIX),
        ("tt0133093", MATRIX),
        ("m.imdb.com/title/tt0944947", "tmdb:tv:1399"),
        ("The Matrix (1999) ⭐ 8.7 | Action, Sci-Fi\nhttps://www.imdb.com/title/tt0133093/", MATRIX),
        ("Check out “The Matrix” on IMDb https://m.imdb.com/title/tt0133093/?ref_=ext_shr", MATRIX),
        ("look at this: https://letterboxd.com/film/the-matrix/.", MATRIX),
        ("The Matrix (1999) https://boxd.it/2a1m", MATRIX),
    ],
)
async def test_an_address_alone_is_the_titles_card(someone: Someone, text: str, title: str) -> None:
    await someone.says(text)
    assert someone.titles == [title]


async def test_an_address_whose_id_nobody_knows_asks_for_the_name(someone: Someone) -> None:
    reply = await someone.says("https://www.imdb.com/title/tt99999999/")
    assert "Tell me its name" in reply.text
    assert someone.labels
    assert "Tell me its name" in (await someone.says("tt99999999")).text


@pytest.mark.parametrize("here", [True, False])
async def test_an_imdb_address_is_found_by_its_id_here_or_where_it_is_known(house: House, here: bool) -> None:
    async def find(entries: Sequence[Entry]) -> list[Match]:
        return [Match(title=MATRIX if here and entry.imdb_id == "tt0133093" else None) for entry in entries]

    async def by_imdb(imdb_id: str) -> TitleId | None:
        return MATRIX if imdb_id == "tt0133093" else None

    pasting = Pasting(find=find, titles=house.titles, by_imdb=None if here else by_imdb, seeking=house.seeking)
    pasted = await pasting.read("https://www.imdb.com/de/title/tt0133093/")
    assert pasted
    assert (pasted.titles, pasted.alone, pasted.text) == ((MATRIX,), True, "The Matrix")


async def test_an_address_that_may_be_two_films_asks_which(someone: Someone) -> None:
    await someone.says("https://letterboxd.com/film/dune/")
    assert {"Dune (2021)", "Dune (1984)"} <= set(someone.labels)
    await someone.taps("Dune (1984)")
    assert someone.titles == ["tmdb:movie:841"]


async def test_among_words_an_address_is_the_titles_name(someone: Someone) -> None:
    await someone.says("more like https://www.themoviedb.org/movie/603-the-matrix")
    assert "The Matrix" in someone.text
    assert len(someone.titles) > 4
    assert MATRIX not in someone.titles
    await someone.says("I hated https://letterboxd.com/film/dune-2021/")
    kept = (await someone.export())["verdicts"]
    assert [(row["title_id"], row["verdict"]) for row in kept] == [(DUNE, "disliked")]


@pytest.mark.parametrize("address", ["https://www.imdb.com/name/nm0000206/", "https://www.netflix.com/title/80057281"])
async def test_an_address_of_something_else_is_no_title_and_no_wish(someone: Someone, address: str) -> None:
    await someone.says(address)
    assert "behind that link" in someone.text
    assert not someone.titles


async def test_in_a_childrens_profile_an_address_shows_nothing_that_is_not_for_children(someone: Someone) -> None:
    await someone.does("profile", "new", "kids")
    reply = await someone.says("https://www.themoviedb.org/movie/348-alien")
    assert someone.titles == []
    assert "for children" in reply.text
