"""Which fact a question asks for, and what a comparison goes by."""

import re
from functools import cache

from rapidfuzz import fuzz, process

from bot.knowledge.vocabulary import notes
from bot.request import Understanding
from bot.understanding.acts.company import OF_AGE, ages_said
from bot.understanding.acts.cues import bounds, has_unspaced
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain
from bot.understanding.text.sought import Family, Sought

LEAST, NEARLY = 4, 82.0
"""Letters from which a word may be misspelt, and the likeness, 0 to 100, from which it is."""
_AGE = re.compile(r"(?<!\d)(1[0-7]|[1-9])(?!\d)")
_SCALE = re.compile(r"\b\d{1,2} ?(?:to|-|–|bis|a|до|out of|von|sur|de|из) ?(?:10|5|100)\b")
"""A scale on which something is asked ("how scary is it, 1 to 10"): no age."""


ROLES = ("novel", "music", "script", "camera")
"""Whose work is asked for, each a cue `role ...`, the first that fits."""


@cache
def _asks() -> Family[str]:
    return bounds(lexicon("acts/questions")["asks"], name="asks")


@cache
def _measures() -> Family[str]:
    return bounds(lexicon("acts/questions")["measures"])


def fact_asked(text: str) -> str:
    """The fact that `text` (as cues.py's `plain` writes it) asks for, by its name in questions.yaml; empty for none."""
    return found[0] if (found := _asks().first(text)) else ""


_PUT = ("is it", "ist er", "c'est", "es", "он")
"""With what a question of one word begins where it is said in full."""


_ADDED = re.compile(r"^(?:(?:and|or|und|oder|et|ou|y|o|и|или|а)(?: also| auch| aussi| tambien| еще)? )+")
"""With what a short question is added to one before it: "and long?"."""


def fact_in_short(text: str) -> str:
    """The fact that a word or two ask for, as they would in full: "too dark?", "langatmig?"."""
    said = _ADDED.sub("", text.strip("?!., "))
    return next((fact for put in _PUT if (fact := fact_asked(f"{put} {said}?"))), "")


_EITHER = re.compile(
    r"\b((?:is|ist|est|es)\b.{1,40}?) (?:or|oder|ou|o) ()(?:just |more |rather |also |eher |plutot |mas )?(\w+)\W*$"
)
"""A choice of two: "is it gory or just violent"."""
FACTS_BESIDE = frozenset((
    "director", "cast", "length", "year", "language", "country", "colour", "true", "award", "scary", "violent", "sad",
    "funny", "paced", "good", "genre", "certificate", "seasons", "about", "crew", "tone", "songs", "own_story",
    "boring", "confusing", "tense", "romantic", "gross", "end_tone", "standalone", "local_title", "sequel",
))  # fmt: skip
"""Facts of which one message may ask several: "how long is it and who made it?"."""


def facts_asked(text: str) -> tuple[str, ...]:
    """The facts of FACTS_BESIDE that `text` asks for, each by words of its own, in the order of questions.yaml; of two
    that it leaves a choice of ("is it funny or sad") both."""
    text = _EITHER.sub(r"\1? \2is it \3?", text)
    found: list[str] = []
    for fact in _asks():
        if fact in FACTS_BESIDE and (match := _asks()[fact].search(text)):
            found.append(fact)
            text = f"{text[: match.start()]} ~ {text[match.end() :]}"
    return tuple(found)


_KIND_OF = {"humor": "Comedy", "scares": "Horror", "romance": "Romance", "suspense": "Thriller", "darkness": "Drama"}
"""The genre of films that have much of a trait."""


def kinds_asked(read: Understanding) -> tuple[str, ...]:
    """The genres that a question names, by their names or by what they are like: "funny or more action"."""
    felt = (_KIND_OF[name] for name, push in read.traits.items() if push > 0 and name in _KIND_OF)
    sad = ("Drama",) if {"sad", "melancholic", "bittersweet", "tear-jerker"} & read.concepts.keys() else ()
    return tuple(dict.fromkeys((*read.genres.wanted, *felt, *sad)))


@cache
def _notes() -> Family[str]:
    """Each note's ways of saying it, and of not wanting it, in every language."""
    spoken: dict[str, list[str]] = {}
    for name, note in notes().items():
        ways = {plain(way) for table in (note.words, note.refusals) for locale in table for way in table[locale]}
        lines = [re.escape(way).replace(r"\*", r"\w*").replace(r"\ ", " ") for way in ways]
        spoken[name] = [line if has_unspaced(line) else rf"(?<!\w){line}(?!\w)" for line in lines]
    return Family(spoken, name="notes")


def notes_asked(text: str) -> tuple[str, ...]:
    """The notes that `text` names: what one may want to know before, "jump scares", "does the dog die"."""
    return tuple(name for name, _ in _notes().found(text))


def words_asked(text: str) -> str:
    """The words of `text` that ask for the fact; empty for none."""
    return found[1][0] if (found := _asks().first(text)) else ""


def measure(text: str) -> str:
    """What a comparison goes by, signed: `length-`, `humor+`; empty where nothing fits. `least` and `less` turn it."""
    name = found[0] if (found := _measures().first(text)) else ""
    if name and _least().is_in(text):
        return name[:-1] + ("-" if name.endswith("+") else "+")
    return name


@cache
def _least() -> Sought[str]:
    return bounds({"least": lexicon("acts/questions")["least"]})["least"]


@cache
def _times() -> Family[str]:
    return bounds(lexicon("acts/questions")["times"], ending=r"(?!\w)")


def side(text: str) -> str:
    """What two titles are set beside each other by: a measure, or which came first; empty for neither."""
    return measure(text) or (found[0] if (found := _times().first(text)) else "")


def mended(text: str) -> str:
    """The text with what is nearly a word of questions written as that word: `is it funy` -> `is it funny`."""
    return " ".join(_nearest(word) for word in text.split())


def _nearest(word: str) -> str:
    known = lexicon("acts/questions")["adjectives"]
    bare = word.strip("?!.,")
    if len(bare) < LEAST or bare in known:
        return word
    found = process.extractOne(bare, known, scorer=fuzz.ratio, score_cutoff=NEARLY)
    return found[0] if found else word


def age_in(text: str) -> int | None:
    """The age that a question names: `a 5 year old`."""
    text = _SCALE.sub(" ", text)
    said = [age for age in ages_said(text) if age < OF_AGE]
    match = _AGE.search(text)
    return min(said) if said else int(match[1]) if match else None
