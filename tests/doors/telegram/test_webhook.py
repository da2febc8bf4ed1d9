"""Telegram calls: only with the secret, answered 200 when the update is recorded, duplicates dropped."""

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
from prometheus_client import CollectorRegistry

from adapters.telegram.webhook import LARGEST, Webhook
from adapters.web.door import WebDoor
from bot.errors import DatabaseUnavailable
from bot.messages import Incoming, Reply
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone


async def echo(incoming: Incoming) -> tuple[Reply, ...]:
    return (Reply(text=getattr(incoming, "text", "?")),)


@pytest.fixture
async def webhook() -> AsyncIterator[Webhook]:
    """A webhook behind the web door, which is open."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    webhook = Webhook(url=f"http://127.0.0.1:{port}/telegram", secret="a-secret_1")

    async def checks() -> dict[str, str]:
        return {}

    door = WebDoor(host="127.0.0.1", port=port, checks=checks, registry=CollectorRegistry(), others=[webhook.route()])
    running = asyncio.create_task(door.run(echo))
    await asyncio.sleep(0.1)
    yield webhook
    running.cancel()
    await asyncio.wait([running])


async def test_what_telegram_delivers_is_answered_once(
    opened: Opened, api: TelegramApi, phone: Phone, webhook: Webhook
) -> None:
    async with opened(echo, webhook=webhook):
        assert await phone.says("hello") == "hello"
        update = {"update_id": api.number(), "message": phone.message(text="again")}
        assert [await api.call_webhook(update) for _ in range(3)] == [200, 200, 200]
        await phone.says("done")
    assert [message["text"] for message in phone.screen] == ["hello", "again", "done"]
    assert api.violations == []


async def test_without_the_secret_nothing_is_heard(
    opened: Opened, api: TelegramApi, phone: Phone, webhook: Webhook
) -> None:
    update = {"update_id": api.number(), "message": phone.message(text="intruder")}
    async with opened(echo, webhook=webhook):
        assert [await api.call_webhook(update, secret) for secret in ("", "wrong", "a-secret_1x", "ä")] == [403] * 4
    assert not phone.screen


async def test_200_is_said_only_when_the_update_is_recorded(
    opened: Opened, api: TelegramApi, phone: Phone, webhook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = {"update_id": api.number(), "message": phone.message(text="kept")}
    async with opened(echo, webhook=webhook):
        deliver = webhook.deliver

        async def broken(update: object) -> None:
            raise DatabaseUnavailable(url="x", reason="full", mend="")

        webhook.deliver = broken
        assert await api.call_webhook(update) == 500
        webhook.deliver = deliver
        assert await api.call_webhook(update) == 200
        await api.until(lambda: bool(phone.screen))
    assert phone.text == "kept"


async def test_what_is_no_update_does_not_come_for_ever_and_what_is_too_large_is_refused(
    opened: Opened, api: TelegramApi, webhook: Webhook
) -> None:
    async with opened(echo, webhook=webhook):
        assert await api.call_webhook(["no update"]) == 200
        assert await api.call_webhook({"update_id": 1, "x": "y" * LARGEST}) == 413
    assert await api.call_webhook({"update_id": 2}) == 503


async def test_what_is_nested_too_deeply_is_refused_and_the_door_stays_open(
    opened: Opened, api: TelegramApi, phone: Phone, webhook: Webhook
) -> None:
    async with opened(echo, webhook=webhook):
        assert await api.call_webhook(b"[" * 100_000 + b"]" * 100_000) == 400
        await api.call_webhook({"update_id": api.number(), "message": phone.message(text="still here")})
        await api.until(lambda: bool(phone.screen))
    assert phone.text == "still here"


def test_the_secret_is_compared_in_constant_time() -> None:
    import inspect

    from adapters.telegram import webhook

    assert "compare_digest" in inspect.getsource(webhook)
