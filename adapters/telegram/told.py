"""What was answered lately: which messages answer which, so that an edited one is answered in place of the old answer;
and what the cards in the chats are of. In memory alone: after a restart an edited message gets an answer of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cachetools import LRUCache

from adapters.telegram.read import Heard, OwnMessage
from bot.messages import ALONE, ANY, Said

REMEMBERED = 5000
"""Messages; older ones are hardly edited, and their cards seldom reacted to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A message that was answered: its event, its words, and the messages that answer it."""

    event: str
    text: str
    shown: tuple[OwnMessage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCard:
    """A message that shows a card: the mark of its deck, and whether it has a picture."""

    deck: str = ANY
    pictured: bool = True


class Told:
    """One bot's."""

    def __init__(self) -> None:
        self._answered: LRUCache[tuple[int, int], Answered] = LRUCache(REMEMBERED)
        self._cards: LRUCache[tuple[int, int], OwnCard] = LRUCache(REMEMBERED)
        self._decks: LRUCache[tuple[int, str], OwnMessage] = LRUCache(REMEMBERED)

    def keep(self, heard: Heard, shown: Sequence[OwnMessage]) -> None:
        if heard.message and isinstance(heard.event, Said):
            answered = Answered(event=heard.event.id, text=heard.event.text, shown=tuple(shown))
            self._answered[heard.place.chat, heard.message] = answered

    def anew(self, heard: Heard) -> Heard | None:
        """An edited message as it is to be answered: in place of the first message of the old answer, whose others are
        outdated, and of what that taught. None where its words are the same, or it is too old to be told from one of
        before a restart."""
        before = self._answered.get((heard.place.chat, heard.message))
        if not isinstance(heard.event, Said) or (before is None and heard.late):
            return None
        if before is None:
            return heard
        if heard.event.text == before.text:
            return None
        event = replace(heard.event, instead=before.event)
        first = before.shown[0] if before.shown else None
        return replace(heard, event=event, own_message=first, outdated=before.shown[1:])

    def keep_card(self, chat: int, shown: OwnMessage, deck: str) -> None:
        self._cards[chat, shown.message] = OwnCard(deck=deck or ALONE, pictured=shown.pictured)

    def card(self, chat: int, message: int) -> OwnCard:
        """What a message shows; of one that isn't remembered, whichever deck has its title."""
        return self._cards.get((chat, message), OwnCard())

    def lay(self, chat: int, shown: OwnMessage, deck: str, instead: str) -> tuple[OwnMessage, ...]:
        """A message shows this deck from now on; those that showed it, or the deck whose place it takes, until now."""
        if not deck:
            return ()
        before = [self._decks.pop((chat, mark), None) for mark in dict.fromkeys((deck, instead)) if mark]
        self._decks[chat, deck] = shown
        return tuple(old for old in before if old and old.message != shown.message)
