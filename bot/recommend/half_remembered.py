"""A half-remembered film: what a long, rambling description says of it, without the talk around it.

People describe plot and scenes, and between them beg, doubt and greet. Each telling sentence is embedded beside the
whole, for one vector of ten sentences is near nothing; words count by their rarity, and once more where the first
sentence has them; the titles that speak of these words draw those around them (Rocchio 1971, with words for feedback);
hints (`hints.py`) move titles up or down. The parts are logarithms of odds in scale: their weights are those of a
conditional logit over the whole catalogue.
"""

import re
from collections import Counter
from collections.abc import Mapping

import numpy as np

from bot.knowledge.naming import named_concepts
from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.hints import agreement, era_fit, rows_with
from bot.recommend.memories import remembered_alike
from bot.recommend.played_in import played_in, share_people
from bot.recommend.score import Candidates, mix
from bot.recommend.tellings import told_alike
from bot.recommend.tropes import trope_stems
from bot.recommend.word_index import names_of, stem, words_of

MOST_SENTENCES = 6
TELLING = 3
"""Telling words: a sentence with fewer tells nothing by itself."""
WHOLE = 1000
LONGEST = 200
"""Characters of a sentence that are embedded."""
HEADLINE = 0.5
"""What a word of the first sentence counts once more: people begin with the gist."""
WEIGHTS = {
    "words": 17.6, "text": 9.2, "sentences": 3.4, "around": 4.0, "year": 3.7, "hints": 12.0, "popularity": 1.5,
    "concepts": 1.0, "own": 12.0, "remembered": 12.0, "cast": 9.0,
}  # fmt: skip
"""Fitted on half of the development descriptions; docs/decisions.md has the figures of the other half. `own` are the
words of another language, of which these have none, `cast` who was in another film too, which few say."""
LED = 6.0
"""What concepts count where nothing else is known of a story."""
FULL, STANDING, LEAST, MOST = 150.0, 8.0, -2.0, 4.0
"""The BM25 score, the standard deviations and the sums of hints that make 1, 1, 0 and 1."""
TROPE = 1.5
"""What the words of a trope count once more that is told without its name."""
RARE = 3
"""Titles that must speak of a word before it draws others: of fewer there is nothing to learn."""

_BREAKS = re.compile(r"(?<=[.!?])\s+|\n+")
_TAGS = re.compile(r"\[[^\]]{0,40}\]|https?://\S+")
_CHATTER = {stem(word) for word in (
    "actually", "ago", "also", "am", "another", "anyone", "anyway", "appreciate", "appreciated", "back",
    "basically", "because", "bit", "bugging", "bunch", "cable", "called", "came", "can't", "cant", "character",
    "clip", "com", "correctly", "couldn't", "definitely", "describe", "description", "detail", "details", "don't",
    "dont", "dude", "edit", "either", "else", "ended", "ending", "etc", "even", "fairly", "film", "find", "first",
    "forgot", "found", "get", "goes", "going", "google", "googled", "got", "guess", "guy", "haven't", "he's",
    "hello", "help", "here", "hey", "hi", "however", "i'd", "i'll", "id", "idk", "iirc", "im", "info", "ish",
    "isn't", "ive", "kind", "kinda", "know", "least", "likely", "lol", "looking", "lot", "made", "main", "many",
    "maybe", "mention", "mentioned", "might", "movie", "much", "name", "netflix", "ok", "okay", "part", "please",
    "point", "possibly", "premise", "pretty", "probably", "protagonist", "reason", "recall", "reddit", "remember",
    "remembered", "said", "saw", "say", "saying", "says", "scene", "scenes", "search", "searched", "seeing",
    "seen", "she's", "similar", "since", "somehow", "somewhere", "sorry", "sort", "specific", "specifically",
    "spoiler", "spoilers", "still", "stuff", "sure", "thank", "thanks", "that's", "there's", "they're", "thing",
    "things", "think", "though", "thought", "time", "title", "tomt", "trailer", "trying", "type", "vague",
    "vaguely", "vibe", "wasn't", "watch", "watched", "watching", "way", "weird", "went", "whole", "wouldn't",
    "youtube",
)}  # fmt: skip
"""Words of the telling, not of the tale."""


def sentences(description: str) -> list[str]:
    """What to embed: the whole, then its first telling sentences when it has more than one; no tags and addresses."""
    plain = _TAGS.sub(" ", description).strip() or "a film"
    telling = [part.strip()[:LONGEST] for part in _BREAKS.split(plain) if len(_telling(part)) >= TELLING]
    return [" ".join(plain.split())[:WHOLE], *(telling[:MOST_SENTENCES] if len(telling) > 1 else ())]


