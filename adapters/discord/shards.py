"""Discord's shards, dealt to several processes: each has its part by lease, and takes what a dead one had with all that
was said meanwhile.

Whoever takes a shard resumes the session that was there, as far as its last holder noted it: what people press is
answered at once, what they wrote as soon as a session of its own knows the servers. Then the old session is closed.
"""

import asyncio
import json
import math
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

import aiohttp
import discord
import structlog
import yarl
from cachetools import LRUCache
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.errors import UsherError
from bot.ports import DoorMemory
from bot.sharing import LEASE, Lease, Shared

log = structlog.get_logger("usher.discord")

HANDED_ON = 4000
"""Closing with this code leaves the session to be resumed."""
REMEMBERED = 20_000
CATCHING_UP_SECONDS, READY_SECONDS = 30.0, 30.0
IDENTIFY_EVERY = 5.0
"""Seconds between two sessions that begin, of all processes together."""
REQUESTS, AT_ONCE = 45.0, 15.0
"""A second, of all processes together: Discord takes 50 of one bot, beside answers to interactions."""
_FAILED = (OSError, aiohttp.ClientError, discord.DiscordException, ReconnectWebSocket, TimeoutError)

Parse = Callable[[Any], None]


class Shards:
    """This process's part, looked after every `look` seconds."""

    def __init__(
        self,
        *,
        shared: Shared,
        memory: DoorMemory,
        now: Callable[[], datetime],
        look: float = LEASE.total_seconds() / 4,
    ) -> None:
        self._shared, self._memory, self._now, self._look = shared, memory, now, look
        self._names = ""
        self._count = 1
        self._noted: dict[int, str] = {}
        self._seen: LRUCache[str, bool] = LRUCache(REMEMBERED)

    async def open(self, bot: Any, recommended: Callable[[], Awaitable[int]]) -> int:
        """How many shards there are, for all processes; from now on each event is told once."""
        self._names = f"discord:{bot.application_id}"
        held = await self._shared.holds.held(f"{self._names}:shard:", self._now())
        kept = await self._memory.recall(self._names, "shards") if held else None
        self._count = int(kept) if kept else await recommended()
        if not kept:
            await self._memory.keep(self._names, "shards", str(self._count))
        parsers: dict[str, Parse] = bot._connection.parsers
        for kind in ("MESSAGE_CREATE", "INTERACTION_CREATE"):
            parsers[kind] = self._once(parsers[kind])
        return self._count

    async def run(self, bot: Any, sweep: Callable[[frozenset[str]], Awaitable[None]]) -> None:
        """Say that this process lives, take what is its part, let go of what is beyond it; until cancelled. `sweep` is
        told who is alive, for the answers that others left unsent."""
        while True:
            try:
                alive = await self._alive()
                await self._keep(bot)
                await sweep(alive)
                await self._deal(bot, alive)
            except (UsherError, *_FAILED) as error:
                log.warning("shards not dealt", door="discord", error=type(error).__name__)
            await asyncio.sleep(self._look)

    async def leave(self, bot: Any) -> None:
        """Others go on with all of it, from here."""
        with suppress(UsherError):
            for shard in list(sockets(bot)):
                await self._let_go(bot, shard)
            await self._shared.holds.free([f"{self._names}:worker:{self._shared.holder}"], self._shared.holder)

    async def _alive(self) -> frozenset[str]:
        now, holder = self._now(), self._shared.holder
        await self._shared.holds.take(f"{self._names}:worker:{holder}", holder, now, now + LEASE)
        held = await self._shared.holds.held(f"{self._names}:worker:", now)
        return frozenset(lease.holder for lease in held.values())

    async def _keep(self, bot: Any) -> None:
        """With how far each session was when this was called last: what came since may be in work still."""
        here = {self._name(shard): shard for shard in sockets(bot)}
        kept = await self._shared.holds.keep(
            {name: self._noted.get(shard, "") for name, shard in here.items()},
            self._shared.holder,
            self._now() + LEASE,
        )
        for name, shard in here.items():
            if name in kept:
                self._noted[shard] = _note(sockets(bot)[shard].ws)
            else:
                log.warning("shard lost", door="discord", shard=shard)
                await _close(bot, shard)

    async def _deal(self, bot: Any, alive: frozenset[str]) -> None:
        part = math.ceil(self._count / max(1, len(alive)))
        mine = sorted(sockets(bot))
        for shard in mine[part:]:
            await self._let_go(bot, shard)
        held = await self._shared.holds.held(f"{self._names}:shard:", self._now())
        free = [shard for shard in range(self._count) if self._name(shard) not in held]
        for shard in free[: max(0, part - len(mine))]:
            now = self._now()
            if lease := await self._shared.holds.take(self._name(shard), self._shared.holder, now, now + LEASE):
                await self._take(bot, shard, lease)

    async def _take(self, bot: Any, shard: int, lease: Lease) -> None:
        bot._connection.shard_ids = sorted({*sockets(bot), shard})
        log.info("shard taken", door="discord", shard=shard, resumes=bool(lease.note))
        ready = asyncio.ensure_future(
            bot.wait_for("shard_ready", check=lambda number: number == shard, timeout=READY_SECONDS)
        )
        missed: list[Any] = []
        catching_up = asyncio.create_task(self._catch_up(bot, shard, lease.note, missed)) if lease.note else None
        try:
            await bot.launch_shard(DiscordWebSocket.DEFAULT_GATEWAY, shard)
            with suppress(TimeoutError):
                await ready
        finally:
            ready.cancel()
            if catching_up:
                catching_up.cancel()
                with suppress(asyncio.CancelledError, *_FAILED):
                    await catching_up
        for data in missed:
            bot._connection.parsers["MESSAGE_CREATE"](data)

    async def _catch_up(self, bot: Any, shard: int, note: str, missed: list[Any]) -> None:
        """Resume what was there; until cancelled, or it is over. Messages go to `missed`: of what they stand in nothing
        is known yet."""
        session, sequence, gateway = json.loads(note)
        socket = await DiscordWebSocket.from_client(
            bot, gateway=yarl.URL(gateway), shard_id=shard, session=session, sequence=sequence, resume=True
        )
        parsers = bot._connection.parsers
        socket._discord_parsers = {
            "INTERACTION_CREATE": parsers["INTERACTION_CREATE"], "MESSAGE_CREATE": missed.append
        }  # fmt: skip
        try:
            while True:
                await socket.poll_event()
        finally:
            await socket.close(1000)

    async def _let_go(self, bot: Any, shard: int) -> None:
        """What came until now is answered here; the next holder goes on from there."""
        note = _note(sockets(bot)[shard].ws)
        await _close(bot, shard)
        self._noted.pop(shard, None)
        await self._shared.holds.keep({self._name(shard): note}, self._shared.holder, self._now() + LEASE)
        await self._shared.holds.free([self._name(shard)], self._shared.holder)

    def _name(self, shard: int) -> str:
        return f"{self._names}:shard:{shard}"

    def _once(self, parse: Parse) -> Parse:
        """Two sessions of a shard may tell the same for a moment."""

        def parse_once(data: Mapping[str, Any]) -> None:
            number = str(data["id"])
            if number not in self._seen:
                self._seen[number] = True
                parse(data)

        return parse_once


