"""Titles and their vectors: the Catalogue port over SQL, and what filling it needs."""

import asyncio
import gc
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from sys import intern
from typing import Any, NamedTuple, TypeVar

import numpy as np
from sqlalchemy import Row, Select, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.knowledge.vocabulary import concept_columns, note_columns
from bot.ports import CatalogueStatus, Columns, Floats
from bot.titles import Domain, Title, TitleId, plain_genres
from memory.database import Database
from memory.documents import digest, document
from memory.tables import NoteRow, TitleRow, TitleVectorRow

T = TypeVar("T")
AnyColumns = tuple[Any, ...]
Pairs = tuple[tuple[int, int], ...]

STARTER = "starter"
CHUNK = 500
"""Ids in one IN clause (SQLite allows 32,766 variables, and smaller statements plan faster), and rows taken at once:
about 10 ms, for rows are unpacked on the loop."""
MANY = 10_000
"""IMDb's ids in one IN clause: no index stands on them, so that each statement reads all titles."""
_FIELDS = tuple(field.name for field in fields(Title))
_LISTS = {"genres", "countries", "keywords", "cast", "directors", "moods", "kindred"}
_OURS = {"traits", "moods", "kindred", "concepts", "notes", "notes_known", "suits_from", "ending"}
"""What the starter alone has a say in; of facts, any other source knows better."""


