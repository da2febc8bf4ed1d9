"""One person, two processes at once: both turns are answered, nothing of either is lost, and each is told once."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import uuid4

import pytest

from bot.dialogue import Flow, Replies, Turn, merge
from bot.errors import Overtaken
from bot.manager import Manager
from bot.messages import Account, Action, Chat, Chose, Incoming, Reply
from bot.persons import Change, Memory
from bot.ports import Json
from bot.wiring.house import House
from memory.database import Database
from memory.people import SqlPeople
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, FakeHearing, FakePeople

DUNE, HEAT = "m438631", "m949"


class AtOnce(SqlPeople):
    """Of another process, whose first turn knows the person as those of all other processes do."""

    def __init__(self, database: Database, meeting: asyncio.Barrier) -> None:
        super().__init__(database)
        self._meeting: asyncio.Barrier | None = meeting

    async def load(self, incoming: Incoming, now: datetime) -> Memory:
        memory = await super().load(incoming, now)
        if self._meeting:
            meeting, self._meeting = self._meeting, None
            await meeting.wait()
        return memory


Processes = tuple[Manager, Manager]


@pytest.fixture
async def processes(house: House) -> Processes:
    """Two that share a store and nothing else, about to take a turn of one person at the same moment."""
    meeting = asyncio.Barrier(2)

    def process() -> Manager:
        people = AtOnce(house.database, meeting)
        return Manager(routes=house.routes, hearing=house.hearing, people=people, clock=house.clock)

    return process(), process()


async def verdicts(someone: Someone) -> list[object]:
    return sorted(str(row["title_id"]) for row in (await someone.export())["verdicts"])


async def test_both_turns_of_a_newcomer_count(processes: Processes) -> None:
    name = uuid4().hex
    here, there = (Someone(manager=manager, name=name) for manager in processes)
    await asyncio.gather(here.does("like", DUNE), there.does("like", HEAT))
    assert all(each.text for each in (here, there))
    assert await verdicts(here) == ["tmdb:movie:438631", "tmdb:movie:949"]


async def test_an_event_told_to_two_processes_is_answered_by_one(processes: Processes) -> None:
    name = uuid4().hex
    here, there = (Someone(manager=manager, name=name) for manager in processes)
    await asyncio.gather(*(each.does("like", DUNE, event="told-twice") for each in (here, there)))
    assert sorted(bool(each.replies) for each in (here, there)) == [False, True]
    assert await verdicts(here) == ["tmdb:movie:438631"]


async def test_linked_accounts_in_two_processes_are_one_person(
    processes: Processes, another: Callable[..., Someone]
) -> None:
    telegram, discord = another(platform="telegram"), another(platform="discord")
    await telegram.does("link")
    code = next(word.strip(".,:") for word in telegram.text.split() if word.strip(".,:")[4:5] == "-")
    await discord.does("link", code)
    await discord.taps("Join them")
    here, there = (
        Someone(manager=manager, name=one.name, platform=one.platform)
        for manager, one in zip(processes, (telegram, discord), strict=True)
    )
    await asyncio.gather(here.does("like", DUNE), there.does("like", HEAT))
    assert all(each.text for each in (here, there))
    assert await verdicts(telegram) == await verdicts(discord) == ["tmdb:movie:438631", "tmdb:movie:949"]


class Hurried(FakePeople):
    """Another process is quicker so many times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    async def save(
        self,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
        replies: Sequence[Reply] = (),
    ) -> None:
        if self.times:
            self.times -= 1
            raise Overtaken
        await super().save(incoming, memory, conversation, changes, now, replies)


@pytest.mark.parametrize(("times", "runs", "well"), [(1, 2, True), (3, 4, True), (4, 4, False)])
async def test_a_turn_runs_again_three_times_at_most_and_tells_what_it_told_once(
    times: int, runs: int, well: bool
) -> None:
    ran: list[int] = []
    told: list[str] = []

    async def step(turn: Turn) -> Replies:
        ran.append(len(turn.memory.judgements))
        return (*await turn.first((Reply(text="I'm looking"),)), Reply(text="done"))

    async def tell(reply: Reply) -> None:
        told.append(reply.text)

    routes = merge([Flow(name="one", verbs={"go": step, "stale": step, "help": step}, hears={"other": step})])
    manager = Manager(routes=routes, hearing=FakeHearing(step), people=Hurried(times), clock=FakeClock())
    go = Chose(id="1", account=Account(platform="web", id="a"), chat=Chat(id="a"), action=Action(verb="go"))
    replies = await manager.handle(go, tell)
    assert len(ran) == runs
    assert told == ["I'm looking"]
    assert [reply.text for reply in replies] == (
        ["done"] if well else ["I can't do that just now. Please try again in a moment."]
    )
