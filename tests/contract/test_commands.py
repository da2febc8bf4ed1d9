"""The commands that other programs rely on keep their form. The real model, the starter catalogue."""

import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.taste.traits import TRAITS
from memory.models.embedding import SentenceEmbedder
from tests.standins.patience import PATIENCE

HOUSE = Path(__file__).parents[2]
Usher = Callable[..., tuple[int, str, str]]
REF = {"id", "title", "year", "text", "confidence"}
UNDERSTANDING = {
    "intent", "conversation_type", "like", "dislike", "seen", "similar_to", "about", "description", "people", "genres",
    "runtime", "year", "languages", "countries", "services", "kids", "kind", "stars", "traits", "moods",
    "significance", "source", "ms",
}  # fmt: skip
ITEM = {
    "id", "kind", "title", "year", "runtime", "genres", "vote_average", "score", "confidence", "slot", "reason",
    "evidence", "picture",
}  # fmt: skip
LINE = {
    "id", "kind", "title", "original_title", "year", "overview", "genres", "runtime", "vote_average", "vote_count",
    "popularity", "language", "countries", "keywords", "cast", "directors", "imdb_id", "poster_path", "seasons",
}  # fmt: skip
KNOWN = {
    "traits", "traits_source", "concepts", "concepts_source", "notes", "notes_known", "suits_from", "ending", "similar",
}  # fmt: skip


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def loaded() -> dict[Path | None, Any]:
    """Models by their folder: each is loaded by the first command that needs it."""
    return {}


@pytest.fixture
def usher(data: Path, loaded: dict[Path | None, Any], loads: None, monkeypatch: pytest.MonkeyPatch) -> Usher:
    """Calls a command; gives exit status, standard output and standard error."""
    monkeypatch.setenv("USHER_DATA_DIR", str(data))
    load = SentenceEmbedder._load

    def load_once(embedder: SentenceEmbedder) -> Any:
        folder = embedder.verify()
        if folder not in loaded:
            loaded[folder] = load(embedder)
        return loaded[folder]

    monkeypatch.setattr(SentenceEmbedder, "_load", load_once)

    def call(*words: str) -> tuple[int, str, str]:
        result = CliRunner().invoke(app, list(words))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.stdout, result.stderr

    return call


def test_status_has_its_form(usher: Usher) -> None:
    code, out, _ = usher("catalogue", "status", "--json")
    status = json.loads(out)
    assert code == 0
    assert set(status) == {"titles", "domains", "embedded", "coverage", "model", "dimension", "updated_at"}
    assert set(status["domains"]) == {"movies", "tv", "documentaries", "kids"}
    assert status["embedded"] == status["titles"]
    assert status["coverage"] == 1.0


def test_understand_prints_one_object(usher: Usher) -> None:
    code, out, _ = usher("understand", "--json", "something like Inception but under two hours, no horror")
    read = json.loads(out)
    assert code == 0
    assert set(read) == UNDERSTANDING
    assert [ref["id"] for ref in read["similar_to"]] == ["tmdb:movie:27205"]
    assert set(read["similar_to"][0]) == REF
    assert read["runtime"] == {"min": None, "max": 120}
    assert read["genres"] == {"in": [], "out": ["Horror"]}


def test_understand_in_batches_keeps_ids_and_reads_messages_together(usher: Usher, tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "I loved Parasite"},
        {"id": "b", "messages": [{"role": "user", "text": "I saw Parasite"}, {"role": "user", "text": "loved it!"}]},
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert usher("understand", "--batch", str(source), "--out", str(target))[0] == 0
    found = [json.loads(line) for line in target.read_text().splitlines()]
    assert [line["id"] for line in found] == ["a", "b"]
    assert all([ref["id"] for ref in line["like"]] == ["tmdb:movie:496243"] for line in found)


