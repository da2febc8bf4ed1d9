"""People by a title they are known for: "another one with the whiplash guy", "the director of Heat"."""

import re
from collections.abc import Callable
from functools import cache

from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.plain import plain

Makers = Callable[[str, bool], str]
"""Who directed (else: leads) the title that words name; "" where they name none, or nobody is known."""
_ASKS_WHO = re.compile(r"\W*(?:(?:and|so|but) )?(?:who|whos|who's|wer|qui|quien|кто|谁)\b")


def with_makers(text: str, makers: Makers) -> str:
    """The text with such people by their names, but in the question who they are."""
    low = plain(text)
    if len(low) != len(text) or _ASKS_WHO.match(low):
        return text
    for kind, pattern in _patterns():
        for match in pattern.finditer(low):
            if _describes(text[match.start("title") : match.end("title")]) or _is_name_itself(low, match):
                continue
            if name := makers(match["title"].strip(), kind == "directs"):
                before = re.match(r"(?:by|from) ", match[0])
                first = match.start() + (before.end() if before else 0)
                return f"{text[:first]}{name}{text[match.end() :]}"
    return text


def _describes(words: str) -> bool:
    """Whether a word in small letters only describes: "the little guy" is nobody of Little."""
    return words.strip() in lexicon("limits/things")["small"]


_JUDGED = re.compile(
    r"(?:hated|loved|liked|adored|enjoyed|saw|seen|watched|hate|love|know|odi\w+|am[eo]\w*|vimos|vist[oa]|gusto|encanto|"
    r"vu|adore|deteste|aime|gesehen|видел\w*|смотрел\w*) (?:the |that )$"
)
"""Behind these a title stands as well as somebody."""
ORDINARY = 3000
"""The rank up to which a word is so common that with `guy` behind it may be a title's name."""


def _is_name_itself(low: str, match: re.Match[str]) -> bool:
    """Whether the words may be a title's own name where something is said of one: "we hated the fall guy"."""
    word = match["title"].strip()
    ordinary = " " not in word and ranks().get(word, ORDINARY) < ORDINARY
    return ordinary and bool(_JUDGED.search(low[: match.start("title")]))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for kind, lines in lexicon("names/made").items():
        for line in lines:
            body = re.sub(r"\bT\b|^T(?=的)|T(?=的)", r"(?P<title>[^,.;!?]{2,40}?)", line)
            end = (
                r"(?!\w)" if line.endswith(")") else r"(?=$|[,.;!?]| (?:but|and|please|aber|und|mais|et|pero|y|но|и)\b)"
            )
            start = r"(?<!\w)"
            if "的" in line:
                start = end = ""
            found.append((kind, re.compile(f"{start}(?:{body}){end}")))
    return tuple(found)
