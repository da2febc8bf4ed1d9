"""Who is it: an anonymous person by a signed cookie, and forms that only their own pages can send."""

import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.messages import Account

PLATFORM = "web"
COOKIE = "usher"
LANGUAGE = "usher_language"
LASTS = 400 * 24 * 3600
"""Seconds: browsers keep no cookie longer."""
_ID = re.compile(r"[A-Za-z0-9_-]{20,40}")
_TELEGRAM = re.compile(r"telegram~(\d{1,20})")
"""A Telegram account that Telegram vouched for."""
_SIGNATURE = 22
"""Characters of a signature, 132 bits."""


@dataclass(frozen=True, slots=True)
class Visitors:
    """Reads and writes the cookie. `secret` signs; `secure` cookies travel over https alone."""

    secret: bytes
    secure: bool = False

    def known(self, request: Request) -> Account | None:
        """Whoever the cookie is of; None where it is missing or was not signed here."""
        name, _, signature = request.cookies.get(COOKIE, "").rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign("cookie", name).encode()):
            return None
        if match := _TELEGRAM.fullmatch(name):
            return Account(platform="telegram", id=match[1])
        return Account(platform=PLATFORM, id=name) if _ID.fullmatch(name) else None

    def new(self) -> Account:
        """Somebody who was never here."""
        return Account(platform=PLATFORM, id=secrets.token_urlsafe(18))

    def remember(self, response: Response, account: Account, *, framed: bool = False) -> None:
        """The browser is this account's from now on. `framed` where the page stands within Telegram's: only a cookie
        of its own kind is sent there, and only over https."""
        name = account.id if account.platform == PLATFORM else f"{account.platform}~{account.id}"
        value = f"{name}.{self._sign('cookie', name)}"
        parts = [f"{COOKIE}={value}", f"Max-Age={LASTS}", "Path=/", "HttpOnly"]
        parts += ["SameSite=None", "Partitioned"] if framed and self.secure else ["SameSite=Lax"]
        parts += ["Secure"] if self.secure else []
        response.headers.append("set-cookie", "; ".join(parts))

    def form_token(self, account: Account) -> str:
        """What a form of the account's own pages carries."""
        return self._sign("form", f"{account.platform}:{account.id}")

    def own_form(self, account: Account, token: str) -> bool:
        """Whether a form comes from a page that was made for this account."""
        return hmac.compare_digest(token.encode(), self.form_token(account).encode())

    def _sign(self, use: str, text: str) -> str:
        digest = hmac.digest(self.secret, f"{use}:{text}".encode(), "sha256")
        return urlsafe_b64encode(digest).decode()[:_SIGNATURE]


def locale_of(request: Request, offered: tuple[str, ...]) -> str:
    """The language of a page: what was chosen here, else what the browser prefers, else English."""
    chosen = request.cookies.get(LANGUAGE, "")
    if chosen in offered:
        return chosen
    weighed: list[tuple[float, str]] = []
    for part in request.headers.get("accept-language", "")[:200].split(","):
        name, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), name.split("-")[0].lower()))
        except ValueError:
            continue
    return next((name for _, name in sorted(weighed, key=lambda pair: pair[0]) if name in offered), "en")
