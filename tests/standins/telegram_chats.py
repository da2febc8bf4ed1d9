"""The chats of the stand-in of Telegram's Bot API, as people see them: messages that come, change and go."""

import asyncio
from collections import defaultdict
from itertools import count
from typing import Any

from tests.standins.telegram_spec import File, judge

BOT = {"id": 4200, "is_bot": True, "first_name": "Usher", "username": "usher_bot"}
BORN = 1_790_000_000
_numbers = count(1)


class Trouble(Exception):
    """An error that Telegram answers a well-formed call with."""

    def __init__(self, status: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters or {}


class Chats:
    """`chats` are the bot's messages by chat and number, `said` what people wrote, `files` what Telegram holds."""

    def __init__(self) -> None:
        self.chats: dict[int, dict[int, dict[str, Any]]] = defaultdict(dict)
        self.said: dict[tuple[int, int], dict[str, Any]] = {}
        self.arrivals: dict[int, asyncio.Event] = defaultdict(asyncio.Event)
        """Set when something came or changed in a chat."""
        self.files: dict[str, bytes] = {}
        self.bad_addresses: set[str] = set()
        self.migrated: dict[int, int] = {}
        self.blocked: set[int] = set()
        self.owners: set[tuple[int, int]] = set()
        """Whose chats are whose: chat and person."""
        self.changes = 0

    def number(self) -> int:
        """One that no update, message or file of this process has had."""
        return next(_numbers)

    def _photo(self, media: str | File, given: Any) -> list[dict[str, Any]]:
        if isinstance(media, str) and media.startswith("attach://"):
            media = given[media.removeprefix("attach://")]
        if isinstance(media, File):
            identity = self.keep(media.data)
        elif media.startswith("http"):
            if media in self.bad_addresses:
                raise Trouble(400, "Bad Request: failed to get HTTP URL content")
            identity = f"of-{media}"
        elif media in self.files:
            identity = media
        else:
            raise Trouble(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return [{"file_id": identity, "file_unique_id": identity[-20:], "width": 400, "height": 600}]

    def keep(self, data: bytes) -> str:
        """Hold a file; its file_id."""
        identity = f"file-{self.number()}"
        self.files[identity] = data
        return identity

    def _put(self, call: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        chat = call["chat_id"]
        if chat in self.blocked:
            raise Trouble(403, "Forbidden: bot was blocked by the user")
        if chat in self.migrated:
            moved = {"migrate_to_chat_id": self.migrated[chat]}
            raise Trouble(400, "Bad Request: group chat was upgraded to a supergroup chat", moved)
        kind = "private" if chat > 0 else "supergroup"
        message = {
            "message_id": self.number(),
            "from": BOT,
            "chat": {"id": chat, "type": kind, **({} if chat > 0 else {"title": "A group"})},
            "date": BORN,
            **content,
        }
        if "inline_keyboard" in (markup := call.get("reply_markup") or {}):
            message["reply_markup"] = markup
        if (thread := call.get("message_thread_id")) is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        answers = (call.get("reply_parameters") or {}).get("message_id", 0)
        if answered := self.said.get((chat, answers)):
            message["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
        return self._keep_message(message)

    def _standing(self, call: dict[str, Any]) -> dict[str, Any]:
        message = self.chats[call["chat_id"]].get(call["message_id"])
        if message is None:
            raise Trouble(400, "Bad Request: message to edit not found")
        return message

    def _edit(self, message: dict[str, Any], call: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        if "photo" in content:
            kept = {k: v for k, v in message.items() if k not in ("text", "caption", "reply_markup")}
        else:
            kept = {k: v for k, v in message.items() if k != "reply_markup"}
        edited = {**kept, **content}
        if markup := call.get("reply_markup"):
            edited["reply_markup"] = markup
        if {**edited, "edit_date": 0} == {**message, "edit_date": 0}:
            raise Trouble(400, "Bad Request: message is not modified: specified new message content is the same")
        return self._keep_message({**edited, "edit_date": BORN + self.number()})

    def _keep_message(self, message: dict[str, Any]) -> dict[str, Any]:
        judge(["Message"], message, "Message")
        chat = message["chat"]["id"]
        self.chats[chat][message["message_id"]] = message
        self.arrivals[chat].set()
        self.changes += 1
        return message
