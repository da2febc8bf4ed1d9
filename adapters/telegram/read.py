"""Telegram's updates as the dialogue's events. Pure: an update goes in, an event or nothing comes out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from telegram import Chat as TelegramChat
from telegram import (
    InlineQuery,
    MaybeInaccessibleMessage,
    Message,
    MessageEntity,
    MessageOriginUser,
    MessageReactionUpdated,
    ReactionTypeEmoji,
    Update,
    User,
)

from adapters.carried import shown_by
from adapters.receipts import Receipt
from adapters.telegram.show import KEYS, LIST, Look
from bot.errors import BadTitleId
from bot.messages import Account, Action, Chat, Chose, Incoming, Said, Sent
from bot.titles import TitleId, from_short_id, short_id

PLATFORM = "telegram"
_COMMAND = re.compile(r"/([a-z][\w-]*)(?:@(\w+))?(?=\s|$)", re.IGNORECASE)
_LINK = re.compile(r"/start(?:@\w+)?\s+(like|title|join|do)_([\w-]{1,60})\s*", re.IGNORECASE)
_LINKED = {"like": "more", "title": "card", "join": "join"}
"""What a deep link `t.me/BOT?start=like_27205` means, as a verb; `do_taste` is the private command /taste."""
_CARRIED = {
    "voice": "voice", "audio": "voice", "photo": "photo", "animation": "video", "video": "video", "video_note": "video",
    "location": "location", "venue": "location", "sticker": "sticker",
}  # fmt: skip
"""What a message without words may carry, and what Usher says of it; all else is "other"."""
ECHO_SECONDS = 3600
"""How long after it was written a message that Usher doesn't remember may be edited and is answered all the same."""
_FELT = {
    **dict.fromkeys(("👍", "❤", "❤\u200d🔥", "🔥", "😍", "🥰", "💯", "👏", "🤩"), "like"),
    **dict.fromkeys(("👎", "💩", "🤮", "🥱"), "dislike"),
}
"""Reactions that are verdicts, as verbs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot itself, as Telegram knows it, the verbs that are commands of its own, and those that are private."""

    id: int
    username: str
    verbs: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

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

    @property
    def mark(self) -> str:
        """What `marked` makes the message of again."""
        return f"{self.message}:{int(self.pictured)}"

    @classmethod
    def marked(cls, mark: str) -> "OwnMessage":
        number, _, pictured = mark.partition(":")
        return cls(message=int(number), pictured=pictured == "1")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as Telegram tells of it, before it is fetched; a `size` of 0 is one that isn't told."""

    id: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What an update says: the event, where its answer goes, for a press the query and the message it was on, the
    file that was sent, whose content the event lacks yet, and the message that it replies to. `message` is the one that
    was heard, `edited` when it was said before and reads otherwise now, `late` when that was long after; `outdated`
    then are messages of the old answer that have no place in the new one. `receipt` tells what of the answer was sent
    already."""

    event: Incoming
    place: Place
    look: Look = Look.CARD
    press: str = ""
    own_message: OwnMessage | None = None
    file: File | None = None
    replied: int | None = None
    message: int = 0
    edited: bool = False
    late: bool = False
    outdated: tuple[OwnMessage, ...] = ()
    receipt: Receipt = field(default_factory=Receipt, compare=False)


def read(update: Update, me: Me) -> Heard | None:
    """What an update says to Usher; None when it isn't meant for it."""
    if update.callback_query:
        return _press(update)
    if message := update.message or update.channel_post:
        return _message(update, message, me)
    if message := update.edited_message or update.edited_channel_post:
        heard = _message(update, message, me)
        late = bool(message.edit_date and (message.edit_date - message.date).total_seconds() > ECHO_SECONDS)
        return replace(heard, edited=True, late=late) if heard and (message.text or message.caption) else None
    return None


def invited(update: Update, me: Me) -> Heard | None:
    """What was asked of Usher in a chat that it is not in, where it has a conversation with this person alone."""
    message = update.guest_message
    heard = _message(update, message, me, guest=True) if message else None
    if not heard or heard.file:
        return None
    chat = Chat(id=f"guest-{heard.event.account.id}", private=False, guest=True)
    return replace(heard, event=replace(heard.event, chat=chat))


