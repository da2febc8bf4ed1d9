"""Which message shows which deck, or movie night, so that the buttons of one that another took the place of go. In
memory alone: after a restart an older one keeps its buttons."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

import structlog
from cachetools import LRUCache

from adapters.discord.keys import ROW, Component
from adapters.discord.send import REFUSED, as_edit, log_text
from adapters.discord.show import Message
from bot.messages import Reply

log = structlog.get_logger("usher.discord")

REMEMBERED = 300
"""Decks: each with its cover, some 50 kB."""
Edit = Callable[..., Awaitable[Any]]
"""Puts something in place of one message, as the library wants it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """A message that shows a deck: its number, what it shows, and how it is edited."""

    number: int
    message: Message
    edit: Edit


class Decks:
    """One bot's."""

    def __init__(self) -> None:
        self._lying: LRUCache[tuple[str, str], Lying] = LRUCache(REMEMBERED)

    async def lay(self, chat: str, reply: Reply, message: Message, number: int | None, edit: Edit) -> None:
        """This message shows the reply's deck, or what stands under its name, from now on; the one that showed it, or
        the deck whose place it takes, has no buttons any more. Never raises for what Discord refuses."""
        shown = reply.deck or reply.stands
        if not (shown and number):
            return
        marks = dict.fromkeys(filter(None, (shown, reply.instead)))
        before = [self._lying.pop((chat, mark), None) for mark in marks]
        self._lying[chat, shown] = Lying(number=number, message=message, edit=edit)
        for old in before:
            if old and old.number != number:
                try:
                    await old.edit(**as_edit(without_keys(old.message)))
                except REFUSED as error:
                    log.info("buttons stay", door="discord", id=old.number, error=log_text(error))


def without_keys(message: Message) -> Message:
    """The message as it can be read, with nothing to press."""
    return replace(message, components=tuple(_readable(message.components)))


def _readable(components: tuple[Component, ...] | list[Component]) -> list[Component]:
    kept = [each for each in components if each["type"] != ROW]
    return [{**e, "components": _readable(e["components"])} if "components" in e else e for e in kept]
