"""Which titles follow on from each other: those whose names have the same head and that share somebody."""

from collections.abc import Sequence

from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.titles import Title, TitleId


def series_of(title: Title, arrays: TitleArrays) -> tuple[TitleId, ...]:
    """The title with all that follow on from it or went before, in order of release; alone where there are none."""
    return of_one_series(arrays.place[title.id], title.kindred, arrays)


def of_one_series(row: int, kindred_of: Sequence[TitleId], arrays: TitleArrays) -> tuple[TitleId, ...]:
    """The same, of the title in a row of the catalogue."""
    head = head_of(arrays.columns.titles[row])
    heads = (head, f"{head}s", head.removesuffix("s"))
    same = {each for name in heads for each in arrays.heads.get(name, []) if arrays.series[each] == arrays.series[row]}
    linked, left = {row}, same - {row}
    kindred = set(arrays.rows(tuple(kindred_of)).tolist())
    while more := {each for each in left if each in kindred or any(_share(each, other, arrays) for other in linked)}:
        linked |= more
        left -= more
    return tuple(arrays.ids[each] for each in sorted(linked, key=lambda each: int(arrays.years[each])))


def _share(one: int, other: int, arrays: TitleArrays) -> bool:
    """Whether somebody made or played in both."""
    columns = arrays.columns
    return bool({*columns.directors[one], *columns.cast[one]} & {*columns.directors[other], *columns.cast[other]})
