"""How a movie night ends: its time is up, its winner is told, it is forgotten."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.flows.night.shown import NightShown
from bot.jobs.nights import ClosingNights
from bot.messages import Chat, Reply
from bot.night import Phase
from bot.titles import Offered, TitleId
from bot.wiring.house import House
from tests.dialogues.gathering import Group, Told, closing
from tests.fakes import fake


@pytest.fixture
def group(house: House) -> Group:
    return Group(house)


async def test_the_deadline_is_kept_even_when_no_job_runs(group: Group) -> None:
    await group.voting("Ben", "Chi")
    await group.press("Ann", "3")
    fake(group.house.clock).advance(minutes=10)
    await group.press("Ben", "1")
    assert "1 of 1 vote" in group["Ben"].text


async def test_a_winner_that_cant_be_told_now_is_told_later_and_not_for_ever(house: House) -> None:
    group, told = Group(house), Told(silent=True)
    await group.voting("Ben")
    fake(house.clock).advance(minutes=10)
    await closing(house, told)
    told.silent = False
    await closing(house, told)
    await closing(house, told)
    assert len(told.to(group)) == 1
    group = Group(house)
    await group.voting("Ben")
    fake(house.clock).advance(minutes=10)
    await closing(house, Told(gone=True))
    await closing(house, told)
    assert told.to(group) == [], "a chat that is gone isn't tried again"
    group = Group(house)
    await group.voting("Ben")
    fake(house.clock).advance(minutes=10)
    await closing(house)
    fake(house.clock).advance(hours=2)
    await closing(house)
    await closing(house, told)
    assert told.to(group) == [], "nobody waits for it any more"


async def test_a_night_that_nobody_starts_ends_quietly(group: Group) -> None:
    gathering, told = await group.gathered("Ben"), Told()
    fake(group.house.clock).advance(hours=7)
    await closing(group.house, told)
    assert told.to(group) == []
    group.night = gathering
    await group.press("Ben", "I'm in")
    assert "over" in group["Ben"].text


async def test_a_winner_that_cannot_be_told_holds_up_no_other_chat(group: Group) -> None:
    class Broken(Told):
        async def tell(self, chat: Chat, reply: Reply) -> bool:
            if chat.id == "broken":
                raise ValueError("no such chat")
            return await super().tell(chat, reply)

    await group.voting("Ben")
    nights, clock, told = group.house.nights, group.house.clock, Broken()
    night = (await nights.due(clock.now() + timedelta(hours=1)))[0]
    broken = replace(night, id="broken", chat=Chat(id="broken", private=False), phase=Phase.GATHERING, revision=0)
    await nights.open(broken)
    await nights.propose(broken, clock.now(), night.closes_at - timedelta(seconds=1))
    fake(clock).advance(minutes=30)
    with pytest.raises(ValueError, match="no such chat"):
        await closing(group.house, told)
    assert len(told.to(group)) == 1


async def test_a_night_of_long_ago_is_gone(group: Group) -> None:
    await group.plan()
    await group.press("Ann", "Call it off")
    id = (await group["Ann"].export())["nights"][0]["id"]
    job = ClosingNights(nights=group.house.nights, shown=group.house.night_shown, tellers={}, clock=group.house.clock)
    await job.tidy()
    assert await group.house.nights.find(str(id))
    fake(group.house.clock).advance(days=31)
    assert "gone" in await job.tidy()
    assert await group.house.nights.find(str(id)) is None


class Offering:
    """Says of every title that it is offered so; `None` where nobody knows."""

    def __init__(self, offers: Mapping[str, Mapping[str, tuple[str, ...]]] | None) -> None:
        self._offers = offers

    async def offers(self, titles: Sequence[TitleId], country: str, seconds: float = 0.0) -> dict[TitleId, Offered]:
        if self._offers is None:
            return {}
        return {title: Offered(services=self._offers.get(country, {})) for title in titles}

    async def known(self, country: str) -> dict[TitleId, Offered]:
        return {}


@pytest.mark.parametrize(
    ("offers", "said"),
    [
        ({"GB": {"flatrate": ("Mubi", "Netflix"), "rent": ("Apple TV",)}}, "United Kingdom: on Mubi and Netflix"),
        ({"GB": {"buy": ("Apple TV",), "rent": ("Apple TV",)}}, "United Kingdom: to rent on Apple TV,"),
        ({"US": {"flatrate": ("Max",)}}, ""),
        ({}, ""),
        (None, ""),
    ],
)
async def test_the_winner_says_where_it_can_be_watched_when_that_is_known(
    house: House, offers: Mapping[str, Mapping[str, tuple[str, ...]]] | None, said: str
) -> None:
    group = Group(house, locale="en-GB")
    await group.voting("Ben")
    night = await house.nights.on_in("test", group.chat.id)
    assert night
    shown = NightShown(catalogue=house.catalogue, poster_base="", clock=house.clock, availability=Offering(offers))
    card = (await shown.winner(night)).cards[0]
    assert card.footer.startswith(said) if said else card.footer == ""
