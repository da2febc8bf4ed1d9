"""Which titles a request allows, filter by filter, and which filter gives way when too few are left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.ports import Floats, Rows
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.bound import matters_of_fact
from bot.recommend.concepts import PARTS, has_any, noted, refused
from bot.recommend.genres import childrens, of_genre
from bot.recommend.origin import from_countries, in_languages
from bot.recommend.word_index import words_of
from bot.request import Choice, Request, Span
from bot.titles import Domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One wish that titles must meet. `lift` is the request without it; where it is `quiet` nobody is told that it gave
    way, for it is a matter of degree."""

    name: str
    asked: Callable[[Request], bool]
    allows: Callable[[Request, TitleArrays], Mask]
    lift: Callable[[Request], Request]
    quiet: bool = False


def within(values: "np.ndarray", span: Span, unknown: bool = False) -> Mask:
    """Values inside a span; unknown ones (NaN) only when `unknown`."""
    known = np.isfinite(values)
    inside = (values >= (span.min if span.min is not None else -np.inf)) & (
        values <= (span.max if span.max is not None else np.inf)
    )
    return np.where(known, inside, unknown).astype(bool)


FEATURE = 60
"""A limit of so many minutes or more is one of films, of which none should last until the very minute."""


def _wholly_under(runtime: Span) -> Span:
    """The span of lengths; `under 90 minutes` doesn't begin with a film of 90."""
    most = runtime.max
    return replace(runtime, max=most - 1) if most is not None and runtime.min is None and most >= FEATURE else runtime


def _at(rows: Sequence[int], arrays: TitleArrays) -> Mask:
    """A mask of these rows."""
    mask = np.zeros(len(arrays), dtype=bool)
    mask[list(rows)] = True
    return mask


def _people(names: tuple[str, ...], arrays: TitleArrays) -> Mask:
    """Titles with any of these people; of who makes more films than they play in, those that they made: Desperado is
    no film of Tarantino's."""
    return _at([row for name in names for row in _films_of(name, arrays)], arrays)


def _all_of(names: tuple[str, ...], arrays: TitleArrays) -> Mask:
    """Titles with all of these people."""
    return np.logical_and.reduce([_at(arrays.people.get(name.casefold(), ()), arrays) for name in names])


def _films_of(name: str, arrays: TitleArrays) -> Sequence[int]:
    rows = arrays.people.get(name.casefold(), ())
    made = [row for row in rows if name in arrays.columns.directors[row]]
    return made if len(made) * 2 > len(rows) and len(made) >= FEW else rows


_ONE_SEASON, _CLAIMED = "mini series", 0.3
"""What says that a series has one season where nobody counted them, and from which strength."""


def _seasons(request: Request, arrays: TitleArrays) -> Mask:
    counted = within(arrays.columns.seasons, request.seasons)
    if (request.seasons.min or 0) > 1:
        return counted
    told = arrays.series & ~np.isfinite(arrays.columns.seasons) & (arrays.concept(_ONE_SEASON) >= _CLAIMED)
    return np.asarray(counted | told, dtype=bool)


def _shades(request: Request, arrays: TitleArrays) -> Mask:
    """Titles within the bounds of all shades."""
    masks = [within(arrays.z[:, arrays.trait_place(name)], span) for name, span in request.shades.items()]
    return np.asarray(np.logical_and.reduce(masks), dtype=bool)


CLAIMED, CLEARLY = 0.3, 0.5
"""A concept holds of a title from this strength on, and clearly from this one."""


def _beside(request: Request, arrays: TitleArrays) -> Mask:
    """Titles that clearly have all concepts that they are to have beside being like the seeds."""
    masks = [has(name, arrays, CLEARLY) for name in request.beside]
    return np.asarray(np.logical_and.reduce(masks), dtype=bool)


def has(concept: str, arrays: TitleArrays, least: float = CLAIMED) -> Mask:
    """Titles of which a concept may be said."""
    keyed = has_any(frozenset((concept,)), arrays) & ~arrays.concepts_written
    return np.asarray((arrays.concept(concept) >= least) | keyed, dtype=bool)


