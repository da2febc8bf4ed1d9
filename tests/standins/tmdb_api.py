"""A stand-in of TMDB (API version 3) on loopback, made after its public reference: details with what is appended, lists
by popularity and trend, search, find, and where titles can be watched. It refuses what the real one refuses, page by
page and key by key, and can be slow, silent, busy or broken.

What it checks: a key or a token; pages from 1 to 500; at most twenty appended parts, each by a name that exists; a
query to search for. What isn't there is 404 with status_code 34, a bad page 400 with 22, a wrong key 401 with 7, too
many requests 429 with 25 and Retry-After.
"""

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Json = dict[str, Any]
KEY = "0123456789abcdef0123456789abcdef"
PAGE, MOST_PAGES, MOST_APPENDED = 20, 500, 20
APPENDED = {
    "movie": {"credits", "keywords", "release_dates", "external_ids", "videos", "watch/providers", "images"},
    "tv": {"credits", "aggregate_credits", "keywords", "content_ratings", "external_ids", "videos", "watch/providers"},
}
MESSAGES = {
    7: "Invalid API key: You must be granted a valid key.",
    9: "Service offline: This service is temporarily offline, try again later.",
    11: "Internal error: Something went wrong, contact TMDB.",
    22: "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.",
    25: "Your request count (#) is over the allowed limit of (40).",
    27: "Too many append to response objects: The maximum number of remote calls is 20.",
    34: "The resource you requested could not be found.",
}
NEVER = math.inf
SECOND = 1.0


class TmdbApi:
    """`movies` and `tv` are details by number, as `film` and `series` make them. `troubles` are statuses given before
    the next good answer, `after` the seconds that each answer takes (NEVER: none comes), `most` the requests it allows
    in a second; `asked` the paths so far, `busiest` how many it was at once."""

    def __init__(self, titles: Iterable[Json] = (), *, key: str = KEY, most: int = 1000) -> None:
        self.key, self.most = key, most
        self.base_url = ""
        self.catalogue: dict[str, dict[int, Json]] = {"movie": {}, "tv": {}}
        self.made: Callable[[str, int], Json | None] = lambda kind, number: None
        for title in titles:
            self.add(title)
        self.troubles: deque[int] = deque()
        self.after = 0.0
        self.asked: list[str] = []
        self.busiest = 0
        self._answering = 0
        self._lately: deque[float] = deque()
        self._over = asyncio.Event()

    def add(self, title: Json) -> None:
        self.catalogue["movie" if "title" in title else "tv"][title["id"]] = title

    def wakes(self) -> None:
        """What was never to be answered is given up; from now on answers come at once."""
        self.after = 0.0
        self._over.set()
        self._over = asyncio.Event()

    async def answer(self, request: Request) -> Response:
        self._answering += 1
        self.busiest = max(self.busiest, self._answering)
        try:
            return await self._answer(request)
        finally:
            self._answering -= 1

    async def _answer(self, request: Request) -> Response:
        path = request.path_params["path"]
        self.asked.append(path)
        over = self._over
        if self.after == NEVER:
            await over.wait()
        else:
            await asyncio.sleep(self.after)
        if self.troubles:
            return _troubled(self.troubles.popleft())
        if request.query_params.get("api_key") != self.key and _bearer(request) != self.key:
            return _refused(401, 7)
        if self._too_many():
            return _refused(429, 25, {"Retry-After": "1"})
        return self._found(path.split("/"), dict(request.query_params))

    def _too_many(self) -> bool:
        now = monotonic()
        while self._lately and self._lately[0] <= now - SECOND:
            self._lately.popleft()
        self._lately.append(now)
        return len(self._lately) > self.most

    def _found(self, parts: list[str], asked: dict[str, str]) -> Response:
        match parts:
            case ["movie" | "tv" as kind, "popular"]:
                return self._page(self._by_popularity(kind), asked)
            case ["trending", "movie" | "tv" as kind, "day" | "week"]:
                return self._page([each | {"media_type": kind} for each in self._by_popularity(kind)], asked)
            case ["search", "multi"]:
                return self._page(self._named(asked), asked) if asked.get("query") else _refused(422, 5)
            case ["find", external]:
                return JSONResponse(self._by_external(external))
            case ["movie" | "tv" as kind, number] if number.isdecimal():
                return self._details(kind, int(number), asked.get("append_to_response", ""))
            case ["movie" | "tv" as kind, number, "watch", "providers"] if number.isdecimal():
                title = self._title(kind, int(number))
                offers = title["watch/providers"]["results"] if title else {}
                return JSONResponse({"id": int(number), "results": offers}) if title else _refused(404, 34)
        return _refused(404, 34)

    def _title(self, kind: str, number: int) -> Json | None:
        return self.catalogue[kind].get(number) or self.made(kind, number)

    def _details(self, kind: str, number: int, appended: str) -> Response:
        names = [name for name in appended.split(",") if name]
        if len(names) > MOST_APPENDED:
            return _refused(406, 27)
        title = self._title(kind, number)
        if title is None:
            return _refused(404, 34)
        known = APPENDED[kind]
        return JSONResponse({k: v for k, v in title.items() if k not in known or k in names})

    def _by_popularity(self, kind: str) -> list[Json]:
        return [_listed(t) for t in sorted(self.catalogue[kind].values(), key=lambda t: -t["popularity"])]

    def _named(self, asked: dict[str, str]) -> list[Json]:
        """Titles whose name, original name or name in another language has these words, and people."""
        words, tongue = asked["query"].casefold(), asked.get("language", "en-US").split("-")[0]
        found = []
        for kind, titles in self.catalogue.items():
            for title in titles.values():
                names = (title.get("title") or title["name"], _original(title), *title["called"].values())
                if any(words in name.casefold() for name in names):
                    name = {"title" if kind == "movie" else "name": title["called"].get(tongue, names[0])}
                    found.append(_listed(title) | name | {"media_type": kind})
        return [
            {"media_type": "person", "id": 1, "name": asked["query"]},
            *sorted(found, key=lambda t: -t["popularity"]),
        ]

    def _page(self, listed: list[Json], asked: dict[str, str]) -> Response:
        page = asked.get("page", "1")
        if not page.isdecimal() or not 1 <= int(page) <= MOST_PAGES:
            return _refused(400, 22)
        first = (int(page) - 1) * PAGE
        pages = max(1, math.ceil(len(listed) / PAGE))
        body = {"page": int(page), "results": listed[first : first + PAGE]}
        return JSONResponse(body | {"total_pages": pages, "total_results": len(listed)})

    def _by_external(self, external: str) -> Json:
        found = {
            f"{kind}_results": [
                _listed(title) for title in titles.values() if title["external_ids"]["imdb_id"] == external
            ]
            for kind, titles in self.catalogue.items()
        }
        return {"person_results": [], **found}

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator["TmdbApi"]:
        """On a port of loopback, until the end of the block."""
        app = Starlette(routes=[Route("/3/{path:path}", self.answer)])
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", lifespan="off"))
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110  uvicorn has no event for it
            await asyncio.sleep(0.01)
        self.base_url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/3"
        yield self
        self.wakes()
        server.should_exit = True
        await serving


