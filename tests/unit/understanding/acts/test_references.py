"""What a message points at: places in the deck in six languages, "it", "the other one", several at once."""

from collections.abc import Sequence

import pytest

from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.places import places_in
from bot.understanding.acts.references import Reference, resolve
from bot.understanding.text.plain import plain

DECK = tuple(TitleId(f"tmdb:movie:{number}") for number in range(1, 9))
FIRST, SECOND, THIRD = DECK[:3]
SCENE = Scene(decks=(DECK,), at_hand=FIRST)


def pointed(text: str, scene: Scene = SCENE) -> Reference:
    """What is pointed at where nothing can be described."""
    return resolve(plain(text), scene, lambda titles, words: ())


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


def test_what_is_described_is_looked_for_among_the_titles_on_the_table_first() -> None:
    asked: list[tuple[tuple[TitleId, ...], str]] = []

    def describes(titles: Sequence[TitleId], words: str) -> tuple[TitleId, ...]:
        asked.append((tuple(titles), words))
        return (SECOND,) if SECOND in titles else ()

    found = resolve(plain("the one with the robot"), Scene(decks=(DECK[:2], DECK[2:])), describes)
    assert (found.how, found.titles, found.places) == ("described", (SECOND,), (2,))
    assert asked == [(DECK[:2], "the robot")]
    asked.clear()
    beneath = resolve(plain("the one with the robot"), Scene(decks=(DECK[2:4], DECK[:2])), describes)
    assert (beneath.how, beneath.titles, beneath.places) == ("described", (SECOND,), ())
    assert asked == [(DECK[2:4], "the robot"), (DECK[:2], "the robot")]


def test_a_description_that_fits_none_points_at_nothing() -> None:
    assert pointed("the Korean one", Scene(decks=(DECK,))).how == ""


def test_a_description_that_fits_two_alike_is_unclear_between_them() -> None:
    found = resolve(plain("the Korean one"), Scene(decks=(DECK,)), lambda titles, words: tuple(titles[:2]))
    assert (found.how, found.titles, found.among) == ("unclear", (), DECK[:2])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("nr 3", 3), ("no 3", 3), ("number four pls", 4), ("third pls", 3), ("card two", 2), ("option 2", 2),
        ("nummer zwei", 2), ("die nummer 3", 3), ("den dritten bitte", 3), ("die 4", 4),
        ("numéro trois", 3), ("le 2", 2), ("le quatrième s'il te plaît", 4), ("numero quatre", 4),
        ("número cuatro", 4), ("el 2", 2), ("la número 3", 3),
        ("номер четыре", 4), ("номер 2", 2), ("第4部", 4), ("第三", 3),
        ("second to last", 7), ("the penultimate one", 7), ("der vorletzte", 7), ("l'avant-dernier", 7),
        ("la penúltima", 7), ("предпоследний", 7), ("倒数第二个", 7),
        ("the middle one", 4), ("der mittlere", 4), ("celui du milieu", 4), ("la del medio", 4), ("средний", 4),
        ("中间那个", 4), ("two", 2), ("zwei", 2), ("trois", 3), ("dos", 2), ("три", 3),
    ],
)  # fmt: skip
def test_a_place_is_known_by_number_word_by_figure_and_from_the_end(text: str, place: int) -> None:
    found = pointed(text)
    assert (found.how, found.places) == ("place", (place,))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the 20th", 20), ("number 12", 12), ("15", 15), ("der fünfzehnte", 15), ("le vingtième", 20),
        ("la veinte", 20), ("двадцатый", 20), ("第二十个", 20), ("the twelfth one", 12),
    ],
)  # fmt: skip
def test_a_place_beyond_the_deck_is_no_other_place_of_it(text: str, place: int) -> None:
    found = pointed(text)
    assert (found.how, found.places) == ("nowhere", (place,))


@pytest.mark.parametrize(
    "text", ["the one", "la una", "once", "elf", "the two of us want a comedy", "one of those days"]
)
def test_number_words_that_say_something_else_are_no_places(text: str) -> None:
    assert places_in(plain(text), len(DECK)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "first 2",
        "first two",
        "the top two",
        "die ersten zwei",
        "die ersten beiden",
        "les deux premiers",
        "los dos primeros",
        "las dos primeras",
        "первые два",
        "前两个",
    ],
)
def test_the_first_two_are_so_in_six_languages_and_without_an_article(text: str) -> None:
    found = pointed(text)
    assert (found.how, found.titles) == ("group", DECK[:2])


@pytest.mark.parametrize(
    "text",
    [
        "the shortest", "the shortest one", "der kürzeste", "le plus court", "la más corta", "самый короткий", "最短的",
        "den koreanischen", "la coreana", "gump one", "den mit dem hund", "la de los robots", "celui avec le chien",
        "тот с роботом", "有机器人的那部",
    ],
)  # fmt: skip
def test_what_describes_a_card_is_looked_for_in_six_languages(text: str) -> None:
    found = resolve(plain(text), SCENE, lambda titles, words: (THIRD,) if THIRD in titles else ())
    assert (found.how, found.titles) == ("described", (THIRD,))


@pytest.mark.parametrize("text", ["not that one", "the other one", "a good one", "another one", "show me a new one"])
def test_what_points_past_the_cards_describes_none(text: str) -> None:
    assert resolve(plain(text), SCENE, lambda titles, words: (THIRD,)).how != "described"


def test_the_other_one_of_many_is_unclear() -> None:
    assert pointed("the other one").how == "unclear"
    assert pointed("the other one", Scene(decks=(DECK[:2],), at_hand=FIRST)).titles == (SECOND,)


def test_those_two_are_the_last_two_spoken_of_where_no_cards_lie() -> None:
    assert pointed("something in the spirit of those two", Scene(spoken=(SECOND, THIRD), at_hand=SECOND)).titles == (
        SECOND,
        THIRD,
    )
