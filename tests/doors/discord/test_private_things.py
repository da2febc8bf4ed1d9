"""What is private stays so on Discord too, also where somebody takes no direct messages; and every message is heard."""

import asyncio

import pytest

from adapters.taps import SOON
from tests.doors.discord.conftest import Opened, say
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel

RATINGS = b"Date,Name,Year,Letterboxd URI,Rating\n2025-03-01,Inception,2010,https://boxd.it/1skk,5\n"


@pytest.fixture
def ann(person: Person, channel: Channel) -> Person:
    return person.at(channel)


def alone(person: Person) -> Person:
    return person.at(person.api.world.dm(person.id))


@pytest.mark.parametrize(
    "command", ["taste", "history", "watchlist", "profile", "settings", "export", "forget", "link"]
)
async def test_asked_for_by_mention_it_comes_in_a_direct_message(
    opened: Opened, api: DiscordApi, ann: Person, command: str
) -> None:
    async with opened():
        said = await ann.says(f"{ann.bot} /{command}")
        assert "written to you in private" in said
        assert len(ann.screen) == 1
        assert alone(ann).screen
    assert api.complaints == []


async def test_whoever_takes_no_direct_messages_sees_it_in_the_channel_alone(
    opened: Opened, api: DiscordApi, ann: Person, channel: Channel
) -> None:
    ben = Person(api=api, here=channel)
    alone(ann).channel.closed = True
    async with opened():
        await ann.says(f"{ann.bot} what's on my list?")
        assert "direct messages are closed" in ann.text
        told = ann.last
        await ann.press("Show me alone", told)
        assert ann.last.private_to == ann.id
        assert "watchlist" in ann.text.casefold()
        await ben.press("Show me alone", told)
        assert "someone else's" in ben.text
        assert "watchlist" not in ben.text.casefold()
    assert api.complaints == []


async def test_taste_is_one_message(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("rate", title="Inception", stars="★★★★½")
        assert "4.5" in person.text
        count = len(person.screen)
        await person.slash("taste")
        assert len(person.screen) == count + 1
        assert person.pictures()
        assert "Inception" in person.text
    assert api.complaints == []


async def test_an_answer_to_a_mention_is_paged_by_whoever_asked_and_nobody_else(
    opened: Opened, api: DiscordApi, ann: Person, channel: Channel
) -> None:
    ben = Person(api=api, here=channel)
    async with opened():
        await ann.says(f"{ann.bot} a funny heist film")
        deck = ann.last
        await ann.press("›", deck)
        assert "2/8" in ann.labels(deck)
        await ben.press("›", deck)
        assert "2/8" in ann.labels(deck)
        assert "someone else's" in ben.text
    assert api.complaints == []


async def test_words_beside_a_file_or_a_picture_are_heard(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.says("something like Arrival", files={"ratings.csv": RATINGS})
        assert any("From Letterboxd" in person.read(message) for message in person.screen)
        assert "1/8" in person.labels()
        await person.says("a western", files={"poster.png": b"\x89PNG"})
        assert "1/8" in person.labels()
        await person.says("", files={"poster.png": b"\x89PNG"})
        assert "can't see pictures" in person.text
    assert api.complaints == []


async def test_texts_name_commands_that_can_be_tapped(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("help")
        ids = {each["name"]: each["id"] for each in api.commands[0]}
        assert f"</recommend:{ids['recommend']}>" in person.text
        assert " /recommend" not in person.text
    async with opened():
        await person.slash("help")
        assert f"</recommend:{ids['recommend']}>" in person.text, "also where they were told before"
    assert api.complaints == []


async def test_the_doors_own_words_follow_the_language_of_the_settings(
    opened: Opened, api: DiscordApi, ann: Person
) -> None:
    async with opened():
        await ann.slash("settings")
        await ann.choose("Language")
        await ann.choose("Deutsch")
        await ann.slash("surprise")
        assert "Share" not in ann.labels()
        assert say("de", "discord-share") in ann.labels()
    assert api.complaints == []


async def test_cards_have_the_colour_of_their_mood(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        colours = []
        for wish in ("a terrifying horror film", "a hilarious comedy"):
            await person.says(wish)
            colours += [each.get("accent_color") for each in person.components() if each["type"] == 17]
        assert None not in colours
        assert len(set(colours)) == 2
    assert api.complaints == []


async def test_a_double_click_makes_one_quiz(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("start")
        start, count = person.last, len(person.screen)
        await asyncio.gather(*(person.press("Find me a film", start) for _ in range(3)))
        assert len(person.screen) == count + 1
        await asyncio.sleep(SOON + 0.1)
        await person.press("Find me a film", start)
        assert len(person.screen) == count + 2, "later it is meant"
    assert api.complaints == []
