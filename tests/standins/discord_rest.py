"""What Discord's REST endpoints do, each by the name of its path in Discord's description."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.standins.discord_gateway import Gateway
from tests.standins.discord_interactions import Interaction, Interactions
from tests.standins.discord_limits import wrong_commands
from tests.standins.discord_trouble import Trouble, refuse, refuse_edit, refuse_message
from tests.standins.discord_world import (
    ATTACH,
    EMBED,
    EVENTS,
    MANAGE_MESSAGES,
    SEND,
    VIEW,
    Channel,
    Guild,
    Message,
    Raw,
    World,
)

Answer = tuple[int, Any]
"""A status and a body."""


@dataclass(slots=True, kw_only=True)
class Call:
    """A request that was made: `path` as the description names it, `given` its parts, `at` a monotonic time."""

    method: str
    path: str
    given: Mapping[str, str]
    body: Any
    files: Mapping[str, bytes]
    at: float
    status: int = 0


class Rest:
    """The endpoints. `commands` are by server, 0 for everywhere; `syncs` says for which they were told, in order."""

    def __init__(self, world: World, gateway: Gateway, interactions: Interactions) -> None:
        self.world = world
        self.gateway = gateway
        self.interactions = interactions
        self.commands: dict[int, list[Raw]] = {}
        self.syncs: list[int] = []

    # Who is there.

    async def me(self, call: Call) -> Answer:
        return 200, {**self.world.users[self.world.bot], "mfa_enabled": False, "locale": "en-US", "verified": True}

    async def application(self, call: Call) -> Answer:
        number, bot = str(self.world.bot), self.world.users[self.world.bot]
        return 200, {
            "id": number, "name": "Usher", "icon": None, "description": "", "type": None, "bot": bot, "owner": bot,
            "verify_key": "0" * 64, "flags": 0, "bot_public": True, "bot_require_code_grant": False,
            "max_participants": None, "tags": [], "redirect_uris": [], "interactions_endpoint_url": None,
            "role_connections_verification_url": None, "approximate_guild_count": len(self.world.guilds),
            "approximate_user_install_count": 0, "approximate_user_authorization_count": 0, "event_webhooks_url": None,
            "event_webhooks_status": 1, "explicit_content_filter": 0, "team": None, "integration_types_config": {},
            "rpc_origins": [], "flags_new": "0", "eligible_oauth2_scopes": [],
        }  # fmt: skip

    async def gateway_url(self, call: Call) -> Answer:
        return 200, {"url": self.gateway.address}

    async def gateway_bot(self, call: Call) -> Answer:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return 200, {"url": self.gateway.address, "shards": self.gateway.shards, "session_start_limit": limit}

    async def user(self, call: Call) -> Answer:
        found = self.world.users.get(int(call.given["user_id"]))
        if not found:
            raise Trouble(404, 10013, "Unknown User")
        return 200, found

    async def open_dm(self, call: Call) -> Answer:
        number = int(call.body["recipient_id"])
        if number not in self.world.users:
            raise Trouble(404, 10013, "Unknown User")
        return 200, self.world.channel(self.world.dm(number))

    async def get_channel(self, call: Call) -> Answer:
        return 200, self.world.channel(self._channel(call))

    # Commands.

    async def put_commands(self, call: Call) -> Answer:
        guild = int(call.given.get("guild_id", 0))
        if guild and not (guild in self.world.guilds and self.world.guilds[guild].bot):
            raise Trouble(403, 50001, "Missing Access")
        refuse(wrong_commands(call.body or []))
        before = {(each["type"], each["name"]): each["id"] for each in self.commands.get(guild, [])}
        made = []
        for each in call.body or []:
            told = {name: value for name, value in each.items() if value is not None}
            kind = told.setdefault("type", 1)
            permissions = told.get("default_member_permissions")
            number = before.get((kind, told["name"])) or str(self.world.snowflake())
            told |= {"id": number, "application_id": str(self.world.bot), "version": str(self.world.snowflake())}
            told["default_member_permissions"] = None if permissions is None else str(permissions)
            told.setdefault("description", "")
            made.append(told | ({"guild_id": str(guild)} if guild else {}))
        self.commands[guild] = made
        self.syncs.append(guild)
        return 200, made

    async def get_commands(self, call: Call) -> Answer:
        return 200, self.commands.get(int(call.given.get("guild_id", 0)), [])

    # Messages.

    def _channel(self, call: Call, needs: int = VIEW) -> Channel:
        channel = self.world.channels.get(int(call.given["channel_id"]))
        if channel is None:
            raise Trouble(404, 10003, "Unknown Channel")
        may = self.world.permissions(channel, self.world.bot)
        if (channel.guild and not channel.guild.bot) or not may & VIEW:
            raise Trouble(403, 50001, "Missing Access")
        if may & needs != needs:
            raise Trouble(403, 50013, "Missing Permissions")
        if channel.closed and needs & SEND:
            raise Trouble(403, 50007, "Cannot send messages to this user")
        return channel

    def _message(self, call: Call) -> Message:
        channel = self._channel(call)
        message = channel.messages.get(int(call.given["message_id"]))
        if message is None or message.private_to:
            raise Trouble(404, 10008, "Unknown Message")
        return message

    async def post_message(self, call: Call) -> Answer:
        needs = SEND | (EMBED if call.body.get("embeds") else 0) | (ATTACH if call.files else 0)
        channel = self._channel(call, needs)
        refuse_message(call.body, call.files)
        more: Raw = {}
        if reference := call.body.get("message_reference"):
            if int(reference["message_id"]) not in channel.messages and reference.get("fail_if_not_exists", True):
                raise Trouble(400, 50035, "Invalid Form Body: message_reference: Unknown message")
            place = {"message_id": str(reference["message_id"]), "channel_id": str(channel.id)}
            more = {"type": 19, "message_reference": {"type": 0, **place}}
        message = self.world.post(channel, self.world.bot, call.body, call.files, **more)
        await self.interactions.announce("MESSAGE_CREATE", message)
        return 200, message.raw

    async def patch_message(self, call: Call) -> Answer:
        message = self._message(call)
        if int(message.raw["author"]["id"]) != self.world.bot:
            raise Trouble(403, 50005, "Cannot edit a message authored by another user")
        refuse_edit(message, call.body, call.files)
        self.world.edit(message, call.body, call.files)
        await self.interactions.announce("MESSAGE_UPDATE", message)
        return 200, message.raw

    async def get_message(self, call: Call) -> Answer:
        return 200, self._message(call).raw

    async def get_messages(self, call: Call) -> Answer:
        channel = self._channel(call)
        shown = [each.raw for each in channel.messages.values() if not each.private_to]
        return 200, shown[::-1][: int(call.given.get("limit", 50))]

    async def delete_message(self, call: Call) -> Answer:
        message = self._message(call)
        mine = int(message.raw["author"]["id"]) == self.world.bot
        if not mine and not self.world.permissions(message.channel, self.world.bot) & MANAGE_MESSAGES:
            raise Trouble(403, 50013, "Missing Permissions")
        await self.interactions.remove(message)
        return 204, None

    async def typing(self, call: Call) -> Answer:
        self._channel(call, SEND).typing += 1
        return 204, None

    # Scheduled events.

    def _guild(self, call: Call) -> Guild:
        guild = self.world.guilds[int(call.given["guild_id"])]
        if not guild.bot:
            raise Trouble(403, 50001, "Missing Access")
        if guild.denied & EVENTS:
            raise Trouble(403, 50013, "Missing Permissions")
        return guild

    async def post_event(self, call: Call) -> Answer:
        guild, number = self._guild(call), str(self.world.snowflake())
        event: Raw = {
            "id": number, "guild_id": str(guild.id), "channel_id": None, "creator_id": str(self.world.bot),
            "image": None, "status": 1, "entity_id": None, "recurrence_rule": None, "user_count": 0, "user_rsvp": None,
            "guild_scheduled_event_exceptions": [], "description": None, **call.body,
        }  # fmt: skip
        guild.events[int(number)] = event
        return 200, event

    def _event(self, call: Call) -> Raw:
        found = self._guild(call).events.get(int(call.given["guild_scheduled_event_id"]))
        if not found:
            raise Trouble(404, 10070, "Unknown Guild Scheduled Event")
        return found

    async def get_event(self, call: Call) -> Answer:
        return 200, self._event(call)

    async def patch_event(self, call: Call) -> Answer:
        self._event(call).update(call.body)
        return 200, self._event(call)

    # Interactions.

    async def callback(self, call: Call) -> Answer:
        interaction = self.interactions.waiting(int(call.given["interaction_id"]), call.given["interaction_token"])
        interaction.answered_at = call.at
        answer = await self.interactions.answer(interaction, call.body, call.files)
        return (200, answer) if call.given.get("with_response") in ("1", "true") else (204, None)

    def _followed(self, call: Call) -> Interaction:
        if int(call.given["webhook_id"]) != self.world.bot:
            raise Trouble(404, 10015, "Unknown Webhook")
        return self.interactions.followed(call.given["webhook_token"])

    async def follow_up(self, call: Call) -> Answer:
        return 200, (await self.interactions.follow_up(self._followed(call), call.body, call.files)).raw

    async def get_response(self, call: Call) -> Answer:
        return 200, self.interactions.response(self._followed(call), call.given.get("message_id", "@original")).raw

    async def patch_response(self, call: Call) -> Answer:
        message = self.interactions.response(self._followed(call), call.given.get("message_id", "@original"))
        refuse_edit(message, call.body, call.files)
        self.world.edit(message, call.body, call.files)
        await self.interactions.announce("MESSAGE_UPDATE", message)
        return 200, message.raw

    async def delete_response(self, call: Call) -> Answer:
        interaction = self._followed(call)
        await self.interactions.remove(
            self.interactions.response(interaction, call.given.get("message_id", "@original"))
        )
        return 204, None


_RESPONSE = "/webhooks/{webhook_id}/{webhook_token}/messages/"
_EVENTS = "/guilds/{guild_id}/scheduled-events"
_EVENT = f"{_EVENTS}/{{guild_scheduled_event_id}}"
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"
ROUTES = (
    ("GET", "/users/@me", "me"),
    ("GET", "/applications/@me", "application"),
    ("GET", "/oauth2/applications/@me", "application"),
    ("GET", "/gateway", "gateway_url"),
    ("GET", "/gateway/bot", "gateway_bot"),
    ("POST", "/users/@me/channels", "open_dm"),
    ("GET", "/users/{user_id}", "user"),
    ("GET", "/applications/{application_id}/commands", "get_commands"),
    ("PUT", "/applications/{application_id}/commands", "put_commands"),
    ("GET", "/applications/{application_id}/guilds/{guild_id}/commands", "get_commands"),
    ("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", "put_commands"),
    ("GET", "/channels/{channel_id}", "get_channel"),
    ("GET", "/channels/{channel_id}/messages", "get_messages"),
    ("POST", "/channels/{channel_id}/messages", "post_message"),
    ("GET", _MESSAGE, "get_message"),
    ("PATCH", _MESSAGE, "patch_message"),
    ("DELETE", _MESSAGE, "delete_message"),
    ("POST", "/channels/{channel_id}/typing", "typing"),
    ("POST", _EVENTS, "post_event"),
    ("GET", _EVENT, "get_event"),
    ("PATCH", _EVENT, "patch_event"),
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", "callback"),
    ("POST", "/webhooks/{webhook_id}/{webhook_token}", "follow_up"),
    *(
        (method, _RESPONSE + place, f"{method.lower()}_response")
        for place in ("@original", "{message_id}")
        for method in ("GET", "PATCH", "DELETE")
    ),
)
