"""Community ratings in MovieLens form: ratings.csv with links.csv, tab-separated or gzipped too."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from secrets import token_hex

from sqlalchemy import delete, insert

from bot.errors import FileUnreadable
from bot.titles import TitleId
from memory.database import Database
from memory.ratings import RATED
from memory.sources.lines import Bad, open_lines
from memory.tables import NoteRow, RatingRow

AT_ONCE = 5000
LOWEST, HIGHEST = 0.5, 5.0
LONGEST_RATER = 40
LATEST = 10**12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    rater: str
    title: TitleId
    stars: float
    at: int


def read_links(path: Path) -> dict[str, TitleId]:
    """MovieLens id -> title id, by the file's tmdbId; films without one are left out."""
    rows = ((_id(row["movieId"]), _id(row["tmdbId"])) for _, row in rows_of(path, ("movieId", "tmdbId")))
    return {movie: TitleId(f"tmdb:movie:{number}") for movie, number in rows if number.isdecimal()}


def read_ratings(path: Path, links: dict[str, TitleId]) -> Iterator[Rating | Bad]:
    """The file's ratings of linked titles; a Bad for each line that can't be used, unlinked films passed over."""
    for number, row in rows_of(path, ("userId", "movieId", "rating", "timestamp")):
        rater, movie, rating, timestamp = row.values()
        rater, movie, timestamp = _id(rater), _id(movie), _id(timestamp)
        if not 0 < len(rater) <= LONGEST_RATER or not movie:
            yield Bad(number=number, reason=f"userId {rater[:LONGEST_RATER]!r} or movieId {movie!r} is missing or odd")
            continue
        try:
            stars, at = float(rating), int(timestamp or 0)
        except ValueError:
            yield Bad(number=number, reason=f"rating {rating!r} or timestamp {timestamp!r} is no number")
            continue
        if not LOWEST <= stars <= HIGHEST:
            yield Bad(number=number, reason=f"rating {stars:g} is outside {LOWEST:g} to {HIGHEST:g}")
        elif not 0 <= at <= LATEST:
            yield Bad(number=number, reason=f"timestamp {at} is outside 0 to {LATEST}")
        elif title := links.get(movie):
            yield Rating(rater=rater, title=title, stars=stars, at=at)


def _id(text: str) -> str:
    """A number as it is meant where a spreadsheet made it one with a point: `862.0` -> `862`."""
    return text.removesuffix(".0")


async def store_ratings(database: Database, ratings: list[Rating]) -> int:
    """Replace all community ratings by these, in one transaction; the later of a rater's two on a title holds."""
    latest = {(r.rater, r.title): r for r in sorted(ratings, key=lambda r: r.at)}
    rows = [{"rater": r.rater, "title_id": r.title, "stars": r.stars, "at": r.at} for r in latest.values()]
    async with database.session(alone=True) as session:
        await session.execute(delete(RatingRow))
        for start in range(0, len(rows), AT_ONCE):
            await session.execute(insert(RatingRow), rows[start : start + AT_ONCE])
        await session.merge(NoteRow(key=RATED, value=token_hex(4)))
    return len(rows)


def rows_of(path: Path, wanted: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line numbers and the wanted columns as text; FileUnreadable when the file or a wanted column is missing."""
    with open_lines(path) as file:
        header = file.readline()
        rows = csv.reader(chain([header], file), delimiter=max(",\t;", key=header.count))
        names = [name.split(":")[0].strip() for name in next(rows, [])]
        if missing := [name for name in wanted if name not in names]:
            raise FileUnreadable(path=path, reason=f"it has no column {' or '.join(missing)}")
        try:
            for values in filter(None, rows):
                row = dict(zip(names, values, strict=False))
                yield rows.line_num, {name: row.get(name, "").strip() for name in wanted}
        except csv.Error as error:
            raise FileUnreadable(path=path, reason=f"line {rows.line_num}: {error}") from None
