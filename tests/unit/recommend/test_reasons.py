"""Reasons that one would say aloud: one human sentence each, and no two alike in a deck."""

import re

import pytest

from bot.knowledge.pitches import pitch
from bot.recommend.arrays import TitleArrays
from bot.recommend.reasons import ORDER, sentence, sentences
from bot.request import Request
from bot.titles import Evidence, TitleId
from bot.words import keys, languages, words
from tests.unit.test_recommend import recommended

INCEPTION = TitleId("tmdb:movie:27205")
WISHES = (
    Request(concepts={"heist": 1.0, "twist ending": 0.9}),
    Request(similar_to=(INCEPTION,)),
    Request(text="a quiet evening", traits={"pacing_slow": 0.8}),
    Request(),
)


def test_there_are_forty_sentences_at_least_and_as_many_in_every_language() -> None:
    assert len(keys("shape-")) >= 40


@pytest.mark.parametrize("locale", languages())
@pytest.mark.parametrize("wish", WISHES, ids=("concepts", "seed", "text", "nothing"))
def test_no_two_reasons_of_a_deck_have_one_shape(arrays: TitleArrays, wish: Request, locale: str) -> None:
    found = recommended(arrays, wish)
    told = sentences([pick.evidence for pick in found.picks], found.request, arrays, words(locale))
    assert len(told) == len(found.picks)
    assert len(set(told)) == len(told)
    for reason in told:
        assert reason.endswith((".", "。"))
        assert reason[0] == reason[0].upper()
        assert not re.search(r"your “", reason)


def test_a_reason_names_what_was_asked_before_what_is_said_of_everything(arrays: TitleArrays) -> None:
    pieces = (Evidence(kind="famous", value="", weight=0.9), Evidence(kind="concept", value="heist", weight=0.1))
    assert "a heist" in sentence(pieces, Request(concepts={"heist": 1.0}), arrays, words("en"))


@pytest.mark.parametrize("locale", [each for each in languages() if each != "en"])
def test_no_english_stands_in_another_languages_reason(arrays: TitleArrays, locale: str) -> None:
    pieces = (
        Evidence(kind="concept", value="films about film", weight=0.9),
        Evidence(kind="rating", value="8.1", weight=0.1),
    )
    said = sentence(pieces, Request(concepts={"films about film": 1.0}), arrays, words(locale))
    assert "films about film" not in said
    assert "8.1" in said


def test_every_kind_of_evidence_has_its_place() -> None:
    assert len(ORDER) == len(set(ORDER))


HEAT = TitleId("tmdb:movie:949")
ASKED = Evidence(kind="concept", value="heist", weight=0.9)


def told(arrays: TitleArrays, *pieces: Evidence, locale: str = "en") -> str:
    return sentences([pieces], Request(), arrays, words(locale), titles=[HEAT])[0]


@pytest.mark.parametrize("locale", languages())
def test_what_somebody_wrote_of_a_title_is_its_reason(arrays: TitleArrays, locale: str) -> None:
    assert told(arrays, ASKED, locale=locale).rstrip(".。") == pitch(HEAT, locale)


@pytest.mark.parametrize("locale", languages())
@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [("rule", "local film week", "local film week"), ("person", "Natalie Portman", "Natalie Portman")],
)
def test_what_must_be_told_stands_behind_it(arrays: TitleArrays, locale: str, kind: str, value: str, said: str) -> None:
    reason = told(arrays, ASKED, Evidence(kind=kind, value=value, weight=0.1), locale=locale)
    assert reason.startswith(pitch(HEAT, locale))
    assert said in reason


def test_whom_the_card_shows_anyway_is_not_named_again(arrays: TitleArrays) -> None:
    lead = arrays.columns.cast[arrays.place[HEAT]][0]
    assert lead not in told(arrays, ASKED, Evidence(kind="person", value=lead, weight=0.5))


def test_a_kind_that_two_films_share_is_not_said_behind_a_sentence_of_its_own(arrays: TitleArrays) -> None:
    kind_alone = Evidence(kind="seed", value=f"{INCEPTION}|action film", weight=0.5)
    telling = Evidence(kind="seed", value=f"{INCEPTION}|heist", weight=0.5)
    assert told(arrays, kind_alone).rstrip(".") == pitch(HEAT, "en")
    assert "Inception" in told(arrays, telling)
