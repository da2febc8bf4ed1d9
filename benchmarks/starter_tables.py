"""The tables of docs/starter.md: what the starter holds, and films at both ends of every trait."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.ports import Json
from bot.taste.traits import WRITTEN
from memory.sources.check import counts, spread
from memory.sources.starter import read_entries

EACH = 5


def write_tables(page: Path, scores: str) -> None:
    """Replace the page's marked tables."""
    entries = list(read_entries())
    text = page.read_text(encoding="utf-8")
    for name, table in (("counts", holdings(entries)), ("extremes", extremes(entries)), ("scores", scores)):
        text = replaced(text, name, table)
    page.write_text(text, encoding="utf-8")


def replaced(text: str, name: str, table: str) -> str:
    """The text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` exchanged for the table."""
    marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not marked.search(text):
        raise ValueError(f"the page has no place marked {name}")
    return marked.sub(lambda match: f"{match[1]}{table}\n{match[2]}", text)


def holdings(entries: Sequence[Json]) -> str:
    """What is counted, how many there are, how many are wanted."""
    rows = [f"| {what} | {have} | {least} |" for what, have, least in counts(entries)]
    return "\n".join(["| of | there are | at least |", "| --- | --- | --- |", *rows])


def extremes(entries: Sequence[Json]) -> str:
    """Five high and five low films of each trait, the best known first; a film stands in few rows."""
    films = [entry for entry in entries if entry["kind"] == "movie"]
    shown: Counter[str] = Counter()
    deviations = spread(entries)
    rows = ["| trait | deviation | high | low |", "| --- | --- | --- | --- |"]
    for name in WRITTEN:
        high, low = (_names(_furthest(films, name, sign, shown)) for sign in (1, -1))
        rows.append(f"| {name} | {deviations[name]:.1f} | {high} | {low} |")
    return "\n".join(rows)


def _furthest(films: Sequence[Json], name: str, sign: int, shown: Counter[str]) -> list[Json]:
    def order(film: Json) -> tuple[float, ...]:
        return sign * film["traits"][name], -shown[film["id"]], film["fame"], film["acclaim"]

    found = sorted(films, key=order, reverse=True)[:EACH]
    shown.update(film["id"] for film in found)
    return found


def _names(films: Iterable[Json]) -> str:
    return ", ".join(f"{film['title']} ({film['year']})" for film in films)
