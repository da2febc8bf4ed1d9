"""What is in a title, as far as its notes and concepts say: asked before one watches it, or with somebody."""

from collections.abc import Sequence

from bot.dialogue import Turn
from bot.knowledge.vocabulary import NOTED
from bot.recommend.reasons import concept_label, note_label
from bot.titles import Title
from bot.understanding.acts.questions import notes_asked
from bot.understanding.text.plain import plain
from bot.words import Words

STRONG = max(NOTED.values())
MOST = 6
"""Things told in one line."""
HOLDS = 0.4
"""The strength from which a concept is told to be there."""


def holds(turn: Turn, title: Title) -> str:
    """Which of the things that a question names are in the title: much, a little, none; what nobody noted is said to be
    unknown."""
    asked = notes_asked(plain(turn.text))
    read = turn.read.full
    concepts = dict.fromkeys((*read.concepts, *read.refused))
    much, little, none, unknown = list[str](), list[str](), list[str](), list[str]()
    for note in (asked or tuple(read.notes_refused))[:MOST]:
        strength = title.notes.get(note, 0.0)
        known = none if title.notes_known else unknown
        (much if strength >= STRONG else little if strength else known).append(note_label(note, turn.say))
    for concept in () if asked else tuple(concepts)[:MOST]:
        known = none if title.concepts else unknown
        (much if title.concepts.get(concept, 0.0) >= HOLDS else known).append(concept_label(concept, turn.say))
    lines = {"much": much, "little": little, "none": none, "unknown": unknown}
    told = [turn.say(f"ask-holds-{how}", things=_listed(things, turn.say)) for how, things in lines.items() if things]
    return turn.say("ask-holds", title=title.title, told=" ".join(told))


def warnings(turn: Turn, title: Title) -> str:
    """What one may want to know before watching it with somebody: its strong notes, else its slighter ones, and from
    which age it suits."""
    if not title.notes_known:
        return turn.say("ask-note-unknown", title=title.title)
    strong = [name for name, strength in title.notes.items() if strength >= STRONG]
    slight = [name for name in title.notes if name not in strong]
    if not title.notes:
        return turn.say("ask-warnings-none", title=title.title)
    things = _listed([note_label(name, turn.say) for name in (strong or slight)[:MOST]], turn.say)
    return turn.say(f"ask-warnings-{'strong' if strong else 'slight'}", title=title.title, things=things)


def certificate(turn: Turn, title: Title) -> str:
    """Its age rating, or that none is known, and how it was rated by those who saw it."""
    key = "ask-certificate" if title.certificate else "ask-certificate-unknown"
    return turn.say(key, title=title.title, certificate=title.certificate or "")


def _listed(things: Sequence[str], say: Words) -> str:
    return say.several(list(things))
