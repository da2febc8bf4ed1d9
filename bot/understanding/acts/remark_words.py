"""A clause read by the kinds of its words: a title, and beside it nothing but words that say what was done with it.

The words' kinds are in remarks.yaml; a clause in which any other word stands is none of these. So a clause is read
however its words are put together: "Rear Window we saw together in 1955", "the Cube films? seen all of them".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from bot.titles import TitleId
from bot.understanding.acts.cues import alternatives, is_all
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import OWN_KIN, Loosely, Names
from bot.understanding.names.elsewhere import ordinary_elsewhere
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.ordinary import frequency
from bot.understanding.text.tongues import means_kind

Sure = Callable[[str, bool], bool]
"""Whether an ordinary word is a title's name here; the second tells that it is also one of the words of remarks."""
MOST_WORDS = 24
"""Words of a clause that are looked at; Chinese signs count as one each."""
COMMON = 1500
"""A single word of a lower rank is no title where nothing but its name tells: "it", "up", "us"."""
_WORD = re.compile(r"[㐀-鿿]|'s\b|[^\W_㐀-鿿]+(?:[-./][^\W_㐀-鿿]+|'(?!s\b)[^\W_㐀-鿿]+)*'?(?!s\b)|&")
_SCORE = re.compile(
    r"(?P<n>\d{1,2}(?:[.,]5)?) ?(?:/|out of|von|sur|de|из) ?(?P<of>5|10)(?!\d)"
    r"|(?P<stars>[1-5](?:[.,]5)?) ?(?:stars?|sterne?|etoiles?|estrellas?|звезд\w*|颗?星)"
    r"|(?P<points>\d{1,2})分"
)
FULL, TENTHS = 5.0, 10.0
_Paths = dict[int, tuple[tuple[str, str], ...]]
_WEAK = frozenset(("praise", "blame", "middling"))
"""Kinds of words that are said of much else: beside nothing but these a title named loosely is written as a name."""
_TELLING = frozenset(
    ("seen", "dropped", "praise", "blame", "like", "hate", "middling", "beyond", "pleased", "take", "keep")
)
"""Kinds of words beside which a title may be named loosely."""
_DONE = ("seen", "dropped")
_POINTING = frozenset(("it", "nth", "all"))
WATCHED = re.compile(
    r"\b(?:saw|seen|watched|rewatched|fell asleep in|gesehe?n|geschaut|geguckt|angeschaut|vue?s?|regarde\w*|"
    r"endormi\w* devant|vi|vimos|visto|dormid\w* viendo)\b|смотрел|видел|看[过了完]|"
    r"\b(?:umgehauen|geflasht|mitgerissen|bluffe\w*|scotche\w*|boulevers\w+|flipo|впечатлил\w*|потряс\w*|зацепил\w*)\b|"
    r"\bfavou?rit|\blieblings|\bprefere|\bfavorit|любим|最爱"
)
"""Words that are said of nothing but what is watched."""
_SEEN = frozenset(("seen", "dropped", "take", "some"))
LONGEST_STRANGE = 6
"""Words of a name that no title has."""
ANY_WORD = 4
"""The runs that one run in which any word may stand counts for."""
_FIRST = ("so", "take", "keep")
_LAST = ("filler", "middling")
"""Kinds that are read before others which the same words may be of, and after them."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The kinds of a clause's words before and behind its title, with the words of each; the title, None where the
    clause has none; the stars that it gives; and the words that stand where a title does, where none is called so."""

    before: tuple[tuple[str, str], ...]
    behind: tuple[tuple[str, str], ...]
    title: TitleId | None = None
    stars: float = 0.0
    stranger: str = ""

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        return (*self.before, *self.behind)

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(kind for kind, _ in self.words) - {"filler"}

    def said(self, kind: str) -> str:
        """The words of a kind, one after the other."""
        return " ".join(words for each, words in self.words if each == kind)


def read_clause(text: str, names: Names, loosely: Loosely, is_sure: Sure) -> Clause | None:
    """What a clause (as `plain` writes it) says of a title; None where other words stand in it, too."""
    said, stars = _without_score(text)
    if stars and not _WORD.search(said):
        return Clause((), (), None, stars)
    readings = [_Reading(said, tongue) for tongue in _tongues(said)]
    ways = (
        (each.exact(names, is_sure) for each in readings),
        (each.loose(loosely, is_sure) for each in readings),
        (each.strange(is_sure) for each in readings),
    )
    clause = next((found for way in ways for found in way if found), None)
    return replace(clause, stars=stars) if clause else None


def _without_score(text: str) -> tuple[str, float]:
    match = _SCORE.search(text)
    if not match:
        return text, 0.0
    told = (match["n"] or match["stars"] or match["points"]).replace(",", ".")
    top = float(match["of"] or (FULL if match["stars"] else TENTHS))
    value = float(told) * FULL / top
    if not 0 < value <= FULL:
        return text, 0.0
    return f"{text[: match.start()]} {text[match.end() :]}".strip(), max(1.0, round(value * 2) / 2)


