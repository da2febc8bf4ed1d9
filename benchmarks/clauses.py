"""How well clauses of somebody's life are told from those that count, among clauses that were not learned from.

`python -m benchmarks clauses` cross-validates; `python -m benchmarks.clauses --write` learns from all clauses and
writes clauses.npz.
"""

import argparse
import asyncio
import hashlib
import json

import numpy as np
import yaml

from benchmarks.house import open_starter
from benchmarks.passing import lines
from bot.ports import Floats
from bot.understanding.acts.clausal import SHIPPED, inputs
from bot.understanding.acts.guessing import in_words
from bot.understanding.text.plain import plain
from memory.sources.build_starter import MODEL_SHA256

CLAUSES = SHIPPED.with_suffix(".yaml")
FOLDS, STRENGTH = 5, 10.0
SURE = 0.6
LEAST_RIGHT, LEAST_FOUND = 0.80, 0.65
"""The least share told right, and of clauses of life found where the model is sure."""


def clauses() -> list[tuple[str, bool]]:
    """Each clause, and whether it is of somebody's life: those of clauses.yaml, and of passing.tsv those that are not
    kept unseen."""
    written = yaml.safe_load(CLAUSES.read_text(encoding="utf-8"))
    told = [(clause, sort == "life") for sort, tongues in written.items() for each in tongues for clause in each]
    beside = (line for sorts in lines(unseen=False).values() for sort in ("life", "wish") for line in sorts[sort])
    return told + [(line.text, line.sort == "life") for line in beside]


async def prepared() -> tuple[Floats, np.ndarray]:
    """Inputs [clauses, features], and which are of somebody's life."""
    texts, life = zip(*clauses(), strict=True)
    house = await open_starter()
    try:
        vectors = await house.embedder.embed([in_words(plain(text)) for text in texts])
    finally:
        await house.close()
    return inputs(texts, vectors), np.array(life)


def main(short: bool) -> bool:
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    x, y = asyncio.run(prepared())
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    told = cross_val_predict(model, x, y, cv=folds, method="predict_proba")[:, 1]
    right, sure = float(((told > 0.5) == y).mean()), told > SURE
    table = {
        "clauses": len(y),
        f"right (at least {LEAST_RIGHT})": round(right, 3),
        f"of life, found at {SURE} (at least {LEAST_FOUND})": round(float(sure[y].mean()), 3),
        f"of life, among those found at {SURE}": round(float(y[sure].mean()), 3),
    }
    print(json.dumps(table, indent=1))
    return right >= LEAST_RIGHT and float(sure[y].mean()) >= LEAST_FOUND


def write() -> None:
    """Learn from all clauses and write the model with its digest."""
    from sklearn.linear_model import LogisticRegression

    x, y = asyncio.run(prepared())
    fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(x, y)
    np.savez_compressed(
        SHIPPED,
        weights=fitted.coef_[0].astype(np.float16),
        intercept=np.array(float(fitted.intercept_[0])),
        model_sha256=np.array(MODEL_SHA256),
    )
    SHIPPED.with_suffix(".sha256").write_text(f"{hashlib.sha256(SHIPPED.read_bytes()).hexdigest()}  {SHIPPED.name}\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        write()
    else:
        main(short=False)
