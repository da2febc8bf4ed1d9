"""The order of a turn: take the person's lock, load, route, save, answer. No feature lives here."""

import asyncio
import math
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot import observe
from bot.dialogue import Replies, Route, Routes, Step, Turn
from bot.errors import Overtaken, UsherError
from bot.hearing import Hearing
from bot.language.deadline import within
from bot.locks import KeyedLocks
from bot.messages import BESIDE, FILE, Account, Action, Chose, Incoming, Reply, Said, Sent, event_mark
from bot.ports import Clock, People, Tell
from bot.scene.aloud import keep_aloud
from bot.taste.config import TasteSettings
from bot.words import words

Ran = TypeVar("Ran")
MOST_AGAIN = 3
"""How often a turn is run again that another one of the same person overtook, in another process or from another of
their accounts."""


class Manager:
    """Answers events. Two turns of one person never overlap; two persons never wait for each other."""

    def __init__(
        self,
        *,
        routes: Routes,
        hearing: Hearing,
        people: People,
        clock: Clock,
        max_text: int = 4000,
        learning: TasteSettings | None = None,
        witness: Callable[[Turn], None] = lambda turn: None,
        owed: Callable[[Turn, Replies], Awaitable[Replies]] | None = None,
        asked_elsewhere: Step | None = None,
        asks_within: float = math.inf,
    ) -> None:
        """`witness` is shown every turn that was answered, before it is forgotten; `owed` puts before the replies what
        the person was to be told already; `asked_elsewhere` answers words that answer what was asked from another chat,
        and says nothing to others; `asks_within` is how many seconds a turn waits for the language model, all
        its questions together."""
        self._routes = routes
        self._hearing = Route(flow="hearing", step=hearing.hear)
        self._witness = witness
        self._owed = owed
        self._asked_elsewhere = asked_elsewhere
        self._asks_within = asks_within
        self._people = people
        self._clock = clock
        self._max_text = max_text
        self._learning = learning or TasteSettings()
        self._lock = KeyedLocks[Account]()
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def handle(self, incoming: Incoming, tell: Tell | None = None, /) -> Replies:
        """The replies to an event; those that can be told before the rest is made go to `tell` and come back no more.
        Never raises: what goes wrong becomes one plain sentence and one log line. Words that came with a file are
        heard after it."""
        replies = await self._handled(incoming, tell)
        if not isinstance(incoming, Sent) or not incoming.words.strip():
            return replies
        words = _beside(incoming)
        if self._route(words)[0].flow == self._routes.taker.flow:  # `/import`, below the file itself
            return replies
        if tell:
            for reply in replies:
                await tell(reply)
            replies = ()
        return (*replies, *await self._handled(words, tell, aside=True))

    async def _handled(self, incoming: Incoming, tell: Tell | None, *, aside: bool = False) -> Replies:
        """`aside`: where the words say nothing, nothing is said to them."""
        if isinstance(incoming, Said) and not incoming.quoted and (words := self._routes.behind(incoming.text.strip())):
            incoming = replace(incoming, text=words)
        async with self._in_flight(), self._lock(incoming.account):
            started = time.perf_counter()
            extra: dict[str, object] = {}
            route, action = self._route(incoming)
            try:
                replies = await self._answer(incoming, route, action, tell, aside=aside)
                outcome = "ok"
            except UsherError as error:
                replies = (self._sorry(incoming, error, reference=None),)
                outcome = type(error).__name__
            except Exception as error:
                reference = secrets.token_hex(4)
                replies = (self._sorry(incoming, error, reference),)
                outcome, extra = type(error).__name__, {"reference": reference, "exc_info": error}
            seconds = time.perf_counter() - started
            if outcome != "ok":
                observe.errors.labels(kind=outcome).inc()
                observe.failed_turns.labels(door=incoming.account.platform).inc()
            observe.turn_seconds.labels(door=incoming.account.platform, flow=route.flow).observe(seconds)
            observe.log.info(
                "turn",
                id=incoming.id,
                door=incoming.account.platform,
                flow=route.flow,
                verb=action.verb,
                ms=round(seconds * 1000, 1),
                outcome=outcome,
                **extra,
            )
            return replies

    async def idle(self) -> None:
        """Wait until no turn is in flight."""
        await self._idle.wait()

    def _route(self, incoming: Incoming) -> tuple[Route, Action]:
        if isinstance(incoming, Sent):
            return self._routes.taker, Action(verb="file")
        if isinstance(incoming, Chose):
            action: Action | None = incoming.action
        elif incoming.quoted:  # a command that somebody else gave is none
            action = None
        else:
            text = incoming.text.strip()
            action = self._routes.command(text) or self._routes.typed(text, words(incoming.locale))
        if action is None:
            return self._hearing, Action(verb="text")
        known = self._routes.verbs.get(action.verb)
        return known or self._routes.verbs["stale"], action

    async def _answer(
        self, incoming: Incoming, route: Route, action: Action, tell: Tell | None, *, aside: bool
    ) -> Replies:
        if action.owner and action.owner != incoming.account.mark:
            return (Reply(text=words(incoming.locale)("not-yours"), alert=True),)
        tell = _once(tell) if tell else None

        async def run() -> Replies:
            return await self._run(incoming, route, action, tell, aside=aside)

        with within(self._asks_within):
            return await in_its_turn(run, incoming.account.platform)

    async def _run(
        self, incoming: Incoming, route: Route, action: Action, tell: Tell | None, *, aside: bool
    ) -> Replies:
        """Raises Overtaken where another turn of the person was saved first."""
        now = self._clock.now()
        memory = await self._people.load(incoming, now)
        if memory.handled:
            return await self._people.unsent(incoming) if incoming.kept else ()
        cut = isinstance(incoming, Said) and len(incoming.text) > self._max_text
        if isinstance(incoming, Said):
            incoming = replace(incoming, text=_readable(incoming.text[: self._max_text]))
        turn = Turn.begin(incoming, memory, now, action, self._learning)
        if isinstance(incoming, Said) and incoming.instead:
            turn.take_back(event_mark(f"{incoming.account.platform}:{incoming.instead}"))
        finish = _Finish(turn, turn.say("text-cut", limit=self._max_text) if cut else "")
        turn.tell = finish.telling(tell) if tell else None
        replies = await self._of_elsewhere(turn) or await route.step(turn)
        if aside and turn.act and turn.act.kind in ("other", "help"):
            return ()
        if self._owed:
            replies = await self._owed(turn, replies)
        finished = tuple(map(finish, replies))
        keep_aloud(turn)
        await self._people.save(incoming, memory, turn.conversation, turn.changes, now, finished)
        self._witness(turn)
        return finished

    async def _of_elsewhere(self, turn: Turn) -> Replies:
        if not self._asked_elsewhere or not isinstance(turn.incoming, Said) or turn.incoming.quoted:
            return ()
        return await self._asked_elsewhere(turn)

    def _sorry(self, incoming: Incoming, error: Exception, reference: str | None) -> Reply:
        say = words(incoming.locale)
        key = f"error-{type(error).__name__}"
        if say.has(key):
            return Reply(text=say(key))
        return Reply(text=say("error", reference=reference) if reference else say("error-known"))

    @asynccontextmanager
    async def _in_flight(self) -> AsyncIterator[None]:
        self._running += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._running -= 1
            if not self._running:
                self._idle.set()


