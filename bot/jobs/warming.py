"""The language model's answers to common requests are kept ready, for a small part of the day's budget."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from bot.jobs.config import JobSettings
from bot.parsed import shipped_yaml
from bot.ports import Clock

REQUESTS = Path(__file__).with_name("common_requests.yaml")
AHEAD = timedelta(days=1)
"""Answers that expire so soon are asked for anew."""
LATELY = timedelta(days=30)
MOST = 40
"""Of what people ask, the most frequent."""
IN_A_ROW = 3
"""Questions without an answer after which the service is left alone until the next time."""


Frequent = Callable[[datetime, int, int], Awaitable[Sequence[str]]]
"""What at least so many persons asked since then, the most frequent first, and no more than so many."""


class Warming:
    """`warm` has one answer ready for so long: True when it was asked for, False when there was no need, None when
    there is none to be had; `afford` is whether the day has cost no more than a share of its budget."""

    def __init__(
        self,
        *,
        warm: Callable[[str, timedelta], Awaitable[bool | None]],
        frequent: Frequent,
        afford: Callable[[float], Awaitable[bool]],
        clock: Clock,
        settings: JobSettings,
    ) -> None:
        self._warm, self._frequent, self._afford = warm, frequent, afford
        self._clock, self._settings = clock, settings

    async def run(self) -> str:
        asked = unanswered = 0
        since, least = self._clock.now() - LATELY, self._settings.warm_people
        frequent = await self._frequent(since, least, MOST)
        for text in (*frequent, *common_requests()):
            if not await self._afford(self._settings.warm_share):
                break
            answered = await self._warm(text, AHEAD)
            asked += bool(answered)
            unanswered = 0 if answered else unanswered + (answered is None)
            if unanswered == IN_A_ROW:
                break
        return f"{asked} answers warmed" if asked else ""


@cache
def common_requests() -> tuple[str, ...]:
    """The requests of our own writing, all languages."""
    by_language = shipped_yaml(REQUESTS)
    return tuple(text for texts in by_language.values() for text in texts)
