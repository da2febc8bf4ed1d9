"""No message is sent twice, whenever the process is killed.

`python -m benchmarks kills [--short]`: a process says what is due to a door that writes each message into a file before
it answers, slowly, and is killed (SIGKILL) after a random while, 50 times (8 in the short form), with 400 reminders
due. Each may be missing where it was in doubt (it is owed then, and told with the next message), but none is there
twice.
"""

import asyncio
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select

from bot import observe
from bot.flows.reminders import ReminderHerald
from bot.jobs.notices import SpeakingFirst
from bot.messages import Chat, Reply
from bot.notices import NoticeKind
from bot.recommend.arrays import TitleArrays
from bot.scene.titles import Titles
from memory.database import Database
from memory.notice_tables import NoticeRow
from memory.notices import SqlNotices
from memory.people import SqlPeople
from memory.tables import AccountRow, PersonRow, ProfileRow

KILLS, DUE = 50, 400
SLOW = 0.02
"""Seconds that the door takes for each message: a third before it is written, the rest after."""


class WallClock:
    """The Clock port by the machine's own."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class WritingDoor:
    """The Teller port over a file that outlives the process."""

    name = "telegram"

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8", buffering=1)

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        await asyncio.sleep(SLOW / 3)
        print(f"{chat.id}\t{reply.text}", file=self._file)
        os.fsync(self._file.fileno())
        await asyncio.sleep(2 * SLOW / 3)
        return True


async def say(folder: Path) -> None:
    """Says what is due, again and again, until it is killed: the job as it runs, over the real stores."""
    database, door = Database("", folder), WritingDoor(folder / "said.txt")
    first = SpeakingFirst(
        notices=SqlNotices(database),
        people=SqlPeople(database),
        heralds={NoticeKind.REMINDER: ReminderHerald(titles=Titles(_no_titles))},
        tellers={door.name: door},
        clock=WallClock(),
    )
    while True:
        await first.run()
        await asyncio.sleep(0.05)


def _no_titles() -> TitleArrays:
    raise LookupError("these reminders are of no title")


async def _prepared(folder: Path, due: int) -> None:
    """People of whom each has one reminder due."""
    database = Database("", folder)
    await database.migrate()
    now = datetime.now(UTC)
    async with database.session() as session:
        for n in range(1, due + 1):
            await session.execute(insert(PersonRow).values(id=n, preferences={}, created_at=now))
            profile = {"id": n, "person_id": n, "name": "main", "in_use": True, "for_kids": False}
            await session.execute(insert(ProfileRow).values(profile))
            account = {"platform": "telegram", "account": f"a{n}", "person_id": n, "created_at": now}
            await session.execute(insert(AccountRow).values(account))
            notice = {
                "person_id": n, "profile_id": n, "kind": "reminder", "key": f"k{n}", "platform": "telegram",
                "account": f"a{n}", "chat": f"c{n}", "way": {"private": True, "locale": "en"}, "title_id": None,
                "words": f"errand {n}", "due": now - timedelta(seconds=due - n), "state": "waiting", "tries": 0,
                "at": now,
            }  # fmt: skip
            await session.execute(insert(NoticeRow).values(notice))
    await database.close()


async def _states(folder: Path) -> dict[str, int]:
    database = Database("", folder)
    async with database.session() as session:
        rows = await session.execute(select(NoticeRow.state, func.count()).group_by(NoticeRow.state))
        found = {row[0]: row[1] for row in rows}
    await database.close()
    return found


def _killed(folder: Path, chance: random.Random) -> None:
    """One process, killed at a random moment once it has begun to speak."""
    said = folder / "said.txt"
    before = said.stat().st_size if said.exists() else 0
    process = subprocess.Popen([sys.executable, "-c", f"from benchmarks.kills import child; child({str(folder)!r})"])
    try:
        while not (said.exists() and said.stat().st_size > before):
            if process.poll() is not None:
                raise RuntimeError("the process ended by itself")
            time.sleep(0.002)
        time.sleep(chance.uniform(0.0, 8 * SLOW))
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def child(folder: str) -> None:
    observe.configure("error", json_lines=False)
    asyncio.run(say(Path(folder)))


def main(short: bool) -> bool:
    kills, due = (8, 80) if short else (KILLS, DUE)
    chance = random.Random(17)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asyncio.run(_prepared(folder, due))
        for _ in range(kills):
            _killed(folder, chance)
        states = asyncio.run(_states(folder))
        said = (folder / "said.txt").read_text(encoding="utf-8").splitlines()
    twice = {line: count for line, count in Counter(said).items() if count > 1}
    doubtful = states.get("telling", 0) + states.get("owed", 0)
    print(f"{kills} kills: {len(said)} of {due} said, {doubtful} in doubt, {states.get('waiting', 0)} still due")
    print(f"said twice: {len(twice)}")
    return not twice and doubtful <= kills
