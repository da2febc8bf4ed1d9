"""Two accounts that are joined and parted, for the tests of what that keeps."""

from datetime import timedelta

from bot.links import Joining, Refusal
from bot.messages import Account, Incoming, event_mark
from bot.persons import Change, Memory
from bot.titles import TitleId, Verdict
from memory.links import SqlLinks
from tests.contract.visits import Visits

GIVER = Account(platform="telegram", id="11")
TAKER = Account(platform="discord", id="22")
STRANGER = Account(platform="discord", id="33")
CODE = "K7QM2XFD"
TEN = timedelta(minutes=10)


class Turns(Visits):
    """Visits whose verdicts bear the mark of their turn, as the dialogue's do."""

    async def judge(self, title: TitleId, verdict: Verdict = Verdict.LIKED, *more: Change) -> Memory:
        incoming: Incoming = self.event()
        memory = await self.people.load(incoming, self.clock.now())
        mark = event_mark(f"{incoming.account.platform}:{incoming.id}")
        changes = (self.judged(title, verdict, turn=mark), *more)
        await self.people.save(incoming, memory, {}, changes, self.clock.now())
        self.clock.advance(seconds=1)
        return await self.load()


async def person(turns: Turns) -> int:
    return (await turns.load()).person.id


async def given(links: SqlLinks, giver: Turns, code: str = CODE) -> None:
    now = giver.clock.now()
    assert await links.give(await person(giver), giver.account, code, now, now + TEN)


async def used(links: SqlLinks, taker: Turns, code: str = CODE) -> Joining | Refusal:
    return await links.join(code, await person(taker), taker.account, taker.clock.now())


async def joined(links: SqlLinks, giver: Turns, taker: Turns) -> Joining:
    await given(links, giver)
    found = await used(links, taker)
    assert isinstance(found, Joining)
    return found


def judged(memory: Memory) -> list[tuple[TitleId, Verdict]]:
    return [(judgement.title, judgement.verdict) for judgement in memory.judgements]
