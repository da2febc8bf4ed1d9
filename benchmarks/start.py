"""How long a start takes until doors are open, the first text is answered, and the terminal asks; and what the running
process takes of memory, in a process of its own as `run` is.

`python -m benchmarks start [--short]`. Cold: the files of the environment, the checkout and the data folder were
dropped from the page cache as far as no other process has them mapped (posix_fadvise, so a machine with another Usher
on it is warmer than one that just started). Beside the time that passed stands the processor time of the process, which
a busy machine changes less. Targets: doors 2 s and the first text 3 s after that with cold files, `chat` 3 s to the
prompt; resident 400 MB with the starter, 520 MB with 25,578 titles and community ratings.
"""

import asyncio
import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import httpx

from benchmarks.house import KEPT, open_house, rated, starter_folder
from benchmarks.turns import TEXTS

HERE = Path(__file__).parents[1]
TICK = os.sysconf("SC_CLK_TCK")
WARMED = 60.0
"""Seconds after which everything that loads behind the doors is there, on a busy machine too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """One figure of one start: what passed, what the process worked for it, and the target; seconds or MB."""

    what: str
    value: float
    worked: float
    target: float
    unit: str = "s"


def forget(*folders: Path) -> None:
    """Drop the folders' files from the page cache."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def worked(pid: int) -> float:
    """Processor seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def resident(pid: int) -> dict[str, float]:
    """MB of a process by kind: VmRSS, of it RssAnon (its own) and RssFile (mapped files, which processes share)."""
    lines = (
        line.split()
        for line in Path(f"/proc/{pid}/status").read_text().splitlines()
        if line.startswith(("VmRSS", "Rss"))
    )
    return {name.rstrip(":"): int(kb) / 1024 for name, kb, *_ in lines}


def _surroundings(folder: Path) -> dict[str, str]:
    """The environment of an Usher with this data folder and no doors but its own, which keeps what it compiled and
    parsed, as Python does unless told otherwise."""
    kept = {name: value for name, value in os.environ.items() if not name.endswith(("_TOKEN", "_KEY"))}
    return kept | {"PYTHONDONTWRITEBYTECODE": "", "USHER_DATA_DIR": str(folder)}


@contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """`python -m bot run` with this data folder and the web door alone."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (KEPT / "start.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=HERE,
            env=_surroundings(folder) | {"USHER_WEB_PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def doors(process: subprocess.Popen[bytes], url: str) -> None:
    """Return when the web door answers."""
    while process.poll() is None:
        try:
            urlopen(f"{url}/health/live", timeout=1).close()
        except (URLError, OSError):
            time.sleep(0.01)
        else:
            return
    raise RuntimeError((KEPT / "start.log").read_text())


class Visitor:
    """One browser at a running Usher."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url, timeout=60)
        self._token = re.search(r'name="token" value="([^"]*)"', self._client.get("/").text)
        self._turns = 0

    def says(self, text: str) -> None:
        assert self._token
        self._turns += 1
        data = {"token": self._token[1], "turn": f"start-{time.time_ns()}", "text": text}
        answer = self._client.post("/say", data=data, headers={"accept": "text/event-stream"})
        assert 'class="reply' in answer.text


def run_once(folder: Path, *, cold: bool, full: float) -> list[Started]:
    """A start of `run` with this folder; `full` is the target of its memory in MB."""
    if cold:
        forget(HERE, Path(sys.prefix).resolve(), folder)
    began = time.monotonic()
    with running(folder) as (process, url):
        doors(process, url)
        opened, first = time.monotonic() - began, worked(process.pid)
        bare = resident(process.pid)
        began = time.monotonic()
        visitor = Visitor(url)
        visitor.says(TEXTS[0])
        answered, second = time.monotonic() - began, worked(process.pid)
        for text in TEXTS:
            visitor.says(text)
        until = time.monotonic() + WARMED
        while time.monotonic() < until and _busy(process.pid):
            time.sleep(1)
        for text in TEXTS:
            visitor.says(f"{text} again")
        loaded = resident(process.pid)
    how = "cold" if cold else "warm"
    return [
        Started(what=f"doors, {how}", value=opened, worked=first, target=2.0),
        Started(what=f"first text, {how}", value=answered, worked=second - first, target=3.0),
        Started(
            what=f"resident at the doors, {how}", value=bare["VmRSS"], worked=bare["RssFile"], target=full, unit="MB"
        ),
        Started(what=f"resident, {how}", value=loaded["VmRSS"], worked=loaded["RssFile"], target=full, unit="MB"),
    ]


def _memory(what: str, found: dict[str, float], target: float) -> Started:
    return Started(what=what, value=found["VmRSS"], worked=found["RssFile"], target=target, unit="MB")


def _busy(pid: int) -> bool:
    """Whether a process works just now."""
    before = worked(pid)
    time.sleep(0.5)
    return worked(pid) - before > 0.05


def chat_once(folder: Path) -> Started:
    """The start of `chat` at a terminal, to its prompt."""
    mine, theirs = pty.openpty()
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"],
        cwd=HERE, env=_surroundings(folder), stdin=theirs, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    while "›".encode() not in said and time.monotonic() < began + 60:
        if select.select([mine], [], [], 0.05)[0]:
            said += os.read(mine, 65536)
    took, work = time.monotonic() - began, worked(process.pid)
    process.terminate()
    process.wait(30)
    os.close(mine)
    assert "›".encode() in said, said.decode()
    return Started(what="chat to the prompt, warm", value=took, worked=work, target=3.0)


async def large_folder() -> Path:
    """A data folder with 25,578 titles, whose vectors are made up, and community ratings; kept between runs."""
    house = await open_house(25_578, short=True)
    await rated(house)
    await house.close()
    return house.settings.store.data_dir


def run(short: bool) -> list[Started]:
    starter = asyncio.run(starter_folder())
    found = [*run_once(starter, cold=True, full=400), *run_once(starter, cold=False, full=400), chat_once(starter)]
    if not short:
        large = asyncio.run(large_folder())
        for cold in (True, False):
            figures = run_once(large, cold=cold, full=520)
            found += [replace(each, what=f"25,578 titles: {each.what}") for each in figures]
    return found


def main(short: bool) -> bool:
    """Print the table; True when every target holds."""
    found = run(short)
    print(f"{'what':<46}{'value':>9}{'worked / of it files':>22}{'target':>9}")
    for each in found:
        late = "" if each.value <= each.target else "  missed"
        value, work = f"{each.value:.1f} {each.unit}", f"{each.worked:.1f} {each.unit}"
        print(f"{each.what:<46}{value:>9}{work:>22}{each.target:>9.0f}{late}")
    return all(each.value <= each.target for each in found)
