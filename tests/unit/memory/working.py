"""What a process does until it is killed: `python -m tests.unit.memory.working saving|importing FOLDER [FILE]`.

It prints a line each time that something is promised to be safe.
"""

import asyncio
import sys
from itertools import count
from pathlib import Path

from bot.messages import Account, Chat, Said
from bot.persons import Judged
from bot.titles import Judgement, TitleId, Verdict
from memory.catalogue import SqlCatalogue
from memory.database import Database
from memory.people import SqlPeople
from memory.sources.fill import Filler
from memory.sources.lines import read
from tests.fakes import DIMENSION, FakeClock, FakeEmbedder, FakeVectors

ACCOUNT = Account(platform="test", id="kill")


class Spoken:
    """Progress on standard output, a line an advance."""

    def start(self, what: str, total: int | None) -> None: ...

    def advance(self, count: int) -> None:
        print(count, flush=True)


def filler(database: Database, embedder: FakeEmbedder, vectors: FakeVectors) -> Filler:
    catalogue = SqlCatalogue(database, model="fake", model_name="fake", dimension=DIMENSION)
    return Filler(catalogue=catalogue, embedder=embedder, vectors=vectors, progress=Spoken())


async def save_verdicts(folder: Path) -> None:
    """One after another, for ever; prints the title of each when it is saved."""
    database = Database("", folder)
    await database.migrate()
    people, now = SqlPeople(database), FakeClock().now()
    first = len((await people.load(said("look"), now)).judgements)
    for number in count(first):
        title = TitleId(f"tmdb:movie:{number}")
        memory = await people.load(said(str(number)), now)
        liked = Judged(judgement=Judgement(title=title, verdict=Verdict.LIKED, at=now))
        await people.save(said(str(number)), memory, {"last": title}, [liked], now)
        print(title, flush=True)


async def import_file(folder: Path, file: Path) -> None:
    """A whole import: titles, vectors, the vector store."""
    database = Database("", folder)
    await database.migrate()
    work = filler(database, FakeEmbedder(), FakeVectors())
    await work.load(read(file), "file")
    await work.embed()
    await work.index()
    await database.close()
    print("done", flush=True)


def said(event: str) -> Said:
    return Said(id=event, account=ACCOUNT, chat=Chat(id="dm"), text="liked it")


if __name__ == "__main__":
    folder, *file = map(Path, sys.argv[2:])
    asyncio.run(save_verdicts(folder) if sys.argv[1] == "saving" else import_file(folder, *file))
