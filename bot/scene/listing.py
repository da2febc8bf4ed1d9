"""Long lists of titles, a page at a time: which titles, in which order, and the buttons that turn and sort them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.dialogue import Turn, rows
from bot.messages import Buttons
from bot.recommend.arrays import TitleArrays
from bot.taste.profile import Taste
from bot.titles import TitleId, Verdict

PAGE = 10
ORDERS = ("new", "stars", "name", "year")
KINDS = ("all", "movie", "series")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a list is looked at: from which place on, in which order, of which kind."""

    first: int = 0
    order: str = "new"
    kind: str = "all"

    @classmethod
    def of(cls, turn: Turn) -> "View":
        """As a button says it; what it doesn't say, or nobody knows, is the list from its beginning."""
        place, order, kind = (turn.action.arg(n) for n in range(3))
        return cls(
            first=int(place[:6]) if place.isdecimal() else 0,
            order=order if order in ORDERS else "new",
            kind=kind if kind in KINDS else "all",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The titles that are shown, how many there are in all, and the buttons below."""

    view: View
    titles: tuple[TitleId, ...]
    count: int
    buttons: Buttons


def page(turn: Turn, verb: str, titles: Sequence[TitleId], arrays: TitleArrays) -> Page:
    """One page of the titles, given newest first; those that left the catalogue are passed over."""
    view = View.of(turn)
    known = [title for title in titles if title in arrays.place]
    kinds = {_kind(title, arrays) for title in known}
    if view.kind not in kinds:
        view = replace(view, kind="all")
    wanted = [title for title in known if view.kind in ("all", _kind(title, arrays))]
    ordered = sorted(wanted, key=_key(view.order, turn.taste, arrays))
    last = max(0, (len(ordered) - 1) // PAGE * PAGE)
    view = replace(view, first=min(view.first // PAGE * PAGE, last))
    shown = tuple(ordered[view.first : view.first + PAGE])
    return Page(view=view, titles=shown, count=len(ordered), buttons=_below(turn, verb, view, last, kinds))


def _below(turn: Turn, verb: str, view: View, last: int, kinds: set[str]) -> Buttons:
    """Back and on where there is more than a page, the next order, the next kind where there are two."""

    turns = [
        turn.button(key, verb, place, view.order, view.kind)
        for key, place in (("list-back", view.first - PAGE), ("list-on", view.first + PAGE))
        if 0 <= place <= last
    ]
    order, kind = _after(view.order, ORDERS), _after(view.kind, KINDS)
    tools = []
    if last or view.order != "new":
        tools.append(turn.button("list-order", verb, 0, order, view.kind, order=turn.say(f"list-by-{order}")))
    if len(kinds) > 1:
        tools.append(turn.button("list-kind", verb, 0, view.order, kind, kind=turn.say(f"list-of-{kind}")))
    return tuple(row for row in (tuple(turns), *rows(*tools, wide=2)) if row)


def _after(name: str, names: Sequence[str]) -> str:
    return names[(names.index(name) + 1) % len(names)]


def _key(order: str, taste: Taste, arrays: TitleArrays) -> Callable[[TitleId], tuple[object, ...]]:
    """What titles are sorted by; those that are alike stay as they were."""
    columns, place, stars = arrays.columns, arrays.place, taste.stars
    if order == "stars":
        return lambda title: (-stars.get(title, 0.0),)
    if order == "name":
        return lambda title: (columns.titles[place[title]].casefold(),)
    if order == "year":
        return lambda title: (-float(np.nan_to_num(columns.year[place[title]])),)
    return lambda title: ()


def _kind(title: TitleId, arrays: TitleArrays) -> str:
    return str(arrays.columns.kinds[arrays.place[title]])


def mark(turn: Turn, title: TitleId) -> str:
    """What was said of a title, in a sign or two: `★ 4.5`, `🔖 👍`; that it is saved hides nothing else."""
    said = turn.taste.said.get(title)
    signs = [turn.say("mark-saved")] if title in turn.taste.saved else []
    if said:
        sign = turn.say(f"mark-{said.verdict.replace('_', '-')}")
        signs.append(f"{sign} {said.stars:g}" if said.stars is not None else sign)
    return " ".join(signs) or turn.say("mark-saved")


def take_off(turn: Turn, title: TitleId) -> None:
    """Only the saving is taken back, however often it was said; what else was said of the title stands."""
    saved = [j for j in turn.taste.judgements if j.title == title and j.verdict is Verdict.SAVED]
    said = turn.taste.said.get(title)
    if all(len(turn.taste.taught_in(each.turn)) == 1 for each in saved):
        for mark in dict.fromkeys(each.turn for each in saved):
            turn.take_back(mark)
    elif said:
        turn.judge(title, said.verdict, said.stars)
    else:
        turn.unlearn(("title", title))
