"""The words people read: Fluent files in bot/locale/, one folder a language, one file a flow."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path

from bot.errors import WordMissing
from bot.parsed import shipped_yaml, version_of, worked_out
from bot.phrasebook import Phrasebook

LOCALES = Path(__file__).parent / "locale"
FALLBACK = "en"
MOST_KEPT = 1024
"""Texts with fields that are kept, the latest: a card is laid out again with every button on it."""
_HASHED = (str, int, float, datetime)


_STOPS = re.compile(r"(?<![.!?])([.!?])\.(?=\s|$)")
"""A full stop behind a title that ends with a mark of its own: "Saved: Airplane!."."""

_TWICE = re.compile(r"([„“«»《》])(?:\s?\1)")
"""Quotes about a title that has its own already."""
SHORTER = 2
"""So many words less than the catalogue's title, and the beginning of other names, make a name that of a series:
"Гарри Поттер" for the first of its films."""
ORDINARY = "?"
"""The mark of a title's name that is an ordinary word as well."""
FEW = 3
"""Titles of a list that are told by both their names."""
_DATED = re.compile(r"(.+) \(\d{4}\)")
_QUOTES = {"de": "„{}“", "es": "«{}»", "fr": "« {} »", "ru": "«{}»", "zh": "《{}》"}
"""How a title's own name in a language stands in a sentence."""
_ELISIONS = {
    "de": (
        (re.compile(r"\baus (?=(?:Schweiz|Türkei|Slowakei|Ukraine|Mongolei|Sowjetunion)\b)"), "aus der "),
        (re.compile(r"\baus (?=USA\b)"), "aus den "),
        (re.compile(r"\baus (Niederlande|Philippine)n?\b"), r"aus den \1n"),
    ),
    "fr": (
        (re.compile(r"\b([Dd]|[Qq]u)e (?=(?!(?:onze|oui)\b)[aeiouàâéèêëîïôûœ])", re.IGNORECASE), r"\1'"),
    ),
    "es": ((re.compile(r"(?<= )y (?=h?[ií](?!e))", re.I), "e "), (re.compile(r"(?<= )o (?=h?[oó])", re.I), "u ")),
}  # fmt: skip


