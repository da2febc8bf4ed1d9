"""Evidence as one sentence that a person reads. Nothing is said here that no evidence says."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from bot.knowledge.pitches import pitch
from bot.knowledge.vocabulary import CONCEPTS, concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import SAME_AS
from bot.request import Request
from bot.titles import Evidence, TitleId
from bot.words import Words

ORDER = (
    "friend", "concept", "seed", "kindred", "person", "liked", "community", "trait", "genre", "little_known", "runtime",
    "language", "year", "here", "trending", "rule", "rating", "famous",
)  # fmt: skip
"""What a reason names first: what is most this person's own. Within a sort, the weightiest."""
NOUNS = frozenset(("plot", "people", "place", "kind", "subject"))
"""Groups of concepts whose English names stand in a sentence as they are."""
NAMED = 2
"""A reason names at most this many things of one sort."""
OWN = frozenset(("plot", "people", "shape", "place", "time", "subject"))
"""Groups of concepts that say what a title has of its own."""
SOLEMN = frozenset(("grief", "serial killer", "revenge", "obsession", "loneliness"))
"""What no card boasts of unasked."""
CLEARLY = 0.6
"""How strongly a title must have what is said of it."""
BESIDE = frozenset(("concept", "traits", "genre", "rating", "none", "unasked"))
"""Families of sentences that have a form in which a title's own is named as well."""
TIED = ("rule", "friend", "here", "trending", "little-known", "person", "seed", "liked", "community")
"""Families of which something is said behind a title's pitch, in this order: what people must be told, whom they asked
for, and the title that ties it to them."""
KIND_ALONE = "kind"
"""What two titles share is nothing but the kind of film."""
LEADS = 2
"""Actors that a card names anyway."""
FRANCHISE = "franchise: "
Shape = tuple[str, Mapping[str, str]]
"""A family of sentences and what its blanks are filled with."""


def sentence(evidence: tuple[Evidence, ...], request: Request, arrays: TitleArrays, say: Words) -> str:
    """The reason for a pick that stands alone."""
    return sentences([evidence], request, arrays, say)[0]


def sentences(
    evidence: Sequence[tuple[Evidence, ...]],
    request: Request,
    arrays: TitleArrays,
    say: Words,
    titles: Sequence[TitleId] = (),
) -> tuple[str, ...]:
    """The reasons for a deck's picks, each in one sentence, no two of the same shape while there are others. Where
    `titles` says which they are, it is what one would say aloud of the title and what ties it to a title that was named
    or liked; for titles that nobody wrote a sentence of, what was asked for beside what they have of their own."""
    used: set[str] = set()
    owned = own_things(titles, request, arrays, say)
    told = []
    for place, pieces in enumerate(evidence):
        if said := _said_of_it(pieces, say):
            told.append(said)
            continue
        shapes: list[Shape] = [*_shapes(pieces, request, arrays, say), ("none" if _told(request) else "unasked", {})]
        said = pitch(titles[place], say.locale) if titles else ""
        if said:
            shapes = [*_ties(shapes, said, titles[place], arrays), ("pitch", {"pitch": said})]
        elif titles and (own := owned[place]):
            shapes = list(_with_own(shapes, own))
        keyed = [(key, fields) for family, fields in shapes for key in _turned(_keys(family, say), place)]
        last = keyed[-1] if said else keyed[0]
        key, fields = next((each for each in keyed if each[0] not in used), last)
        used.add(key)
        text = say(key, **fields)
        told.append(f"{text[0].upper()}{text[1:]}{FULL_STOP.get(say.locale, '.')}")
    return tuple(told)


def _said_of_it(pieces: tuple[Evidence, ...], say: Words) -> str:
    """The sentence that the language model wrote of it for this person, where it is in their language."""
    for piece in pieces:
        locale, _, words = piece.value.partition("|")
        if piece.kind == "told" and locale == say.locale:
            return words
    return ""


def _ties(shapes: Iterable[Shape], said: str, title: TitleId, arrays: TitleArrays) -> Iterator[Shape]:
    """What is said of a title, and behind it what TIED names; nobody whom its card shows anyway."""
    row = arrays.place[title]
    shown = {*arrays.columns.cast[row][:LEADS], *arrays.columns.directors[row]}
    for family, fields in sorted((s for s in shapes if s[0] in TIED), key=lambda shape: TIED.index(shape[0])):
        named = family == "person" and fields["value"] in shown
        if not named and fields.get("only") != KIND_ALONE:  # "like Bullet Train, action" says nothing
            yield f"tied-{family}", {**fields, "pitch": said}


FULL_STOP = {"zh": "。"}


def own_things(titles: Sequence[TitleId], request: Request, arrays: TitleArrays, say: Words) -> list[str]:
    """What each title has of its own besides what was asked for, the most telling first; no two titles' the same;
    empty where nothing can be said."""
    worth = dict(zip(CONCEPTS, arrays.concept_worth.tolist(), strict=True))
    spent = {*request.concepts, *request.refused, *SOLEMN}
    found = []
    for title in titles:
        held = arrays.concepts_of(title).items()
        mine = [(weight * worth[name], name) for name, weight in held if name not in spent and weight >= CLEARLY]
        ranked = (name for _, name in sorted(mine, reverse=True) if concepts()[name].group in OWN)
        own = next((name for name in ranked if _phrase(name, say)), "")
        found.append(_phrase(own, say) if own else "")
        spent.update([own] if own else [])
    return found


