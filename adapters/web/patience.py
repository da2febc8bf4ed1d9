"""Who comes before the house is ready waits, instead of being turned away."""

from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Receive, Scope, Send


class Patient:
    """ASGI middleware. `ready` returns when pages can be answered; addresses that begin with one of `at_once` don't
    wait: health, other doors' webhooks, files."""

    def __init__(self, app: ASGIApp, *, ready: Callable[[], Awaitable[object]], at_once: tuple[str, ...]) -> None:
        self._app, self._ready, self._at_once = app, ready, at_once

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith(self._at_once):
            await self._ready()
        await self._app(scope, receive, send)