def test_recommend_prints_its_form_and_keeps_the_limits(usher: Usher) -> None:
    code, out, _ = usher(
        "recommend", "--json", "--like", "tmdb:movie:27205", "--seen", "tmdb:movie:157336", "--limit", "5",
        "--answers", "cognitive_load=challenge,attention_level=background", "not a western",
    )  # fmt: skip
    found = json.loads(out)
    assert code == 0
    assert set(found) == {"request", "relaxed", "took_ms", "items"}
    assert set(found["request"]) == UNDERSTANDING
    assert len(found["items"]) == 5
    for item in found["items"]:
        assert set(item) == ITEM
        assert item["runtime"] <= 120 or "runtime" in found["relaxed"]
        assert "Western" not in item["genres"]
        assert item["id"] not in ("tmdb:movie:27205", "tmdb:movie:157336")
        assert item["slot"] in ("safe", "adjacent", "wildcard")
        assert all(set(claim) == {"kind", "value", "weight"} for claim in item["evidence"])
        assert Path(item["picture"]).exists() or item["picture"].startswith("https://")


def test_recommend_pages_by_cursor(usher: Usher) -> None:
    _, whole, _ = usher("recommend", "--json", "--limit", "9", "a film about cooking")
    code, out, _ = usher("recommend", "--json", "--paged", "--limit", "3", "a film about cooking")
    pages = [json.loads(out)]
    while len(pages) < 3:
        assert code == 0
        assert set(pages[-1]) == {"request", "relaxed", "took_ms", "items", "cursor"}
        code, out, _ = usher("recommend", "--json", "--cursor", pages[-1]["cursor"])
        pages.append(json.loads(out))
    found = [item["id"] for page in pages for item in page["items"]]
    assert len(found) == len(set(found)) == 9
    assert len(set(found) & {item["id"] for item in json.loads(whole)["items"]}) >= 5
    assert all(page["request"] == pages[0]["request"] for page in pages)
    assert all(set(item) == ITEM for page in pages for item in page["items"])


def test_a_cursor_stands_alone(usher: Usher) -> None:
    code, out, err = usher("recommend", "--json", "--cursor", "abc", "a film about cooking")
    assert (code, out) == (2, "")
    assert "a cursor stands for the whole request" in " ".join(err.replace("│", " ").split())


def test_experiments_say_that_none_has_run(usher: Usher) -> None:
    code, out, _ = usher("experiments", "--json")
    found = json.loads(out)
    assert (code, found["running"], found["experiments"]) == (0, None, [])
    assert [each["domain"] for each in found["questions"]] == ["movies", "tv", "documentaries", "kids"]
    assert not any(each["learned"] for each in found["questions"])
    told = usher("experiments")[1]
    assert "No experiment has run yet" in told
    assert "200 more until anything is learned" in told


def test_the_five_questions_are_told_and_put_back(usher: Usher) -> None:
    code, out, _ = usher("questions", "movies", "--json")
    assert (code, [each["domain"] for each in json.loads(out)]) == (0, ["movies"])
    assert usher("questions", "--reset")[0] == 0
    assert usher("questions", "weather")[0] == 2
    assert usher("catalogue", "candidates", "--json")[:2] == (0, "[]\n")


def test_doctor_names_the_line_of_a_rule_that_is_wrong(usher: Usher, tmp_path: Path) -> None:
    rules, config = tmp_path / "rules.yaml", tmp_path / "config.yaml"
    rules.write_text("rules:\n  - name: no horror\n    exclde: true\n")
    config.write_text(f"recommend: {{rules: {rules}}}")
    code, out, _ = usher("doctor", "--config", str(config))
    assert code == 1
    assert f"✗ rules: The rules in {rules} can't be used: line 3: the key 'rules.0.exclde' is unknown" in out


