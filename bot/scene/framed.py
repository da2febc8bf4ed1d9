"""A wish among words that only stand around it, as it is meant."""

import re
from collections.abc import Awaitable, Callable

from bot.dialogue import Turn
from bot.knowledge.vocabulary import concepts
from bot.request import Understanding
from bot.scene.deck import Shown
from bot.scene.letting_go import says_what
from bot.understanding.acts.asides import without_asides
from bot.understanding.acts.clashing import without_clash
from bot.understanding.acts.feelings import besides_feeling, tells_of_somebody
from bot.understanding.acts.framing import without_frame
from bot.understanding.acts.occasions import occasions_in
from bot.understanding.text.plain import plain

_FELT = frozenset((
    "hopeful", "bleak", "tense", "sad", "melancholic", "nostalgic", "romantic", "gentle", "cosy", "silly", "intimate",
    "tear-jerker", "bittersweet", "disturbing", "terrifying", "brutal", "cynical", "funny", "absurd", "raunchy",
    "death and mortality", "grief", "terminal illness", "breakup", "infidelity", "loneliness", "mental health",
))  # fmt: skip
"""Concepts that may tell how somebody is rather than a film."""
_OF_FILMS = frozenset(("highly_rated", "mainstream", "popularity", "subtitles", "foreign"))
"""Traits that nobody but a film has."""


Reading = Callable[[Turn, str], Awaitable[Understanding]]
"""What words say in a turn."""


async def unframed(turn: Turn, reading: Reading) -> str:
    """The turn's words without asides and what only stands around a wish, where a wish is left: "any ideas? something
    short, you choose" asks nothing. While cards lie there a choice that is left is one of those."""
    said = without_clash(without_asides(turn.text))
    bare = without_frame(said, chooses=turn.recall(Shown) is not None)
    return bare if bare != said and says_what(await reading(turn, bare)) else said


async def wishes_besides(turn: Turn, said: str, reading: Reading) -> bool:
    """Whether a film is wished beside what is told of how one is: what kind it is to be, from where, when or how
    long."""
    rest = besides_feeling(plain(said))
    what = (await reading(turn, rest)).full if rest else Understanding()
    told = {name for name in what.concepts if name not in _FELT and concepts()[name].group != "occasion"}
    limits = what.runtime or what.year or what.seasons or what.languages.wanted or what.countries.wanted or what.count
    kinds = what.genres.wanted or what.people.wanted or what.services or what.kind != "any" or what.kids or what.best
    return bool(limits or told or kinds or occasions_in(plain(rest)) or {*what.traits} & _OF_FILMS)


_MADE_SO = frozenset(("kind", "shape", "ending", "standing"))
"""Groups of concepts that are of films and of nobody's life."""
_SET = re.compile(
    r"^(?:set|ambientad\w+|spielt|se passe|qui se passe|действие|发生在|in space|en el espacio|im weltall)"
)


_SPEAKS = re.compile(
    r"\b(?:speaks?|understands?|sprech\w*|spricht|versteh\w*|parl(?:e|ent|ons)|compr(?:end|enn)\w*|habla\w*"
    r"|entiende\w*|говор\w+|понима\w+)\b|[会只]说|听[得不]?懂|看[得不]?懂"
)
"""That somebody speaks or understands a language."""


def only_limits(words: str, read: Understanding) -> bool:
    """Whether words set a condition and say nothing else, of nobody: "3 hours is too long", "on my services"."""
    what, said = read.full, plain(words)
    if _SPEAKS.search(said) and (what.languages.wanted or what.languages.refused):
        return True  # "my parents only speak spanish" tells what they can watch
    if what.topic or what.unread or what.things or tells_of_somebody(said):
        return False
    refuses = what.refused or what.notes_refused or what.genres.refused or what.countries.refused
    limits = what.runtime or what.year or what.services or what.seasons or what.count or what.people.wanted
    made = any(concepts()[name].group in _MADE_SO for name in what.concepts) or _SET.match(said)
    return bool(refuses or limits or made or what.genres.wanted or {*what.traits} & _OF_FILMS)
