"""What everybody thought of titles: community ratings and the verdicts of Usher's own people, as arrays."""

from collections.abc import Iterable

import numpy as np
from sqlalchemy import select

from bot.ports import Ratings
from bot.titles import TitleId
from memory.database import Database
from memory.tables import RatingRow, VerdictRow

AT_ONCE = 5000
_STARS = {"liked": 5.0, "disliked": 1.0, "not_interested": 2.0}
"""Verdicts without stars as stars."""


class SqlRatings:
    """Reads everything that was ever rated; a job's work."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self) -> Ratings:
        """All ratings; a person's later verdict on a title holds."""
        gathered = _Gathered()
        async with self._database.session() as session:
            columns = (RatingRow.rater, RatingRow.title_id, RatingRow.stars, RatingRow.at)
            rows = await session.stream(select(*columns).execution_options(yield_per=AT_ONCE))
            async for some in rows.partitions():
                gathered.add((row.rater, row.title_id, row.stars, row.at) for row in some)
            verdicts = select(VerdictRow).order_by(VerdictRow.id)
            own = {(v.profile_id, v.title_id): v for v in await session.scalars(verdicts) if _stars(v) is not None}
            gathered.add(
                (f"own:{v.profile_id}", v.title_id, _stars(v) or 0, int(v.at.timestamp())) for v in own.values()
            )
        return gathered.ratings()


def _stars(verdict: VerdictRow) -> float | None:
    return verdict.stars if verdict.stars is not None else _STARS.get(verdict.verdict)


class _Gathered:
    """Ratings on their way into arrays."""

    def __init__(self) -> None:
        self._raters: dict[str, int] = {}
        self._titles: dict[str, int] = {}
        self._parts: list[np.ndarray] = []

    def add(self, rows: "Iterable[tuple[str, str, float, int]]") -> None:
        raters, titles = self._raters, self._titles
        found = [
            (raters.setdefault(rater, len(raters)), titles.setdefault(title, len(titles)), stars, at)
            for rater, title, stars, at in rows
        ]
        self._parts.append(np.array(found, dtype=np.float64).reshape(-1, 4))

    def ratings(self) -> Ratings:
        whole = np.concatenate(self._parts) if self._parts else np.zeros((0, 4))
        return Ratings(
            titles=[TitleId(title) for title in self._titles],
            raters=whole[:, 0].astype(np.int32),
            title=whole[:, 1].astype(np.int32),
            stars=whole[:, 2].astype(np.float32),
            at=whole[:, 3].astype(np.int64),
        )
