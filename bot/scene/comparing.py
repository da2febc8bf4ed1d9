"""Titles beside each other: which has most of something, whether one has more of it than another, how like they are."""

from collections.abc import Callable, Sequence

from bot.dialogue import Turn
from bot.recommend.reasons import duration, shared_word
from bot.scene.cards import heading
from bot.scene.titles import Titles
from bot.titles import Title
from bot.understanding.acts.questions import side
from bot.understanding.text.plain import plain

SHOWN = 4
"""Other titles whose figures are told."""
CLOSE = 0.25
"""Standard deviations of a trait within which there is little between two titles."""
SADNESS = {"sad": 1.0, "tear-jerker": 1.0, "need a good cry": 0.8, "bleak": 0.7, "melancholic": 0.6, "bittersweet": 0.4}
"""What each concept adds to how sad a title is."""
LOSSES = ("a dog dies", "an animal dies", "a parent dies", "a child dies", "cancer or illness")
"""Notes that make nobody light-hearted, whatever the rest feels like."""
LOSS = 0.4
"""What the hardest of them, shown strongly, adds to how sad a title is: sad moments are told, a heavy film is not."""
SAD, DARK = 0.7, 0.3
"""The sadness from which a title is sad, and what a standard deviation of darkness adds to it."""
ALIKE, HARDLY = 0.45, 0.3
"""Cosines of what two titles are about from which they are alike, and below which hardly."""
SHARED = 3
"""Things in common that are told."""
CHOICE = (
    " or ", " oder ", " ou ", " o ", " или ", "还是", "which", "welche", "lequel", "laquelle", "cual", "како", "котор",
    "哪",
)  # fmt: skip
"""Words of a question that leaves a choice."""
_FIGURES: dict[str, Callable[[Title, Turn], str]] = {
    "length": lambda title, turn: duration(title.runtime or 0, turn.say),
    "year": lambda title, turn: str(title.year),
    "rating": lambda title, turn: f"★ {title.vote_average:.1f}",
}
"""How a figure that was compared is said."""


def compared(turn: Turn, titles: Sequence[Title], looked_up: Titles) -> tuple[str, Title | None]:
    """The one that wins a comparison, with the figures of all; None where nothing can be compared. Of a title that is
    set beside another, first of all yes or no."""
    said = plain(turn.text)
    for title in titles:
        said = said.replace(plain(title.title), "_")  # Oldboy is no older for its name
    by = side(said) or "rating+"
    values = [(title, _value(title, by[:-1], looked_up)) for title in titles]
    known = sorted(
        ((title, value) for title, value in values if value is not None),
        key=lambda each: each[1] if by.endswith("-") else -each[1],
    )
    if not known:
        return turn.say("ask-compare-unknown"), None
    best = known[0][0]
    asked = _yes_or_no(turn, titles[0], known) if len(known) == len(titles) == 2 else ""  # a pair
    if figure := _FIGURES.get(by[:-1]):
        rest = [turn.say("ask-compare-rest", title=each.title, value=figure(each, turn)) for each, _ in known[1:]]
        told = turn.say("ask-compare", title=best.title, value=figure(best, turn), rest=" · ".join(rest[:SHOWN]))
        return f"{asked} {told}".strip(), best
    if len(known) == 1:
        return turn.say("ask-compare-plain", title=heading(best, turn.say)), best
    close = abs(known[0][1] - known[1][1]) < CLOSE
    key = "ask-compare-close" if close else "ask-compare-before"
    return f"{asked} {turn.say(key, title=heading(best, turn.say), next=heading(known[1][0], turn.say))}".strip(), best


def _yes_or_no(turn: Turn, asked: Title, known: Sequence[tuple[Title, float]]) -> str:
    """Yes or no, where it is asked of one title whether it has more than another."""
    if not is_of_one(plain(turn.text)) or known[0][1] == known[1][1]:
        return ""
    return turn.say("ask-note-yes" if known[0][0].id == asked.id else "ask-note-no")


def is_of_one(text: str) -> bool:
    """Whether the question is no choice: "is it scarier than Heat?", and not "which is scarier?"."""
    choice = (
        " or ",
        " oder ",
        " ou ",
        " o ",
        " или ",
        "还是",
        "which",
        "welche",
        "lequel",
        "laquelle",
        "cual",
        "како",
        "котор",
        "哪",
    )
    return not any(word in text for word in choice)


def _value(title: Title, name: str, looked_up: Titles) -> float | None:
    figures = {
        "length": title.runtime,
        "year": title.year,
        "rating": title.vote_average,
        "fame": title.vote_count,
        "suits": title.suits_from,
    }
    if name in figures:
        found = figures[name]
        return float(found) if found is not None else None
    if name == "sadness":
        return _sadness(title, looked_up)
    return looked_up.trait(title.id, name)


def _sadness(title: Title, looked_up: Titles) -> float:
    """0 for what isn't sad at all, about 1 for what is."""
    told = sum(weight * title.concepts.get(concept, 0.0) for concept, weight in SADNESS.items())
    told += LOSS * max(title.notes.get(note, 0.0) for note in LOSSES)
    return told + DARK * max(looked_up.trait(title.id, "darkness"), 0.0)


def how_sad(title: Title, looked_up: Titles) -> str:
    """yes, some or no."""
    sadness = _sadness(title, looked_up)
    return "yes" if sadness >= SAD else "some" if sadness >= SAD / 2 else "no"


def likeness(turn: Turn, one: Title, other: Title, looked_up: Titles) -> str:
    """Whether one title is like another, and in what."""
    held, others = one.concepts, other.concepts
    both = sorted(held.keys() & others.keys(), key=lambda name: -held[name] * others[name])
    dot = sum(held[name] * others[name] for name in both)
    size = (sum(v * v for v in held.values()) * sum(v * v for v in others.values())) ** 0.5
    alike = dot / size if size else 0.0
    kin = other.id in one.kindred or one.id in other.kindred
    key = "yes" if kin or alike >= ALIKE else "no" if alike < HARDLY else "some"
    words = [word for name in both if (word := shared_word(name, turn.say))][:SHARED]
    key = f"ask-like-{key}" if words else f"ask-like-{key}-bare"
    return turn.say(key, one=one.title, other=other.title, things=turn.say.several(words))
