"""The world's word on a title: "tell me more about it", "what do critics say of Heat?", "what awards did it win?"."""

import re
from functools import cache

from bot.request import Understanding
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import has_unspaced, trimmed
from bot.understanding.acts.slots import Names
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 120
"""Characters up to which a message is looked at."""


def asks_world(said: str, read: Understanding, scene: Scene, names: Names) -> Act | None:
    """The act of such a question, with the title it is about; None for any other, and where no title is at hand."""
    text = trimmed(plain(said)).rstrip("?!.。？！ ")
    if len(text) > LONGEST or scene.asks:
        return None
    match = _pattern().fullmatch(text)
    if match is None:
        return None
    told = next((found.strip(" \"'《》“”") for key, found in match.groupdict().items() if found), "")
    if not told or _it().fullmatch(told):
        return Act(kind="world", titles=(scene.at_hand,)) if scene.at_hand else None
    read_so = next((ref.id for ref in (*read.full.about, *read.full.like) if plain(ref.text) in told), None)
    title = read_so or names(told)
    return Act(kind="world", titles=(title,)) if title else None


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the lines, T in them a name."""
    built, number = [], 0
    for line in lexicon("acts/worldly")["more"]:
        parts = re.split(r"T", line)
        whole = parts[0]
        for part in parts[1:]:
            number += 1
            whole += rf"(?P<t{number}>[^,;!?。，]{{1,60}}?){part}"
        built.append(whole if has_unspaced(line) else f"(?:{whole})")
    return re.compile("|".join(built))


@cache
def _it() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/worldly")["it"]))
