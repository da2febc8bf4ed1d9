"""What a message points at: places in the deck in six languages, "it", "the other one", several at once."""

import pytest

from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.cues import plain
from bot.understanding.acts.references import Reference, places_in, resolve

DECK = tuple(TitleId(f"tmdb:movie:{number}") for number in range(1, 9))
FIRST, SECOND, THIRD = DECK[:3]
SCENE = Scene(decks=(DECK,), at_hand=FIRST)


def pointed(text: str, scene: Scene = SCENE) -> Reference:
    """What is pointed at where nothing can be described."""
    return resolve(plain(text), scene, lambda titles, words: None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the first", 1), ("the second one", 2), ("number three", 3), ("no. 4", 4), ("#5", 5), ("2", 2),
        ("the last one", 8),
        ("der erste", 1), ("die zweite bitte", 2), ("nummer 3", 3), ("der letzte", 8),
        ("le premier", 1), ("le deuxième", 2), ("la troisième", 3), ("le dernier", 8),
        ("el primero", 1), ("el segundo", 2), ("la tercera", 3), ("la última", 8),
        ("первый", 1), ("второй фильм", 2), ("третью", 3), ("последний", 8),
        ("第一部", 1), ("第二个", 2), ("第三部", 3), ("最后一部", 8),
    ],
)  # fmt: skip
def test_a_place_is_a_title_of_the_deck_in_six_languages(text: str, place: int) -> None:
    found = pointed(text)
    assert (found.how, found.titles, found.places) == ("place", (DECK[place - 1],), (place,))


@pytest.mark.parametrize(
    "text",
    [
        "something for a first date", "a film about the second world war", "the first time we met", "my first",
        "we had our second child", "last week we saw one", "the last decade", "the first season was better",
        "etwas für das erste date", "der zweite weltkrieg", "un premier rendez-vous", "la première guerre mondiale",
        "una primera cita", "первое свидание", "第一次约会", "at first I liked it",
    ],
)  # fmt: skip
def test_a_first_date_and_a_world_war_are_no_places(text: str) -> None:
    assert places_in(plain(text), len(DECK)) == ()


def test_figures_that_count_something_are_no_places() -> None:
    for text in ("about 2 hours", "rated 4/5", "3 stars", "a film of 90 minutes", "for 2 people"):
        assert places_in(plain(text), len(DECK)) == (), text


def test_a_place_that_the_deck_lacks_points_nowhere_and_says_so() -> None:
    found = pointed("the ninth one")
    assert (found.how, found.titles, found.places) == ("nowhere", (), (9,))


def test_without_a_deck_a_place_points_at_nothing() -> None:
    assert not pointed("the second one", Scene())


def test_several_places_are_pointed_at_in_the_order_in_which_they_are_named() -> None:
    assert pointed("the third or the first?").titles == (THIRD, FIRST)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("the first two", DECK[:2]), ("die ersten drei", DECK[:3]), ("les deux premiers", DECK[:2]),
        ("los tres primeros", None), ("первые два", DECK[:2]), ("前三部", DECK[:3]), ("the last two", DECK[-2:]),
    ],
)  # fmt: skip
def test_the_first_two_are_a_group(text: str, titles: tuple[TitleId, ...] | None) -> None:
    found = pointed(text)
    if titles:
        assert (found.how, found.titles) == ("group", titles)


def test_all_of_them_are_all() -> None:
    assert pointed("I've seen all of them").titles == DECK


def test_both_are_those_that_were_named_in_one_breath() -> None:
    scene = Scene(decks=(DECK,), at_hand=THIRD, spoken=(THIRD, SECOND, FIRST), together=(THIRD, SECOND))
    found = pointed("which of the two is shorter?", scene)
    assert set(found.titles) == {SECOND, THIRD}


@pytest.mark.parametrize(
    "text",
    ["who directed it?", "is that long?", "wer hat das gedreht", "c'est long, ça ?", "это страшно?", "它多长",
     "ist der Film lang"],
)  # fmt: skip
def test_it_is_what_the_scene_has_at_hand(text: str) -> None:
    found = pointed(text)
    assert (found.how, found.titles) == ("it", (FIRST,))


def test_with_nothing_at_hand_it_is_nothing() -> None:
    assert not pointed("who directed it?", Scene())


@pytest.mark.parametrize(
    "text", ["the other one", "no, the other film", "den anderen", "l'autre", "el otro", "другой", "另一部"]
)
def test_the_other_is_the_one_spoken_of_that_is_not_at_hand(text: str) -> None:
    scene = Scene(decks=(DECK,), at_hand=SECOND, spoken=(SECOND, THIRD), together=(SECOND, THIRD))
    found = pointed(text, scene)
    assert (found.how, found.titles) == ("other", (THIRD,))


def test_what_is_described_is_looked_for_among_the_titles_on_the_table() -> None:
    asked: list[tuple[tuple[TitleId, ...], str]] = []

    def describes(titles: object, words: str) -> TitleId:
        asked.append((tuple(titles), words))  # type: ignore[arg-type]
        return SECOND

    found = resolve(plain("the one with the robot"), Scene(decks=(DECK[:2], DECK[2:])), describes)
    assert (found.how, found.titles, found.places) == ("described", (SECOND,), (2,))
    assert asked == [(DECK, "the robot")]


def test_a_description_that_fits_none_or_two_alike_points_at_nothing() -> None:
    assert pointed("the Korean one", Scene(decks=(DECK,))).how == ""
