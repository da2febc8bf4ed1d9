"""The verdicts in a text that are the person's own, wherever they stand: `loved`, `not bad`, `way too long`."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.text.lexicons import Hit, Phrases, lexicon
from bot.understanding.text.phrasing import anywhere, is_verb_like, said, words_of
from bot.understanding.text.tokens import Text

NEAR = 4
"""A negation turns a verdict into its opposite when at most so many words stand between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A verdict: its tokens `first` up to `last`, its strength -2 to 2 with negation applied (0: none after all)."""

    first: int
    last: int
    strength: float


class Voices:
    """Finds verdicts; those of others, in questions and in wishes are left out."""

    def __init__(self) -> None:
        feelings = lexicon("opinions/feelings")
        table: dict[str, list[str]] = {**feelings["verdicts"], "mixed": feelings["mixed"]}
        self._verdicts: Phrases[str] = Phrases.of(table)
        self._others: Phrases[str] = Phrases.of({"others": feelings["others"]})

    def find(self, text: Text, signs: Sequence[int], taken: frozenset[int]) -> list[Voice]:
        """`signs` tells which words are negated (scopes.py), `taken` which tokens belong to names."""
        others = [h.first for h in self._others.find(text.tokens, taken) if not _accompanies(text, h)]
        found = []
        taken |= _nod(text)
        for hit in self._verdicts.find(text.tokens, taken):
            mere = _is_preposition(text, hit) or _not_yet(text, hit) or _of_pick(text, hit)
            if not (mere or _by_others(text, hit, others)):
                found.append(Voice(first=hit.first, last=hit.last, strength=_strength(text, hit, signs)))
        blames = _too(text, found, taken)
        covered = {blame.first + 1 for blame in blames}
        kept = [voice for voice in found if voice.strength and voice.first not in covered]
        return sorted([*kept, *blames], key=lambda voice: voice.first)


def _nod(text: Text) -> frozenset[int]:
    """The place of a mere `Cool!` with which a longer message begins."""
    nods = len(text.tokens) > 2 and text.tokens[0].word in words_of("nods")
    return frozenset({0}) if nods and (text.tokens[1].opens or "," in text.tokens[1].gap) else frozenset()


def _strength(text: Text, hit: Hit[str], signs: Sequence[int]) -> float:
    if hit.value == "mixed":
        return -1.0 if _denied(text, hit) else float(_affirmed(text, hit))
    strength = float(hit.value)
    if signs[hit.first] < 0 and _negated(text, hit):
        return -1.0 if strength > 0 else 0.0
    return strength


def _negated(text: Text, hit: Hit[str]) -> bool:
    """Whether the no that reaches the verdict stands close enough to turn it."""
    for token in reversed(text.tokens[max(0, hit.first - NEAR) : hit.first]):
        if token.word in words_of("no"):
            return True
        if token.word in words_of("clause"):
            return False
    return False


def _praises(text: Text, hit: Hit[str]) -> bool:
    return any(token.word in words_of("praise") for token in text.tokens[hit.first : hit.last])


def _denied(text: Text, hit: Hit[str]) -> bool:
    """Whether praise that is none by itself is denied: `not a good movie`, `wasn't as good as`."""
    before = {token.word for token in text.tokens[max(0, hit.first - 2) : hit.first]}
    return _praises(text, hit) and not before.isdisjoint(words_of("denials"))


def _affirmed(text: Text, hit: Hit[str]) -> bool:
    """Whether such praise is said of something: `was such a good film`, as `looking for a good film` is not."""
    before = text.tokens[hit.first - 1].word if hit.first else ""
    return _praises(text, hit) and before in words_of("said_of") and text.tokens[hit.last - 1].word != "as"


def _not_yet(text: Text, hit: Hit[str]) -> bool:
    """Whether it is asked or expected rather than felt: `is it any good`, `looks very good`, `heard it's great`."""
    first = hit.first
    while first > max(0, hit.first - 5) and not text.tokens[first].opens:
        first -= 1
    return bool(anywhere("expected").search(said(text, first, hit.first)))


def _of_pick(text: Text, hit: Hit[str]) -> bool:
    """Whether what was picked is praised, not what was seen: `remarkable pick`, `lovely choice`."""
    behind = text.tokens[hit.last : hit.last + 1]
    return bool(behind) and behind[0].word in words_of("picks") and not behind[0].opens


def _is_preposition(text: Text, hit: Hit[str]) -> bool:
    """Whether `like` is the preposition (`movies like`), which is no verdict."""
    alone = hit.last - hit.first == 1 and text.tokens[hit.first].word == "like"
    return alone and not is_verb_like(said(text, hit.first - 3, hit.last))


def _accompanies(text: Text, hit: Hit[str]) -> bool:
    """Whether others are no subject: `with the kids`, `for my mother`."""
    return hit.first > 0 and text.tokens[hit.first - 1].word in words_of("company")


def _by_others(text: Text, hit: Hit[str], others: Sequence[int]) -> bool:
    """Whether the nearest subject before the verdict, in its sentence, is somebody else."""
    for place in range(hit.first - 1, max(-1, hit.first - 8), -1):
        word = text.tokens[place].word
        if place in others:
            return word not in words_of("pronouns") or hit.first - place <= 2
        if text.tokens[place + 1].opens or word in words_of("own"):
            return False
    return False


def _too(text: Text, found: Sequence[Voice], taken: frozenset[int]) -> list[Voice]:
    """`was too ...`, `a bit too ...`: blame, whatever the word."""
    known = {place for voice in found if voice.strength for place in range(voice.first, voice.last)}
    voices = []
    for place, token in enumerate(text.tokens[1:-1], start=1):
        following = text.tokens[place + 1]
        if token.word != "too" or place in known or not taken.isdisjoint((place, place + 1)) or following.gap != " ":
            continue
        before = text.tokens[place - 1].word
        if before in words_of("too_after") and following.word not in ("but", "and", "i", "so"):
            voices.append(Voice(first=place, last=place + 2, strength=-1.0))
    return voices
