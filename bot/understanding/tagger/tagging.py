"""What each stretch of a message does: a linear-chain conditional random field over its words.

People put several things into one message: a bit of their life, who watches, what they saw, a wish, a question. Each
word gets a label, the likeliest sequence of all is taken (Lafferty, McCallum and Pereira 2001; Viterbi 1967), and words
of one label side by side are a stretch. Learned from the marked messages of benchmarks (`python -m benchmarks.tagger
--write`), shipped as tagger.npz with its digest. Two things speak for a label: hashed features (words around a word,
their beginnings and ends, where it stands in its clause; nothing of one language, and no title by its name), and what
the word means where it stands, read beside what lay there when it was said, by layers of the embedding model that were
changed for this (`WordStates`). Where those can't be had, a message has no stretches.
"""

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal, Protocol, get_args

import numpy as np

from bot.ports import Floats
from bot.shipped import shipped_arrays
from bot.understanding.text.plain import plain

Label = Literal[
    "wish", "company", "remark", "others", "ask", "choose", "keep", "pass", "complain", "forget", "rate", "feel",
    "life", "chat", "look",
]  # fmt: skip
Context = Literal["start", "deck", "card", "asked", "noted", "chosen", "later"]
"""What lay there when a message was said: nothing yet, cards, one title that is talked of, a question of ours, a note
of what was learned, a title taken for tonight, the day after."""
CONTEXTS: tuple[Context, ...] = get_args(Context)
LABELS: tuple[Label, ...] = get_args(Label)
SHIPPED = Path(__file__).with_name("tagger.npz")
BUCKETS = 1 << 15
"""Rows of the table into which features are hashed."""
_Bounds = tuple[int, int]
"""The first place, and the one behind the last."""
_TOKENS = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:['’][^\W_]+)*|[^\w\s]+|_")
_ENDS = re.compile(r"[.!?,;:…。！？，；：、()\-–—]+")
_STOPS = re.compile(r"[.!?…。！？\n]")
_JOINTS = frozenset((
    "and", "but", "so", "or", "then", "because", "und", "aber", "oder", "dann", "denn", "et", "mais", "ou", "puis",
    "y", "pero", "o", "porque", "и", "а", "но", "или", "потому", "但", "不过", "可", "然",
))  # fmt: skip
"""Words at which something else may begin without a mark before them."""


class WordStates(Protocol):
    """What each word of a text means where it stands: for words that begin and end there, float32 [words, width];
    `before` is what the text answers."""

    def __call__(self, text: str, words: Sequence[tuple[int, int]], before: str) -> Floats: ...


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a Chinese sign or a run of marks, and where it lies in the message."""

    text: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        return not self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words side by side that do one thing, and how sure that is, 0 to 1."""

    label: Label
    text: str
    start: int
    end: int
    sure: float


def tokens_of(text: str) -> list[Token]:
    """The message's tokens in order; none is empty."""
    found = ((plain(at.group()), at.start(), at.end()) for at in _TOKENS.finditer(text))
    return [Token(word, start, end) for word, start, end in found if word]


def may_begin(tokens: Sequence[Token]) -> list[bool]:
    """For each token whether something else may well begin there: at the start, behind a mark, at a joint."""
    found = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        found.append(before is None or bool(_ENDS.fullmatch(before.text)) or token.text in _JOINTS)
    return found


def features_of(tokens: Sequence[Token]) -> list[list[int]]:
    """For each token the rows of the table that tell of it."""
    words = [_sign(token) for token in tokens]
    clause, sentence = _bounds(tokens, _ENDS), _bounds(tokens, _STOPS)
    return [
        [zlib.crc32(each.encode()) % BUCKETS for each in _told(place, words, clause, sentence)]
        for place in range(len(tokens))
    ]


def _bounds(tokens: Sequence[Token], ends: re.Pattern[str]) -> list[_Bounds]:
    """For each token its clause or sentence."""
    starts, found = [0], []
    for place, token in enumerate(tokens[:-1]):
        if token.is_mark and ends.search(token.text):
            starts.append(place + 1)
    bounds = [*starts, len(tokens)]
    for start, end in pairwise(bounds):
        found += [(start, end)] * (end - start)
    return found


def _sign(token: Token) -> str:
    """What a token is told as: a figure by its length."""
    return "0" * len(token.text) if token.text.isdecimal() else token.text


def _told(place: int, words: Sequence[str], clause: Sequence[_Bounds], sentence: Sequence[_Bounds]) -> list[str]:
    def at(where: int) -> str:
        return words[where] if 0 <= where < len(words) else "|"

    word, last, then = at(place), at(place - 1), at(place + 1)
    start, end = clause[place]
    first, behind = sentence[place]
    opening = [at(each) if each < end else "|" for each in (start, start + 1, start + 2)]
    closing = at(end - 1)
    told = [
        f"w {word}", f"l {last}", f"n {then}", f"l2 {at(place - 2)}", f"n2 {at(place + 2)}",
        f"lw {last} {word}", f"wn {word} {then}", f"ln {last} {then}",
        f"b {word[:3]}", f"b4 {word[:4]}", f"e {word[-3:]}", f"nb {then[:4]}", f"lb {last[:4]}",
        f"o {opening[0]}", f"oo {opening[0]} {opening[1]}", f"ooo {' '.join(opening)}", f"o1 {opening[1]}",
        f"c {closing}", f"s {at(behind - 1)[-1:]} {at(first)}", f"q {at(behind - 1)[-1:]}",
        f"far {min(place - start, 4)} {min(end - start, 6)}", f"whole {min(len(words), 12)}",
    ]  # fmt: skip
    told += [f"in {each}" for each in {*words[start:end]} - {word}]
    told += [f"sn {each[:5]}" for each in {*words[first:behind]}]
    if start == first:
        told.append(f"so {opening[0]}")
    if start > 0:
        told.append(f"before {at(start - 1)} {at(clause[start - 1][0])}")
    if end < len(words):
        told += [f"next {at(end)}", f"next2 {at(end)} {at(end + 1)}"]
    return told


@dataclass(frozen=True, kw_only=True)
class Tagger:
    """`weights` float32 [buckets, labels]; `inside` and `across` float32 [labels, labels], from the label before (row)
    to the label (column), where nothing and where something may begin; `first` float32 [labels]; `head` float32
    [width, labels] and `contexts` float32 [contexts, labels] with what each word's state and what lay there speak
    for."""

    weights: Floats
    inside: Floats
    across: Floats
    first: Floats
    head: Floats
    contexts: Floats
    states: WordStates

    @classmethod
    def load(cls, states: Callable[[Mapping[str, Floats]], WordStates], path: Path = SHIPPED) -> "Tagger":
        """Read the shipped file; `states` makes of the changes in it what reads words. Raises StarterDamaged when its
        digest (beside it) does not match, and what `states` raises."""
        data = {name: array.astype(np.float32) for name, array in shipped_arrays(path).items()}
        own = {name: data.pop(name) for name in ("weights", "inside", "across", "first", "head", "contexts")}
        return cls(states=states(data), **own)

    def stretches(self, text: str, context: Context = "start") -> tuple[Stretch, ...]:
        """The message cut into what its words do, in order; none where it has no words."""
        tokens = tokens_of(text)
        if not tokens:
            return ()
        begins = may_begin(tokens)
        steps = [self.across if each else self.inside for each in begins]
        scores = self._scored(text, tokens, context)
        path, sure = self._best(scores, steps), self._sure(scores, steps)
        found, start = [], 0
        for place in range(1, len(tokens) + 1):
            if place < len(tokens) and path[place] == path[start]:
                continue
            low, high = tokens[start].start, tokens[place].start if place < len(tokens) else len(text)
            share = float(np.mean([sure[each, path[start]] for each in range(start, place)]))
            found.append(Stretch(LABELS[path[start]], text[low:high].strip(), low, high, share))
            start = place
        return tuple(found)

    def _scored(self, text: str, tokens: Sequence[Token], context: Context) -> Floats:
        """What speaks for each label of each token, float32 [tokens, labels]."""
        hashed = np.stack([self.weights[rows].sum(axis=0) for rows in features_of(tokens)])
        states = self.states(text, [(each.start, each.end) for each in tokens], context)
        return np.asarray(hashed + states @ self.head + self.contexts[CONTEXTS.index(context)], dtype=np.float32)

    def _best(self, scores: Floats, steps: Sequence[Floats]) -> list[int]:
        """The likeliest labels (Viterbi)."""
        best, came = scores[0] + self.first, []
        for score, step in zip(scores[1:], steps[1:], strict=True):
            ways = best[:, None] + step
            came.append(ways.argmax(axis=0))
            best = ways.max(axis=0) + score
        path = [int(best.argmax())]
        for back in reversed(came):
            path.append(int(back[path[-1]]))
        return path[::-1]

    def _sure(self, scores: Floats, steps: Sequence[Floats]) -> Floats:
        """The probability of each label of each token, float32 [tokens, labels] (forward and backward)."""
        ahead = [scores[0] + self.first]
        for score, step in zip(scores[1:], steps[1:], strict=True):
            ahead.append(_log_sum(ahead[-1][:, None] + step, 0) + score)
        behind = [np.zeros(len(LABELS), dtype=np.float32)]
        for score, step in zip(scores[:0:-1], steps[:0:-1], strict=True):
            behind.append(_log_sum(step + (score + behind[-1])[None, :], 1))
        both = np.stack(ahead) + np.stack(behind[::-1])
        return np.asarray(np.exp(both - _log_sum(both, 1)[:, None]), dtype=np.float32)


def _log_sum(values: Floats, axis: int) -> Floats:
    most = values.max(axis=axis, keepdims=True)
    return np.asarray(np.log(np.exp(values - most).sum(axis=axis)) + most.squeeze(axis), dtype=np.float32)
