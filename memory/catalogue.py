"""Titles and their vectors: the Catalogue port over SQL, and what filling it needs."""

import asyncio
import gc
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

import numpy as np
from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.ports import CatalogueStatus, Columns, Floats
from bot.titles import Domain, Title, TitleId, plain_genres
from memory.columns import Slim, columns_of, slim
from memory.database import Database
from memory.documents import digest, document
from memory.mapped import MappedVectors
from memory.tables import NoteRow, TitleRow, TitleVectorRow

T = TypeVar("T")
AnyColumns = tuple[Any, ...]

STARTER = "starter"
CHUNK = 500
"""Ids in one IN clause (SQLite allows 32,766 variables, and smaller statements plan faster), and rows taken at once:
about 10 ms, for rows are unpacked on the loop."""
PORTION = 100
"""Titles written in one transaction: 25 ms."""
MANY = 10_000
"""IMDb's ids in one IN clause: no index stands on them, so that each statement reads all titles."""
_FIELDS = tuple(field.name for field in fields(Title))
ENRICHED = "facts"
"""The source of facts that come to titles which are here: where a title is the starter's, its words stay its own."""
_WRITTEN = {
    "title", "original_title", "overview", "genres", "keywords", "cast", "directors", "language", "countries",
    "certificate",
}  # fmt: skip
"""What of a title is embedded, searched and judged by: a starter title's was written with care, and its vector ships.
"""
_OURS = {"traits", "moods", "kindred", "concepts", "notes", "notes_known", "suits_from", "ending"}
"""What the starter alone has a say in; of facts, any other source knows better."""


class SqlCatalogue:
    """`model` is the fingerprint of the embedding model in use: vectors of another are passed over. `mapped` is where
    processes of this machine find all vectors in one file."""

    def __init__(
        self,
        database: Database,
        *,
        model: str,
        model_name: str,
        dimension: int,
        mapped: MappedVectors | None = None,
    ) -> None:
        self._database, self._mapped = database, mapped
        self._model = model
        self._model_name = model_name
        self._dimension = dimension
        self._counted: tuple[str, CatalogueStatus] | None = None

    async def get(self, ids: Iterable[TitleId]) -> dict[TitleId, Title]:
        wanted = list(dict.fromkeys(ids))

        def titles(connection: Connection) -> dict[TitleId, Title]:
            found = (_title(row) for some in _chunks(wanted) for row in connection.execute(_NAMED, {"ids": some}))
            return {title.id: title for title in found}

        return await self._database.read(titles) if wanted else {}

    async def by_imdb(self, ids: Iterable[str]) -> dict[str, TitleId]:
        found: dict[str, TitleId] = {}
        async with self._database.session() as session:
            for some in _chunks(list(dict.fromkeys(ids)), MANY):
                rows = await session.execute(select(TitleRow.imdb_id, TitleRow.id).where(TitleRow.imdb_id.in_(some)))
                found |= {row.imdb_id: TitleId(row.id) for row in rows if row.imdb_id}
        return found

    async def upsert(self, titles: Sequence[Title], source: str) -> int:
        """Write titles, in portions. Known fields win over unknown ones; facts of the starter give way to any other
        source, what only the starter knows stays. The number of titles that are new or now different."""
        works = (partial(_upsert, titles=some, source=source) for some in _chunks(list(titles), PORTION))
        return sum(await self._database.write_portions(works))

    async def enrich(self, titles: Sequence[Title]) -> int:
        """Facts for titles that are here; others are passed over. The catalogue's version stays as it is until
        `settle`: cards read facts as they are, and what has all titles in memory need not load them after each card.
        The number that changed."""

        def enrich(connection: Connection) -> int:
            before = _rows(connection, [title.id for title in titles])
            known = [(before[title.id], _values(title)) for title in titles if title.id in before]
            after = [merged for row, values in known if (merged := _merge(row, values, ENRICHED)) is not None]
            _write(connection, [], after)
            return len(after)

        return await self._database.write(enrich, alone=True)

    async def settle(self) -> bool:
        """Say that facts have changed since the version was last moved, where any have."""

        def settle(connection: Connection) -> bool:
            latest = connection.scalar(select(func.max(TitleRow.updated_at)))
            version = connection.scalar(select(NoteRow.value).where(NoteRow.key == "catalogue"))
            if latest is None or (version and latest.isoformat() <= version):
                return False
            _bump(connection)
            return True

        return await self._database.write(settle, alone=True)

    async def cap_popularity(self, kind: str, most: float, but: Collection[TitleId]) -> int:
        """No title of a kind is more popular than that, but for these: whoever read a list of the most popular to its
        end knows it of all that were not on it. The number that fell."""
        above = TitleRow.kind == kind, TitleRow.popularity > most

        def cap(connection: Connection) -> int:
            found = connection.execute(select(TitleRow.id).where(*above)).scalars()
            fallen = [title for title in found if title not in but]
            for some in _chunks(fallen):
                connection.execute(update(TitleRow).where(TitleRow.id.in_(some)).values(popularity=most))
            if fallen:
                _bump(connection)
            return len(fallen)

        return await self._database.write(cap, alone=True)

    async def columns(self) -> Columns:
        """All titles and vectors, read part by part: whole at once they would take three times the memory."""
        with _collecting_nothing():
            async with self._database.session() as session:
                rows: list[Slim] = []
                async for part in _portions(session, select(*(getattr(TitleRow, n) for n in Slim._fields))):
                    rows += map(slim, part)
                rows.sort(key=lambda row: row.id)
                vectors = await self._mapped_vectors(session, rows)
            return await asyncio.to_thread(columns_of, rows, vectors)

    async def _mapped_vectors(self, session: AsyncSession, rows: Sequence[Slim]) -> Floats:
        """Each title's vector, in the order of the titles: from the file that was made of this version, or else made
        now, so that the next process finds it."""
        known = f"{await self.version()}|{self._model}"
        if self._mapped:
            found = await asyncio.to_thread(self._mapped.find, known, len(rows), self._dimension)
            if found is not None:
                return found
        place = {row.id: i for i, row in enumerate(rows)}
        vectors = np.zeros((len(rows), self._dimension), dtype=np.float32)
        async for part in _portions(session, self._stored()):
            for entry in part:
                if (row := place.get(entry.title_id)) is not None:  # else it came after the titles were read
                    vectors[row] = np.frombuffer(entry.vector, dtype="<f4")
        if self._mapped and known == f"{await self.version()}|{self._model}":
            return await asyncio.to_thread(self._mapped.keep, known, vectors)
        return vectors

    async def few(self, ids: Sequence[TitleId]) -> Columns:
        """The same of a few titles."""
        async with self._database.session() as session:
            found = await session.execute(
                select(*(getattr(TitleRow, name) for name in Slim._fields)).where(TitleRow.id.in_(list(ids)))
            )
            rows = [slim(row) for row in found]
            stored = await session.execute(self._stored().where(TitleVectorRow.title_id.in_(list(ids))))
            known = {entry.title_id: np.frombuffer(entry.vector, dtype="<f4") for entry in stored}
        none = np.zeros(self._dimension, dtype=np.float32)
        vectors = np.array([known.get(row.id, none) for row in rows], dtype=np.float32)
        return columns_of(rows, vectors.reshape(len(rows), self._dimension))

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
                documents = ((TitleId(row.id), document(_title(row)), row.digest) for row in some)
                found += [(title, text) for title, text, known in documents if known != digest(text)]
        return found

    async def store_vectors(self, ids: Sequence[TitleId], digests: Sequence[str], vectors: Floats) -> None:
        """Keep vectors of documents with these digests, in portions."""
        rows = [
            {"title_id": title, "model": self._model, "digest": mark, "vector": vector.astype("<f4").tobytes()}
            for title, mark, vector in zip(ids, digests, vectors, strict=True)
        ]

        def store(some: Sequence[dict[str, Any]], connection: Connection) -> None:
            titles = [row["title_id"] for row in some]
            mine = TitleVectorRow.model == self._model, TitleVectorRow.title_id.in_(titles)
            connection.execute(delete(TitleVectorRow).where(*mine))
            connection.execute(insert(TitleVectorRow), some)
            _bump(connection)

        await self._database.write_portions(partial(store, some) for some in _chunks(rows))

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


