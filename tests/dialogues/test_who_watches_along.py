"""Who watches along weighs little, goes when they do, and never brings what was refused."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone


def romances(house: House, someone: Someone) -> int:
    arrays = house.recommender.arrays
    return sum("Romance" in arrays.columns.genres[arrays.place[TitleId(title)]] for title in someone.titles)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "my husband and I split last month. don't want anything about marriage"),
        ("en", "my sister is getting divorced and stays with us. something for us two"),
        ("de", "mein freund hat schluss gemacht. was soll ich gucken"), ("es", "me dejó mi novio. qué veo"),
    ],
)  # fmt: skip
async def test_a_broken_heart_gets_no_love_stories(someone: Someone, house: House, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert someone.titles
    assert not romances(house, someone)


async def test_a_broken_heart_gets_a_romance_where_it_asks_for_one(someone: Someone, house: House) -> None:
    await someone.says("my boyfriend and i broke up. i want a romcom anyway")
    assert romances(house, someone)


@pytest.mark.parametrize(
    ("locale", "first", "said"),
    [
        ("en", "something for date night", "forget date night"),
        ("en", "a date night thriller", "not a date. a thriller"),
        ("en", "date night, something new", "stop with the date stuff"),
        ("de", "was fürs erste Date", "nein, kein Date, ein Krimi"),
        ("fr", "un film pour mon premier rencard", "pas de rencard"),
    ],
)  # fmt: skip
async def test_a_date_that_is_none_never_stands_above_the_cards(
    someone: Someone, locale: str, first: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(first)
    for words in (said, "a comedy" if locale == "en" else "Western"):
        await someone.says(words)
        assert someone.titles
        assert "ate night" not in someone.text
        assert "amoureux" not in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "something to watch with my boyfriend, he hates romance"),
        ("es", "algo para ver con mi novio, él odia las románticas"),
    ],
)
async def test_who_watches_along_and_hates_romance_gets_none(
    someone: Someone, house: House, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says(said)
    assert someone.titles
    assert not romances(house, someone)


async def test_who_watches_alone_after_all_has_chosen_nothing(someone: Someone) -> None:
    await someone.says("a thriller for me and my wife")
    await someone.says("she's not coming, i'm watching on my own")
    assert len(someone.titles) > 1
    assert not (await someone.export())["verdicts"]


@pytest.mark.parametrize(
    ("said", "theme"),
    [
        ("mum says something spooky for both of us", "other"),
        ("i work in a hospital as a nurse. something silly", "ospital"),
        ("Ich bin 78, eine Komödie bitte", "Großeltern"),
    ],
)  # fmt: skip
async def test_ones_own_life_is_no_theme(someone: Someone, said: str, theme: str) -> None:
    await someone.says(said)
    assert someone.titles
    assert theme not in someone.text


async def test_somebody_dropped_stands_above_the_cards_no_more(someone: Someone) -> None:
    await someone.says("films with Tom Hanks")
    await someone.says("please drop Tom Hanks")
    await someone.says("a comedy")
    assert "Hanks" not in someone.text


async def test_a_kind_refused_before_a_wish_makes_it_no_riddle(someone: Someone) -> None:
    await someone.says("No. Not a date. No romance, no weddings. A film where a woman is the lead and good at her job")
    assert "one of these" not in someone.text
    assert "ithout love story or wedding" in someone.text


@pytest.mark.parametrize(
    ("locale", "text", "other"),
    [
        ("en", "my wife's in hospital and i can't sleep", "not well"),
        ("de", "meine Mutter liegt im Krankenhaus", "Ruh dich aus"),
        ("fr", "mon fils est à l'hôpital", "Reposez-vous"),
        ("es", "mi abuela está en el hospital", "Descansa"),
        ("ru", "мама в больнице", "нездоровится"),
        ("zh", "我妈住院了", "好好休息"),
    ],
)
async def test_whose_people_are_ill_is_not_told_to_rest(someone: Someone, locale: str, text: str, other: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert other not in someone.text
    assert {button.action.verb for button in someone.buttons() if button.action} == {"comfort"}


@pytest.mark.parametrize("text", ["had a rubbish week", "just had the worst day at work, boss is a nightmare"])
async def test_a_bad_day_is_answered_with_a_kind_word(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert "sounds hard" in someone.text


async def test_nobody_to_be_in_hospital_is_no_illness(someone: Someone) -> None:
    await someone.says("light. nobody in hospital pls. i get enough of that")
    assert "well" not in someone.text
    assert "without hospital" in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "je sais pas quoi regarder ce soir, je suis seule et un peu triste"),
        ("en", "i'm a bit sad, what can i watch"),
    ],
)
async def test_who_is_sad_is_shown_nothing_sad_unless_they_ask(someone: Someone, locale: str, text: str) -> None:
    someone.locale = locale
    await someone.says(text)
    assert "riste" not in someone.text
    assert "Sad" not in someone.text
