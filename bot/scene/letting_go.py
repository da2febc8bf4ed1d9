"""What a message lets go, read apart from what it says besides: "it doesn't have to be new", "gore is fine now"."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.request import Request, Understanding
from bot.scene.lifting import refuses_any
from bot.understanding.acts.turns import let_go, permitted
from bot.understanding.text.plain import plain

Reading = Callable[[str], Awaitable[Understanding]]
"""What words say."""


async def without_let_go(said: str, wish: Request | None, reading: Reading) -> tuple[str, Understanding] | None:
    """What is said besides something that need not be any more, or that may be again where the wish so far refuses it;
    None where there is no such thing."""
    if gone := let_go(said):
        bare = plain(gone.what)
        for words in (gone.what, bare, f"{bare} films"):  # "new" says nothing by itself, "new films" does
            if says_what(what := await reading(words)):
                return await _besides(said, gone.rest, what, reading)
    if wish and (may := permitted(said)) and refuses_any(wish, what := await reading(may.what)):
        return await _besides(said, may.rest, what, reading)
    return None


async def _besides(said: str, rest: str, what: Understanding, reading: Reading) -> tuple[str, Understanding]:
    read = await reading(rest) if rest else Understanding()
    whole = replace(read.whole, lifted=what) if read.whole else None
    return rest or said, replace(read, lifted=what, whole=whole)


def says_what(read: Understanding) -> bool:
    """Whether there is anything to search by but words that are embedded."""
    return replace(read.full, topic="").asks
