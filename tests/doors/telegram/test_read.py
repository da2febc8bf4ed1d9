"""What is said to Usher on Telegram, and what is not."""

import pytest
from telegram import Update

from adapters.telegram.read import Heard, Me, read
from adapters.telegram.show import Look
from bot.messages import Action, Chose, Said
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_chats import BOT
from tests.standins.telegram_phone import Phone

ME = Me(id=int(BOT["id"]), username="usher_bot", verbs=frozenset({"recommend", "more_like_this"}))
GROUP = -1001


def heard(update: dict[str, object]) -> Heard | None:
    return read(Update.de_json({"update_id": 7, **update}, None), ME)


@pytest.fixture
def alone() -> Phone:
    return Phone(api=TelegramApi(), language="de-AT")


@pytest.fixture
def among_others() -> Phone:
    return Phone(api=TelegramApi(), chat=GROUP)


def test_text_is_said(alone: Phone) -> None:
    found = heard({"message": alone.message(text="something like Dune")})
    assert found
    assert isinstance(found.event, Said)
    assert (found.event.text, found.event.locale, found.event.id) == ("something like Dune", "de-AT", "7")
    assert found.event.account.id == str(alone.user)
    assert found.event.chat.private


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("/start like_27205", Action(verb="more", args=("m27205",))),
        ("/start like_t1399", Action(verb="more", args=("t1399",))),
        ("/start title_27205", Action(verb="card", args=("m27205",))),
        ("/start@usher_bot join_abc-1", Action(verb="join", args=("abc-1",))),
    ],
)
def test_deep_links_lead_where_they_say(alone: Phone, text: str, action: Action) -> None:
    found = heard({"message": alone.message(text=text)})
    assert found
    assert isinstance(found.event, Chose)
    assert found.event.action == action


@pytest.mark.parametrize("text", ["/start like_nonsense", "/start title_99999999999"])
def test_a_broken_deep_link_just_starts(alone: Phone, text: str) -> None:
    found = heard({"message": alone.message(text=text)})
    assert found
    assert isinstance(found.event, Said)
    assert found.event.text == "/start"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hello everybody", None),
        ("/recommend", "/recommend"),
        ("/recommend@usher_bot", "/recommend@usher_bot"),
        ("/recommend@Usher_Bot movies", "/recommend@Usher_Bot movies"),
        ("/more-like-this Dune", "/more-like-this Dune"),
        ("/recommend@other_bot", None),
        ("/weather", None),
        ("@usher_bot something funny", "something funny"),
        ("what do you say, @Usher_bot ?", "what do you say, ?"),
        ("@somebody something funny", None),
    ],
)
def test_among_others_only_what_is_meant_for_usher_is_heard(among_others: Phone, text: str, meant: str | None) -> None:
    found = heard({"message": among_others.message(text=text)})
    assert (found.event.text if found and isinstance(found.event, Said) else None) == meant
    if found:
        assert not found.event.chat.private
        assert found.place.answers


def test_a_reply_to_usher_is_for_usher_and_one_to_others_is_not(among_others: Phone) -> None:
    own = {"message_id": 3, "from": BOT, "chat": among_others.place, "date": 1, "text": "x"}
    assert heard({"message": among_others.message(text="yes", reply_to_message=own)})
    other = Phone(api=among_others.api, chat=GROUP).message(text="x")
    assert heard({"message": among_others.message(text="yes", reply_to_message=other)}) is None


def test_a_topic_is_answered_in_the_topic(among_others: Phone) -> None:
    message = among_others.message(text="/recommend", message_thread_id=12, is_topic_message=True)
    found = heard({"message": message})
    assert found
    assert found.place.thread == 12


def test_what_nobody_said_is_not_heard(alone: Phone, among_others: Phone) -> None:
    joined = among_others.message(new_chat_members=[alone.person])
    bot = {**alone.message(text="I am a bot"), "from": {**BOT, "id": 5}}
    assert heard({"message": joined}) is None
    assert heard({"message": bot}) is None
    assert (
        heard({"channel_post": {"message_id": 1, "chat": {"id": -5, "type": "channel", "title": "c"}, "date": 1}})
        is None
    )


def test_a_picture_without_words_gets_an_answer_in_private(alone: Phone, among_others: Phone) -> None:
    photo = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]
    found = heard({"message": alone.message(photo=photo)})
    assert found
    assert isinstance(found.event, Chose)
    assert found.event.action == Action(verb="carried", args=("photo",))
    assert heard({"message": among_others.message(photo=photo)}) is None


def press(phone: Phone, data: str, message: dict[str, object]) -> Heard | None:
    query = {"id": "q", "from": phone.person, "message": message, "chat_instance": "1", "data": data}
    return heard({"callback_query": query})


def test_a_press_is_what_its_button_means(alone: Phone) -> None:
    standing = {"message_id": 9, "from": BOT, "chat": alone.place, "date": 1, "text": "x"}
    found = press(alone, "like:m27205@abc123", standing)
    assert found
    assert isinstance(found.event, Chose)
    assert found.event.action == Action(verb="like", args=("m27205",), owner="abc123")
    assert found.press == "q"
    assert found.own_message and found.own_message.message == 9 and not found.own_message.pictured


def test_the_pagers_middle_asks_for_the_same_cards_as_a_list(alone: Phone) -> None:
    standing = {"message_id": 9, "from": BOT, "chat": alone.place, "date": 1, "text": "x"}
    found = press(alone, "list:2", standing)
    assert found
    assert found.look is Look.LIST
    assert isinstance(found.event, Chose)
    assert found.event.action == Action(verb="page", args=("2",))


def test_a_message_too_old_to_edit_is_not_edited(alone: Phone) -> None:
    found = press(alone, "page:1", {"message_id": 9, "chat": alone.place, "date": 0})
    assert found
    assert found.own_message is None
