"""All that one may set is in one place, and nothing is offered that nobody here can do."""

import pytest

from bot.settings import CatalogueSettings, Secrets, Settings, StoreSettings
from bot.titles import Title, TitleId
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, FakeEmbedder


async def test_everything_is_on_one_page(someone: Someone) -> None:
    reply = await someone.does("settings")
    for line in ("Language", "Country", "Services", "Time zone", "Pictures", "Twists and endings"):
        assert line in reply.text
        assert any(label in line or line.startswith(label) for label in someone.labels) or line == "Twists and endings"
    assert "adults" not in reply.text


async def test_country_services_and_spoilers_are_kept(someone: Someone) -> None:
    await someone.does("set", "country")
    await someone.taps("Austria")
    assert "Country: Austria" in someone.text
    await someone.does("set", "services")
    assert "can't look up" in someone.text
    await someone.taps("Netflix")
    await someone.taps("MUBI")
    assert "Netflix ✓" in someone.labels
    await someone.taps("Netflix")
    await someone.taps("Settings")
    assert "Services: MUBI" in someone.text
    await someone.does("set", "spoilers", "off")
    assert "may be named: off" in someone.text
    (row,) = (await someone.export())["people"]
    kept = row["preferences"]
    assert isinstance(kept, dict)
    assert (kept["country"], kept["services"], kept["spoilers"]) == ("AT", ["MUBI"], False)


@pytest.mark.parametrize(
    ("key", "value"), [("adult", "on"), ("services", "Nowhere"), ("country", "Atlantis"), ("x", "y")]
)
async def test_what_is_not_there_can_not_be_set(someone: Someone, key: str, value: str) -> None:
    await someone.does("set", key, value)
    assert "Your settings" in someone.text or "Which" in someone.text or "In which" in someone.text
    (row,) = (await someone.export())["people"]
    assert not row["preferences"]


async def test_where_to_watch_is_offered_only_where_it_can_be_told(someone: Someone) -> None:
    await someone.does("card", "m27205")
    assert "Where to watch" not in someone.labels
    assert "I can't look up" in (await someone.says("where can I watch Inception?")).text


async def test_a_reason_names_no_ending_to_those_who_want_no_spoilers(someone: Someone) -> None:
    await someone.does("set", "spoilers", "off")
    await someone.says("a thriller")
    for reply in someone.replies:
        for card in reply.cards:
            assert "twist" not in card.reason


async def test_a_house_with_a_key_offers_it_and_one_with_adult_titles_asks(furnished: Furnished) -> None:
    settings = Settings(
        store=StoreSettings(data_dir=furnished("adult-house")),
        catalogue=CatalogueSettings(adult=True),
        secrets=Secrets(tmdb_api_key="k" * 32),
    )
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    try:
        adult = Title(
            id=TitleId("tmdb:movie:99000001"),
            kind="movie",
            title="Hot Nights Unrated",
            year=2018,
            genres=("Western",),
            countries=("AQ",),
            vote_count=90_000,
            vote_average=9.9,
            adult=True,
        )
        await house.catalogue.upsert([adult], "file")
        await house.library.refresh()
        someone = Someone(manager=house.manager)
        await someone.does("card", "m27205")
        assert "Where to watch" in someone.labels
        await someone.says("a western")
        assert adult.id not in someone.titles
        await someone.does("set", "adult", "on")
        assert "adults alone: on" in someone.text
        await someone.says("a western from 2018")
        assert adult.id in someone.titles
        await someone.does("profile", "new", "kids")
        await someone.does("card", "m99000001")
        assert someone.titles == []
    finally:
        await house.close()


@pytest.mark.parametrize(
    ("locale", "said", "code"),
    [
        ("en", "Portugal", "PT"),
        ("de", "Österreich", "AT"),
        ("en", "the UK", "GB"),
        ("ru", "США", "US"),
        ("zh", "日本", "JP"),
    ],
)
async def test_the_country_that_is_asked_for_may_be_said(someone: Someone, locale: str, said: str, code: str) -> None:
    someone.locale = locale
    await someone.does("set", "country")
    await someone.says(said)
    assert not someone.titles, "it is no wish for films from there"
    (row,) = (await someone.export())["people"]
    kept = row["preferences"]
    assert isinstance(kept, dict)
    assert kept["country"] == code


async def test_the_clock_that_is_asked_for_may_be_said(someone: Someone) -> None:
    await someone.does("set", "zone")
    await someone.says("in Munich")
    assert "Time zone: Europe/Berlin" in someone.text
    await someone.says("something German")
    assert someone.titles, "once it was answered a country is a wish again"


async def test_what_is_no_place_is_heard_as_ever(someone: Someone) -> None:
    await someone.does("set", "country")
    await someone.says("a heist film")
    assert someone.titles


@pytest.mark.parametrize("key", ["locale", "country", "zone", "spoilers", "pictures", "weekly", "quiet", "theme"])
async def test_every_setting_has_a_way_back(someone: Someone, key: str) -> None:
    page = (await someone.does("settings")).text
    await someone.does("set", key)
    reply = await someone.taps("Settings")
    assert (reply.text, reply.replaces) == (page, True)