def _tongues(text: str) -> Sequence[str]:
    if re.search(r"[㐀-鿿]", text):
        return ("zh",)
    return ("ru",) if re.search(r"[а-я]", text) else ("en", "de", "fr", "es")


class _Reading:
    """The words of one clause in one language: where runs of known words begin and end."""

    def __init__(self, text: str, tongue: str) -> None:
        self._text, self._tongue = text, tongue
        self._words = [match.span() for match in _WORD.finditer(text)]
        self._runs = _runs(text, tongue) if len(self._words) <= MOST_WORDS else {}

    def exact(self, names: Names, is_sure: Sure) -> Clause | None:
        """The clause with a title by exactly its name, or with none."""
        last = len(self._words)
        if not 0 < last <= MOST_WORDS:
            return None
        ahead, behind = self._paths
        spans = [(i, j) for i in ahead for j in behind if i < j]
        for i, j in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
            runs = self._runs.get(i, ())
            only_words = last in ahead and any(end == j and (j == i + 1 or kind == "filler") for kind, end in runs)
            if only_words and not is_sure(self._name(i, j), True):
                continue  # "nos encanto" is of no film of that name
            if title := self._title(i, j, names, is_sure):
                return self._told_of(title, (i, j), spans, names)
        return Clause((), ahead[last]) if last in ahead else None

    def _told_of(
        self, title: TitleId, widest: tuple[int, int], spans: Sequence[tuple[int, int]], names: Names
    ) -> Clause:
        """The clause of a title: its name is the longest that leaves words that say something of it, where one does;
        a name may be found in many words."""
        ahead, behind = self._paths
        for i, j in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
            told = {kind for kind, _ in (*ahead[i], *behind[j])} & _TELLING
            if told and widest[0] <= i < j <= widest[1] and names(self._name(i, j)) == title:
                return Clause(ahead[i], behind[j], title)
        return Clause(ahead[widest[0]], behind[widest[1]], title)

    def loose(self, loosely: Loosely, is_sure: Sure) -> Clause | None:
        """The clause with a title by loose words, all that are left between the words that are known."""
        last = len(self._words)
        if not 0 < last <= MOST_WORDS:
            return None
        ahead, behind = self._paths
        i, j = max(ahead), min(behind)
        kinds = {kind for kind, _ in (*ahead[i], *behind[j])}
        told = bool(kinds & _TELLING) and i < j and "it" not in kinds
        name = self._name(i, j) if told else ""
        by_kind = bool(kinds & (_TELLING - _WEAK | {"own", "be"})) and not self._is_said(name)
        told = told and (by_kind or is_sure(name, False))
        found = self._loose(i, j, loosely) if told else None
        return Clause(ahead[i], behind[j], found) if found else None

    def _is_said(self, name: str) -> bool:
        """Whether everybody says all words of a name: "gehts heute" names nothing."""
        return all(frequency(word, self._tongue) for word in name.split())

    def strange(self, is_sure: Sure) -> Clause | None:
        """The clause about something written as a name that no title has, and that was seen or not seen through."""
        last = len(self._words)
        if not 0 < last <= MOST_WORDS:
            return None
        ahead, behind = self._paths
        i, j = max(ahead), min(behind)
        done = {kind for kind, _ in (*ahead[i], *behind[j])} & _SEEN or {kind for kind, _ in behind[j]} & {"hate"}
        if not (i < j and done):
            return None
        name = self._name(i, j)
        told = is_sure(name, False) and not (is_reference(name) or is_ordinary(name)) and j - i <= LONGEST_STRANGE
        return Clause(ahead[i], behind[j], stranger=name) if told else None

    @cached_property
    def _paths(self) -> tuple[_Paths, _Paths]:
        return self._ahead(), self._behind()

    def _name(self, i: int, j: int) -> str:
        return self._text[self._words[i][0] : self._words[j - 1][1]]

    def _title(self, i: int, j: int, names: Names, is_sure: Sure) -> TitleId | None:
        name = self._name(i, j)
        if is_all("another", name):
            return None  # "another funny movie we haven't seen" is of none that is called so
        title = names(name)
        known = j == i + 1 and any(end == j for _, end in self._runs.get(i, ()))
        told = bool(title) and (is_sure(name, known) or not is_ordinary(name) or self._is_watched(i, j, known))
        return title if told else None

    def _is_watched(self, i: int, j: int, known: bool) -> bool:
        """Whether an ordinary word stands where nothing stands but what is watched: "fell asleep in drive"."""
        ahead, behind = self._paths
        told, name = (*ahead.get(i, ()), *behind.get(j, ())), self._name(i, j)
        if known or {kind for kind, _ in told} & _POINTING or means_kind(name) or name in ordinary_elsewhere():
            return False
        return any(kind in (*_DONE, "praise") and WATCHED.search(words) for kind, words in told)

    def _loose(self, i: int, j: int, loosely: Loosely) -> TitleId | None:
        name = self._name(i, j)
        if is_reference(name) or is_ordinary(name):
            return None
        found = loosely(name)
        return found[0] if len(found) == 1 else None

    def _ahead(self) -> _Paths:
        """The places that known words from the beginning lead up to, with the fewest runs that do."""
        reached: _Paths = {0: ()}
        for at in range(len(self._words)):
            for kind, end in self._runs.get(at, ()) if at in reached else ():
                path = (*reached[at], (kind, self._name(at, end)))
                if end not in reached or _cost(path) < _cost(reached[end]):
                    reached[end] = path
        return reached

    def _behind(self) -> _Paths:
        """The places from which known words lead up to the end."""
        last = len(self._words)
        reached: _Paths = {last: ()}
        for at in reversed(range(last)):
            for kind, end in self._runs.get(at, ()):
                path = ((kind, self._name(at, end)), *reached.get(end, ()))
                if end in reached and (at not in reached or _cost(path) < _cost(reached[at])):
                    reached[at] = path
        return reached


