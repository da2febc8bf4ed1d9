"""Asking others' services politely: who asks and how to reach them, two requests a second at most, waiting when asked
to, no answer longer than what is of use."""

from typing import Any

import httpx

from bot.errors import SourceUnavailable
from bot.ports import Json
from memory.sources.pace import Pace

APART = 0.5
"""Seconds between two requests, to whichever of the services."""
PATIENCE = 4.0
TRIES = 2
LONGEST_WAIT = 2.0
"""Seconds that all wait where a service asks for that; where it asks for more, it is left alone."""
MOST_BYTES = 2 << 20
AGAIN = frozenset((429, 500, 502, 503, 504))


class Polite:
    """A client of one service. `contact` is an address or a page of whoever runs this Usher, `pace` is shared by all
    services."""

    def __init__(self, *, service: str, contact: str, version: str, pace: Pace) -> None:
        agent = f"Usher/{version} ({contact}) httpx/{httpx.__version__}"
        self._service, self._pace = service, pace
        self._client = httpx.AsyncClient(headers={"User-Agent": agent}, timeout=PATIENCE)

    async def get(self, url: str, **params: Any) -> Json:
        """One answer of JSON; raises SourceUnavailable."""
        return await self._ask("GET", url, params=params)

    async def get_as(self, token: str, url: str, **params: Any) -> Json:
        """The same, with a token."""
        return await self._ask("GET", url, params=params, headers={"Authorization": f"Bearer {token}"})

    async def post(self, url: str, user: str, password: str, **form: str) -> Json:
        return await self._ask("POST", url, data=form, auth=(user, password))

    async def close(self) -> None:
        await self._client.aclose()

    async def _ask(self, method: str, url: str, **given: Any) -> Json:
        reason = ""
        for _ in range(TRIES):
            await self._pace.admit(waited_for=True)
            try:
                answer = await self._client.request(method, url, **given)
            except httpx.HTTPError as error:
                reason = type(error).__name__
                continue
            if answer.status_code == httpx.codes.OK:
                return self._read(answer)
            reason = f"it answered {answer.status_code}"
            wait = _asked_to_wait(answer)
            if answer.status_code not in AGAIN or wait > LONGEST_WAIT:
                break
            self._pace.pause(wait)
        raise SourceUnavailable(source=self._service, reason=reason)

    def _read(self, answer: httpx.Response) -> Json:
        if len(answer.content) > MOST_BYTES:
            raise SourceUnavailable(source=self._service, reason="it said too much")
        try:
            return answer.json()
        except ValueError:
            raise SourceUnavailable(source=self._service, reason="it said what is no JSON") from None


def _asked_to_wait(answer: httpx.Response) -> float:
    """Seconds, as far as it names any."""
    try:
        return max(0.0, float(answer.headers.get("retry-after", 0)))
    except ValueError:
        return LONGEST_WAIT + 1
