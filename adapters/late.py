"""Answers that come late say so, in one sentence above them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from adapters.words import Say
from bot.messages import Reply
from bot.outbox import LATE


def led_in(
    replies: Sequence[Reply], *, now: datetime, say: Say, shown: Callable[[int], bool] = lambda number: False
) -> tuple[Reply, ...]:
    """The replies, the first that was not `shown` under that sentence where its turn was long ago. What would have been
    said in passing stands above: nobody looks at a press of then any more."""
    for number, reply in enumerate(replies):
        if shown(number):
            continue
        if reply.made_at is None or now - reply.made_at <= LATE:
            return tuple(replies)
        lead = say(reply.locale, "door-late")
        below = replace(reply.quiet, replaces=True) if reply.quiet else reply
        lines = filter(None, (lead, reply.text, reply.quiet.text if reply.quiet else ""))
        return (*replies[:number], replace(below, text="\n".join(lines)), *replies[number + 1 :])
    return tuple(replies)