def sockets(bot: Any) -> dict[int, Any]:
    """The library's shards that are connected here, by number; it has no way of its own to let one go."""
    return bot._AutoShardedClient__shards


async def _close(bot: Any, shard: int) -> None:
    gone = sockets(bot).pop(shard)
    gone._cancel_task()
    await gone.ws.close(HANDED_ON)


def _note(socket: DiscordWebSocket) -> str:
    """How far a session is; empty before it began."""
    if not socket.session_id:
        return ""
    return json.dumps([socket.session_id, socket.sequence, str(socket.gateway)])


async def paced(shared: Shared, bot: Any) -> None:
    """Wait until another session may begin."""
    await asyncio.sleep(
        await shared.paces.wait(f"discord:{bot.application_id}:identify", rate=1 / IDENTIFY_EVERY, burst=1)
    )


def pace_requests(shared: Shared, bot: Any) -> None:
    """From now on Discord is asked at the pace of all processes together; the library keeps the rest of the limits."""
    request = bot.http.request

    async def ask(route: Any, **given: Any) -> Any:
        if not route.path.startswith(("/interactions", "/webhooks")):
            with suppress(UsherError):  # Discord says by itself what is too much
                what = f"discord:{bot.application_id}:requests"
                await asyncio.sleep(await shared.paces.wait(what, rate=REQUESTS, burst=AT_ONCE))
        return await request(route, **given)

    bot.http.request = ask
