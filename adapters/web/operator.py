"""The operator's page: figures as plots drawn here, behind a key that is typed once and kept as a signed cookie."""

import hmac
import time
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from adapters.web.api.callers import Callers, digest_of
from adapters.web.chat import Conversation
from adapters.web.problems import Problem
from bot.ports import Json
from bot.visits import ApiKeys

COOKIE = "usher_operator"
LASTS = 12 * 3600
"""Seconds that a key which was typed opens the page."""
FRESH = 20.0
"""Seconds that figures are shown again without counting anew."""
HIGH = 60
"""Units of a plot's height; each step is ten wide."""
_NOTHING = "This key opens nothing here: it is mistyped or revoked, or has not the scope figures."


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A step of a plot: where it stands, how high it is, and what it says."""

    x: int
    y: float
    height: float
    says: str


class Operator:
    def __init__(
        self,
        *,
        conversation: Conversation,
        figures: Callable[[], Awaitable[Json]],
        callers: Callers,
        keys: ApiKeys,
        secret: bytes,
        now: Callable[[], datetime],
        secure: bool,
    ) -> None:
        self._conversation, self._figures, self._callers, self._keys = conversation, figures, callers, keys
        self._secret, self._now, self._secure = secret, now, secure
        self._kept: tuple[float, Json] | None = None

    def routes(self) -> list[Route]:
        return [Route("/figures", self.page, methods=["GET"]), Route("/figures", self.enter, methods=["POST"])]

    async def enter(self, request: Request) -> Response:
        """The key was typed: from now on the cookie opens the page, for twelve hours or until the key is revoked."""
        form = await request.form(max_files=0, max_fields=5)
        key = str(form.get("key", "")).strip()
        try:
            await self._callers.let_in(key, "figures")
        except Problem as problem:
            return await self._asked(request, problem)
        answer = RedirectResponse("/figures", 303)
        until = int(self._now().timestamp()) + LASTS
        body = f"{digest_of(key)}.{until}"
        value = f"{body}.{self._sign(body)}"
        answer.set_cookie(
            COOKIE, value, max_age=LASTS, httponly=True, secure=self._secure, samesite="strict", path="/figures"
        )
        return answer

    async def page(self, request: Request) -> Response:
        given = request.headers.get("authorization", "")
        if given.startswith("Bearer "):
            await self._callers.let_in(given.removeprefix("Bearer ").strip(), "figures")
        elif not await self._entered(request):
            return await self._asked(request, None)
        found = await self._counted()
        plots = {name: _plots(found["spans"][name], found["doors"]) for name in found["names"]}
        visit = self._conversation.visit(request)
        return await self._conversation.written(visit, "figures.html", found=found, plots=plots, tab="")

    async def _counted(self) -> Json:
        if self._kept is None or time.monotonic() - self._kept[0] > FRESH:
            self._kept = time.monotonic(), await self._figures()
        return self._kept[1]

    async def _entered(self, request: Request) -> bool:
        body, _, signature = request.cookies.get(COOKIE, "").rpartition(".")
        digest, _, until = body.partition(".")
        if not hmac.compare_digest(signature.encode(), self._sign(body).encode()) or not until.isdecimal():
            return False
        key = await self._keys.find(digest) if int(until) > self._now().timestamp() else None
        return key is not None and "figures" in key.scopes

    async def _asked(self, request: Request, problem: Problem | None) -> Response:
        visit = self._conversation.visit(request)
        wrong = _NOTHING if problem and problem.status in (401, 403) else problem.detail if problem else ""
        answer = await self._conversation.written(visit, "enter.html", wrong=wrong, tab="")
        answer.status_code = problem.status if problem else 401
        return answer

    def _sign(self, body: str) -> str:
        return urlsafe_b64encode(hmac.digest(self._secret, f"operator:{body}".encode(), "sha256")).decode()


def _plots(steps: Sequence[Json], doors: Sequence[str]) -> dict[str, Any]:
    """A span's plots: turns of all doors together, those that failed, searches, satisfaction."""
    turns = [sum(step["turns"].values()) for step in steps]
    by_door = {door: sum(step["turns"][door] for step in steps) for door in doors}
    until = [step["until"] for step in steps]
    satisfied = [step["satisfaction"] for step in steps if step["satisfaction"] is not None]
    content = [0.0 if step["satisfaction"] is None else step["satisfaction"] for step in steps]
    took = [step["ms"] for step in steps if step["ms"] is not None]
    return {
        "turns": columns(turns, until),
        "failed": columns([step["failed"] for step in steps], until),
        "searches": columns([step["searches"] for step in steps], until),
        "content": poles(content, until),
        "total": sum(turns),
        "wrong": sum(step["failed"] for step in steps),
        "found": sum(step["searches"] for step in steps),
        "by_door": {door: count for door, count in by_door.items() if count},
        "satisfaction": sum(satisfied) / len(satisfied) if satisfied else None,
        "ms": sum(took) / len(took) if took else None,
        "wide": 10 * len(steps),
    }


def columns(values: Sequence[float], until: Sequence[datetime]) -> list[Column]:
    """Values as columns of a plot, the highest HIGH units high."""
    most = max(values, default=0) or 1
    return [
        Column(
            x=10 * place,
            y=round(HIGH - HIGH * value / most, 1),
            height=round(HIGH * value / most, 1),
            says=f"until {when:%d %b %H:%M}: {value:g}",
        )
        for place, (value, when) in enumerate(zip(values, until, strict=True))
    ]


def poles(values: Sequence[float], until: Sequence[datetime]) -> list[Column]:
    """Values from -1 to 1 as columns from the middle of a plot, upwards and downwards."""
    half = HIGH / 2
    return [
        Column(
            x=10 * place,
            y=round(half - half * max(value, 0.0), 1),
            height=round(half * abs(value), 1),
            says=f"until {when:%d %b %H:%M}: {value:+.2f}",
        )
        for place, (value, when) in enumerate(zip(values, until, strict=True))
    ]
