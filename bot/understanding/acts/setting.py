"""An answer in words to what the settings ask: in which country, on whose clock; and in which language one talks."""

import re
from functools import cache

from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import trimmed
from bot.understanding.limits.zones import country_in, country_of_zone, zone_in
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

PROMPT = "set:"
"""What waits for an answer begins so; behind it stands which setting it is."""
COUNTRY, ZONE, LOCALE = "country", "zone", "locale"
"""Settings that can be said: there are more countries than buttons, and who can't read the buttons says so."""


def sets(said: str, scene: Scene) -> Act | None:
    """The act of a message that names nothing but what was asked for, or in which language to talk; else None."""
    asked = scene.prompt == f"{PROMPT}{LOCALE}"
    if (locale := _language_of(said, asked=asked) or _own_tongue(said, scene)) is not None:
        return Act(kind="set", about=LOCALE, value=locale)
    setting = scene.prompt.removeprefix(PROMPT) if scene.prompt.startswith(PROMPT) else ""
    read = {COUNTRY: _country_in, ZONE: zone_in}.get(setting)
    value = read(said) if read else None
    return Act(kind="set", about=setting, value=value) if value else None


def _country_in(said: str) -> str:
    """The country that is named, or that of a city ("Lisbon")."""
    return country_in(said) or country_of_zone(zone_in(said))


def _language_of(said: str, *, asked: bool) -> str | None:
    """Which of Usher's languages it is to talk; where that was asked for its name will do."""
    words = trimmed(plain(said))
    return next(
        (
            locale
            for locale, (told, named) in _languages().items()
            if told.fullmatch(words) or (asked and named.fullmatch(words))
        ),
        None,
    )


def _own_tongue(said: str, scene: Scene) -> str | None:
    """The language that is asked for by its own name alone: "english please". Where a wish lies there that is spoken of
    in it already, films in it are meant."""
    words = trimmed(plain(said))
    locale = next((locale for locale, way in _by_own_name().items() if way.fullmatch(words)), None)
    return None if locale == scene.talk and (scene.wish or scene.decks) else locale


@cache
def _by_own_name() -> dict[str, re.Pattern[str]]:
    table = lexicon("acts/setting")
    bare = "|".join(table["bare"])
    return {locale: re.compile(bare.replace("L", f"(?:{name})")) for locale, name in table["own"].items()}


@cache
def _languages() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """By its code how it is said to talk a language, and how the language is named."""
    table = lexicon("acts/setting")
    ways, named = "|".join(table["ways"]), "|".join(table["named"])
    return {
        locale: (re.compile(ways.replace("L", f"(?:{names})")), re.compile(named.replace("L", f"(?:{names})")))
        for locale, names in table["languages"].items()
    }