def reacted(reaction: MessageReactionUpdated, update: int, title: TitleId, deck: str) -> Iterator[Heard]:
    """What a reaction to the card of a title, in the deck with that mark, says; nothing where it says nothing about it.
    One that was a verdict and is gone takes the verdict back, before another takes its place."""
    before = [one.emoji for one in reaction.old_reaction if isinstance(one, ReactionTypeEmoji)]
    now = [one.emoji for one in reaction.new_reaction if isinstance(one, ReactionTypeEmoji)]
    felt = next((_FELT[emoji] for emoji in now if emoji not in before and emoji in _FELT), None)
    gone = next((_FELT[emoji] for emoji in before if emoji not in now and emoji in _FELT), None)
    short = short_id(title)
    said = [Action(verb="withdraw", args=(short, deck, gone))] if gone else []
    said += [Action(verb=felt, args=(short, deck))] if felt else []
    for action in said:
        if not reaction.user:
            return
        chose = Chose(
            id=f"{update}-{action.verb}",
            account=account_of(reaction.user),
            chat=Chat(id=str(reaction.chat.id), private=reaction.chat.type == "private", narrow=True),
            locale=reaction.user.language_code or "en",
            name=reaction.user.first_name,
            action=action,
        )
        yield Heard(event=chose, place=Place(chat=reaction.chat.id, answers=reaction.message_id))


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


def link_to(action: Action | None, me: Me) -> str:
    """The address that opens the bot with what an action means; empty for one that no deep link means."""
    if action is None:
        return ""
    if action.verb in me.own:
        return f"https://t.me/{me.username}?start=do_{action.verb}"
    verb = "card" if action.verb == "night_card" else action.verb
    word = next((word for word, linked in _LINKED.items() if linked == verb), "")
    known = word and _LINK.fullmatch(f"/start {word}_{action.arg(0)}")
    return f"https://t.me/{me.username}?start={word}_{action.arg(0)}" if known else ""


def account_of(user: User) -> Account:
    return Account(platform=PLATFORM, id=str(user.id))


def _account_of_chat(chat: TelegramChat) -> Account:
    return Account(platform=PLATFORM, id=str(chat.id))


def of_a_chat(account: Account) -> bool:
    """Whether it is a group's or a channel's own: people who speak as it can't be written to in private."""
    return account.id.startswith("-")


def _speaker(message: Message) -> tuple[Account, str, str] | None:
    """Who says it, by which name and in which language: a person, or the chat that an anonymous admin or a channel
    speaks as. None for other bots, and for a channel's post that Telegram copies into its discussion group."""
    if message.is_automatic_forward:
        return None
    if chat := message.sender_chat:
        return _account_of_chat(chat), message.author_signature or chat.title or "", "en"
    user = message.from_user
    if user is None or user.is_bot:
        return None
    return account_of(user), user.first_name, user.language_code or "en"


def _message(update: Update, message: Message, me: Me, *, guest: bool = False) -> Heard | None:
    if picked := _picked(update, message, me):
        return picked
    speaker = _speaker(message)
    carried = _carried(message)
    if not speaker or message.via_bot or not (message.text or carried):
        return None
    account, name, locale = speaker
    text, private = message.text or message.caption or "", message.chat.type == "private"
    if not private:
        meant = _meant(message, text, me)
        if meant is None and not guest:
            return None
        text = text if meant is None else meant or ("" if carried else "/start")  # called by its name alone
    told = Said(
        id=str(update.update_id),
        account=account,
        chat=_chat_of(message),
        locale=locale,
        name=name,
        text=text,
        quoted=_passed_on(message),
        beside=carried or "",
    )
    place = replace(_place_of(message), answers=None if private else message.message_id)
    replied = message.reply_to_message.message_id if message.reply_to_message else None
    heard = Heard(event=told, place=place, replied=replied, message=message.message_id)
    if carried == "file":
        assert message.document is not None
        file = File(id=message.document.file_id, size=message.document.file_size or 0)
        return replace(heard, event=_sent(told, message.document.file_name or ""), file=file, replied=None)
    if not text.strip() and carried:
        return replace(heard, event=_did(told, Action(verb="carried", args=(carried,))))
    return replace(heard, event=told if told.quoted else _linked(told, me))


def _carried(message: Message) -> str:
    """What a message has beside its words: voice, photo, video, location, sticker, a file, other; empty for nothing."""
    if message.document and not message.animation:
        return shown_by(message.document.mime_type) or "file"
    found = next((kind for part, kind in _CARRIED.items() if getattr(message, part, None)), "")
    return found or ("other" if message.effective_attachment else "")