class Words:
    """Looks a word up by its key in one language, else in English."""

    def __init__(self, locale: str, bundles: Mapping[str, Phrasebook]) -> None:
        self.locale = locale
        self._bundles = bundles
        self._plain: dict[str, str] = {}  # what has no fields says the same every time
        self._latest = lru_cache(maxsize=MOST_KEPT, typed=True)(self._told)

    def __call__(self, key: str, **fields: object) -> str:
        """The text for a key; `key.part` reads an attribute. A `year` is written as one, without a separator. Raises
        WordMissing, or ValueError for a bad pattern."""
        if not fields:
            if key not in self._plain:
                self._plain[key] = self._told(key)
            return self._plain[key]
        hashes = all(isinstance(value, _HASHED) for value in fields.values())
        return self._latest(key, **fields) if hashes else self._told(key, **fields)

    def _told(self, key: str, **fields: object) -> str:
        if isinstance(fields.get("year"), int):
            fields = {**fields, "year": str(fields["year"])}
        title = fields.get("title")
        if isinstance(title, str) and (own := self.titled(title)) != title:
            fields = {**fields, "title": own}
        name, _, part = key.partition(".")
        for bundle in self._bundles.values():
            if not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(part) if part else message.value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, fields)
            if errors:
                raise ValueError(f"{self.locale}/{key}: {errors[0]}")
            said = self._in_quotes(str(text), fields["title"], title) if fields.get("title") else str(text)
            return self._elided(_TWICE.sub(r"\1", _STOPS.sub(r"\1", said)))
        raise WordMissing(key=key, locale=self.locale)

    def has(self, key: str) -> bool:
        """Whether a text stands behind the key."""
        name, _, part = key.partition(".")
        return any(
            bundle.has_message(name) and (not part or part in bundle.get_message(name).attributes)
            for bundle in self._bundles.values()
        )

    def titled(self, title: str, year: int | None = None) -> str:
        """A title by its name in this language, where one is known; else as the catalogue has it. Without its year
        it has one where all of its name are called the same."""
        known = _titles_in(self.locale)
        undated = "" if year else _undated(self.locale).get(title)
        return known.get(f"{title} ({year})") or known.get(title) or undated or title

    def _elided(self, text: str) -> str:
        """The text with small words as they are before a vowel: d'Agnès, e Inés."""
        for pattern, before_vowel in _ELISIONS.get(self.locale, ()):
            text = pattern.sub(before_vowel, text)
        return text

    def _in_quotes(self, text: str, title: object, catalogue: object) -> str:
        """The text with the title in the language's quotes, for a name that is a word of the language would run on into
        the sentence, and the catalogue's name behind it, by which it is found elsewhere. In English, in what says
        nothing but the title, and in quotes already, it stays as it is."""
        name = str(title)
        marks = _QUOTES.get(self.locale, "{}")
        foreign = self.locale != "zh" and name not in _titles_in(self.locale).values()
        before, found, after = text.partition(name)
        alone = not any(sign.isalpha() for sign in before + after)
        if not found or foreign:
            return text
        opening, closing = (mark.strip() for mark in marks.split("{}"))
        if opening and name.startswith(opening) and closing in name:  # one of a list has its quotes, and both its names
            bare = before.endswith(opening) and after.startswith(closing)
            return f"{before.removesuffix(opening)}{name}{after.removeprefix(closing)}" if bare else text
        if alone:
            return text
        dated = after.lstrip().startswith(("(", "（"))
        behind = "" if dated or name == catalogue else self._behind(str(catalogue))
        if (before.strip() and before.rstrip()[-1] in "„«《") or name[0] in "„«《":
            inside, closing, rest = after.partition(marks.format("")[-1])
            return f"{before}{name}{inside}{closing}{behind}{rest}" if closing and not inside.strip() else text
        return f"{before}{marks.format(name)}{behind}{after}"

    def several(self, parts: list[str], last: str = "and") -> str:
        """`a, b and c` in the language's own way; titles among them by their names in it."""
        told = [self._of_list(part, both=len(parts) <= FEW) for part in parts]
        if len(told) < 2:
            return "".join(told)
        return self(f"list-{last}", start=("、" if self.locale == "zh" else ", ").join(told[:-1]), end=told[-1])

    def quoted(self, name: str) -> str:
        """A name in the language's quotes."""
        return _QUOTES.get(self.locale, "{}").format(name)

    def _behind(self, catalogue: str) -> str:
        """The catalogue's name of a title, to stand behind its own."""
        return f"（{catalogue}）" if self.locale == "zh" else f" ({catalogue})"

    def _of_list(self, part: str, *, both: bool) -> str:
        own = self.titled(part)
        if own == part:
            return part
        return f"{_QUOTES[self.locale].format(own)}{self._behind(part) if both else ''}"


@cache
def phrasebook(locale: str) -> Phrasebook:
    """The messages of a language, made once."""
    files = sorted((LOCALES / locale).glob("*.ftl"))
    return Phrasebook(locale, (path.read_text(encoding="utf-8") for path in files))


@cache
def keys(beginning: str) -> tuple[str, ...]:
    """The keys that begin so; no language has others than English."""
    return tuple(sorted(name for name in phrasebook(FALLBACK) if name.startswith(beginning)))


def said_so(locale: str, beginning: str) -> Mapping[str, str]:
    """All messages of a language whose keys begin so; kept for all starts, for they are read before anybody speaks the
    language, and of one that is spoken Fluent and Babel keep two megabytes."""
    copy = LOCALES / locale / "__pycache__" / f"{beginning}.msgpack"
    files = sorted(path for each in {locale, FALLBACK} for path in (LOCALES / each).glob("*.ftl"))
    version = " ".join(map(version_of, files))
    return dict(worked_out(copy, version, lambda: {key: words(locale)(key) for key in keys(beginning)}))


