"""The embedding model converted for onnxruntime, once, when Usher is set up; compared to the reference before it is
used. torch traces the model, onnxruntime folds and fuses the graph and writes it with its weights beside it."""

import shutil
import warnings
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from bot.errors import ModelNotConvertible
from memory.models.converted import (
    FORM,
    GRAPH,
    INITIALIZERS,
    TOKENIZER,
    Converted,
    Manifest,
    folder_of,
    runtime,
    session_of,
    usable,
)
from memory.models.reference import BATCH, Reference
from memory.models.weights import WEIGHTS, check, digest_of, downloaded, locate

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

OPSET = 17
"""Of ONNX: the first with LayerNormalization."""
MAPPED = "1024"
"""Bytes from which a weight lies in the file that is mapped and not in the graph."""
LEAST = 0.9999
"""The cosine between a text's converted and reference vectors that is still the same vector."""


def convert(name: str, *, sha256: str, dimension: int, texts: Sequence[str], into: Path | None = None) -> Path:
    """The folder with the model converted, and nothing done where it is there already. Raises ModelNotConvertible where
    the model can't be traced, or one of the `texts` gets another vector than the reference's; then Usher goes on with
    the reference."""
    source = locate(name)
    weights = source / WEIGHTS if source else downloaded(name)
    if sha256:
        check(weights, sha256)
    found = sha256 or digest_of(weights)
    folder = into or folder_of(name, found)
    if usable(name, found, folder):
        return folder
    reference = Reference.load(name, source, dimension=dimension, threads=0, attn_implementation="eager")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as made:
        new = Path(made) / "new"
        new.mkdir()
        try:
            _write(reference.model, new)
        except Exception as error:  # of torch, of ONNX and of onnxruntime, each its own kind
            reason = (str(error).splitlines() or [type(error).__name__])[0][:200]
            raise ModelNotConvertible(name=name, reason=reason) from error
        least = _least_cosine(reference, new, texts)
        if least < LEAST:
            raise ModelNotConvertible(name=name, reason=f"a text's vector has cosine {least:.6f} to the reference's")
        manifest = Manifest(
            form=FORM,
            name=name,
            weights=found,
            dimension=dimension,
            runtime=runtime(),
            files={file: digest_of(new / file) for file in (GRAPH, INITIALIZERS, TOKENIZER)},
            least_cosine=round(least, 7),
        )
        manifest.save(new)
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)
    return folder


def _write(model: "SentenceTransformer", folder: Path) -> None:
    """The graph, its weights and the tokenizer; raises whatever the libraries do, ValueError where they would do it
    silently wrong."""
    if model.default_prompt_name:
        raise ValueError("it puts a prompt before each text")
    tokenizer = getattr(model.tokenizer, "backend_tokenizer", None)
    if tokenizer is None:
        raise ValueError("it has no fast tokenizer")
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length=model.get_max_seq_length() or 512)
    tokenizer.save(str(folder / TOKENIZER))
    with TemporaryDirectory() as traced:
        _trace(model, Path(traced) / GRAPH)
        _optimise(Path(traced) / GRAPH, folder)


def _trace(model: "SentenceTransformer", path: Path) -> None:
    """As an ONNX file from `ids` and `mask`, int64 [texts, tokens], to `vectors`, float32 [texts, dimension]."""
    import torch

    class Whole(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> Any:
            return self.model({"input_ids": ids, "attention_mask": mask})["sentence_embedding"]

    read = model.preprocess(["a short one", "and one that is somewhat longer"])
    free = {0: "texts", 1: "tokens"}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # that the exporter by tracing is the older one, and what tracing can't see
        torch.onnx.export(
            Whole().eval(),
            (read["input_ids"], read["attention_mask"]),
            str(path),
            dynamo=False,
            input_names=["ids", "mask"],
            output_names=["vectors"],
            dynamic_axes={"ids": free, "mask": free, "vectors": {0: "texts"}},
            opset_version=OPSET,
        )


def _optimise(traced: Path, folder: Path) -> None:
    """Written anew by onnxruntime with all that doesn't depend on the processor folded and fused."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(folder / GRAPH)
    options.add_session_config_entry("session.optimized_model_external_initializers_file_name", INITIALIZERS)
    options.add_session_config_entry("session.optimized_model_external_initializers_min_size_in_bytes", MAPPED)
    onnxruntime.InferenceSession(str(traced), options, providers=["CPUExecutionProvider"])


def _least_cosine(reference: Reference, folder: Path, texts: Sequence[str]) -> float:
    """The least cosine of a text's two vectors; 1 without texts."""
    from tokenizers import Tokenizer

    converted = Converted(session_of(folder / GRAPH, 0), Tokenizer.from_file(str(folder / TOKENIZER)))
    least = 1.0
    for start in range(0, len(texts), BATCH):  # no more at once: the reference rounds many texts
        some = texts[start : start + BATCH]
        least = min(least, float((reference.encode(some) * converted.encode(some)).sum(axis=1).min()))
    return least