async def in_its_turn(run: Callable[[], Awaitable[Ran]], door: str) -> Ran:
    """Load, think, save; again from the start where another turn of the person was saved meanwhile, and at last
    Overtaken."""
    for _ in range(MOST_AGAIN):
        with suppress(Overtaken):
            return await run()
        observe.overtaken_turns.labels(door=door).inc()
    return await run()


class _Finish:
    """A reply as it leaves its turn: the first one under the note, where there is one; with the language it speaks;
    among others with its buttons for whoever asked alone, and a private one's for their eyes alone."""

    def __init__(self, turn: Turn, note: str) -> None:
        self._turn, self._note = turn, note

    def __call__(self, reply: Reply) -> Reply:
        if self._note:
            reply, self._note = replace(reply, text=f"{self._note}\n{reply.text}".strip()), ""
        reply = _spoken(reply, self._turn.say.locale, self._turn.now)
        incoming = self._turn.incoming
        if incoming.chat.private:
            return reply
        return replace(reply.owned_by(incoming.account), private=reply.private and not reply.everyones)

    def telling(self, tell: Tell) -> Tell:
        async def tell_finished(reply: Reply) -> None:
            await tell(self(reply))

        return tell_finished


def _spoken(reply: Reply, locale: str, now: datetime) -> Reply:
    """The reply with the language that it speaks, and its time."""
    quiet = _spoken(reply.quiet, locale, now) if reply.quiet else None
    return replace(reply, locale=locale, quiet=quiet, made_at=now)


def _once(tell: Tell) -> Tell:
    """Tells what was not told yet: a turn that is run again says the same again."""
    told: list[Reply] = []

    async def tell_once(reply: Reply) -> None:
        if reply not in told:
            told.append(reply)
            await tell(reply)

    return tell_once


def _beside(sent: Sent) -> Said:
    """The words that came with a file, as an event of their own."""
    return Said(
        id=f"{sent.id}{BESIDE}",
        account=sent.account,
        chat=sent.chat,
        locale=sent.locale,
        name=sent.name,
        text=sent.words,
        kept=sent.kept,
        beside=FILE,
    )


def _readable(text: str) -> str:
    """The text without what no store can keep: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
