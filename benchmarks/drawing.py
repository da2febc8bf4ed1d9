"""The picture of benchmarks/quality.py: Usher beside its peers, and recall by how many picks are looked at."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.recall import DEEPEST, Recall
from benchmarks.tastes import Result

OWN, OTHER = "#1f6f8b", "#b9c4c9"
INK = "#22303a"


def draw(people: Mapping[str, Sequence[Result]], recalls: Sequence[Recall], path: Path) -> None:
    """Three panels side by side as a PNG."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    with plt.rc_context({"font.size": 10, "axes.spines.top": False, "axes.spines.right": False, "text.color": INK}):
        figure, panels = plt.subplots(1, len(people) + 1, figsize=(13, 4.2), layout="constrained")
        for axes, (name, results) in zip(panels, people.items(), strict=False):
            _bars(axes, name, [r for r in results if r.name == "Usher" or not r.name.startswith("Usher")])
        _curves(panels[-1], recalls)
        figure.savefig(path, dpi=130)
        plt.close(figure)


def _bars(axes: Any, name: str, results: Sequence[Result]) -> None:
    """NDCG@10 a recommender, the best on top, with the number of different titles it showed."""
    rising = sorted(results, key=lambda r: r.ndcg)
    axes.barh(
        [r.name for r in rising], [r.ndcg for r in rising], color=[OWN if r.name == "Usher" else OTHER for r in rising]
    )
    for place, result in enumerate(rising):
        axes.text(result.ndcg, place, f" {result.ndcg:.3f}, {result.distinct} titles", va="center", fontsize=9)
    axes.set_xlim(0, 1.5 * rising[-1].ndcg)
    axes.set_title(f"NDCG@10, {name}", loc="left", fontsize=11)


def _curves(axes: Any, recalls: Sequence[Recall]) -> None:
    depths = np.arange(1, DEEPEST + 1)
    for result, style in zip(recalls, ("-", "--"), strict=False):
        axes.plot(depths, [result.at(int(d)) for d in depths], style, color=OWN, label=result.name.replace("_", "-"))
    axes.set_xscale("log")
    axes.set_xticks([1, 10, 50, 100], ["1", "10", "50", "100"])
    axes.set_ylim(0)
    axes.set_xlabel("picks looked at")
    axes.set_title("Recall", loc="left", fontsize=11)
    axes.legend(frameon=False)
