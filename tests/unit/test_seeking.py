"""A title that is named and not here is looked for elsewhere: once, in time or behind, and not without end."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.dialogue import Turn
from bot.errors import SourceUnavailable
from bot.messages import Account, Action, Chat, Said
from bot.persons import Memory, Person, Profile
from bot.scene.seeking import MOST, Seeking, Sought
from bot.titles import TitleId
from memory.sources.seek import best
from memory.sources.tmdb_titles import Hit
from tests.fakes import FakeClock

WOLF = TitleId("tmdb:movie:441130")


class Elsewhere:
    """Knows Wolfwalkers; `slow`: answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.brought: list[TitleId] = []
        self.away = self.many = False
        self.goes_on = asyncio.Event()
        self.goes_on.set()

    async def named(self, name: str, language: str) -> TitleId | None:
        self.asked.append((name, language))
        await self.goes_on.wait()
        if self.away:
            raise SourceUnavailable(source="TMDB", reason="a test")
        return WOLF if name.casefold() == "wolfwalkers" else None

    async def bring(self, title: TitleId) -> bool:
        self.brought.append(title)
        return True

    async def annex(self, titles: Sequence[TitleId], before: str) -> bool:
        assert before == "version"
        return not self.many


async def version() -> str:
    return "version"


def seeking(elsewhere: Elsewhere, clock: FakeClock | None = None, soon: float = 5.0) -> Seeking:
    return Seeking(elsewhere=elsewhere, library=elsewhere, version=version, clock=clock or FakeClock(), soon=soon)


def turn(person: int = 1, locale: str = "en") -> Turn:
    said = Said(id="1", account=Account(platform="test", id="1"), chat=Chat(id="1"), text="", locale=locale)
    memory = Memory(person=Person(id=person, profile=Profile(id=1)))
    return Turn.begin(said, memory, FakeClock().now(), Action(verb="text"))


async def test_a_title_that_is_known_elsewhere_is_brought_in_in_the_same_turn() -> None:
    elsewhere = Elsewhere()
    assert await seeking(elsewhere).named(turn(locale="de"), "  Wolfwalkers ") == Sought(title=WOLF)
    assert (elsewhere.asked, elsewhere.brought) == ([("Wolfwalkers", "de-DE")], [WOLF])


async def test_many_who_name_it_at_once_have_it_looked_for_once() -> None:
    elsewhere = Elsewhere()
    sought = seeking(elsewhere)
    found = await asyncio.gather(*(sought.named(turn(person), "wolfwalkers") for person in range(5)))
    assert found == [Sought(title=WOLF)] * 5
    assert len(elsewhere.asked) == 1


async def test_what_comes_too_late_is_there_the_next_time_and_nobody_else_waits_meanwhile() -> None:
    elsewhere = Elsewhere()
    sought = seeking(elsewhere, soon=0.01)
    elsewhere.goes_on.clear()
    assert await sought.named(turn(), "wolfwalkers") == Sought(late=True)
    sought._soon = 1000.0
    assert await asyncio.wait_for(sought.named(turn(), "zorgon"), 5) == Sought(late=True)
    elsewhere.goes_on.set()
    await sought.idle()
    assert elsewhere.brought == [WOLF]


async def test_among_very_many_titles_it_is_there_with_the_next_loading() -> None:
    elsewhere = Elsewhere()
    elsewhere.many = True
    assert await seeking(elsewhere).named(turn(), "wolfwalkers") == Sought(late=True)


async def test_a_name_that_nobody_knows_is_not_looked_for_again_for_a_day() -> None:
    elsewhere, clock = Elsewhere(), FakeClock()
    sought = seeking(elsewhere, clock)
    for _ in range(2):
        assert await sought.named(turn(), "zorgon 9") == Sought()
    assert len(elsewhere.asked) == 1
    clock.advance(hours=25)
    await sought.named(turn(), "zorgon 9")
    assert len(elsewhere.asked) == 2


async def test_a_fault_is_no_answer_and_it_is_looked_for_again() -> None:
    elsewhere = Elsewhere()
    sought = seeking(elsewhere)
    elsewhere.away = True
    assert await sought.named(turn(), "wolfwalkers") == Sought()
    elsewhere.away = False
    assert (await sought.named(turn(), "wolfwalkers")).title == WOLF


async def test_nobody_has_more_than_so_many_names_looked_for_in_an_hour() -> None:
    elsewhere = Elsewhere()
    sought = seeking(elsewhere)
    for number in range(MOST + 5):
        await sought.named(turn(), f"zorgon {number}")
    assert len(elsewhere.asked) == MOST
    assert (await sought.named(turn(2), "wolfwalkers")).title == WOLF


async def test_without_anybody_to_ask_nothing_is_found() -> None:
    nowhere = Seeking(elsewhere=None, library=Elsewhere(), version=version, clock=FakeClock())
    assert await nowhere.named(turn(), "wolfwalkers") == Sought()


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("wolfwalkers", 1),
        ("The Godfather", 2),
        ("der pate", 2),
        ("godfather", 2),
        ("Léon", 3),
        ("wolf", None),
        ("", None),
    ],
)
def test_only_a_title_of_exactly_that_name_is_taken_the_best_known_of_several(name: str, number: int | None) -> None:
    hits = [
        Hit(id=TitleId("tmdb:movie:9"), title="The Godfather", votes=3),
        Hit(id=TitleId("tmdb:movie:1"), title="WolfWalkers", votes=900),
        Hit(id=TitleId("tmdb:movie:2"), title="Der Pate", original_title="The Godfather", votes=20_000),
        Hit(id=TitleId("tmdb:movie:3"), title="Leon", votes=5),
    ]
    found = best(name, hits)
    assert (found and found.id) == (f"tmdb:movie:{number}" if number else None)
