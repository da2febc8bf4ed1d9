"""Cards that a message describes, put as their places: "who made the one from 1979?" asks of the third, "la de los
globos, ¿cuánto dura?" of the first. All else that is done with a place is then done with what is described.

Facts decide first: a year, somebody's name, a country, a language, a kind, a length; of several cards that they fit, and
where nothing but a story is told, what the cards tell of themselves and what the words mean. Without a clear winner
nothing is put, and the rules ask which is meant.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.ports import Embedder, Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import embed_texts
from bot.recommend.tellings import share_told
from bot.request import Understanding
from bot.scene.titles import by_words
from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.describing import Phrase, level, phrases, place_said
from bot.understanding.acts.questions import measure
from bot.understanding.text.tokens import name_words

Reading = Callable[[str], Awaitable[Understanding]]
SHOWN = 2
"""Cards from which on one is pointed at among others."""
MEANING = 2.0
"""What the likeness of meaning (above the cards' mean) counts beside words."""
LEAST, CLEARLY = 0.4, 0.2
"""What a card must fit, and so much better than the next, to be the one that is meant."""
APART = 0.3
"""Standard deviations of a trait by which the card with most of it stands apart."""
_YEAR = re.compile(r"(?<!\d)(19\d\d|20[0-3]\d)(?!\d|s\b|-?х\b|er\b|年代)")
_DECADE = re.compile(r"(?<!\d)(?:(19|20)?(\d)0)(?:'?s\b|ern?\b|-?х|-е|年代)|(?:annees|los(?: anos)?|anos) (?:(19|20)?(\d)0)\b")


class Pointed:
    """Finds which cards are described. `arrays` are the newest; `embedder` tells what words mean."""

    def __init__(self, *, arrays: Callable[[], TitleArrays], embedder: Embedder) -> None:
        self._arrays, self._embedder = arrays, embedder

    async def placed(self, text: str, scene: Scene, reading: Reading) -> str:
        """The text with each description of one card of the deck as its place."""
        if len(scene.deck) < SHOWN or scene.asks:
            return text
        put: list[tuple[Phrase, int]] = []
        for ways in phrases(text):
            for phrase in ways:
                if place := await self._place(phrase, scene.deck, reading):
                    put.append((phrase, place))
                    break
        for phrase, place in reversed(put):
            text = f"{text[: phrase.first]}{place_said(phrase.language, place)}{text[phrase.last :]}"
        return text

    async def _place(self, phrase: Phrase, deck: Sequence[TitleId], reading: Reading) -> int:
        """The place, from 1, of the card that a phrase describes; 0 where none is or it isn't told which."""
        arrays = self._arrays()
        known = [title for title in deck if title in arrays.place]
        rows = arrays.rows(tuple(known))
        if len(rows) < SHOWN or self._names_one(phrase.what, rows, arrays):
            return 0
        if phrase.most:
            found = _most(phrase.what, rows, arrays)
        else:
            read = (await reading(phrase.what)).full
            told = facts_of(phrase.what, read, rows, arrays)
            fits = told.fits()
            found = fits[0] if len(fits) == 1 else -1
            if found < 0 and not phrase.facts and (fits or not told):
                found = await self._by_story(phrase.what, read, known, fits)
        return deck.index(known[found]) + 1 if found >= 0 else 0

    def _names_one(self, what: str, rows: np.ndarray, arrays: TitleArrays) -> bool:
        """Whether words are the name of a card, which is found by it."""
        said = [word for word in name_words(what) if word not in _ARTICLES]
        return any([w for w in name_words(arrays.columns.titles[row]) if w not in _ARTICLES] == said for row in rows)

    async def _by_story(self, what: str, read: Understanding, known: Sequence[TitleId], fits: Sequence[int]) -> int:
        """The card whose story is told, of those that the facts fit; -1 without a clear winner."""
        arrays = self._arrays()
        rows = arrays.rows(tuple(known))
        english = read.english or what
        worth = np.maximum(by_words(arrays, rows, what, read), by_words(arrays, rows, level(english), read))
        worth = worth + share_told(what, known)
        vectors = await embed_texts([english], self._embedder)
        if vectors is not None:
            near = arrays.vectors[rows] @ vectors[0]
            worth = worth + MEANING * (near - near.mean())
        return _winner(worth, fits or range(len(rows)))


_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "el", "los", "las"))


