"""Replies are shown as they come: over a real socket, by a script that reads events."""

import asyncio
import socket
from collections.abc import AsyncIterator

import httpx
import pytest
from prometheus_client import CollectorRegistry

from adapters.web.door import WebDoor
from adapters.web.stream import event
from bot.messages import Account, Chat, Incoming, Reply, Said, Sent
from bot.ports import Tell
from bot.wiring.house import House
from bot.wiring.web import site
from tests.web.browsing import Browser

RATINGS = b"Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Arrival,2016,https://boxd.it/x,4.5\n"


class SlowDialogue:
    """Says one thing at once and another when it is let go on."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.go_on = asyncio.Event()

    async def handle(self, incoming: Incoming, tell: Tell | None = None, /) -> tuple[Reply, ...]:
        await self._house.people.load(incoming, self._house.clock.now())
        assert tell
        await tell(Reply(text="the first", locale="en"))
        await self.go_on.wait()
        return (Reply(text="the second", locale="en"),)


async def no_checks() -> dict[str, str]:
    return {}


@pytest.fixture
async def slow(house: House) -> SlowDialogue:
    return SlowDialogue(house)


@pytest.fixture
async def client(house: House, slow: SlowDialogue) -> AsyncIterator[httpx.AsyncClient]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    door = WebDoor(host="127.0.0.1", port=port, checks=no_checks, registry=CollectorRegistry(), site=site(house))
    serving = asyncio.create_task(door.run(slow.handle))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers={"accept": "text/html"}) as client:
        for _ in range(200):
            try:
                await client.get("/health")
                break
            except httpx.ConnectError:
                await asyncio.sleep(0.02)
        yield client
    serving.cancel()
    await asyncio.wait([serving])


async def begun(client: httpx.AsyncClient) -> dict[str, object]:
    """A message as our script sends it."""
    browser = Browser(client)
    await browser.opens()
    data = {"token": browser.token, "turn": "turn-00000001", "text": "a western"}
    return {"data": data, "headers": {"accept": "text/event-stream"}}


async def test_a_reply_is_shown_while_the_next_is_made(client: httpx.AsyncClient, slow: SlowDialogue) -> None:
    async with client.stream("POST", "/say", **await begun(client)) as answer:  # type: ignore[arg-type]  # httpx's own
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert "content-encoding" not in answer.headers, "what is packed comes late"
        pieces = answer.aiter_text()
        first = await anext(pieces)
        assert "a western" in first and "the first" in first
        slow.go_on.set()
        rest = "".join([piece async for piece in pieces])
        assert "the second" in rest and "the first" not in rest


async def test_who_leaves_finds_the_whole_answer_later(client: httpx.AsyncClient, slow: SlowDialogue) -> None:
    async with client.stream("POST", "/say", **await begun(client)) as answer:  # type: ignore[arg-type]  # httpx's own
        await anext(answer.aiter_text())
    slow.go_on.set()
    for _ in range(200):
        page = (await client.get("/")).text
        if "the second" in page:
            break
        await asyncio.sleep(0.02)
    assert page.count("the first") == page.count("the second") == 1


async def test_what_came_of_a_file_is_told_before_its_words_are_answered(house: House) -> None:
    told: list[Reply] = []

    async def tell(reply: Reply) -> None:
        told.append(reply)

    account, chat = Account(platform="web", id="with-words"), Chat(id="web-with-words")
    sent = Sent(id="1", account=account, chat=chat, filename="ratings.csv", data=RATINGS, words="a clever heist")
    rest = await house.manager.handle(sent, tell)
    assert [bool(reply.cards) for reply in (*told, *rest)] == [False, True]
    assert "Letterboxd" in told[0].text and told[0].locale == "en"


async def test_cards_that_a_message_asks_for_first_are_told_before_the_rest(house: House) -> None:
    told: list[Reply] = []

    async def tell(reply: Reply) -> None:
        told.append(reply)

    text = "Show me Arrival. Who directed Heat?"
    said = Said(id="1", account=Account(platform="web", id="two-things"), chat=Chat(id="web-two-things"), text=text)
    rest = await house.manager.handle(said, tell)
    alone = Said(id="2", account=Account(platform="web", id="the-same"), chat=Chat(id="web-the-same"), text=text)
    together = await house.manager.handle(alone)
    assert [reply.text for reply in (*told, *rest)] == [reply.text for reply in together]
    assert all(reply.stands_alone for reply in told)


def test_an_event_holds_any_text() -> None:
    assert event("said", "a\n\nb\r\nc") == "event: said\ndata: a\ndata: \ndata: b\ndata: c\n\n"
