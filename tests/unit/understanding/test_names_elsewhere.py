"""Names of titles in other languages are found as quickly as they are surely."""

import pytest

from bot.understanding.names import elsewhere
from bot.understanding.names.elsewhere import in_known_titles, names_elsewhere

SAMPLE = 400
"""Names that are looked for."""


@pytest.mark.parametrize("around", ["{}", "wie heißt {} noch?", "{}, seen it"])
def test_looking_by_letters_misses_no_name(around: str) -> None:
    known = names_elsewhere()
    for place in range(0, len(known), max(1, len(known) // SAMPLE)):
        name = known[place].name
        for written in (name, name.upper(), name.replace("ä", "ae").replace("é", "e").replace("ё", "е")):
            text = around.format(written)
            likely = elsewhere._likely(text.casefold())
            assert place in likely, text
            assert elsewhere._pattern((place,)).search(text), text
            assert elsewhere._pattern(likely).search(text), text


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
