"""What is kept of evenings of the five questions and of the world's words on titles, over both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.persons import EveningAsked
from bot.titles import Domain, Verdict
from bot.world import FRESH, Candidate, Fact
from memory.database import Database
from memory.evenings import SqlEvenings
from memory.people import SqlPeople
from memory.world import SqlWorldWords
from tests.contract.visits import ALIEN, BOB, DUNE, HEAT, Visits
from tests.fakes import FakeClock

MOVIES = Domain.MOVIES
AWARD = Fact(kind="award", values=("Palme d'Or", "César"), where="Wikidata", url="https://example.org/1", licence="CC0")


@pytest.fixture
def ann(database: Database, clock: FakeClock) -> Visits:
    return Visits(SqlPeople(database), clock)


def asked(who: Visits, *questions: str, mark: str = "one") -> EveningAsked:
    """So far, the last question open."""
    answers = dict.fromkeys(questions[:-1], "yes")
    return EveningAsked(mark=mark, domain=MOVIES, asked=questions, answers=answers, at=who.clock.now())


async def test_an_evening_is_one_however_often_it_is_noted_and_knows_what_came_of_it(
    database: Database, clock: FakeClock, ann: Visits
) -> None:
    for evening in (asked(ann, "mood"), asked(ann, "mood", "length")):
        await ann.turn(evening)
    done = replace(asked(ann, "mood", "length"), answers={"mood": "yes", "length": ""}, done=True)
    await ann.turn(ann.searched(HEAT, DUNE), done)
    clock.advance(minutes=5)
    await ann.turn(ann.judged(HEAT, Verdict.LIKED), ann.judged(ALIEN, Verdict.LIKED), ann.searched(ALIEN))
    evenings, later = SqlEvenings(database), clock.now() + timedelta(days=1)
    (lived,) = await evenings.read(MOVIES, 0, later, 9)
    assert (lived.asked, lived.answers) == (("mood", "length"), {"mood": "yes", "length": ""})
    assert (lived.shown, lived.pleased, lived.followed) == ((HEAT, DUNE), {HEAT: 1.0}, 1)


async def test_evenings_are_read_from_the_last_one_known_on_the_latest_oldest_first(
    database: Database, clock: FakeClock, ann: Visits
) -> None:
    bob = Visits(SqlPeople(database), clock, BOB)
    for who, mark in ((ann, "a"), (bob, "b"), (ann, "c")):
        await who.turn(asked(who, "mood", mark=mark))
        clock.advance(hours=1)
    evenings, now = SqlEvenings(database), clock.now()
    found = await evenings.read(MOVIES, 0, now, 2)
    assert [each.left for each in found] == [True, True]
    assert found[0].id < found[1].id
    assert await evenings.count(MOVIES, 0, now) == 3
    assert await evenings.count(MOVIES, found[0].id, now) == 1
    assert await evenings.count(MOVIES, 0, now - timedelta(minutes=90)) == 2
    assert await evenings.count(Domain.TV, 0, now) == 0


async def test_what_a_source_said_is_kept_as_it_was_until_it_is_stale(database: Database, clock: FakeClock) -> None:
    words, now = SqlWorldWords(database), clock.now()
    assert await words.get(DUNE, "wikidata", "en", now - FRESH) is None
    await words.put(DUNE, "wikidata", "en", [AWARD], now)
    await words.put(DUNE, "wikidata", "de", [], now)
    assert await words.get(DUNE, "wikidata", "en", now - FRESH) == [AWARD]
    assert await words.get(DUNE, "wikidata", "de", now - FRESH) == []
    assert await words.get(DUNE, "wikidata", "en", now + timedelta(seconds=1)) is None
    await words.put(DUNE, "wikidata", "en", [], now + timedelta(days=1))
    assert await words.get(DUNE, "wikidata", "en", now) == []


async def test_a_concept_that_was_proposed_is_kept_once(database: Database, clock: FakeClock) -> None:
    words, now = SqlWorldWords(database), clock.now()
    heist = Candidate(
        title=HEAT, concept="heist", source="wikipedia", words="a heist " * 30, url="https://example.org/2"
    )
    sand = Candidate(title=DUNE, concept="desert", source="wikipedia", words="sand", url="https://example.org/3")
    await words.propose([], now)
    await words.propose([heist], now)
    await words.propose([heist, sand], now + timedelta(hours=1))
    found = await words.proposed(9)
    assert [each.concept for each in found] == ["desert", "heist"]
    assert len(found[1].words) == 120
    assert await words.proposed(9, HEAT) == [found[1]]
    assert await words.proposed(1) == [found[0]]
