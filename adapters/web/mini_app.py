"""The Mini App in Telegram, and logging in with Telegram: a proof comes in once, a cookie goes out."""

from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from adapters.web.chat import Conversation, own_page
from adapters.web.problems import Problem
from adapters.web.telegram_login import Arrived, from_app, from_login, login_fields
from bot.messages import Account
from bot.ports import DoorMemory

DOOR = "web:telegram"
LOGIN_PAGE = "https://oauth.telegram.org/auth"


class MiniApp:
    """Closed without a bot's token. Each proof opens once: a link that somebody else saw is of no use to them."""

    def __init__(
        self,
        *,
        conversation: Conversation,
        memory: DoorMemory,
        token: str,
        public_url: str,
        now: Callable[[], datetime],
    ) -> None:
        self._conversation, self._memory, self._now = conversation, memory, now
        self._token, self._public_url = token, public_url

    @property
    def login_address(self) -> str:
        """Where one logs in with Telegram; empty where there is no bot or no address to come back to."""
        if not (self._token and self._public_url):
            return ""
        asked = {
            "bot_id": self._token.partition(":")[0],
            "origin": self._public_url,
            "return_to": f"{self._public_url}/app",
        }
        return f"{LOGIN_PAGE}?{urlencode(asked)}"

    def routes(self) -> list[Route]:
        return [Route("/app", self.page, methods=["GET"]), Route("/app", self.enter, methods=["POST"])]

    async def page(self, request: Request) -> Response:
        """Where Telegram opens the app, and where its login comes back to; a script hands in what stands behind `#`,
        which no server sees. A login in the address itself is good once, and leads away from that address."""
        if "hash" in request.query_params:
            arrived = from_login(request.query_params, self._token, self._now()) if self._token else None
            return await self._let_in(request, arrived, RedirectResponse("/me", 303), framed=False)
        visit = self._conversation.visit(request)
        return await self._conversation.written(visit, "app.html", tab="")

    async def enter(self, request: Request) -> Response:
        """Let in whom Telegram vouches for, to the page that the app was opened for."""
        form = await request.form(max_files=0, max_fields=5)
        init_data, result = str(form.get("init_data", "")), str(form.get("result", ""))
        arrived = None
        if self._token:
            fields: Mapping[str, str] = login_fields(result) if result else {}
            now = self._now()
            arrived = from_login(fields, self._token, now) if result else from_app(init_data, self._token, now)
        leads = JSONResponse({"to": own_page(str(form.get("to", ""))) or "/me"})
        return await self._let_in(request, arrived, leads, framed=bool(init_data))

    async def _let_in(self, request: Request, arrived: Arrived | None, answer: Response, *, framed: bool) -> Response:
        if arrived is None:
            raise Problem(403, "Telegram does not vouch for this, or it is too old. Open the app again.")
        again = not await self._memory.receive(DOOR, {arrived.proof[:60]: {}}, self._now())
        account = Account(platform="telegram", id=arrived.id)
        if again and self._conversation.visitors.known(request) != account:
            raise Problem(403, "This was used before. Open the app again.")
        await self._memory.mark_answered(DOOR, [arrived.proof[:60]], self._now())
        self._conversation.visitors.remember(answer, account, framed=framed)
        return answer
