"""The wish so far: what holds from one message to the next, and how a message changes it."""

import re
from dataclasses import replace

from bot.dialogue import Turn
from bot.request import Choice, Request, Span, Understanding
from bot.titles import Domain
from bot.understanding.acts.cues import cue, has, plain
from bot.understanding.text.lexicons import lexicon

FIRST_FILMS = 4
"""The youngest age that films are known to suit: for a smaller child, what suits this one."""
GROWN = 13
"""The age from which a young person's company sets no limit any more."""
_AGES = re.compile(
    r"(?<![\d.,:$])(1[0-7]|[1-9])(?![\d:%]|[.,]\d)(?!\s*(?:min|hours?|h\b|stars?|/|people|of us|films|movies|std|"
    r"stunden|heures|horas|час|minut|мин|分|个人|星))"
)
_REPLACING = re.compile(
    r"\b(?:rather|instead|actually|lieber|stattdessen|doch|plutot|mejor|mas bien|лучше)\b|还是|改成"
)
SUITS = 0.6
"""How central it is to a wish that the film suits who watches along."""
_HARSH_NOTES = frozenset(("violence", "gore", "frightening scenes"))
_COMPANY = ("with parents", "with grandparents", "date night", "with friends")
"""Who watches along, by the occasion that suits them: cues of the same names tell."""
MINUTES, YEARS = 15.0, 10.0
"""How far "even shorter" and "even older" go."""
YOUNGEST_KNOWN = 7
"""The age that is meant where children are spoken of and no age is said."""


def company_of(text: str, read: Understanding) -> int | None:
    """The age of the youngest child that watches, where the words say that one does; None where they don't."""
    said = plain(text)
    if not (read.kids or has("children", said)) or has("children_gone", said):
        return None
    if not read.kids and not has("company", said) and not _watches(said):
        return None
    ages = [int(match[1]) for match in _AGES.finditer(said)]
    worded = lexicon("acts/ages").items()
    ages = ages or [int(age) for age, words in worded for word in words if re.search(rf"(?<!\w){word}(?!\w)", said)]
    youngest = min(ages, default=YOUNGEST_KNOWN)
    return max(youngest, FIRST_FILMS) if youngest < GROWN else None


def with_company(turn: Turn, request: Request) -> Request:
    """The request with the limit that a child in the company sets, what suits who watches along, and what goes with a
    refusal of violence: neither horror nor war, unless asked for."""
    age = company_of(turn.text, turn.read)
    if age is not None:
        request = replace(request, kids_age=age, domain=Domain.KIDS)
    said = plain(turn.text)
    suits = {occasion: SUITS for occasion in _COMPANY if has(occasion, said)}
    if suits and request.kids_age is None:
        request = replace(request, concepts={**suits, **request.concepts})
    if request.notes_refused & _HARSH_NOTES or request.traits.get("violence", 0) < 0:
        harsh = tuple(genre for genre in ("Horror", "War") if genre not in request.genres.wanted)
        genres = request.genres.joined(Choice(refused=harsh))
        unsaid = request.unsaid | (frozenset(harsh) - frozenset(request.genres.refused))
        request = replace(request, genres=genres, unsaid=unsaid)
    return request


def _watches(said: str) -> bool:
    """Whether the child is among those who watch."""
    return bool(re.search(r"\b(?:with|for|babysit\w*|mit|fur|avec|pour|con|para|с|для)\b|和|给|跟|陪", said))


def held(request: Request, before: Request | None) -> Request:
    """A new wish with what still holds of the one before: a child's limit, and everything refused."""
    if before is None:
        return request
    wanted = {*request.genres.wanted}
    refused = tuple(genre for genre in before.genres.refused if genre not in wanted)
    return replace(
        request,
        domain=Domain.KIDS if before.kids_age is not None else request.domain,
        kids_age=_lower(request.kids_age, before.kids_age),
        genres=request.genres.joined(Choice(refused=refused)),
        people=request.people.joined(Choice(refused=_still(before.people, request.people))),
        languages=request.languages.joined(Choice(refused=_still(before.languages, request.languages))),
        refused=request.refused | (before.refused - frozenset(request.concepts)),
        notes_refused=request.notes_refused | before.notes_refused,
        unsaid=request.unsaid | before.unsaid,
    )


def within_limits(request: Request, said: Request) -> Request:
    """What the questions gave, within the limits that were said in words: length, years, languages, refusals."""
    limits = Request(
        runtime=said.runtime, year=said.year, seasons=said.seasons, languages=said.languages, countries=said.countries
    )
    return held(request.within(limits), said)


def _still(before: Choice, now: Choice) -> tuple[str, ...]:
    return tuple(name for name in before.refused if name not in now.wanted)


def _lower(a: int | None, b: int | None) -> int | None:
    return min((age for age in (a, b) if age is not None), default=None)


