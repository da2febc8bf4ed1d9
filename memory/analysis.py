"""What titles are about and how they feel, as tables that SQL can be asked of: the Analyses port."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.errors import UnknownFigure
from bot.titles import Analysis, Sought, TitleId
from memory.database import Database
from memory.tables import (
    CinematicStyleRow,
    EmotionalJourneyRow,
    Table,
    ThematicProfileRow,
    TitleRow,
    TitleThemeRow,
)

AT_ONCE = 100
"""Titles written in one transaction: 25 ms."""
_FIGURES: Mapping[str, Any] = {
    "complexity": ThematicProfileRow.complexity,
    "intensity": EmotionalJourneyRow.intensity,
    "pace": CinematicStyleRow.pace,
    "spectacle": CinematicStyleRow.spectacle,
    "realism": CinematicStyleRow.realism,
}
_TABLES: tuple[type[Table], ...] = (TitleThemeRow, ThematicProfileRow, EmotionalJourneyRow, CinematicStyleRow)


class SqlAnalyses:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, analyses: Sequence[Analysis]) -> None:
        """Keep them, in portions; what a language model said of a title is not replaced by an estimate. Titles that
        have left the catalogue are passed over."""
        portions = (analyses[start : start + AT_ONCE] for start in range(0, len(analyses), AT_ONCE))
        await self._database.write_portions(partial(_put, some=some) for some in portions)

    async def find(self, sought: Sought) -> list[Analysis]:
        """Those that fit, the best known titles first; raises UnknownFigure for a figure that isn't kept."""
        async with self._database.session() as session:
            found = (await session.execute(_statement(sought))).all()
            return await _with_themes(session, found)


def _put(connection: Connection, some: Sequence[Analysis]) -> None:
    ids = [analysis.title for analysis in some]
    known = set(connection.execute(select(TitleRow.id).where(TitleRow.id.in_(ids))).scalars())
    told = ThematicProfileRow.title_id.in_(ids), ThematicProfileRow.source == "claude"
    better = set(connection.execute(select(ThematicProfileRow.title_id).where(*told)).scalars())
    new = [a for a in some if a.title in known and (a.source == "claude" or a.title not in better)]
    for table in _TABLES:
        column: Any = table.__table__.c.title_id
        connection.execute(delete(table).where(column.in_([a.title for a in new])))
    for table, rows in _rows(new).items():
        if rows:
            connection.execute(insert(table), rows)


def _whole() -> Select[ThematicProfileRow, EmotionalJourneyRow, CinematicStyleRow]:
    return (
        select(ThematicProfileRow, EmotionalJourneyRow, CinematicStyleRow)
        .join(EmotionalJourneyRow, EmotionalJourneyRow.title_id == ThematicProfileRow.title_id)
        .join(CinematicStyleRow, CinematicStyleRow.title_id == ThematicProfileRow.title_id)
    )


def _statement(sought: Sought) -> Select[ThematicProfileRow, EmotionalJourneyRow, CinematicStyleRow]:
    wanted: list[ColumnElement[bool]] = []
    for theme in sought.themes:
        having = select(TitleThemeRow.title_id).where(TitleThemeRow.theme == theme)
        wanted.append(ThematicProfileRow.title_id.in_(having))
    words: dict[Any, object] = {
        ThematicProfileRow.country: sought.country,
        ThematicProfileRow.decade: sought.decade,
        EmotionalJourneyRow.arc: sought.arc,
        CinematicStyleRow.palette: sought.palette,
    }
    wanted += [column == value for column, value in words.items() if value is not None]
    for name, (least, most) in sought.figures.items():
        if name not in _FIGURES:
            raise UnknownFigure(name=name, known=", ".join(_FIGURES))
        wanted.append(_FIGURES[name].between(least, most))
    best_known = ThematicProfileRow.fame.desc(), ThematicProfileRow.title_id
    return _whole().where(*wanted).order_by(*best_known).limit(sought.limit)


async def _with_themes(session: AsyncSession, found: Iterable[Any]) -> list[Analysis]:
    rows = list(found)
    ids = [profile.title_id for profile, _, _ in rows]
    of: dict[str, list[tuple[str, float]]] = {}
    strongest = TitleThemeRow.strength.desc(), TitleThemeRow.theme
    for row in await session.scalars(select(TitleThemeRow).where(TitleThemeRow.title_id.in_(ids)).order_by(*strongest)):
        of.setdefault(row.title_id, []).append((row.theme, row.strength))
    return [
        Analysis(
            title=TitleId(profile.title_id),
            themes=tuple(of.get(profile.title_id, ())),
            complexity=profile.complexity,
            country=profile.country,
            decade=profile.decade,
            fame=profile.fame,
            intensity=journey.intensity,
            arc=journey.arc,
            pace=style.pace,
            palette=style.palette,
            spectacle=style.spectacle,
            realism=style.realism,
            source=profile.source,
        )
        for profile, journey, style in rows
    ]


def _rows(analyses: Sequence[Analysis]) -> dict[type[Table], list[dict[str, Any]]]:
    def of(*names: str) -> list[dict[str, Any]]:
        return [{"title_id": a.title, **{name: getattr(a, name) for name in names}} for a in analyses]

    themes = [{"title_id": a.title, "theme": t, "strength": s} for a in analyses for t, s in a.themes]
    return {
        ThematicProfileRow: of("complexity", "country", "decade", "fame", "source"),
        TitleThemeRow: themes,
        EmotionalJourneyRow: of("intensity", "arc"),
        CinematicStyleRow: of("pace", "palette", "spectacle", "realism"),
    }