RELAXABLE = (
    Filter(
        name="shade",
        asked=lambda r: bool(r.shades),
        allows=_shades,
        lift=lambda r: replace(r, shades={}),
        quiet=True,
    ),
    Filter(
        name="beside",
        asked=lambda r: bool(r.beside),
        allows=_beside,
        lift=lambda r: replace(r, beside=frozenset()),
        quiet=True,
    ),
    Filter(
        name="fact",
        asked=lambda r: bool(matters_of_fact(r)),
        allows=lambda r, a: has_any(matters_of_fact(r), a),
        lift=lambda r: replace(r, lean=r.lean | {"fact"}),
    ),
    Filter(
        name="votes",
        asked=lambda r: r.votes_min is not None,
        allows=lambda r, a: within(a.columns.vote_count, Span(min=r.votes_min)),
        lift=lambda r: replace(r, votes_min=None),
    ),
    Filter(
        name="rating",
        asked=lambda r: r.rating_min is not None,
        allows=lambda r, a: within(a.columns.vote_average, Span(min=r.rating_min)),
        lift=lambda r: replace(r, rating_min=None),
    ),
    Filter(
        name="language",
        asked=lambda r: bool(r.languages),
        allows=in_languages,
        lift=lambda r: replace(r, languages=Choice()),
    ),
    Filter(
        name="country",
        asked=lambda r: bool(r.countries),
        allows=from_countries,
        lift=lambda r: replace(r, countries=Choice()),
    ),
    Filter(
        name="year",
        asked=lambda r: bool(r.year),
        allows=lambda r, a: within(a.columns.year, r.year),
        lift=lambda r: replace(r, year=Span()),
    ),
    Filter(
        name="seasons",
        asked=lambda r: bool(r.seasons),
        allows=_seasons,
        lift=lambda r: replace(r, seasons=Span()),
    ),
    Filter(
        name="runtime",
        asked=lambda r: bool(r.runtime),
        allows=lambda r, a: within(a.columns.runtime, _wholly_under(r.runtime)),
        lift=lambda r: replace(r, runtime=Span()),
    ),
    Filter(
        name="people",
        asked=lambda r: bool(r.people.wanted),
        allows=lambda r, a: _all_of(r.people.wanted, a) if r.together else _people(r.people.wanted, a),
        lift=lambda r: replace(r, people=replace(r.people, wanted=()), in_style_of=(*r.in_style_of, *r.people.wanted)),
    ),
    Filter(
        name="kind",
        asked=lambda r: r.kind is not None,
        allows=lambda r, a: a.series if r.kind == "series" else ~a.series,
        lift=lambda r: replace(r, kind=None),
    ),
)
"""The filters that may give way, least important first; genres come before people, each genre by itself."""
FORMS = ("Documentary", "Animation", "Western", "Family", "Music", "War")
"""Genres that say what a title is rather than how it feels: of several genres these give way last."""


FEEL: dict[str, dict[str, float]] = {
    "Comedy": {"humor": 0.7}, "Thriller": {"suspense": 0.8, "pacing_slow": -0.3}, "Horror": {"scares": 0.8},
    "Romance": {"romance": 0.8}, "Drama": {"depth": 0.5}, "Action": {"violence": 0.3, "spectacle": 0.5},
    "Adventure": {"adventure": 0.8}, "Fantasy": {"fantasy": 0.8}, "Mystery": {"suspense": 0.5, "complexity": 0.4},
    "Science Fiction": {"fantasy": 0.5, "world_building": 0.5}, "Crime": {"darkness": 0.4, "suspense": 0.4},
}  # fmt: skip
"""How genres feel, for when one gives way as a filter."""


def filters_of(request: Request) -> list[Filter]:
    """What the request asks that may give way, least important first."""
    plain = [f for f in RELAXABLE if f.asked(request) and f.name not in request.lean]
    wanted = () if "genre" in request.lean else request.genres.wanted
    genres = sorted(wanted, key=lambda genre: genre in FORMS)
    place = next((i for i, f in enumerate(plain) if f.name in ("people", "kind")), len(plain))
    return [*plain[:place], *(_genre(genre) for genre in genres), *plain[place:]]


def _genre(genre: str) -> Filter:
    """One wanted genre; several wanted must hold together."""

    def lift(request: Request) -> Request:
        """Without the genre as a must; how it feels stays a wish."""
        left = tuple(other for other in request.genres.wanted if other != genre)
        return replace(request, genres=replace(request.genres, wanted=left)).pushed(FEEL.get(genre, {}))

    return Filter(
        name="genre",
        asked=lambda r: genre in r.genres.wanted,
        allows=lambda r, a: of_genre(genre, a),
        lift=lift,
    )


GENRE, YEAR, PEOPLE = 2.6, 1.2, 3.2
"""What meeting a leaning wish counts beside the others."""


