"""A small look-up of titles for the flows: names, rows, and which of some titles a few words describe."""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from bot.knowledge.naming import named_concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.tellings import share_told
from bot.recommend.word_index import words_of
from bot.request import Ref, Understanding
from bot.scene.series import of_one_series
from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.no_names import is_talk
from bot.understanding.acts.questions import measure
from bot.understanding.names.elsewhere import called_elsewhere
from bot.understanding.names.loosely import bare
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.tokens import name_words
from bot.understanding.text.tongues import means_kind

FindName = Callable[[str], TitleId | None]
"""The best known title of exactly this name, however it is written; None while the names are being read."""
FindNameSurely = Callable[[str], Awaitable[TitleId | None]]
"""The same, once the names have been read."""


class FindLoosely(Protocol):
    """The titles that loose words name: several where they fit equally; with `sequel` a film of a series by its place,
    with `widely` all titles that the words fit."""

    def __call__(self, words: str, *, sequel: bool = False, widely: bool = False) -> tuple[TitleId, ...]: ...


_HINTED = re.compile(
    r"(?P<name>.{3,40}?) (?:(?:one|film|movie|show) )?"
    r"(?:with|by|from|about|where|in which|starring|mit|von|avec|par|con|de|с|про|где) (?P<hint>.{3,40})"
)
"""A name, and what tells which of those who bear it: "the dark knight one with bane"."""
LEAST, AHEAD = 0.08, 1.03
"""A description is of the title that it fits at least so well, and so much better than the next."""
SHORTEST_TOLD, ENDING = 3, 2
"""Letters of a word that must stand in a name, and of an ending that need not."""
SCENES = 64
"""Scenes of which the names of their titles are kept."""
NATION, PERSON, GENRE, CONCEPT = 2.0, 2.0, 0.6, 0.6
"""What a language or country, a person, and a genre count beside the words themselves (1 when all are there)."""


class Titles:
    """Looks things up in the catalogue's arrays, whichever are the newest."""

    def __init__(self, arrays: Callable[[], TitleArrays]) -> None:
        self._arrays = arrays
        self._before: tuple[TitleArrays | None, dict[tuple[TitleId, ...], Mapping[TitleId, tuple[str, ...]]]] = None, {}

    @property
    def arrays(self) -> TitleArrays:
        return self._arrays()

    def __contains__(self, title: TitleId) -> bool:
        return title in self.arrays.place

    def name(self, title: TitleId) -> str:
        """The title's name, or its id where it has left the catalogue."""
        arrays = self.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title

    def names(self, titles: Sequence[TitleId]) -> list[str]:
        return [self.name(title) for title in titles]

    def refused(self, title: TitleId) -> Ref:
        """The title as one that is refused by name."""
        return Ref(id=title, title=self.name(title), year=None, text="", confidence=1.0)

    def called(self, titles: Iterable[TitleId]) -> list[str]:
        """All names that the titles bear: the catalogue's, the original, what they are called elsewhere."""
        place, columns = self.arrays.place, self.arrays.columns
        known = [place[title] for title in titles if title in place]
        names = (
            (columns.titles[row], columns.original_titles[row], *called_elsewhere(columns.titles[row])) for row in known
        )
        return [name for each in names for name in each if name]

    def first_of(self, title: TitleId) -> TitleId | None:
        """The best known title whose whole name another's name begins with: Johnny English, before Johnny English
        Reborn; None where there is none."""
        arrays, words = self.arrays, self.name(title).split()
        for count in range(len(words) - 1, 0, -1):
            name = " ".join(words[:count]).rstrip(":-–").casefold()
            rows = [row for row in arrays.heads.get(name, ()) if arrays.columns.titles[row].casefold() == name]
            best = max(rows, key=lambda row: float(arrays.columns.vote_count[row]), default=None)
            if best is not None and arrays.ids[best] != title and (count > 1 or len(words) == count + 1):
                return arrays.ids[best]
        return None

    def directors(self, title: TitleId) -> tuple[str, ...]:
        return tuple(self.arrays.columns.directors[self.arrays.place[title]]) if title in self else ()

    def cast(self, title: TitleId) -> tuple[str, ...]:
        return tuple(self.arrays.columns.cast[self.arrays.place[title]]) if title in self else ()

    def with_series(self, scene: Scene) -> Scene:
        """The scene with all films of the series that the title talked of belongs to, in order of release."""
        title, arrays = scene.at_hand, self.arrays
        if not (title and scene.spoken_last and title in arrays.place):
            return scene
        found = of_one_series(arrays.place[title], arrays.columns.kindred[arrays.place[title]], arrays)
        return replace(scene, series=found) if len(found) > 1 else scene

    def before(self, scene: Scene) -> Mapping[TitleId, tuple[str, ...]]:
        """The names of the titles before one, the nearest first: at hand, on the table, spoken of, beneath. Those of
        the last scenes are kept: a turn asks for its own a dozen times."""
        at_hand = (scene.at_hand,) if scene.at_hand else ()
        decks = [title for deck in scene.decks[1:] for title in deck]
        near = tuple(dict.fromkeys((*at_hand, *scene.deck, *scene.spoken, *decks)))
        arrays, kept = self._before
        if arrays is not self.arrays or len(kept) >= SCENES:
            arrays, kept = self._before = self.arrays, {}
        if near not in kept:
            kept[near] = {title: tuple(dict.fromkeys(self.called((title,)))) for title in near if title in self}
        return kept[near]

    def spells(self, title: TitleId, words: str) -> bool:
        """Whether words name a title without a slip: each stands in one of its names, but for its ending."""
        said = [word for word in name_words(words) if len(word) >= SHORTEST_TOLD]
        runs = ["".join(name_words(name)) for name in self.called((title,))]
        return any(all(word[: max(SHORTEST_TOLD, len(word) - ENDING)] in run for word in said) for run in runs)

    def years(self, titles: Iterable[TitleId]) -> dict[TitleId, int]:
        """The years of those that have one."""
        arrays = self.arrays
        return {
            title: int(year)
            for title in titles
            if title in arrays.place and (year := float(arrays.years[arrays.place[title]])) > 0
        }

    def trait(self, title: TitleId, name: str) -> float:
        """How far the title stands to a trait's side, in standard deviations of the catalogue, -2.5 to 2.5."""
        return self.arrays.mood_of(title)[name] if title in self else 0.0

    def described(self, titles: Sequence[TitleId], words: str, read: Understanding) -> tuple[TitleId, ...]:
        """Which of the titles a few words describe ("the Korean one", "the one with the robot"), with what the whole
        message says besides: one, several where these do alike, none when none does."""
        arrays = self.arrays
        known = [title for title in titles if title in arrays.place]
        if not known:
            return ()
        rows = arrays.rows(tuple(known))
        worth = by_words(arrays, rows, words, read) + _by_facts(arrays, rows, words, read)
        worth += share_told(words, known)  # "la de la cabina": as its card says in Spanish
        best = float(worth.max())
        if best < LEAST:
            return ()
        order = np.argsort(-worth, kind="stable")
        return tuple(known[int(place)] for place in order if worth[place] * AHEAD >= best)


