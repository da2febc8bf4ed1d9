"""A fortnight of ten people: who hears what without asking just then, and who hears nothing."""

from collections.abc import AsyncIterator

import pytest

from benchmarks.fortnight import Fortnight, Somebody, SteppingClock, ten
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.fakes import FakeEmbedder


@pytest.fixture(scope="module")
async def lived(furnished: Furnished) -> AsyncIterator[dict[str, Somebody]]:
    clock, people = SteppingClock(), ten()
    house = House(Settings(store=StoreSettings(data_dir=furnished("fortnight"))), clock=clock, embedder=FakeEmbedder())
    await house.open()
    await Fortnight(house, clock, people).live()
    yield {somebody.name: somebody for somebody in people}
    await house.close()


def texts(somebody: Somebody) -> list[str]:
    return [line.partition("\n")[0] for line in somebody.told()]


async def test_the_five_come_each_week_at_their_hour_and_no_title_twice(lived: dict[str, Somebody]) -> None:
    fives = [(at, reply) for at, reply in lived["Ann"].heard if reply.cards]
    assert [line[:11] for line in texts(lived["Ann"]) if "for you" in line] == ["Fri 6 18:00", "Fri 13 18:0"]
    titles = [card.title for _, reply in fives for card in reply.cards]
    assert len(titles) == len(set(titles)) == 10


async def test_how_it_was_is_asked_the_evening_after_a_choice_and_once(lived: dict[str, Somebody]) -> None:
    asked = [line for line in texts(lived["Ann"]) if "How was" in line]
    assert [line[:12].strip() for line in asked] == ["Sat 7 18:30", "Sat 14 18:30"]
    assert len({line[12:] for line in asked}) == 2


async def test_a_tap_ends_it(lived: dict[str, Somebody]) -> None:
    assert len(lived["Clara"].heard) == 1
    assert sum("How was" in line for line in texts(lived["June"])) == 1


async def test_reminders_come_on_the_persons_own_clock(lived: dict[str, Somebody]) -> None:
    assert [line[:12].strip() for line in texts(lived["Ben"])] == ["Fri 6 17:00", "Sat 7 20:00"]
    assert next(line[:12].strip() for line in texts(lived["Gao"])) == "Tue 3 20:00"
    assert ["La Haine" in line for line in texts(lived["Denis"])] == [True], "the one that was dropped never comes"


async def test_quiet_hours_that_somebody_set_hold_the_five_and_no_reminder(lived: dict[str, Somebody]) -> None:
    heard = [line[:12].strip() for line in texts(lived["Fjodor"])]
    assert heard == ["Thu 5 20:00", "Sat 7 10:00", "Sat 14 10:00"]


async def test_who_asks_for_eleven_at_night_gets_them_at_eleven(lived: dict[str, Somebody]) -> None:
    assert [line[:12].strip() for line in texts(lived["Ivo"])] == ["Sat 7 23:00", "Sat 14 23:00"]


async def test_the_list_is_thought_of_and_a_gamble_comes_last(lived: dict[str, Somebody]) -> None:
    first, second = (reply for _, reply in lived["Ivo"].heard)
    assert "Liste" in first.text
    assert [card.heading for card in first.cards][3] == "Heat (1995)"
    assert "Wagnis" in first.cards[-1].footer
    assert "Heat (1995)" not in [card.heading for card in second.cards], "what was sent last week is left in peace"


async def test_who_asked_for_nothing_hears_nothing(lived: dict[str, Somebody]) -> None:
    assert lived["Hana"].heard == []


async def test_what_comes_again_comes_each_week(lived: dict[str, Somebody]) -> None:
    assert [line[:12].strip() for line in texts(lived["Kim"])] == ["Tue 3 21:00", "Tue 10 21:00"]
    assert [line[:12].strip() for line in texts(lived["Lena"])] == ["Fri 6 18:00", "Fri 13 18:00"]
    films = [card.title for _, reply in lived["Lena"].heard for card in reply.cards]
    assert len(set(films)) == 2


async def test_who_left_hears_nothing_more(lived: dict[str, Somebody]) -> None:
    assert all(at.day <= 6 for at, _ in lived["June"].heard)


async def test_who_said_how_it_was_is_not_asked(lived: dict[str, Somebody]) -> None:
    assert len(lived["Elena"].heard) == 1
