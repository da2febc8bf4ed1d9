"""Bringing ratings from elsewhere: all that is new is taken in at once, and can be taken back at once."""

import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.messages import Chat
from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.pace import slower

PARASITE, INCEPTION = TitleId("tmdb:movie:496243"), TitleId("tmdb:movie:27205")
RATINGS = b"""Date,Name,Year,Letterboxd URI,Rating
2024-03-01,Inception,2010,https://boxd.it/1,4.5
2024-03-02,Parasite,2019,https://boxd.it/2,2
2024-03-03,The Film That Nobody Made,1999,https://boxd.it/3,3
"""


def letterboxd(*films: tuple[str, int | None, str], day: str = "2024-03-01") -> bytes:
    lines = [f'{day},"{name}",{year or ""},https://boxd.it/{n},{stars}' for n, (name, year, stars) in enumerate(films)]
    return "\n".join(("Date,Name,Year,Letterboxd URI,Rating", *lines)).encode()


async def verdicts(someone: Someone) -> list[tuple[object, object, object]]:
    return [(row["title_id"], row["verdict"], row["stars"]) for row in (await someone.export())["verdicts"]]


async def test_an_export_becomes_ratings_and_says_what_was_not_found(someone: Someone) -> None:
    reply = await someone.sends("ratings.csv", RATINGS)
    assert "From Letterboxd, 2 titles: 2 ratings." in reply.text
    assert "One isn't in my catalogue: The Film That Nobody Made (1999)." in reply.text
    assert await verdicts(someone) == [(INCEPTION, "rated", 4.5), (PARASITE, "rated", 2.0)]
    assert [row["at"][:10] for row in (await someone.export())["verdicts"]] == ["2024-03-01", "2024-03-02"]


async def test_the_same_file_again_changes_nothing(someone: Someone) -> None:
    await someone.sends("ratings.csv", RATINGS)
    before = await verdicts(someone)
    reply = await someone.sends("ratings.csv", RATINGS)
    assert "I knew all 2 already; nothing has changed." in reply.text
    assert not any("Undo" in label for label in someone.labels)
    assert await verdicts(someone) == before


async def test_undo_takes_the_whole_import_back_and_nothing_else(someone: Someone) -> None:
    await someone.does("like", "m949")
    await someone.sends("ratings.csv", RATINGS)
    await someone.taps("Undo")
    assert await verdicts(someone) == [("tmdb:movie:949", "liked", None)]
    await someone.sends("ratings.csv", RATINGS)
    assert len(await verdicts(someone)) == 3


async def test_the_word_undo_takes_the_import_back_though_its_verdicts_are_old(someone: Someone) -> None:
    await someone.says("I love comedies")
    await someone.does("like", "m949")
    await someone.sends("ratings.csv", RATINGS)
    await someone.says("undo")
    assert await verdicts(someone) == [("tmdb:movie:949", "liked", None)]
    await someone.says("undo")
    await someone.says("undo")
    assert (await someone.export())["insights"] == []


async def test_what_the_person_said_here_since_is_not_overruled_by_an_old_file(someone: Someone) -> None:
    await someone.does("dislike", "m27205")
    await someone.sends("ratings.csv", RATINGS)
    assert (INCEPTION, "rated", 4.5) not in await verdicts(someone)
    await someone.sends("new.csv", letterboxd(("Inception", 2010, "5"), day="2026-01-15"))
    assert (INCEPTION, "rated", 5.0) not in await verdicts(someone)


async def test_an_opinion_newer_than_the_one_here_holds(someone: Someone, another: Callable[..., Someone]) -> None:
    await someone.sends("ratings.csv", RATINGS)
    await someone.sends("ratings.csv", letterboxd(("Inception", 2010, "1"), day="2025-01-01"))
    assert (await verdicts(someone))[-1] == (INCEPTION, "rated", 1.0)
    assert await another().export() is not None


async def test_names_are_found_with_other_articles_spellings_and_years_next_door(someone: Someone) -> None:
    films = [("Godfather", 1972, "5"), ("PARASITE!", 2020, "5"), ("Incepton", 2010, "5"), ("Inception", 1999, "1")]
    reply = await someone.sends("ratings.csv", letterboxd(*films))
    assert "3 titles: 3 ratings" in reply.text
    assert "Inception (1999)" in reply.text
    assert {title for title, *_ in await verdicts(someone)} == {"tmdb:movie:238", PARASITE, INCEPTION}


