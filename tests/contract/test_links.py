"""What the Links port promises, on both databases: a code works once, joining loses nothing, parting gives back."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from bot.links import Joining, Refusal
from bot.messages import Account, Incoming, event_mark
from bot.persons import Change, Forgotten, Memory, Preferences, Preferred, ProfileChosen, ProfileMade
from bot.titles import TitleId, Verdict
from memory.database import Database
from memory.links import MOST_CODES, MOST_TRIES, SqlLinks
from memory.people import SqlPeople
from memory.tables import PersonRow, QueueRow, Table, WaitingPicksRow
from tests.contract.conftest import Reopen
from tests.contract.test_people import personal, rows_of_a_person
from tests.contract.visits import ALIEN, DUNE, HEAT, Visits
from tests.fakes import FakeClock

GIVER = Account(platform="telegram", id="11")
TAKER = Account(platform="discord", id="22")
STRANGER = Account(platform="discord", id="33")
CODE = "K7QM2XFD"
TEN = timedelta(minutes=10)


class Turns(Visits):
    """Visits whose verdicts bear the mark of their turn, as the dialogue's do."""

    async def judge(self, title: TitleId, verdict: Verdict = Verdict.LIKED, *more: Change) -> Memory:
        incoming: Incoming = self.event()
        memory = await self.people.load(incoming, self.clock.now())
        mark = event_mark(f"{incoming.account.platform}:{incoming.id}")
        changes = (self.judged(title, verdict, turn=mark), *more)
        await self.people.save(incoming, memory, {}, changes, self.clock.now())
        self.clock.advance(seconds=1)
        return await self.load()


@pytest.fixture
def links(database: Database) -> SqlLinks:
    return SqlLinks(database, secret=lambda: "secret")


@pytest.fixture
def giver(database: Database, clock: FakeClock) -> Turns:
    return Turns(SqlPeople(database), clock, GIVER, chat="11")


@pytest.fixture
def taker(database: Database, clock: FakeClock) -> Turns:
    return Turns(SqlPeople(database), clock, TAKER, chat="22")


async def person(turns: Turns) -> int:
    return (await turns.load()).person.id


async def given(links: SqlLinks, giver: Turns, code: str = CODE) -> None:
    now = giver.clock.now()
    assert await links.give(await person(giver), giver.account, code, now, now + TEN)


async def used(links: SqlLinks, taker: Turns, code: str = CODE) -> Joining | Refusal:
    return await links.join(code, await person(taker), taker.account, taker.clock.now())


async def joined(links: SqlLinks, giver: Turns, taker: Turns) -> Joining:
    await given(links, giver)
    found = await used(links, taker)
    assert isinstance(found, Joining)
    return found


