"""People named in another script: 王家卫 and Карвая are Wong Kar-wai."""

import re
from collections.abc import Callable
from functools import cache

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.ordinary import is_ordinary

_OTHER = re.compile(r"[\u0400-\u04ff\u4e00-\u9fff]")
_ENDING = r"[а-яё]{0,3}"


def in_latin(text: str, is_known: Callable[[str], bool] = lambda name: True) -> tuple[str, str]:
    """The text with the people that it names in Chinese or Russian as the catalogue spells them, in quotes; and who of
    them it has nothing of (`is_known`), whose name is left out."""
    if not _OTHER.search(text):
        return text, ""
    pattern, names = _known()
    absent: list[str] = []

    def named(match: re.Match[str]) -> str:
        name, said = names[int((match.lastgroup or "p0")[1:])], match[0].strip()
        if said.islower() and " " not in said and is_ordinary(said, "ru"):
            return match[0]  # "жене понравилось": somebody's wife, and no Jeunet
        if is_known(name):
            return f' "{name}" '
        absent.append(name)
        return " "

    return pattern.sub(named, text), next(iter(absent), "")


@cache
def _known() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """A pattern that finds every way of naming somebody, the longest first, with the name of each."""
    ways = sorted(
        (
            (way, name, code)
            for name, each in lexicon("names/people_other_scripts").items()
            for code, ways in each.items()
            for way in ways
        ),
        key=lambda each: -len(each[0].rstrip("*")),
    )
    parts = [f"(?P<p{place}>{_shape(way, code)})" for place, (way, _, code) in enumerate(ways)]
    return re.compile("|".join(parts), re.IGNORECASE), tuple(name for _, name, _ in ways)


def _shape(way: str, code: str) -> str:
    if code == "zh":
        return re.sub(r"·", "[·・‧ ]?", way)
    words = (
        re.escape(word.rstrip("*")).replace("ё", "[её]") + (_ENDING if word.endswith("*") else "")
        for word in way.split()
    )
    return r"\b" + r"[\s-]+".join(words) + r"\b"
