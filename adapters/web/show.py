"""Replies as a page shows them, as data: what is laid where, and what each button sends. Nothing is rendered here."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.errors import ActionTooLong
from bot.messages import Button, Buttons, Card, Reply
from bot.titles import short_id
from bot.visits import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A button: its label, and what the form sends when it is pressed."""

    label: str
    sends: str


Keys = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A card in the grid; `page` is the address of its title's page, `image` that of its picture."""

    heading: str
    facts: str
    reason: str
    footer: str
    overview: str
    page: str
    image: str
    alt: str
    keys: Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One message of the conversation; `line` is its number, 0 for one that is nowhere kept. `size` is its picture's,
    so that a page doesn't move when it comes; zeros where that is not known."""

    line: int
    mine: bool = False
    text: str = ""
    tiles: tuple[Tile, ...] = ()
    keys: Keys = ()
    image: str = ""
    size: tuple[int, int] = (0, 0)
    alt: str = ""
    document: str = ""
    filename: str = ""


def bubble(line: Line) -> Bubble:
    """A line of the conversation."""
    if line.reply is None:
        return Bubble(line=line.id, mine=True, text=line.said)
    return shown(line.reply, line.id)


def shown(reply: Reply, line: int = 0, *, inline: bool = False) -> Bubble:
    """A reply; its picture and its file are fetched by the number of its line. `inline` its picture is in the page."""
    picture, document = reply.picture, reply.document
    image = (picture.url or (f"/pictures/{line}" if line else "")) if picture else ""
    if inline and picture and picture.data:
        image = f"data:image/png;base64,{b64encode(picture.data).decode()}"
    return Bubble(
        line=line,
        text=_together(reply.text.strip()),
        tiles=tuple(tile(card) for card in reply.cards),
        keys=keys(reply.buttons),
        image=image,
        size=size_of(picture.data) if picture and picture.data else (0, 0),
        alt=picture.alt if picture else "",
        document=f"/files/{line}" if document and line else "",
        filename=document.filename if document else "",
    )


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height as a PNG's first chunk says (https://www.w3.org/TR/png/#11IHDR); zeros for anything else."""
    if not png.startswith(b"\x89PNG\r\n\x1a\n") or len(png) < 24:
        return 0, 0
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _together(text: str) -> str:
    """Figures don't part from their signs at the end of a line."""
    return text.replace("★ ", "★\u00a0").replace(" %", "\u00a0%")


def keys(rows: Buttons) -> Keys:
    """Rows of buttons. One whose meaning takes more than 64 bytes can't be pressed, so it is not there."""
    return tuple(found for row in rows if (found := tuple(_keys(row))))


def _keys(row: Iterable[Button]) -> Iterator[Key]:
    for button in row:
        try:
            yield Key(label=button.label, sends=button.action.encode())
        except ActionTooLong:
            continue


def tile(card: Card) -> Tile:
    """A card, with where its page and its picture are."""
    short = short_id(card.title)
    picture = card.picture
    return Tile(
        heading=card.heading,
        facts=_together(card.facts),
        reason=card.reason,
        footer=_together(card.footer),
        overview=card.overview,
        page=f"/title/{card.title}",
        image=(picture.url or f"/covers/{short}") if picture else "",
        alt=picture.alt if picture else "",
        keys=keys(card.buttons),
    )
