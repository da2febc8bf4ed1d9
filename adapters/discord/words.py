"""The door's own words, and how Discord is told those of its commands in every language."""

from collections.abc import Collection
from typing import Any

from discord import Locale, app_commands
from discord.app_commands import TranslationContextTypes, locale_str

from adapters.words import Say

DEFAULT = "en"
"""The language of those whose own has no words."""
ABOUT_CHARACTERS = 100
"""Of a description, and of a choice's name."""


class Translator(app_commands.Translator):
    """Words of commands and options by the key that they carry."""

    def __init__(self, say: Say, languages: Collection[str]) -> None:
        self._say = say
        self._languages = languages

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        key, language = string.extras.get("key"), locale.value.partition("-")[0]
        if not key or language == DEFAULT or language not in self._languages:
            return None
        return self._say(locale.value, key)[:ABOUT_CHARACTERS]


def translated(say: Say, key: str, **more: Any) -> locale_str:
    """A word in English that Discord is told in the other languages too."""
    return locale_str(say(DEFAULT, key)[:ABOUT_CHARACTERS], key=key, **more)
