"""Titles by loose words: a part of a name ("the budapest hotel movie"), a slip in it, a sequel by its number or its
place ("der zweite Pate", "教父2"). For places where a title stands: nothing here tells whether one is meant at all."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise, product

from rapidfuzz import fuzz, process

from bot.understanding.names.elsewhere import names_elsewhere
from bot.understanding.names.inflected import dictionary_forms
from bot.understanding.names.lacking import Lacking
from bot.understanding.names.titles import CELEBRATED, NEARLY, TitleIndex
from bot.understanding.names.variants import KNOWN_BY_PART, NUMBERED, SHORT, names_of
from bot.understanding.text.lexicons import UNLISTED, lexicon, surprise
from bot.understanding.text.ordinary import frequency, is_used
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import name_words
from bot.understanding.text.tongues import tongues

MOST_WORDS = 7
"""Words of a loose name that are looked at."""
TELLING = 3.6
"""How surprising one of several words must be: `the last one` is a part of many names."""
RARE = 4.6
"""The same of one word alone."""
LEAST = 0.5
"""The share of a name's telling words that must be said."""
MOST_OF_IT = 0.75
"""The same of one word that English has."""
ALONE = 0.6
"""The same of one word in other letters, of which it isn't known how common it is."""
APART = 0.3
"""log10 of the votes that keep a title apart from another that fits as well."""
COUNTED = 2.3
"""log10 of the votes from which a film counts as a part of its series."""
NEAREST = 3
"""Titles that are offered for a name that none has."""
MOST = 5
"""Titles that fit equally which are told."""
SHORTEST = 3
COMMON = 5.3
"""How often a language says a word, on Zipf's scale, that is no part of a name by itself."""
KEY, LONG, SLIPPED = 6, 12, 90.0
"""Letters from which telling words run together are a name, those of a name that may have slips, and how like it must
be, of 100."""
LAST = -1
"""The place of the last film of a series."""
_SMALL = frozenset(["of", "and", "in", "on", "to", "with", "at", "for", "is", "it"])
_COUNTERS = frozenset(("part", "volume", "chapter", "teil", "partie", "parte", "часть", "number", "nr"))
_CHINESE = re.compile(r"(.*?[\u4e00-\u9fff])第?([一二三四五六七八九2-9])部?|第([一二三四五六七八九2-9])部(.+)")
_SIGNS = {sign: place for place, sign in enumerate("一二三四五六七八九", 1)}


