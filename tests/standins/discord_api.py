"""A stand-in of Discord on loopback: REST and gateway. It judges every request and every answer of its own against
Discord's description and a table of limits, keeps channels as people would see them, and fails on demand."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.standins.discord_gateway import Gateway
from tests.standins.discord_interactions import Interactions
from tests.standins.discord_rest import ROUTES, Answer, Call, Rest
from tests.standins.discord_spec import BINARY, Refused, judge_answer, judge_request
from tests.standins.discord_trouble import Trouble
from tests.standins.discord_world import World
from tests.standins.patience import PATIENCE

TOKEN = "stand-in.discord.token"
STILL = 4
"""Times 5 ms without a request after which an answer is taken to be whole."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """What goes wrong with the next `times` requests whose method and path match: `after` seconds pass, then `status`
    is answered, if it is given."""

    method: str
    path: str
    status: int = 0
    code: int = 0
    message: str = "stand-in"
    retry_after: float = 0.0
    after: float = 0.0
    times: int = 1
    via: bool = True

    def meets(self, method: str, path: str) -> bool:
        return self.times > 0 and self.method == method and re.search(self.path, path) is not None


class DiscordApi:
    """`address` is what DISCORD_API_BASE is set to, `gateway_address` DISCORD_GATEWAY. `complaints` are what Discord
    would never take: none is what a test expects. `weather` can happen to anybody ("Unknown interaction").
    `judging=False` leaves Discord's description out, for when time is measured."""

    def __init__(self, *, judging: bool = True) -> None:
        self.token = TOKEN
        self.world = World()
        self.gateway = Gateway(self.world, token=lambda: self.token)
        self.calls: list[Call] = []
        self.complaints = self.gateway.complaints
        self.weather: list[str] = []
        self.faults: list[Fault] = []
        self.open = 0
        self.busy: Callable[[], bool] = lambda: False
        """Whether the bot is at something, as far as the test knows."""
        self.strangers = 0
        self.judging = judging
        self._skew = 0.0
        self.interactions = Interactions(self.world, self.gateway, now=self.now, complain=self.complain)
        rest = Rest(self.world, self.gateway, self.interactions)
        self.commands, self.syncs = rest.commands, rest.syncs
        self._routes = [
            (method, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template)), template, getattr(rest, name))
            for method, template, name in ROUTES
        ]

    @property
    def address(self) -> str:
        return f"{self.world.address}/api/v10"

    @property
    def gateway_address(self) -> str:
        return self.gateway.address

    @property
    def changes(self) -> int:
        return self.world.changes

    def complain(self, what: str) -> None:
        self.complaints.append(what)

    def now(self) -> float:
        return time.monotonic() + self._skew

    def pass_by(self, seconds: float) -> None:
        """Let time go by for interactions: three seconds to answer, a quarter of an hour to follow up."""
        self._skew += seconds

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["DiscordApi"]:
        app = web.Application(client_max_size=1 << 26)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/attachments/{path:.*}", self._file)
        app.router.add_route("*", "/api/v10{path:.*}", self._serve)
        app.router.add_route("*", "/{path:.*}", self._lost)
        runner = web.AppRunner(app, shutdown_timeout=0.01)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        self.world.address, self.gateway.address = f"http://127.0.0.1:{port}", f"ws://127.0.0.1:{port}/gateway"
        try:
            yield self
        finally:
            await self.gateway.close()
            await runner.cleanup()

    async def until(self, truth: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait for something to become true of the stand-in."""
        end = time.monotonic() + seconds
        while not truth():
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds} s; {self.complaints}, {self.weather}")
            await asyncio.sleep(0.003)

    async def ready(self) -> None:
        """Wait for a bot that has told its commands and listens."""
        await self.until(lambda: self.gateway.listeners >= self.gateway.shards)

    async def quiet(self, seconds: float = PATIENCE) -> None:
        """Wait until no request came for a while, none is being answered and nothing is being thought about."""
        seen, still, end = -1, 0, time.monotonic() + seconds
        while still < STILL and time.monotonic() < end:
            waits = self.open or self.busy() or any(message.loading for message in self.world.messages.values())
            still = still + 1 if seen == len(self.calls) and not waits else 0
            seen = len(self.calls)
            await asyncio.sleep(0.005)

    def paths(self) -> list[str]:
        return [f"{call.method} {call.path}" for call in self.calls]

    async def _lost(self, request: web.Request) -> web.Response:
        self.complain(f"{request.method} {request.path}: not an address of the stand-in")
        return _json(404, {"message": "404: Not Found", "code": 0})

    async def _file(self, request: web.Request) -> web.Response:
        data = self.world.files.get(request.path)
        return web.Response(body=data) if data is not None else web.Response(status=404)

    async def _serve(self, request: web.Request) -> web.Response:
        path = request.path.removeprefix("/api/v10")
        self.open += 1
        try:
            for method, form, template, handler in self._routes:
                if method == request.method and (found := form.fullmatch(path)):
                    body, files = await _given(request)
                    given = {**request.query, **found.groupdict()}
                    call = Call(method=method, path=template, given=given, body=body, files=files, at=time.monotonic())
                    self.calls.append(call)
                    answer = await self._answered(call, request, handler)
                    call.status = answer.status
                    return answer
            return await self._lost(request)
        finally:
            self.open -= 1

    async def _answered(self, call: Call, request: web.Request, handler: Any) -> web.Response:
        if "_token}" not in call.path:
            if not request.headers.get("User-Agent", "").startswith("DiscordBot ("):
                self.complain(f"{call.method} {call.path}: its User-Agent is no DiscordBot")
            if request.headers.get("Authorization") != f"Bot {self.token}":
                self.strangers += 1
                return _json(401, {"message": "401: Unauthorized", "code": 0})
        for fault in self.faults:
            if fault.meets(call.method, request.path):
                fault.times -= 1
                await asyncio.sleep(fault.after)
                if fault.status:
                    return _faulty(fault)
        try:
            status, answer = await self._done(call, request, handler)
        except Refused as refused:
            self.complain(f"{call.method} {call.path}: {refused}")
            return _json(400, {"code": 50035, "message": f"Invalid Form Body: {refused}"})
        except Trouble as trouble:
            self.weather.append(f"{call.method} {call.path}: {trouble.code} {trouble.message}")
            return _json(trouble.status, {"code": trouble.code, "message": trouble.message})
        except Exception as error:
            self.complain(f"the stand-in itself, at {call.method} {call.path}: {error!r}")
            raise
        return _json(status, answer)

    async def _done(self, call: Call, request: web.Request, handler: Any) -> Answer:
        if self.judging:
            judge_request(call.method, call.path, request.query, call.body)
        status, answer = await handler(call)
        if self.judging:
            judge_answer(call.method, call.path, status, answer)
        return status, answer


def _json(status: int, body: Any, headers: Mapping[str, str] | None = None) -> web.Response:
    """As Discord answers: the content type is exactly application/json."""
    sent = {"X-RateLimit-Limit": "1000", "X-RateLimit-Remaining": "999", "X-RateLimit-Reset-After": "1.0"}
    if status == 204:
        return web.Response(status=204, headers=sent)
    whole = {"Content-Type": "application/json", **sent, **(headers or {})}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=whole)


def _faulty(fault: Fault) -> web.Response:
    if fault.status != 429:
        return _json(fault.status, {"message": fault.message, "code": fault.code})
    headers = {"Retry-After": str(fault.retry_after), "X-RateLimit-Scope": "user", "X-RateLimit-Remaining": "0"}
    if fault.via:
        headers["Via"] = "1.1 google"
    told = {"message": "You are being rate limited.", "retry_after": fault.retry_after, "global": False}
    return _json(429, told, headers)


async def _given(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    """A request's body and its files."""
    if not request.can_read_body:
        return None, {}
    if not request.content_type.startswith("multipart/"):
        text = await request.text()
        return (json.loads(text) if text else None), {}
    body: Any = None
    files: dict[str, bytes] = {}
    for name, value in (await request.post()).items():
        data = value.file.read() if isinstance(value, web.FileField) else value
        if name == "payload_json":
            body = json.loads(data)
        elif isinstance(data, bytes) and BINARY.fullmatch(name):
            files[name] = data
        else:
            raise web.HTTPBadRequest(text=f"no part {name} is known")
    return body, files
