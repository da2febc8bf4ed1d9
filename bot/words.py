"""The words people read: Fluent files in bot/locale/, one folder a language, one file a flow."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from bot.errors import WordMissing

LOCALES = Path(__file__).parent / "locale"
FALLBACK = "en"


_STOPS = re.compile(r"(?<![.!?])([.!?])\.(?=\s|$)")
"""A full stop behind a title that ends with a mark of its own: "Saved: Airplane!."."""


class Words:
    """Looks a word up by its key in one language, else in English."""

    def __init__(self, locale: str, bundles: Mapping[str, FluentBundle]) -> None:
        self.locale = locale
        self._bundles = bundles

    def __call__(self, key: str, **fields: object) -> str:
        """The text for a key; `key.part` reads an attribute. A `year` is written as one, without a separator. Raises
        WordMissing, or ValueError for a bad pattern."""
        if isinstance(fields.get("year"), int):
            fields = {**fields, "year": str(fields["year"])}
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
            return _STOPS.sub(r"\1", str(text))
        raise WordMissing(key=key, locale=self.locale)

    def has(self, key: str) -> bool:
        """Whether a text stands behind the key."""
        name, _, part = key.partition(".")
        return any(
            bundle.has_message(name) and (not part or part in bundle.get_message(name).attributes)
            for bundle in self._bundles.values()
        )

    def several(self, parts: list[str], last: str = "and") -> str:
        """`a, b and c` in the language's own way."""
        if len(parts) < 2:
            return "".join(parts)
        return self(f"list-{last}", start=", ".join(parts[:-1]), end=parts[-1])


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    for path in sorted((LOCALES / locale).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def keys(beginning: str) -> tuple[str, ...]:
    """The keys that begin so; no language has others than English."""
    bodies = (FluentResource(path.read_text(encoding="utf-8")).body for path in (LOCALES / FALLBACK).glob("*.ftl"))
    names = (entry.id.name for body in bodies for entry in body if isinstance(entry, Message))
    return tuple(sorted(name for name in names if name.startswith(beginning)))


def languages() -> tuple[str, ...]:
    """The languages Usher speaks."""
    return tuple(sorted(path.name for path in LOCALES.iterdir() if path.is_dir() and any(path.glob("*.ftl"))))


@cache
def words(locale: str | None) -> Words:
    """Words for a platform's locale such as `de-AT`: that language if there is one, else English."""
    language = (locale or FALLBACK).replace("_", "-").split("-")[0].lower()
    chosen = language if language in languages() else FALLBACK
    return Words(chosen, {name: _bundle(name) for name in dict.fromkeys((chosen, FALLBACK))})


def say(locale: str, key: str, **fields: object) -> str:
    """A word by its key in the language of a platform's locale, for doors that have words of their own."""
    return words(locale)(key, **fields)


@cache
def territories(locale: str) -> Mapping[str, str]:
    """Countries by their two letters, in a language."""
    from babel import Locale

    return {code: name for code, name in Locale.parse(locale).territories.items() if len(code) == 2}
