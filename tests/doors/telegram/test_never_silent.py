"""No answer is ever silence: whatever Telegram refuses, the words arrive, or the log says where they did not."""

from typing import Any

import pytest
import structlog

from bot.messages import Card, Document, Incoming, Picture, Reply
from bot.ports import Handle
from bot.titles import TitleId
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import Fault, TelegramApi
from tests.standins.telegram_phone import Phone

GROUP = -100779
REFUSALS = [
    "Bad Request: not enough rights to send photos to the chat",
    "Bad Request: WEBPAGE_MEDIA_EMPTY",
    "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN",
    "Bad Request: PHOTO_INVALID_DIMENSIONS",
    "Bad Request: something that nobody has ever seen",
]
CARD = Card(
    title=TitleId("tmdb:movie:1"), heading="A film", facts="1 h 40", reason="Quiet.", footer="",
    picture=Picture(alt="", url="https://posters.example/a.jpg"),
)  # fmt: skip


def shows(*replies: Reply) -> Handle:
    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        return replies

    return handle


def refused(api: TelegramApi, method: str, description: str, **more: Any) -> None:
    api.faults.append(Fault(method=method, status=400, description=description, times=99, **more))


@pytest.fixture
def ann(api: TelegramApi) -> Phone:
    return Phone(api=api, chat=GROUP)


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_where_no_picture_is_taken_the_card_is_words(
    opened: Opened, api: TelegramApi, phone: Phone, refusal: str
) -> None:
    refused(api, "sendPhoto", refusal)
    async with opened(shows(Reply(cards=(CARD,)))):
        assert "A film" in await phone.says("x")
        assert "text" in phone.last


async def test_a_picture_without_words_says_what_it_shows(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    refused(api, "sendPhoto", REFUSALS[0])
    bars = Picture(alt="What counted: the mood most of all", data=b"\x89PNG", key="bars")
    async with opened(shows(Reply(picture=bars))):
        assert await phone.says("x") == "What counted: the mood most of all"


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_a_page_that_cannot_be_turned_in_place_comes_anew(
    opened: Opened, api: TelegramApi, phone: Phone, refusal: str
) -> None:
    async with opened():
        await phone.says("a funny heist film")
        deck, first = phone.last, phone.text
        for method in ("editMessageMedia", "editMessageCaption", "editMessageText"):
            refused(api, method, refusal)
        await phone.taps("›")
        assert phone.text != first
        assert phone.last["message_id"] != deck["message_id"]
        assert len([message for message in phone.screen if "photo" in message]) == 1, "one deck is live"
    assert api.violations == []


async def test_a_topic_that_was_closed_or_deleted_does_not_swallow_the_answer(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    api.faults.append(Fault(method="sendMessage", status=400, description="Bad Request: TOPIC_CLOSED"))
    async with opened(shows(Reply(text="here"))):
        await ann.says("@usher_bot hi", message_thread_id=5, is_topic_message=True)
        assert ann.text == "here"
        assert "message_thread_id" not in ann.last
    assert api.violations == []


async def test_marks_and_buttons_that_are_refused_are_left_out(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    fault = Fault(method="sendMessage", status=400, description="Bad Request: can't parse entities", times=1)
    api.faults.append(fault)
    async with opened(shows(Reply(text="1 < 2 & 3"))):
        assert await phone.says("x") == "1 < 2 & 3"


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (400, "Bad Request: not enough rights to send text messages to the chat"),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
        (403, "Forbidden: bot is not a member of the supergroup chat"),
    ],
)
async def test_where_usher_may_not_write_the_answer_comes_in_private(
    opened: Opened, api: TelegramApi, ann: Phone, status: int, description: str
) -> None:
    for method in ("sendMessage", "sendPhoto"):
        api.faults.append(Fault(method=method, status=status, description=description, chat=GROUP, times=99))
    own = Phone(api=api, user=ann.user)
    async with opened():
        await ann.says("@usher_bot a funny heist film")
        assert not ann.screen
        assert "may not write there" in own.screen[0]["text"]
        assert "1/8" in own.labels()
    assert api.violations == []


async def test_a_file_that_is_refused_comes_in_private(opened: Opened, api: TelegramApi, ann: Phone) -> None:
    refused(api, "sendDocument", "Bad Request: not enough rights to send documents to the chat", chat=GROUP)
    own = Phone(api=api, user=ann.user)
    async with opened(shows(Reply(text="Here.", document=Document(filename="a.json", data=b"{}")))):
        await ann.says("@usher_bot hi")
        assert own.last["document"]["file_name"] == "a.json"


async def test_where_nothing_at_all_can_be_said_the_log_names_the_chat(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    for chat in (GROUP, ann.user):
        api.faults.append(
            Fault(method="sendMessage", status=403, description="Forbidden: bot was kicked", chat=chat, times=99)
        )
    with structlog.testing.capture_logs() as lines:
        async with opened(shows(Reply(text="here"))):
            await ann.says("@usher_bot hi", wait=False)
            await api.until(lambda: any(line["event"] == "not told" for line in lines))
    (line,) = [line for line in lines if line["event"] == "not told"]
    assert line["chat"] == GROUP
    assert line["log_level"] == "warning"
