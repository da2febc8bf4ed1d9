"""What a wish's concepts bind: an anime is Animation from Japan, a mini series has one season."""

from dataclasses import replace

from bot.knowledge.vocabulary import Limits, concepts
from bot.request import Choice, Request, Span
from bot.titles import Domain, Kind

FEATURE = 60
"""A limit of so many minutes or more is one of films: nobody means a series' episodes by it."""


SAME_AS = {
    "war film": "War", "horror": "Horror", "western": "Western", "science fiction": "Science Fiction",
    "fantasy": "Fantasy", "animation": "Animation", "documentary": "Documentary", "musical": "Music",
    "crime story": "Crime", "mystery": "Mystery", "romantic comedy": "Romance", "action film": "Action",
}  # fmt: skip
"""Genres that are concepts too: who asks for one and refuses a sort of it ("a war film, but not about Vietnam") refuses
the sort and not the genre."""


def bound(request: Request) -> Request:
    """The request with the limits that follow from its concepts; what was said itself goes first."""
    meant = {SAME_AS[name] for name in request.concepts if name in SAME_AS}
    refused = tuple(genre for genre in request.genres.refused if genre not in meant)
    request = replace(request, genres=replace(request.genres, wanted=genres_meant(request), refused=refused))
    for name in request.concepts:
        limits = concepts()[name].limits if name in concepts() else None
        if limits and not limits.holds:
            request = _narrowed(request, limits)
    longest = request.runtime.max
    if longest is not None and longest >= FEATURE:
        return replace(request, kind=request.kind or _kind(request.domain, "movie"))
    return request


def genres_meant(request: Request) -> tuple[str, ...]:
    """The genres wanted: of a documentary it is told by concepts what it is about, and that it holds one's breath."""
    wanted = request.genres.wanted
    return ("Documentary",) if "Documentary" in wanted and len(request.concepts) > 1 else wanted


def matters_of_fact(request: Request) -> frozenset[str]:
    """Concepts of the wish that are facts: a title has them or isn't meant. Beside a seed they tell what it is like."""
    known = () if request.similar_to else (name for name in request.concepts if name in concepts())
    return frozenset(name for name in known if (limits := concepts()[name].limits) and limits.holds)


def _narrowed(request: Request, limits: Limits) -> Request:
    genres = tuple(genre for genre in limits.genres if genre not in request.genres.refused)
    languages = () if request.languages.wanted else limits.languages
    return replace(
        request,
        domain=_domain(request.domain, limits),
        kind=request.kind or _kind(request.domain, limits.kind),
        genres=request.genres.joined(Choice(wanted=genres)),
        languages=request.languages.joined(Choice(wanted=languages)),
        year=_within(request.year, limits.year),
        runtime=_within(request.runtime, limits.runtime),
        seasons=_within(request.seasons, limits.seasons),
    )


def _kind(domain: Domain | None, kind: Kind | None) -> Kind | None:
    """Children's and documentaries' domains hold both kinds; the other two are a kind already."""
    return kind if domain in (None, Domain.KIDS, Domain.DOCUMENTARIES) else None


def _domain(domain: Domain | None, limits: Limits) -> Domain | None:
    if domain is Domain.MOVIES and "Documentary" in limits.genres:
        return Domain.DOCUMENTARIES
    return Domain.TV if domain is Domain.MOVIES and limits.kind == "series" else domain


def _within(said: Span, bounds: tuple[float | None, float | None]) -> Span:
    """What was said, narrowed; where nothing would be left of it, as it was said."""
    both = said.narrowed(Span(min=bounds[0], max=bounds[1]))
    empty = both.min is not None and both.max is not None and both.min > both.max
    return said if empty else both
