"""The terminal as a door: Rich panels and numbered buttons; works at a keyboard and in a pipe."""

import asyncio
import getpass
import itertools
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from rich.columns import Columns
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from adapters.covers import cover_for
from adapters.standing import OPEN
from adapters.terminal_pictures import Draw, terminal_pictures
from bot.messages import FILE_BYTES, Account, Action, Button, Card, Chat, Chose, Incoming, Reply, Said, Sent
from bot.ports import CoverArt, Handle

LEAVE = {"/quit", "/exit", "/bye", "quit", "exit"}
SEND = "/import"
"""With a path behind it: hand in that file."""
NARROW = 100
"""Below this many columns cards stand under one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that was named; `data` is None where there is more of it than a door takes."""

    name: str
    data: bytes | None


@dataclass(slots=True, kw_only=True)
class Table:
    """The numbers on the table: what each means now."""

    choices: list[Button] = field(default_factory=list)

    def lay(self, buttons: list[Button]) -> Iterator[tuple[int, Button]]:
        """Number these buttons, going on from those already laid."""
        for button in buttons:
            self.choices.append(button)
            yield len(self.choices), button

    def chosen(self, text: str) -> Action | None:
        """`3` -> the third choice; None for text that is no number on the table."""
        if not text.isdigit() or not 1 <= int(text) <= len(self.choices):
            return None
        return self.choices[int(text) - 1].action


