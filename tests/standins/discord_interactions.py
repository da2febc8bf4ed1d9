"""Interactions as Discord keeps them: three seconds for a first answer, a quarter of an hour for more, once each."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.standins.discord_gateway import DIRECT_MESSAGES, GUILD_MESSAGES, MESSAGE_CONTENT, Gateway
from tests.standins.discord_limits import EPHEMERAL, LOADING, V2, wrong_choices, wrong_modal
from tests.standins.discord_spec import Refused
from tests.standins.discord_trouble import Trouble, refuse, refuse_edit, refuse_message
from tests.standins.discord_world import Channel, Message, Raw, World

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
SAY, THINK, LATER, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9
_FITTING = {
    COMMAND: {SAY, THINK, FORM},
    COMPONENT: {SAY, THINK, LATER, UPDATE, FORM},
    AUTOCOMPLETE: {CHOICES},
    MODAL: {SAY, THINK, LATER, UPDATE},
}
TOKEN_SECONDS = 900.0


@dataclass(slots=True, kw_only=True, eq=False)
class Interaction:
    """Something a person did. `answered` is how it was answered first, None until then; `option` the type of what is
    autocompleted; `followed` every message it led to, its original answer first."""

    id: int
    token: str
    kind: int
    user: int
    channel: Channel
    made_at: float
    data: Raw
    message: Message | None = None
    option: int = 3
    asked_at: float = 0.0
    answered: int | None = None
    answered_at: float = 0.0
    original: Message | None = None
    followed: list[Message] = field(default_factory=list)
    choices: list[Raw] = field(default_factory=list)
    modal: Raw | None = None

    @property
    def first_response_ms(self) -> float:
        """From the moment Discord told of it to the request that answered."""
        return (self.answered_at - self.asked_at) * 1000


class Interactions:
    """All interactions there were, by their tokens."""

    def __init__(
        self, world: World, gateway: Gateway, *, now: Callable[[], float], complain: Callable[[str], None]
    ) -> None:
        self._world = world
        self._gateway = gateway
        self._now = now
        self.first_seconds = 3.0
        self._complain = complain
        self.all: dict[str, Interaction] = {}

    async def ask(
        self, kind: int, user: int, channel: Channel, data: Raw, *, locale: str, message: Message | None = None,
        option: int = 3, installed_by_user: bool = False,
    ) -> Interaction:  # fmt: skip
        """Tell the bot what somebody did."""
        number = self._world.snowflake()
        asked = Interaction(
            id=number,
            token=f"interaction-{number}",
            kind=kind,
            user=user,
            channel=channel,
            made_at=self._now(),
            data=data,
            message=message,
            option=option,
        )
        self.all[asked.token] = asked
        told = self._told(asked, locale, installed_by_user)
        asked.asked_at = time.monotonic()
        await self._gateway.dispatch("INTERACTION_CREATE", told, guild=channel.guild.id if channel.guild else None)
        return asked

    def _told(self, asked: Interaction, locale: str, installed_by_user: bool) -> Raw:
        channel, world = asked.channel, self._world
        owners = {"1": str(asked.user)} if installed_by_user else {"0": str(channel.guild.id if channel.guild else 0)}
        told: Raw = {
            "id": str(asked.id), "application_id": str(world.bot), "type": asked.kind, "token": asked.token,
            "version": 1, "data": asked.data, "channel_id": str(channel.id), "locale": locale, "entitlements": [],
            "channel": {**world.channel(channel), "permissions": str(world.permissions(channel, asked.user))},
            "app_permissions": str(world.permissions(channel, world.bot)), "authorizing_integration_owners": owners,
            "context": 0 if channel.guild else 1, "attachment_size_limit": 10 << 20,
        }  # fmt: skip
        if guild := channel.guild:
            told |= {"guild_id": str(guild.id), "guild_locale": guild.locale}
            told["guild"] = {"id": str(guild.id), "locale": guild.locale, "features": []}
            told["member"] = {**world.member(asked.user), "permissions": str(world.permissions(channel, asked.user))}
        else:
            told["user"] = world.users[asked.user]
        if asked.message:
            told["message"] = asked.message.raw
        return told

    def waiting(self, number: int, token: str) -> Interaction:
        """The interaction, when it can still be answered for the first time."""
        found = self.all.get(token)
        if found is None or found.id != number or self._now() - found.made_at > self.first_seconds:
            raise Trouble(404, 10062, "Unknown interaction")
        if found.answered is not None:
            self._complain(f"interaction {found.data.get('name') or found.data.get('custom_id')} answered twice")
            raise Trouble(400, 40060, "Interaction has already been acknowledged.")
        return found

    async def answer(self, asked: Interaction, body: Raw, files: Mapping[str, bytes]) -> Raw:
        """The first response; what Discord tells of it."""
        kind, data = body["type"], body.get("data") or {}
        if kind not in _FITTING[asked.kind] or (kind in (LATER, UPDATE) and asked.message is None):
            raise Refused(f"an interaction of type {asked.kind} can't be answered with {kind}")
        if kind == CHOICES:
            refuse(wrong_choices(data.get("choices") or [], asked.option))
            asked.choices = data.get("choices") or []
        elif kind == FORM:
            refuse(wrong_modal(data))
            asked.modal = data
        elif kind == SAY:
            refuse_message(data, files, ephemeral=True)
            asked.original = self._posted(asked, data, files)
        elif kind == THINK:
            if (data.get("flags") or 0) & ~(EPHEMERAL | V2):
                raise Refused(f"a response can't be deferred with flags {data['flags']}")
            asked.original = self._posted(asked, {"flags": (data.get("flags") or 0) | LOADING}, {})
        elif asked.message:
            asked.original = asked.message
            if kind == UPDATE:
                if asked.message.id not in self._world.messages:
                    raise Trouble(404, 10008, "Unknown Message")
                refuse_edit(asked.message, data, files)
                self._world.edit(asked.message, data, files)
        asked.answered = kind
        if asked.original and kind in (SAY, THINK):
            await self.announce("MESSAGE_CREATE", asked.original)
        elif asked.original and kind == UPDATE:
            await self.announce("MESSAGE_UPDATE", asked.original)
        return self._answer_told(asked, kind)

    def _answer_told(self, asked: Interaction, kind: int) -> Raw:
        told: Raw = {"interaction": {"id": str(asked.id), "type": asked.kind}}
        if message := asked.original:
            told["interaction"] |= {
                "response_message_id": str(message.id), "response_message_loading": message.loading,
                "response_message_ephemeral": bool(message.private_to),
            }  # fmt: skip
            if kind in (SAY, UPDATE):
                told["resource"] = {"type": kind, "message": message.raw}
        return told

    def _posted(self, asked: Interaction, body: Raw, files: Mapping[str, bytes]) -> Message:
        ephemeral = bool((body.get("flags") or 0) & EPHEMERAL)
        owners = {"0": str(asked.channel.guild.id if asked.channel.guild else 0)}
        about: Raw = {
            "id": str(asked.id), "type": asked.kind, "user": self._world.users[asked.user],
            "authorizing_integration_owners": owners,
        }  # fmt: skip
        if asked.kind == COMPONENT and asked.message:
            about["interacted_message_id"] = str(asked.message.id)
        if asked.kind == MODAL:
            about["triggering_interaction_metadata"] = {**about, "type": COMMAND}
        message = self._world.post(
            asked.channel, self._world.bot, body, files, private_to=asked.user if ephemeral else 0,
            type=20 if asked.kind == COMMAND else 0, webhook_id=str(self._world.bot),
            application_id=str(self._world.bot), interaction_metadata=about,
        )  # fmt: skip
        asked.followed.append(message)
        return message

    def followed(self, token: str) -> Interaction:
        """The interaction of a token that is still good."""
        found = self.all.get(token)
        if found is None or self._now() - found.made_at > TOKEN_SECONDS:
            raise Trouble(401, 50027, "Invalid Webhook Token")
        if found.answered in (None, CHOICES):
            raise Trouble(404, 10015, "Unknown Webhook")
        return found

    async def follow_up(self, asked: Interaction, body: Raw, files: Mapping[str, bytes]) -> Message:
        """Another message; the first one after a deferred response takes its place, and is as private as that."""
        refuse_message(body, files, ephemeral=True)
        original = asked.original
        if original and original.loading and original.id in self._world.messages:
            if bool((body.get("flags") or 0) & EPHEMERAL) != bool(original.private_to):
                self._complain("a follow-up that takes the place of a deferred response is as private as that one")
            self._world.edit(original, body, files)
            await self.announce("MESSAGE_UPDATE", original)
            return original
        if asked.channel.guild and not asked.channel.guild.bot and len(asked.followed) > 5:
            raise Trouble(400, 40094, "This interaction reached the maximum number of follow up messages.")
        message = self._posted(asked, body, files)
        await self.announce("MESSAGE_CREATE", message)
        return message

    def response(self, asked: Interaction, name: str) -> Message:
        """The message that a token may change: its original answer, or one that followed."""
        found = asked.original if name == "@original" else None
        if name.isdecimal():
            of_it = [*asked.followed, asked.original]
            found = next((each for each in of_it if each and each.id == int(name)), None)
        if found is None or found.id not in self._world.messages:
            raise Trouble(404, 10008, "Unknown Message")
        return found

    async def announce(self, event: str, message: Message) -> None:
        """Tell the bot of a message that is there or changed; it isn't told of ephemeral ones, nor of what is
        written where it isn't."""
        channel = message.channel
        if message.private_to or (channel.guild and not channel.guild.bot):
            return
        for session in list(self._gateway.sessions.values()):
            intent, guild = (GUILD_MESSAGES, channel.guild.id) if channel.guild else (DIRECT_MESSAGES, None)
            if session.hears(intent, guild):
                await self._gateway.tell(session, event, self._as_heard(message, session.intents))

    def _as_heard(self, message: Message, intents: int) -> Raw:
        """Without the privileged intent a bot reads only what is written to it, and by it."""
        channel, raw, bot = message.channel, message.raw, str(self._world.bot)
        told = dict(raw)
        mine = raw["author"]["id"] == bot or any(each["id"] == bot for each in raw["mentions"])
        if channel.guild:
            told |= {"guild_id": str(channel.guild.id)}
            told["member"] = self._world.member(int(raw["author"]["id"]), whole=False)
            if not (mine or intents & MESSAGE_CONTENT):
                told |= {"content": "", "embeds": [], "attachments": [], "components": []}
        return told

    async def remove(self, message: Message) -> None:
        """Delete a message, and tell of it."""
        self._world.delete(message)
        channel = message.channel
        guild = channel.guild.id if channel.guild else None
        told = {"id": str(message.id), "channel_id": str(channel.id)} | ({"guild_id": str(guild)} if guild else {})
        await self._gateway.dispatch(
            "MESSAGE_DELETE", told, guild=guild, intent=GUILD_MESSAGES if guild else DIRECT_MESSAGES
        )