def _passed_on(message: Message) -> bool:
    """Whether these are somebody else's words."""
    origin = message.forward_origin
    if origin is None:
        return False
    own = isinstance(origin, MessageOriginUser) and message.from_user and origin.sender_user.id == message.from_user.id
    return not own


def _picked(update: Update, message: Message, me: Me) -> Heard | None:
    """A title that someone chose from those we completed, in their own chat with Usher: its name, as if typed."""
    user, bot = message.from_user, message.via_bot
    if not (bot and bot.id == me.id and user and message.chat.type == "private" and message.text):
        return None
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    if not any("start=title_" in (button.url or "") for row in rows for button in row):
        return None
    name = message.text.partition("\n")[0].partition(" · ")[0]
    said = Said(
        id=str(update.update_id), account=account_of(user), chat=Chat(id=str(message.chat.id), narrow=True),
        locale=user.language_code or "en", name=user.first_name, text=name,
    )  # fmt: skip
    return Heard(event=said, place=Place(chat=message.chat.id), message=message.message_id)


def _did(said: Said, action: Action) -> Chose:
    """The same event as a deed."""
    return Chose(id=said.id, account=said.account, chat=said.chat, locale=said.locale, name=said.name, action=action)


def _sent(said: Said, filename: str) -> Sent:
    """A file; words that were passed on with it are somebody else's."""
    return Sent(
        id=said.id, account=said.account, chat=said.chat, locale=said.locale, name=said.name, filename=filename,
        words="" if said.quoted else said.text,
    )  # fmt: skip


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


def _linked(said: Said, me: Me) -> Incoming:
    """A deep link's start as what it links to."""
    match = _LINK.fullmatch(said.text)
    if not match:
        return said
    word, argument = match[1].lower(), match[2]
    if word == "do":
        return _did(said, Action(verb=argument)) if argument in me.own else replace(said, text="/start")
    verb, short = _LINKED[word], f"m{argument}" if argument.isdigit() else argument
    if verb == "join":
        return _did(said, Action(verb=verb, args=(argument,)))
    try:
        from_short_id(short)
    except BadTitleId:
        return replace(said, text="/start")
    return _did(said, Action(verb=verb, args=(short,)))


def _press(update: Update) -> Heard | None:
    query = update.callback_query
    assert query is not None
    if query.data is None or query.message is None:
        return None
    chat = query.message.chat
    action, look = _meaning(Action.decode(query.data))
    spoken_as = (_account_of_chat(each) for each in (chat, _channel_of(query.message)) if each)
    chose = Chose(
        id=str(update.update_id),
        account=next((each for each in spoken_as if each.mark == action.owner), account_of(query.from_user)),
        chat=_chat_of(query.message),
        locale=query.from_user.language_code or "en",
        name=query.from_user.first_name,
        action=action,
    )
    own_message = _own_message(query.message)
    return Heard(event=chose, place=_place_of(query.message), look=look, press=query.id, own_message=own_message)


def _channel_of(message: MaybeInaccessibleMessage) -> TelegramChat | None:
    """The channel or the group as which somebody said what this message answers."""
    asked = message.reply_to_message if isinstance(message, Message) else None
    return asked.sender_chat if asked else None


def _meaning(action: Action) -> tuple[Action, Look]:
    """What a button means to the dialogue, and how its answer is shown: the door's own verbs show the same again."""
    if action.verb == LIST:
        return replace(action, verb="page"), Look.LIST
    if action.verb == KEYS:
        short, place, deck = (action.arg(n) for n in range(3))
        shown = (
            replace(action, verb="page", args=(place, deck)) if deck else replace(action, verb="card", args=(short,))
        )
        return shown, Look.KEYS
    return action, Look.CARD


def _chat_of(message: MaybeInaccessibleMessage) -> Chat:
    thread = _place_of(message).thread
    private = message.chat.type == "private"
    return Chat(id=str(message.chat.id), private=private, thread=str(thread) if thread else "", narrow=True)


def _place_of(message: MaybeInaccessibleMessage) -> Place:
    thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(chat=message.chat.id, thread=thread)


def _own_message(message: MaybeInaccessibleMessage) -> OwnMessage | None:
    if not isinstance(message, Message) or not message.is_accessible:
        return None
    return OwnMessage(message=message.message_id, pictured=bool(message.photo))
