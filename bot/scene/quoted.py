"""Somebody else's words: they teach nothing of the person."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Replies, Turn
from bot.messages import Reply
from bot.request import Understanding
from bot.scene.heard import refs
from bot.scene.pasted import Pasting
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons
from bot.understanding.acts.act import Act

MOST = 3
"""Titles in somebody else's words that are shown."""


async def passed_on(
    turn: Turn,
    pasting: Pasting,
    reading: Callable[[Turn, str], Awaitable[Understanding]],
    titles: Titles,
    answer: Callable[[Turn], Awaitable[Replies]],
) -> Replies:
    """The titles in words that were passed on are shown, and that is said."""
    pasted = await pasting.read(turn.text, turn.person.id)
    read = await reading(turn, pasted.text if pasted else turn.text)
    named = tuple(dict.fromkeys(ref.id for ref in refs(read.full) if ref.id in titles))[:MOST]
    if not named:
        return (Reply(text=turn.say("quoted-nothing"), buttons=(find_buttons(turn),)),)
    turn.act, turn.read = Act(kind="ask", about="card", titles=named, group=True), Understanding()
    first, *others = await answer(turn)
    text = turn.say("quoted-titles", titles=turn.say.several(titles.names(named)))
    return (replace(first, text=f"{text}\n{first.text}".strip()), *others)
