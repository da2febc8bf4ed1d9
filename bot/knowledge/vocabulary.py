"""The vocabulary: concepts that a title is or has, and notes on what one may want to know before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from bot.parsed import shipped_yaml

ROOM = Path(__file__).parent
STRENGTHS: Mapping[int, float] = MappingProxyType({1: 0.4, 2: 0.7, 3: 1.0})
"""What is written of a concept, and how strongly it then holds: a side note, clearly there, the title is this."""
NOTED: Mapping[int, float] = MappingProxyType({1: 0.5, 2: 1.0})
"""The same of a note: some, strong."""
IMPLIED = 0.7
"""How much of a concept's strength goes to what it implies."""
ENDINGS = ("happy", "triumphant", "bittersweet", "dark", "open", "shock", "none")


CIRCUMSTANCE = frozenset(("place", "time", "standing", "occasion"))
"""Groups of concepts that say where, when or for whom rather than what."""

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a title must be where a concept is asked for; pairs are from and to, open where None. `holds`: the concept
    itself must hold, for it is a matter of fact."""

    kind: Literal["movie", "series"] | None = None
    genres: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    year: Bounds = (None, None)
    runtime: Bounds = (None, None)
    seasons: Bounds = (None, None)
    holds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One named thing that a title is or has; `words` are the ways of saying it, by locale."""

    name: str
    group: str
    meaning: str
    words: Mapping[str, tuple[str, ...]]
    implies: tuple[str, ...]
    excludes: tuple[str, ...]
    near: tuple[str, ...]
    limits: Limits | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something a viewer may want to know before; `refusals` are the ways of not wanting it, by locale."""

    name: str
    meaning: str
    words: Mapping[str, tuple[str, ...]]
    refusals: Mapping[str, tuple[str, ...]]


@cache
def concepts() -> Mapping[str, Concept]:
    """Every concept by its name, in the order of the file."""
    return MappingProxyType({name: _concept(name, given) for name, given in _read("concepts.yaml").items()})


@cache
def notes() -> Mapping[str, Note]:
    """Every note by its name, in the order of the file."""
    return MappingProxyType({name: _note(name, given) for name, given in _read("notes.yaml").items()})


@cache
def against() -> Mapping[str, frozenset[str]]:
    """The concepts that a push of a trait speaks against, by the trait and its sign ("darkness-")."""
    return MappingProxyType({push: frozenset(names) for push, names in _read("against.yaml").items()})


def _read(name: str) -> dict[str, Any]:
    return dict(shipped_yaml(ROOM / name))


def _concept(name: str, given: dict[str, Any]) -> Concept:
    related = {key: tuple(given.get(key) or ()) for key in ("implies", "excludes", "near")}
    told: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in (given.get("limits") or {}).items()
    }
    limits = Limits(**told) if told else None
    return Concept(
        name=name, group=given["group"], meaning=given["meaning"], words=_by_locale(given), limits=limits, **related
    )


def _note(name: str, given: dict[str, Any]) -> Note:
    refusals = {"en": given["refuse"], **{key[7:]: ways for key, ways in given.items() if key.startswith("refuse_")}}
    return Note(name=name, meaning=given["meaning"], words=_by_locale(given), refusals=_ways(refusals))


def _by_locale(given: dict[str, Any]) -> Mapping[str, tuple[str, ...]]:
    """The lists under two letters."""
    return _ways({key: ways for key, ways in given.items() if len(key) == 2})


def _ways(by_locale: Mapping[str, Iterable[Any]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({locale: tuple(map(str, ways)) for locale, ways in by_locale.items()})


FRANCHISE = "franchise: "
"""How the names of franchises begin."""
CONCEPTS = tuple(concepts())
"""The names, in the order of the columns."""
NOTES = tuple(notes())


@cache
def concept_columns() -> Mapping[str, int]:
    """Where each concept stands in CONCEPTS."""
    return MappingProxyType({name: column for column, name in enumerate(CONCEPTS)})


@cache
def note_columns() -> Mapping[str, int]:
    """Where each note stands in NOTES."""
    return MappingProxyType({name: column for column, name in enumerate(NOTES)})


def with_implied(written: Mapping[str, float]) -> dict[str, float]:
    """The concepts with those that they imply, unless these exclude a written one or are excluded by it.

    What was written stays as it was; what several imply holds as strongly as the strongest of them says.
    """
    known = concepts()
    barred = {other for name in written for other in known[name].excludes}
    found = dict(written)
    fresh = list(written)
    while fresh:
        name = fresh.pop()
        strength = round(IMPLIED * found[name], 2)
        for other in known[name].implies:
            clashes = other in barred or not written.keys().isdisjoint(known[other].excludes)
            if other not in written and not clashes and strength > found.get(other, 0.0):
                found[other] = strength
                fresh.append(other)
    return found


def subjects(names: Iterable[str]) -> tuple[str, ...]:
    """Of concepts those that say what a title is, not only where, when or for whom."""
    return tuple(name for name in names if concepts()[name].group not in CIRCUMSTANCE)


@cache
def revealing() -> frozenset[str]:
    """Concepts that give away how a story turns or ends."""
    ends = {name for name, concept in concepts().items() if concept.group == "ending"}
    return frozenset(ends | {"twist ending", "unreliable narrator"})
