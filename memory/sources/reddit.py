"""What people talk of on Reddit: the thread on a title that most found worth it (OAuth2 for an application alone,
GET /r/{subreddit}/search). Only with keys."""

import re
import time
from collections.abc import Callable
from typing import Any

from bot.errors import SourceUnavailable
from bot.ports import Json
from bot.titles import Title
from bot.world import Fact, Heard, clean
from memory.sources.polite import Polite

ROOMS = {"movie": "movies", "series": "television"}
PAGE, PAGES = 25, 2
WORTH = 50
"""Points from which on a thread is worth a word."""
EARLY = 60.0
"""Seconds before its end that a token is taken for over."""
_PATH = re.compile(r"/r/\w{2,30}/comments/\w{3,10}/[\w%-]{0,200}/?", re.ASCII)


class Reddit:
    """`auth` is the address that gives tokens, `api` the one that takes them."""

    name = "reddit"

    def __init__(
        self,
        *,
        client: Polite,
        auth: str,
        api: str,
        client_id: str,
        secret: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client, self._auth, self._api = client, auth, api
        self._id, self._secret, self._clock = client_id, secret, clock
        self._token, self._until = "", 0.0

    async def hear(self, title: Title, locale: str) -> Heard:
        """The best thread whose name has the title's; the names of all of them may name concepts."""
        room = ROOMS[title.kind]
        threads = [each for each in await self._search(room, title) if _is_of(each, title)]
        worth = [each for each in threads if _points(each) >= WORTH and _PATH.fullmatch(str(each.get("permalink")))]
        texts = tuple((clean(str(each.get("title"))), _link(each)) for each in threads)
        if not worth:
            return Heard(texts=texts)
        best = max(worth, key=_points)
        line = clean(str(best.get("title")))
        return Heard(facts=(Fact(kind="talk", values=(line,), where=f"r/{room}", url=_link(best)),), texts=texts)

    async def close(self) -> None:
        await self._client.close()

    async def _search(self, room: str, title: Title) -> list[Json]:
        """Threads, page by page until the last of PAGES."""
        found: list[Json] = []
        after = ""
        for _ in range(PAGES):
            asked: dict[str, Any] = {"q": f'title:"{title.title}"', "restrict_sr": "1", "sort": "top", "t": "all"}
            asked |= {"limit": PAGE, "raw_json": 1, "type": "link"} | ({"after": after} if after else {})
            got = await self._client.get_as(await self._valid(), f"{self._api}/r/{room}/search", **asked)
            listing = got.get("data") if isinstance(got, dict) else None
            if not isinstance(listing, dict):
                raise SourceUnavailable(source="Reddit", reason="it said what has no form of its own")
            children = listing.get("children") or ()
            found += [each["data"] for each in children if isinstance(each.get("data"), dict)]
            after = str(listing.get("after") or "")
            if not after:
                break
        return found

    async def _valid(self) -> str:
        """A token that still holds."""
        if not self._token or self._clock() >= self._until:
            got = await self._client.post(
                f"{self._auth}/api/v1/access_token", self._id, self._secret, grant_type="client_credentials"
            )
            token = got.get("access_token") if isinstance(got, dict) else None
            if not isinstance(token, str):
                raise SourceUnavailable(source="Reddit", reason="it gave no token")
            self._token, self._until = token, self._clock() + float(got.get("expires_in") or 0) - EARLY
        return self._token


def _is_of(thread: Json, title: Title) -> bool:
    """Whether it is named after the title, and for everybody's eyes."""
    return title.title.casefold() in str(thread.get("title")).casefold() and not thread.get("over_18")


def _points(thread: Json) -> int:
    points = thread.get("score")
    return points if isinstance(points, int) else 0


def _link(thread: Json) -> str:
    return f"https://www.reddit.com{thread.get('permalink') or ''}"
