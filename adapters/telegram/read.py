"""Telegram's updates as the dialogue's events. Pure: an update goes in, an event or nothing comes out."""

import re
from dataclasses import dataclass, replace

from telegram import (
    InlineQuery,
    MaybeInaccessibleMessage,
    Message,
    MessageEntity,
    MessageReactionUpdated,
    ReactionTypeEmoji,
    Update,
    User,
)

from adapters.telegram.show import LIST, Look
from bot.errors import BadTitleId
from bot.messages import Account, Action, Chat, Chose, Incoming, Said, Sent
from bot.titles import TitleId, from_short_id, short_id

PLATFORM = "telegram"
_COMMAND = re.compile(r"/([a-z][\w-]*)(?:@(\w+))?(?=\s|$)", re.IGNORECASE)
_LINK = re.compile(r"/start(?:@\w+)?\s+(like|title|join)_([\w-]{1,60})\s*", re.IGNORECASE)
_LINKED = {"like": "more", "title": "card", "join": "join"}
"""What a deep link `t.me/BOT?start=like_27205` means, as a verb."""
_FELT = {
    **dict.fromkeys(("👍", "❤", "❤\u200d🔥", "🔥", "😍", "🥰", "💯", "👏", "🤩"), "like"),
    **dict.fromkeys(("👎", "💩", "🤮", "🥱"), "dislike"),
}
"""Reactions that are verdicts, as verbs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot itself, as Telegram knows it, and the verbs that are commands of its own."""

    id: int
    username: str
    verbs: frozenset[str] = frozenset()

    def commanded(self, word: str, addressed: str | None) -> bool:
        """Whether `/word` or `/word@addressed`, said among others, is for this bot."""
        if addressed:
            return addressed.lower() == self.username.lower()
        return word.lower().replace("-", "_") in self.verbs


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an answer goes: a chat, a topic in it, and in a chat of several the message that is answered."""

    chat: int
    thread: int | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMessage:
    """The message whose button was pressed, while it may still be edited; `same_picture` when what comes in its place
    has the picture that is there."""

    message: int
    pictured: bool
    same_picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as Telegram tells of it, before it is fetched; a `size` of 0 is one that isn't told."""

    id: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What an update says: the event, where its answer goes, for a press the query and the message it was on, the
    file that was sent, whose content the event lacks yet, and the message that it replies to."""

    event: Incoming
    place: Place
    look: Look = Look.CARD
    press: str = ""
    own_message: OwnMessage | None = None
    file: File | None = None
    replied: int | None = None


def read(update: Update, me: Me) -> Heard | None:
    """What an update says to Usher; None when it isn't meant for it."""
    if update.callback_query:
        return _press(update)
    if update.message and update.message.from_user:
        return _message(update, update.message, update.message.from_user, me)
    return None


def reacted(reaction: MessageReactionUpdated, update: int, title: TitleId) -> Heard | None:
    """What a new reaction to the card of a title says; None for one that says nothing about it."""
    before = {one.emoji for one in reaction.old_reaction if isinstance(one, ReactionTypeEmoji)}
    added = [one.emoji for one in reaction.new_reaction if isinstance(one, ReactionTypeEmoji)]
    verb = next((_FELT[emoji] for emoji in added if emoji not in before and emoji in _FELT), None)
    if not verb or not reaction.user:
        return None
    chose = Chose(
        id=str(update),
        account=account_of(reaction.user),
        chat=Chat(id=str(reaction.chat.id), private=reaction.chat.type == "private"),
        locale=reaction.user.language_code or "en",
        name=reaction.user.first_name,
        action=Action(verb=verb, args=(short_id(title),)),
    )
    return Heard(event=chose, place=Place(chat=reaction.chat.id, answers=reaction.message_id))


def looked_up(query: InlineQuery, update: int) -> Chose:
    """What `@bot dune`, written in any chat, asks for: titles by name, from a place in the list on."""
    return Chose(
        id=str(update),
        account=account_of(query.from_user),
        chat=Chat(id=f"inline-{query.from_user.id}"),
        locale=query.from_user.language_code or "en",
        name=query.from_user.first_name,
        action=Action(verb="inline", args=(query.query, query.offset or "0")),
    )


