"""What an operator looks at in the morning, gathered from the stores: the same whichever process is asked."""

from datetime import datetime, timedelta

from bot.errors import UsherError
from bot.language.model import DOLLAR
from bot.ports import Json
from bot.recommend.experiments import compare
from bot.wiring.counting import DOORS, questions, told
from bot.wiring.house import House
from bot.wiring.questions import questions_now
from memory.figures import SPANS, SqlFigures
from memory.jobs import SqlLeases
from memory.queue import SqlQueue


async def figures(house: House) -> Json:
    """Everything on the page, as plain data."""
    now, stored = house.clock.now(), SqlFigures(house.database)
    queued, aside = await SqlQueue(house.database).waiting()
    picks, stale = await stored.waiting(now)
    shown, clicked = await stored.clicks(now - timedelta(days=7))
    await house.tallying.try_to_note()
    sums = [await house.tallies.sums(now - whole) for whole, _ in SPANS.values()]
    return {
        "now": now,
        "spans": await _spans(house, now),
        "names": list(SPANS),
        "doors": list(DOORS),
        "counted": told(sums),
        "questions": list(questions(sums[-1])),
        "analyses": await stored.analyses(),
        "calibration": await stored.calibration(now - timedelta(days=30)),
        "shown": shown,
        "clicked": clicked,
        "queue": {"waiting": queued, "aside": aside},
        "picks": {"profiles": picks, "stale": stale},
        "language": await _language(house),
        "jobs": [
            {
                "name": state.name,
                "ended": state.ended,
                "outcome": state.outcome.value if state.outcome else "",
                "failures": state.failures,
                "did": state.did,
            }
            for _, state in sorted((await SqlLeases(house.database).states()).items())
        ],
        "experiments": await _experiments(house),
        "asking": await questions_now(house),
        "catalogue": await _catalogue(house),
        "tmdb": await _tmdb(house),
    }


async def _spans(house: House, now: datetime) -> dict[str, list[Json]]:
    """The steps of each plot: what is stored, and how many turns failed."""
    found = await SqlFigures(house.database).spans(DOORS, now)
    failed = await house.tallies.steps(now - max(whole for whole, _ in SPANS.values()), ("failed turns",))
    for name, (whole, count) in SPANS.items():
        for step in found[name]:
            since = step["until"] - whole / count
            step["failed"] = sum(amount for at, _, amount in failed if since < at <= step["until"])
    return found


async def _language(house: House) -> Json:
    health, spent = await house.ai_health.read(), await house.language_model.spent()
    settings = house.settings.language
    return {
        "able": house.language_model.able,
        "circuit": health.circuit,
        "calls": health.calls,
        "failures": health.failures,
        "p95": health.p95_ms,
        "cost": spent.cost / DOLLAR,
        "budget": settings.daily_budget,
    }


async def _experiments(house: House) -> Json:
    running = house.settings.experiments
    if not running.name:
        return []
    found = compare(await house.trials.tried(running.name), tuple(running.variants))
    return [
        {
            "variant": v.variant,
            "people": v.people,
            "shown": v.shown,
            "clicked": v.clicked,
            "rate": v.rate,
            "verdict": v.verdict or "",
        }
        for v in found
    ]


async def _tmdb(house: House) -> str:
    """How TMDB has been, and what is known from there; "" without a key."""
    if not house.availability:
        return ""
    health, (known, lacking, oldest) = await house.tmdb_health.read(), await house.known_elsewhere.counted()
    told = f"circuit {health.circuit.replace('_', ' ')}, {health.failures:,} of {health.calls:,} failed"
    told += f", p95 {health.p95_ms:,.0f} ms" if health.p95_ms else ""
    told += f"; {known:,} titles asked of, {lacking:,} not there"
    return told + (f", the longest ago {oldest:%Y-%m-%d}" if oldest else "")


async def _catalogue(house: House) -> str:
    try:
        found = await house.catalogue.status()
    except UsherError as error:
        return str(error)
    fresh = f", changed {found.updated_at:%Y-%m-%d %H:%M} UTC" if found.updated_at else ""
    return f"{found.titles:,} titles, {found.coverage:.0%} with vectors{fresh}"
