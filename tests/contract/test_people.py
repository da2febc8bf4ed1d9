"""What the People port promises, held against the fake and against SQL on both databases."""

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import DateTime, Engine, ForeignKey, MetaData, event, func, select
from sqlalchemy import Table as SqlTable

from bot.errors import Overtaken
from bot.messages import Account
from bot.persons import (
    Forgotten,
    Imported,
    Memory,
    Preferences,
    Preferred,
    Profile,
    ProfileChosen,
    ProfileDropped,
    ProfileMade,
    Queued,
    TakenBack,
    Unlearned,
)
from bot.ports import People
from bot.titles import Domain, Lesson, TitleId, Verdict
from memory.database import Database
from memory.people import SqlPeople
from memory.tables import Table
from tests.contract.conftest import Reopen
from tests.contract.visits import ADA, ALIEN, BOB, COMEDY, DUNE, HEAT, SLOW, Visits, names, titles
from tests.fakes import FakeClock, FakePeople

IMPERSONAL = {"titles", "title_vectors", "notes", "ratings", "query_cache", "ai_service_health"}
IMPERSONAL |= {"api_keys", "link_tries", "inbox", "door_notes", "jobs", "trends"}
IMPERSONAL |= {"lines", "leases", "paces", "parcels", "enrichments", "availability", "availability_checks"}
IMPERSONAL |= {"world_trends", "world_words", "concept_candidates", "tallies"}
IMPERSONAL |= {"thematic_profiles", "title_themes", "emotional_journeys", "cinematic_styles"}
"""Tables that say nothing about anyone who talks to Usher (the inbox and its lines only until the next half-minute:
they are wiped as things are answered). Any other must hang on people."""


@pytest.fixture(params=["fake", "sqlite", "postgresql"])
def people(request: pytest.FixtureRequest, store: Callable[[str], Reopen]) -> People:
    return FakePeople() if request.param == "fake" else SqlPeople(store(request.param)())


@pytest.fixture
def ada(people: People, clock: FakeClock) -> Visits:
    return Visits(people, clock)


@pytest.fixture
def bob(people: People, clock: FakeClock) -> Visits:
    return Visits(people, clock, BOB)


