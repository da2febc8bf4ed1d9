"""What someone told another service about films: its export, sent as a file, becomes verdicts here."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass

from bot import observe
from bot.dialogue import Command, Flow, Replies, Turn
from bot.errors import ExportUnreadable
from bot.messages import FILE_BYTES, Button, Reply, Sent
from bot.recommend.pipeline import Recommender
from bot.scene.learning import TakenIn, undo_button
from bot.scene.meant import safe
from bot.scene.ways_on import find_buttons
from bot.taste.profile import opinion_of
from bot.titles import Entry, Judgement, TitleId, Verdict

ReadExport = Callable[[str, bytes], tuple[str, tuple[Entry, ...]]]
"""A file to the service it comes from and its entries; raises ExportUnreadable."""
FindTitles = Callable[[Sequence[Entry]], Awaitable[Sequence[TitleId | None]]]
SERVICES = ("letterboxd", "imdb", "trakt")
NAMED = 5
"""Titles that were not found, by name."""
LONGEST_NAME = 60
AT_ONCE = 2
"""Files that are read at the same time: each may take some tens of megabytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an export: new verdicts oldest first, how many entries had nothing new, what is not here."""

    judgements: tuple[Judgement, ...]
    known: int
    missing: tuple[Entry, ...]


class Imports:
    def __init__(self, *, read: ReadExport, find: FindTitles, recommender: Recommender) -> None:
        self._read = read
        self._find = find
        self._recommender = recommender
        self._room = asyncio.Semaphore(AT_ONCE)

    def flow(self) -> Flow:
        return Flow(
            name="imports",
            verbs={"import": Command(self.explain, offered=True, private=True, options=("file",))},
            takes=self.take,
        )

    async def explain(self, turn: Turn) -> Replies:
        """How to come by the export, service by service."""
        service = turn.action.arg(0)
        if service in SERVICES:
            return (Reply(text=turn.say(f"import-{service}"), buttons=(self._services(turn),), replaces=True),)
        return (Reply(text=turn.say("import-how", limit=FILE_BYTES >> 20), buttons=(self._services(turn),)),)

    async def take(self, turn: Turn) -> Replies:
        """A file: all of it that is new, or nothing and why."""
        assert isinstance(turn.incoming, Sent)
        file = turn.incoming
        if file.data is None:
            return (self._refused(turn, "large"),)
        try:
            async with self._room:
                service, entries = await asyncio.to_thread(self._read, file.filename, file.data)
                found = await self._find(entries)
        except ExportUnreadable as error:
            observe.log.info("export refused", reason=error.reason, bytes=len(file.data))
            return (self._refused(turn, error.reason),)
        outcome = await asyncio.to_thread(self._weigh, turn, entries, found)
        if outcome.judgements:
            turn.take_in(outcome.judgements)
            turn.keep(TakenIn(turn=turn.mark, at=turn.now))
        return (self._told(turn, service, outcome),)

    def _weigh(self, turn: Turn, entries: Sequence[Entry], found: Sequence[TitleId | None]) -> Outcome:
        """A children's profile takes in only what is safe for children."""
        arrays = self._recommender.arrays
        given: defaultdict[TitleId, list[Judgement]] = defaultdict(list)
        for judgement in turn.taste.judgements:
            given[judgement.title].append(judgement)
        new: list[Judgement] = []
        missing: list[Entry] = []
        known = 0
        for entry, title in zip(entries, found, strict=True):
            if not title or (turn.for_kids and not safe(title, arrays)):
                missing.append(entry)
                continue
            some = list(_new(entry, title, given[title], turn))
            new += some
            given[title] += some
            known += not some
        return Outcome(judgements=tuple(sorted(new, key=lambda j: j.at)), known=known, missing=tuple(missing))

    def _told(self, turn: Turn, service: str, outcome: Outcome) -> Reply:
        say = turn.say
        lines = [self._summary(turn, service, outcome)]
        if outcome.known and outcome.judgements:
            lines.append(say("import-known", count=outcome.known))
        if outcome.missing:
            named = [_name(entry) for entry in outcome.missing[:NAMED]]
            more = len(outcome.missing) - len(named)
            names = ", ".join(named) if more else say.several(named)
            lines.append(say("import-missing", count=len(outcome.missing), names=names, more=more))
        taste = (turn.button("button-taste", "taste"),)
        undo = (undo_button(turn),) if outcome.judgements else ()
        return Reply(text="\n".join(lines), buttons=((*undo, *taste), find_buttons(turn)), replaces=True)

    def _summary(self, turn: Turn, service: str, outcome: Outcome) -> str:
        say = turn.say
        if not outcome.judgements:
            return say("import-nothing-new" if outcome.known else "import-none-found", count=outcome.known)
        of = Counter(judgement.verdict for judgement in outcome.judgements)
        parts = [say(f"import-{verdict}", count=of[verdict]) for verdict in _TOLD if of[verdict]]
        titles = len({judgement.title for judgement in outcome.judgements})
        name = say(f"service-{service}")
        return say("import-done", service=name, count=titles, what=say.several(parts))

    def _refused(self, turn: Turn, reason: str) -> Reply:
        how = turn.say(f"import-refused-{reason}", limit=FILE_BYTES >> 20)
        return Reply(text=how, buttons=(self._services(turn),), replaces=True)

    def _services(self, turn: Turn) -> tuple[Button, ...]:
        return tuple(turn.button(f"service-{service}", "import", service) for service in SERVICES)


_TOLD = (Verdict.RATED, Verdict.LIKED, Verdict.SEEN, Verdict.SAVED)


def _name(entry: Entry) -> str:
    name = entry.title if len(entry.title) <= LONGEST_NAME else entry.title[:LONGEST_NAME] + " …"
    return f"{name} ({entry.year})" if entry.year else name


def _new(entry: Entry, title: TitleId, given: Sequence[Judgement], turn: Turn) -> Iterator[Judgement]:
    """The verdicts in an entry that say something new about a title, beside those given before."""
    at = min(entry.at or turn.now, turn.now)
    for verdict, stars in _verdicts(entry):
        judgement = Judgement(title=title, verdict=verdict, stars=stars, at=at, turn=turn.mark)
        if not any(_covers(before, judgement) for before in given):
            yield judgement


def _verdicts(entry: Entry) -> Iterator[tuple[Verdict, float | None]]:
    """Stars say what a heart says, unless they are few; to save a film that was seen says nothing."""
    if entry.stars is not None:
        yield Verdict.RATED, entry.stars
    elif entry.watched:
        yield Verdict.SEEN, None
    if entry.liked and (entry.stars or 0.0) < 4:
        yield Verdict.LIKED, None
    if entry.saved and not (entry.watched or entry.liked or entry.stars):
        yield Verdict.SAVED, None


def _covers(before: Judgement, new: Judgement) -> bool:
    """Whether what was said before leaves nothing new: the same, a saved title that is known already, a seen one that
    was rated, or an opinion that the person has changed since."""
    if (before.verdict, before.stars) == (new.verdict, new.stars) or new.verdict is Verdict.SAVED:
        return True
    if new.verdict is Verdict.SEEN:
        return before.verdict is Verdict.RATED
    return bool(before.turn != new.turn and before.at > new.at and (opinion_of(before) or before.stars))
