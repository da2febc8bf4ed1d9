"""The conversation in a browser: one page, and one address that takes words, presses and files."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from adapters.text import clean
from adapters.web.lines import Lines
from adapters.web.pages import Pages
from adapters.web.problems import Problem
from adapters.web.show import Bubble, bubble, shown
from adapters.web.stream import Put, Streams, wants_stream
from adapters.web.visitors import LANGUAGE, LASTS, Visitors, locale_of
from bot.messages import FILE_BYTES, Account, Action, Chat, Chose, Incoming, Reply, Said, Sent
from bot.ports import Handle
from bot.visits import Line, Look, Transcripts

SHOWN_FOR = timedelta(hours=12)
"""What was said longer ago is not shown again: the dialogue has forgotten it too."""
NAME_CHARACTERS = 120
_TURN = re.compile(r"[A-Za-z0-9-]{8,40}")
_HERE = re.compile(r"/(?:me|history|watchlist|rate|title/tmdb:(?:movie|tv):\d{1,10})?")
"""Pages that an address from outside may lead to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Who asks for a page, and in which language it is written; `read` where the person's own settings are in it."""

    account: Account
    locale: str
    new: bool = False
    theme: str = ""
    read: bool = False


class Conversation:
    """Answers for all browsers. `handle` is the dialogue's, set while the door is open."""

    def __init__(
        self,
        *,
        pages: Pages,
        visitors: Visitors,
        transcripts: Transcripts,
        look: Look,
        now: Callable[[], datetime],
    ) -> None:
        self.pages = pages
        self.visitors = visitors
        self.handle: Handle | None = None
        self._look = look
        self._transcripts = transcripts
        self._now = now
        self._streams = Streams()

    def routes(self) -> list[Route]:
        return [
            Route("/", self.page),
            Route("/say", self.say, methods=["POST"]),
            Route("/language", self.language, methods=["POST"]),
            Route("/pictures/{line:int}", self.picture),
            Route("/files/{line:int}", self.file),
        ]

    def visit(self, request: Request) -> Visit:
        """Whoever the browser belongs to; somebody new where it says nothing that was signed here."""
        account = self.visitors.known(request)
        locale = locale_of(request, tuple(self.pages.languages))
        return Visit(account=account or self.visitors.new(), locale=locale, new=account is None)

    async def page(self, request: Request) -> Response:
        """The conversation so far, or the greeting."""
        visit = self.visit(request)
        asked = None if visit.new else visit.account
        lines = await self._transcripts.lines(asked, self._now() - SHOWN_FOR) if asked else ()
        greeting: list[Bubble] = []
        if not lines:
            seen = await self._look(asked, visit.locale, (Action(verb="start"),))
            greeting = [shown(reply) for replies in seen.replies for reply in replies]
        return await self.written(visit, "chat.html", bubbles=[*greeting, *map(bubble, lines)], tab="chat")

    async def say(self, request: Request) -> Response:
        """Words, a press or a file: answered with what is new as it comes, or by the whole page without a script."""
        visit, form = await self.read(request)
        event, over = await self._event(visit, form)
        lines = Lines(self._transcripts, visit.account, said=_own_words(event), over=over, now=self._now)
        if wants_stream(request):
            self._open()
            work = partial(self._streamed, visit, event, lines)
            return self._streams.answer(work, partial(self.pages.say, visit.locale))
        fresh = await lines.take(await self.answer(event))
        if fresh.locale and not await self._transcripts.reader(visit.account):  # they had themselves forgotten
            return await self.written(visit, "chat.html", bubbles=[*fresh.new, *fresh.changed], tab="chat")
        return RedirectResponse(f"{_back(form)}#m{fresh.at}", 303)

    async def _streamed(self, visit: Visit, event: Incoming, lines: Lines, put: Put) -> None:
        """Each reply as it comes; what comes last, comes together."""

        async def tell(*replies: Reply) -> None:
            fresh = await lines.take(replies)
            token, turn = self.visitors.form_token(visit.account), uuid4().hex
            put(self.pages.html("said.html", fresh.locale or visit.locale, fresh=fresh, token=token, turn=turn))

        await tell(*await self._open()(event, tell))

    async def language(self, request: Request) -> Response:
        """Another language: on this browser, and as the person's setting where they are known."""
        visit, form = await self.read(request)
        wanted = str(form.get("lang", ""))
        if wanted not in self.pages.languages:
            raise Problem(422, f"There is no such language. Choose one of {', '.join(self.pages.languages)}.")
        if await self._transcripts.reader(visit.account):
            await self.answer(self._chose(visit, Action(verb="set", args=("locale", wanted)), uuid4().hex))
        answer = RedirectResponse(_back(form), 303)
        answer.set_cookie(LANGUAGE, wanted, max_age=LASTS, httponly=True, secure=self.visitors.secure, samesite="lax")
        return answer

    async def picture(self, request: Request) -> Response:
        """A picture of the conversation, for whom it was drawn."""
        line = await self._line(request)
        if not (line.reply and line.reply.picture and line.reply.picture.data):
            raise Problem(404, "There is no such picture. Ask for it again in the conversation.")
        headers = {"Cache-Control": "private, max-age=3600"}
        return Response(line.reply.picture.data, media_type="image/png", headers=headers)

    async def file(self, request: Request) -> Response:
        """A file that was handed out in the conversation."""
        line = await self._line(request)
        if not (line.reply and line.reply.document):
            raise Problem(404, "There is no such file. Ask for it again in the conversation.")
        name = re.sub(r"[^A-Za-z0-9._-]", "_", line.reply.document.filename)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return Response(line.reply.document.data, media_type="application/octet-stream", headers=headers)

    async def read(self, request: Request) -> tuple[Visit, FormData]:
        """Whose form it is, and what stands in it; raises Problem 403 for one that no page of theirs has sent."""
        visit = self.visit(request)
        form = await request.form(max_files=1, max_fields=20)
        if visit.new or not self.visitors.own_form(visit.account, str(form.get("token", ""))):
            raise Problem(403, "This form has expired. Open the page again.")
        return visit, form

    async def _line(self, request: Request) -> Line:
        account = self.visitors.known(request)
        line = await self._transcripts.line(account, request.path_params["line"]) if account else None
        if line is None:
            raise Problem(404, "There is nothing here for you. Go back to the conversation.")
        return line

    async def answer(self, event: Incoming) -> tuple[Reply, ...]:
        """What the dialogue says; raises Problem 503 while the door is closed."""
        return await self._open()(event)

    def _open(self) -> Handle:
        if self.handle is None:
            raise Problem(503, "Usher is starting. Try again in a moment.", headers={"Retry-After": "2"})
        return self.handle

    async def _event(self, visit: Visit, form: FormData) -> tuple[Incoming, int]:
        """What was sent, as the dialogue takes it, and the number of the line whose button it was."""
        over = str(form.get("over", ""))
        place = int(over) if over.isdecimal() and len(over) < 16 else 0
        file, pressed = form.get("file"), str(form.get("press", ""))
        if isinstance(file, UploadFile) and file.filename:
            data = await file.read(FILE_BYTES + 1)
            name = clean(file.filename)[:NAME_CHARACTERS]
            whole = data if len(data) <= FILE_BYTES else None
            sent = Sent(
                id=_event_id(form, name), account=visit.account, chat=_chat(visit), locale=visit.locale,
                filename=name, data=whole, words=clean(str(form.get("text", ""))).strip(),
            )  # fmt: skip
            return sent, place
        if pressed:
            return self._chose(visit, Action.decode(clean(pressed)[:200]), _event_id(form, pressed)), place
        text = clean(str(form.get("text", ""))).strip()
        if not text:
            raise Problem(422, "Nothing was said. Write something, or press a button.")
        said = Said(id=_event_id(form, text), account=visit.account, chat=_chat(visit), locale=visit.locale, text=text)
        return said, place

    def _chose(self, visit: Visit, action: Action, event: str) -> Chose:
        return Chose(id=event, account=visit.account, chat=_chat(visit), locale=visit.locale, action=action)

    async def press(self, visit: Visit, form: FormData) -> tuple[Reply, ...]:
        """The replies to a press on another page; they are no part of the conversation that is shown."""
        event, _ = await self._event(visit, form)
        return await self.answer(event)

    async def as_read(self, visit: Visit) -> Visit:
        """The same with the language and the theme that the person's pages have."""
        reader = None if visit.new else await self._transcripts.reader(visit.account)
        if reader is None:
            return replace(visit, read=True)
        return replace(visit, locale=reader.locale or visit.locale, theme=reader.theme, read=True)

    async def written(self, visit: Visit, template: str, **fields: Any) -> Response:
        """A page in the person's own language and theme."""
        if not visit.read:
            visit = await self.as_read(visit)
        token = self.visitors.form_token(visit.account)
        answer = self.pages.page(template, visit.locale, token=token, turn=uuid4().hex, theme=visit.theme, **fields)
        if visit.new:
            self.visitors.remember(answer, visit.account)
        return answer


def _own_words(event: Incoming) -> str:
    """What the person's own line says; nothing for a press."""
    if isinstance(event, Sent):
        return f"📎 {event.filename}\n{event.words}".strip()
    return event.text if isinstance(event, Said) else ""


def _back(form: FormData) -> str:
    """The page that a form leads back to."""
    return own_page(str(form.get("back", ""))) or "/"


def own_page(path: str) -> str:
    """The path, where it is one of our own pages and nothing else; else empty."""
    return path if _HERE.fullmatch(path) else ""


def _chat(visit: Visit) -> Chat:
    return Chat(id=f"web-{visit.account.id}")


def _event_id(form: FormData, what: str) -> str:
    """The same page sent twice with the same thing in it is one event."""
    given = str(form.get("turn", ""))
    turn = given if _TURN.fullmatch(given) else uuid4().hex
    return f"{turn}-{hashlib.sha256(what.encode()).hexdigest()[:12]}"
