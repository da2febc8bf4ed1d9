"""Fewer, calmer messages: few buttons under a card, decks that move in place, one answer to a double tap."""

import asyncio
from typing import Any

import pytest

from tests.doors.telegram.conftest import Opened
from tests.standins.telegram_api import TelegramApi
from tests.standins.telegram_phone import Phone


def rows(phone: Phone) -> list[Any]:
    return list(phone.last["reply_markup"]["inline_keyboard"])


def decks(phone: Phone) -> list[dict[str, Any]]:
    """Messages that a deck's pages can be turned on."""
    return [message for message in phone.screen if "›" in phone.labels(message)]


@pytest.mark.parametrize("app", ["", "https://usher.example/app"])
async def test_a_card_has_at_most_eight_buttons_in_three_rows(
    opened: Opened, api: TelegramApi, phone: Phone, app: str
) -> None:
    def few() -> bool:
        return len(rows(phone)) <= 3 and len(phone.labels()) <= 8

    async with opened(app=app):
        await phone.says("a funny heist film under 100 minutes from 1931 in Danish")
        assert few(), phone.labels()
        await phone.says("a heist film")
        assert few()
        for tap in ("👍", "Undo", "✅", "4 ★", "›", "Undo", "🔖"):
            if any(tap in label for label in phone.labels()):
                await phone.taps(tap)
            assert few(), (tap, phone.labels())
        await phone.says("/start title_27205")
        assert few()
    assert api.violations == []


async def test_more_shows_the_other_buttons_in_place(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("a heist film")
        deck, text = phone.last["message_id"], phone.text
        assert "Why?" not in phone.labels()
        await phone.taps("More…")
        assert (phone.last["message_id"], phone.text) == (deck, text)
        assert "Why?" in phone.labels()
        assert "More…" not in phone.labels()
        await phone.taps("›")
        assert "More…" in phone.labels(), "the next card is calm again"
        await phone.says("/start title_27205")
        alone = phone.last
        await phone.taps("✅")
        await phone.taps("More…")
        assert "Why?" in phone.labels()
        assert phone.last["message_id"] == alone["message_id"]
    assert api.violations == []


@pytest.mark.parametrize(
    "taps", [("Try different",), ("mood", "Cosy"), ("Refine", "Newer"), ("Refine", "Genre in", "Comedy"), ("Shorter",)]
)
async def test_moving_a_deck_moves_it_in_place(
    opened: Opened, api: TelegramApi, phone: Phone, taps: tuple[str, ...]
) -> None:
    async with opened():
        await phone.says("a heist film")
        deck, before = phone.last["message_id"], phone.text
        await phone.taps("More…")
        for tap in taps:
            found = [label for label in phone.labels() if tap.casefold() in label.casefold()]
            await phone.taps(found[0] if found else phone.labels()[0])
        assert phone.text != before
        assert [message["message_id"] for message in decks(phone)] == [deck], "the old one isn't live beside it"
        assert len(phone.screen) == 1
    assert api.violations == []


@pytest.mark.parametrize("way", ["Refine", "mood"])
async def test_the_cards_are_a_tap_away_from_what_is_asked_about_them(
    opened: Opened, api: TelegramApi, phone: Phone, way: str
) -> None:
    async with opened():
        await phone.says("a heist film")
        await phone.taps("›")
        before = phone.text
        await phone.taps("More…")
        await phone.taps(way)
        assert phone.text != before
        await phone.taps("Back")
        assert phone.text == before
        assert len(phone.screen) == 1
    assert api.violations == []


@pytest.mark.parametrize(
    "words", ["next", "shorter", "something else", "the next one", "rather something funnier", "/mood cosy", "/picks"]
)
async def test_a_deck_moved_by_words_is_never_live_beside_the_old_one(
    opened: Opened, api: TelegramApi, phone: Phone, words: str
) -> None:
    async with opened():
        await phone.says("a heist film")
        old = phone.last["message_id"]
        await phone.says(words)
        assert phone.last["message_id"] != old, "it is answered"
        assert [message["message_id"] for message in decks(phone)] == [phone.last["message_id"]]
        assert not phone.labels(api.chats[phone.chat][old]), "and what lay there can still be read"
    assert api.violations == []


async def test_next_is_the_card_behind_where_one_is_seen_at_a_time(
    opened: Opened, api: TelegramApi, phone: Phone
) -> None:
    async with opened():
        await phone.says("a heist film")
        first = phone.text
        await phone.says("next")
        assert "2/8" in phone.labels()
        assert phone.text != first
        await phone.says("previous")
        assert phone.text == first
        await phone.taps("‹")
        await phone.says("next")
        assert "1/8" in phone.labels(), "behind the last card come others"
        assert phone.text != first
    assert api.violations == []


async def test_the_cards_take_the_place_of_the_question(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/recommend")
        await phone.taps("Skip")
        await phone.taps("Just show me")
        assert len(phone.screen) == 1
        assert "1/8" in phone.labels()
    assert api.violations == []


async def test_commands_have_no_hyphens_here(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        said = await phone.says("/help")
        assert "/more_like_this " in said
        assert "/movie_night " in said
        assert "-night" not in said
    assert api.violations == []


async def test_a_deck_of_another_wish_keeps_its_buttons(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("a heist film")
        old = phone.last
        await phone.says("a film about astronauts instead, please")
        await phone.says("/trending")
        assert len(decks(phone)) >= 2
        await phone.taps("›", old)
        assert "2/" in " ".join(phone.labels(api.chats[phone.chat][old["message_id"]]))
    assert api.violations == []


@pytest.mark.parametrize(("begin", "tap"), [("/start", "Find me a film"), ("/start", "Surprise me")])
async def test_a_double_tap_makes_one_answer(
    opened: Opened, api: TelegramApi, phone: Phone, begin: str, tap: str
) -> None:
    async with opened():
        await phone.says(begin)
        start = phone.last
        await asyncio.gather(*(phone.taps(tap, start) for _ in range(3)))
        assert len(phone.screen) == 2
        assert all(press["answer"] is not None for press in api.presses.values())
        await asyncio.sleep(0.8)
        await phone.taps(tap, start)
        assert len(phone.screen) == 3, "later it is meant"
    assert api.violations == []


async def test_the_code_that_links_accounts_is_copied_at_a_tap(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        said = await phone.says("/link")
        (button,) = phone.buttons()
        assert button["copy_text"]["text"] in said
        assert "callback_data" not in button
    assert api.violations == []


async def test_what_cannot_be_undone_is_red(opened: Opened, api: TelegramApi, phone: Phone) -> None:
    async with opened():
        await phone.says("/forget")
        styles = {button["text"]: button.get("style") for button in phone.buttons()}
        assert [label for label, style in styles.items() if style] == [phone.labels()[0]]
        assert "Erase" in phone.labels()[0]
        assert styles[phone.labels()[0]] == "danger"
    assert api.violations == []
