"""Whether what a question says holds of a title: what would be wished for in other words ("in German", "from the
nineties", "romantic") is looked up in the one that is asked about."""

import re
from collections.abc import Sequence

from bot.dialogue import Turn
from bot.knowledge.vocabulary import STRENGTHS, concepts
from bot.recommend.reasons import concept_label, genre_word, language_word, note_label, shared_word, trait_word
from bot.request import Span, Understanding
from bot.scene.titles import Titles
from bot.titles import Title
from bot.understanding.acts.questions import notes_asked
from bot.understanding.text.plain import plain

HOLDS, STRONG = STRENGTHS[1], STRENGTHS[2]
"""The strengths from which a concept is there at all, and clearly."""
MUCH, SOME = 0.55, 0.25
"""How much of a trait, 0 to 1, is much, and some."""
FAR, NEAR = 0.8, 0.0
"""The same where only a trait's place among all titles is known, in standard deviations."""
MOST = 3
"""Things named in one answer."""


def degree(title: Title, trait: str, titles: Titles) -> str:
    """yes, some or no: how much of a trait a title has, by what was written of it, else by its place among all."""
    written = title.traits.get(trait)
    value, much, some = (titles.trait(title.id, trait), FAR, NEAR) if written is None else (written, MUCH, SOME)
    return "yes" if value >= much else "some" if value > some else "no"


_OF_LENGTH = frozenset(("long runtime",))
"""Notes that the running time says better."""


def said_as_check(turn: Turn) -> str:
    """What is asked, in words; empty where nothing that can be looked up is asked."""
    read, say = turn.read.full, turn.say
    notes = notes_asked(plain(turn.text)) or tuple(read.notes_refused)
    words = [note_label(name, say) for name in notes]
    words = words or [*read.people.wanted, *read.people.refused]
    words = words or [language_word(code, say) for code in read.languages.wanted]
    words = words or [concept_label(name, say) for name in _concepts(read)]
    words = words or [genre_word(name, say) for name in read.genres.wanted]
    words = words or [trait_word(f"{name}{'+' if push > 0 else '-'}", say) for name, push in _pushes(read)]
    return say.several(words[:MOST])


def check(turn: Turn, title: Title, titles: Titles) -> str:
    """yes, some, no or unknown: whether what was asked holds of the title."""
    read = turn.read.full
    notes = notes_asked(plain(turn.text)) or tuple(read.notes_refused)
    if notes and not (read.runtime and set(notes) <= _OF_LENGTH):
        return _noted(title, notes)
    if people := (*read.people.wanted, *read.people.refused):
        there = {name.casefold() for name in (*title.cast, *title.directors)}
        return _yes(any(name.casefold() in there for name in people))
    if read.languages.wanted:
        return _yes(title.language in read.languages.wanted)
    if read.countries.wanted:
        return _yes(bool(set(read.countries.wanted) & set(title.countries)))
    if read.runtime or (read.year and not beside_time(read)):
        lasts = lasts_about(plain(turn.text), title.runtime, read.runtime) or _lasts(title.runtime, read.runtime)
        return _yes(_within(title.year, read.year) and lasts)
    if names := _concepts(read):
        return _held(read, title, names, titles)
    if read.genres.wanted:
        return _yes(bool(set(read.genres.wanted) & set(title.genres)))
    if read.kind != "any":
        return _yes(title.kind == read.kind)
    return _by_traits(read, title, titles)


def told(turn: Turn, title: Title, titles: Titles) -> str:
    """The answer in a sentence that begins with yes or no."""
    how, what, read = check(turn, title, titles), said_as_check(turn), turn.read.full
    if not what:
        return turn.say(
            "ask-beyond" if how == "unknown" else "ask-so" if how == "yes" else "ask-not-so", title=title.title
        )
    names = () if notes_asked(plain(turn.text)) or read.notes_refused or _of_facts(read) else _concepts(read)
    if not names and read.traits and not _of_facts(read) and how != "unknown":
        return turn.say(f"ask-felt-{how}", title=title.title, what=what)
    there = [word for name in names if (word := shared_word(name, turn.say)) and title.concepts.get(name, 0.0) >= HOLDS]
    if there and how in ("yes", "some"):
        return turn.say(f"ask-there-{how}", title=title.title, what=turn.say.several(there[:MOST]))
    return turn.say(f"ask-check-{how}", title=title.title, what=f"{what[:1].upper()}{what[1:]}")


def _of_facts(read: Understanding) -> bool:
    """Whether it is of who is in it or where it is from, and not of what it is like."""
    return bool(read.people or read.languages or read.countries or read.runtime or read.year)


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _noted(title: Title, notes: Sequence[str]) -> str:
    strength = max(title.notes.get(name, 0.0) for name in notes)
    if not strength:
        return "no" if title.notes_known else "unknown"
    return "yes" if strength >= 1 else "some"


def _within(value: float | None, span: Span) -> bool:
    return value is None or not span or (span.min or 0) <= value <= (span.max if span.max is not None else value)


_BOUND = re.compile(
    r"\b(?:under|over|less|more|below|above|shorter|longer|unter|uber|weniger|mehr|kurzer|langer|moins|plus|menos|mas"
    r"|меньше|больше|короче|длиннее|до)\b|以[内下上]|超过|不到"
)
NEAR_BY = 3
"""Minutes by which what somebody says a title lasts may be off."""


def lasts_about(text: str, minutes: float | None, span: Span) -> bool:
    """Whether a title is as long as is said, where no more than a figure is said: "is it really only 1h36?"."""
    said = span.max if span.max is not None else span.min
    exact = minutes is not None and said is not None and not _BOUND.search(text)
    return exact and abs((minutes or 0.0) - (said or 0.0)) <= NEAR_BY


def _lasts(minutes: float | None, span: Span) -> bool:
    """Whether a title is shorter, or longer, than is said: two hours are not under two hours."""
    if minutes is None or span.min == span.max:
        return _within(minutes, span)
    return (span.min is None or minutes > span.min) and (span.max is None or minutes < span.max)


def _concepts(read: Understanding) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*read.concepts, *read.refused)))


def beside_time(read: Understanding) -> bool:
    """Whether more is named than a time: black and white says years as well."""
    return any(concepts()[name].group != "time" for name in _concepts(read) if name in concepts())


def _pushes(read: Understanding) -> list[tuple[str, float]]:
    return sorted(read.traits.items(), key=lambda each: -abs(each[1]))[:1]


def _held(read: Understanding, title: Title, names: Sequence[str], titles: Titles) -> str:
    """By the strongest of what is named; where none is there, its feeling may be."""
    strength = max(title.concepts.get(name, 0.0) for name in names)
    if strength >= HOLDS:
        return "yes" if strength >= STRONG else "some"
    if not title.concepts:
        return "unknown"
    felt = read.traits and any(name in concepts() and concepts()[name].group == "feel" for name in names)
    return "some" if felt and _by_traits(read, title, titles) == "yes" else "no"


def _by_traits(read: Understanding, title: Title, titles: Titles) -> str:
    if not read.traits:
        return "unknown"
    name, push = _pushes(read)[0]
    how = degree(title, name, titles)
    return how if push > 0 else {"yes": "no", "some": "some", "no": "yes"}[how]
