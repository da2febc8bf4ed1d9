"""Titles that are refused by name: exactly named, however ordinary the word; moods and genres are no titles."""

import pytest

from bot.titles import TitleId
from bot.understanding.acts.refused import refused_in
from bot.understanding.acts.slots import capitalised, in_slots
from bot.understanding.text.plain import plain

NAMES = {name: TitleId(f"tmdb:movie:{number}") for number, name in enumerate(
    ("heat", "godfather", "casablanca", "interstellar", "love actually", "old", "up", "us", "scary movie", "alien"), 1
)}  # fmt: skip


def refused(text: str, before: tuple[str, ...] = ()) -> set[str]:
    found = refused_in(plain(text), NAMES.get, {name: NAMES[name] for name in before}.get, capitalised(text))
    return {name for name, title in NAMES.items() if title in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("but not heat", {"heat"}), ("I said not heat", {"heat"}),
        ("crime from the 90s, but not Heat please", {"heat"}),
        ("a classic gangster film, not Godfather or Casablanca", {"godfather", "casablanca"}),
        ("anything but Interstellar", {"interstellar"}), ("something other than interstellar", {"interstellar"}),
        ("I've had enough of Love Actually", {"love actually"}), ("no more interstellar please", {"interstellar"}),
        ("except casablanca", {"casablanca"}), ("tired of love actually", {"love actually"}),
        ("aber nicht Heat", {"heat"}), ("alles außer Casablanca", {"casablanca"}), ("mais pas Heat", {"heat"}),
        ("tout sauf Casablanca", {"casablanca"}), ("pero no Heat", {"heat"}),
        ("cualquier cosa menos Casablanca", {"casablanca"}), ("только не Heat", {"heat"}),
        ("кроме Casablanca", {"casablanca"}),
        ("不要Heat", {"heat"}), ("除了Heat以外", {"heat"}),
    ],
)  # fmt: skip
def test_a_title_is_refused_by_its_name(text: str, names: set[str]) -> None:
    assert refused(text) == names


@pytest.mark.parametrize(
    "text", ["not old", "not us tonight", "not that one", "not now", "why not heat?", "nothing sad"]
)
def test_an_ordinary_word_is_no_title(text: str) -> None:
    assert refused(text) == set()


def test_an_ordinary_word_is_one_where_the_title_lies_there_or_with_a_capital() -> None:
    assert refused("please not up") == set()
    assert refused("please not up", before=("up",)) == {"up"}
    assert refused("please not Up") == {"up"}


def test_a_name_that_ends_as_a_slot_does_is_read_to_its_end() -> None:
    names = {"love": TitleId("tmdb:movie:98"), "love actually": TitleId("tmdb:movie:99")}
    assert in_slots("something like love actually but funnier", names.get).titles == (names["love actually"],)
    assert in_slots("something like love then", names.get).titles == (names["love"],)
