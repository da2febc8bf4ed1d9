"""How well the guess of a message's act does on utterances that it has not learned from, and making it anew.

`python -m benchmarks.acts` cross-validates; `--write` learns from all utterances and writes guess.npz and the table of
docs/dialogue.md.
"""

import argparse
import asyncio
import hashlib
from collections import defaultdict
from pathlib import Path

import numpy as np
import yaml

from benchmarks.house import open_starter
from bot.ports import Floats
from bot.understanding.acts.guessing import SHIPPED, ActModel, Signs, in_words, inputs
from bot.understanding.acts.heard import has_question_word
from bot.understanding.text.plain import plain
from memory.sources.build_starter import MODEL_SHA256

UTTERANCES = SHIPPED.with_name("utterances.yaml")
PAGE = Path(__file__).parent.parent / "docs" / "dialogue.md"
AFTER_CARDS = frozenset(("refine", "choose", "pass", "ask", "where", "list", "rate", "part", "thank"))
"""Acts whose utterances were written with cards on the table."""
FOLDS, STRENGTH = 5, 6.0
LEAST_RIGHT = 0.75


def utterances() -> list[tuple[str, str]]:
    """Each utterance with its act."""
    written = yaml.safe_load(UTTERANCES.read_text(encoding="utf-8"))
    return [(text, act) for act, texts in written.items() for text in texts]


async def prepared() -> tuple[Floats, np.ndarray, list[str]]:
    """Inputs [utterances, features], the acts' places, and the acts."""
    told = utterances()
    acts = sorted({act for _, act in told})
    house = await open_starter()
    try:
        texts = [in_words(text) for text, _ in told]
        vectors = await house.embedder.embed(texts)
        signs = []
        for place, (text, act) in enumerate(told):
            there = act in AFTER_CARDS or place % 2 == 0  # what is not said of cards is said with and without them
            read = await house.library.understand(text)
            full, said = read.full, plain(text)
            facts = bool(full.genres or full.people or full.runtime or full.year or full.traits or full.concepts)
            signs.append(
                Signs(
                    cards=there,
                    wish=there,
                    question="?" in said or has_question_word(said),
                    named=bool(full.like or full.dislike or full.about or full.similar_to or full.seen),
                    facts=facts,
                    words=len(said.split()),
                )
            )
    finally:
        await house.close()
    return inputs(vectors, signs), np.array([acts.index(act) for _, act in told]), acts


def measure() -> tuple[float, dict[str, float], Floats, np.ndarray, list[str]]:
    """The share of utterances guessed right by models that had not seen them, overall and by act."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    x, y, acts = asyncio.run(prepared())
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    guessed = cross_val_predict(LogisticRegression(C=STRENGTH, max_iter=2000), x, y, cv=folds)
    by_act: dict[str, list[bool]] = defaultdict(list)
    for right, guess in zip(y, guessed, strict=True):
        by_act[acts[right]].append(right == guess)
    return float((guessed == y).mean()), {act: float(np.mean(v)) for act, v in by_act.items()}, x, y, acts


def write(x: Floats, y: np.ndarray, acts: list[str]) -> ActModel:
    """Learn from all utterances and write the model with its digest."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=STRENGTH, max_iter=2000).fit(x, y)
    np.savez_compressed(
        SHIPPED,
        acts=np.array(acts),
        weights=fitted.coef_.astype(np.float16),
        intercepts=fitted.intercept_.astype(np.float16),
        model_sha256=np.array(MODEL_SHA256),
    )
    SHIPPED.with_suffix(".sha256").write_text(f"{hashlib.sha256(SHIPPED.read_bytes()).hexdigest()}  {SHIPPED.name}\n")
    return ActModel.load()


def main(short: bool) -> bool:
    right, by_act, *_ = measure()
    print(f"right: {right:.3f} (at least {LEAST_RIGHT})")
    print("\n".join(f"  {act:8} {share:.2f}" for act, share in sorted(by_act.items(), key=lambda each: -each[1])))
    return right >= LEAST_RIGHT


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        total, shares, features, places, names = measure()
        write(features, places, names)
        rows = "\n".join(f"| {act} | {share:.2f} |" for act, share in sorted(shares.items(), key=lambda each: -each[1]))
        table = (
            f"<!-- acts -->\n| act | guessed right |\n| --- | --- |\n{rows}\n| **all** | {total:.2f} |\n<!-- /acts -->"
        )
        text = PAGE.read_text(encoding="utf-8")
        before, _, rest = text.partition("<!-- acts -->")
        PAGE.write_text(before + table + rest.partition("<!-- /acts -->")[2], encoding="utf-8")
    else:
        main(short=False)