def test_recommend_in_batches(usher: Usher, tmp_path: Path) -> None:
    lines = [
        {"id": 1, "messages": [{"role": "user", "text": "a funny film from the 80s"}]},
        {"id": 2, "liked": ["tmdb:movie:27205"], "ratings": {"tmdb:movie:13": 1.5}, "domain": "movies"},
        {"id": 3, "answers": {"discovery_mode": "surprise"}, "domain": "tv"},
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert usher("recommend", "--batch", str(source), "--out", str(target), "--limit", "12")[0] == 0
    found = [json.loads(line) for line in target.read_text().splitlines()]
    assert [line["id"] for line in found] == [1, 2, 3]
    assert all(len(line["items"]) == 12 for line in found[:2])
    assert all(set(item) == {"id", "score", "confidence"} for line in found for item in line["items"])
    assert all(item["id"].startswith("tmdb:tv:") for item in found[2]["items"])


def test_title_prints_a_line_with_traits_and_similar_titles(usher: Usher, tmp_path: Path) -> None:
    ids = tmp_path / "ids.txt"
    ids.write_text("tmdb:movie:27205\n\ntmdb:movie:496243\n")
    code, out, _ = usher("title", "--json", "--batch", str(ids))
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [line["id"] for line in lines] == ["tmdb:movie:27205", "tmdb:movie:496243"]
    for line in lines:
        assert set(line) == LINE | KNOWN
        assert set(line["traits"]) == set(TRAITS)
        assert all(0 <= value <= 1 for value in line["traits"].values())
        assert line["traits_source"] == line["concepts_source"] == "written"
        assert line["notes_known"]
        assert line["id"] not in line["similar"]
    assert lines[1]["concepts"]["class and poverty"] == 1.0
    assert "violence" in lines[1]["notes"]
    assert (lines[1]["suits_from"], lines[1]["ending"]) == (16, "shock")


def test_titles_are_found_by_their_concepts(usher: Usher) -> None:
    code, out, _ = usher("catalogue", "find", "concepts contains heist, complexity >= 0.3", "--json", "--limit", "5")
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert len(found) == 5
    ids = [line["id"] for line in found]
    _, out, _ = usher("title", "--json", *ids)
    assert all(json.loads(line)["concepts"]["heist"] >= 0.5 for line in out.splitlines())


def test_doctor_finds_a_new_house_well(usher: Usher) -> None:
    code, out, _ = usher("doctor")
    assert code == 0, out
    assert "✓ model" in out


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["title", "--json", "27205"], "tmdb:movie:27205"),
        (["title", "--json", "tmdb:movie:9999999999"], "not in the catalogue"),
        (["recommend", "--json", "--answers", "mood=blue"], "the questions are"),
        (["recommend", "--json", "--answers", "cognitive_load=sideways"], "the options of cognitive_load are"),
        (["recommend", "--json", "--like", "inception"], "no title id"),
        (["recommend", "--json", "--weights", "wrods=1"], "the parts are text"),
        (["recommend", "--json", "--weights", "words=nan"], "each 0 to 10"),
        (["recommend", "--json", "--cursor", "nonsense"], "Ask again from the first page"),
        (["catalogue", "import", "/nowhere/file.jsonl"], "can't be read"),
        (["understand", "--config", "/nowhere.yaml", "x"], "no such file"),
    ],
)
def test_what_is_wrong_is_one_clear_line_and_status_one(usher: Usher, words: list[str], named: str) -> None:
    code, out, err = usher(*words)
    assert code == 1
    assert out == ""
    assert named in " ".join(err.split())


def test_wrong_use_is_status_two(usher: Usher) -> None:
    assert usher("recommend", "--batch", "x")[0] == 2
    assert usher("title")[0] == 2
    assert usher("no-such-command")[0] == 2


def test_a_bad_line_of_a_catalogue_is_named_and_the_others_are_taken(usher: Usher, tmp_path: Path) -> None:
    file = tmp_path / "titles.jsonl"
    good = {"id": "tmdb:movie:1234567", "kind": "movie", "title": "A Test of Light", "year": 2001, "runtime": 90}
    file.write_text(json.dumps(good) + "\n{oops\n" + json.dumps({"id": "tmdb:movie:1", "kind": "movie"}) + "\n")
    code, _, err = usher("catalogue", "import", str(file))
    assert code == 1
    assert f"{file}:2: not JSON" in err
    assert f"{file}:3: title missing" in err
    assert usher("title", "--json", "tmdb:movie:1234567")[0] == 0


def test_ratings_are_all_or_nothing(usher: Usher, tmp_path: Path) -> None:
    links, ratings = tmp_path / "links.csv", tmp_path / "ratings.csv"
    links.write_text("movieId,imdbId,tmdbId\n1,0114709,862\n")
    ratings.write_text("userId,movieId,rating,timestamp\n1,1,4.0,964982703\n2,1,9,964982703\n")
    code, _, err = usher("ratings", "import", str(ratings), "--links", str(links))
    assert code == 1
    assert f"{ratings}:3:" in err
    assert "stored" not in err


