"""What someone told another service about films: its export, sent as a file, becomes verdicts here."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np

from bot import observe
from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.errors import ExportUnreadable
from bot.messages import FILE_BYTES, Button, Reply, Sent
from bot.recommend.arrays import TitleArrays
from bot.recommend.pipeline import Recommender
from bot.scene.learning import TakenIn, undo_button
from bot.scene.meant import safe
from bot.scene.ways_on import find_buttons
from bot.taste.profile import opinion_of
from bot.titles import Entry, Export, Judgement, Match, TitleId, Verdict

ReadExport = Callable[[str, bytes], Export]
"""Reads a file; raises ExportUnreadable."""
FindTitles = Callable[[Sequence[Entry]], Awaitable[Sequence[Match]]]
SERVICES = ("letterboxd", "imdb", "trakt")
NAMED = 5
"""Titles that were not found, by name; cells that nobody can read, as they stand."""
LONGEST_NAME = 60
AT_ONCE = 2
"""Files that are read at the same time: each may take some tens of megabytes."""
UNDATED = timedelta(days=365)
"""How long ago a verdict was given of which neither the row nor any other of its file says when."""
MOST_DOUBTED = 5_000
"""Titles of one file of which it is asked what they are: what waits for the answer is kept in the conversation."""
WAYS = ("rated", "seen", "saved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """A title that a file names without saying what it is to the person."""

    title: TitleId
    perhaps: float | None = None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class InDoubt:
    """What waits for the answer to "ratings, seen or watchlist?"."""

    service: str
    titles: tuple[Doubted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an export: new verdicts oldest first, how many entries had nothing new, what is not here, how many
    are not for children, what may be either of several titles, and what somebody has to say what it is."""

    judgements: tuple[Judgement, ...]
    known: int
    missing: tuple[Entry, ...] = ()
    unsafe: int = 0
    either: tuple[tuple[Entry, tuple[TitleId, ...]], ...] = ()
    doubted: tuple[Doubted, ...] = ()


