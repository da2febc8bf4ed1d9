"""Beyond messages: titles offered in any chat, and reactions to cards as verdicts."""

from typing import Any

import pytest

from bot.messages import Chat, Picture, Reply
from bot.titles import TitleId
from bot.wiring.house import House
from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_chats import BOT
from tests.standins.telegram_phone import Phone
from tests.standins.telegram_spec import plain


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
    assert "Inception" in (first.get("caption") or first["input_message_content"]["message_text"])
    assert first["reply_markup"]["inline_keyboard"][0][0]["url"].endswith("start=title_m27205")
    assert found["is_personal"] is True
    assert found["cache_time"] == 300
    assert api.violations == []


async def test_what_is_offered_goes_on_page_by_page_to_its_end(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    seen: list[str] = []
    async with opened():
        found = await looked_up(api, phone, "man")
        while found["results"]:
            seen += [result["id"] for result in found["results"]]
            found = await looked_up(api, phone, "man", found["next_offset"])
    assert len(seen) > 20
    assert len(set(seen)) == len(seen)
    assert not found.get("next_offset")


@pytest.mark.parametrize("typed", ["AMELIE", "amélie", "  amelie "])
async def test_accents_and_capitals_do_not_matter(opened: Opened, api: TelegramApi, phone: Phone, typed: str) -> None:
    async with opened():
        found = await looked_up(api, phone, typed)
    assert "Amélie" in found["results"][0]["title"]


@pytest.mark.parametrize("typed", ["", "zzzzqqq", "🎬", "<>", "x" * 256])
async def test_where_nothing_is_found_a_button_leads_to_usher(
    opened: Opened, api: TelegramApi, phone: Phone, typed: str
) -> None:
    async with opened():
        found = await looked_up(api, phone, typed)
        assert found["results"] == []
        assert found["button"]["text"].startswith("Nothing like that")
        assert "Usher" in await phone.says(f"/start {found['button']['start_parameter']}")
    assert api.violations == []


@pytest.mark.parametrize(
    ("typed", "genre"),
    [("cosy korean thriller", "Thriller"), ("ein trauriges Drama", "Drama"), ("space horror", "Horror")],
)
async def test_a_wish_is_answered_while_it_is_typed(
    opened: Opened, api: TelegramApi, phone: Phone, typed: str, genre: str
) -> None:
    async with opened():
        found = await looked_up(api, phone, typed)
        assert len(found["results"]) >= 4
        said = [each["input_message_content"]["message_text"] for each in found["results"]]
        assert sum(genre in text for text in said) >= len(said) / 2
        assert not (await looked_up(api, phone, typed, found["next_offset"]))["results"], "there is no second page"
    assert api.violations == []


async def test_strangers_are_led_to_usher_and_those_it_knows_are_not(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        assert "what you like" in (await looked_up(api, phone, "incept"))["button"]["text"]
        await phone.says("I loved Arrival")
        assert "button" not in await looked_up(api, phone, "incept")
    assert api.violations == []


async def test_a_sent_card_has_its_cover_and_the_bots_name(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/start title_27205")
        cover = phone.last["photo"][-1]["file_id"]
        first = (await looked_up(api, phone, "incept"))["results"][0]
        assert first["photo_file_id"] == cover
        assert "Inception" in first["caption"]
        assert "@usher_bot" in first["reply_markup"]["inline_keyboard"][0][0]["text"]
    assert api.violations == []


async def test_what_is_offered_while_somebody_types_is_not_drawn_for_it(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    drawn: list[TitleId] = []

    class Watching:
        async def draw(self, title: TitleId) -> Picture:
            drawn.append(title)
            return await house.draw(title)

    async with opened(art=Watching()):
        assert (await looked_up(api, phone, "the"))["results"]
        assert drawn == []
    assert api.violations == []


@pytest.mark.parametrize(("command", "said"), [("/rate", "4 ★"), ("/more", "1/8")])
async def test_a_title_that_is_asked_for_is_completed_by_telegram_and_answers(
    opened: Opened, api: TelegramApi, phone: Phone, command: str, said: str
) -> None:
    async with opened():
        await phone.says(command)
        assert any(each.get("switch_inline_query_current_chat") == "" for each in phone.buttons())
        result = (await looked_up(api, phone, "incept"))["results"][0]
        picked = {"via_bot": BOT, "reply_markup": result["reply_markup"]}
        words = result.get("caption") or result["input_message_content"]["message_text"]  # with a cover sent before
        await phone.says(plain(words), **picked)
        assert said in phone.text or said in phone.labels()
        assert "Inception" in phone.text
    assert api.violations == []


async def test_in_a_group_a_title_is_asked_for_with_a_field_for_the_answer(opened: Opened, api: TelegramApi) -> None:
    ann = Phone(api=api, chat=-100790)
    async with opened():
        await ann.says("/more@usher_bot")
        asked = ann.last
        sent = [call.given for call in api.calls if call.method == "sendMessage"][-1]
        assert sent["reply_markup"] == {
            "force_reply": True,
            "selective": True,
            "input_field_placeholder": "Its name, a few letters are enough",
        }
        await ann.says("Inception", reply_to_message=asked)
        assert "1/8" in ann.labels()
    assert api.violations == []


async def test_in_a_group_titles_that_are_offered_stand_on_buttons(opened: Opened, api: TelegramApi) -> None:
    ann = Phone(api=api, chat=-100792)
    async with opened():
        await ann.says("@usher_bot a heist film")
        name = ann.text.split(" (")[0].splitlines()[-1]
        await ann.says("/rate@usher_bot")
        assert any(name in label for label in ann.labels())
    assert api.violations == []


async def asked_as_guest(api: TelegramApi, phone: Phone, text: str) -> dict[str, Any]:
    query = f"guest-{api.number()}"
    await api.tell({"guest_message": {**phone.message(text=text), "guest_query_id": query}})
    await api.until(lambda: query in api.guests)
    return api.guests[query]


async def test_as_a_guest_it_answers_with_a_card_and_a_way_to_itself(opened: Opened, api: TelegramApi) -> None:
    ann = Phone(api=api, chat=-100791)
    async with opened():
        card = await asked_as_guest(api, ann, "@usher_bot something like Inception")
        assert card["reply_markup"]["inline_keyboard"][0][0]["url"].startswith("https://t.me/usher_bot?start=title_")
        words = await asked_as_guest(api, ann, "@usher_bot hello")
        assert words["input_message_content"]["message_text"]
        private = await asked_as_guest(api, ann, "@usher_bot /watchlist")
        assert "between the two of us" in private["input_message_content"]["message_text"]
        assert private["reply_markup"]["inline_keyboard"][0][0]["url"].endswith("start=do_watchlist")
        night = await asked_as_guest(api, ann, "@usher_bot /movie_night")
        assert "Add me to the group" in night["input_message_content"]["message_text"]
        assert not ann.screen
        assert not Phone(api=api, user=ann.user).screen
    assert api.violations == []


async def test_where_it_was_a_guest_nothing_is_said_later(opened: Opened) -> None:
    async with opened() as door:
        assert not await door.tell(Chat(id="guest-1001", private=False), Reply(text="How was it?"))


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
        await phone.reacts(deck, emoji)
        assert tick in phone.labels()
        assert phone.last["caption"] == top
    assert api.violations == []


async def test_other_reactions_and_those_to_other_messages_say_nothing(
    opened: Opened, api: TelegramApi, phone: Phone, house: House
) -> None:
    async with opened():
        await phone.says("/start")
        await phone.reacts(phone.last, "👍", wait=False)
        await phone.says("a heist film")
        await phone.reacts(phone.last, "🤔", wait=False)
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
