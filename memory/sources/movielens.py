"""Community ratings in MovieLens form: ratings.csv with links.csv, tab-separated or gzipped too."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, delete, func, insert, not_, select, tuple_

from bot.errors import FileUnreadable
from bot.titles import TitleId
from memory.database import Database, insert_of
from memory.ratings import RATED, marked, new_mark
from memory.sources.lines import Bad, open_lines
from memory.tables import NoteRow, RatingRow

AT_ONCE = 1000
"""Ratings written in one transaction: 25 ms."""
LOWEST, HIGHEST = 0.5, 5.0
LONGEST_RATER = 31
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


async def store_ratings(database: Database, ratings: Iterable[Rating]) -> int:
    """Put these in the place of all community ratings; of a rater's two on a title the later holds. They come in
    portions, under a mark of their own, and count once all of them are there: half an import is none. How many."""
    mark = new_mark()
    left = iter(ratings)
    portions = iter(lambda: list(islice(left, AT_ONCE)), [])
    try:
        await database.write_portions(partial(_add, mark=mark, some=some) for some in portions)
        count = await database.write(partial(_use, mark=mark), alone=True)
    except BaseException:
        await _drop(database, marked(mark))
        raise
    await _drop(database, not_(marked(mark)))
    return count


def _add(connection: Connection, mark: str, some: Sequence[Rating]) -> None:
    row = insert_of(connection.dialect.name, RatingRow)
    later = {"stars": row.excluded.stars, "at": row.excluded.at}
    row = row.on_conflict_do_update(
        index_elements=["rater", "title_id"], set_=later, where=RatingRow.at <= row.excluded.at
    )
    rows = [{"rater": f"{mark}{r.rater}", "title_id": r.title, "stars": r.stars, "at": r.at} for r in some]
    connection.execute(row, rows)


def _use(connection: Connection, mark: str) -> int:
    """From now on these are the community's ratings."""
    connection.execute(delete(NoteRow).where(NoteRow.key == RATED))
    connection.execute(insert(NoteRow), {"key": RATED, "value": mark})
    return connection.scalar(select(func.count()).select_from(RatingRow).where(marked(mark))) or 0


async def _drop(database: Database, which: ColumnElement[bool]) -> None:
    """Ratings that count no more; in portions where there is one writer."""
    if not database.embedded:
        await database.write(lambda connection: connection.execute(delete(RatingRow).where(which)) and None)
        return
    keys = RatingRow.rater, RatingRow.title_id
    some = delete(RatingRow).where(tuple_(*keys).in_(select(*keys).where(which).limit(AT_ONCE)))
    while (await database.write_portions([lambda connection: connection.execute(some).rowcount]))[0]:
        pass


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
