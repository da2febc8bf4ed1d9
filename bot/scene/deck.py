"""The decks on the table: what was asked, what came, which card lies on top, and what lies beneath."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue import Turn
from bot.messages import ALONE, Button
from bot.request import Request
from bot.scene.quiz import Quiz
from bot.titles import Pick, TitleId

BENEATH = 3
"""Older decks whose buttons still work."""
MARK = 5
"""Characters of a deck's mark: the conversation holds four decks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The picks on the table: what was asked (and as which request it was first meant, before any filter gave way),
    what came, which card is on top, and what gave way. `mark` tells decks apart; `first` says as what Usher sent it
    unasked ("weekly"): below it stands how to end that."""

    request: Request
    picks: tuple[Pick, ...]
    position: int = 0
    relaxed: tuple[str, ...] = ()
    asked: Request | None = None
    mark: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneath:
    """The decks that lie under the one on the table, the latest first."""

    decks: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The deck on the table was made by moving another: which one undo goes back to, and when that was."""

    back: str
    at: datetime


def lay(turn: Turn, shown: Shown) -> None:
    """Put a deck on the table; what lay there lies beneath it now."""
    on_top, beneath = turn.recall(Shown), turn.recall(Beneath)
    decks = (*((on_top,) if on_top else ()), *(beneath.decks if beneath else ()))
    kept = [deck for deck in decks if deck.picks and deck.mark != shown.mark][:BENEATH]
    if kept:
        turn.keep(Beneath(decks=tuple(kept)))
    turn.keep(shown)
    if quiz := turn.recall(Quiz):
        turn.keep(replace(quiz, aside=True))


def clear(turn: Turn) -> None:
    """Nothing lies on the table; what lay there lies beneath, where its buttons still find it."""
    on_top, beneath = turn.recall(Shown), turn.recall(Beneath)
    if on_top and on_top.picks:
        turn.keep(Beneath(decks=(on_top, *(beneath.decks if beneath else ()))[:BENEATH]))
    turn.drop(Shown)


def deck_of(turn: Turn, mark: str = "") -> Shown | None:
    """The deck that a button belongs to, on the table or beneath; without a mark the one on the table."""
    mark = "" if mark == ALONE else mark
    shown, beneath = turn.recall(Shown), turn.recall(Beneath) if mark else None
    decks = (*((shown,) if shown else ()), *(beneath.decks if beneath else ()))
    return next((deck for deck in decks if mark in ("", deck.mark)), None)


def back_to(turn: Turn, shown: Shown) -> tuple[Button, ...]:
    """A button that shows this deck's cards again, where they lay."""
    return (turn.button("button-back-to-picks", "page", shown.position, shown.mark),)


def deck_with(turn: Turn, title: TitleId) -> Shown | None:
    """The latest deck that has this title."""
    shown, beneath = turn.recall(Shown), turn.recall(Beneath)
    decks = (*((shown,) if shown else ()), *(beneath.decks if beneath else ()))
    return next((deck for deck in decks if any(pick.title == title for pick in deck.picks)), None)


def top_of(turn: Turn) -> TitleId | None:
    """The title of the card on top, while cards lie on the table."""
    shown = turn.recall(Shown)
    return shown.picks[min(shown.position, len(shown.picks) - 1)].title if shown and shown.picks else None