class TestEveryPeople:
    async def test_a_newcomer_has_nothing_yet(self, ada: Visits) -> None:
        memory = await ada.load()
        assert memory == Memory(person=memory.person, profiles=(memory.person.profile,))
        assert memory.person.profile == Profile(id=memory.person.profile.id, name="main")
        assert memory.person.preferences == Preferences()

    async def test_a_person_is_found_again_by_account(self, ada: Visits, bob: Visits, people: People) -> None:
        assert await people.find(ADA) is None
        person = (await ada.load()).person
        assert (await ada.load()).person == person
        assert await people.find(ADA) == person.id
        assert (await bob.load()).person.id != person.id

    async def test_a_profile_is_known_without_its_person_there(self, ada: Visits, people: People) -> None:
        memory = await ada.turn(ada.judged(DUNE), ada.learned(COMEDY), ada.searched(HEAT), greeting="hello")
        await ada.turn(ProfileMade(name="evenings"))
        again = await people.revisit(memory.person.profile.id, ada.clock.now())
        assert again
        assert again.person == memory.person
        assert (again.judgements, again.insights, again.shown) == (memory.judgements, memory.insights, (HEAT,))
        assert again.conversation == {}
        assert await people.revisit(999, ada.clock.now()) is None

    async def test_one_number_on_two_platforms_is_two_persons(
        self, ada: Visits, people: People, clock: FakeClock
    ) -> None:
        other = Visits(people, clock, replace(ADA, platform="discord"))
        assert (await ada.load()).person.id != (await other.load()).person.id

    async def test_verdicts_come_back_whole_and_in_the_order_given(self, ada: Visits) -> None:
        first = ada.judged(DUNE), ada.judged(HEAT, Verdict.RATED, 3.5)
        await ada.turn(*first)
        ada.clock.advance(seconds=1)
        second = ada.judged(ALIEN, Verdict.DISLIKED), ada.judged(DUNE, Verdict.SEEN)
        memory = await ada.turn(*second)
        assert memory.judgements == tuple(change.judgement for change in (*first, *second))

    async def test_verdicts_of_one_person_are_not_anothers(self, ada: Visits, bob: Visits) -> None:
        await ada.turn(ada.judged(DUNE))
        assert (await bob.load()).judgements == ()

    async def test_undo_takes_back_all_that_one_turn_taught_and_nothing_else(self, ada: Visits, bob: Visits) -> None:
        await bob.turn(bob.judged(DUNE, turn="second"))
        await ada.turn(ada.judged(DUNE, turn="first"), ada.learned(COMEDY, turn="first"))
        await ada.turn(ada.judged(DUNE, Verdict.SEEN, turn="second"), ada.learned(SLOW, turn="second"))
        memory = await ada.turn(ada.judged(HEAT, turn="third"), TakenBack(turn="second"))
        assert [j.turn for j in memory.judgements] == ["first", "third"]
        assert [i.lessons for i in memory.insights] == [(COMEDY,)]
        assert titles(await bob.load()) == [DUNE]

    async def test_thousands_of_verdicts_are_taken_in_at_once_and_taken_back_at_once(self, ada: Visits) -> None:
        await ada.turn(ada.judged(HEAT, turn="before"), ada.searched(DUNE, TitleId("tmdb:movie:7")))
        many = tuple(
            ada.judged(TitleId(f"tmdb:movie:{n}"), Verdict.RATED, 3.5, "import").judgement for n in range(3000)
        )
        memory = await ada.turn(Imported(judgements=many))
        assert memory.judgements[1:] == many
        assert titles(await ada.turn(TakenBack(turn="import"))) == [HEAT]
        assert titles(await ada.turn(Imported(judgements=()))) == [HEAT]

    async def test_undo_of_what_was_never_said_changes_nothing(self, ada: Visits) -> None:
        assert titles(await ada.turn(ada.judged(HEAT, turn="one"), TakenBack(turn="two"))) == [HEAT]

    async def test_insights_come_back_whole_and_in_the_order_given(self, ada: Visits, bob: Visits) -> None:
        first, second = ada.learned(COMEDY, SLOW, turn="one"), ada.learned(SLOW, said="", turn="two")
        await ada.turn(first)
        assert (await ada.turn(second)).insights == (first.insight, second.insight)
        assert (await bob.load()).insights == ()

    async def test_what_is_unlearned_goes_from_every_insight_and_leaves_the_rest(self, ada: Visits) -> None:
        await ada.turn(ada.learned(COMEDY, SLOW), ada.learned(COMEDY))
        memory = await ada.turn(Unlearned(kind="genre", value="Comedy"))
        assert [insight.lessons for insight in memory.insights] == [(SLOW,)]

    async def test_a_title_that_is_unlearned_loses_its_verdicts(self, ada: Visits) -> None:
        liked = Lesson(kind="title", value=DUNE, lean=1.0)
        await ada.turn(ada.judged(DUNE), ada.judged(HEAT), ada.judged(DUNE, Verdict.SEEN), ada.learned(liked, SLOW))
        memory = await ada.turn(Unlearned(kind="title", value=DUNE))
        assert titles(memory) == [HEAT]
        assert [insight.lessons for insight in memory.insights] == [(SLOW,)]

    async def test_each_profile_has_its_own_verdicts_insights_cards_and_conversation(self, ada: Visits) -> None:
        await ada.turn(ada.judged(DUNE), ada.learned(COMEDY), ada.searched(HEAT), mood="cozy")
        memory = await ada.turn(ProfileMade(name="kids", for_kids=True), mood="tense")
        assert (memory.person.profile.name, memory.person.profile.for_kids) == ("kids", True)
        assert (memory.judgements, memory.insights, memory.shown, memory.conversation) == ((), (), (), {})
        assert names(memory) == ["main", "kids"]
        await ada.turn(ada.judged(ALIEN), silly=True)
        back = await ada.turn(ProfileChosen(id=memory.profiles[0].id))
        assert (titles(back), [i.lessons for i in back.insights], back.shown) == ([DUNE], [(COMEDY,)], (HEAT,))
        assert back.conversation == {}

    async def test_a_dropped_profile_goes_with_all_it_knew_and_the_first_takes_its_place(
        self, ada: Visits, people: People
    ) -> None:
        await ada.turn(ada.judged(DUNE))
        await ada.turn(ProfileMade(name="kids"))
        kids = (await ada.turn(ada.judged(ALIEN), ada.learned(COMEDY))).person.profile
        memory = await ada.turn(ProfileDropped(id=kids.id))
        assert (names(memory), titles(memory)) == (["main"], [DUNE])
        assert ALIEN not in json.dumps(await people.export(memory.person.id))

    async def test_the_first_profile_cannot_be_dropped_nor_anothers_be_touched(self, ada: Visits, bob: Visits) -> None:
        first = (await ada.load()).person.profile.id
        other = (await bob.turn(ProfileMade(name="kids"))).person.profile.id
        memory = await ada.turn(ProfileDropped(id=first), ProfileChosen(id=other), ProfileDropped(id=other))
        assert (memory.person.profile.id, names(memory)) == (first, ["main"])
        assert names(await bob.load()) == ["main", "kids"]

    async def test_a_turn_that_ends_after_its_profile_was_dropped_saves_nothing(
        self, ada: Visits, people: People
    ) -> None:
        kids = (await ada.turn(ProfileMade(name="kids"))).person.profile
        slow, memory = ada.event("slow"), await ada.load("slow")
        await ada.turn(ProfileDropped(id=kids.id))
        with pytest.raises(Overtaken):
            await people.save(slow, memory, {}, [ada.judged(DUNE)], ada.clock.now())
        assert titles(await ada.load()) == []

    async def test_an_event_told_twice_is_noticed(self, ada: Visits) -> None:
        assert not (await ada.load("event")).handled
        await ada.turn(event="event")
        assert (await ada.load("event")).handled
        assert not (await ada.load("another")).handled

    async def test_an_event_told_twice_counts_once(self, ada: Visits) -> None:
        incoming = ada.event("event")
        memory = await ada.people.load(incoming, ada.clock.now())
        await ada.people.save(incoming, memory, {}, [ada.judged(DUNE)], ada.clock.now())
        with pytest.raises(Overtaken):
            await ada.people.save(incoming, memory, {}, [ada.judged(DUNE)], ada.clock.now())
        assert titles(await ada.load()) == [DUNE]

    async def test_nobody_can_use_up_anothers_event(self, ada: Visits, bob: Visits) -> None:
        await bob.turn(event="event")
        assert not (await ada.load("event")).handled
        assert titles(await ada.turn(ada.judged(DUNE), event="event")) == [DUNE]

    async def test_a_conversation_goes_on_until_an_hour_of_silence(self, ada: Visits) -> None:
        await ada.turn(quiz={"answers": {"emotional_tone": "uplifting"}, "at": 2})
        ada.clock.advance(minutes=59)
        assert (await ada.load()).conversation == {"quiz": {"answers": {"emotional_tone": "uplifting"}, "at": 2}}
        ada.clock.advance(minutes=1)
        assert (await ada.load()).conversation == {}

    async def test_every_turn_gives_the_conversation_another_hour(self, ada: Visits) -> None:
        for step in range(3):
            await ada.turn(step=step)
            ada.clock.advance(minutes=50)
        assert (await ada.load()).conversation == {"step": 2}

    async def test_each_chat_has_its_own_conversation_but_one_taste(self, ada: Visits) -> None:
        group = Visits(ada.people, ada.clock, ADA, chat="group")
        await ada.turn(ada.judged(DUNE), where="dm")
        await group.turn(where="group", event="in-group")
        assert (await ada.load()).conversation == {"where": "dm"}
        assert titles(await group.load()) == [DUNE]

    async def test_titles_shown_within_a_day_are_known_newest_search_first(self, ada: Visits) -> None:
        await ada.turn(ada.searched(DUNE))
        ada.clock.advance(hours=23)
        memory = await ada.turn(ada.searched(HEAT, ALIEN))
        assert memory.shown == (HEAT, ALIEN, DUNE)
        ada.clock.advance(hours=2)
        assert (await ada.load()).shown == (HEAT, ALIEN)

    async def test_preferences_are_kept(self, ada: Visits) -> None:
        wanted = Preferences(
            locale="de", timezone="Europe/Berlin", question_order="fixed", domain=Domain.TV, pictures=False
        )
        assert (await ada.turn(Preferred(preferences=wanted))).person.preferences == wanted

    async def test_a_forgotten_person_is_a_stranger(self, ada: Visits, bob: Visits, people: People) -> None:
        before = await ada.turn(ada.judged(DUNE), ada.searched(HEAT), mood="cozy")
        await bob.turn(bob.judged(DUNE))
        incoming = ada.event()
        await people.save(incoming, before, {"mood": "cozy"}, [ada.judged(ALIEN), Forgotten()], ada.clock.now())
        assert await people.find(ADA) is None
        memory = await ada.load()
        assert memory == Memory(person=memory.person, profiles=(memory.person.profile,))
        assert titles(await bob.load()) == [DUNE]

    async def test_a_turn_that_ends_after_its_person_was_forgotten_saves_nothing(
        self, ada: Visits, bob: Visits, people: People
    ) -> None:
        slow, memory = ada.event("slow"), await ada.load("slow")
        await people.save(ada.event(), memory, {}, [Forgotten()], ada.clock.now())
        stranger = await bob.load()
        await people.save(slow, memory, {"mood": "cozy"}, [ada.judged(DUNE)], ada.clock.now())
        assert stranger.person.id != memory.person.id
        assert (await bob.load()).judgements == ()
        assert (await ada.load()).judgements == ()

    async def test_an_export_is_json_and_says_what_was_kept(self, ada: Visits, bob: Visits, people: People) -> None:
        memory = await ada.turn(ada.judged(DUNE), ada.searched(HEAT), ada.learned(COMEDY), mood="cozy")
        await bob.turn(bob.judged(ALIEN))
        text = json.dumps(await people.export(memory.person.id))
        assert all(word in text for word in (DUNE, HEAT, "something like Dune", "cozy", "I love comedies"))
        assert ALIEN not in text


