"""Buttons as Discord's components: rows of buttons, and selects where there are many of a kind. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from adapters.discord.layout import LABEL_UNITS, MOST_OPTIONS, OPTION_UNITS, PLACEHOLDER_UNITS, WIDE
from adapters.text import cut
from bot.errors import ActionTooLong
from bot.messages import Action, Button, Buttons
from bot.titles import TitleId, short_id

Component = dict[str, Any]

ROW, BUTTON, SELECT = 1, 2, 3
PRIMARY, SECONDARY, DANGER = 1, 2, 4
STYLES = {"find": PRIMARY, "yes_like": PRIMARY, "forget_all": DANGER, "clear_list": DANGER}

CHOICE, HERE, SHARE, NOTE, WORDS = "~choice", "~here", "~share", "~note", "~words"
"""The door's own verbs, which no flow can have: a select, a button that only says where one is, a card shown to all,
stars with a note, a mood in words."""
STARS = tuple(half / 2 for half in range(10, 1, -1))
"""Stars that can be given, the most first; halves too."""
TWIN = "#"
"""Stands before the number of a button that means the same as another of its message: Discord wants each id once."""


class Ids:
    """The custom ids of one message, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def one(self, wanted: str) -> str:
        found, number = wanted, 2
        while found in self._taken:
            found, number = f"{wanted}{TWIN}{number}", number + 1
        self._taken.add(found)
        return found


def action_in(data: str) -> Action:
    """The action in a custom id or an option's value."""
    return Action.decode(data.partition(TWIN)[0])


def rows(buttons: Buttons, ids: Ids, placeholder: str) -> list[Component]:
    """Rows of at most five buttons; more than five with one verb in rows of their own become a select. A button whose
    meaning takes more than 64 bytes can't be pressed, so it is not there."""
    made: list[Component] = []
    usable = [row for row in (tuple(filter(_pressable, row)) for row in buttons) if row]
    for verb, run in groupby(usable, key=_verb):
        some = list(run)
        if verb and sum(map(len, some)) > WIDE:
            made += _selects([button for row in some for button in row], ids, placeholder)
        else:
            made += [_row(row[i : i + WIDE], ids) for row in some for i in range(0, len(row), WIDE)]
    return made


def packed(made: Sequence[Component], most: int) -> list[Component]:
    """The same in at most `most` rows: buttons closer together, and the last left out when it has to be."""
    if len(made) <= most:
        return list(made)
    buttons = [each for row in made for each in row["components"] if each["type"] == BUTTON]
    selects = [row for row in made if row["components"][0]["type"] == SELECT]
    close = [_wrap(buttons[i : i + WIDE]) for i in range(0, len(buttons), WIDE)]
    return [*close[: most - min(1, len(selects))], *selects][:most]


def own_key(label: str, verb: str, owner: str, title: TitleId | None = None) -> Button:
    """A button with one of the door's own verbs."""
    return Button(label=label, action=Action(verb=verb, args=(short_id(title),) if title else (), owner=owner))


def owner_of(rows: Iterable[tuple[Button, ...]]) -> str:
    """Whose buttons they are; empty when anyone's."""
    return next((button.action.owner for row in rows for button in row), "")


def starred(stars: float) -> str:
    """`★★★★½`"""
    return "★" * int(stars) + ("½" if stars % 1 else "")


def _pressable(button: Button) -> bool:
    try:
        return bool(button.action.encode())
    except ActionTooLong:
        return False


def _verb(row: tuple[Button, ...]) -> str:
    """The verb that all buttons of a row share, if they do."""
    verbs = {button.action.verb for button in row}
    return verbs.pop() if len(verbs) == 1 else ""


def _row(buttons: Iterable[Button], ids: Ids) -> Component:
    return _wrap(
        [
            {
                "type": BUTTON,
                "style": STYLES.get(button.action.verb, SECONDARY),
                "label": _label(button, LABEL_UNITS),
                "custom_id": ids.one(button.action.encode()),
                **({"disabled": True} if button.action.verb == HERE else {}),
            }
            for button in buttons
        ]
    )


def _selects(buttons: Sequence[Button], ids: Ids, placeholder: str) -> Iterator[Component]:
    for start in range(0, len(buttons), MOST_OPTIONS):
        values = Ids()
        options = [
            {"label": _label(button, OPTION_UNITS), "value": values.one(button.action.encode())}
            for button in buttons[start : start + MOST_OPTIONS]
        ]
        hint = {"placeholder": cut(placeholder, PLACEHOLDER_UNITS)} if placeholder else {}
        yield _wrap([{"type": SELECT, "custom_id": ids.one(CHOICE), "options": options, **hint}])


def _label(button: Button, limit: int) -> str:
    return cut(" ".join(button.label.split()), limit) or "·"


def _wrap(components: list[Component]) -> Component:
    return {"type": ROW, "components": components}
