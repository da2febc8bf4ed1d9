"""Picks that wait: `/picks` answers with them at once, and never with stale ones."""

from collections.abc import AsyncIterator, Callable

import pytest

from bot.dialogue import REFRESH_AFTER, Turn
from bot.messages import Reply
from bot.wiring.house import House
from bot.wiring.jobs import jobs_of
from tests.conftest import Furnished
from tests.dialogues.conftest import a_house
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock

DUNE, ALIEN, PARASITE = "m438631", "m348", "m496243"


@pytest.fixture(scope="module")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    async with a_house(furnished("house")) as house:
        yield house


async def refresh(house: House) -> None:
    """The job, once the work is due."""
    assert isinstance(house.clock, FakeClock)
    house.clock.advance(seconds=REFRESH_AFTER.total_seconds())
    [job] = [job for job in jobs_of(house) if job.name == "refresh"]
    await job.run()


def shown(reply: Reply) -> list[str]:
    return [card.title for card in reply.cards]


@pytest.fixture
def live(house: House, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the recommender was asked from now on."""
    asked: list[object] = []
    recommend = house.recommender.recommend

    async def watched(*args: object, **more: object) -> object:
        asked.append(args[0])
        return await recommend(*args, **more)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(house.recommender, "recommend", watched)
    return asked


async def waiting_for(someone: Someone, house: House) -> list[str]:
    [row] = (await someone.export())["waiting_picks"]
    found = row["found"]
    assert isinstance(found, dict)
    return [pick["title"] for pick in found["picks"]]


async def test_after_a_verdict_picks_wait_and_are_shown_without_making_any(
    someone: Someone, house: House, live: list[object]
) -> None:
    await someone.does("like", DUNE)
    await refresh(house)
    ready = await waiting_for(someone, house)
    assert len(ready) == 8
    live.clear()
    assert shown(await someone.does("picks")) == ready
    assert live == []


async def test_what_they_show_is_what_would_have_been_made_now(
    someone: Someone, house: House, live: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Luck and all: it is one person's, of one evening, whoever makes the list."""
    await someone.does("like", DUNE)
    await someone.does("dislike", ALIEN)
    await refresh(house)
    ready = await waiting_for(someone, house)

    async def none_wait(turn: Turn) -> None:
        return None

    monkeypatch.setattr(house.waiting, "take", none_wait)
    live.clear()
    assert shown(await someone.does("picks")) == ready
    assert live


async def test_of_two_alike_each_has_their_own(someone: Someone, another: Callable[..., Someone], house: House) -> None:
    other = another()
    for who in (someone, other):
        await who.does("like", DUNE)
        await who.does("dislike", ALIEN)
    await refresh(house)
    assert await waiting_for(someone, house) != await waiting_for(other, house)


async def test_they_are_shown_once(someone: Someone, house: House, clock: FakeClock) -> None:
    await someone.does("like", DUNE)
    await refresh(house)
    first = shown(await someone.does("picks"))
    clock.advance(hours=2)
    second = shown(await someone.does("picks"))
    assert not set(first) & set(second)
    clock.advance(hours=2)
    await refresh(house)
    third = await waiting_for(someone, house)
    assert not set(third) & {*first, *second}


async def test_a_message_that_taught_something_makes_them_stale(someone: Someone, house: House) -> None:
    await someone.does("like", DUNE)
    await refresh(house)
    ready = await waiting_for(someone, house)
    await someone.does("dislike", ready[0].replace("tmdb:movie:", "m").replace("tmdb:tv:", "t"))
    assert ready[0] not in shown(await someone.does("picks"))


@pytest.mark.parametrize("change", [("set", "domain", "tv"), ("undo",)])
async def test_so_does_a_setting_and_an_undo(
    someone: Someone, house: House, live: list[object], change: tuple[str, ...]
) -> None:
    await someone.does("like", PARASITE)
    await someone.does("like", DUNE)
    await refresh(house)
    live.clear()
    await someone.does(*change)
    await someone.does("picks")
    assert live


async def test_another_profile_never_sees_them(someone: Someone, house: House, live: list[object]) -> None:
    await someone.does("like", DUNE)
    await refresh(house)
    await someone.does("profile", "new", "evenings")
    await someone.does("like", DUNE)
    live.clear()
    await someone.does("picks")
    assert live


async def test_after_a_day_they_are_old(someone: Someone, house: House, live: list[object], clock: FakeClock) -> None:
    await someone.does("like", DUNE)
    await refresh(house)
    clock.advance(hours=25)
    live.clear()
    await someone.does("picks")
    assert live


async def test_late_at_night_shorter_ones_are_made_instead(
    someone: Someone, house: House, live: list[object], clock: FakeClock
) -> None:
    clock.set(clock.now().replace(hour=12))
    await someone.does("set", "zone", "UTC")
    await someone.does("like", DUNE)
    await refresh(house)
    live.clear()
    clock.advance(hours=11)
    await someone.does("picks")
    assert live


async def test_of_a_forgotten_person_nothing_is_made(someone: Someone, house: House) -> None:
    await someone.does("like", DUNE)
    await someone.does("forget")
    await someone.taps("Erase everything")
    await refresh(house)
    assert (await someone.export())["waiting_picks"] == []
