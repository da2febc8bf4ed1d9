"""A movie night in a channel: five people, of whom one leaves and one never votes, and a restart in the midst."""

import asyncio

import pytest

from adapters.taps import SOON
from bot.jobs.nights import ClosingNights
from bot.wiring.house import House
from tests.doors.discord.conftest import Opened
from tests.fakes import fake
from tests.standins.discord_api import DiscordApi
from tests.standins.discord_people import Person
from tests.standins.discord_world import EVENTS, Channel, Message


def public(person: Person) -> list[Message]:
    """What everybody in the channel sees."""
    return [message for message in person.screen if not message.private_to]


def asked(person: Person) -> Message:
    """What only this person sees, the latest of it."""
    return [message for message in person.screen if message.private_to == person.id][-1]


async def join(person: Person, night: Message) -> None:
    await person.press("I'm in", night)
    assert person.last.private_to == person.id, "the questions are private"


async def answer(person: Person) -> None:
    """The first answer to each of three questions."""
    question = asked(person)
    for number in range(1, 4):
        assert f"{number}/3" in person.read(question)
        await person.press(person.buttons(question)[0]["custom_id"], question)
    assert "stays between us" in person.read(question)


async def five_gather(api: DiscordApi, channel: Channel) -> tuple[list[Person], Message]:
    people = [Person(api=api, here=channel) for _ in range(5)]
    await people[0].slash("movie-night")
    night = public(people[0])[0]
    for person in people[1:]:
        await join(person, night)
    return people, night


def name(person: Person) -> str:
    return str(person.api.world.users[person.id]["global_name"])


async def test_five_people_of_whom_one_leaves_and_one_never_votes(
    opened: Opened, api: DiscordApi, channel: Channel, house: House
) -> None:
    async with opened():
        people, night = await five_gather(api, channel)
        ann, ben, chi, dora, eve = people
        assert all(name(person) in ann.read(night) for person in people)
        await answer(ann)
        await answer(ben)
        await chi.press("Just use my taste", asked(chi))
        await dora.press("🚪", night)
        assert name(dora) not in ann.read(night)
    async with opened():
        await answer(eve)
        await ben.press("Start", night)
        assert len(public(ann)) == 1, "the host starts"
        await ann.press("Start with 4", night)
        ballot = public(ann)[-1]
        assert ballot is not night
        assert "least of everyone" in ann.read(ballot)
        ends = int(house.clock.now().timestamp()) + 600
        assert f"<t:{ends}:R>" in ann.read(ballot), "Discord counts down by itself"
        assert [label[0] for label in ann.labels(ballot)[:5]] == list("12345")
        assert not ann.buttons(night)
        await ann.press("1", ballot)
        await ben.press("2", ballot)
        await dora.press("2", ballot)
        assert name(dora) not in ann.read(ballot), "who left has no vote"
    async with opened():
        await ben.press("1", ballot)
        assert "2 of" not in ann.read(ballot)
        await chi.press("1", ballot)
        assert name(chi) in ann.read(ballot)
        assert "It's " not in ann.text, "one hasn't voted yet"
        fake(house.clock).advance(minutes=11)
        await asyncio.sleep(SOON + 0.1)  # or it is the same click
        await chi.press("1", ballot)
        won = public(eve)[-1]
        assert "with 3 of 3 votes" in eve.read(won)
        assert not eve.buttons(ballot)
        await eve.press("seen it", won)
        assert "Noted" in eve.text
        await eve.slash("history")
        assert eve.labels() + eve.options()
    shown = [message for message in ann.screen if message.private_to]
    assert {message.private_to for message in shown} == {ann.id}
    assert api.complaints == []


async def test_the_winner_is_told_when_the_time_is_up_though_nobody_presses_anything(
    opened: Opened, api: DiscordApi, channel: Channel, house: House
) -> None:
    async with opened():
        people, night = await five_gather(api, channel)
        await people[0].press("Start", night)
        ballot = public(people[0])[-1]
        await people[3].press("2", ballot)
    async with opened() as door:
        fake(house.clock).advance(minutes=11)
        closing = ClosingNights(
            nights=house.nights, shown=house.night_shown, tellers={door.name: door}, clock=house.clock
        )
        assert await closing.run() == "1 told"
        assert "closed" in people[1].read(ballot), "the vote is over where it stood"
        assert not people[1].buttons(ballot)
        assert await closing.run() == ""
        told = public(people[4])[-1]
        assert told is not ballot
        assert "with 1 of 1 vote" in people[4].read(told)
        await people[4].press("seen it", told)
        assert "Noted" in people[4].text
    assert api.complaints == []


