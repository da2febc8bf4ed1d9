"""Analysis without a language model: themes, arc, palette and figures from keywords, words, genres and traits."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from bot.parsed import shipped_yaml
from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.themes import SURE, THEMES, keyed, strength, themes
from bot.taste.traits import TRAITS
from bot.titles import Analysis

RULES = Path(__file__).parent / "analysis.yaml"
MOST_THEMES = 8
AT_ONCE = 2000

_strict = ConfigDict(extra="forbid")


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

    arcs: dict[str, dict[str, float]]
    palettes: dict[str, Palette]
    figures: dict[str, dict[str, float]]
    realistic: Realistic
    unreal: tuple[str, ...]


@cache
def rules() -> Rules:
    return TypeAdapter(Rules).validate_python(shipped_yaml(RULES))


def digest() -> str:
    """Changes whenever the rules do."""
    return hashlib.sha256(RULES.read_bytes() + THEMES.read_bytes()).hexdigest()[:8]


def analyses(arrays: TitleArrays) -> Iterator[list[Analysis]]:
    """Every title's analysis, in portions, so that all of them need not be in memory."""
    names = list(themes())
    strengths = np.stack([strength(name, arrays) for name in names])
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
        told = keyed(palette.keywords, arrays) | (arrays.has_genre(*palette.genres) if palette.genres else False)
        if palette.before:
            told |= np.nan_to_num(arrays.columns.year, nan=9999.0) < palette.before
        found[told] = name
    return found


def _figures(arrays: TitleArrays) -> dict[str, Floats]:
    trait = {name: arrays.traits[:, TRAITS.index(name)] for name in ("complexity", "pacing_slow", "spectacle")}
    true = keyed(rules().realistic.keywords, arrays) | arrays.has_genre(*rules().realistic.genres)
    realism = 0.5 + 0.35 * _pull(rules().figures["realism"], arrays) + np.where(true, 0.3, 0.0)
    realism -= np.where(arrays.has_genre(*rules().unreal), 0.2, 0.0)
    return {
        "complexity": trait["complexity"],
        "intensity": (0.5 + 0.3 * _pull(rules().figures["intensity"], arrays)).clip(0, 1),
        "pace": 1 - trait["pacing_slow"],
        "spectacle": trait["spectacle"],
        "realism": realism.clip(0, 1),
    }
