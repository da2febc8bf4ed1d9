"""Pages of one's own and of titles: what Usher knows at a glance, lists with pages, all about one title."""

from collections.abc import Sequence
from dataclasses import replace

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from adapters.web.chat import Conversation, Visit
from adapters.web.problems import Problem
from adapters.web.show import Bubble, Tile, shown, tile
from bot.errors import BadTitleId
from bot.messages import Action, Reply
from bot.titles import title_id
from bot.visits import Glances, Look

LISTS = ("watchlist", "history")
MOST_PAGES = 100_000


class Desk:
    """A press on these pages is a turn of the dialogue like any other; its answer stands above the page."""

    def __init__(self, *, conversation: Conversation, glances: Glances, look: Look, login: str = "") -> None:
        """`login` is where one logs in with Telegram, empty where one can't."""
        self._login = login
        self._conversation = conversation
        self._glances = glances
        self._look = look

    def routes(self) -> list[Route]:
        return [
            Route("/me", self.mine, methods=["GET", "POST"]),
            Route("/me/export", self.export),
            Route("/watchlist", self.listed, methods=["GET", "POST"]),
            Route("/history", self.listed),
            Route("/rate", self.rate, methods=["GET", "POST"]),
            Route("/title/{id}", self.title, methods=["GET", "POST"]),
        ]

    async def mine(self, request: Request) -> Response:
        """What Usher knows of whoever asks."""
        visit, answers = await self._pressed(request)
        visit = await self._conversation.as_read(visit)
        found = None if visit.new else await self._glances.overview(visit.account, visit.locale)
        if found is None:
            return await self._conversation.written(
                visit, "stranger.html", answers=answers, login=self._login, tab="me"
            )
        fields = {
            "picks": [tile(card) for card in found.picks],
            "watchlist": [tile(card) for card in found.watchlist.cards],
            "history": [tile(card) for card in found.history.cards],
            "learned": [shown(Reply(text=known.text, buttons=known.buttons)) for known in found.learned],
            "settings": shown(found.settings),
        }
        return await self._conversation.written(
            visit, "me.html", found=found, answers=answers, tab="me", path="/me", **fields
        )

    async def export(self, request: Request) -> Response:
        """Everything that is kept of whoever asks, as a file."""
        visit = self._conversation.visit(request)
        visit = await self._conversation.as_read(visit)
        if visit.new or await self._glances.overview(visit.account, visit.locale) is None:
            raise Problem(404, "Nothing is kept of you.")
        seen = await self._look(visit.account, visit.locale, (Action(verb="export"),))
        document = next(reply.document for reply in seen.replies[0] if reply.document)
        headers = {"Content-Disposition": f'attachment; filename="{document.filename}"', "Cache-Control": "no-store"}
        return Response(document.data, media_type="application/json", headers=headers)

    async def listed(self, request: Request) -> Response:
        """A page of the watchlist or of the history; a press or a swipe says what becomes of a saved title."""
        visit, answers = await self._pressed(request)
        which = request.url.path.strip("/")
        asked = request.query_params.get("page", "1")
        page = int(asked) if asked.isdecimal() and len(asked) < 8 else 1
        visit = await self._conversation.as_read(visit)
        found = await self._glances.listed(
            visit.account, visit.locale, "watchlist" if which == "watchlist" else "history", min(page, MOST_PAGES)
        )
        tiles = [tile(card) for card in found.cards]
        return await self._conversation.written(
            visit, "list.html", found=found, tiles=tiles, which=which, answers=answers, tab="me"
        )

    async def rate(self, request: Request) -> Response:
        """Twenty well-known covers: a press or a swipe says what one thinks of each."""
        visit, answers = await self._pressed(request)
        visit = await self._conversation.as_read(visit)
        cards = await self._glances.unrated(None if visit.new else visit.account, visit.locale)
        tiles = [replace(tile(card), facts="", overview="", keys=tile(card).keys[:1]) for card in cards]
        return await self._conversation.written(visit, "rate.html", tiles=tiles, answers=answers, tab="me")

    async def title(self, request: Request) -> Response:
        """All that is known of a title."""
        try:
            title = title_id(request.path_params["id"])
        except BadTitleId as error:
            raise Problem(404, str(error)) from None
        visit, answers = await self._pressed(request)
        visit = await self._conversation.as_read(visit)
        found = await self._glances.portrayed(None if visit.new else visit.account, visit.locale, title)
        if found is None:
            raise Problem(404, f"{title} is not in the catalogue.")
        card = tile(found.card)
        kin = [replace(tile(each.card), reason=each.reason) for each in found.kin]
        here, away = _by_where(card)
        return await self._conversation.written(
            visit, "title.html", found=found, card=here, away=away, kin=kin, answers=answers, tab="", path=card.page
        )

    async def _pressed(self, request: Request) -> tuple[Visit, Sequence[Bubble]]:
        """Whose page it is, and what was answered where something was pressed on it."""
        if request.method != "POST":
            return self._conversation.visit(request), ()
        visit, form = await self._conversation.read(request)
        replies = await self._conversation.press(visit, _fields(form))
        return visit, [shown(reply, inline=True) for reply in replies]


def _fields(form: FormData) -> FormData:
    if not form.get("press"):
        raise Problem(422, "Nothing was pressed. Press a button.")
    return form


AWAY = ("more:", "where:")
"""What is answered in the conversation rather than on the page."""


def _by_where(card: Tile) -> tuple[Tile, Tile]:
    """The card with the buttons that are answered here, and with those that lead into the conversation; what needs a
    deck on the table is neither."""
    here = tuple(tuple(k for k in row if not k.sends.startswith((*AWAY, "why:"))) for row in card.keys)
    away = tuple(tuple(k for k in row if k.sends.startswith(AWAY)) for row in card.keys)
    return replace(card, keys=tuple(filter(None, here))), replace(card, keys=tuple(filter(None, away)))
