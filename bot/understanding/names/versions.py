"""Which film of a name is meant: by year, people, "new" or "original", its number in a series, else the famous one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from bot.request import Ref
from bot.understanding.names.titles import Mention, TitleIndex
from bot.understanding.names.variants import FULL, NUMBERED, SHORT
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tokens import Text, Token, name_words

_YEAR = re.compile(r"\W{0,3}(?:the\s|from\s|of\s)?((?:19|20)\d\d)\b(?!\s*-\s*\d{4}|s|'s)")
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
             "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "last": -1,
             "latest": -1, "newest": -1}  # fmt: skip
_POSSESSIVE = re.compile(r"['’ ]?s$")
_NEW = {"new", "newer", "latest", "newest", "recent", "remake", "reboot", "remade"}
_OLD = {"original", "old", "older", "oldest", "earlier"}
_COUNTERS = {"part", "volume", "chapter", "episode", "number", "no"}
_SERIES = {"series", "show", "tv", "season", "seasons", "episode", "episodes"}
_NO = {"not", "no", "nicht", "pas", "rather"}
_FILMS = {"movie", "movies", "film", "films"}
SURE_WORD, SURE_FAME = 7, 3.0
"""Letters of a single word, and log10 of the votes, from which a title is surely meant by its misspelt name."""
BY_NATION = 2.0
"""What the nation of a film adds that is said beside its name: the Swedish one."""
ENTRY = 2.3
"""log10 of the votes from which a film counts as a part of its series (not a parody or a fan film)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A title that is meant: tokens `first` up to `last` (its number and year included), the catalogue's row."""

    first: int
    last: int
    row: int
    confidence: float
    text: str
    doubtful: bool = False
    series: tuple[int, ...] = field(default=())

    def ref(self, index: TitleIndex) -> Ref:
        return Ref(id=index.columns.ids[self.row], title=index.columns.titles[self.row],
                   year=index.years[self.row], text=self.text, confidence=self.confidence,
                   doubtful=self.doubtful)  # fmt: skip


