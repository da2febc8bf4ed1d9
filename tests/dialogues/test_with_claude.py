"""A whole house with a key: what Claude adds to a turn, and that a turn never depends on it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.language.claude import ClaudeSettings
from bot.recommend.config import RecommendSettings
from bot.recommend.rerank_claude import INSTRUCTIONS as RERANK
from bot.recommend.rewrite import INSTRUCTIONS as REWRITE
from bot.settings import Secrets, Settings, StoreSettings
from bot.understanding.schema import ReadAnswer
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, FakeEmbedder
from tests.standins.messages_api import MessagesApi, Say

KEY = "sk-ant-nobody"


@pytest.fixture(scope="module")
async def served() -> AsyncIterator[MessagesApi]:
    async with MessagesApi(KEY).serving() as api:
        yield api


@pytest.fixture
def api(served: MessagesApi) -> MessagesApi:
    served.forget()
    return served


@pytest.fixture(scope="module")
async def house(served: MessagesApi, furnished: Furnished) -> AsyncIterator[House]:
    settings = Settings(
        store=StoreSettings(data_dir=furnished("with-claude")),
        language=ClaudeSettings(base_url=served.base_url, circuit_failures=100, deadline=60),
        recommend=RecommendSettings(reranker="claude", rewrite_seconds=8.0, rules=Path("config/rules.yaml")),
        secrets=Secrets(anthropic_api_key=KEY),
    )
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    assert house.claude
    await house.claude.prepare(ReadAnswer)
    yield house
    await house.close()


@pytest.fixture
def someone(house: House) -> Someone:
    return Someone(manager=house.manager)


def asked(api: MessagesApi) -> list[str]:
    """What each question was for."""
    kinds = {RERANK: "rerank", REWRITE: "rewrite"}
    return [kinds.get(body["system"][0]["text"], "understand") for body in api.bodies]


@pytest.mark.parametrize(
    ("say", "about"),
    [
        (Say(status=500), "the harbour wall"), (Say(status=429, headers={"retry-after": "30"}), "the windmill"),
        (Say(text={"odd": 1}), "the canal"), (Say(status=401), "the river"),
    ],
    ids=["500", "429", "wrong form", "401"],
)  # fmt: skip
async def test_whatever_the_service_does_eight_picks_come(
    someone: Someone, api: MessagesApi, say: Say, about: str
) -> None:
    api.will(say)
    await someone.says(f"a quiet film about memory and {about}")
    assert len(someone.titles) == 8
    assert api.faults == []
    assert {"rewrite", "rerank"} <= set(asked(api))
    (search,) = (await someone.export())["searches"]
    assert isinstance(search["recipe"], dict)
    assert search["recipe"]["reranker"] == "none"


async def test_a_sentence_and_a_closer_look_are_asked_for_once_a_list(
    someone: Someone, api: MessagesApi, house: House
) -> None:
    api.will(Say(text={"sentence": "A woman by the sea remembers the man she lost."}), Say(text={"ids": ["m999", "x"]}))
    await someone.says("a quiet film about memory and the harbour")
    questions = asked(api)
    assert questions == ["rewrite", "rerank"]
    embedder = house.embedder
    assert isinstance(embedder, FakeEmbedder)
    assert "A woman by the sea remembers the man she lost." in embedder.embedded
    await someone.taps("Try different")
    assert len(someone.titles) == 8
    assert asked(api) == questions
