"""What every request passes before anything reads it, and what every answer carries: limits and headers."""

import asyncio
from collections.abc import Callable, MutableMapping
from dataclasses import InitVar, dataclass, field
from typing import Any

import structlog
from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from limits.errors import StorageError
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adapters.web.problems import Problem
from bot.messages import FILE_BYTES

log = structlog.get_logger("usher.web")

LARGEST = FILE_BYTES + (64 << 10)
"""Bytes of a request: a file and what stands around it."""
LARGEST_TEXT = 64 << 10
"""Bytes of a request that brings no file."""
BODY_SECONDS = 30.0
"""How long the whole of a request may take to come in."""
STORE_SECONDS = 0.5
"""How long a shared store of counts may take before this process counts for itself."""
FRAMES = "https://web.telegram.org"
"""Who may show a page within theirs: Telegram's own client in a browser."""


def policy(posters: str) -> str:
    """The Content-Security-Policy: our own scripts and styles, pictures of our own and of the posters' host."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            f"img-src 'self' data: {posters}".rstrip(),
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            f"frame-ancestors {FRAMES}",
        )
    )


def storage_at(address: str) -> Storage:
    """Where requests are counted: in this process, or at an address such as redis://redis:6379."""
    if not address:
        return MemoryStorage()
    return RedisStorage(
        f"async+{address}",
        implementation="redispy",
        wrap_exceptions=True,
        socket_connect_timeout=STORE_SECONDS,
        socket_timeout=STORE_SECONDS,
    )


@dataclass(slots=True, kw_only=True)
class Limiter:
    """How often whoever it is may ask: `limit` such as `60/minute`. Counted in this process, or in a store that
    several processes share; while that is away, each counts for itself."""

    limit: str
    storage: InitVar[Storage | None] = None
    _item: RateLimitItem = field(init=False)
    _shared: SlidingWindowCounterRateLimiter = field(init=False)
    _own: SlidingWindowCounterRateLimiter = field(init=False)
    _away: bool = field(default=False, init=False)

    def __post_init__(self, storage: Storage | None) -> None:
        self._item = parse(self.limit)
        self._shared = SlidingWindowCounterRateLimiter(storage or MemoryStorage())
        self._own = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def hit(self, who: str) -> None:
        """Count one; raises Problem 429 when there were too many."""
        try:
            within = await self._shared.hit(self._item, who)
            self._away = False
        except StorageError as error:
            if not self._away:
                log.warning("limits not shared", error=str(error.storage_error))
            self._away = True
            within = await self._own.hit(self._item, who)
        if not within:
            seconds = str(self._item.get_expiry())
            raise Problem(429, f"Too many requests. Try again in {seconds} s.", headers={"Retry-After": seconds})


Refuse = Callable[[Request, Problem], Response]


class Guard:
    """The outermost layer. `refuse` puts a problem into words for whoever asked."""

    def __init__(self, app: ASGIApp, *, csp: str, secure: bool, limiter: Limiter, refuse: Refuse) -> None:
        self._app = app
        self._limiter = limiter
        self._refuse = refuse
        self._headers = {
            "Content-Security-Policy": csp,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy": "same-origin",
            **({"Strict-Transport-Security": "max-age=31536000"} if secure else {}),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        bounded: _Bounded | None = None
        refusing = started = False

        async def with_headers(message: MutableMapping[str, Any]) -> None:
            nonlocal started
            if bounded and bounded.refused and not refusing and not started:
                return  # whoever read the body took it for a broken one; what it is, is said below
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            if not _is_small_talk(scope["path"]):
                await self._limiter.hit(f"address:{_address(scope)}")
            bounded = _Bounded(receive, Headers(scope=scope))
            await self._app(scope, bounded, with_headers)
            problem = bounded.refused
        except Problem as error:
            problem = error
        if problem and not started:
            refusing = True
            await self._refuse(Request(scope, receive), problem)(scope, receive, with_headers)


def _address(scope: Scope) -> str:
    return str((scope.get("client") or ("unknown",))[0])


def _is_small_talk(path: str) -> bool:
    """What is asked for many times a page, or by machines of the house, and costs nothing."""
    return path.startswith(("/static/", "/covers/", "/health", "/metrics", "/telegram"))


class _Bounded:
    """A body of limited length that comes in within limited time."""

    def __init__(self, receive: Receive, headers: Headers) -> None:
        self._receive = receive
        brings_file = headers.get("content-type", "").startswith("multipart/")
        self._left = LARGEST if brings_file else LARGEST_TEXT
        self._until = asyncio.get_running_loop().time() + BODY_SECONDS
        self._whole = False
        self.refused: Problem | None = None
        announced = headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > self._left:
            raise _too_large()

    async def __call__(self) -> Message:
        if self._whole:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError:
            self.refused = Problem(408, f"The request took longer than {BODY_SECONDS:g} s to come in. Send it again.")
            raise self.refused from None
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            self._whole = not message.get("more_body", False)
            if self._left < 0:
                self.refused = _too_large()
                raise self.refused
        return message


def _too_large() -> Problem:
    return Problem(413, f"A file may have {FILE_BYTES >> 20} MB, anything else {LARGEST_TEXT >> 10} kB. Send less.")