def link_to(action: Action, me: Me) -> str:
    """The address that opens the bot with what an action means; empty for one that no deep link means."""
    word = next((word for word, verb in _LINKED.items() if verb == action.verb), "")
    known = word and _LINK.fullmatch(f"/start {word}_{action.arg(0)}")
    return f"https://t.me/{me.username}?start={word}_{action.arg(0)}" if known else ""


def account_of(user: User) -> Account:
    return Account(platform=PLATFORM, id=str(user.id))


def _message(update: Update, message: Message, user: User, me: Me) -> Heard | None:
    if user.is_bot or message.via_bot or (message.text is None and not message.effective_attachment):
        return None
    text = message.text or message.caption or (message.sticker.emoji if message.sticker else "") or ""
    private = message.chat.type == "private"
    if not private:
        meant = _meant(message, text, me)
        if meant is None:
            return None
        text = meant
    said = Said(
        id=str(update.update_id),
        account=account_of(user),
        chat=Chat(id=str(message.chat.id), private=private),
        locale=user.language_code or "en",
        name=user.first_name,
        text=text,
    )
    thread = message.message_thread_id if message.is_topic_message else None
    place = Place(chat=message.chat.id, thread=thread, answers=None if private else message.message_id)
    if message.document and not message.animation:
        file = File(id=message.document.file_id, size=message.document.file_size or 0)
        return Heard(event=_sent(said, message.document.file_name or ""), place=place, file=file)
    replied = message.reply_to_message.message_id if message.reply_to_message else None
    return Heard(event=_linked(said), place=place, replied=replied)


def _sent(said: Said, filename: str) -> Sent:
    return Sent(id=said.id, account=said.account, chat=said.chat, locale=said.locale, name=said.name, filename=filename)


def _meant(message: Message, text: str, me: Me) -> str | None:
    """In a chat of several: the text that is meant for Usher, without its name; None when none is."""
    if command := _COMMAND.match(text):
        return text if me.commanded(command[1], command[2]) else None
    name = f"@{me.username}".lower()
    for entity, words in _mentions(message).items():
        if words.lower() == name or (entity.user and entity.user.id == me.id):
            return " ".join(text.replace(words, " ", 1).split())
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == me.id:
        return text
    return None


def _mentions(message: Message) -> dict[MessageEntity, str]:
    """In the text, or below a picture or a file; a sticker has none."""
    kinds: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    if message.text:
        return message.parse_entities(kinds)
    return message.parse_caption_entities(kinds) if message.caption else {}


def _linked(said: Said) -> Incoming:
    """A deep link's start as what it links to."""
    match = _LINK.fullmatch(said.text)
    if not match:
        return said
    verb, argument = _LINKED[match[1].lower()], match[2]
    short = f"m{argument}" if argument.isdigit() else argument
    if verb != "join":
        try:
            from_short_id(short)
        except BadTitleId:
            return replace(said, text="/start")
    return Chose(
        id=said.id,
        account=said.account,
        chat=said.chat,
        locale=said.locale,
        name=said.name,
        action=Action(verb=verb, args=(short if verb != "join" else argument,)),
    )


def _press(update: Update) -> Heard | None:
    query = update.callback_query
    assert query is not None
    if query.data is None or query.message is None:
        return None
    chat = query.message.chat
    action = Action.decode(query.data)
    look = Look.LIST if action.verb == LIST else Look.CARD
    chose = Chose(
        id=str(update.update_id),
        account=account_of(query.from_user),
        chat=Chat(id=str(chat.id), private=chat.type == "private"),
        locale=query.from_user.language_code or "en",
        name=query.from_user.first_name,
        action=replace(action, verb="page") if look is Look.LIST else action,
    )
    own_message = _own_message(query.message)
    return Heard(event=chose, place=_place_of(query.message), look=look, press=query.id, own_message=own_message)


def _place_of(message: MaybeInaccessibleMessage) -> Place:
    thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(chat=message.chat.id, thread=thread)


def _own_message(message: MaybeInaccessibleMessage) -> OwnMessage | None:
    if not isinstance(message, Message) or not message.is_accessible:
        return None
    return OwnMessage(message=message.message_id, pictured=bool(message.photo))