def changed(before: Request, read: Understanding, text: str) -> Request:
    """The wish so far, changed by a message: what it says takes the place of what was said of the same thing, the rest
    holds; "rather a comedy" takes the place of all genres wanted, "also funny" adds to them."""
    said, change = plain(text), read.request()
    if has("lifts", said):
        change = replace(change, languages=Choice(), countries=Choice(), genres=replace(change.genres, wanted=()))
    instead = has("replaces", said)
    adds = has("adds", said)
    wish = lifted(before, said)
    genres = _genres(wish, change, instead=instead or not adds)
    fresh = instead and bool(change.genres.wanted or change.concepts)
    concepts = {} if fresh else {n: w for n, w in wish.concepts.items() if n not in change.refused}
    merged = replace(
        wish.pushed(change.traits) if not fresh else replace(wish, traits=dict(change.traits)),
        text="; ".join(filter(None, ("" if fresh else wish.text, change.text))),
        subject=" ".join(filter(None, ("" if fresh else wish.subject, change.subject))),
        phrases=wish.phrases if not fresh else (),
        domain=change.domain if read.kind != "any" or read.kids else wish.domain,
        kind=change.kind or wish.kind,
        genres=genres,
        people=_people(wish, change),
        languages=_places(wish.languages, change.languages),
        countries=_places(wish.countries, change.countries),
        runtime=_further(wish.runtime, _span(wish.runtime, change.runtime), said, "shorter", "longer", MINUTES),
        year=_further(wish.year, _span(wish.year, change.year), said, "older", "newer", YEARS),
        seasons=_span(wish.seasons, change.seasons),
        kids_age=_lower(wish.kids_age, change.kids_age),
        concepts={**concepts, **change.concepts},
        refused=(wish.refused | change.refused) - frozenset(change.concepts),
        notes_refused=wish.notes_refused | change.notes_refused,
        unsaid=wish.unsaid | change.unsaid,
        similar_to=wish.similar_to if not fresh else (),
        lean=frozenset(),
        insist=frozenset(),
    )
    return replace(merged, domain=Domain.KIDS) if merged.kids_age is not None else merged


def _genres(wish: Request, change: Request, *, instead: bool) -> Choice:
    kept = () if instead and change.genres.wanted else wish.genres.wanted
    wanted = tuple(g for g in dict.fromkeys((*kept, *change.genres.wanted)) if g not in change.genres.refused)
    refused = tuple(g for g in wish.genres.refused if g not in change.genres.wanted)
    return Choice(wanted=wanted, refused=tuple(dict.fromkeys((*refused, *change.genres.refused))))


def _people(wish: Request, change: Request) -> Choice:
    wanted = change.people.wanted or tuple(n for n in wish.people.wanted if n not in change.people.refused)
    return Choice(
        wanted=wanted, refused=tuple(dict.fromkeys((*_still(wish.people, change.people), *change.people.refused)))
    )


def _places(before: Choice, now: Choice) -> Choice:
    """Languages or countries: the new ones wanted take the others' place, refusals add up."""
    wanted = now.wanted or tuple(code for code in before.wanted if code not in now.refused)
    return Choice(wanted=wanted, refused=tuple(dict.fromkeys((*_still(before, now), *now.refused))))


def _further(before: Span, now: Span, said: str, less: str, more: str, step: float) -> Span:
    """A limit asked for again ("even shorter") moves on by a step, where the words alone would leave it."""
    if before.max is not None and has(less, said) and (now.max is None or now.max >= before.max):
        return Span(min=None, max=before.max - step)
    if before.min is not None and has(more, said) and (now.min is None or now.min <= before.min):
        return Span(min=before.min + step, max=None)
    return now


def _span(before: Span, now: Span) -> Span:
    """A new limit takes the place of the one on its side; both sides of a new range that the old one doesn't meet."""
    if not now:
        return before
    low = now.min if now.min is not None else before.min
    high = now.max if now.max is not None else before.max
    if low is not None and high is not None and low > high:
        return now
    return Span(min=low, max=high)


_EMPTY = {"runtime": Span(), "year": Span(), "languages": Choice(), "countries": Choice(), "kids_age": None}


def lifted(wish: Request, said: str) -> Request:
    """The wish without the limits that the words (as `plain` writes them) let go: "forget the length"."""
    for match in cue("lifts").finditer(said):
        for word in filter(None, match.groups()):
            for name in _let_go(word):
                wish = _without(wish, name)
    return wish


def _let_go(word: str) -> tuple[str, ...]:
    """The limits that a word lets go; a word that is none of lifts.yaml is a genre's."""
    limits = lexicon("acts/lifts")
    if word in limits["nations"]:
        return ("languages", "countries")
    return tuple(name for name, words in limits.items() if word in words) or ("genres",)


def _without(wish: Request, name: str) -> Request:
    if name == "genres":
        return replace(wish, genres=replace(wish.genres, wanted=()))
    if name == "people":
        return replace(wish, people=replace(wish.people, wanted=()))
    if name == "kids_age":
        return replace(wish, kids_age=None, domain=Domain.MOVIES)
    return replace(wish, **{name: _EMPTY[name]})  # type: ignore[arg-type]  # each value is of its field's type
