"""What jobs make of what people did, on both databases: waiting picks, trends, ratings to learn from."""

from datetime import timedelta

import pytest

from bot.persons import ProfileMade
from bot.ports import Trend
from bot.titles import Verdict, Weighed
from memory import ratings
from memory.database import Database
from memory.people import SqlPeople
from memory.ratings import SqlRatings
from memory.sources.movielens import Rating, store_ratings
from memory.trends import SqlTrends
from memory.waiting import SqlWaitingPicks
from tests.contract.visits import ALIEN, DUNE, HEAT, Visits, many
from tests.fakes import FakeClock

MINUTE = timedelta(minutes=1)


class TestWaitingPicks:
    @pytest.fixture
    def waiting(self, database: Database) -> SqlWaitingPicks:
        return SqlWaitingPicks(database)

    async def test_they_come_back_for_what_they_were_made_from_while_they_are_fresh(
        self, waiting: SqlWaitingPicks, database: Database, clock: FakeClock
    ) -> None:
        profile = (await Visits(SqlPeople(database), clock).load()).person.profile.id
        for found in ({"picks": ["old"]}, {"picks": ["new"]}):
            await waiting.put(profile, "mark", found, clock.now())
        assert await waiting.get(profile, "mark", clock.now()) == {"picks": ["new"]}
        assert await waiting.get(profile, "other", clock.now()) is None
        assert await waiting.get(profile + 1, "mark", clock.now()) is None
        assert await waiting.get(profile, "mark", clock.now() + MINUTE) is None

    async def test_the_latest_lie_there_however_old_with_their_mark_and_moment(
        self, waiting: SqlWaitingPicks, database: Database, clock: FakeClock
    ) -> None:
        profile = (await Visits(SqlPeople(database), clock).load()).person.profile.id
        assert await waiting.latest(profile) is None
        made = clock.now()
        await waiting.put(profile, "mark", {"picks": []}, made)
        clock.advance(days=9)
        assert await waiting.latest(profile) == ("mark", {"picks": []}, made)

    async def test_whose_are_old_or_missing_are_told_if_they_were_here_lately(
        self, waiting: SqlWaitingPicks, database: Database, clock: FakeClock
    ) -> None:
        ann, ben, eve, gone = await many(database, clock, 4)
        await gone.turn(gone.judged(DUNE))
        clock.advance(days=31)
        month, hour = clock.now() - timedelta(days=30), clock.now()
        profiles = [
            (await ann.turn(ann.judged(DUNE))).person.profile.id,
            (await ben.turn(ben.searched(DUNE))).person.profile.id,
            (await eve.turn(eve.judged(HEAT))).person.profile.id,
        ]
        await waiting.put(profiles[0], "mark", {}, clock.now() - MINUTE)
        await waiting.put(profiles[2], "mark", {}, clock.now())
        assert list(await waiting.stale(month, hour, 10)) == [profiles[1], profiles[0]]
        assert list(await waiting.stale(month, hour, 1)) == [profiles[1]]

    async def test_for_a_profile_that_is_gone_nothing_is_kept(self, waiting: SqlWaitingPicks, clock: FakeClock) -> None:
        await waiting.put(77, "mark", {}, clock.now())
        assert await waiting.get(77, "mark", clock.now()) is None


