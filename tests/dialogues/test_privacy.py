"""Settings, export and forgetting."""

import json

from bot.titles import TitleId, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone


async def test_settings_are_kept_and_shown(someone: Someone) -> None:
    await someone.does("settings")
    await someone.taps("What I look for")
    await someone.taps("series")
    assert "series" in someone.text
    await someone.does("enough")
    assert all(title.startswith("tmdb:tv:") for title in someone.titles)


async def test_an_unknown_setting_changes_nothing(someone: Someone) -> None:
    await someone.does("set", "zone", "Nowhere/Land")
    await someone.does("settings")
    assert "not set" in someone.text


async def test_export_gives_everything_as_a_file(someone: Someone) -> None:
    await someone.does("enough")
    await someone.does("like", short_id(TitleId(someone.titles[0])))
    reply = await someone.does("export")
    assert reply.document
    kept = json.loads(reply.document.data)
    assert kept["verdicts"]
    assert kept["picks"]


async def test_forget_asks_once_and_then_erases_everything(someone: Someone, house: House) -> None:
    await someone.does("enough")
    await someone.does("like", short_id(TitleId(someone.titles[0])))
    await someone.does("forget")
    assert await house.people.find(someone.account)
    await someone.taps("Erase everything")
    assert await house.people.find(someone.account) is None
    await someone.does("history")
    assert "Nothing yet" in someone.text


async def test_usher_says_what_it_knows_in_plain_sentences(someone: Someone, house: House) -> None:
    await someone.does("taste")
    assert "nothing about you" in someone.text
    arrays = house.recommender.arrays
    horror = [t for t, row in arrays.place.items() if arrays.has_genre("Horror")[row]][:5]
    for title in horror:
        await someone.does("like", short_id(title))
    await someone.does("taste")
    assert "horror" in someone.text
    assert "frightening" in someone.text
