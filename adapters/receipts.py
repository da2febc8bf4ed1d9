"""What of an answer was sent already, so that a repeat leaves it out."""

from collections.abc import Awaitable, Callable, Mapping

import structlog

from bot.errors import UsherError

log = structlog.get_logger("usher.outbox")

Note = Callable[[Mapping[str, str]], Awaitable[None]]
"""Writes down which messages were sent, by the names of the answer's parts."""


async def nowhere(shown: Mapping[str, str]) -> None:
    """For an answer that is kept nowhere."""


class Receipt:
    """One answer's. What was sent is written down before the next message goes: of the last one the end tells."""

    def __init__(self, shown: Mapping[str, str] | None = None, note: Note = nowhere) -> None:
        self._shown = dict(shown or {})
        self._note = note
        self._news = False

    async def once(self, part: str, send: Callable[[], Awaitable[str]]) -> str:
        """Send this part of the answer, unless it was sent; the mark of the message that shows it. The parts of the
        answer's first reply begin with `0.`, of the next with `1.`."""
        if part in self._shown:
            return self._shown[part]
        if self._news:
            await self._write_down()
        self._shown[part] = mark = await send()
        self._news = True
        return mark

    def shown(self, reply: int) -> bool:
        """Whether anything of the reply with that number was sent."""
        return any(part.startswith(f"{reply}.") for part in self._shown)

    async def _write_down(self) -> None:
        try:
            await self._note(self._shown)
            self._news = False
        except UsherError as error:
            log.warning("not written down what was sent", error=type(error).__name__)
