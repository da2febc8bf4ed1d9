"""Stand-ins for the ports: all in memory, all deterministic. tests/contract holds them to what the real ones do."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta

import numpy as np

from bot.dialogue import Step
from bot.errors import ModelNotReady, Overtaken
from bot.messages import Account, Incoming, Reply
from bot.persons import (
    Change,
    Forgotten,
    Imported,
    Judged,
    Learned,
    Memory,
    Person,
    Preferred,
    Profile,
    ProfileChosen,
    ProfileDropped,
    ProfileMade,
    Queued,
    Searched,
    TakenBack,
    Unlearned,
)
from bot.ports import CatalogueStatus, Clock, Columns, Floats, Json
from bot.titles import Domain, Insight, Judgement, Title, TitleId
from memory import columns as sql_columns

DIMENSION = 384


class FakeClock:
    """Stands still until told: `set` a moment, or `advance` by a timedelta's arguments."""

    def __init__(self, now: datetime = datetime(2026, 1, 15, 20, 0, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        self._now = now

    def advance(self, **by: float) -> datetime:
        self._now += timedelta(**by)
        return self._now


def fake(clock: Clock) -> FakeClock:
    """A house's clock, which a test made and may turn."""
    assert isinstance(clock, FakeClock)
    return clock


class FakeEmbedder:
    """The Embedder port: bags of hashed words as unit vectors, so that texts sharing words are near each other.

    While `ready` is False it raises ModelNotReady. `embedded` holds every text it was given.
    """

    name = "fake"
    dimension = DIMENSION
    asked = remembered = 0

    def __init__(self, *, ready: bool = True) -> None:
        self.ready = ready
        self.embedded: list[str] = []

    async def embed(self, texts: Sequence[str]) -> Floats:
        if not self.ready:
            raise ModelNotReady
        self.embedded += texts
        return np.array([bag_of_words(text) for text in texts], dtype=np.float32).reshape(len(texts), DIMENSION)

    async def embed_documents(self, texts: Sequence[str]) -> Floats:
        return await self.embed(texts)

    def warm(self) -> "asyncio.Future[None]":
        """A future that is done, as of a model that is loaded."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done


def bag_of_words(text: str) -> Floats:
    """A unit vector, float32 [384]: one place a word, chosen by its hash."""
    vector = np.zeros(DIMENSION, dtype=np.float32)
    for word in text.casefold().split() or [""]:
        place, sign = divmod(int.from_bytes(hashlib.sha256(word.encode()).digest()[:4]), 2)
        vector[place % DIMENSION] += 1 if sign else -1
    length = np.linalg.norm(vector)
    return vector / length if length else bag_of_words(text + " again")


class FakeVectors:
    """The Vectors port: exact cosine over a mapping of title to unit vector, which may be changed at any time."""

    def __init__(self, vectors: Mapping[TitleId, Floats] | None = None) -> None:
        self.held: dict[TitleId, Floats] = dict(vectors or {})

    async def nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        found = [(title, float(held @ vector)) for title, held in self.held.items()]
        return sorted(found, key=lambda pair: -pair[1])[:k]

    async def sync(
        self, ids: Sequence[TitleId], marks: Sequence[str], vectors: Floats, done: Callable[[int], None]
    ) -> int:
        """Exactly these from now on; all count as written."""
        self.held = dict(zip(ids, vectors, strict=True))
        done(len(ids))
        return len(ids)


class FakeCatalogue:
    """The Catalogue port over a dict: later titles fill in and overwrite what is known, whatever their source."""

    def __init__(self, titles: Iterable[Title] = (), vectors: Mapping[TitleId, Floats] | None = None) -> None:
        self.titles = {title.id: title for title in titles}
        self.vectors_of: dict[TitleId, Floats] = dict(vectors or {})
        self._changes = 0

    async def get(self, ids: Iterable[TitleId]) -> dict[TitleId, Title]:
        return {title: self.titles[title] for title in ids if title in self.titles}

    async def by_imdb(self, ids: Iterable[str]) -> dict[str, TitleId]:
        wanted = set(ids)
        return {t.imdb_id: t.id for t in self.titles.values() if t.imdb_id and t.imdb_id in wanted}

    async def columns(self) -> Columns:
        return columns_of(self.titles.values(), self.vectors_of)

    async def few(self, ids: Sequence[TitleId]) -> Columns:
        return columns_of([self.titles[title] for title in ids if title in self.titles], self.vectors_of)

    async def overviews(self) -> AsyncIterator[Sequence[tuple[TitleId, str]]]:
        yield [(title.id, title.overview) for title in self.titles.values() if title.overview]

    async def version(self) -> str:
        return str(self._changes)

    async def upsert(self, titles: Sequence[Title], source: str) -> int:
        before = dict(self.titles)
        for title in titles:
            given = {f.name: getattr(title, f.name) for f in fields(title)}
            known = {name: value for name, value in given.items() if value not in (None, (), {})}
            self.titles[title.id] = replace(self.titles.get(title.id, title), **known)
        changed = sum(before.get(title) != self.titles[title] for title in {title.id for title in titles})
        self._changes += bool(changed)
        return changed

    async def status(self) -> CatalogueStatus:
        """Domains by kind alone."""
        series = sum(title.kind == "series" for title in self.titles.values())
        return CatalogueStatus(
            titles=len(self.titles),
            domains={Domain.MOVIES: len(self.titles) - series, Domain.TV: series},
            embedded=len(self.vectors_of),
            model="fake",
            dimension=DIMENSION,
            updated_at=None,
        )


def columns_of(titles: Iterable[Title], vectors: Mapping[TitleId, Floats]) -> Columns:
    """The titles as columns, ordered by id; a title without a vector has zeros."""
    rows = sorted(titles, key=lambda title: title.id)
    none = np.zeros(DIMENSION, dtype=np.float32)
    found = np.array([vectors.get(t.id, none) for t in rows], dtype=np.float32).reshape(len(rows), DIMENSION)
    return sql_columns.columns_of(rows, found)


@dataclass(kw_only=True)
class KeptProfile:
    """What FakePeople keeps of one profile."""

    profile: Profile
    judgements: list[Judgement] = field(default_factory=list)
    insights: list[Insight] = field(default_factory=list)
    searches: list[Searched] = field(default_factory=list)
    queue: dict[str, Queued] = field(default_factory=dict)


@dataclass(kw_only=True)
class Kept:
    """What FakePeople keeps of one person; `conversations` by chat are a profile's, until a time."""

    person: Person
    accounts: list[Account]
    profiles: dict[int, KeptProfile]
    conversations: dict[str, tuple[int, Mapping[str, Json], datetime]] = field(default_factory=dict)
    events: set[tuple[str, str]] = field(default_factory=set)
    version: int = 0
    unsent: dict[tuple[str, str], tuple[Reply, ...]] = field(default_factory=dict)

    def use(self, profile: int) -> None:
        self.person = replace(self.person, profile=self.profiles[profile].profile)


@dataclass(frozen=True, slots=True)
class FakeHearing:
    """Hands all that is said to one step, unread."""

    hear: Step


class FakePeople:
    """The People port over a dict, with the same manners as the one over SQL; `kept` may be looked into."""

    def __init__(self, *, ttl_minutes: int = 60) -> None:
        self.kept: dict[int, Kept] = {}
        self._ttl = timedelta(minutes=ttl_minutes)
        self._last = 0

    async def load(self, incoming: Incoming, now: datetime) -> Memory:
        number = await self.find(incoming.account)
        if number is None:
            self._last = number = self._last + 1
            main = Profile(id=100 * number)
            profiles = {main.id: KeptProfile(profile=main)}
            self.kept[number] = Kept(
                person=Person(id=number, profile=main), accounts=[incoming.account], profiles=profiles
            )
        kept = self.kept[number]
        used = kept.profiles[kept.person.profile.id]
        profile, conversation, expires = kept.conversations.get(incoming.chat.id, (0, {}, now))
        recent = [search for search in reversed(used.searches) if search.at > now - timedelta(hours=24)]
        return Memory(
            person=kept.person,
            profiles=tuple(each.profile for each in kept.profiles.values()),
            conversation=conversation if expires > now and profile == used.profile.id else {},
            judgements=tuple(used.judgements),
            insights=tuple(used.insights),
            shown=tuple(pick.title for search in recent for pick in search.picks),
            handled=_event(incoming) in kept.events,
            version=kept.version,
        )

    async def revisit(self, profile: int, now: datetime) -> Memory | None:
        kept = next((kept for kept in self.kept.values() if profile in kept.profiles), None)
        if kept is None:
            return None
        used = kept.profiles[profile]
        recent = [search for search in reversed(used.searches) if search.at > now - timedelta(hours=24)]
        return Memory(
            person=replace(kept.person, profile=used.profile),
            profiles=(used.profile,),
            judgements=tuple(used.judgements),
            insights=tuple(used.insights),
            shown=tuple(pick.title for search in recent for pick in search.picks),
        )

    async def save(
        self,
        incoming: Incoming,
        memory: Memory,
        conversation: Mapping[str, Json],
        changes: Sequence[Change],
        now: datetime,
        replies: Sequence[Reply] = (),
        lasts: timedelta | None = None,
    ) -> None:
        if await self.find(incoming.account) is None:
            return
        kept = self.kept.get(memory.person.id)
        if any(isinstance(change, Forgotten) for change in changes):
            self.kept.pop(memory.person.id, None)
            return
        if kept is None or kept.version != memory.version:
            raise Overtaken
        kept.version += 1
        kept.events.add(_event(incoming))
        kept.unsent |= {_event(incoming): tuple(replies)} if incoming.kept else {}
        kept.conversations[incoming.chat.id] = memory.person.profile.id, dict(conversation), now + (lasts or self._ttl)
        for change in changes:
            _apply(kept, kept.profiles[memory.person.profile.id], change)

    async def unsent(self, incoming: Incoming) -> tuple[Reply, ...]:
        kept = self.kept.get(await self.find(incoming.account) or 0)
        return kept.unsent.get(_event(incoming), ()) if kept else ()

    async def export(self, person: int) -> dict[str, Json]:
        kept = self.kept.get(person)
        return json.loads(json.dumps(asdict(kept), default=str)) if kept else {}

    async def find(self, account: Account) -> int | None:
        return next((number for number, kept in self.kept.items() if account in kept.accounts), None)


def _apply(kept: Kept, used: KeptProfile, change: Change) -> None:
    match change:
        case Judged(judgement=judgement):
            used.judgements.append(judgement)
        case Imported(judgements=judgements):
            used.judgements += judgements
        case TakenBack(turn=turn):
            used.judgements[:] = [judgement for judgement in used.judgements if judgement.turn != turn]
            used.insights[:] = [insight for insight in used.insights if insight.turn != turn]
        case Learned(insight=insight):
            used.insights.append(insight)
        case Unlearned(kind=kind, value=value):
            if kind == "title":
                used.judgements[:] = [judgement for judgement in used.judgements if judgement.title != value]
            used.insights[:] = [left for i in used.insights if (left := i.without(kind, value)).lessons]
        case Queued(kind=kind):
            used.queue.setdefault(kind, change)
        case Searched():
            used.searches.append(change)
        case Preferred(preferences=preferences):
            kept.person = replace(kept.person, preferences=preferences)
        case _:
            _apply_to_profiles(kept, change)


def _apply_to_profiles(kept: Kept, change: Change) -> None:
    match change:
        case ProfileMade(name=name, for_kids=for_kids):
            made = Profile(id=max(kept.profiles) + 1, name=name, for_kids=for_kids)
            kept.profiles[made.id] = KeptProfile(profile=made)
            kept.use(made.id)
        case ProfileChosen(id=profile) if profile in kept.profiles:
            kept.use(profile)
        case ProfileDropped(id=profile) if profile in kept.profiles and profile != min(kept.profiles):
            del kept.profiles[profile]
            if kept.person.profile.id == profile:
                kept.use(min(kept.profiles))


def _event(incoming: Incoming) -> tuple[str, str]:
    return incoming.account.platform, incoming.id
