"""The described titles as examples for the concept model: as the starter tells of them, and as another catalogue does.

For the tools that train and measure; Usher never imports it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.knowledge.training import Examples, examples
from bot.knowledge.vocabulary import CONCEPTS, concept_columns
from bot.ports import Floats
from bot.recommend.word_index import WordIndexBuilder
from bot.titles import Title
from memory.columns import columns_of
from memory.documents import digest, document
from memory.sources.lines import read
from memory.sources.starter import STARTER, read_starter, starter_vectors

KEPT = Path("data") / "imported-vectors.npz"
"""Vectors of documents as other catalogues have them, by digest: embedding them takes minutes."""

Embed = Callable[[Sequence[str]], Floats]


def described(folder: Path = STARTER) -> list[Title]:
    """The starter's titles with concepts and a vector of their present document."""
    shipped = starter_vectors(folder)
    known = set(zip(shipped.ids, shipped.digests, strict=True))
    return [t for t in read_starter(folder) if t.concepts and (t.id, digest(document(t))) in known]


def own_examples(folder: Path = STARTER) -> Examples:
    """The described titles as the starter tells of them."""
    titles, shipped = described(folder), starter_vectors(folder)
    place = {title: row for row, title in enumerate(shipped.ids)}
    return _examples(titles, titles, shipped.vectors[[place[title.id] for title in titles]])


def imported_examples(facts_file: Path, embed: Embed, folder: Path = STARTER) -> Examples:
    """The same titles, those that the catalogue file has, as it tells of them."""
    ours = {title.id: title for title in described(folder)}
    theirs = [title for title in read(facts_file) if isinstance(title, Title) and title.id in ours]
    vectors = embedded([document(title) for title in theirs], embed)
    return _examples(theirs, [ours[title.id] for title in theirs], vectors)


def _examples(told: Sequence[Title], ours: Sequence[Title], vectors: Floats) -> Examples:
    """`told` says what the model reads, `ours` what is true and who made it."""
    wanted = np.zeros((len(ours), len(CONCEPTS)), dtype=np.float32)
    for row, title in enumerate(ours):
        for name, strength in title.concepts.items():
            wanted[row, concept_columns()[name]] = strength
    columns = columns_of([replace(t, directors=our.directors) for t, our in zip(told, ours, strict=True)], vectors)
    words = WordIndexBuilder({title.id: row for row, title in enumerate(told)})
    words.add_overviews((title.id, title.overview or "") for title in told)
    return examples(columns, words.finish(columns), wanted)


def embedded(documents: Sequence[str], embed: Embed) -> Floats:
    """Vectors of the documents, float32; those of earlier runs are read from KEPT."""
    known: dict[str, Floats] = {}
    if KEPT.exists():
        with np.load(KEPT) as kept:
            known = dict(zip(kept["digests"].tolist(), kept["vectors"].astype(np.float32), strict=True))
    marks = [digest(text) for text in documents]
    new = {key: text for key, text in zip(marks, documents, strict=True) if key not in known}
    if new:
        known |= zip(new, embed(list(new.values())), strict=True)
        KEPT.parent.mkdir(exist_ok=True)
        np.savez(KEPT, digests=np.array(list(known)), vectors=np.stack(list(known.values())).astype(np.float16))
    return np.stack([known[key] for key in marks])