class SqlCatalogue:
    """`model` is the fingerprint of the embedding model in use: vectors of another are passed over."""

    def __init__(self, database: Database, *, model: str, model_name: str, dimension: int) -> None:
        self._database = database
        self._model = model
        self._model_name = model_name
        self._dimension = dimension
        self._counted: tuple[str, CatalogueStatus] | None = None

    async def get(self, ids: Iterable[TitleId]) -> dict[TitleId, Title]:
        found: dict[TitleId, Title] = {}
        async with self._database.session() as session:
            for some in _chunks(list(dict.fromkeys(ids))):
                rows = await session.execute(select(*_columns()).where(TitleRow.id.in_(some)))
                found |= {TitleId(row.id): _title(row._mapping) for row in rows}
        return found

    async def by_imdb(self, ids: Iterable[str]) -> dict[str, TitleId]:
        found: dict[str, TitleId] = {}
        async with self._database.session() as session:
            for some in _chunks(list(dict.fromkeys(ids)), MANY):
                rows = await session.execute(select(TitleRow.imdb_id, TitleRow.id).where(TitleRow.imdb_id.in_(some)))
                found |= {row.imdb_id: TitleId(row.id) for row in rows if row.imdb_id}
        return found

    async def upsert(self, titles: Sequence[Title], source: str) -> int:
        """Write titles in one transaction. Known fields win over unknown ones; facts of the starter give way to any
        other source, what only the starter knows stays. The number of titles that are new or now different."""
        async with self._database.session(alone=True) as session:
            before = await self._rows(session, [title.id for title in titles])
            after: dict[str, dict[str, Any]] = {}
            for title in titles:
                known = after.get(title.id) or before.get(title.id)
                if (merged := _merge(known, _values(title), source)) is not None:
                    after[title.id] = merged
            await self._write(
                session,
                [values for title, values in after.items() if title not in before],
                [values for title, values in after.items() if title in before],
            )
            return len(after)

    async def _rows(self, session: AsyncSession, ids: list[TitleId]) -> dict[str, Mapping[str, Any]]:
        found: dict[str, Mapping[str, Any]] = {}
        for some in _chunks(ids):
            rows = await session.execute(select(*_columns(), TitleRow.source).where(TitleRow.id.in_(some)))
            found |= {row.id: dict(row._mapping) for row in rows}
        return found

    async def _write(self, session: AsyncSession, new: list[dict[str, Any]], changed: list[dict[str, Any]]) -> None:
        if not (new or changed):
            return
        now = datetime.now(UTC)
        stamped = [{**values, "updated_at": now} for values in (*new, *changed)]
        if new:
            await session.execute(insert(TitleRow), stamped[: len(new)])
        if changed:
            await session.execute(update(TitleRow), stamped[len(new) :])
        await _bump(session)

    async def columns(self) -> Columns:
        """All titles and vectors, read part by part: whole at once they would take three times the memory."""
        with _collecting_nothing():
            async with self._database.session() as session:
                rows: list[Slim] = []
                async for part in _portions(session, select(*(getattr(TitleRow, n) for n in Slim._fields))):
                    rows += map(_slim, part)
                rows.sort(key=lambda row: row.id)
                place = {row.id: i for i, row in enumerate(rows)}
                vectors = np.zeros((len(rows), self._dimension), dtype=np.float32)
                async for part in _portions(session, self._stored()):
                    for entry in part:
                        if (row := place.get(entry.title_id)) is not None:  # else it came after the titles were read
                            vectors[row] = np.frombuffer(entry.vector, dtype="<f4")
            return await asyncio.to_thread(columns_of, rows, vectors)

    async def overviews(self) -> AsyncIterator[Sequence[tuple[TitleId, str]]]:
        """Overviews with the titles' ids, in portions."""
        async with self._database.session() as session:
            statement = select(TitleRow.id, TitleRow.overview).where(TitleRow.overview.is_not(None))
            async for part in _portions(session, statement):
                yield [(TitleId(row.id), row.overview) for row in part if row.overview]

    async def version(self) -> str:
        return await self.note("catalogue")

    async def note(self, key: str) -> str:
        """A small fact about the catalogue itself; empty when it was never noted."""
        async with self._database.session() as session:
            row = await session.get(NoteRow, key)
            return row.value if row else ""

    async def take_note(self, key: str, value: str) -> None:
        async with self._database.session(alone=True) as session:
            await session.merge(NoteRow(key=key, value=value))

    async def status(self) -> CatalogueStatus:
        """What there is now; counted anew only when the catalogue has changed, for health checks ask often."""
        version = await self.version()
        if self._counted is None or self._counted[0] != version:
            with _collecting_nothing():
                self._counted = version, await self._count()
        return self._counted[1]

    async def _count(self) -> CatalogueStatus:
        async with self._database.session() as session:
            rows = await _all(session, select(TitleRow.kind, TitleRow.genres, TitleRow.certificate))
            embedded = await session.scalar(
                select(func.count()).select_from(TitleVectorRow).where(TitleVectorRow.model == self._model)
            )
            updated = await session.scalar(select(func.max(TitleRow.updated_at)))
        shelved = [(row.kind, row.genres, row.certificate) for row in rows]
        return CatalogueStatus(
            titles=len(rows),
            domains=await asyncio.to_thread(_domains, shelved),
            embedded=embedded or 0,
            model=self._model_name,
            dimension=self._dimension,
            updated_at=updated,
        )

    async def unembedded(self) -> list[tuple[TitleId, str]]:
        """Titles whose present document has no vector by the present model, with that document."""
        ours = (TitleVectorRow.title_id == TitleRow.id) & (TitleVectorRow.model == self._model)
        statement = select(*_columns(), TitleVectorRow.digest).outerjoin(TitleVectorRow, ours)
        found: list[tuple[TitleId, str]] = []
        async with self._database.session() as session:
            async for some in _portions(session, statement):
                documents = ((TitleId(row.id), document(_title(row._mapping)), row.digest) for row in some)
                found += [(title, text) for title, text, known in documents if known != digest(text)]
        return found

    async def store_vectors(self, ids: Sequence[TitleId], digests: Sequence[str], vectors: Floats) -> None:
        """Keep vectors of documents with these digests, in one transaction."""
        rows = [
            {"title_id": title, "model": self._model, "digest": mark, "vector": vector.astype("<f4").tobytes()}
            for title, mark, vector in zip(ids, digests, vectors, strict=True)
        ]
        async with self._database.session(alone=True) as session:
            for some in _chunks(list(ids)):
                await session.execute(
                    delete(TitleVectorRow).where(TitleVectorRow.model == self._model, TitleVectorRow.title_id.in_(some))
                )
            if rows:
                await session.execute(insert(TitleVectorRow), rows)
            await _bump(session)

    async def vectors(self) -> tuple[list[TitleId], list[str], Floats]:
        """All vectors by the present model, with the digests of their documents."""
        async with self._database.session() as session:
            rows = await _all(session, self._stored())
        data = b"".join(row.vector for row in rows)
        vectors = np.frombuffer(data, dtype="<f4").reshape(len(rows), self._dimension)
        return [TitleId(row.title_id) for row in rows], [row.digest for row in rows], vectors

    def _stored(self) -> Select[str, str, bytes]:
        columns = (TitleVectorRow.title_id, TitleVectorRow.digest, TitleVectorRow.vector)
        return select(*columns).where(TitleVectorRow.model == self._model)

    async def drop_other_models(self) -> None:
        """Vectors of models no longer in use go, once the present model's are whole."""
        async with self._database.session() as session:
            await session.execute(delete(TitleVectorRow).where(TitleVectorRow.model != self._model))


