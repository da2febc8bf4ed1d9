"""A stand-in of TMDB's lists of what is watched, and of the details behind them, on loopback: made after the reference
of GET /3/trending/{movie|tv}/{day|week} and GET /3/{movie|tv}/{id}. Pages of twenty, 401 without a key, 404 with
status code 34, 429 with Retry-After, faults and slowness as they are ordered."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from memory.sources.tmdb import Tmdb
from memory.sources.tmdb_trends import TmdbTrends

KEY = "k" * 32
PAGE = 20


@dataclass(kw_only=True)
class Watched:
    """`lists` are numbers by kind and window (`movie/day`); `known` are the details of each (`movie/1`), a plain film
    where nothing is said. `troubles` are answers given before the first good one: statuses; `silent` never answers."""

    lists: Mapping[str, Sequence[int]] = field(default_factory=dict)
    known: Mapping[str, Any] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    troubles: list[int] = field(default_factory=list)
    silent: bool = False
    asked: list[str] = field(default_factory=list)

    async def answer(self, request: Request) -> Response:
        self.asked.append(request.url.path.removeprefix("/3/"))
        if self.silent:
            await asyncio.Event().wait()
        if request.query_params.get("api_key") != KEY:
            return JSONResponse({"status_code": 7, "status_message": "Invalid API key", "success": False}, 401)
        if self.troubles:
            return JSONResponse({"status_code": 25}, self.troubles.pop(0), headers={"Retry-After": "0"})
        first, kind, last = (request.path_params["path"].split("/") + [""] * 3)[:3]
        if first == "trending":
            return self._listed(kind, last, int(request.query_params.get("page", 1)))
        mark = f"{first}/{kind}"
        if mark in self.missing:
            return JSONResponse({"success": False, "status_code": 34, "status_message": "Not found."}, 404)
        name = {"title": f"Film {kind}"} if first == "movie" else {"name": f"Series {kind}"}
        return JSONResponse({"id": int(kind), **name, **self.known.get(mark, {})})

    def _listed(self, kind: str, window: str, page: int) -> Response:
        numbers = self.lists.get(f"{kind}/{window}", ())
        some = numbers[(page - 1) * PAGE : page * PAGE]
        results = [{"id": number, "media_type": kind, "adult": False} for number in some]
        pages = max(1, -(-len(numbers) // PAGE))
        return JSONResponse({"page": page, "results": results, "total_pages": pages, "total_results": len(numbers)})


@asynccontextmanager
async def watched(stand_in: Watched) -> AsyncIterator[TmdbTrends]:
    """A client of it; closed after use, as a job's is."""
    app = Starlette(routes=[Route("/3/{path:path}", stand_in.answer)])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
    running = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  uvicorn tells it no other way
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    tmdb = TmdbTrends(Tmdb(base=f"http://127.0.0.1:{port}/3", key=KEY))
    try:
        yield tmdb
    finally:
        await tmdb.close()
        server.force_exit = server.should_exit = True
        await running
