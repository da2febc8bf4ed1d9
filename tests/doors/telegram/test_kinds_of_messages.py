"""Every kind of message is answered: other speakers, edits, forwards, what carries no words, reactions."""

from typing import Any

import pytest

from bot.messages import Account, Incoming, Reply, Said
from bot.ports import Handle
from bot.wiring.house import House
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_chats import BORN, BOT
from tests.standins.telegram_phone import Phone

GROUP, CHANNEL = -100780, -100781
ADMIN = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
SIZES = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]
FILE = {"file_id": "x", "file_unique_id": "x"}
CARRIED: list[tuple[dict[str, Any], str]] = [
    ({"voice": {**FILE, "duration": 2}}, "voice"),
    ({"photo": SIZES}, "pictures"),
    ({"animation": {**FILE, "duration": 1, "width": 1, "height": 1}, "document": FILE}, "GIFs"),
    ({"video_note": {**FILE, "duration": 1, "length": 1}}, "videos"),
    ({"location": {"latitude": 1.0, "longitude": 2.0}}, "where you are"),
    (
        {"sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
        "Stick",
    ),
    ({"contact": {"phone_number": "1", "first_name": "A"}}, "Words I understand"),
    ({"dice": {"emoji": "🎲", "value": 3}}, "Words I understand"),
    ({"document": {**FILE, "mime_type": "image/png", "file_name": "a.png"}}, "pictures"),
]


@pytest.fixture
def ann(api: TelegramApi) -> Phone:
    return Phone(api=api, chat=GROUP)


async def tells(api: TelegramApi, kind: str, message: dict[str, Any]) -> None:
    since = api.changes
    await api.tell({kind: message})
    await api.quiet(since)


async def edits(phone: Phone, message: dict[str, Any], text: str, after: int = 5) -> None:
    await tells(phone.api, "edited_message", {**message, "text": text, "edit_date": BORN + after})


@pytest.mark.parametrize(("content", "said"), CARRIED)
async def test_what_carries_no_words_is_told_what_usher_can_do(
    opened: Opened, api: TelegramApi, phone: Phone, content: dict[str, Any], said: str
) -> None:
    async with opened():
        await tells(api, "message", phone.message(**content))
        assert said in phone.text
        assert any("Find me" in label for label in phone.labels())
    assert api.violations == []


@pytest.mark.parametrize(("content", "said"), [each for each in CARRIED if "voice" in each[0] or "photo" in each[0]])
async def test_words_are_heard_whatever_else_a_message_carries(
    opened: Opened, api: TelegramApi, phone: Phone, content: dict[str, Any], said: str
) -> None:
    async with opened():
        await tells(api, "message", phone.message(**content, caption="something like Inception"))
        assert "1/8" in phone.labels()
    assert api.violations == []


@pytest.mark.parametrize("words", ["anything like this?", "what film is this", "I loved these"])
async def test_words_that_point_at_a_picture_mean_no_card(
    opened: Opened, api: TelegramApi, phone: Phone, words: str
) -> None:
    async with opened():
        await phone.says("a heist film")
        await tells(api, "message", phone.message(photo=SIZES, caption=words))
        assert "I can't see pictures" in phone.text
        await phone.says("/history")
        assert "Nothing yet" in phone.text
    assert api.violations == []


async def test_words_that_point_at_a_file_mean_no_card(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    ratings = b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://boxd.it/1,4.5\n"
    async with opened():
        await phone.says("a heist film")
        await phone.sends("ratings.csv", ratings, caption="I loved these")
        await phone.says("/history")
        assert ["Parasite" in label for label in phone.labels()] == [True]
    assert api.violations == []


async def test_words_beside_a_file_are_heard_after_it(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    ratings = b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://boxd.it/1,4.5\n"
    async with opened():
        await phone.sends("ratings.csv", ratings, caption="now find me something like Inception")
        said = [message.get("text", message.get("caption", "")) for message in phone.screen]
        assert any("From Letterboxd" in text for text in said)
        assert "1/8" in phone.labels()
    assert api.violations == []


async def test_the_word_import_below_a_file_is_not_answered_beside_the_file(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    ratings = b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://boxd.it/1,4.5\n"
    async with opened():
        await phone.sends("ratings.csv", ratings, caption="/import")
        assert ["From Letterboxd" in message["text"] for message in phone.screen] == [True]
    assert api.violations == []


async def test_what_is_said_of_a_file_that_was_passed_on_is_not_mine(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    ratings = b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://boxd.it/1,4.5\n"
    others = forwarded({"type": "hidden_user", "sender_user_name": "Ben"})
    async with opened():
        await phone.sends("ratings.csv", ratings, caption="I loved Inception", **others)
        await phone.says("/history")
        assert any("Parasite" in label for label in phone.labels())
        assert not any("Inception" in label for label in phone.labels())
    assert api.violations == []


async def test_in_a_group_words_beside_a_file_are_answered_and_the_word_that_it_is_read_goes(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    ratings = b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://boxd.it/1,4.5\n"
    caption = "@usher_bot now find me something like Inception"
    entity = {"type": "mention", "offset": 0, "length": 10}
    async with opened():
        await ann.sends("ratings.csv", ratings, caption=caption, caption_entities=[entity])
        said = [message.get("text", message.get("caption", "")) for message in ann.screen]
        assert not any("reading your file" in text for text in said)
        assert any("in private" in text for text in said)
        assert "1/8" in [label for message in ann.screen for label in ann.labels(message)]
    assert api.violations == []


async def test_an_anonymous_admin_is_answered_and_their_buttons_work(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    """They write as the group, but press as themselves."""
    async with opened():
        asked = {**ann.message(text="@usher_bot a funny heist film"), "from": ADMIN, "sender_chat": ann.place}
        await tells(api, "message", asked)
        deck = ann.last
        await ann.taps("›", deck)
        assert "2/8" in ann.labels()
        assert ann.last["message_id"] == deck["message_id"]
        assert "someone else's" not in ann.alert
    assert api.violations == []


async def test_the_buttons_of_a_channel_that_speaks_in_a_group_work(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    channel = {"id": CHANNEL, "type": "channel", "title": "Films"}
    speaks = {"from": {**ADMIN, "id": 136817688, "username": "Channel_Bot"}, "sender_chat": channel}
    ben = Phone(api=api, chat=GROUP)
    async with opened():
        await tells(api, "message", {**ann.message(text="@usher_bot a funny heist film"), **speaks})
        deck = ann.last
        await ann.taps("›", deck)
        assert "2/8" in ann.labels()
        assert ann.last["message_id"] == deck["message_id"]
        await ben.says("@usher_bot a western")
        own = ben.last
        await ann.taps("›", own)
        assert "someone else's" in ann.alert
    assert api.violations == []


async def test_a_channels_post_is_answered_and_its_copy_in_the_discussion_group_is_not(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    channel = {"id": CHANNEL, "type": "channel", "title": "Films"}
    post = {"message_id": 5, "chat": channel, "sender_chat": channel, "date": BORN, "text": "@usher_bot a heist film"}
    entity = {"type": "mention", "offset": 0, "length": 10}
    copy = {**ann.message(text=post["text"]), "sender_chat": channel, "is_automatic_forward": True}
    async with opened():
        await tells(api, "channel_post", {**post, "entities": [entity]})
        assert len(api.chats[CHANNEL]) == 1
        await api.tell({"channel_post": {**post, "message_id": 6, "text": "good evening everybody"}})
        await api.tell({"message": copy})
        await ann.says("/help@usher_bot")
        assert len(api.chats[CHANNEL]) == 1
        assert len(ann.screen) == 1
    assert api.violations == []


async def test_an_edited_message_is_answered_anew_in_the_old_answers_place(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened():
        asked = phone.message(text="I loved Inception")
        await tells(api, "message", asked)
        first = phone.last
        assert "Inception" in phone.text
        await edits(phone, asked, "I loved Arrival")
        assert "Arrival" in phone.text
        assert (phone.last["message_id"], len(phone.screen)) == (first["message_id"], 1)
        await phone.says("/history")
        assert not any("Inception" in label for label in phone.labels()), "what the old words taught is gone"
        assert any("Arrival" in label for label in phone.labels())
    assert api.violations == []


def answering(answers: dict[str, tuple[str, ...]]) -> Handle:
    """A dialogue that answers these words with so many messages."""

    async def handle(incoming: Incoming) -> tuple[Reply, ...]:
        assert isinstance(incoming, Said)
        return tuple(Reply(text=text) for text in answers[incoming.text])

    return handle


@pytest.mark.parametrize(
    ("before", "after"),
    [(("a", "b"), ("c", "d")), (("a",), ("c", "d")), (("a", "b"), ("c",)), (("a", "b", "c"), ("d", "e"))],
)
async def test_of_an_edited_message_all_of_the_new_answer_is_there_and_none_of_the_old(
    opened: Opened, api: TelegramApi, phone: Phone, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    async with opened(answering({"one": before, "other": after})):
        asked = phone.message(text="one")
        await tells(api, "message", asked)
        first = phone.screen[0]["message_id"]
        await edits(phone, asked, "other")
        assert [message["text"] for message in phone.screen] == list(after)
        assert phone.screen[0]["message_id"] == first
    assert api.violations == []


async def test_an_edit_that_changes_no_word_and_one_of_long_ago_are_left_alone(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        asked = phone.message(text="hello")
        await tells(api, "message", asked)
        await api.tell({"edited_message": {**asked, "edit_date": BORN + 5}})
        await api.tell({"edited_message": {**phone.message(text="ages ago"), "edit_date": BORN + 90_000}})
        await phone.says("/help")
        assert len(phone.screen) == 2
    assert api.violations == []


async def test_a_message_that_is_meant_for_usher_only_since_it_was_edited_is_answered(
    opened: Opened, api: TelegramApi, ann: Phone
) -> None:
    async with opened():
        said = ann.message(text="something funny")
        await api.tell({"message": said})
        mentions = ann.message(text="@usher_bot something funny")
        await edits(ann, {**mentions, "message_id": said["message_id"]}, mentions["text"])
        assert len(ann.screen) == 1
    assert api.violations == []


def forwarded(origin: dict[str, Any]) -> dict[str, Any]:
    return {"forward_origin": {"date": BORN, **origin}}


async def test_forwarded_opinions_are_not_mine(opened: Opened, api: TelegramApi, phone: Phone, house: House) -> None:
    others = forwarded({"type": "hidden_user", "sender_user_name": "Ben"})
    async with opened():
        said = await phone.says("I loved Inception, best film ever", **others)
        assert "Somebody else's words" in said
        assert "Inception" in said
        assert "👍" in "".join(phone.labels())
        await phone.says("/forget", **others)
        assert "Somebody else's words" in phone.text
        assert "Heat" in await phone.says("https://letterboxd.com/film/heat-1995/", **others)
        await phone.says("/history")
        assert "Nothing yet" in phone.text
        await phone.says("I loved Inception", **forwarded({"type": "user", "sender_user": phone.person}))
        await phone.says("/history")
        assert any("Inception" in label for label in phone.labels()), "my own words are mine, forwarded or not"
    assert api.violations == []


@pytest.mark.parametrize("restart", [False, True])
async def test_a_reaction_ticks_the_card_and_a_removed_one_takes_it_back(
    opened: Opened, api: TelegramApi, phone: Phone, restart: bool
) -> None:
    async with opened():
        await phone.says("a heist film")
        deck = phone.last["message_id"]
        if not restart:
            await phone.reacts(phone.last, "👍")
    async with opened():
        if restart:
            await phone.reacts(phone.last, "👍")
        assert "👍 ✓" in phone.labels()
        assert (phone.last["message_id"], len(phone.screen)) == (deck, 1), "no message is sent"
        await phone.reacts(phone.last, "👎", before="👍")
        assert "👎 ✓" in phone.labels()
        await phone.reacts(phone.last, "", before="👎")
        assert not any("✓" in label for label in phone.labels())
        assert len(phone.screen) == 1
        await phone.says("/history")
        assert not any("👎" in label for label in phone.labels())
    assert api.violations == []


async def test_a_reaction_in_a_group_says_nothing_to_the_others(
    opened: Opened, api: TelegramApi, ann: Phone, house: House
) -> None:
    ben = Phone(api=api, chat=GROUP)
    async with opened():
        await ann.says("@usher_bot a heist film")
        before = ann.last
        await ben.reacts(before, "👍", wait=False)
        own = Phone(api=api, user=ben.user)
        await own.says("/history")
        assert own.labels()
        assert "👍" in own.labels()[0]
        assert ann.screen == [before]
        assert await house.people.find(Account(platform="telegram", id=str(ben.user)))
    assert api.violations == []


async def test_other_bots_are_not_answered(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await api.tell({"message": {**phone.message(text="hello"), "from": {**BOT, "id": 77}}})
        await phone.says("/help")
        assert len(phone.screen) == 1
