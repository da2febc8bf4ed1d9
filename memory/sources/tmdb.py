"""Films and series from TMDB (API version 3): how it is asked. What its answers mean is read in tmdb_titles.py."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from typing import Any, Literal, Protocol

import httpx

from bot.errors import SourceUnavailable
from bot.ports import Json
from bot.titles import Kind, Title, TitleId
from memory.sources.pace import Pace
from memory.sources.tmdb_titles import DETAILS, PATHS, Details, Hit, as_details, as_hits, parts_of

PATIENCE = 10.0
TRIES = 4
AT_ONCE = 16
"""Requests under way."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
"""Seconds until what failed is tried again, doubled each time; and the longest that we let ourselves be sent away."""
GONE = 404
NAME = "TMDB"


class Guard(Protocol):
    """Whether the service may be asked, and what is learned of it."""

    async def admits(self) -> bool: ...

    async def learn(self, failure: str, ms: float) -> None: ...


class Unguarded:
    """Asks whatever happens, for who does one thing and ends."""

    async def admits(self) -> bool:
        return True

    async def learn(self, failure: str, ms: float) -> None: ...


class Tmdb:
    """Asks TMDB. `base` is the API's address (`https://api.themoviedb.org/3`), `key` a v3 key or a v4 token. Whoever
    is `waited_for` gets one try, at once or not at all; what nobody waits for is tried again, when TMDB allows it."""

    def __init__(
        self, *, base: str, key: str, adult: bool = False, guard: Guard | None = None, pace: Pace | None = None
    ) -> None:
        self._adult = adult
        signed = len(key) > 40  # a v4 token travels as a header, a v3 key as a parameter
        headers = {"Authorization": f"Bearer {key}"} if signed else {}
        params = {} if signed else {"api_key": key}
        self._client = httpx.AsyncClient(base_url=base, headers=headers, params=params, timeout=PATIENCE)
        self._room = asyncio.Semaphore(AT_ONCE)
        self._guard, self._pace = guard or Unguarded(), pace or Pace()

    async def details(self, title: TitleId, *, waited_for: bool = False) -> Details | None:
        """All that is to be known of a title, in one answer; None for one that TMDB has no more, or that is for
        adults alone where those are not wanted. Raises SourceUnavailable."""
        kind, number = parts_of(title)
        given = await self._get(f"/{PATHS[kind]}/{number}", waited_for=waited_for, append_to_response=DETAILS[kind])
        found = as_details(kind, given) if given else None
        return found if found and (self._adult or not found.title.adult) else None

    async def popular(self, kind: Kind, pages: int) -> AsyncIterator[list[Title]]:
        """The most popular films or series, twenty a page, until `pages` or TMDB's last; what is gone meanwhile, or
        for adults alone, is passed over. Raises SourceUnavailable."""
        for page in range(1, pages + 1):
            listed = await self._get(f"/{PATHS[kind]}/popular", page=page) or {}
            found = await asyncio.gather(*(self.details(hit.id) for hit in as_hits(listed, kind)))
            yield [details.title for details in found if details]
            if page >= listed.get("total_pages", page):
                return

    async def trending(self, kind: Kind, window: Literal["day", "week"], page: int = 1) -> tuple[Hit, ...]:
        """What is looked at most today or this week, the most first. Raises SourceUnavailable."""
        return as_hits(await self._get(f"/trending/{PATHS[kind]}/{window}", page=page) or {}, kind)

    async def search(self, name: str, language: str = "en-US", *, waited_for: bool = False) -> tuple[Hit, ...]:
        """Films and series of a name in any language, named as in `language`, TMDB's best first. Raises
        SourceUnavailable."""
        adult = str(self._adult).lower()
        asked = {"query": name, "language": language, "include_adult": adult, "page": 1}
        return as_hits(await self._get("/search/multi", waited_for=waited_for, **asked) or {})

    async def by_imdb(self, imdb_id: str, *, waited_for: bool = True) -> TitleId | None:
        """The film or series that IMDb knows by this id, as TMDB says; None for one it lacks. Raises
        SourceUnavailable."""
        found = await self._get(f"/find/{imdb_id}", waited_for=waited_for, external_source="imdb_id") or {}
        for results, path in (("movie_results", "movie"), ("tv_results", "tv")):
            for each in found.get(results) or ():
                return TitleId(f"tmdb:{path}:{each['id']}")
        return None

    async def close(self) -> None:
        await self._client.aclose()

    async def _get(self, path: str, *, waited_for: bool = False, **params: Any) -> Json | None:
        """One answer; None for what isn't there. Raises SourceUnavailable."""
        reason, pause = "", FIRST_PAUSE
        for _ in range(1 if waited_for else TRIES):
            if waited_for and self._pace.paused:
                raise SourceUnavailable(source=NAME, reason="it asked us to wait")
            async with self._room:
                await self._pace.admit(waited_for=waited_for)
                if not await self._guard.admits():
                    raise SourceUnavailable(source=NAME, reason="it has failed again and again, and rests for a moment")
                answer, reason = await self._ask(path, params)
            if answer is not None and answer.status_code in (httpx.codes.OK, GONE):
                return answer.json() if answer.status_code == httpx.codes.OK else None
            if answer is not None and answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR and not _too_many(answer):
                break
            if answer is None or not _too_many(answer):
                await asyncio.sleep(0 if waited_for else pause)
                pause *= 2
        raise SourceUnavailable(source=NAME, reason=reason)

    async def _ask(self, path: str, params: Mapping[str, Any]) -> tuple[httpx.Response | None, str]:
        """What came back, and what is wrong with it; 429 has everybody wait."""
        started = time.perf_counter()
        answer, failure, reason = None, "", ""
        try:
            answer = await self._client.get(path, params=params)
        except httpx.TimeoutException as error:
            failure, reason = "timeout", type(error).__name__
        except httpx.HTTPError as error:
            failure, reason = "connection", type(error).__name__
        else:
            failure = _failure(answer.status_code)
            reason = f"it answered {answer.status_code}"
            if _too_many(answer):
                self._pace.pause(_asked_to_wait(answer))
        await self._guard.learn(failure, (time.perf_counter() - started) * 1000)
        return answer, reason


def _failure(status: int) -> str:
    """One word for what is wrong with the service; "" for what says only something of the request."""
    if status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
        return "refused_key"
    return "server" if status >= httpx.codes.INTERNAL_SERVER_ERROR else ""


def _too_many(answer: httpx.Response) -> bool:
    return answer.status_code == httpx.codes.TOO_MANY_REQUESTS


def _asked_to_wait(answer: httpx.Response) -> float:
    """Seconds, from Retry-After where it has them; a second where it says nothing."""
    told = answer.headers.get("retry-after", "")
    return min(float(told), LONGEST_PAUSE) if told.isdecimal() else 1.0
