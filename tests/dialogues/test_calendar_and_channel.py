"""What comes again: reminders of every week, evenings of the calendar, a group's film of the week."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.messages import Action, Chat, Chose
from bot.scene.calendar import next_evening, occasions
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.conftest import a_house
from tests.dialogues.gathering import Told
from tests.dialogues.talking import Someone
from tests.dialogues.waiting_for import said, speaking
from tests.fakes import FakeClock

WINTER = datetime(2026, 1, 15, tzinfo=UTC)


@pytest.fixture(scope="module")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    """One of its own: what comes again would come in other tests, too."""
    async with a_house(furnished("again")) as house:
        yield house


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "remind me every Friday at eight to watch Heat"),
        ("de", "erinnere mich jeden Freitag um acht an Heat"),
        ("fr", "rappelle-moi tous les vendredis à 20h de regarder Heat"),
        ("es", "recuérdame cada viernes a las ocho ver Heat"),
        ("ru", "напоминай мне каждую пятницу в восемь про Heat"),
        ("zh", "每周五晚上八点提醒我看盗火线"),
    ],
)
async def test_a_reminder_of_every_week_comes_each_week_until_a_tap(
    house: House, clock: FakeClock, ann: Someone, locale: str, words: str
) -> None:
    ann.locale = locale
    await ann.says(words)
    assert "20:00" in ann.text, ann.text
    told = Told()
    for days in (1, 7, 7):
        clock.advance(days=days, hours=2 if days == 1 else 0)
        await speaking(house, told)
    heard = said(told, ann)
    assert len(heard) == 3
    assert all("Heat" in reply.text or "盗火线" in reply.text for reply in heard)
    stop = next(b.action for row in heard[-1].buttons for b in row if b.action.verb == "remind_off")
    await ann.presses(stop)
    clock.advance(days=7)
    await speaking(house, told)
    assert len(said(told, ann)) == 3


async def test_a_daily_reminder_comes_daily(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("remind me every day at 9 pm to write my diary")
    told = Told()
    for _ in range(3):
        clock.advance(days=1)
        await speaking(house, told)
    assert len(said(told, ann)) == 3


@pytest.mark.parametrize(
    ("country", "zone", "names"),
    [
        ("US", "America/New_York", ["summer_north", "halloween", "christmas"]),
        ("AU", "Australia/Sydney", ["halloween", "christmas", "summer_south"]),
        ("CN", "Asia/Shanghai", ["lunar_new_year", "summer_north", "lunar_new_year"]),
        ("EG", "Africa/Cairo", ["ramadan", "ramadan", "ramadan"]),
        ("RU", "Europe/Moscow", ["summer_north", "orthodox_christmas", "summer_north"]),
    ],
)
def test_each_country_has_its_own_evenings(country: str, zone: str, names: list[str]) -> None:
    found, now = [], WINTER
    for _ in names:
        occasion, now = next_evening(now, country, zone)
        found.append(occasion.name)
    assert found == names
    assert next_evening(WINTER, "XX", zone) is None


def test_what_is_wished_on_an_evening_is_known_to_everybody() -> None:
    from bot.knowledge.vocabulary import concepts, notes

    for occasion in occasions().values():
        assert {*occasion.concepts, *occasion.gently} <= set(concepts())
        assert occasion.notes_refused <= set(notes())


async def test_who_wants_them_hears_on_evenings_of_the_calendar_and_nobody_else(
    house: House, clock: FakeClock, another: Callable[..., Someone]
) -> None:
    kim, lee = another(), another()
    for each in (kim, lee):
        await each.does("set", "country", "US")
        await each.does("set", "zone", "America/New_York")
    clock.set(datetime(clock.now().year + 1, 10, 1, 12, tzinfo=UTC))
    await kim.says("send me films on holidays")
    assert "Halloween" in kim.text
    told = Told()
    clock.set(clock.now().replace(day=31, hour=23))
    await speaking(house, told)
    (five,) = said(told, kim)
    assert "Halloween" in five.text
    assert len(five.cards) == 5
    assert said(told, lee) == []
    assert {row["source"] for row in (await kim.export())["picks"]} == {"seasonal"}
    clock.set(clock.now().replace(month=12, day=24, hour=2))
    await speaking(house, told)
    assert "Christmas" in said(told, kim)[-1].text
    stop = next(b.action for row in said(told, kim)[-1].buttons for b in row)
    await kim.presses(stop)
    clock.advance(days=400)
    await speaking(house, told)
    assert len(said(told, kim)) == 2


async def test_a_film_of_the_week_comes_to_the_chat_that_who_runs_it_chose(
    house: House, clock: FakeClock, ann: Someone
) -> None:
    ann.chat = Chat(id="-77", private=False)
    await ann.does("film_of_week", "w4.1080")
    assert "run" in ann.text, "not everybody may"
    await _as_steward(house, ann, "w4.1080")
    assert "film of the week" in ann.text
    told = Told()
    for days in (1, 7, 7):
        clock.advance(days=days, hours=2 if days == 1 else 0)
        await speaking(house, told)
    films = [reply.cards[0].title for reply in said(told, ann)]
    assert len(films) == len(set(films)) == 3
    assert all(reply.everyones and reply.cards[0].reason for reply in said(told, ann))
    await _as_steward(house, ann, "off")
    clock.advance(days=7)
    await speaking(house, told)
    assert len(said(told, ann)) == 3


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "a film of the week for us here, mondays at 7pm"),
        ("de", "für alle hier ein Film der Woche, montags um 19 Uhr"),
        ("fr", "on voudrait un film de la semaine le lundi à 19h"),
        ("es", "una película de la semana los lunes a las 19"),
        ("ru", "присылай сюда фильм недели по понедельникам в 19:00"),
        ("zh", "每周一晚上七点在群里发一部电影"),
    ],
)
async def test_a_film_of_the_week_asked_for_in_words_waits_for_the_tap_of_who_runs_the_chat(
    ann: Someone, locale: str, words: str
) -> None:
    ann.chat, ann.locale = Chat(id=f"-80{locale}", private=False), locale
    await ann.says(words)
    (reply,) = ann.replies
    first = reply.buttons[0][0]
    assert reply.everyones
    assert first.action == Action(verb="film_of_week", args=("w0.1140",))
    await ann.presses(first.action)
    assert not ann.replies[0].everyones, "not everybody may"


async def test_a_chat_has_one_film_of_the_week_whoever_of_those_who_run_it_chose(
    house: House, clock: FakeClock, ann: Someone, another: Callable[..., Someone]
) -> None:
    ann.chat = Chat(id="-78", private=False)
    ben = another(chat=ann.chat)
    await ben.does("set", "zone", "Asia/Tokyo")
    await _as_steward(house, ann, "w4.1080")
    await _as_steward(house, ben, "w5.1080")
    told = Told()
    for _ in range(8):
        clock.advance(days=1)
        await speaking(house, told)
    assert len(said(told, ann)) == 1


async def test_a_chat_that_is_gone_hears_nothing_more(house: House, clock: FakeClock, ann: Someone) -> None:
    ann.chat = Chat(id="-79", private=False)
    await _as_steward(house, ann, "w4.1080")
    clock.advance(days=1, hours=2)
    await speaking(house, Told(gone=True))
    told = Told()
    clock.advance(days=7)
    await speaking(house, told)
    assert said(told, ann) == []


async def _as_steward(house: House, who: Someone, value: str) -> None:
    assert who.chat
    chose = Chose(
        id=f"steward-{who.name}-{value}-{house.clock.now():%s}",
        account=who.account,
        chat=who.chat,
        action=Action(verb="film_of_week", args=(value,)),
    )
    who.replies = await house.manager.handle(replace(chose, runs=True))
