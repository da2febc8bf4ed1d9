"""The web's services themselves: run by hand with USHER_LIVE=1 and the keys they need, skipped otherwise."""

import os
from collections.abc import Iterator

import pytest

from bot.titles import Title, TitleId
from memory.sources.google import Google
from memory.sources.pace import Pace
from memory.sources.polite import APART, Polite
from memory.sources.reddit import Reddit
from memory.sources.tmdb import Tmdb
from memory.sources.tmdb_trends import TmdbTrends
from memory.sources.wikimedia import Wikimedia

HEAT = Title(id=TitleId("tmdb:movie:949"), kind="movie", title="Heat", year=1995, imdb_id="tt0113277")
KEYS = {name: os.environ.get(f"LIVE_{name}", "") for name in (
    "CONTACT", "TMDB_API_KEY", "REDDIT_CLIENT_ID", "REDDIT_CLIENT_SECRET", "GOOGLE_API_KEY", "GOOGLE_ENGINE_ID",
)}  # fmt: skip
"""Under names of their own: tests/conftest.py takes the usual ones away from every test."""


def needs(*names: str) -> pytest.MarkDecorator:
    there = os.environ.get("USHER_LIVE") and all(KEYS[name] for name in names)
    return pytest.mark.skipif(not there, reason=f"USHER_LIVE=1 and {', '.join(f'LIVE_{n}' for n in names)} are not set")


@pytest.fixture
def client() -> Iterator[Polite]:
    yield Polite(service="live", contact=KEYS["CONTACT"], version="1", pace=Pace(most=1, within=APART))


@needs("CONTACT")
async def test_wikidata_and_wikipedia_know_heat(client: Polite) -> None:
    source = Wikimedia(client=client, wikidata="https://www.wikidata.org", wikipedia="https://{language}.wikipedia.org")
    heard = await source.hear(HEAT, "en")
    assert {fact.kind for fact in heard.facts} & {"based_on", "shot_in", "reception", "award"}
    assert all(fact.url.startswith("https://") and fact.licence for fact in heard.facts)


@needs("CONTACT", "REDDIT_CLIENT_ID", "REDDIT_CLIENT_SECRET")
async def test_reddit_talks_of_heat(client: Polite) -> None:
    source = Reddit(
        client=client,
        auth="https://www.reddit.com",
        api="https://oauth.reddit.com",
        client_id=KEYS["REDDIT_CLIENT_ID"],
        secret=KEYS["REDDIT_CLIENT_SECRET"],
    )
    assert (await source.hear(HEAT, "en")).facts


@needs("CONTACT", "GOOGLE_API_KEY", "GOOGLE_ENGINE_ID")
async def test_google_finds_pages_on_heat(client: Polite) -> None:
    key, engine = KEYS["GOOGLE_API_KEY"], KEYS["GOOGLE_ENGINE_ID"]
    source = Google(client=client, base="https://www.googleapis.com", key=key, engine=engine)
    assert (await source.hear(HEAT, "en")).facts


@needs("TMDB_API_KEY")
async def test_tmdb_says_what_the_world_watches() -> None:
    source = TmdbTrends(Tmdb(base="https://api.themoviedb.org/3", key=KEYS["TMDB_API_KEY"]))
    listed = await source.trending("movie", "day", 2)
    assert len(listed) > 20
    assert len(await source.details(listed[:3])) == 3
    await source.close()
