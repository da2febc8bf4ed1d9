"""A limit goes where it is lifted or replaced, and what was just seen doesn't lead the next cards."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone


def minutes(house: House, someone: Someone) -> list[float]:
    arrays = house.recommender.arrays
    return [float(arrays.columns.runtime[arrays.place[TitleId(title)]]) for title in someone.titles]


@pytest.mark.parametrize(
    ("locale", "first", "then"),
    [
        ("en", "something silly, 95 minutes at most", "longer is fine"),
        ("en", "a thriller under 100 minutes", "can be longer too"),
        ("de", "Was Lustiges, höchstens 95 Minuten", "länger ist auch in Ordnung"),
        ("ru", "комедия до 95 минут", "подлиннее тоже можно"),
    ],
)  # fmt: skip
async def test_a_length_goes_where_longer_is_fine(
    someone: Someone, house: House, locale: str, first: str, then: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    assert max(minutes(house, someone)) <= 100
    await someone.says(then)
    assert "1 h 3" not in someone.text.split("\n")[0]
    assert max(minutes(house, someone)) > 100


@pytest.mark.parametrize(
    "said", ["that's still longer than 90 minutes", "these are over 90 minutes", "this is longer than 90 minutes"]
)
async def test_a_length_that_is_complained_of_stays_the_most(someone: Someone, house: House, said: str) -> None:
    await someone.says("a comedy under 95 minutes")
    await someone.says(said)
    assert max(minutes(house, someone)) <= 90


@pytest.mark.parametrize("said", ["never mind Alien. a comedy please", "forget Alien. just show me comedies"])
async def test_a_model_that_is_to_be_forgotten_is_none_any_more(someone: Someone, said: str) -> None:
    await someone.says("something like Alien")
    await someone.says(said)
    assert "Alien" not in someone.text
    assert someone.titles


async def test_a_genre_that_it_is_made_takes_the_place_of_the_one_before(someone: Someone) -> None:
    await someone.says("a horror film from the 80s")
    await someone.says("make it a western")
    assert "orror" not in someone.text
    assert "1980" in someone.text


async def test_titles_just_seen_and_hated_leave_the_cards_together(someone: Someone, house: House) -> None:
    await someone.says("a comedy from the 90s")
    first, second, third = someone.titles[:3]
    arrays = house.recommender.arrays
    one, other, hated = (arrays.columns.titles[arrays.place[TitleId(title)]] for title in (first, second, third))
    await someone.says(f"{one} seen, {other} seen, {hated} I hate")
    assert not {first, second, third} & {*someone.titles}


async def test_no_guns_is_told_and_kept(someone: Someone) -> None:
    await someone.says("an action film with romance")
    await someone.says("no guns though")
    assert "guns" in someone.text.split("\n")[0]
    await someone.says("a bit more recent")
    assert "guns" in someone.text.split("\n")[0]


async def test_an_exam_to_come_is_no_joy(someone: Someone) -> None:
    await someone.says("I've got an exam on Monday, something silly for after it")
    assert "Congrat" not in someone.text
    assert someone.titles


async def test_more_than_so_many_seasons_never_come(someone: Someone, house: House) -> None:
    await someone.says("a crime series, nothing with more than three seasons")
    arrays = house.recommender.arrays
    counts = [arrays.columns.seasons[arrays.place[TitleId(title)]] for title in someone.titles]
    assert counts
    assert max(counts) <= 3


async def test_a_comedy_that_is_not_too_silly_is_funny(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("but nothing too silly")
    assert "funny" in someone.text.split("\n")[0]
    assert "not silly" in someone.text.split("\n")[0]


async def test_the_youngest_of_the_grandchildren_sets_the_age(someone: Someone) -> None:
    await someone.says("we've got the grandkids staying with us, 5 and 9. what can we all watch?")
    assert "from 5" in someone.text


async def test_the_most_seasons_hold_for_the_next_series(someone: Someone, house: House) -> None:
    await someone.says("a crime series in four seasons at most")
    await someone.says("a series like Sherlock")
    arrays = house.recommender.arrays
    assert max(arrays.columns.seasons[arrays.place[TitleId(title)]] for title in someone.titles) <= 4
