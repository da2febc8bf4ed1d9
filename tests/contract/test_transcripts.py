"""The Transcripts port: what was said in a browser is there when its page is loaded again, for that browser alone."""

from datetime import timedelta

import pytest

from bot.messages import Account, Action, Button, Card, Chat, Chose, Document, Picture, Reply
from bot.persons import Forgotten, Preferences, Preferred
from bot.titles import TitleId
from bot.visits import Reader
from memory.database import Database
from memory.people import SqlPeople
from memory.web import KEPT, SqlTranscripts
from tests.fakes import FakeClock

ADA, BO = Account(platform="web", id="ada-ada-ada-ada-ada-ada"), Account(platform="web", id="bo-bo-bo-bo-bo-bo-bo-bo")
DAY = timedelta(days=1)
REPLY = Reply(
    text="Here.",
    buttons=((Button(label="More", action=Action(verb="more", args=("m1",))),),),
    cards=(Card(title=TitleId("tmdb:movie:1"), heading="A (2001)", facts="", reason="R", footer="F"),),
    picture=Picture(alt="a drawing", data=b"\x89PNG\xff\x00"),
    document=Document(filename="x.json", data=b"{}"),
)


@pytest.fixture
async def people(database: Database, clock: FakeClock) -> SqlPeople:
    """Ada is known, Bo is not."""
    found = SqlPeople(database)
    await found.load(_event(ADA), clock.now())
    return found


def _event(account: Account) -> Chose:
    return Chose(id="e", account=account, chat=Chat(id="c"), action=Action(verb="start"))


async def test_lines_come_back_in_their_order_as_they_were(
    database: Database, people: SqlPeople, clock: FakeClock
) -> None:
    kept = SqlTranscripts(database)
    numbers = await kept.add(ADA, "hello", {}, [REPLY, Reply(text="And?")], clock.now())
    lines = await kept.lines(ADA, clock.now() - DAY)
    assert [line.id for line in lines] == list(numbers)
    assert [line.said for line in lines] == ["hello", "", ""]
    assert [line.reply for line in lines] == [None, REPLY, Reply(text="And?")]


async def test_a_line_can_change_and_only_its_own_account_can_change_or_read_it(
    database: Database, people: SqlPeople, clock: FakeClock
) -> None:
    kept = SqlTranscripts(database)
    await people.load(_event(BO), clock.now())
    (number,) = await kept.add(ADA, "", {}, [REPLY], clock.now())
    await kept.add(BO, "", {number: Reply(text="stolen")}, [], clock.now())
    assert await kept.line(BO, number) is None
    await kept.add(ADA, "", {number: Reply(text="ticked")}, [], clock.now())
    line = await kept.line(ADA, number)
    assert line and line.reply == Reply(text="ticked")


async def test_of_a_stranger_nothing_is_kept(database: Database, people: SqlPeople, clock: FakeClock) -> None:
    kept = SqlTranscripts(database)
    assert await kept.add(BO, "hello", {}, [REPLY], clock.now()) == ()
    assert await kept.lines(BO, clock.now() - DAY) == []
    assert await kept.reader(BO) is None


async def test_old_lines_are_neither_shown_nor_kept_for_ever(
    database: Database, people: SqlPeople, clock: FakeClock
) -> None:
    kept = SqlTranscripts(database)
    for number in range(KEPT + 5):
        await kept.add(ADA, f"line {number}", {}, [], clock.now())
    lines = await kept.lines(ADA, clock.now() - DAY)
    assert [line.said for line in lines] == [f"line {number}" for number in range(5, KEPT + 5)]
    clock.advance(days=2)
    assert await kept.lines(ADA, clock.now() - DAY) == []


async def test_how_someone_reads_follows_their_settings_and_goes_with_them(
    database: Database, people: SqlPeople, clock: FakeClock
) -> None:
    kept = SqlTranscripts(database)
    assert await kept.reader(ADA) == Reader()
    memory = await people.load(_event(ADA), clock.now())
    changed = Preferred(preferences=Preferences(locale="de", theme="dark"))
    await people.save(_event(ADA), memory, {}, [changed], clock.now())
    assert await kept.reader(ADA) == Reader(locale="de", theme="dark")
    await kept.add(ADA, "hello", {}, [], clock.now())
    await people.save(_event(ADA), memory, {}, [Forgotten()], clock.now())
    assert await kept.reader(ADA) is None
    assert await kept.lines(ADA, clock.now() - DAY) == []
