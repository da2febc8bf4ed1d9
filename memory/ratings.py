"""What everybody thought of titles: community ratings and the verdicts of Usher's own people, as arrays."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime
from secrets import token_hex
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Row, Select, func, or_, select

from bot.ports import Ratings
from bot.titles import TitleId, Verdict, Weighed
from memory.database import Database
from memory.tables import NoteRow, ProfileRow, RatingRow, VerdictRow

AT_ONCE = 2000
"""Rows in one portion: some milliseconds' work on the loop."""
MOST_RATERS = 20_000
"""Raters of the community that are read, those who rated last: a model learns from no more."""
RATED = "ratings"
"""The note that every import of community ratings changes: the mark of the one whose ratings count."""
MARK = ":"
"""What a mark ends with; an import that older versions made has none."""
_STARS = {Verdict.LIKED.value: 5.0, Verdict.DISLIKED.value: 1.0, Verdict.NOT_INTERESTED.value: 2.0}
"""Verdicts without stars as stars."""
Stars = tuple[float, datetime]


def new_mark() -> str:
    """What the raters of an import begin with."""
    return f"{token_hex(4)}{MARK}"


def marked(mark: str) -> ColumnElement[bool]:
    """The ratings of the import of this mark."""
    if mark.endswith(MARK):
        return RatingRow.rater.startswith(mark, autoescape=True)
    return RatingRow.rater.not_like(f"{'_' * 8}{MARK}%")


class SqlRatings:
    """Reads everything that was ever rated; a job's work."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self) -> Ratings:
        """The ratings of the raters who rated last, and of Usher's own people: of their main profiles, children's
        aside. A person's later verdict on a title holds. 20 bytes a rating."""
        gathered, own = _Gathered(), dict[tuple[int, str], Stars]()
        async with self._database.session() as session:
            note = await session.get(NoteRow, RATED)
            counts = marked(note.value if note else "")
            raters = select(RatingRow.rater).where(counts).group_by(RatingRow.rater)
            raters = raters.order_by(func.max(RatingRow.at).desc())
            ratings = select(RatingRow.rater, RatingRow.title_id, RatingRow.stars, RatingRow.at)
            latest = ratings.where(RatingRow.rater.in_(raters.limit(MOST_RATERS)))
            async for rows in (await session.stream(_lean(latest))).partitions():
                await asyncio.to_thread(gathered.add, rows)
            columns = VerdictRow.profile_id, VerdictRow.title_id, VerdictRow.verdict, VerdictRow.stars, VerdictRow.at
            async for some in (await session.stream(_lean(_own(*columns).order_by(VerdictRow.id)))).partitions():
                await asyncio.to_thread(_judged, own, some)
        rated = ((f"own:{who}", title, stars, int(at.timestamp())) for (who, title), (stars, at) in own.items())
        await asyncio.to_thread(gathered.add, rated)
        return await asyncio.to_thread(gathered.ratings)

    async def weigh(self) -> Weighed:
        """How much there is to learn from, without reading it."""
        async with self._database.session() as session:
            note = await session.get(NoteRow, RATED)
            own = await session.scalar(_own(func.count(VerdictRow.id)))
            return Weighed(community=note.value if note else "", own=own or 0)


def _lean(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return statement.execution_options(yield_per=AT_ONCE)


def _own(*columns: Any) -> Select[Any]:
    """Opinions in main profiles that aren't a child's."""
    opinion: ColumnElement[bool] = or_(VerdictRow.stars.is_not(None), VerdictRow.verdict.in_(_STARS))
    main = ProfileRow.name == "main", ProfileRow.for_kids.is_(False)
    return select(*columns).join(ProfileRow, ProfileRow.id == VerdictRow.profile_id).where(opinion, *main)


def _judged(own: dict[tuple[int, str], Stars], rows: Sequence[Row[Any]]) -> None:
    for row in rows:
        stars = row.stars if row.stars is not None else _STARS[row.verdict]
        own[row.profile_id, row.title_id] = stars, row.at


class _Gathered:
    """Ratings on their way into arrays."""

    def __init__(self) -> None:
        self._raters: dict[str, int] = {}
        self._titles: dict[str, int] = {}
        self._parts: list[tuple[Any, ...]] = []

    def add(self, rows: Iterable[Any]) -> None:
        """Rows of rater, title, stars, time."""
        raters, titles = self._raters, self._titles
        found = [
            (raters.setdefault(rater, len(raters)), titles.setdefault(title, len(titles)), stars, at)
            for rater, title, stars, at in rows
        ]
        if found:
            kinds = np.int32, np.int32, np.float32, np.int64
            self._parts.append(
                tuple(np.array(c, dtype=k) for c, k in zip(zip(*found, strict=True), kinds, strict=True))
            )

    def ratings(self) -> Ratings:
        none = np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32), np.zeros(0, np.int64)
        raters, title, stars, at = map(np.concatenate, zip(*(self._parts or [none]), strict=True))
        titles = [TitleId(name) for name in self._titles]
        return Ratings(titles=titles, raters=raters, title=title, stars=stars, at=at)