async def test_everyone_votes_and_it_is_over_at_once(opened: Opened, api: DiscordApi, channel: Channel) -> None:
    async with opened():
        people, night = await five_gather(api, channel)
        await people[0].press("Start", night)
        ballot = public(people[0])[-1]
        for place, person in enumerate(people):
            await person.press("2" if place % 2 else "3", ballot)
        won = public(people[0])[-1]
        assert "with 3 of 5 votes" in people[0].read(won)
        assert people[0].pictures(won)
        before = people[0].read(ballot)
        assert "closed" in before
    assert api.complaints == []


async def test_a_second_night_in_the_channel_shows_the_one_that_is_on(
    opened: Opened, api: DiscordApi, channel: Channel
) -> None:
    ann, ben = Person(api=api, here=channel), Person(api=api, here=channel)
    elsewhere = api.world.guild("Others").channels[0]
    async with opened():
        await ann.slash("movie-night")
        await ben.slash("movie-night")
        assert "on here already" in ben.read(public(ben)[-1])
        await ben.at(elsewhere).slash("movie-night")
        assert "on here already" not in ben.read(public(ben.at(elsewhere))[-1])
        assert not ann.labels(public(ann)[0]), "it can be pressed in one place"
        await ann.press("Call it off", public(ann)[-1])
        assert "off" in ann.read(public(ann)[-1])
    assert api.complaints == []


async def test_nobody_is_pinged_by_what_people_call_themselves(
    opened: Opened, api: DiscordApi, channel: Channel
) -> None:
    ann, ben = Person(api=api, here=channel), Person(api=api, here=channel)
    api.world.users[ben.id]["global_name"] = f"@everyone <@{ann.id}>"
    async with opened():
        await ben.slash("movie-night")
        await join(ann, public(ben)[0])
        await ben.press("Start", public(ben)[0])
    shown = public(ann)
    assert any("everyone" in ann.read(message) for message in shown)
    assert not any(message.raw["mentions"] or message.raw["mention_everyone"] for message in shown)
    assert api.complaints == []


async def test_a_start_is_told_on_everyones_clock_and_stands_in_the_servers_calendar(
    opened: Opened, api: DiscordApi, channel: Channel, house: House
) -> None:
    assert channel.guild
    async with opened():
        ann, ben = Person(api=api, here=channel), Person(api=api, here=channel)
        await ann.slash("movie-night", when="in 3 hours")
        night = public(ann)[0]
        at = int(house.clock.now().timestamp()) + 3 * 3600
        assert f"<t:{at}:F> (<t:{at}:R>)" in ann.read(night)
        (event,) = channel.guild.events.values()
        assert (event["name"], event["entity_type"], event["status"]) == ("Movie night", 3, 1)
        assert event["entity_metadata"]["location"] == f"#{channel.name}"
        assert name(ann) in event["description"]
        await join(ben, night)
        assert name(ben) in event["description"]
        await ann.press("Start time", night)
        await ann.press("Back", night)
        assert f"<t:{at}:R>" in ann.read(night)
        await ann.press("Start time", night)
        await ann.choose("In an hour", message=night)
        assert len(channel.guild.events) == 1, "the same event is moved"
        assert f"<t:{at - 2 * 3600}:R>" in ann.read(night)
        await ann.press("Call it off", night)
        assert event["status"] == 4
    assert api.complaints == []


async def test_without_the_permission_there_is_no_event_and_no_word_of_it(
    opened: Opened, api: DiscordApi, channel: Channel, capsys: pytest.CaptureFixture[str]
) -> None:
    assert channel.guild
    channel.guild.denied = EVENTS
    async with opened():
        ann = Person(api=api, here=channel)
        await ann.slash("movie-night", when="in 3 hours")
        assert "It starts <t:" in ann.read(public(ann)[0])
        assert "ermission" not in ann.read(public(ann)[0])
        assert channel.guild.events == {}
    assert "Create Events" in "".join(capsys.readouterr())
    assert api.complaints == []
