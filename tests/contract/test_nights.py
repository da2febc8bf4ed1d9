"""What the Nights port promises, on both databases, with many hands at once."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from bot.messages import Account, Chat
from bot.night import GATHERING, MOST_GUESTS, Guest, Night, Phase
from bot.persons import Forgotten
from bot.titles import TitleId, Verdict
from memory.database import Database
from memory.doors import SqlDoorMemory
from memory.nights import SqlNights
from memory.people import SqlPeople
from tests.contract.conftest import Reopen
from tests.contract.visits import Visits
from tests.fakes import FakeClock

TITLES = tuple(TitleId(f"tmdb:movie:{number}") for number in range(1, 6))
CHAT = Chat(id="-100", private=False)
_ids = count(1)


class Group:
    """People of one chat, each as a guest of theirs."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self.people, self.clock = SqlPeople(database), clock
        self.visits: dict[str, Visits] = {}

    async def guest(self, name: str) -> Guest:
        visits = self.visits.setdefault(
            name, Visits(self.people, self.clock, Account(platform="telegram", id=name), chat="dm")
        )
        person = (await visits.load()).person
        return Guest(person=person.id, profile=person.profile.id, name=name)

    def night(self, host: Guest, chat: Chat = CHAT) -> Night:
        now = self.clock.now()
        return Night(
            id=f"{next(_ids):010x}",
            platform="telegram",
            chat=chat,
            host=host.person,
            locale="en",
            opened_at=now,
            stepped_at=now,
            closes_at=now + GATHERING,
            guests=(host,),
        )


@pytest.fixture
def nights(database: Database) -> SqlNights:
    return SqlNights(database)


@pytest.fixture
def group(database: Database, clock: FakeClock) -> Group:
    return Group(database, clock)


async def voting(nights: SqlNights, group: Group, *names: str) -> tuple[Night, list[Guest]]:
    """A night of these people at its vote."""
    guests = [await group.guest(name) for name in names]
    night = await nights.open(group.night(guests[0]))
    for guest in guests[1:]:
        group.clock.advance(seconds=1)
        await nights.join(night.id, guest, group.clock.now())
    found = await nights.find(night.id)
    assert found
    now = group.clock.now()
    begun = await nights.propose(replace(found, titles=TITLES), now, now + timedelta(minutes=10))
    assert begun
    return begun, guests


def people(night: Night | None) -> list[str]:
    assert night
    return [guest.name for guest in night.guests]


async def test_a_night_is_found_as_it_was_opened(nights: SqlNights, group: Group) -> None:
    opened = await nights.open(group.night(await group.guest("ann")))
    assert await nights.find(opened.id) == opened
    assert await nights.on_in("telegram", CHAT.id) == opened
    assert await nights.on_in("discord", CHAT.id) is None
    assert await nights.find("nothing") is None


async def test_what_won_last_is_known_of_a_chat_and_of_whoever_was_in(nights: SqlNights, group: Group) -> None:
    night, (ann, ben) = await voting(nights, group, "ann", "ben")
    assert await nights.won("telegram", CHAT.id, None) is None
    await nights.vote(night.id, ann.person, 1)
    await nights.close(night.id, announced=True)
    group.clock.advance(seconds=60)
    later, _ = await voting(nights, group, "chi")
    await nights.call_off(later.id)
    for person in (None, ann.person, ben.person):
        won = await nights.won("telegram", CHAT.id, person)
        assert won
        assert (won.id, won.winner) == (night.id, TITLES[1])
    assert await nights.won("telegram", "-200", None) is None
    assert await nights.won("telegram", CHAT.id, (await group.guest("dan")).person) is None


