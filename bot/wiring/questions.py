"""How the five questions are asked now, and what was learned of them, for an operator; and putting back what is
written."""

from collections.abc import Iterator

from bot.jobs.asking import OVER
from bot.ports import Json
from bot.questions.learning import ENOUGH, STEP_AFTER
from bot.questions.quiz import questionnaire
from bot.questions.tuning import Tuning, bounded, worth
from bot.titles import Domain
from bot.wiring.house import House

ALL = 1_000_000_000
"""Behind every evening there is."""


async def questions_now(house: House) -> list[Json]:
    """Each domain: whether anything was learned, by how many evenings, how many more it takes, what moved from where
    to where."""
    return [await _domain(house, domain) for domain in Domain]


async def _domain(house: House, domain: Domain) -> Json:
    tuning = await house.asking.read(domain)
    waiting = await house.evenings.count(domain.value, tuning.last, house.clock.now() - OVER)
    needed = STEP_AFTER if tuning.evenings else ENOUGH
    return {
        "domain": domain.value,
        "learned": tuning.moves,
        "enabled": house.settings.jobs.learn_to_ask,
        "evenings": tuning.evenings,
        "waiting": waiting,
        "needed": max(0, needed - waiting),
        "made_at": tuning.made_at or None,
        "liked_in_eight": tuning.liked or None,
        "levels": list(_levels(domain, tuning)),
        "order": {q: round(worth(q, tuning), 3) for q in tuning.order},
    }


def _levels(domain: Domain, tuning: Tuning) -> Iterator[Json]:
    """What moved, the furthest first."""
    written = {f"{q.id}.{o.id}": o.traits for q in questionnaire(domain).questions for o in q.options}
    moved: list[Json] = [
        {"option": key, "trait": name, "written": level, "now": bounded(level, moves.get(name, 0.0))}
        for key, moves in tuning.levels.items()
        for name, level in written.get(key, {}).items()
        if moves.get(name)
    ]
    yield from sorted(moved, key=lambda each: -abs(each["now"] - each["written"]))


async def put_back(house: House, domains: tuple[Domain, ...]) -> None:
    """As written again; evenings so far teach nothing any more."""
    before = house.clock.now()
    for domain in domains:
        lived = await house.evenings.read(domain.value, 0, before, 1)
        await house.asking.forget(domain, lived[-1].id if lived else 0)
    await house.asking.refresh()
