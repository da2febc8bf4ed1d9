"""How an evening begins in words that say nothing of the film: "irgendein film halt", "mon mec arrive dans 10 min et
j'ai rien prévu", "剧荒了". Whatever it may be is wished then."""

from functools import lru_cache

from bot.titles import Domain
from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import cue, trimmed
from bot.understanding.acts.feelings import feeling_in
from bot.understanding.acts.heard import Heard

ANYTHING = "anything"
"""What a wish is about that may be for whatever there is."""
LONGEST = 140
"""Characters of a message that is looked at."""
_ASKS = frozenset(("asks_anything", "what_next", "what_to_watch"))
_TELLS = "tells_evening"
_BESIDES = ("undecided", "greet", "laugh", "sigh", "filler", "address", "cool", "wow", "agree")
_AMONG = (*sorted(_ASKS), _TELLS, *_BESIDES)


def opens_evening(heard: Heard) -> Act | None:
    """Whatever it may be, where nothing lies there that could be meant; other cards, where some lie there and any are
    asked for."""
    scene = heard.scene
    if scene.asks or scene.prompt or scene.offer or heard.scores or heard.read.full.count:
        return None
    if feeling_in(heard.text, heard.clauses):
        return None  # "mein Freund hat Schluss gemacht. was soll ich gucken": how one is comes first
    said = said_in(heard.text)
    if scene.wish and (scene.wish.kind == "series" or scene.wish.domain is Domain.TV):
        return None  # "bon, un film": and no series
    if scene.deck or scene.chosen or scene.spoken_last:
        anew = "asks_anything" in said and scene.deck and not (scene.spoken_last or heard.ref or heard.has("replaces"))
        return Act(kind="pass", about="all") if anew else None
    opens = says_opening(heard.text) or "undecided" in said or _ends_with_asking(heard)
    return Act(kind="wish", about=ANYTHING) if opens else None


def says_opening(text: str) -> bool:
    """Whether a text (as `plain` writes it) says nothing but that, or why, one wants to watch something."""
    return bool(said_in(text) & {*_ASKS, _TELLS})


def _ends_with_asking(heard: Heard) -> bool:
    """Whether nothing is told of a film, and the last clause asks for any: "刚搬家什么都没收拾，就想躺着看个片"."""
    told = heard.facts or heard.named or heard.slots or heard.fact or heard.company or heard.missing
    return not told and len(heard.clauses) > 1 and "asks_anything" in said_in(heard.clauses[-1])


@lru_cache(maxsize=256)
def said_in(text: str) -> frozenset[str]:
    """Which of these a text consists of, where it consists of nothing else; empty where it says more."""
    rest, found = trimmed(text), set[str]()
    if len(rest) > LONGEST:
        return frozenset()
    while rest:
        fits = ((m, name) for name in _AMONG if (m := cue(name).match(rest)) and m.end())
        match, name = max(fits, key=lambda each: each[0].end(), default=(None, ""))
        if match is None:
            return frozenset()
        found.add(name)
        rest = trimmed(rest[match.end() :])
    return frozenset(found)
