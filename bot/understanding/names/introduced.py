"""People where people stand: what follows `films by` or `something with` is somebody's name, known here or not.

Who is known is written as the catalogue spells them, so that all that reads on finds them; who isn't is said to be
unknown, and no other of that surname is taken for them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.understanding.names.bearers import Bearers
from bot.understanding.text.lexicons import UNLISTED, lexicon, surprise
from bot.understanding.text.ordinary import is_ordinary
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import fold
from bot.understanding.text.tongues import is_foreign, tongues, words_of_tongues

MOST_WORDS = 4
"""Words of a name that are looked at."""
TELLING = 4.3
"""How surprising a word behind `with` must be to be somebody's surname without a capital: no `something with heart`."""
SHORTEST = 3
"""Letters up to which a word without a capital is a name only where it is no word at all."""
COMMON = 3.0
"""The surprise up to which a word is too common to be a surname by itself."""
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’.-](?=[^\W_]))*\.?|[^\W_]+")
_JOINS = re.compile(r"\s*(?:,|&|\b(?:and|or|und|oder|et|ou|y|o|и|или)\b)\s*")
_RUSSIAN_SURNAME = re.compile(r"[А-ЯЁ][а-яё]{2,}(?:ова|ева|ёва|ского|цкого|енко|евича|овича|ина)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """A name that nobody in the catalogue bears, as written; `alike` are names spelt nearly so, or, with `several`,
    those who share it; `plays` where films with somebody are meant, who may then be no actor but King Kong; `beside`
    where somebody known is named in the same breath."""

    name: str = ""
    alike: tuple[str, ...] = ()
    several: bool = False
    plays: bool = False
    beside: bool = False

    def __bool__(self) -> bool:
        return bool(self.name)


class Introduced:
    """Reads the names that are introduced in a message."""

    def __init__(self, bearers: Bearers) -> None:
        self._bearers = bearers

    def read(self, text: str) -> tuple[str, Stranger]:
        """The text with those introduced as the catalogue spells them, and who of them is unknown."""
        low = plain(text)
        if len(low) != len(text):  # letters that fall apart when accents go: places would not agree
            return text, Stranger()
        changes: list[tuple[int, int, str]] = []
        stranger = Stranger()
        for match in _introduces().finditer(low):
            kind = str(match.lastgroup).removeprefix("alone_").removesuffix("_ru")
            at, more, known = match.end(), True, False
            while more:
                first, last, names, unknown = self._name(text, at, kind)
                known = known or bool(names)
                kind = "player" if known and kind == "given" else kind
                if names:
                    changes.append((first, last, " and ".join(map(_quoted, names))))
                elif unknown and not stranger and (at == match.end() or " " in unknown.name):
                    stranger = unknown
                    changes.append((first, last, " "))
                joined = _JOINS.match(text, last) if names or unknown else None
                more, at = joined is not None, joined.end() if joined else last
            stranger = replace(stranger, beside=stranger.beside or (known and bool(stranger)))
        return _of_somebody(_changed(text, changes)), stranger

    def _name(self, text: str, at: int, kind: str) -> tuple[int, int, tuple[str, ...], Stranger]:
        """Where the name that begins here stands, whose it is, or that it is nobody's."""
        words = _words_from(text, at)[: 2 if kind == "given" else MOST_WORDS]
        for count in range(len(words), 0, -1):
            run = words[:count]
            said = [match[0] for match in run]
            names = self._known(said, kind, whole=count == len(words))
            if names:
                return run[0].start(), run[-1].end(), names, Stranger()
        if not words:
            return at, at, (), Stranger()
        said = [match[0] for match in words]
        if kind == "known" or not self._is_name(said, kind):
            return at, at, (), Stranger()
        name = " ".join(said)
        shared = self._bearers.sharing(said[0], directs=kind != "player") if len(said) == 1 else ()
        alike = shared or self._bearers.nearest(said)
        return (
            words[0].start(),
            words[-1].end(),
            (),
            Stranger(
                name=name.title() if kind == "given" and name.islower() else name,
                alike=alike,
                several=len(shared) > 1,
                plays=kind in ("player", "given"),
            ),
        )

    def _known(self, said: Sequence[str], kind: str, *, whole: bool) -> tuple[str, ...]:
        """Whose name these words are; `whole` where no other word of a name follows them."""
        folded = [fold(word) for word in said]
        if kind == "given" and len(said) < 2:
            return ()
        if folded[0] in _set("starts_not") and folded[-1] not in _set("brothers") and not _of_several(folded):
            return ()
        if names := self._bearers.siblings([word for word in folded if word != "the"], _set("brothers")):
            return names
        if len(said) > 1:
            return self._bearers.full(said) or (
                self._bearers.misspelt(said) if whole and kind in ("maker", "player") else ()
            )
        if not whole or folded[0] in _set("nobody") or not self._telling(said[0], kind):
            return ()
        made = self._bearers.single(said[0], directs=True) if kind != "player" else ()
        return made or (self._bearers.single(said[0], directs=False) if kind != "maker" else ())

    def _telling(self, word: str, kind: str) -> bool:
        """Whether one word may be a name: anything by somebody, but no subject with which films are."""
        if kind == "maker":
            return len(word) > 2
        low = fold(word)
        if low in words_of_tongues() or (word.islower() and is_foreign(low)):
            return False
        if word.islower() and any(is_ordinary(low, code) for code in tongues()):
            return False
        if kind == "player" and is_ordinary(low, "de"):
            return False  # German nouns have capitals: "was mit Bergen" has no Candice Bergen
        known_short = kind == "player" and len(low) > SHORTEST  # a rainy day film with tea has no Téa Leoni
        return word[0].isupper() or surprise(low) >= (TELLING if known_short else UNLISTED)

    def _is_name(self, said: Sequence[str], kind: str) -> bool:
        """Whether words that are nobody's name here are somebody's elsewhere: written as names are, or no words."""
        folded = [fold(word) for word in said]
        if folded[0] in _set("starts_not") or set(folded) & (_set("nobody") | _set("brothers")):
            return False
        if " ".join(folded) in _nations():
            return False  # "something from Hong Kong"
        if kind != "maker" and any(w[0].islower() and is_ordinary(w, code) for w in said for code in tongues()):
            return False  # "una de risa tonta", "film de mariage drôle vite": ordinary words, and nobody
        looks = [word[0].isupper() or surprise(low) >= UNLISTED for word, low in zip(said, folded, strict=True)]
        if _RUSSIAN_SURNAME.fullmatch(said[0]) and len(said) == 1:
            return True
        if len(said) == 1:
            return kind == "maker" and len(folded[0]) > 2 and (looks[0] or self._shared(folded[0]))
        if kind != "maker" and set(folded) & words_of_tongues():
            return False
        if said[-1][0].isupper() and not said[0][0].isupper():
            return False  # "mit sterbenden Hunden": German nouns have capitals, and what stands before them none
        given = self._bearers.is_first(folded[0])
        if kind == "given":
            return (
                given and len(said) == 2 and looks[-1] and not any(is_ordinary(folded[1], code) for code in tongues())
            )
        if _CYRILLIC.search(said[0]):
            return all(word[0].isupper() for word in said)
        of_two = (given or looks[0]) and (looks[-1] or self._bearers.is_last(folded[-1]))
        return all(looks) or of_two or (kind == "maker" and any(looks))

    def _shared(self, word: str) -> bool:
        """Whether it is the surname of several who made films."""
        return surprise(word) > COMMON and len(self._bearers.sharing(word, directs=True)) > 1


def _of_somebody(text: str) -> str:
    """What one name that no language has stands behind is about it: "algo de Cantinflas"."""
    for pattern, about in _of_one():
        match = pattern.search(text)
        word = fold(match["name"]) if match else ""
        if match and surprise(word) >= UNLISTED and word not in words_of_tongues() and not is_foreign(word):
            return f"{text[: match.start('of')]}{about}{text[match.end('of') :]}"
    return text


@cache
def _of_one() -> tuple[tuple[re.Pattern[str], str], ...]:
    ways = lexicon("names/introduced")["of_somebody"].items()
    return tuple(
        (
            re.compile(
                rf"(?<!\w){way.rpartition(' ')[0]} (?P<of>{way.rpartition(' ')[2]}) (?P<name>[^\W\d]{{5,}})", re.I
            ),
            about,
        )
        for way, about in ways
    )


@cache
def _nations() -> frozenset[str]:
    """How nations are called."""
    return frozenset(word for nation in lexicon("limits/filters")["nations"].values() for word in nation["words"])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', "").replace(". ", " ") + '"'


def _of_several(folded: Sequence[str]) -> bool:
    """Whether it is `the Coens`: an article and one word in the plural."""
    return len(folded) == 2 and folded[0] == "the" and folded[1].endswith("s")


def _words_from(text: str, at: int) -> list[re.Match[str]]:
    """The words that begin here up to the end of the clause or a word that ends names."""
    found: list[re.Match[str]] = []
    while len(found) < MOST_WORDS and (match := _WORD.match(text, _skip(text, at, first=not found))):
        if fold(match[0]) in _set("ends") or match[0].isdigit():
            break
        found.append(match)
        at = match.end()
    return found


def _skip(text: str, at: int, *, first: bool) -> int:
    while at < len(text) and (text[at] in " \t'’-" or (first and text[at] in '"“«„')):
        at += 1
    return at


def _changed(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for first, last, meant in sorted(changes):
        if first >= at:
            apart = "" if meant == " " or text[first - 1 : first].isspace() else " "
            parts += [text[at:first].rstrip('"“«„'), apart, meant]
            at = last + (text[last : last + 1] in ('"', "”", "»"))
    return "".join([*parts, text[at:]]).strip() if changes else text


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("names/introduced")[name])


@cache
def _introduces() -> re.Pattern[str]:
    """What introduces a name; the group that matched says whose: maker, player, or loosely."""
    words = lexicon("names/introduced")
    thing = "|".join(words["thing"])
    parts = [rf"(?:{thing})\s+(?P<{kind}>{'|'.join(words[kind])})" for kind in _KINDS]
    parts.append(r"(?P<loosely_ru>фильм\w*)")
    parts.append(rf"(?P<given>{'|'.join(words['given'])})(?= [a-zа-яё]{{3,}} [a-zа-яё-]{{4,}})")
    alone = ("alone_maker", "alone_player", "alone_known")
    parts += [rf"(?P<{kind}>{'|'.join(words[kind])})" for kind in alone]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?:(?!\w)|(?<='))\s*")


_KINDS = ("maker", "player", "loosely")