class TestPeopleInSql:
    @pytest.fixture
    def people(self, database: Database) -> SqlPeople:
        return SqlPeople(database)

    async def test_everything_survives_a_restart(self, ada: Visits, reopen: Reopen) -> None:
        before = await ada.turn(ada.judged(DUNE), ada.searched(HEAT), mood="cozy", event="event")
        again = Visits(SqlPeople(reopen()), ada.clock)
        assert await again.load() == before
        assert (await again.load("event")).handled

    async def test_a_turn_asks_the_store_few_questions(self, ada: Visits) -> None:
        await ada.turn(ada.judged(DUNE), ada.searched(HEAT))
        asked: list[str] = []

        def ask(connection: object, cursor: object, statement: str, *rest: object) -> None:
            asked.append(statement)

        incoming = ada.event()
        event.listen(Engine, "before_cursor_execute", ask)
        try:
            memory = await ada.people.load(incoming, ada.clock.now())
            assert len(asked) <= 4
            await ada.people.save(incoming, memory, {"step": 1}, [], ada.clock.now())
            assert len(asked) <= 7
        finally:
            event.remove(Engine, "before_cursor_execute", ask)

    async def test_a_save_that_fails_saves_nothing(self, ada: Visits) -> None:
        incoming, memory = ada.event("event"), await ada.load()
        changes = [ada.judged(DUNE), ada.searched(HEAT), Preferred(preferences=Preferences(locale="de"))]
        with pytest.raises(Exception, match=r"serializable|object"):
            await ada.people.save(incoming, memory, {"no json": object()}, changes, ada.clock.now())
        assert await ada.load("event") == memory

    async def test_a_turn_cancelled_while_saving_leaves_the_store_usable(self, ada: Visits) -> None:
        memory = await ada.load()
        for _ in range(20):
            saving = asyncio.create_task(ada.people.save(ada.event(), memory, {}, [ada.judged(DUNE)], ada.clock.now()))
            await asyncio.sleep(0.001)
            saving.cancel()
            await asyncio.gather(saving, return_exceptions=True)
        assert titles(await ada.turn(ada.judged(HEAT)))[-1] == HEAT

    async def test_two_processes_meeting_one_newcomer_make_one_person(self, reopen: Reopen, clock: FakeClock) -> None:
        doors = [Visits(SqlPeople(reopen()), clock) for _ in range(4)]
        met = await asyncio.gather(*(door.load() for door in doors for _ in range(3)))
        assert len({memory.person.id for memory in met}) == 1
        async with reopen().session() as session:
            assert await session.scalar(select(func.count()).select_from(Table.metadata.tables["people"])) == 1

    async def test_two_processes_told_one_event_at_once_count_it_once(self, ada: Visits, reopen: Reopen) -> None:
        incoming = ada.event("event")
        doors = [SqlPeople(reopen()) for _ in range(4)]
        memory = await ada.load()
        now = ada.clock.now()
        saving = (door.save(incoming, memory, {}, [ada.judged(DUNE)], now) for door in doors)
        ended = await asyncio.gather(*saving, return_exceptions=True)
        assert sorted(map(type, ended), key=str) == [type(None), Overtaken, Overtaken, Overtaken]
        assert titles(await ada.load()) == [DUNE]

    async def test_many_persons_at_once_lose_no_verdict(self, people: SqlPeople, clock: FakeClock) -> None:
        crowd = [Visits(people, clock, Account(platform="telegram", id=f"crowd-{n}")) for n in range(40)]
        memories = await asyncio.gather(*(visits.turn(visits.judged(DUNE)) for visits in crowd))
        assert all(titles(memory) == [DUNE] for memory in memories)

    async def test_a_search_is_recorded_with_its_picks(self, ada: Visits, people: SqlPeople) -> None:
        memory = await ada.turn(ada.searched(DUNE, HEAT))
        kept = await people.export(memory.person.id)
        (search,) = kept["searches"]
        assert (search["asked"], search["found"], search["ms"]) == ("something like Dune", 2, 12.5)
        assert search["satisfaction"] is None
        assert [(p["title_id"], p["place"]) for p in kept["picks"]] == [(DUNE, 0), (HEAT, 1)]
        assert kept["picks"][0]["evidence"] == [{"kind": "genre", "value": "Science Fiction", "weight": 0.4}]

    async def test_odd_and_endless_text_of_a_search_is_stored_bounded(self, ada: Visits, people: SqlPeople) -> None:
        memory = await ada.turn(ada.searched(DUNE, asked="a\0b\ud800'; DROP TABLE people; --" + "🎬" * 5000))
        (search,) = (await people.export(memory.person.id))["searches"]
        assert search["asked"].startswith("ab'; DROP TABLE people; --🎬")
        assert len(search["asked"]) == 300

    async def test_work_is_queued_once_for_each_profile_and_in_the_turns_transaction(
        self, ada: Visits, people: SqlPeople
    ) -> None:
        work = Queued(kind="refresh", due=ada.clock.now())
        await ada.turn(ada.learned(COMEDY), work)
        await ada.turn(work)
        memory = await ada.turn(ProfileMade(name="kids"))
        await ada.turn(work)
        queue = (await people.export(memory.person.id))["queue"]
        assert [(row["kind"], row["profile_id"]) for row in queue] == [("refresh", p.id) for p in memory.profiles]

    async def test_satisfaction_is_the_mean_of_the_last_verdicts_on_the_picks(
        self, ada: Visits, people: SqlPeople
    ) -> None:
        async def satisfaction() -> list[float | None]:
            kept = await people.export((await ada.load()).person.id)
            return [search["satisfaction"] for search in kept["searches"]]

        await ada.turn(ada.judged(ALIEN, Verdict.DISLIKED))
        ada.clock.advance(minutes=1)
        await ada.turn(ada.searched(DUNE))
        ada.clock.advance(minutes=1)
        await ada.turn(ada.searched(DUNE, HEAT, ALIEN))
        assert await satisfaction() == [None, None]
        await ada.turn(ada.judged(DUNE, Verdict.SEEN))
        assert await satisfaction() == [None, None]
        await ada.turn(ada.judged(DUNE))
        assert await satisfaction() == [None, 1.0]
        rated = ada.judged(HEAT, Verdict.RATED, 2, turn="rated")
        await ada.turn(rated)
        assert await satisfaction() == [None, 0.25]
        await ada.turn(TakenBack(turn="rated"))
        assert await satisfaction() == [None, 1.0]


def personal(metadata: MetaData) -> list[SqlTable]:
    """The tables that hang on people, parents first."""
    found = {"people"}
    for table in metadata.sorted_tables:
        if {key.column.table.name for key in table.foreign_keys} & found:
            found.add(table.name)
    return [table for table in metadata.sorted_tables if table.name in found]


def rows_of_a_person(number: int, now: datetime) -> Iterator[tuple[SqlTable, dict[str, Any]]]:
    """One row for each of a person's tables, whose every number is `number`."""
    for table in personal(Table.metadata):
        yield table, {column.name: _value(column.type, column.foreign_keys, number, now) for column in table.columns}


def mine(table: SqlTable, number: int) -> Any:
    """The row that `rows_of_a_person(number)` made."""
    key = next(iter(table.primary_key.columns))
    return key == _value(key.type, key.foreign_keys, number, datetime.min)


def _value(kind: Any, keys: set[ForeignKey], number: int, now: datetime) -> Any:
    if isinstance(getattr(kind, "impl_instance", kind), DateTime):
        return now
    made = {int: number, str: str(number), float: float(number), bool: True, bytes: b"x"}
    return made.get(kind.python_type, {"of": number})
