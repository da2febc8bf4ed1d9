"""Names of titles in other languages are found as quickly as they are surely."""

import re

import pytest

from bot.understanding.names import elsewhere
from bot.understanding.names.elsewhere import in_known_titles, names_elsewhere

SAMPLE = 60
"""Names that are looked for in both ways."""


@pytest.mark.parametrize("around", ["{}", "wie heißt {} noch?", "{}, seen it"])
def test_looking_by_letters_finds_what_a_look_for_every_name_finds(around: str) -> None:
    known = names_elsewhere()
    every = re.compile("|".join(f"(?P<n{n}>{elsewhere._shape(each.name)})" for n, each in enumerate(known)), re.I)
    for each in known[:: max(1, len(known) // SAMPLE)]:  # a look for every name is slow: that is why nobody does it
        for name in (each.name, each.name.upper(), each.name.replace("ä", "ae").replace("é", "e").replace("ё", "е")):
            text = around.format(name)
            likely = tuple(n for n, hint in enumerate(elsewhere._hints()) if hint in text.casefold())
            found = [match[0] for match in elsewhere._pattern(likely).finditer(text)]
            assert found == [match[0] for match in every.finditer(text)], text


def test_a_long_text_without_any_is_left_as_it_is() -> None:
    text = "we have two hours and want to laugh. " * 130
    assert in_known_titles(text, lambda *_: True) == text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("den Paten", '"The Godfather"'),
        ("den Herrn der Ringe", '"The Lord of the Rings'),
        ("Der Pate", '"The Godfather"'),
    ],
)
def test_a_german_name_is_found_as_an_object_too(said: str, meant: str) -> None:
    assert meant in in_known_titles(f"{said} fand ich stark", lambda *_: True)
