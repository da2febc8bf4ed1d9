"""A request in one sentence: by Claude where it may be asked, kept for days, else by the template."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import numpy as np
import pytest

from bot.language.claude import Claude, ClaudeSettings
from bot.language.model import LanguageModel
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import centres_of
from bot.recommend.rewrite import INSTRUCTIONS, LONGEST, Rewriter, in_words
from bot.request import Choice, Request
from bot.taste.profile import Taste
from bot.titles import Domain, TitleId
from tests.fakes import FakeClock, FakeEmbedder
from tests.fakes_language import FakeAiHealth, FakeAiUsage, FakeAnswers
from tests.standins.messages_api import MessagesApi, Say

KEY = "sk-ant-nobody"
WISH = Request(text="a film about cooking for someone you lost", subject="cooking someone lost")
WRITTEN = "A widowed cook opens her late husband's kitchen again and finds her way back to life."
GOOD = Say(text={"sentence": WRITTEN})


@pytest.fixture(scope="module")
async def served() -> AsyncIterator[MessagesApi]:
    async with MessagesApi(KEY).serving() as api:
        yield api


@pytest.fixture
def api(served: MessagesApi) -> MessagesApi:
    served.forget()
    served.will(GOOD)
    return served


@pytest.fixture
def answers() -> FakeAnswers:
    return FakeAnswers()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def usage() -> FakeAiUsage:
    return FakeAiUsage()


@pytest.fixture
def rewriter(api: MessagesApi, answers: FakeAnswers, clock: FakeClock, usage: FakeAiUsage) -> Callable[..., Rewriter]:
    """Makes one over the real SDK; `able` and `seconds` are its own, the rest Claude's settings."""

    def make(able: bool = True, seconds: float = 60.0, key: str = KEY, **given: Any) -> Rewriter:
        settings = ClaudeSettings(base_url=api.base_url, **{"deadline": 60.0, **given})
        language = Claude(key=key, settings=settings) if key else None
        language_model = LanguageModel(
            language=language, usage=usage, health=FakeAiHealth(), clock=clock, settings=settings
        )
        return Rewriter(language_model=language_model, answers=answers, clock=clock, days=7, able=able, seconds=seconds)

    return make


async def test_claude_writes_the_sentence(rewriter: Callable[..., Rewriter], api: MessagesApi) -> None:
    assert await rewriter().sentence(WISH, person=7) == WRITTEN
    assert api.faults == []
    (body,) = api.bodies
    assert body["system"][0]["text"] == INSTRUCTIONS
    assert json.loads(body["messages"][0]["content"][1]["text"]) == [{"role": "user", "text": WISH.text}]


async def test_it_is_paid_for_once_a_week_and_by_the_person_who_asked(
    rewriter: Callable[..., Rewriter], api: MessagesApi, clock: FakeClock, usage: FakeAiUsage
) -> None:
    await rewriter().sentence(WISH, person=7)
    assert await rewriter().sentence(Request(text=WISH.text.upper(), subject=""), person=8) == WRITTEN
    today = clock.now().date()
    assert [(await usage.spent(today, who)).calls for who in (7, 8, None)] == [1, 0, 1]
    clock.advance(days=8)
    await rewriter().sentence(WISH, person=8)
    assert len(api.bodies) == 2


@pytest.mark.parametrize(
    "given",
    [{"key": ""}, {"able": False}, {"daily_budget": 0.0}, {"daily_budget": 0.000001}],
    ids=["no key", "template chosen", "never", "budget spent"],
)
async def test_where_claude_may_not_be_asked_the_template_writes(
    rewriter: Callable[..., Rewriter], api: MessagesApi, given: dict[str, Any]
) -> None:
    assert await rewriter(**given).sentence(WISH) == WISH.subject
    assert api.bodies == []


@pytest.mark.parametrize(
    "say",
    [
        Say(status=500), Say(status=429, headers={"retry-after": "60"}), Say(status=401), Say(text={"words": 3}),
        Say(text="A cook."), Say(text={"sentence": "  "}), Say(text={"sentence": "x"}, stop="refusal"),
    ],
    ids=["500", "429", "401", "wrong form", "prose", "nothing", "refusal"],
)  # fmt: skip
async def test_where_claude_gives_none_the_template_writes(
    rewriter: Callable[..., Rewriter], api: MessagesApi, answers: FakeAnswers, say: Say
) -> None:
    api.will(say)
    assert await rewriter().sentence(WISH) == WISH.subject
    assert all(kept["sentence"] == "" for kept, _ in answers.kept.values())


async def test_a_turn_does_not_wait_long_and_the_late_sentence_is_there_for_the_next(
    rewriter: Callable[..., Rewriter], api: MessagesApi
) -> None:
    await rewriter().sentence(Request(text="something to import the SDK by"))
    api.will(Say(text={"sentence": WRITTEN}, after=0.5))
    late = rewriter(seconds=0.1)
    assert await late.sentence(WISH) == WISH.subject
    assert late._late, "it is still being written"
    await asyncio.wait(late._late)
    assert await late.sentence(WISH) == WRITTEN


async def test_a_store_that_fails_costs_nobody_their_answer(
    rewriter: Callable[..., Rewriter], answers: FakeAnswers, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(answers, "put", broken)
    assert await rewriter().sentence(WISH) == WISH.subject


async def test_few_words_are_not_put_better(rewriter: Callable[..., Rewriter], api: MessagesApi) -> None:
    assert await rewriter().sentence(Request(text="cooking", subject="cooking")) == "cooking"
    assert await rewriter().sentence(Request()) == ""
    assert api.bodies == []


async def test_what_was_kept_in_another_form_is_asked_for_anew(
    rewriter: Callable[..., Rewriter], answers: FakeAnswers
) -> None:
    await rewriter().sentence(WISH)
    ((key, (_, expires)),) = answers.kept.items()
    answers.kept[key] = {"line": "old"}, expires
    assert await rewriter().sentence(WISH) == WRITTEN


async def test_a_sentence_is_bounded(rewriter: Callable[..., Rewriter], api: MessagesApi) -> None:
    api.will(Say(text={"sentence": "cook " * 1000}))
    assert len(await rewriter().sentence(WISH)) <= LONGEST


async def test_the_sentence_moves_the_search_beside_the_persons_own_words(arrays: TitleArrays) -> None:
    async def centre(rewritten: str) -> np.ndarray:
        request = Request(text="a film about cooking", rewritten=rewritten)
        found = await centres_of(request, Taste(), arrays, None, FakeEmbedder())
        assert found.text is not None
        return found.text

    own, kitchen = (
        (await FakeEmbedder().embed(["a film about cooking"]))[0],
        (await FakeEmbedder().embed(["kitchen"]))[0],
    )
    plain, moved = await centre(""), await centre("kitchen")
    assert plain @ own == pytest.approx(1.0)
    assert moved @ kitchen > plain @ kitchen
    assert moved @ own > moved @ kitchen


def test_a_request_in_words_tells_all_that_a_reader_must_know(arrays: TitleArrays) -> None:
    request = Request(
        text="memory", domain=Domain.TV, genres=Choice(wanted=("Drama",)), people=Choice(wanted=("Bong Joon Ho",)),
        traits={"pacing_slow": 0.9, "humor": 0.1}, similar_to=(TitleId("tmdb:movie:27205"), TitleId("tmdb:movie:0")),
    )  # fmt: skip
    said = in_words(request, arrays)
    assert said == "Unhurried Drama series about memory with Bong Joon Ho like Inception."
    assert in_words(Request(domain=Domain.TV), arrays) == ""
