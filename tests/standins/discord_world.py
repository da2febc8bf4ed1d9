"""What the stand-in of Discord knows: people, servers, channels, messages and who sees them, as Discord words it."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tests.standins.discord_limits import EPHEMERAL, GALLERY, LOADING, TEXT, THUMBNAIL, V2, nested
from tests.standins.discord_spec import judge

Raw = dict[str, Any]
EPOCH = 1_420_070_400_000
VIEW, SEND, EMBED, ATTACH, HISTORY, MANAGE_MESSAGES = 1 << 10, 1 << 11, 1 << 14, 1 << 15, 1 << 16, 1 << 13
EVENTS = 1 << 44
GIVEN = VIEW | SEND | EMBED | ATTACH | HISTORY | (1 << 6) | (1 << 18) | (1 << 31) | (1 << 38)
"""What a bot may do where nobody took anything from it."""


@dataclass(slots=True, kw_only=True)
class Guild:
    """A server. The bot may be there, or only be used there by those who installed it for themselves; `denied` are
    permissions that it hasn't in all of it."""

    id: int
    name: str
    bot: bool = True
    locale: str = "en-US"
    channels: list["Channel"] = field(default_factory=list)
    denied: int = 0
    events: dict[int, Raw] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True, eq=False)
class Channel:
    """Where messages stand. `denied` are permissions that the bot hasn't here; `closed` refuses its direct messages."""

    id: int
    name: str = ""
    guild: Guild | None = None
    recipient: int = 0
    denied: int = 0
    closed: bool = False
    messages: dict[int, "Message"] = field(default_factory=dict)
    typing: int = 0


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A message as Discord tells of it; `private_to` is the one person who sees an ephemeral one. `stamp` grows with
    every change."""

    raw: Raw
    channel: Channel
    private_to: int = 0
    stamp: int = 0
    edits: int = 0

    @property
    def id(self) -> int:
        return int(self.raw["id"])

    @property
    def loading(self) -> bool:
        return bool(self.raw["flags"] & LOADING)


class World:
    """`changes` counts what became visible to anybody; `arrivals` are set with every change in a channel."""

    def __init__(self) -> None:
        self.address = ""
        self.users: dict[int, Raw] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, Message] = {}
        self.files: dict[str, bytes] = {}
        self.changes = 0
        self.arrivals: dict[int, asyncio.Event] = defaultdict(asyncio.Event)
        self._last = 0
        self.bot = self.user("usher", bot=True)

    def snowflake(self) -> int:
        """A new id; later ones are greater."""
        self._last = max(self._last + 1, int(time.time() * 1000 - EPOCH) << 22)
        return self._last

    def user(self, name: str, *, bot: bool = False) -> int:
        """Someone new."""
        number = self.snowflake()
        self.users[number] = {
            "id": str(number), "username": name, "discriminator": "0", "global_name": None if bot else name.title(),
            "avatar": None, "public_flags": 0, "flags": 0, "primary_guild": None, "bot": bot,
        }  # fmt: skip
        judge("UserResponse", self.users[number])
        return number

    def guild(self, name: str = "Friends", *, bot: bool = True, channels: tuple[str, ...] = ("general",)) -> Guild:
        """A new server with these text channels."""
        self._last += 1 << 22  # another millisecond: another shard
        guild = Guild(id=self.snowflake(), name=name, bot=bot)
        self.guilds[guild.id] = guild
        for each in channels:
            channel = Channel(id=self.snowflake(), name=each, guild=guild)
            self.channels[channel.id] = channel
            guild.channels.append(channel)
        return guild

    def dm(self, user: int) -> Channel:
        """The channel between the bot and someone."""
        for channel in self.channels.values():
            if channel.recipient == user:
                return channel
        channel = Channel(id=self.snowflake(), recipient=user)
        self.channels[channel.id] = channel
        return channel

    def permissions(self, channel: Channel, user: int) -> int:
        """What someone may do in a channel: people everything usual, the bot what it was left."""
        return GIVEN & ~channel.denied if user == self.bot else GIVEN

    # How Discord words it.

    def member(self, user: int, *, whole: bool = True) -> Raw:
        told: Raw = {
            "avatar": None, "banner": None, "communication_disabled_until": None, "flags": 0, "nick": None,
            "joined_at": "2026-01-01T00:00:00+00:00", "pending": False, "premium_since": None, "roles": [],
            "mute": False, "deaf": False, "user": self.users[user],
        }  # fmt: skip
        judge("GuildMemberResponse", told)
        return told if whole else {name: value for name, value in told.items() if name != "user"}

    def channel(self, channel: Channel) -> Raw:
        told: Raw
        if channel.guild is None:
            told = {"id": str(channel.id), "type": 1, "flags": 0, "recipients": [self.users[channel.recipient]]}
            judge("PrivateChannelResponse", told)
            return told
        denied = {"id": str(self.bot), "type": 1, "allow": "0", "deny": str(channel.denied)}
        told = {
            "id": str(channel.id), "type": 0, "flags": 0, "guild_id": str(channel.guild.id), "name": channel.name,
            "position": 0, "nsfw": False, "topic": None, "parent_id": None, "rate_limit_per_user": 0,
            "last_message_id": None, "permission_overwrites": [denied] if channel.denied else [],
        }  # fmt: skip
        judge("GuildChannelResponse", told)
        return told

    def guild_told(self, guild: Guild) -> Raw:
        """A server as the gateway tells of it when it becomes available."""
        everyone = {
            "id": str(guild.id), "name": "@everyone", "permissions": str(GIVEN), "position": 0, "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}, "hoist": False,
            "managed": False, "mentionable": False, "icon": None, "unicode_emoji": None, "flags": 0,
        }  # fmt: skip
        judge("GuildRoleResponse", everyone)
        return {
            "id": str(guild.id), "name": guild.name, "icon": None, "owner_id": "1", "roles": [everyone], "emojis": [],
            "stickers": [], "features": [], "channels": [self.channel(each) for each in guild.channels],
            "threads": [], "members": [self.member(self.bot)], "member_count": 2, "voice_states": [],
            "presences": [], "large": False, "unavailable": False, "joined_at": "2026-01-01T00:00:00+00:00",
            "preferred_locale": guild.locale, "verification_level": 0, "default_message_notifications": 0,
            "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0, "premium_tier": 0, "afk_timeout": 300,
            "afk_channel_id": None, "system_channel_id": None, "system_channel_flags": 0, "rules_channel_id": None,
            "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
        }  # fmt: skip

    # Messages.

    def post(
        self, channel: Channel, author: int, body: Raw, files: Mapping[str, bytes], *, private_to: int = 0, **more: Any
    ) -> Message:
        """A new message of somebody, with what else Discord tells of it."""
        number = self.snowflake()
        raw: Raw = {
            "id": str(number), "type": 0, "channel_id": str(channel.id), "author": self.users[author],
            "content": body.get("content") or "", "timestamp": _now(), "edited_timestamp": None, "pinned": False,
            "tts": False, "mention_roles": [], "attachments": [], "embeds": [], "components": [],
            "mention_everyone": False, "mentions": [],
            "flags": (body.get("flags") or 0) | (EPHEMERAL if private_to else 0),
        }  # fmt: skip
        if body.get("nonce") is not None:
            raw["nonce"] = body["nonce"]
        message = Message(raw={**raw, **more}, channel=channel, private_to=private_to)
        self._ping(message, body)
        self._fill(message, {"embeds": [], "components": [], "attachments": [], **body}, files)
        self.messages[number] = channel.messages[number] = message
        return message

    def edit(self, message: Message, body: Raw, files: Mapping[str, bytes]) -> Message:
        """Replace what the body names; a message that was being thought about is there then."""
        first, message.edits = message.loading, message.edits + 1
        raw, stamp, words = message.raw, message.stamp, texts(message)
        raw["flags"] = (raw["flags"] & ~LOADING) | ((body.get("flags") or 0) & V2)
        if "content" in body:
            raw["content"] = body["content"] or ""
        if not first:
            raw["edited_timestamp"] = _now()
        self._fill(message, body, files)
        if texts(message) == words and not any("custom_id" in each for each in nested(raw["components"])):
            message.stamp = stamp  # its buttons went: nobody looks there for what came last
        return message

    def delete(self, message: Message) -> None:
        """It is gone, for everyone."""
        del self.messages[message.id], message.channel.messages[message.id]
        self._changed(message.channel)

    def _fill(self, message: Message, body: Raw, files: Mapping[str, bytes]) -> None:
        raw = message.raw
        if "attachments" in body or files:
            raw["attachments"] = self._attached(message, body.get("attachments") or [], files)
        urls = {f"attachment://{each['filename']}": each["url"] for each in raw["attachments"]}
        if "embeds" in body:
            raw["embeds"] = [_embed(each, urls) for each in body["embeds"] or []]
        if "components" in body:
            numbers = iter(range(1, 1000))
            raw["components"] = [self._component(each, numbers, urls) for each in body["components"] or []]
        judge("MessageResponse", raw)
        self._changed(message.channel)
        message.stamp = self.changes

    def _changed(self, channel: Channel) -> None:
        self.changes += 1
        self.arrivals[channel.id].set()

    def _attached(self, message: Message, described: list[Raw], files: Mapping[str, bytes]) -> list[Raw]:
        there = {each["id"]: each for each in message.raw["attachments"]}
        found = [there[str(each["id"])] for each in described if str(each["id"]) in there]
        for place, data in files.items():
            about = next((each for each in described if f"files[{each['id']}]" == place), {})
            found.append(self.upload(message.channel, about.get("filename") or "unnamed", data, about))
        return found

    def upload(self, channel: Channel, name: str, data: bytes, about: Mapping[str, Any] | None = None) -> Raw:
        """A file at the stand-in's own address, as an attachment."""
        number = self.snowflake()
        path = f"/attachments/{channel.id}/{number}/{name}"
        self.files[path] = data
        kind = {"png": "image/png", "json": "application/json", "csv": "text/csv"}.get(name.rpartition(".")[2])
        told: Raw = {
            "id": str(number), "filename": name, "size": len(data), "url": f"{self.address}{path}",
            "proxy_url": f"{self.address}{path}", **({"content_type": kind} if kind else {}),
        }  # fmt: skip
        if described := (about or {}).get("description"):
            told["description"] = described
        return told

    def _component(self, component: Raw, numbers: Any, urls: Mapping[str, str]) -> Raw:
        """A component as it comes back: numbered, with what was left out, media at an address of Discord's."""
        told = _bare(component)
        told.setdefault("id", next(numbers))
        if "components" in told:
            told["components"] = [self._component(each, numbers, urls) for each in told["components"]]
        if "accessory" in told:
            told["accessory"] = self._component(told["accessory"], numbers, urls)
        kind = told["type"]
        if kind == THUMBNAIL:
            told = {"description": None, "spoiler": False, **told, "media": self._media(told["media"], urls)}
        elif kind == GALLERY:
            told["items"] = [
                {"description": None, "spoiler": False, **each, "media": self._media(each["media"], urls)}
                for each in told["items"]
            ]
        elif kind in _FURTHER:
            told = {**_FURTHER[kind], **told}
        if kind == 13:
            told["file"] = self._media(told["file"], urls)
        return told

    def _media(self, media: Raw, urls: Mapping[str, str]) -> Raw:
        url = urls.get(media["url"], media["url"])
        return {"id": str(self.snowflake()), "url": url, "proxy_url": url, "width": 0, "height": 0}

    def _ping(self, message: Message, body: Raw) -> None:
        """Whom it mentions: everyone it names, unless it says whom it may."""
        text = "\n".join([body.get("content") or "", *_component_texts(body.get("components") or [])])
        allowed = body.get("allowed_mentions") or {"parse": ["users", "everyone"], "replied_user": True}
        pinged = {number for number in self.users if f"<@{number}>" in text or f"<@!{number}>" in text}
        if "users" not in (allowed.get("parse") or ()):
            pinged &= set(map(int, allowed.get("users") or ()))
        answered = self.messages.get(int(message.raw.get("message_reference", {}).get("message_id", 0)))
        if answered and allowed.get("replied_user"):
            pinged.add(int(answered.raw["author"]["id"]))
        message.raw["mentions"] = [self.users[number] for number in sorted(pinged)]
        message.raw["mention_everyone"] = "@everyone" in text and "everyone" in (allowed.get("parse") or ())


