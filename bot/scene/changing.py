"""How a message changes the wish so far: what it lets go, what it says again, what it puts in the place of something,
what it adds. Nothing said before is lost unless it is let go or replaced, and nothing is turned round."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.knowledge.vocabulary import against, concepts, subjects
from bot.recommend.bound import FEATURE, SAME_AS
from bot.request import Choice, Request, Span, Understanding
from bot.scene.lifting import lifted, without_what
from bot.scene.shades import FEW_SEASONS
from bot.scene.wishing import NOT_SO, as_missed, is_serial, lower, once_gone, still
from bot.titles import Domain, Kind
from bot.understanding.acts.cues import has
from bot.understanding.acts.occasions import OCCASIONS
from bot.understanding.limits.runtimes import is_vague
from bot.understanding.text.plain import plain

BACK, OUTWEIGHED = 0.6, 0.4
"""What a push counts that goes back on one before, and a concept that it speaks against."""
FADED = 0.75
"""What a concept counts once another was named after it."""
MINUTES, YEARS = 15.0, 10.0  # how far "even shorter" and "even older" go
_FELT = frozenset(("feel", "occasion"))
"""Groups of concepts that say how it should feel."""


def changed(before: Request, read: Understanding, text: str) -> Request:
    """The wish so far, changed by a message: what it says takes the place of what was said of the same thing, the rest
    holds; "rather a comedy" takes the place of all genres wanted, "also funny" adds to them."""
    said, change = plain(text), read.request()
    if read.lifted:
        before = without_what(before, read.lifted)
    vague = is_vague(read.english.lower() or said)
    change = _of_length(_as_said_again(change, before, said), before, vague=vague)
    wish = _in_form(once_gone(lifted(before, said), before, said, change.genres.wanted), read, said)
    instead, adds = has("replaces", said), has("adds", said)
    fresh = instead and bool(change.genres.wanted or any(map(_says_what, subjects(change.concepts))))
    felt = instead and not fresh and any(push > 0 for push in change.traits.values())  # "i'd rather laugh"
    gone = change.refused | _same_as(change.genres.refused)
    gone |= frozenset() if adds else _other_kinds(wish, change) | _other_places(wish, change)
    kept = _kept(wish, gone, fresh=fresh, felt=felt)
    if instead and change.people.wanted:  # "rather one with her" is like none that was named before
        wish = replace(wish, similar_to=(), in_style_of=(), shades={})
    merged = replace(
        _afresh(wish) if fresh else wish,
        traits=dict(change.traits) if fresh or felt else _pushed(wish.traits, change.traits),
        domain=change.domain if read.kind != "any" or read.kids else wish.domain,
        kind=change.kind or wish.kind,
        genres=_genres(wish, change, instead=instead or not adds),
        people=_people(wish, change, said),
        languages=_places(wish.languages, change.languages, change),
        countries=_places(wish.countries, change.countries, change),
        runtime=_length(wish.runtime, change.runtime, said, vague=vague),
        year=_further(wish.year, _span(wish.year, change.year), said, "older", "newer", YEARS),
        seasons=_span(wish.seasons, change.seasons),
        concepts={**change.concepts, **_faded(_outweighed(kept, change.traits), change.concepts)},
        unsaid=(wish.unsaid - change.refused - {*change.genres.refused}) | change.unsaid,
    )
    return _among_children(wish, _added(merged, change, read))


def _says_what(concept: str) -> bool:
    """Whether a concept says what is wished, and not in how many parts a series is told."""
    known = concepts()[concept]
    return known.group != "shape" or known.limits is None


def _added(wish: Request, change: Request, read: Understanding) -> Request:
    """The wish with what a change adds to it: words, refusals, somebody's way of making films, titles that are named as
    models; a list of things, a service and a number take the place of those before."""
    things = change.things or tuple(each for each in wish.things if each not in change.shunned)
    return replace(
        wish,
        text="; ".join(filter(None, (wish.text, "" if only_refuses(change) else change.text))),
        subject=" ".join(filter(None, (wish.subject, "" if only_refuses(change) else change.subject))),
        kids_age=lower(wish.kids_age, change.kids_age),
        services=change.services or wish.services,
        refused=(wish.refused | change.refused) - frozenset(change.concepts),
        notes_refused=wish.notes_refused | change.notes_refused,
        shunned=tuple(dict.fromkeys((*wish.shunned, *change.shunned))),
        things=things,
        details=change.details or wish.details,
        aliases=change.aliases or wish.aliases,
        without=wish.without | change.without,
        similar_to=tuple(ref.id for ref in read.similar_to) or wish.similar_to,
        in_style_of=change.in_style_of or wish.in_style_of,
        lean=frozenset(),
        insist=frozenset(),
        count=change.count or wish.count,
        together=change.together or (wish.together and not change.people.wanted),
        best=change.best or wish.best,
    )


def only_refuses(change: Request) -> bool:
    """Whether nothing but refusals was understood: what else was said only explains them."""
    refuses = change.refused or change.notes_refused or change.shunned or change.genres.refused
    refuses = refuses or change.countries.refused or change.languages.refused or change.without
    says = change.concepts or change.genres.wanted or change.people.wanted or change.things or change.details
    return bool(refuses) and not (says or change.countries.wanted or change.languages.wanted)


def _afresh(wish: Request) -> Request:
    """The wish without what it was about: something else takes its place."""
    words = replace(wish, text="", subject="", phrases=(), facets=(), things=(), details=(), aliases=(), best=False)
    return replace(words, similar_to=(), in_style_of=(), shades={})


def _among_children(before: Request, wish: Request) -> Request:
    """The wish where children watched along and still do."""
    young = before.domain is Domain.KIDS and wish.kids_age is not None
    return replace(wish, domain=Domain.KIDS) if young else wish


def _as_said_again(change: Request, before: Request, said: str) -> Request:
    """The change without refusals of what is wished all the same, and without what it only lets go by its name."""
    if NOT_SO.search(said):
        change = as_missed(change, before)
    if (some := _refused_of_wished(change, before)) and some != change.refused | {*change.genres.refused}:
        change = _but_for(as_missed(change, before), some, before)  # "no comedy heists", "not stupid funny"
    change = _of_a_kind_alone(change, before)
    if not has("lifts", said):
        return change
    return replace(
        change,
        languages=replace(change.languages, wanted=()),
        countries=replace(change.countries, wanted=()),
        genres=replace(change.genres, wanted=()),
    )


def _refused_of_wished(change: Request, before: Request) -> frozenset[str]:
    """What is refused of what is wished, by its name or by a trait that speaks for it: with more of it, one kind of it
    is refused, such as comedy heists, and no heists."""
    felt = {each for name, push in before.traits.items() if push > 0 for each in against().get(f"{name}-", ())}
    felt &= {each for name in change.refused for each in concepts()[name].implies}  # silly ones are funny
    return frozenset((change.refused | {*change.genres.refused}) & {*before.concepts, *before.genres.wanted, *felt})


def _of_a_kind_alone(change: Request, before: Request) -> Request:
    """The change, where it refuses but one sort of what is felt for: with something funny wished, "nothing too silly"
    is to be funny all the same."""
    sorts = change.refused - frozenset(before.concepts)
    felt = {each for name in sorts for each in concepts()[name].implies}
    kept = {
        name for name, push in change.traits.items()
        if push < 0 and (before.traits.get(name, 0.0) > 0 or felt & {*before.concepts})
        and felt & {*against().get(f"{name}-", ())}
    }  # fmt: skip
    return replace(change, traits={name: push for name, push in change.traits.items() if name not in kept})


def _but_for(change: Request, names: frozenset[str], before: Request) -> Request:
    """The change without the refusal of these, nor of the traits that are wished and speak for them."""
    turned = {
        name for name, push in change.traits.items() if push < 0 < before.traits.get(name, 0.0)
        and names & {*against().get(f"{name}-", ())}
    }  # fmt: skip
    traits = {name: push for name, push in change.traits.items() if name not in turned}
    return replace(change, refused=change.refused - names, traits=traits)


def _of_length(change: Request, before: Request, *, vague: bool) -> Request:
    """The change, where a series is to be shorter: it has fewer seasons."""
    if not (is_serial(before) and change.runtime.max is not None and vague):
        return change
    return replace(change, runtime=Span(), seasons=change.seasons or Span(max=FEW_SEASONS))


def _in_form(wish: Request, read: Understanding, said: str) -> Request:
    """The wish for films where films are said to be meant instead of series, and the other way round: what only the
    other kind has goes."""
    serial = is_serial(wish)
    if read.kind == "series" and not serial:
        other, runtime = "movie", Span() if (wish.runtime.max or 0) >= FEATURE else wish.runtime
        runtime = Span() if (runtime.min or 0) >= FEATURE else runtime
        wish = replace(wish, kind="series", domain=_domain(wish, Domain.TV), runtime=runtime)
    elif serial and read.kind != "series" and has("a_movie", said) and not has("lifts", said):
        other = "series"
        wish = replace(wish, kind="movie", domain=_domain(wish, Domain.MOVIES), seasons=Span())
    else:
        return wish
    return replace(wish, concepts={name: worth for name, worth in wish.concepts.items() if _kind_of(name) != other})


def _domain(wish: Request, domain: Domain) -> Domain:
    return Domain.KIDS if wish.domain is Domain.KIDS else domain


def _kind_of(concept: str) -> Kind | None:
    known = concepts().get(concept)
    return known.limits.kind if known and known.limits else None


def _kept(wish: Request, gone: frozenset[str], *, fresh: bool, felt: bool) -> dict[str, float]:
    """The concepts of the wish so far that still hold: none where it is a fresh one, none of the feeling where another
    is `felt`; for whom it is holds always."""
    gone |= frozenset(name for name in wish.concepts if fresh or (felt and concepts()[name].group in _FELT))
    return {name: weight for name, weight in wish.concepts.items() if name not in gone or name in OCCASIONS}


def _pushed(before: Mapping[str, float], change: Mapping[str, float]) -> dict[str, float]:
    """Pushes of traits with a change's: those to one side add up, one to the other side takes the place."""
    pushes = dict(before)
    for name, push in change.items():
        known = pushes.get(name, 0.0)
        pushes[name] = BACK * push if known * push < 0 else max(-1.0, min(1.0, known + push))
    return pushes


