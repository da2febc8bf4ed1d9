"""Files over the wire: said to be read, fetched within bounds, answered in the same message."""

import asyncio

import pytest

from bot.messages import FILE_BYTES, Incoming, Reply
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

RATINGS = b"""Date,Name,Year,Letterboxd URI,Rating
2024-03-01,Inception,2010,https://boxd.it/1,4.5
2024-03-02,Parasite <&> Co,2019,https://boxd.it/2,2
"""


async def test_an_export_is_said_to_be_read_and_answered_in_that_same_message(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        await phone.sends("ratings.csv", RATINGS)
        (message,) = phone.screen
        assert "From Letterboxd, one title: one rating." in message["text"]
        assert "Parasite <&> Co (2019)" in message["text"]
        sent = next(call.given["text"] for call in api.calls if call.method == "sendMessage")
        assert "reading your file" in sent
        await phone.taps("Undo")
        assert "Taken back: Inception" in phone.text
    assert api.violations == []


async def test_the_word_that_it_is_read_is_in_the_persons_language(opened: Opened, api: TelegramApi) -> None:
    phone = Phone(api=api, language="de")
    async with opened():
        await phone.sends("ratings.csv", RATINGS)
        assert any("ich lese deine Datei" in str(call.given.get("text")) for call in api.calls)
        assert "Von Letterboxd, ein Titel" in phone.text
    assert api.violations == []


@pytest.mark.parametrize("told", [FILE_BYTES + 1, 0])
async def test_what_is_too_large_is_not_fetched_whatever_is_told_of_it(
    opened: Opened, api: TelegramApi, phone: Phone, told: int
) -> None:
    async with opened():
        await phone.sends("huge.zip", b"x" * (FILE_BYTES + 1), size=told)
        assert "up to 10 MB" in phone.text
    assert api.fetched == []
    assert api.violations == []


async def test_a_photo_sent_as_a_file_gets_a_kind_word(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.sends("cat.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)))
        assert "something else" in phone.text
        assert "Letterboxd" in phone.labels()
    assert api.violations == []


async def test_a_file_that_telegram_does_not_hand_out_is_said_so(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    api.faults.append(Fault(method="getFile", status=400, description="Bad Request: file is temporarily unavailable"))
    async with opened():
        await phone.sends("ratings.csv", RATINGS)
        assert "couldn't fetch" in phone.text
        await phone.sends("ratings.csv", RATINGS)
        assert "From Letterboxd" in phone.text
    assert api.violations == []


async def test_a_file_answered_before_a_crash_leaves_no_word_that_it_is_read(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async def answered_before(incoming: Incoming) -> tuple[Reply, ...]:
        return ()

    async with opened(answered_before):
        await phone.sends("ratings.csv", RATINGS, wait=False)
        await api.until(lambda: "deleteMessage" in api.methods())
    assert phone.screen == []
    assert api.violations == []


async def test_in_a_group_only_a_file_that_is_meant_for_it_is_read(opened: Opened, api: TelegramApi) -> None:
    phone = Phone(api=api, chat=-700)
    async with opened():
        await phone.sends("ratings.csv", RATINGS, wait=False)
        await phone.sends("sticker.webp", b"x", wait=False)
        meant = "@usher_bot here"
        entity = {"type": "mention", "offset": 0, "length": len("@usher_bot")}
        await phone.sends("ratings.csv", RATINGS, caption=meant, caption_entities=[entity])
        assert "in private" in phone.text
        assert len(phone.screen) == 1
        assert "From Letterboxd" in Phone(api=api, user=phone.user).text
    assert api.violations == []


@pytest.mark.parametrize(
    ("status", "description"),
    [(400, "Bad Request: not enough rights to send text messages to the chat"), (403, "Forbidden: bot was kicked")],
)
async def test_where_usher_may_not_write_a_file_is_read_all_the_same(
    opened: Opened, api: TelegramApi, status: int, description: str
) -> None:
    phone = Phone(api=api, chat=-701)
    own = Phone(api=api, user=phone.user)
    api.faults.append(Fault(method="sendMessage", status=status, description=description, chat=-701, times=99))
    entity = {"type": "mention", "offset": 0, "length": 10}
    async with opened():
        await phone.sends("ratings.csv", RATINGS, caption="@usher_bot", caption_entities=[entity], wait=False)
        await api.until(lambda: bool(own.screen) and "From Letterboxd" in own.text)
        api.faults.append(Fault(method="getFile", status=400, description="Bad Request: unavailable"))
        await phone.sends("ratings.csv", RATINGS, caption="@usher_bot", caption_entities=[entity], wait=False)
        await own.says("/history")
        assert any("Inception" in label for label in own.labels())
    assert api.violations == []


async def test_many_people_send_their_exports_at_once(opened: Opened, api: TelegramApi) -> None:
    phones = [Phone(api=api) for _ in range(12)]
    async with opened():
        await asyncio.gather(*(phone.sends("ratings.csv", RATINGS, wait=False) for phone in phones))
        await api.until(lambda: all(phone.screen and "From Letterboxd" in phone.text for phone in phones))
        assert all(len(phone.screen) == 1 for phone in phones)
    assert api.violations == []