@dataclass(frozen=True, slots=True)
class Facts:
    """For each fact that is told, which of the cards it holds of."""

    held: tuple[Sequence[bool], ...]

    def __bool__(self) -> bool:
        return bool(self.held)

    def fits(self) -> list[int]:
        """The places, from 0, of the cards that all facts hold of; none where nothing is told."""
        return [place for place, each in enumerate(zip(*self.held, strict=True)) if all(each)]


def facts_of(what: str, read: Understanding, rows: np.ndarray, arrays: TitleArrays) -> Facts:
    """What a description says for a fact, and of which rows it holds."""
    columns, held = arrays.columns, list[Sequence[bool]]()
    if years := _years(what):
        held.append([years[0] <= float(arrays.years[row]) <= years[1] for row in rows])
    people = [[*columns.cast[row], *columns.directors[row]] for row in rows]
    if wanted := read.people.wanted:
        held.append([set(wanted) <= set(each) for each in people])
    elif any(named := [_is_named(what, each) for each in people]):
        held.append(named)
    if read.countries.wanted and not years:
        held.append([bool(set(columns.countries[row]) & set(read.countries.wanted)) for row in rows])
    if read.languages.wanted:
        held.append([str(arrays.languages[row]) in read.languages.wanted for row in rows])
    if read.genres.wanted:
        has = arrays.has_genre(*read.genres.wanted)[rows]
        held.append([bool(each) for each in has])
    return Facts(tuple(held))


def _years(what: str) -> tuple[int, int] | None:
    """The years that a description names, first and last."""
    if match := _YEAR.search(what):
        return int(match[1]), int(match[1])
    if match := _DECADE.search(what):
        tens = int(match[2] or match[4])
        first = 10 * tens + 100 * int(match[1] or match[3] or (20 if tens < 3 else 19))
        return first, first + 9
    return None


def _is_named(what: str, people: Sequence[str]) -> bool:
    """Whether a word of a description is somebody's surname, or it has the whole name."""
    said = {word for word in re.findall(r"[\w'-]+", what) if len(word) > 3}
    names = [level(name) for name in people]
    return any(name in what or name.split()[-1] in said for name in names)


def _most(what: str, rows: np.ndarray, arrays: TitleArrays) -> int:
    """The place, from 0, of the row that has most of what a superlative says; -1 where none stands apart."""
    side = measure(what)
    name, sign = side[:-1], -1.0 if side.endswith("-") else 1.0
    figures = {"year": arrays.years, "length": arrays.columns.runtime, "rating": arrays.columns.vote_average}.get(name)
    if not side or name == "suits":
        return -1
    traits = None if figures is not None else [arrays.mood_of(arrays.ids[row]).get(name) for row in rows]
    if traits is not None and any(each is None for each in traits):
        return -1
    told = sign * np.array(traits if traits is not None else figures[rows], dtype=np.float64)
    order = np.argsort(-np.nan_to_num(told, nan=-np.inf), kind="stable")
    apart = APART if traits is not None else 0.0
    return int(order[0]) if told[order[0]] - told[order[1]] > apart else -1


def _winner(worth: Floats, among: Sequence[int]) -> int:
    """The best of these places; -1 where it fits little, or hardly better than the next."""
    order = sorted(among, key=lambda place: -float(worth[place]))
    best = float(worth[order[0]])
    behind = float(worth[order[1]]) if len(order) > 1 else 0.0
    return order[0] if best >= LEAST and best - behind >= CLEARLY else -1
