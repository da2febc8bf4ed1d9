"""Titles named as they are called elsewhere: Der Pate, Побег из Шоушенка and 千与千寻, in the catalogue's words."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.understanding.names.placed import is_in_place
from bot.understanding.names.variants import without_article
from bot.understanding.text.lexicons import ranks
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import name_words
from bot.understanding.text.tongues import small_words
from bot.words import ORDINARY, titles_elsewhere

_RUSSIAN_END = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|а|я|о|е|ы|и|й|ь|у|ю)$")
_STEM, _STEM_BESIDE, _TURNED = 4, 3, r"[а-яё]{0,3}"
"""Letters of a Russian stem that may take any ending, alone and beside others of its name."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_QUOTES = "\"'“”„«»《》‹›"
_TRIM = f" \t\n.,!?…。，！？:;{_QUOTES}"
_DATED = re.compile(r"(.+) \((\d{4})\)")
_ONE_WAY = re.compile(r"[bdf-hj-mp-tv-z0-9aeiounc]+|[а-дж-я]+|[\u4e00-\u9fff]+|[βγδζθκλμνξπρστφχψ]+")
"""Letters without accents; the Russian ones but for е, which may have its dots; the Greek ones that bear none."""
_BEGUN = 4
"""Letters by which hints are looked up."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`title` as the catalogue has it, with its year where others bear it; `name` as it is called elsewhere; `ordinary`
    where that is an ordinary word."""

    title: str
    year: int | None
    name: str
    ordinary: bool


@cache
def names_elsewhere() -> tuple[Elsewhere, ...]:
    """All names, the longest first."""
    return tuple(sorted(_names(), key=lambda each: -len(each.name)))


def _names() -> Iterator[Elsewhere]:
    for key, languages in titles_elsewhere().items():
        dated = _DATED.fullmatch(key)
        title, year = (dated[1], int(dated[2])) if dated else (key, None)
        for names in languages.values():
            for name in names:
                bare = name.removesuffix(ORDINARY)
                for form in (bare, *_accusative(bare)):
                    yield Elsewhere(title, year, form, name.endswith(ORDINARY))


def _accusative(name: str) -> tuple[str, ...]:
    """A German name as the object of a sentence: Der Pate -> Den Paten, Der Herr der Ringe -> Den Herrn der Ringe."""
    article, _, rest = name.partition(" ")
    objects = {"Der": "Den", "Ein": "Einen"}
    if article not in objects or not rest:
        return ()
    words = rest.split()
    for place, word in enumerate(words):
        if word == "Herr" or word.endswith("e"):
            words[place] = f"{word}n"
        if not word.endswith("e"):
            break
    return (" ".join((objects[article], *words)),)


@cache
def _by_title() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in names_elsewhere():
        found[each.title].append(each.name)
    return {title: tuple(names) for title, names in found.items()}


def called_elsewhere(title: str) -> tuple[str, ...]:
    """How a title (as the catalogue has it) is called elsewhere; empty where nobody wrote that down."""
    return _by_title().get(title, ())


@cache
def named_elsewhere() -> Mapping[str, str]:
    """The catalogue's names of titles by what they are called elsewhere, as `plain` writes it."""
    return {plain(each.name): each.title for each in reversed(names_elsewhere())}


@cache
def ordinary_elsewhere() -> frozenset[str]:
    """The names elsewhere that are ordinary words, as `plain` writes them."""
    return frozenset(plain(each.name) for each in names_elsewhere() if each.ordinary)


@cache
def _of_several() -> frozenset[tuple[str, str]]:
    """The names that several titles of one name have elsewhere as well: Фарго, the film and the series."""
    borne = Counter((each.title, each.name) for each in names_elsewhere())
    return frozenset(name for name, count in borne.items() if count > 1)


@lru_cache(maxsize=8192)
def hint_of(name: str) -> str:
    """Letters that a text in small letters must have to say the name, in whatever way it is written."""
    return _hint(name)


@lru_cache(maxsize=2048)
def shape_of(name: str) -> re.Pattern[str]:
    """Finds a name as it may be written: without accents, a Russian one with any ending."""
    return re.compile(_shape(name), re.IGNORECASE)


def in_known_titles(text: str, is_title: Callable[[str, int | None], bool]) -> str:
    """The text with titles that the catalogue has (`is_title`) by its names, in quotes."""
    known, likely = names_elsewhere(), _likely(text.casefold())
    if not likely:
        return text

    def meant(match: re.Match[str]) -> str:
        each = known[int((match.lastgroup or "n0")[1:])]
        if _in_longer_quotes(text, match) or _BASED_ON.search(text[: match.start()]):
            return match[0]
        ordinary = each.ordinary or (each.name.isascii() and each.name.casefold() in ranks())
        if (ordinary and not _stands_out(text, match)) or not is_title(each.title, each.year):
            return match[0]
        own = match[0].casefold() != each.name.casefold()  # written without the accent of the other language
        if own and any(is_title(form, None) for form in (match[0], match[0].title())):
            return match[0]  # Vertigo, which Fall has with an accent in Spanish
        one = each.year and (each.title, each.name) not in _of_several()
        return f' "{each.title}" ({each.year}) ' if one else f' "{each.title}" '

    changed = _pattern(likely).sub(meant, text)
    return re.sub(rf'[{_QUOTES}]\s*("[^"]+")\s*[{_QUOTES}]', r"\1", changed).strip() if changed != text else text


