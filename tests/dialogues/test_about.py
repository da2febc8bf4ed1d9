"""What Usher says of itself."""

import tomllib
from pathlib import Path

import pytest

from bot import VERSION
from bot.dialogue import Turn
from bot.flows.about import About
from bot.messages import Account, Action, Chat, Chose
from bot.persons import Memory, Person, Profile
from bot.scene.privately import privacy
from bot.wiring.house import House
from bot.words import languages, words
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock

TMDB = "This product uses the TMDB API but is not endorsed or certified by TMDB."


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION


@pytest.mark.parametrize("locale", languages())
async def test_about_says_what_usher_is_and_what_it_keeps_in_every_language(someone: Someone, locale: str) -> None:
    someone.locale = locale
    reply = await someone.says("/about")
    assert VERSION in reply.text
    assert words(locale)("privacy") in reply.text
    assert "CC0" in reply.text
    assert list(someone.buttons())
    for phrase in words(locale)("typed-about").split(";"):
        assert (await someone.says(phrase.strip())).text == reply.text


async def test_tmdb_is_named_where_it_is_used_and_only_there(someone: Someone, house: House) -> None:
    assert TMDB not in (await someone.says("/about")).text
    assert not house.settings.secrets.tmdb_api_key
    chose = Chose(id="1", account=Account(platform="test", id="1"), chat=Chat(id="1"), action=Action(verb="about"))
    turn = Turn.begin(chose, Memory(person=Person(id=1, profile=Profile(id=1))), FakeClock().now(), chose.action)
    (reply,) = await About(leaves=("tmdb",)).about(turn)
    assert TMDB in reply.text


@pytest.mark.parametrize("locale", languages())
def test_it_is_said_what_leaves_the_house_where_keys_are_set_and_only_there(locale: str) -> None:
    say = words(locale)
    assert privacy(say, ()) == say("privacy")
    told = privacy(say, ("anthropic", "tmdb", "wikipedia"))
    assert all(name in told for name in ("Anthropic", "TMDB", say("privacy-wikipedia")))
