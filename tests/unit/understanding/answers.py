"""Answers of Claude, for tests: everything empty but what is given."""

from typing import Any

from bot.understanding.schema import ReadAnswer

_SIDES = {"in": [], "out": []}
_RANGE = {"min": None, "max": None}
EMPTY: dict[str, Any] = {
    "intent": "feedback", "conversation_type": "none", "like": [], "dislike": [], "seen": [], "similar_to": [],
    "about": [], "half_remembered": False, "topic": "", "people": _SIDES, "genres": _SIDES, "runtime": _RANGE,
    "year": _RANGE, "languages": _SIDES, "countries": _SIDES, "services": [], "kids": False, "kind": "any",
    "stars": None, "traits": [], "moods": [], "significance": 0.0,
}  # fmt: skip


def raw(**given: Any) -> dict[str, Any]:
    """The JSON object that Claude would send."""
    return {**EMPTY, **given}


def answer(**given: Any) -> ReadAnswer:
    return ReadAnswer.model_validate(raw(**given))


def titled(title: str, year: int | None = None, quote: str | None = None) -> dict[str, Any]:
    return {"title": title, "year": year, "quote": title if quote is None else quote}
