"""A lean Telegram for measuring: a Bot API on loopback whose people send real updates, to whoever asks for them or to
the webhooks of several workers in turn, as a proxy would; and what each of them saw.

Everybody follows one script, so that the messages that each step brings are known: fewer are lost, more are doubled. It
judges nothing (`tests/standins` does): what it costs is counted apart.
"""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector, web

BOT = {"id": 4200, "is_bot": True, "first_name": "Usher", "username": "usher_bot"}
NEW = ("sendMessage", "sendPhoto", "sendMediaGroup", "sendDocument")
SEEN = (*NEW, "editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup")
SCRIPT: Sequence[str | tuple[str, str]] = (
    "/help", "something like Inception but faster", "›", "›", ("/watchlist", "/help"), "a warm comedy from the 90s",
    "›", "/settings", "thriller in Korean, not too long", "›", ("/help", "/watchlist"),
)  # fmt: skip
"""What a newcomer says, or which button they press; two things at a time are said without waiting."""
PATIENCE = 90.0


@dataclass(slots=True, kw_only=True)
class Person:
    """`got` is how many new messages came, `words` what they said, `news` how many came or changed."""

    id: int
    got: int = 0
    news: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    async def until(self, truth: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Whether it became true of what the person sees."""
        try:
            async with asyncio.timeout(seconds):
                while not truth():
                    self.changed.clear()
                    await self.changed.wait()
        except TimeoutError:
            return False
        return True

    def button(self, label: str) -> tuple[int, str] | None:
        """The latest message with such a button, and what it carries."""
        for number in sorted(self.messages, reverse=True):
            for row in self.messages[number].get("reply_markup", {}).get("inline_keyboard", []):
                for each in row:
                    if label in each.get("text", "") and "callback_data" in each:
                        return number, str(each["callback_data"])
        return None


class Crowd:
    """`hooks` are the webhooks of the workers, None where they ask by themselves."""

    def __init__(self, hooks: Sequence[str] | None, secret: str = "") -> None:
        self.hooks, self.secret = hooks, secret
        self.people: dict[int, Person] = {}
        self.updates: list[dict[str, Any]] = []
        self.address = ""
        self._numbers, self._turn = count(1), count()
        self._news = asyncio.Condition()
        self._session: ClientSession | None = None

    async def serve(self, port: int) -> web.AppRunner:
        app = web.Application(client_max_size=1 << 26)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        self.address = f"http://127.0.0.1:{port}/bot"
        self._session = ClientSession(timeout=ClientTimeout(total=30), connector=TCPConnector(limit=0))
        return runner

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    def newcomer(self) -> Person:
        """Somebody whom nobody knows yet."""
        person = Person(id=100_000 + next(self._numbers))
        self.people[person.id] = person
        return person

    async def tell(self, person: Person, what: str) -> None:
        """Write, or press a button whose label has these words; what isn't there is written."""
        sender = {"id": person.id, "is_bot": False, "first_name": "Ann", "language_code": "en"}
        chat = {"id": person.id, "type": "private", "first_name": "Ann"}
        update: dict[str, Any] = {"update_id": next(self._numbers)}
        if pressed := (person.button(what) if len(what) < 3 else None):
            message = {**person.messages[pressed[0]], "chat": chat, "from": BOT, "date": int(time.time())}
            query = {"id": str(update["update_id"]), "from": sender, "chat_instance": "1", "data": pressed[1]}
            update["callback_query"] = {**query, "message": message}
        else:
            message = {"message_id": next(self._numbers), "from": sender, "chat": chat, "date": int(time.time())}
            if what.startswith("/"):
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(what)}]
            update["message"] = {**message, "text": what}
        if self.hooks is None:
            async with self._news:
                self.updates.append(update)
                self._news.notify_all()
        else:
            await self._deliver(update)

    async def _deliver(self, update: dict[str, Any]) -> None:
        """To one worker, and to the next where that one isn't there: what a proxy does, and Telegram after it."""
        assert self._session and self.hooks
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret}
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            hook = self.hooks[next(self._turn) % len(self.hooks)]
            try:
                async with self._session.post(hook, json=update, headers=headers) as answer:
                    if answer.status == 200:
                        return
            except (ClientError, TimeoutError):
                pass
            await asyncio.sleep(0.05)
        raise TimeoutError("no worker takes updates")

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        given = await _given(request)
        if method == "getMe":
            result: Any = {**BOT, "can_join_groups": True, "can_read_all_group_messages": False}
        elif method == "getUpdates":
            result = await self._news_since(int(given.get("offset", 0)), float(given.get("timeout", 0)))
        elif method in SEEN:
            result = self._shown(method, given)
        else:
            result = True
        return web.json_response({"ok": True, "result": result})

    async def _news_since(self, offset: int, seconds: float) -> list[dict[str, Any]]:
        async with self._news:
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
            try:
                async with asyncio.timeout(seconds):
                    await self._news.wait_for(lambda: bool(self.updates))
            except TimeoutError:
                return []
            return self.updates[:100]

    def _shown(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        chat = int(given["chat_id"])
        person = self.people.get(chat)
        number = int(given["message_id"]) if "message_id" in given else next(self._numbers)
        message: dict[str, Any] = {
            "message_id": number,
            "from": BOT,
            "chat": {"id": chat, "type": "private", "first_name": "Ann"},
            "date": int(time.time()),
            "text": str(given.get("text") or given.get("caption") or "-"),
        }
        if method in ("sendPhoto", "editMessageMedia"):
            message["photo"] = [{"file_id": f"f{number}", "file_unique_id": f"u{number}", "width": 1, "height": 1}]
            message["caption"] = message.pop("text")
        if markup := given.get("reply_markup"):
            message["reply_markup"] = json.loads(markup) if isinstance(markup, str) else markup
        if person:
            person.messages[number] = message
            if len(person.messages) > 12:
                del person.messages[min(person.messages)]
            if method in NEW:
                person.got += 1
                person.words.append(message.get("text") or message.get("caption", ""))
            person.news += 1
            person.changed.set()
        return message


async def _given(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**request.query, **dict((await request.post()).items())}
