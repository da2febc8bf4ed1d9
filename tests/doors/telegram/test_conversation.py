"""Whole conversations through the real library, over the wire, against a stand-in that judges every call."""

from typing import Any

from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone

RATINGS = b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://boxd.it/1,4.5\n"


async def test_a_first_evening(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        assert "Usher" in await phone.says("/start")
        await phone.taps("Find me a film")
        quiz = phone.last["message_id"]
        assert phone.text.startswith("1/5")
        for number in range(2, 6):
            await phone.taps(phone.labels()[0])
            assert phone.last["message_id"] == quiz, "the quiz is one message"
            assert phone.text.startswith(f"{number}/5")
        await phone.taps(phone.labels()[0])
        assert "photo" in phone.last
        assert phone.labels()[-2:] == ["1/8", "›"]
        first = phone.text
        await phone.taps("›")
        assert phone.labels()[-2] == "2/8"
        assert phone.text != first
        assert len([message for message in phone.screen if "photo" in message]) == 1, "paged in place"
        before = len(phone.screen)
        await phone.taps("👍")
        assert {"👍 ✓", "↩ Undo", "2/11"} <= set(phone.labels()), "three neighbours of what was liked come behind"
        await phone.taps("Undo")
        assert "👍 ✓" not in phone.labels()
        assert len(phone.screen) == before, "a verdict is quiet"
    assert api.violations == []


async def test_old_buttons_work_after_a_restart_in_the_middle(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("something like Inception but slower")
        deck = phone.last
        assert "photo" in deck
    async with opened():
        await phone.taps("›", deck)
        assert phone.last["message_id"] == deck["message_id"]
        assert "2/8" in phone.labels()
        await phone.taps("✅")
        await phone.taps("4 ★")
        assert "4 ★ ✓" in phone.labels()
    assert api.violations == []


async def test_two_decks_each_turn_their_own_pages_also_after_a_restart(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    def now(number: int) -> dict[str, Any]:
        return api.chats[phone.chat][number]

    async with opened():
        await phone.says("a funny heist film")
        heist = phone.last["message_id"]
        await phone.says("a quiet film about the sea")
        sea = phone.last["message_id"]
    first = {number: now(number)["caption"] for number in (heist, sea)}
    async with opened():
        for number in (heist, sea):
            await phone.taps("›", now(number))
            assert "2/8" in phone.labels(now(number))
            await phone.taps("‹", now(number))
            assert now(number)["caption"] == first[number]
    assert api.violations == []


async def test_a_deck_of_long_ago_says_so_and_leaves_the_newest_alone(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        await phone.says("a funny heist film")
        oldest = phone.last
        for wish in ("a western", "a quiet film about the sea", "a sad drama", "a war film", "a musical"):
            await phone.says(wish)
        newest = phone.last
        await phone.taps("›", oldest)
        assert "cleared away" in phone.text
        assert api.chats[phone.chat][newest["message_id"]] == newest
    assert api.violations == []


async def test_the_compact_list_and_back_is_one_message(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("a funny heist film")
        deck = phone.last["message_id"]
        listed = await phone.taps("1/8")
        assert all(f"{n}  " in listed for n in range(1, 9))
        await phone.taps("5")
        assert "5/8" in phone.labels()
        assert phone.last["message_id"] == deck
    assert api.violations == []


async def test_without_pictures_cards_are_text_edited_in_place(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/settings")
        await phone.presses("set:pictures:off", phone.last)
        await phone.says("a quiet film about the sea")
        deck = phone.last
        assert "text" in deck
        await phone.taps("›")
        assert phone.last["message_id"] == deck["message_id"]
        assert "2/8" in phone.labels()
        await phone.taps("2/8")
        assert phone.last["message_id"] == deck["message_id"]
    assert api.violations == []


async def test_the_whole_journey(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/start")
        await phone.taps("Surprise me")
        await phone.taps("🔖")
        assert "🔖 Save ✓" in phone.labels()
        await phone.says("/watchlist")
        await phone.taps("🔖")
        assert "photo" in phone.last
        await phone.says("I loved Arrival")
        assert "Arrival" in phone.text
        await phone.taps("Yes")
        assert "photo" in phone.last
        await phone.says("/more-like-this Inception")
        inception = phone.last
        await phone.taps("Why?")
        assert "What counted" in phone.text
        await phone.says("/where Inception")
        assert "I don't know where" in phone.text
        await phone.taps("Refine", inception)
        await phone.taps("Newer")
        assert "photo" in phone.last
        await phone.says("/trending")
        assert "photo" in phone.last
        await phone.sends("ratings.csv", RATINGS)
        assert "From Letterboxd, one title" in phone.text
        await phone.taps("Undo")
        await phone.says("/taste")
        assert "Arrival" in phone.text
        await phone.says("/undo")
        await phone.says("/history")
        await phone.says("/export")
        assert phone.last["document"]["file_name"] == "usher-export.json"
        assert b"verdicts" in api.files[phone.last["document"]["file_id"]]
        await phone.says("/forget")
        await phone.taps("Erase everything")
        assert "I remember nothing" in phone.text
        await phone.says("asdf")
        await phone.says("/nonsense")
        assert "I don't know that command" in phone.text
    assert api.violations == []


async def test_a_deep_link_begins_with_what_it_links_to(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/start title_27205")
        assert "Inception" in phone.text
        await phone.says("/start like_27205")
        assert "Inception" in phone.text
        assert "1/8" in phone.labels()
        await phone.says("/start join_abc")
        assert "Inception" not in phone.text
    assert api.violations == []


async def test_every_press_is_acknowledged_also_of_buttons_nobody_knows(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        await phone.says("/start")
        for data in ("no_such_verb:1", "page:3", "answer:gone:gone", "::::", "like:zzz", "put_back:x", "set:zone"):
            await phone.presses(data, phone.last)
        assert all(press["answer"] is not None for press in api.presses.values())
    assert api.violations == []
