"""Two processes, one person: of two turns at a time one is saved, and the other is told and runs again."""

import asyncio
import traceback
from dataclasses import replace

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from bot.errors import Overtaken
from bot.messages import Account
from memory.database import Database
from memory.links import SqlLinks
from memory.people import SqlPeople
from memory.tables import AccountRow
from tests.contract.conftest import Reopen
from tests.contract.linking import Turns, joined
from tests.contract.visits import ADA, DUNE, HEAT, Visits, titles
from tests.fakes import FakeClock


async def test_of_two_first_turns_one_is_saved_and_the_other_is_told(reopen: Reopen, clock: FakeClock) -> None:
    here, there = (Visits(SqlPeople(reopen()), clock) for _ in range(2))
    events = here.event("one"), there.event("two")
    memories = [await visits.load() for visits in (here, there)]
    saving = (
        visits.people.save(event, memory, {"said": event.id}, [visits.judged(title)], clock.now())
        for visits, event, memory, title in zip((here, there), events, memories, (DUNE, HEAT), strict=True)
    )
    ended = await asyncio.gather(*saving, return_exceptions=True)
    assert sorted(map(type, ended), key=str) == [type(None), Overtaken]
    saved = events[ended.index(None)]
    memory = await here.load()
    assert memory.conversation == {"said": saved.id}
    assert titles(memory) == [DUNE if saved is events[0] else HEAT]


async def test_a_turn_that_knows_of_the_last_one_is_saved(reopen: Reopen, clock: FakeClock) -> None:
    here, there = (Visits(SqlPeople(reopen()), clock) for _ in range(2))
    for number in range(3):
        for visits in (here, there):
            await visits.turn(visits.judged(DUNE), event=f"{number} {id(visits)}")
    assert titles(await here.load()) == [DUNE] * 6


async def test_a_turn_in_one_chat_overtakes_one_in_another(reopen: Reopen, clock: FakeClock) -> None:
    dm, group = (Visits(SqlPeople(reopen()), clock, chat=chat) for chat in ("dm", "group"))
    slow, memory = group.event("slow"), await group.load()
    await dm.turn(dm.judged(DUNE))
    with pytest.raises(Overtaken):
        await group.people.save(slow, memory, {}, [group.judged(HEAT)], clock.now())
    assert titles(await dm.load()) == [DUNE]


async def test_linked_accounts_are_one_person(links: SqlLinks, giver: Turns, taker: Turns) -> None:
    await joined(links, giver, taker)
    slow, memory = giver.event("slow"), await giver.load()
    await taker.judge(DUNE)
    with pytest.raises(Overtaken):
        await giver.people.save(slow, memory, {}, [giver.judged(HEAT)], giver.clock.now())
    assert titles(await giver.load()) == [DUNE]


async def test_a_turn_of_an_account_that_another_person_took_in_runs_again_as_theirs(
    links: SqlLinks, giver: Turns, taker: Turns
) -> None:
    slow, memory = giver.event("slow"), await giver.load()
    await joined(links, giver, taker)
    with pytest.raises(Overtaken):
        await giver.people.save(slow, memory, {}, [giver.judged(HEAT)], giver.clock.now())
    again = await giver.load()
    assert again.person.id == (await taker.load()).person.id
    await giver.people.save(slow, again, {}, [giver.judged(HEAT)], giver.clock.now())
    assert titles(await taker.load()) == [HEAT]


async def test_a_conflict_says_nothing_of_whom_it_is_about(database: Database, clock: FakeClock) -> None:
    """PostgreSQL tells the row in the lines after the first; what is logged is the whole error with its causes."""
    secret = Account(platform="telegram", id="55512345")
    visits = Visits(SqlPeople(database), clock, secret)
    person = (await visits.load()).person.id
    row = {"platform": secret.platform, "account": secret.id, "person_id": person, "created_at": clock.now()}
    for values in (row, row | {"account": "55512345-other", "person_id": None}):
        with pytest.raises(IntegrityError) as caught:
            async with database.session() as session:
                await session.execute(insert(AccountRow).values(values))
        whole = "".join(traceback.format_exception(caught.value))
        assert "55512345" not in whole
        assert "accounts" in whole, "what it is about is still told"


async def test_an_event_of_one_account_is_not_anothers(reopen: Reopen, clock: FakeClock) -> None:
    people = SqlPeople(reopen())
    here, there = Visits(people, clock, ADA), Visits(people, clock, replace(ADA, id="70"))
    await here.turn(here.judged(DUNE), event="1")
    await there.turn(there.judged(HEAT), event="1")
    assert (titles(await here.load()), titles(await there.load())) == ([DUNE], [HEAT])
