"""Picks that run on what somebody has, and what cards say of where titles run."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.dialogue import Turn
from bot.messages import Account, Action, Chat, Said
from bot.persons import Memory, Person, Preferences, Profile
from bot.recommend.pipeline import Recommended
from bot.request import OWN_SERVICES, Request
from bot.scene.streaming import LOOKED_UP, Streaming
from bot.titles import Offered, Pick, Slot, TitleId

NOW = datetime(2026, 11, 1, tzinfo=UTC)
Ways = dict[str, dict[str, tuple[str, ...]]]
ON_NETFLIX: Ways = {"DE": {"flatrate": ("Netflix Standard with Ads",)}}
TO_RENT: Ways = {"DE": {"rent": ("Netflix",)}}
ELSEWHERE: Ways = {"US": {"flatrate": ("Netflix",)}}
EVERY = tuple(map(TitleId, "abcdefgh"))


class Offering:
    """The Availability port: what was given of each title; nobody knows of the others. `heard` are those of which it
    is known before anybody asks."""

    def __init__(self, given: Mapping[str, Ways], heard: str = "", at: datetime = NOW) -> None:
        self._given, self._heard, self._at = given, heard, at
        self.asked: list[TitleId] = []

    async def offers(self, titles: Sequence[TitleId], country: str, seconds: float = 0.0) -> dict[TitleId, Offered]:
        self.asked += titles
        return {title: self._of(title, country) for title in titles if title in self._given}

    async def known(self, country: str) -> dict[TitleId, Offered]:
        return {TitleId(title): self._of(title, country) for title in self._heard}

    def _of(self, title: str, country: str) -> Offered:
        return Offered(services=self._given[title].get(country, {}), at=self._at)


def turn(locale: str = "de-DE", own: tuple[str, ...] = (), **told: Any) -> Turn:
    said = Said(id="1", account=Account(platform="test", id="1"), chat=Chat(id="1"), text="nur netflix", locale=locale)
    person = Person(id=1, profile=Profile(id=1), preferences=Preferences(services=own, **told))
    return Turn.begin(said, Memory(person=person), NOW, Action(verb="text"))


async def search(request: Request, count: int | None) -> Recommended:
    """The first three titles that are not known to run elsewhere, in their order, however many more there are."""
    fit = [title for title in EVERY if title not in request.nowhere]
    picks = tuple(Pick(title=title, score=0.5, confidence=0.5, slot=Slot.SAFE) for title in fit[: min(count or 8, 3)])
    return Recommended(picks=picks, request=request, relaxed=(), ms=1.0)


async def kept(
    given: Mapping[str, Ways] | None,
    services: tuple[str, ...] = ("netflix",),
    own: tuple[str, ...] = (),
    heard: str = "",
) -> tuple[str, str]:
    streaming = Streaming(Offering(given, heard) if given is not None else None)
    found, told = await streaming.found(turn(own=own), Request(services=services), search, 2, EVERY)
    return "".join(pick.title for pick in found.picks), told


async def test_those_that_run_on_the_service_in_ones_country_are_left() -> None:
    found, told = await kept({"a": TO_RENT, "b": ON_NETFLIX, "c": ELSEWHERE})
    assert found == "b"
    assert "Deutschland" in told
    assert "JustWatch" in told


async def test_what_is_known_to_run_elsewhere_leaves_its_place_to_others() -> None:
    given = {"a": TO_RENT, "b": ELSEWHERE, "c": {}, "d": ON_NETFLIX, "e": ON_NETFLIX}
    assert (await kept(given, heard="abc"))[0] == "de"


async def test_what_is_known_to_run_there_is_found_however_far_down_it_stands() -> None:
    given = {"a": {}, "b": {}, "c": ON_NETFLIX, "h": ON_NETFLIX}
    assert (await kept(given, heard="h"))[0] == "ch"
    assert LOOKED_UP < 100


async def test_where_none_runs_what_fits_otherwise_is_shown_and_it_is_said() -> None:
    found, told = await kept({"a": TO_RENT, "b": ELSEWHERE, "c": {}})
    assert found == "abc"
    assert "nichts" in told


async def test_without_a_key_it_is_said_that_nobody_can_tell() -> None:
    found, told = await kept(None)
    assert found == "abc"
    assert "nicht nachschlagen" in told


async def test_when_the_list_is_silent_it_is_said() -> None:
    found, told = await kept({})
    assert found == "abc"
    assert "antwortet gerade nicht" in told


@pytest.mark.parametrize(("service", "name"), [("disney+", "Disney Plus"), ("prime video", "Amazon Prime Video")])
async def test_a_service_is_known_by_its_names(service: str, name: str) -> None:
    assert (await kept({"a": {}, "b": {"DE": {"ads": (name,)}}, "c": {}}, (service,)))[0] == "b"


async def test_ones_own_services_are_those_that_one_set() -> None:
    given: dict[str, Ways] = {"a": TO_RENT, "b": ON_NETFLIX, "c": {"DE": {"flatrate": ("MUBI",)}}}
    assert (await kept(given, (OWN_SERVICES,), ("MUBI",)))[0] == "c"
    found, told = await kept(given, (OWN_SERVICES, "netflix"), ("MUBI",))
    assert found == "bc"
    assert "MUBI" in told


@pytest.mark.parametrize(("given", "told"), [(None, "nicht nachschlagen"), ({}, "kenne ich noch nicht")])
async def test_without_services_or_anybody_to_ask_that_is_said(given: Mapping[str, Ways] | None, told: str) -> None:
    found, said = await kept(given, (OWN_SERVICES,))
    assert found == "abc"
    assert told in said


async def lines(given: Mapping[str, Ways], at: datetime = NOW, **of: Any) -> dict[TitleId, str]:
    return await Streaming(Offering(given, at=at)).lines(turn(**of), EVERY[:3])


async def test_cards_say_where_titles_run_ones_own_services_first_and_since_when_that_is_known() -> None:
    given: dict[str, Ways] = {"a": {"DE": {"flatrate": ("Netflix", "MUBI", "Sky")}}, "b": TO_RENT, "c": ELSEWHERE}
    found = await lines(given, own=("MUBI",))
    assert found["a"] == "MUBI ✓ und Netflix in Deutschland (JustWatch, heute)"
    assert found["b"].startswith("Zu leihen")
    assert "c" not in found
    assert "gestern" in (await lines(given, NOW - timedelta(hours=30)))["a"]


async def test_where_nobody_knows_where_somebody_is_cards_name_no_country() -> None:
    given: dict[str, Ways] = {"a": {"US": {"flatrate": ("Netflix",)}}}
    assert await lines(given, locale="en") == {}
    assert "United States" in (await lines(given, locale="en", timezone="America/New_York"))["a"]