def met(rows: Rows, request: Request, arrays: TitleArrays) -> Floats:
    """How far each title meets the wishes that lean, float32 [rows], 0 to 1 for all that can be wished."""
    found = np.zeros(len(arrays), dtype=np.float32)
    if "genre" in request.lean and request.genres.wanted:
        has = np.stack([of_genre(genre, arrays) for genre in request.genres.wanted])
        found += GENRE * np.mean([has.any(axis=0), has.mean(axis=0), has.all(axis=0)], axis=0)
    if "year" in request.lean and request.year:
        found += YEAR * within(arrays.columns.year, request.year)
    if "people" in request.lean and request.people.wanted:
        found += PEOPLE * _people(request.people.wanted, arrays)
    return np.asarray((found / (GENRE + YEAR + PEOPLE))[rows], dtype=np.float32)


def firm(request: Request, arrays: TitleArrays) -> Mask:
    """What never gives way: the domain, children's safety, nothing for adults alone where it isn't wanted, refused
    genres and people, and what is known to run on none of the services asked for."""
    allowed = np.ones(len(arrays), dtype=bool)
    if not request.adult:
        allowed &= ~arrays.columns.adult
    if request.domain and not (request.kind and request.domain.value in ("movies", "tv")):
        allowed &= arrays.domain(request.domain)
    if request.kids_age is not None:
        allowed &= arrays.suiting(request.kids_age)
    for genre in request.genres.refused:
        allowed &= ~of_genre(genre, arrays)
    if "Family" in request.genres.refused:
        allowed &= ~childrens(arrays)
    if request.people.refused:
        allowed &= ~_people(request.people.refused, arrays)
    if request.refused:
        allowed &= ~refused(request.refused, arrays)
    if request.notes_refused:
        allowed &= ~noted(request.notes_refused, arrays)
    if request.nowhere:
        allowed[arrays.rows(request.nowhere)] = False
    if request.shunned:
        allowed[arrays.words.speaking_of(words_of(" ".join(request.shunned)))] = False
    return allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """The titles left, the request that leaves them, and the names of the filters that gave way."""

    mask: Mask
    request: Request
    relaxed: tuple[str, ...] = ()


FEW = 3
"""Few that fit beat eight that don't: only below this many does a limit give way."""
NAMED = frozenset(("people", "language", "country", "kind", "seasons"))
"""What is let go only where nothing at all would fit, however far the other limits gave way."""


def allow(request: Request, arrays: TitleArrays, hidden: Mask) -> Allowed:
    """Titles that meet the request. With fewer than FEW the least important limit gives way, one after another, as long
    as that brings titles in; never one the person insists on. What is NAMED stays unless nothing is left without."""
    base = firm(request, arrays) & ~hidden
    held = [_Held(filter=f, mask=f.allows(request, arrays)) for f in filters_of(request)]
    gone = _of_another_kind(base, held, request, arrays)
    held = [each for each in held if each not in gone]
    left = _loosened(base, held, request, gone)
    while not _together(base, left).any():
        named = [h for h in held if h.filter.name in NAMED - request.insist and h not in gone]
        if not named:
            break
        gone = [*(h for h in gone if h.filter.name in NAMED), named[0]]
        left = _loosened(base, [h for h in held if h not in gone], request, gone)
    for each in gone:
        request = each.filter.lift(request)
    relaxed = tuple(dict.fromkeys(each.filter.name for each in gone if not each.filter.quiet))
    return Allowed(mask=_together(base, left), request=request, relaxed=relaxed)


def _of_another_kind(base: Mask, held: "list[_Held]", request: Request, arrays: TitleArrays) -> "list[_Held]":
    """The filter of film or series, where of documentaries hardly one of that kind is about what is asked for: who
    wants a series about food wants food."""
    subjects = [name for name, weight in request.concepts.items() if weight >= PARTS and name != "documentary"]
    if request.domain is not Domain.DOCUMENTARIES or not subjects or "kind" in request.insist:
        return []
    about = np.logical_and.reduce([base, *(has(name, arrays) for name in subjects)])
    return [each for each in held if each.filter.name == "kind" and (about & each.mask).sum() < min(FEW, about.sum())]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Held:
    """A filter that holds, and the titles it allows."""

    filter: Filter
    mask: Mask


def _together(base: Mask, held: "list[_Held]") -> Mask:
    return np.asarray(np.logical_and.reduce([base, *(each.mask for each in held)]), dtype=bool)


def _loosened(base: Mask, held: "list[_Held]", request: Request, gone: "list[_Held]") -> "list[_Held]":
    """What holds once so many limits gave way that FEW are left, or none that helps is there; `gone` grows."""
    held = list(held)
    while (count := int(_together(base, held).sum())) < FEW:
        loose = [h for h in held if h.filter.name not in request.insist | NAMED]
        helpful = [h for h in loose if int(_together(base, [o for o in held if o is not h]).sum()) > count]
        if not loose or (count and not helpful):
            break
        gives = (helpful or loose)[0]
        held.remove(gives)
        gone.append(gives)
    return held
