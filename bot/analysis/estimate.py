"""Analysis without a language model: themes, arc, palette and figures from keywords, words, genres and traits."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from bot.ports import Floats
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.words import words_of
from bot.taste.traits import TRAITS
from bot.titles import Analysis

RULES = Path(__file__).parent / "analysis.yaml"
BY_KEYWORD, BY_WORDS, BY_TRAITS = 0.9, 0.6, 0.6
"""How sure a keyword, the overview's words and the traits each make a theme, 0 to 1; together they make it surer."""
SURE = 0.5
"""From this strength on a title has a theme."""
MOST_THEMES = 8
AT_ONCE = 2000

_strict = ConfigDict(extra="forbid")


@dataclass(frozen=True, kw_only=True, config=_strict)
class Theme:
    keywords: tuple[str, ...]
    words: tuple[str, ...] = ()
    traits: dict[str, float] = Field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, config=_strict)
class Palette:
    keywords: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    before: int | None = None
    traits: dict[str, float] = Field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, config=_strict)
class Realistic:
    keywords: tuple[str, ...]
    genres: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, config=_strict)
class Rules:
    """analysis.yaml, whose head says what each part means."""

    themes: dict[str, Theme]
    arcs: dict[str, dict[str, float]]
    palettes: dict[str, Palette]
    figures: dict[str, dict[str, float]]
    realistic: Realistic
    unreal: tuple[str, ...]


@cache
def rules() -> Rules:
    return TypeAdapter(Rules).validate_python(yaml.safe_load(RULES.read_text(encoding="utf-8")))


def digest() -> str:
    """Changes whenever the rules do."""
    return hashlib.sha256(RULES.read_bytes()).hexdigest()[:8]


def analyses(arrays: TitleArrays) -> Iterator[list[Analysis]]:
    """Every title's analysis, in portions, so that all of them need not be in memory."""
    names = list(rules().themes)
    strengths = np.stack([_theme(rules().themes[name], arrays) for name in names])
    arcs, palettes, figures = _arcs(arrays), _palettes(arrays), _figures(arrays)
    for start in range(0, len(arrays), AT_ONCE):
        yield [
            Analysis(
                title=arrays.ids[row],
                themes=_strongest(names, strengths[:, row]),
                country=next(iter(arrays.columns.countries[row]), None),
                decade=int(year // 10 * 10) if np.isfinite(year := arrays.columns.year[row]) else None,
                fame=_figure(arrays.fame, row),
                arc=str(arcs[row]),
                palette=palettes[row],
                complexity=_figure(figures["complexity"], row),
                intensity=_figure(figures["intensity"], row),
                pace=_figure(figures["pace"], row),
                spectacle=_figure(figures["spectacle"], row),
                realism=_figure(figures["realism"], row),
            )
            for row in range(start, min(start + AT_ONCE, len(arrays)))
        ]


def _figure(values: Floats, row: int) -> float:
    return round(float(values[row]), 4)


def _strongest(names: list[str], strengths: Floats) -> tuple[tuple[str, float], ...]:
    order = np.argsort(-strengths, kind="stable")[:MOST_THEMES]
    return tuple((names[i], round(float(strengths[i]), 2)) for i in order if strengths[i] >= SURE)


def _theme(theme: Theme, arrays: TitleArrays) -> Floats:
    """How surely each title has the theme, float32 [titles], 0 to 1: its signs together, as if each were by itself."""
    doubt = np.where(_keyed(theme.keywords, arrays), 1 - BY_KEYWORD, 1.0)
    stems = {stem: 1.0 for word in theme.words for stem in words_of(word)}
    if whole := arrays.words.ceiling({next(iter(stems)): 1.0} if stems else {}):
        doubt = doubt * (1 - BY_WORDS * np.minimum(arrays.words.score(stems) / whole, 1))
    if theme.traits:
        high = [arrays.z[:, TRAITS.index(name)] / least >= 1 for name, least in theme.traits.items()]
        doubt = np.where(np.all(high, axis=0), doubt * (1 - BY_TRAITS), doubt)
    return (1 - doubt).astype(np.float32)


def _keyed(keywords: Sequence[str], arrays: TitleArrays) -> Mask:
    """Titles with a keyword that is, or holds as whole words, one of these."""
    found: dict[str, bool] = {}

    def holds(keyword: str) -> bool:
        if keyword not in found:
            found[keyword] = any(f" {word} " in f" {keyword.casefold()} " for word in keywords)
        return found[keyword]

    return np.array([any(map(holds, words)) for words in arrays.columns.keywords], dtype=bool)


def _pull(weights: Mapping[str, float], arrays: TitleArrays) -> Floats:
    """How far traits pull, per unit of weight, float32 [titles]."""
    total = sum(map(abs, weights.values())) or 1.0
    return np.asarray(
        sum((w * arrays.z[:, TRAITS.index(name)] for name, w in weights.items()), np.zeros(len(arrays))) / total,
        dtype=np.float32,
    )


def _arcs(arrays: TitleArrays) -> NDArray[Any]:
    names = list(rules().arcs)
    return np.array(names)[np.stack([_pull(rules().arcs[name], arrays) for name in names]).argmax(axis=0)]


def _palettes(arrays: TitleArrays) -> NDArray[Any]:
    """By keyword, age or genre where that tells, else by traits; the first named goes first."""
    names = list(rules().palettes)
    found = np.array(names, dtype=object)[
        np.stack([_pull(p.traits, arrays) - (2.0 if not p.traits else 0.0) for p in rules().palettes.values()]).argmax(
            0
        )
    ]
    for name, palette in reversed(rules().palettes.items()):
        told = _keyed(palette.keywords, arrays) | (arrays.has_genre(*palette.genres) if palette.genres else False)
        if palette.before:
            told |= np.nan_to_num(arrays.columns.year, nan=9999.0) < palette.before
        found[told] = name
    return found


def _figures(arrays: TitleArrays) -> dict[str, Floats]:
    trait = {name: arrays.traits[:, TRAITS.index(name)] for name in ("complexity", "pacing_slow", "spectacle")}
    true = _keyed(rules().realistic.keywords, arrays) | arrays.has_genre(*rules().realistic.genres)
    realism = 0.5 + 0.35 * _pull(rules().figures["realism"], arrays) + np.where(true, 0.3, 0.0)
    realism -= np.where(arrays.has_genre(*rules().unreal), 0.2, 0.0)
    return {
        "complexity": trait["complexity"],
        "intensity": (0.5 + 0.3 * _pull(rules().figures["intensity"], arrays)).clip(0, 1),
        "pace": 1 - trait["pacing_slow"],
        "spectacle": trait["spectacle"],
        "realism": realism.clip(0, 1),
    }
