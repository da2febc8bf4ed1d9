"""A question about a title searches nothing and changes nothing of the wish: what is in it, for whom it is, how it
leaves one; several at once."""

import pytest

from tests.dialogues.talking import Someone

SNOWPIERCER, PARASITE = "tmdb:movie:110415", "tmdb:movie:496243"


@pytest.mark.parametrize(
    "asked",
    [
        "is parasite dog free?", "any swearing in parasite?", "would my mum like parasite?",
        "does parasite end well?", "is parasite ok for my 8 year old?", "parasite good?", "what's parasite rated?",
        "kommt in Parasite viel Gewalt vor?", "y a des scènes de sexe dans Parasite ?", "¿Parasite acaba bien?",
    ],
)  # fmt: skip
async def test_what_is_asked_of_a_title_named_is_answered_with_no_cards(someone: Someone, asked: str) -> None:
    await someone.says(asked)
    assert len(someone.titles) <= 1
    assert someone.text


async def test_what_is_left_out_of_a_question_is_the_title_spoken_of(someone: Someone) -> None:
    await someone.says("parasite")
    await someone.says("any swearing or scary bits?")
    assert "Parasite" in someone.text
    assert "strong language" in someone.text
    assert someone.titles == []
    await someone.says("ok for my 12yo?")
    assert "Parasite" in someone.text


async def test_two_facts_asked_in_one_breath_are_both_told(someone: Someone) -> None:
    await someone.says("how long is parasite and who made it?")
    assert "2 h" in someone.text
    assert "Bong" in someone.text


async def test_a_fact_and_where_it_runs_are_both_answered(someone: Someone) -> None:
    await someone.says("how long is parasite n can i stream it")
    assert "2 h" in someone.text
    assert "stream" in someone.text


async def test_a_remark_before_a_question_brings_no_cards_of_its_own(someone: Someone) -> None:
    await someone.says("a thriller from korea")
    await someone.says("my girlfriend scares easily. is parasite ok for her?")
    assert someone.titles == []
    assert "Parasite" in someone.text


async def test_how_it_leaves_one_is_told_and_how_it_ends_is_not(someone: Someone) -> None:
    await someone.says("does Paddington 2 have a happy ending?")
    assert "It ends well" in someone.text
    await someone.says("how does it end?")
    assert "never give an ending away" in someone.text


async def test_a_question_without_films_in_it_is_no_wish_and_one_with_them_is(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("are there any with dogs?")
    assert len(someone.titles) > 1


async def test_what_is_rated_by_its_number_is_the_title_of_that_number(someone: Someone) -> None:
    await someone.says("paddington 2. is it dog free?")
    assert (await someone.export())["verdicts"] == []


async def test_who_plays_whom_is_said_to_be_unknown(someone: Someone) -> None:
    await someone.says("who plays Mr Kim in parasite?")
    assert "Who plays whom I don't know" in someone.text


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("is it in german?", "In the original, no"), ("is it french", "No"), ("is it from the 90s", "No."),
        ("is it under 2 hours", "No."), ("is it confusing", ("Yes", "A little", "No")),
        ("is it a remake", "Not that"),
        ("is it based on a true story", "Not as far"), ("was it made before Heat", "No."),
        ("is it like Oldboy", ("Yes", "A")),
        ("is tom hanks in it", "Not as far"), ("do i need subtitles", "Yes"), ("is it worth it", "Yes"),
        ("ok for a date?", "With a word"), ("is it part of a series?", "I know of nothing"),
        ("is it funy", ("Yes", "Parasite has")),
        ("ist der langweilig?", ("Hardly", "No")), ("c'est tiré d'un livre ?", "Not as far"),
        ("¿está doblada?", "I can't tell"),
        ("он на русском?", "In the original, no"), ("会不会很无聊？", ("Hardly", "No")),
    ],
)  # fmt: skip
async def test_an_answer_begins_with_the_answer_and_keeps_to_its_title(
    someone: Someone, asked: str, begins: str | tuple[str, ...]
) -> None:
    await someone.says("parasite")
    await someone.says(asked)
    assert someone.text.startswith(begins), someone.text
    assert someone.titles == []
    export = await someone.export()
    assert not export["verdicts"]
    assert not export["insights"]


