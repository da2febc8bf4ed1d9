"""What the Links port promises, on both databases: a code works once, joining loses nothing, parting gives back."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from bot.errors import Overtaken
from bot.links import Joining, Refusal
from bot.persons import Forgotten, Preferences, Preferred, ProfileChosen, ProfileMade
from bot.titles import Verdict
from memory.database import Database
from memory.links import MOST_CODES, MOST_TRIES, SqlLinks
from memory.people import SqlPeople
from memory.tables import PersonRow, Table
from tests.contract.conftest import Reopen
from tests.contract.linking import (
    CODE,
    GIVER,
    STRANGER,
    TAKER,
    TEN,
    Turns,
    given,
    joined,
    judged,
    person,
    used,
)
from tests.contract.rows import everything, fill
from tests.contract.visits import ALIEN, DUNE, HEAT
from tests.fakes import FakeClock


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
        with pytest.raises(Overtaken):
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
