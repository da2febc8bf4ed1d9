"""The web door: health for machines, figures for the operator, a clean end."""

import asyncio
import socket

import httpx
import pytest
from prometheus_client import CollectorRegistry, Counter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from adapters.web.door import WebDoor
from bot.errors import DoorBlocked
from bot.messages import Incoming, Reply


async def nobody(incoming: Incoming) -> tuple[Reply, ...]:
    return ()


async def test_who_comes_before_the_titles_are_there_waits_and_machines_are_told_at_once() -> None:
    loaded = asyncio.Event()

    async def checks() -> dict[str, str]:
        return {"catalogue": "warming"}

    async def page(request: Request) -> Response:
        return Response("picks")

    door = WebDoor(host="", port=0, checks=checks, registry=CollectorRegistry(), ready=loaded.wait)
    door.app.router.routes.append(Route("/", page))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(door.app), base_url="http://usher") as client:
        waiting = asyncio.create_task(client.get("/"))
        assert (await client.get("/health/ready")).json()["checks"] == {"catalogue": "warming"}
        assert not waiting.done()
        loaded.set()
        assert (await waiting).text == "picks"


def a_door(states: dict[str, str], port: int = 0) -> WebDoor:
    async def checks() -> dict[str, str]:
        return states

    registry = CollectorRegistry()
    Counter("usher_test", "A figure.", registry=registry).inc()
    return WebDoor(host="127.0.0.1", port=port, checks=checks, registry=registry)


def test_it_is_live_as_soon_as_it_answers_and_ready_when_all_is_well() -> None:
    client = TestClient(a_door({"database": "ok", "model": "warming"}).app)
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").json() == {
        "status": "ready",
        "checks": {"database": "ok", "model": "warming"},
        "doors": {},
    }


def test_it_is_not_ready_when_something_it_needs_is_gone() -> None:
    client = TestClient(a_door({"database": "DatabaseUnavailable"}).app)
    assert client.get("/health").status_code == 503
    assert client.get("/health/live").status_code == 200


def test_figures_are_in_prometheus_form() -> None:
    assert "usher_test_total 1.0" in TestClient(a_door({}).app).get("/metrics").text


async def test_a_taken_port_is_named_with_the_way_to_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(DoorBlocked, match="USHER_WEB_PORT"):
        await a_door({}, taken.getsockname()[1]).run(nobody)


async def test_it_serves_until_it_is_cancelled() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    serving = asyncio.create_task(a_door({"database": "ok"}, port).run(nobody))
    async with httpx.AsyncClient() as client:
        for _ in range(100):
            try:
                answer = await client.get(f"http://127.0.0.1:{port}/health")
                break
            except httpx.ConnectError:
                await asyncio.sleep(0.02)
    assert answer.status_code == 200
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
