"""The web door: an ASGI application served beside the other doors."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager

import uvicorn
from prometheus_client import CollectorRegistry
from starlette.applications import Starlette
from starlette.routing import BaseRoute, Route

from adapters.standing import OPEN
from adapters.web.health import Checks, Doors, no_doors, routes
from adapters.web.patience import Patient
from adapters.web.site import Site
from bot.errors import DoorBlocked
from bot.ports import Handle


class WebDoor:
    name = "web"
    state = OPEN

    def __init__(
        self,
        *,
        host: str,
        port: int,
        checks: Checks,
        doors: Doors = no_doors,
        registry: CollectorRegistry,
        others: Sequence[BaseRoute] = (),
        site: Site | None = None,
        ready: Callable[[], Awaitable[object]] | None = None,
    ) -> None:
        """`others` are routes that belong to other doors: a platform's webhook. Without a site only machines are
        answered. Who asks the site for anything but a file waits until `ready` returns."""
        self._host = host
        self._port = port
        self._site = site
        found = [*routes(checks, doors, registry), *others]
        self.app: Starlette = site.build(found) if site else Starlette(routes=found)
        if ready:
            at_once = tuple(route.path for route in found if isinstance(route, Route))
            self.app.add_middleware(Patient, ready=ready, at_once=(*at_once, "/static/"))

    async def run(self, handle: Handle) -> None:
        """Serve until cancelled, then let requests in flight finish. Raises DoorBlocked when the port is taken."""
        config = uvicorn.Config(
            self.app, log_level="warning", lifespan="off", timeout_graceful_shutdown=10, server_header=False
        )
        server = _Server(config)
        if self._site:
            self._site.open(handle)
        with _listen(self._host, self._port) as listening:
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            try:
                await asyncio.shield(serving)
            except asyncio.CancelledError:
                server.should_exit = True
                await serving
                raise


class _Server(uvicorn.Server):
    """Signals are the house's business, not the web door's."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise DoorBlocked(door="web", where=f"{host}:{port}", reason=error.strerror or error) from None
