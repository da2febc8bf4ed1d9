"""Telegram calls instead of being asked: a route of the web door, which says 200 once an update is recorded."""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

log = structlog.get_logger("usher.telegram")

PATH = "/telegram"
LARGEST = 1 << 20
"""Bytes of an update: the longest message is a few thousand characters, a reply to one twice that."""
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

Deliver = Callable[[Any], Awaitable[None]]


class Webhook:
    """`url` is where Telegram reaches PATH of the web door; `secret` (A-Z a-z 0-9 _ -) is how it proves itself."""

    def __init__(self, *, url: str, secret: str) -> None:
        self.url = url
        self.secret = secret
        self.deliver: Deliver | None = None
        """Set while the door is open. It returns when the update is recorded."""

    def route(self) -> Route:
        return Route(PATH, self._receive, methods=["POST"])

    async def _receive(self, request: Request) -> Response:
        given = request.headers.get(_SECRET, "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            return Response(status_code=403)
        if self.deliver is None:
            return Response(status_code=503)
        body = await _bounded(request)
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
        except RecursionError:
            return Response(status_code=400)
        except ValueError:
            log.warning("webhook: not JSON", door="telegram")
            return Response(status_code=200)  # it would only come again
        try:
            await self.deliver(update)
        except Exception as error:
            log.error("webhook: not recorded", door="telegram", error=type(error).__name__)
            return Response(status_code=500)
        return Response(status_code=200)


async def _bounded(request: Request) -> bytes | None:
    """The body; None when it is larger than any update."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            return None
    return bytes(body)
