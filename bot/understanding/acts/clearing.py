"""Emptying one of one's own lists: "clear my watchlist", and nothing else said."""

import re
from functools import cache

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain


def clears(said: str) -> Act | None:
    """The act of a message that has nothing but that a list is to be emptied; else None."""
    words = trimmed(plain(said))
    return next((Act(kind="list", about="clear", value=name) for name, way in _ways() if way.fullmatch(words)), None)


@cache
def _ways() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon("acts/clearing")
    ways = "|".join(table["ways"])
    return tuple((name, re.compile(ways.replace("L", f"(?:{named})"))) for name, named in table["lists"].items())