def _outweighed(concepts: Mapping[str, float], change: Mapping[str, float]) -> dict[str, float]:
    """The concepts, those less that a change of traits speaks against: "lighter" than something sad."""
    less = {each for name, push in change.items() for each in against().get(f"{name}{'+' if push > 0 else '-'}", ())}
    return {name: weight * (OUTWEIGHED if name in less else 1.0) for name, weight in concepts.items()}


def _faded(before: Mapping[str, float], change: Mapping[str, float]) -> dict[str, float]:
    """The concepts of before: where others are named now, they count a little less, for what was said last is what
    somebody has in mind."""
    fades = FADED if any(map(_says_what, change)) else 1.0  # a limit such as one season fades nothing
    return {name: round(weight * fades, 3) for name, weight in before.items() if name not in change}


def _same_as(genres: Sequence[str]) -> frozenset[str]:
    """The concepts that are these genres: who wants no horror wants it by neither name."""
    return frozenset(name for name, genre in SAME_AS.items() if genre in genres)


def _other_kinds(wish: Request, change: Request) -> frozenset[str]:
    """Concepts that are genres of the wish so far, where the change names another genre ("a musical")."""
    kinds = {*change.genres.wanted, *(SAME_AS[name] for name in change.concepts if name in SAME_AS)}
    return frozenset(name for name in wish.concepts if kinds and name in SAME_AS and SAME_AS[name] not in kinds)


