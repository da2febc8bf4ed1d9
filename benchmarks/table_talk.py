"""Conversations about the cards on the table, made of references, questions and what joins them; all from tables beside
this file, of which the last column is kept unseen by whoever mends what is measured here."""

import csv
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.titles import Title, TitleId
from bot.understanding.text.lexicons import lexicon
from bot.words import words

LOCALES = ("en", "de", "fr", "es", "ru", "zh")
FAR = 0.25
"""Points by which the best rated of some cards stands above the next."""
DECADES = (1950, 1960, 1970, 1980, 1990)
"""Those that people name by two figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One facet of one title, which the reply must have."""

    facet: str
    title: TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is said to a deck, turn by turn, and what the last turn must do: answer each of `asked`, take a title, show
    other cards that are so (`change`)."""

    locale: str
    wish: str
    turns: tuple[str, ...]
    asked: tuple[Asked, ...] = ()
    taken: TitleId | None = None
    change: str = ""
    reference: str
    joint: str


@cache
def table(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `table_NAME.tsv`."""
    with (Path(__file__).parent / f"table_{name}.tsv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file, delimiter="\t"))


def _templates(name: str, key: str, locale: str, *, unseen: bool) -> Mapping[str, Sequence[str]]:
    columns = ("unseen",) if unseen else ("seen", "seen too")
    return {row[key]: [row[column] for column in columns] for row in table(name) if row["locale"] == locale}


def _word(kind: str, key: str, locale: str) -> str:
    return next((row[locale] for row in table("words") if row["kind"] == kind and row["key"] == key), "")


class Pointing:
    """References to the cards of one deck that fit exactly one of them."""

    def __init__(self, deck: Sequence[Title], locale: str, luck: random.Random, *, unseen: bool) -> None:
        self._deck, self._locale, self._luck = deck, locale, luck
        self._templates = _templates("references", "kind", locale, unseen=unseen)

    def to(self, title: Title) -> tuple[str, str] | None:
        """The kind of a reference to this title and its words, by luck; None where none fits it alone."""
        fills = {kind: fill for kind in self._templates if (fill := self._fill(kind, title)) is not None}
        if not fills:
            return None
        kind = self._luck.choice(sorted(fills))
        text = self._luck.choice(self._templates[kind]).format(**fills[kind])
        return kind, text.replace("de el ", "del ").replace("de le ", "du ")

    def _fill(self, kind: str, title: Title) -> Mapping[str, str] | None:
        """What a kind's template needs; None where it doesn't fit this title, or not it alone."""
        if kind in _FIGURES:
            return {} if self._first_by(_FIGURES[kind]) is title else None
        find: Callable[[Title], Mapping[str, str] | None] = getattr(self, f"_{kind}")
        return find(title)

    def _first_by(self, figure: Callable[[Title], float]) -> Title | None:
        best, next_best = sorted(self._deck, key=figure, reverse=True)[:2]
        far = figure(best) - figure(next_best) >= (FAR if figure is _FIGURES["best"] else 1)
        return best if far else None

    def _alone(self, of: Callable[[Title], Sequence[Any]], value: Any) -> bool:
        return sum(value in of(each) for each in self._deck) == 1

    def _place(self, title: Title) -> Mapping[str, str]:
        place = self._deck.index(title) + 1
        nth = _word("nth", str(place), self._locale)
        return {"n": nth if self._locale == "zh" else str(place), "nth": nth}

    def _last(self, title: Title) -> Mapping[str, str] | None:
        return {} if title is self._deck[-1] else None

    def _title(self, title: Title) -> Mapping[str, str] | None:
        plainly = len(title.title.split()) > 1 and ":" not in title.title
        return {"title": words(self._locale).titled(title.title).lower()} if plainly else None

    def _people(self, title: Title) -> list[str]:
        return [*title.cast, *title.directors]

    def _actor(self, title: Title) -> Mapping[str, str] | None:
        return self._named(title, title.cast[:3], "actor")

    def _director(self, title: Title) -> Mapping[str, str] | None:
        return self._named(title, title.directors[:1], "director")

    def _named(self, title: Title, names: Sequence[str], role: str) -> Mapping[str, str] | None:
        for name in names:
            surname = name.split()[-1]
            alone = self._alone(self._people, name)
            of_name = [n for each in self._deck for n in self._people(each) if n.split()[-1] == surname]
            own = _in_script(name, self._locale)
            if alone and len(set(of_name)) == 1 and own:
                return {role: own, "surname": own.split()[-1]}
        return None

    def _year(self, title: Title) -> Mapping[str, str] | None:
        return {"year": str(title.year)} if self._alone(lambda each: [each.year], title.year) else None

    def _decade(self, title: Title) -> Mapping[str, str] | None:
        decade = (title.year or 0) // 10 * 10
        alone = self._alone(lambda each: [(each.year or 0) // 10 * 10], decade)
        return {"decade": str(decade)[2:]} if alone and decade in DECADES else None

    def _country(self, title: Title) -> Mapping[str, str] | None:
        first = title.countries[:1]
        word = _word("country", first[0], self._locale) if first else ""
        alone = word and self._alone(lambda each: each.countries, first[0])
        return {"country": word} if alone else None

    def _genre(self, title: Title) -> Mapping[str, str] | None:
        for genre in title.genres[:2]:
            word = _word("genre", genre, self._locale)
            if word and self._alone(lambda each: each.genres, genre):
                return {"genre": word}
        return None

    def _detail(self, title: Title, column: str = "") -> Mapping[str, str] | None:
        told = next((row for row in table("details") if row["title"] == f"{title.title} ({title.year})"), None)
        return {"detail": told[self._locale], "bare": told["bare"]} if told else None

    _bare = _detail


def _in_script(name: str, locale: str) -> str:
    """Somebody's name as people of a language write it; empty where that is in no list."""
    if locale not in ("ru", "zh"):
        return name
    ways = lexicon("names/people_other_scripts").get(name, {}).get(locale, [""])
    ending = "а" if name.rsplit(maxsplit=1)[-1].endswith("a") else ""
    return str(ways[0]).replace("*", ending)


_FIGURES: Mapping[str, Callable[[Title], float]] = {
    "shortest": lambda title: -(title.runtime or 999),
    "longest": lambda title: title.runtime or 0,
    "newest": lambda title: title.year or 0,
    "oldest": lambda title: -(title.year or 3000),
    "best": lambda title: title.vote_average or 0,
}


class Talks:
    """Cases about one deck."""

    def __init__(
        self,
        deck: Sequence[Title],
        locale: str,
        wish: str,
        luck: random.Random,
        next_of: Callable[[Title], TitleId | None],
        *,
        unseen: bool,
    ) -> None:
        """`next_of` is the film that goes on from another."""
        self._deck, self._locale, self._wish, self._luck, self._next_of = deck, locale, wish, luck, next_of
        self._pointing = Pointing(deck, locale, luck, unseen=unseen)
        self._joints = _templates("joints", "joint", locale, unseen=unseen)
        self._questions = _templates("questions", "facet", locale, unseen=unseen)
        self._changes = _templates("changes", "change", locale, unseen=unseen)
        self._complaints = _templates("complaints", "complaint", locale, unseen=unseen)

    def cases(self, count: int) -> Iterator[Case]:
        """So many, every joint as often as any other."""
        joints = [*sorted(self._joints), "complaint"]
        self._luck.shuffle(joints)
        for place in range(count):
            joint = joints[place % len(joints)]
            if case := self._complained() if joint == "complaint" else self._case(joint):
                yield case

    def _complained(self) -> Case | None:
        """A complaint that is true of the deck."""
        shared = set.intersection(*({*title.cast, *title.directors} for title in self._deck))
        fits = [name for name in sorted(self._complaints) if not shared and is_so(name, self._deck)]
        fits = [name for name in fits if name != "scary" or "Horror" not in genres_held(self._deck)]
        if not fits:
            return None
        name = self._luck.choice(fits)
        said = self._luck.choice(self._complaints[name])
        return Case(
            locale=self._locale, wish=self._wish, turns=(said,), change=name, reference="all", joint="complaint"
        )

    def _case(self, joint: str) -> Case | None:
        first, second = self._luck.sample(list(self._deck), 2)
        if joint == "sequel" and self._next_of(first) is None:
            first = next((each for each in self._deck if each != second and self._next_of(each)), first)
            if self._next_of(first) is None:
                return None
        pointed, other = self._pointing.to(first), self._pointing.to(second)
        if pointed is None or other is None:
            return None
        template = self._luck.choice(self._joints[joint])
        facets = self._luck.sample(sorted(self._questions), 3)
        said = {f"q{n}": self._luck.choice(self._questions[facet]) for n, facet in enumerate(facets, 1)}
        change = self._luck.choice(sorted(self._changes))
        fields = {"r": pointed[1], "s": other[1], "change": self._luck.choice(self._changes[change]), **said}
        last = self._last_meant(joint, template, first, second)
        if joint == "other" and last is None:
            return None
        asked = [
            Asked(facet=facet, title=last or first.id if joint != "both" or n == 2 else first.id)
            for n, facet in enumerate(facets, 1)
            if f"{{q{n}}}" in template
        ]
        return Case(
            locale=self._locale,
            wish=self._wish,
            turns=tuple(template.format(**fields).split(" || ")),
            asked=tuple(asked[-1:] if joint in ("then_it", "sequel") else asked),
            taken=first.id if joint in ("choice", "goodbye") else None,
            change=change if joint == "refine" else _refused(template) if joint == "refuse" else "",
            reference=pointed[0],
            joint=joint,
        )

    def _last_meant(self, joint: str, template: str, first: Title, second: Title) -> TitleId | None:
        """The title that the last thing is asked of, where it is not the one pointed at first."""
        if joint == "both":
            return second.id
        if joint == "sequel":
            return self._next_of(first)
        if joint != "other":
            return None
        newer = _NEWER.search(template)
        one, other = ((each.year if newer else each.runtime) or 0 for each in (first, second))
        if one == other:
            return None
        least = _LESS.search(template) is not None
        return (second if (one < other) == least else first).id


_NEWER = re.compile(r"newer|neuer|récent|nueva|новее|新")
_LESS = re.compile(r"shorter|kürzer|court|corta|короче|短")
US = "US"
MOST = 6
"""Cards of eight of which a complaint is true."""


def is_so(name: str, deck: Sequence[Title]) -> bool:
    """Whether a complaint is true of most cards of a deck."""
    if name == "same":
        return True
    return sum(map(COMPLAINED[name], deck)) * 8 >= MOST * len(deck)


COMPLAINED: Mapping[str, Callable[[Title], bool]] = {
    "long": lambda title: (title.runtime or 0) >= 120,
    "old": lambda title: (title.year or 3000) < 2000,
    "scary": lambda title: "Horror" in title.genres,
    "cartoons": lambda title: "Animation" in title.genres,
    "american": lambda title: title.countries[:1] == (US,),
}
"""What is complained of, and what is to be no more of most cards."""


def _refused(template: str) -> str:
    """What a refusing joint refuses: years before 1990, more than two hours, or horror."""
    if "1990" in template:
        return "since 1990"
    return "two hours" if re.search(r"hours|stunden|heures|horas|часов|小时", template) else "no horror"


def genres_held(deck: Sequence[Title]) -> frozenset[str]:
    """The genres that nearly all of some cards have: what the wish is likely to be of."""
    counts = Counter(genre for title in deck for genre in title.genres)
    return frozenset(genre for genre, count in counts.items() if count >= len(deck) - 1)
