"""The community model is learned anew when there is enough more to learn from, in a process of its own.

The model is written beside its file and then in its place; every process that has the data folder loads it as soon as
it sees the newer file.
"""

import asyncio
import json
import multiprocessing
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.ports import Notes, Ratings
from bot.recommend.community import fit
from bot.titles import Weighed

NOTE = "community"
"""Where it is noted what the model was learned from."""
SHARE = 0.1
NOTHING, NICE = 3, 10


class Retraining:
    """`weigh` says how much there is to learn from, `learn` learns from all of it and writes the model to `path`, False
    when nobody liked anything; `opinions` more or fewer of Usher's own people are worth learning from."""

    def __init__(
        self,
        *,
        weigh: Callable[[], Awaitable[Weighed]],
        learn: Callable[[], Awaitable[bool]],
        notes: Notes,
        path: Path,
        opinions: int,
    ) -> None:
        self._weigh, self._learn, self._notes = weigh, learn, notes
        self._path, self._opinions = path, opinions

    async def run(self) -> str:
        """Learn if there is enough that is new."""
        found, before = await self._weigh(), _read(await self._notes.note(NOTE))
        if not self._worth(found, before):
            return ""
        return "learned anew" if await self.learn() else "nothing to learn"

    async def learn(self) -> bool:
        """Learn from all ratings there are; False when nobody liked anything."""
        found = await self._weigh()
        learned = await self._learn()
        await self._notes.take_note(NOTE, json.dumps([found.community, found.own]))
        return learned

    def _worth(self, found: Weighed, before: Weighed | None) -> bool:
        if before is None:
            return bool(found.community) or found.own >= self._opinions
        if found.community != before.community:
            return True
        if (found.community or found.own) and not self._path.exists():
            return True
        return abs(found.own - before.own) >= max(self._opinions, SHARE * before.own)


async def apart(work: Callable[..., None], *args: object) -> bool:
    """Do the work in a low-priority process of its own, whose memory goes back to the system with it; False when it
    exits with NOTHING. Cancelling ends the process. Raises RuntimeError when it fails."""
    process = multiprocessing.get_context("spawn").Process(target=work, args=args, daemon=True)
    try:
        await asyncio.to_thread(process.start)
        await asyncio.to_thread(process.join)
    finally:
        if process.pid:
            process.kill()
    if process.exitcode not in (0, NOTHING):
        raise RuntimeError(f"{work.__name__} ended with {process.exitcode}")
    return process.exitcode == 0


def fit_into(ratings: Ratings, path: Path) -> None:
    """Learn from the ratings and write the model to its file, in a process of its own."""
    os.nice(NICE)
    model = fit(ratings)
    if model is None:
        raise SystemExit(NOTHING)
    model.save(path)


def _read(note: str) -> Weighed | None:
    """What the model was learned from; None when that was never noted."""
    try:
        community, own = json.loads(note)
        return Weighed(community=str(community), own=int(own))
    except (ValueError, TypeError):
        return None
