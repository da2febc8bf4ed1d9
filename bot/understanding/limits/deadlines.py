"""What happens when the time is up is no part of a wish: the baby of "90 minutes before my baby wakes up"."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

MOST = " max"
"""What is written behind a time that is all there is; every language's reading knows it."""


def without_deadline(text: str) -> str:
    """The text without what comes after the time that there is for a film, which is a limit then."""
    low = plain(text)
    if len(low) != len(text):  # letters that fall apart when accents go: places would not agree
        return text
    match = _deadline().search(low)
    if match is None:
        return text
    time = "time" if match["time"] else "alone"
    rest = text[match.end() if time == "time" else match.end(time) :]
    return f"{text[: match.end(time)]}{MOST}{'' if rest[:1] in tuple('.,;!? ') else '.' if rest else ''}{rest}"


def without_journey(text: str) -> str:
    """The text without the way on which it is to be watched, and without a loss of one's own: "for the train" wishes
    for no film of trains, and "our dog died today" for none of dogs."""
    for told in (_told("journey"), _told("loss")):
        low = plain(text)
        match = told.search(low) if len(low) == len(text) else None
        text = f"{text[: match.start()]}{text[match.end() :]}" if match else text
    return text


@cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?<!\w)(?:{'|'.join(lexicon('limits/deadlines')[name])})(?![a-zа-яё])")


@cache
def _deadline() -> re.Pattern[str]:
    words = lexicon("limits/deadlines")
    until, then = "|".join(words["until"]), "|".join(words["then"])
    return re.compile(
        rf"(?<!\w)(?P<time>{words['time']})"
        rf"(?:,? *(?:{until})(?!{words['not']})|[,.;]? +(?:and |und |et |y |и |а )?(?:{then}))[^.,;!?\n]*"
        rf"|(?<!\w){words['exact']} (?P<alone>{words['time']})(?!\w)"
    )