@pytest.mark.parametrize("line", ["", "1,99,4.0,964982703\n"])
def test_ratings_of_which_none_can_be_taken_change_nothing_and_say_why(usher: Usher, tmp_path: Path, line: str) -> None:
    links, ratings = tmp_path / "links.csv", tmp_path / "ratings.csv"
    links.write_text("movieId,imdbId,tmdbId\n1,0114709,862\n")
    ratings.write_text(f"userId,movieId,rating,timestamp\n{line}")
    code, _, err = usher("ratings", "import", str(ratings), "--links", str(links))
    assert code == 1
    assert "nothing was changed" in " ".join(err.split())
    assert "stored" not in err


def test_a_bad_cell_of_a_catalogue_costs_that_cell_and_is_said(usher: Usher, tmp_path: Path) -> None:
    file = tmp_path / "titles.csv"
    file.write_text("id,title,runtime,adult\n1234568,A Second Test,long,False\n1234569,Hot Nights,80,True\n")
    code, _, err = usher("catalogue", "import", str(file))
    assert code == 0
    assert f"{file}:2: runtime:" in err
    assert "1 for adults alone passed over" in err
    assert usher("title", "--json", "tmdb:movie:1234568")[0] == 0
    assert usher("title", "--json", "tmdb:movie:1234569")[0] == 1


def test_help_takes_less_than_a_second_of_work() -> None:
    best = min(_work([sys.executable, "-m", "bot", "--help"]) for _ in range(3))
    assert best < 1.0


def _work(words: list[str]) -> float:
    """Seconds of processor time, which a busy machine leaves as they are; benchmarks/promptness.py has the waiting."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, cwd=HOUSE, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_wish_in_a_pipe_is_answered_and_the_exit_is_clean(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat"],
        input="something like Inception but faster\n/why\n",
        text=True,
        capture_output=True,
        cwd=HOUSE,
        env={**os.environ, "USHER_DATA_DIR": str(data)},
        timeout=PATIENCE,
        check=True,
    )
    assert "Inception" in done.stdout
    figure = re.search(r"That you like it: (\d+) %", done.stdout)
    top = re.search(r"─ 1 .*?\n(.*?)╰", done.stdout, re.DOTALL)
    assert figure
    assert top
    assert top[1].strip().splitlines()[-1].strip("│ ") == _worded(int(figure[1]))
    assert "Traceback" not in done.stderr


def test_what_the_readme_shows_is_what_comes(data: Path) -> None:
    shown = (HOUSE / "README.md").read_text(encoding="utf-8").split("```")[1].strip().splitlines()
    said = [line.removeprefix("› ") for line in shown if line.startswith("› ")]
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat"],
        input="\n".join(said) + "\n",
        text=True,
        capture_output=True,
        cwd=HOUSE,
        env={**os.environ, "USHER_DATA_DIR": str(data), "COLUMNS": "110", "USER": "readme", "LOGNAME": "readme"},
        timeout=PATIENCE,
        check=True,
    )
    came = {line.rstrip() for line in done.stdout.splitlines()}
    assert said
    assert [line for line in shown if not line.startswith(("› ", "…")) and line.rstrip() not in came] == []


def _worded(percent: int) -> str:
    """How likely that is, as a card says it of a safe pick."""
    if percent >= 60:
        return "very likely yours"
    return "likely" if percent >= 30 else "a gamble worth taking"


def test_run_opens_the_web_door_and_stops_gracefully_on_sigterm(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=HOUSE,
        env={**os.environ, "USHER_DATA_DIR": str(data), "USHER_WEB_PORT": str(port)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert _answer(f"http://127.0.0.1:{port}/health/ready")["status"] == "ready"
    finally:
        running.send_signal(signal.SIGTERM)
        _, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 0, err
    assert "TELEGRAM_TOKEN" in err
    assert "DISCORD_TOKEN" in err
    assert "stopped" in err


def _answer(address: str) -> dict[str, object]:
    for _ in range(round(PATIENCE / 0.1)):
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                return dict(json.load(answer))
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} never answered")
