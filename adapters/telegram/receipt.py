"""Parts of an answer that are sent once, and when all of an update's answer is over."""

from collections.abc import Awaitable, Callable

from adapters.telegram.read import Heard, OwnMessage


async def once(heard: Heard, part: str, send: Callable[[], Awaitable[OwnMessage | None]]) -> OwnMessage | None:
    """Send this part of the answer, unless it was sent; the message that shows it."""

    async def sent() -> str:
        shown = await send()
        return shown.mark if shown else ""

    mark = await heard.receipt.once(part, sent)
    return OwnMessage.marked(mark) if mark else None


class Pending:
    """Calls `done` when all is over that was begun of an update's answer."""

    def __init__(self, done: Callable[[], None]) -> None:
        self._done = done
        self._left = 1

    def more(self) -> None:
        self._left += 1

    def over(self) -> None:
        self._left -= 1
        if not self._left:
            self._done()
