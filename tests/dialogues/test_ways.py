"""Refining a wish by buttons, what is trending, where to watch."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from bot.flows.where import Where
from bot.messages import Chat
from bot.recommend.heat import heated
from bot.titles import Offered, TitleId
from bot.wiring.house import House
from bot.words import keys
from tests.dialogues.talking import Someone

ARRIVAL = TitleId("tmdb:movie:329865")


def genres(house: House, someone: Someone) -> list[tuple[str, ...]]:
    arrays = house.recommender.arrays
    return [tuple(arrays.columns.genres[arrays.place[TitleId(title)]]) for title in someone.titles]


def figures(house: House, someone: Someone, name: str) -> list[float]:
    arrays = house.recommender.arrays
    return [float(getattr(arrays.columns, name)[arrays.place[TitleId(title)]]) for title in someone.titles]


def test_every_word_that_is_typed_for_a_command_has_one(house: House) -> None:
    assert not {key.removeprefix("typed-").replace("-", "_") for key in keys("typed-")} - set(house.routes.verbs)


class TestRefine:
    async def test_it_says_what_was_asked_and_changes_one_thing_at_a_time(self, someone: Someone, house: House) -> None:
        await someone.says("a comedy in English")
        reply = await someone.taps("Refine")
        assert "funny" in reply.text
        assert "English" in reply.text
        await someone.taps("Older")
        assert max(figures(house, someone, "year")) <= 1990
        assert "Comedy" in genres(house, someone)[0]

    async def test_a_genre_comes_in_and_another_goes_out(self, someone: Someone, house: House) -> None:
        await someone.does("enough")
        await someone.taps("Refine")
        await someone.taps("➕")
        await someone.taps("Thriller")
        assert all("Thriller" in each for each in genres(house, someone))
        await someone.taps("Refine")
        await someone.taps("➖")
        await someone.taps("Crime")
        assert all("Thriller" in each and "Crime" not in each for each in genres(house, someone))

    async def test_shorter_and_shorter_still(self, someone: Someone, house: House) -> None:
        await someone.does("enough")
        for limit in (110, 90):
            await someone.taps("Refine")
            await someone.taps("Shorter")
            assert max(figures(house, someone, "runtime")) <= limit

    async def test_newer_a_language_and_all_anew(self, someone: Someone, house: House) -> None:
        await someone.does("refine")
        await someone.taps("Newer")
        assert min(figures(house, someone, "year")) >= 2010
        await someone.taps("Refine")
        await someone.taps("Language")
        await someone.taps("Japanese")
        arrays = house.recommender.arrays
        assert {arrays.columns.languages[arrays.place[TitleId(t)]] for t in someone.titles} == {"ja"}
        await someone.taps("Refine")
        await someone.taps("Start over")
        assert "1/5" in someone.text

    async def test_an_old_or_made_up_button_is_answered(self, someone: Someone) -> None:
        for verb, *args in (("refine", "gone"), ("change", "bigger"), ("change", "in", "Nonsense"), ("change",)):
            reply = await someone.does(verb, *args)
            assert reply.text
            assert someone.labels


class TestTrending:
    async def test_it_shows_what_the_world_watches_but_nothing_known(
        self, someone: Someone, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        arrays = house.recommender.arrays
        watched = {arrays.ids[row]: float(arrays.renown[row]) for row in np.argsort(-arrays.renown)[:40]}
        monkeypatch.setattr(house.library, "_arrays", heated(arrays, {}, watched))
        first = (await someone.does("trending")).cards[0].title
        assert len(someone.titles) == 8
        assert "just now" in someone.last.cards[0].reason
        assert "%" not in someone.last.cards[0].footer
        await someone.does("seen", first.replace("tmdb:movie:", "m").replace("tmdb:tv:", "t"))
        await someone.does("trending")
        assert first not in someone.titles

    async def test_where_nobody_knows_what_is_popular_now_it_shows_the_well_known_and_says_so(
        self, someone: Someone, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        arrays = house.recommender.arrays  # how popular titles were once is no news
        monkeypatch.setattr(house.library, "_arrays", replace(heated(arrays, {}), trending=arrays.renown))
        await someone.does("trending")
        assert "can't tell" in someone.text
        for card in someone.last.cards:
            assert "just now" not in card.reason
            assert card.reason
        assert min(figures(house, someone, "vote_count")) > np.median(arrays.columns.vote_count)

    async def test_what_several_people_here_like_comes_first_and_says_so(
        self, someone: Someone, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        arrays = house.recommender.arrays
        popularity = np.nan_to_num(arrays.columns.popularity)
        quiet = next(arrays.ids[row] for row in np.argsort(popularity) if arrays.domain("movies")[row])
        monkeypatch.setattr(house.library, "_arrays", heated(arrays, {quiet: 5.0}))
        await someone.does("trending")
        assert quiet in someone.titles
        card = next(card for card in someone.last.cards if card.title == quiet)
        assert "in this house" in card.reason

    async def test_children_see_only_what_is_theirs(self, someone: Someone, house: House) -> None:
        await someone.does("profile", "new", "kids")
        await someone.does("trending")
        arrays = house.recommender.arrays
        assert someone.titles
        assert all(arrays.kids_age[arrays.place[TitleId(title)]] < 99 for title in someone.titles)


class Services:
    """The Availability port: offers as they are given, or a fault; `asked` counts."""

    def __init__(self, offers: Mapping[str, Mapping[str, tuple[str, ...]]] | None) -> None:
        self.given, self.asked = offers, 0

    async def offers(self, titles: Sequence[TitleId], country: str, seconds: float = 0.0) -> dict[TitleId, Offered]:
        self.asked += 1
        if self.given is None:
            return {}
        services, at = self.given.get(country, {}), datetime(2026, 11, 1, tzinfo=UTC)
        return {title: Offered(services=services, at=at) for title in titles}

    async def known(self, country: str) -> dict[TitleId, Offered]:
        return {}


@asynccontextmanager
async def services(
    house: House, offers: Mapping[str, Mapping[str, tuple[str, ...]]] | None, public_url: str = ""
) -> AsyncIterator[Services]:
    """The house with a list of services, for a while."""
    given = Services(offers)
    route = house.routes.verbs["where"]
    flow = Where(
        availability=given,
        recommender=house.recommender,
        understand=house.library.understand,
        names=house.library.find_named,
        public_url=public_url,
    ).flow()
    verbs = dict(house.routes.verbs)
    for verb, command in flow.commands.items():
        verbs[verb] = replace(route, step=command.step)
    before = house.manager._routes
    house.manager._routes = replace(before, verbs=verbs)
    try:
        yield given
    finally:
        house.manager._routes = before


OFFERS = {"DE": {"flatrate": ("Netflix", "WOW"), "rent": ("Apple TV",)}, "AT": {"buy": ("Sky",)}}


class TestWhere:
    async def test_without_a_key_it_says_honestly_that_it_does_not_know(self, someone: Someone) -> None:
        reply = await someone.says("/where Arrival")
        assert "I don't know where Arrival is running" in reply.text
        assert any("More like this" in label for label in someone.labels)
        assert "Arrival" in (await someone.says("where can I stream Arrival?")).text

    async def test_it_names_the_services_of_the_persons_country(self, someone: Someone, house: House) -> None:
        async with services(house, OFFERS):
            someone.locale = "de"
            reply = await someone.does("where", "m329865")
            assert "Deutschland" in reply.text
            assert "Netflix und WOW" in reply.text
            assert "JustWatch" in reply.text
            someone.locale = "de-AT"
            assert "Sky" in (await someone.does("where", "m329865")).text

    async def test_a_country_that_was_chosen_is_kept(self, someone: Someone, house: House) -> None:
        async with services(house, OFFERS):
            assert "no service" in (await someone.does("where", "m329865")).text
            await someone.taps("Another country")
            assert "Germany" in someone.labels
            reply = await someone.taps("Germany")
            assert (reply.replaces, "Netflix" in reply.text) == (True, True)
            assert "Netflix" in (await someone.does("where", "m329865")).text

    async def test_it_says_where_that_leads_through_the_web_door_where_people_reach_it(
        self, someone: Someone, house: House
    ) -> None:
        async with services(house, OFFERS):
            told = (await someone.does("country", "m329865", "DE")).text
            assert "https://www.themoviedb.org/movie/329865/watch?locale=DE" in told
        async with services(house, OFFERS, "https://usher.example"):
            told = (await someone.does("where", "m329865")).text
            assert "https://usher.example/watch-link/tmdb:movie:329865?country=DE" in told

    async def test_it_asks_once_where_and_on_what_somebody_watches(self, someone: Someone, house: House) -> None:
        async with services(house, OFFERS):
            assert "Tell me once" in (await someone.does("where", "m329865")).text
            assert "Services" in someone.labels
            assert "Tell me once" not in (await someone.does("where", "m329865")).text

    async def test_who_told_it_already_is_not_asked(self, someone: Someone, house: House) -> None:
        async with services(house, OFFERS):
            await someone.says("I live in Germany and have Netflix and Mubi")
            reply = await someone.does("where", "m329865")
            assert "Netflix ✓" in reply.text and "Tell me once" not in reply.text

    async def test_a_list_that_does_not_answer_is_said_so(self, someone: Someone, house: House) -> None:
        async with services(house, None):
            assert "isn't answering" in (await someone.does("where", "m329865")).text

    async def test_without_a_title_it_is_about_the_card_on_top_or_asks_which(self, someone: Someone) -> None:
        assert "Of which title?" in (await someone.does("where")).text
        await someone.does("enough")
        name = someone.last.cards[0].heading.rsplit(" (", 1)[0]
        assert name in (await someone.says("/where")).text
        assert "don't know that title" in (await someone.says("/where asdfgh qwertz")).text

    async def test_a_childs_question_about_what_is_not_for_children_names_nothing(
        self, someone: Someone, house: House
    ) -> None:
        await someone.does("profile", "new", "kids")
        async with services(house, OFFERS):
            assert "Netflix" not in (await someone.says("/where Se7en")).text
            assert "Netflix" not in (await someone.does("where", "m807")).text
        assert "Se7en" not in (await someone.says("where can I watch Se7en?")).text

    async def test_in_a_group_the_answer_is_the_same(self, someone: Someone) -> None:
        someone.chat = Chat(id="-5", private=False)
        assert "Arrival" in (await someone.says("/where Arrival")).text


async def test_refine_says_all_that_was_understood(someone: Someone) -> None:
    await someone.says("something cosy under two hours without blood")
    await someone.does("refine")
    for part in ("cosy", "under 2 h", "without gore"):
        assert part in someone.text
    await someone.does("mood", "think")
    await someone.does("refine")
    assert "clever" in someone.text
    assert "cosy" not in someone.text
