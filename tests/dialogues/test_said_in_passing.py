"""What is said in a few words beside the cards: no verdict at sight, the list by its name, a child in brackets."""

from collections.abc import Callable

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone

RASHOMON, SEVEN_SAMURAI, SNOWPIERCER = "tmdb:movie:548", "tmdb:movie:346", "tmdb:movie:110415"


async def verdicts(someone: Someone) -> dict[object, object]:
    return {row["title_id"]: row["stars"] or row["verdict"] for row in (await someone.export())["verdicts"]}


async def test_too_much_of_something_at_sight_changes_the_wish_and_judges_nothing(someone: Someone) -> None:
    await someone.says("a drama")
    before = someone.titles
    await someone.says("nah too serious lol")
    assert await verdicts(someone) == {}
    assert someone.titles
    assert someone.titles != before


async def test_a_child_with_its_age_in_brackets_watches_along(someone: Someone, house: House) -> None:
    arrays = house.recommender.arrays
    await someone.says("my son (6) had a bad dream, something calming and short")
    ages = [float(arrays.kids_age[arrays.place[TitleId(title)]]) for title in someone.titles]
    assert ages
    assert max(ages) <= 6


async def test_once_the_child_sleeps_a_wish_of_ones_own_is_a_new_one(someone: Someone) -> None:
    await someone.says("something with trains for my son (6)")
    await someone.says("ok he's asleep. something for me now, a proper thriller")
    assert "Train" not in someone.text
    assert "children" not in someone.text


async def test_several_titles_go_on_the_list_by_a_word(someone: Someone) -> None:
    await someone.says("what's Rashomon about?")
    await someone.says("how does it compare to Seven Samurai?")
    await someone.says("both to the list pls")
    assert await verdicts(someone) == {RASHOMON: "saved", SEVEN_SAMURAI: "saved"}
    await someone.says("what did I add?")
    assert any("Rashomon" in label for label in someone.labels)
    assert len(await verdicts(someone)) == 2


async def test_hearsay_of_what_was_not_seen_teaches_nothing(someone: Someone) -> None:
    await someone.says("people say Snowpiercer is great but I haven't seen it")
    assert await verdicts(someone) == {}
    assert someone.titles == [SNOWPIERCER]


async def test_one_way_back_stands_below_cards(someone: Someone) -> None:
    await someone.says("a western")
    await someone.says("older")
    await someone.says("seen the first one")
    assert sum("Undo" in label for label in someone.labels) == 1


@pytest.mark.parametrize("said", ["the second then. thanks, night", "go with 2", "ok the second it is"])
async def test_a_place_is_taken(someone: Someone, said: str) -> None:
    await someone.says("a western")
    second = someone.titles[1]
    await someone.says(said)
    assert await verdicts(someone) == {second: "saved"}


async def test_the_duties_of_tomorrow_say_nothing_of_the_film(someone: Someone) -> None:
    await someone.says("a family film")
    await someone.says("shorter, she has school tomorrow")
    assert "chool" not in someone.text


@pytest.mark.parametrize(
    ("locale", "said"), [("de", "was war nochmal der Film mit dem Typ"), ("de", "was war das für ein Film?")]
)
async def test_german_was_and_war_are_no_war_film(another: Callable[..., Someone], locale: str, said: str) -> None:
    someone = another(locale=locale)
    await someone.says(said)
    assert (await someone.export())["insights"] == []


async def test_when_somebodys_films_run_out_it_is_said(someone: Someone) -> None:
    await someone.says("films by Robert Eggers")
    await someone.says("seen all of these")
    assert "That's all I have of Robert Eggers" in someone.text
    assert someone.titles


async def test_a_card_that_was_meant_is_looked_for_among_the_cards(someone: Someone) -> None:
    await someone.says("films with Song Kang-ho")
    lying = set(someone.titles)
    await someone.says("no, I meant the cowboys with the train")
    assert set(someone.titles) & lying


async def test_what_is_taken_is_said_last_and_once(someone: Someone) -> None:
    await someone.says("we'll watch Arrival then. who directed it? thanks, bye!")
    assert someone.text.split("\n")[0].startswith("Arrival: Denis Villeneuve")
    assert someone.text.split("\n")[1:] == ["Arrival it is. Enjoy the evening, and tell me how it was."]


async def test_what_was_taken_is_told_of_without_its_name_the_day_after(someone: Someone) -> None:
    await someone.says("we'll watch Arrival then")
    await someone.says("hi again, we watched it, it was lovely as always. something short now")
    assert someone.text.startswith("Noted: you liked Arrival.") and someone.titles


async def test_a_remark_on_one_title_teaches_nothing_of_times_and_places(someone: Someone) -> None:
    await someone.says("Arrival we saw in the cinema in 2016, magical. Inception on my own, sad and long")
    assert "2016" not in someone.text and "sad" not in someone.text.split("\n")[0]


async def test_who_leaves_with_a_title_that_is_not_here_is_wished_a_good_evening(someone: Someone) -> None:
    await someone.says("never mind, we'll watch Zorgon Rising. good night")
    assert someone.text == "Zorgon Rising isn't among the titles I have, but enjoy it. Have a good evening."


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "I love Arrival, no horror please"),
        ("de", "ich liebe Arrival, keine Horrorfilme bitte"),
        ("es", "me encanta Arrival, sin terror por favor"),
        ("ru", "обожаю Arrival, только без ужасов"),
        ("fr", "j'adore Arrival, pas de films d'horreur"),
    ],
)
async def test_a_kind_refused_beside_a_liked_title_is_learned(
    another: Callable[..., Someone], locale: str, said: str
) -> None:
    someone = another(locale=locale)
    await someone.says(said)
    assert await verdicts(someone) == {"tmdb:movie:329865": "liked"}
    lessons = [(each["value"], each["lean"]) for row in (await someone.export())["insights"] for each in row["lessons"]]
    assert ("Horror", -1.0) in lessons


@pytest.mark.parametrize(
    "said", ["I love Arrival. something without horror please", "I love Arrival, no horror tonight"]
)
async def test_a_wish_beside_a_liked_title_stays_a_wish(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert someone.titles
    assert all(each["value"] != "Horror" for row in (await someone.export())["insights"] for each in row["lessons"])


@pytest.mark.parametrize("words", ["the last one was great", "rate the last one 5"])
async def test_the_last_one_is_what_was_told_of_last_and_not_the_last_card(someone: Someone, words: str) -> None:
    await someone.does("surprise")
    await someone.says("I watched Amélie last night")
    await someone.says(words)
    assert {row["title_id"] for row in (await someone.export())["verdicts"]} == {"tmdb:movie:194"}
