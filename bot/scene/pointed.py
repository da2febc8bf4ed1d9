"""Cards that a message describes, put as their places: "who made the one from 1979?" asks of the third, "la de los
globos, ¿cuánto dura?" of the first. All else that is done with a place is then done with what is described.

Facts decide first: a year, somebody's name, a country, a language, a kind; of several cards that they fit, and where
nothing but a story is told, what the cards tell of themselves and what the words mean. Without a clear winner
nothing is put, and the rules ask which is meant.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from bot.dialogue import Turn
from bot.ports import Embedder, Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import embed_texts
from bot.recommend.tellings import share_told
from bot.request import Understanding
from bot.scene.heard import Meant
from bot.scene.repair import is_put_right
from bot.scene.scene import scene_of
from bot.scene.series import of_one_series
from bot.scene.spoken import speak_of
from bot.scene.titles import by_words
from bot.taste.traits import TRAITS
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.describing import Kin, Phrase, kin_in, level, phrases, place_said
from bot.understanding.acts.places import numbered
from bot.understanding.acts.questions import measure
from bot.understanding.acts.references import told_last
from bot.understanding.acts.units import bare
from bot.understanding.names.elsewhere import called_elsewhere
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import name_words

Reading = Callable[[str], Awaitable[Understanding]]
SHOWN = 2
"""Cards from which on one is pointed at among others."""
MEANING = 2.0
"""What the likeness of meaning (above the cards' mean) counts beside words."""
LEAST, CLEARLY = 0.4, 0.2
"""What a card must fit, and so much better than the next, to be the one that is meant."""
BOTH = 2
"""Cards of which it is asked which one is meant."""
SURNAME = 3
"""Letters of the shortest surname."""
NAMELIKE = 4
"""Letters from which a word of a name tells which title it is."""
APART = 0.3
"""Standard deviations of a trait by which the card with most of it stands apart."""
_THE_LAST = re.compile(r"\b(?:the )?last (?:one|film|movie)\b", re.IGNORECASE)
"""What would be read as the beginning of a name; other languages' words for it are no names."""
_YEAR = re.compile(r"(?<!\d)(19\d\d|20[0-3]\d)(?!\d|s\b|-?х\b|er\b|年代)")
_DECADE = re.compile(
    r"(?<!\d)(?:(19|20)?(\d)0)(?:'?s\b|ern?\b|-?х|-е|年代)|(?:annees|los(?: anos)?|anos) (?:(19|20)?(\d)0)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A text with its descriptions as places; `unclear` whether something is described that fits no card, or not one
    alone, and `among` those that it fits about as well."""

    text: str
    unclear: bool = False
    among: tuple[TitleId, ...] = ()


def of_none(meant: Meant, scene: Scene, placed: Placed) -> Meant | None:
    """What is asked or taken of a card that is described, where nothing says which: asked back, and not taken for the
    card on top; None where something else is meant."""
    act = meant.act
    on_top = act.titles[:1] == scene.deck[:1] and not act.places and not scene.spoken_last
    if act.kind not in ("ask", "where", "choose") or not (on_top or act.about in ("unknown", "stranger")):
        return None
    return replace(meant, act=Act(kind="ask", about="which", titles=placed.among, group=bool(placed.among)))


class Pointed:
    """Finds which cards are described. `arrays` are the newest; `embedder` tells what words mean."""

    def __init__(self, *, arrays: Callable[[], TitleArrays], embedder: Embedder) -> None:
        self._arrays, self._embedder = arrays, embedder

    async def put(
        self,
        turn: Turn,
        scene: Scene,
        reading: Callable[[Turn, str], Awaitable[Understanding]],
        meant: Callable[[Turn, Scene], Awaitable[Meant]],
    ) -> Meant | None:
        """The turn is about its words with descriptions as places from here on; what is to be asked back, where it
        isn't told which card is meant."""
        if is_put_right(turn):
            return None  # what was meant by a wish describes no card
        if told_last(plain(turn.text), scene):
            turn.hears(_THE_LAST.sub("it", turn.text), last=True)
            return None
        if len(scene.deck) >= SHOWN and not scene.asks:
            turn.hears(numbered(turn.text, len(scene.deck)), last=True)
        if kin := kin_in(turn.text):
            scene = self._of_kin(turn, kin, scene)
        placed = await self.placed(turn.text, scene, partial(reading, turn))
        turn.hears(placed.text, last=True)
        return of_none(await meant(turn, scene), scene, placed) if placed.unclear else None

    def _of_kin(self, turn: Turn, kin: Kin, scene: Scene) -> Scene:
        """The scene in which the sequel, the original or the other one is talked of; as it is where none is here."""
        begins = not bare(turn.text[: kin.first])  # "not Speed, seen it, the other then" says more before
        other = self._other(scene) if begins else None
        title = other if kin.what == "other" else self._of_series(scene, kin.what)
        if title is None:
            return scene
        speak_of(turn, title)
        turn.hears(f"{turn.text[: kin.first]}{kin.it}{turn.text[kin.last :]}", last=True)
        return scene_of(turn)

    def _other(self, scene: Scene) -> TitleId | None:
        """The other of two that were set beside each other, or named in one breath."""
        two = scene.compared or scene.together
        left = [title for title in two if title != scene.at_hand]
        return left[0] if len(two) == BOTH and scene.spoken_last and len(left) == 1 else None

    def _of_series(self, scene: Scene, what: str) -> TitleId | None:
        """The film that goes on from the title talked of, or from the one that a wish is like; or the first of its
        series."""
        arrays, like = self._arrays(), scene.wish.similar_to if scene.wish else ()
        title = scene.at_hand if scene.spoken_last else TitleId(like[0]) if like else None
        row = arrays.place.get(title) if title else None
        if title is None or row is None:
            return None
        series = of_one_series(row, arrays.columns.kindred[row], arrays)
        place = 0 if what == "original" else series.index(title) + 1
        return series[place] if place < len(series) and series[place] != title else None

    async def placed(self, text: str, scene: Scene, reading: Reading) -> Placed:
        """The text with each description of one card of the deck as its place."""
        if len(scene.deck) < SHOWN or scene.asks:
            return Placed(text=text)
        put: list[tuple[Phrase, int]] = []
        left: list[tuple[TitleId, ...]] = []
        for ways in phrases(text):
            for phrase in ways:
                found = await self._found(phrase, scene.deck, reading)
                if len(found) == 1:
                    put.append((phrase, scene.deck.index(found[0]) + 1))
                    break
            else:
                left += [] if phrase.facts or phrase.most or self._names_one(phrase.what, scene.deck) else [found]
        for phrase, place in reversed(put):
            if said := place_said(phrase.language, place):
                text = f"{text[: phrase.first]}{said}{text[phrase.last :]}"
        return Placed(text=text, unclear=bool(left), among=left[0] if left else ())

    async def _found(self, phrase: Phrase, deck: Sequence[TitleId], reading: Reading) -> tuple[TitleId, ...]:
        """The card that a phrase describes; several where it isn't told which of them, none where it fits none."""
        arrays = self._arrays()
        known = [title for title in deck if title in arrays.place]
        rows = arrays.rows(tuple(known))
        if len(rows) < SHOWN or self._names_one(phrase.what, known):
            return ()
        if phrase.what in _LAST:
            return (known[-1],)
        if phrase.most:
            return tuple(known[place] for place in _most(phrase.what, rows, arrays))
        read = (await reading(phrase.what)).full
        told = facts_of(phrase.what, read, rows, arrays)
        fits = told.fits()
        if len(fits) > 1 or (not told and not phrase.facts):
            fits = await self._by_story(phrase.what, read, known, fits) or fits
        return tuple(known[place] for place in fits)

    def _names_one(self, what: str, deck: Sequence[TitleId]) -> bool:
        """Whether words are the name of a card, which is found by it."""
        arrays = self._arrays()
        said = [word for word in name_words(what) if word not in _ARTICLES]
        names = (arrays.columns.titles[arrays.place[title]] for title in deck if title in arrays.place)
        return any([word for word in name_words(name) if word not in _ARTICLES] == said for name in names)

    async def _by_story(
        self, what: str, read: Understanding, known: Sequence[TitleId], fits: Sequence[int]
    ) -> list[int]:
        """The place of the card whose story is told, of those that the facts fit; of two that fit about as well both,
        none where none does."""
        arrays = self._arrays()
        rows = arrays.rows(tuple(known))
        english = read.english or what
        worth = np.maximum(by_words(arrays, rows, what, read), by_words(arrays, rows, level(english), read))
        worth = worth + share_told(what, known) + np.array([_in_name(what, arrays, row) for row in rows])
        vectors = await embed_texts([english], self._embedder)
        if vectors is not None:
            near = arrays.vectors[rows] @ vectors[0]
            worth = worth + MEANING * (near - near.mean())
        return _winners(worth, fits or range(len(rows)))


def _in_name(what: str, arrays: TitleArrays, row: int) -> float:
    """1 where a word of the description stands in one of a title's names: "the one about Shakespeare"."""
    said = {word for word in re.findall(r"\w+", what) if len(word) >= NAMELIKE}
    title = arrays.columns.titles[row]
    return float(any(said & {*re.findall(r"\w+", level(name))} for name in (title, *called_elsewhere(title))))


_LAST = ("last", "very last")
"""The card at the end, though films are called so."""
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
    said = {word for word in re.findall(r"[\w'-]+", what) if len(word) >= SURNAME}
    names = [level(name) for name in people]
    return any(name in what or name.split()[-1] in said for name in names)


def _most(what: str, rows: np.ndarray, arrays: TitleArrays) -> list[int]:
    """The place, from 0, of the row that has most of what a superlative says; none where none stands apart."""
    side = measure(what)
    name, sign = side[:-1], -1.0 if side.endswith("-") else 1.0
    columns = {"year": arrays.years, "length": arrays.columns.runtime, "rating": arrays.columns.vote_average}
    if name in columns:
        figures, apart = columns[name][rows], 0.0
    elif name in TRAITS:
        figures, apart = arrays.z[rows, TRAITS.index(name)], APART
    else:
        return []
    told = np.nan_to_num(sign * figures.astype(np.float64), nan=-np.inf)
    order = np.argsort(-told, kind="stable")
    return [int(order[0])] if told[order[0]] - told[order[1]] > apart else []


def _winners(worth: Floats, among: Sequence[int]) -> list[int]:
    """The best of these places; the next with it where that fits about as well; none where none fits."""
    order = sorted(among, key=lambda place: -float(worth[place]))
    close = [place for place in order if worth[place] >= LEAST and float(worth[order[0]] - worth[place]) < CLEARLY]
    return close[:BOTH]
