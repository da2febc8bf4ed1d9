"""A process that gives verdicts and says after each that it is saved: `turns.py FOLDER MODE COUNT`."""

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.messages import Account, Chat, Said
from bot.persons import Judged
from bot.titles import Judgement, TitleId, Verdict
from memory.database import Database
from memory.people import SqlPeople

NOW = datetime(2026, 1, 15, 20, 0, tzinfo=UTC)


async def main(folder: Path, synchronous: str, count: int) -> None:
    database = Database("", folder, synchronous=synchronous)
    people, account = SqlPeople(database), Account(platform="console", id="ann")
    saved = os.open(str(folder / "saved"), os.O_WRONLY | os.O_CREAT)
    for number in range(count):
        said = Said(id=str(number), account=account, chat=Chat(id="1"), text="liked it")
        memory = await people.load(said, NOW)
        judgement = Judgement(title=TitleId(f"tmdb:movie:{number}"), verdict=Verdict.LIKED, at=NOW, turn=str(number))
        await people.save(said, memory, {}, [Judged(judgement=judgement)], NOW)
        os.write(saved, b".")
        if number == count // 2:
            await database.wipe_log()
    await database.close()


asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