class Imports:
    def __init__(self, *, read: ReadExport, find: FindTitles, recommender: Recommender) -> None:
        self._read = read
        self._find = find
        self._recommender = recommender
        self._room = asyncio.Semaphore(AT_ONCE)

    def flow(self) -> Flow:
        return Flow(
            name="imports",
            verbs={
                "import": Command(self.explain, offered=True, private=True, options=("file",)),
                "import_as": Command(self.as_told, private=True),
            },
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
                export = await asyncio.to_thread(self._read, file.filename, file.data)
                found = await self._find(export.entries)
        except ExportUnreadable as error:
            observe.log.info("export refused", reason=error.reason, bytes=len(file.data))
            return (self._refused(turn, error.reason),)
        outcome = await asyncio.to_thread(self._weigh, turn, export.entries, found)
        if len(outcome.doubted) > MOST_DOUBTED:
            return (self._refused(turn, "many"),)
        if outcome.doubted and not turn.incoming.chat.private:  # the question is asked, and answered, in another chat
            return (self._refused(turn, "alone"),)
        self._keep(turn, outcome)
        turn.drop(InDoubt)
        if outcome.doubted:
            turn.keep(InDoubt(service=export.service, titles=outcome.doubted))
        return (self._told(turn, export, outcome),)

    async def as_told(self, turn: Turn) -> Replies:
        """`import_as:seen`: what the titles of the last file are, which it didn't say itself."""
        doubt, way = turn.recall(InDoubt), turn.action.arg(0)
        turn.drop(InDoubt)
        if not doubt:
            return (self._refused(turn, "gone"),)
        if way not in WAYS:
            return (Reply(text=turn.say("import-left"), buttons=(find_buttons(turn),), replaces=True),)
        entries = [_said(each, way) for each in doubt.titles]
        outcome = await asyncio.to_thread(
            self._weigh, turn, entries, [Match(title=each.title) for each in doubt.titles]
        )
        self._keep(turn, outcome)
        return (self._told(turn, Export(service=doubt.service, entries=tuple(entries)), replace(outcome, doubted=())),)

    def _keep(self, turn: Turn, outcome: Outcome) -> None:
        if outcome.judgements:
            turn.take_in(outcome.judgements)
            turn.keep(TakenIn(turn=turn.mark, at=turn.now))

    def _weigh(self, turn: Turn, entries: Sequence[Entry], found: Sequence[Match]) -> Outcome:
        """A children's profile takes in only what is safe for children."""
        arrays = self._recommender.arrays
        undated = max((entry.at for entry in entries if entry.at), default=turn.now - UNDATED)
        given: defaultdict[TitleId, list[Judgement]] = defaultdict(list)
        for judgement in turn.taste.judgements:
            given[judgement.title].append(judgement)
        new: list[Judgement] = []
        missing: list[Entry] = []
        either: list[tuple[Entry, tuple[TitleId, ...]]] = []
        doubted: list[Doubted] = []
        known = unsafe = 0
        for entry, match in zip(entries, found, strict=True):
            options = (match.title,) if match.title else match.either
            safely = tuple(title for title in options if not (turn.for_kids and not safe(title, arrays)))
            at = min(entry.at or undated, turn.now)
            if options and not safely:
                unsafe += 1
            elif not safely:
                missing.append(entry)
            elif match.title is None:
                either.append((entry, safely))
            elif not entry.says:
                doubted.append(Doubted(title=match.title, perhaps=entry.perhaps, at=at))
            else:
                some = list(_new(entry, match.title, given[match.title], turn, at))
                new += some
                given[match.title] += some
                known += not some
        return Outcome(
            judgements=tuple(sorted(new, key=lambda j: j.at)),
            known=known,
            missing=tuple(missing),
            unsafe=unsafe,
            either=tuple(either),
            doubted=tuple(doubted),
        )

    def _told(self, turn: Turn, export: Export, outcome: Outcome) -> Reply:
        say = turn.say
        lines = [self._summary(turn, export.service, outcome)]
        if outcome.known and outcome.judgements:
            lines.append(say("import-known", count=outcome.known))
        if outcome.missing:
            named, more = _some([_name(entry) for entry in outcome.missing])
            names = ", ".join(named) if more else say.several(named)
            lines.append(say("import-missing", count=len(outcome.missing), names=names, more=more))
        if outcome.unsafe:
            lines.append(say("import-unsafe", count=outcome.unsafe))
        if outcome.either:
            named, more = _some([self._years(turn, *each) for each in outcome.either])
            lines.append(say("import-either", names="; ".join(named), more=more))
        lines += self._unread(turn, export)
        if outcome.doubted:
            return self._asked(turn, "\n".join(filter(None, lines)), outcome)
        taste = (turn.button("button-taste", "taste"),)
        undo = (undo_button(turn),) if outcome.judgements else ()
        return Reply(text="\n".join(filter(None, lines)), buttons=((*undo, *taste), find_buttons(turn)), replaces=True)

    def _unread(self, turn: Turn, export: Export) -> Iterator[str]:
        """What of the file could not be read, counted and shown."""
        if export.aside:
            yield turn.say("import-aside", count=export.aside)
        for key, odd in (("import-odd-stars", export.odd_stars), ("import-odd-days", export.odd_days)):
            if odd:
                shown = ", ".join(f"“{text[:LONGEST_NAME]}”" for text in list(dict.fromkeys(odd))[:NAMED])
                yield turn.say(key, count=len(odd), cells=shown)

    def _asked(self, turn: Turn, above: str, outcome: Outcome) -> Reply:
        """Ratings, seen or watchlist? The titles stay out until it is said."""
        numbers = any(each.perhaps is not None for each in outcome.doubted)
        names = [_heading(self._recommender.arrays, each.title) for each in outcome.doubted[:NAMED]]
        more = len(outcome.doubted) - len(names)
        text = turn.say("import-doubt", count=len(outcome.doubted), names=", ".join(names), more=more)
        ways = WAYS if numbers else WAYS[1:]
        buttons = tuple(turn.button(f"import-as-{way}", "import_as", way) for way in (*ways, "nothing"))
        return Reply(text="\n".join(filter(None, (above, text))), buttons=rows(*buttons, wide=2), replaces=True)

    def _years(self, turn: Turn, entry: Entry, titles: tuple[TitleId, ...]) -> str:
        """`Dune (1984 or 2021)`."""
        arrays = self._recommender.arrays
        years = sorted(_year(arrays, title) for title in titles)
        return f"{_name(entry)} ({turn.say.several(years, 'or')})"

    def _summary(self, turn: Turn, service: str, outcome: Outcome) -> str:
        say = turn.say
        if not outcome.judgements and not outcome.known and (outcome.doubted or outcome.either or outcome.unsafe):
            return ""
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


def _some(names: list[str]) -> tuple[list[str], int]:
    """The first few, and how many more there are."""
    return names[:NAMED], len(names[NAMED:])


def _year(arrays: TitleArrays, title: TitleId) -> str:
    made = arrays.columns.year[arrays.place[title]]
    return f"{made:.0f}" if np.isfinite(made) else "?"


def _heading(arrays: TitleArrays, title: TitleId) -> str:
    return f"{arrays.columns.titles[arrays.place[title]]} ({_year(arrays, title)})"


def _said(each: Doubted, way: str) -> Entry:
    """The entry of a title that the person said of what it is to them; to be rated it needs a figure."""
    stars = each.perhaps if way == "rated" else None
    saved = way == "saved"
    return Entry(title="", stars=stars, watched=not saved, saved=saved, at=each.at)


def _new(entry: Entry, title: TitleId, given: Sequence[Judgement], turn: Turn, at: datetime) -> Iterator[Judgement]:
    """The verdicts in an entry that say something new about a title, beside those given before."""
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