class LooselyNamed:
    """Titles by loose words; by what is said of them besides where several bear the name."""

    def __init__(self, find: FindLoosely, titles: Titles) -> None:
        self._find, self._titles = find, titles

    def __call__(self, words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
        if _is_fact(words) or is_talk(words):
            return ()
        found = self._find(words, sequel=sequel)
        if found or sequel or not (match := _HINTED.fullmatch(words)):
            return found
        named = self._find(match["name"], widely=True)
        told = self._titles.described(named, match["hint"], Understanding()) if len(named) > 1 else named
        return told or named

    def of_name(self, words: str) -> tuple[TitleId, ...]:
        """The same where words are a name for certain, whatever else they are a word for ("Totoro")."""
        return self._find(words)


def _is_fact(words: str) -> bool:
    """Whether it is a word for something else: `horror`, `the french one`."""
    said = " ".join(bare(words.split()))
    return said in facts_in_words() or said.removesuffix("s") in facts_in_words() or means_kind(said)


def by_words(arrays: TitleArrays, rows: np.ndarray, words: str, read: Understanding) -> np.ndarray:
    """How much of what a few words say each row's words, concepts and name have, 0 to about 2."""
    stems = dict.fromkeys(words_of(words), 1.0)
    whole = arrays.words.ceiling(stems) if stems else 0.0
    found = arrays.words.score(stems)[rows] / whole if whole else np.zeros(len(rows))
    for name in {*named_concepts(words), *read.concepts}:
        found = found + CONCEPT * arrays.concept(name)[rows]
    tokens = {word for word in words.casefold().split() if len(word) > 3}
    named = [bool(tokens & set(arrays.columns.titles[row].casefold().split())) for row in rows]
    return np.asarray(found + 0.5 * np.array(named), dtype=np.float64)


def _by_facts(arrays: TitleArrays, rows: np.ndarray, words: str, read: Understanding) -> np.ndarray:
    columns = arrays.columns
    worth = np.zeros(len(rows))
    for place, row in enumerate(rows):
        people = {part for name in (*columns.cast[row], *columns.directors[row]) for part in name.casefold().split()}
        asked = {word for word in words.casefold().split() if len(word) > 3}
        worth[place] += PERSON * bool(people & asked)
        worth[place] += NATION * (str(arrays.languages[row]) in read.languages.wanted)
        worth[place] += NATION * bool(set(columns.countries[row]) & set(read.countries.wanted))
    if read.genres.wanted:
        worth += GENRE * arrays.has_genre(*read.genres.wanted)[rows]
    side = measure(words)
    figures = {"year": arrays.years, "length": arrays.columns.runtime}.get(side[:-1])
    if figures is not None and len(rows) > 1:
        ends = np.nan_to_num(figures[rows], nan=0.0 if side.endswith("+") else np.inf)
        worth[int(ends.argmin() if side.endswith("-") else ends.argmax())] += NATION
    return worth
