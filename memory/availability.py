"""What is known of titles from elsewhere: when TMDB was asked of them, and where they can be watched."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.titles import Offered, TitleId, Verdict
from memory.availability_tables import AvailabilityCheckRow, AvailabilityRow, EnrichmentRow
from memory.database import Database
from memory.tables import PersonRow, TitleRow, VerdictRow, WaitingPicksRow

CHUNK = 500


class SqlAvailability:
    """Beside the catalogue's titles, in which the facts themselves stand."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def asked(self, titles: Iterable[TitleId]) -> dict[TitleId, datetime]:
        """When TMDB was last asked for each title's facts."""
        found: dict[TitleId, datetime] = {}
        async with self._database.session() as session:
            for some in _chunks(titles):
                wanted = select(EnrichmentRow.title_id, EnrichmentRow.at).where(EnrichmentRow.title_id.in_(some))
                found |= {TitleId(row.title_id): row.at for row in await session.execute(wanted)}
        return found

    async def offers(self, titles: Iterable[TitleId], country: str) -> dict[TitleId, Offered]:
        """Where these can be watched in a country; those of which that was not asked are left out."""
        found: dict[TitleId, Offered] = {}
        async with self._database.session() as session:
            for some in _chunks(titles):
                found |= await _offers(session, country, AvailabilityCheckRow.title_id.in_(some))
        return found

    async def known(self, country: str, since: datetime) -> dict[TitleId, Offered]:
        """The same of all titles that were asked of since then."""
        async with self._database.session() as session:
            return await _offers(session, country, AvailabilityCheckRow.at >= since)

    async def note(
        self,
        told: Mapping[TitleId, Mapping[str, Offered] | None],
        countries: Collection[str],
        now: datetime,
    ) -> None:
        """What TMDB told of titles, by country; None of one that it lacks. Replaced for each title and country that is
        of use to anybody; titles that are not in the catalogue are passed over."""
        async with self._database.session(alone=True) as session:
            here = set(await session.scalars(select(TitleRow.id).where(TitleRow.id.in_(list(told)))))
            titles = [title for title in told if title in here]
            if not titles:
                return
            await session.execute(delete(EnrichmentRow).where(EnrichmentRow.title_id.in_(titles)))
            asked = [{"title_id": title, "at": now, "found": told[title] is not None} for title in titles]
            await session.execute(insert(EnrichmentRow), asked)
            for table in (AvailabilityRow, AvailabilityCheckRow):
                these = table.title_id.in_(titles), table.country.in_(countries)
                await session.execute(delete(table).where(*these))
            checks = [
                {"title_id": title, "country": country, "at": now, "link": _told(told, title, country).link}
                for title in titles
                for country in countries
            ]
            rows = [
                row for title in titles for each in countries for row in _rows(title, each, _told(told, title, each))
            ]
            if checks:
                await session.execute(insert(AvailabilityCheckRow), checks)
            if rows:
                await session.execute(insert(AvailabilityRow), rows)

    async def countries(self) -> set[str]:
        """Where people watch: as they set it, or as it was asked of before."""
        home = PersonRow.preferences["country"].as_string()
        async with self._database.session() as session:
            told = await session.scalars(select(home).where(home.is_not(None)).distinct())
            asked = await session.scalars(select(AvailabilityCheckRow.country).distinct())
            return {each for each in chain(told, asked) if each and each != "null"}

    async def lacking(self, since: datetime, most: int) -> list[TitleId]:
        """Titles whose facts were not asked for since then, the best known first; at most so many."""
        wanted = (
            select(TitleRow.id)
            .outerjoin(EnrichmentRow, EnrichmentRow.title_id == TitleRow.id)
            .where(or_(EnrichmentRow.at.is_(None), EnrichmentRow.at < since))
            .order_by(func.coalesce(TitleRow.vote_count, 0).desc(), TitleRow.id)
            .limit(most)
        )
        async with self._database.session() as session:
            return [TitleId(title) for title in await session.scalars(wanted)]

    async def wanted(self, best_known: int) -> list[TitleId]:
        """Titles of which it should be known where they can be watched: those on watchlists, those that wait to be
        shown, the best known."""
        async with self._database.session() as session:
            saved = await session.scalars(
                select(VerdictRow.title_id).where(VerdictRow.verdict == Verdict.SAVED.value).distinct()
            )
            waiting = await session.scalars(select(WaitingPicksRow.found))
            picks = [str(pick.get("title")) for found in waiting for pick in _picks(found)]
            known = await session.scalars(_best_known(best_known))
            return [TitleId(title) for title in dict.fromkeys((*saved, *picks, *known))]

    async def stale(self, titles: Sequence[TitleId], countries: Collection[str], since: datetime) -> list[TitleId]:
        """Which of these were not asked of since then in all the countries, in their order."""
        fresh: dict[str, int] = {}
        async with self._database.session() as session:
            for some in _chunks(titles):
                counted = (
                    select(AvailabilityCheckRow.title_id, func.count())
                    .where(
                        AvailabilityCheckRow.title_id.in_(some),
                        AvailabilityCheckRow.country.in_(countries),
                        AvailabilityCheckRow.at >= since,
                    )
                    .group_by(AvailabilityCheckRow.title_id)
                )
                fresh |= {row[0]: row[1] for row in await session.execute(counted)}
        return [title for title in titles if fresh.get(title, 0) < len(countries)]

    async def counted(self) -> tuple[int, int, datetime | None]:
        """Of how many titles facts were asked for, how many TMDB lacks, and when that was for the one longest ago."""
        figures = select(func.count(), func.min(EnrichmentRow.at))
        async with self._database.session() as session:
            count, oldest = (await session.execute(figures)).one()
            lacking = await session.scalar(select(func.count()).where(EnrichmentRow.found.is_(False)))
            return count, lacking or 0, oldest


