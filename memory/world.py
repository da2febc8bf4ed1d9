"""What the world said of titles: the WorldWords port over SQL."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select

from bot.titles import TitleId
from bot.world import Candidate, Fact
from memory.companion_tables import ConceptCandidateRow, WorldWordRow
from memory.database import Database


class SqlWorldWords:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, title: TitleId, source: str, locale: str, since: datetime) -> Sequence[Fact] | None:
        async with self._database.session() as session:
            row = await session.get(WorldWordRow, (title, source, locale))
        if row is None or row.at < since:
            return None
        return [Fact(**{**given, "values": tuple(given["values"])}) for given in row.found]

    async def put(self, title: TitleId, source: str, locale: str, facts: Sequence[Fact], now: datetime) -> None:
        found = [asdict(fact) for fact in facts]
        async with self._database.session() as session:
            await session.merge(WorldWordRow(title_id=title, source=source, locale=locale, found=found, at=now))

    async def propose(self, candidates: Sequence[Candidate], now: datetime) -> None:
        rows = [
            {
                "title_id": each.title,
                "concept": each.concept,
                "source": each.source,
                "words": each.words[:120],
                "url": each.url,
                "at": now,
            }
            for each in candidates
        ]
        if rows:
            async with self._database.session() as session:
                await session.execute(self._database.insert(ConceptCandidateRow).values(rows).on_conflict_do_nothing())

    async def proposed(self, most: int, title: TitleId | None = None) -> Sequence[Candidate]:
        wanted = select(ConceptCandidateRow)
        wanted = wanted.where(ConceptCandidateRow.title_id == title) if title else wanted
        order = ConceptCandidateRow.at.desc(), ConceptCandidateRow.title_id, ConceptCandidateRow.concept
        async with self._database.session() as session:
            rows = await session.scalars(wanted.order_by(*order).limit(most))
            return [
                Candidate(
                    title=TitleId(row.title_id), concept=row.concept, source=row.source, words=row.words, url=row.url
                )
                for row in rows
            ]
