"""Notices: made, dropped and told with a turn; begun by one process alone, and never told twice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import Overtaken
from bot.messages import Account, Chat
from bot.notices import STALE, STUCK, Notice, NoticeKind, Told
from bot.persons import Forgotten, Memory, NoticeMade, NoticesDropped, NoticesTold
from memory.database import Database
from memory.notices import SqlNotices
from memory.people import SqlPeople
from tests.contract.visits import ADA, Visits
from tests.fakes import FakeClock

HERE = Chat(id="dm")


@pytest.fixture
def people(database: Database) -> SqlPeople:
    return SqlPeople(database)


@pytest.fixture
def notices(database: Database) -> SqlNotices:
    return SqlNotices(database)


@pytest.fixture
def visits(people: SqlPeople, clock: FakeClock) -> Visits:
    return Visits(people, clock)


def a_notice(clock: FakeClock, hours: float = 1, **given: object) -> Notice:
    made = Notice(kind=NoticeKind.REMINDER, account=ADA, chat=HERE, due=clock.now() + timedelta(hours=hours))
    return replace(made, **given)  # type: ignore[arg-type]  # fields by their names


async def make(people: SqlPeople, visits: Visits, clock: FakeClock, *made: Notice) -> Memory:
    memory = await visits.load()
    changes = [NoticeMade(notice=notice) for notice in made]
    await people.save(visits.event(), memory, {}, changes, clock.now())
    return memory


async def test_what_is_due_is_begun_once_and_then_told(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    memory = await make(people, visits, clock, a_notice(clock, words="popcorn", called="Ada", zone="Europe/Berlin"))
    assert await notices.begin(clock.now()) is None, "it is not time yet"
    clock.advance(hours=1)
    begun = await notices.begin(clock.now())
    assert begun
    assert (begun.words, begun.called, begun.zone, begun.chat, begun.tries) == (
        "popcorn", "Ada", "Europe/Berlin", HERE, 1,
    )  # fmt: skip
    assert begun.person == memory.person.id
    assert await notices.begin(clock.now()) is None, "another process begins it no more"
    await notices.told(begun.id, Told.SENT, clock.now())
    clock.advance(days=1)
    assert await notices.begin(clock.now()) is None
    assert await notices.waiting(memory.person.id, NoticeKind.REMINDER) == []


async def test_what_could_not_be_sent_is_begun_again_later(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    await make(people, visits, clock, a_notice(clock, 0))
    begun = await notices.begin(clock.now())
    assert begun
    await notices.told(begun.id, Told.LATER, clock.now(), clock.now() + timedelta(minutes=1))
    assert await notices.begin(clock.now()) is None
    clock.advance(minutes=1)
    again = await notices.begin(clock.now())
    assert again
    assert (again.id, again.tries) == (begun.id, 2)


async def test_of_whom_nothing_is_heard_the_notice_is_owed_and_never_sent_again(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    await make(people, visits, clock, a_notice(clock, 0))
    begun = await notices.begin(clock.now())
    assert begun
    clock.set(clock.now() + STUCK + timedelta(seconds=1))
    assert await notices.begin(clock.now()) is None
    memory = await visits.load()
    assert [notice.id for notice in memory.owed] == [begun.id]
    await people.save(visits.event(), memory, {}, [NoticesTold(ids=(begun.id,))], clock.now())
    assert (await visits.load()).owed == ()


async def test_a_turn_is_overtaken_that_tells_what_was_begun_meanwhile(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    await make(people, visits, clock, a_notice(clock, 0))
    memory = await visits.load()
    assert len(memory.owed) == 1
    begun = await notices.begin(clock.now())
    assert begun
    with pytest.raises(Overtaken):
        await people.save(visits.event(), memory, {}, [NoticesTold(ids=(begun.id,))], clock.now())
    assert (await visits.load()).owed == ()


async def test_a_turn_hears_of_what_is_due_in_its_own_chat_alone(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    elsewhere = Chat(id="group-7", private=False)
    await make(people, visits, clock, a_notice(clock, 0, chat=elsewhere), a_notice(clock, 5))
    assert (await visits.load()).owed == ()
    begun = await notices.begin(clock.now())
    assert begun
    await notices.told(begun.id, Told.OWED, clock.now())
    assert [notice.id for notice in (await visits.load()).owed] == [begun.id], (
        "what reached nobody, in any private chat"
    )
    clock.set(clock.now() + STALE)
    assert begun.id not in [notice.id for notice in (await visits.load()).owed], "after a week it is not told any more"


async def test_of_one_key_one_waits_and_what_is_told_once_is_never_made_again(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    first, second = a_notice(clock, 1, key="k", words="a"), a_notice(clock, 2, key="k", words="b")
    memory = await make(people, visits, clock, first, second)
    waiting = await notices.waiting(memory.person.id, NoticeKind.REMINDER)
    assert [notice.words for notice in waiting] == ["b"]
    await make(people, visits, clock, a_notice(clock, 0, key="once", once=True))
    begun = await notices.begin(clock.now())
    assert begun
    await notices.told(begun.id, Told.SENT, clock.now())
    await make(people, visits, clock, a_notice(clock, 0, key="once", once=True))
    assert await notices.begin(clock.now()) is None


async def test_a_notice_that_comes_again_waits_again_until_it_is_stopped(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    memory = await make(people, visits, clock, a_notice(clock, 0, kind=NoticeKind.WEEKLY, key="weekly"))
    begun = await notices.begin(clock.now())
    assert begun
    await notices.repeat(replace(begun, due=clock.now() + timedelta(days=7)))
    await notices.told(begun.id, Told.SENT, clock.now())
    (waiting,) = await notices.waiting(memory.person.id, NoticeKind.WEEKLY)
    assert waiting.due == clock.now() + timedelta(days=7)
    await notices.stop(waiting)
    assert await notices.waiting(memory.person.id, NoticeKind.WEEKLY) == []


async def test_what_is_dropped_is_not_told(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    memory = await make(people, visits, clock, a_notice(clock, 0), a_notice(clock, 0, kind=NoticeKind.WEEKLY))
    (reminder,) = await notices.waiting(memory.person.id, NoticeKind.REMINDER)
    changes = [NoticesDropped(ids=(reminder.id,)), NoticesDropped(kind=NoticeKind.WEEKLY)]
    await people.save(visits.event(), await visits.load(), {}, changes, clock.now())
    assert await notices.begin(clock.now()) is None


async def test_nobody_drops_what_is_anothers(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    memory = await make(people, visits, clock, a_notice(clock, 0))
    (reminder,) = await notices.waiting(memory.person.id, NoticeKind.REMINDER)
    other = replace(visits.event(), account=Account(platform="test", id="other"))
    await people.save(
        other, await people.load(other, clock.now()), {}, [NoticesDropped(ids=(reminder.id,))], clock.now()
    )
    assert len(await notices.waiting(memory.person.id, NoticeKind.REMINDER)) == 1


async def test_with_a_person_their_notices_go(
    people: SqlPeople, notices: SqlNotices, visits: Visits, clock: FakeClock
) -> None:
    await make(people, visits, clock, a_notice(clock, 0))
    await people.save(visits.event(), await visits.load(), {}, [Forgotten()], clock.now())
    assert await notices.begin(clock.now()) is None
