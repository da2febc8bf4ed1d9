"""Discord's gateway on loopback: sessions that survive a lost connection, two compressions, its codes for closing."""

import asyncio
import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count

from aiohttp import WSCloseCode, WSMsgType, web

from tests.standins.discord_world import Raw, World

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT
EVERY_INTENT = (1 << 26) - 1
OPCODES = {1: "heartbeat", 2: "identify", 3: "presence", 4: "voice", 6: "resume", 8: "members"}


@dataclass(slots=True, kw_only=True)
class Session:
    """What Discord keeps of a connection after it is lost: everything told is told again to whoever resumes."""

    id: str
    intents: int
    shard: int
    shards: int
    socket: "Socket | None" = None
    told: list[Raw] = field(default_factory=list)

    def hears(self, intent: int, guild: int | None) -> bool:
        mine = self.shard == ((guild >> 22) % self.shards if guild else 0)
        return mine and (not intent or bool(self.intents & intent))


class Socket:
    """One connection, writing as it was asked to: plainly, zlib-stream or zstd-stream."""

    def __init__(self, ws: web.WebSocketResponse, request: web.Request) -> None:
        self.ws = ws
        self.request = request
        self.compression = request.query.get("compress", "")
        self.session: Session | None = None
        self._compress = _compressor(self.compression)
        self._order = asyncio.Lock()

    async def send(self, payload: Raw) -> None:
        text = json.dumps(payload)
        with suppress(ConnectionError):
            async with self._order:
                if self._compress is None:
                    await self.ws.send_str(text)
                else:
                    await self.ws.send_bytes(self._compress(text.encode()))

    async def close(self, code: int | None) -> None:
        """Say goodbye with a code, or with none: the line is cut."""
        if self.session and self.session.socket is self:
            self.session.socket = None
        if code is None:
            if self.request.transport:
                self.request.transport.abort()
            return
        await self.ws.close(code=code)


def _compressor(name: str) -> Callable[[bytes], bytes] | None:
    if name == "zlib-stream":
        stream = zlib.compressobj()
        return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)
    if name == "zstd-stream":
        import zstandard

        frames = zstandard.ZstdCompressor().compressobj()
        return lambda data: frames.compress(data) + frames.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    return None


