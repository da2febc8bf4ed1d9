"""A stand-in of Anthropic's Messages API on loopback. It refuses what the real one refuses, and answers as it is told.

What it checks is what the API's reference says of POST /v1/messages and of structured outputs: headers, known keys,
alternating roles, no prefill, blocks of text that are not empty, at most four cache marks, and a schema with closed
objects, no unsupported keywords, at most 24 optional parameters and 16 unions.
"""

import asyncio
import json
import math
import re
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from jsonschema import Draft202012Validator
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

Json = dict[str, Any]
KNOWN = {"model", "max_tokens", "system", "messages", "thinking", "output_config"}
"""The keys Usher may use; the sampling ones are gone from the API, and tools are never given."""
UNSUPPORTED = {"minimum", "maximum", "multipleOf", "minLength", "maxLength", "pattern", "maxItems", "uniqueItems"}
CACHEABLE = 512
"""Tokens from which claude-haiku-5-5 caches a prefix."""
ERRORS = {400: "invalid_request_error", 401: "authentication_error", 404: "not_found_error", 429: "rate_limit_error",
          500: "api_error", 529: "overloaded_error"}  # fmt: skip

NEVER = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """What to answer: a text (an object becomes JSON), or an error; `after` seconds, NEVER as long as a test lasts."""

    text: str | Json = ""
    stop: str = "end_turn"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0.0


class MessagesApi:
    """`says` are the answers to come, the last one for ever; `bodies` what was received; `busiest` how many at once."""

    def __init__(self, key: str) -> None:
        self._key = key
        self.base_url = ""
        self._over = asyncio.Event()
        self.forget()

    def forget(self) -> None:
        """As new, with nothing to say."""
        self._over.set()
        self._over = asyncio.Event()
        self.says: deque[Say] = deque()
        self.bodies: list[Json] = []
        self.faults: list[str] = []
        self.busiest = 0
        self._answering: list[Request] = []
        self._cached: set[str] = set()

    def will(self, *says: Say) -> None:
        self.says = deque(says)

    async def messages(self, request: Request) -> Response:
        answering = self._answering
        answering.append(request)
        self.busiest = max(self.busiest, len(answering))
        try:
            return await self._answer(request)
        finally:
            answering.remove(request)

    async def _answer(self, request: Request) -> Response:
        if self._key not in (request.headers.get("x-api-key"), _bearer(request)):
            return _error(401, "invalid x-api-key", {})
        body = json.loads(await request.body())
        self.bodies.append(body)
        if faults := [*_faults_of_headers(request), *_faults(body)]:
            self.faults += faults
            return _error(400, "; ".join(faults), {})
        say = self.says.popleft() if len(self.says) > 1 else self.says[0]
        await (self._over.wait() if say.after == NEVER else asyncio.sleep(say.after))
        if say.status != 200:
            return _error(say.status, "told to", say.headers)
        return JSONResponse(self._message(body, say), headers={"request-id": "req_1"})

    def _message(self, body: Json, say: Say) -> Json:
        text = say.text if isinstance(say.text, str) else json.dumps(say.text)
        return {
            "id": "msg_1", "type": "message", "role": "assistant", "model": body["model"],
            "content": [{"type": "text", "text": text}] if text else [],
            "stop_reason": say.stop, "stop_sequence": None, "usage": self._usage(body, text),
        }  # fmt: skip

    def _usage(self, body: Json, text: str) -> Json:
        """A token for every four characters; a marked prefix is written to the cache at first and read from it then."""
        prefix = json.dumps([body["model"], body["output_config"], body["system"]])
        fixed = len(prefix) // 4
        usage = {
            "input_tokens": len(json.dumps(body["messages"])) // 4,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "output_tokens": len(text) // 4,
        }
        if fixed < CACHEABLE or "cache_control" not in json.dumps(body["system"]):
            return {**usage, "input_tokens": usage["input_tokens"] + fixed}
        kind = "cache_read_input_tokens" if prefix in self._cached else "cache_creation_input_tokens"
        self._cached.add(prefix)
        return {**usage, kind: fixed}

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["MessagesApi"]:
        """On a free port of loopback, until the end of the block."""
        app = Starlette(routes=[Route("/v1/messages", self.messages, methods=["POST"])])
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
        server.install_signal_handlers = lambda: None  # type: ignore[method-assign]  # signals stay the tests' own
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110  uvicorn has no event for it
            await asyncio.sleep(0.01)
        self.base_url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        yield self
        self._over.set()
        server.should_exit = True
        await serving


def _bearer(request: Request) -> str:
    """The key as the SDK sends it since 2.x; x-api-key is as good."""
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def _error(status: int, message: str, headers: dict[str, str]) -> Response:
    error = {"type": ERRORS[status], "message": message}
    return JSONResponse({"type": "error", "error": error, "request_id": "req_1"}, status_code=status, headers=headers)


def _faults_of_headers(request: Request) -> Iterator[str]:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", request.headers.get("anthropic-version", "")):
        yield "anthropic-version: missing"
    if not request.headers.get("content-type", "").startswith("application/json"):
        yield "content-type: not JSON"


def _faults(body: Json) -> Iterator[str]:
    yield from (f"{key}: extra inputs are not permitted" for key in body.keys() - KNOWN)
    if not isinstance(body.get("model"), str) or not isinstance(body.get("max_tokens"), int):
        yield "model, max_tokens: required"
    if body.get("thinking", {}).get("type") not in ("disabled", "adaptive"):
        yield "thinking: unknown type"
    roles = [message.get("role") for message in body.get("messages", ())]
    if roles != ["user", "assistant"] * (len(roles) // 2) + ["user"]:
        yield "messages: roles must alternate, from user to user"
    marks = 0
    for content in (body.get("system", []), *(message.get("content") for message in body.get("messages", ()))):
        for block in content:
            if block.get("type") != "text" or not str(block.get("text", "")).strip():
                yield "content: a block of text must not be empty"
            if "cache_control" in block:
                marks += 1
                if block["cache_control"] != {"type": "ephemeral"}:
                    yield "cache_control: unknown"
    if marks > 4:
        yield "cache_control: more than 4"
    yield from _faults_of_format(body.get("output_config", {}))


def _faults_of_format(config: Json) -> Iterator[str]:
    given = config.get("format", {})
    if set(config) != {"format"} or set(given) != {"type", "schema"} or given["type"] != "json_schema":
        yield "output_config: not a JSON schema"
        return
    Draft202012Validator.check_schema(given["schema"])
    parts = list(_parts(given["schema"]))
    if any(part.get("type") == "object" and part.get("additionalProperties") is not False for part in parts):
        yield "schema: additionalProperties must be false"
    if found := {key for part in parts for key in part} & UNSUPPORTED:
        yield f"schema: unsupported {sorted(found)}"
    if (
        sum(len(part["properties"].keys() - set(part.get("required", ()))) for part in parts if "properties" in part)
        > 24
    ):
        yield "schema: too many optional parameters"
    if sum("anyOf" in part for part in parts) > 16:
        yield "schema: too many unions"


def _parts(schema: Json) -> Iterator[Json]:
    """The schema and all schemas in it."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", ())]
    for each in (*inner, *([schema["items"]] if "items" in schema else ())):
        yield from _parts(each)