async def test_a_chat_has_one_night_at_a_time_however_many_open_one_at_once(nights: SqlNights, group: Group) -> None:
    hosts = [await group.guest(f"host {number}") for number in range(6)]
    opened = await asyncio.gather(*(nights.open(group.night(host)) for host in hosts))
    assert len({night.id for night in opened}) == 1
    elsewhere = await nights.open(group.night(hosts[0], Chat(id="-200", private=False)))
    assert elsewhere.id != opened[0].id
    await nights.call_off(opened[0].id)
    assert (await nights.open(group.night(hosts[1]))).id != opened[0].id


async def test_twenty_who_join_at_the_same_moment_are_all_in_once(nights: SqlNights, group: Group) -> None:
    night = await nights.open(group.night(await group.guest("host")))
    guests = [await group.guest(f"guest {number}") for number in range(20)]
    joined = await asyncio.gather(*(nights.join(night.id, guest, group.clock.now()) for guest in guests * 2))
    found = await nights.find(night.id)
    assert found
    assert sorted(people(found)) == sorted(["host", *(guest.name for guest in guests)])
    assert len({each.revision for each in joined if each}) == 40, "two states under one revision"
    latest = max((each for each in joined if each), key=lambda each: each.revision)
    assert latest == found, "the last revision is not the last state"


async def test_a_night_that_is_full_takes_nobody_more(nights: SqlNights, group: Group) -> None:
    night = await nights.open(group.night(await group.guest("host")))
    guests = [await group.guest(f"guest {number}") for number in range(MOST_GUESTS + 3)]
    await asyncio.gather(*(nights.join(night.id, guest, group.clock.now()) for guest in guests))
    found = await nights.find(night.id)
    assert found
    assert len(found.guests) == MOST_GUESTS


async def test_everyones_vote_counts_once_however_often_and_fast_they_press(nights: SqlNights, group: Group) -> None:
    night, guests = await voting(nights, group, "ann", "ben", "chi", "dan", "eve")
    presses = [(guest, place) for place in (4, 3, 2) for guest in guests]
    await asyncio.gather(*(nights.vote(night.id, guest.person, place) for guest, place in presses))
    for guest, place in zip(guests, (0, 0, 1, 1, 1), strict=True):
        await nights.vote(night.id, guest.person, place)
    found = await nights.find(night.id)
    assert found
    assert found.votes == (2, 3, 0, 0, 0)
    assert found.decided


async def test_a_vote_is_closed_once_and_its_winner_stands(nights: SqlNights, group: Group) -> None:
    night, guests = await voting(nights, group, "ann", "ben", "chi")
    await nights.vote(night.id, guests[1].person, 2)
    votes = [nights.vote(night.id, guests[2].person, 4) for _ in range(3)]
    ends = [nights.close(night.id, announced=True) for _ in range(4)]
    closed = [each for each in (await asyncio.gather(*votes, *ends))[3:] if each]
    assert len(closed) == 1
    found = await nights.find(night.id)
    assert found == closed[0]
    assert found.winner == TITLES[found.leading]
    assert await nights.vote(night.id, guests[0].person, 0) is None
    assert (await nights.find(night.id)) == found


async def test_the_group_decides_a_tie_and_a_vote_that_nobody_cast(nights: SqlNights, group: Group) -> None:
    night, guests = await voting(nights, group, "ann", "ben")
    await nights.vote(night.id, guests[0].person, 3)
    await nights.vote(night.id, guests[1].person, 1)
    tied = await nights.close(night.id, announced=True)
    assert tied
    assert (tied.tied, tied.winner) == (True, TITLES[1])
    night, _ = await voting(nights, group, "ann", "ben")
    unvoted = await nights.close(night.id, announced=True)
    assert unvoted
    assert (unvoted.tied, unvoted.winner) == (False, TITLES[0])


