"""The terminal door: numbers for buttons, panels for cards, a clean end of input."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from adapters.console import ConsoleDoor, spoken_in
from adapters.terminal_pictures import terminal_pictures
from bot.messages import FILE_BYTES, Action, Button, Card, Chose, Incoming, Picture, Reply, Said, Sent
from bot.titles import TitleId


def a_door(monkeypatch: pytest.MonkeyPatch, lines: str, width: int = 120) -> tuple[ConsoleDoor, io.StringIO]:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    return ConsoleDoor(console=Console(file=out, width=width, highlight=False), account="tester"), out


def a_card(number: int) -> Card:
    button = Button(label="👍", action=Action(verb="like", args=(f"m{number}",)))
    return Card(
        title=TitleId(f"tmdb:movie:{number}"),
        heading=f"Film {number} (2000)",
        facts="1 h 40 · Drama",
        reason="Quiet, as you asked.",
        footer="70 % sure",
        overview="A story.",
        buttons=((button,),),
    )


async def talk(door: ConsoleDoor, replies: list[Reply]) -> list[Incoming]:
    heard: list[Incoming] = []

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        heard.append(incoming)
        return (replies[min(len(heard), len(replies)) - 1],)

    await door.run(handle)
    return heard


async def test_a_number_presses_the_button_it_stands_at(monkeypatch: pytest.MonkeyPatch) -> None:
    door, out = a_door(monkeypatch, "hello\n2\n")
    buttons = ((Button(label="One", action=Action(verb="one")), Button(label="Two", action=Action(verb="two"))),)
    said, chose = await talk(door, [Reply(text="Well?", buttons=buttons)])
    assert isinstance(said, Said)
    assert isinstance(chose, Chose)
    assert chose.action == Action(verb="two")
    assert "1 One" in out.getvalue()


async def test_who_sits_at_a_terminal_is_greeted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("hello\n"))
    heard: list[Incoming] = []

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        heard.append(incoming)
        return (Reply(text="Well?"),)

    door = ConsoleDoor(
        console=Console(file=io.StringIO(), width=120), account="tester", pictures=lambda: lambda png: ""
    )
    await door.greet(handle)
    assert [each.action.verb for each in heard if isinstance(each, Chose)] == ["start"]
    await door.run(handle)
    assert [type(each) for each in heard] == [Chose, Said], "a greeting, then what was typed"


async def test_a_number_that_is_not_on_the_table_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    door, _ = a_door(monkeypatch, "7\n")
    (said,) = await talk(door, [Reply(text="Well?")])
    assert isinstance(said, Said)
    assert said.text == "7"


@pytest.mark.parametrize("width", [60, 140])
async def test_a_deck_shows_all_cards_and_a_number_opens_one(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    door, out = a_door(monkeypatch, "find\n3\n", width)
    cards = tuple(a_card(n) for n in range(1, 9))
    _, opened = await talk(door, [Reply(text="8 for you.", cards=cards), Reply(cards=cards[2:3])])
    assert isinstance(opened, Chose)
    assert opened.action == Action(verb="card", args=("m3",))
    assert all(f"Film {n}" in out.getvalue() for n in range(1, 9))
    assert "A story." in out.getvalue()


async def test_markup_in_titles_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    door, out = a_door(monkeypatch, "x\n")
    await talk(door, [Reply(text="[bold]REC[/bold] [REC] & <b>")])
    assert "[bold]REC[/bold] [REC] & <b>" in out.getvalue()


async def test_leaving_words_and_the_end_of_input_end_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    door, _ = a_door(monkeypatch, "/quit\nhello\n")
    assert await talk(door, [Reply(text="x")]) == []


async def test_import_with_a_path_hands_in_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "my ratings.csv").write_bytes(b"Date,Name")
    (tmp_path / "huge.zip").write_bytes(b"0" * (FILE_BYTES + 1))
    lines = f"/import {tmp_path}/my ratings.csv\n/import {tmp_path}/huge.zip\n/import {tmp_path}/none.csv\n/import\n"
    door, out = a_door(monkeypatch, lines)
    small, huge, explain = await talk(door, [Reply(text="Read.")])
    assert isinstance(small, Sent)
    assert (small.filename, small.data) == ("my ratings.csv", b"Date,Name")
    assert isinstance(huge, Sent)
    assert huge.data is None
    assert isinstance(explain, Said)
    assert "none.csv: No such file" in out.getvalue().replace("\n", " ")


async def test_a_verdict_said_in_passing_elsewhere_is_said_in_words_here(monkeypatch: pytest.MonkeyPatch) -> None:
    door, out = a_door(monkeypatch, "1\n")
    undo = ((Button(label="Undo", action=Action(verb="undo")),),)
    await talk(door, [Reply(text="Noted: Film.", buttons=undo, quiet=Reply(cards=(a_card(1),), replaces=True))])
    assert "Noted: Film." in out.getvalue()
    assert "1 Undo" in out.getvalue()
    assert "A story." not in out.getvalue()


@pytest.mark.parametrize(
    ("environment", "locale"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de-AT"),
        ({"LC_ALL": "fr_FR", "LANG": "de_AT.UTF-8"}, "fr-FR"),
        ({"LC_ALL": "", "LC_MESSAGES": "ru_RU.UTF-8@x"}, "ru-RU"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_it_speaks_the_language_of_the_environment(environment: dict[str, str], locale: str) -> None:
    assert spoken_in(environment) == locale


class FakeArt:
    """The CoverArt port: a cover for every title."""

    async def draw(self, title: TitleId) -> Picture:
        return Picture(alt=title, data=f"cover of {title}".encode())


async def test_where_the_terminal_can_show_pictures_a_card_has_its_cover(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdin", io.StringIO("one\nmany\nbars\n"))
    card = replace(a_card(1), picture=Picture(alt="", key="tmdb:movie:1"))
    shown = {
        "one": Reply(cards=(card,)),
        "many": Reply(cards=(card, card)),
        "bars": Reply(text="Why", picture=Picture(alt="", data=b"the bars")),
    }

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        assert isinstance(incoming, Said)
        return (shown[incoming.text],)

    door = ConsoleDoor(
        console=Console(file=out, width=120, highlight=False),
        account="tester",
        art=FakeArt(),
        pictures=lambda: lambda png: f"<{png.decode()}>",
    )
    await door.run(handle)
    assert out.getvalue().count("<cover of tmdb:movie:1>") == 1, "a deck is a list: pictures would push it away"
    assert out.getvalue().count("<the bars>") == 1


def test_what_is_no_terminal_shows_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert terminal_pictures() is None
