"""One reading of a text: the steps in their order, each with what the ones before found."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.knowledge.vocabulary import concepts
from bot.request import Choice, Span, Understanding
from bot.understanding.acts.intent import is_abuse, is_command, is_gibberish
from bot.understanding.findings import Found, conclude
from bot.understanding.limits.agreeing import agreed
from bot.understanding.limits.amounts import read_amount
from bot.understanding.limits.comparisons import compared
from bot.understanding.limits.concepts import ConceptsSaid, ConceptWords
from bot.understanding.limits.details import aliases_said, read_details
from bot.understanding.limits.filters import Filters, FilterWords
from bot.understanding.limits.leanings import LeaningWords
from bot.understanding.limits.runtimes import is_vague, read_runtime
from bot.understanding.limits.seasons import read_seasons
from bot.understanding.limits.shunned import read_shunned
from bot.understanding.limits.things import named_by_keyword, read_things, subjects_of
from bot.understanding.limits.years import read_years
from bot.understanding.names.naming import Names, Naming
from bot.understanding.names.people import PeopleIndex, Person
from bot.understanding.names.spent import is_likened, is_spent
from bot.understanding.names.titles import TitleIndex
from bot.understanding.names.unknown import unknown_name
from bot.understanding.opinions.denied import beside_wish
from bot.understanding.opinions.feelings import Felt, read_feelings
from bot.understanding.opinions.scopes import Scopes, blamed
from bot.understanding.opinions.stars import read_stars
from bot.understanding.opinions.voices import Voice, Voices
from bot.understanding.text.dialogue import Heard
from bot.understanding.text.mending import Mending
from bot.understanding.text.phrasing import said as words_between
from bot.understanding.text.tokens import Text, fold
from bot.understanding.text.topic import Topic

GOOD_STARS, BAD_STARS = 4.0, 2.0
"""Stars from which a score is praise, and up to which it is blame."""
BESIDE = 4
"""Words between a person and a verdict that still speaks of them."""


class Reader:
    """Holds the parts; all of them only read what they were built with."""

    def __init__(self, titles: TitleIndex, people: PeopleIndex, today: Callable[[], date]) -> None:
        self._index, self._today = titles, today
        self._naming = Naming(titles, people)
        self._scopes, self._filters, self._leanings = Scopes(), FilterWords(), LeaningWords()
        self._voices, self._topic, self._mending = Voices(), Topic(), Mending()
        self._concepts = ConceptWords()
        self._subjects = subjects_of(titles.columns.keywords)

    def read(self, heard: Heard, *, translated: bool = False) -> Understanding:
        """What the person's words say. Commands to the bot, abuse and gibberish are `other` and teach nothing. What was
        `translated` has no slips: a word that is left in another language is no misspelt English one."""
        said = heard.own.lower()
        if is_command(said):
            return Understanding(intent="other")
        names = self._but_concepts(heard.text, self._naming.read(heard.text))
        if is_abuse(said, bool(names.titles)):
            return Understanding(intent="other")
        found = self._find(heard, names, translated=translated)
        if is_gibberish(said) and not (names.titles or found.facts or found.unknown):
            return Understanding(intent="other")
        return conclude(found, self._index)

    def _by_keyword(self, text: Text, topic: str, wanted: Mapping[str, float]) -> tuple[str, ...]:
        """What a short wish is about, where no concept says so."""
        if len(text.tokens) > SHORT or any(
            weight >= CLEAR and concepts()[name].group in _ABOUT for name, weight in wanted.items()
        ):
            return ()
        return named_by_keyword(topic, self._subjects)

    def _but_concepts(self, text: Text, names: Names) -> Names:
        """Without names in small letters that are a concept or part of a longer one: no Triangle in `a love triangle`,
        no A Haunted House in `a haunted house film`."""
        titles = [
            title
            for title in names.titles
            if any(token.capital for token in text.tokens[title.first : title.last])
            or not (
                self._concepts.around(text, title.first, title.last)
                or self._concepts.are(text, title.first, title.last)
            )
        ]
        return replace(names, titles=type(names.titles)(titles))

    def _find(self, heard: Heard, names: Names, *, translated: bool) -> Found:
        named = frozenset(place for first, last in names.spans() for place in range(first, last))
        text = heard.text if translated else self._mending.mend(heard.text, named)
        told_of = beside_wish(text, names.titles)
        taken = named | heard.assistant | told_of
        signs = self._scopes.signs(text, taken)
        plain = _blot(text, text.without(names.spans()), heard.assistant)
        voices = self._voices.find(text, signs, taken)
        signs = blamed(text, signs, voices, taken)
        stars = read_stars(plain)
        felt = [each for each in read_feelings(text, names.titles, voices) if _concerns(each, heard.assistant)]
        runtime, year, measures = compared(text, [each.title for each in felt], self._index)
        filters = self._filters.read(text, plain, signs, taken, self._concepts.around)
        leanings = self._leanings.read(text, signs, taken)
        said = self._concepts.read(text, signs, taken | filters.aside, filters.no_nations)
        judged = frozenset(place for each in felt if each.verdict for place in range(each.title.first, each.title.last))
        said = replace(said, refused=said.refused | self._concepts.franchises_refused(text, signs, judged))
        filters, said, years = agreed(filters, said, year or read_years(plain, self._today().year))
        taken_by = [*names.spans(), *filters.phrases, *leanings.phrases, *said.phrases]
        taken_by += [(place, place + 1) for place in told_of]
        known = frozenset(place for first, last in taken_by for place in range(first, last)) | heard.assistant
        own_signs = [-1 if place in heard.assistant else sign for place, sign in enumerate(signs)]
        length = runtime or _length(plain, serial=filters.kind == "series")
        said = replace(said, refused=said.refused - _LENGTHS) if length else said
        topic = self._topic.read(text, own_signs, taken_by)
        things = read_things(text, known - _loose(text, names, self._index), own_signs)
        details, aliases = ((), ()) if translated else _details(text, known, said, filters, own_signs)
        return Found(
            said=heard.own,
            plain=plain,
            felt=_merged(_scored(text, [each for each in felt if each.title not in measures], stars, plain)),
            voices=tuple(voice for voice in voices if not _in_wish(text, voice, said)),
            filters=filters,
            leanings=leanings,
            concepts=said,
            people=_people([p for p in names.people if p.first not in heard.assistant], voices, signs, text),
            in_style_of=tuple(n for p in names.people if _is_style(text, p, signs[p.first]) for n in p.names),
            runtime=length,
            year=years,
            seasons=read_seasons(plain),
            count=read_amount(plain),
            shunned=(*read_shunned(text, known), *filters.places_refused),
            details=details,
            together=bool(_TOGETHER.search(plain)),
            translated=translated,
            aliases=aliases,
            things=things or self._by_keyword(text, topic, said.wanted),
            stars=stars[0] if stars else None,
            topic=topic,
            unknown="" if names.titles or names.people else unknown_name(heard.text, known),
        )


_LENGTHS = frozenset(("short and sweet", "long epic", "short film"))
"""Concepts that a length says as well: "not longer than an hour and a half" refuses none."""
SHORT = 8
"""Words of a wish that only names its subject."""
CLEAR = 0.6
"""How central a concept must be to be what the wish is about."""
_ABOUT = frozenset(("plot", "people", "place", "time", "subject", "kind"))
"""Groups of concepts that say what a wish is about."""


_TOGETHER = re.compile(
    r"\bboth\b|\btogether\b|\bin the same (?:film|movie)\b|\bas a (?:duo|pair|couple)\b"
    r"|\b(?:film|movie|something|anything|one) (?:with|starring|featuring) \"?_+\"? (?:and|&) \"?_"
)
"""Where several people are wished for at once; the names are blanks."""
"""People who are all to be in one title."""


_SPEAKS_OF = frozenset(("it", "that", "this", "was", "is", "its", "thats", "were", "they"))


def _in_wish(text: Text, voice: Voice, said: ConceptsSaid) -> bool:
    """Whether a verdict is part of what is wished for, and nothing is spoken of: "so bad it's good" after a party."""
    within = any(first <= voice.first and voice.last <= last and last - first > 1 for first, last in said.phrases)
    return within and _SPEAKS_OF.isdisjoint(token.word for token in text.tokens[max(0, voice.first - 3) : voice.first])


def _length(plain: str, *, serial: bool) -> Span:
    """The length that is told; a series that is only called short has few parts rather than short ones."""
    return Span() if serial and is_vague(plain) else read_runtime(plain)


def _details(
    text: Text, known: frozenset[int], said: ConceptsSaid, filters: Filters, signs: Sequence[int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the wish tells beyond its concepts, and the words by which subjects were named that are called otherwise."""
    details = read_details(text, known, _subjects(said.about, filters), signs)
    return details, aliases_said(text, _subjects(said.aliases, filters))


