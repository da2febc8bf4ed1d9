"""Which titles follow on from each other: those whose names have the same head and that share somebody, and those of
series.yaml."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.titles import Title, TitleId

_DATED = re.compile(r"(.+) \((\d{4})\)")


def series_of(title: Title, arrays: TitleArrays) -> tuple[TitleId, ...]:
    """The title with all that follow on from it or went before, in order of release; alone where there are none."""
    return of_one_series(arrays.place[title.id], title.kindred, arrays)


def of_one_series(row: int, kindred_of: Sequence[TitleId], arrays: TitleArrays) -> tuple[TitleId, ...]:
    """The same, of the title in a row of the catalogue."""
    linked = {row, *_listed(row, arrays)}
    left = _of_one_head(row, arrays) - linked
    kindred = set(arrays.rows(tuple(kindred_of)).tolist())
    while more := {each for each in left if each in kindred or any(_share(each, other, arrays) for other in linked)}:
        linked |= more
        left -= more
    return tuple(arrays.ids[each] for each in sorted(linked, key=lambda each: int(arrays.years[each])))


def _of_one_head(row: int, arrays: TitleArrays) -> set[int]:
    head = head_of(arrays.columns.titles[row])
    heads = (head, f"{head}s", head.removesuffix("s"))
    return {each for name in heads for each in arrays.heads.get(name, ()) if arrays.series[each] == arrays.series[row]}


def _listed(row: int, arrays: TitleArrays) -> set[int]:
    """The films of the series in which the title is listed."""
    names = _series().get(arrays.columns.titles[row], ())
    found = {each for name in names for each in _called(name, arrays)}
    return found if row in found else set()


def _called(name: str, arrays: TitleArrays) -> list[int]:
    """The films of exactly this name, with its year where it has one."""
    dated = _DATED.fullmatch(name)
    title, year = (dated[1], int(dated[2])) if dated else (name, None)
    return [
        each
        for each in arrays.heads.get(head_of(title), ())
        if arrays.columns.titles[each] == title and not arrays.series[each] and year in (None, int(arrays.years[each]))
    ]


@cache
def _series() -> Mapping[str, Sequence[str]]:
    """By the name of each title the names of its series."""
    listed: list[list[str]] = yaml.safe_load(Path(__file__).with_name("series.yaml").read_text(encoding="utf-8"))
    return {match[1] if (match := _DATED.fullmatch(name)) else name: names for names in listed for name in names}


def _share(one: int, other: int, arrays: TitleArrays) -> bool:
    """Whether somebody made or played in both."""
    columns = arrays.columns
    return bool({*columns.directors[one], *columns.cast[one]} & {*columns.directors[other], *columns.cast[other]})
