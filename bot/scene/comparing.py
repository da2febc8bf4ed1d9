"""Titles beside each other: which has most of something, which is better for somebody, in what they differ, how like
they are. Ratings are told only where they are asked for."""

from collections.abc import Callable, Sequence

from bot.dialogue import Turn
from bot.knowledge.pitches import pitch
from bot.recommend.reasons import duration, shared_word
from bot.scene.cards import heading
from bot.scene.contents import known_from
from bot.scene.criteria import AGED, OCCASION, Rank, ranked
from bot.scene.scene import WishSoFar
from bot.scene.titles import Titles
from bot.titles import Title, TitleId
from bot.understanding.acts.comparing import asks_whether, criterion
from bot.understanding.text.plain import plain

PAIR, SHOWN = 2, 4
"""Titles that are told apart, and other titles whose figures are told."""
CLOSE, FAR, THERE = 0.25, 0.6, 0.3
"""Standard deviations of a trait within which there is little between two titles, from which they differ, and of which
one of them must have so much that it is told."""
ALIKE, HARDLY = 0.45, 0.3
"""Cosines of what two titles are about from which they are alike, and below which hardly."""
SHARED = 3
"""Things in common that are told."""
TOLD = 2
"""Ways in which a title differs from another that are told."""
MINUTES, YEARS = 20, 15
"""Minutes and years from which one of two is the shorter, and the newer."""
_TELLING = ("humor", "darkness", "suspense", "pacing_slow", "romance", "violence", "scares", "complexity", "spectacle")
"""Traits in which titles are told to differ."""
_FIGURES: dict[str, Callable[[Title, Turn], str]] = {
    "length": lambda title, turn: duration(title.runtime or 0, turn.say),
    "year": lambda title, turn: str(title.year),
    "rating": lambda title, turn: f"★ {title.vote_average:.1f}",
}
"""How a figure that was compared is said."""


