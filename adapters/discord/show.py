"""Replies as Discord shows them, as data: which messages, of what components and files. Nothing is sent."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from adapters.discord.embeds import embedded, plain_content
from adapters.discord.keys import HERE, NOTE, SHARE, WORDS, Component, Ids, own_key, owner_of, rows
from adapters.discord.layout import ALT_UNITS, MOST_COMPONENTS, TEXT_UNITS, WIDE, escaped, fitted, pieces
from adapters.text import clean, cut, units
from bot.errors import BadTitleId
from bot.messages import Appointment, Button, Buttons, Card, Document, Picture, Reply
from bot.titles import TitleId, from_short_id

SECTION, TEXT, THUMBNAIL, GALLERY, FILE, CONTAINER = 9, 10, 11, 12, 13, 17
HEADLINE_UNITS, HEADING_UNITS, REASON_UNITS, FOOTER_UNITS, STORY_UNITS = 900, 600, 900, 300, 1100
"""Parts of a card; together they stay below the 4,000 of a message."""
COVER = "cover.png"
_COMMAND = re.compile(r"(?<![\w/<:.])/([a-z](?:[a-z-]|\\?_)*[a-z])(?![\w/])")
"""A command's name in a text; underscores are escaped there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How replies are shown: `say` has the door's words in the person's language; `embeds` instead of components;
    `share` offers to show a card to all; `commands` are Discord's ids of commands, by their names."""

    say: Callable[[str], str]
    embeds: bool = False
    share: bool = False
    commands: Mapping[str, int] = field(default_factory=dict)

    def linked(self, text: str, limit: int) -> str:
        """An escaped text in which the names of commands can be tapped, as far as they fit."""

        def tapped(found: re.Match[str]) -> str:
            name = found[1].replace("_", "-").replace("\\", "")
            return f"</{name}:{self.commands[name]}>" if name in self.commands else found[0]

        made = _COMMAND.sub(tapped, text) if self.commands else text
        return made if units(made) <= limit else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that goes with a message, which names it as `attachment://filename`."""

    filename: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message: components of the second version, or content, embeds and rows; `title` is what it is a card of."""

    components: tuple[Component, ...] = ()
    content: str = ""
    embeds: tuple[Component, ...] = ()
    uploads: tuple[Upload, ...] = ()
    title: TitleId | None = None
    plain: bool = False

    def body(self) -> Component:
        """What Discord is told, beside flags and files."""
        parts: Component = {"components": list(self.components)}
        if self.plain:
            parts |= {"content": self.content, "embeds": list(self.embeds)}
        return parts


def show(reply: Reply, look: Look) -> tuple[Message, ...]:
    """The messages of one reply, in order; none for an empty one. The reply's buttons stand under the last. Pictures
    without an address must have their data."""
    reply = replace(reply, buttons=_with_forms(reply.buttons, look))
    if reply.cards:
        return (_deck(reply, look),)
    return tuple(_plain(reply, look))


def _plain(reply: Reply, look: Look) -> Iterator[Message]:
    uploads = tuple(_uploads(reply.picture, reply.document))
    keys = rows(reply.buttons, Ids(), look.say("discord-choose"))
    if look.embeds:
        for number, (content, components) in enumerate(plain_content(reply.text, keys, bool(uploads))):
            files = uploads if number == 0 else ()
            told = timed(content, reply.begins)
            yield Message(content=told, components=tuple(components), uploads=files, plain=True)
        return
    left = [_text(f"-# ⏳ <t:{int(reply.until.timestamp())}:R>")] if reply.until else []
    room = TEXT_UNITS - sum(len(each["content"]) for each in left)
    texts = [_text(timed(look.linked(piece, room), reply.begins)) for piece in pieces(reply.text, room)]
    attached = [*_gallery(reply.picture), *_files(uploads if reply.document else ())]
    if not texts and not attached:
        return
    for part in texts[:-1]:
        yield Message(components=(part,))
    below = tuple(_bounded([*attached, *texts[-1:], *left, *keys]))
    yield Message(components=below, uploads=uploads)


def timed(text: str, begins: Appointment | None) -> str:
    """An escaped text in which a time is told on the clock of whoever reads it, and how far away it is."""
    if not (begins and begins.words):
        return text
    at = int(begins.at.timestamp())
    return text.replace(escaped(begins.words), f"<t:{at}:F> (<t:{at}:R>)")


