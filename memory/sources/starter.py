"""The starter catalogue: the titles that ship with Usher and their precomputed vectors, refused when damaged."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.errors import StarterDamaged
from bot.knowledge.nearness import Meanings
from bot.knowledge.vocabulary import CONCEPTS, NOTED, STRENGTHS, concepts, notes, with_implied
from bot.ports import Columns, Floats, Json
from bot.recommend.prior import Prior
from bot.shipped import shipped_arrays, whole
from bot.titles import Title, TitleId
from memory.columns import columns_of
from memory.documents import digest, document

STARTER = Path(__file__).parent.parent / "starter"
TRAIT_MODEL = STARTER / "traits.npz"
CONCEPT_MODEL = STARTER / "concepts.npz"
PRIOR = STARTER / "community.npz"
IMDB = "imdb.tsv"
"""IMDb's ids by ours, a title a line."""

LEAST_KNOWN_VOTES = 40.0
BEST_KNOWN_VOTES = 30_000.0


@dataclass(frozen=True, kw_only=True)
class StarterVectors:
    """Unit vectors of the starter's documents, float32 [titles, 384], and each document's digest (memory.documents).

    They are worth nothing with other weights than those of `model_sha256`: then titles must be embedded anew.
    """

    model_sha256: str
    ids: tuple[TitleId, ...]
    digests: tuple[str, ...]
    vectors: Floats


def read_starter(folder: Path = STARTER) -> list[Title]:
    """Every title of the starter, by year; our own logline stands in for an overview."""
    imdb = imdb_ids(folder)
    return [as_title(entry, imdb.get(entry["id"])) for entry in read_entries(folder)]


def read_entries(folder: Path = STARTER) -> Iterator[Json]:
    """The lines of `titles/*.jsonl` as they stand, for those who need more than a Title holds."""
    for path in sorted((folder / "titles").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def imdb_ids(folder: Path = STARTER) -> dict[str, str]:
    """IMDb's id of each title of which it is known: where a pasted link or somebody's export says no more than that."""
    lines = (folder / IMDB).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def starter_vectors(folder: Path = STARTER) -> StarterVectors:
    """The shipped vectors; raises StarterDamaged when the file is not the one that was built."""
    data = shipped_arrays(folder / "vectors.npz")
    return StarterVectors(
        model_sha256=str(data["model_sha256"]),
        ids=tuple(TitleId(name) for name in data["ids"].tolist()),
        digests=tuple(data["digests"].tolist()),
        vectors=data["vectors"].astype(np.float32),
    )


def starter_meanings(model_sha256: str, folder: Path = STARTER) -> Meanings | None:
    """What the concepts mean, as vectors; None where they are damaged or another model than theirs is in use."""
    try:
        data = shipped_arrays(folder / "meanings.npz")
    except StarterDamaged:
        return None
    if str(data["model_sha256"]) != model_sha256:
        return None
    return Meanings(vectors=data["vectors"].astype(np.float16), concept=tuple(data["concept"].tolist()))


def starter_prior(folder: Path = STARTER) -> Prior | None:
    """What people elsewhere liked together; None where the file is missing or damaged."""
    try:
        return Prior.load(whole(folder / PRIOR.name))
    except StarterDamaged:
        return None


def starter_columns(folder: Path = STARTER) -> Columns:
    """The starter as Columns, rows in the order of its vectors: what the trait model is trained and measured on."""
    shipped = starter_vectors(folder)
    by_id = {title.id: title for title in read_starter(folder)}
    return columns_of([by_id[name] for name in shipped.ids], shipped.vectors)


def starter_digest(folder: Path = STARTER) -> str:
    """The sha256 of titles, ids, vectors and what concepts imply together: changes when any of them does."""
    found = hashlib.sha256()
    for path in (*sorted((folder / "titles").glob("*.jsonl")), folder / IMDB, folder / "vectors.sha256"):
        found.update(path.read_bytes())
    implied = {name: (concept.implies, concept.excludes) for name, concept in concepts().items()}
    found.update(json.dumps([implied, list(notes())]).encode())
    return found.hexdigest()


def knowledge_mark(titles: Sequence[Title]) -> str:
    """A digest that changes with the titles' documents and concepts, and with the vocabulary."""
    found = hashlib.sha256(" ".join(CONCEPTS).encode())
    for title in titles:
        found.update(f"{title.id} {digest(document(title))} {sorted(title.concepts.items())}\n".encode())
    return found.hexdigest()[:16]


def concepts_trained_on(path: Path = CONCEPT_MODEL) -> str:
    """The knowledge_mark of the titles that the concept model was trained on; empty where there is no whole one."""
    try:
        with np.load(whole(path)) as data:
            return str(data["trained_on"])
    except (StarterDamaged, KeyError):
        return ""


def votes_of(fame: int) -> int:
    """Votes that a title of this fame (0 to 10) has on TMDB, about: 40 at 1, 30,000 at 10, evenly spaced in logarithm.

    Usher compares votes with those of imported titles, so fame must speak the same unit.
    """
    steps = (fame - 1) / 9
    return round(LEAST_KNOWN_VOTES * (BEST_KNOWN_VOTES / LEAST_KNOWN_VOTES) ** steps)


def as_title(entry: Json, imdb_id: str | None = None) -> Title:
    """One line of the starter as a Title; traits from 0..10 to 0..1, concepts with what they imply.

    Names that the vocabulary lacks are passed over: `catalogue check` is what complains.
    """
    written = {name: STRENGTHS[mark] for name, mark in entry.get("concepts", {}).items() if name in concepts()}
    noted = {name: NOTED[mark] for name, mark in entry.get("notes", {}).items() if name in notes()}
    return Title(
        id=TitleId(entry["id"]),
        kind=entry["kind"],
        title=entry["title"],
        original_title=entry["original_title"],
        year=entry["year"],
        overview=entry["logline"],
        genres=tuple(entry["genres"]),
        runtime=entry["runtime"],
        vote_average=float(entry["acclaim"]),
        vote_count=votes_of(entry["fame"]),
        language=entry["language"],
        countries=tuple(entry["countries"]),
        keywords=tuple(entry["themes"]),
        cast=tuple(entry["cast"]),
        directors=tuple(entry["directors"]),
        seasons=entry.get("seasons"),
        certificate=entry["certificate"],
        moods=tuple(entry["moods"]),
        kindred=tuple(TitleId(other["id"]) for other in entry["kindred"]),
        traits={name: score / 10 for name, score in entry["traits"].items()},
        concepts=with_implied(written),
        notes=noted,
        notes_known="notes" in entry,
        suits_from=entry.get("suits_from"),
        ending=entry.get("ending"),
        imdb_id=imdb_id,
    )
