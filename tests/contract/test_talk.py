"""`talk --batch` keeps the form that other programs rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.commands.talk import talk_batch
from bot.errors import BadRequest
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder

TURN = {"said", "ms", "act", "replies", "learned"}
REPLY = {"text", "cards", "buttons", "picture", "alert"}
CARD = {"id", "heading", "facts", "reason", "footer", "overview", "buttons"}


@pytest.fixture(scope="module")
async def house(furnished: Furnished) -> Any:
    house = House(Settings(store=StoreSettings(data_dir=furnished("talk"))), clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    yield house
    await house.close()


async def talked(house: House, folder: Path, *lines: dict[str, Any]) -> list[dict[str, Any]]:
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines))
    await talk_batch(house, source, target)
    return [json.loads(line) for line in target.read_text().splitlines()]


async def test_every_line_is_a_new_person_and_every_turn_has_its_form(house: House, tmp_path: Path) -> None:
    turns: list[Any] = ["a comedy", {"press": "👍", "card": 2}, "I hated Heat", "forget that", "/taste", "bye"]
    german = {"id": "b", "locale": "de", "turns": ["/taste"]}
    first, second = await talked(house, tmp_path, {"id": "a", "turns": turns}, german)
    assert (first["id"], second["id"]) == ("a", "b")
    said = [turn if isinstance(turn, str) else turn["press"] for turn in turns]
    assert [turn["said"] for turn in first["turns"]] == said
    for turn in (*first["turns"], *second["turns"]):
        assert set(turn) - {"unlearned"} == TURN
        assert set(turn["learned"]) == {"verdicts", "insights"}
        assert all(set(reply) == REPLY for reply in turn["replies"])
        assert all(set(card) == CARD for reply in turn["replies"] for card in reply["cards"])
    assert first["turns"][0]["act"] == "wish"
    assert first["turns"][5]["act"] == "part"


async def test_what_a_turn_taught_and_took_back_is_told(house: House, tmp_path: Path) -> None:
    turns = ["a comedy", {"press": "👍", "card": 2}, "I hated Heat", "forget that"]
    (line,) = await talked(house, tmp_path, {"id": "a", "turns": turns})
    wished, liked, hated, forgotten = line["turns"]
    assert wished["learned"] == {"verdicts": [], "insights": []}
    second = wished["replies"][0]["cards"][1]["id"]
    assert liked["learned"]["verdicts"] == [{"id": second, "verdict": "liked", "stars": None}]
    assert hated["learned"]["verdicts"] == [{"id": "tmdb:movie:949", "verdict": "disliked", "stars": None}]
    assert all(set(insight) == {"kind", "value", "weight"} for insight in hated["learned"]["insights"])
    assert {"id": "tmdb:movie:949", "verdict": "disliked"} in forgotten["unlearned"]


async def test_a_press_that_fits_no_button_is_an_error_of_its_turn_alone(house: House, tmp_path: Path) -> None:
    (line,) = await talked(house, tmp_path, {"id": "a", "turns": ["a comedy", {"press": "no such label"}, "thanks"]})
    assert "no such label" in line["turns"][1]["error"]
    assert line["turns"][2]["act"] == "thank"


async def test_a_line_without_turns_is_refused_by_its_number(house: House, tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r":1: a line needs turns"):
        await talked(house, tmp_path, {"id": "a"})
