"""A studio that is named: by whom a film was made no catalogue here tells, but for those that are a kind of film."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 120
"""Characters of a message in which a studio is looked for."""


def studio_in(text: str) -> tuple[str, str] | None:
    """The studio as it was typed, and the message without it and what leads to it; None where none is named."""
    low = plain(text)
    match = _named().search(low) if len(low) == len(text) <= LONGEST else None
    if not match:
        return None
    first, last = next(match.span(name) for name in ("sure", "doubtful", "house") if match[name])
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return text[first:last], " ".join(rest.split())


@cache
def _named() -> re.Pattern[str]:
    table = lexicon("acts/studios")
    sure, doubtful, by, houses = "|".join(table["sure"]), table["doubtful"], table["by"], table["houses"]
    lead = rf"(?:(?:{by}) (?:the )?)"
    ways = (
        rf"{lead}?(?P<sure>{sure})(?:'s)?|{lead}(?P<doubtful>{doubtful})|{lead}?(?P<house>(?:{doubtful}) (?:{houses}))"
    )
    return re.compile(rf"(?<![a-zа-я0-9])(?:{ways})(?![a-zа-я0-9-])")