def _subjects(spans: Sequence[tuple[int, int]], filters: Filters) -> list[tuple[int, int]]:
    """Those that say what it is about: "italian" names a language."""
    return [span for span in spans if span not in filters.phrases]


def _loose(text: Text, names: Names, index: TitleIndex) -> frozenset[int]:
    """Single words in small letters that are a title's name but for an ending or an article: "beekeepers"."""
    return frozenset(
        title.first
        for title in names.titles
        if title.last - title.first == 1
        and not text.tokens[title.first].capital
        and fold(index.columns.titles[title.row]) != fold(text.tokens[title.first].raw)
    )


def _blot(text: Text, plain: str, places: frozenset[int]) -> str:
    """`plain` without the assistant's words."""
    for place in places:
        token = text.tokens[place]
        plain = plain[: token.start] + " " * (token.end - token.start) + plain[token.end :]
    return plain


def _concerns(each: Felt, assistant: frozenset[int]) -> bool:
    """Whether the person said it, or said something of what the assistant named."""
    return each.title.first not in assistant or bool(each.verdict) or each.anchor


def _merged(felt: Sequence[Felt]) -> tuple[Felt, ...]:
    """One Felt a title: the last verdict counts, seen and anchored if ever."""
    merged: dict[int, Felt] = {}
    for each in felt:
        old = merged.get(each.title.row)
        merged[each.title.row] = each if old is None else replace(
            old, verdict=each.verdict or old.verdict, seen=old.seen or each.seen, anchor=old.anchor or each.anchor
        )  # fmt: skip
    return tuple(merged.values())


