"""Whether the starter catalogue is what it claims to be: behind `python -m bot catalogue check`.

Every finding names the file and the line. Facts and loglines are compared with a file of known titles when one is
given; disputes that we keep stand in `exceptions.yaml`, each with its reason.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.errors import StarterDamaged
from bot.knowledge.vocabulary import concepts, notes
from bot.ports import Json
from bot.titles import TitleId
from memory.documents import digest, document
from memory.sources.check_facts import Facts, check_facts, known_titles
from memory.sources.problems import Line, Problem
from memory.sources.starter import IMDB, STARTER, as_title, concepts_trained_on, knowledge_mark, starter_vectors

LEAST_SPREAD = 1.8
"""Standard deviation that a trait must have over the catalogue, on its scale of 0 to 10."""
LEAST_PER_GENRE = 25
OLDEST_CHILD, NEVER = 10, 99
_AT_IMDB = re.compile(r"tt\d{7,8}")
CHILDREN = {"G", "PG", "TV-Y", "TV-Y7", "TV-G", "TV-PG"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """At least so many titles of a sort."""

    of: str
    least: int
    counts: Callable[[Json], bool]


QUOTAS = (
    Quota(of="titles", least=4000, counts=lambda entry: True),
    Quota(of="films", least=3300, counts=lambda entry: entry["kind"] == "movie"),
    Quota(of="series", least=450, counts=lambda entry: entry["kind"] == "series"),
    Quota(of="documentaries", least=200, counts=lambda entry: "Documentary" in entry["genres"]),
    Quota(
        of="titles for children",
        least=350,
        counts=lambda entry: (
            entry.get("suits_from", NEVER) <= OLDEST_CHILD
            and (entry["certificate"] in CHILDREN or bool({"Family", "Animation"} & set(entry["genres"])))
        ),
    ),
    Quota(of="titles from 2015 on", least=150, counts=lambda entry: entry["year"] >= 2015),
    Quota(of="titles not in English", least=300, counts=lambda entry: entry["language"] != "en"),
)
LEAST_COUNTRIES = 30
DECADES = range(1920, 2030, 10)


def check_starter(folder: Path = STARTER, facts_file: Path | None = None) -> list[Problem]:
    """Everything wrong with the starter in `folder`, by file and line; against `facts_file` too when it is given.

    The facts are catalogue lines as in DESIGN.md, plain or gzipped.
    """
    problems: list[Problem] = []
    lines = list(_read(folder, problems))
    problems += _breaches_of_schema(lines, folder / "schema.json")
    if problems:
        return sorted(problems)
    facts = known_titles(facts_file) if facts_file else {}
    problems += [*_order(lines), *_doubles(lines), *_knowledge(lines), *_kindred(lines, facts)]
    problems += [*_missing(lines, folder), *_narrow(lines, folder), *_imdb(lines, folder, facts)]
    problems += [*_stale_vectors(lines, folder), *_stale_model(lines, folder)]
    if facts_file:
        problems += check_facts(lines, folder / "exceptions.yaml", facts)
    return sorted(problems)


def counts(entries: Sequence[Json]) -> list[tuple[str, int, int]]:
    """What is counted, how many there are, how many there must be."""
    found = [(quota.of, sum(map(quota.counts, entries)), quota.least) for quota in QUOTAS]
    found.append(("countries", len({name for entry in entries for name in entry["countries"]}), LEAST_COUNTRIES))
    by_decade = Counter(entry["year"] // 10 * 10 for entry in entries)
    found += [(f"titles of the {decade}s", by_decade[decade], 1) for decade in DECADES]
    by_genre = Counter(genre for entry in entries for genre in entry["genres"])
    return found + [(f"titles of {genre}", count, LEAST_PER_GENRE) for genre, count in sorted(by_genre.items())]


def spread(entries: Sequence[Json]) -> dict[str, float]:
    """Each trait's standard deviation over the titles, on the scale of 0 to 10."""
    names = entries[0]["traits"] if entries else ()
    return {name: float(np.std([entry["traits"][name] for entry in entries])) for name in names}


def _read(folder: Path, problems: list[Problem]) -> Iterator[Line]:
    paths = sorted((folder / "titles").glob("*.jsonl"))
    if not paths:
        problems.append(Problem(path=folder / "titles", line=0, reason="there are no files of titles"))
    for path in paths:
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                yield Line(path=path, number=number, entry=json.loads(text))
            except ValueError as error:
                problems.append(Problem(path=path, line=number, reason=f"is not JSON: {error}"))


def _breaches_of_schema(lines: Sequence[Line], schema: Path) -> Iterator[Problem]:
    from jsonschema_rs import Draft202012Validator

    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    for line in lines:
        for error in validator.iter_errors(line.entry):
            yield line.problem(f"{_where(error.instance_path)}: {error.message[:200]}")


def _where(path: Sequence[str | int]) -> str:
    """The way to a value as one reads it in code: `kin[0].title`."""
    said = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return said.removeprefix(".") or "the line"


