"""What goes wrong between Telegram and the door: nothing is lost, nobody is answered twice, other doors stay open."""

import asyncio
import time
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.messages import Incoming, Reply, Said
from bot.ports import Handle
from bot.wiring.house import House
from memory.doors import SqlDoorMemory
from memory.tables import InboxRow, UnreachableRow
from tests.doors.telegram.conftest import Opened
from tests.standins.patience import PATIENCE
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

FLOOD = {"status": 429, "description": "Too Many Requests: retry after 1", "parameters": {"retry_after": 1}}


def echo(after: float = 0.0) -> Handle:
    """Answers with what was said."""

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        await asyncio.sleep(after)
        return (Reply(text=incoming.text if isinstance(incoming, Said) else incoming.action.verb),)

    return handle


async def test_429_halts_its_own_chat_and_no_other(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    other = Phone(api=api)
    api.faults.append(Fault(method="sendMessage", chat=phone.chat, **FLOOD))
    async with opened(echo()):
        started = time.monotonic()
        await phone.says("flooded", wait=False)
        await other.says("free", wait=False)
        await api.until(lambda: bool(other.screen))
        assert not phone.screen
        await api.until(lambda: bool(phone.screen))
        assert time.monotonic() - started >= 1.0
    assert [message["text"] for message in phone.screen] == ["flooded"]


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_server_that_stumbles_is_asked_again(
    opened: Opened, api: TelegramApi, phone: Phone, status: int
) -> None:
    api.faults.append(Fault(method="sendMessage", status=status, description="Internal Server Error", times=2))
    async with opened(echo()):
        assert await phone.says("patience") == "patience"
    assert len(phone.screen) == 1


async def test_polling_survives_errors_floods_conflicts_and_nonsense(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    for status, words in ((502, "Bad Gateway"), (409, "Conflict: terminated by other getUpdates request")):
        api.faults.append(Fault(method="getUpdates", status=status, description=words, times=2))
    api.faults.append(Fault(method="getUpdates", status=429, description="Flood", parameters={"retry_after": 0}))
    async with opened(echo()):
        assert await phone.says("still here") == "still here"


async def test_a_door_that_cannot_open_yet_tries_again(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    for method in ("getMe", "deleteWebhook", "setMyCommands"):
        api.faults.append(Fault(method=method, status=502, description="Bad Gateway", times=5))
    async with opened(echo()):
        assert await phone.says("there you are") == "there you are"


async def test_a_poisoned_update_is_skipped_and_those_beside_it_are_answered(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened(echo()):
        good = [{"update_id": api.number(), "message": phone.message(text=f"good {n}")} for n in range(2)]
        poison = {"update_id": api.number(), "message": {"text": "no chat, no date"}}
        await api.tell_raw(
            good[0], {"update_id": api.number(), "message": 5}, poison, "no object", {"none": 1}, good[1]
        )
        await api.until(lambda: len(phone.screen) == 2)
        await phone.says("after")
        assert {message["text"] for message in phone.screen} == {"good 0", "good 1", "after"}
        polls = api.methods().count("getUpdates")
        await asyncio.sleep(0.2)
        assert api.methods().count("getUpdates") - polls <= 8, "what can't be acknowledged is fetched ever more seldom"


async def test_an_update_told_twice_is_answered_once(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    update = {"update_id": api.number(), "message": phone.message(text="once")}
    async with opened(echo()):
        await api.tell_raw(update)
        await api.until(lambda: bool(phone.screen))
        await api.tell_raw(update)
        await phone.says("next")
    async with opened(echo()):
        await api.tell_raw(update)
        await phone.says("last")
    assert [message["text"] for message in phone.screen] == ["once", "next", "last"]


async def test_what_was_received_but_not_answered_is_answered_after_a_crash(
    opened: Opened, api: TelegramApi, phone: Phone, memory: SqlDoorMemory, house: House
) -> None:
    number = api.number()
    update = {"update_id": number, "message": phone.message(text="left over")}
    await memory.receive("telegram:4200", {str(number): update}, house.clock.now())
    async with opened(echo()):
        await api.until(lambda: bool(phone.screen))
    assert phone.text == "left over"
    async with opened(echo()):
        await phone.says("again?")
    assert len(phone.screen) == 2


async def test_what_people_wrote_does_not_stay_in_the_inbox(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async def kept() -> int | None:
        async with house.database.session() as session:
            return await session.scalar(select(func.count()).where(InboxRow.told.is_not(None)))

    async with opened(echo()):
        await phone.says("private words")
        for _ in range(400):
            if not await kept():
                break
            await asyncio.sleep(0.05)
        assert await kept() == 0
        await phone.says("the last words")
    assert await kept() == 0


async def test_closing_finishes_what_is_in_flight(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened(echo(after=0.4)):
        await phone.says("slow", wait=False)
        await api.until(lambda: not api.updates)
        await asyncio.sleep(0.05)
    assert phone.text == "slow"


async def test_one_persons_messages_are_answered_in_order_and_others_do_not_wait(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    other = Phone(api=api)

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        assert isinstance(incoming, Said)
        await asyncio.sleep(0.3 if incoming.text == "0" else 0.0)
        return (Reply(text=incoming.text),)

    async with opened(handle):
        for number in range(5):
            await phone.says(str(number), wait=False)
        await other.says("quick", wait=False)
        await api.until(lambda: bool(other.screen))
        assert not phone.screen
        await api.until(lambda: len(phone.screen) == 5)
    assert [message["text"] for message in phone.screen] == ["0", "1", "2", "3", "4"]


async def test_who_blocks_the_bot_is_marked_until_they_come_back(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async def marked() -> bool:
        async with house.database.session() as session:
            return await session.get(UnreachableRow, ("telegram", str(phone.user))) is not None

    async with opened():
        await phone.says("/start")
        api.blocked.add(phone.chat)
        await phone.says("hello?", wait=False)
        await api.until(lambda: any("blocked" in refusal for refusal in api.refusals))
        api.blocked.clear()
        other = Phone(api=api)
        await other.says("/start")
        assert await marked()
        member = {"user": {"id": 4200, "is_bot": True, "first_name": "Usher"}, "status": "member"}
        left = {**member, "status": "kicked", "until_date": 0}
        changed = {"chat": phone.place, "from": phone.person, "date": 1}
        await api.tell({"my_chat_member": {**changed, "old_chat_member": left, "new_chat_member": member}})
        await other.says("/help")
        assert not await marked()


async def test_a_query_too_old_to_answer_does_not_stop_its_button(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        await phone.says("/start")
        since, query = api.changes, "old"
        api.presses[query] = {"expired": True}
        press = {"id": query, "from": phone.person, "message": phone.last, "chat_instance": "1", "data": "settings"}
        await api.tell({"callback_query": press})
        await api.quiet(since)
        assert "settings" in phone.text


async def test_a_wrong_token_closes_this_door_alone_and_is_never_logged(
    opened: Opened, api: TelegramApi, capsys: pytest.CaptureFixture[str]
) -> None:
    api.token = "4200:another"
    async with opened(echo(), token="4200:secret-token"):
        await asyncio.sleep(0.05)
    shown = capsys.readouterr()
    assert "TELEGRAM_TOKEN" in shown.out + shown.err
    assert "secret-token" not in shown.out + shown.err


async def test_a_token_revoked_while_running_closes_this_door_alone(
    opened: Opened, api: TelegramApi, phone: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    async with opened(echo(), poll_seconds=1):
        await phone.says("hello")
        api.token = "4200:another"
        await phone.says("revoked", wait=False)
        shown = ""
        async with asyncio.timeout(PATIENCE):
            while "TELEGRAM_TOKEN" not in shown:  # the line comes with the next poll
                await asyncio.sleep(0.02)
                shown += "".join(capsys.readouterr())


async def test_a_door_whose_token_was_refused_opens_when_it_is_taken_again(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened(echo(), poll_seconds=1) as door:
        await phone.says("hello")
        assert door.state == "ok"
        api.faults.append(Fault(method="getUpdates", status=401, description="Unauthorized", times=2))
        api.faults.append(Fault(method="getMe", status=404, description="Not Found"))
        await api.until(lambda: not any(fault.times for fault in api.faults))
        assert await phone.says("back again") == "back again"


@pytest.mark.parametrize("body", ['{"ok": true}', "{}", "[]", "not JSON, with words of people", "[" * 20_000])
async def test_an_answer_that_says_nothing_ends_no_door_and_is_not_logged(
    opened: Opened, api: TelegramApi, phone: Phone, capsys: pytest.CaptureFixture[str], body: str
) -> None:
    api.faults.append(Fault(method="getUpdates", status=200, description="", body=body, times=2))
    async with opened(echo()):
        assert await phone.says("still here") == "still here"
    assert "words of people" not in "".join(capsys.readouterr())


async def test_what_no_store_can_keep_is_set_aside_and_stops_nothing(
    opened: Opened, api: TelegramApi, phone: Phone, memory: SqlDoorMemory, house: House
) -> None:
    deep: Any = "x"
    for _ in range(300):
        deep = [deep]
    async with opened(echo()):
        halves = {"update_id": api.number(), "message": phone.message(text="half of a sign \ud83d and a \0")}
        beyond = {"update_id": api.number(), "message": phone.message(text="beyond"), "more": 2**70}
        nested = {"update_id": api.number(), "message": phone.message(text="nested"), "more": deep}
        await api.tell_raw(beyond, halves, nested)
        await api.until(lambda: bool(phone.screen))
        await phone.says("after")
    assert [message["text"] for message in phone.screen] == ["half of a sign ? and a", "after"]
    assert not await memory.unanswered("telegram:4200"), "nothing comes again at the next start"


async def test_typing_is_shown_while_an_answer_takes_its_time(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async def think(incoming: Incoming) -> tuple[Reply, ...]:
        await api.until(lambda: "sendChatAction" in api.methods())
        return (Reply(text="thought"),)

    async with opened(think):
        assert await phone.says("think") == "thought"
    assert api.violations == []


async def test_a_draft_shows_that_a_long_answer_is_being_written(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async def think(incoming: Incoming) -> tuple[Reply, ...]:
        await api.until(lambda: "sendMessageDraft" in api.methods())
        return (Reply(text="thought"),)

    async with opened(think):
        assert await phone.says("think hard") == "thought"
    assert api.violations == []
