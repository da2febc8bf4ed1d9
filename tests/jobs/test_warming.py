"""Answers to common requests are kept ready, within a share of the day's budget: through the real SDK, against a
stand-in of the Messages API."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import pytest

from bot.jobs.config import JobSettings
from bot.jobs.warming import IN_A_ROW, Warming, common_requests
from bot.language.claude import Claude, ClaudeSettings
from bot.language.kept import KeptAnswers
from bot.language.messages import Message
from bot.language.model import DOLLAR, LanguageModel
from bot.language.ports import Spent
from bot.understanding.deep import DeepUnderstanding
from bot.understanding.linking import Linker
from bot.understanding.local import LocalUnderstanding
from bot.understanding.names.people import PeopleIndex
from bot.understanding.names.titles import TitleIndex
from tests.fakes import FakeClock
from tests.fakes_language import FakeAiHealth, FakeAiUsage, FakeAnswers
from tests.standins.messages_api import MessagesApi, Say
from tests.unit.understanding.answers import raw
from tests.unit.understanding.small_catalogue import small_columns

KEY = "sk-ant-nobody"
GOOD = Say(text=raw(intent="recommend", topic="cosy mystery", significance=0.2))
FOREIGN = "Посоветуй хороший фильм на вечер, пожалуйста"


@dataclass(kw_only=True)
class Setting:
    """A warming over the small catalogue; `frequent` is what people asked, `least` by how many it had to be asked."""

    api: MessagesApi
    deep: DeepUnderstanding
    language_model: LanguageModel
    usage: FakeAiUsage
    clock: FakeClock
    frequent: tuple[str, ...] = ()
    least: int = 0

    async def run(self, **settings: float) -> str:
        warming = Warming(
            warm=self.deep.warm,
            frequent=self.asked,
            afford=self.language_model.affords,
            clock=self.clock,
            settings=JobSettings(**settings),  # type: ignore[arg-type]  # a test's own settings
        )
        return await warming.run()

    async def asked(self, since: datetime, people: int, most: int) -> Sequence[str]:
        self.least = people
        return self.frequent[:most]

    async def source(self, text: str) -> str:
        return (await self.deep.read([Message(role="user", text=text)])).source


@pytest.fixture(scope="module")
async def api() -> AsyncIterator[MessagesApi]:
    async with MessagesApi(KEY).serving() as api:
        yield api


@pytest.fixture(scope="module")
def local() -> LocalUnderstanding:
    return LocalUnderstanding(small_columns(), today=lambda: FakeClock().now().date())


@pytest.fixture
def setting(api: MessagesApi, local: LocalUnderstanding, clock: FakeClock) -> Setting:
    api.forget()
    api.will(GOOD)
    chosen = ClaudeSettings(base_url=api.base_url, daily_budget=1.0, deadline=60)
    usage, answers = FakeAiUsage(), FakeAnswers()
    language_model = LanguageModel(
        language=Claude(key=KEY, settings=chosen), usage=usage, health=FakeAiHealth(), clock=clock, settings=chosen
    )
    columns = small_columns()
    deep = DeepUnderstanding(
        local=local,
        linker=Linker(TitleIndex(columns), PeopleIndex(columns)),
        language_model=language_model,
        kept=KeptAnswers(answers=answers, clock=clock, days=7),
    )
    return Setting(api=api, deep=deep, language_model=language_model, usage=usage, clock=clock)


async def test_what_the_local_reading_is_unsure_of_is_asked_once_and_kept(setting: Setting) -> None:
    did = await setting.run()
    asked = len(setting.api.bodies)
    assert did == f"{asked} answers warmed"
    assert 0 < asked < len(common_requests())
    assert await setting.source("Лёгкая комедия на вечер, только не глупая") == "cache"
    assert await setting.run() == ""
    assert len(setting.api.bodies) == asked
    assert setting.api.faults == []


async def test_shortly_before_they_expire_they_are_asked_anew(setting: Setting) -> None:
    await setting.run()
    asked = len(setting.api.bodies)
    setting.clock.advance(days=5)
    await setting.run()
    assert len(setting.api.bodies) == asked
    setting.clock.advance(days=1.5)
    await setting.run()
    assert len(setting.api.bodies) == 2 * asked
    setting.clock.advance(days=6)
    assert await setting.source("Лёгкая комедия на вечер, только не глупая") == "cache"


async def test_what_people_often_ask_is_warmed_too_and_first(setting: Setting) -> None:
    setting.frequent = (FOREIGN,)
    await setting.run(warm_people=4)
    assert FOREIGN in str(setting.api.bodies[0]["messages"])
    assert setting.least == 4
    assert await setting.source(FOREIGN) == "cache"


async def test_only_a_share_of_the_days_budget_is_spent(setting: Setting) -> None:
    day = setting.clock.now().date()
    await setting.usage.record(day, None, Spent(calls=9, cost=int(0.2 * DOLLAR)))
    await setting.run(warm_share=0.2)
    assert setting.api.bodies == []
    setting.clock.advance(days=1)
    await setting.run(warm_share=0.001)
    spent = (await setting.language_model.spent()).cost
    assert 0 < len(setting.api.bodies) < 10
    assert spent < 0.01 * DOLLAR


async def test_a_service_that_is_down_is_left_alone(setting: Setting) -> None:
    setting.api.will(Say(status=529, headers={"retry-after": "0"}))
    await setting.run()
    questions = {str(body["messages"]) for body in setting.api.bodies}
    assert len(questions) == IN_A_ROW
    setting.api.will(GOOD)
    setting.clock.advance(hours=1)
    assert await setting.run()


def test_common_requests_are_plain_and_in_six_languages() -> None:
    texts = common_requests()
    assert len(texts) == len(set(texts)) >= 60
    assert all(10 < len(text) < 120 or any(c >= "\u4e00" for c in text) for text in texts)
