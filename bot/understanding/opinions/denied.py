"""What a title is said to be or not to be, beside the wish: "Superbad isn't touching" tells of Superbad and is no wish
for what doesn't touch; "liked Moon, but sad. now something funny" is no wish for sadness."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from bot.understanding.names.versions import Named
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tokens import Text

_DENIES = re.compile(
    r"(?:(?:is|was|are|were) (?:just |really |simply |so )?not|isnt|wasnt|arent|werent|not|no|aint)"
    r"(?: (?:really|exactly|very|so|that|at|all|particularly|even|a|an|bit|something|anything))*$"
)
_HAS = re.compile(
    r"(?:(?:literally|still|also|really|definitely|totally|does|do|clearly|obviously|even|both) )*"
    r"(?:has|have|had|got|contains?|shows?|features?|(?:is|are) (?:all|full of|nothing but))(?! (?:to|a vibe|the vibe))"
)
"""What tells what is in a title: "Heat has guns"."""
MOST = 3
"""Words that may be denied: a longer clause tells something else."""
_LIKED = {"liked", "loved", "enjoyed", "adored", "saw", "seen", "watched"}
_BUT = re.compile(
    r"but (?:it |c )?(?:was )?(?:(?:a bit|a little|really|very|so|pretty) )?(?!too\b|slow|\w+er\b|more|less|not)\w+"
)
"""What a liked title was all the same; "too slow" and "slower" are of one's taste."""


def beside_wish(text: Text, titles: Sequence[Named]) -> frozenset[int]:
    """The places of all that is told of titles and is no wish."""
    return denied(text, titles) | _owned(text, titles) | _pointing(text) | _complained(text)


_STILL, _HOLDS = frozenset(("literally", "still")), frozenset(("has", "have", "had", "got"))
_JOINS = frozenset(("that", "which", "who", "to", "can", "could", "should", "must"))


def _complained(text: Text) -> frozenset[int]:
    """The places of what something is said to have all the same: "that one literally has guns"."""
    found: set[int] = set()
    for place, (word, holds) in enumerate(pairwise(token.word for token in text.tokens)):
        if word not in _STILL or holds not in _HOLDS or (place and text.tokens[place - 1].word in _JOINS):
            continue
        last = place + 2
        while last < len(text.tokens) and not _parts(text, last):
            last += 1
        found.update(range(place, last))
    return frozenset(found)


_TELLS = frozenset((
    "has", "is", "was", "runs", "isnt", "wasnt", "hasnt", "had", "lasts", "looks", "sounds", "looked", "sounded",
))  # fmt: skip
_YOUNG = frozenset(("little", "small", "wee", "young", "tiny"))
"""The little one is a child."""
_DESCRIBES = 2
"""Words at most by which one of the cards is pointed at."""


def _pointing(text: Text) -> frozenset[int]:
    """The places of how one of the cards is called of which something is told: "the Mexican one has nine seasons"."""
    found: set[int] = set()
    words = [token.word for token in text.tokens]
    for place, (word, tells) in enumerate(pairwise(words)):
        if word not in ("one", "1") or tells not in _TELLS or text.tokens[place + 1].opens:
            continue
        for first in range(place - 1, max(-1, place - 2 - _DESCRIBES), -1):
            if words[first] == "the" and _YOUNG.isdisjoint(words[first:place]):
                found.update(range(first + 1, place))
                break
    return frozenset(found)


def _owned(text: Text, titles: Sequence[Named]) -> frozenset[int]:
    """The places of how a title was that was liked all the same, where the sentence ends with it."""
    found: set[int] = set()
    for place, token in enumerate(text.tokens):
        if token.word != "but" or token.opens:
            continue
        first, last = place, place + 1
        while first > 0 and not text.tokens[first].opens:
            first -= 1
        while last < len(text.tokens) and not _parts(text, last):
            last += 1
        told = {each.word for each in text.tokens[first:place]} & _LIKED
        of_one = any(first <= title.first < place for title in titles)
        follows = last == len(text.tokens) or text.tokens[last].opens
        if told and of_one and follows and _BUT.fullmatch(" ".join(each.word for each in text.tokens[place:last])):
            found.update(range(place, last))
    return frozenset(found)


def denied(text: Text, titles: Sequence[Named]) -> frozenset[int]:
    """The places of what clauses deny, or tell to be in a title, that open with its name."""
    found: set[int] = set()
    for title in titles:
        if title.first > 0 and not _parts(text, title.first):
            continue
        end = title.last
        while end < len(text.tokens) and not _parts(text, end):
            end += 1
        words = [token.word for token in text.tokens[title.last : end]]
        for count in range(len(words) - 1, 0, -1):
            judges = not _verdicts().isdisjoint(words[count:]) or _judges(words)  # "Little Women wasn't bad" is praise
            tells = _DENIES.match(" ".join(words[:count])) or _HAS.fullmatch(" ".join(words[:count]))
            if tells and len(words) - count <= MOST and not judges:
                found.update(range(title.last, end))
                break
    return frozenset(found)


def _judges(words: Sequence[str]) -> bool:
    """Whether what is said of a title opens with a verdict of several words: "isn't my thing"."""
    return any(" ".join(words[:count]) in _sayings() for count in range(2, len(words) + 1))


@cache
def _sayings() -> frozenset[str]:
    verdicts = lexicon("opinions/feelings")["verdicts"].values()
    return frozenset(saying for sayings in verdicts for saying in sayings if " " in saying)


@cache
def _verdicts() -> frozenset[str]:
    """Words that judge by themselves."""
    return frozenset(word for words in lexicon("opinions/feelings")["verdicts"].values() for word in words)


def _parts(text: Text, place: int) -> bool:
    """Whether a new clause begins there."""
    token = text.tokens[place]
    return token.opens or "," in token.gap or token.word in ("but", "and")
