"""A wish for what a studio made: nobody here knows who made what for whom, so that is said, and the rest is heard."""

from collections.abc import Awaitable, Callable

from bot.dialogue import Replies, Turn
from bot.messages import Reply, joined
from bot.request import Understanding
from bot.scene.letting_go import says_what
from bot.scene.ways_on import find_buttons
from bot.understanding.acts.studios import studio_in


async def of_studio(
    turn: Turn, reading: Callable[[Turn, str], Awaitable[Understanding]], hear: Callable[[Turn], Awaitable[Replies]]
) -> Replies:
    """The replies where a studio is named that no catalogue here knows; none where none is. What is wished besides is
    heard as if it had not been named."""
    found = studio_in(turn.text)
    if not found:
        return ()
    name, rest = found
    if rest and says_what(await reading(turn, rest)):
        turn.hears(rest, last=not turn.goes_on)
        return joined((Reply(text=turn.say("studio-unknown", name=name)),), await hear(turn))
    return (Reply(text=turn.say("studio-alone", name=name), buttons=(find_buttons(turn),)),)
