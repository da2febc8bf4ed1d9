"""A reminder is said at its time, in its chat, on the person's own clocks; once; and it is gone by a tap or a word."""

import asyncio

import pytest

from bot.messages import Chat, Reply
from bot.persons import Preferences
from bot.wiring.house import House
from tests.dialogues.gathering import Told
from tests.dialogues.talking import Someone
from tests.dialogues.waiting_for import said, speaking
from tests.fakes import FakeClock


@pytest.mark.parametrize(
    "words",
    [
        "remind me on Friday at eight to watch Heat",
        "Erinnere mich am Freitag um acht an Heat",
        "rappelle-moi vendredi à 20h de regarder Heat",
        "recuérdame el viernes a las ocho ver Heat",
        "напомни мне в пятницу в восемь посмотреть Heat",
        "周五晚上八点提醒我看Heat",
    ],
)
async def test_at_that_time_in_that_chat_on_the_persons_clock(
    house: House, clock: FakeClock, ann: Someone, words: str
) -> None:
    reply = await ann.says(words)
    assert "Heat" in reply.text
    assert "20:00" in reply.text
    told = Told()
    clock.advance(days=1, hours=1, minutes=59)
    await speaking(house, told)
    assert said(told, ann) == []
    clock.advance(minutes=1)
    await speaking(house, told)
    await speaking(house, told)
    (reminder,) = said(told, ann)
    assert "Heat" in reminder.text
    assert "late" not in reminder.text


@pytest.mark.parametrize(
    ("locale", "words", "listed", "off"),
    [
        ("en", "remind me tomorrow evening about Dune", "what reminders do I have?", "forget the reminder"),
        ("de", "erinner mich morgen abend an Dune", "welche Erinnerungen habe ich?", "lösch die Erinnerung"),
        ("fr", "rappelle-moi Dune demain soir", "quels rappels ai-je ?", "annule le rappel"),
        ("es", "recuérdame mañana por la noche ver Dune", "¿qué recordatorios tengo?", "borra el recordatorio"),
        ("ru", "напомни завтра вечером про Dune", "какие у меня напоминания?", "отмени напоминание"),
        ("zh", "明晚提醒我看Dune", "我有哪些提醒", "取消提醒"),
    ],
)
async def test_it_is_listed_and_dropped_in_words(
    house: House, clock: FakeClock, ann: Someone, locale: str, words: str, listed: str, off: str
) -> None:
    ann.locale = locale
    await ann.says(words)
    await ann.says(listed)
    assert any(button.action.verb == "remind_off" for button in ann.buttons())
    await ann.says(off)
    await ann.says(listed)
    assert not any(button.action.verb == "remind_off" for button in ann.buttons())
    told = Told()
    clock.advance(days=2)
    await speaking(house, told)
    assert said(told, ann) == []


async def test_what_lies_there_is_meant_by_its_place_and_by_it(ann: Someone) -> None:
    await ann.says("something tense")
    second = ann.last.cards[1].heading.rpartition(" (")[0]
    assert second in (await ann.says("remind me about the second one tomorrow evening")).text
    assert second in (await ann.says("remind me to watch it on Sunday")).text


async def test_a_tap_takes_it_back_and_another_puts_it_back(ann: Someone) -> None:
    await ann.says("remind me tomorrow at nine to watch Heat")
    assert "won't remind you of Heat" in (await ann.taps("No need")).text
    assert "21:00" in (await ann.taps("Put it back")).text
    assert "Heat, tomorrow at 21:00" in (await ann.does("reminders")).text


async def test_the_hour_is_asked_where_none_was_said(ann: Someone) -> None:
    assert (await ann.says("remind me of Heat")).text == "When shall I remind you?"
    assert "Heat tomorrow at 19:30" in (await ann.says("tomorrow at 7:30 pm")).text
    await ann.says("remind me to watch Dune")
    assert "Dune tomorrow at 20:00" in (await ann.taps("Tomorrow at 8 pm")).text


async def test_the_time_zone_is_asked_once(another: type[Someone]) -> None:
    someone = another()
    assert "On whose clock?" in (await someone.says("remind me tomorrow at eight to watch Heat")).text
    assert "Heat tomorrow at 20:00" in (await someone.says("in Berlin")).text
    assert "Dune tomorrow at 20:00" in (await someone.says("remind me tomorrow about Dune")).text


async def test_who_answers_otherwise_than_with_a_place_is_heard_as_ever(another: type[Someone]) -> None:
    someone = another()
    await someone.says("remind me tomorrow at eight to watch Heat")
    assert (await someone.says("something funny instead")).cards


async def test_in_two_hours_needs_no_zone(house: House, clock: FakeClock, ann: Someone, another: type[Someone]) -> None:
    someone = another()
    assert "Heat in 2 hours" in (await someone.says("remind me in two hours to watch Heat")).text
    told = Told()
    clock.advance(hours=2)
    await speaking(house, told)
    assert len(said(told, someone)) == 1


async def test_a_time_that_has_passed_is_asked_again(ann: Someone) -> None:
    assert "past already" in (await ann.says("remind me today at 3 pm to watch Heat")).text


