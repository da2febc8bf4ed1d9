"""Refusals that stand behind what they refuse, or around it, as plain ones: "musicals are a no" as "no musicals"."""

import re
from functools import cache, lru_cache

from bot.understanding.acts.cues import alternatives, has, has_unspaced
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain
from bot.understanding.text.sought import Told

LONGEST, MOST = 600, 3
"""Characters of a message that is looked at, and refusals of one way of saying them in it."""
_BEGIN = (
    r"(?:^|(?<=[.,;:!?…] )|(?<=\n)|(?<=\bbut )|(?<=\band )|(?<=\byes )|(?<=\bso )|(?<=\bund )|(?<=\baber )|(?<=\bet )"
    r"|(?<=\bmais )|(?<=\bpero )|(?<=\bно )|(?<=\by )|(?<=\bи )|(?<=\boh )|(?<=\bah ))"
)
_SIGHS = r"(?:(?:ok|hm+|well|no|also|nee|na|bon|ну|нет),? )*"
_END = (
    r"(?=\s*(?:$|[.,;:!?…)]|-|(?:and|but|so|because|cause|please|pls|lol|something|anything|either|again|und|aber|bitte"
    r"|lieber|et|mais|svp|stp|plutot|y|pero|porfa|mejor|и|но|а|пожалуйста|плиз|лучше|maybe|that's|thanks|too|perhaps|vielleicht|peut-etre|quizas?|наверное|s'il|if|wenn|haha|jaja|mdr)\b"
    r"|[\U0001f300-\U0001faff]))"
)
_AND_THE = re.compile(r" (and|or|und|oder|et|ou|y|o) (?:the|those|die|den|les|los|las) ", re.IGNORECASE)
"""Where a second refused kind has its own article, which a plain refusal has not."""
_WORDS, _SIGNS = r"[\w'’&-]+(?: [\w'’&-]+){0,5}?", r"[^\s，。！？、,.!?]{1,10}?"


@lru_cache(maxsize=256)
def as_refused(text: str) -> str:
    """The text with such refusals put before what they refuse; any other as it is."""
    text = text.replace("ß", "ss")
    said = plain(text)
    if len(said) != len(text) or len(text) > LONGEST or has("off_list", said):
        return text
    for pattern, no in _ways().likely(said):
        for _ in range(MOST):
            match = pattern.search(said)
            if match is None:
                break
            what = _AND_THE.sub(r" \1 ", text[match.start("what") : match.end("what")])
            text = f"{text[: match.start()]}{no}{what}{text[match.end() :]}"
            said = plain(text)
    return text


@cache
def _ways() -> Told[str]:
    """Ways of refusing behind a name, each with the plain refusal of its language."""
    return Told(
        (_way(each, entry["never"]), entry["no"] if has_unspaced(entry["no"]) else f"{entry['no']} ")
        for entry in lexicon("acts/refusing").values()
        for line in entry["ways"]
        for each in alternatives(line)
    )


def _way(line: str, never: str) -> str:
    if has_unspaced(line):
        return line.replace("X", f"(?P<what>(?!{never}){_SIGNS})")
    what = rf"(?P<what>(?!(?:{never})(?!\w)){_WORDS})"
    return f"{_BEGIN}{_SIGHS}(?:{line.replace('X', what)}){_END}"
