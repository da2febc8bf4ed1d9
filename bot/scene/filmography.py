"""All that somebody made, in an order with a reason for each: start here, then the best loved, then as it came; what
goes on from another behind it. Pure, over the catalogue's arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.scene.series import of_one_series
from bot.titles import TitleId
from bot.understanding.text.plain import plain

LONG, SHORT = 165, 95
"""Minutes from which a title is a long one, and up to which it is a short one."""
FEW_KNOW = 0.12
"""Of the votes of the best known of theirs, so many at most has one that few know."""
FEWEST = 3
"""Titles from which one of them is a rarity, a side step or the shortest; and somebody who made so many a maker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A title on the way, and why it stands there: `start`, `best`, `after` (`of` is the title it goes on from),
    `first`, `newest`, `aside` (`of` is a genre), `few`, `long`, `short`, or `then`."""

    title: TitleId
    why: str
    of: str = ""


def whose(name: str, arrays: TitleArrays) -> str:
    """The name of somebody of the catalogue by what people call them: their whole name, else their surname, the best
    known of several; "" where nobody has it."""
    said = plain(name).replace("-", " ").strip()
    if not said:
        return ""
    names = {each for group in arrays.columns.directors for each in group}
    cast = {each for group in arrays.columns.cast for each in group}
    for fits in (_is, _ends):
        for those in (names, names | cast):
            if found := [each for each in those if fits(plain(each).replace("-", " "), said)]:
                return max(found, key=lambda each: (_weight(each, arrays), each))
    return ""


def filmography(name: str, arrays: TitleArrays) -> tuple[TitleId, ...]:
    """What somebody directed or created, in order of release; all they are in, where that is mostly playing."""
    low = name.casefold()
    rows = list(dict.fromkeys(arrays.people.get(low, ())))
    theirs = [row for row in rows if directs(name, arrays.ids[row], arrays)] if mostly_directs(name, arrays) else rows
    return tuple(arrays.ids[row] for row in sorted(theirs, key=lambda row: (float(arrays.years[row]), row)))


def mostly_directs(name: str, arrays: TitleArrays) -> bool:
    """Whether what somebody made is to be laid out, rather than all they are in: they made some, or more of these than
    they only play in."""
    rows = set(arrays.people.get(name.casefold(), ()))
    made = sum(directs(name, arrays.ids[row], arrays) for row in rows)
    return made >= FEWEST or made >= len(rows) - made


def directs(name: str, title: TitleId, arrays: TitleArrays) -> bool:
    """Whether somebody directed, or created, a title."""
    low = name.casefold()
    return low in {each.casefold() for each in arrays.columns.directors[arrays.place[title]]}


def steps(titles: Sequence[TitleId], arrays: TitleArrays, *, by_year: bool = False) -> tuple[Step, ...]:
    """The titles in the order in which to see them, each once."""
    rows = [arrays.place[title] for title in titles]
    if not rows:
        return ()
    order = sorted(rows, key=lambda row: float(arrays.years[row]))
    if not by_year:
        start = max(rows, key=lambda row: _way_in(row, rows, arrays))
        best = max(rows, key=lambda row: (_rating(row, arrays), -row))
        order = list(dict.fromkeys((start, best, *order)))
    order = _sequels_behind(order, arrays)
    return tuple(_step(row, place, order, arrays, by_year=by_year) for place, row in enumerate(order))


def _way_in(row: int, rows: Sequence[int], arrays: TitleArrays) -> float:
    """How good a beginning it is: known and liked, and not three hours long."""
    most = max(_votes(each, arrays) for each in rows) or 1.0
    long = _minutes(row, arrays) >= LONG and not arrays.series[row]
    return float(np.sqrt(_votes(row, arrays) / most)) + _rating(row, arrays) / 10 - 0.3 * long


def _sequels_behind(order: Sequence[int], arrays: TitleArrays) -> list[int]:
    """The same, what goes on from another behind it."""
    found: list[int] = []
    for row in order:
        for before in (*_before(row, arrays), row):
            if before in order and before not in found:
                found.append(before)
    return found


def _before(row: int, arrays: TitleArrays) -> list[int]:
    """The films that one goes on from, in order of release."""
    series = [arrays.place[title] for title in of_one_series(row, arrays.columns.kindred[row], arrays)]
    return series[: series.index(row)] if row in series else []


def _step(row: int, place: int, order: Sequence[int], arrays: TitleArrays, *, by_year: bool) -> Step:
    title, years = arrays.ids[row], [float(arrays.years[each]) for each in order]
    before = [each for each in _before(row, arrays) if each in order]
    if before:
        return Step(title=title, why="after", of=arrays.ids[before[-1]])
    if place == 0 and not by_year:
        return Step(title=title, why="start")
    if len(order) > 1 and row == max(order, key=lambda each: _rating(each, arrays)):
        return Step(title=title, why="best")
    year = float(arrays.years[row])
    for why, edge in (("first", min(years)), ("newest", max(years))):
        if year == edge and years.count(edge) == 1 and len(order) > 1:
            return Step(title=title, why=why)
    why, of = _apart(row, order, arrays) if len(order) >= FEWEST else ("then", "")
    return Step(title=title, why=why, of=of)


def _apart(row: int, order: Sequence[int], arrays: TitleArrays) -> tuple[str, str]:
    """What sets it apart from the others of theirs."""
    genres = [genre for each in order for genre in arrays.columns.genres[each]]
    own = [genre for genre in arrays.columns.genres[row][:2] if genres.count(genre) == 1]
    minutes = _minutes(row, arrays)
    if own:
        return "aside", own[0]
    rarest = min(order, key=lambda each: _votes(each, arrays))
    timed = [each for each in order if _minutes(each, arrays)] or [row]
    longest = max(timed, key=lambda each: _minutes(each, arrays))
    shortest = min(timed, key=lambda each: _minutes(each, arrays))
    if row == rarest and _votes(row, arrays) <= FEW_KNOW * max(_votes(each, arrays) for each in order):
        return "few", ""
    if row == longest and minutes >= LONG:
        return "long", ""
    return ("short", "") if row == shortest and 0 < minutes <= SHORT else ("then", "")


def _minutes(row: int, arrays: TitleArrays) -> float:
    return float(np.nan_to_num(arrays.columns.runtime[row]))


def _votes(row: int, arrays: TitleArrays) -> float:
    return float(np.nan_to_num(arrays.columns.vote_count[row]))


def _rating(row: int, arrays: TitleArrays) -> float:
    return float(np.nan_to_num(arrays.columns.vote_average[row]))


def _weight(name: str, arrays: TitleArrays) -> float:
    return sum(_votes(row, arrays) for row in arrays.people.get(name.casefold(), ()))


def _is(name: str, said: str) -> bool:
    return name == said


def _ends(name: str, said: str) -> bool:
    return name.endswith(f" {said}")
