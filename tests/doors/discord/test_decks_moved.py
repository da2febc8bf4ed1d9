"""Of two messages of one deck, or of a deck and the one that took its place, only the newer can be pressed."""

import pytest

from adapters.discord.present import Manners
from tests.doors.discord.conftest import Opened
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import Channel


@pytest.mark.parametrize("embeds", [False, True])
@pytest.mark.parametrize("words", ["next", "shorter", "something else", "rather something funnier"])
async def test_a_deck_moved_by_words_is_never_live_beside_the_old_one(
    opened: Opened, api: DiscordApi, person: Person, words: str, embeds: bool
) -> None:
    async with opened(manners=Manners(embeds=embeds)):
        await person.says("a heist film")
        old, read, pictures = person.last, person.text, person.pictures()
        await person.says(words)
        assert person.last is not old, "it is answered"
        assert person.labels()
        assert not person.labels(old)
        assert not person.options(old)
        assert person.read(old) == read, "what lay there can still be read"
        assert len(person.pictures(old)) == len(pictures)
    assert api.complaints == []


async def test_next_is_the_card_behind(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.says("a heist film")
        await person.says("next")
        assert "2/8" in person.labels()
        await person.says("prev")
        assert "1/8" in person.labels()
    assert api.complaints == []


async def test_the_cards_take_the_place_of_the_question(opened: Opened, api: DiscordApi, person: Person) -> None:
    async with opened():
        await person.slash("recommend")
        await person.press("Skip")
        await person.press("Just show me")
        assert len(person.screen) == 1
        assert "1/8" in person.labels()
    assert api.complaints == []


async def test_a_night_that_is_shown_anew_can_be_pressed_in_one_place(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    async with opened():
        there = person.at(channel)
        await there.slash("movie-night")
        first = next(message for message in there.screen if not message.private_to)
        await there.slash("nominate", title="Heat")
        assert not there.labels(first)
        assert any("I'm in" in label for message in there.screen for label in there.labels(message))
    assert api.complaints == []


async def test_what_only_one_person_sees_is_put_down_too(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    async with opened():
        there = person.at(channel)
        await there.slash("recommend", mood="cosy")
        old = there.last
        assert old.private_to == person.id
        await there.slash("picks")
        assert there.last is not old
        assert not there.labels(old)
        assert there.labels()
    assert api.complaints == []


async def test_a_mention_in_a_channel_puts_down_the_deck_before(
    opened: Opened, api: DiscordApi, person: Person, channel: Channel
) -> None:
    async with opened():
        there = person.at(channel)
        await there.says(f"{person.bot} a heist film")
        old = there.last
        await there.says(f"{person.bot} shorter")
        assert there.last is not old
        assert not there.labels(old)
        await there.press("‹")
    assert api.complaints == []
