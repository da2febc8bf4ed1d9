"""Replies on their way to a page as they come: server-sent events in the answer to the form itself.

The form's own answer is the stream, so that it comes from the process that has the turn, however many there are. The
format is the one of https://html.spec.whatwg.org/multipage/server-sent-events.html.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import structlog
from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.errors import UsherError

log = structlog.get_logger("usher.web")

EVENT_STREAM = "text/event-stream"
STILL_THERE = 15.0
"""Seconds of silence after which a line that says nothing keeps proxies from closing the connection."""

Put = Callable[[str], None]
"""Sends a piece of a page."""
Work = Callable[[Put], Awaitable[None]]


def wants_stream(request: Request) -> bool:
    """Whether a script asks that will read the replies as they come."""
    return EVENT_STREAM in request.headers.get("accept", "")


def event(name: str, text: str) -> str:
    """One event; its text may have several lines."""
    lines = "".join(f"data: {line}\n" for line in text.replace("\r", "").split("\n"))
    return f"event: {name}\n{lines}\n"


class Streams:
    """Turns that are being answered. One whose browser goes away is answered to the end all the same: its lines are
    there when the page is opened again."""

    def __init__(self) -> None:
        self._going: set[asyncio.Task[None]] = set()

    def answer(self, work: Work, say: Callable[[str], str]) -> StreamingResponse:
        """Pieces as the work puts them, events `said`; what goes wrong is an event `wrong`, in the words of `say`."""
        pieces: asyncio.Queue[str] = asyncio.Queue()
        task = asyncio.create_task(_done(work, say, pieces.put_nowait))
        self._going.add(task)
        task.add_done_callback(self._going.discard)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(_until_empty(pieces), media_type=EVENT_STREAM, headers=headers)


async def _until_empty(pieces: asyncio.Queue[str]) -> AsyncIterator[str]:
    while True:
        try:
            async with asyncio.timeout(STILL_THERE):
                piece = await pieces.get()
        except TimeoutError:
            piece = ": still there\n\n"
        if not piece:
            return
        yield piece


async def _done(work: Work, say: Callable[[str], str], put: Put) -> None:
    """The work, and an empty piece after it."""
    try:
        await work(lambda page: put(event("said", page)))
    except UsherError as error:
        log.warning("turn not shown", door="web", error=str(error))
        put(event("wrong", say("web-problem-503")))
    except Exception as error:
        log.error("turn not shown", door="web", exc_info=error)
        put(event("wrong", say("web-problem-500")))
    finally:
        put("")