async def test_a_vote_begins_once_and_only_on_what_was_read(nights: SqlNights, group: Group) -> None:
    ann, ben = await group.guest("ann"), await group.guest("ben")
    read = await nights.open(group.night(ann))
    await nights.join(read.id, ben, group.clock.now())
    now = group.clock.now()
    assert await nights.propose(replace(read, titles=TITLES), now, now) is None
    again = await nights.find(read.id)
    assert again
    begun = await asyncio.gather(*(nights.propose(replace(again, titles=TITLES), now, now) for _ in range(3)))
    assert len([each for each in begun if each]) == 1
    assert await nights.join(read.id, await group.guest("chi"), now) is None


async def test_who_leaves_is_out_and_a_host_hands_over(nights: SqlNights, group: Group) -> None:
    night, guests = await voting(nights, group, "ann", "ben", "chi")
    await nights.vote(night.id, guests[0].person, 2)
    left = await nights.leave(night.id, guests[0].person)
    assert left
    assert (people(left), left.host, left.votes) == (["ben", "chi"], guests[1].person, (0, 0, 0, 0, 0))
    await nights.leave(night.id, guests[1].person)
    over = await nights.leave(night.id, guests[2].person)
    assert over
    assert over.phase is Phase.OVER
    assert await nights.on_in("telegram", CHAT.id) is None
    assert await nights.due(group.clock.now() + timedelta(days=1)) == []


async def test_a_guest_who_is_forgotten_leaves_no_trace_and_the_night_goes_on(
    nights: SqlNights, group: Group, reopen: Reopen
) -> None:
    night, guests = await voting(nights, group, "ann", "ben", "chi")
    ann = group.visits["ann"]
    memory = await ann.load()
    await group.people.save(ann.event(), memory, {}, [Forgotten()], group.clock.now())
    found = await SqlNights(reopen()).find(night.id)
    assert found
    assert (people(found), found.host, found.phase) == (["ben", "chi"], guests[1].person, Phase.VOTING)
    assert "'ann'" not in str(await group.people.export(guests[1].person))


async def test_what_is_known_of_the_guests_is_that_of_the_profile_they_came_with(
    nights: SqlNights, group: Group
) -> None:
    ann, ben = await group.guest("ann"), await group.guest("ben")
    await group.visits["ben"].turn(group.visits["ben"].judged(TITLES[0], Verdict.SEEN))
    night = await nights.open(group.night(ann))
    await nights.join(night.id, ben, group.clock.now())
    known = await nights.guest_tastes(night.id)
    assert [j.title for j in known[ben.person].judgements] == [TITLES[0]]
    assert known[ann.person].judgements == ()


async def test_a_night_whose_winner_was_not_told_stays_due_until_it_is(
    nights: SqlNights, group: Group, database: Database
) -> None:
    night, _ = await voting(nights, group, "ann", "ben")
    assert await nights.due(group.clock.now()) == []
    later = group.clock.advance(minutes=11)
    assert [each.id for each in await nights.due(later)] == [night.id]
    await nights.close(night.id, announced=False)
    assert [each.id for each in await nights.due(later)] == [night.id]
    await nights.mark_announced(night.id)
    assert await nights.due(later) == []
    assert await nights.tidy(later - timedelta(days=1)) == 0
    doors = SqlDoorMemory(database)
    for name in (f"stands:night:{night.id}", f"stands:night:{night.id}:vote", "stands:night:another"):
        await doors.keep("telegram:1", name, "1:2:0")
    assert await nights.tidy(later) == 1
    assert await nights.find(night.id) is None
    assert not await doors.recall("telegram:1", f"stands:night:{night.id}")
    assert not await doors.recall("telegram:1", f"stands:night:{night.id}:vote")
    assert await doors.recall("telegram:1", "stands:night:another")


async def test_an_export_holds_the_persons_part_and_no_one_elses(nights: SqlNights, group: Group) -> None:
    night, guests = await voting(nights, group, "ann", "ben")
    await nights.vote(night.id, guests[1].person, 2)
    kept = await group.people.export(guests[1].person)
    assert [(row["name"], row["vote"]) for row in kept["night_guests"]] == [("ben", 2)]
    assert kept["nights"] == []