def film(number: int, title: str, **given: Any) -> Json:
    """A film's details as TMDB gives them, with everything that can be appended."""
    return {
        "id": number, "title": title, "original_title": title, "release_date": "2020-05-04", "overview": "",
        "genres": [{"id": 18, "name": "Drama"}], "runtime": 0, "vote_average": 7.1, "vote_count": 1200,
        "popularity": 3.5, "original_language": "en", "adult": False, "poster_path": f"/p{number}.jpg",
        "backdrop_path": f"/b{number}.jpg", "production_countries": [{"iso_3166_1": "US", "name": "United States"}],
        "belongs_to_collection": None, "imdb_id": f"tt{number:07}",
        "credits": {
            "cast": [{"name": f"Actor {n}", "order": n} for n in range(9)],
            "crew": [{"name": "Ann Able", "job": "Director"}, {"name": "Bo Best", "job": "Writer"}],
        },
        "keywords": {"keywords": [{"id": 1, "name": "lamp"}]}, "release_dates": {"results": []},
        "external_ids": {"imdb_id": f"tt{number:07}"}, "videos": {"results": []},
        "watch/providers": {"results": {}}, "called": {},
    } | given  # fmt: skip


def series(number: int, name: str, **given: Any) -> Json:
    """A series' details as TMDB gives them; their IMDb id stands among the external ids alone."""
    return {
        "id": number, "name": name, "original_name": name, "first_air_date": "2019-01-01", "overview": "",
        "genres": [{"id": 18, "name": "Drama"}], "episode_run_time": [42], "number_of_seasons": 3, "created_by": [],
        "vote_average": 7.1, "vote_count": 900, "popularity": 2.5, "original_language": "en", "adult": False,
        "poster_path": f"/s{number}.jpg", "backdrop_path": None, "production_countries": [],
        "credits": {"cast": [], "crew": []}, "keywords": {"results": [{"id": 2, "name": "night"}]},
        "content_ratings": {"results": []}, "external_ids": {"imdb_id": f"tt{number:07}"}, "videos": {"results": []},
        "watch/providers": {"results": {}}, "called": {},
    } | given  # fmt: skip


def offers(**by_country: Json) -> Json:
    """`watch/providers` of services by country and way: `offers(DE={"flatrate": ["Netflix"]})`."""
    return {
        "results": {
            country: {
                "link": f"https://www.themoviedb.org/movie/1/watch?locale={country}",
                **{
                    way: [
                        {"logo_path": "/x.jpg", "provider_id": place, "provider_name": name, "display_priority": place}
                        for place, name in enumerate(names)
                    ]
                    for way, names in ways.items()
                },
            }
            for country, ways in by_country.items()
        }
    }


def _listed(title: Json) -> Json:
    """A title as lists have it: without what details add."""
    kept = ("id", "title", "name", "original_title", "original_name", "release_date", "first_air_date", "popularity",
            "vote_count", "vote_average", "adult", "poster_path", "original_language", "overview")  # fmt: skip
    return {name: title[name] for name in kept if name in title}


def _original(title: Json) -> str:
    return str(title.get("original_title") or title.get("original_name"))


def _bearer(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def _troubled(status: int) -> Response:
    codes = {401: 7, 404: 34, 429: 25, 500: 11, 503: 9}
    return _refused(status, codes.get(status, 11), {"Retry-After": "0"} if status == 429 else None)


def _refused(status: int, code: int, headers: dict[str, str] | None = None) -> Response:
    body = {"success": False, "status_code": code, "status_message": MESSAGES.get(code, "")}
    return JSONResponse(body, status, headers=headers)
