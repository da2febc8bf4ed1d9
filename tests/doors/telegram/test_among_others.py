"""Groups: quiet unless spoken to, and everyone's buttons are their own."""

import pytest

from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

GROUP = -100777


@pytest.fixture
def ann(api: TelegramApi) -> Phone:
    return Phone(api=api, chat=GROUP)


@pytest.fixture
def ben(api: TelegramApi) -> Phone:
    return Phone(api=api, chat=GROUP)


async def test_usher_is_quiet_until_it_is_spoken_to(opened: Opened, api: TelegramApi, ann: Phone) -> None:
    async with opened():
        await ann.says("what shall we watch?", wait=False)
        await ann.says("/weather@other_bot", wait=False)
        await ann.says("@usher_bot something funny")
        assert len(ann.screen) == 1
        here = (call for call in api.calls if str(call.given.get("chat_id")) == str(GROUP))  # others' may be owed yet
        sent = next(call for call in here if call.method in {"sendPhoto", "sendMessage"})
        assert sent.given["reply_parameters"]["message_id"]
    assert api.violations == []


async def test_somebody_elses_button_gets_a_private_alert_and_changes_nothing(
    opened: Opened, api: TelegramApi, ann: Phone, ben: Phone
) -> None:
    async with opened():
        await ann.says("/recommend@usher_bot")
        asked, count = ann.text, len(ann.screen)
        await ben.taps(ann.labels()[0], ann.last)
        assert "someone else's" in ben.alert
        assert next(iter(reversed(api.presses.values())))["answer"]["show_alert"] is True
        assert (ann.text, len(ann.screen)) == (asked, count)
        await ann.taps(ann.labels()[0])
        assert ann.text != asked
    assert api.violations == []


async def test_a_group_that_becomes_a_supergroup_is_followed(opened: Opened, api: TelegramApi, ann: Phone) -> None:
    api.migrated[GROUP] = -100888
    async with opened():
        await ann.says("/start@usher_bot")
        assert api.chats[-100888]
    assert api.violations == []


async def test_two_people_in_one_group_each_have_their_own_quiz(
    opened: Opened, api: TelegramApi, ann: Phone, ben: Phone
) -> None:
    async with opened():
        await ann.says("/recommend@usher_bot")
        hers = ann.last
        await ben.says("/recommend@usher_bot")
        his = ben.last
        await ann.taps(ann.labels(hers)[0], hers)
        assert api.chats[GROUP][hers["message_id"]]["text"].startswith("2/5")
        assert api.chats[GROUP][his["message_id"]]["text"].startswith("1/5")
    assert api.violations == []


async def test_whoever_only_calls_it_by_its_name_is_greeted(opened: Opened, api: TelegramApi) -> None:
    ann = Phone(api=api, chat=-100_655)
    async with opened():
        await ann.says("@usher_bot")
        assert "I'm Usher" in ann.text
    assert api.violations == []
