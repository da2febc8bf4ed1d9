"""What a message lets go, read apart from what it says besides: "it doesn't have to be new", "gore is fine now"."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Turn
from bot.request import Request, Understanding
from bot.scene.heard import Meant, refs
from bot.scene.lifting import limits_any, refuses_any
from bot.scene.meant import Tonight
from bot.scene.scene import Chosen, WishSoFar
from bot.scene.wishing import household
from bot.understanding.acts.act import Act
from bot.understanding.acts.apart import is_asked
from bot.understanding.acts.cues import has, has_unspaced
from bot.understanding.acts.limited import is_mere_limit
from bot.understanding.acts.parts import after_new_start, begins_anew
from bot.understanding.acts.turns import after_fresh_start, comes_again, let_go, permitted, says_forget
from bot.understanding.text.plain import plain

MOST = 3
"""Things that one message lets go."""
FEW = 3
"""Words at most of what may be where it says nothing but that it is longer."""
A_LENGTH = "under two hours"
"""Words that say how long a film may be."""
QUIETLY = "quietly"
"""Beside an act: the wish changes, and no cards come."""
Reading = Callable[[str], Awaitable[Understanding]]
"""What words say."""


def heard_anew(turn: Turn) -> bool:
    """The turn hears what is said behind words that something new comes ("forget that. a western"); whether there are
    any. What was wished before goes where all begins anew, and but for what a household keeps to where it is to be
    forgotten, or somebody is here again."""
    if turn.recall(WishSoFar) and comes_again(turn.text, taken=turn.recall(Chosen) is not None):
        _forget(turn, household_stays=True)
        turn.drop(Tonight)
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


def wished_anew(meant: Meant, said: str) -> Meant | None:
    """What is said behind such words as a new wish, where it says what is wished and names no title: neither a change
    of the wish that is gone, nor something told or asked of the cards. None for anything else."""
    may_be = meant.act.kind in ("refine", "tell") or (meant.act.kind == "ask" and not is_asked(said))
    wished = may_be and not refs(meant.read.full) and meant.read.full.asks
    return replace(meant, act=Act(kind="wish")) if wished else None


def _forget(turn: Turn, *, household_stays: bool) -> None:
    before = turn.recall(WishSoFar)
    turn.drop(WishSoFar)
    if not household_stays:
        turn.drop(Tonight)
    elif before and (stays := household(before.request)) != Request():
        turn.keep(WishSoFar(request=stays))


async def without_let_go(said: str, wish: Request | None, reading: Reading) -> tuple[str, Understanding] | None:
    """What is said besides what need not be any more, or may be again where the wish so far refuses or limits it; None
    where there is no such thing."""
    gone: list[str] = []
    rest = said
    while len(gone) < MOST and (found := await _let_go(rest, wish, reading)):
        gone.append(found[0])
        rest = found[1]
        if not rest:
            break
    return await _besides(said, rest, await reading(", ".join(gone)), reading) if gone else None


async def _let_go(said: str, wish: Request | None, reading: Reading) -> tuple[str, str] | None:
    """One thing that words let go, as it is best read, and what they say besides."""
    if gone := let_go(said):
        if wish and {ref.id for ref in (await reading(gone.what)).about} & {*wish.similar_to}:
            return gone.what, gone.rest
        bare = plain(gone.what)
        for words in (
            gone.what,
            bare,
            f"{bare}的" if has_unspaced(bare) else f"{bare} films",
            bare if has_unspaced(bare) else f"with a {bare}",  # "drop the woman thing"
        ):  # "new" alone says nothing
            if says_what(await reading(words)):
                return words, gone.rest
    if wish and (may := permitted(said)):
        if refuses_any(wish, await reading(may.what)):
            return may.what, may.rest
        words = may.what.removeprefix(may.no)
        if wish.runtime.max is not None and has("longer", plain(words)) and len(words.split()) <= FEW:
            return A_LENGTH, may.rest  # "longer is fine"
        if is_mere_limit(wanted := await reading(words)) and (not may.rest or limits_any(wish, wanted)):
            return words, may.rest
    return None


async def _besides(said: str, rest: str, what: Understanding, reading: Reading) -> tuple[str, Understanding]:
    read = await reading(rest) if rest else Understanding()
    whole = replace(read.whole, lifted=what) if read.whole else None
    return rest or said, replace(read, lifted=what, whole=whole)


def changing_quietly(turn: Turn, meant: Meant) -> Meant | None:
    """What is said beside a question as a change of the wish for which no cards come; None where it lets nothing go,
    refuses nothing and sets no limit."""
    read = meant.read.full
    changes = read.lifted or read.refuses or read.runtime or read.year or read.seasons or read.languages.wanted
    if not changes or turn.recall(WishSoFar) is None:
        return None
    return replace(meant, act=Act(kind="refine", besides=frozenset((QUIETLY,))))


def says_what(read: Understanding) -> bool:
    """Whether there is anything to search by but words that are embedded."""
    return replace(read.full, topic="").asks