class Gateway:
    """`privileged` are the intents switched on in the developer portal: none, unless a test says so."""

    def __init__(self, world: World, *, token: Callable[[], str]) -> None:
        self.world = world
        self.address = ""
        self.shards = 1
        self.privileged = 0
        self.sessions: dict[str, Session] = {}
        self.sockets: list[Socket] = []
        self.connections: list[str] = []
        """How each connection that was ever made asked for its messages."""
        self.identified: list[Raw] = []
        self.resumed = 0
        self.presences: list[Raw] = []
        self.complaints: list[str] = []
        self._token = token
        self._numbers = count(1)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        ws = web.WebSocketResponse(max_msg_size=0, timeout=0.05)
        await ws.prepare(request)
        socket = Socket(ws, request)
        self.sockets.append(socket)
        self.connections.append(socket.compression)
        query = request.query
        if query.get("v") != "10" or query.get("encoding") != "json":
            self.complaints.append(f"gateway asked with {dict(query)}")
        await socket.send({"op": 10, "d": {"heartbeat_interval": 41_250, "_trace": []}, "s": None, "t": None})
        try:
            async for message in ws:
                if message.type == WSMsgType.TEXT:
                    await self._heard(socket, message.data)
        finally:
            self.sockets.remove(socket)
            session = socket.session
            if session and session.socket is socket:
                session.socket = None
                if ws.close_code in (1000, 1001):
                    self.sessions.pop(session.id, None)
        return ws

    async def _heard(self, socket: Socket, text: str) -> None:
        try:
            payload = json.loads(text)
            opcode, data = payload["op"], payload["d"]
        except (ValueError, KeyError):
            await self._refuse(socket, 4002, "what can't be decoded")
            return
        if len(text) > 4096:
            await self._refuse(socket, 4002, "more than 4096 bytes")
        elif opcode not in OPCODES:
            await self._refuse(socket, 4001, f"opcode {opcode}")
        elif opcode == 1:
            await socket.send({"op": 11, "d": None, "s": None, "t": None})
        elif opcode in (2, 6) and socket.session:
            await self._refuse(socket, 4005, "identified twice")
        elif opcode == 2:
            await self._identify(socket, data)
        elif opcode == 6:
            await self._resume(socket, data)
        elif not socket.session:
            await self._refuse(socket, 4003, "something before identifying")
        elif opcode == 3:
            self.presences.append(data)

    async def _refuse(self, socket: Socket, code: int, why: str) -> None:
        self.complaints.append(f"gateway: {why}")
        await socket.close(code)

    async def _identify(self, socket: Socket, data: Raw) -> None:
        self.identified.append(data)
        shard, shards = data.get("shard") or (0, 1)
        if data["token"] != self._token():
            await socket.close(4004)
        elif not 0 <= shard < shards:
            await self._refuse(socket, 4010, f"shard {shard} of {shards}")
        elif shards < self.shards:
            await socket.close(4011)
        elif data["intents"] & ~EVERY_INTENT:
            await self._refuse(socket, 4013, f"intents {data['intents']}")
        elif data["intents"] & PRIVILEGED & ~self.privileged:
            await socket.close(4014)
        else:
            session = Session(
                id=f"session-{next(self._numbers)}", intents=data["intents"], shard=shard, shards=shards, socket=socket
            )
            socket.session = self.sessions[session.id] = session
            await self._greet(session)

    async def _greet(self, session: Session) -> None:
        bot = {**self.world.users[self.world.bot], "mfa_enabled": False, "verified": True, "email": None}
        guilds = [each for each in self.world.guilds.values() if each.bot and session.hears(GUILDS, each.id)]
        ready = {
            "v": 10, "user": bot, "guilds": [{"id": str(each.id), "unavailable": True} for each in guilds],
            "session_id": session.id, "resume_gateway_url": self.address, "session_type": "normal",
            "shard": [session.shard, session.shards], "private_channels": [], "presences": [], "relationships": [],
            "user_settings": {}, "geo_ordered_rtc_regions": [],
            "application": {"id": str(self.world.bot), "flags": 0},
        }  # fmt: skip
        await self.tell(session, "READY", ready)
        for guild in guilds:
            await self.tell(session, "GUILD_CREATE", self.world.guild_told(guild))

    async def _resume(self, socket: Socket, data: Raw) -> None:
        session = self.sessions.get(data["session_id"])
        if data["token"] != self._token():
            await socket.close(4004)
        elif session is None:
            await socket.send({"op": 9, "d": False, "s": None, "t": None})
        elif not isinstance(data["seq"], int) or data["seq"] > len(session.told):
            del self.sessions[session.id]
            await socket.close(4007)
        else:
            self.resumed += 1
            place = data["seq"]
            while place < len(session.told):
                await socket.send(session.told[place])
                place += 1
            socket.session, session.socket = session, socket
            await self.tell(session, "RESUMED", {"_trace": []})

    async def tell(self, session: Session, event: str, data: Raw) -> None:
        """One session hears of an event, now or when it resumes."""
        payload = {"op": 0, "t": event, "s": len(session.told) + 1, "d": data}
        session.told.append(payload)
        if session.socket:
            await session.socket.send(payload)

    async def dispatch(self, event: str, data: Raw, *, guild: int | None = None, intent: int = 0) -> None:
        """Tell everyone who listens for it, now or when they resume."""
        for session in list(self.sessions.values()):
            if session.hears(intent, guild):
                await self.tell(session, event, data)

    @property
    def listeners(self) -> int:
        """Sessions that are connected."""
        return sum(session.socket is not None for session in self.sessions.values())

    # What happens to connections.

    async def drop(self, code: int | None = None) -> None:
        """Close every connection with a code, or cut the lines."""
        for socket in list(self.sockets):
            await socket.close(code)

    async def ask_to_reconnect(self) -> None:
        for socket in list(self.sockets):
            await socket.send({"op": 7, "d": None, "s": None, "t": None})

    async def invalidate(self, *, resumable: bool) -> None:
        """INVALID_SESSION to everyone."""
        if not resumable:
            self.sessions.clear()
        for socket in list(self.sockets):
            await socket.send({"op": 9, "d": resumable, "s": None, "t": None})

    async def close(self) -> None:
        self.sessions.clear()
        await self.drop(WSCloseCode.GOING_AWAY)