def _order(lines: Sequence[Line]) -> Iterator[Problem]:
    """Lines stand in the file of their decade, by year and title, so that a diff shows what changed and no more."""
    before: Line | None = None
    for line in lines:
        decade = f"{line.entry['year'] // 10 * 10}s"
        if line.path.stem != decade:
            yield line.problem(f"is of {line.entry['year']}: it belongs in {decade}.jsonl")
        if before and before.path == line.path and _place(before) > _place(line):
            yield line.problem("is out of order: lines are sorted by year, then title")
        before = line


def _place(line: Line) -> tuple[int, str]:
    return line.entry["year"], line.entry["title"]


def _doubles(lines: Sequence[Line]) -> Iterator[Problem]:
    ids: dict[str, Line] = {}
    names: dict[tuple[str, int, str], Line] = {}
    works: dict[tuple[str, int, tuple[str, ...]], Line] = {}
    for line in lines:
        entry = line.entry
        name = entry["title"].casefold()
        same_id = ids.setdefault(entry["id"], line)
        same_name = names.setdefault((name, entry["year"], entry["kind"]), line)
        same_work = works.setdefault((name, entry["year"], tuple(entry["directors"])), line)
        if same_id is not line:
            yield line.problem(f"has the id of {same_id.place}")
        elif same_name is not line or same_work is not line:
            other = same_name if same_name is not line else same_work
            yield line.problem(f"is {other.place} again under another id")


def _knowledge(lines: Sequence[Line]) -> Iterator[Problem]:
    """Names that the vocabulary lacks, and concepts that can't hold together."""
    known = concepts()
    for line in lines:
        given = line.entry["concepts"]
        for name in given.keys() - known.keys():
            yield line.problem(f"has a concept that the vocabulary lacks: {name}")
        for name in line.entry["notes"].keys() - notes().keys():
            yield line.problem(f"has a note that the vocabulary lacks: {name}")
        pairs = {frozenset((name, x)) for name in given.keys() & known.keys() for x in known[name].excludes}
        for pair in pairs:
            if pair <= given.keys():
                yield line.problem(f"is {' and '.join(sorted(pair))}, which exclude each other")


def _kindred(lines: Sequence[Line], facts: Facts) -> Iterator[Problem]:
    """Kindred titles may stand outside the starter, for a host's catalogue may have them; facts, if any, must too."""
    known = {line.entry["id"] for line in lines} | facts.keys()
    for line in lines:
        others = [other["id"] for other in line.entry["kindred"]]
        for other, times in Counter(others).items():
            if other == line.entry["id"]:
                yield line.problem("is kindred to itself")
            elif facts and other not in known:
                yield line.problem(f"has a kindred title that nobody knows: {other}")
            elif times > 1:
                yield line.problem(f"names the kindred title {other} {times} times")


def _missing(lines: Sequence[Line], folder: Path) -> Iterator[Problem]:
    for what, count, least in counts([line.entry for line in lines]):
        if count < least:
            yield Problem(path=folder / "titles", line=0, reason=f"has {count} {what}; {least} are wanted")


def _narrow(lines: Sequence[Line], folder: Path) -> Iterator[Problem]:
    for name, deviation in spread([line.entry for line in lines]).items():
        if deviation < LEAST_SPREAD:
            reason = f"uses too little of the scale of {name}: deviation {deviation:.2f}, {LEAST_SPREAD} is wanted"
            yield Problem(path=folder / "titles", line=0, reason=reason)


def _imdb(lines: Sequence[Line], folder: Path, facts: Facts) -> Iterator[Problem]:
    """IMDb's ids: each in its form, of one of our titles and of no other, and as the facts have it."""
    path, ours, seen = folder / IMDB, {line.entry["id"] for line in lines}, set[str]()
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        title, _, imdb = text.partition("\t")
        known = facts.get(TitleId(title))
        if title not in ours or title in seen:
            yield Problem(path=path, line=number, reason=f"{title!r} is none of our titles, or stands here twice")
        if not _AT_IMDB.fullmatch(imdb) or imdb in seen:
            yield Problem(path=path, line=number, reason=f"{imdb!r} is no id of IMDb, or another title's")
        if known and known.imdb_id and known.imdb_id != imdb:
            yield Problem(path=path, line=number, reason=f"{title} is {imdb}, known as {known.imdb_id}")
        seen |= {title, imdb}


def _stale_vectors(lines: Sequence[Line], folder: Path) -> Iterator[Problem]:
    path = folder / "vectors.npz"
    try:
        shipped = starter_vectors(folder)
    except StarterDamaged as error:
        yield Problem(path=path, line=0, reason=str(error))
        return
    known = dict(zip(shipped.ids, shipped.digests, strict=True))
    for line in lines:
        title = as_title(line.entry)
        if known.get(title.id) != digest(document(title)):
            yield line.problem("is not in vectors.npz as it stands: run `python -m memory.sources.build_starter`")


def _stale_model(lines: Sequence[Line], folder: Path) -> Iterator[Problem]:
    path = folder / "concepts.npz"
    if concepts_trained_on(path) != knowledge_mark([as_title(line.entry) for line in lines]):
        reason = "was not trained on these titles: run `python -m memory.sources.build_starter`"
        yield Problem(path=path, line=0, reason=reason)
