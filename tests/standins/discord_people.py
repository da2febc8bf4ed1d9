"""Somebody at a Discord client: commands, buttons, lists, forms and words, against the stand-in of Discord."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from tests.standins.discord_api import DiscordApi
from tests.standins.discord_interactions import AUTOCOMPLETE, COMMAND, COMPONENT, LATER, MODAL, Interaction
from tests.standins.discord_limits import BUTTON, INPUT, LABEL, LINK, SELECT, nested
from tests.standins.discord_trouble import refuse_message
from tests.standins.discord_world import Channel, Message, Raw, texts

_names = count(1)
_TYPES = {str: 3, int: 4, bool: 5, float: 10}


@dataclass(slots=True, kw_only=True)
class Person:
    """A person who looks at one channel: their own with the bot unless `here` says otherwise. `installed` when they
    have the app for themselves, also where its bot isn't."""

    api: DiscordApi
    locale: str = "en-US"
    installed: bool = False
    id: int = 0
    here: Channel | None = None
    interactions: list[Interaction] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.id = self.id or self.api.world.user(f"person{next(_names)}")
        self.here = self.here or self.api.world.dm(self.id)

    def at(self, channel: Channel) -> "Person":
        """The same person, looking at another channel."""
        return replace(self, here=channel)

    @property
    def channel(self) -> Channel:
        assert self.here is not None
        return self.here

    # What is seen.

    @property
    def screen(self) -> list[Message]:
        """The bot's messages here that this person sees, as they stand now."""
        bot = str(self.api.world.bot)
        shown = [each for each in self.channel.messages.values() if each.private_to in (0, self.id)]
        return [each for each in shown if each.raw["author"]["id"] == bot]

    @property
    def last(self) -> Message:
        """The bot's message that came or changed last."""
        return max(self.screen, key=lambda message: message.stamp)

    @property
    def text(self) -> str:
        return self.read(self.last)

    def read(self, message: Message) -> str:
        """All that a message says."""
        return "\n".join(texts(message))

    def components(self, message: Message | None = None) -> list[Any]:
        return list(nested((message or self.last).raw["components"]))

    def buttons(self, message: Message | None = None) -> list[Any]:
        return [each for each in self.components(message) if each["type"] == BUTTON]

    def labels(self, message: Message | None = None) -> list[str]:
        """What stands on the buttons, emoji included."""
        return [_label(button) for button in self.buttons(message)]

    def options(self, message: Message | None = None) -> list[str]:
        """What the lists offer."""
        lists = [each for each in self.components(message) if each["type"] == SELECT]
        return [_label(option) for each in lists for option in each["options"]]

    def pictures(self, message: Message | None = None) -> list[str]:
        """Addresses of every picture on a message."""
        raw = (message or self.last).raw
        media = [each["media"] for each in self.components(message) if "media" in each]
        media += [item["media"] for each in self.components(message) for item in each.get("items", ())]
        media += [embed[name] for embed in raw["embeds"] for name in ("image", "thumbnail") if name in embed]
        loose = [each["url"] for each in raw["attachments"] if each.get("content_type", "").startswith("image/")]
        return list(dict.fromkeys([*(each["url"] for each in media), *loose]))

    def file(self, name: str, message: Message | None = None) -> bytes:
        """An attached file."""
        found = {each["filename"]: each["url"] for each in (message or self.last).raw["attachments"]}
        return self.api.world.files[found[name].removeprefix(self.api.world.address)]

    @property
    def form(self) -> Raw | None:
        """The modal that popped up, until it is submitted."""
        return self.interactions[-1].modal if self.interactions else None

    # What is done.

    async def slash(self, name: str, *, wait: bool = True, **options: Any) -> str:
        """Give a command; what the bot shows then. A Person, bytes or (name, bytes) may be an option's value."""
        command = self._command(name, kind=1)
        resolved: dict[str, Raw] = {}
        data = self._chosen(command, options, resolved)
        return await self._does(COMMAND, self._command_data(command, data, resolved), wait=wait)

    async def autocomplete(self, name: str, option: str, typed: str, **others: Any) -> list[Raw]:
        """Type into an option; the choices that are offered."""
        command = self._command(name, kind=1)
        about = next(each for each in command["options"] if each["name"] == option)
        assert about.get("autocomplete"), f"/{name} {option} isn't autocompleted"
        given = [{"name": option, "type": about["type"], "value": typed, "focused": True}]
        given += [{"name": each, "type": _TYPES[type(value)], "value": value} for each, value in others.items()]
        await self._does(AUTOCOMPLETE, self._command_data(command, given, {}), option=about["type"])
        return self.interactions[-1].choices

    async def menu(self, name: str, target: "Message | Person", *, wait: bool = True) -> str:
        """Choose an entry of the menu on a message or a person."""
        resolved: dict[str, Raw] = {}
        if isinstance(target, Message):
            resolved["messages"] = {str(target.id): target.raw}
        else:
            self._resolve_person(target, resolved)
        command = self._command(name, kind=3 if isinstance(target, Message) else 2)
        data = {**self._command_data(command, [], resolved), "target_id": str(target.id)}
        return await self._does(COMMAND, data, wait=wait)

    async def press(self, label: str, message: Message | None = None, *, wait: bool = True) -> str:
        """Press the button with this custom_id, or the first whose label contains these words."""
        message = message or self.last
        assert message.private_to in (0, self.id), "nobody presses what they don't see"
        buttons = self.buttons(message)
        found = [each for each in buttons if each.get("custom_id") == label]
        found += [each for each in buttons if label.casefold() in _label(each).casefold()]
        assert found, f"no button {label!r} among {self.labels(message)}"
        assert not found[0].get("disabled"), f"{label!r} can't be pressed"
        assert found[0]["style"] != LINK, f"{label!r} is a link"
        data = {"custom_id": found[0]["custom_id"], "component_type": BUTTON, "id": found[0]["id"]}
        return await self._does(COMPONENT, data, message=message, wait=wait)

    async def choose(self, *wanted: str, message: Message | None = None, wait: bool = True) -> str:
        """Choose from the first list that offers all of these labels or values."""
        message = message or self.last
        for each in self.components(message):
            if each["type"] != SELECT:
                continue
            values = [_value(each["options"], label) for label in wanted]
            if None not in values:
                assert each["min_values"] <= len(values) <= each["max_values"], "so many can't be chosen"
                data = {"custom_id": each["custom_id"], "component_type": SELECT, "values": values, "id": each["id"]}
                return await self._does(COMPONENT, data, message=message, wait=wait)
        raise AssertionError(f"no list offers {wanted} on {self.options(message)}")

    async def submit(self, *, wait: bool = True, **fields: str | Sequence[str]) -> str:
        """Fill in the form by custom_ids or words of labels (`_` for a space), and send it."""
        asked = self.interactions[-1]
        assert asked.modal, "no form is open"
        rest = {name.replace("_", " "): value for name, value in fields.items()}
        answers = [_answered(row, place, rest) for place, row in enumerate(asked.modal["components"], 1)]
        assert not rest, f"the form has no {list(rest)}"
        data = {"custom_id": asked.modal["custom_id"], "components": answers}
        return await self._does(MODAL, data, message=asked.message, wait=wait)

    async def says(
        self, text: str, *, reply_to: Message | None = None, answered: bool = True, files: Mapping[str, bytes] = {}
    ) -> str:
        """Write something here; what the bot shows then. `answered=False` waits for no answer."""
        world = self.api.world
        refuse_message({"content": text}, files)
        more: Raw = {}
        if reply_to:
            place = {"message_id": str(reply_to.id), "channel_id": str(self.channel.id)}
            more = {"type": 19, "message_reference": {"type": 0, **place}, "referenced_message": reply_to.raw}
        message = world.post(self.channel, self.id, {"content": text}, {}, **more)
        message.raw["attachments"] = [world.upload(self.channel, name, data) for name, data in files.items()]
        since = world.changes
        await self.api.interactions.announce("MESSAGE_CREATE", message)
        if answered:
            await self.api.until(lambda: world.changes > since)
            await self.api.quiet()
        return self.text if self.screen else ""

    @property
    def bot(self) -> str:
        """How the bot is mentioned."""
        return f"<@{self.api.world.bot}>"

    # How a client words it.

    def _command(self, name: str, *, kind: int) -> Raw:
        """A command that this client offers here."""
        guild = self.channel.guild
        known = [*(self.api.commands.get(guild.id, []) if guild else []), *self.api.commands.get(0, [])]
        for each in known:
            if (each["type"], each["name"]) == (kind, name.partition(" ")[0] if kind == 1 else name):
                contexts, installs = each.get("contexts"), each.get("integration_types") or [0]
                assert contexts is None or (0 if guild else 1) in contexts, f"{name} isn't offered here"
                assert 1 in installs if self._by_user else 0 in installs, f"{name} isn't installed here"
                return each
        raise AssertionError(f"no command {name} among {[each['name'] for each in known]}")

    @property
    def _by_user(self) -> bool:
        return bool(self.channel.guild and not self.channel.guild.bot)

    def _command_data(self, command: Raw, options: list[Raw], resolved: Mapping[str, Raw]) -> Raw:
        data = {"id": command["id"], "name": command["name"], "type": command["type"], "options": options}
        if "guild_id" in command:
            data["guild_id"] = command["guild_id"]
        return {**data, "resolved": resolved} if resolved else data

    def _chosen(self, command: Raw, given: dict[str, Any], resolved: dict[str, Raw]) -> list[Raw]:
        """The options as a client sends them; what a client wouldn't let through is an AssertionError."""
        told = []
        for about in command.get("options", ()):
            if about["name"] not in given:
                assert not about.get("required"), f"/{command['name']} needs {about['name']}"
                continue
            value = self._value(about, given.pop(about["name"]), resolved)
            told.append({"name": about["name"], "type": about["type"], "value": value})
        assert not given, f"/{command['name']} has no {list(given)}"
        return told

    def _value(self, about: Raw, value: Any, resolved: dict[str, Raw]) -> Any:
        if about["type"] == 11:
            name, data = value if isinstance(value, tuple) else ("file.csv", value)
            told = self.api.world.upload(self.channel, name, data)
            resolved.setdefault("attachments", {})[told["id"]] = told
            return told["id"]
        if isinstance(value, Person):
            self._resolve_person(value, resolved)
            return str(value.id)
        if choices := about.get("choices"):
            found = [each["value"] for each in choices if value in (each["value"], each["name"])]
            assert found, f"{value!r} is none of {[each['name'] for each in choices]}"
            return found[0]
        assert _TYPES[type(value)] == about["type"] or (about["type"] == 10 and isinstance(value, int)), about
        low, high = about.get("min_value", value), about.get("max_value", value)
        assert low <= value <= high, f"{about['name']} must be {low} to {high}"
        if isinstance(value, str):
            assert about.get("min_length", 0) <= len(value) <= about.get("max_length", 6000), about["name"]
        return value

    def _resolve_person(self, person: "Person", resolved: dict[str, Raw]) -> None:
        number, world = str(person.id), self.api.world
        resolved.setdefault("users", {})[number] = world.users[person.id]
        if self.channel.guild:
            may = str(world.permissions(self.channel, person.id))
            resolved.setdefault("members", {})[number] = {**world.member(person.id, whole=False), "permissions": may}

    async def _does(
        self, kind: int, data: Raw, *, message: Message | None = None, option: int = 3, wait: bool = True
    ) -> str:
        since = self.api.changes
        asked = await self.api.interactions.ask(
            kind, self.id, self.channel, data, locale=self.locale, message=message, option=option,
            installed_by_user=self._by_user,
        )  # fmt: skip
        self.interactions.append(asked)
        if wait:
            await self.until_answered(asked)
            if asked.answered == LATER and self.api.changes == since:
                await self._until_changed(since)
            await self.api.quiet()
        return self.text if self.screen else ""

    async def until_answered(self, asked: Interaction) -> None:
        """Wait as long as a client does before it says "This interaction failed"."""
        await self.api.until(lambda: asked.answered is not None, self.api.interactions.first_seconds)

    async def _until_changed(self, since: int) -> None:
        """What was put off shows in a while, if there is anything to show."""
        with suppress(AssertionError):
            await self.api.until(lambda: self.api.changes > since, 2)


