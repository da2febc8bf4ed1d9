"""Minutes whose number is said in words, as figures: "noventa minutos" as "90 minutos"."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon

_MINUTES = r"(?=\s*-?(?:min|мин|分))"


def with_figures(text: str) -> str:
    """The text with the tens before minutes as figures, in whatever language they are said."""
    return _tens().sub(lambda match: _figures()[match[0].lower()], text)


@cache
def _figures() -> dict[str, str]:
    return {word: figure for tens in lexicon("text/tens").values() for figure, words in tens.items() for word in words}


@cache
def _tens() -> re.Pattern[str]:
    words = sorted(_figures(), key=len, reverse=True)
    spaced, chinese = ("|".join(w for w in words if (w >= "一") is unspaced) for unspaced in (False, True))
    return re.compile(rf"(?:\b(?:{spaced})\b|(?<![一二三四五六七八九十百])(?:{chinese})){_MINUTES}", re.IGNORECASE)
