"""How likely the local reading of a message is to be wrong: what decides whether a language model is asked.

A logistic regression over six signs, each with a reason:

- `length`: long messages say several things, and one of them is easily missed.
- `leftover`: words that no part of the local reading explains, while they might matter.
- `question`: questions have many forms, and the local reading knows the usual ones.
- `hollow`: an opinion or a request was heard, but nothing in it.
- `contrast`: after `but`, `except`, `rather` a sentence turns, and so may its meaning.
- `doubt`: a title was linked with little confidence.

Their weights and the marks from which it is asked stand in unsure.yaml with the figures that chose them;
`python -m benchmarks.unsure --write` fits them again. Beside the regression stand two rules that the development set
has no cases for: a message in another language than English is always unsure, an attempt to command the bot never.
"""

import math
from collections.abc import Mapping
from dataclasses import replace

from bot.request import Ref, Understanding
from bot.understanding.acts.intent import is_command
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.tokens import Text, name_words, read_text

SIGNS = ("length", "leftover", "question", "hollow", "contrast", "doubt")
FOREIGN = 0.95
"""How unsure a message in another language is."""
FEWEST, MOSTLY = 4, 0.5
"""Words from which, and the share of them that must be no English, to call a message foreign."""
LEARNING = 0.7
"""The significance from which a message has much to learn, so that less doubt is enough to ask."""
_CONTRAST = {"but", "though", "although", "however", "except", "instead", "rather", "otherwise", "yet", "unless",
             "without", "besides", "still"}  # fmt: skip


def unsure(understanding: Understanding, text: str) -> float:
    """The probability, 0 to 1, that the local `understanding` of a person's own words is not wholly right."""
    if is_command(text.lower()):
        return 0.0
    read = read_text(text)
    if _foreign(understanding, read):
        return FOREIGN
    weights: Mapping[str, str] = lexicon("unsure")["weights"]
    signs = signs_of(understanding, read)
    return 1 / (1 + math.exp(-float(weights["always"]) - sum(float(weights[name]) * signs[name] for name in SIGNS)))


def worth_asking(understanding: Understanding, text: str) -> bool:
    """Whether the local reading is unsure enough, for what there is to learn, to ask a language model."""
    marks: Mapping[str, str] = lexicon("unsure")["ask_from"]
    mark = marks["learning"] if understanding.significance >= LEARNING else marks["plain"]
    return unsure(understanding, text) >= float(mark)


def signs_of(understanding: Understanding, text: Text) -> dict[str, float]:
    """The signs in SIGNS, each about 0 to 2."""
    words = [token.word for token in text.tokens]
    refs = _refs(understanding)
    return {
        "length": min(math.log2(1 + len(words)) / 5, 1.6),
        "leftover": min(len(understanding.topic.split()), 8) / 4,
        "question": float("?" in text.raw),
        "hollow": float(not (refs or _heard(understanding))),
        "contrast": float(min(sum(word in _CONTRAST for word in words), 2)),
        "doubt": 1 - min((ref.confidence for ref in refs), default=1.0),
    }


def _refs(understanding: Understanding) -> list[Ref]:
    lists = (
        understanding.like,
        understanding.dislike,
        understanding.seen,
        understanding.similar_to,
        understanding.about,
    )
    return [ref for refs in lists for ref in refs]


def _heard(understanding: Understanding) -> bool:
    """Whether anything but words left over was found, or nothing was to be found."""
    chat = understanding.intent in ("smalltalk", "help", "other")
    return bool(chat or understanding.stars or understanding.services or replace(understanding, topic="").asks)


def _foreign(understanding: Understanding, text: Text) -> bool:
    """Whether most words, names aside, are no English ones. What the local reading calls gibberish may be just that."""
    named = {word for ref in _refs(understanding) for word in name_words(ref.text)}
    named |= {
        word for name in (*understanding.people.wanted, *understanding.people.refused) for word in name_words(name)
    }
    words = [token.word for token in text.tokens if token.name not in named and not token.word.isdigit()]
    strange = sum(word not in ranks() for word in words)
    return len(words) >= FEWEST and strange >= MOSTLY * len(words)