def _scored(text: Text, felt: Sequence[Felt], stars: tuple[float, int] | None, plain: str) -> list[Felt]:
    """A score counts for the title nearest before it (or after it, when none is)."""
    if not stars or not felt:
        return list(felt)
    starts = [text.tokens[each.title.first].start for each in felt]
    own = [read_stars(plain[start:end]) for start, end in zip(starts, [*starts[1:], len(plain)], strict=True)]
    if sum(score is not None for score in own) > 1:
        return [_with_stars(each, score[0]) if score else each for each, score in zip(felt, own, strict=True)]
    before = [each for each, start in zip(felt, starts, strict=True) if start <= stars[1]]
    target = before[-1] if before else felt[0]
    return [_with_stars(each, stars[0]) if each is target else each for each in felt]


def _with_stars(target: Felt, score: float) -> Felt:
    verdict = 1.0 if score >= GOOD_STARS else -1.0 if score <= BAD_STARS else 0.0
    verdict = target.verdict if verdict * target.verdict > 0 else verdict
    return replace(target, verdict=verdict, seen=True, anchor=False, apart=False)


_STYLE = re.compile(
    r"(?:\b(?:feels?|feeling|looks?|sounds?|works?|plays?|something|anything|films?|movies?|one|more|series|bit|stuff"
    r"|thrillers?|comed(?:y|ies)|dramas?|westerns?|horrors?|myster(?:y|ies)|romances?) like"
    r"|\bas \w+ as"
    r"|\b(?:style|spirit|manner|vein|tradition) of|\breminds? (?:me )?of|\ba la)"
    r"(?: (?:an?|the|early|late|old|vintage|classic|something|films?|movies?|of|by|from))*$"
)
"""Words before a person whose way of making films is meant, and not their own films."""


def _is_style(text: Text, person: Person, sign: int) -> bool:
    """Whether somebody is named for how their films are: `as black as early Kubrick`, `Kubrick-like`; where their own
    are refused or all seen, whether others like them are asked for."""
    behind = text.tokens[person.last].word if person.last < len(text.tokens) else ""
    if sign < 0 or is_spent(text, person):
        return is_likened(text, person)
    return behind in ("esque", "ish") or bool(_STYLE.search(words_between(text, person.first - 5, person.first)))


def _parted(text: Text, first: int, last: int) -> bool:
    """Whether two commas, or the end of a sentence, stand between: "3 hours is too long, a comedy, with Tom Hanks"."""
    marks = [token.gap for token in text.tokens[first : last + 1]]
    return sum("," in mark for mark in marks) > 1 or any(token.opens for token in text.tokens[first : last + 1])


def _people(people: Sequence[Person], voices: Sequence[Voice], signs: Sequence[int], text: Text) -> Choice:
    wanted: dict[str, None] = {}
    refused: dict[str, None] = {}
    for person in people:
        near = [
            voice
            for voice in voices
            if (0 <= person.first - voice.last <= BESIDE and not _parted(text, voice.last, person.first))
            or 0 <= voice.first - person.last <= BESIDE
        ]
        blamed = bool(near) and min(near, key=lambda v: abs(v.first - person.first)).strength < 0
        praised = any(voice.strength > 0 for voice in near) and not is_likened(text, person)
        own = signs[person.first] > 0 and not blamed and (praised or not is_spent(text, person))
        if (own or (blamed and not is_spent(text, person))) and _is_style(text, person, signs[person.first]):
            continue
        (wanted if own else refused).update(dict.fromkeys(person.names))
    return Choice(wanted=tuple(name for name in wanted if name not in refused), refused=tuple(refused))
