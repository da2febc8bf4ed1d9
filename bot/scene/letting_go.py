"""What a message lets go, read apart from what it says besides: "it doesn't have to be new", "gore is fine now"."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Turn
from bot.request import Request, Understanding
from bot.scene.lifting import refuses_any
from bot.scene.meant import Tonight
from bot.scene.scene import WishSoFar
from bot.scene.wishing import household
from bot.understanding.acts.parts import after_new_start, begins_anew
from bot.understanding.acts.turns import after_fresh_start, let_go, permitted, says_forget
from bot.understanding.text.plain import plain

Reading = Callable[[str], Awaitable[Understanding]]
"""What words say."""


def heard_anew(turn: Turn) -> bool:
    """The turn hears what is said behind words that something new comes ("forget that. a western"); whether there are
    any. What was wished before goes where all begins anew, and but for what a household keeps to where it is to be
    forgotten."""
    if rest := after_new_start(turn.text):
        forgotten = not begins_anew(turn.text)
        _forget(turn, household_stays=forgotten)
        turn.hears(rest, last=True)
        return forgotten
    fresh = after_fresh_start(turn.text)
    if fresh and says_forget(turn.text):
        _forget(turn, household_stays=True)
    if fresh:
        turn.hears(fresh, last=True)
    return bool(fresh)


def _forget(turn: Turn, *, household_stays: bool) -> None:
    before = turn.recall(WishSoFar)
    turn.drop(WishSoFar)
    if not household_stays:
        turn.drop(Tonight)
    elif before and (stays := household(before.request)) != Request():
        turn.keep(WishSoFar(request=stays))


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
