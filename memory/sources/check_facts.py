"""The starter's facts and words against a file of known titles."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from bot.ports import Json
from bot.titles import Title, TitleId
from memory.sources.lines import read
from memory.sources.problems import Line, Problem

MOST_YEARS = 1
MOST_MINUTES = 6
"""How far our year and a film's runtime may stand from the known ones; cuts and festivals make that much difference."""
FEWEST_SHARED_WORDS = 8
"""A run of so many words is no accident any more."""
MOST_VOTED = 300
LEAST_SHARE_OF_MOST_VOTED = 0.9

Words = tuple[str, ...]
Facts = Mapping[TitleId, Title]


def known_titles(facts_file: Path) -> Facts:
    """The titles of a catalogue file by their ids."""
    return {title.id: title for title in read(facts_file) if isinstance(title, Title)}


def check_facts(lines: Sequence[Line], exceptions_file: Path, facts: Facts) -> list[Problem]:
    """Facts that differ, words that are shared and well-known titles that are missing, minus the exceptions."""
    excepted = {(entry["id"], entry["fact"]) for entry in _exceptions(exceptions_file)}
    problems, disputed = [], set()
    for line in lines:
        for fact, reason in disputes(line.entry, facts.get(TitleId(line.entry["id"]))):
            disputed.add((line.entry["id"], fact))
            if (line.entry["id"], fact) not in excepted:
                problems.append(line.problem(reason))
    for title, fact in sorted(excepted - disputed):
        reason = f"excuses the {fact} of {title}, which nobody disputes: delete the entry"
        problems.append(Problem(path=exceptions_file, line=0, reason=reason))
    problems += _borrowed_words(lines, facts.values())
    problems += _unknown_favourites(lines, facts.values())
    return problems


def disputes(entry: Json, known: Title | None) -> Iterator[tuple[str, str]]:
    """Which facts of our entry differ from the known ones, and how."""
    if known is None:
        yield "id", "is not among the known titles"
        return
    if known.year and abs(entry["year"] - known.year) > MOST_YEARS:
        yield "year", f"is of {entry['year']}, known as {known.year}"
    if known.runtime and known.kind == "movie" and abs(entry["runtime"] - known.runtime) > MOST_MINUTES:
        yield "runtime", f"runs {entry['runtime']} minutes, known as {known.runtime}"
    makers = known.directors
    if makers and not any(_same_person(ours, theirs) for ours in entry["directors"] for theirs in makers):
        yield "directors", f"is by {', '.join(entry['directors'])}, known as by {', '.join(makers)}"
    if known.language and entry["language"] != known.language:
        yield "language", f"is in {entry['language']!r}, known as {known.language!r}"


def words_of(text: str) -> Words:
    """The words of a text without case, punctuation and compatibility forms."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)?", plain))


def longest_shared_run(one: Words, other: Words) -> Words:
    """The longest run of words that stands in both texts."""
    best: Words = ()
    ends = [0] * (len(other) + 1)
    for i, word in enumerate(one):
        row = [0] * (len(other) + 1)
        for j, candidate in enumerate(other):
            if word == candidate:
                row[j + 1] = ends[j] + 1
                if row[j + 1] > len(best):
                    best = one[i + 1 - row[j + 1] : i + 1]
        ends = row
    return best


def _exceptions(path: Path) -> list[dict[str, str]]:
    return yaml.safe_load(path.read_text(encoding="utf-8")) or [] if path.exists() else []


def _same_person(one: str, other: str) -> bool:
    """A name may come with a second one, an initial or a nickname less."""
    a, b = (set(words_of(_without_accents(name))) for name in (one, other))
    return a <= b or b <= a


def _without_accents(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def _runs(words: Words) -> Iterator[Words]:
    return (words[i : i + FEWEST_SHARED_WORDS] for i in range(len(words) - FEWEST_SHARED_WORDS + 1))


def _borrowed_words(lines: Sequence[Line], facts: Collection[Title]) -> Iterator[Problem]:
    """Loglines that share a run of words with any known overview, not only their own title's."""
    ours = {run: line for line in lines for run in _runs(words_of(line.entry["logline"]))}
    found: set[tuple[str, TitleId]] = set()
    for known in facts:
        theirs = words_of(known.overview or "")
        for line in filter(None, map(ours.get, _runs(theirs))):
            if (line.entry["id"], known.id) not in found:
                found.add((line.entry["id"], known.id))
                shared = longest_shared_run(words_of(line.entry["logline"]), theirs)
                yield line.problem(f"shares {len(shared)} words in a row with {known.id}: {' '.join(shared)!r}")


def _unknown_favourites(lines: Sequence[Line], facts: Collection[Title]) -> Iterator[Problem]:
    favourites = sorted(facts, key=lambda known: known.vote_count or 0, reverse=True)[:MOST_VOTED]
    ours = {line.entry["id"] for line in lines}
    have = sum(known.id in ours for known in favourites)
    if lines and have < LEAST_SHARE_OF_MOST_VOTED * len(favourites):
        wanted = f"{LEAST_SHARE_OF_MOST_VOTED:.0%} are wanted"
        reason = f"has {have} of the {len(favourites)} titles with most votes; {wanted}"
        yield Problem(path=lines[0].path.parent, line=0, reason=reason)
