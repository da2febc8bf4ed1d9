"""What doors remember: every event once, nobody's words longer than needed, everything gone with its person."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, func, select

from bot.messages import Account, Chat, Said
from bot.titles import TitleId
from memory.database import Database
from memory.doors import SqlDoorMemory
from memory.people import SqlPeople
from memory.tables import CardMessageRow, InboxRow, PersonRow, UnreachableRow
from tests.fakes import FakeClock

DOOR = "telegram:1"
ANN = Account(platform="telegram", id="7")
ARRIVAL, DUNE = TitleId("tmdb:movie:329865"), TitleId("tmdb:movie:438631")


@pytest.fixture
def memory(database: Database) -> SqlDoorMemory:
    return SqlDoorMemory(database)


@pytest.fixture
async def ann(database: Database, clock: FakeClock) -> int:
    said = Said(id="1", account=ANN, chat=Chat(id="7"), text="hello")
    return (await SqlPeople(database).load(said, clock.now())).person.id


async def test_an_event_is_new_once(memory: SqlDoorMemory, clock: FakeClock) -> None:
    assert await memory.receive(DOOR, {"1": {"a": 1}, "2": {"a": 2}}, clock.now()) == {"1", "2"}
    assert await memory.receive(DOOR, {"2": {"a": 2}, "3": {"a": 3}}, clock.now()) == {"3"}
    assert await memory.receive("telegram:2", {"1": {}}, clock.now()) == {"1"}


async def test_what_was_not_answered_is_told_again_oldest_first(memory: SqlDoorMemory, clock: FakeClock) -> None:
    await memory.receive(DOOR, {"9": {"n": 9}, "10": {"n": 10}}, clock.now())
    await memory.receive(DOOR, {"11": {"n": 11}}, clock.advance(seconds=1))
    await memory.mark_answered(DOOR, ["10"], clock.now())
    assert list((await memory.unanswered(DOOR)).items()) == [("9", {"n": 9}), ("11", {"n": 11})]
    assert await memory.unanswered("telegram:2") == {}


async def test_words_go_at_once_and_ids_after_two_days(
    memory: SqlDoorMemory, database: Database, clock: FakeClock
) -> None:
    await memory.receive(DOOR, {"1": {"text": "private"}}, clock.now())
    await memory.mark_answered(DOOR, ["1"], clock.now())
    async with database.session() as session:
        assert await session.scalar(select(func.count()).where(InboxRow.told.is_not(None))) == 0
    assert await memory.receive(DOOR, {"1": {}}, clock.now()) == set()
    await memory.mark_answered(DOOR, [], clock.advance(hours=49))
    assert await memory.receive(DOOR, {"1": {}}, clock.now()) == {"1"}


async def test_thousands_of_ids_fit(memory: SqlDoorMemory, clock: FakeClock) -> None:
    many = {str(number): {} for number in range(1_700)}
    assert len(await memory.receive(DOOR, many, clock.now())) == 1_700
    await memory.mark_answered(DOOR, many, clock.now())
    assert await memory.unanswered(DOOR) == {}


async def test_what_is_kept_under_a_key_is_the_last(memory: SqlDoorMemory) -> None:
    assert await memory.recall(DOOR, "cover") is None
    await memory.keep(DOOR, "cover", "a")
    await memory.keep(DOOR, "cover", "b")
    assert await memory.recall(DOOR, "cover") == "b"
    assert await memory.recall("telegram:2", "cover") is None


async def test_a_message_shows_the_title_that_was_put_there_last(
    memory: SqlDoorMemory, ann: int, clock: FakeClock
) -> None:
    await memory.keep_card(ANN, "7", "55", ARRIVAL, clock.now())
    await memory.keep_card(ANN, "7", "55", DUNE, clock.now())
    assert await memory.title_on("telegram", "7", "55") == DUNE
    assert await memory.title_on("telegram", "7", "56") is None
    await memory.keep_card(ANN, "7", "57", DUNE, clock.advance(days=31))
    assert await memory.title_on("telegram", "7", "55") is None


async def test_nothing_is_kept_of_an_account_nobody_has(
    memory: SqlDoorMemory, database: Database, clock: FakeClock
) -> None:
    await memory.keep_card(ANN, "7", "55", ARRIVAL, clock.now())
    await memory.reachable(ANN, False, clock.now())
    async with database.session() as session:
        assert await session.scalar(select(func.count()).select_from(CardMessageRow)) == 0
        assert await session.scalar(select(func.count()).select_from(UnreachableRow)) == 0


async def test_an_account_is_unreachable_until_it_is_not(
    memory: SqlDoorMemory, database: Database, ann: int, clock: FakeClock
) -> None:
    for able, marked in ((False, 1), (False, 1), (True, 0), (True, 0)):
        await memory.reachable(ANN, able, clock.now() + timedelta(hours=1))
        async with database.session() as session:
            assert await session.scalar(select(func.count()).select_from(UnreachableRow)) == marked


async def test_it_all_goes_with_the_person(
    memory: SqlDoorMemory, database: Database, ann: int, clock: FakeClock
) -> None:
    await memory.keep_card(ANN, "7", "55", ARRIVAL, clock.now())
    await memory.reachable(ANN, False, clock.now())
    async with database.session() as session:
        await session.execute(delete(PersonRow).where(PersonRow.id == ann))
    assert await memory.title_on("telegram", "7", "55") is None
