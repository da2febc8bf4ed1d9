"""Who writes in whole, polite sentences is heard as well as who writes three words."""

import pytest

from bot.titles import TitleId
from bot.wiring.house import House
from tests.dialogues.talking import Someone, makers


@pytest.mark.parametrize(
    "text",
    [
        "I'd like a thriller from the last ten years that works like a Hitchcock film.",
        "Is there a modern thriller in the Hitchcock spirit that might win her over?",
    ],
)
async def test_a_film_like_somebodys_is_not_theirs(someone: Someone, house: House, text: str) -> None:
    await someone.says(text)
    assert "Hitchcock" in someone.last.text
    assert someone.titles and "Alfred Hitchcock" not in makers(house, someone)


async def test_what_was_not_had_in_mind_is_refused_and_what_follows_a_new_start_is_the_wish(someone: Someone) -> None:
    await someone.says("something for kids 7 and 11")
    await someone.says(
        "A Bollywood film isn't what I had in mind. Forget everything and start again: a family film with animals, "
        "live action if possible, under two hours."
    )
    assert someone.titles
    assert "Bollywood" not in someone.last.text and "Hindi" not in someone.last.text


async def test_a_disliked_film_beside_a_wish_is_out(someone: Someone) -> None:
    await someone.says("a comedy under 100 minutes")
    await someone.says("Borat isn't really my sense of humour. Do you have something kinder?")
    assert someone.titles and TitleId("tmdb:movie:496") not in someone.titles


async def test_politeness_is_no_grief(someone: Someone) -> None:
    await someone.says("I'm sorry, I think we've got our wires crossed. I want a road movie made after 2005.")
    assert "sorry" not in someone.last.text.lower()
    assert someone.titles


async def test_who_would_cry_in_grief_is_not_cheered_up(someone: Someone, house: House) -> None:
    await someone.says(
        "My best friend died last week and I don't want to be cheered up. I think I'd like a film that lets me cry, "
        "something about friendship."
    )
    arrays = house.recommender.arrays
    assert someone.titles and "light" not in someone.last.text
    assert not all("Comedy" in arrays.columns.genres[arrays.place[TitleId(each)]] for each in someone.titles)


@pytest.mark.parametrize(
    "text",
    [
        "That's all I need, thank you, good night.",
        "Splendid. You've been a great help in the end, even if we had a rocky start. Goodbye, and thank you.",
        "My grandmother used to say films are for Sundays. Anyway, good night!",
    ],
)
async def test_a_goodbye_behind_other_words_is_one(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    await someone.says(text)
    assert not someone.titles
    assert not await someone.kept()


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("I only wanted you to save Groundhog Day for another evening.", {("tmdb:movie:137", "saved")}),
        ("Groundhog Day! I remember that one, we saw it on our honeymoon.", {("tmdb:movie:137", "seen")}),
        ("Let me put it another way: a western. Unforgiven was too slow for me.", {("tmdb:movie:33", "disliked")}),
        ("Nobody is in distress, I was only being polite.", set()),
        (
            "I adore Nolan, and I've seen Memento, Tenet and Dunkirk more times than I can count.",
            {("tmdb:movie:77", "seen"), ("tmdb:movie:577922", "seen"), ("tmdb:movie:374720", "seen")},
        ),
        ("I've seen Vertigo", {("tmdb:movie:426", "seen")}),
        ("tom says heat is the best film ever lol. is he right", set()),
        ("haha good boy. both by fincher right?", set()),
        ("Heat put me to sleep once already", {("tmdb:movie:949", "disliked")}),
        ("mark amadeus as seen", {("tmdb:movie:279", "seen")}),
        ("put jaws and heat on my list", {("tmdb:movie:578", "saved"), ("tmdb:movie:949", "saved")}),
        ("I think I shall watch something I don't know instead; tell me about the second one.", set()),
    ],
)
async def test_only_what_a_sentence_says_is_noted(someone: Someone, text: str, noted: set[tuple[str, str]]) -> None:
    await someone.says("a comedy")
    await someone.says(text)
    assert set((await someone.kept()).items()) == noted


async def test_films_shown_before_are_models_and_not_a_title_that_is_missing(someone: Someone) -> None:
    await someone.says("We have already shown Paris, Texas and The Straight Story, so what would you put beside them?")
    assert someone.titles and "Paris, Texas" in someone.last.text and "no title" not in someone.last.text


async def test_a_grown_up_daughter_is_no_child(someone: Someone) -> None:
    await someone.says("My daughter is visiting on Sunday; is there one with Audrey Hepburn that we could enjoy?")
    assert someone.titles and "children" not in someone.last.text


async def test_which_of_somebodys_is_to_be_seen_next_is_a_wish_for_theirs(someone: Someone, house: House) -> None:
    await someone.says("I've seen Psycho, The Birds and Rear Window. Which Hitchcock should I see next?")
    assert someone.titles and makers(house, someone) == {"Alfred Hitchcock"}
    assert not {"tmdb:movie:539", "tmdb:movie:571", "tmdb:movie:567"} & {*someone.titles}


async def test_a_film_that_was_looked_for_and_is_found_is_seen_and_not_taken(someone: Someone, house: House) -> None:
    await someone.says("there's this film where one guy is alone on the moon mining and then meets himself")
    first = someone.titles[0]
    await someone.says("thats the one!! who directed it")
    assert await someone.kept() == {first: "seen"}
    director = house.recommender.arrays.columns.directors[house.recommender.arrays.place[first]][0]
    assert director in someone.text


async def test_what_one_would_not_mind_is_wished(someone: Someone, house: House) -> None:
    await someone.says("something like Sicario")
    await someone.says("I wouldn't mind emily blunt again")
    arrays = house.recommender.arrays
    assert someone.titles
    assert all("Emily Blunt" in arrays.columns.cast[arrays.place[TitleId(each)]] for each in someone.titles)


async def test_what_does_not_matter_is_no_filter(someone: Someone) -> None:
    await someone.says("something about mountains or climbing, doesn't matter if it's a documentary")
    assert someone.titles and "ocumentary" not in someone.last.text


async def test_what_others_have_all_seen_and_not_that_is_out(someone: Someone, house: House) -> None:
    await someone.says("action films")
    await someone.says("Half of them have seen all the tarantino stuff, so not that")
    assert someone.titles and "Quentin Tarantino" not in makers(house, someone)
    assert not await someone.kept()


async def test_whom_one_looks_after_tonight_is_no_title(someone: Someone) -> None:
    await someone.says("babysitting my nephews tonight, 4 and 7")
    assert someone.titles and "children" in someone.last.text


async def test_who_is_bored_tells_nothing_of_films(someone: Someone) -> None:
    await someone.says("bored outta my mind, a comedy please")
    assert someone.titles and not (await someone.export())["insights"]
