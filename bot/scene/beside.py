"""Words that came with a picture or a file, and point at it: "anything like this?", "I loved these"."""

from collections.abc import Awaitable, Callable

from bot.dialogue import Turn
from bot.messages import Action, Said
from bot.request import Understanding
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain


async def points_beside(turn: Turn, reading: Callable[[Turn, str], Awaitable[Understanding]]) -> bool:
    """Whether the words mean what came with them, and no card that lies on the table; the turn is about that then."""
    said = turn.incoming
    if not isinstance(said, Said) or not said.beside or said.about or not has("what_came", plain(said.text)):
        return False
    read = (await reading(turn, said.text)).full
    if read.about or read.like or read.dislike or read.seen or read.similar_to:
        return False
    turn.action = Action(verb="carried", args=(said.beside,))
    return True
