"""Picks that run on what somebody has."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.dialogue import Turn
from bot.errors import SourceUnavailable
from bot.messages import Account, Action, Chat, Said
from bot.persons import Memory, Person, Preferences, Profile
from bot.request import OWN_SERVICES
from bot.scene.availability import Offers
from bot.scene.streaming import Streaming
from bot.titles import Pick, TitleId

ON_NETFLIX: Offers = {"DE": {"flatrate": ("Netflix Standard with Ads",)}}
TO_RENT: Offers = {"DE": {"rent": ("Netflix",)}}
ELSEWHERE: Offers = {"US": {"flatrate": ("Netflix",)}}


class Offering:
    """The Availability port: what was given of each title; a fault for those of which nothing was."""

    def __init__(self, given: Mapping[str, Offers]) -> None:
        self._given = given

    async def offers(self, title: TitleId) -> Offers:
        if title not in self._given:
            raise SourceUnavailable(source="TMDB", reason="a test")
        return self._given[title]


def turn(locale: str = "de-DE", own: tuple[str, ...] = ()) -> Turn:
    said = Said(id="1", account=Account(platform="test", id="1"), chat=Chat(id="1"), text="nur netflix", locale=locale)
    now = datetime(2026, 11, 1, tzinfo=UTC)
    return Turn.begin(
        said,
        Memory(person=Person(id=1, profile=Profile(id=1), preferences=Preferences(services=own))),
        now,
        Action(verb="text"),
    )


def picks(*names: str) -> tuple[Pick, ...]:
    return tuple(Pick(title=TitleId(name), score=0.5, confidence=0.5, slot="safe") for name in names)


async def kept(
    given: Mapping[str, Offers] | None, services: tuple[str, ...] = ("netflix",), own: tuple[str, ...] = ()
) -> tuple[list[str], str]:
    streaming = Streaming(Offering(given) if given is not None else None)
    found, told = await streaming.on(turn(own=own), services, picks("a", "b", "c"), 2)
    return [pick.title for pick in found], told


async def test_those_that_run_on_the_service_in_ones_country_are_left() -> None:
    found, told = await kept({"a": TO_RENT, "b": ON_NETFLIX, "c": ELSEWHERE})
    assert found == ["b"]
    assert "Deutschland" in told
    assert "JustWatch" in told


async def test_where_none_runs_the_first_stay_and_it_is_said() -> None:
    found, told = await kept({"a": TO_RENT, "b": ELSEWHERE, "c": {}})
    assert found == ["a", "b"]
    assert "nichts" in told


async def test_without_a_key_it_is_said_that_nobody_can_tell() -> None:
    found, told = await kept(None)
    assert found == ["a", "b"]
    assert "nicht nachschlagen" in told


async def test_when_the_list_is_silent_it_is_said() -> None:
    found, told = await kept({})
    assert found == ["a", "b"]
    assert "antwortet gerade nicht" in told


@pytest.mark.parametrize(("service", "name"), [("disney+", "Disney Plus"), ("prime video", "Amazon Prime Video")])
async def test_a_service_is_known_by_its_names(service: str, name: str) -> None:
    found, _ = await kept({"a": {}, "b": {"DE": {"ads": (name,)}}, "c": {}}, (service,))
    assert found == ["b"]


async def test_ones_own_services_are_those_that_one_set() -> None:
    given = {"a": TO_RENT, "b": ON_NETFLIX, "c": {"DE": {"flatrate": ("MUBI",)}}}
    assert (await kept(given, (OWN_SERVICES,), ("MUBI",)))[0] == ["c"]
    found, told = await kept(given, (OWN_SERVICES, "netflix"), ("MUBI",))
    assert found == ["b", "c"]
    assert "MUBI" in told


@pytest.mark.parametrize(("given", "told"), [(None, "nicht nachschlagen"), ({}, "kenne ich noch nicht")])
async def test_without_services_or_anybody_to_ask_that_is_said(given: Mapping[str, Offers] | None, told: str) -> None:
    found, said = await kept(given, (OWN_SERVICES,))
    assert found == ["a", "b"]
    assert told in said