async def test_seen_liked_and_saved_each_count_as_what_they_are(someone: Someone) -> None:
    sheet = b"Date,Name,Year,Letterboxd URI\n2024-01-01,Inception,2010,u\n"
    await someone.sends("watchlist.csv", sheet)
    await someone.does("watchlist")
    assert any("Inception" in label for label in someone.labels)
    await someone.sends("watched.csv", sheet)
    await someone.sends("films.csv", sheet)
    assert [verdict for _, verdict, _ in await verdicts(someone)] == ["saved", "seen", "liked"]
    reply = await someone.sends("watchlist.csv", sheet)
    assert "nothing has changed" in reply.text


async def test_what_is_no_export_gets_a_kind_word_and_leaves_nothing(someone: Someone) -> None:
    for name, data, said in (
        ("holiday.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)), "something else"),
        ("ratings.csv", b"", "empty"),
        ("list.csv", b"Score,Watched\n10,yes\n", "Title, Name or Const"),
        ("huge.zip", None, "up to 10 MB"),
        ("bad.zip", b"PK\x03\x04nonsense", "damaged"),
    ):
        reply = await someone.sends(name, data)
        assert said in reply.text, name
        assert "Letterboxd" in someone.labels
    assert await verdicts(someone) == []


async def test_import_explains_where_each_service_keeps_its_export(someone: Someone) -> None:
    reply = await someone.says("/import")
    assert "up to 10 MB" in reply.text
    for service in ("Letterboxd", "IMDb", "Trakt"):
        reply = await someone.taps(service)
        assert reply.text.startswith(service)


async def test_a_childrens_profile_takes_in_only_what_is_safe(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    row = next(row for row in range(len(arrays)) if arrays.kids_age[row] < 99 and arrays.columns.year[row] > 0)
    await someone.does("profile", "new", "kids")
    films = letterboxd((arrays.columns.titles[row], int(arrays.columns.year[row]), "5"), ("Se7en", 1995, "5"))
    await someone.sends("ratings.csv", films)
    assert [title for title, *_ in await verdicts(someone)] == [arrays.ids[row]]


async def test_five_thousand_ratings_are_taken_in_within_two_seconds_and_shown_in_short(
    someone: Someone, house: House
) -> None:
    columns = house.recommender.arrays.columns
    films = [
        (name.replace('"', ""), int(year), "3.5")
        for name, year in zip(columns.titles, columns.year, strict=True)
        if math.isfinite(year)
    ]
    films += [(f"Unheard of {n}", 1990, "2") for n in range(5000 - len(films))]
    started = time.process_time()
    reply = await someone.sends("ratings.csv", letterboxd(*films[:5000]))
    assert time.process_time() - started < 5.0 * slower()
    assert len(reply.text) < 600
    undone = await someone.taps("Undo")
    assert len(undone.text) < 300
    assert await verdicts(someone) == []


async def test_an_export_sent_twice_by_the_platform_is_taken_in_once(someone: Someone) -> None:
    await someone.sends("ratings.csv", RATINGS, event="same")
    await someone.sends("ratings.csv", RATINGS, event="same")
    assert someone.replies == ()
    assert len(await verdicts(someone)) == 2


async def test_imported_days_never_lie_in_the_future(someone: Someone, house: House) -> None:
    await someone.sends("r.csv", letterboxd(("Inception", 2010, "5"), day="2090-01-01"))
    (row,) = (await someone.export())["verdicts"]
    assert datetime.fromisoformat(str(row["at"])).astimezone(UTC) <= house.clock.now()


LIST = b"""Letterboxd list export v7
Date,Name,Tags,URL,Description
2020-01-02,Mine,,u,

Position,Name,Year,URL,Description
1,Inception,2010,u,
2,Parasite,2019,u,
3,Unheard Of,1999,u,
"""


@pytest.mark.parametrize(("label", "verdict"), [("Seen", "seen"), ("Watchlist", "saved")])
async def test_a_list_that_does_not_say_what_it_is_is_asked_about(someone: Someone, label: str, verdict: str) -> None:
    reply = await someone.sends("list.csv", LIST)
    assert "2 titles I have: Inception (2010), Parasite (2019)." in reply.text
    assert "Unheard Of (1999)" in reply.text
    assert "My ratings" not in " ".join(someone.labels)
    assert await verdicts(someone) == []
    reply = await someone.taps(label)
    assert "2 titles" in reply.text
    assert [(title, each) for title, each, _ in await verdicts(someone)] == [(INCEPTION, verdict), (PARASITE, verdict)]
    await someone.taps("Undo")
    assert await verdicts(someone) == []


async def test_figures_that_may_be_anybodys_are_asked_about_and_become_stars(someone: Someone) -> None:
    await someone.sends("mine.csv", b"Title,Year,Score\nInception,2010,9\nParasite,2019,2\n")
    await someone.taps("My ratings")
    assert await verdicts(someone) == [(INCEPTION, "rated", 4.5), (PARASITE, "rated", 1.0)]


async def test_an_answer_that_none_is_right_leaves_all_as_it_was(someone: Someone) -> None:
    await someone.sends("list.csv", LIST)
    reply = await someone.taps("None of these")
    assert "Nothing has changed" in reply.text
    assert await verdicts(someone) == []
    reply = await someone.does("import_as", "seen")
    assert "send it once more" in reply.text


async def test_a_name_of_two_films_without_a_year_is_named_and_left_out(someone: Someone) -> None:
    reply = await someone.sends("watched.csv", letterboxd(("Dune", None, ""), ("Inception", None, "")))
    assert "Without a year I can't tell which is meant: Dune (1984 or 2021)." in reply.text
    assert [title for title, *_ in await verdicts(someone)] == [INCEPTION]


async def test_what_of_a_file_can_not_be_read_is_said_and_costs_that_cell(someone: Someone) -> None:
    sheet = (
        b"Title,Year,Type,Rating,Watched Date\nInception,2010,movie,great,2020-01-01\n"
        b"Parasite,2019,movie,5,03/02/2024\nA Pilot,2008,episode,4,2020-01-01\n"
    )
    reply = await someone.sends("mine.csv", sheet)
    assert "One rating I couldn't read: “great”." in reply.text
    assert "One day I couldn't be sure of: “03/02/2024”." in reply.text
    assert "One line is about no film or series" in reply.text
    assert set(await verdicts(someone)) == {(INCEPTION, "seen", None), (PARASITE, "rated", 5.0)}


async def test_a_verdict_without_a_day_is_never_of_now(someone: Someone, house: House) -> None:
    await someone.sends("mine.csv", b"Title,Year,Rating\nInception,2010,5\n")
    (row,) = (await someone.export())["verdicts"]
    assert house.clock.now() - datetime.fromisoformat(str(row["at"])).astimezone(UTC) > timedelta(days=300)


async def test_another_film_of_the_same_name_is_never_rated_by_its_id(someone: Someone) -> None:
    sheet = (
        b"Const,Your Rating,Date Rated,Title,Title Type,Runtime (mins),Year,Directors\n"
        b"tt9999991,1,2024-05-01,Inception,Movie,90,2010,Somebody Else\n"
        b"tt9999992,1,2024-05-01,Parasite,Music Video,4,2019,\n"
    )
    reply = await someone.sends("ratings.csv", sheet)
    assert "Inception (2010) and Parasite (2019)" in reply.text
    assert await verdicts(someone) == []


async def test_a_file_in_doubt_is_asked_about_in_the_persons_own_chat_alone(someone: Someone) -> None:
    own, someone.chat = someone.chat, Chat(id="cinema club", private=False)
    reply = await someone.sends("list.csv", LIST)
    assert "in our own chat" in reply.text
    assert not any("Seen" in label for label in someone.labels)
    someone.chat = own
    assert await verdicts(someone) == []
    await someone.sends("list.csv", LIST)
    await someone.taps("Seen")
    assert len(await verdicts(someone)) == 2


async def test_what_is_not_for_children_is_said_to_be_so(someone: Someone) -> None:
    await someone.does("profile", "new", "kids")
    table = b"Date,Name,Year,Letterboxd URI\n2024-01-01,Alien,1979,x\n2024-01-01,Up,2009,x\n2024-01-01,Zzyzx,1901,x\n"
    await someone.sends("watched.csv", table)
    assert "One isn't for children" in someone.text
    assert "Alien" not in someone.text
    assert "Zzyzx (1901)" in someone.text
