"""How far titles answer to what they are compared by: a figure, a trait, an age, a company, or what words wish for."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.request import Request, Understanding
from bot.scene.contents import known_from
from bot.scene.titles import Titles
from bot.titles import Title

SADNESS = {"sad": 1.0, "tear-jerker": 1.0, "need a good cry": 0.8, "bleak": 0.7, "melancholic": 0.6, "bittersweet": 0.4}
"""What each concept adds to how sad a title is."""
LOSSES = ("a dog dies", "an animal dies", "a parent dies", "a child dies", "cancer or illness")
"""Notes that make nobody light-hearted, whatever the rest feels like."""
LOSS = 0.4
"""What the hardest of them, shown strongly, adds to how sad a title is: sad moments are told, a heavy film is not."""
SAD, DARK = 0.7, 0.3
"""The sadness from which a title is sad, and what a standard deviation of darkness adds to it."""
GENTLE = 0.35
"""The darkness, 0 to 1, below which nothing is heavy that is not sad itself."""
OCCASION, AGED = "occasion:", "suits:"
"""What is compared by who watches along, and by a child's age."""
EASY: Mapping[str, Mapping[str, float]] = {
    "with friends": {"humor": 0.35, "pacing_slow": -0.25, "spectacle": 0.15, "accessible": 0.2},
    "date night": {"romance": 0.35, "comfort": 0.2, "violence": -0.2},
    "with parents": {"comfort": 0.3, "violence": -0.3, "accessible": 0.2, "scares": -0.2},
    "with grandparents": {"comfort": 0.3, "violence": -0.35, "accessible": 0.2, "scares": -0.2},
    "after a hard day": {"comfort": 0.3, "complexity": -0.3, "darkness": -0.3, "humor": 0.2},
}
"""What besides its own concept speaks for a title in each company, by trait."""
RATED, KNOWN = 0.12, 7.0
"""What a point of rating more than usual counts where nothing else speaks for one of two."""
LONGER, TOO_YOUNG = 1.0, 2.0
"""What it counts against a title that it is longer than wished for, or not for a child who watches along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """Titles with their worth, the one that answers best first; those of which nothing is known are left out."""

    order: tuple[Title, ...]
    worth: tuple[float, ...]

    @property
    def apart(self) -> float:
        """How far the first is ahead of the second."""
        return self.worth[0] - self.worth[1] if len(self.worth) > 1 else 1.0


def ranked(by: str, titles: tuple[Title, ...], looked_up: Titles, read: Understanding, wish: Request | None) -> Rank:
    """The titles by a criterion of acts/comparing.py; by what speaks for them this evening where it is empty."""
    values = [(title, value_of(title, by, looked_up, read, wish)) for title in titles]
    turned = by.endswith("-")
    known = [(title, -value if turned else value) for title, value in values if value is not None]
    known.sort(key=lambda each: -each[1])
    return Rank(order=tuple(title for title, _ in known), worth=tuple(value for _, value in known))


def value_of(title: Title, by: str, looked_up: Titles, read: Understanding, wish: Request | None) -> float | None:
    """How much of what a criterion asks a title has, before a minus turns it; None where it isn't known."""
    if by.startswith(AGED):
        age, known = int(by.removeprefix(AGED)), known_from(title, looked_up)
        gentle = looked_up.trait(title.id, "comfort") - max(looked_up.trait(title.id, "scares"), 0.0)
        return None if known is None else 0.1 * gentle - max(0, known - age)
    if by.startswith(OCCASION):
        return _suits(title, by.removeprefix(OCCASION), looked_up) + 0.3 * _wished(title, wish, looked_up)
    if by == "read":
        return _wished(title, read.full.request(), looked_up)
    if not by:
        return _wished(title, wish, looked_up) + RATED * ((title.vote_average or 0.0) - KNOWN)
    name = by[:-1]
    if name == "sadness":
        return sadness(title, looked_up)
    figures: Mapping[str, float | None] = {
        "length": title.runtime,
        "year": title.year,
        "rating": title.vote_average,
        "fame": title.vote_count,
        "suits": title.suits_from,
    }
    if name in figures:
        return figures[name]
    return looked_up.trait(title.id, name)


def _suits(title: Title, occasion: str, looked_up: Titles) -> float:
    """How well a title suits a company: by its own concept, and by traits that go with it."""
    pushes = EASY.get(occasion, {})
    traits = sum(push * looked_up.trait(title.id, name) for name, push in pushes.items())
    return title.concepts.get(occasion, 0.0) + traits


def _wished(title: Title, wish: Request | None, looked_up: Titles) -> float:
    """How far a title is what is wished for."""
    if wish is None:
        return 0.0
    worth = sum(weight * title.concepts.get(name, 0.0) for name, weight in wish.concepts.items())
    worth += sum(push * looked_up.trait(title.id, name) for name, push in wish.traits.items())
    worth -= sum(title.concepts.get(name, 0.0) for name in wish.refused)
    worth -= sum(title.notes.get(name, 0.0) for name in wish.notes_refused)
    worth += 0.5 * len({*wish.genres.wanted} & {*title.genres}) - 0.5 * len({*wish.genres.refused} & {*title.genres})
    if wish.runtime.max is not None and (title.runtime or 0) > wish.runtime.max:
        worth -= LONGER
    if wish.kids_age is not None and (known_from(title, looked_up) or 99) > wish.kids_age:
        worth -= TOO_YOUNG
    return worth


def sadness(title: Title, looked_up: Titles) -> float:
    """0 for what isn't sad at all, about 1 for what is."""
    told = sum(weight * title.concepts.get(concept, 0.0) for concept, weight in SADNESS.items())
    told += LOSS * max(title.notes.get(note, 0.0) for note in LOSSES)
    return told + DARK * max(looked_up.trait(title.id, "darkness"), 0.0)


def how_sad(title: Title, looked_up: Titles) -> str:
    """yes, some or no; what moves and is not dark has its moments, and is not heavy."""
    sad = sadness(title, looked_up)
    tearful = max(title.concepts.get("sad", 0.0) + 0.3, title.concepts.get("tear-jerker", 0.0)) >= 1.0
    gentle = title.traits.get("darkness", 1.0) < GENTLE and not tearful
    return "yes" if sad >= SAD and not gentle else "some" if sad >= SAD / 2 else "no"
