"""What ships: container files that parse, lock files without addresses, packages that don't clash."""

import importlib.metadata
import re
from pathlib import Path

import pytest
import yaml

HOUSE = Path(__file__).parents[2]


def test_nothing_installed_takes_the_place_of_our_rooms() -> None:
    installed = importlib.metadata.packages_distributions()
    assert not {"bot", "adapters", "memory"} & set(installed)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_pin_everything_and_name_no_host(name: str) -> None:
    lines = [line for line in (HOUSE / name).read_text().splitlines() if line and not line.startswith("#")]
    assert len(lines) > 50
    assert all(re.fullmatch(r"[a-z0-9._-]+==[\w.+!]+", line) for line in lines)
    assert not any(line.startswith(("torch==", "nvidia", "triton")) for line in lines)


def test_the_dockerfile_builds_on_cpu_torch_without_root_and_checks_health() -> None:
    text = (HOUSE / "Dockerfile").read_text()
    steps = [line.split(None, 1) for line in text.replace("\\\n", " ").splitlines() if line and line[0].isalpha()]
    words = [step[0] for step in steps]
    assert words[0] == "FROM"
    assert set(words) <= {
        "FROM", "WORKDIR", "RUN", "COPY", "USER", "ENV", "VOLUME", "EXPOSE", "HEALTHCHECK", "STOPSIGNAL", "ENTRYPOINT",
        "CMD",
    }  # fmt: skip
    assert "make setup" in text
    assert ["USER", "usher"] in steps
    assert "/health/ready" in text
    for step in steps:
        if step[0] == "COPY" and "--from" not in step[1]:
            for source in step[1].split()[:-1]:
                assert (HOUSE / source).exists(), source


def test_compose_has_usher_postgres_and_chroma_and_they_find_each_other() -> None:
    services = yaml.safe_load((HOUSE / "compose.yaml").read_text())["services"]
    assert set(services) == {"usher", "postgres", "chroma"}
    environment = services["usher"]["environment"]
    assert "@postgres:5432/" in environment["USHER_DATABASE_URL"]
    assert environment["USHER_CHROMA_URL"] == "http://chroma:8000"
    assert set(services["usher"]["depends_on"]) == {"postgres", "chroma"}
    pinned = re.search(r'"chromadb==([\d.]+)"', (HOUSE / "pyproject.toml").read_text())
    assert pinned
    assert services["chroma"]["image"].endswith(pinned[1])


def test_no_file_is_past_four_hundred_lines() -> None:
    rooms = [path for room in ("bot", "adapters", "memory") for path in (HOUSE / room).rglob("*.py")]
    assert not [p for p in rooms if len(p.read_text().splitlines()) > 400 and "migrations" not in p.parts]


def test_many_workers_are_alike_and_what_ships_beside_them_is_what_one_has() -> None:
    one, many = (
        yaml.safe_load((HOUSE / name).read_text())["services"] for name in ("compose.yaml", "compose.many.yaml")
    )
    assert set(many) == {"proxy", "worker", "postgres", "chroma"}
    worker = many["worker"]
    assert "ports" not in worker and "volumes" not in worker, "they could not be scaled"
    assert worker["environment"]["USHER_SECRET_KEY"].startswith("${USHER_SECRET_KEY:?")
    assert {**one["usher"]["environment"], **worker["environment"]} == worker["environment"]
    for name in ("postgres", "chroma"):
        assert many[name]["image"] == one[name]["image"]
    mounted = many["proxy"]["volumes"][0].split(":")[0]
    conf = (HOUSE / mounted).read_text()
    assert conf.count("{") == conf.count("}")
    assert "worker:8000" in conf and "non_idempotent" in conf
