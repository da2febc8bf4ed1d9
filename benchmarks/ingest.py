"""How fast documents are embedded, beside a plain loop of `model.encode(batch_size=32)` in the same run, and whether
anything is lost: cosine to the plain vectors, and recall@100 of real queries against exact search in the plain vectors.

Target: at least 1.5 times the plain loop, with no loss of recall.
"""

import asyncio
import time
from itertools import islice

import numpy as np

from benchmarks.house import CATALOGUE
from benchmarks.vectors import TOP, exact, query_texts
from bot.ports import Floats
from bot.settings import ModelSettings
from bot.titles import Title
from memory.documents import document
from memory.models.embedding import SentenceEmbedder
from memory.models.reference import Reference
from memory.models.weights import locate
from memory.sources.lines import read

CHUNK = 32


async def run(short: bool) -> tuple[float, float, float, float]:
    """Documents a second of the plain loop and of Usher, mean cosine, recall@100."""
    settings = ModelSettings()
    embedder = SentenceEmbedder(name=settings.name, dimension=settings.dimension, sha256=settings.sha256)
    model = Reference.load(settings.name, locate(settings.name), dimension=settings.dimension).model
    count = 384 if short else 4000
    step = 60 if short else 6
    texts = [document(t) for t in islice((t for t in read(CATALOGUE) if isinstance(t, Title)), 0, count * step, step)]

    def plain() -> Floats:
        parts = [
            model.encode(texts[i : i + CHUNK], batch_size=CHUNK, normalize_embeddings=True, show_progress_bar=False)
            for i in range(0, len(texts), CHUNK)
        ]
        return np.concatenate(parts).astype(np.float32)

    slow, quick = [], []
    for _ in range(1 if short else 2):
        started = time.perf_counter()
        wanted = await asyncio.to_thread(plain)
        slow.append(len(texts) / (time.perf_counter() - started))
        started = time.perf_counter()
        ordered = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        made = await embedder.embed_documents([texts[i] for i in ordered])
        quick.append(len(texts) / (time.perf_counter() - started))
        found = np.empty_like(made)
        found[ordered] = made
    queries = await embedder.embed(query_texts(40 if short else 300))
    recall = [_shared(exact(wanted, q, TOP), exact(found, q, TOP)) for q in queries]
    return max(slow), max(quick), float((wanted * found).sum(axis=1).mean()), float(np.mean(recall))


def _shared(one: "np.ndarray", other: "np.ndarray") -> float:
    return len(set(one.tolist()) & set(other.tolist())) / len(one)


def main(short: bool) -> bool:
    plain, usher, cosine, recall = asyncio.run(run(short))
    print(f"plain loop {plain:.0f} documents/s, Usher {usher:.0f}: {usher / plain:.2f} times (target 1.5)")
    print(f"mean cosine to the plain vectors {cosine:.5f}, recall@{TOP} {recall:.4f}")
    return usher >= 1.5 * plain and recall >= 0.98