class Versions:
    """Decides between the titles that bear a name."""

    def __init__(self, index: TitleIndex) -> None:
        self._index = index
        self._series: Mapping[str, Sequence[str]] = {
            " ".join(name_words(name)): films for name, films in lexicon("names/titles")["series"].items()
        }

    def decide(self, text: Text, mention: Mention, weight: float, people: frozenset[int]) -> Named:
        """The one title; `weight` is how far the mention was above what is needed, `people` their rows."""
        options = self._sound(text, mention, people)
        number, last = self._number(text, mention)
        films = self._films(mention) if number else []
        if number and films and number <= len(films):
            row = films[number - 1 if number > 0 else -1]
        else:
            row, last = max(options, key=options.__getitem__), mention.last
        ranked = sorted(options.values(), reverse=True)
        sure = 1.0 if len(ranked) == 1 else min(1.0, 0.5 + (ranked[0] - ranked[1]) / 2)
        raw = text.raw[text.tokens[mention.first].start : text.tokens[last - 1].end]
        confidence = max(0.3, min(1.0, 0.55 + weight / 8)) * (0.6 + 0.4 * sure)
        named = Named(first=mention.first, last=last, row=row, confidence=confidence, text=raw[:120],
                      doubtful=self._is_doubtful(mention, row))  # fmt: skip
        return self._with_year(text, named)

    def _is_doubtful(self, mention: Mention, row: int) -> bool:
        """Whether a mended name may well be another one: a short word, or a title that few know. "Dune's" is Dune."""
        if any(found == row for found, _ in self._index.named(_POSSESSIVE.sub("", mention.name))):
            return False
        short = " " not in mention.name and len(mention.name) < SURE_WORD
        return mention.slips > 0 and (short or self._index.fame[row] < SURE_FAME)

    def _sound(self, text: Text, mention: Mention, people: frozenset[int]) -> dict[int, float]:
        """Every option's score: fame, and what the words around point to."""
        tokens = text.tokens
        before = {token.word for token in tokens[max(0, mention.first - 3) : mention.first]}
        after = _told(tokens[mention.last : mention.last + 3])
        year = _YEAR.match(text.plain[tokens[mention.last - 1].end :]) or _year_before(text, mention)
        tongues = _tongues(tokens[max(0, mention.first - 2) : mention.first], tokens[mention.last : mention.last + 4])
        scores: dict[int, float] = {}
        for row, weight in mention.options:
            score = self._index.fame[row] + (0.0 if weight >= SHORT else 2.0 * (weight - 1.0)) + 0.3 * (weight >= FULL)
            score += 6.0 * _near(self._index.years[row], int(year[1]) if year else None)
            score += 3.0 * (row in people)
            kind = self._index.columns.kinds[row]
            score += BY_NATION * (weight >= SHORT) * (self._index.columns.languages[row] in tongues)
            score += 2.5 * (weight >= SHORT) * bool((before | after) & (_SERIES if kind == "series" else _FILMS))
            scores[row] = score - (0.3 if kind == "series" else 0.0)
        return self._aged(scores, before | (after & {"remake", "reboot", "original"}), mention)

    def _aged(self, scores: dict[int, float], words: set[str], mention: Mention) -> dict[int, float]:
        """`New` moves the score to the latest, `original` to the earliest of the versions that bear the whole name."""
        wanted = 1 if words & _NEW else -1 if words & _OLD else 0
        whole = [row for row, weight in mention.options if weight >= SHORT and self._index.fame[row] >= ENTRY]
        if not wanted or len(whole) < 2:
            return scores
        best = max(whole, key=lambda row: wanted * (self._index.years[row] or 0))
        return {**scores, best: scores[best] + 3.0}

    def _number(self, text: Text, mention: Mention) -> tuple[int, int]:
        """The place in the series that is asked for (-1 the last one, 0 none), and where the words for it end."""
        tokens, last = text.tokens, mention.last
        if mention.first and (place := _ORDINALS.get(tokens[mention.first - 1].word)):
            return place, last
        if last < len(tokens) and tokens[last].name in _COUNTERS and last + 1 < len(tokens):
            last += 1
        if last < len(tokens) and tokens[last].gap == " " and tokens[last].name in set("123456789"):
            following = text.plain[tokens[last].end :][:12]
            if not re.match(r"\s*(?:/|out of|stars?|hours?|h\b|movies|films|times|\.\d|-|years)", following):
                return int(tokens[last].name), last + 1
        return 0, mention.last

    def _films(self, mention: Mention) -> list[int]:
        """The films of a series in the order in which they came out."""
        if listed := self._series.get(mention.name):
            found = [self._index.named(name) for name in listed]
            return [
                max(options, key=lambda option: (option[1], self._index.fame[option[0]]))[0]
                for options in found
                if options
            ]
        rows = [row for row, weight in mention.options if weight >= NUMBERED and self._counts(row)]
        return sorted(rows, key=lambda row: (self._index.years[row] or 0, -self._index.fame[row]))

    def _counts(self, row: int) -> bool:
        return self._index.columns.kinds[row] == "movie" and self._index.fame[row] >= ENTRY

    def _with_year(self, text: Text, named: Named) -> Named:
        """The mention with the year behind it, which is then no filter."""
        end = text.tokens[named.last - 1].end
        year = _YEAR.match(text.plain[end:])
        bracket = year and text.plain[end : end + year.start(1)].strip().endswith(("(", "["))
        if year and (bracket or _near(self._index.years[named.row], int(year[1]))):
            last = named.last
            while last < len(text.tokens) and text.tokens[last].start < end + year.end():
                last += 1
            return replace(named, last=last)
        return named


def _tongues(before: Sequence[Token], behind: Sequence[Token]) -> frozenset[str]:
    """The languages of nations that stand beside a name: "the Korean Oldboy", "Ringu, the Japanese one"."""
    ones = any(token.word in _ONE for token in behind)
    words = {token.word for token in (*before, *(behind if ones else ()))}
    return frozenset(code for word in words for code in _languages().get(word, ()))


@cache
def _languages() -> Mapping[str, Sequence[str]]:
    """Languages by how nations are called in one word."""
    nations = lexicon("limits/filters")["nations"].values()
    return {word: each["languages"].split() for each in nations if "languages" in each for word in each["words"]}


_ONE = {"one", "version", "original"}


def _told(tokens: Sequence[Token]) -> set[str]:
    """The words up to a no: "Fargo the series, not the film" is no film."""
    words = [token.word for token in tokens]
    return set(words[: next((place for place, word in enumerate(words) if word in _NO), len(words))])


def _near(known: int | None, asked: int | None) -> float:
    """1 for the same year, a little less for the next one, 0 otherwise."""
    if known is None or asked is None:
        return 0.0
    return max(0.0, 1.0 - 0.3 * abs(known - asked)) if abs(known - asked) <= 2 else 0.0


def _year_before(text: Text, mention: Mention) -> re.Match[str] | None:
    """`the 1990 It`."""
    if not mention.first:
        return None
    return re.fullmatch(r"((?:19|20)\d\d)", text.tokens[mention.first - 1].word)
