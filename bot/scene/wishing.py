"""The wish so far: for whom it is, and what holds of it when a new one is said; changing.py changes it."""

import re
from dataclasses import replace

from bot.dialogue import Turn
from bot.request import CHILD_UNTIL, Choice, Request, Span, Understanding
from bot.scene.comfort import SPARED
from bot.scene.dubbed import as_dubbed
from bot.scene.meant import Tonight
from bot.scene.occasions import SUITS, with_occasions, without_gone
from bot.scene.scares import gently, wishes_fright
from bot.titles import Domain, Kind
from bot.understanding.acts.company import YOUNGEST_KNOWN, ages_told, are_gone, company_of
from bot.understanding.acts.cues import cue, has
from bot.understanding.acts.occasions import OCCASIONS, occasions_gone
from bot.understanding.text.plain import plain

_TEENS = {"art_house": -0.35, "pacing_slow": -0.2, "youth": 0.3}
"""What pleases teenagers, as far as nothing else is said of it."""
_BOTH, _WITH_PARENTS = re.compile(r"\b(?:and (?:i|me)|both|together|all of us|the whole family)\b"), "with parents"
"""Words that say that a parent watches along, and what suits them both."""
_CHILDISH_ONES = frozenset(("with small children",))
"""What teenagers are past: never spoken of."""
_TEEN_TRAITS, _OF_TEENS = ("youth", "coming_of_age"), ("teenage lead", "coming of age")
_HARSH_NOTES = frozenset(("violence", "gore", "frightening scenes"))
_FRIGHTS = frozenset(("terrifying", "jumpy"))
_HARSH_TRAITS = ("scares", "violence")
"""Traits of which less is a refusal that holds for the next wish too."""
_BLUSH, _BLUSH_NOTES = frozenset(("raunchy", "erotic")), frozenset(("sex", "nudity", "sexual violence"))
"""What one blushes at beside one's parents."""
TOLD = 1000  # characters within which it is told who watches along


def with_company(turn: Turn, request: Request) -> Request:
    """The request with the limit that young people in the company set, what suits who watches along, and what goes
    with a refusal of violence or fright: neither horror nor war, unless asked for."""
    if occasions_gone(plain(turn.text[:TOLD])):
        turn.drop(Tonight)
    request = as_dubbed(turn, for_the_youngest(request, turn.text, turn.read, turn.domain, for_kids=turn.for_kids))
    return among(request, turn.text, turn.read)


def among(request: Request, text: str, read: Understanding) -> Request:
    """The request with what suits those of whom `text` says that they watch along, and without what they can't bear."""
    said = plain(text[:TOLD])
    watching = (*cue("relative").finditer(said), *_WATCHER.finditer(said))
    if relatives := re.findall(r"\w+", " ".join(match[0] for match in watching)):
        subject = " ".join(word for word in request.subject.split() if plain(word) not in relatives)
        aliases = tuple(said for said in request.aliases if not {*re.findall(r"\w+", plain(said))} <= {*relatives})
        request = replace(request, text=_without_watchers(request.text), subject=subject, aliases=aliases)
    if has("blush", said):
        notes, crude = request.notes_refused | _BLUSH_NOTES, request.refused | _BLUSH
        told = " ".join(match[0] for match in cue("blush").finditer(said))
        shunned = tuple(word for word in request.shunned if plain(word) not in told)  # "gênant" is no subject
        request = replace(request, notes_refused=notes, refused=crude, shunned=shunned)
        request = replace(request, unsaid=request.unsaid | _BLUSH | _BLUSH_NOTES)
    request = with_occasions(request, said, frozenset(read.full.concepts))
    return gently(_sparing(request))


_WATCHER = re.compile(
    r"\b(?:for|with) (?:an? |my |our |the |two |three )?(?:\w+|\d{1,2})[- ]?year[- ]?olds?\b"
    r"(?: (?:son|daughter|boy|girl|nephew|niece|grandson|granddaughter)\b)?"
    r"(?:,? and (?:an? |her |his |their |my |our )(?:\w+[- ]year[- ]old(?: \w+)?|\w+))?|"
    r"\b(?:my|our) \d{1,2}[- ]?(?:yr|year|y/?o)s?(?:[- ]olds?)?\b|\b(?:who|that) (?:always |never |only |just )*"
    r"(?:falls?|fell|sleeps?|snores?|talks?|likes?|loves?|hates?|can't|doesn't|won't|gets?) [^,.;!?]*"
)
"""What is told of those who watch along, and not of the film."""
_EMPTY = re.compile(
    r"(?:\W|\b(?:an?|the|movies?|films?|something|anything|for|with|me|us|and|i|we|to|watch|see|tonight|please|my)\b)*"
)


