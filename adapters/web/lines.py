"""A turn as lines of the conversation: what was said, and each reply in its place, kept and ready to be shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from adapters.web.show import Bubble, shown
from bot.messages import Account, Reply
from bot.visits import Transcripts


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """What a page has to show: new lines, lines that are otherwise now, and what is said in passing; in a language,
    empty where nothing was said. `at` is the line where reading goes on, 0 for one that is nowhere kept."""

    new: tuple[Bubble, ...] = ()
    changed: tuple[Bubble, ...] = ()
    passing: str = ""
    locale: str = ""
    at: int = 0


class Lines:
    """One turn's, of an account. `said` is what the person's own line says, nothing for a press; `over` the number of
    the line whose button was pressed."""

    def __init__(
        self, transcripts: Transcripts, account: Account, *, said: str, over: int, now: Callable[[], datetime]
    ) -> None:
        self._transcripts, self._account, self._now = transcripts, account, now
        self._said, self._over = said, over

    async def take(self, replies: Sequence[Reply]) -> Fresh:
        """Replies that came: below the person's own line the first time, below those before them later."""
        if not replies:
            return Fresh(at=self._over)
        told, changed, passing = _sorted(replies, self._over)
        said, self._said = self._said, ""
        numbers = await self._transcripts.add(self._account, said, changed, told, self._now())
        own = (Bubble(line=numbers[0] if numbers else 0, mine=True, text=said),) if said else ()
        places = numbers[len(own) :] or [0] * len(told)
        at = numbers[0] if numbers else self._over
        self._over = 0 if changed else self._over
        return Fresh(
            new=(*own, *(shown(reply, line) for reply, line in zip(told, places, strict=True))),
            changed=tuple(shown(reply, line) for line, reply in changed.items()),
            passing=passing,
            locale=replies[0].locale,
            at=at,
        )


def _sorted(replies: Sequence[Reply], over: int) -> tuple[list[Reply], Mapping[int, Reply], str]:
    """What becomes a new line, what takes the place of the line whose button it was, and what is said in passing."""
    told: list[Reply] = []
    changed: dict[int, Reply] = {}
    passing: list[str] = []
    for reply in replies:
        if reply.quiet and over:
            passing.append(reply.text)
            changed[over] = reply.quiet
        elif reply.replaces and over and over not in changed:
            changed[over] = reply
        else:
            told.append(reply)
    return told, changed, " ".join(passing)
