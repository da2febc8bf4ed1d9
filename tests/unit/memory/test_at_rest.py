"""What lies on the disk is for Usher's own account alone, and forgotten words are not in it, while it runs."""

from pathlib import Path

from bot.persons import Forgotten
from memory.database import Database
from memory.people import SqlPeople
from tests.contract.visits import Visits
from tests.fakes import FakeClock

WORDS = "what-nobody-else-should-read"


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def test_the_store_and_its_folder_are_nobody_elses(tmp_path: Path) -> None:
    folder = tmp_path / "made by Usher"
    database = Database("", folder)
    await database.migrate()
    await Visits(SqlPeople(database), FakeClock()).turn(said=WORDS)
    files = {path.name: rights(path) for path in folder.iterdir() if path.name.startswith("usher.db")}
    await database.close()
    assert rights(folder) == 0o700
    assert files.keys() >= {"usher.db", "usher.db-wal"}
    assert set(files.values()) == {0o600}


async def test_a_store_that_all_could_read_is_closed_to_others_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "usher.db").touch(mode=0o644)
    database = Database("", tmp_path)
    await database.migrate()
    await database.close()
    assert rights(tmp_path / "usher.db") == 0o600


async def test_what_was_forgotten_is_in_no_file_while_usher_runs(database: Database, tmp_path: Path) -> None:
    people, clock = SqlPeople(database), FakeClock()
    ada = Visits(people, clock)
    memory = await ada.turn(ada.learned(said=WORDS), said=WORDS)
    assert any(WORDS.encode() in path.read_bytes() for path in tmp_path.glob("usher.db*")), "else nothing is shown here"
    await people.save(ada.event(), memory, {}, [Forgotten()], clock.now())
    assert not any(WORDS.encode() in path.read_bytes() for path in tmp_path.glob("usher.db*"))
