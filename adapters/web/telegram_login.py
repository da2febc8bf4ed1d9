"""Who comes from Telegram: what its Mini Apps and its login hand over, checked by the bot's token. Pure.

Both are described at https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app and
https://core.telegram.org/widgets/login#checking-authorization.
"""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qsl

APP_LASTS = timedelta(hours=1)
LOGIN_LASTS = timedelta(minutes=10)
AHEAD = timedelta(minutes=2)
"""How far Telegram's clock may be ahead of ours."""
LONGEST = 8192
"""Characters of what is handed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """Somebody Telegram vouches for; `proof` is what their data was sealed with, good for one use."""

    id: str
    language: str
    proof: str


def from_app(init_data: str, token: str, now: datetime) -> Arrived | None:
    """Whoever opened a Mini App of the bot with this token within the last hour; None for anything else."""
    fields = _fields(init_data)
    sealed = fields.pop("hash", "")
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    if not _sealed(fields, sealed, key) or not _recent(fields, now, APP_LASTS):
        return None
    try:
        user = json.loads(fields.get("user", ""))
        return Arrived(id=str(int(user["id"])), language=str(user.get("language_code") or ""), proof=sealed)
    except (ValueError, TypeError, KeyError):
        return None


def from_login(fields: Mapping[str, str], token: str, now: datetime) -> Arrived | None:
    """Whoever logged in with Telegram within the last ten minutes; None for anything else."""
    given = {name: str(value) for name, value in fields.items()}
    sealed = given.pop("hash", "")
    key = hashlib.sha256(token.encode()).digest()
    if not _sealed(given, sealed, key) or not _recent(given, now, LOGIN_LASTS) or not given.get("id", "").isdecimal():
        return None
    return Arrived(id=given["id"], language="", proof=sealed)


def login_fields(result: str) -> dict[str, str]:
    """What Telegram's login page puts behind `#tgAuthResult=`: base64 of a JSON object; empty for anything else."""
    try:
        raw = base64.urlsafe_b64decode(result[:LONGEST] + "=" * (-len(result) % 4))
        found = json.loads(raw)
    except (ValueError, binascii.Error):
        return {}
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def _fields(init_data: str) -> dict[str, str]:
    if len(init_data) > LONGEST:
        return {}
    try:
        pairs = parse_qsl(init_data, keep_blank_values=True, strict_parsing=True, max_num_fields=30)
    except ValueError:
        return {}
    fields = dict(pairs)
    return fields if len(fields) == len(pairs) else {}  # a field that stands there twice was tampered with


def _sealed(fields: Mapping[str, str], sealed: str, key: bytes) -> bool:
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    wanted = hmac.digest(key, lines.encode("utf-8", "surrogatepass"), "sha256").hex()
    return hmac.compare_digest(wanted.encode(), sealed.encode("utf-8", "replace"))


def _recent(fields: Mapping[str, str], now: datetime, lasts: timedelta) -> bool:
    at = fields.get("auth_date", "")
    if not at.isdecimal() or len(at) > 11:
        return False
    age = now.timestamp() - int(at)
    return -AHEAD.total_seconds() <= age <= lasts.total_seconds()
