"""The index of titles: where in a text a title may be named, however it is written.

Names are looked up as runs of words in a dictionary; what is not found is looked up without its spaces, without a
final s, and with misspelt words corrected. Which mentions are meant is decided in weighing.py, which version in
versions.py.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.ports import Columns
from bot.understanding.names.elsewhere import keys_elsewhere
from bot.understanding.names.variants import (
    KNOWN_BY_BEGINNING,
    KNOWN_BY_PART,
    NUMBERED,
    PART,
    SHORT,
    Name,
    beginning,
    ending,
    names_of,
    unnumbered,
    without_article,
)
from bot.understanding.text.lexicons import UNLISTED, lexicon, ranks, surprise
from bot.understanding.text.ordinary import is_used
from bot.understanding.text.spelling import SHORTEST, Spelling
from bot.understanding.text.tokens import Token, name_words

LONGEST = 12
"""Words of a name that are looked at."""
SQUASHED = 6
"""Letters from which a name is found without its spaces (spiderman, lalaland)."""

FAMOUS = 3.0
"""log10 of the votes from which a name written with other spaces is taken for it."""
RARE = 12
"""Names in which a word may stand to find a misquoted name by it."""
NEARLY = 2.5
"""log10 of the votes from which a title is known well enough to be misquoted."""
SLIPS = (4, 7, 12)
"""Letters from which a name may have one slip, two, three, to be offered for another."""
BEGUN = 6
"""Letters from which a name is offered for what begins with it, or it for what begins so."""
CELEBRATED = 3.7
"""log10 of the votes from which a title is known by one rare word of its name."""
TELLING = 3.9
"""How surprising a word of a name's beginning must be: `the social` begins much beside The Social Network."""
SAYING, MOST_PARTS, MOSTLY = 4.3, 12, 0.6
"""How surprising a word must be to stand for a series, how many titles may begin with it, and the share of them that
one person must have been in."""
_SERIES_WORDS = ("movies", "films", "series", "franchise", "trilogy", "saga")
_SMALL = {"the", "a", "an", "of", "and", "in", "on", "to", "with"}
_SHORTENED = {"mr", "mrs", "ms", "dr", "st", "volume", "vs", "jr", "sr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that may name a title: tokens `first` up to `last`, the name found, `slips` letters mended on the way.

    `options` are rows of the catalogue that bear the name, with the weight of the name for each.
    """

    first: int
    last: int
    name: str
    options: tuple[tuple[int, float], ...]
    slips: int = 0

    @property
    def size(self) -> int:
        return self.last - self.first


class TitleIndex:
    """All names of all titles. `fame` is log10 of a title's votes, 1 to about 4.7."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        votes = np.nan_to_num(columns.vote_count)
        self.fame: list[float] = np.log10(votes + 10.0).tolist()
        self.years = [int(year) if math.isfinite(year) else None for year in columns.year.tolist()]
        self._names = self._read(votes.tolist())
        self._alias(lexicon("names/titles")["abbreviations"])
        self._alias_elsewhere()
        self._squashed = {name.replace(" ", ""): name for name in self._names if len(name) > SQUASHED}
        self._begun_squashed = {name[:SQUASHED] for name in self._squashed}
        self._longest = _longest(self._names)
        self.spelling = Spelling(self._vocabulary())
        self._rare = self._by_rare_word()
        self._foreign = [name for name in self._names if len(name) > 2 and not name.isascii() and _unspaced(name)]

    def _read(self, votes: Sequence[float]) -> dict[str, tuple[tuple[int, float], ...]]:
        names: defaultdict[str, dict[int, float]] = defaultdict(dict)
        rows = zip(self.columns.titles, self.columns.original_titles, votes, strict=True)
        for row, (title, original, count) in enumerate(rows):
            name: Name
            for name in names_of(title, original, count):
                key = " ".join(name.words)
                names[key][row] = max(name.weight, names[key].get(row, 0.0))
        self._begin(names, votes)
        return {key: tuple(options.items()) for key, options in names.items()}

    def _begin(self, names: defaultdict[str, dict[int, float]], votes: Sequence[float]) -> None:
        """Famous titles by their first words or their last, where nothing is called so and one title, or one series,
        begins or ends so; nobody's name is a title's end (Being John Malkovich)."""
        names_of_people = {name for own in (*self.columns.cast, *self.columns.directors) for name in own}
        people = {" ".join(name_words(name)) for name in names_of_people}
        begun: defaultdict[str, list[int]] = defaultdict(list)
        genres = {phrase for phrases in lexicon("limits/filters")["genres"].values() for phrase in phrases}
        for row, (title, count) in enumerate(zip(self.columns.titles, votes, strict=True)):
            words = beginning(title) if count >= KNOWN_BY_BEGINNING else ()
            if any(surprise(word) > TELLING for word in words):
                begun[" ".join(words)].append(row)
            last = ending(title) if count >= KNOWN_BY_PART else ()
            if any(surprise(word) >= UNLISTED for word in last) and " ".join(last) not in people:
                begun[" ".join(last)].append(row)
        for key, rows in begun.items():
            if key not in names and key not in genres and (len(rows) == 1 or self.one_series(rows)):
                names[key] = dict.fromkeys(rows, NUMBERED)
        self._single_out(names)

    def _single_out(self, names: defaultdict[str, dict[int, float]]) -> None:
        """Famous titles by a word that only they have (Shawshank), and series by their first (the Bourne films)."""
        bearers: defaultdict[str, list[int]] = defaultdict(list)
        for row, title in enumerate(self.columns.titles):
            if self.fame[row] >= NEARLY and self.columns.kinds[row] == "movie":
                words = without_article(tuple(name_words(title)))
                for word in {word for word in words if len(word) > 4 and word not in ranks()} | set(words[:1]):
                    bearers[word].append(row)
        for word, rows in bearers.items():
            if word in names:
                continue
            unheard = word not in ranks() and not is_used(word, "en")  # Freaky is no Freaky Friday
            if len(rows) == 1 and self.fame[rows[0]] >= CELEBRATED and unheard:
                names[word] = {rows[0]: PART}
            elif 1 < len(rows) < MOST_PARTS and surprise(word) > SAYING and self.one_series(rows):
                for noun in _SERIES_WORDS:
                    names[f"{word} {noun}"] = dict.fromkeys(rows, NUMBERED)

    def known(self, least: float) -> Iterator[tuple[str, tuple[tuple[int, float], ...]]]:
        """The names of titles with at least so many votes (log10), and the rows that bear them."""
        return (each for each in self._names.items() if self._famous(each[0], least))

    def one_series(self, rows: Sequence[int]) -> bool:
        """Whether somebody made or played in most of them."""
        people = Counter(
            name for row in rows for name in {*self.columns.cast[row], *self.columns.directors[row]}
        )  # fmt: skip
        return max(people.values(), default=0) >= max(2, MOSTLY * len(rows))

    def _alias(self, abbreviations: dict[str, str]) -> None:
        for short, long in abbreviations.items():
            if options := self._names.get(" ".join(name_words(long))):
                key = " ".join(name_words(short))
                self._names[key] = tuple({**dict(options), **dict(self._names.get(key, ()))}.items())

    def _alias_elsewhere(self) -> None:
        """Titles by what they are called elsewhere, but for ordinary words; where several are of one name, by year."""
        for title, year, key in keys_elsewhere():
            options = [(row, weight) for row, weight in self._names.get(title, ()) if year in (None, self.years[row])]
            if options:
                self._names[key] = tuple({**dict(options), **dict(self._names.get(key, ()))}.items())

    def _vocabulary(self) -> dict[str, float]:
        fame: dict[str, float] = {}
        for name, options in self._names.items():
            best = max(self.fame[row] for row, _ in options)
            for word in name.split():
                fame[word] = max(best, fame.get(word, 0.0))
        return fame

    def _by_rare_word(self) -> dict[str, tuple[str, ...]]:
        """The names of several words in which a word stands, for words that stand in few."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._names:
            if " " in name and self._famous(name, NEARLY):
                for word in name.split():
                    names[word].append(name)
        return {word: tuple(found) for word, found in names.items() if len(found) <= RARE and len(word) > 3}

    def named(self, name: str) -> tuple[tuple[int, float], ...]:
        """The rows that bear a name, written in any way."""
        return self._names.get(" ".join(name_words(name)), ())

    def best(self, name: str) -> int | None:
        """The row of the best known title of exactly this name, however it is written; None where none is called so."""
        options = self.named(name)
        return max(options, key=lambda each: self.fame[each[0]] + each[1])[0] if options else None

    def closest(self, name: str, most: int = 3) -> list[int]:
        """The rows whose names are this one but for a few slips, or that begin it or with it, the famous first among
        the equally like; [] where none is."""
        words = " ".join(unnumbered(tuple(name_words(name))))
        slips = sum(len(words) >= letters for letters in SLIPS)
        near = process.extract(words, self._names.keys(), scorer=OSA.distance, score_cutoff=slips, limit=30)
        found = {each: float(wrong) for each, wrong, _ in near}
        if len(words) >= BEGUN:
            begun = (each for each in self._names if len(each) >= BEGUN and self._begins(words, each))
            found |= {each: BEGUN / 2 for each in begun if each not in found}
        liking: dict[int, float] = {}
        for each, wrong in found.items():
            for row, weight in self._names[each]:
                liking[row] = max(liking.get(row, -math.inf), 4 * self.fame[row] + 10 * weight - 10 * wrong)
        return sorted(liking, key=lambda row: -liking[row])[:most]

    @staticmethod
    def _begins(one: str, other: str) -> bool:
        short, long = sorted((one, other), key=len)
        return long.startswith(short)

    def mentions(self, tokens: Sequence[Token]) -> Iterator[Mention]:
        """Every run of words that is some title's name; runs overlap."""
        reach, words = _reach(tokens), [token.name for token in tokens]
        strange = [self.spelling.unknown(word) for word in words]
        for first, token in enumerate(tokens):
            if not token.name.isascii():
                yield from self._inside(first, token)
            yield from self._nearly(words, first, reach)
            last = min(reach[first], first + LONGEST)
            yield from self._runs(tokens, first, words[first:last], strange[first:last])

    def _nearly(self, said: Sequence[str], place: int, reach: Sequence[int]) -> Iterator[Mention]:
        """Names with a rare word that stands here and otherwise nearly the words around it."""
        for name in self._rare.get(said[place], ()):
            words = name.split()
            start = place - words.index(said[place])
            for first in {max(0, start), max(0, start + 1)}:
                for last in {first + len(words), first + len(words) - 1}:
                    if last - first < 2 or not first <= place < last <= reach[first]:
                        continue
                    run = said[first:last]
                    if _misquoted(run, words) and " ".join(run) not in self._names:
                        yield Mention(first=first, last=last, name=name, options=self._names[name], slips=1)

    def _inside(self, first: int, token: Token) -> Iterator[Mention]:
        """Names inside a run of letters without spaces, as Japanese or Chinese are written."""
        for name in self._foreign:
            if name != token.name and name in token.name:
                yield Mention(first=first, last=first + 1, name=name, options=self._names[name])

    def _runs(self, tokens: Sequence[Token], first: int, words: list[str], unknown: list[bool]) -> Iterator[Mention]:
        """The names that begin at a token; `words` are those up to which one may run, and which of them are unknown."""
        strange = [place for place, is_unknown in enumerate(unknown) if is_unknown]
        longest = self._reaching(words, strange)
        squashed = "".join(words[:SQUASHED])[:SQUASHED] in self._begun_squashed
        for size in range(len(words) if squashed else min(longest, len(words)), 0, -1):
            for name, slips in self._spellings(words[:size], strange):
                if slips and size == 1 and not self._plausible(tokens, first, name):
                    continue
                if options := self._names.get(name):
                    bare = self._names.get(name.removeprefix("the "), ()) if name.startswith("the ") else ()
                    both = dict([*((row, min(weight, SHORT)) for row, weight in bare), *options])
                    yield Mention(first=first, last=first + size, name=name, options=tuple(both.items()), slips=slips)
                    break

    def _reaching(self, words: Sequence[str], strange: Sequence[int]) -> int:
        """The most words that a name has which begins with these, or with what may be meant by them."""
        if 0 in strange:
            return LONGEST
        alone = self._longest.get(words[0], 1)
        return alone if 1 in strange else max(min(2, alone), self._longest.get(" ".join(words[:2]), 1))

    def _plausible(self, tokens: Sequence[Token], place: int, name: str) -> bool:
        """Whether one word with a slip may mean this name: no common word in the plural, none of four letters, and no
        half of somebody's name ("Hercule Poirot")."""
        token, behind = tokens[place], tokens[place + 1 : place + 2]
        if token.capital and behind and behind[0].capital and behind[0].gap == " ":
            return False
        if token.name.startswith(name):
            return token.capital or token.name not in ranks()
        return len(token.name) > SHORTEST

    def _spellings(self, words: list[str], strange: Iterable[int]) -> Iterator[tuple[str, int]]:
        """The name in these words as written, run together, in the singular, and with misspelt words mended."""
        if words[0] in self._longest:
            yield " ".join(words), 0
        whole = "".join(words)
        if (
            len(whole) >= SQUASHED
            and whole.isalpha()
            and (len(words) == 1 or min(map(len, words)) > 1)
            and (spaced := self._squashed.get(whole))
            and self._famous(spaced)
        ):
            yield spaced, int(len(words) > 1 or len(whole) < 8)
        if words[-1].endswith("s") and len(words[-1]) > 3 and words[-1][-2].isalpha():
            yield " ".join([*words[:-1], words[-1][:-1]]), 0 if len(words) > 1 else 1
        wrong = [place for place in strange if place < len(words)]
        if 0 < len(wrong) <= 3:
            yield from self._mended(words, wrong)

    def _famous(self, name: str, least: float = FAMOUS) -> bool:
        return any(self.fame[row] >= least for row, _ in self._names[name])

    def _mended(self, words: list[str], strange: Iterable[int]) -> Iterator[tuple[str, int]]:
        tries: list[tuple[list[str], int]] = [(words, 0)]
        for place in strange:
            tries = [
                ([*done[:place], meant, *done[place + 1 :]], slips + more)
                for done, slips in tries
                for meant, more in self.spelling.meant(words[place])
            ]
        yield from sorted(((" ".join(done), slips) for done, slips in tries), key=lambda made: made[1])


def _longest(names: Iterable[str]) -> dict[str, int]:
    """The most words of the names that begin with a word, and with two."""
    longest: dict[str, int] = {}
    for name in names:
        words = name.split(" ", 2)
        size = name.count(" ") + 1
        longest[words[0]] = max(size, longest.get(words[0], 0))
        if size > 1:
            two = f"{words[0]} {words[1]}"
            longest[two] = max(size, longest.get(two, 0))
    return longest


def _reach(tokens: Sequence[Token]) -> list[int]:
    """For each token, where the sentence ends beyond which no name runs from it (in Mr. Bean and E.T. none does)."""
    reach = [len(tokens)] * len(tokens)
    for place in range(len(tokens) - 2, -1, -1):
        gap, word = tokens[place + 1].gap, tokens[place]
        dotted = ". " in gap and len(word.word) > 1 and word.name not in _SHORTENED
        ends = dotted or any(mark in gap for mark in "?!;\n")
        reach[place] = place + 1 if ends else reach[place + 1]
    return reach


def _misquoted(said: Sequence[str], words: list[str]) -> bool:
    """Whether words are a name but for a letter or two in one word, or for a small word left out."""
    if len(said) == len(words):
        wrong = [(a, b) for a, b in zip(said, words, strict=True) if a != b]
        if len(words) < 3 and any(a in ranks() and a[0] != b[0] for a, b in wrong):
            return False  # `half naked` is no misquoted `Half Baked`
        return len(wrong) == 1 and OSA.distance(*wrong[0]) <= (1 if len(wrong[0][1]) < 7 else 2) < len(wrong[0][1]) - 2
    left = [words[:place] + words[place + 1 :] for place, word in enumerate(words) if word in _SMALL]
    return said in left


def _unspaced(name: str) -> bool:
    return " " not in name and any(ord(c) > 0x2E80 for c in name)