class Loosely:
    """Finds rows of titles by loose words. Built once beside the index, then only read; `lacking` are the titles that
    are not here, whose names are no loose ones of others."""

    def __init__(self, index: TitleIndex, lacking: Lacking) -> None:
        self._index, self._lacking = index, lacking
        self._kept = lru_cache(maxsize=2048)(self._meant)  # each way of reading a message asks the same of its parts

    def meant(self, words: str, *, widely: bool = False) -> tuple[int, ...]:
        """The title that loose words name; several where they fit equally (with `widely`, all that they fit); none
        where they are no part of a known name."""
        return self._kept(words, widely)

    def _meant(self, words: str, widely: bool) -> tuple[int, ...]:
        if (row := self.sequel(words)) is not None:
            return (row,)
        said = bare(name_words(words))
        if not said or len(said) > MOST_WORDS or self._lacking.named(words):
            return ()
        whole = " ".join(said)
        row = self._index.best(whole) if len(whole) >= SHORTEST else None
        row = self._ordinary.get(whole) if row is None else row
        row = self._inflected(said) if row is None else row
        row = self._nearly_whole(whole) if row is None else row
        if row is not None and not widely:
            return (row,)
        found = self._parts(said)
        return self._first(found) if not widely else tuple(sorted(found, key=lambda row: -found[row])[:MOST])

    def _inflected(self, said: Sequence[str]) -> int | None:
        """The well-known title whose name the words are but for their Russian endings: "Матрицу"."""
        found = ((self._index.best(name), self._ordinary.get(name)) for name in dictionary_forms(tuple(said)))
        rows = (row for each in found for row in each)
        return next((row for row in rows if row is not None and self._index.fame[row] >= COUNTED), None)

    def _nearly_whole(self, whole: str) -> int | None:
        """The known title whose name it is but for spaces, small words, or a slip or two."""
        key = _key(whole.split())
        rows = self._by_key.get(key, ()) if len(key) >= KEY else ()
        if not rows and len(whole) >= KEY:
            slipped = process.extractOne(whole, self._long, scorer=fuzz.ratio, score_cutoff=SLIPPED)
            same = slipped and _figures(slipped[0]) == _figures(whole)
            rows = tuple(row for row, _ in self._index.named(slipped[0])) if slipped and same else ()
        return max(rows, key=lambda row: self._index.fame[row], default=None)

    @cached_property
    def _long(self) -> list[str]:
        """The names of known titles that are long enough to be known by most of their letters."""
        return [name for name, _ in self._index.known(NEARLY) if len(name) >= LONG and " " in name]

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[int, ...]]:
        """Known titles by their names' telling words, run together: "good bad and ugly", "old boy"."""
        found: defaultdict[str, dict[int, None]] = defaultdict(dict)
        for name, options in self._index.known(NEARLY):
            for row, weight in options:
                if weight >= SHORT and self._index.fame[row] >= NEARLY:
                    found[_key(name.split())][row] = None
        return {key: tuple(rows) for key, rows in found.items()}

    def near(self, words: str) -> tuple[int, ...]:
        """The titles whose names are most like one that none has: those of which it may be a part first."""
        said = bare(name_words(words))
        if self._lacking.named(words):
            return ()
        parts = self._parts(said, unsure=True) if 0 < len(said) <= MOST_WORDS else {}
        found = (*sorted(parts, key=lambda row: -parts[row]), *self._index.closest(words))
        return tuple(dict.fromkeys(found))[:NEAREST]

    def sequel(self, words: str) -> int | None:
        """The film of a series that is named by its number or its place; None where no series is named so."""
        for base, place in _numbered(words):
            stands_in = base in lexicon("acts/references")["standing_in"]  # "the second it is": no film called It
            row = None if stands_in else self._index.best(base)
            row = self._ordinary.get(base) if row is None and not stands_in else row
            if row is None:
                continue
            films = self._series(row)
            if 1 < len(films) >= place:
                return films[place - 1 if place > 0 else -1]
        return None

    def _series(self, row: int) -> list[int]:
        """The films that bear the name of a title with a number or a side name, in the order in which they came out."""
        index = self._index
        options = self._sharing(row)
        longer = self._continued(row)
        rows = longer if index.one_series(longer) else []
        rows += [each for each, weight in options if each not in longer and weight >= NUMBERED and self._counts(each)]
        best: dict[
            str, int
        ] = {}  # of those with the very same name the best known: the others were made before or again
        for each in sorted(rows, key=lambda each: -index.fame[each]):
            best.setdefault(" ".join(name_words(index.columns.titles[each])), each)
        return sorted(best.values(), key=lambda each: index.years[each] or 0)

    def _sharing(self, row: int) -> Sequence[tuple[int, float]]:
        """Who bears the title's name, or the part of it that most films of one series bear."""
        index = self._index
        title = index.columns.titles[row]
        parts = {" ".join(name.words) for name in names_of(title, None, KNOWN_BY_PART) if name.weight < SHORT}
        shared = [options for part in parts if self._is_series(options := index.named(part))]
        return max((index.named(title), *shared), key=len)

    def _is_series(self, options: Sequence[tuple[int, float]]) -> bool:
        rows = [row for row, _ in options if self._counts(row)]
        return len(rows) > 1 and self._index.one_series(rows)

    def _continued(self, row: int) -> list[int]:
        """The title and the films whose names go on from the whole of its: Johnny English Reborn."""
        name = " ".join(name_words(self._index.columns.titles[row]))
        if " " not in name:
            return []
        found = {each: None for other, options in self._index.known(COUNTED) if other.startswith(f"{name} ")
                 for each, weight in options if weight >= SHORT and self._counts(each)}  # fmt: skip
        return [row, *found] if found else []

    def _counts(self, row: int) -> bool:
        return self._index.fame[row] >= COUNTED and self._index.columns.kinds[row] == "movie"

    @cached_property
    def _ordinary(self) -> Mapping[str, int]:
        """Rows by names elsewhere that are ordinary words as well: Начало."""
        found: dict[str, int] = {}
        for each in names_elsewhere():
            rows = self._index.named(each.title) if each.ordinary else ()
            for row, _ in sorted(rows, key=lambda known: -(self._index.fame[known[0]] + known[1])):
                if each.year in (None, self._index.years[row]):
                    found.setdefault(" ".join(name_words(each.name)), row)
        return found

    @cached_property
    def _holding(self) -> Mapping[str, tuple[str, ...]]:
        """Of each word, and each two run together, the names of known titles in which they stand."""
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name, _ in self._index.known(NEARLY):
            words = name.split()
            for word in (*words, *(a + b for a, b in pairwise(words))):
                found[word][name] = None
        return {word: tuple(names) for word, names in found.items()}

    def _parts(self, said: Sequence[str], *, unsure: bool = False) -> dict[int, float]:
        """The rows in whose names the words stand one after another, with how well: fame, and how much was said. One
        word that is no name by itself is a small part of a name only where it may be `unsure`: Freaky is no Freaky
        Friday."""
        if not _tells(said):
            return {}
        fit: dict[int, float] = {}
        unheard = len(said) == 1 and surprise(said[0]) >= UNLISTED and (unsure or not is_used(said[0], "en"))
        least = LEAST if len(said) > 1 or said[0].isascii() else ALONE
        if len(said) == 1 and not unsure and is_used(said[0], "en"):
            least = MOST_OF_IT
        for words in product(*(self._spellings(word, alone=len(said) == 1) for word in said)):
            first, *others = (dict.fromkeys(self._holding.get(word, ())) for word in words)
            for name in (name for name in first if all(name in other for other in others)):
                share = _share(words, name.split())
                if share < least and not (unheard and share):
                    continue
                for row, weight in self._index.named(name):
                    fame = self._index.fame[row]
                    if weight >= NUMBERED and (len(said) > 1 or fame >= CELEBRATED):
                        fit[row] = max(fit.get(row, 0.0), fame + share)
            if fit:
                break  # as written before any other spelling
        return fit

    def _spellings(self, word: str, *, alone: bool) -> tuple[str, ...]:
        if word in self._holding or (alone and not self._index.spelling.unknown(word)):
            return (word,)
        return tuple(meant for meant, _ in self._index.spelling.meant(word)) or (word,)

    def _first(self, fit: Mapping[int, float]) -> tuple[int, ...]:
        """The one that fits best, or those that fit equally; of one series, its first film."""
        if not fit:
            return ()
        best = max(fit.values())
        rows = [row for row in sorted(fit, key=lambda row: -fit[row]) if fit[row] >= best - APART][:MOST]
        if len(rows) > 1 and self._index.one_series(rows):
            return (min(rows, key=lambda row: self._index.years[row] or 0),)
        return tuple(rows)


