"""The model is loaded late, checked first, and asked once for each text. test_converted.py loads it in earnest."""

import asyncio
import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.errors import ModelMissing, ModelNotReady, ModelUntrusted
from bot.ports import Floats
from bot.settings import MINILM_SHA256
from memory.models.embedding import LONGEST, SentenceEmbedder
from memory.models.weights import WEIGHTS, check, locate
from tests.fakes import DIMENSION, bag_of_words


class Light(SentenceEmbedder):
    """A SentenceEmbedder that loads at once, or when `gate` opens, or fails with `failure`; `asked` are the texts of
    its model, pass by pass."""

    kind = "light"
    gate: threading.Event | None = None
    failure: Exception | None = None
    loads = 0

    def __init__(self, **given: Any) -> None:
        super().__init__(name="light", dimension=DIMENSION, **given)
        self.passes: list[list[str]] = []

    def _load(self) -> Any:
        type(self).loads += 1
        if self.gate:
            self.gate.wait(5)
        if self.failure:
            raise self.failure
        return self

    def encode(self, texts: Sequence[str]) -> Floats:
        self.passes.append(list(texts))
        return np.array([bag_of_words(text) for text in texts], dtype=np.float32)


async def test_a_text_is_encoded_once() -> None:
    embedder = Light()
    first = await embedder.embed(["heist", "dreams", "heist"])
    second = await embedder.embed(["dreams", "desert"])
    assert embedder.passes == [["heist", "dreams"], ["desert"]]
    assert np.array_equal(first[0], first[2])
    assert np.array_equal(first[1], second[0])
    assert first.dtype == np.float32


async def test_nothing_to_embed_is_no_vectors() -> None:
    embedder = Light()
    assert (await embedder.embed([])).shape == (0, DIMENSION)
    assert (await embedder.embed_documents([])).shape == (0, DIMENSION)
    assert embedder.passes == []


async def test_only_the_beginning_of_an_endless_text_is_read() -> None:
    embedder = Light()
    await embedder.embed(["x" * 100_000])
    assert [len(text) for text in embedder.passes[0]] == [LONGEST]


async def test_documents_are_not_kept_in_memory() -> None:
    embedder = Light()
    for _ in range(2):
        await embedder.embed_documents(["one", "two"])
    assert embedder.passes == [["one", "two"], ["one", "two"]]


async def test_somebodys_words_slip_in_between_documents() -> None:
    embedder = Light()
    documents = asyncio.create_task(embedder.embed_documents([f"document {number}" for number in range(100)]))
    await asyncio.sleep(0)
    await embedder.embed(["heist"])
    place = embedder.passes.index(["heist"])
    await documents
    assert place < len(embedder.passes) - 1
    assert [len(some) for some in embedder.passes if some != ["heist"]] == [16] * 6 + [4]


async def test_the_model_loads_once_and_not_before_it_is_wanted() -> None:
    class Counted(Light):
        loads = 0

    embedder = Counted()
    assert not embedder.ready
    assert Counted.loads == 0
    await asyncio.gather(*(embedder.embed([text]) for text in "abc"))
    assert embedder.ready
    assert Counted.loads == 1


async def test_a_turn_waits_for_a_warming_model_only_so_long() -> None:
    embedder = Light(patience=0.05)
    embedder.gate = threading.Event()
    with pytest.raises(ModelNotReady):
        await embedder.embed(["heist"])
    assert not embedder.ready
    embedder.gate.set()
    await embedder.warm()
    assert embedder.ready
    assert len(await embedder.embed(["heist"])) == 1


async def test_a_model_that_cannot_be_loaded_is_told_at_every_use() -> None:
    embedder = Light()
    embedder.failure = ModelMissing(name="light")
    for _ in range(2):
        with pytest.raises(ModelMissing, match="make setup"):
            await embedder.embed(["heist"])
    assert not embedder.ready


async def test_warming_that_was_cancelled_can_begin_again() -> None:
    embedder = Light()
    embedder.warm().cancel()
    assert not embedder.ready
    assert len(await embedder.embed(["heist"])) == 1


class TestWeights:
    def folder(self, tmp_path: Path, weights: bytes = b"weights") -> Path:
        (tmp_path / WEIGHTS).write_bytes(weights)
        return tmp_path

    def test_the_right_ones_pass(self, tmp_path: Path) -> None:
        check(self.folder(tmp_path) / WEIGHTS, hashlib.sha256(b"weights").hexdigest())

    async def test_others_are_refused_before_they_are_loaded(self, tmp_path: Path) -> None:
        embedder = SentenceEmbedder(name=str(self.folder(tmp_path)), dimension=DIMENSION, sha256=MINILM_SHA256)
        with pytest.raises(ModelUntrusted, match="force-reinstall") as caught:
            await embedder.embed(["heist"])
        assert hashlib.sha256(b"weights").hexdigest() in str(caught.value)

    async def test_a_hub_name_is_checked_too(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("huggingface_hub.hf_hub_download", lambda *_: str(self.folder(tmp_path) / WEIGHTS))
        embedder = SentenceEmbedder(name="someone/some-model", dimension=DIMENSION, sha256=MINILM_SHA256)
        with pytest.raises(ModelUntrusted):
            await embedder.embed(["heist"])

    @pytest.mark.parametrize("name", ["package:no_such_package", "package:no.such.package", "package:json", "package:"])
    def test_a_package_without_weights_is_missing(self, name: str) -> None:
        with pytest.raises(ModelMissing, match="make setup"):
            locate(name)

    async def test_a_folder_without_weights_is_missing(self, tmp_path: Path) -> None:
        embedder = SentenceEmbedder(name=str(tmp_path), dimension=DIMENSION, sha256=MINILM_SHA256)
        with pytest.raises(ModelMissing):
            await embedder.embed(["heist"])

    async def test_a_hub_name_that_cannot_be_had_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def offline(*_: object) -> None:
            raise OSError("no network")

        monkeypatch.setattr("huggingface_hub.hf_hub_download", offline)
        embedder = SentenceEmbedder(name="someone/some-model", dimension=DIMENSION, sha256=MINILM_SHA256)
        with pytest.raises(ModelMissing, match="someone/some-model"):
            await embedder.embed(["heist"])
