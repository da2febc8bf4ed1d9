"""Titles as parallel columns: what of the catalogue is held in memory."""

from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import Any, NamedTuple

import numpy as np

from bot.knowledge.vocabulary import concept_columns, note_columns
from bot.ports import Columns, Floats
from bot.titles import TitleId

Pairs = tuple[tuple[int, int], ...]


class Slim(NamedTuple):
    """What of a title the columns need: its texts stay behind."""

    id: str
    kind: str
    title: str
    original_title: str | None
    language: str | None
    certificate: str | None
    adult: bool
    genres: tuple[str, ...]
    countries: tuple[str, ...]
    keywords: tuple[str, ...]
    directors: tuple[str, ...]
    cast: tuple[str, ...]
    kindred: tuple[str, ...]
    year: float
    runtime: float
    seasons: float
    vote_average: float
    vote_count: float
    popularity: float
    traits: dict[str, float]
    concepts: dict[str, float]
    notes: dict[str, float]
    notes_known: bool
    suits_from: float
    ending: str | None


def slim(row: Any) -> Slim:
    """The row with one copy of each word: words repeat, and one copy saves a third of the columns' memory."""
    return Slim._make([tuple(map(intern, value)) if isinstance(value, list) else value for value in row])


def columns_of(rows: Sequence[Any], vectors: Floats) -> Columns:
    """Titles, or rows that name their fields alike, as columns; `vectors` float32 [rows, dimension] in their order."""
    names, traits = _traits(rows)

    def numbers(name: str) -> Floats:
        return np.array([getattr(row, name) for row in rows], dtype=np.float32)

    def each(name: str) -> list[tuple[str, ...]]:
        return [tuple(getattr(row, name)) for row in rows]

    return Columns(
        ids=[TitleId(row.id) for row in rows],
        titles=[row.title for row in rows],
        original_titles=[row.original_title for row in rows],
        kinds=[row.kind for row in rows],
        languages=[row.language for row in rows],
        certificates=[row.certificate for row in rows],
        adult=np.array([row.adult for row in rows], dtype=bool),
        genres=each("genres"),
        countries=each("countries"),
        keywords=each("keywords"),
        directors=each("directors"),
        cast=each("cast"),
        kindred=[tuple(map(TitleId, row.kindred)) for row in rows],
        year=numbers("year"),
        runtime=numbers("runtime"),
        seasons=numbers("seasons"),
        vote_average=numbers("vote_average"),
        vote_count=numbers("vote_count"),
        popularity=numbers("popularity"),
        trait_names=names,
        traits=traits,
        concepts=_pairs([row.concepts for row in rows], concept_columns(), 100),
        notes=_pairs([row.notes for row in rows], note_columns(), 2),
        notes_known=np.array([row.notes_known for row in rows], dtype=bool),
        suits_from=numbers("suits_from"),
        endings=[row.ending for row in rows],
        vectors=vectors,
    )


def _traits(rows: Sequence[Any]) -> tuple[list[str], Floats]:
    """The traits' names, and each title's values, float32 [rows, names]; NaN where it lacks one."""
    names = sorted({name for row in rows for name in row.traits})
    traits = np.full((len(rows), len(names)), np.nan, dtype=np.float32)
    place = {name: i for i, name in enumerate(names)}
    for i, row in enumerate(rows):
        for name, value in row.traits.items():
            traits[i, place[name]] = value
    return names, traits


def _pairs(rows: Iterable[Mapping[str, float]], columns: Mapping[str, int], whole: int) -> list[Pairs]:
    """Each title's strengths by column, of 0 to `whole`; one copy of a pair, for most titles share theirs. Names that
    the vocabulary no longer has are passed over."""
    copies: dict[tuple[int, int], tuple[int, int]] = {}

    def pair(name: str, strength: float) -> tuple[int, int]:
        found = columns[name], round(whole * strength)
        return copies.setdefault(found, found)

    return [tuple(pair(name, strength) for name, strength in row.items() if name in columns) for row in rows]
