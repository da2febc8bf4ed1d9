"""Usher's commands on Discord: what each may be given, in words of every language. What comes of them is the door's."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from inspect import Parameter, Signature
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Command, ContextMenu, Range

from adapters.discord.keys import STARS, starred
from adapters.discord.read import TYPED_CHARACTERS, ordered
from adapters.discord.words import translated
from adapters.words import Say
from bot.messages import Action, MenuCommand

Event = discord.Interaction[Any]
Take = Callable[[Event, Action], Awaitable[None]]
"""What a command does: the door answers the action that it means."""
Callback = Callable[..., Any]
Title = Range[str, 1, TYPED_CHARACTERS]

LONGEST_VOTE = 1440
"""Minutes that may be asked for; what is too long or too short for a vote is the dialogue's to say."""
OPTIONS: dict[str, Any] = {
    "kind": str, "mood": str, "company": str, "max_runtime": Range[int, 10, 600], "title": Title, "stars": float,
    "profile": Range[str, 1, 60], "minutes": Range[int, 1, LONGEST_VOTE], "when": Range[str, 1, 60],
    "code": Range[str, 1, 40], "file": discord.Attachment,
}  # fmt: skip
"""What each option that a command may have is for Discord."""
MESSAGE, PERSON = "message", "person"
"""Options that Discord asks for by a menu on a message or a person; its name is the word `discord-menu-VERB`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the door does with commands: `take` an action, `suggest` titles while one is typed, `fetch` a file,
    `quote` a message, or `point` at a person."""

    take: Take
    suggest: Callable[[Event, str], Awaitable[list[Choice[str]]]]
    fetch: Callable[[Event, str, discord.Attachment | None], Awaitable[None]]
    quote: Callable[[Event, str, discord.Message], Awaitable[None]]
    point: Callable[[Event, str, discord.User | discord.Member], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What there is to choose from, each with the key of its word: kinds of titles, moods, whom one watches with."""

    kinds: dict[str, str]
    moods: dict[str, str]
    companies: dict[str, str]


class Commands:
    """Makes Discord's commands of what is offered: which options one has is its own affair, what they are is ours."""

    def __init__(self, *, say: Say, choices: Choices, answers: Answers) -> None:
        self._say = say
        self._answers = answers
        self._choices = {
            "kind": self._worded(choices.kinds),
            "mood": self._worded(choices.moods),
            "company": self._worded(choices.companies),
            "stars": [Choice(name=starred(count), value=count) for count in STARS],
        }

    def of(self, commands: Sequence[MenuCommand]) -> list[Command[Any, ..., Any] | ContextMenu]:
        """Those that are typed, in this order; then the menus."""
        typed = [self._typed(command) for command in commands if command.offered]
        on_messages = [self._menu(c.verb, self._on_a_message(c.verb)) for c in commands if MESSAGE in c.options]
        on_people = [self._menu(c.verb, self._on_a_person(c.verb)) for c in commands if PERSON in c.options]
        return [*typed, *on_messages, *on_people]

    def _typed(self, command: MenuCommand) -> Command[Any, ..., Any]:
        options = [name for name in command.options if name in OPTIONS]
        callback = self._callback(command.verb, options)
        keys = {name: f"option-{name.replace('_', '-')}" for name in options}
        app_commands.describe(**{name: translated(self._say, f"{key}.about") for name, key in keys.items()})(callback)
        app_commands.rename(**{name: translated(self._say, key) for name, key in keys.items()})(callback)
        app_commands.choices(**{name: self._choices[name] for name in options if name in self._choices})(callback)
        if "title" in options:
            app_commands.autocomplete(title=self._suggested())(callback)
        about = translated(self._say, f"command-{command.verb.replace('_', '-')}")
        return Command(name=command.verb.replace("_", "-"), description=about, callback=callback)

    def _callback(self, verb: str, options: Sequence[str]) -> Callback:
        """What Discord calls; the library reads from its signature what the options are."""

        async def callback(event: Event, **given: Any) -> None:
            if "file" in options:
                await self._answers.fetch(event, verb, given.get("file"))
            else:
                await self._answers.take(event, ordered(verb, **{name: given.get(name) for name in options}))

        kind = Parameter.POSITIONAL_OR_KEYWORD
        asked = [Parameter(name, kind, default=None, annotation=OPTIONS[name] | None) for name in options]
        signature = Signature([Parameter("event", kind, annotation=Event), *asked])
        callback.__signature__ = signature  # type: ignore[attr-defined]  # mypy knows no signatures of functions
        return callback

    def _suggested(self) -> Callback:
        async def suggest(event: Event, current: str) -> list[Choice[str]]:
            return await self._answers.suggest(event, current)

        return suggest

    def _menu(self, verb: str, callback: Callback) -> ContextMenu:
        name = translated(self._say, f"discord-menu-{verb.replace('_', '-')}")
        return ContextMenu(name=name, callback=callback)

    def _on_a_message(self, verb: str) -> Callback:
        async def callback(event: Event, message: discord.Message) -> None:
            await self._answers.quote(event, verb, message)

        return callback

    def _on_a_person(self, verb: str) -> Callback:
        async def callback(event: Event, person: discord.User) -> None:
            await self._answers.point(event, verb, person)

        return callback

    def _worded(self, words: dict[str, str]) -> list[Choice[Any]]:
        return [Choice(name=translated(self._say, key), value=value) for value, key in words.items()]
