"""What an operator looks at in the morning, gathered from the stores and from this process's own counters."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot import observe
from bot.errors import UsherError
from bot.language.model import DOLLAR
from bot.ports import Json
from bot.recommend.experiments import compare
from bot.wiring.house import House
from bot.wiring.questions import questions_now
from memory.figures import SPANS, SqlFigures
from memory.jobs import SqlLeases
from memory.queue import SqlQueue

DOORS = ("telegram", "discord", "web", "api", "console")


async def figures(house: House) -> Json:
    """Everything on the page, as plain data."""
    now, stored = house.clock.now(), SqlFigures(house.database)
    queued, aside = await SqlQueue(house.database).waiting()
    picks, stale = await stored.waiting(now)
    shown, clicked = await stored.clicks(now - timedelta(days=7))
    return {
        "now": now,
        "spans": await stored.spans(DOORS, now),
        "names": list(SPANS),
        "doors": list(DOORS),
        "process": dict(_process(house)),
        "questions": list(_questions()),
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


def _process(house: House) -> Iterator[tuple[str, str]]:
    """Since this process started."""
    seconds, errors = list(_samples("usher_turn_seconds")), _samples("usher_errors")
    count = sum(v for name, _, v in seconds if name.endswith("_count"))
    spent = sum(v for name, _, v in seconds if name.endswith("_sum"))
    yield "turns", f"{count:,.0f}"
    yield from _by_door(seconds)
    yield "mean turn", f"{1000 * spent / count:,.0f} ms" if count else "none yet"
    failed = [f"{labels['kind']} {v:,.0f}" for name, labels, v in errors if name.endswith("_total") and v]
    yield "errors", ", ".join(failed) or "none"
    for where in ("store", "memory"):
        rows = [(name, v) for name, labels, v in _samples("usher_vector_search_seconds") if labels["where"] == where]
        n = sum(v for name, v in rows if name.endswith("_count"))
        total = sum(v for name, v in rows if name.endswith("_sum"))
        yield f"near titles, {where}", f"{n:,.0f} searches, {1000 * total / n:.1f} ms on average" if n else "none yet"
    lists = {labels["outcome"]: v for name, labels, v in _samples("usher_kept_lists") if name.endswith("_total")}
    yield "kept lists", _share(lists.get("hit", 0), sum(lists.values()))
    yield "embeddings remembered", _share(getattr(house.embedder, "remembered", 0), getattr(house.embedder, "asked", 0))
    calls = {labels["outcome"]: v for name, labels, v in _samples("usher_language_calls") if name.endswith("_total")}
    yield "language model", ", ".join(f"{name} {v:,.0f}" for name, v in calls.items()) or "not asked"
    moves = {labels["how"]: v for name, labels, v in _samples("usher_refinement_requested") if name.endswith("_total")}
    yield "refinements", ", ".join(f"{name} {v:,.0f}" for name, v in moves.items()) or "none"


def _by_door(seconds: Sequence[tuple[str, dict[str, str], float]]) -> Iterator[tuple[str, str]]:
    """Turns of each door, and how many of them failed."""
    failed = {labels["door"]: v for name, labels, v in _samples("usher_failed_turns") if name.endswith("_total")}
    for door in DOORS:
        count = sum(v for name, labels, v in seconds if name.endswith("_count") and labels["door"] == door)
        if count:
            yield f"turns, {door}", f"{count:,.0f}, {failed.get(door, 0):,.0f} failed"


def _questions() -> Iterator[Json]:
    """Each question of this process: how often it was asked and answered; who did neither answer nor go on left there,
    or skipped it."""
    asked: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for place, metric in enumerate(("usher_question_asked", "usher_question_answered")):
        for name, labels, value in _samples(metric):
            if name.endswith("_total"):
                asked[labels["domain"], labels["question"]][place] += value
    for (domain, question), (times, answered) in sorted(asked.items()):
        yield {"domain": domain, "question": question, "asked": int(times), "answered": int(answered)}


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
        "tmdb": bool(house.settings.secrets.tmdb_api_key),
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


def _samples(metric: str) -> Iterator[tuple[str, dict[str, str], float]]:
    for family in observe.registry.collect():
        if family.name == metric:
            for sample in family.samples:
                yield sample.name, dict(sample.labels), sample.value


def _share(part: float, whole: float) -> str:
    return f"{part:,.0f} of {whole:,.0f} ({part / whole:.0%})" if whole else "none yet"
