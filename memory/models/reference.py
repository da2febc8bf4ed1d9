"""The embedding model by sentence-transformers and torch: for documents by the thousand, as the reference that the
converted model is held to, and for people's words where nothing was converted."""

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.errors import ModelMisfit, ModelMissing
from bot.ports import Floats
from memory.unloaded import stood_in

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BATCH = 16
"""Documents in one pass. Small passes over sorted documents pad least; see docs/decisions.md for the figures."""


class Reference:
    """An Encoder. A few texts are somebody's words: those are embedded in float32 on `threads` threads (0: as many as
    torch likes), since a rounded query finds less than a rounded document. Many are documents: they get all threads,
    in bfloat16 where the processor multiplies it natively."""

    kind = "torch"

    def __init__(self, model: "SentenceTransformer", threads: int = 1) -> None:
        self.model = model
        self._threads = threads

    @classmethod
    def load(cls, name: str, folder: Path | None, *, dimension: int, threads: int = 1, **model: Any) -> "Reference":
        """The model of this folder, else of this hub name; raises ModelMissing and ModelMisfit."""
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        if folder:
            os.environ["HF_HUB_OFFLINE"] = "1"
        with _scikit_learn_later():
            from sentence_transformers import SentenceTransformer
        from transformers.utils import logging as chatter

        chatter.disable_progress_bar()  # type: ignore[no-untyped-call]  # transformers has no types here
        try:
            loaded = SentenceTransformer(str(folder or name), device="cpu", model_kwargs=model or None)
        except (OSError, ValueError) as error:
            raise ModelMissing(name=name) from error
        found = loaded.get_embedding_dimension()
        if found != dimension:
            raise ModelMisfit(name=name, found=found, wanted=dimension)
        return cls(loaded, threads)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Unit vectors, float32 [texts, dimension]."""
        many = len(texts) > BATCH
        with _on_threads(0 if many else self._threads), _fast_floats() if many else nullcontext():
            vectors = self.model.encode(
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


def _scikit_learn_later() -> AbstractContextManager[None]:
    """sentence-transformers imports scikit-learn for one distance that embedding never asks for: 65 MB and a second of
    start. Within this block a stand-in takes its place, which imports the real one when it is called."""

    def pairwise_distances(*args: object, **more: object) -> object:
        from sklearn.metrics import pairwise_distances as real

        return real(*args, **more)

    return stood_in(("sklearn", "sklearn.metrics"), pairwise_distances=pairwise_distances)
