"""Text to vectors with sentence-transformers, on one worker thread. The model is loaded late and checked first."""

import asyncio
import hashlib
import importlib.util
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np
from cachetools import TTLCache

from bot.errors import ModelMisfit, ModelMissing, ModelNotReady, ModelUntrusted
from bot.ports import Floats

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

WEIGHTS = "model.safetensors"
DAY = 24 * 3600
MOST_CACHED = 4096
LONGEST = 2000
"""Characters of a query that are embedded: the model reads 256 tokens at most."""
BATCH = 16
"""Documents in one pass. Small passes over sorted documents pad least; see docs/decisions.md for the figures."""


class SentenceEmbedder:
    """The Embedder port. `warm()` starts loading; `embed` waits for it `patience` seconds, then ModelNotReady.

    Queries are embedded on `threads` threads (0: as many as torch likes), documents on as many as torch likes: threads
    of a short text wait for each other wherever something else runs.
    """

    def __init__(self, *, name: str, dimension: int, sha256: str = "", patience: float = 8.0, threads: int = 1) -> None:
        self.name = name
        self.dimension = dimension
        self._sha256 = sha256
        self._patience = patience
        self._threads = threads
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="embedding")
        self._loading: asyncio.Future[SentenceTransformer] | None = None
        self._cache: TTLCache[str, Floats] = TTLCache(MOST_CACHED, DAY)
        self.asked = self.remembered = 0

    @property
    def ready(self) -> bool:
        done = self._loading if self._loading and self._loading.done() and not self._loading.cancelled() else None
        return bool(done and not done.exception())

    def warm(self) -> "asyncio.Future[SentenceTransformer]":
        """Begin to load the model, once; the future ends with it, or with ModelMissing or ModelUntrusted."""
        if self._loading is None or self._loading.cancelled():
            self._loading = asyncio.get_running_loop().run_in_executor(self._worker, self._load)
        return self._loading

    async def embed(self, texts: Sequence[str]) -> Floats:
        """Unit vectors, float32 [texts, dimension]; the same text within a day comes from memory."""
        cut = [text[:LONGEST] for text in texts]
        known = {text: vector for text in cut if (vector := self._cache.get(text)) is not None}
        new = list(dict.fromkeys(text for text in cut if text not in known))
        self.asked, self.remembered = self.asked + len(cut), self.remembered + len(known)
        if new:
            known |= zip(new, await self._encode(await self._ready_model(), new, self._threads), strict=True)
            self._cache.update((text, known[text]) for text in new)
        return np.array([known[text] for text in cut], dtype=np.float32).reshape(len(cut), self.dimension)

    async def embed_documents(self, texts: Sequence[str]) -> Floats:
        """Vectors of many documents, uncached; waits for the model as long as it takes."""
        return await self._encode(await asyncio.shield(self.warm()), texts, threads=0)

    async def _encode(self, model: "SentenceTransformer", texts: Sequence[str], threads: int) -> Floats:
        return await asyncio.get_running_loop().run_in_executor(self._worker, self._encoded, model, texts, threads)

    def _encoded(self, model: "SentenceTransformer", texts: Sequence[str], threads: int) -> Floats:
        with _on_threads(threads):
            return encode(model, texts)

    async def _ready_model(self) -> "SentenceTransformer":
        try:
            return await asyncio.wait_for(asyncio.shield(self.warm()), self._patience)
        except TimeoutError:
            raise ModelNotReady from None

    def verify(self) -> Path | None:
        """The model's folder (None for a hub name); raises ModelMissing or ModelUntrusted. Reads the weights once."""
        folder = locate(self.name)
        if self._sha256:
            check(folder / WEIGHTS if folder else _downloaded(self.name), self._sha256)
        return folder

    def _load(self) -> "SentenceTransformer":
        folder = self.verify()
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        if folder:
            os.environ["HF_HUB_OFFLINE"] = "1"
        with _scikit_learn_later():
            from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as chatter

        chatter.disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers has no types here
        try:
            model = SentenceTransformer(str(folder or self.name), device="cpu")
        except (OSError, ValueError) as error:
            raise ModelMissing(name=self.name) from error
        found = model.get_embedding_dimension()
        if found != self.dimension:
            raise ModelMisfit(name=self.name, found=found, wanted=self.dimension)
        self._encoded(model, ["warm"], self._threads)
        return model


def encode(model: "SentenceTransformer", texts: Sequence[str]) -> Floats:
    """Unit vectors, float32 [texts, dimension]; many at a time in bfloat16 where the processor multiplies it natively.

    A few texts are somebody's words: those stay in float32, since a rounded query finds less than a rounded document.
    """
    with _fast_floats() if len(texts) > BATCH else nullcontext():
        vectors = model.encode(
            list(texts), batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
    found = np.asarray(vectors, dtype=np.float32)
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


@contextmanager
def _on_threads(threads: int) -> Iterator[None]:
    """On so many threads of torch, which counts them for each of ours; 0: as many as it likes."""
    import torch

    usual = torch.get_num_threads()
    torch.set_num_threads(threads or usual)
    try:
        yield
    finally:
        torch.set_num_threads(usual)


def _fast_floats() -> AbstractContextManager[object]:
    import torch

    native = torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast("cpu", dtype=torch.bfloat16) if native else nullcontext()


@contextmanager
def _scikit_learn_later() -> Iterator[None]:
    """sentence-transformers imports scikit-learn for one distance that embedding never asks for: 65 MB and a second of
    start. Within this block a stand-in takes its place, which imports the real one when it is called."""
    if "sklearn" in sys.modules:
        yield
        return

    def pairwise_distances(*args: object, **more: object) -> object:
        from sklearn.metrics import pairwise_distances as real

        return real(*args, **more)

    names = ("sklearn", "sklearn.metrics")
    for name in names:
        stand_in = ModuleType(name)
        stand_in.__spec__ = ModuleSpec(name, None)
        stand_in.__dict__["pairwise_distances"] = pairwise_distances
        sys.modules[name] = stand_in
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


def locate(name: str) -> Path | None:
    """The folder of `package:NAME` or of a path; None for a hub name. Raises ModelMissing."""
    if name.startswith("package:"):
        try:
            spec = importlib.util.find_spec(name.removeprefix("package:"))
        except (ImportError, ValueError):
            spec = None
        roots = [Path(root) for root in (spec.submodule_search_locations or ())] if spec else []
        for root in roots:
            for weights in sorted(root.rglob(WEIGHTS)):
                return weights.parent
        raise ModelMissing(name=name)
    path = Path(name).expanduser()
    return path if path.is_dir() else None


def _downloaded(name: str) -> Path:
    """The weights of a hub name, fetched if need be; raises ModelMissing."""
    from huggingface_hub import hf_hub_download

    try:
        return Path(hf_hub_download(name, WEIGHTS))
    except (OSError, ValueError) as error:
        raise ModelMissing(name=name) from error


def check(weights: Path, sha256: str) -> None:
    """Raises ModelUntrusted when the weights are not the expected ones, ModelMissing when there are none."""
    try:
        with weights.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        raise ModelMissing(name=str(weights)) from None
    if found != sha256:
        raise ModelUntrusted(path=weights, found=found, wanted=sha256)