def _with_own(shapes: list[Shape], own: str) -> Iterator[Shape]:
    for family, fields in shapes:
        yield (f"{family}-own", {**fields, "own": own}) if family in BESIDE else (family, fields)


@cache
def _keys(family: str, say: Words) -> tuple[str, ...]:
    """The family's sentences, in their order."""
    found: list[str] = []
    while say.has(key := f"shape-{family}-{len(found) + 1}"):
        found.append(key)
    return tuple(found)


def _turned(keys: tuple[str, ...], by: int) -> tuple[str, ...]:
    """The same keys from another one on, so that decks don't begin alike."""
    start = by % len(keys) if keys else 0
    return keys[start:] + keys[:start]


def _shapes(evidence: tuple[Evidence, ...], request: Request, arrays: TitleArrays, say: Words) -> Iterator[Shape]:
    """What can be said for a pick, the most personal first."""
    for kind in ORDER:
        own = sorted((piece for piece in evidence if piece.kind == kind), key=lambda piece: -piece.weight)
        if own and (shape := _shape(kind, own, request, arrays, say)):
            yield shape


def _shape(kind: str, own: list[Evidence], request: Request, arrays: TitleArrays, say: Words) -> Shape | None:
    first = own[0]
    if kind in ("concept", "trait", "genre"):
        word = {"concept": shared_word, "trait": trait_word, "genre": genre_word}[kind]
        said = [text for piece in own if (text := word(piece.value, say))][:NAMED]
        name = {"concept": "what", "trait": "traits", "genre": "genre"}[kind]
        return ({"trait": "traits"}.get(kind, kind), {name: say.several(said)}) if said else None
    if kind in ("seed", "liked", "community", "kindred"):
        title, *common = first.value.split("|")
        fields = {"title": arrays.columns.titles[arrays.place[TitleId(title)]]}
        if kind in ("community", "kindred"):
            return kind, fields
        said = [text for name in common if (text := shared_word(name, say))][:NAMED]
        only = KIND_ALONE if all(name in SAME_AS for name in common) else ""
        return (kind, {**fields, "what": say.several(said), "only": only}) if said else None
    if kind == "runtime":
        minutes, longest = int(first.value), request.runtime.max
        if longest is None:
            return "runtime-long", {"runtime": duration(minutes, say)}
        return kind, {"runtime": duration(minutes, say), "limit": duration(int(longest), say)}
    if kind == "friend":
        return kind, {"names": say.several(first.value.split("|")[:NAMED])}
    if kind == "language":
        return kind, {"language": language_word(first.value, say)}
    return kind.replace("_", "-"), {"value": first.value}


def _told(request: Request) -> bool:
    return bool(request.text or request.subject or request.description or request.phrases)


def trait_word(signed: str, say: Words) -> str:
    """`pacing_slow-` -> the adjective for little of it."""
    return say(f"trait-{signed[:-1].replace('_', '-')}.{'more' if signed[-1] == '+' else 'less'}")


def duration(minutes: int, say: Words) -> str:
    """Minutes as people say them: 45 min, 1 h 56, 2 h."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say("duration-minutes", minutes=rest)
    return say("duration-both", hours=hours, minutes=f"{rest:02d}") if rest else say("duration-hours", hours=hours)


def genre_word(genre: str, say: Words) -> str:
    """A genre as it stands by itself, in the person's language."""
    key = _genre_key(genre)
    return say(key) if say.has(key) else genre


def _phrase(concept: str, say: Words) -> str:
    """A concept as a phrase of the person's language, where somebody wrote one."""
    key = f"said-{re.sub('[^a-z]+', '-', concept)}"
    return say(key) if say.has(key) else ""


def concept_label(concept: str, say: Words) -> str:
    """A concept as it stands by itself in a line of what was understood: `heist`, `twist ending`."""
    if concept.startswith(FRANCHISE):
        name = concept.removeprefix(FRANCHISE)
        return name.upper() if len(name) < 3 else name.title()
    return say(f"label-{re.sub('[^a-z]+', '-', concept)}")


def note_label(note: str, say: Words) -> str:
    """A note as what is not to come, behind "without": `sex scenes`."""
    return say(f"label-note-{re.sub('[^a-z]+', '-', note)}")


def shared_word(word: str, say: Words) -> str:
    """A concept or a genre as it stands within a sentence of the person's language (German writes it with a capital
    there, too); names as they are; empty for what has no words in that language."""
    if word in concepts():
        key = f"said-{re.sub('[^a-z]+', '-', word)}"
        plain = say.locale == "en" and concepts()[word].group in NOUNS
        return say(key) if say.has(key) else word if plain else ""
    key = f"{_genre_key(word)}.within"
    return say(key) if say.has(key) else word if word[:1].isupper() or say.locale == "en" else ""


def _genre_key(genre: str) -> str:
    return f"genre-{genre.lower().replace(' & ', '-').replace(' ', '-')}"


def country_word(code: str, say: Words) -> str:
    """A country as people of the language call it in a sentence: `the US`."""
    from babel import Locale

    key = f"country-{code.lower()}"
    return say(key) if say.has(key) else str(Locale.parse(say.locale).territories.get(code, code))


_ISO = {"cn": "yue"}
"""Codes of TMDB's that are none of ISO 639."""


def language_word(code: str, say: Words) -> str:
    """`ko` -> Korean, in the person's language; the code itself where nobody knows it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(say.locale).languages.get(_ISO.get(code, code), code)
    except (UnknownLocaleError, ValueError):
        return code