def _figures(name: str) -> list[str]:
    """The figures in a name, which tell the parts of a series apart."""
    return [word for word in name.split() if word.isdigit()]


def _key(words: Sequence[str]) -> str:
    """The words but articles and small ones, run together; all of them where there are no others."""
    return "".join([word for word in words if word not in _articles() | _SMALL] or words)


def _share(said: Sequence[str], name: Sequence[str]) -> float:
    """How much of a name the words are, by letters of its telling words; 0 where they don't stand in it in this
    order."""
    rest = "".join(name)
    at = 0
    for word in said:
        at = rest.find(word, at) + len(word)
        if at < len(word):
            return 0.0
    telling = [word for word in name if word not in _articles() and len(word) > 2] or list(name)
    return min(1.0, len("".join(word for word in said if word not in _articles())) / len("".join(telling)))


def _tells(said: Sequence[str]) -> bool:
    """Whether the words tell one name from others: a rare one alone, or one of several that is not too common."""
    if all(_is_common(word) for word in said):
        return False
    if any(not word.isascii() for word in said):
        return len("".join(said)) > SHORTEST or any("\u4e00" <= sign <= "\u9fff" for sign in "".join(said))
    if len(said) == 1:
        return len(said[0]) > SHORTEST and surprise(said[0]) >= RARE
    return any(surprise(word) >= TELLING and len(word) > SHORTEST for word in said)


@lru_cache(maxsize=2048)
def _is_common(word: str) -> bool:
    """Whether everybody says the word in some language: "nichts" is no part of Im Westen nichts Neues."""
    return any(frequency(word, code) >= COMMON for code in tongues() if code != "en")


def bare(words: Sequence[str]) -> list[str]:
    """Without articles before, and `film`, `one`, `please` behind."""
    start, end = 0, len(words)
    while start < end - 1 and words[start] in _articles():
        start += 1
    while end > start + 1 and words[end - 1] in _kinds():
        end -= 1
    return list(words[start:end])


def _numbered(words: str) -> Iterator[tuple[str, int]]:
    """What a sequel may be the sequel of, and its number: `der zweite Pate` -> `der Pate`, 2."""
    if match := _CHINESE.fullmatch(words.strip("《》 ")):
        sign = match[2] or match[3]
        yield match[1] or match[4], int(sign) if sign.isdigit() else _SIGNS[sign]
    said = [word.strip(".,!?\"'") for word in plain(words).split()]
    while len(said) > 1 and said[-1] in _kinds() - {"one", "1"}:
        said = said[:-1]
    if len(said) < 2:
        return
    if (place := _place(said[-1], counted=True)) > 1:
        base = said[:-2] if len(said) > 2 and said[-2] in _COUNTERS else said[:-1]
        yield " ".join(base), place
    for at, word in enumerate(said[:2]):
        if place := _place(word):
            rest = said[at + 1 :]
            base = rest[2:] if len(rest) > 2 and rest[1] == "of" and rest[0] in _kinds() else rest
            yield " ".join((*said[:at], *base)), place
            yield " ".join(base), place


@cache
def _place(word: str, *, counted: bool = False) -> int:
    """The number that a word says, as an ordinal; with `counted` as a number. 0 for none."""
    told = lexicon("acts/references")
    if not counted:
        found = (int(place) for place, each in told["ordinals"].items() if re.fullmatch("|".join(each), word))
        return next(found, LAST if re.fullmatch("|".join(told["last"]), word) else 0)
    if re.fullmatch("[2-9]", word):
        return int(word)
    roman = name_words(word)[:1]
    if roman and re.fullmatch("[2-9]", roman[0]):
        return int(roman[0])
    return next((int(value) for value, words in told["numbers"].items() if word in words and int(value) < 10), 0)


@cache
def _articles() -> frozenset[str]:
    return frozenset(lexicon("names/titles")["articles"])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(lexicon("names/titles")["kinds"])
