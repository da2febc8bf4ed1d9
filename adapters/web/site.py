"""The web door put together: its pages behind the guard, and what it says when something goes wrong."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from adapters.web.chat import Conversation
from adapters.web.desk import Desk
from adapters.web.guard import Guard, Limiter, policy
from adapters.web.pages import STATIC, Pages, Say, is_fragment
from adapters.web.problems import Problem, as_json
from adapters.web.visitors import Visitors, locale_of
from bot.errors import UsherError
from bot.ports import CoverArt, Handle
from bot.titles import from_short_id
from bot.visits import Glances, Look, Transcripts

log = structlog.get_logger("usher.web")
FOR_PROGRAMS = ("/api", "/recommend", "/user/", "/feedback", "/watch-link", "/health", "/metrics")
"""Addresses that are asked by programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How the site behaves: `secret` signs cookies and forms; `secure` where it is reached over https; `posters` is the
    address under which posters are; `limiter` bounds how often an address may ask."""

    secret: bytes
    secure: bool = False
    posters: str = ""
    limiter: Limiter = field(default_factory=lambda: Limiter(limit="300/minute"))

    def limited(self, limit: str) -> "Manners":
        """The same with another limit, counted anew."""
        return replace(self, limiter=Limiter(limit=limit))


class Site:
    """Everything that people and programs find at the web door. Closed until a dialogue is there to answer."""

    def __init__(
        self,
        *,
        say: Say,
        languages: dict[str, str],
        transcripts: Transcripts,
        look: Look,
        glances: Glances,
        art: CoverArt,
        now: Callable[[], datetime],
        manners: Manners,
    ) -> None:
        self._art = art
        self._manners = manners
        self.pages = Pages(say, languages)
        self.visitors = Visitors(manners.secret, manners.secure)
        self.conversation = Conversation(
            pages=self.pages, visitors=self.visitors, transcripts=transcripts, look=look, now=now
        )
        self._desk = Desk(conversation=self.conversation, glances=glances, look=look)

    def open(self, handle: Handle | None) -> None:
        """From now on this is who answers; nobody when None."""
        self.conversation.handle = handle

    def build(self, others: Sequence[BaseRoute]) -> FastAPI:
        """The application, with routes that belong to others."""
        app = FastAPI(title="Usher", openapi_url=None, docs_url=None, redoc_url=None)
        app.router.routes.extend([*self._routes(), *others])
        for kind in (Problem, HTTPException, RequestValidationError, UsherError):
            app.add_exception_handler(kind, self._handle)
        app.add_exception_handler(Exception, self._failed)
        app.add_middleware(GZipMiddleware, minimum_size=600)
        app.add_middleware(
            Guard,
            csp=policy(self._manners.posters),
            secure=self._manners.secure,
            limiter=self._manners.limiter,
            refuse=self.refuse,
        )
        return app

    def _routes(self) -> list[BaseRoute]:
        return [
            *self.conversation.routes(),
            *self._desk.routes(),
            Route("/covers/{short}", self._cover),
            Mount("/static", _Kept(directory=STATIC)),
        ]

    async def _cover(self, request: Request) -> Response:
        """The cover that is drawn for a title without a poster."""
        try:
            picture = await self._art.draw(from_short_id(request.path_params["short"]))
        except UsherError:
            raise Problem(404, "There is no such title.") from None
        return Response(picture.data, media_type="image/png", headers={"Cache-Control": "public, max-age=86400"})

    async def _handle(self, request: Request, error: Exception) -> Response:
        return self.refuse(request, _problem(error))

    async def _failed(self, request: Request, error: Exception) -> Response:
        log.error("request failed", door="web", path=request.url.path, exc_info=error)
        return self.refuse(
            request, Problem(500, "Something went wrong here. Try again; the operator's log knows more.")
        )

    def refuse(self, request: Request, problem: Problem) -> Response:
        """A problem as problem+json to programs, as one sentence to a script, else as a page."""
        if request.url.path.startswith(FOR_PROGRAMS):
            return as_json(problem)
        locale = locale_of(request, tuple(self.pages.languages))
        text = self.pages.say(locale, problem.word)
        if is_fragment(request) or "text/html" not in request.headers.get("accept", "text/html"):
            return HTMLResponse(f"<p>{text}</p>", problem.status, problem.headers)
        token = partial(self.visitors.form_token, account) if (account := self.visitors.known(request)) else str
        fields = {"token": token(), "theme": "", "tab": "", "text": text}
        answer = self.pages.page("problem.html", locale, problem.status, **fields)
        answer.headers.update(problem.headers)
        return answer


class _Kept(StaticFiles):
    """Files whose address changes when they do."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        if answer.status_code == 200:
            answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return answer


_KNOWN = {403, 404, 405, 408, 413, 422, 429, 503}


def _problem(error: Exception) -> Problem:
    """Any error that has words, as a problem."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        status = 422 if error.status_code == 400 else error.status_code
        word = f"web-problem-{status if status in _KNOWN else 500}"
        return Problem(status, str(error.detail), word=word, headers=dict(error.headers or {}))
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        return Problem(422, f"{'.'.join(map(str, first['loc']))}: {first['msg']}.")
    return Problem(503, str(error))
