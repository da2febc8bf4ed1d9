"""What films are about is searched for in English, whatever language names it, and said in that language."""

import pytest

from bot.language.messages import Message
from bot.understanding.local import LocalUnderstanding
from bot.understanding.text.subjects import subject_in


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Krimis mit einem Leuchtturm"),
        ("es", "una peli sobre un faro"),
        ("fr", "un film avec un phare"),
        ("ru", "детектив про маяк"),
        ("zh", "想看关于灯塔的片子"),
    ],
)
def test_a_subject_is_wished_in_any_language(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    read = understanding.read([Message(role="user", text=text, locale=locale)])
    assert "lighthouse" in read.full.things


def test_a_subject_is_said_in_the_persons_language() -> None:
    assert subject_in("lighthouse", "de") == "Leuchtturm"
    assert subject_in("lighthouse", "en") == "lighthouse"


def test_somebody_nobody_knows_is_named_in_a_longer_wish(understanding: LocalUnderstanding) -> None:
    read = understanding.read([Message(role="user", text="algo de cantinflas para reir", locale="es")])
    assert "cantinflas" in read.full.things


def test_an_adjective_and_a_noun_are_nobody(understanding: LocalUnderstanding) -> None:
    read = understanding.read([Message(role="user", text="keine Filme mit sterbenden Hunden", locale="de")])
    assert not read.full.stranger
