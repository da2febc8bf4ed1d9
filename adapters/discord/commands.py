"""Usher's commands on Discord: what each may be given, in words of every language. What comes of them is the door's."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from inspect import signature
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Choice, Command, ContextMenu, Range

from adapters.discord.read import TYPED_CHARACTERS, ordered
from adapters.discord.words import Say, translated
from bot.messages import Action

Event = discord.Interaction[Any]
Take = Callable[[Event, Action], Awaitable[None]]
"""What a command does: the door answers the action that it means."""
Callback = Callable[..., Any]
Title = Range[str, 1, TYPED_CHARACTERS]

LONGEST_VOTE = 1440
"""Minutes that may be asked for; what is too long or too short for a vote is the dialogue's to say."""
MENUS = {"more_like_this": "discord-menu-more", "rate": "discord-menu-rate", "compare": "discord-menu-compare"}
"""Verbs that can be used on a message or a person, and the key of their name there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the door does with commands: `take` an action, `suggest` titles while one is typed, `fetch` a file,
    `quote` a message, or put two people beside each other (`compare`)."""

    take: Take
    suggest: Callable[[Event, str], Awaitable[list[Choice[str]]]]
    fetch: Callable[[Event, discord.Attachment | None], Awaitable[None]]
    quote: Callable[[Event, str, discord.Message], Awaitable[None]]
    compare: Callable[[Event, discord.User | discord.Member], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What there is to choose from, each with the key of its word: kinds of titles, moods, whom one watches with."""

    kinds: dict[str, str]
    moods: dict[str, str]
    companies: dict[str, str]


class Commands:
    """Makes the commands that have a verb."""

    def __init__(self, *, say: Say, choices: Choices, answers: Answers) -> None:
        self._say = say
        self._choices = choices
        self._answers = answers

    def for_verbs(self, verbs: Collection[str]) -> list[Command[Any, ..., Any] | ContextMenu]:
        """The commands in this order, each once, those without options of their own plain; then the menus."""
        given = {
            "recommend": self._recommend(),
            "more_like_this": self._titled("more_like_this"),
            "where": self._titled("where"),
            "rate": self._rate(),
            "mood": self._mood(),
            "profile": self._profile(),
            "movie_night": self._movie_night(),
            "link": self._link(),
            "import": self._import(),
        }
        typed = [
            self._command(verb, given.get(verb) or self._plain(verb))
            for verb in dict.fromkeys(verbs)
            if verb != "compare"
        ]
        return [*typed, *self._menus(verbs)]

    def _command(self, verb: str, callback: Callback) -> Command[Any, ..., Any]:
        options = [name for name in signature(callback).parameters if name != "event"]
        keys = {name: f"option-{name.replace('_', '-')}" for name in options}
        app_commands.describe(**{name: translated(self._say, f"{key}.about") for name, key in keys.items()})(callback)
        app_commands.rename(**{name: translated(self._say, key) for name, key in keys.items()})(callback)
        about = translated(self._say, f"command-{verb.replace('_', '-')}")
        return Command(name=verb.replace("_", "-"), description=about, callback=callback)

    def _plain(self, verb: str) -> Callback:
        async def callback(event: Event) -> None:
            await self._answers.take(event, Action(verb=verb))

        return callback

    def _recommend(self) -> Callback:
        @app_commands.choices(
            kind=self._offered(self._choices.kinds),
            mood=self._offered(self._choices.moods),
            company=self._offered(self._choices.companies),
        )
        async def callback(
            event: Event,
            kind: str | None = None,
            mood: str | None = None,
            max_runtime: Range[int, 10, 600] | None = None,
            company: str | None = None,
        ) -> None:
            action = ordered("recommend", kind=kind, mood=mood, runtime=max_runtime, company=company)
            await self._answers.take(event, action)

        return callback

    def _titled(self, verb: str) -> Callback:
        @app_commands.autocomplete(title=self._suggested())
        async def callback(event: Event, title: Title | None = None) -> None:
            await self._answers.take(event, ordered(verb, title=title))

        return callback

    def _rate(self) -> Callback:
        stars_offered = [Choice(name="★" * count, value=count) for count in range(5, 0, -1)]

        @app_commands.autocomplete(title=self._suggested())
        @app_commands.choices(stars=stars_offered)
        async def callback(event: Event, title: Title | None = None, stars: int | None = None) -> None:
            await self._answers.take(event, ordered("rate", title=title, stars=stars))

        return callback

    def _mood(self) -> Callback:
        @app_commands.choices(mood=self._offered(self._choices.moods))
        async def callback(event: Event, mood: str | None = None) -> None:
            await self._answers.take(event, ordered("mood", mood=mood))

        return callback

    def _profile(self) -> Callback:
        async def callback(event: Event, profile: Range[str, 1, 60] | None = None) -> None:
            await self._answers.take(event, ordered("profile", name=profile))

        return callback

    def _movie_night(self) -> Callback:
        async def callback(event: Event, minutes: Range[int, 1, LONGEST_VOTE] | None = None) -> None:
            await self._answers.take(event, ordered("movie_night", minutes=minutes))

        return callback

    def _link(self) -> Callback:
        async def callback(event: Event, code: Range[str, 1, 40] | None = None) -> None:
            await self._answers.take(event, ordered("link", code=code))

        return callback

    def _import(self) -> Callback:
        async def callback(event: Event, file: discord.Attachment | None = None) -> None:
            await self._answers.fetch(event, file)

        return callback

    def _suggested(self) -> Callback:
        async def suggest(event: Event, current: str) -> list[Choice[str]]:
            return await self._answers.suggest(event, current)

        return suggest

    def _menus(self, verbs: Collection[str]) -> list[ContextMenu]:
        answers = self._answers

        def on_a_message(verb: str) -> Callback:
            async def callback(event: Event, message: discord.Message) -> None:
                await answers.quote(event, verb, message)

            return callback

        async def on_a_person(event: Event, person: discord.User) -> None:
            await answers.compare(event, person)

        used = {verb: key for verb, key in MENUS.items() if verb in verbs}
        return [
            ContextMenu(
                name=translated(self._say, key), callback=on_a_person if verb == "compare" else on_a_message(verb)
            )
            for verb, key in used.items()
        ]

    def _offered(self, words: dict[str, str]) -> list[Choice[str]]:
        return [Choice(name=translated(self._say, key), value=value) for value, key in words.items()]
