"""What became of the picks that experiments made, over both databases."""

from dataclasses import replace

import pytest

from bot.persons import Forgotten, Recipe
from bot.ports import Tried
from bot.titles import TitleId, Verdict
from memory.database import Database
from memory.experiments import SqlTrials
from memory.people import SqlPeople
from memory.web import SqlClicks
from tests.contract.visits import ALIEN, BOB, DUNE, HEAT, Visits
from tests.fakes import FakeClock

RECIPE = Recipe(
    algorithm="hybrid", reranker="none", mmr_lambda=0.75, weights={"text": 1.3}, experiment="words", variant="wordy"
)


@pytest.fixture
def ann(database: Database, clock: FakeClock) -> Visits:
    return Visits(SqlPeople(database), clock)


@pytest.fixture
def bob(database: Database, clock: FakeClock) -> Visits:
    return Visits(SqlPeople(database), clock, BOB)


async def show(who: Visits, *titles: TitleId, recipe: Recipe | None = RECIPE) -> None:
    await who.turn(replace(who.searched(*titles), recipe=recipe))
    who.clock.advance(minutes=1)


async def verdicts(database: Database, experiment: str = "words") -> dict[TitleId | None, Verdict]:
    found = await SqlTrials(database).tried(experiment)
    return {tried.judgement.title: tried.judgement.verdict for tried in found if tried.judgement}


async def test_each_title_is_there_once_with_the_last_word_on_it(
    database: Database, clock: FakeClock, ann: Visits
) -> None:
    await show(ann, DUNE, HEAT, ALIEN)
    await show(ann, ALIEN)
    await ann.turn(ann.judged(DUNE, Verdict.DISLIKED), ann.judged(HEAT, Verdict.RATED, 4.5))
    await ann.turn(ann.judged(DUNE, Verdict.LIKED), ann.judged(DUNE, Verdict.SEEN))
    found = await SqlTrials(database).tried("words")
    assert [(tried.variant, tried.judgement is None) for tried in found] == [
        ("wordy", False), ("wordy", False), ("wordy", True),
    ]  # fmt: skip
    assert await verdicts(database) == {DUNE: Verdict.LIKED, HEAT: Verdict.RATED}
    assert {tried.judgement.stars for tried in found if tried.judgement} == {None, 4.5}


async def test_what_was_said_before_a_title_was_shown_is_no_merit_of_the_showing(
    database: Database, clock: FakeClock, ann: Visits
) -> None:
    await ann.turn(ann.judged(DUNE, Verdict.LIKED))
    clock.advance(minutes=1)
    await show(ann, DUNE)
    assert await verdicts(database) == {}


async def test_a_click_counts_for_the_title_that_was_shown_before_it(
    database: Database, clock: FakeClock, ann: Visits
) -> None:
    clicks, whose = SqlClicks(database), ann.account
    await ann.load()
    await clicks.note(whose, "click", HEAT, {}, clock.now())
    clock.advance(minutes=1)
    await show(ann, DUNE, HEAT, ALIEN)
    for kind, title in (("click", DUNE), ("impression", ALIEN)):
        await clicks.note(whose, kind, title, {}, clock.now())
    assert [tried.clicked for tried in await SqlTrials(database).tried("words")] == [True, False, False]


async def test_people_and_variants_are_kept_apart(database: Database, ann: Visits, bob: Visits) -> None:
    await show(ann, DUNE)
    await show(bob, DUNE, recipe=replace(RECIPE, variant="usual"))
    await bob.turn(bob.judged(DUNE, Verdict.LIKED))
    found = await SqlTrials(database).tried("words")
    assert [(tried.variant, tried.judgement is not None) for tried in found] == [("wordy", False), ("usual", True)]
    assert len({tried.person for tried in found}) == 2


async def test_picks_outside_the_experiment_are_none_of_its_business(database: Database, ann: Visits) -> None:
    await show(ann, DUNE, recipe=None)
    await show(ann, HEAT, recipe=replace(RECIPE, experiment="", variant=""))
    await show(ann, ALIEN, recipe=replace(RECIPE, experiment="other"))
    assert list(await SqlTrials(database).tried("words")) == []
    assert list(await SqlTrials(database).experiments()) == ["other"]


async def test_experiments_are_told_newest_first(database: Database, ann: Visits) -> None:
    for name in ("first", "second", "first", "third"):
        await show(ann, DUNE, recipe=replace(RECIPE, experiment=name))
    assert list(await SqlTrials(database).experiments()) == ["third", "first", "second"]


async def test_the_recipe_of_a_search_is_kept_and_exported(database: Database, ann: Visits) -> None:
    await show(ann, DUNE)
    (search,) = (await SqlPeople(database).export((await ann.load()).person.id))["searches"]
    assert search["recipe"] == {
        "algorithm": "hybrid", "reranker": "none", "mmr_lambda": 0.75, "weights": {"text": 1.3},
        "experiment": "words", "variant": "wordy",
    }  # fmt: skip


async def test_who_is_forgotten_is_counted_no_more(database: Database, ann: Visits, bob: Visits) -> None:
    await show(ann, DUNE)
    await show(bob, DUNE)
    await ann.turn(Forgotten())
    assert [type(tried) for tried in await SqlTrials(database).tried("words")] == [Tried]