_FURTHER: dict[int, Raw] = {
    3: {"min_values": 1, "max_values": 1},
    14: {"spacing": 1, "divider": True},
    13: {"name": None, "size": None, "spoiler": False},
    17: {"accent_color": None, "spoiler": False},
}


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _bare(part: Any) -> Any:
    """A copy without what is null."""
    if isinstance(part, dict):
        return {name: _bare(value) for name, value in part.items() if value is not None}
    return [_bare(each) for each in part] if isinstance(part, list) else part


def _embed(embed: Raw, urls: Mapping[str, str]) -> Raw:
    told = _bare(embed)
    for name in ("image", "thumbnail"):
        if name in told:
            told[name]["url"] = urls.get(told[name]["url"], told[name]["url"])
    for each in told.get("fields", ()):
        each.setdefault("inline", False)
    return {**told, "type": "rich"}


def texts(message: Message) -> list[str]:
    """Everything that can be read on a message, in its order."""
    raw = message.raw
    found = [raw["content"]] if raw["content"] else []
    for embed in raw["embeds"]:
        found += [(embed.get("author") or {}).get("name"), embed.get("title"), embed.get("description")]
        found += [f"{each['name']}: {each['value']}" for each in embed.get("fields", ())]
        found.append((embed.get("footer") or {}).get("text"))
    return [text for text in [*found, *_component_texts(raw["components"])] if text]


def _component_texts(components: list[Raw]) -> list[str]:
    return [each["content"] for each in nested(components) if each["type"] == TEXT]