def _without_watchers(text: str) -> str:
    """The words of a wish without who watches along; none where nothing else is said."""
    left = _WATCHER.sub("", cue("relative").sub("", text))
    return "" if _EMPTY.fullmatch(left.lower()) else left


def _sparing(request: Request) -> Request:
    """The request without the genres that go with a refusal of violence or fright, but for those that are asked for:
    who wants "something scary, not gory" refuses no horror."""
    if request.similar_to:
        return request  # "like Get Out but less gory": the model says of what kind it is
    spared: tuple[str, ...] = ("Horror",) if request.traits.get("scares", 0) < 0 else ()
    if request.notes_refused & _HARSH_NOTES or request.traits.get("violence", 0) < 0:
        spared = ("War",) if wishes_fright(request) else ("Horror", "War")
    harsh = tuple(genre for genre in spared if genre not in request.genres.wanted)
    unsaid = request.unsaid | (frozenset(harsh) - frozenset(request.genres.refused))
    return replace(request, genres=request.genres.joined(Choice(refused=harsh)), unsaid=unsaid)


def is_serial(wish: Request) -> bool:
    """Whether series are wished for."""
    return wish.domain is Domain.TV or wish.kind == "series"


def for_the_youngest(
    request: Request, text: str, read: Understanding, usual: Domain, *, for_kids: bool = False
) -> Request:
    """The request for the youngest who watches: children's films for children, for others what suits their age. A
    change lowers the age that held, unless it takes its place ("rather for my ten-year-old"). `usual` is where they
    look else, `for_kids` whether they always look for children."""
    company = company_of(text[:TOLD], read)
    if request.domain is Domain.KIDS and not company.children and request.kids_age is None and not for_kids:
        request = replace(request, domain=usual)
    if company.age is None:
        return request
    instead = has("replaces", plain(text)) or has("childish", plain(text))
    instead = instead or (request.kids_age == YOUNGEST_KNOWN and bool(ages_told(plain(text))))  # it was a guess
    age = company.age if instead else lower(company.age, request.kids_age)
    request = replace(request, kids_age=age)
    if company.teenagers:
        request = _for_teenagers(request, named=has("teenagers", plain(text)))
        if _BOTH.search(plain(text)):
            request = replace(request, concepts={_WITH_PARENTS: SUITS, **request.concepts})
    if company.children:
        kind = request.kind or ("series" if request.domain is Domain.TV else _kind(read))
        request = _welcoming(replace(request, domain=Domain.KIDS, kind=kind))
    elif request.domain is Domain.KIDS and (age or 0) >= CHILD_UNTIL:
        request = replace(request, domain=usual)
    return request


def _for_teenagers(request: Request, *, named: bool) -> Request:
    """The request with what pleases teenagers; where they are `named` so, the word asks for no film about them."""
    traits = {name: push for name, push in request.traits.items() if not (named and name in _TEEN_TRAITS)}
    concepts = {name: weight for name, weight in request.concepts.items() if not (named and name in _OF_TEENS)}
    refused, unsaid = request.refused | _CHILDISH_ONES, request.unsaid | _CHILDISH_ONES
    wish = replace(request, traits=traits, concepts=concepts, refused=refused, unsaid=unsaid)
    return wish.pushed({name: push for name, push in _TEENS.items() if name not in traits})


def _kind(read: Understanding) -> Kind:
    """What children are shown of: films, unless a series is asked for."""
    return "series" if read.kind == "series" else "movie"


_CHILDISH = ("Family", "Animation")
"""Genres that stay away once grown-ups are among themselves."""
_WITH_CHILDREN = frozenset(("family movie night", "with small children", "family adventure"))
"""Concepts that come from children in the company, and go with them."""


def _among_grown_ups(wish: Request, wanted: tuple[str, ...]) -> Request:
    """The wish once the children are gone: no limit of theirs, and no films for them but in the genres `wanted`."""
    away = tuple(genre for genre in _CHILDISH if genre not in wanted and not wish.people.wanted)
    return replace(
        wish,
        domain=Domain.MOVIES if wish.domain is Domain.KIDS else wish.domain,
        kids_age=None,
        kind=None if wish.for_children else wish.kind,
        genres=Choice(
            wanted=tuple(g for g in wish.genres.wanted if g not in away),
            refused=tuple(dict.fromkeys((*wish.genres.refused, *away))),
        ),
        concepts={name: weight for name, weight in wish.concepts.items() if name not in _WITH_CHILDREN},
        unsaid=wish.unsaid | frozenset(away),
    )