async def _offers(session: AsyncSession, country: str, which: ColumnElement[bool]) -> dict[TitleId, Offered]:
    checks = AvailabilityCheckRow.country == country, which
    told = await session.execute(
        select(AvailabilityCheckRow.title_id, AvailabilityCheckRow.at, AvailabilityCheckRow.link).where(*checks)
    )
    joined = (AvailabilityCheckRow.title_id == AvailabilityRow.title_id) & (
        AvailabilityCheckRow.country == AvailabilityRow.country
    )
    rows = await session.execute(
        select(AvailabilityRow.title_id, AvailabilityRow.way, AvailabilityRow.service)
        .join(AvailabilityCheckRow, joined)
        .where(*checks)
        .order_by(AvailabilityRow.place)
    )
    services: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        services.setdefault(row.title_id, {}).setdefault(row.way, []).append(row.service)
    return {
        TitleId(row.title_id): Offered(
            services={way: tuple(names) for way, names in services.get(row.title_id, {}).items()},
            link=row.link,
            at=row.at,
        )
        for row in told
    }


def _told(told: Mapping[TitleId, Mapping[str, Offered] | None], title: TitleId, country: str) -> Offered:
    return (told[title] or {}).get(country, Offered())


def _rows(title: TitleId, country: str, offered: Offered) -> Iterable[dict[str, Any]]:
    for way, services in offered.services.items():
        for place, service in enumerate(services):
            yield {"title_id": title, "country": country, "way": way, "service": service, "place": place}


def _picks(found: Any) -> list[dict[str, Any]]:
    picks = found.get("picks") if isinstance(found, dict) else None
    return [pick for pick in picks if isinstance(pick, dict)] if isinstance(picks, list) else []


def _best_known(most: int) -> Select[str]:
    return select(TitleRow.id).order_by(func.coalesce(TitleRow.vote_count, 0).desc(), TitleRow.id).limit(most)


def _chunks(titles: Iterable[TitleId]) -> Iterable[list[TitleId]]:
    ids = list(dict.fromkeys(titles))
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
