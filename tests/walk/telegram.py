"""Somebody's phone with Telegram."""

import json
from pathlib import Path
from typing import Any

from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

HELP = """says TEXT | taps LABEL [#MESSAGE] | reacts EMOJI [#MESSAGE] | replies #MESSAGE TEXT | sends FILE |
inline TEXT (after @usher_bot, in any chat) | link URL | screen; a new person's language: WHO:de"""


class OnTelegram:
    """Phones by who holds them and where; a group's number by its name."""

    def __init__(self, api: TelegramApi) -> None:
        self._api = api
        self._phones: dict[str, Phone] = {}
        self._groups: dict[str, int] = {}

    async def do(self, who: str, words: list[str]) -> str:
        phone, api = self._phone(who), self._api
        seen, presses = self._seen(), len(api.presses)
        broken, refused = len(api.violations), len(api.refusals)
        match words:
            case ["says", *text]:
                await phone.says(" ".join(text))
            case ["taps", label, *which]:
                await phone.taps(label, self._message(phone, which))
            case ["reacts", emoji, *which]:
                await phone.reacts(self._message(phone, which) or phone.last, emoji)
            case ["replies", which, *text]:
                await phone.says(" ".join(text), reply_to_message=self._message(phone, [which]))
            case ["sends", path]:
                await phone.sends(Path(path).name, Path(path).read_bytes())
            case ["inline", *text]:
                return await self._inline(phone, " ".join(text))
            case ["screen"]:
                return "\n".join(_message(each) for each in phone.screen)
            case _:
                return HELP
        lines = [_message(each, chat, phone.chat) for chat, each in self._new(seen)]
        if len(api.presses) > presses and phone.alert:
            lines.append(f"(notice: {phone.alert})")
        lines += [f"!! Telegram would refuse: {each}" for each in api.violations[broken:]]
        lines += [f"!! refused: {each}" for each in api.refusals[refused:]]
        return "\n".join(lines) or "(nothing new)"

    def _phone(self, who: str) -> Phone:
        if who not in self._phones:
            person, _, group = who.partition("@")
            name, _, language = person.partition(":")
            alone = next((each for key, each in self._phones.items() if key.split("@")[0].split(":")[0] == name), None)
            chat = self._groups.setdefault(group, -1001000 - len(self._groups)) if group else 0
            told = {"user": alone.user, "language": alone.language} if alone else {"language": language or "en"}
            self._phones[who] = Phone(api=self._api, chat=chat, **told)
        return self._phones[who]

    def _seen(self) -> dict[tuple[int, int], str]:
        return {(chat, n): json.dumps(each) for chat, kept in self._api.chats.items() for n, each in kept.items()}

    def _new(self, seen: dict[tuple[int, int], str]) -> list[tuple[int, dict[str, Any]]]:
        """The messages that came or changed since, with their chats."""
        now = [(chat, n, each) for chat, kept in self._api.chats.items() for n, each in kept.items()]
        return [(chat, each) for chat, n, each in now if seen.get((chat, n)) != json.dumps(each)]

    def _message(self, phone: Phone, which: list[str]) -> dict[str, Any] | None:
        return self._api.chats[phone.chat][int(which[0].strip("#"))] if which else None

    async def _inline(self, phone: Phone, text: str) -> str:
        identity, since = f"inline-{self._api.number()}", self._api.changes
        query = {"id": identity, "from": phone.person, "query": text, "offset": ""}
        await self._api.tell({"inline_query": query})
        await self._api.quiet(since)
        return json.dumps(self._api.inline.get(identity, {}), ensure_ascii=False, indent=1)


def _message(message: dict[str, Any], chat: int = 0, here: int = 0) -> str:
    where = "" if chat == here else f" in chat {chat}"
    held = next((kind for kind in ("photo", "document", "animation") if kind in message), "")
    text = message.get("text", message.get("caption", ""))
    lines = [f"#{message['message_id']}{where} {f'[{held}] ' if held else ''}{text}"]
    markup = message.get("reply_markup", {})
    lines += ["   " + " ".join(f"[{_label(each)}]" for each in row) for row in markup.get("inline_keyboard", [])]
    if markup.get("force_reply"):
        lines.append(f"   (asks for a reply: {markup.get('input_field_placeholder', '')})")
    return "\n".join(lines)


def _label(button: dict[str, Any]) -> str:
    kinds = {"url": "link", "copy_text": "copies", "web_app": "app", "switch_inline_query_current_chat": "completes"}
    return button["text"] + "".join(f" ({told})" for kind, told in kinds.items() if kind in button)