def _other_places(wish: Request, change: Request) -> frozenset[str]:
    """Places of the wish so far, where the change names another ("something from Hong Kong")."""
    places = {name for name in change.concepts if concepts()[name].group == "place"}
    if not (places or change.languages.wanted or change.countries.wanted):
        return frozenset()
    return frozenset(name for name in wish.concepts if concepts()[name].group == "place") - places


def _genres(wish: Request, change: Request, *, instead: bool) -> Choice:
    kept = () if instead and change.genres.wanted else wish.genres.wanted
    wanted = tuple(g for g in dict.fromkeys((*kept, *change.genres.wanted)) if g not in change.genres.refused)
    refused = tuple(g for g in wish.genres.refused if g not in change.genres.wanted)
    return Choice(wanted=wanted, refused=tuple(dict.fromkeys((*refused, *change.genres.refused))))


_EITHER = re.compile(
    r"(?:or|oder|ou|o|или)(?: (?:maybe|also|even|with|auch|vielleicht|mit|peut-etre|avec|tambien|con|может|с))* \w|或者"
)
"""How somebody is named beside whom another will do as well: "or Pacino"."""


def _people(wish: Request, change: Request, said: str) -> Choice:
    before = tuple(n for n in wish.people.wanted if n not in change.people.refused)
    wanted = change.people.wanted or before
    if change.people.wanted and _EITHER.match(said):
        wanted = tuple(dict.fromkeys((*before, *wanted)))
    return Choice(
        wanted=wanted, refused=tuple(dict.fromkeys((*still(wish.people, change.people), *change.people.refused)))
    )


def _places(before: Choice, now: Choice, change: Request) -> Choice:
    """Languages or countries: new ones of either that are wanted take the others' place, refusals add up."""
    stays = () if change.languages.wanted or change.countries.wanted else before.wanted
    wanted = now.wanted or tuple(code for code in stays if code not in now.refused)
    return Choice(wanted=wanted, refused=tuple(dict.fromkeys((*still(before, now), *now.refused))))


def _length(before: Span, now: Span, said: str, *, vague: bool) -> Span:
    """The length: what a change only calls short lets no more through than the minutes that were told before, and how
    short "shorter" is the cards tell (shades.py)."""
    if vague and now.max is not None and has("shorter", said):
        return Span(max=before.max)
    if vague and before.max is not None and (now.max or 0) > before.max and not has("longer", said):
        now = replace(now, max=before.max)
    return _further(before, _span(before, now), said, "", "longer", MINUTES)


def _further(before: Span, now: Span, said: str, less: str, more: str, step: float) -> Span:
    """A limit asked for again ("even shorter") moves on by a step, where the words alone would leave it."""
    if less and before.max is not None and has(less, said) and (now.max is None or now.max >= before.max):
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
