"""Evenings of the five questions are kept with what came of them, and teach once there are enough."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.commands.questions import now_or_reset, told
from bot.evenings import Lived
from bot.jobs.asking import LearningToAsk
from bot.questions.tuning import Tuning
from bot.titles import Domain
from bot.wiring.house import House
from bot.wiring.jobs import learning_to_ask
from tests.conftest import Furnished
from tests.dialogues.conftest import a_house
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, fake


@pytest.fixture(scope="module")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    async with a_house(furnished("evenings")) as house:
        yield house


async def test_an_evening_is_kept_with_its_cards_and_what_was_liked_of_them(house: House) -> None:
    ann = Someone(manager=house.manager)
    first = house.clock.now()
    await ann.does("find", "movies")
    for _ in range(2):
        await ann.presses(next(b.action for b in ann.buttons() if b.action.verb == "answer"))
    await ann.does("enough")
    shown = list(ann.titles)
    await ann.taps("👍")
    (lived,) = await _since(house, 0)
    assert len(lived.asked) == 3
    assert len(lived.answers) == 2
    assert set(shown) <= set(lived.shown)
    assert lived.liked == 1
    assert not lived.left
    assert house.clock.now() == first, "nothing here waits"


async def test_who_leaves_at_a_question_has_left(house: House) -> None:
    last = (await _since(house, 0))[-1].id
    ben = Someone(manager=house.manager)
    await ben.does("find", "movies")
    await ben.presses(next(b.action for b in ben.buttons() if b.action.verb == "answer"))
    (lived,) = await _since(house, last)
    assert lived.left
    assert len(lived.asked) == 2
    assert len(lived.answers) == 1


async def test_nothing_is_learned_of_a_few_evenings_and_that_is_said(house: House) -> None:
    fake(house.clock).advance(days=2)
    assert await learning_to_ask(house).run() == ""
    (films,) = await now_or_reset(house, "movies", reset=False)
    assert not films["learned"]
    assert films["waiting"] == 2
    assert "198 more until anything is learned" in told(films)


async def test_what_was_learned_is_undone_by_one_command(house: House) -> None:
    tuning = Tuning(levels={"emotional_tone.uplifting": {"humor": 0.1}}, evenings=200, made_at="2026-01-01T00:00+00:00")
    await house.asking.keep(Domain.MOVIES, tuning)
    await house.asking.refresh()
    (films,) = await now_or_reset(house, "movies", reset=False)
    assert films["levels"] == [{"option": "emotional_tone.uplifting", "trait": "humor", "written": 0.8, "now": 0.9}]
    (films,) = await now_or_reset(house, "movies", reset=True)
    assert not films["learned"]
    assert films["waiting"] == 0, "evenings so far teach nothing any more"
    option = house.asking.questions(Domain.MOVIES).question("emotional_tone").option("uplifting")
    assert option is not None
    assert option.traits["humor"] == 0.8


async def test_the_switch_keeps_all_as_it_is_written(house: House) -> None:
    job = LearningToAsk(
        evenings=house.evenings,
        asking=house.asking,
        arrays=lambda: house.library.arrays,
        clock=FakeClock(),
        enabled=False,
    )
    assert await job.run() == ""


async def _since(house: House, after: int) -> list[Lived]:
    return list(await house.evenings.read("movies", after, house.clock.now() + timedelta(seconds=1), 99))
