"""Long lists come a page at a time, sorted and filtered; a title has one line, with its stars."""

import pytest

from bot.wiring.house import House
from tests.dialogues.talking import Someone


def rated(house: House, count: int) -> bytes:
    """An export that rates so many films."""
    columns = house.recommender.arrays.columns
    rows = [n for n, kind in enumerate(columns.kinds) if kind == "movie"][:count]
    lines = [f"{columns.ids[row].split(':')[-1]},movie,x,{1 + n % 10},2024-01-01" for n, row in enumerate(rows)]
    return "\n".join(("tmdb,type,title,rating,rated_at", *lines)).encode()


def entries(someone: Someone) -> list[str]:
    return [button.label for button in someone.buttons() if button.action.verb == "card"]


async def test_every_title_of_a_long_history_can_be_reached(someone: Someone, house: House) -> None:
    await someone.sends("ratings.csv", rated(house, 43))
    reply = await someone.does("history")
    assert "43 titles" in reply.text
    assert "1 to 10 of 43" in reply.text
    found = set(entries(someone))
    for _ in range(4):
        reply = await someone.taps("More ›")
        assert reply.replaces
        found |= set(entries(someone))
    assert len(found) == 43
    assert "41 to 43 of 43" in reply.text
    assert "More ›" not in someone.labels
    await someone.taps("Back")
    assert "31 to 40" in someone.text


async def test_a_list_is_sorted_by_stars_by_name_and_by_year(someone: Someone, house: House) -> None:
    await someone.sends("ratings.csv", rated(house, 25))
    await someone.does("history")
    await someone.taps("by stars")
    assert all(label.startswith("★ 5") for label in entries(someone)[:2])
    assert "by stars" in someone.text
    await someone.taps("by name")
    names = [label.split(" ", 2)[2].casefold() for label in entries(someone)]
    assert names == sorted(names)
    await someone.taps("by year")
    years = [label.rpartition("(")[2] for label in entries(someone)]
    assert years == sorted(years, reverse=True)


async def test_films_and_series_are_told_apart_where_there_are_both(someone: Someone) -> None:
    await someone.does("save", "m27205")
    await someone.does("watchlist")
    assert not any("Series only" in label or "Films only" in label for label in someone.labels)
    await someone.does("save", "t1399")
    await someone.does("watchlist")
    assert len(entries(someone)) == 2
    await someone.taps("Films only")
    assert [label for label in entries(someone) if "Inception" in label] == entries(someone)
    await someone.taps("Series only")
    assert [label for label in entries(someone) if "Thrones" in label] == entries(someone)


async def test_to_save_a_title_hides_no_stars(someone: Someone) -> None:
    await someone.does("stars", "m27205", "4.5")
    await someone.does("save", "m27205")
    await someone.does("history")
    assert entries(someone) == ["🔖 ★ 4.5 Inception (2010)"]
    await someone.does("card", "m27205")
    assert "4.5 ★ ✓" in someone.labels
    assert "🔖 Save ✓" in someone.labels


async def test_saved_is_taken_off_by_the_same_button(someone: Someone) -> None:
    await someone.does("stars", "m27205", "4")
    await someone.does("save", "m27205")
    reply = await someone.does("save", "m27205")
    assert "Removed from your watchlist: Inception (2010)" in reply.text
    await someone.does("watchlist")
    assert "empty" in someone.text
    await someone.does("history")
    assert entries(someone) == ["★ 4 Inception (2010)"]


async def test_what_an_import_saved_is_taken_off_without_its_stars(someone: Someone) -> None:
    await someone.does("stars", "m27205", "4")
    await someone.does("dislike", "m496243")
    films = b"Date,Name,Year,Letterboxd URI\n2090-01-01,Heat,1995,u\n2090-01-01,Alien,1979,u\n"
    await someone.sends("watchlist.csv", films)
    await someone.does("save", "m949")
    await someone.does("watchlist")
    assert [label for label in entries(someone) if "Alien" in label] == entries(someone)


async def test_odd_pages_are_the_first_or_the_last(someone: Someone, house: House) -> None:
    await someone.sends("ratings.csv", rated(house, 12))
    await someone.does("history", "999999", "sideways", "books")
    assert "11 to 12 of 12" in someone.text
    await someone.does("history", "soon")
    assert "1 to 10 of 12" in someone.text


