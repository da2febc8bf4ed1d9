"""A dialogue as one text: everything in order, and which words are not the person's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.messages import READ_CHARACTERS, Message
from bot.understanding.text.tokens import Text, read_text

TURNS = 40
"""Turns that are read, the newest ones."""
CHARACTERS = 2 * READ_CHARACTERS
"""Characters of a whole dialogue that are read, the newest ones; a single message counts to READ_CHARACTERS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One text of all turns. `assistant` are the places of the assistant's tokens, `own` the person's words alone."""

    text: Text
    assistant: frozenset[int]
    own: str


def join(messages: Sequence[Message]) -> Heard:
    """The turns, one a line, oldest first."""
    parts, ranges, own, at = [], [], [], 0
    for message in _newest(messages):
        part = message.text[:READ_CHARACTERS] + "\n"
        if message.role == "user":
            own.append(part)
        else:
            ranges.append((at, at + len(part)))
        parts.append(part)
        at += len(part)
    text = read_text("".join(parts))
    assistant = frozenset(
        place for place, token in enumerate(text.tokens) if any(start <= token.start < end for start, end in ranges)
    )
    return Heard(text=text, assistant=assistant, own="".join(own).strip())


def _newest(messages: Sequence[Message]) -> list[Message]:
    kept: list[Message] = []
    size = 0
    for message in reversed(messages[-TURNS:]):
        size += min(len(message.text), READ_CHARACTERS)
        if kept and size > CHARACTERS:
            break
        kept.append(message)
    return kept[::-1]
