"""From Claude's answer to an Understanding: titles and people linked to the catalogue or dropped, words and numbers
brought to those of the contract. Nothing that is not checked here gets through."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from bot.request import Choice, Ref, Span, Understanding
from bot.taste.traits import TRAITS
from bot.titles import GENRES, plain_genres
from bot.understanding.names.people import PeopleIndex
from bot.understanding.names.titles import TitleIndex
from bot.understanding.names.variants import SHORT
from bot.understanding.schema import GenresSaid, NamesSaid, PushSaid, RangeSaid, ReadAnswer, TitleSaid
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tokens import fold, read_text

MOST_TITLES, MOST_WORDS = 10, 12
LONGEST_NAME, LONGEST_TOPIC = 150, 200
RUNTIMES, YEARS, STARS = (1.0, 1_000.0), (1870.0, 2100.0), (0.5, 5.0)
"""What a runtime in minutes, a year and a number of stars can be; anything else was not meant."""
SLIGHT = 0.05
"""A push below this is none."""
NEAR = 2
"""Years between Claude's and the catalogue's from which it is another title."""
DATED, UNDATED, MISSPELT = 0.95, 0.8, 0.15
"""How sure a link is with its year and without, and what a misspelling takes from that."""
EMPTY = ("help", "smalltalk", "other")
"""Intents that teach nothing and ask for nothing."""


class Linker:
    """Checks answers against the catalogue. Only reads what it was built with."""

    def __init__(self, titles: TitleIndex, people: PeopleIndex) -> None:
        self._titles, self._people = titles, people

    def understood(self, answer: ReadAnswer, said: str) -> Understanding:
        """What the answer says of a conversation; `said` is all its words, where quotes must stand."""
        if answer.intent in EMPTY:
            return Understanding(intent=answer.intent, source="claude")
        words = _words(said)
        like, dislike = self._refs(answer.like, words), self._refs(answer.dislike, words)
        disliked = {ref.id for ref in dislike}
        stars = _within(answer.stars, STARS)
        return Understanding(
            intent="feedback" if answer.intent == "rate" and stars is None else answer.intent,
            conversation_type=answer.conversation_type,
            like=tuple(ref for ref in like if ref.id not in disliked),
            dislike=dislike,
            seen=self._refs(answer.seen, words),
            similar_to=tuple(ref for ref in self._refs(answer.similar_to, words) if ref.id not in disliked),
            about=self._refs(answer.about, None if answer.half_remembered else words),
            description=said.strip() if answer.half_remembered else None,
            people=_choice(answer.people, self._names),
            genres=_choice(answer.genres, _genre),
            runtime=_span(answer.runtime, RUNTIMES),
            year=_span(answer.year, YEARS),
            languages=_choice(answer.languages, _language),
            countries=_choice(answer.countries, _country),
            services=_each(answer.services, _service),
            kids=answer.kids,
            kind=answer.kind,
            stars=round(2 * max(1.0, stars)) / 2 if stars and answer.intent == "rate" else None,
            traits=_traits(answer.traits),
            moods=_each(answer.moods, _mood),
            significance=_within(answer.significance, (0.0, 1.0)) or 0.0,
            source="claude",
            topic=" ".join(answer.topic.split())[:LONGEST_TOPIC],
        )

    def _refs(self, titles: Sequence[TitleSaid], words: str | None) -> tuple[Ref, ...]:
        """Each title once; `words` of the conversation must hold the quote or the name, unless None."""
        refs: dict[str, Ref] = {}
        for said in titles[:MOST_TITLES]:
            if words is not None and not any(_holds(words, part) for part in (said.quote, said.title)):
                continue
            if ref := self._ref(said):
                refs.setdefault(ref.id, ref)
        return tuple(refs.values())

    def _ref(self, said: TitleSaid) -> Ref | None:
        """The title that bears the name, by year, else by fame; None when the catalogue has no such title."""
        options, slips = self._options(said.title[:LONGEST_NAME])
        rows = [(row, weight) for row, weight in options if self._fits(row, said.year)]
        if not rows:
            return None
        row, _ = max(rows, key=lambda option: self._weight(option[0], option[1], said.year))
        dated = said.year is not None and self._titles.years[row] is not None
        columns = self._titles.columns
        return Ref(
            id=columns.ids[row],
            title=columns.titles[row],
            year=self._titles.years[row],
            text=(said.quote or said.title)[:LONGEST_NAME],
            confidence=(DATED if dated else UNDATED) - MISSPELT * bool(slips),
        )

    def _options(self, name: str) -> tuple[Sequence[tuple[int, float]], int]:
        """The rows that bear a name and how many letters had to be mended for it."""
        if exact := self._titles.named(name):
            return exact, 0
        tokens = read_text(name).tokens
        whole = [mention for mention in self._titles.mentions(tokens) if mention.size == len(tokens)]
        best = min(whole, key=lambda mention: mention.slips, default=None)
        return (best.options, best.slips) if best else ((), 0)

    def _fits(self, row: int, year: int | None) -> bool:
        known = self._titles.years[row]
        return year is None or known is None or abs(known - year) <= NEAR

    def _weight(self, row: int, weight: float, year: int | None) -> float:
        """The whole name before a part of it, the very year before the next one, then fame."""
        known = self._titles.years[row]
        late = abs(known - year) if year is not None and known is not None else 0
        return self._titles.fame[row] - 2 * late - (2 * (1 - weight) if weight < SHORT else 0)

    def _names(self, name: str) -> tuple[str, ...]:
        text = read_text(name[:LONGEST_NAME])
        found = (person for person in self._people.find(text) if person.last - person.first == len(text.tokens))
        return next((person.names for person in found), ())


def _choice(said: NamesSaid | GenresSaid, known: Callable[[str], Iterable[str]]) -> Choice:
    """Words as the contract has them; what is both wanted and refused is refused."""
    refused = _each(said.refused, known)
    return Choice(wanted=tuple(word for word in _each(said.wanted, known) if word not in refused), refused=refused)


def _each(words: Sequence[str], known: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for word in words[:MOST_WORDS] for each in known(word.strip()[:LONGEST_NAME])))


def _genre(word: str) -> Iterable[str]:
    named = _meanings("genres").get(fold(word))
    genre = next((genre for genre in GENRES if fold(genre) == fold(word)), named or word)
    return sorted(plain_genres((genre,)))


def _language(word: str) -> Iterable[str]:
    return _code("languages", word, word.lower())


def _country(word: str) -> Iterable[str]:
    return _code("countries", word, word.upper())


def _code(field: str, word: str, code: str) -> Iterable[str]:
    """An ISO code as it stands, or that of a nation by name; a nation may have several."""
    if re.fullmatch(r"[A-Za-z]{2}", word):
        return (code,)
    nation: Mapping[str, str] = next(
        (n for n in lexicon("limits/filters")["nations"].values() if word.lower() in n["words"]), {}
    )
    return str(nation.get(field, "")).split()


def _service(word: str) -> Iterable[str]:
    meant = _meanings("services").get(fold(word))
    return (meant,) if meant else ()


def _mood(word: str) -> Iterable[str]:
    return (word.lower(),) if word.lower() in lexicon("limits/moods") else ()


@cache
def _meanings(field: str) -> Mapping[str, str]:
    """Every way to write a genre or a service, folded, and the contract's word for it."""
    table: Mapping[str, Sequence[str]] = lexicon("limits/filters")[field]
    return {fold(way): word for word, ways in table.items() for way in (word, *ways)}


def _traits(pushes: Sequence[PushSaid]) -> dict[str, float]:
    bounded = {each.trait: max(-1.0, min(1.0, each.push)) for each in pushes[: len(TRAITS)] if each.trait in TRAITS}
    return {trait: push for trait, push in bounded.items() if abs(push) >= SLIGHT}


def _span(said: RangeSaid, bounds: tuple[float, float]) -> Span:
    """The range; ends that can't be meant are open, and ends the wrong way round change places."""
    low, high = _within(said.min, bounds), _within(said.max, bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Span(min=low, max=high)


def _within(value: float | None, bounds: tuple[float, float]) -> float | None:
    return value if value is not None and bounds[0] <= value <= bounds[1] else None


def _words(text: str) -> str:
    return f" {' '.join(token.word for token in read_text(text).tokens)} "


def _holds(words: str, part: str) -> bool:
    """Whether a text has these words, whatever their case and punctuation; no words are in none. Scripts that put no
    spaces between words are looked at letter by letter."""
    wanted = _words(part[:LONGEST_NAME]).strip()
    return bool(wanted) and (f" {wanted} " in words or (not wanted.isascii() and wanted in words))
