"""How Usher presents itself where a platform shows a menu: commands that have a flow, and two texts, by language."""

from collections.abc import Collection

from bot.messages import Command, Introduction
from bot.words import languages, words

OFFERED = (
    "start", "recommend", "surprise", "more_like_this", "rate", "taste", "picks", "trending", "watchlist", "history",
    "where", "mood", "refine", "movie_night", "profile", "settings", "link", "import", "export", "forget", "undo",
    "help", "privacy",
)  # fmt: skip
"""Verbs in the order of the menu. One that no flow answers is left out."""
PUBLIC = frozenset({
    "start", "recommend", "surprise", "more_like_this", "rate", "picks", "trending", "where", "mood", "movie_night",
    "undo", "help",
})  # fmt: skip
"""Those that show nothing of a person that others need not see."""


def introductions(verbs: Collection[str]) -> tuple[Introduction, ...]:
    """One for each language, English first."""
    return tuple(_in(locale, verbs) for locale in sorted(languages(), key=lambda name: (name != "en", name)))


def _in(locale: str, verbs: Collection[str]) -> Introduction:
    say = words(locale)
    commands = tuple(
        Command(verb=verb, description=say(f"command-{verb.replace('_', '-')}"), public=verb in PUBLIC)
        for verb in OFFERED
        if verb in verbs
    )
    return Introduction(
        locale=locale,
        commands=commands,
        description=say("bot-description"),
        short_description=say("bot-short"),
        reading=say("import-reading"),
        unfetched=say("import-unfetched"),
    )
