"""What people who are new say first, in English, and what they remark once cards lie there."""

import pytest

from bot.understanding.acts.clashing import without_clash
from tests.dialogues.talking import Someone

LA_LA_LAND, JURASSIC_PARK = "tmdb:movie:313369", "tmdb:movie:329"


@pytest.mark.parametrize(
    "text",
    [
        "can you recommend a good thriller for a plane ride?",
        "could you recommend me something scary",
        "would you recommend any comedies?",
        "what's good for someone who never watches movies",
        "surprise us",
        "i need 2 hours of not thinking about my ex",
    ],
)
async def test_who_asks_for_films_gets_cards(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert someone.titles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("film with tom hanks and a volleyball", "Tom Hanks"),
        ("that leonardo dicaprio one with the spinning top", "Leonardo DiCaprio"),
        ("what's the one with jim carrey where his life is a tv show", "Jim Carrey"),
    ],
)
async def test_a_film_told_by_who_is_in_it_is_looked_for_among_theirs(someone: Someone, text: str, name: str) -> None:
    await someone.says(text)
    assert "Is it one of these?" in someone.text
    assert all(name in card.facts for reply in someone.replies for card in reply.cards[:1])


async def test_a_thing_that_films_are_known_by_is_a_wish(someone: Someone) -> None:
    await someone.says("movie with tom hanks and a dog")
    assert "Is it one of these?" not in someone.text


async def test_two_people_in_one_film_are_both_in_it(someone: Someone) -> None:
    await someone.says("a film with meg ryan and tom hanks")
    assert "Meg Ryan and Tom Hanks" in someone.text


async def test_a_title_refused_beside_a_wish_is_not_shown(someone: Someone) -> None:
    await someone.says("movie with ryan gosling but not la la land")
    assert someone.titles and LA_LA_LAND not in someone.titles


async def test_what_is_too_much_for_a_child_is_no_verdict(someone: Someone) -> None:
    await someone.says("my 7 year old wants dinosaurs but jurassic park is too scary")
    assert "children from 7" in someone.text and JURASSIC_PARK not in someone.titles
    assert "Noted" not in someone.text


async def test_a_pregnancy_at_home_is_no_subject(someone: Someone) -> None:
    await someone.says("my wife is pregnant so no babies in danger please")
    assert "pregnancy" not in someone.text.lower() and "children in danger" in someone.text


async def test_snow_is_nobodys_name(someone: Someone) -> None:
    await someone.says("something with snow maybe")
    assert "Brittany" not in someone.text