_NAMED = select(*_columns()).where(TitleRow.id.in_(bindparam("ids", expanding=True)))


def _title(row: Row[Any]) -> Title:
    """`row` begins with `_columns()`."""
    whole = (tuple(value) if isinstance(value, list) else value for value in row[: len(_FIELDS)])
    values: dict[str, Any] = dict(zip(_FIELDS, whole, strict=True))
    return Title(**values)


_ROWS = select(*_columns(), TitleRow.source).where(TitleRow.id.in_(bindparam("ids", expanding=True)))
_CHANGE = update(TitleRow).where(TitleRow.id == bindparam("title_id"))


def _upsert(connection: Connection, titles: Sequence[Title], source: str) -> int:
    before = _rows(connection, [title.id for title in titles])
    after: dict[str, dict[str, Any]] = {}
    for title in titles:
        known = after.get(title.id) or before.get(title.id)
        if (merged := _merge(known, _values(title), source)) is not None:
            after[title.id] = merged
    new = [values for title, values in after.items() if title not in before]
    _write(connection, new, [values for title, values in after.items() if title in before])
    if after:
        _bump(connection)
    return len(after)


def _rows(connection: Connection, ids: list[TitleId]) -> dict[str, Mapping[str, Any]]:
    found = (row for some in _chunks(ids) for row in connection.execute(_ROWS, {"ids": some}))
    return {row.id: dict(row._mapping) for row in found}


def _write(connection: Connection, new: list[dict[str, Any]], changed: list[dict[str, Any]]) -> None:
    stamp = {"updated_at": datetime.now(UTC)}
    if new:
        connection.execute(insert(TitleRow), [values | stamp for values in new])
    if changed:
        connection.execute(_CHANGE, [{"title_id": values.pop("id"), **values, **stamp} for values in changed])


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
    kept = before["source"] if gives_way or source == ENRICHED else source
    merged: dict[str, Any] = {"id": values["id"], "source": kept}
    for name in _FIELDS[1:]:
        old, new = before[name], values[name]
        if source == ENRICHED and before["source"] == STARTER and name in _WRITTEN:
            merged[name] = new if _empty(old) else old
        elif source == STARTER and name in _OURS:
            merged[name] = new
        else:
            merged[name] = old if _empty(new) or (gives_way and not _empty(old)) else new
    same = all(merged[name] == before[name] for name in (*_FIELDS[1:], "source"))
    return None if same else merged


def _empty(value: object) -> bool:
    return value is None or value is False or value in ([], {})


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


def _bump(connection: Connection) -> None:
    """The catalogue's version is the moment of its last change."""
    value = datetime.now(UTC).isoformat()
    changed = connection.execute(update(NoteRow).where(NoteRow.key == "catalogue").values(value=value))
    if not changed.rowcount:
        connection.execute(insert(NoteRow), {"key": "catalogue", "value": value})
