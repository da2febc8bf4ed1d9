"""The jobs that a running Usher has, by name, and how often each runs."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from bot.jobs.asking import LearningToAsk
from bot.jobs.enriching import Enriching
from bot.jobs.nights import AskingAfterwards, ClosingNights
from bot.jobs.notices import SpeakingFirst
from bot.jobs.refresh import Refresh
from bot.jobs.renewing import Renewing
from bot.jobs.retention import Cleaning
from bot.jobs.retraining import Retraining, apart
from bot.jobs.schedule import Job, Schedule
from bot.jobs.scouting import Reading, Scouting
from bot.jobs.sync import Syncing
from bot.jobs.trends import Counting
from bot.jobs.warming import Warming
from bot.ports import Teller
from bot.recommend.reading import TasteReader
from bot.scene.worldly import World
from bot.titles import TitleId
from bot.wiring.doors import has_all_doors
from bot.wiring.house import House
from bot.wiring.learning import learn
from bot.wiring.parts import Quiet
from memory.jobs import SqlLeases
from memory.queue import SqlQueue
from memory.retention import SqlRetention
from memory.scouting import SqlScouted, SqlWorldTrends
from memory.sources.tmdb_trends import TmdbTrends
from memory.trends import SqlTrends
from memory.waiting import SqlWaitingPicks

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NOBODY: Mapping[str, Teller] = MappingProxyType({})


def schedule(house: House, tellers: Mapping[str, Teller] = NOBODY) -> Schedule:
    """All jobs of the house; none where settings say that this process runs none. `tellers` are the doors that can
    speak first, by their names."""
    jobs = jobs_of(house, tellers) if house.settings.jobs.enabled else []
    return Schedule(jobs, clock=house.clock, leases=SqlLeases(house.database))


def jobs_of(house: House, tellers: Mapping[str, Teller] = NOBODY) -> list[Job]:
    """Every job that has what it needs."""
    chosen, clock, trends = house.settings.jobs, house.clock, SqlTrends(house.database)
    refresh = Refresh(queue=SqlQueue(house.database), make=house.waiting.make, clock=clock)
    cleaning = Cleaning(store=SqlRetention(house.database), keep=chosen.keep_days, clock=clock)
    nights = ClosingNights(nights=house.nights, shown=house.night_shown, tellers=tellers, clock=clock)
    afterwards = AskingAfterwards(
        queue=SqlQueue(house.database), nights=house.nights, shown=house.night_shown, tellers=tellers, clock=clock
    )
    renewing = Renewing(waiting=SqlWaitingPicks(house.database), make=house.waiting.make, clock=clock)
    first = SpeakingFirst(
        notices=house.notices,
        people=house.people,
        heralds=house.heralds,
        tellers=tellers,
        clock=clock,
        learning=house.settings.taste,
    )
    jobs = [
        Job(name="refresh", every=10 * SECOND, run=refresh.run, limit=10 * MINUTE),
        Job(name="renew", every=HOUR, run=renewing.run, limit=50 * MINUTE),
        Job(name="trends", every=15 * MINUTE, run=Counting(trends=trends, settings=chosen, clock=clock).run),
        Job(name="retrain", every=HOUR, run=retraining(house).run, limit=2 * HOUR),
        Job(name="analyse", every=10 * MINUTE, run=lambda: _counted(house.analysing.run(), "titles analysed")),
        Job(name="clean", every=6 * HOUR, run=cleaning.run),
        Job(name="links", every=HOUR, run=lambda: house.links.tidy(clock.now())),
        Job(name="old_nights", every=DAY, run=nights.tidy),
        Job(name="ask", every=6 * HOUR, run=learning_to_ask(house).run, limit=HOUR),
    ]
    if has_all_doors(house):  # what can't be said here is for a process that has the door
        jobs += [
            Job(name="nights", every=15 * SECOND, run=nights.run, limit=5 * MINUTE),
            Job(name="notices", every=10 * SECOND, run=first.run, limit=5 * MINUTE),
            Job(name="how_was_it", every=10 * MINUTE, run=afterwards.run),
        ]
    if house.language_model.able and chosen.warm_share > 0:
        warming = Warming(
            warm=house.library.warm,
            frequent=trends.asked,
            afford=house.language_model.affords,
            clock=clock,
            settings=chosen,
        )
        jobs.append(Job(name="warm", every=HOUR, run=warming.run))
    if house.settings.secrets.tmdb_api_key and chosen.sync_pages:
        syncing = Syncing(source=house.tmdb, filler=lambda: house.filler(Quiet()), pages=chosen.sync_pages)
        jobs.append(Job(name="sync", every=DAY, run=syncing.run, limit=3 * HOUR))
    if house.availability and chosen.enrich_most:
        enriching = Enriching(
            asking=house.availability,
            due=house.known_elsewhere,
            catalogue=house.catalogue,
            filler=house.filler(Quiet()),
            settings=chosen,
            clock=clock,
        )
        jobs.append(Job(name="enrich", every=10 * MINUTE, run=enriching.run, limit=HOUR))
    if house.settings.secrets.tmdb_api_key and chosen.scout_pages:
        jobs.append(Job(name="scout", every=2 * HOUR, run=scouting(house).run, limit=100 * MINUTE))
    return jobs


def learning_to_ask(house: House) -> LearningToAsk:
    """What learns of evenings how to ask the five questions."""
    return LearningToAsk(
        evenings=house.evenings,
        asking=house.asking,
        arrays=lambda: house.library.arrays,
        clock=house.clock,
        enabled=house.settings.jobs.learn_to_ask,
    )


def scouting(house: House) -> Scouting:
    """What looks at what the world watches, for everybody."""
    scouted, matcher, chosen = SqlScouted(house.database), house.matcher(), house.settings.jobs
    reader = TasteReader(house.language_model)
    reading = Reading(
        reader=reader, scouted=scouted, catalogue=house.catalogue, matcher=matcher, share=chosen.scout_share
    )
    return Scouting(
        source=lambda: TmdbTrends(house.tmdb()),
        filler=lambda: house.filler(Quiet()),
        refresh=house.library.refresh,
        trends=SqlWorldTrends(house.database),
        scouted=scouted,
        people=house.people,
        matcher=matcher,
        clock=house.clock,
        settings=chosen,
        learning=house.settings.taste,
        reading=reading,
        world=_heard_in_english(house.world) if house.world else None,
    )


def _heard_in_english(world: World) -> Callable[[TitleId], Awaitable[object]]:
    """In English, in which concepts are looked for; a source that is slow is waited for as long as a job may."""
    return lambda title: world.of(title, "en", 30.0)


async def _counted(work: Awaitable[int], what: str) -> str:
    count = await work
    return f"{count:,} {what}" if count else ""


def retraining(house: House) -> Retraining:
    """What learns from everybody's ratings, in a process of its own."""
    store, path = house.settings.store, house.community

    async def learned() -> bool:
        done = await apart(learn, store.database_url, store.data_dir, path)
        if done:
            await house.hand_on_learned()
        return done

    return Retraining(
        weigh=house.ratings.weigh,
        learn=learned,
        notes=house.catalogue,
        path=path,
        opinions=house.settings.jobs.retrain_opinions,
    )