_AROUND = re.compile(
    r"^(?:(?:and|so|ok|okay|well|right|now|also|und|na|et|alors|y|bueno|а|ну|那)[, ]+)+"
    r"|[, ]+(?:so far|by now|until now|now|yet|already|then|please|bisher|bis jetzt|inzwischen|jetzt|bitte"
    r"|jusqu'ici|jusqu'à présent|maintenant|hasta ahora|por ahora|ya|por favor|пока|уже|на данный момент|пожалуйста)$"
    r"|(?:到)?(?:现在|目前)(?:为止)?"
)
"""What may stand around words that stand for a button: "and what do you know about me by now?"."""


def as_typed(text: str) -> tuple[str, str]:
    """Words as they are compared with those that stand for a button: in small letters without the marks at the ends,
    and without what only stands around them."""
    said = " ".join(text.casefold().replace("’", "'").split()).strip(" .!?¡¿。！？")
    return said, _AROUND.sub("", said)


def own_name(locale: str) -> str:
    """A language that Usher speaks by its own name."""
    return said_so(locale, "own-name")["own-name"]


@cache
def titles_elsewhere() -> Mapping[str, Mapping[str, list[str]]]:
    """What titles (with the year where several bear the name) are called in other languages, the commonest name first;
    a name that is an ordinary word as well ends with ORDINARY."""
    found: Mapping[str, Mapping[str, list[str]]] = shipped_yaml(LOCALES / "titles.yaml", strings=True)
    return found


@cache
def _titles_in(locale: str) -> Mapping[str, str]:
    """The catalogue's names of titles with the name in a language that no other title has; none in English."""
    named = {title: own for title, names in titles_elsewhere().items() if (own := names.get(locale))}
    borne = Counter(name for own in named.values() for name in {each.removesuffix(ORDINARY) for each in own})
    alone = {title: [n for name in own if borne[n := name.removesuffix(ORDINARY)] == 1] for title, own in named.items()}
    begun = {name[:end] for name in borne for end in range(1, len(name)) if not name[end].isalpha()}
    return {
        title: names[0]
        for title, names in alone.items()
        if names and not (names[0] in begun and len(title.split()) > _size(names[0]) + SHORTER)
    }


@cache
def _undated(locale: str) -> Mapping[str, str]:
    """The names in a language of titles told from others by their year, where all of one title have the same."""
    found: dict[str, set[str]] = {}
    for title, own in _titles_in(locale).items():
        if dated := _DATED.fullmatch(title):
            found.setdefault(dated[1], set()).add(own)
    return {title: next(iter(names)) for title, names in found.items() if len(names) == 1}


def _size(name: str) -> int:
    """Words of a name; Chinese ones are about two signs long."""
    return len(name.split()) if name.isascii() or " " in name or name[0] < "\u3400" else len(name) // 2


@cache
def languages() -> tuple[str, ...]:
    """The languages Usher speaks."""
    return tuple(sorted(path.name for path in LOCALES.iterdir() if path.is_dir() and any(path.glob("*.ftl"))))


@lru_cache(maxsize=256)
def words(locale: str | None) -> Words:
    """Words for a platform's locale such as `de-AT`: that language if there is one, else English."""
    language = (locale or FALLBACK).replace("_", "-").split("-")[0].lower()
    return _words_in(language if language in languages() else FALLBACK)


@cache
def _words_in(language: str) -> Words:
    return Words(language, {name: phrasebook(name) for name in dict.fromkeys((language, FALLBACK))})


def say(locale: str, key: str, **fields: object) -> str:
    """A word by its key in the language of a platform's locale, for doors that have words of their own."""
    return words(locale)(key, **fields)


@cache
def territories(locale: str) -> Mapping[str, str]:
    """Countries by their two letters, in a language."""
    from babel import Locale

    return {code: name for code, name in Locale.parse(locale).territories.items() if len(code) == 2}
