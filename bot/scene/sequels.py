"""Which titles follow on from each other: those whose names have the same head and that share somebody."""

from collections.abc import Sequence

from bot.dialogue import Turn
from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.scene.titles import Titles
from bot.titles import Title, TitleId

MOST = 12
"""Titles of one series that are told."""


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


def what_follows(turn: Turn, title: Title, titles: Titles) -> str:
    """What comes next, and the whole of them in their order where there are more than two."""
    series = series_of(title, titles.arrays)
    if len(series) < 2:  # alone
        return turn.say("ask-sequel-unknown", title=title.title)
    place = series.index(title.id) + 1
    if place == len(series):
        return turn.say("ask-sequel-last", title=title.title, others=_dated(turn, series[:-1], titles))
    told = turn.say("ask-sequel-next", title=title.title, next=_dated(turn, series[place : place + 1], titles))
    return told if len(series) == 2 else f"{told} {in_order(turn, title, titles)}"


def in_order(turn: Turn, title: Title, titles: Titles) -> str:
    series = series_of(title, titles.arrays)
    if len(series) < 2:
        return turn.say("ask-order-alone", title=title.title)
    return turn.say("ask-order", titles=_dated(turn, series, titles))


def whether_of_several(turn: Turn, title: Title, titles: Titles) -> str:
    """Whether it is part of a series, and of which."""
    key = "ask-note-yes" if len(series_of(title, titles.arrays)) > 1 else "ask-note-no"
    return f"{turn.say(key)} {in_order(turn, title, titles)}"


def whether_alone(turn: Turn, title: Title, titles: Titles) -> str:
    """Whether one needs another first: what came before it is known, and not how much it leans on that."""
    series = series_of(title, titles.arrays)
    before = series[: series.index(title.id)]
    key = "ask-standalone-after" if before else "ask-standalone"
    return turn.say(key, title=title.title, others=_dated(turn, before, titles))


def _dated(turn: Turn, series: Sequence[TitleId], titles: Titles) -> str:
    """The titles with their years, the first MOST."""
    arrays = titles.arrays
    names = [
        turn.say("title-near", title=titles.name(title), year=int(arrays.years[arrays.place[title]]))
        for title in series[:MOST]
    ]
    return ", ".join(names) if len(names) > 2 else turn.say.several(names)
