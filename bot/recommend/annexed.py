"""A few titles more: rows behind those that are there, without making all arrays anew."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np

from bot.knowledge.model import ConceptModel
from bot.ports import Columns, Floats
from bot.recommend.arrays import TitleArrays, relative_figures
from bot.recommend.heat import heated
from bot.taste.traits import DERIVED, TraitModel, all_traits, derived
from bot.titles import TitleId


def annexed(arrays: TitleArrays, more: Columns, model: TraitModel, claiming: ConceptModel | None) -> TitleArrays:
    """The arrays with these titles behind the others; places of those that are there stay. What is relative (fame,
    quality, what stands out) is measured by all. No text is searched for words of the new ones until the catalogue is
    loaded again."""
    columns = joined(arrays.columns, replace(more, **_traits_as(arrays.columns, more)))
    few = TitleArrays.of(more, model, claiming=claiming)
    first = len(arrays)
    traits = np.concatenate([arrays.traits, _traits(columns, more, model, first)])
    mean, deviation = arrays.traits.mean(axis=0), np.maximum(arrays.traits.std(axis=0), 0.05)
    z = ((traits[first:] - mean) / deviation).clip(-2.5, 2.5).astype(np.float32)
    found = replace(
        arrays,
        columns=columns,
        ids=tuple(columns.ids),
        vectors=columns.vectors,
        genres=np.concatenate([arrays.genres, few.genres]),
        traits=traits,
        z=np.concatenate([arrays.z, z]),
        written=np.concatenate([arrays.written, few.written]),
        heat=np.concatenate([arrays.heat, few.heat]),
        watched=np.concatenate([arrays.watched, few.watched]),
        kids_age=np.concatenate([arrays.kids_age, few.kids_age]),
        young_age=np.concatenate([arrays.young_age, few.young_age]),
        concepts=np.asfortranarray(np.concatenate([arrays.concepts, few.concepts])),
        concepts_written=np.concatenate([arrays.concepts_written, few.concepts_written]),
        notes=np.asfortranarray(np.concatenate([arrays.notes, few.notes])),
        words=replace(arrays.words, titles=len(columns.ids)),
        **relative_figures(columns),
    )
    found.look_up()
    return heated(found, _by_title(arrays, arrays.heat), _by_title(arrays, arrays.watched))


def _by_title(arrays: TitleArrays, values: Floats) -> dict[TitleId, float]:
    return {arrays.ids[row]: float(values[row]) for row in np.flatnonzero(values)}


def joined(one: Columns, other: Columns) -> Columns:
    """The columns of both, those of the other behind."""
    values: dict[str, Any] = {}
    for field in fields(one):
        first, second = getattr(one, field.name), getattr(other, field.name)
        if field.name == "trait_names":
            values[field.name] = first
        elif isinstance(first, np.ndarray):
            values[field.name] = np.concatenate([first, second])
        else:
            values[field.name] = [*first, *second]
    return Columns(**values)


def _traits_as(columns: Columns, more: Columns) -> dict[str, Any]:
    """The traits that somebody wrote of the new titles, in the columns of the others."""
    names: Sequence[str] = columns.trait_names
    values = np.full((len(more.ids), len(names)), np.nan, dtype=np.float32)
    for place, name in enumerate(more.trait_names):
        if name in names:
            values[:, list(names).index(name)] = more.traits[:, place]
    return {"trait_names": names, "traits": values}


def _traits(columns: Columns, more: Columns, model: TraitModel, first: int) -> Floats:
    """The new titles' TRAITS: the derived ones as they stand among all."""
    values, _ = all_traits(more, model)
    values[:, -len(DERIVED) :] = derived(columns)[first:]
    return values
