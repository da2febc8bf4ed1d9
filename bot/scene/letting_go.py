"""What a message lets go, read apart from what it says besides: "it doesn't have to be new", "gore is fine now"."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Turn
from bot.knowledge.vocabulary import concepts
from bot.request import Request, Understanding
from bot.scene.heard import Meant
from bot.scene.lifting import refuses_any
from bot.scene.meant import Tonight
from bot.scene.scene import Chosen, WishSoFar
from bot.scene.wishing import household
from bot.understanding.acts.act import Act
from bot.understanding.acts.parts import after_new_start, begins_anew
from bot.understanding.acts.turns import after_fresh_start, comes_again, let_go, permitted, says_forget
from bot.understanding.text.plain import plain

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
    if wish and (may := permitted(said)):
        if refuses_any(wish, what := await reading(may.what)):
            return await _besides(said, may.rest, what, reading)
        if not may.rest and is_mere_limit(wanted := await reading(may.what.removeprefix(may.no))):
            return await _besides(said, may.rest, wanted, reading)
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


_FORMS = frozenset(("black and white", "silent film", "subtitles"))
"""Concepts of how a film is made, that may be rather than are wished."""


def is_mere_limit(read: Understanding) -> bool:
    """Whether words say nothing but a limit: "longer is fine" and "English is ok" wish for no kind of film."""
    what = read.full
    kinds = what.genres.wanted or what.people or what.similar_to or {*what.concepts} - _FORMS - _nations(what)
    limits = what.runtime or what.year or what.languages or what.countries or what.concepts.keys() & _FORMS
    return bool(limits) and not kinds


def _nations(what: Understanding) -> frozenset[str]:
    """The places that a nation's name says besides its language."""
    named = what.languages.wanted or what.countries.wanted
    return frozenset(name for name in what.concepts if concepts()[name].group == "place") if named else frozenset()


def says_what(read: Understanding) -> bool:
    """Whether there is anything to search by but words that are embedded."""
    return replace(read.full, topic="").asks