class ConsoleDoor:
    """One person at one terminal."""

    name = "console"
    state = OPEN

    def __init__(
        self,
        *,
        console: Console | None = None,
        account: str = "",
        prompt: str = "› ",
        art: CoverArt | None = None,
        pictures: Callable[[], Draw | None] = terminal_pictures,
    ) -> None:
        """`art` draws covers; `pictures` gives what shows them here, once the door opens."""
        self._art = art
        self._pictures = pictures
        self._draw: Draw | None = None
        self._console = console or Console(highlight=False)
        self._account = Account(platform="console", id=account or getpass.getuser())
        self._prompt = prompt
        self._locale = spoken_in(os.environ)
        self._table = Table()
        self._lines: asyncio.Queue[str | None] | None = None
        self._interactive = sys.stdin.isatty()
        self._greeted = False

    async def greet(self, handle: Handle) -> None:
        """See what the terminal can show, and say the first words where somebody sits there."""
        self._greeted = True
        self._draw = await asyncio.to_thread(self._pictures)
        if self._interactive:
            await self._answer(handle, Action(verb="start"))

    async def run(self, handle: Handle) -> None:
        """Greet, unless that was done, then answer line after line until the input ends."""
        if not self._greeted:
            await self.greet(handle)
        while (line := await self._read()) is not None:
            text = line.strip()
            if text.lower() in LEAVE:
                break
            if text:
                await self._hear(handle, text)

    async def _hear(self, handle: Handle, text: str) -> None:
        """A number on the table, `/import PATH`, or words."""
        command, _, path = text.partition(" ")
        if command != SEND or not path.strip():
            await self._answer(handle, self._table.chosen(text) or text)
            return
        try:
            file = await asyncio.to_thread(_read_file, Path(path.strip()).expanduser())
        except OSError as error:
            self._console.print(Text(f"→ {path.strip()}: {error.strerror}", style="red"))
        else:
            await self._answer(handle, file)

    async def _answer(self, handle: Handle, given: "Action | str | File") -> None:
        with self._console.status("…") if self._interactive else nullcontext():
            replies = await handle(self._event(given))
        for reply in replies:
            if picture := await self._picture(reply):
                self._console.print(picture)
            self.show(reply)

    async def _picture(self, reply: Reply) -> RenderableType | None:
        """The picture of a reply, or of its card where it is one alone; None where there is none, or it can't be
        shown."""
        picture = reply.cards[0].picture if len(reply.cards) == 1 else reply.picture
        if not (self._draw and picture):
            return None
        if not picture.data and self._art:
            picture = await cover_for(self._art, picture)
        return self._draw(picture.data) if picture and picture.data else None

    def _event(self, given: "Action | str | File") -> Incoming:
        told: dict[str, Any] = {"id": uuid4().hex, "account": self._account, "locale": self._locale}
        told["chat"] = Chat(id=f"console-{self._account.id}")
        if isinstance(given, Action):
            return Chose(action=given, **told)
        if isinstance(given, File):
            return Sent(filename=given.name, data=given.data, **told)
        return Said(text=given, **told)

    async def _read(self) -> str | None:
        if self._interactive:
            self._console.print(Text(self._prompt, style="bold cyan"), end="")
        if self._lines is None:
            self._lines = _listen(asyncio.get_running_loop())
        return await self._lines.get()

    def show(self, reply: Reply) -> None:
        """Print one reply and number what can be chosen."""
        self._table = Table()
        if reply.text:
            self._console.print(Text(reply.text))
        if len(reply.cards) == 1:
            self._console.print(_open_card(reply.cards[0]))
        elif reply.cards:
            self._deck(reply)
        if reply.document:
            self._console.print(Text(_saved(reply.document.filename, reply.document.data), style="green"))
        rows = [list(row) for row in reply.buttons]
        if len(reply.cards) == 1:
            rows = [list(row) for row in reply.cards[0].buttons] + rows
        for row in rows:
            self._print_buttons(row)

    def _deck(self, reply: Reply) -> None:
        """All cards at once; a card's number opens it."""
        opening = [Button(label=card.heading, action=_open_action(card)) for card in reply.cards]
        panels = [
            _small_card(number, card, number - 1 == reply.position)
            for (number, _), card in zip(self._table.lay(opening), reply.cards, strict=True)
        ]
        if self._console.width >= NARROW:
            self._console.print(Columns(panels, equal=True, expand=True, width=(self._console.width - 2) // 2))
        else:
            self._console.print(Group(*panels))

    def _print_buttons(self, row: list[Button]) -> None:
        parts = [Text.assemble((f"{n} ", "bold cyan"), button.label) for n, button in self._table.lay(row)]
        self._console.print(Text("   ").join(parts))


def spoken_in(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for, as a locale such as `de-AT`; English where it asks for none."""
    asked = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next(filter(None, asked), "").partition(".")[0].partition("@")[0]
    return "en" if wanted in ("", "C", "POSIX") else wanted.replace("_", "-")


def _listen(loop: asyncio.AbstractEventLoop) -> asyncio.Queue[str | None]:
    """Lines of standard input, None at its end. Read on a daemon thread: one that waits for a key must not keep the
    house from closing."""
    source = sys.stdin
    lines: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        line = "start"
        while line:
            line = source.readline()
            try:
                loop.call_soon_threadsafe(lines.put_nowait, line or None)
            except RuntimeError:  # the house has closed meanwhile
                return

    threading.Thread(target=read, name="stdin", daemon=True).start()
    return lines


def _read_file(path: Path) -> File:
    """Raises OSError."""
    with path.open("rb") as file:
        data = file.read(FILE_BYTES + 1)
    return File(name=path.name, data=data if len(data) <= FILE_BYTES else None)


def _open_action(card: Card) -> Action:
    """A card's own button that shows it alone: the dialogue's `card` verb with the title of its buttons."""
    first = next(itertools.chain.from_iterable(card.buttons))
    return Action(verb="card", args=first.action.args[:1])


def _small_card(number: int, card: Card, on_top: bool) -> Panel:
    lines = ((card.facts, "dim"), (card.reason, ""), (card.footer, "green"))
    body = Text("\n").join(Text(line, style=style) for line, style in lines if line)
    title = Text.assemble((f"{number} ", "bold cyan"), (card.heading, "bold"))
    return Panel(body, title=title, title_align="left", border_style="cyan" if on_top else "blue", padding=(0, 1))


def _open_card(card: Card) -> Panel:
    body = Text()
    body.append(f"{card.facts}\n", style="dim")
    if card.overview:
        body.append(f"\n{card.overview}\n")
    if card.reason:
        body.append(f"\n{card.reason}\n")
    body.append(card.footer, style="green")
    return Panel(body, title=Text(card.heading, style="bold"), title_align="left", border_style="cyan", padding=(0, 1))


def _saved(filename: str, data: bytes) -> str:
    Path(filename).write_bytes(data)
    return f"→ {filename}"
