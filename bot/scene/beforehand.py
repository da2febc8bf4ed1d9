"""What is looked for in a message before anything else decides, each in words of its own form."""

from collections.abc import Awaitable, Callable

from bot.dialogue import Replies, Routes, Turn
from bot.request import Understanding
from bot.scene.excepting import with_exception
from bot.scene.same_deed import done_again
from bot.scene.studios import of_studio
from bot.scene.titles import LooselyNamed, Titles
from bot.scene.zones import zone_told
from bot.understanding.acts.slots import Names


async def heard_first(
    turn: Turn,
    routes: Routes,
    reading: Callable[[Turn, str], Awaitable[Understanding]],
    hear: Callable[[Turn], Awaitable[Replies]],
    named: tuple[Names, LooselyNamed, Titles],
) -> Replies:
    """The replies to a message that names the city that was asked for, does the same to another card, names a studio
    that nobody here knows, or makes an exception of titles; none to any other. What it says besides is heard by
    `hear`."""
    return (
        await zone_told(turn, routes)
        or await done_again(turn, routes)
        or await of_studio(turn, reading, hear)
        or await with_exception(turn, *named, hear)
    )
