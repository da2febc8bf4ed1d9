"""Conversations beside TMDB (its stand-in): titles that were missing, cards that come alive, where things run."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.settings import ConversationSettings, Secrets, Settings, StoreSettings
from bot.titles import TitleId
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, FakeEmbedder
from tests.standins.tmdb_api import KEY, NEVER, TmdbApi, film, offers, series

WOLFWALKERS = film(
    441130, "Wolfwalkers", overview="A young hunter befriends a girl who runs with wolves.", vote_count=1500,
    genres=[{"id": 16, "name": "Animation"}, {"id": 10751, "name": "Family"}], imdb_id="tt5198068",
    external_ids={"imdb_id": "tt5198068"}, credits={"cast": [{"name": "Honor Kneafsey"}], "crew": [
        {"name": "Tomm Moore", "job": "Director"}]},
)  # fmt: skip
SILVER_ANT = film(900001, "The Silver Ant", called={"es": "La hormiga de plata"})
BLUE = film(900002, "Blue Nightwalkers", adult=True)
NETFLIX = offers(DE={"flatrate": ["Netflix"]}, US={"rent": ["Apple TV"]})
PATIENT = 100.0
"""Seconds that these tests wait on a busy machine for what takes a moment."""


def of_any(kind: str, number: int) -> dict[str, Any] | None:
    """Any title that the starter has: the even ones on Netflix in Germany."""
    made = film(number, "") if kind == "movie" else series(number, "")
    return made | {"watch/providers": NETFLIX if number % 2 == 0 else offers()}


@pytest.fixture(scope="module")
async def api() -> AsyncIterator[TmdbApi]:
    async with TmdbApi([WOLFWALKERS, SILVER_ANT, BLUE]).serving() as api:
        api.made = of_any
        yield api


@pytest.fixture(scope="module")
async def house(furnished: Furnished, api: TmdbApi) -> AsyncIterator[House]:
    settings = Settings(
        store=StoreSettings(data_dir=furnished("tmdb")),
        conversation=ConversationSettings(tmdb_base=api.base_url),
        secrets=Secrets(tmdb_api_key=KEY),
    )
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    house.seeking._soon = PATIENT
    yield house
    await house.close()


async def test_a_title_that_is_named_and_missing_is_answered_in_the_same_turn(someone: Someone, house: House) -> None:
    await someone.says("wolfwalkers")
    (card,) = someone.last.cards
    assert card.heading == "Wolfwalkers (2020)"
    assert "Tomm Moore" in card.facts
    assert card.picture and card.picture.url and card.picture.url.endswith("/p441130.jpg")
    await someone.says("who directed it?")
    assert "Tomm Moore" in someone.text


async def test_what_is_like_it_is_found_from_then_on(someone: Someone) -> None:
    await someone.says("something like wolfwalkers")
    assert someone.titles
    assert "tmdb:movie:441130" not in someone.titles


async def test_it_is_judged_like_any_other(someone: Someone) -> None:
    await someone.says("wolfwalkers 4/5")
    (verdict,) = (await someone.export())["verdicts"]
    assert (verdict["title_id"], verdict["stars"]) == ("tmdb:movie:441130", 4.0)


async def test_by_its_name_in_another_language_it_is_found_too(someone: Someone) -> None:
    someone.locale = "es"
    await someone.says("¿has visto La Hormiga de Plata?")
    assert "The Silver Ant" in f"{someone.text} {[card.heading for card in someone.last.cards]}"


@pytest.mark.parametrize("name", ["zorgon nightmares", "blue nightwalkers"])
async def test_what_nobody_knows_and_what_is_for_adults_alone_stays_missing(someone: Someone, name: str) -> None:
    await someone.says(f"have you seen {name}?")
    assert f"I have no title called “{name}”" in someone.text


async def test_a_pasted_address_of_a_missing_title_is_that_title(someone: Someone) -> None:
    await someone.says("https://www.imdb.com/title/tt5198068/")
    assert someone.titles == ["tmdb:movie:441130"]


async def test_a_title_that_takes_too_long_is_there_the_next_time(someone: Someone, house: House, api: TmdbApi) -> None:
    api.add(film(900003, "Gravelheart Returns"))
    api.after, house.seeking._soon = 0.5, 0.01
    await someone.says("gravelheart returns")
    assert "am looking for it" in someone.text
    await house.seeking.idle()
    api.after, house.seeking._soon = 0.0, PATIENT
    await someone.says("how long is it?")
    assert "Gravelheart Returns" in someone.text


async def test_cards_come_alive_and_say_where_they_run(someone: Someone, house: House) -> None:
    assert house.availability
    await someone.says("I live in Germany and have Netflix")
    await someone.says("something tense")
    await house.availability.ask([TitleId(title) for title in someone.titles], PATIENT, waited_for=False)
    house.availability._in_time = True
    card = next(card for card in (await someone.does("picks")).cards if int(card.title.split(":")[-1]) % 2 == 0)
    assert card.footer.startswith("Netflix ✓ in Germany (JustWatch, today)")
    assert card.picture and card.picture.url


async def test_only_on_netflix_binds(someone: Someone, house: House) -> None:
    await someone.says("I live in Germany")
    await someone.says("something funny on Netflix")
    assert someone.titles
    assert "On Netflix in Germany, says JustWatch by way of TMDB." in someone.text
    assert all(int(title.split(":")[-1]) % 2 == 0 for title in someone.titles)
    await someone.taps("👎")
    assert all(int(title.split(":")[-1]) % 2 == 0 for title in someone.titles)


async def test_the_text_about_privacy_says_that_tmdb_is_asked(someone: Someone) -> None:
    assert "TMDB is asked for titles" in (await someone.does("privacy")).text


async def test_a_service_that_hangs_hinders_nobody(someone: Someone, house: House, api: TmdbApi) -> None:
    api.after = NEVER
    try:
        await someone.says("I live in France")
        await someone.says("a heist film on Netflix")
        assert someone.titles
        assert "isn't answering" in someone.text
        await someone.says("where can I watch Heat?")
        assert "isn't answering" in someone.text
    finally:
        api.wakes()
