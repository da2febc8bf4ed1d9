"""Titles are found however they are written, the right version of them, and not where words only look like one."""

import pytest

from bot.request import Understanding
from tests.unit.understanding.conftest import Read


def named(found: Understanding) -> set[str]:
    """Every title in it, with its year where the small catalogue has two of the name."""
    refs = (*found.like, *found.dislike, *found.seen, *found.similar_to, *found.about)
    return {f"{ref.title} {ref.year}" if ref.title in ("Dune", "It") else ref.title for ref in refs}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Interstellar blew me away", "Interstellar"),
        ("i adored INTERSTELLAR", "Interstellar"),
        ("i adored interstelar", "Interstellar"),
        ("shawshank redemtion is the greatest film ever made", "The Shawshank Redemption"),
        ("loved pulp ficton", "Pulp Fiction"),
        ("loved forest gump", "Forrest Gump"),
        ("harry potter and the prisoner of askaban is the best of them", "Harry Potter and the Prisoner of Azkaban"),
        ("watched spiderman yesterday", "Spider-Man"),
        ("anything like lalaland", "La La Land"),
        ("anything like usual suspects", "The Usual Suspects"),
        ("wolf of wallstreet was brilliant", "The Wolf of Wall Street"),
        ("just finished 500 days of summer, brilliant", "(500) Days of Summer"),
        ("I love amelie", "Amélie"),
        ("千と千尋の神隠し is wonderful", "Spirited Away"),
        ("기생충 was brilliant", "Parasite"),
    ],
)
def test_a_title_is_known_in_small_letters_with_slips_and_in_its_own_script(read: Read, text: str, title: str) -> None:
    assert named(read(text)) == {title}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("more films like GOTG", "Guardians of the Galaxy"),
        ("T2 is a masterpiece", "Terminator 2: Judgment Day"),
        ("HP 2 was boring", "Harry Potter and the Chamber of Secrets"),
        ("loved LOTR", "The Lord of the Rings: The Fellowship of the Ring"),
        ("i prefer the second toy story", "Toy Story 2"),
        ("the godfather 2 is my all time favorite", "The Godfather Part II"),
        ("toy story 3 was lovely, great film", "Toy Story 3"),
        ("star wars episode 5 is my favourite", "The Empire Strikes Back"),
        ("The Empire Strikes Back is the best", "The Empire Strikes Back"),
    ],
)
def test_abbreviations_and_sequels_lead_to_their_film(read: Read, text: str, title: str) -> None:
    assert named(read(text)) == {title}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I hated dune", "Dune 2021"),
        ("Dune (1984) was a mess", "Dune 1984"),
        ("the david lynch dune was terrible", "Dune 1984"),
        ("I loved the new Dune", "Dune 2021"),
        ("the original Dune was terrible", "Dune 1984"),
        ("the 1990 It was awful", "It 1990"),
        ("It (2017) was awful", "It 2017"),
    ],
)
def test_year_people_and_words_like_new_choose_the_version(read: Read, text: str, title: str) -> None:
    assert named(read(text)) == {title}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('"Her" is wonderful', "Her"),
        ("we saw Up with the kids and loved it", "Up"),
        ("I hated Us", "Us"),
        ("anything like Seven please", "Se7en"),
        ("Get Out was so clever", "Get Out"),
        ("Us with Lupita Nyong'o made me cry", "Us"),
        ("saw 9/10", "Saw"),
        ("I like Alien, Jaws and The Thing", "The Thing"),
    ],
)
def test_quotes_capitals_cues_people_and_scores_make_a_title_of_an_ordinary_word(
    read: Read, text: str, title: str
) -> None:
    assert title in named(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "have you met her? she is lovely",
        "cheer me up, work was hell",
        "give us two ideas",
        "i saw it last week and hated it",
        "in this heat i want something with ice",
        "my seven year old wants a cartoon",
        "let's get out of the house",
        "is this seat taken",
        "the thing is, I want something short",
        "we meet at the office on friday, what should we watch",
        "it was one of those days",
    ],
)
def test_a_title_that_is_an_ordinary_word_needs_evidence(read: Read, text: str) -> None:
    assert not named(read(text))


def test_several_titles_in_one_message_are_all_found(read: Read) -> None:
    found = read("loved Jaws, the shining, pulp fiction and The Matrix (1999); hated Taken")
    assert {ref.title for ref in found.like} == {"Jaws", "The Shining", "Pulp Fiction", "The Matrix"}
    assert [ref.title for ref in found.dislike] == ["Taken"]


def test_a_link_tells_its_words_and_is_surer_of_a_plain_name_than_of_a_common_word(read: Read) -> None:
    sure, unsure = read("I loved Knives Out (2019)").like[0], read("i loved heat").like[0]
    assert sure.text.startswith("Knives Out")
    assert 0 < unsure.confidence < sure.confidence <= 1


@pytest.mark.parametrize(
    ("text", "title"),
    [("movies like Her", "Her"), ("something like It", "It 2017"), ("like It", "It 2017"), ("films like Up", "Up")],
)
def test_a_pronoun_with_a_capital_is_the_model_where_nothing_else_is_said(read: Read, text: str, title: str) -> None:
    assert named(read(text)) == {title}


@pytest.mark.parametrize(
    "text", ["movies like it", "something like her", "more like this", "I'd give it something like 8"]
)
def test_a_pronoun_in_small_letters_is_none(read: Read, text: str) -> None:
    assert named(read(text)) == set()
