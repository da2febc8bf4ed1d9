"""What answers people's words is the model that was pinned, run by something lighter."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bot.commands.convert import texts
from bot.errors import ConvertedDamaged, ModelMisfit, ModelNotConvertible
from bot.settings import ModelSettings
from memory.models import convert as converting
from memory.models.convert import convert
from memory.models.converted import GRAPH, INITIALIZERS, Converted, Manifest, usable
from memory.models.embedding import MANY, SentenceEmbedder
from memory.models.reference import BATCH, Reference
from memory.models.weights import locate

MODEL = ModelSettings()
ODD = (
    "",
    " ",
    "?!",
    "ümläüt",
    "фильм о памяти",
    "一部关于记忆的电影",
    "🎬🎬",
    "x" * 3000,
    "naïve Café\n\tÀ la carte",
    "a" * 2,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The conversion that `make setup` made; made here where it was not."""
    return usable(MODEL.name, MODEL.sha256) or _converted(tmp_path_factory.mktemp("model") / "converted")


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    yield Reference.load(MODEL.name, locate(MODEL.name), dimension=MODEL.dimension, threads=0)


def _converted(into: Path) -> Path:
    return convert(MODEL.name, sha256=MODEL.sha256, dimension=MODEL.dimension, texts=["a film"], into=into)


def test_five_hundred_texts_have_the_references_vectors(folder: Path, reference: Reference) -> None:
    converted = Converted.load(folder, dimension=MODEL.dimension)
    compared = [text[:60] for text in texts()]
    assert len(compared) == 500
    compared = [*compared, *ODD]
    wanted = np.concatenate([reference.encode(compared[at : at + BATCH]) for at in range(0, len(compared), BATCH)])
    found = converted.encode(compared)
    assert found.dtype == np.float32
    assert float((wanted * found).sum(axis=1).min()) >= 0.9999
    alone = np.concatenate([converted.encode([text]) for text in ODD])
    assert float((alone * found[-len(ODD) :]).sum(axis=1).min()) >= 0.9999, "what stands beside a text changes nothing"


def test_a_long_document_is_cut_where_the_reference_cuts_it(folder: Path, reference: Reference) -> None:
    long = "dust and silence " * 500
    (wanted,), (found,) = reference.encode([long]), Converted.load(folder, dimension=MODEL.dimension).encode([long])
    assert float(wanted @ found) >= 0.9999


def test_a_changed_file_is_not_loaded(folder: Path, tmp_path: Path) -> None:
    for name in (part.name for part in folder.iterdir()):
        (tmp_path / name).symlink_to(folder / name)
    (tmp_path / GRAPH).unlink()
    (tmp_path / GRAPH).write_bytes((folder / GRAPH).read_bytes() + b"\0")
    with pytest.raises(ConvertedDamaged, match="make setup"):
        Converted.load(tmp_path, dimension=MODEL.dimension)
    (tmp_path / INITIALIZERS).unlink()
    with pytest.raises(ConvertedDamaged):
        Converted.load(tmp_path, dimension=MODEL.dimension)


def test_another_dimension_is_told(folder: Path) -> None:
    with pytest.raises(ModelMisfit, match="384"):
        Converted.load(folder, dimension=768)


def test_a_conversion_serves_its_weights_its_form_and_its_runtime_alone(folder: Path, tmp_path: Path) -> None:
    made = Manifest.read(folder)
    assert made is not None
    assert made.least_cosine >= 0.9999
    assert usable(made.name, made.weights, folder) == folder
    assert usable(made.name, "0" * 64, folder) is None
    assert usable("/another/folder", made.weights, folder) is None
    for change in ({"form": 0}, {"runtime": "1.0"}):
        Manifest(**{**vars(made), **change}).save(tmp_path)
        assert usable(made.name, made.weights, tmp_path) is None
    (tmp_path / "converted.json").write_text("half a li")
    assert usable(made.name, made.weights, tmp_path) is None


def test_converting_makes_nothing_twice_and_nothing_that_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = tmp_path / "converted"
    assert _converted(into) == into
    before = (into / GRAPH).stat().st_mtime_ns
    _converted(into)
    assert (into / GRAPH).stat().st_mtime_ns == before
    monkeypatch.setattr(converting, "LEAST", 1.1)
    other = tmp_path / "other"
    with pytest.raises(ModelNotConvertible, match="cosine"):
        _converted(other)
    assert not other.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["converted"]


@pytest.fixture
def embedder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> SentenceEmbedder:
    monkeypatch.setattr("memory.models.embedding.usable", lambda *_: folder)
    return SentenceEmbedder(name=MODEL.name, dimension=MODEL.dimension, sha256=MODEL.sha256, patience=60)


async def test_the_model_that_ships_understands_what_is_near(embedder: SentenceEmbedder) -> None:
    told = ["a heist inside dreams", "thieves who steal secrets while people sleep", "a cooking show for children"]
    vectors = await embedder.embed(told)
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    together = await embedder.embed_documents([*told, "dust " * 5000])
    assert np.abs(together[:3] @ vectors.T - vectors @ vectors.T).max() < 0.02
    assert (await embedder.warm()).kind == "onnxruntime"
    many = await embedder.embed_documents([*told, *["dust"] * MANY])
    assert np.abs(many[:3] @ vectors.T - vectors @ vectors.T).max() < 0.02


async def test_a_damaged_conversion_leaves_the_word_to_the_reference(
    embedder: SentenceEmbedder, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Manifest.read(folder)
    assert made is not None
    made.save(tmp_path)
    monkeypatch.setattr("memory.models.embedding.usable", lambda *_: tmp_path)
    assert (await embedder.warm()).kind == "torch"
    assert len(await embedder.embed(["a heist"])) == 1


SERVES = """
import asyncio, sys
from bot.settings import ModelSettings
from memory.models.embedding import SentenceEmbedder

model = ModelSettings()
embedder = SentenceEmbedder(name=model.name, dimension=model.dimension, sha256=model.sha256, patience=60)
found = asyncio.run(embedder.embed(["a heist inside dreams"]))
assert found.shape == (1, 384)
heavy = {"torch", "transformers", "sentence_transformers", "scipy", "sklearn", "matplotlib", "pandas", "onnx"}
print(sorted(heavy & set(sys.modules)))
"""


@pytest.mark.skipif(usable(MODEL.name, MODEL.sha256) is None, reason="`make setup` converted no model")
def test_an_answering_process_imports_no_torch() -> None:
    done = subprocess.run([sys.executable, "-c", SERVES], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
