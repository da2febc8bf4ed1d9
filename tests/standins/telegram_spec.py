"""Telegram's own description of its Bot API, as a judge of calls and updates; lengths by hand from its prose.

The description is no part of this project: without it (see `SPECIFICATION`) names and types go unjudged, lengths don't.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

SPECIFICATION = Path(
    os.environ.get("USHER_TELEGRAM_SPEC")
    or Path(__file__).parents[3] / "shared" / "specs" / "telegram-bot-api-10.1.json"
)
_TAG = re.compile(r"<(/?)([a-z][\w-]*)((?:\s[^<>]*)?)>|<", re.IGNORECASE)
_TAGS = {
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "a", "code", "pre", "blockquote", "span",
}  # fmt: skip


class Refused(Exception):
    """What Telegram answers 400 to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An uploaded file."""

    name: str
    data: bytes


@cache
def description() -> Mapping[str, Any]:
    """Telegram's methods and types; both empty where the file isn't there."""
    if not SPECIFICATION.exists():
        return {"methods": {}, "types": {}}
    return json.loads(SPECIFICATION.read_text(encoding="utf-8"))


def parsed(method: str, given: Mapping[str, str | File]) -> dict[str, Any]:
    """A call's parameters as values; raises Refused for a method, a name or a type that Telegram doesn't know."""
    known = description()["methods"]
    if known and method not in known:
        raise Refused(f"there is no method {method}")
    fields = {field["name"]: field for field in known[method].get("fields", [])} if known else {}
    values: dict[str, Any] = {}
    for name, text in given.items():
        if isinstance(text, File) and name not in fields:
            continue  # what an attach:// refers to
        if fields and name not in fields:
            raise Refused(f"{method} has no parameter {name}")
        types = fields[name]["types"] if fields else ()
        values[name] = _value(text, types)
        if types:
            judge(types, values[name], f"{method}.{name}")
    missing = [name for name, field in fields.items() if field["required"] and name not in values]
    if missing:
        raise Refused(f"{method} needs {', '.join(missing)}")
    return values


def _value(text: str | File, types: list[str] | tuple[()]) -> Any:
    """A form's text as the value that the types ask for."""
    if isinstance(text, File) or tuple(types) == ("String",):
        return text
    if "String" in types and "Integer" in types:
        return int(text) if re.fullmatch(r"-?\d+", text) else text
    if "String" in types:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def judge(types: list[str] | tuple[str, ...], value: Any, where: str) -> None:
    """Raises Refused when the value is of none of the types."""
    reasons = []
    for kind in types:
        try:
            _judge_one(kind, value, where)
            return
        except Refused as refused:
            reasons.append(str(refused))
    raise Refused(min(reasons, key=len) if len(reasons) > 3 else "; ".join(reasons))


_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "InputFile": (File,),
}


def _judge_one(kind: str, value: Any, where: str) -> None:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            raise Refused(f"{where} must be an array")
        for place, part in enumerate(value):
            _judge_one(kind.removeprefix("Array of "), part, f"{where}[{place}]")
    elif kind in _PLAIN:
        if not isinstance(value, _PLAIN[kind]) or (isinstance(value, bool) and kind in {"Integer", "Float"}):
            raise Refused(f"{where} must be {kind}")
    else:
        _judge_object(kind, value, where)


def _judge_object(kind: str, value: Any, where: str) -> None:
    described = description()["types"].get(kind)
    if described is None:
        return
    if described.get("subtypes"):
        judge(described["subtypes"], value, where)
        return
    if not isinstance(value, dict):
        raise Refused(f"{where} must be {kind}")
    fields = {field["name"]: field for field in described.get("fields", [])}
    for name, part in value.items():
        if name not in fields:
            raise Refused(f"{where} ({kind}) has no field {name}")
        judge(fields[name]["types"], part, f"{where}.{name}")
    missing = [name for name, field in fields.items() if field["required"] and name not in value]
    if missing:
        raise Refused(f"{where} ({kind}) needs {', '.join(missing)}")


def plain(html: str) -> str:
    """The text that people read; raises Refused for HTML that Telegram doesn't take."""
    text, place, open_tags = [], 0, []
    for match in _TAG.finditer(html):
        text.append(unescape(html[place : match.start()]))
        place = match.end()
        closing, tag = match[1], (match[2] or "").lower()
        if tag not in _TAGS:
            raise Refused(f'can\'t parse entities: unsupported start tag "{tag}" at byte offset {match.start()}')
        if not closing:
            open_tags.append(tag)
        elif not open_tags or open_tags.pop() != tag:
            raise Refused("can't parse entities: unexpected end tag")
    if open_tags:
        raise Refused("can't parse entities: can't find end tag")
    return "".join([*text, unescape(html[place:])]).strip()


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def limits(method: str, call: Mapping[str, Any]) -> None:
    """Raises Refused for what is too long, too wide or too many, in Telegram's own words where they are known."""
    words = [call, call.get("media") or {}, *(call.get("results") or [])]
    for part in words:
        if isinstance(part, dict):
            _lengths(part)
    chat = call.get("chat_id")
    _keyboard(call.get("reply_markup") or {}, private=isinstance(chat, int) and chat > 0)
    for part in words[1:]:
        _keyboard(part.get("reply_markup") or {} if isinstance(part, dict) else {}, private=False)
    if method == "answerCallbackQuery" and units(call.get("text", "")) > 200:
        raise Refused("MESSAGE_TOO_LONG")
    if method == "answerInlineQuery" and len(call["results"]) > 50:
        raise Refused("RESULTS_TOO_MUCH")
    if method == "setMyCommands":
        _commands(call["commands"])
    for name, most in (("description", 512), ("short_description", 120), ("next_offset", 64), ("secret_token", 256)):
        if isinstance(call.get(name), str) and method != "sendInvoice" and units(call[name]) > most:
            raise Refused(f"{name} is too long")


def _lengths(part: Mapping[str, Any]) -> None:
    read = plain if part.get("parse_mode") == "HTML" else str.strip
    for name, most in (("text", 4096), ("message_text", 4096), ("caption", 1024)):
        if name not in part or not isinstance(part[name], str):
            continue
        size = units(read(part[name]))
        if size > most:
            raise Refused("message caption is too long" if name == "caption" else "message is too long")
    content = part.get("input_message_content")
    if isinstance(content, dict):
        _lengths(content)


def _keyboard(markup: Mapping[str, Any], *, private: bool) -> None:
    rows = markup.get("inline_keyboard", [])
    if sum(map(len, rows)) > 100:
        raise Refused("reply markup is too long")
    for row in rows:
        if not 1 <= len(row) <= 8:
            raise Refused("a row of 1 to 8 buttons is wanted")
        for button in row:
            if not button.get("text"):
                raise Refused("button text must be non-empty")
            if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
                raise Refused("BUTTON_DATA_INVALID")
            if app := button.get("web_app"):
                if not private:  # "Available only in private chats between a user and the bot"
                    raise Refused("BUTTON_TYPE_INVALID")
                if not app["url"].startswith("https://"):
                    raise Refused("BUTTON_URL_INVALID")


def _commands(commands: list[dict[str, str]]) -> None:
    if len(commands) > 100:
        raise Refused("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise Refused("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"]) <= 256:
            raise Refused("BOT_COMMAND_DESCRIPTION_INVALID")