def _cost(path: Sequence[tuple[str, str]]) -> int:
    """The fewer runs the better, and better none that stands for any word."""
    return sum(ANY_WORD if kind == "some" else 1 for kind, _ in path)


@lru_cache(maxsize=256)
def _runs(text: str, tongue: str) -> dict[int, tuple[tuple[str, int], ...]]:
    """By the place of a word, the runs of words of one kind that begin there: their kind and where they end."""
    words = [match.span() for match in _WORD.finditer(text)]
    ends = {last: place + 1 for place, (_, last) in enumerate(words)}
    return {place: tuple(_from(text, first, ends, tongue)) for place, (first, _) in enumerate(words)}


def _from(text: str, first: int, ends: dict[int, int], tongue: str) -> Iterator[tuple[str, int]]:
    for kind, pattern in _kinds(tongue):
        match = pattern.match(text, first)
        if match and match.end() in ends:
            yield kind, ends[match.end()]


@cache
def _kinds(tongue: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each kind's words as one pattern, the longest first, that ends where a word does; in Chinese, where words end
    anywhere, each as a pattern of its own."""
    table = lexicon("acts/remarks")[tongue]
    order = sorted(table, key=lambda kind: (kind not in _FIRST, kind in _LAST))
    told = {kind: [each for line in table[kind] for each in alternatives(line)] for kind in order}
    if tongue == "zh":
        return tuple((kind, re.compile(each)) for kind, words in told.items() for each in words)
    end = r"(?![\w-])(?!'(?!s\b))"
    longest = {kind: sorted(words, key=len, reverse=True) for kind, words in told.items() if words}
    return tuple((kind, re.compile(f"(?:{'|'.join(words)}){end}")) for kind, words in longest.items())


_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|eine?[nr]?|les?|la|une?|el|los|las|un[ao]?) ")


_WATCHERS = re.compile(r"(?:(?:us|the|two|we) )*(?:grown[- ]?ups|adults|kids|teens|parents|couples)")
"""Who watches, in small letters: "for us grown ups" is no film of that name."""


@lru_cache(maxsize=2048)
def is_ordinary(name: str) -> bool:
    """Whether a name is a word for something else, or one word that everybody uses."""
    bare = _ARTICLE.sub("", name)
    if name in ordinary_elsewhere() or OWN_KIN.fullmatch(name) or _WATCHERS.fullmatch(name):
        return True
    if any(each in facts_in_words() or means_kind(each) for each in (name, bare, bare.removesuffix("s"))):
        return True
    if " " not in name and is_of_remarks(name):
        return True  # "saw it in Moscow" is of no film of that name
    return " " not in name and (ranks().get(name, COMMON) < COMMON or name.isdigit() or len(name) < 2)


def is_of_remarks(word: str) -> bool:
    """Whether a word is one of those with which things are said of titles."""
    return any(pattern.fullmatch(word) for tongue in _tongues(word) for _, pattern in _kinds(tongue))


def is_said(name: str) -> bool:
    """Whether all words of a name are said in one language by everybody."""
    return any(all(frequency(word, tongue) for word in name.split()) for tongue in _tongues(name))


_NTH = (
    (
        re.compile(
            r"(?:first|ersten|premiers|premieres|primer\w+|перв\w+)(?: (?:two|zwei|beiden)| дв)|deux prem|dos prim|前两"
        ),
        slice(0, 2),
    ),
    (re.compile(r"first|1st|former|erst|premier|primer|перв|第一"), slice(0, 1)),
    (re.compile(r"second|2nd|zweit|deuxieme|segund|втор|第二"), slice(1, 2)),
    (re.compile(r"third|3rd|dritt|troisieme|tercer|треть|第三"), slice(2, 3)),
    (re.compile(r"."), slice(-1, None)),
)


def meant_by(clause: Clause, titles: Sequence[TitleId]) -> Sequence[TitleId]:
    """Which of several titles a clause is of: those it points at by their place, the last one if it says "it"."""
    if placed := clause.said("nth"):
        return titles[next(which for pattern, which in _NTH if pattern.search(placed))]
    one = "it" in clause.kinds or clause.stars
    return titles[-1:] if len(titles) > 1 and one else titles