_BASED_ON = re.compile(
    r"\b(?:(?:tir|inspir|adapt|bas)[eéa]\w*\s+(?:d['’]|de |sur |en )|based on |(?:nach|auf) |по |改编自)$",
    re.IGNORECASE,
)
"""What a film is made of is no film: "tiré d'une histoire vraie" is not the one that is called so."""


def _in_longer_quotes(text: str, match: re.Match[str]) -> bool:
    """Whether a name is a part of what stands in quotes: the Spanish Eternal of "Eternal Sunshine"."""
    before, after = text[: match.start()], text[match.end() :]
    if before.count('"') % 2 == 0 or '"' not in after:
        return False
    return bool(before.rpartition('"')[2].strip() or after.partition('"')[0].strip())


def _stands_out(text: str, match: re.Match[str]) -> bool:
    """Whether an ordinary word is a title here: alone, in quotes, with a capital within a sentence, or where something
    is said of it that is said of titles."""
    if text.strip(_TRIM) == match[0]:
        return True
    before, after = text[: match.start()], text[match.end() :]
    if before[-1:] and before[-1] in _QUOTES and after[:1] and after[0] in _QUOTES:
        return True
    small = all(word in small_words() for word in match[0].casefold().split())  # "это мы видели" is of no series
    if len(match[0]) > 1 and not small and is_in_place(before, after):  # 她 is she before it is Her
        return True
    inside = bool(before.strip()) and before.rstrip()[-1] not in ".!?…\n"
    return inside and match[0][0].isupper() and _CYRILLIC.match(match[0]) is not None


@lru_cache(maxsize=512)
def _pattern(places: tuple[int, ...]) -> re.Pattern[str]:
    """Finds the names at these places among all, each in a group of its number."""
    known = names_elsewhere()
    parts = [f"(?P<n{place}>{_shape(known[place].name)})" for place in places]
    return re.compile("|".join(parts), re.IGNORECASE)


def _likely(low: str) -> tuple[int, ...]:
    """The places of the names all of whose letters a text in small letters has: few texts have those of any."""
    known, hints = names_elsewhere(), _hints()
    begun = {low[place : place + size] for size in range(_BEGUN + 1) for place in range(len(low))} & hints.keys()
    found = (place for start in begun for place, hint in hints[start] if hint in low)
    return tuple(sorted(place for place in found if all(run in low for run in _runs(known[place].name))))


@cache
def _hints() -> Mapping[str, Sequence[tuple[int, str]]]:
    """By their first letters the hints of all names: a long text has few of so many beginnings."""
    hints: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, each in enumerate(names_elsewhere()):
        hint = _hint(each.name)
        hints[hint[:_BEGUN]].append((place, hint))
    return hints


def keys_elsewhere() -> Iterator[tuple[str, int | None, str]]:
    """Title, year and name of each that is no ordinary word, names in the form in which they are compared."""
    for each in names_elsewhere():
        if not each.ordinary:
            title = " ".join(name_words(each.title))
            yield from ((title, each.year, key) for key in _keys(tuple(name_words(each.name))))


def _keys(words: tuple[str, ...]) -> Iterator[str]:
    """A name as it is compared, and without its article where several words are left."""
    yield " ".join(words)
    short = without_article(words)
    if short != words and len(short) > 1:
        yield " ".join(short)


def _hint(name: str) -> str:
    """The longest run of letters that are written in one way alone."""
    return max(_runs(name), key=len, default="")


@lru_cache(maxsize=1024)
def _runs(name: str) -> tuple[str, ...]:
    """All runs of letters that are written in one way alone: a text that says the name has every one."""
    words = [_RUSSIAN_END.sub("", word) if _CYRILLIC.search(word) else word for word in name.casefold().split()]
    return tuple(run for word in words for run in _ONE_WAY.findall(word))


def _shape(name: str) -> str:
    if _CHINESE.search(name):
        return re.escape(name)
    words = [_word(word, _STEM if " " not in name else _STEM_BESIDE) for word in name.split()]
    return r"(?<!\w)" + r"[\s-]+".join(words) + r"(?!\w)"


def _word(word: str, least: int) -> str:
    """A word as it may be written: without accents; a Russian one of so many letters with any ending."""
    if _CYRILLIC.search(word):
        bare = word.rstrip(",")
        stem = _RUSSIAN_END.sub("", bare)
        turns = len(stem) >= least
        shape = re.sub("[её]", "[её]", re.escape(stem if turns else bare)) + (_TURNED if turns else "")
        return f"{shape},?" if word.endswith(",") else shape
    return "".join(_letter(letter) for letter in word)


_PLAIN = {
    "ä": "(?:ä|ae|a)", "ö": "(?:ö|oe|o)", "ü": "(?:ü|ue|u)", "ß": "(?:ß|ss)", "’": "['’]", "'": "['’]", ",": ",?",
    "¿": "¿?", "¡": "¡?", "!": "!?", "?": r"\??",
}  # fmt: skip
_ACCENTS = {
    "éèêë": "e", "áàâã": "a", "íìîï": "i", "óòôõ": "o", "úùû": "u", "ñ": "n", "ç": "c",
    "ά": "α", "έ": "ε", "ή": "η", "ίϊΐ": "ι", "ό": "ο", "ύϋΰ": "υ", "ώ": "ω",
}  # fmt: skip


def _letter(letter: str) -> str:
    low = letter.lower()
    if low in _PLAIN:
        return _PLAIN[low]
    plain = next((to for accented, to in _ACCENTS.items() if low in accented), None)
    return f"[{low}{plain}]" if plain else re.escape(letter)
