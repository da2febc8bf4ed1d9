"""Discord's events as the dialogue's. Pure: an interaction or a message goes in, an event or nothing comes out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import discord

from adapters.carried import shown_by
from adapters.discord.keys import SHARE, action_in
from bot.errors import BadTitleId
from bot.messages import STEWARDS, Account, Action, Chat, Chose, Said, Sent
from bot.titles import TitleId, from_short_id, short_id

PLATFORM = "discord"
Person = discord.User | discord.Member
TYPED_CHARACTERS = 100
"""Of what someone types into an option that looks a title up."""
QUOTED_CHARACTERS = 300
"""Of a message that a command is used on."""


def account_of(person: Person) -> Account:
    return Account(platform=PLATFORM, id=str(person.id))


def chat_of(interaction: discord.Interaction[Any]) -> Chat:
    """Where it happened. Private is Usher's own DM alone, not somebody's DM with another."""
    channel, context = interaction.channel, interaction.context
    private = interaction.guild_id is None and not context.private_channel
    if private and not context.dm_channel:  # told by neither: an older kind of event
        private = getattr(channel, "type", None) is discord.ChannelType.private
    place = channel.id if channel else interaction.guild_id or interaction.user.id
    return Chat(id=str(place), private=private, narrow=True)


def chosen(interaction: discord.Interaction[Any], action: Action) -> Chose:
    """What a command or a button means, as an event."""
    return Chose(
        id=str(interaction.id),
        account=account_of(interaction.user),
        chat=chat_of(interaction),
        locale=interaction.locale.value,
        name=interaction.user.display_name,
        action=action,
        runs=action.verb in STEWARDS and interaction.permissions.manage_guild,
    )


def worded(interaction: discord.Interaction[Any], text: str) -> Said:
    """What was written into a form, as an event."""
    told = chosen(interaction, Action(verb="text"))
    return Said(id=told.id, account=told.account, chat=told.chat, locale=told.locale, name=told.name, text=text)


def filed(interaction: discord.Interaction[Any], filename: str, data: bytes | None) -> Sent:
    """A file that came with a command, as an event."""
    told = chosen(interaction, Action(verb="file"))
    return Sent(
        id=told.id, account=told.account, chat=told.chat, locale=told.locale, name=told.name,
        filename=filename, data=data,
    )  # fmt: skip


def looked_up(interaction: discord.Interaction[Any], typed: str) -> Chose:
    """Titles by name, as someone types one: beside the conversation, which they don't disturb."""
    told = chosen(interaction, Action(verb="names", args=(typed[:TYPED_CHARACTERS],)))
    return Chose(
        id=told.id, account=told.account, chat=Chat(id=f"typing-{told.account.id}"), locale=told.locale,
        name=told.name, action=told.action,
    )  # fmt: skip


def ordered(verb: str, **given: object) -> Action:
    """A command with its options, in their order; those left out are None."""
    values = [
        "" if value is None else f"{value:g}" if isinstance(value, float) else str(value) for value in given.values()
    ]
    if "title" in given:
        return _titled(verb, values[0], values[1:])
    if verb == "recommend" and any(values[1:]):
        return Action(verb="order", args=tuple(values))
    while values and not values[-1]:
        values.pop()
    return Action(verb=verb, args=tuple(values))


def pressed(data: Mapping[str, Any]) -> Action:
    """What a button or a choice of a select means."""
    values = data.get("values") or ()
    return action_in(str(values[0] if values else data.get("custom_id", "")))


def shared(action: Action) -> TitleId | None:
    """The title that someone wants to show to all."""
    if action.verb != SHARE:
        return None
    try:
        return from_short_id(action.arg(0))
    except BadTitleId:
        return None


