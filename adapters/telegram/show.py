"""Replies as Telegram shows them, as data: which messages, with what text, picture and keyboard. Nothing is sent."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from urllib.parse import quote

from adapters.telegram.layout import CAPTION_UNITS, TEXT_UNITS, Span, cut, fitted, html, plain_html, split, units
from bot.errors import ActionTooLong
from bot.messages import Action, Button, Buttons, Card, Document, Picture, Reply
from bot.titles import TitleId, short_id

WIDE = 8
"""Buttons in a row, at most: more are too narrow to read."""
MOST_KEYS = 100
"""Buttons under a message that Telegram takes."""
LABEL_UNITS = 64
"""More of a label no screen shows."""
LIST, KEYS, OPEN = "list", "keys", "open"
"""What the pager's middle button says, the same cards as a list; "More…", the same card with all its buttons; and the
title's page in the Mini App. The door's own verbs, no flow knows them."""
MOST_SHORT, SHORT_ROWS = 8, 3
"""Buttons and rows under a card until "More…" is pressed."""
FOLDED = frozenset(
    ("more", "why", "where", "critique", "put_back", "try_different", "adjust_mood", "refine", "step_back")
)
"""Verbs that are behind "More…" where there is no room for all."""
DANGER = frozenset((("forget_all", ""), ("profile", "erase"), ("clear_list", "")))
"""What takes much away, as a verb and its first argument: red."""
_HYPHENED = re.compile(r"(?<![\w/.:])/([a-z]+(?:-[a-z]+)+)(?![\w/-])")
"""A command with hyphens: Telegram's have none, and of "/movie-night" it would make "/movie" to tap."""
Say = Callable[[str], str]
"""The door's own words by their key, in one person's language."""


class Look(Enum):
    """How a deck is shown: one card at a time, with a few buttons or all of them; or all cards as a compact list."""

    CARD = "card"
    KEYS = "keys"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A button: its label and what it does: its callback data (1 to 64 bytes), an address that it opens, one that it
    opens as a Mini App, words that it puts into the clipboard, or titles that it completes while one types. `style` is
    Telegram's colour, if any."""

    label: str
    data: str = ""
    url: str = ""
    app: str = ""
    copies: str = ""
    completes: bool = False
    style: str = ""


Keyboard = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message: HTML, at most one of picture and document, a keyboard; `title` is the title it is a card of, in
    the deck with the mark `deck`, which takes the place of the deck `instead`; `stands` is the name by which it can be
    found again, `awaits` what to write into the field of an answer that is waited for."""

    html: str = ""
    keyboard: Keyboard = ()
    picture: Picture | None = None
    document: Document | None = None
    title: TitleId | None = None
    deck: str = ""
    instead: str = ""
    stands: str = ""
    awaits: str = ""


def show(reply: Reply, say: Say, look: Look = Look.CARD, app: str = "") -> tuple[Message, ...]:
    """The messages of one reply, in order; none for an empty one. The reply's buttons stand under the last. `app` is
    the address of the Mini App, which opens a card's title; empty in chats where Telegram takes no such button."""
    if reply.cards and look is Look.LIST:
        return (_list(reply),)
    if reply.cards:
        return (_deck(reply, say, look, app),)
    return tuple(_plain(replace(reply, text=_tappable(reply.text)), say))


def _tappable(text: str) -> str:
    """With commands as Telegram knows them."""
    return _HYPHENED.sub(lambda found: found[0].replace("-", "_"), text)


def keyboard(rows: Buttons, app: str = "") -> Keyboard:
    """Rows at most 8 wide, 100 buttons in all. A button whose meaning takes more than 64 bytes can't be pressed, so
    it is not there."""
    keys = [tuple(_keys(row, app)) for row in rows]
    narrow = [row[i : i + WIDE] for row in keys for i in range(0, len(row), WIDE)]
    kept, left = [], MOST_KEYS
    for row in narrow:
        kept.append(row[:left])
        left -= len(kept[-1])
    return tuple(row for row in kept if row)


def _keys(row: Iterable[Button], app: str) -> Iterator[Key]:
    for button in row:
        try:
            action = button.action
            if action.verb == OPEN:
                yield Key(label=button.label, app=f"{app}?to={quote(f'/title/{action.arg(0)}', safe='')}")
                continue
            danger = (action.verb, "") in DANGER or (action.verb, action.arg(0)) in DANGER
            label = cut(button.label, LABEL_UNITS) or "·"
            yield Key(label=label, data=action.encode(), style="danger" if danger else "")
        except ActionTooLong:
            continue