def telling_words(description: str) -> Mapping[str, float]:
    """The words of the tale with their weight: one said twice counts more, but not double; one of the first sentence
    counts more, for what people begin with is the gist."""
    plain = _TAGS.sub(" ", description).strip()
    found = {word: count**0.5 for word, count in Counter(_telling(plain)).items()}
    for word in set(_telling(_BREAKS.split(plain)[0])):
        found[word] += HEADLINE
    return found


def _people(description: str) -> dict[str, float]:
    """The words of the tale as parts of people's names: "one of the Carradines" is in no overview."""
    plain = _TAGS.sub(" ", description)
    return {name: 1.0 for name in names_of(plain) if stem(name[1:]) not in _CHATTER and not name[1:].isdecimal()}


def _telling(text: str) -> list[str]:
    return [word for word in words_of(text) if word not in _CHATTER and not word.isdecimal()]


def recollect(
    description: str, told: Floats | None, rows: Rows, arrays: TitleArrays, count: int, own: str = ""
) -> Candidates:
    """The `count` likeliest of the rows, best first. `told` float32 [1 + sentences, dimension] are the vectors of what
    `sentences` gave; None without a model. `own` is the story as it was told in another language than English."""
    known = played_in(description, arrays)
    others = known.rows or played_in(own, arrays).rows
    description = known.rest
    words = {**telling_words(description), **_people(description)}
    words |= {stem: words.get(stem, 0.0) + TROPE for stem in trope_stems(description)}
    parts = {
        "words": (arrays.words.score(words)[rows] / FULL).clip(0, 1),
        "around": _around(words, arrays)[rows],
        "year": era_fit(arrays.columns.year[rows], description),
        "hints": ((agreement(description, arrays)[rows] - LEAST) / (MOST - LEAST)).clip(0, 1),
        "popularity": arrays.renown[rows],
        "concepts": _named(description, arrays)[rows],
        "remembered": remembered_alike(words, arrays.place, few=rows_with(description, arrays))[rows],
    }
    if others:
        parts["cast"] = share_people(others, arrays)[rows]
    if own:
        parts["own"] = told_alike(own, arrays.place)[rows]
    if told is not None:
        nearness = arrays.vectors @ told.T
        parts["text"] = nearness[rows, 0].clip(0, 1)
        parts["sentences"] = _together(nearness[:, 1:] if len(told) > 1 else nearness)[rows]
    weights = {name: WEIGHTS[name] for name in parts}
    if _only_names_concepts(description, arrays):
        led = {"popularity": WEIGHTS["popularity"], "concepts": LED, "own": WEIGHTS["own"], "cast": WEIGHTS["cast"]}
        weights = {name: led.get(name, 0.0) for name in parts}
    found = mix(rows, parts, weights)
    return found.take(np.argsort(-found.score, kind="stable")[:count])


def _around(words: Mapping[str, float], arrays: TitleArrays) -> Floats:
    """Nearness to the titles that speak of the words: each word draws toward the mean of its titles, float32
    [titles], 0 to 1."""
    draws = {word: weight * pull for word, weight in words.items() if (pull := arrays.words.pull(word, RARE))}
    speaking = arrays.words.score(draws)
    centre = speaking @ arrays.vectors - speaking.sum() * arrays.middle
    centre /= max(float(np.linalg.norm(centre)), 1e-6)
    return np.asarray((arrays.vectors @ centre - arrays.middle @ centre).clip(0, 1), dtype=np.float32)


def _named(description: str, arrays: TitleArrays) -> Floats:
    """How far each title has the concepts that the story names, float32 [titles], 0 to 1."""
    names = named_concepts(description)
    if not names:
        return np.zeros(len(arrays), dtype=np.float32)
    return np.asarray(np.mean([arrays.concept(name) for name in names], axis=0), dtype=np.float32)


def _only_names_concepts(description: str, arrays: TitleArrays) -> bool:
    """Whether all that the catalogue's words know of a story names concepts, as where the rest is in a language that
    nobody here reads: titles that say "time loop" are then no likelier than those that are one."""
    named = {stem for name in named_concepts(description) for stem in words_of(name)}
    told = telling_words(description)
    return bool(named) and not any(word in arrays.words.terms for word in told if word not in named)


def _together(nearness: Floats) -> Floats:
    """How near a title is to several sentences, the nearest counting most: the cubic mean of the standard deviations
    above the catalogue's, float32 [titles], 0 to 1."""
    above = (nearness - nearness.mean(axis=0)) / np.maximum(nearness.std(axis=0), 1e-6)
    cubic = np.cbrt((np.maximum(above, 0) ** 3).mean(axis=1))
    return np.asarray((cubic / STANDING).clip(0, 1), dtype=np.float32)
