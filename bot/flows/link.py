"""Joining accounts: a code from one platform, typed on another, makes two persons one; for a day it can be undone."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.dialogue import Command, Flow, Replies, Turn
from bot.links import Joining, Refusal, Side
from bot.messages import Account, Reply, Said
from bot.scene.ways_on import find_buttons

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""What nobody confuses: no 0 and O, no 1, I and L."""
CODE = 8
"""Letters of a code: 31 to the power of 8 are 850 billion, and an hour gives five tries."""
LASTS = timedelta(minutes=10)
UNDO = "undo"


class Links(Protocol):
    """Which accounts are one person's, and how that came to be."""

    async def give(self, person: int, account: Account, code: str, now: datetime, until: datetime) -> bool:
        """The code works until then, in place of any other of theirs; False when there were too many this hour."""

    async def look(self, code: str, person: int, account: Account, now: datetime) -> Joining | Refusal:
        """What the code would join to this person. A wrong one is a try, and an account has few an hour."""

    async def join(self, code: str, person: int, account: Account, now: datetime) -> Joining | Refusal:
        """Whoever gave the code is this person from now on; the code is used up. What was joined."""

    async def undo(self, person: int, now: datetime) -> bool:
        """The last that was joined within a day is parted, with what each had before and gave since; False when
        nothing was."""

    async def void(self, code: str) -> None:
        """The code works no more."""


class Link:
    def __init__(self, *, links: Links, new_code: Callable[[], str] | None = None) -> None:
        self._links = links
        self._new_code = new_code or (lambda: "".join(secrets.choice(LETTERS) for _ in range(CODE)))

    def flow(self) -> Flow:
        return Flow(
            name="link",
            verbs={
                "link": Command(self.link, offered=True, private=True, options=("code",)),
                "link_join": Command(self.join, private=True),
                "link_no": Command(self.leave_it, private=True),
            },
        )

    async def link(self, turn: Turn) -> Replies:
        """`/link` gives a code, `/link CODE` says what would be joined and asks, `/link undo` parts it again."""
        given = turn.action.arg(0).strip()
        if given and not turn.incoming.chat.private and isinstance(turn.incoming, Said):
            await self._links.void(cleaned(given))  # everybody has read it
            return (Reply(text=turn.say("link-privately")),)
        if given.casefold() == UNDO:
            return await self._undo(turn)
        return await self._ask(turn, cleaned(given)) if given else await self._give(turn)

    async def join(self, turn: Turn) -> Replies:
        """The answer was yes. The code is in the button, so it works after a restart, while the code does."""
        joined = await self._links.join(turn.action.arg(0), turn.person.id, turn.incoming.account, turn.now)
        if isinstance(joined, Refusal):
            return (self._refused(turn, joined),)
        platforms = turn.say.several([_named(name) for name in (*joined.giver.platforms, *joined.taker.platforms)])
        part = turn.button("button-link-undo", "link", UNDO)
        text = turn.say("link-done", platforms=platforms)
        return (Reply(text=text, buttons=(find_buttons(turn), (part,)), replaces=True),)

    async def leave_it(self, turn: Turn) -> Replies:
        return (Reply(text=turn.say("link-left"), buttons=(find_buttons(turn),), replaces=True),)

    async def _give(self, turn: Turn) -> Replies:
        code = self._new_code()
        if not await self._links.give(turn.person.id, turn.incoming.account, code, turn.now, turn.now + LASTS):
            return (Reply(text=turn.say("link-too-many")),)
        minutes = round(LASTS.total_seconds() / 60)
        return (Reply(text=turn.say("link-code", code=_spaced(code), minutes=minutes), copies=_spaced(code)),)

    async def _ask(self, turn: Turn, code: str) -> Replies:
        found = await self._links.look(code, turn.person.id, turn.incoming.account, turn.now)
        if isinstance(found, Refusal):
            return (self._refused(turn, found),)
        say, lines = turn.say, [turn.say("link-ask")]
        lines += [self._side(turn, side) for side in (found.giver, found.taker)]
        if found.shared:
            lines.append(say("link-shared", count=len(found.shared), profiles=say.several(list(found.shared))))
        lines.append(say("link-settings", platform=say.several([_named(p) for p in found.giver.platforms])))
        lines.append(say("link-warning"))
        buttons = (turn.button("button-link-join", "link_join", code), turn.button("button-link-no", "link_no"))
        return (Reply(text="\n".join(lines), buttons=(buttons,)),)

    async def _undo(self, turn: Turn) -> Replies:
        if not await self._links.undo(turn.person.id, turn.now):
            return (Reply(text=turn.say("link-undo-nothing"), buttons=(find_buttons(turn),)),)
        turn.conversation.clear()
        return (Reply(text=turn.say("link-undone"), buttons=(find_buttons(turn),), replaces=True),)

    def _side(self, turn: Turn, side: Side) -> str:
        say = turn.say
        return say(
            "link-side",
            platform=say.several([_named(platform) for platform in side.platforms]),
            verdicts=say("link-verdicts", count=side.verdicts),
            insights=say("link-insights", count=side.insights),
            count=len(side.profiles),
            profiles=say.several(list(side.profiles)),
        )

    def _refused(self, turn: Turn, why: Refusal) -> Reply:
        minutes = round(LASTS.total_seconds() / 60)
        return Reply(text=turn.say(f"link-{why}", minutes=minutes), buttons=(find_buttons(turn),))


def cleaned(typed: str) -> str:
    """A code as it was given, however it was typed: `k7qm-2xfd` -> `K7QM2XFD`."""
    return "".join(c for c in typed.upper() if c in LETTERS)[: CODE + 1]


def _spaced(code: str) -> str:
    return f"{code[: CODE // 2]}-{code[CODE // 2 :]}"


def _named(platform: str) -> str:
    return platform.capitalize()
