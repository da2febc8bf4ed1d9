"""What the cards keep of a wish and what they don't: the line above them claims no more, and says what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from bot.knowledge.vocabulary import concepts
from bot.ports import Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import firm
from bot.recommend.filters import within as within_span
from bot.recommend.parts import TWINS, WORTH, Part, alternatives, parts_of, unplaced
from bot.recommend.reasons import concept_label, trait_word
from bot.request import Choice, Request, Span
from bot.scene.understood import LENGTHS, made_where, spoken_in, understood, with_whom, within, within_figures
from bot.titles import TitleId
from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.subjects import subject_in, subjects
from bot.understanding.text.tokens import fold
from bot.words import Words

MOST = 2
"""Parts of a wish that are told to be missing."""
HALF = 0.5
"""Of a feeling so much of the cards will do."""
_ENOUGH = {"feel": HALF, "concept": 0.7, "thing": 0.7, "spot": 0.7}
"""The share of the cards from which a part of a kind is said of them; what is a plain fact is so of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """The wish as far as all cards keep it; the parts that none keeps; the weightiest that only a `few` do, with how
    many, and those of them that the `first` cards keep; the things of which no title speaks; `more` where other titles
    keep what the cards do and such a part too."""

    kept: Request
    none: tuple[Part, ...] = ()
    few: tuple[tuple[Part, int], ...] = ()
    first: tuple[Part, ...] = ()
    unplaced: tuple[str, ...] = ()
    more: bool = False


def shortfall(asked: Request, cards: Iterable[TitleId], arrays: TitleArrays) -> Shortfall:
    """What these cards keep of what was asked."""
    strange = (*unplaced(asked.things, arrays), *_strangely_shunned(asked, arrays))
    asked = placed(asked, arrays)
    rows, parts = arrays.rows(tuple(cards)), parts_of(asked, arrays)
    pair = alternatives(parts)
    both = pair if pair and (pair[0].kept_by | pair[1].kept_by)[rows].all() else ()
    counted = [(part, int(part.kept_by[rows].sum())) for part in parts if part not in both]
    none = [part for part, count in counted if not count]
    few = [(p, n) for p, n in counted if 0 < n < len(rows) * _ENOUGH.get(p.kind, 1)]
    missed = [(part, count) for part, count in few if part.kind != "feel" and part.name not in LENGTHS]
    kept = asked
    for part in (*none, *(part for part, _ in few)):
        kept = _without(kept, part)
    kept = replace(kept, traits={name: push for name, push in kept.traits.items() if _felt(name, push, rows, arrays)})
    base = [firm(asked, arrays), *(part.kept_by for part, count in counted if count == len(rows))]
    kept = replace(kept, shades={name: span for name, span in kept.shades.items() if _bound(name, span, rows, arrays)})
    whole = np.logical_and.reduce(base)
    return Shortfall(
        kept=kept,
        none=tuple(sorted(filter(_matters, none), key=lambda part: -WORTH[part.kind])[:MOST]),
        few=tuple(sorted(missed, key=lambda each: -WORTH[each[0].kind])[:MOST]),
        first=tuple(part for part, count in missed if part.kept_by[rows][:count].all()),
        unplaced=strange,
        more=any(bool((whole & part.kept_by).any()) for part in none),
    )


def placed(asked: Request, arrays: TitleArrays) -> Request:
    """The wish without the things that nobody here knows."""
    strange = {*unplaced(asked.things, arrays), *_strangely_shunned(asked, arrays)}
    return replace(
        asked,
        things=tuple(thing for thing in asked.things if thing not in strange),
        shunned=tuple(thing for thing in asked.shunned if thing not in strange),
    )


def _matters(part: Part) -> bool:
    """Whether it is told that no card keeps a part: vague feelings, occasions and "short and sweet" go without."""
    return part.name not in LENGTHS and (part.kind != "feel" or part.name in TWINS)


def _felt(trait: str, push: float, rows: Rows, arrays: TitleArrays) -> bool:
    """Whether at least half of the cards are as the push of a trait asks, or nothing to the contrary."""
    return bool((np.sign(push) * arrays.z[rows, arrays.trait_place(trait)] >= 0).mean() >= HALF) if len(rows) else True


def _bound(trait: str, span: Span, rows: Rows, arrays: TitleArrays) -> bool:
    """Whether at least half of the cards are within the bound of a trait."""
    return bool(within_span(arrays.z[rows, arrays.trait_place(trait)], span).mean() >= HALF) if len(rows) else True


