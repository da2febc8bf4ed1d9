"""Is Usher alive, is it ready, and its figures: what an operator's tools ask for."""

from collections.abc import Awaitable, Callable, Mapping

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Checks = Callable[[], Awaitable[Mapping[str, str]]]
"""What readiness depends on: name -> "ok", "warming", or what is wrong."""

Doors = Callable[[], Awaitable[Mapping[str, Mapping[str, object]]]]
"""How each door stands: name -> state, and what waits there to be answered."""

DEGRADED = {"ok", "warming"}


async def no_doors() -> Mapping[str, Mapping[str, object]]:
    """Where nobody tells how other doors stand."""
    return {}


def routes(checks: Checks, doors: Doors, registry: CollectorRegistry) -> list[Route]:
    """/health/live: the process answers. /health and /health/ready: what it needs is there (503 when not), and how each
    door stands, which changes nothing about being ready: the others serve."""

    async def live(request: Request) -> Response:
        return JSONResponse({"status": "live"})

    async def ready(request: Request) -> Response:
        found = dict(await checks())
        well = all(state in DEGRADED for state in found.values())
        return JSONResponse(
            {"status": "ready" if well else "not ready", "checks": found, "doors": dict(await doors())},
            200 if well else 503,
        )

    async def metrics(request: Request) -> Response:
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    return [
        Route("/health", ready),
        Route("/health/ready", ready),
        Route("/health/live", live),
        Route("/metrics", metrics),
    ]
