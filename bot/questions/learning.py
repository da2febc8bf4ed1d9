"""What evenings teach of the questions: which levels of an option's traits fit those who chose it, and which question
is worth asking sooner.

Of an evening's cards some were liked more than others. Where, over many evenings of one option, those with more of a
trait were liked more, the option's level of it moves up. Only what stands out from chance (a soft threshold of SURE
standard errors) moves anything, a step at a time, within the bounds of tuning.py: likes given at random move next to
nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import sqrt

import numpy as np

from bot.evenings import Lived
from bot.ports import Floats
from bot.questions.quiz import Questionnaire
from bot.questions.tuning import ORDER_BOUND, Tuning, bounded
from bot.taste.traits import TRAITS
from bot.titles import TitleId

ENOUGH = 200
"""Evenings of a domain from which on anything is learned of it, and of which as many are looked at again at each step
as there are new ones."""
STEP_AFTER = 100
"""New evenings after which another step is taken."""
FEWEST = 20
"""Evenings of one option below which nothing of it moves."""
SURE = 3.0
"""Standard errors that an effect must exceed; it counts by what it exceeds them."""
GAIN, ORDER_GAIN = 0.6, 1.0
"""How far a step goes for an effect of one: a whole standard deviation of the trait between liked and other cards, a
question after which everybody is as pleased as nobody is else."""
LEFT, FOLLOWED = -1.0, -0.3
"""What an evening that was left is worth against likes of its cards, and each search that had to follow."""
Z = Callable[[TitleId], Floats | None]
"""A title's standardised traits, float32 [34]; None for one that is not here any more."""


def step(tuning: Tuning, written: Questionnaire, evenings: Sequence[Lived], z: Z) -> Tuning:
    """One step on from a tuning, by evenings that came under it."""
    levels = {key: dict(moves) for key, moves in tuning.levels.items()}
    for key, option in _options(written):
        question, _, chosen = key.partition(".")
        mine = [evening for evening in evenings if evening.answers.get(question) == chosen]
        for name, effect in _effects(mine, tuple(option), z).items():
            move = levels.get(key, {}).get(name, 0.0) + GAIN * effect
            kept = round(bounded(option[name], move) - option[name], 4)
            if kept or name in levels.get(key, {}):
                levels.setdefault(key, {})[name] = kept
    order = _order(tuning.order, written, evenings)
    return replace(tuning, levels={k: v for k, v in levels.items() if any(v.values())}, order=order)


def liked_in_eight(evenings: Sequence[Lived]) -> float:
    """How many of eight cards were liked, on average over the evenings that came to cards."""
    shares = [evening.liked / len(evening.shown) for evening in evenings if evening.shown]
    return round(8 * sum(shares) / len(shares), 3) if shares else 0.0


def _options(written: Questionnaire) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Each option as `question.option`, with its written levels."""
    for question in written.questions:
        for option in question.options:
            yield f"{question.id}.{option.id}", option.traits


def _effects(evenings: Sequence[Lived], names: Sequence[str], z: Z) -> dict[str, float]:
    """Of each trait, how much more of it the cards have that pleased, in standard deviations and beyond chance; of an
    evening whose cards all pleased alike nothing can be told."""
    columns = [TRAITS.index(name) for name in names]
    told = [found for evening in evenings if (found := _leaning(evening, columns, z)) is not None]
    if len(told) < FEWEST:
        return {}
    table = np.stack(told)
    mean, error = table.mean(axis=0), table.std(axis=0, ddof=1) / sqrt(len(told))
    beyond = np.sign(mean) * np.maximum(0.0, np.abs(mean) - SURE * error)
    return {name: float(much) for name, much in zip(names, beyond, strict=True) if much}


def _leaning(evening: Lived, columns: Sequence[int], z: Z) -> Floats | None:
    """How the traits of an evening's cards go with how much they pleased: the difference, in standard deviations,
    between a card that pleased and the cards on average."""
    known = [(title, traits) for title in evening.shown if (traits := z(title)) is not None]
    if len(known) < 2 or not evening.pleased:
        return None
    pleased = np.array([evening.pleased.get(title, 0.0) for title, _ in known], dtype=np.float32)
    spread = np.abs(pleased - pleased.mean()).sum() / 2
    if spread < 1e-6:
        return None
    traits = np.stack([each for _, each in known])[:, columns]
    return np.asarray((pleased - pleased.mean()) @ (traits - traits.mean(axis=0)) / spread, dtype=np.float32)


def _order(before: Mapping[str, float], written: Questionnaire, evenings: Sequence[Lived]) -> dict[str, float]:
    """How much sooner each question is worth asking: by how evenings went where it was answered, beside those where it
    was asked and skipped or left."""
    worths = [(evening, _worth(evening)) for evening in evenings]
    found: dict[str, float] = {}
    for question in written.questions:
        asked = [(evening, worth) for evening, worth in worths if question.id in evening.asked]
        answered = [worth for evening, worth in asked if evening.answers.get(question.id)]
        others = [worth for evening, worth in asked if not evening.answers.get(question.id)]
        move = before.get(question.id, 0.0) + ORDER_GAIN * _beyond_chance(answered, others)
        if kept := round(max(-ORDER_BOUND, min(ORDER_BOUND, move)), 4):
            found[question.id] = kept
    return found


def _beyond_chance(answered: Sequence[float], others: Sequence[float]) -> float:
    """What a question that is often refused costs: how much worse those evenings went, times how often that is, beyond
    chance; nothing where it is hardly ever refused."""
    if min(len(answered), len(others)) < FEWEST:
        return 0.0
    one, other = np.array(answered), np.array(others)
    gap = float(other.mean() - one.mean())
    error = sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other))
    share = len(other) / (len(one) + len(other))
    return float(np.sign(gap)) * max(0.0, abs(gap) - SURE * error) * share


def _worth(evening: Lived) -> float:
    """How an evening went, from LEFT to 1."""
    if evening.left:
        return LEFT
    return evening.liked / len(evening.shown) + FOLLOWED * min(evening.followed, 2)
