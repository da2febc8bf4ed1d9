"""The embedding model as onnxruntime runs it: the same weights, made once by `convert.py`, mapped from their file.

torch and sentence-transformers take 450 MB and eight seconds of a start; this takes a tenth of either. It answers
people's words only: documents by the thousand are quicker by torch, in bfloat16.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bot.errors import ConvertedDamaged, ModelMisfit
from bot.ports import Floats
from memory.models.weights import digest_of

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

FORM = 1
"""Changes when `convert.py` makes something else of the same weights."""
GRAPH, INITIALIZERS, TOKENIZER, MANIFEST = "model.onnx", "weights.bin", "tokenizer.json", "converted.json"
BATCH = 16
"""Texts in one pass, the longest together, so that little is padded."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What was converted: the model's name in the settings, the sha256 of the weights it came from and of each file
    made, and the runtime whose graph it is. It lies beside the files: it tells damage and half a copy, not malice by
    who may write where Usher runs."""

    form: int
    name: str
    weights: str
    dimension: int
    runtime: str
    files: dict[str, str]
    least_cosine: float
    """To the reference, over the texts that were compared."""

    def save(self, folder: Path) -> None:
        (folder / MANIFEST).write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> "Manifest | None":
        """The manifest of a folder; None where there is none, or one of another form."""
        try:
            return cls(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


def folder_of(name: str, sha256: str) -> Path:
    """Where the conversion of these weights of this model lies: in the environment that Usher runs in, which brought
    them."""
    mark = hashlib.sha256(f"{name}|{sha256}".encode()).hexdigest()
    return Path(sys.prefix) / "share" / "usher" / f"model-{mark[:16]}"


def runtime() -> str:
    """The installed onnxruntime's version; empty where there is none."""
    try:
        return version("onnxruntime")
    except PackageNotFoundError:
        return ""


def usable(name: str, sha256: str, folder: Path | None = None) -> Path | None:
    """The folder of a conversion of these weights for the runtime that is here; None where there is none such."""
    folder = folder or folder_of(name, sha256)
    made = Manifest.read(folder)
    wanted = (FORM, name, sha256, runtime())
    return folder if made and (made.form, made.name, made.weights, made.runtime) == wanted else None


class Converted:
    """An Encoder. One pass runs on `threads` threads (0: as many as onnxruntime likes)."""

    kind = "onnxruntime"

    def __init__(self, session: "InferenceSession", tokenizer: "Tokenizer") -> None:
        self._session, self._tokenizer = session, tokenizer

    @classmethod
    def load(cls, folder: Path, *, dimension: int, threads: int = 1) -> "Converted":
        """Raises ConvertedDamaged where a file is not the one that was made, ModelMisfit for another dimension."""
        made = Manifest.read(folder)
        try:
            whole = made is not None and all(digest_of(folder / name) == sha for name, sha in made.files.items())
        except OSError:
            whole = False
        if made is None or not whole:
            raise ConvertedDamaged(path=folder)
        if made.dimension != dimension:
            raise ModelMisfit(name=str(folder), found=made.dimension, wanted=dimension)
        from tokenizers import Tokenizer

        return cls(session_of(folder / GRAPH, threads), Tokenizer.from_file(str(folder / TOKENIZER)))

    def encode(self, texts: Sequence[str]) -> Floats:
        """Unit vectors, float32 [texts, dimension]."""
        read = self._tokenizer.encode_batch_fast(list(texts))
        order = sorted(range(len(read)), key=lambda place: len(read[place].ids))
        found: list[Floats] = []
        for start in range(0, len(order), BATCH):
            found.append(self._run([read[place].ids for place in order[start : start + BATCH]]))
        vectors = np.empty((len(order), found[0].shape[1]), dtype=np.float32)
        vectors[order] = np.concatenate(found)
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)

    def _run(self, tokens: Sequence[Sequence[int]]) -> Floats:
        """The model's vectors of these tokens, float32 [texts, dimension]; shorter texts are filled up and masked."""
        longest = max(map(len, tokens))
        ids = np.zeros((len(tokens), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, some in enumerate(tokens):
            ids[row, : len(some)], mask[row, : len(some)] = some, 1
        (vectors,) = self._session.run(None, {"ids": ids, "mask": mask})
        return np.asarray(vectors, dtype=np.float32)


def session_of(graph: Path, threads: int) -> "InferenceSession":
    """The graph as it was optimised when it was made. Memory goes back after each pass: texts are few and short."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
