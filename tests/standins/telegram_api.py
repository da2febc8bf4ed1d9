"""A stand-in of Telegram's Bot API on loopback. It judges every call and every update of its own against Telegram's
description, keeps chats as people would see them, and fails on demand."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession, web

from tests.standins.patience import PATIENCE
from tests.standins.telegram_chats import BORN, BOT, Chats, Trouble
from tests.standins.telegram_spec import File, Refused, judge, limits, parsed, plain

TOKEN = "4200:stand-in"
_ME = {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
MOST_FETCHED = 20 << 20
"""Bytes of a file that a bot may fetch."""
STILL = 2
"""Looks in a row at which nothing is under way, after which an answer is taken to be whole."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """What goes wrong with the next `times` calls of a method (in one chat, when given); `body` is all it says."""

    method: str
    status: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)
    chat: int | None = None
    times: int = 1
    body: str = ""

    def meets(self, method: str, call: dict[str, Any]) -> bool:
        return self.times > 0 and self.method == method and self.chat in (None, call.get("chat_id"))


@dataclass(slots=True, kw_only=True)
class Call:
    """A call that was made: its method, parameters as values, and when (seconds of the monotonic clock)."""

    method: str
    given: dict[str, Any]
    at: float


class TelegramApi(Chats):
    """`address` is what TELEGRAM_API_BASE is set to. `violations` are calls that Telegram would never take: none is
    what a test expects. `refusals` are those that can happen to anybody ("message is not modified")."""

    def __init__(self) -> None:
        super().__init__()
        self.address = ""
        self.token = TOKEN
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.refusals: list[str] = []
        self.faults: list[Fault] = []
        self.presses: dict[str, dict[str, Any]] = {}
        self.inline: dict[str, dict[str, Any]] = {}
        self.guests: dict[str, dict[str, Any]] = {}
        """What was answered to guest queries."""
        self.fetched: list[str] = []
        self.webhook: dict[str, Any] = {}
        self.updates: list[Any] = []
        self.open = 0
        self.busy: Callable[[], bool] = lambda: False
        """Whether the bot is at something, as far as the test knows."""
        self._news = asyncio.Condition()
        self.strangers = 0
        self._polls = self._asked = 0

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["TelegramApi"]:
        app = web.Application(client_max_size=1 << 26)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        runner = web.AppRunner(app, shutdown_timeout=0.01)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        self.address = f"http://127.0.0.1:{port}/bot"
        try:
            yield self
        finally:
            await runner.cleanup()

    async def tell(self, update: dict[str, Any], *, judged: bool = True) -> int:
        """Something happened in a chat; the update's id. `judged=False` is for what Telegram should never send."""
        whole = {"update_id": self.number(), **update}
        if judged:
            judge(["Update"], whole, "Update")
        if (said := update.get("message")) and judged:
            self.said[said["chat"]["id"], said["message_id"]] = said
        await self.tell_raw(whole)
        return whole["update_id"]

    async def tell_raw(self, *updates: Any) -> None:
        if self.webhook:
            for update in updates:
                await self.call_webhook(update)
            return
        async with self._news:
            self.updates += updates
            self._news.notify_all()

    async def call_webhook(self, update: Any, secret: str | None = None) -> int:
        """Deliver an update as Telegram does, or bytes as they are; the status that came back."""
        header = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"] if secret is None else secret}
        async with ClientSession() as session:
            body = update if isinstance(update, bytes) else json.dumps(update).encode()
            answer = await session.post(self.webhook["url"], data=body, headers=header)
            return answer.status

    async def until(self, truth: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait for something to become true of the stand-in."""
        end = time.monotonic() + seconds
        while not truth():
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds} s; violations {self.violations}, refusals {self.refusals}")
            await asyncio.sleep(0.004)

    async def quiet(self, since: int, seconds: float = PATIENCE) -> None:
        """Wait until something changed since that count of changes, all that was told is answered, no call is open."""
        end = time.monotonic() + seconds
        await self.until(lambda: self.changes > since and not self.open, seconds)
        seen, still = -1, 0
        while still < STILL and time.monotonic() < end:
            waits = self.open or self.busy() or any(isinstance(u, dict) and "update_id" in u for u in self.updates)
            still = still + 1 if seen == self._asked and not waits else 0
            seen = self._asked
            await asyncio.sleep(0.004)

    def methods(self) -> list[str]:
        return [call.method for call in self.calls]

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.match_info["token"] != self.token:
            self.strangers += 1
            return _answer(401, "Unauthorized")
        given = await _form(request)
        waiting = method == "getUpdates"
        self.open += not waiting
        self._asked += not waiting
        try:
            return await self._judged(method, given)
        except Refused as refused:
            self.violations.append(f"{method}: {refused}")
            return _answer(400, f"Bad Request: {refused}")
        finally:
            self.open -= not waiting

    async def _judged(self, method: str, given: dict[str, str | File]) -> web.Response:
        call = parsed(method, given)
        self.calls.append(Call(method=method, given=call, at=time.monotonic()))
        for fault in self.faults:
            if fault.meets(method, call):
                fault.times -= 1
                if fault.body:
                    return web.Response(status=fault.status, text=fault.body, content_type="application/json")
                return _answer(fault.status, fault.description, fault.parameters)
        limits(method, call)
        answer = getattr(self, f"_{method}", None)
        if answer is None:
            raise Refused(f"the stand-in has no {method} yet")
        try:
            return web.json_response({"ok": True, "result": await answer(call, given)})
        except Trouble as trouble:
            self.refusals.append(f"{method}: {trouble.description}")
            return _answer(trouble.status, trouble.description, trouble.parameters)

    async def _file(self, request: web.Request) -> web.Response:
        data = self.files.get(request.match_info["path"])
        self.fetched.append(request.match_info["path"])
        return web.Response(body=data) if data is not None else web.Response(status=404)

    # What the methods do.

    async def _getMe(self, call: dict[str, Any], given: Any) -> Any:
        return _ME

    async def _getUpdates(self, call: dict[str, Any], given: Any) -> Any:
        if self.webhook:
            raise Trouble(409, "Conflict: can't use getUpdates method while webhook is active")
        self._polls += 1
        mine, offset = self._polls, call.get("offset", 0)
        async with self._news:
            self._news.notify_all()
            self.updates = [u for u in self.updates if not isinstance(u, dict) or u.get("update_id", offset) >= offset]
            with suppress(TimeoutError):
                async with asyncio.timeout(call.get("timeout", 0)):
                    await self._news.wait_for(lambda: bool(self.updates) or self._polls != mine)
            if self._polls != mine:
                raise Trouble(409, "Conflict: terminated by other getUpdates request")
            return self.updates[: call.get("limit", 100)]

    async def _setWebhook(self, call: dict[str, Any], given: Any) -> Any:
        self.webhook = call if call["url"] else {}
        return True

    async def _getWebhookInfo(self, call: dict[str, Any], given: Any) -> Any:
        waiting = len(self.updates)
        return {"url": self.webhook.get("url", ""), "has_custom_certificate": False, "pending_update_count": waiting}

    async def _deleteWebhook(self, call: dict[str, Any], given: Any) -> Any:
        self.webhook = {}
        return True

    async def _accept(self, call: dict[str, Any], given: Any) -> Any:
        return True

    _setMyCommands = _setMyDescription = _setMyShortDescription = _setChatMenuButton = _accept
    _sendChatAction = _sendMessageDraft = _accept

    async def _sendMessage(self, call: dict[str, Any], given: Any) -> Any:
        text = _read(call, "text")
        if not text:
            raise Trouble(400, "Bad Request: message text is empty")
        return self._put(call, {"text": text})

    async def _sendPhoto(self, call: dict[str, Any], given: Any) -> Any:
        return self._put(call, {"photo": self._photo(call["photo"], given), **_captioned(call)})

    async def _sendDocument(self, call: dict[str, Any], given: Any) -> Any:
        file = call["document"]
        assert isinstance(file, File)
        identity = self.keep(file.data)
        document = {
            "file_id": identity,
            "file_unique_id": identity,
            "file_name": file.name,
            "file_size": len(file.data),
        }
        return self._put(call, {"document": document, **_captioned(call)})

    async def _editMessageText(self, call: dict[str, Any], given: Any) -> Any:
        message = self._standing(call)
        if "text" not in message:
            raise Trouble(400, "Bad Request: there is no text in the message to edit")
        return self._edit(message, call, {"text": _read(call, "text")})

    async def _editMessageCaption(self, call: dict[str, Any], given: Any) -> Any:
        message = self._standing(call)
        if "photo" not in message:
            raise Trouble(400, "Bad Request: there is no caption in the message to edit")
        return self._edit(message, call, _captioned(call))

    async def _editMessageMedia(self, call: dict[str, Any], given: Any) -> Any:
        media = call["media"]
        photo = self._photo(media["media"], given)
        return self._edit(self._standing(call), call, {"photo": photo, **_captioned(media)})

    async def _editMessageReplyMarkup(self, call: dict[str, Any], given: Any) -> Any:
        """Nobody sees by its date that only the buttons of a message have changed."""
        message = self._standing(call)
        before = message.get("edit_date", BORN + message["message_id"])
        return self._keep_message({**self._edit(message, call, {}), "edit_date": before})

    async def _answerCallbackQuery(self, call: dict[str, Any], given: Any) -> Any:
        press = self.presses.get(call["callback_query_id"])
        if press is None or press.get("expired") or press.get("answer") is not None:
            raise Trouble(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        press["answer"] = call
        self.changes += bool(call.get("text"))
        return True

    async def _answerInlineQuery(self, call: dict[str, Any], given: Any) -> Any:
        self.inline[call["inline_query_id"]] = call
        self.changes += 1
        return True

    async def _answerGuestQuery(self, call: dict[str, Any], given: Any) -> Any:
        self.guests[call["guest_query_id"]] = call["result"]
        self.changes += 1
        return {"inline_message_id": f"guest-{self.number()}"}

    async def _deleteMessage(self, call: dict[str, Any], given: Any) -> Any:
        if self.chats[call["chat_id"]].pop(call["message_id"], None) is None:
            raise Trouble(400, "Bad Request: message to delete not found")
        self.changes += 1
        return True

    async def _getChatMember(self, call: dict[str, Any], given: Any) -> Any:
        user = {"id": call["user_id"], "is_bot": False, "first_name": f"P{call['user_id']}"}
        if (call["chat_id"], call["user_id"]) in self.owners:
            return {"status": "creator", "user": user, "is_anonymous": False}
        return {"status": "member", "user": user}

    async def _getFile(self, call: dict[str, Any], given: Any) -> Any:
        if call["file_id"] not in self.files:
            raise Trouble(400, "Bad Request: invalid file_id")
        identity = call["file_id"]
        size = len(self.files[identity])
        if size > MOST_FETCHED:
            raise Trouble(400, "Bad Request: file is too big")
        return {"file_id": identity, "file_unique_id": identity, "file_path": identity, "file_size": size}


def _read(call: dict[str, Any], name: str) -> str:
    text = call.get(name, "")
    return plain(text) if call.get("parse_mode") == "HTML" else text.strip()


def _captioned(call: dict[str, Any]) -> dict[str, str]:
    caption = _read(call, "caption")
    return {"caption": caption} if caption else {}


def _answer(status: int, description: str, parameters: dict[str, Any] | None = None) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.Response(status=status, text=json.dumps(body), content_type="application/json")


async def _form(request: web.Request) -> dict[str, str | File]:
    found: dict[str, str | File] = dict(request.query)
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            found[name] = File(name=value.filename, data=value.file.read())
        else:
            found[name] = value if isinstance(value, str) else value.decode()
    return found