async def test_what_is_no_title_is_said_as_it_was_written(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("remind me tomorrow at 5 pm to call Anna")
    told = Told()
    clock.advance(days=1)
    await speaking(house, told)
    (reminder,) = said(told, ann)
    assert "“call Anna”" in reminder.text


@pytest.mark.parametrize(
    "words", ["remind me what Heat is about", "films that remind me of Heat", "that reminds me of Heat"]
)
async def test_what_only_sounds_like_it_is_no_reminder(ann: Someone, words: str) -> None:
    await ann.says(words)
    assert "No reminders" in (await ann.does("reminders")).text


async def test_where_the_door_cannot_speak_it_is_said_with_the_next_turn_once(
    house: House, clock: FakeClock, ann: Someone
) -> None:
    await ann.says("remind me in two hours to watch Heat")
    clock.advance(hours=2, minutes=1)
    await speaking(house)
    await ann.says("thanks")
    assert "it's time for Heat" in ann.replies[0].text
    await ann.says("hello")
    assert "Heat" not in ann.text


async def test_what_comes_late_says_so(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("remind me tomorrow at eight to watch Heat")
    told = Told(silent=True)
    clock.advance(days=1, hours=2)
    await speaking(house, told)
    told.silent = False
    clock.advance(hours=3)
    await speaking(house, told)
    (reminder,) = said(told, ann)
    assert "Heat today at 20:00. It comes late" in reminder.text


async def test_what_may_have_arrived_is_not_sent_again_but_said_with_the_next_turn(
    house: House, clock: FakeClock, ann: Someone
) -> None:
    await ann.says("remind me in two hours to watch Heat")
    told = Told(unsure=True)
    clock.advance(hours=2)
    await speaking(house, told)
    told.unsure = False
    clock.advance(hours=1)
    await speaking(house, told)
    assert len(said(told, ann)) == 1
    await ann.says("hello")
    assert "Heat" in ann.replies[0].text


async def test_a_chat_that_is_gone_is_told_when_its_person_comes_back(
    house: House, clock: FakeClock, ann: Someone
) -> None:
    await ann.says("remind me in two hours to watch Heat")
    clock.advance(hours=2)
    await speaking(house, Told(gone=True))
    told = Told()
    await speaking(house, told)
    assert said(told, ann) == []
    await ann.says("hello")
    assert "Heat" in ann.replies[0].text


async def test_among_others_it_says_whom_it_is_for_and_only_they_press(
    house: House, clock: FakeClock, another: type[Someone]
) -> None:
    group = Chat(id="group-reminded", private=False)
    bea, ben = another(called="Bea", chat=group), another(called="Ben", chat=group)
    await bea.says("remind me in two hours to watch Heat")
    told = Told()
    clock.advance(hours=2)
    await speaking(house, told)
    (reminder,) = said(told, bea)
    assert reminder.text.startswith("Bea: ")
    button = reminder.buttons[0][0]
    assert (await ben.presses(button.action)).alert


async def test_among_others_the_list_is_for_ones_own_eyes(another: type[Someone]) -> None:
    someone = another(chat=Chat(id="group-listed", private=False))
    await someone.says("remind me in two hours to watch Heat")
    assert (await someone.says("what reminders do I have?")).private
    assert (await someone.says("forget the reminder")).private


async def test_a_guest_is_told_that_nothing_can_be_said_later(another: type[Someone]) -> None:
    someone = another(chat=Chat(id="guest-chat", private=False, guest=True))
    assert "only a guest" in (await someone.says("remind me in two hours to watch Heat")).text


async def test_a_child_is_reminded_of_nothing_unsafe(ann: Someone) -> None:
    await ann.says("remind me tomorrow to watch Alien")
    await ann.does("profile", "new", "kids")
    await ann.says("remind me in two hours to watch Saw")
    assert "No reminders" in (await ann.does("reminders")).text


class Killed(Told):
    """A door at which the process ends: before the message goes, or after it went."""

    def __init__(self, *, after: bool) -> None:
        super().__init__()
        self.after = after

    async def tell(self, chat: Chat, reply: Reply) -> bool:
        if self.after:
            await super().tell(chat, reply)
        raise asyncio.CancelledError


async def test_over_fifty_kills_nothing_is_said_twice_and_nothing_is_lost(
    house: House, clock: FakeClock, ann: Someone, another: type[Someone]
) -> None:
    people = [another() for _ in range(50)]
    for person in people:
        await person.says("remind me in two hours to watch Heat")
    clock.advance(hours=2)
    doors = [Killed(after=bool(number % 2)) for number in range(50)]
    for door in doors:
        with pytest.raises(asyncio.CancelledError):
            await speaking(house, door)
        clock.advance(seconds=20)
    last = Told()
    clock.advance(minutes=10)
    await speaking(house, last)
    for person in people:
        sent = sum(len(said(door, person)) for door in (*doors, last))
        await person.says("hello")
        assert sent <= 1
        assert "Heat" in person.text, "what may not have arrived is said with the next turn"


async def test_a_restart_changes_nothing(house: House, clock: FakeClock, ann: Someone) -> None:
    await ann.says("remind me tomorrow at eight to watch Heat")
    again = House(house.settings, clock=clock, embedder=house.embedder)
    told = Told()
    clock.advance(days=1, hours=2)
    await again.library.refresh()
    await speaking(again, told)
    await speaking(house, told)
    await again.database.close()
    assert len(said(told, ann)) == 1


def test_nobody_is_spoken_to_first_unless_they_wish_it() -> None:
    assert not Preferences().afterwards
    assert not Preferences().weekly


async def test_the_clock_that_a_reminder_asks_for_may_be_written(someone: Someone) -> None:
    await someone.says("remind me tomorrow at 8 to watch Heat")
    assert "On whose clock?" in someone.text
    await someone.says("Lisbon")
    assert "remind you of Heat" in someone.text
    await someone.says("what reminders do I have?")
    assert "Heat" in someone.text


async def test_the_clock_that_five_a_week_ask_for_may_be_written(someone: Someone) -> None:
    await someone.does("weekly")
    await someone.taps("Friday")
    assert "On whose clock?" in someone.text
    await someone.says("Munich")
    await someone.does("settings")
    assert "Europe/Berlin" in someone.text
    assert "Five a week: off" not in someone.text.replace("Off", "off")
