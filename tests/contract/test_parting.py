"""What the Links port promises of parting, on both databases: both have again what they had, and what came since."""

import asyncio
from typing import Any

from sqlalchemy import insert

from bot.messages import event_mark
from bot.persons import Memory, Preferences, Preferred, ProfileChosen, ProfileMade
from bot.titles import Verdict
from memory.database import Database
from memory.links import SqlLinks
from memory.tables import QueueRow, Table, WaitingPicksRow
from tests.contract.linking import (
    TAKER,
    Turns,
    joined,
    judged,
    person,
)
from tests.contract.rows import everything
from tests.contract.visits import ALIEN, DUNE, HEAT
from tests.fakes import FakeClock


class TestParting:
    async def test_parting_gives_back_what_each_had(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database
    ) -> None:
        await giver.turn(Preferred(preferences=Preferences(locale="de")))
        await taker.turn(Preferred(preferences=Preferences(locale="fr")))
        await giver.judge(DUNE)
        await giver.turn(giver.searched(HEAT))
        await taker.judge(ALIEN, Verdict.SAVED)
        await giver.turn(ProfileMade(name="Sunday"))
        before = await giver.judge(HEAT), await taker.load()
        await joined(links, giver, taker)
        assert await links.undo(await person(taker), taker.clock.now())
        after = await giver.load(), await taker.load()
        assert after[0].person.id != after[1].person.id
        for was, now in zip(before, after, strict=True):
            assert judged(now) == judged(was)
            assert now.shown == was.shown
            assert now.person.preferences == was.person.preferences
            assert now.person.profile.name == was.person.profile.name
            assert sorted(p.name for p in now.profiles) == sorted(p.name for p in was.profiles)
        main = next(profile for profile in after[0].profiles if profile.name == "main")
        back = await giver.turn(ProfileChosen(id=main.id))
        assert (judged(back), back.shown) == ([(DUNE, Verdict.LIKED)], (HEAT,))

    async def test_what_came_later_goes_with_the_account_that_gave_it(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.judge(DUNE)
        await joined(links, giver, taker)
        await giver.judge(HEAT)
        await taker.judge(ALIEN)
        await giver.turn(giver.learned(said="from telegram", turn=event_mark("telegram:told")), event="told")
        assert await links.undo(await person(giver), taker.clock.now())
        one, other = await giver.load(), await taker.load()
        assert judged(one) == [(DUNE, Verdict.LIKED), (HEAT, Verdict.LIKED)]
        assert [insight.said for insight in one.insights] == ["from telegram"]
        assert (judged(other), other.insights) == ([(ALIEN, Verdict.LIKED)], ())

    async def test_what_was_taken_back_meanwhile_does_not_return(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database
    ) -> None:
        await giver.judge(DUNE)
        await joined(links, giver, taker)
        async with database.session() as session:
            await session.execute(Table.metadata.tables["verdicts"].delete())
        await links.undo(await person(taker), taker.clock.now())
        assert judged(await giver.load()) == []

    async def test_what_found_its_place_taken_is_there_again(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database, clock: FakeClock
    ) -> None:
        memories = {turns: await turns.load() for turns in (giver, taker)}
        async with database.session() as session:
            for turns, memory in memories.items():
                profile = memory.person.profile.id
                row = {"profile_id": profile, "mark": turns.account.id, "found": {}, "made_at": clock.now()}
                await session.execute(insert(WaitingPicksRow).values(row))
                await session.execute(insert(QueueRow).values(queued(memory, clock)))
        await joined(links, giver, taker)
        kept = await everything(database)
        assert [row["mark"] for row in kept["waiting_picks"]] == [TAKER.id]
        await links.undo(await person(taker), clock.now())
        marks = {row["profile_id"]: row["mark"] for row in (await everything(database))["waiting_picks"]}
        assert marks == {(await turns.load()).person.profile.id: turns.account.id for turns in (giver, taker)}

    async def test_after_a_day_there_is_no_way_back(self, links: SqlLinks, giver: Turns, taker: Turns) -> None:
        await joined(links, giver, taker)
        now = taker.clock.advance(days=1)
        assert not await links.undo(await person(taker), now)
        await links.tidy(now)
        assert (await taker.people.export(await person(taker)))["links"] == []

    async def test_parting_is_done_once_and_two_can_be_joined_again(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.judge(DUNE)
        await joined(links, giver, taker)
        me = await person(taker)
        undone = await asyncio.gather(*(links.undo(me, taker.clock.now()) for _ in range(3)))
        assert sorted(undone) == [False, False, True]
        await joined(links, giver, taker)
        assert judged(await taker.load()) == [(DUNE, Verdict.LIKED)]

    async def test_a_profile_in_use_that_goes_leaves_another_in_use(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.turn(ProfileMade(name="Sunday"))
        await joined(links, giver, taker)
        sunday = next(p for p in (await taker.load()).profiles if p.name == "Sunday")
        await taker.turn(ProfileChosen(id=sunday.id))
        await links.undo(await person(taker), taker.clock.now())
        assert (await taker.load()).person.profile.name == "main"
        assert (await giver.load()).person.profile.name == "Sunday"


def queued(memory: Memory, clock: FakeClock) -> dict[str, Any]:
    profile = memory.person.profile.id
    return {
        "kind": "refresh",
        "person_id": memory.person.id,
        "profile_id": profile,
        "payload": {},
        "due": clock.now(),
        "key": f"refresh:{profile}",
        "tries": 0,
    }
