"""A person who comes by again and again, as the People port sees them; for its contract tests."""

from typing import Any

from bot.messages import Account, Chat, Incoming, Said
from bot.persons import Change, Judged, Learned, Memory, Searched
from bot.ports import People
from bot.titles import Evidence, Insight, Judgement, Lesson, Pick, Slot, TitleId, Verdict
from memory.database import Database
from memory.people import SqlPeople
from tests.fakes import FakeClock

ADA = Account(platform="telegram", id="7")
BOB = Account(platform="telegram", id="8")
DUNE, HEAT, ALIEN = TitleId("tmdb:movie:438631"), TitleId("tmdb:movie:949"), TitleId("tmdb:movie:348")


class Visits:
    """Turns of a person, each with an event of its own unless told otherwise."""

    def __init__(self, people: People, clock: FakeClock, account: Account = ADA, chat: str = "dm") -> None:
        self.people, self.clock, self.account, self.chat = people, clock, account, chat
        self._numbers = iter(range(1, 1000))

    def event(self, id: str = "") -> Incoming:
        number = id or f"{self.account.id}-{next(self._numbers)}"
        return Said(id=number, account=self.account, chat=Chat(id=self.chat), text="hello")

    async def load(self, event: str = "") -> Memory:
        return await self.people.load(self.event(event), self.clock.now())

    async def turn(self, *changes: Change, event: str = "", **conversation: Any) -> Memory:
        """Load, save, and what is known then."""
        incoming = self.event(event)
        memory = await self.people.load(incoming, self.clock.now())
        await self.people.save(incoming, memory, conversation, changes, self.clock.now())
        return await self.load()

    def judged(
        self, title: TitleId, verdict: Verdict = Verdict.LIKED, stars: float | None = None, turn: str = ""
    ) -> Judged:
        return Judged(judgement=Judgement(title=title, verdict=verdict, stars=stars, at=self.clock.now(), turn=turn))

    def learned(self, *lessons: Lesson, said: str = "I love comedies", turn: str = "") -> Learned:
        insight = Insight(
            turn=turn,
            at=self.clock.now(),
            said=said,
            title=DUNE,
            conversation_type="loved_it",
            lessons=lessons,
            significance=0.8,
        )
        return Learned(insight=insight)

    def searched(self, *titles: TitleId, asked: str = "something like Dune") -> Searched:
        return Searched(asked=asked, picks=tuple(map(pick, titles)), ms=12.5, at=self.clock.now())


async def many(database: Database, clock: FakeClock, count: int) -> list[Visits]:
    """So many people, of whom nobody was there before."""
    people = SqlPeople(database)
    return [Visits(people, clock, Account(platform="test", id=str(n))) for n in range(count)]


def pick(title: TitleId) -> Pick:
    evidence = (Evidence(kind="genre", value="Science Fiction", weight=0.4),)
    return Pick(title=title, score=0.8, confidence=0.7, slot=Slot.SAFE, evidence=evidence)


COMEDY = Lesson(kind="genre", value="Comedy", lean=1.0)
SLOW = Lesson(kind="trait", value="pacing_slow", lean=-0.8)


def names(memory: Memory) -> list[str]:
    return [profile.name for profile in memory.profiles]


def titles(memory: Memory) -> list[TitleId]:
    return [judgement.title for judgement in memory.judgements]
