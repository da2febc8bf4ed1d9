"""`catalogue check` names every fault of the starter by file and line."""

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.knowledge.vocabulary import CONCEPTS
from memory.sources.check import check_starter
from memory.sources.check_facts import longest_shared_run, words_of
from memory.sources.problems import Problem
from memory.sources.starter import STARTER, read_entries

Entry = dict[str, Any]
Write = Callable[[list[Entry]], Path]
SEVENTH = 7


@pytest.fixture
def entries() -> list[Entry]:
    """Ten films of the twenties, kindred only to each other."""
    found = [entry for entry in read_entries() if 1920 <= entry["year"] < 1930][:10]
    for entry in found:
        entry["kindred"] = [{"id": other["id"], "why": "both are silent"} for other in found if other is not entry][:3]
        entry |= {"concepts": dict.fromkeys(CONCEPTS[:8], 1), "notes": {}, "suits_from": 8, "ending": "open"}
    return found


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Lines, written as the twenties of a starter of their own, beside the schema and vectors of the real one."""

    def written(lines: list[Entry]) -> Path:
        (tmp_path / "titles").mkdir(exist_ok=True)
        for name in ("schema.json", "vectors.npz", "vectors.sha256"):
            shutil.copy(STARTER / name, tmp_path)
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (tmp_path / "titles" / "1920s.jsonl").write_text(text, encoding="utf-8")
        (tmp_path / "imdb.tsv").write_text(f"{lines[0]['id']}\ttt0000001\n", encoding="utf-8")
        return tmp_path

    return written


def at_line(problems: list[Problem], line: int) -> str:
    return "; ".join(p.reason for p in problems if p.path.name == "1920s.jsonl" and p.line == line)


def test_good_lines_are_not_complained_about(entries: list[Entry], write: Write) -> None:
    problems = check_starter(write(entries))
    assert [at_line(problems, line) for line in range(1, len(entries) + 1)] == [""] * len(entries)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"runtime": "long"}, "runtime"),
        ({"mood": "blue"}, "mood"),
        ({"logline": "Too short."}, "logline"),
        ({"language": "Japanese"}, "language"),
        ({"genres": ["Weepie"]}, "genres[0]"),
        ({"kind": "series"}, "seasons"),
        ({"moods": ["Tuesday"]}, "moods[0]"),
    ],
)
def test_a_line_that_breaks_the_schema_is_named(change: Entry, said: str, entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1] |= change
    assert said in at_line(check_starter(write(entries)), SEVENTH)


def test_a_score_beyond_the_scale_is_named(entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1]["traits"]["humor"] = 11
    assert "traits.humor: 11 is greater than" in at_line(check_starter(write(entries)), SEVENTH)


def test_a_missing_trait_is_named(entries: list[Entry], write: Write) -> None:
    del entries[SEVENTH - 1]["traits"]["wisdom"]
    assert '"wisdom" is a required property' in at_line(check_starter(write(entries)), SEVENTH)


def test_a_line_that_is_not_json_is_named(entries: list[Entry], write: Write) -> None:
    folder = write(entries)
    page = folder / "titles" / "1920s.jsonl"
    page.write_text(page.read_text(encoding="utf-8") + "{oops\n", encoding="utf-8")
    assert "not JSON" in at_line(check_starter(folder), len(entries) + 1)


def test_the_same_id_twice_is_named_at_the_second(entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1]["id"] = entries[0]["id"]
    assert "has the id of 1920s.jsonl:1" in at_line(check_starter(write(entries)), SEVENTH)


def test_the_same_film_under_two_ids_is_named(entries: list[Entry], write: Write) -> None:
    twin = entries[SEVENTH - 2] | {"id": "tmdb:movie:999999999"}
    entries.insert(SEVENTH - 1, twin)
    assert "again under another id" in at_line(check_starter(write(entries)), SEVENTH)


def test_a_film_that_stands_as_a_series_too_is_named(entries: list[Entry], write: Write) -> None:
    again = entries[0] | {"id": "tmdb:tv:999", "kind": "series", "seasons": 1}
    assert "again under another id" in at_line(check_starter(write([entries[0], again])), 2)


def test_a_kindred_title_that_nobody_has_is_named(
    entries: list[Entry], write: Write, facts: Callable[[Entry], Path]
) -> None:
    entries[SEVENTH - 1]["kindred"][0]["id"] = "tmdb:movie:999999999"
    folder = write(entries)
    assert "tmdb:movie:999999999" in at_line(check_starter(folder, facts({})), SEVENTH)
    assert at_line(check_starter(folder), SEVENTH) == "", "a host's catalogue may have it"


@pytest.mark.parametrize("name", ["concepts", "notes", "suits_from", "ending"])
def test_a_line_without_knowledge_is_named(name: str, entries: list[Entry], write: Write) -> None:
    del entries[SEVENTH - 1][name]
    assert f'"{name}" is a required property' in at_line(check_starter(write(entries)), SEVENTH)


def test_a_word_that_the_vocabulary_lacks_is_named(entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1]["concepts"] = dict.fromkeys([*CONCEPTS[:8], "cowboys on the moon"], 2)
    entries[SEVENTH - 1]["notes"] = {"a hamster dies": 2}
    said = at_line(check_starter(write(entries)), SEVENTH)
    assert "a concept that the vocabulary lacks: cowboys on the moon" in said
    assert "a note that the vocabulary lacks: a hamster dies" in said


def test_concepts_that_exclude_each_other_are_named(entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1]["concepts"] |= {"slow burn": 2, "fast-paced": 1}
    assert "exclude each other" in at_line(check_starter(write(entries)), SEVENTH)


def test_a_title_is_not_kindred_to_itself(entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1]["kindred"][0]["id"] = entries[SEVENTH - 1]["id"]
    assert "kindred to itself" in at_line(check_starter(write(entries)), SEVENTH)


def test_lines_out_of_order_are_named(entries: list[Entry], write: Write) -> None:
    entries.insert(SEVENTH - 1, entries.pop(0))
    assert "out of order" in at_line(check_starter(write(entries)), SEVENTH)


def test_a_line_in_the_wrong_decade_is_named(entries: list[Entry], write: Write) -> None:
    entries[-1]["year"] = 1931
    assert "belongs in 1930s.jsonl" in at_line(check_starter(write(entries)), len(entries))


def test_too_few_titles_and_a_flat_trait_are_faults_of_the_whole(entries: list[Entry], write: Write) -> None:
    for entry in entries:
        entry["traits"]["humor"] = 5
    said = [str(problem) for problem in check_starter(write(entries)) if not problem.line]
    assert any("has 10 titles; 4000 are wanted" in reason for reason in said)
    assert any("scale of humor: deviation 0.00" in reason for reason in said)


def test_a_line_newer_than_its_vector_is_named(entries: list[Entry], write: Write) -> None:
    entries[SEVENTH - 1]["themes"][0] = "new theme"
    assert "not in vectors.npz as it stands" in at_line(check_starter(write(entries)), SEVENTH)


@pytest.fixture
def facts(entries: list[Entry], tmp_path: Path) -> Callable[[Entry], Path]:
    """The ten films as another catalogue knows them, the seventh with these differences."""

    def written(change: Entry) -> Path:
        names = ("id", "kind", "title", "year", "runtime", "directors", "language")
        known = [{name: entry[name] for name in names} | {"vote_count": 10} for entry in entries]
        known[SEVENTH - 1] |= change
        path = tmp_path / "facts.jsonl.gz"
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in known)
        return path

    return written


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"year": 1912}, "known as 1912"),
        ({"runtime": 333}, "known as 333"),
        ({"directors": ["Someone Else"]}, "known as by Someone Else"),
        ({"language": "eo"}, "known as 'eo'"),
    ],
)
def test_a_disputed_fact_is_named(
    change: Entry, said: str, entries: list[Entry], write: Write, facts: Callable[[Entry], Path]
) -> None:
    assert said in at_line(check_starter(write(entries), facts(change)), SEVENTH)


def test_small_differences_of_year_runtime_and_spelling_are_no_dispute(
    entries: list[Entry], write: Write, facts: Callable[[Entry], Path]
) -> None:
    ours = entries[SEVENTH - 1]
    near = {"year": ours["year"] + 1, "runtime": ours["runtime"] - 6, "directors": [ours["directors"][0].upper()]}
    assert at_line(check_starter(write(entries), facts(near)), SEVENTH) == ""


def test_a_dispute_with_a_reason_is_passed_over_until_it_is_settled(
    entries: list[Entry], write: Write, facts: Callable[[Entry], Path]
) -> None:
    folder = write(entries)
    reason = f"- {{id: '{entries[SEVENTH - 1]['id']}', fact: year, reason: 'Finished in 1912, shown later.'}}\n"
    (folder / "exceptions.yaml").write_text(reason)
    assert at_line(check_starter(folder, facts({"year": 1912})), SEVENTH) == ""
    settled = check_starter(folder, facts({}))
    assert any("nobody disputes" in problem.reason for problem in settled)


def test_eight_words_in_a_row_from_any_overview_are_named(
    entries: list[Entry], write: Write, facts: Callable[[Entry], Path]
) -> None:
    words = entries[2]["logline"].split()
    seven, eight = " ".join(words[:7]), " ".join(words[:8])
    assert at_line(check_starter(write(entries), facts({"overview": f"Once, {seven.upper()} so."})), 3) == ""
    assert "shares 8 words in a row" in at_line(
        check_starter(write(entries), facts({"overview": f"Once, {eight.upper()} so."})), 3
    )


def test_a_shared_run_ignores_case_and_punctuation() -> None:
    assert longest_shared_run(words_of("A dog, a cat and SNOW."), words_of("the cat: and snow!")) == (
        "cat",
        "and",
        "snow",
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("tmdb:movie:1\ttt0000002\n", "none of our titles"),
        ("{second}\ttt0000001\n", "another title's"),
        ("{second}\t0000002\n", "no id of IMDb"),
        ("{first}\ttt0000002\n", "stands here twice"),
    ],
)
def test_ids_at_imdb_are_each_of_one_of_our_titles(entries: list[Entry], write: Write, more: str, said: str) -> None:
    folder = write(entries)
    path = folder / "imdb.tsv"
    assert not [each for each in check_starter(folder) if each.path == path]
    path.write_text(path.read_text() + more.format(first=entries[0]["id"], second=entries[1]["id"]), encoding="utf-8")
    assert any(said in each.reason for each in check_starter(folder) if each.path == path and each.line == 2)
