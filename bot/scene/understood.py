"""What was understood of a wish, as the line above its cards: `Like Inception, slow, under 2 h:`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.knowledge.vocabulary import concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import SAME_AS
from bot.recommend.concepts import ROUGH
from bot.recommend.parts import LANDS
from bot.recommend.reasons import (
    concept_label,
    country_word,
    duration,
    genre_word,
    language_word,
    note_label,
    shared_word,
    trait_word,
)
from bot.request import Choice, Request, Span
from bot.scene.shades import FIERCE
from bot.titles import Domain
from bot.understanding.limits.regions import region_of
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.subjects import subject_in
from bot.words import Words

FELT = 0.4
"""A trait is named from this push on."""
MOST, EACH = 6, 3
"""Things that the line names at most, and of one sort."""
LENGTHS = frozenset(("short and sweet", "long epic", "short film"))
"""Concepts that a running time says as well."""
_TOLD_BY_GENRE = {"war horrors": "War"}
"""Notes of which a refused genre tells."""
_HARSH = ("violence", "scares")
_TOLD_ELSEWHERE = frozenset(("subtitles needed", "long runtime"))
"""Notes of which the languages and the running time tell."""
OF_KIND: Mapping[str, str] = {
    **SAME_AS, "love story": "Romance", "romantic": "Romance", "romantic comedy": "Romance", "musical": "Music",
    "funny": "Comedy",
    "crime story": "Crime", "terrifying": "Horror", "supernatural horror": "Horror", "slasher": "Horror",
}  # fmt: skip
"""The genre of which no more is said beside a concept that is refused."""
NOUNS = frozenset(
    ("adrenaline", "deadpan", "dark comedy", "slapstick", "satire", "great soundtrack", "feel-good", "tear-jerker",
     "mind-bending", "wholesome", "jumpy", "campy")
)  # fmt: skip
"""Feelings that are things: a film is "without" them rather than "not" so."""
PUNCTUAL = 0.6
"""Concepts are named from this weight on: what words only came near is no understanding to show."""


def understood(request: Request, arrays: TitleArrays, say: Words) -> str:
    """The line; empty where nothing in particular was asked or nothing of it can be said in the person's language."""
    parts = told(request, arrays, say)[:MOST]
    line = in_a_line(parts, say)
    how = bool(line) and _only_says_how(parts, request, say)
    if how:
        line = say("understood-how", how=line)
        return line[0].upper() + line[1:]
    return say("understood", parts=line[0].upper() + line[1:]) if line else ""


def _only_says_how(parts: Sequence[str], request: Request, say: Words) -> bool:
    """Whether the line begins with what films are like and names no things that they are: "something funny, in
    French"."""
    named = [name for name, weight in request.concepts.items() if weight >= PUNCTUAL]
    feels = {concept_label(name, say) for name in named if concepts()[name].group == "feel" and name not in NOUNS}
    feels |= {trait_word(f"{name}{'+' if push > 0 else '-'}", say) for name, push in request.traits.items()}
    things = {concept_label(name, say) for name in named} | {within(genre, say) for genre in request.genres.wanted}
    things |= {say("understood-thing", what=subject_in(thing, say.locale)) for thing in request.things}
    model = request.similar_to or request.in_style_of or request.best
    return parts[0] in feels and not (model or (things - feels) & {*parts} or parts[0].startswith(_PHRASED))


_PHRASED = ("a ", "an ", "about ", "set ", "without ", "mild", "off ")
"""Beginnings of what stands for itself: "a world of its own"."""


def told(request: Request, arrays: TitleArrays, say: Words) -> list[str]:
    """All that can be said of a wish, each once, in the order of the line."""
    return list(dict.fromkeys(part for part in _parts(request, arrays, say) if part))


def in_a_line(parts: Sequence[str], say: Words) -> str:
    return ("，" if say.locale == "zh" else ", ").join(parts)


