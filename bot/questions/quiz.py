"""The five questions of a domain: read from YAML, turned into a request, asked in the most telling order."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from functools import cache
from pathlib import Path
from typing import Annotated

import numpy as np
import yaml
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from bot.errors import QuestionsInvalid
from bot.knowledge.vocabulary import CONCEPTS
from bot.parsed import shipped_yaml
from bot.ports import Floats
from bot.request import Choice, Request, Span
from bot.taste.traits import TRAITS
from bot.titles import Domain

FOLDER = Path(__file__).parent
_strict = ConfigDict(extra="forbid")
Level = Annotated[float, Field(ge=0, le=1)]
Lean = Annotated[float, Field(ge=-1, le=1)]


@dataclass(frozen=True, kw_only=True, config=_strict)
class Filters:
    """What an option asks of titles, beside their feel."""

    runtime_min: float | None = None
    runtime_max: float | None = None
    seasons_min: float | None = None
    seasons_max: float | None = None
    rating_min: float | None = None
    votes_min: float | None = None
    genres_out: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, config=_strict)
class Option:
    """One button of a question. `traits` are levels from 0 to 1; 0.5 says nothing. Any of the `concepts`
    makes a title what the option means; those below nought speak against it."""

    id: str
    icon: str
    traits: dict[str, Level]
    phrase: str
    concepts: dict[str, Lean] = field(default_factory=dict)
    filters: Filters = field(default_factory=Filters)
    novelty: Annotated[float, Field(ge=-1, le=1)] = 0.0
    kids_age: int | None = None

    @property
    def pushes(self) -> dict[str, float]:
        """The levels as signed pushes, -1 to 1."""
        return {name: 2 * level - 1 for name, level in self.traits.items()}

    @property
    def request(self) -> Request:
        """What the option asks for beside its traits."""
        limits = self.filters
        return Request(
            phrases=(self.phrase,),
            facets=(tuple(self.concepts.items()),) if self.concepts else (),
            runtime=Span(min=limits.runtime_min, max=limits.runtime_max),
            seasons=Span(min=limits.seasons_min, max=limits.seasons_max),
            genres=Choice(refused=limits.genres_out),
            rating_min=limits.rating_min,
            votes_min=limits.votes_min,
            novelty=self.novelty,
            kids_age=self.kids_age,
        )


@dataclass(frozen=True, kw_only=True, config=_strict)
class Question:
    id: str
    options: tuple[Option, ...]

    def option(self, id: str) -> Option | None:
        return next((option for option in self.options if option.id == id), None)


@dataclass(frozen=True, kw_only=True, config=_strict)
class Questionnaire:
    """The questions of one domain, in the file's order."""

    domain: Domain
    questions: tuple[Question, ...]

    def question(self, id: str) -> Question | None:
        return next((question for question in self.questions if question.id == id), None)


@cache
def questionnaire(domain: Domain) -> Questionnaire:
    """The domain's questions; raises QuestionsInvalid naming what is wrong in the file."""
    path = FOLDER / f"{domain.value}.yaml"
    try:
        found = TypeAdapter(Questionnaire).validate_python(shipped_yaml(path))
    except (ValidationError, yaml.YAMLError) as error:
        raise QuestionsInvalid(path=path, reason=" ".join(str(error).split())[:300]) from None
    unknown = {t for q in found.questions for o in q.options for t in o.traits} - set(TRAITS)
    if unknown:
        raise QuestionsInvalid(path=path, reason=f"unknown traits {sorted(unknown)}")
    unknown = {c for q in found.questions for o in q.options for c in o.concepts} - set(CONCEPTS)
    if unknown:
        raise QuestionsInvalid(path=path, reason=f"unknown concepts {sorted(unknown)}")
    return found


def request_from(asked: Domain | Questionnaire, answers: Mapping[str, str]) -> Request:
    """The request that answers (question id -> option id) make to a domain's questions, as they are written or as they
    are given. Unknown ones count for nothing.

    A trait named by several answers gets the mean of their pushes; of two limits the stricter holds.
    """
    questions = questionnaire(asked) if isinstance(asked, Domain) else asked
    request = Request(domain=questions.domain)
    pushes: dict[str, list[float]] = {}
    for question in questions.questions:
        if option := question.option(answers.get(question.id, "")):
            for name, push in option.pushes.items():
                pushes.setdefault(name, []).append(push)
            request = request.within(option.request)
    return replace(request, traits={name: float(np.mean(values)) for name, values in pushes.items()})


def most_telling(
    questions: tuple[Question, ...], z: Floats, worth: Callable[[Question], float] = lambda question: 1.0
) -> Question:
    """The question whose answer would split the pool best, times what it is worth asking.

    `z` are the pool's standardised traits, float32 [titles, 34]. Each title picks an option with a softmax over its
    fit; the gain is the mutual information between title and option, H(mean p) - mean H(p), as a share of the bits that
    so many options could give.
    """
    return max(questions, key=lambda question: information_gain(question, z) * worth(question))


def information_gain(question: Question, z: Floats) -> float:
    """Expected information of the question over the pool, 0 to 1; 0 for an empty pool."""
    if not len(z) or len(question.options) < 2:
        return 0.0
    fits = np.stack([z @ _direction(option) for option in question.options], axis=1)
    p = np.exp(fits - fits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    gain = _entropy(p.mean(axis=0)) - _entropy(p).mean()
    return float(gain / np.log2(len(question.options)))


def _direction(option: Option) -> Floats:
    vector = np.zeros(len(TRAITS), dtype=np.float32)
    for name, push in option.pushes.items():
        vector[TRAITS.index(name)] = push
    length = np.linalg.norm(vector)
    return vector / length if length else vector


def _entropy(p: "np.ndarray") -> "np.ndarray":
    return -(p * np.log2(np.maximum(p, 1e-12))).sum(axis=-1)