def _columns() -> list[Any]:
    return [getattr(TitleRow, name) for name in _FIELDS]


def _title(row: Any) -> Title:
    values: dict[str, Any] = {name: tuple(row[name]) if name in _LISTS else row[name] for name in _FIELDS}
    return Title(**values)


def _values(title: Title) -> dict[str, Any]:
    values = ((name, getattr(title, name)) for name in _FIELDS)
    return {name: list(v) if isinstance(v, tuple) else dict(v) if isinstance(v, Mapping) else v for name, v in values}


async def _portions(session: AsyncSession, statement: Select[*AnyColumns]) -> AsyncIterator[Sequence[Row[Any]]]:
    """The rows, a portion at a time, so that turns get their say in between."""
    result = await session.stream(statement.execution_options(yield_per=CHUNK))
    async for some in result.partitions():
        yield some


async def _all(session: AsyncSession, statement: Select[*AnyColumns]) -> list[Row[Any]]:
    return [row async for some in _portions(session, statement) for row in some]


def _merge(before: Mapping[str, Any] | None, values: dict[str, Any], source: str) -> dict[str, Any] | None:
    """The row after an update, None when nothing changes."""
    if before is None:
        return values | {"source": source}
    gives_way = source == STARTER and before["source"] != STARTER
    merged: dict[str, Any] = {"id": values["id"], "source": before["source"] if gives_way else source}
    for name in _FIELDS[1:]:
        old, new = before[name], values[name]
        if source == STARTER and name in _OURS:
            merged[name] = new
        else:
            merged[name] = old if _empty(new) or (gives_way and not _empty(old)) else new
    same = all(merged[name] == before[name] for name in (*_FIELDS[1:], "source"))
    return None if same else merged


def _empty(value: object) -> bool:
    return value is None or value is False or value in ([], {})


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


def _slim(row: Any) -> Slim:
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


def _domains(rows: Iterable[tuple[str, list[str], str | None]]) -> dict[str, int]:
    """Titles per domain by kind, genre and certificate."""
    counts = {domain.value: 0 for domain in Domain}
    for kind, genres, certificate in rows:
        plain = plain_genres(tuple(genres))
        if "Documentary" in plain:
            counts[Domain.DOCUMENTARIES] += 1
        else:
            counts[Domain.TV if kind == "series" else Domain.MOVIES] += 1
        if "Family" in plain and certificate in (None, "G", "PG", "U", "TV-Y", "TV-Y7", "TV-G", "TV-PG"):
            counts[Domain.KIDS] += 1
    return counts


def _chunks(values: list[T], size: int = CHUNK) -> Iterable[list[T]]:
    return (values[i : i + size] for i in range(0, len(values), size))


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Python's garbage collector waits: among hundreds of thousands of new lists it would stop every turn for 150 ms,
    again and again, and find nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _bump(session: AsyncSession) -> None:
    """The catalogue's version is the moment of its last change."""
    await session.merge(NoteRow(key="catalogue", value=datetime.now(UTC).isoformat()))
