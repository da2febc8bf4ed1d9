"""The titles that are talked of: what "4/5", "loved it", "that one" and "those two" mean when they name none."""

from dataclasses import dataclass

from bot.dialogue import Turn
from bot.messages import Said
from bot.scene.deck import Shown, top_of
from bot.titles import TitleId

REMEMBERED = 6
"""Titles spoken of that are remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The titles spoken of, the latest first; those named in one breath (`together`); and which card lay on top
    meanwhile: another card since is more to the point."""

    titles: tuple[TitleId, ...]
    together: tuple[TitleId, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleSpoken:
    """The people spoken of last, the leads first: whom "that actor" and "her" mean. `unsure` where somebody's part was
    asked for, and any of them may be meant."""

    names: tuple[str, ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The name spoken of last, which no title here has: until another is spoken of, "it" is no card on the table.
    `alike` are titles that are like it."""

    name: str
    alike: tuple[TitleId, ...] = ()
    beside: str = ""


def speak_of_missing(turn: Turn, name: str, alike: tuple[TitleId, ...] = ()) -> None:
    """From here on words without a title are of one that is not here, until another card lies on top."""
    turn.keep(Missing(name=name, alike=alike, beside=_top(turn)))


def missing(turn: Turn) -> str:
    """The name of the title spoken of that is not here; "" where another is at hand."""
    told = turn.recall(Missing)
    return told.name if told and told.beside == _top(turn) and not replied_to(turn) else ""


def alike_missing(turn: Turn) -> tuple[TitleId, ...]:
    """The titles that are like the one spoken of that is not here."""
    told = turn.recall(Missing)
    return told.alike if told and missing(turn) else ()


def speak_of(turn: Turn, *titles: TitleId) -> None:
    """From here on words without a title are of the first of these; of all, where several are meant."""
    if titles:
        turn.drop(Missing)
    spoken = turn.recall(Spoken)
    before = spoken.titles if spoken else ()
    latest = tuple(dict.fromkeys((*titles, *before)))[:REMEMBERED]
    together = (
        titles
        if len(titles) > 1
        else (spoken.together if spoken and titles[:1] and titles[0] in spoken.together else ())
    )
    turn.keep(Spoken(titles=latest, together=together, beside=_top(turn)))


def at_hand(turn: Turn) -> TitleId | None:
    """The title of the card that is replied to, else the one spoken of, else that of the card on top; none where one
    was spoken of that is not here."""
    if replied := replied_to(turn):
        return replied
    if missing(turn):
        return None
    spoken = turn.recall(Spoken)
    return spoken.titles[0] if spoken and spoken.titles and spoken.beside == _top(turn) else top_of(turn)


def replied_to(turn: Turn) -> TitleId | None:
    """The title of the card that the words reply to."""
    return turn.incoming.about if isinstance(turn.incoming, Said) else None


def is_on_top(turn: Turn, title: TitleId) -> bool:
    """Whether words without a title mean this one because its card lies on top, and for no better reason."""
    spoken = turn.recall(Spoken)
    told = replied_to(turn) or (spoken and spoken.beside == _top(turn))
    return not told and title == top_of(turn)


def _top(turn: Turn) -> str:
    shown = turn.recall(Shown)
    return f"{shown.mark}:{shown.position}" if shown else ""
