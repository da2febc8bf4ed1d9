"""The line above the cards claims no more than they keep, and names what is missing."""

from dataclasses import replace

import pytest

from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import RELAXABLE
from bot.recommend.parts import kept, parts_of
from bot.request import Choice, Request
from bot.scene.shortfall import placed, shortfall, strange_alone, told
from bot.scene.understood import understood
from bot.titles import TitleId
from bot.understanding.limits.regions import region_of
from bot.understanding.text.lexicons import lexicon
from bot.words import languages, words


def _cards(arrays: TitleArrays, genre: str, *, without: str = "") -> list[TitleId]:
    mask = arrays.has_genre(genre)
    if without:
        mask = mask & ~arrays.has_genre(without)
    return [arrays.ids[row] for row in mask.nonzero()[0][:3]]


@pytest.mark.parametrize("locale", languages())
def test_what_no_card_keeps_is_named_and_not_claimed(arrays: TitleArrays, locale: str) -> None:
    wish = Request(genres=Choice(wanted=("Science Fiction", "Western")))
    cards = _cards(arrays, "Science Fiction", without="Western")
    short = shortfall(wish, cards, arrays)
    assert [part.name for part in short.none] == ["Western"]
    assert short.kept.genres.wanted == ("Science Fiction",)
    line = told(short, wish, arrays, words(locale))
    assert words(locale)("genre-western.within") in line
    assert words(locale)("genre-western.within") not in understood(short.kept, arrays, words(locale))


def test_what_some_cards_keep_is_told_with_how_many(arrays: TitleArrays) -> None:
    wish = Request(genres=Choice(wanted=("Science Fiction",)))
    cards = [*_cards(arrays, "Science Fiction")[:1], *_cards(arrays, "Comedy", without="Science Fiction")[:1]]
    line = told(shortfall(wish, cards, arrays), wish, arrays, words("en"))
    assert line == "Only the first one fits “science fiction”; the others come close."


def test_nothing_is_missing_where_all_cards_keep_all(arrays: TitleArrays) -> None:
    wish = Request(genres=Choice(wanted=("Science Fiction",)))
    short = shortfall(wish, _cards(arrays, "Science Fiction"), arrays)
    assert not (short.none or short.few or short.unplaced)


def test_a_word_that_nobody_knows_is_said_so_once(arrays: TitleArrays) -> None:
    wish = Request(genres=Choice(wanted=("Science Fiction",)), things=("zyxwvut",))
    line = told(shortfall(wish, _cards(arrays, "Science Fiction"), arrays), wish, arrays, words("en"))
    assert line == "Science fiction. I couldn't place “zyxwvut”."
    assert placed(wish, arrays).things == ()


def test_a_strange_word_alone_is_asked_back(arrays: TitleArrays) -> None:
    assert strange_alone(Request(things=("zyxwvut",)), arrays) == ("zyxwvut",)
    assert not strange_alone(Request(things=("zyxwvut",), genres=Choice(wanted=("Comedy",))), arrays)


def test_a_person_counts_for_more_than_a_genre(arrays: TitleArrays) -> None:
    name = next(name for name in arrays.people if len(arrays.people[name]) > 1)
    row = arrays.people[name][0]
    genre = next(g for g in ("Western", "War", "Music") if not arrays.has_genre(g)[row])
    wish = Request(people=Choice(wanted=(name,)), genres=Choice(wanted=(genre,)))
    other = int((arrays.has_genre(genre)).nonzero()[0][0])
    theirs, its = kept(arrays.rows((arrays.ids[row], arrays.ids[other])), wish, arrays)
    assert theirs > its or other in arrays.people[name]


def test_a_place_beside_a_language_is_no_part_by_itself(arrays: TitleArrays) -> None:
    wish = Request(concepts={"italy": 0.9})
    assert [part.name for part in parts_of(wish, arrays)] == ["italy"]
    assert [part.kind for part in parts_of(replace(wish, languages=Choice(wanted=("it",))), arrays)] == ["language"]


def test_films_in_english_made_with_others_are_not_from_there(arrays: TitleArrays) -> None:
    allows = next(each.allows for each in RELAXABLE if each.name == "country")
    mask = allows(Request(countries=Choice(wanted=("JP",))), arrays)
    rows = mask.nonzero()[0]
    assert not any(arrays.columns.languages[r] == "en" and "US" in arrays.columns.countries[r] for r in rows)


@pytest.mark.parametrize("locale", languages())
def test_every_region_has_a_name(locale: str) -> None:
    for nation in lexicon("limits/filters")["nations"].values():
        countries = nation.get("countries", "").split()
        if len(countries) > 1:
            assert words(locale).has(f"region-{region_of(countries)}")
    assert region_of(("AR", "BR", "CL", "CO", "MX", "PE", "UY", "CU", "VE", "BO", "EC")) == "latin-american"
    assert region_of(("FR",)) == ""
