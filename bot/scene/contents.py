"""What is in a title, as far as its notes and concepts say: asked before one watches it, or with somebody."""

import re
from collections.abc import Sequence

from bot.dialogue import Turn
from bot.knowledge.vocabulary import NOTED, concepts
from bot.recommend.reasons import concept_label, note_label
from bot.request import CHILD_UNTIL
from bot.scene.stories import TOLD_BY_FACTS
from bot.scene.titles import Titles
from bot.titles import Title
from bot.understanding.acts.cues import has
from bot.understanding.acts.questions import notes_asked
from bot.understanding.text.plain import plain
from bot.words import Words

STRONG = max(NOTED.values())
MOST, PLACES = 6, 3
"""Things told in one line, and places."""
NEARLY = 1
"""Years that a child may be younger than a title suits, with a grown-up beside it."""
FOR_GROWN_UPS = ("R", "NC-17", "TV-MA")
GROWN, NOBODY = 17, 99
"""The age from which a title is for grown-ups, and the one that stands where none is known."""
HOLDS = 0.4
"""The strength from which a concept is told to be there."""


def holds(turn: Turn, title: Title) -> str:
    """Which of the things that a question names are in the title: much, a little, none; what nobody noted is said to be
    unknown."""
    asked = notes_asked(plain(turn.text))
    read = turn.read.full
    named = dict.fromkeys((*read.concepts, *read.refused))
    much, little, none, unknown = list[str](), list[str](), list[str](), list[str]()
    for note in (asked or tuple(read.notes_refused))[:MOST]:
        strength = title.notes.get(note, 0.0)
        known = none if title.notes_known else unknown
        (much if strength >= STRONG else little if strength else known).append(note_label(note, turn.say))
    for concept in () if asked else tuple(named)[:MOST]:
        known = none if title.concepts else unknown
        (much if title.concepts.get(concept, 0.0) >= HOLDS else known).append(concept_label(concept, turn.say))
    lines = {"much": much, "little": little, "none": none, "unknown": unknown}
    told = [
        turn.say(_key_of_note(how, things, asked, turn.say), title=title.title, things=_listed(things, turn.say))
        for how, things in lines.items()
        if things
    ]
    return " ".join(told)


def _key_of_note(how: str, things: Sequence[str], asked: Sequence[str], say: Words) -> str:
    """The note's own sentence, where it alone is told and has one; else the one for all."""
    own = f"ask-holds-{how}-{re.sub('[^a-z]+', '-', asked[0])}" if len(things) == len(asked) == 1 else ""
    return own if own and say.has(own) else f"ask-holds-{how}"


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


def animal(turn: Turn, title: Title) -> str:
    """Whether an animal dies, only where that is known; that nobody else does is never promised."""
    if not title.notes_known:
        return turn.say("ask-note-unknown", title=title.title)
    said = plain(turn.text)
    dog = any(word in said for word in ("dog", "hund", "chien", "perro", "собак", "狗"))
    notes = ("a dog dies",) if dog else ("a dog dies", "an animal dies")
    dies = any(title.notes.get(note) for note in notes)
    told = turn.say(f"ask-animal-{'yes' if dies else 'no'}", title=title.title)
    return f"{told} {turn.say('ask-animal-others')}" if has("anybody_dies", said) else told


def setting(turn: Turn, title: Title) -> str:
    """The places and times among its concepts, the surest first; empty where none is noted."""
    groups = {name: concept.group for name, concept in concepts().items()}
    held = [name for name, strength in title.concepts.items() if strength >= HOLDS]
    places = sorted((n for n in held if groups.get(n) in ("place", "time")), key=lambda name: -title.concepts[name])
    labels = [concept_label(name, turn.say) for name in places[:PLACES]]
    return turn.say("ask-setting", title=title.title, places=_listed(labels, turn.say)) if labels else ""


def suited(turn: Turn, title: Title) -> str:
    """Whether one may watch it with somebody who isn't told of further: yes, mostly, or what they should know."""
    if not title.notes_known:
        return turn.say("ask-note-unknown", title=title.title)
    noted = {name: strength for name, strength in title.notes.items() if name not in TOLD_BY_FACTS}
    strong = [name for name, strength in noted.items() if strength >= STRONG]
    how = "strong" if strong else "slight" if noted else "none"
    things = _listed([note_label(name, turn.say) for name in (strong or list(noted))[:MOST]], turn.say)
    return turn.say(f"ask-suited-{how}", title=title.title, things=things)


def known_from(title: Title, titles: Titles) -> int | None:
    """The age from which a title suits, as far as that is known."""
    arrays, row = titles.arrays, titles.arrays.place[title.id]
    safe_from = min(int(arrays.kids_age[row]), int(arrays.young_age[row]))
    return title.suits_from if title.suits_from is not None else (safe_from if safe_from < NOBODY else None)


def for_child(turn: Turn, title: Title, age: int, titles: Titles) -> str:
    """Whether it suits a child of that age, or from which age it does where none is told (0)."""
    known = known_from(title, titles)
    if known is None:
        key = "ask-child-grown" if title.certificate in FOR_GROWN_UPS else "ask-child-unknown"
        return turn.say(key, title=title.title)
    if not age:
        return turn.say("ask-child-grown" if known >= GROWN else "ask-child-from", title=title.title, **{"from": known})
    how = suits(known, age, title)
    if how == "no" and age >= CHILD_UNTIL:
        how = "wait" if known > age else "wait-grown"
    return turn.say(f"ask-child-{how}", title=title.title, age=age, **{"from": known})


def suits(known: int | None, age: int, title: Title) -> str:
    """Whether a title that suits from an age `known` suits another: yes, nearly or no; never below seventeen where its
    certificate is for grown-ups."""
    if known is None or (title.certificate in FOR_GROWN_UPS and age < GROWN):
        return "no"
    return "yes" if known <= age else "nearly" if known - age <= NEARLY and known < CHILD_UNTIL else "no"


def _listed(things: Sequence[str], say: Words) -> str:
    return say.several(list(things))
