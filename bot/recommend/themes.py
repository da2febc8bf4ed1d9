"""What titles are about: themes told from keywords, overviews and traits, and found by the words that name them."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from bot.parsed import shipped_yaml
from bot.ports import Floats
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.word_index import words_of
from bot.taste.traits import TRAITS

THEMES = Path(__file__).parent / "themes.yaml"
BY_KEYWORD, BY_WORDS, BY_TRAITS = 0.9, 0.6, 0.6
"""How sure a keyword, the overview's words and the traits each make a theme, 0 to 1; together they make it surer."""
SURE = 0.5
"""From this strength on a title has a theme."""
FEW = 4
"""A wish of more telling words than this is about more than a theme."""


@dataclass(frozen=True, kw_only=True, config=ConfigDict(extra="forbid"))
class Theme:
    keywords: tuple[str, ...]
    words: tuple[str, ...] = ()
    traits: dict[str, float] = Field(default_factory=dict)


@cache
def themes() -> Mapping[str, Theme]:
    """themes.yaml, whose head says what each part means."""
    return TypeAdapter(dict[str, Theme]).validate_python(shipped_yaml(THEMES))


def strength(name: str, arrays: TitleArrays) -> Floats:
    """How surely each title has the theme, float32 [titles], 0 to 1: its signs together, as if each were by itself."""
    if name not in arrays.themed:
        arrays.themed[name] = _strength(themes()[name], arrays)
    return arrays.themed[name]


def about(subject: str, arrays: TitleArrays) -> Floats | None:
    """How surely each title has the theme that a subject names, float32 [titles]; None where it names none."""
    stems = frozenset(words_of(subject))
    found = [strength(name, arrays) for name in _named(stems)] if 0 < len(stems) <= FEW else []
    if not found:
        return None
    together = np.max(found, axis=0)
    return np.where(together >= SURE, together, 0).astype(np.float32)


def keyed(keywords: Sequence[str], arrays: TitleArrays) -> Mask:
    """Titles with a keyword that is, or holds as whole words, one of these."""
    found = np.zeros(len(arrays), dtype=bool)
    for word in {word.casefold() for word in keywords}:
        rarest = min((arrays.keywords_with.get(part, ()) for part in word.split()), key=len, default=())
        for keyword in rarest:
            if f" {word} " in f" {keyword} ":
                found[list(arrays.keyed[keyword])] = True
    return found


def _strength(theme: Theme, arrays: TitleArrays) -> Floats:
    doubt = np.where(keyed(theme.keywords, arrays), 1 - BY_KEYWORD, 1.0)
    stems = {stem: 1.0 for word in theme.words for stem in words_of(word)}
    if whole := arrays.words.ceiling({next(iter(stems)): 1.0} if stems else {}):
        doubt = doubt * (1 - BY_WORDS * np.minimum(arrays.words.score(stems) / whole, 1))
    if theme.traits:
        high = [arrays.z[:, TRAITS.index(name)] / least >= 1 for name, least in theme.traits.items()]
        doubt = np.where(np.all(high, axis=0), doubt * (1 - BY_TRAITS), doubt)
    return (1 - doubt).astype(np.float32)


def _named(stems: frozenset[str]) -> tuple[str, ...]:
    """Themes whose own name is among the words, else those with a keyword among them."""
    by_name = tuple(name for name, phrases in _phrases().items() if phrases[0] <= stems)
    return by_name or tuple(name for name, phrases in _phrases().items() if any(p <= stems for p in phrases))


@cache
def _phrases() -> Mapping[str, tuple[frozenset[str], ...]]:
    """Each theme's name and keywords, as sets of stems."""
    told = {name: (name, *theme.keywords) for name, theme in themes().items()}
    return {name: tuple(s for p in phrases if (s := frozenset(words_of(p)))) for name, phrases in told.items()}