class TestTrends:
    @pytest.fixture
    def trends(self, database: Database) -> SqlTrends:
        return SqlTrends(database)

    async def test_what_several_people_like_lately_counts_each_of_them_once(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        ann, ben, eve = await many(database, clock, 3)
        await ann.turn(ann.judged(DUNE), ann.judged(DUNE, Verdict.SAVED), ann.judged(HEAT))
        await ben.turn(ben.judged(DUNE, Verdict.SAVED), ben.judged(HEAT, Verdict.DISLIKED))
        await eve.turn(eve.judged(DUNE, Verdict.RATED, 4.5), eve.judged(HEAT, Verdict.RATED, 2.0))
        assert await trends.count(clock.now(), 7, 3) == [Trend(title=DUNE, people=3, heat=3.0)]

    async def test_two_are_too_few_to_be_told_and_the_profiles_of_one_are_one(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        ann, ben = await many(database, clock, 2)
        for profile in ("main", "evenings"):
            await ann.turn(ProfileMade(name=profile))
            await ann.turn(ann.judged(DUNE))
        await ben.turn(ben.judged(DUNE))
        assert await trends.count(clock.now(), 7, 3) == []

    async def test_what_children_like_stays_theirs(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        for each in await many(database, clock, 3):
            await each.turn(ProfileMade(name="kids", for_kids=True))
            await each.turn(each.judged(DUNE))
        assert await trends.count(clock.now(), 7, 3) == []

    async def test_it_fades(self, trends: SqlTrends, database: Database, clock: FakeClock) -> None:
        for each in await many(database, clock, 4):
            await each.turn(each.judged(DUNE))
        [trend] = await trends.count(clock.advance(days=7), 7, 3)
        assert trend.heat == pytest.approx(2.0)
        assert await trends.count(clock.advance(days=22), 7, 3) == []

    async def test_it_is_kept_hottest_first_and_its_version_changes_with_it(self, trends: SqlTrends) -> None:
        assert (await trends.version(), await trends.read()) == ("", [])
        found = [Trend(title=HEAT, people=3, heat=1.5), Trend(title=DUNE, people=5, heat=4.25)]
        await trends.keep(found)
        first = await trends.version()
        await trends.keep(found)
        assert await trends.version() == first != ""
        assert await trends.read() == found[::-1]
        await trends.keep(found[:1])
        assert await trends.version() != first
        assert await trends.read() == found[:1]

    async def test_what_is_often_asked_is_told_only_if_several_people_asked_it(
        self, trends: SqlTrends, database: Database, clock: FakeClock
    ) -> None:
        ann, ben, eve = await many(database, clock, 3)
        for number, each in enumerate((ann, ben, eve)):
            await each.turn(each.searched(DUNE, asked=["Something cosy", "something cosy ", "SOMETHING COSY"][number]))
            await each.turn(each.searched(DUNE, asked=""))
        for _ in range(5):
            await ann.turn(ann.searched(DUNE, asked="where do I hide the key of my neighbour"))
        found = await trends.asked(clock.now() - MINUTE, 3, 10)
        assert [asked.lower().strip() for asked in found] == ["something cosy"]
        assert await trends.asked(clock.now(), 3, 10) == []


class TestRatings:
    async def test_usher_s_own_people_are_raters_beside_the_community(
        self, database: Database, clock: FakeClock
    ) -> None:
        await store_ratings(database, [Rating(rater="1", title=DUNE, stars=4.5, at=10)])
        ann, ben = await many(database, clock, 2)
        await ann.turn(ann.judged(DUNE), ann.judged(HEAT, Verdict.RATED, 3.5), ann.judged(ALIEN, Verdict.SEEN))
        await ann.turn(ann.judged(DUNE, Verdict.DISLIKED))
        await ben.turn(ben.judged(DUNE))
        await ben.turn(ProfileMade(name="kids", for_kids=True))
        await ben.turn(ben.judged(HEAT))
        found = await SqlRatings(database).read()
        given = sorted(
            (found.titles[title], float(stars)) for title, stars in zip(found.title, found.stars, strict=True)
        )
        assert given == sorted([(DUNE, 4.5), (DUNE, 1.0), (HEAT, 3.5), (DUNE, 5.0)])
        assert len(set(found.raters)) == 3
        assert found.at.max() == int(clock.now().timestamp())

    async def test_of_many_raters_the_latest_are_read(
        self, database: Database, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ratings, "MOST_RATERS", 2)
        await store_ratings(database, [Rating(rater=str(n), title=DUNE, stars=4, at=n) for n in range(5)])
        assert (await SqlRatings(database).read()).at.tolist() == [3, 4]

    async def test_how_much_there_is_changes_with_imports_and_opinions(
        self, database: Database, clock: FakeClock
    ) -> None:
        store = SqlRatings(database)
        assert await store.weigh() == Weighed(community="", own=0)
        await store_ratings(database, [Rating(rater="1", title=DUNE, stars=4.5, at=10)])
        first = await store.weigh()
        await store_ratings(database, [Rating(rater="1", title=DUNE, stars=4.5, at=10)])
        [ann] = await many(database, clock, 1)
        await ann.turn(ann.judged(DUNE), ann.judged(ALIEN, Verdict.SAVED))
        second = await store.weigh()
        assert "" != first.community != second.community
        assert second.own == 1

    async def test_nothing_rated_is_nothing_to_learn(self, database: Database) -> None:
        found = await SqlRatings(database).read()
        assert (len(found.titles), len(found.stars)) == (0, 0)
