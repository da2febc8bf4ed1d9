"""The door's inbox, watched: what came and isn't answered yet, so that nobody in a test waits by the clock."""

from collections.abc import Iterable, Sequence
from typing import Any

from adapters.telegram.inbox import Inbox


class Watched(Inbox):
    """`waiting` are the updates between their receipt and the end of their answer."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.waiting: set[int] = set()

    async def receive(self, updates: Iterable[Any]) -> Sequence[dict[str, Any]]:
        return self._seen(await super().receive(updates))

    async def left_over(self) -> Sequence[dict[str, Any]]:
        return self._seen(await super().left_over())

    def done(self, number: int) -> None:
        super().done(number)
        self.waiting.discard(number)

    def _seen(self, updates: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
        self.waiting |= {update["update_id"] for update in updates}
        return updates
