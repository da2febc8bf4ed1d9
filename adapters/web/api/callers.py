"""Who calls: keys by their digests, persons that are a key's own, and sessions that are signed and last an hour."""

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from adapters.web.guard import Limiter
from adapters.web.problems import Problem
from bot.messages import Account, Chat
from bot.visits import SCOPES, ApiKey, ApiKeys

PLATFORM = "api"
PREFIX = "usher_"
LASTS = timedelta(hours=1)
_SESSION = re.compile(r"([A-Za-z0-9_.@-]{1,60}):([a-z0-9]{16}):(\d{1,12}):([A-Za-z0-9_-]{2,12}):[A-Za-z0-9_-]{22}")
_bearer = HTTPBearer(auto_error=False, description="A key from `python -m bot keys add NAME --scope …`")


def new_key() -> str:
    """A secret to be shown once."""
    return f"{PREFIX}{secrets.token_urlsafe(32)}"


def digest_of(key: str) -> str:
    """What is kept of a key: it has 256 bits, so a plain digest can't be guessed back."""
    return hashlib.sha256(key.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A program whose key is good."""

    key: ApiKey

    def account(self, user: str) -> Account:
        """Somebody of the program's own, whom no other key knows."""
        return Account(platform=PLATFORM, id=f"{self.key.id}:{user}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Five questions and what follows, for an hour."""

    token: str
    account: Account
    chat: Chat
    locale: str


class Callers:
    """Lets programs in."""

    def __init__(self, *, keys: ApiKeys, limiter: Limiter, secret: bytes, now: Callable[[], datetime]) -> None:
        self._keys, self._limiter, self._secret, self._now = keys, limiter, secret, now

    def needing(self, scope: str) -> Callable[..., Awaitable[None]]:
        """A dependency that lets in whoever has a key with this scope; `caller` says who it was."""
        assert scope in SCOPES

        async def let_in(
            request: Request, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
        ) -> None:
            request.state.caller = await self.let_in(given.credentials if given else "", scope)

        return let_in

    def caller(self, request: Request) -> Caller:
        """Whoever was let in."""
        found = request.state.caller
        assert isinstance(found, Caller)
        return found

    async def let_in(self, secret: str, scope: str) -> Caller:
        """Raises Problem 401, 403 or 429."""
        key = await self._keys.find(digest_of(secret)) if secret.startswith(PREFIX) else None
        if key is None:
            challenge = {"WWW-Authenticate": "Bearer"}
            raise Problem(401, "Send `Authorization: Bearer KEY` with a key that was not revoked.", headers=challenge)
        if scope not in key.scopes:
            raise Problem(403, f"This key lacks the scope {scope!r}. Make one with `--scope {scope}`.")
        await self._limiter.hit(f"key:{key.id}")
        return Caller(key=key)

    def begin(self, caller: Caller, user: str | None, locale: str) -> Session:
        """A new session, of somebody new unless the program names them."""
        name = secrets.token_hex(8)
        who = user or f"session.{name}"
        until = int((self._now() + LASTS).timestamp())
        return self._session(caller, who, name, until, locale)

    def session(self, caller: Caller, token: str) -> Session:
        """Raises Problem 404 for a session that is over, or was not begun with this key."""
        match = _SESSION.fullmatch(token)
        again = "Start a new one: POST /api/movies/start."
        if match is None:
            raise Problem(404, f"There is no such session. {again}")
        found = self._session(caller, match[1], match[2], int(match[3]), match[4])
        if not hmac.compare_digest(found.token, token):
            raise Problem(404, f"There is no such session. {again}")
        if int(match[3]) <= self._now().timestamp():
            raise Problem(404, f"This session is over; they last an hour. {again}")
        return found

    def _session(self, caller: Caller, who: str, name: str, until: int, locale: str) -> Session:
        body = f"{who}:{name}:{until}:{locale}"
        digest = hmac.digest(self._secret, f"session:{caller.key.id}:{body}".encode(), "sha256")
        token = f"{body}:{urlsafe_b64encode(digest).decode()[:22]}"
        chat = Chat(id=f"api-{caller.key.id}-{name}")
        return Session(token=token, account=caller.account(who), chat=chat, locale=locale)