class Comparing:
    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def criterion(self, turn: Turn, titles: Sequence[Title]) -> str:
        """By what the turn's words compare, as acts/comparing.py says it."""
        said, names = plain(turn.text), self._titles.called([title.id for title in titles])
        for name in sorted({plain(name) for name in names}, key=len, reverse=True):
            said = said.replace(name, "_")  # Oldboy is no older for its name
        wish = turn.recall(WishSoFar)
        return criterion(said, turn.read, wish.request if wish else None)

    def ranked(self, turn: Turn, titles: Sequence[Title], by: str) -> Rank:
        """The titles by a criterion, the best first."""
        wish = turn.recall(WishSoFar)
        return ranked(by, tuple(titles), self._titles, turn.read, wish.request if wish else None)

    def told(self, turn: Turn, titles: Sequence[Title]) -> tuple[str, Title | None]:
        """Which of several it is, by what is asked, and that one; None where nothing can be compared."""
        by = self.criterion(turn, titles)
        rank = self.ranked(turn, titles, by)
        if not rank.order:
            return turn.say("ask-compare-unknown"), None
        best = rank.order[0]
        if by.startswith(AGED):
            return self._for_age(turn, titles, rank, int(by.removeprefix(AGED))), best
        if by.startswith(OCCASION) or by == "read":
            return self._fits(turn, rank), best
        if not by:
            sides = self.differ(turn, titles) if len(titles) == PAIR else ""
            return f"{take(turn, best)}\n{sides}".strip(), best
        asked = _yes_or_no(turn, titles[0], rank) if len(rank.order) == len(titles) == PAIR else ""  # a pair
        return f"{asked} {self._by_measure(turn, rank, by)}".strip(), best

    def _by_measure(self, turn: Turn, rank: Rank, by: str) -> str:
        """The titles by a figure or a trait, which is named."""
        side, (best, *others) = side_word(by, turn), rank.order
        if figure := _FIGURES.get(by[:-1]):
            rest = [turn.say("ask-compare-rest", title=each.title, value=figure(each, turn)) for each in others]
            value = figure(best, turn)
            return turn.say("versus-figure", side=side, title=best.title, value=value, rest=" · ".join(rest[:SHOWN]))
        if not others:
            return turn.say("versus-plain", side=side, title=heading(best, turn.say))
        key = "versus-close" if rank.apart < CLOSE else "versus-before"
        return turn.say(key, side=side, title=heading(best, turn.say), next=heading(others[0], turn.say))

    def _for_age(self, turn: Turn, titles: Sequence[Title], rank: Rank, age: int) -> str:
        """Which suits a child better, with the age from which each does."""
        best = rank.order[0]
        froms = {title.id: known_from(title, self._titles) for title in titles}
        fitting = [title for title in rank.order if (froms[title.id] or 0) <= age]
        told = turn.say("versus-age-rather", title=best.title, age=age)
        if not fitting:
            told = turn.say("versus-age-none", age=age, title=best.title)
        elif len(fitting) == len(titles):
            return turn.say("versus-age-both", age=age, title=best.title)
        ages = [
            turn.say("versus-age-from", title=title.title, **{"from": known})
            for title in titles
            if (known := froms[title.id]) is not None
        ]
        return f"{told} {' · '.join(ages[:SHOWN])}".strip()

    def _fits(self, turn: Turn, rank: Rank) -> str:
        best = rank.order[0]
        reason = pitch(best.id, turn.say.locale)
        close = len(rank.order) > 1 and rank.apart < CLOSE / 2
        key = "versus-either" if close else "versus-fits"
        return turn.say(key, title=heading(best, turn.say), reason=reason).strip()

    def differ(self, turn: Turn, titles: Sequence[Title]) -> str:
        """In what two differ most, a line each: "Funnier, shorter: Shrek."; that they hardly do, where they don't."""
        one, other = titles[:2]
        sides: dict[TitleId, list[str]] = {one.id: [], other.id: []}
        for name, apart in sorted(self._apart(one, other), key=lambda each: -abs(each[1])):
            more, less = (one, other) if apart > 0 else (other, one)
            if len(sides[more.id]) < TOLD and len(sides[more.id]) <= len(sides[less.id]):
                sides[more.id].append(side_word(f"{name}+", turn))
            elif len(sides[less.id]) < TOLD:
                sides[less.id].append(side_word(f"{name}-", turn))
        lines = (
            turn.say("versus-sides", sides=_joined(told), title=heading(title, turn.say))
            for title in (one, other)
            if (told := sides[title.id])
        )
        return "\n".join(lines) or turn.say("versus-alike")

    def _apart(self, one: Title, other: Title) -> list[tuple[str, float]]:
        """In what two titles differ for sure, and by how much."""
        traits = {name: self._titles.trait(one.id, name) - self._titles.trait(other.id, name) for name in _TELLING}
        found = [
            (name, apart)
            for name, apart in traits.items()
            if abs(apart) >= FAR and max(self._titles.trait(each.id, name) for each in (one, other)) >= THERE
        ]
        if one.runtime and other.runtime and abs(one.runtime - other.runtime) >= MINUTES:
            found.append(("length", (one.runtime - other.runtime) / MINUTES))
        if one.year and other.year and abs(one.year - other.year) >= YEARS:
            found.append(("year", (one.year - other.year) / YEARS))
        return found


def take(turn: Turn, title: Title) -> str:
    """That Usher would take a title, with its sentence."""
    reason = pitch(title.id, turn.say.locale)
    return turn.say("ask-take", title=title.title, reason=reason).strip()


def side_word(by: str, turn: Turn) -> str:
    """`humor+` -> Funnier."""
    return turn.say(f"side-{by[:-1].replace('_', '-')}.{'more' if by[-1] == '+' else 'less'}")


def _joined(words: Sequence[str]) -> str:
    """Several words of which only the first begins a line."""
    first, *others = words
    return ", ".join((first, *(word[:1].lower() + word[1:] for word in others)))


def _yes_or_no(turn: Turn, asked: Title, rank: Rank) -> str:
    """Yes or no, where it is asked of one title whether it has more than another."""
    if not asks_whether(plain(turn.text)) or not rank.apart:
        return ""
    return turn.say("ask-note-yes" if rank.order[0].id == asked.id else "ask-note-no")


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
