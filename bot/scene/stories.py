"""What a title is about, in the person's language: English has synopses; the others one sentence a title, and what is
known of it besides: what stands at its centre, where and when it plays, how it feels, who made it."""

from collections.abc import Iterable, Iterator

from bot.knowledge.pitches import pitch
from bot.knowledge.vocabulary import NOTED, concepts, revealing
from bot.recommend.reasons import concept_label, genre_word, note_label, shared_word
from bot.titles import Title
from bot.words import FALLBACK, Words

HOLDS = 0.4
"""The strength from which a concept is told."""
CENTRAL, SETTING, FELT = ("plot", "people", "subject"), ("place", "time"), ("feel",)
"""Groups of concepts that say what it is about, where and when it plays, how it feels."""
STRONG = max(NOTED.values())
TOLD_BY_FACTS = frozenset(("subtitles needed", "long runtime"))
"""Notes of which the language and the running time tell."""
MOST, PLACES, ACTORS = 3, 2, 3
"""Things of one sort that are told, places among them, and people who play in it."""


def story(title: Title, say: Words) -> str:
    """What is told of a title that is asked about: its synopsis in English, else its sentence and what is known."""
    if say.locale == FALLBACK:
        return title.overview or ""
    return _joined((_sentence(title, say), *_gist(title, say)), say)


def at_length(title: Title, say: Words) -> str:
    """The same, in languages without synopses with who made it, what one may want to know before, and that there is no
    longer one."""
    head = say("story-of", title=say.several([title.title]))
    if say.locale == FALLBACK:
        return _joined((head, title.overview or _joined((_sentence(title, say), *_gist(title, say)), say)), say)
    told = (_sentence(title, say), *_gist(title, say), *_around(title, say), say("story-no-longer"))
    return _joined((head, *told), say)


def synopsis(title: Title, say: Words) -> str:
    """What a card tells below its reason. In other languages than English the reason has the sentence already; where
    nobody wrote one, what is known of it stands here."""
    if say.locale == FALLBACK:
        return title.overview or ""
    return "" if pitch(title.id, say.locale) else _joined(_gist(title, say), say)


def _sentence(title: Title, say: Words) -> str:
    said = pitch(title.id, say.locale)
    stop = "。" if say.locale == "zh" else "."
    return f"{said}{'' if said[-1] in '.!?。！？…' else stop}" if said else ""


def _gist(title: Title, say: Words) -> Iterator[str]:
    """What it is about by its concepts, none of which gives a turn away; its genres where nobody noted any."""
    centre = sorted((_phrase(name, say) for name in _held(title, CENTRAL)[:MOST]), key=lambda phrase: "," in phrase)
    told = {
        "story-centre": centre,
        "story-setting": [concept_label(name, say) for name in _held(title, SETTING)[:PLACES]],
        "story-feel": [concept_label(name, say) for name in _held(title, FELT)[:MOST]],
    }
    if not any(told.values()):
        told = {"story-genre": [genre_word(genre, say) for genre in title.genres[:MOST]]}
    for key, things in told.items():
        if things:
            yield say(key, things=_listed(things, say) if key != "story-centre" else say.several(things))


def _listed(things: Iterable[str], say: Words) -> str:
    """Words of several kinds behind each other, which no "and" joins."""
    return ("、" if say.locale == "zh" else ", ").join(dict.fromkeys(things))


def _around(title: Title, say: Words) -> Iterator[str]:
    """What is strong in it; where nobody noted what it is about, who made it and who is in it."""
    if title.directors and not title.concepts:
        yield say("story-made", names=say.several(list(title.directors[:2])))
    if title.cast and not title.concepts:
        yield say("story-cast", names=say.several(list(title.cast[:ACTORS])))
    strong = [name for name, strength in title.notes.items() if strength >= STRONG and name not in TOLD_BY_FACTS]
    if strong:
        yield say("story-notes", things=say.several([note_label(name, say) for name in strong[:MOST]]))


def _held(title: Title, groups: tuple[str, ...]) -> list[str]:
    """The concepts of these groups that it has, the surest first, without those that another one implies."""
    known = {name: strength for name, strength in title.concepts.items() if name in concepts() and strength >= HOLDS}
    implied = {each for name in known for each in concepts()[name].implies}
    names = [name for name in known if concepts()[name].group in groups and name not in implied | revealing()]
    return sorted(names, key=lambda name: -known[name])


def _phrase(concept: str, say: Words) -> str:
    return shared_word(concept, say) or concept_label(concept, say)


def _joined(parts: Iterable[str], say: Words) -> str:
    return ("" if say.locale == "zh" else " ").join(part for part in parts if part)