def _plain(reply: Reply, say: Say) -> Iterator[Message]:
    """Text alone, or under a picture or a document as far as a caption holds it."""
    keys = (*_offered(reply, say), *keyboard(reply.buttons))
    awaits = say("door-title-hint") if reply.completes else ""
    attached = reply.picture or reply.document
    if attached and units(reply.text) <= CAPTION_UNITS:
        text = plain_html(reply.text.strip())
        yield Message(html=text, keyboard=keys, picture=reply.picture, document=reply.document)
        return
    if attached:
        yield Message(picture=reply.picture, document=reply.document)
    pieces = list(split(reply.text, TEXT_UNITS))
    for number, piece in enumerate(pieces, 1):
        if number < len(pieces):
            yield Message(html=plain_html(piece))
        else:
            yield Message(html=plain_html(piece), keyboard=keys, awaits=awaits, stands=reply.stands)


def _offered(reply: Reply, say: Say) -> Iterator[tuple[Key, ...]]:
    """What Telegram itself can do at a tap: put words into the clipboard, complete a title while one types."""
    if reply.copies:
        yield (Key(label=f"📋 {reply.copies}", copies=reply.copies),)
    if reply.completes:
        yield (Key(label=say("door-type-title"), completes=True),)


def _deck(reply: Reply, say: Say, look: Look, app: str) -> Message:
    """The card on top, with a pager when there are others."""
    card = reply.cards[reply.position]
    limit = CAPTION_UNITS if card.picture else TEXT_UNITS
    opens = (Button(label=say("door-open-title"), action=Action(verb=OPEN, args=(card.title,))),) if app else ()
    rows = (*card.buttons, *((opens,) if opens else ()), *reply.buttons, *_pager(reply))
    if look is Look.CARD and (sum(map(len, rows)) > MOST_SHORT or len(rows) > SHORT_ROWS):
        rows = _short(reply, card, say, opens)
    text = html(fitted(card_lines(card, reply.text), limit))
    return Message(
        html=text,
        keyboard=keyboard(rows, app),
        picture=card.picture,
        title=card.title,
        deck=reply.deck,
        instead=reply.instead,
    )


def _short(reply: Reply, card: Card, say: Say, opens: tuple[Button, ...]) -> Buttons:
    """The verdicts (stars where they are asked for), the way back or to the title's page, "More…", and as much of the
    pager as there is room for; what the message itself asks comes before them."""
    stars = next((row for row in card.buttons if row[0].action.verb == "stars"), ())
    undo = tuple(b for row in (*card.buttons, *reply.buttons) for b in row if b.action.verb == "undo")[:1] or opens
    asked = tuple(
        kept for row in reply.buttons if (kept := tuple(b for b in row if b.action.verb not in (*FOLDED, "undo")))
    )
    own = reply.page(0).owner
    more = Button(
        label=say("door-more"),
        action=Action(verb=KEYS, args=(short_id(card.title), str(reply.position), reply.deck), owner=own),
    )
    top = stars or (card.buttons[0] if card.buttons else ())
    left = MOST_SHORT - sum(map(len, asked)) - len(undo) - 1
    top = top if len(top) <= left else ()
    pager = tuple(row[max(0, len(row) - max(1, left - len(top))) :] for row in _pager(reply))
    return tuple(row for row in (*asked, top, (*undo, more), *pager) if row)


def card_lines(card: Card, note: str = "") -> Iterator[tuple[Span, ...]]:
    """What matters most comes first. The story is hidden until it is tapped: some want to know nothing."""
    if note:
        yield from ((Span(text=line),) for line in note.strip().split("\n"))
        yield (Span(text=""),)
    yield Span(text=card.heading, mark="b"), Span(text=f" · {card.facts}" if card.facts else "")
    if card.reason:
        yield (Span(text=card.reason),)
    if card.footer:
        yield (Span(text=card.footer, mark="i"),)
    if card.overview:
        yield (Span(text=""),)
        yield (Span(text=card.overview, mark="tg-spoiler"),)


def _list(reply: Reply) -> Message:
    """All cards as numbered lines, a button for each; under the picture of the card that was on top, so that going
    to and fro edits one message."""
    top = reply.cards[reply.position]
    lines: list[tuple[Span, ...]] = [(Span(text=reply.text),)] if reply.text else []
    for number, card in enumerate(reply.cards, 1):
        lines.append((Span(text=f"{number}  "), Span(text=card.heading, mark="b"), Span(text=f" · {card.facts}")))
    limit = CAPTION_UNITS if top.picture else TEXT_UNITS
    numbers = tuple(Button(label=str(n + 1), action=reply.page(n)) for n in range(len(reply.cards)))
    text = html(fitted(lines, limit))
    return Message(html=text, keyboard=keyboard((numbers, *reply.buttons)), picture=top.picture)


def _pager(reply: Reply) -> Buttons:
    """`‹ 3/8 ›`: the card before, all as a list, the card after."""
    count, place = len(reply.cards), reply.position
    if count < 2:
        return ()
    middle = Button(label=f"{place + 1}/{count}", action=replace(reply.page(place), verb=LIST))
    before, after = (Button(label=sign, action=reply.page(place + step)) for sign, step in (("‹", -1), ("›", 1)))
    return ((before, middle, after),)