def _strangely_shunned(asked: Request, arrays: TitleArrays) -> tuple[str, ...]:
    """What is refused in words that neither English nor the catalogue has."""
    return tuple(
        word for word in asked.shunned if surprise(fold(word)) >= UNLISTED and not len(arrays.words.speaking(word))
    )


def strange_alone(asked: Request, arrays: TitleArrays) -> tuple[str, ...]:
    """The things that nobody here knows, where nothing else was wished: there is nothing to search by."""
    strange = unplaced(asked.things, arrays)
    rest = replace(asked, things=(), text="", subject="")
    return strange if strange == asked.things and rest.open and not (rest.languages or rest.countries) else ()


def told(short: Shortfall, asked: Request, arrays: TitleArrays, say: Words) -> str:
    """The line above the cards: what all of them keep, then in one sentence what is missing most."""
    kept, missing = understood(short.kept, arrays, say), _missing(short, asked, arrays, say)
    if kept and missing:
        kept = kept.rstrip(" :：") + ("。" if say.locale == "zh" else ".")
    return (" " if say.locale != "zh" else "").join(filter(None, (kept, missing)))


def _missing(short: Shortfall, asked: Request, arrays: TitleArrays, say: Words) -> str:
    if strange := [_as_name(thing) for thing in short.unplaced if thing not in subjects()]:
        return say("shortfall-unplaced", what=say.several(strange))
    if absent := [subject_in(thing, say.locale) for thing in short.unplaced]:
        return say("shortfall-no-more" if short.more else "shortfall-none", what=say.several(absent))
    for part in short.none:
        if label := _label(part, asked, arrays, say):
            return say("shortfall-no-more" if short.more else "shortfall-none", what=label)
    for part, count in short.few:
        if label := _label(part, asked, arrays, say):
            return say("shortfall-few" if part in short.first else "shortfall-few-too", what=label, count=count)
    return ""


def _as_name(thing: str) -> str:
    """Several words that are in no list of words are somebody's name, which is written as one."""
    words = thing.split()
    return thing.title() if len(words) > 1 and all(surprise(fold(word)) >= UNLISTED for word in words) else thing


def _label(part: Part, asked: Request, arrays: TitleArrays, say: Words) -> str:
    if part.kind in ("concept", "feel"):
        return concept_label(part.name, say) if part.name in concepts() else trait_word(part.name, say)
    if part.kind == "genre":
        return within(part.name, say)
    if part.kind == "thing":
        return say.several([subject_in(thing, say.locale) for thing in asked.things], "or")
    if part.kind == "spot":
        return say.several(part.name.split(" / "), "or")
    if part.kind == "people":
        return with_whom(asked, arrays, say)
    if part.kind == "language":
        return spoken_in(asked, say)
    if part.kind == "country":
        return made_where(asked, say)
    if part.kind in ("year", "runtime"):
        figures = Request(year=asked.year) if part.kind == "year" else Request(runtime=asked.runtime)
        return ", ".join(within_figures(figures, say))
    return say("card-series" if part.kind == "kind" and asked.kind == "series" else f"filter-{part.kind}")


_EMPTY = {"seasons": Span(), "runtime": Span(), "kind": None, "rating": None, "votes": None}
_FIELDS = {"rating": "rating_min", "votes": "votes_min"}
_CHOICES = {"people": "people", "language": "languages", "country": "countries"}


def _without(request: Request, part: Part) -> Request:
    """The request without what a part of it asks."""
    if part.kind in _CHOICES:
        name = _CHOICES[part.kind]
        choice: Choice = getattr(request, name)
        return replace(request, **{name: replace(choice, wanted=())})  # type: ignore[arg-type]  # each is a Choice
    if part.kind == "genre":
        left = tuple(genre for genre in request.genres.wanted if genre != part.name)
        told = {name: weight for name, weight in request.concepts.items() if TWINS.get(name) != part.name}
        return replace(request, genres=replace(request.genres, wanted=left), concepts=told)
    if part.kind == "year":
        timeless = {name: weight for name, weight in request.concepts.items() if concepts()[name].group != "time"}
        return replace(request, year=Span(), concepts=timeless)
    if part.kind == "thing":
        return replace(request, things=())
    if part.kind == "spot":
        return replace(request, aliases=())
    if part.kind in ("concept", "feel"):
        return replace(
            request,
            concepts={name: weight for name, weight in request.concepts.items() if name != part.name},
            traits={n: push for n, push in request.traits.items() if f"{n}{'+' if push > 0 else '-'}" != part.name},
        )
    return replace(request, **{_FIELDS.get(part.kind, part.kind): _EMPTY[part.kind]})  # type: ignore[arg-type]
