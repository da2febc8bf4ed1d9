"""Stand-ins of the web's services on loopback, all in one server, made after their public references: Wikidata's and
Wikipedia's api.php (haswbstatement search, wbgetentities with at most 50 ids, TextExtracts; 403 without a User-Agent
that names a contact, errors as {"error": {"code"}}), Reddit's tokens for an application alone and its search (401
without a token that holds, `after`, X-Ratelimit headers), Google's Custom Search (403 for a wrong key, ten items a
page, queries.nextPage, 429 beyond the quota)."""

import asyncio
import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

Json = dict[str, Any]
CONTACT = "films@example.org"
CLIENT, SECRET, KEY, ENGINE = "client", "secret", "key", "engine"


def claim(*items: str, rank: str = "normal") -> list[Json]:
    """Statements whose values are these items."""
    return [{"mainsnak": {"datavalue": {"value": {"id": item}}}, "rank": rank} for item in items]


@dataclass(kw_only=True)
class Web:
    """`entities` by item with claims and sitelinks, `statements` which item has which (`P4947=949`), `labels` by item
    and language, `articles` plain texts by language and name; `threads` of Reddit, `results` of Google, in their order.
    `troubles` are statuses that come before the first good answer, by service; `silent` ones never answer."""

    statements: Mapping[str, str] = field(default_factory=dict)
    entities: Mapping[str, Json] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    articles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    threads: list[Json] = field(default_factory=list)
    results: list[Json] = field(default_factory=list)
    quota: int = 100
    troubles: dict[str, list[int]] = field(default_factory=dict)
    wait: str = "0"
    silent: set[str] = field(default_factory=set)
    error: str = ""
    expires: int = 3600
    tokens: int = 0
    asked: list[str] = field(default_factory=list)
    base: str = ""

    async def _before(self, service: str, request: Request) -> Response | None:
        """What comes in place of an answer."""
        self.asked.append(service)
        if service in self.silent:
            await asyncio.Event().wait()
        if CONTACT not in request.headers.get("user-agent", ""):
            return PlainTextResponse("Please set a user-agent", 403)
        if waiting := self.troubles.get(service):
            return PlainTextResponse("no", waiting.pop(0), headers={"Retry-After": self.wait})
        return None

    async def wikidata(self, request: Request) -> Response:
        if early := await self._before("wikidata", request):
            return early
        asked = request.query_params
        assert asked["format"] == "json"
        if self.error:
            return JSONResponse({"error": {"code": self.error, "info": "…"}})
        if asked["action"] == "query":
            statement = asked["srsearch"].removeprefix("haswbstatement:")
            item = self.statements.get(statement)
            return JSONResponse({"query": {"search": [{"ns": 0, "title": item}] if item else []}})
        ids = asked["ids"].split("|")
        if len(ids) > 50:
            return JSONResponse({"error": {"code": "toomanyvalues"}})
        if "labels" in asked["props"]:
            languages = asked["languages"].split("|")
            named = {
                item: {
                    "id": item,
                    "labels": {n: {"language": n, "value": v} for n, v in found.items() if n in languages},
                }
                for item in ids
                if (found := self.labels.get(item, {"en": item}))
            }
            return JSONResponse({"entities": named})
        return JSONResponse({"entities": {i: {"id": i, **self.entities.get(i, {"missing": ""})} for i in ids}})

    async def wikipedia(self, request: Request) -> Response:
        if early := await self._before("wikipedia", request):
            return early
        asked = request.query_params
        assert (asked["prop"], asked["explaintext"], asked["formatversion"]) == ("extracts", "1", "2")
        language, name = request.path_params["language"], asked["titles"]
        text = self.articles.get((language, name))
        page = {"title": name, "extract": text} if text is not None else {"title": name, "missing": True}
        return JSONResponse({"query": {"pages": [page]}})

    async def token(self, request: Request) -> Response:
        if early := await self._before("token", request):
            return early
        given = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        form = await request.form()
        if request.headers.get("authorization") != f"Basic {given}":
            return JSONResponse({"message": "Unauthorized", "error": 401}, 401)
        if form.get("grant_type") != "client_credentials":
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        self.tokens += 1
        return JSONResponse(
            {"access_token": f"t{self.tokens}", "token_type": "bearer", "expires_in": self.expires, "scope": "*"}
        )

    async def reddit(self, request: Request) -> Response:
        if early := await self._before("reddit", request):
            return early
        if request.headers.get("authorization") != f"Bearer t{self.tokens}":
            return JSONResponse({"message": "Unauthorized", "error": 401}, 401)
        asked = request.query_params
        start, limit = int(asked.get("after", "t3_0").removeprefix("t3_")), int(asked["limit"])
        some = self.threads[start : start + limit]
        after = f"t3_{start + limit}" if start + limit < len(self.threads) else None
        children = [{"kind": "t3", "data": each} for each in some]
        headers = {"X-Ratelimit-Remaining": "59", "X-Ratelimit-Reset": "60"}
        return JSONResponse({"kind": "Listing", "data": {"after": after, "children": children}}, headers=headers)

    async def google(self, request: Request) -> Response:
        if early := await self._before("google", request):
            return early
        asked = request.query_params
        if (asked["key"], asked["cx"]) != (KEY, ENGINE):
            return JSONResponse({"error": {"code": 403, "status": "PERMISSION_DENIED"}}, 403)
        if not self.quota:
            return JSONResponse({"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}}, 429)
        self.quota -= 1
        start, num = int(asked["start"]), int(asked["num"])
        some = self.results[start - 1 : start - 1 + num]
        queries: Json = {"request": [{"startIndex": start}]}
        if start - 1 + num < len(self.results):
            queries["nextPage"] = [{"startIndex": start + num}]
        return JSONResponse({"queries": queries, **({"items": some} if some else {})})


@asynccontextmanager
async def served(web: Web) -> AsyncIterator[Web]:
    """The services at `web.base`."""
    app = Starlette(
        routes=[
            Route("/data/w/api.php", web.wikidata),
            Route("/{language}/w/api.php", web.wikipedia),
            Route("/reddit/api/v1/access_token", web.token, methods=["POST"]),
            Route("/reddit/r/{room}/search", web.reddit),
            Route("/customsearch/v1", web.google),
        ]
    )
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
    running = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  uvicorn tells it no other way
        await asyncio.sleep(0.01)
    web.base = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    try:
        yield web
    finally:
        server.force_exit = server.should_exit = True
        await running
