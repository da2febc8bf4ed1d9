"""The title that is talked of: what "4/5", "loved it" and "something like this" mean when they name none."""

from dataclasses import dataclass

from bot.dialogue import Turn
from bot.messages import Said
from bot.scene.deck import Shown, top_of
from bot.titles import TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The title spoken of last, and which card lay on top meanwhile; another card since is more to the point."""

    title: TitleId
    beside: str


def speak_of(turn: Turn, title: TitleId) -> None:
    """From here on words without a title are of this one."""
    turn.keep(Spoken(title=title, beside=_top(turn)))


def at_hand(turn: Turn) -> TitleId | None:
    """The title of the card that is replied to, else the one spoken of, else that of the card on top."""
    if replied := replied_to(turn):
        return replied
    spoken = turn.recall(Spoken)
    return spoken.title if spoken and spoken.beside == _top(turn) else top_of(turn)


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