async def test_what_a_film_made_is_said_to_be_unknown_and_nothing_else(someone: Someone) -> None:
    await someone.says("parasite")
    await someone.says("how much did it make at the box office")
    assert someone.text == "What Parasite cost or made I don't know."


async def test_those_that_lie_there_are_asked_and_the_deck_stays(someone: Someone) -> None:
    await someone.says("a western")
    deck = someone.titles
    await someone.says("has any of these got Meryl Streep in it")
    assert someone.text.startswith("None of these")
    assert someone.titles == []
    await someone.says("which of these is the least violent")
    assert someone.titles == []
    await someone.says("the first one")
    assert someone.titles == deck[:1]


async def test_a_wish_put_as_a_question_stays_a_wish(someone: Someone) -> None:
    await someone.says("a western")
    await someone.says("is the first one slow")
    await someone.says("can it be shorter?")
    assert len(someone.titles) > 1


async def test_a_title_of_an_ordinary_word_is_asked_about_by_its_place_in_the_question(someone: Someone) -> None:
    await someone.says("is mirror in colour or b&w")
    assert someone.text.startswith("Mirror is")


async def test_a_question_about_a_title_nobody_knows_says_so(someone: Someone) -> None:
    await someone.says("is zorgon scary")
    assert "zorgon" in someone.text
    assert someone.titles == []


async def test_the_place_of_a_series_that_was_told_is_one_of_its_titles(someone: Someone) -> None:
    await someone.says("how many star wars films are there")
    await someone.says("is the first one ok for a 7yo")
    assert "Star Wars" in someone.text
    assert someone.titles == []


async def test_the_newest_of_three_is_of_all_three(someone: Someone) -> None:
    await someone.says("heat, arrival or parasite, which is the longest?")
    assert "Heat" in someone.text
    await someone.says("and the newest?")
    assert someone.text.startswith("Newer: Parasite")
    assert "Arrival" in someone.text and "Heat" in someone.text


async def test_where_a_parent_dies_nobody_is_told_that_it_weighs_nothing(someone: Someone) -> None:
    await someone.says("is Tarzan sad?")
    assert "sad moments" in someone.text
    await someone.says("is The Iron Giant sad?")
    assert "heavy" in someone.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Amélie I've seen. is Parasite gory? any jump scares", ("blood in Parasite", "jump scare")),
        ("Parasite - what's the tone, who did the music", ("The tone of Parasite", "music of Parasite I don't know")),
        ("Chicago, do they sing? is there a love story in it", ("singing in Chicago", "Chicago")),
        ("Forrest Gump, is it really only 2h22? that's Tom Hanks isn't it?", ("Yes. Forrest", "Yes, Tom Hanks")),
        ("The Thing is it gross", ("The Thing",)),
    ],
)  # fmt: skip
async def test_each_question_beside_a_name_is_answered_of_that_title(
    someone: Someone, asked: str, told: tuple[str, ...]
) -> None:
    await someone.says("a western")
    await someone.says(asked)
    assert all(each in someone.text for each in told), someone.text
    assert someone.titles == []


@pytest.mark.parametrize(
    ("asked", "about"),
    [
        ("Ist bei Arrival irgendwas traurig?", "Arrival"), ("Arrival, c'est triste ?", "Arrival"),
        ("¿Es Arrival muy violenta?", "Arrival"), ("Прибытие — там есть любовь?", "Arrival"),
        ("盗梦空间会不会太闷？", "Inception"), ("Best in Show, is it funny", "Best in Show"),
    ],
)  # fmt: skip
async def test_a_question_is_no_search_and_never_of_the_card_on_top(someone: Someone, asked: str, about: str) -> None:
    await someone.says("a western")
    await someone.says(asked)
    assert about in someone.text
    assert someone.titles == []
    assert not (await someone.export())["verdicts"]


async def test_whether_somebody_told_of_made_another_is_of_them(someone: Someone) -> None:
    await someone.says("who directed Some Like It Hot?")
    await someone.says("did he do The Apartment too?")
    assert someone.text == "Yes, Billy Wilder directed The Apartment."