@pytest.mark.parametrize("text", ["bored", "a dark french film"])
async def test_a_line_of_adjectives_says_of_what(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert someone.text.split("\n")[-1].startswith("Something ")


async def test_what_was_seen_gives_way_to_others_for_the_same_wish(someone: Someone) -> None:
    await someone.says("something funny")
    first = someone.titles[0]
    await someone.says("hmm we've seen that. what else")
    assert first not in someone.titles and "Like " not in someone.text


@pytest.mark.parametrize(
    "text", ["not too sexy that would be weird", "ok then something like it", "not too long please"]
)
async def test_what_asks_for_others_takes_nothing(someone: Someone, text: str) -> None:
    await someone.says("a romantic comedy")
    await someone.says(text)
    assert " it is." not in someone.text and someone.titles


async def test_somebody_beside_one_finds_them_too_much(someone: Someone) -> None:
    await someone.says("a romantic comedy")
    before = someone.titles
    await someone.says("he says too girly")
    assert someone.titles and someone.titles != before


async def test_who_agrees_beside_a_choice_is_no_part_of_it(someone: Someone) -> None:
    await someone.says("true crime movies")
    await someone.says("is the second one funny")
    await someone.says("she says fine, that one")
    assert " it is." in someone.text


async def test_who_cant_stand_an_actor_sees_none_of_theirs(someone: Someone) -> None:
    await someone.says("a light comedy")
    await someone.says("who's in the first one")
    lead = someone.text.split(": ")[1].split(",")[0]
    await someone.says("she can't stand him")
    assert f"without {lead}" in someone.text


async def test_the_same_is_asked_of_the_next(someone: Someone) -> None:
    await someone.says("a thriller")
    await someone.says("is it violent?")
    await someone.says("and the second?")
    assert "violen" in someone.text


async def test_a_card_about_a_breakup_is_no_news(someone: Someone) -> None:
    await someone.says("a light comedy")
    await someone.says("lol the first one is about a breakup")
    assert "sorry" not in someone.text


async def test_fears_beside_one_refuse(someone: Someone) -> None:
    await someone.says("a film for my kids")
    await someone.says("my daughter is scared of dogs")
    assert "without a dog" in someone.text


async def test_a_comedy_that_isnt_so_is_less_so(someone: Someone) -> None:
    await someone.says("is there anything with ghosts that isnt that scary")
    assert "terrifying" not in someone.text.lower()


async def test_a_little_brothers_age_holds(someone: Someone) -> None:
    await someone.says("something epic for me and my little bro (9)")
    assert "from 9" in someone.text


async def test_what_is_named_as_a_model_in_an_if_is_one(someone: Someone) -> None:
    await someone.says("what should i watch if i liked Succession")
    assert "Like Succession" in someone.text


async def test_another_of_the_name_that_others_liked_is_no_limit(someone: Someone) -> None:
    await someone.says("do you have the new superman")
    await someone.says("my son liked the old one")
    assert "Up to" not in someone.text
    assert not (await someone.export())["insights"]


async def test_of_two_who_differ_what_one_cant_bear_is_refused(someone: Someone) -> None:
    await someone.says("something to watch with my dad, he likes westerns but i find them boring")
    assert "without western" in someone.text


@pytest.mark.parametrize("text", ["hmm she says no", "he doesn't want it", "sounds nice but not for tonight"])
async def test_who_turns_a_card_down_takes_nothing(someone: Someone, text: str) -> None:
    await someone.says("a heist film")
    first = someone.titles[0]
    await someone.says("is the first one long?")
    await someone.says(text)
    assert someone.titles and first not in someone.titles
    assert not (await someone.export())["insights"]


@pytest.mark.parametrize("text", ["not vegan propaganda pls", "nothing with brexit vibes"])
async def test_what_is_refused_and_nobody_knows_is_said_to_be_unknown(someone: Someone, text: str) -> None:
    await someone.says("a heist film")
    await someone.says(text)
    assert "I can't tell which films have" in someone.text or someone.titles


async def test_what_a_film_is_to_have_is_no_verdict(someone: Someone) -> None:
    await someone.says("something gritty")
    await someone.says("with great acting")
    assert "Noted" not in someone.text and someone.titles


async def test_a_card_is_taken_by_its_place_and_by_its_name(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says("ok gimme the top one")
    assert " it is." in someone.text


async def test_ages_behind_bare_words_for_children_hold(someone: Someone) -> None:
    await someone.says("we need a movie everyone can agree on: me 45, wife, teen 15, kid 8")
    assert "from 8" in someone.text


async def test_what_they_love_is_no_complaint_of_the_cards(someone: Someone) -> None:
    await someone.says("a movie with my parents")
    await someone.says("they love mysteries")
    assert "Mystery" in someone.text


async def test_who_praises_an_actor_praises_no_title(someone: Someone) -> None:
    await someone.says("a romantic comedy")
    await someone.says("who made the third one")
    await someone.says("she's great")
    assert not (await someone.export())["insights"]


def test_only_what_one_of_two_cant_bear_is_a_clash() -> None:
    assert without_clash("she's into period dramas, i'm not") == "no period dramas"
    assert without_clash("he wants horror but i don't") == "no horror"
    for text in ("he wants explosions, i want romance", "she likes Heat and I don't mind it"):
        assert without_clash(text) == text


@pytest.mark.parametrize(
    ("first", "then", "age"), [("a film for my daughter", "she's 13", "13"), ("kids film", "we're 14", "14")]
)
async def test_an_age_that_is_told_takes_the_place_of_a_guess(
    someone: Someone, first: str, then: str, age: str
) -> None:
    await someone.says(first)
    await someone.says(then)
    assert f"{age}-year-olds" in someone.text


async def test_children_who_are_at_their_grandmas_are_no_subject(someone: Someone) -> None:
    await someone.says("the kids are at grandma's!! what should we watch")
    assert "randparent" not in someone.text and someone.titles


async def test_a_refusal_behind_ok_takes_nothing(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says("is the second one long?")
    await someone.says("ok not that")
    assert " it is." not in someone.text


async def test_what_somebody_would_hate_is_no_verdict(someone: Someone) -> None:
    await someone.says("a heist film")
    await someone.says("is the second one long?")
    await someone.says("he'd hate that haha good")
    assert not (await someone.export())["insights"]
