"""A cross-encoder from a folder, on a worker thread of its own: it reads two texts together, slower and finer than
vectors can."""

import asyncio
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from bot.errors import ModelMissing, ModelNotReady
from bot.ports import Floats

LONGEST = 1000
"""Characters of a text that it is given."""


class PairModel(Protocol):
    """What of sentence-transformers' CrossEncoder is used."""

    def predict(self, inputs: Sequence[tuple[str, str]], **options: Any) -> Any: ...


def load(folder: Path) -> PairModel:
    """The model in the folder; nothing is downloaded. Raises OSError or ValueError."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import CrossEncoder

    return CrossEncoder(str(folder), device="cpu", local_files_only=True)


class CrossEncoderJudge:
    """Reads pairs, one request at a time: while it reads, and while it still loads, others get ModelNotReady."""

    def __init__(self, folder: Path, loaded: Callable[[Path], PairModel] = load) -> None:
        self._folder, self._load = folder, loaded
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="cross-encoder")
        self._reading: asyncio.Future[Floats] | None = None
        self._model: PairModel | None = None

    async def judge(self, wanted: str, texts: Sequence[str]) -> Floats:
        """How well each text answers, float32 [texts]. A reading whose time is up goes on to its end in its thread."""
        if self._reading and not self._reading.done():
            raise ModelNotReady
        pairs = [(wanted[:LONGEST], text[:LONGEST]) for text in texts]
        self._reading = asyncio.get_running_loop().run_in_executor(self._worker, self._predict, pairs)
        self._reading.add_done_callback(lambda done: done.cancelled() or done.exception())  # nobody may be waiting
        return await asyncio.shield(self._reading)

    def _predict(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        if self._model is None:
            if not self._folder.is_dir():
                raise ModelMissing(name=str(self._folder))
            try:
                self._model = self._load(self._folder)
            except (OSError, ValueError) as error:
                raise ModelMissing(name=str(self._folder)) from error
        return np.asarray(self._model.predict(pairs, show_progress_bar=False), dtype=np.float32).reshape(len(pairs))
