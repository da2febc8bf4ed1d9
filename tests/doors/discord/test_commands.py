"""What Discord is told of Usher's commands: valid by its own rules, in every language, for everywhere."""

from typing import Any

import pytest

from adapters.discord.client import Bot, Connection
from adapters.discord.present import Manners, Presenter
from bot.introduction import introductions
from bot.messages import MenuCommand
from bot.wiring.house import House
from bot.words import languages, say
from memory.doors import SqlDoorMemory
from tests.doors.discord.conftest import CHOICES
from tests.standins.discord_limits import wrong_commands
from tests.standins.discord_spec import judge_request

Raw = dict[str, Any]


@pytest.fixture
async def told(house: House) -> list[Raw]:
    """All commands that there could be."""
    presenter = Presenter(
        memory=SqlDoorMemory(house.database), art=house, say=say, manners=Manners(), now=house.clock.now
    )
    bot = Bot(
        Connection(token="x"), handle=house.manager.handle, presenter=presenter, choices=CHOICES, outbox=house.outbox
    )
    return await bot.offer(introductions(house.routes.commands)[0].commands, languages())


def named(told: list[Raw], name: str) -> Raw:
    return next(command for command in told if command["name"] == name)


async def test_discord_takes_them_all(told: list[Raw]) -> None:
    judge_request("PUT", "/applications/{application_id}/commands", {}, told)
    assert list(wrong_commands(told)) == []


async def test_every_verb_that_is_offered_has_its_command(told: list[Raw], house: House) -> None:
    typed = [command["name"] for command in told if command["type"] == 1]
    assert typed == [verb.replace("_", "-") for verb, each in house.routes.commands.items() if each.offered]
    menus = {"discord-menu-more-like-this", "discord-menu-rate", "discord-menu-compare"}
    assert {command["name"] for command in told if command["type"] != 1} == {say("en", key) for key in menus}


async def test_they_work_in_servers_in_dms_and_where_only_a_person_has_usher(told: list[Raw]) -> None:
    for command in told:
        assert command["integration_types"] == [0, 1]
        assert command["contexts"] == [0, 1, 2]


async def test_descriptions_options_and_choices_are_told_in_every_language(told: list[Raw]) -> None:
    foreign = {language for language in languages() if language != "en"}

    def spoken(part: Raw, name: str) -> set[str]:
        return {locale.partition("-")[0] for locale in part[name]}

    for command in told:
        options = command.get("options", [])
        if command["type"] == 1:
            assert spoken(command, "description_localizations") == foreign
        for option in options:
            assert spoken(option, "name_localizations") == spoken(option, "description_localizations") == foreign
            for choice in option.get("choices", []):
                assert "★" in choice["name"] or spoken(choice, "name_localizations") == foreign


async def test_titles_are_autocompleted_and_stars_are_chosen(told: list[Raw]) -> None:
    title, stars = named(told, "rate")["options"]
    assert title["autocomplete"]
    assert [choice["value"] for choice in stars["choices"]] == [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1]
    for name in ("more-like-this", "where"):
        assert named(told, name)["options"][0]["autocomplete"]
    assert [option["name"] for option in named(told, "recommend")["options"]] == [
        "kind", "mood", "max-runtime", "with-whom",
    ]  # fmt: skip
    assert named(told, "import")["options"][0]["type"] == 11


async def test_what_no_flow_answers_is_not_offered(house: House) -> None:
    presenter = Presenter(
        memory=SqlDoorMemory(house.database), art=house, say=say, manners=Manners(), now=house.clock.now
    )
    bot = Bot(
        Connection(token="x"), handle=house.manager.handle, presenter=presenter, choices=CHOICES, outbox=house.outbox
    )
    told = await bot.offer([MenuCommand(verb="start"), MenuCommand(verb="help")], languages())
    assert [command["name"] for command in told] == ["start", "help"]