@pytest.mark.parametrize(
    ("locale", "save", "wish", "off"),
    [
        ("en", "save Heat", "a comedy", "get Heat off my list"),
        ("de", "merk dir Heat", "eine Komödie", "streich Heat von der Liste"),
        ("de", "merk dir Heat", "eine Komödie", "Heat kann von der Liste"),
        ("fr", "garde Heat dans ma liste", "une comédie", "raye Heat de la liste"),
        ("es", "guarda Heat", "una comedia", "saca Heat de la lista"),
        ("ru", "сохрани Heat", "комедия", "убери Heat из списка"),
        ("zh", "收藏Heat", "喜剧片", "把Heat从片单里删掉"),
        ("zh", "把Heat加入清单", "喜剧片", "从清单里去掉Heat"),
    ],
)
async def test_a_named_title_goes_from_the_list_in_words_whatever_lies_on_the_table(
    someone: Someone, locale: str, save: str, wish: str, off: str
) -> None:
    someone.locale = locale
    await someone.says(save)
    assert [row["verdict"] for row in (await someone.export())["verdicts"]] == ["saved"]
    await someone.says(wish)
    await someone.says(off)
    assert (await someone.export())["verdicts"] == []


@pytest.mark.parametrize(
    ("locale", "wish", "take", "asked"),
    [
        ("en", "a comedy", "I take the second", "what did we pick?"),
        ("de", "eine Komödie", "ich nehme die zweite", "was haben wir genommen?"),
        ("fr", "une comédie", "je prends le deuxième", "on a choisi quoi ?"),
        ("es", "una comedia", "me quedo con la segunda", "¿qué elegimos?"),
        ("ru", "комедия", "беру второй", "что мы выбрали?"),
        ("zh", "喜剧片", "就看第二部", "我们选了什么？"),
    ],
)
async def test_what_was_taken_is_told_again(someone: Someone, locale: str, wish: str, take: str, asked: str) -> None:
    someone.locale = locale
    await someone.says(wish)
    second = someone.titles[1]
    await someone.says(take)
    await someone.says(asked)
    assert someone.titles == [second]


async def test_a_question_back_is_passed_over_by_a_command(someone: Someone) -> None:
    await someone.does("rate")
    await someone.does("watchlist")
    await someone.says("Heat")
    assert someone.titles == ["tmdb:movie:949"], "its card, and no stars"


CLEARED = [
    ("en", "save Heat", "clear my watchlist", "Clear it"),
    ("en", "save Heat", "please take everything off my list", "Clear it"),
    ("de", "merk dir Heat", "Merkliste leeren", "Leeren"),
    ("fr", "garde Heat", "vide ma liste", "Vider"),
    ("es", "guarda Heat", "vacía mi lista", "Vaciar"),
    ("ru", "сохрани Heat", "очисти список", "Очистить"),
    ("zh", "收藏 Heat", "清空收藏", "清空"),
]


@pytest.mark.parametrize(("locale", "save", "clear", "button"), CLEARED)
async def test_a_list_is_emptied_once_that_is_confirmed_and_put_back(
    someone: Someone, locale: str, save: str, clear: str, button: str
) -> None:
    someone.locale = locale
    await someone.says(save)
    before = await someone.kept()
    await someone.says(clear)
    assert await someone.kept() == before, "it is asked first"
    await someone.taps(button)
    assert await someone.kept() == {}
    await someone.taps("↩")
    assert await someone.kept() == before


async def test_a_yes_empties_and_a_no_keeps(someone: Someone) -> None:
    await someone.says("save Heat")
    await someone.says("clear my watchlist")
    await someone.says("no")
    assert await someone.kept()
    await someone.says("clear my watchlist")
    await someone.says("yes please")
    assert "empty now" in someone.text
    assert await someone.kept() == {}
    await someone.says("clear my watchlist")
    assert "empty" in someone.text, "there is nothing to ask"
    assert "Clear it" not in someone.labels


async def test_what_was_said_of_titles_stands_when_the_watchlist_goes_and_the_other_way_round(
    someone: Someone, house: House
) -> None:
    await someone.sends("ratings.csv", rated(house, 3))
    await someone.says("save Coco")
    saved = {title for title, verdict in (await someone.kept()).items() if verdict == "saved"}
    await someone.says("clear my watchlist")
    await someone.taps("Clear it")
    assert set((await someone.kept()).values()) == {"rated"}
    await someone.taps("Undo")
    await someone.says("clear my history")
    assert "3 titles" in someone.text
    await someone.taps("Clear it")
    assert await someone.kept() == dict.fromkeys(saved, "saved")
    await someone.taps("Undo")
    await someone.does("history")
    assert "4 titles" in someone.text


async def test_a_title_is_still_taken_off_by_its_name(someone: Someone) -> None:
    await someone.says("save Heat")
    await someone.says("save Alien")
    await someone.says("delete Alien from my watchlist")
    assert await someone.kept() == {"tmdb:movie:949": "saved"}