def filled(components: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """What was put into a form, by the ids of its fields; a choice is its value."""
    found = {}
    for field in _fields(components):
        values = field.get("values")
        found[str(field.get("custom_id", ""))] = str(values[0]) if values else str(field.get("value") or "").strip()
    return found


def quoted(verb: str, title: TitleId | None, text: str) -> Action:
    """A command used on a message: on a card it is for its title, else for what the message says."""
    if title:
        return Action(verb=verb, args=(short_id(title),))
    return ordered(verb, title=text.strip()[:QUOTED_CHARACTERS] or None)


def meant(message: discord.Message, me: int) -> str | None:
    """The text of a message that is meant for Usher, without its name; None when none is. Among others that takes a
    mention, which is also the only case in which Discord lets us read."""
    if message.author.bot or message.type not in (discord.MessageType.default, discord.MessageType.reply):
        return None
    text, calls = re.subn(rf" *<@!?{me}> *", " ", message.content)
    if message.guild is None:
        return text.strip() if calls else message.content
    if all(mentioned.id != me for mentioned in message.mentions):
        return None
    return " ".join(text.split())


_SCRIPTS = {"zh": re.compile("[\u4e00-\u9fff]"), "ru": re.compile("[\u0400-\u04ff]")}
_OTHERS = re.compile("[\u3040-\u30ff\uac00-\ud7af\u0456\u0457\u0454\u0491]")
"""Letters of languages that share a script with one of ours."""


def script_of(text: str) -> str:
    """The language of ours that alone writes so, as far as letters tell; else empty."""
    if _OTHERS.search(text):
        return ""
    return next((locale for locale, letters in _SCRIPTS.items() if letters.search(text)), "")


def file_of(message: discord.Message) -> discord.Attachment | None:
    """The file in a message that may be somebody's ratings: not a picture, a film or a voice."""
    return next((each for each in message.attachments if not shown_by(each.content_type)), None)


def carried(message: discord.Message) -> str:
    """What a message without words has instead: photo, video, voice, sticker, other; empty for nothing."""
    if message.stickers:
        return "sticker"
    if message.attachments:
        return shown_by(message.attachments[0].content_type) or "other"
    return "other" if message.poll or message.embeds else ""


def passed_on_text(message: discord.Message) -> str:
    """The words of a message that was forwarded: somebody else's, or nobody knows."""
    return next((each.content for each in message.message_snapshots if each.content), "")


def wordless(message: discord.Message, kind: str, locale: str) -> Chose:
    """A message that carries something else than words, as an event."""
    told, action = spoken(message, "", locale), Action(verb="carried", args=(kind,))
    return Chose(id=told.id, account=told.account, chat=told.chat, locale=locale, name=told.name, action=action)


def spoken(
    message: discord.Message,
    text: str,
    locale: str,
    about: TitleId | None = None,
    *,
    quoted: bool = False,
    beside: str = "",
) -> Said:
    """A message's words, as an event; in reply to a card they are about its title. `quoted` are somebody else's."""
    return Said(
        id=str(message.id),
        account=account_of(message.author),
        chat=Chat(id=str(message.channel.id), private=message.guild is None, narrow=True),
        locale=locale,
        name=message.author.display_name,
        text=text,
        about=about,
        quoted=quoted,
        beside=beside,
    )


def sent(message: discord.Message, filename: str, data: bytes | None, locale: str, words: str = "") -> Sent:
    """A message's file, as an event, with the words beside it."""
    told = spoken(message, "", locale)
    return Sent(
        id=told.id, account=told.account, chat=told.chat, locale=locale, name=told.name, filename=filename, data=data,
        words=words,
    )  # fmt: skip


def _titled(verb: str, title: str, more: list[str]) -> Action:
    """A title that was chosen has its id for a name; one that was typed is looked for by its words."""
    more = [value for value in more if value]
    try:
        return Action(verb=verb, args=(short_id(from_short_id(title)), *more))
    except BadTitleId:
        words = " ".join(filter(None, (title, *more[:1])))
        return Action(verb=verb, args=(words,) if words else ())


def _fields(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        if "custom_id" in component:
            yield component
        yield from _fields(component.get("components") or ())
        yield from _fields([component["component"]] if component.get("component") else ())
