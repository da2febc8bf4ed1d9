"""What a wish lets go: limits by their names ("forget the length"), whatever it is about ("forget the cat thing")."""

from collections.abc import Mapping
from dataclasses import replace

from bot.knowledge.vocabulary import concepts
from bot.recommend.bound import SAME_AS
from bot.request import Choice, Request, Span, Understanding
from bot.scene.comfort import SPARED
from bot.scene.dubbed import KNOWN
from bot.titles import Domain
from bot.understanding.acts.cues import cue
from bot.understanding.text.lexicons import lexicon

_SPEECH = ("foreign", "subtitles")
"""Traits that say in which language one watches."""
_LENGTHS = frozenset(("short and sweet", "short film", "long epic"))
"""Concepts that a length says as well."""
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
    if name == "subtitles":
        freed = _without_speech(wish.traits)
        return replace(wish, traits=freed, notes_refused=wish.notes_refused - {"subtitles needed"})
    if name == "kind":
        return replace(wish, kind=None, domain=wish.domain if wish.for_children else None)
    if name == "kids_age":
        return replace(wish, kids_age=None, domain=Domain.MOVIES)
    if name == "year":
        timeless = {each: weight for each, weight in wish.concepts.items() if concepts()[each].group != "time"}
        return replace(wish, year=Span(), concepts=timeless)
    if name == "runtime":
        timeless = {each: weight for each, weight in wish.concepts.items() if each not in _LENGTHS}
        traits = {
            each: push for each, push in wish.traits.items() if each != "pacing_slow" or not _LENGTHS & {*wish.concepts}
        }
        return replace(
            wish, runtime=Span(), concepts=timeless, traits=traits, notes_refused=wish.notes_refused - {"long runtime"}
        )
    return replace(wish, **{name: _EMPTY[name]})  # type: ignore[arg-type]  # each value is of its field's type


def _without_speech(traits: Mapping[str, float]) -> dict[str, float]:
    """The pushes without those of a language, and of what is known enough to be dubbed."""
    gone = {*_SPEECH, *("mainstream" for push in (traits.get("mainstream"),) if push == KNOWN)}
    return {name: push for name, push in traits.items() if name not in gone}


def without_what(wish: Request, let_go: Understanding) -> Request:
    """The wish without what words say that need not be any more, be it wanted or refused."""
    what = let_go.full
    wish = _untactful(_without(wish, "runtime") if what.runtime else wish)
    kinds = {*what.genres.wanted, *what.genres.refused, *(SAME_AS[each] for each in what.concepts if each in SAME_AS)}
    names = frozenset(what.concepts) | what.refused | {each for each in wish.concepts if SAME_AS.get(each) in kinds}
    nations = bool(what.languages.wanted or what.countries.wanted)
    named = kinds or names or nations or what.people
    return replace(
        wish,
        text="" if named else wish.text,
        subject="" if named else wish.subject,
        phrases=() if named else wish.phrases,
        facets=() if named else wish.facets,
        genres=_less(wish.genres, kinds),
        people=_less(wish.people, {*what.people.wanted, *what.people.refused}),
        languages=Choice() if nations else _less(wish.languages, {*what.languages.refused}),
        countries=Choice() if nations else _less(wish.countries, {*what.countries.refused}),
        year=Span() if what.year else wish.year,
        kind=None if what.kind == wish.kind else wish.kind,
        traits={
            name: push
            for name, push in (_without_speech(wish.traits) if {*what.traits} & {*_SPEECH} else wish.traits).items()
            if name not in what.traits
        },
        concepts={name: weight for name, weight in wish.concepts.items() if name not in names},
        refused=wish.refused - names,
        notes_refused=wish.notes_refused - what.notes_refused,
        shunned=tuple(each for each in wish.shunned if each not in {*what.shunned, *what.things}),
        shades={name: span for name, span in wish.shades.items() if name not in what.traits},
        similar_to=tuple(each for each in wish.similar_to if each not in {ref.id for ref in what.about}),
    )


def refuses_any(wish: Request, no: Understanding) -> bool:
    """Whether a wish refuses anything of what words refuse."""
    what = no.full
    less = {name for name, push in what.traits.items() if push < 0}
    return bool(
        {*wish.genres.refused} & {*what.genres.refused}
        or {*wish.people.refused} & {*what.people.refused}
        or {*wish.languages.refused} & {*what.languages.refused}
        or {*wish.countries.refused} & {*what.countries.refused}
        or wish.refused & what.refused
        or wish.notes_refused & what.notes_refused
        or {*wish.shunned} & {*what.shunned}
        or any(wish.traits.get(name, 0.0) < 0 for name in less)
    )


def limits_any(wish: Request, may: Understanding) -> bool:
    """Whether a wish sets a limit of the sort that words say is none: a length, years, a language."""
    what = may.full
    return bool(
        (wish.runtime and what.runtime)
        or (wish.year and what.year)
        or ((wish.languages or wish.countries) and (what.languages or what.countries))
    )


_TACT = frozenset(("Horror", "War"))
"""Genres that go with a refusal of violence or fright, as long as it holds."""


def _untactful(wish: Request) -> Request:
    """The wish without the genres that tact refuses beside something: where that holds on, they come again."""
    if wish.unsaid >= SPARED:
        return wish
    gone = wish.unsaid & _TACT
    return replace(wish, genres=_less(wish.genres, {*gone}), unsaid=wish.unsaid - gone)


def _less(choice: Choice, names: set[str]) -> Choice:
    return Choice(
        wanted=tuple(name for name in choice.wanted if name not in names),
        refused=tuple(name for name in choice.refused if name not in names),
    )
