"""`questions`: how the five questions are asked now, and as written again."""

import typer

from bot.ports import Json
from bot.titles import Domain
from bot.wiring.house import House
from bot.wiring.questions import put_back, questions_now


async def now_or_reset(house: House, domain: str, *, reset: bool) -> list[Json]:
    """What stands now, of one domain or of all; after `reset` as written."""
    if domain and domain not in list(Domain):
        raise typer.BadParameter(f"there is no domain {domain!r}; there are {', '.join(Domain)}")
    chosen = (Domain(domain),) if domain else tuple(Domain)
    if reset:
        await put_back(house, chosen)
    return [each for each in await questions_now(house) if each["domain"] in chosen]


def print_questions(found: list[Json]) -> None:
    """For a person at a terminal."""
    for each in found:
        print(f"{each['domain']}: {told(each)}")
        for moved in each["levels"][:12]:
            print(f"  {moved['option']} {moved['trait']}: {moved['written']:.2f} -> {moved['now']:.2f}")
        for question, worth in each["order"].items():
            print(f"  {question} counts {worth:.2f} when the next question is chosen")


def told(each: Json) -> str:
    """One domain in a line."""
    if not each["enabled"]:
        return "as written; learning is off (jobs.learn_to_ask)"
    if not each["evenings"]:
        return f"as written; {each['waiting']} evenings so far, {each['needed']} more until anything is learned"
    what = "learned" if each["learned"] else "nothing stands out"
    liked = f"{each['liked_in_eight']:.2f} of eight liked" if each["liked_in_eight"] else "nothing liked"
    when = f"{liked} then ({each['made_at']})"
    return f"{what} by {each['evenings']} evenings, {when}; {each['needed']} more to the next step"
