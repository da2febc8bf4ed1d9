"""The shared catalogue as Columns, for measuring without a database."""

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np

from bot.ports import Columns, Floats

SHARED = Path(__file__).resolve().parents[2] / "shared"


def read_columns(path: Path) -> Columns:
    """A catalogue file (JSON Lines, gzipped) as columns without traits and vectors."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]

    def numbers(name: str) -> Floats:
        return np.array([np.nan if row.get(name) is None else row[name] for row in rows], dtype=np.float32)

    def each(name: str) -> list[Any]:
        return [row.get(name) for row in rows]

    def lists(name: str) -> list[Any]:
        return [row.get(name) or [] for row in rows]

    none = np.zeros((len(rows), 0), dtype=np.float32)
    return Columns(
        ids=each("id"), titles=each("title"), original_titles=each("original_title"), kinds=each("kind"),
        languages=each("language"), certificates=each("certificate"), genres=lists("genres"),
        countries=lists("countries"), keywords=lists("keywords"), directors=lists("directors"), cast=lists("cast"),
        kindred=lists("kindred"),
        year=numbers("year"), runtime=numbers("runtime"), seasons=numbers("seasons"),
        vote_average=numbers("vote_average"), vote_count=numbers("vote_count"), popularity=numbers("popularity"),
        trait_names=(), traits=none, concepts=[()] * len(rows), notes=[()] * len(rows),
        notes_known=np.zeros(len(rows), dtype=bool), suits_from=numbers("suits_from"), endings=each("ending"),
        vectors=none, adult=np.zeros(len(rows), dtype=bool),
    )  # fmt: skip
