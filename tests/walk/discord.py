"""Somebody at a Discord client."""

from pathlib import Path
from typing import Any

from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel, Message

HELP = """says TEXT (`@usher` mentions the bot) | slash NAME [OPTION=VALUE ...] | press LABEL [#MESSAGE] |
choose LABEL [LABEL ...] (from a list) | submit FIELD=VALUE ... (a form) | complete NAME OPTION TYPED |
menu ENTRY [#MESSAGE] | replies #MESSAGE TEXT | screen; a new person's language: WHO:de"""


class OnDiscord:
    """People by who they are and where; a server by its name. Messages are told by short numbers."""

    def __init__(self, api: DiscordApi) -> None:
        self._api = api
        self._people: dict[str, Person] = {}
        self._servers: dict[str, Channel] = {}
        self._numbers: dict[int, int] = {}

    async def do(self, who: str, words: list[str]) -> str:
        person = await self._person(who)
        seen, done = self._seen(), len(person.interactions)
        complaints, weather = len(self._api.complaints), len(self._api.weather)
        match words:
            case ["says", *text]:
                said = " ".join(text)
                addressed = person.channel.guild is None or "@usher" in said
                await person.says(said.replace("@usher", person.bot), answered=addressed)
            case ["replies", which, *text]:
                await person.says(" ".join(text), reply_to=self._message(person, [which]))
            case ["slash", name, *options]:
                await person.slash(
                    name, **{key: _typed(value) for key, _, value in (o.partition("=") for o in options)}
                )
            case ["press", label, *which]:
                await person.press(label, self._message(person, which))
            case ["choose", *labels]:
                await person.choose(*labels)
            case ["submit", *fields]:
                await person.submit(**dict(field.split("=", 1) for field in fields))
            case ["complete", name, option, *typed]:
                return "\n".join(each["name"] for each in await person.autocomplete(name, option, " ".join(typed)))
            case ["menu", name, *which]:
                await person.menu(name, self._message(person, which) or person.last)
            case ["screen"]:
                return "\n".join(self._told(person, each) for each in person.screen)
            case _:
                return HELP
        lines = [self._told(person, each, channel) for channel, each in self._new(seen, person)]
        if len(person.interactions) > done and person.form:
            fields = [each.get("label") or each["component"].get("label") for each in person.form["components"]]
            lines.append(f"(a form: {person.form['title']}; {fields})")
        lines += [f"!! Discord would refuse: {each}" for each in self._api.complaints[complaints:]]
        lines += [f"!! refused: {each}" for each in self._api.weather[weather:]]
        return "\n".join(lines) or "(nothing new)"

    async def _person(self, who: str) -> Person:
        if who not in self._people:
            person, _, server = who.partition("@")
            name, _, language = person.partition(":")
            alone = next((each for key, each in self._people.items() if key.split("@")[0].split(":")[0] == name), None)
            made = alone or Person(api=self._api, locale=language or "en-US")
            self._people[who] = made.at(await self._server(server)) if server else made.at(self._api.world.dm(made.id))
        return self._people[who]

    async def _server(self, name: str) -> Channel:
        if name not in self._servers:
            guild = self._api.world.guild(name)
            self._servers[name] = guild.channels[0]
            await self._api.gateway.dispatch("GUILD_CREATE", self._api.world.guild_told(guild), guild=guild.id)
        return self._servers[name]

    def _all(self) -> list[tuple[Channel, Message]]:
        return [(channel, each) for channel in self._api.world.channels.values() for each in channel.messages.values()]

    def _seen(self) -> dict[int, int]:
        return {each.id: each.stamp for _, each in self._all()}

    def _new(self, seen: dict[int, int], person: Person) -> list[tuple[Channel, Message]]:
        """What this person sees of what the bot said or changed since."""
        bot = str(self._api.world.bot)
        return [
            (channel, each)
            for channel, each in self._all()
            if seen.get(each.id) != each.stamp and each.raw["author"]["id"] == bot and each.private_to in (0, person.id)
        ]

    def _message(self, person: Person, which: list[str]) -> Message | None:
        if not which:
            return None
        wanted = int(which[0].strip("#"))
        return next(each for _, each in self._all() if self._numbers.get(each.id) == wanted)

    def _told(self, person: Person, message: Message, channel: Channel | None = None) -> str:
        number = self._numbers.setdefault(message.id, len(self._numbers) + 1)
        where = "" if channel in (None, person.channel) else " (in another channel)"
        private = " (only you see it)" if message.private_to else ""
        pictures = " [picture]" * len(person.pictures(message))
        lines = [f"#{number}{where}{private}{pictures} {person.read(message)}"]
        if labels := [_button(each) for each in person.buttons(message)]:
            lines.append("   " + " ".join(f"[{each}]" for each in labels))
        if options := person.options(message):
            lines.append(f"   (a list: {' | '.join(options)})")
        return "\n".join(lines)


def _button(button: dict[str, Any]) -> str:
    label = f"{(button.get('emoji') or {}).get('name', '')} {button.get('label') or ''}".strip()
    return label + (" (off)" if button.get("disabled") else "")


def _typed(value: str) -> Any:
    """As the option's kind is: a file by `@path`, numbers, yes and no, else words."""
    if value.startswith("@"):
        return Path(value[1:]).name, Path(value[1:]).read_bytes()
    if value in ("true", "false"):
        return value == "true"
    if value.isdigit():
        return int(value)
    return value
