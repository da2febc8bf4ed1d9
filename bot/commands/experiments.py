"""`experiments`: how the variants of each experiment are liked, beside its first one."""

from typing import Any

from bot.commands.questions import print_questions
from bot.recommend.experiments import Compared, Interval, compare
from bot.wiring.house import House
from bot.wiring.questions import questions_now

Json = dict[str, Any]


async def compare_variants(house: House) -> Json:
    """Every experiment that anybody was shown something of, and the one that runs, the newest first."""
    running, variants = house.settings.experiments.name, tuple(house.settings.experiments.variants)
    names = list(dict.fromkeys([*([running] if running else []), *await house.trials.experiments()]))
    found = {name: compare(await house.trials.tried(name), variants if name == running else ()) for name in names}
    experiments = [
        {"name": name, "running": name == running, "variants": [_variant(each) for each in found[name]]}
        for name in names
    ]
    return {"running": running, "experiments": experiments, "questions": await questions_now(house)}


def _variant(found: Compared) -> Json:
    return {
        "variant": found.variant,
        "people": found.people,
        "shown": found.shown,
        "liked": found.liked,
        "disliked": found.disliked,
        "clicked": found.clicked,
        "like_rate": round(found.rate, 4),
        "interval": _interval(found.interval),
        "difference": _interval(found.difference) if found.difference else None,
        "verdict": found.verdict or None,
    }


def _interval(interval: Interval) -> list[float]:
    return [round(interval.low, 4), round(interval.high, 4)]


def print_compared(found: Json) -> None:
    """For a person at a terminal."""
    if not found["experiments"]:
        print("No experiment has run yet. Name one with its variants under `experiments` in config.yaml.")
    for experiment in found["experiments"]:
        print(f"{experiment['name']}{' (running)' if experiment['running'] else ''}")
        for v in experiment["variants"]:
            low, high = v["interval"]
            print(
                f"  {v['variant']}: {v['liked']:,} of {v['shown']:,} titles liked by {v['people']:,} people, "
                f"{v['like_rate']:.1%} ({low:.1%} to {high:.1%}), {v['clicked']:,} clicked{_beside(v)}"
            )
        print("  Intervals hold 95 %, and count a person's titles as alike.")
    print("The five questions:")
    print_questions(found["questions"])


def _beside(variant: Json) -> str:
    if not variant["difference"]:
        return ""
    low, high = variant["difference"]
    return f"; {low:+.1%} to {high:+.1%} against the first: {variant['verdict']}"
