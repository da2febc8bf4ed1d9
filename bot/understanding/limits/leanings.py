"""Traits and moods that words push: `faster`, `too scary`, `not arty`, `rainy sunday`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from bot.understanding.text.degrees import WHOLLY
from bot.understanding.text.lexicons import Hit, Phrases, lexicon
from bot.understanding.text.tokens import Text, clause_before

PUSH, SLIGHTLY = 0.8, 0.3
"""How hard a word pushes a trait, of 1, and one that is another thing when it is refused."""
_SIDES = {"up": 1, "down": -1, "complaint": 1, "neither": 0, "wanted": 1}
"""The sides of traits.yaml with the sign of what they push; who refuses what is `wanted` refuses that, and little
besides."""
_MUCH = {"too", "overly", "less", "unnecessarily", "excessively", "minimal"}
_LESS = {"less", "minimal", "low"}
_MORE = {"more", "enough", "extra", "plenty", "lots", "lot"}
_SLOW_COMPLAINT = {
    "was",
    "were",
    "bit",
    "so",
    "found",
    "felt",
    "too",
    "really",
    "very",
    "painfully",
    "incredibly",
    "kinda",
}
_WISH = {
    "something",
    "anything",
    "want",
    "looking",
    "need",
    "like",
    "love",
    "loved",
    "liked",
    "a",
    "the",
    "recommend",
    "give",
    "nice",
    "beautifully",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leanings:
    """Signed pushes (-1 to 1) by trait, moods by name, and the token ranges that said so."""

    traits: Mapping[str, float] = field(default_factory=dict)
    moods: tuple[str, ...] = ()
    phrases: tuple[tuple[int, int], ...] = ()


class LeaningWords:
    """Reads leanings from tokens and their signs: wanted or refused (scopes.py)."""

    def __init__(self) -> None:
        pushes: dict[str, list[tuple[str, int, str]]] = {}
        for trait, sides in lexicon("limits/traits").items():
            for side, sign in _SIDES.items():
                for phrase in sides.get(side, ()):
                    pushes.setdefault(phrase, []).append((trait, sign, side))
        self._pushes = pushes
        self._words: Phrases[str] = Phrases((phrase, phrase) for phrase in pushes)
        self._moods = lexicon("limits/moods")
        self._mood_words: Phrases[str] = Phrases.of({mood: entry["words"] for mood, entry in self._moods.items()})

    def read(self, text: Text, signs: Sequence[int], taken: frozenset[int]) -> Leanings:
        hits = [hit for hit in self._words.find(text.tokens, taken) if not _is_of_the_evening(text, hit)]
        hits = [hit for hit in hits if not _is_of_a_thing(text, hit, signs)]
        moods = [hit for hit in self._mood_words.find(text.tokens, taken) if signs[hit.first] > 0]
        moods = [hit for hit in moods if not _is_of_the_film(text, hit)]
        traits: dict[str, float] = {}
        wished: set[str] = set()
        for hit in hits:
            if signs[hit.first] < 0 and hit.value in wished and text.tokens[hit.first - 1].word not in WHOLLY:
                continue  # "scary, but not gory scary"
            wished |= {hit.value} if signs[hit.first] > 0 else set()
            for trait, sign, side in filter(itemgetter(1), self._pushes[hit.value]):
                if side == "up" and signs[hit.first] < 0 < traits.get(trait, 0) and hit.value not in wished:
                    continue  # "warm but not cute" is to be warm, "it has guns. no guns" is to have none
                complains = side == "complaint" and trait == "pacing_slow" and not _tells_of_it(text, hit)
                push = -1 if complains else sign * self._direction(text, hit, signs)
                traits[trait] = (SLIGHTLY if side == "wanted" and push < 0 else PUSH) * push
        said = set(traits)
        for mood in moods:
            for trait, push in self._moods[mood.value]["traits"].items():
                if trait not in said:
                    traits[trait] = max(-1.0, min(1.0, traits.get(trait, 0.0) + float(push)))
        return Leanings(
            traits=traits,
            moods=tuple(dict.fromkeys(mood.value for mood in moods)),
            phrases=tuple((hit.first, hit.last) for hit in hits),
        )

    def _direction(self, text: Text, hit: Hit[str], signs: Sequence[int]) -> int:
        """1 for more of it, -1 for less: refusals, `too`, `less` turn it, `not enough` and `more` do not."""
        before = clause_before(text.tokens, hit.first, 3)
        after = [token.word for token in text.tokens[hit.last : hit.last + 2]]
        if "enough" in after[:1] or before[-1:] == ["enough"] or before[-2:-1] == ["enough"]:
            return 1
        if set(before[-2:]) & _MUCH or before[-2:] == ["too", "much"]:
            return -1
        if signs[hit.first] < 0 and _TIMID.match(hit.value) and _DENIES.isdisjoint(before):
            return 1  # "nothing scary, or my son gets nightmares"
        if hit.value in ("slow", "slow paced", "slow moving") and _complains(before):
            return -1
        return signs[hit.first]


_BEARERS = frozenset((
    "detective", "detectives", "cop", "cops", "inspector", "policeman", "hero", "heroine", "man", "woman", "guy",
    "girl", "boy", "father", "mother", "teacher", "doctor", "town", "city", "village", "island", "place",
    "street", "streets",
))  # fmt: skip
"""Whom and what a film shows: a tired detective and a rainy city are in it, and not on the sofa."""


def _is_of_the_film(text: Text, hit: Hit[str]) -> bool:
    """Whether a mood's word says what a film is about: "a thriller about a lonely guy", "tired of superheroes", "set
    somewhere rainy", "a tired detective"."""
    before = {token.word for token in text.tokens[max(0, hit.first - 3) : hit.first]}
    after = {token.word for token in text.tokens[hit.last : hit.last + 1]}
    return bool(before & {"about", "where", "somewhere"} or after & (_BEARERS | {"of"}))


