"""Somebody's Telegram: writes, taps, looks at the screen, against the stand-in of the Bot API."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_chats import BORN, BOT

_people = count(1001)


@dataclass(slots=True, kw_only=True)
class Phone:
    """A person in one chat: their own with the bot, or a group (a negative number)."""

    api: TelegramApi
    language: str = "en"
    user: int = field(default_factory=lambda: next(_people))
    chat: int = 0

    def __post_init__(self) -> None:
        self.chat = self.chat or self.user

    @property
    def screen(self) -> list[dict[str, Any]]:
        """The bot's messages in the chat, as they stand now."""
        found = self.api.chats[self.chat].values()
        return [message for message in found if message["from"]["id"] == BOT["id"]]

    @property
    def last(self) -> dict[str, Any]:
        """The bot's message that came or changed last."""
        return max(self.screen, key=lambda message: message.get("edit_date", BORN + message["message_id"]))

    @property
    def text(self) -> str:
        return self.last.get("text", self.last.get("caption", ""))

    def labels(self, message: dict[str, Any] | None = None) -> list[str]:
        return [button["text"] for button in self.buttons(message)]

    def buttons(self, message: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        rows = (message or self.last).get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    async def says(self, text: str, *, wait: bool = True, **more: Any) -> str:
        """Write something; what the bot shows then."""
        since = self.api.changes
        await self.api.tell({"message": self.message(text=text, **more)})
        if wait:
            await self.api.quiet(since)
        return self.text if self.screen else ""

    async def sends(
        self, filename: str, data: bytes, *, size: int | None = None, wait: bool = True, **more: Any
    ) -> str:
        """Send a file, of which Telegram says that it is that large; what the bot shows then."""
        identity = self.api.keep(data)
        told = len(data) if size is None else size
        document = {"file_id": identity, "file_unique_id": identity, "file_name": filename, "file_size": told}
        since = self.api.changes
        await self.api.tell({"message": self.message(document=document, **more)})
        if wait:
            await self.api.until(lambda: self.api.changes > since and not self.text.endswith(" …"))
            await self.api.quiet(since)
        return self.text if self.screen else ""

    async def taps(self, label: str, message: dict[str, Any] | None = None, *, wait: bool = True) -> str:
        """Tap the first button whose label contains these words, behind "More…" where it is not seen; what the bot
        shows then."""
        message = message or self.last
        if not self._sees(label, message):
            message = self.api.chats[self.chat].get(message["message_id"], message)
        behind = [each for each in self.buttons(message) if each.get("callback_data", "").startswith("keys:")]
        if behind and not self._sees(label, message):
            await self.presses(behind[0]["callback_data"], message)
            message = self.api.chats[self.chat].get(message["message_id"], message)
        for button in self.buttons(message):
            if label.casefold() in button["text"].casefold():
                return await self.presses(button["callback_data"], message, wait=wait)
        raise AssertionError(f"no button {label!r} among {self.labels(message)}")

    def _sees(self, label: str, message: dict[str, Any]) -> bool:
        return any(label.casefold() in each.casefold() for each in self.labels(message))

    async def presses(self, data: str, message: dict[str, Any], *, wait: bool = True) -> str:
        since, query = self.api.changes, f"press-{self.api.number()}"
        self.api.presses[query] = {}
        press = {"id": query, "from": self.person, "message": message, "chat_instance": "1", "data": data}
        await self.api.tell({"callback_query": press})
        if wait:
            await self.api.until(lambda: self.api.presses[query].get("answer") is not None)
            await self.api.quiet(since)
        return self.text

    async def reacts(self, message: dict[str, Any], emoji: str, before: str = "", *, wait: bool = True) -> None:
        """React to a message, or with no emoji take the reaction back."""

        def told(emoji: str) -> list[dict[str, str]]:
            return [{"type": "emoji", "emoji": emoji}] if emoji else []

        since, where = self.api.changes, {"chat": self.place, "message_id": message["message_id"]}
        felt = {"old_reaction": told(before), "new_reaction": told(emoji)}
        await self.api.tell({"message_reaction": {**where, "user": self.person, "date": 1, **felt}})
        if wait:
            await self.api.quiet(since)

    @property
    def alert(self) -> str:
        """What the answer to the last press says."""
        answers = [press["answer"] for press in self.api.presses.values() if press.get("answer")]
        return answers[-1].get("text", "")

    @property
    def person(self) -> dict[str, Any]:
        return {"id": self.user, "is_bot": False, "first_name": f"P{self.user}", "language_code": self.language}

    @property
    def place(self) -> dict[str, Any]:
        if self.chat == self.user:
            return {"id": self.chat, "type": "private", "first_name": f"P{self.user}"}
        return {"id": self.chat, "type": "supergroup", "title": "A group"}

    def message(self, **content: Any) -> dict[str, Any]:
        made = {"message_id": self.api.number(), "from": self.person, "chat": self.place, "date": BORN, **content}
        if "text" in content and (entities := list(_entities(content["text"]))):
            made["entities"] = entities
        return made


def _entities(text: str) -> Any:
    """The commands and mentions that Telegram marks in a text."""
    for match in re.finditer(r"(?:^|(?<=\s))(/[a-zA-Z0-9_]+(?:@\w+)?|@\w+)", text):
        kind = "bot_command" if match[0].startswith("/") else "mention"
        offset = len(text[: match.start()].encode("utf-16-le")) // 2
        yield {"type": kind, "offset": offset, "length": len(match[0])}