def _unspared(wish: Request) -> Request:
    """The wish without what spared somebody who is gone: fright, violence, blushes, and what suited them."""
    harsh = frozenset(name for name in wish.unsaid if name in ("Horror", "War"))
    return replace(
        wish,
        genres=replace(wish.genres, refused=tuple(name for name in wish.genres.refused if name not in harsh)),
        traits={name: push for name, push in wish.traits.items() if name not in _HARSH_TRAITS or push > 0},
        concepts={name: weight for name, weight in wish.concepts.items() if name not in OCCASIONS},
        refused=wish.refused - _BLUSH - _FRIGHTS,
        notes_refused=wish.notes_refused - _HARSH_NOTES - _BLUSH_NOTES,
        shades={name: span for name, span in wish.shades.items() if name not in _HARSH_TRAITS or span.max is None},
        unsaid=wish.unsaid - harsh,
    )


def _grown_up(wish: Request) -> Request:
    """The wish without what was for teenagers or a rating."""
    traits = {name: push for name, push in wish.traits.items() if _TEENS.get(name) != push}
    return replace(wish, kids_age=None, traits=traits)


def _without_children(request: Request, before: Request | None, said: str) -> tuple[Request, Request | None]:
    """A wish and the one before, for grown-ups among themselves; nothing changes where none of it was for children."""
    wanted = request.genres.wanted
    if has("childish", said) or (before and before.for_children):
        request = _among_grown_ups(request, wanted)
    before = before and _grown_up(before) if not (before and before.domain is Domain.KIDS) else before
    childrens = before is not None and before.domain is Domain.KIDS
    return request, _unspared(_among_grown_ups(before, wanted)) if before and childrens else before


def _welcoming(wish: Request) -> Request:
    """The wish without what stayed away only while grown-ups were among themselves."""
    away = wish.unsaid & frozenset(_CHILDISH)
    refused = tuple(genre for genre in wish.genres.refused if genre not in away)
    small = wish.refused - (wish.unsaid & _CHILDISH_ONES)
    return replace(
        wish, genres=replace(wish.genres, refused=refused), refused=small, unsaid=wish.unsaid - away - _CHILDISH_ONES
    )


def held(request: Request, before: Request | None, text: str = "", *, vague: bool = False) -> Request:
    """A new wish with what still holds of the one before: a young one's limit, and everything refused. The limit is let
    go where `text` says that the children are gone; another age takes its place, unless one more joins. How much time
    there is holds as well; a length that is only called short (`vague`) is no more than that."""
    said = plain(text)
    if are_gone(said) or (request.kids_age is None and has("for_me", said)):
        request, before = _without_children(request, before, said)
    if before is None:
        return request
    if has("left", said):
        before = _unspared(before)
    if NOT_SO.search(said):
        request = as_missed(request, before)
    wanted = {*request.genres.wanted}
    unasked = before.unsaid & frozenset(_CHILDISH) if request.people.wanted else frozenset[str]()
    refused = tuple(genre for genre in before.genres.refused if genre not in wanted and genre not in unasked)
    instead = request.kids_age is not None and not has("joins", said)
    young = request.kids_age if instead else lower(request.kids_age, before.kids_age)
    children = before.domain is Domain.KIDS and young is not None and young < CHILD_UNTIL
    own = not before.unsaid >= SPARED  # what spared somebody who was consoled is no refusal of theirs
    spared = {name: push for name in _HARSH_TRAITS if own and (push := before.traits.get(name, 0.0)) < 0}
    serial = is_serial(before) and not has("a_movie", said)
    company = {name: before.concepts[name] for name in OCCASIONS if name in before.concepts}
    joined = replace(
        request,
        concepts={**({} if {*OCCASIONS} & {*request.concepts} or children else company), **request.concepts},
        domain=Domain.KIDS if children else before.domain if serial else request.domain,
        kind=request.kind or (before.kind if children or serial else None),
        kids_age=young,
        runtime=_time_there_is(before, request, said, serial=serial, vague=vague),
        seasons=request.seasons or (before.seasons if serial or is_serial(request) else Span()),
        traits={**spared, **request.traits},
        genres=request.genres.joined(Choice(refused=refused)),
        people=request.people.joined(Choice(refused=still(before.people, request.people))),
        languages=request.languages.joined(Choice(refused=still(before.languages, request.languages))),
        refused=request.refused | (before.refused - frozenset(request.concepts)),
        notes_refused=request.notes_refused | before.notes_refused,
        shunned=tuple(dict.fromkeys((*before.shunned, *request.shunned))),
        without=request.without | (before.without - frozenset(request.similar_to)),
        unsaid=request.unsaid | before.unsaid,
    )
    joined = without_gone(joined, said)
    return _welcoming(joined) if joined.domain is Domain.KIDS else joined