def _deck(reply: Reply, look: Look) -> Message:
    """The card on top; the others are a press or a choice away."""
    card = reply.cards[reply.position]
    owner = owner_of((*card.buttons, *reply.buttons))
    ids, hint = Ids(), look.say("discord-jump")
    more: Buttons = (*reply.buttons, *_pager(reply))
    if look.share:
        more = (*more[:-1], (*(more[-1] if more else ()), own_key(look.say("discord-share"), SHARE, owner, card.title)))
    uploads = tuple(_uploads(card.picture, None))
    if look.embeds:
        keys = [*rows((*card.buttons, *more), ids, hint), *rows(_jump(reply), ids, hint)]
        content, embed, components = embedded(reply.text, card, keys, COVER)
        parts = {"components": tuple(components), "content": content, "embeds": (embed,)}
        return Message(uploads=uploads, title=card.title, plain=True, **parts)  # type: ignore[arg-type]  # each its own
    within = [*_facts(card), *rows(card.buttons, ids, hint)]
    below = [*rows(more, ids, hint), *rows(_jump(reply), ids, hint)]
    headline = [_text(note)] if (note := fitted(reply.text, HEADLINE_UNITS)) else []
    container = {"type": CONTAINER, "components": within, **({"accent_color": card.tint} if card.tint else {})}
    return Message(components=tuple(_bounded([*headline, container, *below])), uploads=uploads, title=card.title)


def _facts(card: Card) -> Iterator[Component]:
    """What matters most comes first. The story is hidden until it is tapped: some want to know nothing."""
    heading = f"**{fitted(card.heading, HEADING_UNITS // 2) or '·'}**"
    facts = fitted(card.facts, HEADING_UNITS // 2)
    lines = [_text(f"{heading}\n{facts}" if facts else heading)]
    if reason := fitted(card.reason, REASON_UNITS):
        lines.append(_text(reason))
    if footer := fitted(" ".join(card.footer.split()), FOOTER_UNITS):
        lines.append(_text(f"-# {footer}"))
    if card.picture and (url := _address(card.picture, COVER)):
        thumbnail = {"type": THUMBNAIL, "media": {"url": url}, **_alt(card.picture)}
        yield {"type": SECTION, "components": lines, "accessory": thumbnail}
    else:
        yield from lines
    if story := fitted(card.overview, STORY_UNITS):
        yield _text(f"||{story}||")


def _pager(reply: Reply) -> Buttons:
    """`‹ 3/8 ›`: the card before, where one is, the card after."""
    count, place = len(reply.cards), reply.position
    if count < 2:
        return ()
    here = Button(label=f"{place + 1}/{count}", action=replace(reply.page(place), verb=HERE))
    before, after = (Button(label=sign, action=reply.page(place + step)) for sign, step in (("‹", -1), ("›", 1)))
    return ((before, here, after),)


def _jump(reply: Reply) -> Buttons:
    """All cards as one select, where paging would take long."""
    if len(reply.cards) <= WIDE:
        return ()
    return tuple(
        (Button(label=f"{place + 1} · {card.heading}", action=reply.page(place)),)
        for place, card in enumerate(reply.cards)
    )


def _with_forms(buttons: Buttons, look: Look) -> Buttons:
    """Stars can also be given with a note, and a mood be told in one's own words."""
    made: list[tuple[Button, ...]] = []
    for row in buttons:
        made.append(row)
        if title := _starred(row):
            made.append((own_key(look.say("discord-note"), NOTE, owner_of((row,)), title),))
    if any(button.action.verb == "mood" for row in buttons for button in row):
        made.append((own_key(look.say("discord-words"), WORDS, owner_of(buttons)),))
    return tuple(made)


def _starred(row: tuple[Button, ...]) -> TitleId | None:
    """The title that a row of stars is for."""
    titles = {button.action.arg(0) for button in row if button.action.verb == "stars" and button.action.arg(1)}
    if len(titles) != 1 or len(row) < 5:
        return None
    try:
        return from_short_id(titles.pop())
    except BadTitleId:
        return None


def _uploads(picture: Picture | None, document: Document | None) -> Iterator[Upload]:
    if picture and not picture.url and picture.data:
        yield Upload(filename=COVER, data=picture.data)
    if document:
        yield Upload(filename=_filename(document.filename), data=document.data)


def _filename(name: str) -> str:
    """A name that Discord keeps as it is."""
    return re.sub(r"[^\w.-]+", "_", name, flags=re.ASCII)[-100:].lstrip(".") or "file"


def _gallery(picture: Picture | None) -> Iterator[Component]:
    if picture and (url := _address(picture, COVER)):
        yield {"type": GALLERY, "items": [{"media": {"url": url}, **_alt(picture)}]}


def _files(uploads: tuple[Upload, ...]) -> Iterator[Component]:
    for upload in uploads:
        if upload.filename != COVER:
            yield {"type": FILE, "file": {"url": f"attachment://{upload.filename}"}}


def _address(picture: Picture, filename: str) -> str | None:
    return picture.url or (f"attachment://{filename}" if picture.data else None)


def _alt(picture: Picture) -> Component:
    alt = cut(clean(picture.alt).strip(), ALT_UNITS)
    return {"description": alt} if alt else {}


def _text(content: str) -> Component:
    return {"type": TEXT, "content": content}


def _bounded(components: list[Component]) -> list[Component]:
    """Without the last ones when there are too many."""
    while sum(map(_size, components)) > MOST_COMPONENTS:
        components = components[:-1]
    return components


def _size(component: Component) -> int:
    within = [*component.get("components", ()), *([component["accessory"]] if "accessory" in component else [])]
    return 1 + sum(map(_size, within))
