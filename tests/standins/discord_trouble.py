"""How the stand-in of Discord refuses: what nobody may send, and what can happen to anybody."""

from collections.abc import Iterable, Mapping
from typing import Any

from tests.standins.discord_limits import V2, wrong_message
from tests.standins.discord_spec import Refused
from tests.standins.discord_world import Message


class Trouble(Exception):
    """An error that Discord answers a well-formed request with, by its status and its own code."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


def refuse(wrong: Iterable[str]) -> None:
    """Raises Refused when anything is wrong."""
    if found := list(wrong):
        raise Refused("; ".join(found[:6]))


def refuse_message(body: Mapping[str, Any], files: Mapping[str, bytes], *, ephemeral: bool = False) -> None:
    """Raises Refused for a new message that Discord wouldn't take."""
    refuse(wrong_message(body, files, ephemeral=ephemeral))
    if not (files or any(body.get(name) for name in ("content", "embeds", "components", "sticker_ids", "poll"))):
        raise Refused("Cannot send an empty message")


def refuse_edit(message: Message, body: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
    """Raises Refused for a change of a message that Discord wouldn't take."""
    raw = message.raw
    flags = ((body.get("flags") or 0) | raw["flags"]) & V2
    refuse(wrong_message({**body, "flags": flags}, files, ephemeral=True))
    after = {name: body.get(name, raw[name]) for name in ("content", "embeds", "components")}
    if flags and (after["content"] or after["embeds"]):
        raise Refused("a message becomes IS_COMPONENTS_V2 only without its content and embeds")
    if not (files or body.get("attachments", raw["attachments"]) or any(after.values())):
        raise Refused("Cannot send an empty message")
