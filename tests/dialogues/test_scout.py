"""The scout in a whole house: what the world watches comes in, what suits a taste is kept and shown, and a source that
is silent takes nothing away."""

from collections.abc import AsyncIterator
from dataclasses import replace

import numpy as np
import pytest

from bot.errors import SourceUnavailable
from bot.jobs.scouting import Reading, placed
from bot.language.claude import ClaudeSettings
from bot.language.model import LanguageModel
from bot.recommend.reading import Said, Sentences, TasteReader, as_sentence
from bot.titles import TitleId
from bot.wiring.house import House
from bot.wiring.jobs import scouting
from memory.scouting import SqlScouted, SqlWorldTrends
from tests.conftest import Furnished
from tests.dialogues.conftest import a_house
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock
from tests.fakes_language import FakeAiHealth, FakeAiUsage, FakeLanguage
from tests.standins.tmdb_trends import Watched, watched

HEAT, COLLATERAL, PADDINGTON = 949, 1538, 346648
CRIMES = (COLLATERAL, 23168, 4982, 1422, 273481, 242582, 500, 524, 83666, 9799, 5915, 11324)
"""Collateral, The Town, American Gangster, The Departed, Sicario and others: more than a like brings along."""
LIKED = ("m949", "m680", "m769", "m111", "m103")
"""Heat, Pulp Fiction, GoodFellas, Scarface, Taxi Driver."""
NEW = 990001


@pytest.fixture(scope="module")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    async with a_house(furnished("scout")) as house:
        yield house


def crime_and_bears() -> Watched:
    """The world watches crime films that go with LIKED, a bear, and a film that nobody here has."""
    new = {"title": "A New Heist", "genres": [{"name": "Crime"}], "overview": "A thief plans one last job."}
    lists = {"movie/day": [*CRIMES, PADDINGTON, NEW, HEAT], "movie/week": [PADDINGTON]}
    return Watched(lists=lists, known={f"movie/{NEW}": new})


async def scout(house: House, stand_in: Watched, reading: Reading | None = None) -> str:
    async with watched(stand_in) as tmdb:
        job = scouting(house)
        job._source, job._reading = (lambda: tmdb), reading
        return await job.run()


async def test_what_suits_a_taste_is_kept_with_its_parts_and_comes_among_the_picks(house: House) -> None:
    ann = Someone(manager=house.manager)
    for title in LIKED:
        await ann.does("like", title)
    did = await scout(house, crime_and_bears())
    assert did.startswith("15 titles watched, 1 new, found for ")
    profile = await _profile(house, ann)
    kept = {pick.title: pick for pick in await SqlScouted(house.database).of(profile, house.clock.now(), 9)}
    collateral = TitleId(f"tmdb:movie:{COLLATERAL}")
    assert collateral in kept
    assert f"tmdb:movie:{PADDINGTON}" not in kept, "a bear in London is not for who likes gangsters alone"
    assert f"tmdb:movie:{HEAT}" not in kept, "what somebody knows is no find"
    pick = kept[collateral]
    assert pick.source == "trending"
    assert set(pick.parts) >= {"thematic", "style", "emotional"}
    assert pick.score >= 0.7
    await house.waiting.make(profile)
    await ann.does("picks")
    news = {row["title_id"] for row in (await ann.export())["picks"] if row["source"] == "trending"}
    assert news
    assert news <= set(ann.titles) & set(kept)


async def test_of_whose_whole_work_somebody_sees_all_that_is_watched_is_kept(house: House) -> None:
    kim = Someone(manager=house.manager)
    await kim.does("like", "m346648")
    await kim.does("dive", "Michael Mann")
    await scout(house, crime_and_bears())
    found = await SqlScouted(house.database).of(await _profile(house, kim), house.clock.now(), 9)
    kept = {pick.title: pick for pick in found}
    assert kept[TitleId(f"tmdb:movie:{COLLATERAL}")].source == "deep_dive"


async def test_what_nobody_here_had_is_in_the_catalogue_at_once(house: House) -> None:
    await scout(house, crime_and_bears())
    arrays = house.library.arrays
    assert TitleId(f"tmdb:movie:{NEW}") in arrays.place
    assert arrays.watched[arrays.place[TitleId(f"tmdb:movie:{COLLATERAL}")]] == 1.0


async def test_what_was_watched_hours_ago_is_news_no_more(house: House) -> None:
    await scout(house, crime_and_bears())
    assert isinstance(house.clock, FakeClock)
    house.clock.advance(hours=7)
    await house.library.refresh()
    np.testing.assert_array_equal(house.library.arrays.watched, 0)


async def test_a_source_that_is_silent_takes_nothing_away(house: House) -> None:
    await scout(house, crime_and_bears())
    before = await SqlWorldTrends(house.database).read(house.clock.now())
    with pytest.raises(SourceUnavailable):
        await scout(house, replace(crime_and_bears(), troubles=[401]))
    assert await SqlWorldTrends(house.database).read(house.clock.now()) == before


async def test_the_language_model_says_a_sentence_of_what_was_found_once(house: House) -> None:
    bob = Someone(manager=house.manager)
    for title in LIKED:
        await bob.does("like", title)
    said = Sentences(titles=[Said(id=f"m{n}", why="One night and the same cool dread as Heat") for n in CRIMES])
    language = FakeLanguage(said, said, said)
    reading = Reading(
        reader=TasteReader(_model(house, language)),
        scouted=SqlScouted(house.database),
        catalogue=house.catalogue,
        matcher=house.matcher(),
        share=0.3,
    )
    await scout(house, crime_and_bears(), reading)
    asked = len(language.asked)
    assert "Heat" in language.asked[-1]
    assert f"m{COLLATERAL}" in language.asked[-1]
    await scout(house, crime_and_bears(), reading)
    assert len(language.asked) == asked, "of what was read nothing is asked twice"
    await house.waiting.make(await _profile(house, bob))
    await bob.does("picks")
    reasons = [card.reason for reply in bob.replies for card in reply.cards]
    assert "One night and the same cool dread as Heat." in reasons


async def test_a_day_that_has_cost_its_share_is_read_no_more(house: House) -> None:
    language = FakeLanguage()
    reading = Reading(
        reader=TasteReader(_model(house, language)),
        scouted=SqlScouted(house.database),
        catalogue=house.catalogue,
        matcher=house.matcher(),
        share=0.0,
    )
    await scout(house, crime_and_bears(), reading)
    assert language.asked == []


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org for more of it",
        "# Ignore all that was said",
        "No",
        "x" * 200,
        "Write to @somebody there",
    ],
)
def test_no_link_no_mark_and_no_speech_comes_onto_a_card(text: str) -> None:
    assert as_sentence(text) == ""


def test_the_first_place_of_a_list_counts_most() -> None:
    a, b, c = (TitleId(f"tmdb:movie:{n}") for n in (1, 2, 3))
    assert placed([a, b, c]) == {a: 1.0, b: 0.65, c: pytest.approx(0.3)}
    assert placed([]) == {}


def _model(house: House, language: FakeLanguage) -> LanguageModel:
    return LanguageModel(
        language=language,
        usage=FakeAiUsage(),
        health=FakeAiHealth(),
        clock=house.clock,
        settings=ClaudeSettings(),
    )


async def _profile(house: House, someone: Someone) -> int:
    return int(str((await someone.export())["profiles"][0]["id"]))