def _parts(request: Request, arrays: TitleArrays, say: Words) -> Iterator[str]:
    differs = list(_beside_likeness(request, say)) if request.similar_to else []
    named = [*request.in_style_of] + [arrays.columns.titles[row] for row in arrays.rows(request.similar_to)]
    if named:
        but = say.several(differs[:EACH])
        yield say("understood-like-but" if but else "understood-like", titles=say.several(named[:EACH]), what=but)
    elif request.best:
        yield say("understood-best")
    elif any(request.shades.get(name, Span()).max is not None for name in FIERCE if name != "darkness"):
        yield say("understood-milder")
    told_already = _with_models(request)
    central = [name for name, weight in request.concepts.items() if weight >= PUNCTUAL and name not in told_already]
    by_traits = {_TOLD_BY_TRAITS.get(name) for name in request.shades} if differs else set()
    asked = [name for name in central if not (_told_by_figures(name, request) or _told_by_nation(name, request))]
    besides = {*differs, *(trait_word(f"{name}+", say) for name in request.shades if differs)}
    labels = (_place_said(name, request) or concept_label(name, say) for name in asked if name not in by_traits)
    told = [text for text in labels if text and text not in besides]
    yield from told[:EACH]
    genres = [within(genre, say) for genre in request.genres.wanted]
    yield from [] if told else genres[:EACH]
    pushes = sorted(request.traits.items(), key=lambda push: -abs(push[1]))
    twice = "romance" if "Romance" in request.genres.refused else ""
    said = [
        (n, push)
        for n, push in pushes
        if abs(push) >= FELT
        and n != twice
        and not (told and push > 0 and n not in request.shades)  # tense, twice
        and not (named and n in request.shades)
        and not any(n in _traits_of(name) for name in request.refused)  # "without art house" says it
    ]
    yield from [trait_word(f"{name}{'+' if push > 0 else '-'}", say) for name, push in said][: 2 if told else EACH]
    yield from (say("understood-thing", what=subject_in(thing, say.locale)) for thing in request.things[:EACH])
    yield from (with_whom(request, arrays, say), spoken_in(request, say), made_where(request, say))
    yield from within_figures(request, say)
    if request.kids_age is not None:
        yield say("understood-age" if request.domain is Domain.KIDS else "understood-young", age=request.kids_age)
    yield from _refusals(request, arrays, say)


def _place_said(name: str, request: Request) -> str:
    """The town or land by which the land around it was named ("set in Lisbon"), as it is written; "" where none was."""
    ways = {way.casefold() for way in concepts()[name].words["en"]} if name in LANDS else frozenset()
    said = next((alias for alias in request.aliases if alias.casefold() in ways), "")
    return said if said != said.casefold() else said.title()


def _with_models(request: Request) -> frozenset[str]:
    """Concepts that are told beside the titles that a wish is like."""
    beside = request.beside & request.concepts.keys()
    placed = frozenset(name for name in beside if not (_is_place(name) or _told_by_figures(name, request)))
    return placed if request.similar_to else frozenset()


@cache
def _traits_of(name: str) -> frozenset[str]:
    """Traits that words for a concept push as well: who refuses teenage leads says no more by "about adults"."""
    ways = {name, *concepts()[name].words["en"]}
    return frozenset(trait for trait, sides in lexicon("limits/traits").items() if ways & {*sides.get("up", ())})


_TOLD_BY_TRAITS = {"romance": "love story", "humor": "funny", "scares": "terrifying", "suspense": "thrilling"}
"""Concepts that the word for a trait says already."""


def _beside_likeness(request: Request, say: Words) -> Iterator[str]:
    """In what a wish differs from the titles that it is like: "funnier", "with a dog"."""
    for name, span in request.shades.items():
        side = "more" if span.min is not None else "less"
        key = f"beside-{name.replace('_', '-')}-{side}"
        yield say(key) if say.has(key) else trait_word(f"{name}{'+' if side == 'more' else '-'}", say)
    for name in sorted(_with_models(request)):
        if text := concept_label(name, say):
            yield say("understood-but-with", what=text)


def refusals_of(request: Request) -> Request:
    """What is not to come, alone."""
    return Request(
        genres=Choice(refused=request.genres.refused),
        people=Choice(refused=request.people.refused),
        languages=Choice(refused=request.languages.refused),
        countries=Choice(refused=request.countries.refused),
        refused=request.refused,
        notes_refused=request.notes_refused,
        shunned=request.shunned,
        unsaid=request.unsaid,
        without=request.without,
    )


def with_whom(request: Request, arrays: TitleArrays, say: Words) -> str:
    """Who made it, where they all make films more than they play in them; else who is in it."""
    names = list(request.people.wanted[:EACH])
    key = "understood-by" if all(_makes(name, arrays) for name in names) else "understood-with"
    joined = request.together or _are_a_pair(names, arrays)
    return say(key, names=say.several(names, "and" if joined else "or")) if names else ""


def _are_a_pair(names: Sequence[str], arrays: TitleArrays) -> bool:
    """Whether they mostly make films together: the Coens."""
    rows = [set(arrays.people.get(name.casefold(), ())) for name in names]
    return len(rows) > 1 and 2 * len(set.intersection(*rows)) >= min(map(len, rows)) > 0


def _makes(name: str, arrays: TitleArrays) -> bool:
    rows = arrays.people.get(name.casefold(), ())
    return sum(name in arrays.columns.directors[row] for row in rows) * 2 > len(rows)


def spoken_in(request: Request, say: Words) -> str:
    codes = request.languages.wanted if len(request.languages.wanted) <= EACH else ()
    return (
        say("understood-language", language=say.several([language_word(c, say) for c in codes], "or")) if codes else ""
    )


def made_where(request: Request, say: Words) -> str:
    """The region or the countries that it is to be from."""
    codes = request.countries.wanted
    if region := region_of(codes):
        return say(f"region-{region}")
    return (
        say("understood-from", places=say.several([country_word(c, say) for c in codes[:EACH]], "or")) if codes else ""
    )


