"""Things that a wish is about, where no concept stands for them: "about beekeepers", "set in Macedonia"."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from bot.understanding.limits.nations import countries
from bot.understanding.text.lexicons import lexicon, surprise
from bot.understanding.text.subjects import subjects
from bot.understanding.text.tokens import Text, Token, fold

SHORTEST, MOST = 3, 3
"""Letters of a thing's name, and things that one wish may list."""
TELLING = {"about": 4.0, "with": 4.6, "kind": 5.0}
"""How surprising a word must be to be a thing, by what it stands beside: who wishes films "with good acting" names no
subject."""

KEYED, USUAL = 4.4, 5
"""How surprising a single word must be that is a thing because titles have it as a keyword, and in how many."""
FEW_WORDS, LONGEST = 3, 3
"""A wish of more telling words tells of more than its subject; words that one keyword may have."""


def subjects_of(keywords: Iterable[Iterable[str]]) -> frozenset[str]:
    """What a catalogue's titles are about in its own words: keywords that several titles have, as `fold` writes."""
    counts = Counter(word for title in keywords for word in title)
    return frozenset(fold(word) for word, count in counts.items() if count >= USUAL and word.count(" ") < LONGEST)


def named_by_keyword(topic: str, subjects: Collection[str]) -> tuple[str, ...]:
    """The things among the few words that nothing else was understood of: "a submarine film", "lighthouse keeper"."""
    words = [word for word in topic.split() if word not in lexicon("limits/things")["small"]]
    if not 0 < len(words) <= FEW_WORDS:
        return ()
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            said = " ".join(words[first : first + size])
            rare = size > 1 or (said not in _no_things() and surprise(said) >= KEYED)
            if (rare and fold(said) in subjects) or (said not in _no_things() and is_subject(said)):
                return (said,)
    return ()


def read_things(text: Text, known: Collection[int], signs: Sequence[int]) -> tuple[str, ...]:
    """The things named, in small letters as they were written; tokens in `known` are understood already, those with a
    sign below nought are refused."""
    found: dict[str, None] = {}
    free = [place not in known and signs[place] >= 0 for place in range(len(text.tokens))]
    for place in range(len(text.tokens)):
        if opened := _behind_opening(text.tokens, place):
            found |= dict.fromkeys(_listed(text.tokens, opened[0], free, TELLING[opened[1]]))
        elif free[place] and (_is_kind(text.tokens, place) or _is_bound_for(text.tokens, place)):
            found[text.tokens[place].raw.lower()] = None
    return tuple(found)[:MOST]


def _behind_opening(tokens: Sequence[Token], place: int) -> tuple[int, str] | None:
    """The place behind words after which a subject stands, and which of them it were."""
    for words, sort in _openings().get(tokens[place].word, ()):
        if [token.word for token in tokens[place : place + len(words)]] == words:
            return place + len(words), sort
    return None


@cache
def _openings() -> Mapping[str, Sequence[tuple[list[str], str]]]:
    """The words after which a subject stands, with what sort they are, by the first of them."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for sort, openings in lexicon("limits/things")["opened"].items():
        for words in map(str.split, openings):
            found.setdefault(words[0], []).append((words, sort))
    return found


def _listed(tokens: Sequence[Token], place: int, free: Sequence[bool], least: float) -> Iterator[str]:
    """The things of a list from here on: "macedonia or turkey"."""
    joins = lexicon("limits/things")["joins"]
    for _ in range(MOST):
        while place < len(tokens) and tokens[place].word in lexicon("limits/things")["small"]:
            place += 1
        first = place
        while (
            place < len(tokens)
            and free[place]
            and _is_thing(tokens[place])
            and (place == first or _runs(tokens[place]))
        ):
            place += 1
        if place == first:
            return
        thing = " ".join(token.raw.lower() for token in tokens[first:place])
        if place < len(tokens) and _runs(tokens[place]) and tokens[place].word in lexicon("limits/things")["qualities"]:
            return  # "with practical effects"
        if is_subject(thing) or max(surprise(token.word) for token in tokens[first:place]) >= least:
            yield thing
        if place >= len(tokens) or tokens[place].word not in joins:
            return
        place += 1


def is_subject(thing: str) -> bool:
    """Whether it is a subject by itself, one or several of it: "bears"."""
    singular = (thing, thing.removesuffix("s"), thing.removesuffix("es"), f"{thing.removesuffix('ies')}y")
    return any(each in subjects() for each in (*singular, f"{thing.removesuffix('ves')}f"))


def _runs(token: Token) -> bool:
    """Whether a word goes on with the one before it."""
    return not token.opens and "," not in token.gap


def _is_kind(tokens: Sequence[Token], place: int) -> bool:
    """Whether a rare word, or one that is known as a subject, says what kind of film is meant: "a giallo film"."""
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    films = lexicon("limits/things")["films"]
    return (
        behind is not None and behind.word in films and _runs(behind) and _is_thing(tokens[place])
        and (tokens[place].word in subjects() or surprise(tokens[place].word) >= TELLING["kind"])
    )  # fmt: skip


_BOUND = re.compile(
    r"\b(?:go|going|fly|flying|travel|travell?ing|off|trip|head|heading|moving|holidays?|vacation|visit|visiting)"
    r"(?: (?:back|over|down|up))?(?: (?:to|in|for|around))?(?: the)?$"
)


def _is_bound_for(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is a country to which they travel and where the story is to play: "off to Greece, something set
    there"; who only says where they go wishes for anything."""
    if tokens[place].word not in countries():
        return False
    before = " ".join(token.word for token in tokens[max(0, place - 5) : place])
    return bool(_BOUND.search(before)) and any(token.word == "there" for token in tokens[place + 1 :])


def _is_thing(token: Token) -> bool:
    return len(token.word) >= SHORTEST and token.word.isalpha() and token.word not in _no_things()


@cache
def _no_things() -> frozenset[str]:
    chatter, own = lexicon("text/topic"), lexicon("limits/things")
    refused = lexicon("limits/shunned")["not_things"]
    return frozenset((*chatter["silent"], *chatter["links"], *refused, *own["qualities"]))