_WOULD_BE = (["that", "would", "be"], ["it", "would", "be"], ["thatd", "be"], ["itd", "be"])
_AWKWARD = frozenset(("weird", "strange", "creepy", "boring", "sad", "depressing", "dumb", "scary"))


def _is_of_the_evening(text: Text, hit: Hit[str]) -> bool:
    """Whether a word says what the evening would be with what is refused, or what somebody is afraid of: "not too sexy,
    that would be weird", "she is scared of clowns"."""
    if hit.value == "scared" and [token.word for token in text.tokens[hit.last : hit.last + 1]] == ["of"]:
        return True
    before = [token.word for token in text.tokens[max(0, hit.first - 3) : hit.first]]
    return hit.value in _AWKWARD and any(before[-len(each) :] == each for each in _WOULD_BE)


_TIMID = re.compile(r"(?:gets?|has|have|scares?|frightens?|startles?|spooks?|easily|scared (?:easily|of)|afraid of) ")
"""How those are who can't bear fright; said of them beside a refusal it is none."""
_DENIES = frozenset(("not", "dont", "doesnt", "never", "wont", "cant", "isnt", "arent", "no"))
_PLEASANT = frozenset(
    ("cute", "sweet", "charming", "clever", "smart", "funny", "witty", "silly", "beautiful", "warm", "calm")
)
_NOT_DULL = re.compile(r"(?:not|nothing|isnt|no) ")
_FILMED = frozenset((
    "film", "films", "movie", "movies", "one", "ones", "stuff", "things", "thing", "story", "stories", "comedy",
    "comedies",
    "humour", "humor", "series", "show", "shows", "please", "pls", "or", "and", "either", "but", "tonight", "enough",
    "for",
    "at", "to", "in", "with", "this", "though", "tho", "thanks", "like", "just", "again", "drama", "action", "flick",
))  # fmt: skip
"""Behind a quality that is the film's own."""


def _is_of_a_thing(text: Text, hit: Hit[str], signs: Sequence[int]) -> bool:
    """Whether it is the quality of something that is refused, and the film is not to be its opposite: "no cute drunk
    people", "hope but not stupid hope"."""
    behind = text.tokens[hit.last : hit.last + 1]
    if not behind or behind[0].opens or "," in behind[0].gap or behind[0].word in _FILMED:
        return False
    refused = signs[hit.first] < 0 and text.tokens[hit.first - 1].word == "no" and hit.value in _PLEASANT
    return refused or bool(_NOT_DULL.match(hit.value) and not behind[0].word.endswith("ing"))


CLAUSE = 6
"""Words behind a where within which it tells what happens there."""


def _tells_of_it(text: Text, hit: Hit[str]) -> bool:
    """Whether what is often complained of is what the film should be like: "films where nothing happens"."""
    return "where" in [token.word for token in text.tokens[max(0, hit.first - CLAUSE) : hit.first]]


def _complains(before: Sequence[str]) -> bool:
    """Whether `slow` is said of a film that was, rather than wished for."""
    return bool(set(before[-2:]) & _SLOW_COMPLAINT) and not set(before[-1:]) & (_WISH - {"a"})
