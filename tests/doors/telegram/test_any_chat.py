"""Beyond messages: titles offered in any chat, and reactions to cards as verdicts."""

from typing import Any

import pytest

from bot.wiring.house import House
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone


async def looked_up(api: TelegramApi, phone: Phone, typed: str, offset: str = "") -> dict[str, Any]:
    query = f"inline-{api.number()}"
    await api.tell({"inline_query": {"id": query, "from": phone.person, "query": typed, "offset": offset}})
    await api.until(lambda: query in api.inline)
    return api.inline[query]


async def test_titles_are_offered_in_any_chat_with_their_cards(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        found = await looked_up(api, phone, "incept")
    first = found["results"][0]
    assert first["title"].startswith("Inception")
    assert "Inception" in first["input_message_content"]["message_text"]
    assert first["reply_markup"]["inline_keyboard"][0][0]["url"].endswith("start=title_m27205")
    assert found["is_personal"] is True
    assert found["cache_time"] == 300
    assert api.violations == []


async def test_what_is_offered_goes_on_page_by_page_to_its_end(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    seen: list[str] = []
    async with opened():
        found = await looked_up(api, phone, "the")
        while found["results"]:
            seen += [result["id"] for result in found["results"]]
            found = await looked_up(api, phone, "the", found["next_offset"])
    assert len(seen) > 20
    assert len(set(seen)) == len(seen)
    assert not found.get("next_offset")


@pytest.mark.parametrize("typed", ["AMELIE", "amélie", "  amelie "])
async def test_accents_and_capitals_do_not_matter(opened: Opened, api: TelegramApi, phone: Phone, typed: str) -> None:
    async with opened():
        found = await looked_up(api, phone, typed)
    assert "Amélie" in found["results"][0]["title"]


@pytest.mark.parametrize("typed", ["", "zzzzqqq", "🎬", "<>", "x" * 256])
async def test_nothing_found_is_an_empty_answer(opened: Opened, api: TelegramApi, phone: Phone, typed: str) -> None:
    async with opened():
        assert (await looked_up(api, phone, typed))["results"] == []
    assert api.violations == []


async def react(api: TelegramApi, phone: Phone, message: dict[str, Any], emoji: str) -> None:
    reaction = {"chat": phone.place, "message_id": message["message_id"], "user": phone.person, "date": 1}
    new = [{"type": "emoji", "emoji": emoji}]
    await api.tell({"message_reaction": {**reaction, "old_reaction": [], "new_reaction": new}})


@pytest.mark.parametrize(("emoji", "tick"), [("👍", "👍 ✓"), ("❤", "👍 ✓"), ("👎", "👎 ✓")])
async def test_a_reaction_to_a_card_is_a_verdict(
    opened: Opened, api: TelegramApi, phone: Phone, emoji: str, tick: str
) -> None:
    async with opened():
        await phone.says("a heist film")
        deck = phone.last
        await phone.taps("›")
        top = phone.last["caption"]
    async with opened():
        since = api.changes
        await react(api, phone, deck, emoji)
        await api.quiet(since)
        assert tick in phone.labels()
        assert phone.last["caption"] == top
    assert api.violations == []


async def test_other_reactions_and_those_to_other_messages_say_nothing(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened():
        await phone.says("/start")
        await react(api, phone, phone.last, "👍")
        await phone.says("a heist film")
        await react(api, phone, phone.last, "🤔")
        await phone.says("/history")
        assert "Nothing yet" in phone.text


@pytest.mark.parametrize(("text", "said"), [("4/5", "4 of 5"), ("two stars", "2 of 5"), ("loved it", "you liked")])
async def test_words_in_reply_to_a_card_are_about_its_title(
    opened: Opened, api: TelegramApi, phone: Phone, text: str, said: str
) -> None:
    async with opened():
        await phone.says("a heist film")
        deck = phone.last
        await phone.says("a western")
        await phone.says(text, reply_to_message=deck)
        assert said in phone.text
        name = phone.text.split(": ")[0] if "of 5" in said else phone.text.partition("you liked ")[2].split(".")[0]
        assert name in deck["caption"]
    assert api.violations == []
