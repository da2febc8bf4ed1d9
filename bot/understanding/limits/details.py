"""What a wish tells beyond its concepts, in its own words: "sisters who don't get along", "the moon landing"."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from bot.knowledge.vocabulary import concepts
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tokens import Text, Token

MOST, LONGEST, SHORTEST = 2, 12, 3
"""Details of one wish, words of one, and letters of a word that tells something."""
TAIL = 3
"""Small words behind a detail that end its sentence: "in a snowy place"."""
TELLING = frozenset(("plot", "people", "place", "subject"))
"""Groups of concepts that say what it is about: the words by which one was named may tell more than it does."""
_OWN = frozenset((
    "i", "im", "ive", "id", "ill", "me", "my", "mine", "we", "us", "our", "ours", "weve", "you", "your", "youre", "its",
    "shes", "hes", "theyre", "watch", "watching", "seen", "bill", "feature",
))  # fmt: skip
"""Words of clauses that tell of those who watch, and not of the film."""
_CUTS = frozenset(("but", "because", "so", "please", "although", "though", "if", "unless", "tonight"))
"""Words at which another part of a wish begins."""
_MEASURE = re.compile(r"\d+(?:min|mins|m|h|hr|hrs)?$")
"""A length begins another part too: "on a train 90min tops"."""
_FILMS = frozenset(("film", "films", "movie", "movies", "drama", "dramas", "story", "stories", "series", "thriller"))
_RELATIVE = frozenset(("who", "whos", "that", "thats", "which", "where", "whose"))


def read_details(
    text: Text, known: frozenset[int], about: Sequence[tuple[int, int]], signs: Sequence[int]
) -> tuple[str, ...]:
    """The details, as they were written. Tokens in `known` are understood already; those of the ranges `about` named a
    concept of the groups TELLING. What is refused (a sign below nought) is no detail."""
    subjects = frozenset(place for first, last in about for place in range(first, last))
    details = (_detail(text, _asked(part, text.tokens, signs), known, subjects) for part in _parts(text.tokens))
    return tuple(filter(None, details))[:MOST]


def _detail(text: Text, part: Sequence[int], known: frozenset[int], subjects: frozenset[int]) -> str:
    """The detail that a part of the wish tells; empty where it tells none, or of something else than the film."""
    tokens = text.tokens
    tells = [place for place in part if place not in known and _tells(tokens[place])]
    told = [place for place in part if place in subjects or place in tells]
    if not _tell_more(tokens, tells, told) or not _of_film(tokens, part, known):
        return ""
    if any(tokens[place].word in _OWN for place in part):
        return ""
    tail = [place for place in part if place > told[-1]]
    ends = 0 < len(tail) <= TAIL and known.isdisjoint(tail) and len(tokens[tail[-1]].word) > SHORTEST
    last = tail[-1] if ends else told[-1]
    return text.raw[tokens[told[0]].start : tokens[last].end] if last - told[0] < LONGEST else ""


def aliases_said(text: Text, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The words of these ranges, which named concepts by other words than their own."""
    said = (
        text.raw[text.tokens[first].start : text.tokens[last - 1].end]
        for first, last in spans
        if _says_more(text, first, last)
    )
    return tuple(dict.fromkeys(said))[:MOST]


_ANYBODY = frozenset((
    "a", "an", "the", "but", "with", "about", "in", "of", "woman", "women", "female", "girl", "girls", "man", "men",
    "lead", "leads", "older", "people", "person", "characters", "character", "over", "fifty", "sixty", "seventy", "50",
    "60", "70",
))  # fmt: skip
"""Words that tell no more of a film than the concept that they name."""


def _says_more(text: Text, first: int, last: int) -> bool:
    """Whether the words of a range tell more than their concept: "but with a woman" is a female lead and no more."""
    return any(token.word not in _ANYBODY for token in text.tokens[first:last])


def by_other_words(name: str, said: str) -> bool:
    """Whether a concept was named by other words than its own: a heist by "bank robbery" and not by "heist movies",
    aboard a ship by "at sea" and not by "set on a ship"; of two lands by one."""
    bare = " ".join(word for word in said.split() if word not in _FILMS)
    known = concepts().get(name)  # notes are no concepts
    if known and known.group == "place" and bare in name.split(" and ") and bare != name:
        return True  # Portugal is one of two
    return _singular(bare).split()[-1:] != _singular(name).split()[-1:]


def _singular(words: str) -> str:
    """Words without the ending of a plural: spies -> spy, witches -> witch, heists -> heist."""
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("s", "")):
        if words.endswith(ending) and not words.endswith("ss"):
            return words.removesuffix(ending) + instead
    return words


def tells_what_about(name: str) -> bool:
    """Whether a concept says what a film is about; an age does, "ancient Rome", and a decade only says when."""
    group = concepts()[name].group
    return group in TELLING or (group == "time" and not any(word.endswith("ties") for word in name.split()))


def _parts(tokens: Sequence[Token]) -> Iterator[list[int]]:
    """The places of the tokens of each part of a wish."""
    part: list[int] = []
    for place, token in enumerate(tokens):
        cuts = token.word in _CUTS or _MEASURE.match(token.word)
        if part and (token.opens or token.gap.strip(" '\"") or cuts):
            yield part
            part = []
        part.append(place)
    if part:
        yield part


def _asked(part: list[int], tokens: Sequence[Token], signs: Sequence[int]) -> list[int]:
    """The part up to where something is refused; "sisters who don't get along" refuse nothing."""
    end = next((n for n, place in enumerate(part) if signs[place] < 0), len(part))
    return part if any(tokens[place].word in _RELATIVE for place in part[:end]) else part[:end]


def _of_film(tokens: Sequence[Token], part: Sequence[int], known: Collection[int]) -> bool:
    """Whether a part speaks of the film: "a western told from the women's side" does, "blanket and tea" doesn't."""
    films = lexicon("limits/things")["films"]
    return any(place in known or tokens[place].word in films for place in part)


def _tell_more(tokens: Sequence[Token], tells: Sequence[int], told: Sequence[int]) -> bool:
    """Whether words that nothing was understood of tell something: several, or one beside a subject."""
    return len(told) > 1 and any(tokens[place].word not in _qualities() for place in tells)


def _tells(token: Token) -> bool:
    return len(token.word) >= SHORTEST and token.word.isalpha() and token.word not in _silent()


@cache
def _silent() -> frozenset[str]:
    words = lexicon("text/topic")
    return frozenset((*words["silent"], *words["links"]))


@cache
def _qualities() -> frozenset[str]:
    return frozenset(lexicon("limits/things")["qualities"])
