"""What Usher says first arrives in a Telegram chat, once, with buttons that work; through bad days of Telegram too."""

from adapters.telegram.door import TelegramDoor
from bot.jobs.notices import SpeakingFirst
from bot.wiring.house import House
from tests.doors.telegram.conftest import Opened
from tests.fakes import fake
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone


async def speaking(house: House, door: TelegramDoor) -> None:
    """The job that says what is due, once."""
    job = SpeakingFirst(
        notices=house.notices,
        people=house.people,
        heralds=house.heralds,
        tellers={door.name: door},
        clock=house.clock,
    )
    await job.run()


async def test_a_reminder_comes_once_and_can_be_put_off_by_a_tap(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened() as door:
        await phone.says("remind me in two hours to watch Heat")
        assert "I'll remind you of Heat in 2 hours." in phone.text
        before = len(phone.screen)
        fake(house.clock).advance(hours=2)
        await speaking(house, door)
        await speaking(house, door)
        assert len(phone.screen) == before + 1
        assert "it's time for Heat" in phone.text
        await phone.taps("In an hour")
        assert "Heat in 1 hour" in phone.text
        fake(house.clock).advance(hours=1)
        await speaking(house, door)
        assert "it's time for Heat" in phone.text
    assert api.violations == []


async def test_a_film_of_the_week_asked_for_in_words_comes_to_the_group_once_its_owner_taps(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    group = -109_900
    ann, ben = Phone(api=api, chat=group), Phone(api=api, chat=group)
    api.owners.add((group, ann.user))
    async with opened() as door:
        await ann.says("@usher_bot a film of the week for us here, please")
        asked = ann.last
        assert "When in the week" in ann.text
        await ben.taps("Friday at 6 pm", asked)
        assert "Only those who run this chat" in Phone(api=api, user=ben.user).text
        await ann.taps("Friday at 6 pm", asked)
        await ann.taps("Berlin", ann.last)
        assert "A film of the week for everybody here" in ann.text
        for _ in range(7 * 12):  # at any hour of the tests' clock some of these are by day
            fake(house.clock).advance(hours=2)
            await speaking(house, door)
        films = [each for each in ann.screen if "film of the week:" in str(each).lower()]
        assert len(films) == 1
        await ann.taps("No more here", films[0])
        assert "No film of the week here any more" in ann.text
    assert api.violations == []


async def test_while_telegram_is_down_it_waits_and_then_comes_once(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened() as door:
        await phone.says("remind me in two hours to watch Dune")
        before = len(phone.screen)
        fake(house.clock).advance(hours=2)
        api.faults.append(Fault(method="sendMessage", status=500, description="Internal Server Error", times=20))
        await speaking(house, door)
        assert len(phone.screen) == before
        api.faults.clear()
        fake(house.clock).advance(minutes=5)
        await speaking(house, door)
        await speaking(house, door)
        assert len(phone.screen) == before + 1
        assert "Dune" in phone.text


async def test_who_blocked_the_bot_hears_it_when_they_come_back(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened() as door:
        await phone.says("remind me in two hours to watch Alien")
        api.blocked.add(phone.user)
        fake(house.clock).advance(hours=2)
        await speaking(house, door)
        api.blocked.clear()
        await speaking(house, door)
        await phone.says("hello")
        assert any("it's time for Alien" in str(message.get("text", "")) for message in phone.screen)


async def test_the_five_of_the_week_are_cards_that_can_be_turned(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened() as door:
        await phone.says("/settings")
        await phone.taps("Time zone")
        await phone.taps("Asia/Tokyo")
        await phone.says("send me five films every Friday at seven")
        assert "Five for you every week" in phone.text
        fake(house.clock).advance(days=7)
        await speaking(house, door)
        assert "1/5" in " ".join(phone.labels())
        await phone.taps("›")
        assert "2/5" in " ".join(phone.labels())
        await phone.taps("Stop these")
        fake(house.clock).advance(days=7)
        count = len(phone.screen)
        await speaking(house, door)
        assert len(phone.screen) == count
    assert api.violations == []
