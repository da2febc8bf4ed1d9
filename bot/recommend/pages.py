"""Pages of what was found: an opaque signed cursor gives the next one, without searching again.

A list of pages is kept for some minutes where all processes find it, under a random name. It holds titles, scores and
evidence, and says nothing of whom they were for.
"""

import hmac
import secrets
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from pydantic import TypeAdapter, ValidationError

from bot.errors import CursorInvalid
from bot.language.ports import Answers
from bot.ports import Clock, Json
from bot.recommend.pipeline import Recommended

_NAME, _SEAL = 12, 16
"""Bytes of a list's name and of a seal (HMAC-SHA256, cut)."""
_PLACE = struct.Struct(f">{_NAME}sHI")
"""The list's name, the page's number, the second in which it lapses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, what was understood of the request, and the cursor of the next page, empty on the last."""

    found: Recommended
    request: Json
    cursor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """All pages as they are kept."""

    request: Json
    pages: tuple[Recommended, ...]


_listed = TypeAdapter(_Listed)


class Pages:
    """Keeps pages and reads cursors."""

    def __init__(self, *, key: bytes, answers: Answers, clock: Clock, seconds: float) -> None:
        self._key, self._answers, self._clock = key, answers, clock
        self._lasts = timedelta(seconds=seconds)

    async def first(self, pages: Sequence[Recommended], request: Json, mark: str = "") -> Page:
        """The first page; the others are kept for its cursor. The cursor is good only together with the same `mark`,
        such as one of a person's taste, so that it lapses when that changes."""
        if len(pages) < 2:
            return Page(found=pages[0], request=request)
        name, now = secrets.token_bytes(_NAME), self._clock.now()
        expires = now + self._lasts
        kept = _listed.dump_python(_Listed(request=request, pages=tuple(pages)), mode="json")
        await self._answers.put(_key(name), kept, expires, now)
        return Page(found=pages[0], request=request, cursor=self._sealed(name, 1, int(expires.timestamp()), mark))

    async def next(self, cursor: str, mark: str = "") -> Page:
        """The page that a cursor stands for; raises CursorInvalid, also when its time is over."""
        name, number, lapses = self._opened(cursor, mark)
        now = self._clock.now()
        kept = await self._answers.get(_key(name), now) if now.timestamp() < lapses else None
        try:
            listed = _listed.validate_python(kept)
            found = listed.pages[number]
        except (ValidationError, IndexError):
            raise CursorInvalid(reason="its time is over") from None
        more = self._sealed(name, number + 1, lapses, mark) if number + 1 < len(listed.pages) else ""
        return Page(found=found, request=listed.request, cursor=more)

    def _sealed(self, name: bytes, number: int, lapses: int, mark: str) -> str:
        place = _PLACE.pack(name, number, lapses)
        return urlsafe_b64encode(place + self._seal(place, mark)).decode().rstrip("=")

    def _opened(self, cursor: str, mark: str) -> tuple[bytes, int, int]:
        try:
            given = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        except (UnicodeEncodeError, NotBase64):
            raise CursorInvalid(reason="it is none of ours") from None
        place, seal = given[: _PLACE.size], given[_PLACE.size :]
        as_written = urlsafe_b64encode(given).decode().rstrip("=")  # "+" for "-" would say the same
        if as_written != cursor or len(place) < _PLACE.size or not hmac.compare_digest(seal, self._seal(place, mark)):
            raise CursorInvalid(reason="it is none of ours, or was changed")
        name, number, lapses = _PLACE.unpack(place)
        return name, number, lapses

    def _seal(self, place: bytes, mark: str) -> bytes:
        return hmac.digest(self._key, place + mark.encode(), "sha256")[:_SEAL]


def _key(name: bytes) -> str:
    return f"pages:{name.hex()}"