async def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows of all persons, but for codes and what parts them."""
    kept: dict[str, list[dict[str, Any]]] = {}
    async with database.session() as session:
        for table in personal(Table.metadata):
            if table.name not in ("links", "link_codes"):
                rows = [dict(row._mapping) for row in await session.execute(select(table))]
                kept[table.name] = sorted(rows, key=str)
    return kept


def judged(memory: Memory) -> list[tuple[TitleId, Verdict]]:
    return [(judgement.title, judgement.verdict) for judgement in memory.judgements]


class TestCodes:
    async def test_a_code_works_once(self, links: SqlLinks, giver: Turns, taker: Turns) -> None:
        await joined(links, giver, taker)
        assert await used(links, taker) is Refusal.UNKNOWN

    async def test_a_code_lasts_ten_minutes(self, links: SqlLinks, giver: Turns, taker: Turns) -> None:
        await given(links, giver)
        giver.clock.advance(minutes=10)
        assert await used(links, taker) is Refusal.UNKNOWN

    async def test_a_newer_code_takes_the_place_of_the_older(self, links: SqlLinks, giver: Turns, taker: Turns) -> None:
        await given(links, giver)
        await given(links, giver, "ABCDEFGH")
        assert await used(links, taker) is Refusal.UNKNOWN
        assert isinstance(await used(links, taker, "ABCDEFGH"), Joining)

    async def test_no_code_is_kept_that_could_be_read(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database
    ) -> None:
        await given(links, giver)
        await used(links, taker, "WRONGONE")
        async with database.session() as session:
            for name in ("link_codes", "link_tries"):
                rows = str([dict(row._mapping) for row in await session.execute(select(Table.metadata.tables[name]))])
                assert len(rows) > 60
                assert not any(secret in rows for secret in (CODE, "WRONGONE", "'22'", "discord:22"))

    async def test_after_five_wrong_codes_an_account_waits_an_hour_even_with_the_right_one(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        for number in range(MOST_TRIES):
            assert await used(links, taker, f"WRONG{number}") is Refusal.UNKNOWN
        await given(links, giver)
        assert await used(links, taker) is Refusal.TOO_OFTEN
        me = await person(taker)
        assert await links.look(CODE, me, taker.account, taker.clock.now()) is Refusal.TOO_OFTEN
        giver.clock.advance(hours=1, seconds=1)
        await given(links, giver)
        assert isinstance(await used(links, taker), Joining)

    async def test_tries_at_the_same_moment_are_counted_and_forgetting_gives_no_new_ones(
        self, links: SqlLinks, taker: Turns
    ) -> None:
        me = await person(taker)
        tries = [links.look(f"WRONG{n}", me, taker.account, taker.clock.now()) for n in range(MOST_TRIES + 4)]
        assert sorted(map(str, await asyncio.gather(*tries))) == ["too-often"] * 4 + ["unknown"] * MOST_TRIES
        await taker.turn(Forgotten())
        assert await used(links, taker) is Refusal.TOO_OFTEN

    async def test_an_account_gets_only_so_many_codes_an_hour(self, links: SqlLinks, giver: Turns) -> None:
        for number in range(MOST_CODES):
            await given(links, giver, f"CODE{number}")
        now = giver.clock.now()
        assert not await links.give(await person(giver), GIVER, "ONEMORE2", now, now + TEN)
        now = giver.clock.advance(hours=1, seconds=1)
        assert await links.give(await person(giver), GIVER, "ONEMORE2", now, now + TEN)

    async def test_nobody_joins_themselves_or_two_accounts_of_one_platform(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database, clock: FakeClock
    ) -> None:
        await given(links, giver)
        assert await used(links, giver) is Refusal.OWN
        await given(links, taker, "OTHERONE")
        stranger = Turns(SqlPeople(database), clock, STRANGER)
        assert await used(links, stranger, "OTHERONE") is Refusal.SAME_PLATFORM

    async def test_a_code_that_others_read_can_be_voided(self, links: SqlLinks, giver: Turns, taker: Turns) -> None:
        await given(links, giver)
        await links.void(CODE)
        assert await used(links, taker) is Refusal.UNKNOWN


class TestJoining:
    async def test_what_would_be_joined_is_told_and_changes_nothing(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database
    ) -> None:
        await giver.judge(DUNE)
        await giver.judge(HEAT)
        await taker.judge(ALIEN)
        await giver.turn(ProfileMade(name="Sunday"))
        await given(links, giver)
        me = await person(taker)
        before = await everything(database)
        told = await links.look(CODE, me, TAKER, taker.clock.now())
        assert isinstance(told, Joining)
        assert (told.giver.platforms, told.giver.verdicts, told.giver.profiles) == (
            ("telegram",),
            2,
            ("main", "Sunday"),
        )
        assert (told.taker.platforms, told.taker.verdicts, told.shared) == (("discord",), 1, ("main",))
        assert await everything(database) == before

    async def test_both_accounts_are_one_person_with_the_verdicts_of_both_the_newest_last(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.judge(DUNE, Verdict.LIKED)
        await taker.judge(DUNE, Verdict.DISLIKED)
        await taker.judge(HEAT)
        await giver.judge(HEAT, Verdict.DISLIKED)
        await joined(links, giver, taker)
        one, other = await giver.load(), await taker.load()
        assert one.person == other.person
        assert judged(one) == [
            (DUNE, Verdict.LIKED), (DUNE, Verdict.DISLIKED), (HEAT, Verdict.LIKED), (HEAT, Verdict.DISLIKED)
        ]  # fmt: skip

    async def test_profiles_of_one_name_become_one_and_others_are_kept(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.turn(ProfileMade(name="Sunday"))
        await giver.judge(ALIEN)
        await joined(links, giver, taker)
        memory = await taker.load()
        assert [profile.name for profile in memory.profiles] == ["Sunday", "main"] or [
            profile.name for profile in memory.profiles
        ] == ["main", "Sunday"]
        assert memory.person.profile.name == "main"
        sunday = next(profile for profile in memory.profiles if profile.name == "Sunday")
        assert judged(await taker.turn(ProfileChosen(id=sunday.id))) == [(ALIEN, Verdict.LIKED)]

    async def test_a_childrens_profile_takes_in_no_grown_up_of_the_same_name(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.turn(ProfileMade(name="Mia"))
        await giver.judge(ALIEN)
        await taker.turn(ProfileMade(name="mia", for_kids=True))
        told = await joined(links, giver, taker)
        assert told.shared == ("main",)
        memory = await taker.load()
        assert {(p.name, p.for_kids) for p in memory.profiles} == {("main", False), ("mia", True), ("Mia 2", False)}
        assert judged(memory) == []

    async def test_settings_of_the_one_who_gave_the_code_hold_and_gaps_are_filled(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        await giver.turn(Preferred(preferences=Preferences(locale="de")))
        await taker.turn(Preferred(preferences=Preferences(locale="fr", timezone="Europe/Paris")))
        await joined(links, giver, taker)
        preferences = (await taker.load()).person.preferences
        assert (preferences.locale, preferences.timezone) == ("de", "Europe/Paris")

    async def test_every_table_of_a_person_comes_along_and_none_is_left(
        self, links: SqlLinks, database: Database, clock: FakeClock
    ) -> None:
        """Found through the tables' own metadata, so that a new table can't be forgotten."""
        people = SqlPeople(database)
        giver, taker = Turns(people, clock, GIVER, "11"), Turns(people, clock, TAKER, "22")
        one, other = await giver.turn(giver.judged(DUNE)), await taker.load()
        filled = await fill(database, one, clock)
        now = clock.now()
        await links.give(one.person.id, GIVER, CODE, now, now + TEN)
        assert isinstance(await links.join(CODE, other.person.id, TAKER, now), Joining)
        kept = await people.export(other.person.id)
        for table, rows in filled.items():
            assert len(kept[table]) >= rows, f"{table} lost rows"
        assert await people.export(one.person.id) == {name: [] for name in kept}

    async def test_a_code_used_by_many_at_once_joins_one(
        self, links: SqlLinks, giver: Turns, database: Database, clock: FakeClock, reopen: Reopen
    ) -> None:
        await giver.judge(DUNE)
        await given(links, giver)
        users = [Turns(SqlPeople(database), clock, replace(TAKER, id=f"{n}"), f"{n}") for n in range(4)]
        for each in users:
            await each.load()
        others = SqlLinks(reopen(), secret=lambda: "secret")
        results = await asyncio.gather(*(used(links if n % 2 else others, each) for n, each in enumerate(users)))
        assert sum(isinstance(result, Joining) for result in results) == 1
        async with database.session() as session:
            assert await session.scalar(select(func.count()).select_from(PersonRow)) == 4

    async def test_a_turn_of_the_giver_that_was_in_flight_breaks_nothing(
        self, links: SqlLinks, giver: Turns, taker: Turns
    ) -> None:
        incoming = giver.event()
        memory = await giver.people.load(incoming, giver.clock.now())
        await giver.turn(ProfileMade(name="Sunday"))
        await joined(links, giver, taker)
        await giver.people.save(incoming, memory, {}, [giver.judged(HEAT)], giver.clock.now())
        assert (await giver.load()).person == (await taker.load()).person

    async def test_forgetting_forgets_both_and_what_parted_them(
        self, links: SqlLinks, giver: Turns, taker: Turns, database: Database
    ) -> None:
        await giver.judge(DUNE)
        await joined(links, giver, taker)
        await giver.turn(Forgotten())
        kept = await everything(database)
        assert kept["verdicts"] == []
        assert not await links.undo(await person(taker), taker.clock.now())


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


async def fill(database: Database, memory: Memory, clock: FakeClock) -> dict[str, int]:
    """A row of the person in every table that has none yet; how many each has."""
    counts: dict[str, int] = {}
    async with database.session() as session:
        for table, row in rows_of_a_person(7, clock.now()):
            owners = {"person_id": memory.person.id, "profile_id": memory.person.profile.id}
            mine = {name: value for name, value in owners.items() if name in table.columns}
            if table.name in ("people", "profiles", "accounts", "links", "link_codes") or not mine:
                continue
            known = {"search_id": 7, "night_id": "7"}
            ours = mine | {name: value for name, value in known.items() if name in table.columns}
            await session.execute(insert(table).values(row | ours))
            name, value = next(iter(mine.items()))
            found = select(func.count()).select_from(table).where(table.columns[name] == value)
            counts[table.name] = await session.scalar(found) or 0
    return counts
