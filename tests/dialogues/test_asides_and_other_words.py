"""What people say in other words, and beside the point, does what it means: choices, scores, corrections, turns."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock

PSYCHO = TitleId("tmdb:movie:539")
PADDINGTON_2 = TitleId("tmdb:movie:346648")


async def verdicts(someone: Someone) -> dict[object, object]:
    kept = await someone.export()
    return {each["title_id"]: each["verdict"] for each in kept["verdicts"]}


async def stars(someone: Someone) -> dict[object, object]:
    kept = await someone.export()
    return {each["title_id"]: each["stars"] for each in kept["verdicts"] if each.get("stars")}


def made_by(house: House, name: str) -> set[str]:
    arrays = house.recommender.arrays
    return {arrays.ids[row] for row in arrays.people[name.casefold()]}


@pytest.mark.parametrize(
    "text",
    ["has Wong Kar-wai made anything I might have missed?", "did Wong Kar-wai direct anything else I should see?"],
)
async def test_somebodys_films_that_may_have_been_missed_are_shown(someone: Someone, house: House, text: str) -> None:
    await someone.says(text)
    assert someone.titles
    assert set(someone.titles) <= made_by(house, "Wong Kar-wai")


async def test_what_she_made_that_is_worth_seeing_is_shown(someone: Someone, house: House) -> None:
    await someone.says("tell me about Lady Bird")
    await someone.says("did she make anything else worth seeing?")
    assert set(someone.titles[:2]) <= made_by(house, "Greta Gerwig")


@pytest.mark.parametrize("text", ["bet, watching that one", "ok watching Paddington 2, gran loved it, thanks"])
async def test_a_choice_with_an_aside_is_a_choice(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    await someone.says("tell me about Paddington 2")
    await someone.says(text)
    assert await verdicts(someone) == {PADDINGTON_2: "saved"}
    assert "it is" in someone.text


async def test_who_will_see_and_says_cheers_is_leaving(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("ha fair enough. we'll see. cheers mate")
    assert "See you soon" in someone.text
    assert not someone.titles


async def test_a_score_days_later_is_of_what_was_chosen(someone: Someone, clock: FakeClock) -> None:
    await someone.says("tell me about Psycho")
    await someone.says("watching that one")
    clock.advance(days=2)
    await someone.says("watched it, 10/10, wife forgot it was black and white")
    assert await stars(someone) == {PSYCHO: 5}
    assert not someone.titles


async def test_another_film_may_be_looked_for_once_the_first_is_found(someone: Someone) -> None:
    await someone.says("what's the film where a man gets old backwards")
    found = someone.titles[0]
    await someone.says("that's it!! second one: angel, town without him, b/w, xmas")
    assert await verdicts(someone) == {found: "seen"}
    assert "Is it one of these?" in someone.text


@pytest.mark.parametrize("text", ["{}, something in that spirit", "{}, something along those lines please"])
async def test_what_is_in_the_spirit_of_films_loved_is_like_them(someone: Someone, text: str) -> None:
    await someone.says(text.format("adored In the Mood for Love and Tokyo Story"))
    assert "Like In the Mood for Love and Tokyo Story" in someone.text
    assert set((await verdicts(someone)).values()) == {"liked"}
    assert len(await verdicts(someone)) == 2


@pytest.mark.parametrize("text", ["no, Fargo. The Coen one.", "No, Fargo"])
async def test_no_and_a_title_after_a_question_names_the_one_that_was_meant(someone: Someone, text: str) -> None:
    await someone.says("a thriller")
    await someone.says("is Heat any good?")
    await someone.says(text)
    assert "Fargo stands at" in someone.text


async def test_whose_turn_it_is_wishes_without_the_actor_before(someone: Someone, house: House) -> None:
    await someone.says("something with Tom Hanks")
    await someone.says("my turn, a real chase, no blood")
    assert someone.titles
    assert not set(someone.titles) <= made_by(house, "Tom Hanks")


async def test_what_each_of_two_loved_is_what_it_is_to_be_like(someone: Someone) -> None:
    await someone.says("she loved notting hill, i loved john wick")
    assert "Like Notting Hill and John Wick" in someone.text
    assert list((await verdicts(someone)).values()) == ["liked"]  # one's own alone


@pytest.mark.parametrize("text", ["no no, for ME", "no no, it's for me"])
async def test_for_me_takes_the_limit_of_the_children_back(someone: Someone, text: str) -> None:
    await someone.says("something for the kids")
    await someone.says(text)
    assert someone.titles
    assert "children" not in someone.text


async def test_a_card_that_is_only_wondered_at_is_not_asked_about(someone: Someone) -> None:
    await someone.says("something scary, jump scares but pg13")
    before = set(someone.titles)
    await someone.says("bro Paddington?? i said scary, jump scares but pg13")
    assert "13-year-olds" in someone.text
    assert someone.titles
    assert not before & set(someone.titles)