def _time_there_is(before: Request, request: Request, said: str, *, serial: bool, vague: bool) -> Span:
    """How long a film may be that is wished instead: no longer than the one before, as long as the company is the same;
    a series is no film."""
    alike = is_serial(before) == (serial or is_serial(request))
    if not alike or before.runtime.max is None or are_gone(said) or has("left", said):
        return request.runtime
    looser = vague and request.runtime.max is not None and request.runtime.max > before.runtime.max
    return Span(max=before.runtime.max) if looser or not request.runtime else request.runtime


def household(wish: Request, *, tonight: bool = False) -> Request:
    """What holds of a wish that is to be forgotten: the limit of the young ones, who watches along, what they can't
    bear or blush at, and the titles that were refused; `tonight` how much time there is as well."""
    own = not wish.unsaid >= SPARED  # what spared somebody who was consoled goes with the evening
    harsh = frozenset(name for name in ("Horror", "War") if own and name in wish.genres.refused)
    children = wish.domain is Domain.KIDS
    return Request(
        domain=wish.domain if children else None,
        kind=wish.kind if children else None,
        kids_age=wish.kids_age,
        runtime=Span(max=wish.runtime.max) if tonight and not is_serial(wish) else Span(),
        traits={name: push for name in _HARSH_TRAITS if own and (push := wish.traits.get(name, 0.0)) < 0},
        genres=Choice(refused=tuple(sorted(harsh))),
        concepts={name: wish.concepts[name] for name in OCCASIONS if name in wish.concepts},
        refused=wish.refused & (_BLUSH | _FRIGHTS),
        notes_refused=wish.notes_refused - (wish.unsaid - _BLUSH_NOTES) - (frozenset() if own else SPARED),
        unsaid=wish.unsaid & (harsh | _BLUSH | _BLUSH_NOTES | frozenset(_CHILDISH)),
        without=wish.without,
    )


def within_limits(request: Request, said: Request) -> Request:
    """What the questions gave, within the limits that were said in words: length, years, languages, refusals."""
    limits = Request(
        runtime=said.runtime, year=said.year, seasons=said.seasons, languages=said.languages, countries=said.countries
    )
    return held(request.within(limits), said)


def still(before: Choice, now: Choice) -> tuple[str, ...]:
    return tuple(name for name in before.refused if name not in now.wanted)


def lower(a: int | None, b: int | None) -> int | None:
    return min((age for age in (a, b) if age is not None), default=None)


NOT_SO = re.compile(
    r"\b(?:das|die|dies\w*|that|this|these|those|they|it|c'est|ce|eso|esto|esas?|это)\b[^.!?,;]{0,24}"
    r"(?:\b(?:not|nicht|pas|keine?|no|не)\b|n't\b)"
)
"""Cards are said not to be what was wished: "das ist doch nicht skandinavisch"."""


def as_missed(change: Request, before: Request) -> Request:
    """The change without refusals of what is wished all the same."""

    def meant(now: Choice, wished: Choice) -> Choice:
        return replace(now, refused=tuple(name for name in now.refused if name not in wished.wanted))

    return replace(
        change,
        genres=meant(change.genres, before.genres),
        languages=meant(change.languages, before.languages),
        countries=meant(change.countries, before.countries),
        refused=change.refused - frozenset(before.concepts),
    )


def once_gone(wish: Request, before: Request, said: str, wanted: tuple[str, ...]) -> Request:
    """The wish for grown-ups, where the words say that the young ones are gone."""
    if has("left", said):
        wish = _unspared(wish)
    if not (are_gone(said) or has("for_me", said)):
        return wish
    if not (before.for_children or has("childish", said) or has("grown_ups", said)):
        return _grown_up(wish)
    wish = _among_grown_ups(wish, wanted)
    return _unspared(wish) if before.for_children else wish