def within_figures(request: Request, say: Words) -> Iterator[str]:
    """Its years, its length and its seasons."""
    yield from _years(request.year, say)
    if request.runtime.max is not None:
        yield say("understood-under", runtime=duration(int(request.runtime.max), say))
    if request.runtime.min is not None:
        yield say("understood-over", runtime=duration(int(request.runtime.min), say))
    if request.seasons.max is not None:
        yield say("understood-seasons", count=int(request.seasons.max))


@cache
def _nation_of(place: str) -> tuple[frozenset[str], frozenset[str]]:
    """The languages and countries of the nations that are called by one of the ways of saying a place."""
    ways = {*concepts()[place].words["en"]}
    named = [nation for nation in lexicon("limits/filters")["nations"].values() if ways & {*nation["words"]}]
    languages, countries = (
        frozenset(code for nation in named for code in nation.get(kind, "").split())
        for kind in ("languages", "countries")
    )
    return languages, countries


def _told_by_nation(concept: str, request: Request) -> bool:
    """Whether the language or the country says the same as a place: "in Italian" beside Italy."""
    if not _is_place(concept):
        return False
    languages, countries = _nation_of(concept)
    return bool(languages & {*request.languages.wanted} or countries & {*request.countries.wanted})


def _is_place(concept: str) -> bool:
    return concepts()[concept].group == "place"


def _refusals(request: Request, arrays: TitleArrays, say: Words) -> Iterator[str]:
    """What is not to come: kinds, people and titles, then languages, then countries."""
    named = sorted(name for name in request.refused - request.unsaid if not _told_by_figures(name, request))
    felt = [name for name in named if concepts()[name].group == "feel" and name not in NOUNS]
    refused = [text for name in named if name not in felt and (text := _as_thing(name, say))]
    yield from (say("understood-not", what=text) for name in felt[:EACH] if (text := concept_label(name, say)))
    kinds = [genre for genre in request.genres.refused if genre not in request.unsaid]
    if "Family" in kinds:
        yield say("understood-grown")
    also = {"Family", *(OF_KIND[name] for name in request.refused if name in OF_KIND)}
    refused += [within(genre, say) for genre in kinds if genre not in also]
    told = {name for name, push in request.traits.items() if push <= -FELT and name in _HARSH}  # "without violence"
    noted = sorted(request.notes_refused - request.unsaid)
    noted = [note for note in noted if _TOLD_BY_GENRE.get(note) not in kinds]
    refused += [note_label(n, say) for n in noted if n not in _TOLD_ELSEWHERE and ROUGH.get(n, ("", 0))[0] not in told]
    others = () if request.people.wanted else request.people.refused  # by one is by no other
    hidden = {*request.in_style_of, *request.unsaid}
    refused += [*_shunned(request, say), *(name for name in others if name not in hidden)]
    without = tuple(title for title in request.without if title not in request.unsaid | {*request.similar_to})
    refused += [arrays.columns.titles[row].split(": ")[0] for row in arrays.rows(without)]
    if refused:
        yield say("understood-without", what=say.several(refused[:EACH], "nor"))
    if request.languages.refused:
        spoken = [language_word(code, say) for code in request.languages.refused[:EACH]]
        yield say("understood-not-spoken", language=say.several(spoken, "or"))
    if request.countries.refused:
        places = [country_word(code, say) for code in request.countries.refused[:EACH]]
        yield say("understood-not-from", places=say.several(places, "nor"))


def _as_thing(concept: str, say: Words) -> str:
    """A concept as a thing that a film is without: jump scares rather than "jumpy"."""
    key = f"refused-{re.sub('[^a-z]+', '-', concept)}"
    return say(key) if say.has(key) else concept_label(concept, say)


def within(genre: str, say: Words) -> str:
    """A genre as it stands within a line."""
    return shared_word(genre, say) or genre_word(genre, say)


def _shunned(request: Request, say: Words) -> Iterator[str]:
    """Words that titles may not speak of, in the person's language; English ones that it lacks are left out."""
    for thing in request.shunned:
        told = subject_in(thing, say.locale)
        if told != thing or say.locale == "en" or thing not in ranks():
            yield told


def _told_by_figures(concept: str, request: Request) -> bool:
    """Whether years or a running time say the same: "the nineties" beside "from 1990 to 1999"."""
    group = concepts()[concept].group
    return (bool(request.year) and group == "time") or (bool(request.runtime) and concept in LENGTHS)


def _years(span: Span, say: Words) -> Iterator[str]:
    low, high = (None if year is None else str(int(year)) for year in (span.min, span.max))
    if low and high:
        yield low if low == high else say("understood-between", **{"from": low, "to": high})
    elif low:
        yield say("understood-since", **{"from": low})
    elif high:
        yield say("understood-until", to=high)
