"""The web door put together: its pages behind the guard, and what it says when something goes wrong."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from adapters.web.api.callers import Callers
from adapters.web.api.manual import described, operations
from adapters.web.api.routes import Api
from adapters.web.chat import Conversation
from adapters.web.desk import Desk
from adapters.web.guard import Guard, Limiter, policy
from adapters.web.mini_app import MiniApp
from adapters.web.operator import Operator
from adapters.web.pages import STATIC, Pages, Say, is_fragment
from adapters.web.problems import Problem, as_json
from adapters.web.visitors import Visitors, locale_of
from bot.errors import UsherError
from bot.ports import Catalogue, CoverArt, DoorMemory, Handle, Json
from bot.titles import from_short_id
from bot.visits import ApiKeys, Clicks, Glances, Look, Programs, Transcripts

log = structlog.get_logger("usher.web")
OPENAPI = "/api/openapi.json"
ABOUT = (
    "The dialogue, picks and histories for programs. Send `Authorization: Bearer KEY`; keys are made with "
    "`python -m bot keys add NAME --scope …`. A key's persons are its own. Troubles are problem+json."
)
PACKED = 5
"""How hard pages are packed, 1 to 9: the highest takes three times as long for a hundredth less."""
FOR_PROGRAMS = ("/api/", "/recommend", "/user/", "/feedback", "/watch-link/", "/health", "/metrics")
"""Addresses that are asked by programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How the site behaves: `secret` signs cookies and forms; `secure` where it is reached over https; `posters` is the
    address under which posters are; `limiter` bounds how often an address may ask."""

    secret: bytes
    secure: bool = False
    posters: str = ""
    limiter: Limiter = field(default_factory=lambda: Limiter(limit="300/minute"))
    key_limiter: Limiter = field(default_factory=lambda: Limiter(limit="1200/minute"))
    cors: tuple[str, ...] = ()
    public_url: str = ""
    telegram_token: str = field(default="", repr=False)

    def limited(self, limit: str) -> "Manners":
        """The same with another limit, counted anew."""
        return replace(self, limiter=Limiter(limit=limit))


@dataclass(frozen=True, slots=True, kw_only=True)
class ForPrograms:
    """What the API is made of."""

    programs: Programs
    keys: ApiKeys
    clicks: Clicks
    catalogue: Catalogue
    figures: Callable[[], Awaitable[Json]]
    """What stands on the operator's page."""


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
        for_programs: ForPrograms,
        memory: DoorMemory,
    ) -> None:
        self._art = art
        self._manners = manners
        self.pages = Pages(say, languages)
        self.visitors = Visitors(manners.secret, manners.secure)
        self.conversation = Conversation(
            pages=self.pages, visitors=self.visitors, transcripts=transcripts, look=look, now=now
        )
        self._api, self._operator = self._for_programs(for_programs, now)
        self._mini_app = MiniApp(
            conversation=self.conversation,
            memory=memory,
            token=manners.telegram_token,
            public_url=manners.public_url,
            now=now,
        )
        self._desk = Desk(
            conversation=self.conversation, glances=glances, look=look, login=self._mini_app.login_address
        )

    def _for_programs(self, given: ForPrograms, now: Callable[[], datetime]) -> tuple[Api, Operator]:
        """What opens to keys."""
        secret = self._manners.secret
        callers = Callers(keys=given.keys, limiter=self._manners.key_limiter, secret=secret, now=now)
        api = Api(
            answer=self.conversation.answer,
            callers=callers,
            programs=given.programs,
            clicks=given.clicks,
            catalogue=given.catalogue,
            now=now,
        )
        operator = Operator(
            conversation=self.conversation,
            figures=given.figures,
            callers=callers,
            keys=given.keys,
            secret=secret,
            now=now,
            secure=self._manners.secure,
        )
        return api, operator

    def open(self, handle: Handle | None) -> None:
        """From now on this is who answers; nobody when None."""
        self.conversation.handle = handle

    def build(self, others: Sequence[BaseRoute]) -> FastAPI:
        """The application, with routes that belong to others."""
        app = FastAPI(
            title="Usher",
            version="1",
            description=ABOUT,
            openapi_url=OPENAPI,
            docs_url=None,
            redoc_url=None,
            redirect_slashes=False,  # such a redirect goes to whatever host the request names
        )
        app.include_router(self._api.router())
        app.openapi = lambda: described(app)  # type: ignore[method-assign]  # as FastAPI's manual says
        app.router.routes.extend([*self._routes(), Route("/api/docs", self._manual(app)), *others])
        for kind in (Problem, HTTPException, RequestValidationError, UsherError):
            app.add_exception_handler(kind, self._handle)
        app.add_exception_handler(Exception, self._failed)
        if self._manners.cors:
            app.add_middleware(
                CORSMiddleware,
                allow_origins=list(self._manners.cors),
                allow_methods=["GET", "POST"],
                allow_headers=["Authorization", "Content-Type"],
            )
        app.add_middleware(GZipMiddleware, minimum_size=600, compresslevel=PACKED)
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
            *self._operator.routes(),
            *self._mini_app.routes(),
            Route("/covers/{short}", self._cover),
            Mount("/static", _Kept(directory=STATIC)),
        ]

    def _manual(self, app: FastAPI) -> Callable[[Request], Awaitable[Response]]:
        async def manual(request: Request) -> Response:
            """What the API has, as a page; the whole of it is in the OpenAPI file."""
            visit = self.conversation.visit(request)
            return await self.conversation.written(
                visit, "manual.html", operations=operations(app.openapi()), about=ABOUT, openapi=OPENAPI, tab=""
            )

        return manual

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
    status = _STATUS.get(type(error).__name__, 503)
    return Problem(status, str(error), word=f"web-problem-{status}")


_STATUS = {
    "UnknownTitle": 404,
    "NoSuchProfile": 404,
    "NotOffered": 404,
    "BadTitleId": 422,
    "BadRequest": 422,
    "CursorInvalid": 422,
    "ActionTooLong": 422,
}
"""What went wrong by whoever asked; anything else is ours, and passes."""
