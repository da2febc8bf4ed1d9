"""The cues of cues.yaml and chatter.yaml: short patterns in six languages that tell what a message does."""

import re
from functools import cache

from bot.understanding.text.lexicons import lexicon

_UNSPACED = re.compile(r"[\u3400-\u9fff]")
_EDGE = re.compile(r"^[\s,.!?¡¿。，！？…:;\-–—'\"()]+|[\s,.!?¡¿。，！？…:;\-–—'\"()~]+$")


def trimmed(text: str) -> str:
    """Without punctuation at both ends."""
    return _EDGE.sub("", text)


@cache
def cue(name: str) -> re.Pattern[str]:
    """The cue as one pattern, its words between word boundaries."""
    lines = lexicon("acts/cues").get(name) or lexicon("acts/chatter")[name]
    return re.compile("|".join(bounded(line, ending=r"(?!\w)") for line in lines))


def bounded(line: str, ending: str = "") -> str:
    """The alternatives of a line, each after a word boundary and before `ending`; those with Chinese as they are."""
    parts = alternatives(line)
    spaced = "|".join(part for part in parts if not has_unspaced(part))
    unspaced = [f"(?:{part})" for part in parts if has_unspaced(part)]
    return "|".join(filter(None, [rf"(?<![\w'])(?:{spaced}){ending}" if spaced else "", *unspaced]))


def alternatives(line: str) -> list[str]:
    """The alternatives at the top of a regular expression: `a|(?:b|c)` are `a` and `(?:b|c)`."""
    parts, depth, in_set = [""], 0, False
    for sign in re.findall(r"\\.|.", line, re.DOTALL):
        if in_set:
            in_set = sign != "]"
        elif sign == "|" and depth == 0:
            parts.append("")
            continue
        else:
            in_set = sign == "["
            depth += (sign == "(") - (sign == ")")
        parts[-1] += sign
    return parts


def has_unspaced(text: str) -> bool:
    """Whether there is Chinese in it, which has no spaces between words."""
    return bool(_UNSPACED.search(text))


def has(name: str, text: str) -> bool:
    """Whether the cue is anywhere in the text (as `plain` writes it)."""
    return bool(cue(name).search(text))


def opens(name: str, text: str) -> bool:
    """Whether the text begins with the cue."""
    return bool(cue(name).match(trimmed(text)))


def is_all(name: str, text: str) -> bool:
    """Whether the text is nothing but the cue."""
    return bool(cue(name).fullmatch(trimmed(text)))
