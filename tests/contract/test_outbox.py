"""Replies go into the outbox with their turn and stay until they were sent; with their person they go at once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import Overtaken
from bot.messages import (
    Account,
    Action,
    Button,
    Card,
    Chat,
    Chose,
    Document,
    Incoming,
    Picture,
    Reply,
    Said,
)
from bot.persons import Forgotten
from memory.database import Database
from memory.outbox import SqlOutbox
from memory.people import SqlPeople
from tests.contract.conftest import Reopen
from tests.contract.visits import ADA, BOB, DUNE
from tests.fakes import FakeClock

BUTTON = Button(label="👍", action=Action(verb="like", args=("m1",), owner="abcdef"))
CARD = Card(
    title=DUNE,
    heading="Dune",
    facts="2021",
    reason="because",
    footer="",
    picture=Picture(alt="Dune", key=DUNE),
    buttons=((BUTTON,),),
)
RICH = Reply(
    text="Here\nyou are",
    buttons=((BUTTON,),),
    cards=(CARD,),
    picture=Picture(alt="bars", data=b"\x89PNG\x00\xff"),
    document=Document(filename="export.json", data=b"{}\x00"),
    quiet=Reply(text="ticked"),
    deck="d1",
)


@pytest.fixture
def people(database: Database) -> SqlPeople:
    return SqlPeople(database)


@pytest.fixture
def outbox(database: Database) -> SqlOutbox:
    return SqlOutbox(database)


def pressed(number: str, account: Account = ADA, chat: str = "77", **given: str) -> Chose:
    place = Chat(id=chat, private=False, thread="5")
    return Chose(id=number, account=account, chat=place, locale="de", action=Action(verb="like"), **given)


async def turn(people: SqlPeople, clock: FakeClock, incoming: Incoming, *replies: Reply) -> None:
    memory = await people.load(incoming, clock.now())
    await people.save(incoming, memory, {}, (), clock.now(), replies)


async def test_replies_wait_as_they_were_said_until_they_are_sent(
    people: SqlPeople, outbox: SqlOutbox, clock: FakeClock, reopen: Reopen
) -> None:
    event = pressed("9", kept="interaction", over="501")
    said = replace(RICH, made_at=clock.now())
    await turn(people, clock, event, said, Reply(text="and this"))
    after_a_restart = SqlOutbox(reopen())
    [unsent] = await after_a_restart.waiting("telegram")
    assert unsent.replies == (RICH, Reply(text="and this"))
    assert unsent.replies[0].made_at == clock.now()
    assert (unsent.account, unsent.event, unsent.at) == (ADA, "9", clock.now())
    assert (unsent.chat, unsent.chat.thread) == (Chat(id="77", private=False), "5")
    assert (unsent.locale, unsent.told, unsent.over) == ("de", "interaction", "501")
    assert await people.unsent(event) == unsent.replies
    await outbox.sent(ADA, "9")
    assert await outbox.waiting("telegram") == []
    assert await people.unsent(event) == ()


async def test_they_come_in_the_order_of_their_turns_and_each_door_has_its_own(
    people: SqlPeople, outbox: SqlOutbox, clock: FakeClock
) -> None:
    elsewhere = replace(ADA, platform="discord")
    for number, account in (("3", ADA), ("1", BOB), ("2", ADA), ("2", elsewhere)):
        await turn(people, clock, pressed(number, account, kept="update"), Reply(text=number))
    assert [unsent.event for unsent in await outbox.waiting("telegram")] == ["3", "1", "2"]
    await outbox.sent(ADA, "2")
    assert [unsent.event for unsent in await outbox.waiting("telegram")] == ["3", "1"]
    assert [unsent.event for unsent in await outbox.waiting("discord")] == ["2"]


async def test_what_a_door_does_not_keep_is_not_kept(people: SqlPeople, outbox: SqlOutbox, clock: FakeClock) -> None:
    await turn(people, clock, pressed("1"), Reply(text="to the terminal"))
    await turn(people, clock, pressed("2", kept="update"))
    assert await outbox.waiting("telegram") == []


async def test_a_turn_that_is_not_saved_leaves_no_replies(
    people: SqlPeople, outbox: SqlOutbox, clock: FakeClock
) -> None:
    late, memory = pressed("1", kept="update"), await people.load(pressed("1"), clock.now())
    await turn(people, clock, pressed("2"))
    with pytest.raises(Overtaken):
        await people.save(late, memory, {}, (), clock.now(), (Reply(text="of yesterday's news"),))
    assert await outbox.waiting("telegram") == []


async def test_what_of_the_replies_was_shown_is_noted(people: SqlPeople, outbox: SqlOutbox, clock: FakeClock) -> None:
    await turn(people, clock, pressed("1", kept="update"), Reply(text="a"), Reply(text="b"))
    await outbox.note(ADA, "1", {"0.0": "77:12:0"})
    [unsent] = await outbox.waiting("telegram")
    assert unsent.shown == {"0.0": "77:12:0"}


async def test_words_beside_a_file_are_sent_with_it(people: SqlPeople, outbox: SqlOutbox, clock: FakeClock) -> None:
    for number in ("1", "1-words", "12"):
        await turn(people, clock, pressed(number, kept="update"), Reply(text=number))
    await outbox.sent(ADA, "1")
    assert [unsent.event for unsent in await outbox.waiting("telegram")] == ["12"]


async def test_the_backlog_says_how_many_wait_and_since_when(
    people: SqlPeople, outbox: SqlOutbox, clock: FakeClock
) -> None:
    assert await outbox.backlog() == {}
    since = clock.now()
    await turn(people, clock, pressed("1", kept="update"), Reply(text="a"))
    clock.advance(minutes=5)
    await turn(people, clock, pressed("2", BOB, kept="update"), Reply(text="b"))
    backlog = await outbox.backlog()
    assert {name: (each.waiting, each.since) for name, each in backlog.items()} == {"telegram": (2, since)}


async def test_giving_up_is_counted_once(people: SqlPeople, database: Database, clock: FakeClock) -> None:
    given_up: list[str] = []
    outbox = SqlOutbox(database, gave_up=given_up.append)
    await turn(people, clock, pressed("1", kept="update"), Reply(text="a"))
    for _ in range(2):
        await outbox.give_up(ADA, "1")
    assert given_up == ["telegram"]
    assert await outbox.waiting("telegram") == []


async def test_forgetting_takes_what_waits_along_and_an_export_shows_it(
    people: SqlPeople, outbox: SqlOutbox, clock: FakeClock
) -> None:
    await turn(people, clock, pressed("1", kept="update"), Reply(text="about Ada"))
    await turn(people, clock, pressed("1", BOB, kept="update"), Reply(text="about Bob"))
    memory = await people.load(pressed("2"), clock.now())
    assert "about Ada" in str((await people.export(memory.person.id))["outbox"])
    forget = replace(pressed("2", kept="update"))
    await people.save(forget, memory, {}, [Forgotten()], clock.now(), (Reply(text="All is forgotten."),))
    assert [unsent.account for unsent in await outbox.waiting("telegram")] == [BOB]


async def test_a_text_that_is_said_again_is_known_by_its_event_alone(
    people: SqlPeople, outbox: SqlOutbox, clock: FakeClock
) -> None:
    """A person's event, not the chat's: two people may be told of the same number."""
    both = [Said(id="5", account=who, chat=Chat(id="g"), text="hi", kept="message") for who in (ADA, BOB)]
    for event in both:
        await turn(people, clock, event, Reply(text=f"for {event.account.id}"))
    assert [await people.unsent(event) for event in both] == [(Reply(text="for 7"),), (Reply(text="for 8"),)]
    assert all(unsent.at - clock.now() == timedelta() for unsent in await outbox.waiting("telegram"))


async def test_what_a_process_left_that_is_gone_is_taken_over_once(
    database: Database, outbox: SqlOutbox, clock: FakeClock
) -> None:
    for number, holder in (("1", "dead"), ("2", "alive"), ("3", "")):
        await turn(SqlPeople(database, holder=holder), clock, pressed(number, kept="message"), Reply(text=number))
    left = await outbox.take_over("telegram", {"alive", "heir"}, "heir")
    assert [unsent.event for unsent in left] == ["1", "3"]
    assert await outbox.take_over("telegram", {"alive", "heir"}, "heir") == []