def _label(part: Mapping[str, Any]) -> str:
    return f"{(part.get('emoji') or {}).get('name', '')} {part.get('label') or ''}".strip()


def _value(options: Sequence[Mapping[str, Any]], wanted: str) -> str | None:
    exact = [each["value"] for each in options if wanted in (each["value"], each["label"])]
    near = [each["value"] for each in options if wanted.casefold() in _label(each).casefold()]
    return next(iter([*exact, *near]), None)


def _answered(row: Mapping[str, Any], place: int, given: dict[str, Any]) -> Raw:
    """One row of a form, filled in; what a client wouldn't send is an AssertionError."""
    part = row["component"] if row["type"] == LABEL else next(iter(row.get("components", ())), None)
    if part is None:
        return {"type": row["type"], "id": place}
    label = row.get("label") or part.get("label") or ""
    key = next((k for k in given if k == part["custom_id"] or k.casefold() in label.casefold()), None)
    told: Raw = {"type": part["type"], "custom_id": part["custom_id"], "id": 100 + place}
    if part["type"] == INPUT:
        value = given.pop(key) if key else part.get("value") or ""
        needed = part.get("required") is not False
        assert value or not needed, f"the form needs {label!r}"
        assert not value or (part.get("min_length") or 0) <= len(value) <= (part.get("max_length") or 4000), label
        told["value"] = value
    else:
        chosen = given.pop(key) if key else [each["value"] for each in part["options"] if each.get("default")]
        chosen = [chosen] if isinstance(chosen, str) else chosen
        told["values"] = [_value(part["options"], each) for each in chosen]
        assert None not in told["values"], f"{label!r} doesn't offer {chosen}"
        assert told["values"] or part.get("required") is False, f"the form needs {label!r}"
    if row["type"] == LABEL:
        return {"type": LABEL, "id": place, "component": told}
    return {"type": row["type"], "id": place, "components": [told]}
