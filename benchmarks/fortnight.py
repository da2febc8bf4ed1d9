"""What a dozen people of different habits hear from Usher in a fortnight without asking just then, in seconds: the
clock is a port. `python -m benchmarks.fortnight` prints it, to be read aloud."""

import asyncio
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import observe
from bot.jobs.notices import SpeakingFirst
from bot.messages import Account, Action, Button, Chat, Chose, Reply, Said
from bot.ports import Teller
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
DAYS, STEP = 14, timedelta(minutes=30)


class SteppingClock:
    """The Clock port; it stands until it is set."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at


@dataclass(slots=True, kw_only=True)
class Somebody:
    """A person, and what they say or tap (behind a `>`) at which hour of which day (from 1), on their own clocks.
    `leaves` is the day on which they block Usher; whoever has a `group` runs it, and gives commands (behind a `/`)."""

    name: str
    locale: str
    zone: str
    does: Mapping[tuple[int, float], str]
    leaves: int = DAYS + 1
    group: bool = False
    heard: list[tuple[datetime, Reply]] = field(default_factory=list)
    answers: list[Reply] = field(default_factory=list)

    @property
    def account(self) -> Account:
        return Account(platform="telegram", id=self.name)

    @property
    def chat(self) -> Chat:
        return Chat(id=f"{'group' if self.group else 'chat'}-{self.name}", private=not self.group)

    def told(self) -> list[str]:
        """What came, as `Fri 6 19:00  text`, on their clocks."""
        return [f"{at.astimezone(ZoneInfo(self.zone)):%a %-d %H:%M}  {_lines(reply)}" for at, reply in self.heard]


def ten() -> tuple[Somebody, ...]:
    """Ten people of different habits, and two for what comes again."""
    return (*_first(), *_second(), *_again())


def _one(name: str, locale: str, zone: str, does: Mapping[tuple[int, float], str], leaves: int = 99) -> Somebody:
    return Somebody(name=name, locale=locale, zone=zone, does=does, leaves=leaves)


def _first() -> Iterator[Somebody]:
    yield _one("Ann", "en", "Europe/London", {
        (1, 20): "I loved Heat, Alien and Arrival",
        (2, 20): "send me five films every Friday at six",
        (5, 19): "I'll take the first, ask me tomorrow how it was",
        (6, 19): ">👍",
        (12, 20): "I'll take the second",
    })  # fmt: skip
    yield _one("Ben", "en", "America/New_York", {
        (1, 21): "remind me on Saturday at eight to watch Heat",
        (4, 9): "remind me tomorrow at 5 pm to buy popcorn",
    })  # fmt: skip
    yield _one("Clara", "de", "Europe/Berlin", {
        (1, 20): "schick mir jeden Sonntag um sieben fünf Filme",
        (7, 20): ">Keine mehr",
    })  # fmt: skip
    yield _one("Denis", "fr", "Europe/Paris", {
        (2, 20): "rappelle-moi jeudi à 21h de regarder Amélie",
        (3, 9): "annule le rappel",
        (3, 10): "rappelle-moi vendredi à 21h de regarder La Haine",
    })  # fmt: skip
    yield _one("Elena", "es", "Europe/Madrid", {
        (2, 21): "pregúntame qué tal cuando elija algo",
        (2, 22): "algo tenso",
        (2, 22.5): "me quedo con la primera",
        (2, 23): "me encantó",
        (4, 21): "algo divertido",
        (4, 21.5): "me quedo con la segunda",
    })  # fmt: skip


def _second() -> Iterator[Somebody]:
    yield _one("Fjodor", "ru", "Europe/Moscow", {
        (1, 21): "присылай мне пять фильмов каждую субботу в девять утра",
        (2, 21): "тихие часы с 20 до 10",
        (3, 19): "напомни завтра вечером про Сталкер",
    })  # fmt: skip
    yield _one("Gao", "zh", "Asia/Shanghai", {
        (1, 20): "明晚八点提醒我看盗火线",
        (3, 20): "每周五晚上七点给我推荐五部电影",
    })  # fmt: skip
    yield _one("Hana", "en", "Asia/Tokyo", {
        (1, 20): "something funny", (4, 20): "I'll take the first", (9, 20): "thanks",
    })  # fmt: skip
    yield _one("Ivo", "de", "Europe/Berlin", {
        (3, 22): "schick mir jeden Samstag um 23 Uhr fünf Filme", (3, 22.5): "merk dir Heat",
    })  # fmt: skip
    yield _one("June", "en", "America/Los_Angeles", {
        (1, 19): "something tense",
        (1, 19.5): "I'll take the first",
        (1, 20): ">Ask me how",
        (2, 20): ">Don't ask",
        (3, 20): "something gentle",
        (3, 20.5): "I'll take the second",
        (4, 8): "send me five films every Thursday at noon",
        (4, 9): "remind me on Monday at eight to watch Heat",
    }, leaves=6)  # fmt: skip


def _again() -> Iterator[Somebody]:
    yield _one("Kim", "en", "America/Chicago", {
        (1, 20): "remind me every Tuesday at nine pm to pick a film",
        (1, 20.5): "send me films on holidays",
        (10, 8): "which reminders do I have?",
    })  # fmt: skip
    yield Somebody(name="Lena", locale="de", zone="Europe/Berlin", does={(1, 12): "/film_of_week:w4.1080"}, group=True)


class Fortnight:
    """Lets the people live through it: each half hour they do what they do, then what is due is said."""

    def __init__(self, house: House, clock: SteppingClock, people: tuple[Somebody, ...]) -> None:
        self._house, self._clock, self._people = house, clock, people
        self._by_chat = {somebody.chat.id: somebody for somebody in people}
        self._events = 0

    name = "telegram"

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        """The Teller port: their chats, as far as they have not left."""
        somebody = self._by_chat[chat.id]
        if self._clock.now() >= MONDAY + timedelta(days=somebody.leaves - 1):
            return False
        somebody.heard.append((self._clock.now(), reply))
        somebody.answers = [reply]
        return True

    async def live(self, days: int = DAYS) -> None:
        tellers: dict[str, Teller] = {self.name: self}
        speaking = SpeakingFirst(
            notices=self._house.notices,
            people=self._house.people,
            heralds=self._house.heralds,
            tellers=tellers,
            clock=self._clock,
        )
        for somebody in self._people:
            await self._press(somebody, Action(verb="set", args=("zone", somebody.zone)))
        while self._clock.at < MONDAY + timedelta(days=days):
            for somebody in self._people:
                await self._do(somebody)
            await speaking.run()
            self._clock.at += STEP

    async def _do(self, somebody: Somebody) -> None:
        here = self._clock.at.astimezone(ZoneInfo(somebody.zone))
        day = (here.date() - MONDAY.date()).days + 1
        doing = somebody.does.get((day, here.hour + here.minute / 60))
        if doing is None:
            return
        if doing.startswith("/"):
            await self._press(somebody, Action.decode(doing[1:]))
            return
        if doing.startswith(">"):
            button = next((b for b in _buttons(somebody.answers) if doing[1:] in b.label), None)
            if button is None:
                raise LookupError(f"{somebody.name} finds no {doing[1:]!r} below {somebody.answers}")
            await self._press(somebody, button.action)
            return
        said = Said(id=self._event(), account=somebody.account, chat=somebody.chat, locale=somebody.locale, text=doing)
        somebody.answers = list(await self._house.manager.handle(said))

    async def _press(self, somebody: Somebody, action: Action) -> None:
        chose = Chose(
            id=self._event(),
            account=somebody.account,
            chat=somebody.chat,
            locale=somebody.locale,
            action=Action.decode(action.encode()),
            runs=somebody.group,
        )
        somebody.answers = list(await self._house.manager.handle(chose))

    def _event(self) -> str:
        self._events += 1
        return f"fortnight-{self._events}"


def _buttons(replies: list[Reply]) -> list[Button]:
    return [button for reply in replies for row in reply.buttons for button in row]


def _lines(reply: Reply) -> str:
    cards = "".join(f"\n      # {card.heading} · {card.reason} ({card.footer})" for card in reply.cards)
    labels = " ".join(f"[{button.label}]" for button in _buttons([reply]))
    return f"{reply.text}{cards}\n      {labels}"


async def _told() -> None:
    clock, people = SteppingClock(), ten()
    with tempfile.TemporaryDirectory() as folder:
        house = House(Settings(store=StoreSettings(data_dir=Path(folder))), clock=clock)
        await house.open()
        await house.embedder.warm()
        began = time.process_time()
        await Fortnight(house, clock, people).live()
        took = time.process_time() - began
        await house.close()
    for somebody in people:
        print(f"\n{somebody.name} ({somebody.locale}, {somebody.zone}) heard {len(somebody.heard)}:")
        for line in somebody.told():
            print(f"  {line}")
    print(f"\n{DAYS} days of {len(people)} people in {took:.1f} s of processor time")


def main(short: bool) -> bool:
    """The same, short or not: it takes seconds."""
    asyncio.run(_told())
    return True


if __name__ == "__main__":
    observe.configure("error", json_lines=False)
    asyncio.run(_told())
