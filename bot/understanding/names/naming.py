"""The titles and people that a text names: mentions found, weighed, chosen, and the version decided."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.understanding.names.people import PeopleIndex, Person, rows_of
from bot.understanding.names.titles import Mention, TitleIndex
from bot.understanding.names.versions import Named, Versions
from bot.understanding.names.weighing import NEEDED, MentionWeights, choose
from bot.understanding.text.tokens import Text

_TELLING = {"with", "by", "starring", "featuring", "directed", "from", "of", "stars", "has"}
_IN_BRACKETS = re.compile(r"\s*\((?:19|20)\d\d\)")
SURE = 3.0
"""How far above the bar a title must be that is also a person's surname (Hitchcock)."""
APART = 2
"""Words between two titles of a list: `and`, with a year."""
LISTED = 2.2
"""What standing in a list beside a title that is surely meant adds to a mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Titles and people of a text, each from left to right; `describing` are people who only tell which title."""

    titles: tuple[Named, ...]
    people: tuple[Person, ...]
    describing: tuple[Person, ...] = ()

    def spans(self) -> list[tuple[int, int]]:
        titles = [(title.first, title.last) for title in self.titles]
        return [*titles, *((person.first, person.last) for person in (*self.people, *self.describing))]


class Naming:
    """Reads names. Built once from the catalogue, then only read: any thread may use it."""

    def __init__(self, titles: TitleIndex, people: PeopleIndex) -> None:
        self._titles, self._people = titles, people
        self._weights = MentionWeights(titles)
        self._versions = Versions(titles)

    def read(self, text: Text) -> Names:
        people = list(self._people.find(text))
        rows = rows_of(self._people, people)
        kept = [m for m in self._titles.mentions(text.tokens) if not _inside(text, m, people)]
        weighed = [(self._weights.weigh(text, mention, rows), mention) for mention in kept]
        weighed = [
            each for each in weighed
            if each[0] >= SURE or not _is_person(each[1], people) or self._is_series_alone(text, each[1])
        ]  # fmt: skip
        chosen = choose([each for each in weighed if each[0] >= 0])
        chosen = choose([*((NEEDED, each) for each in chosen), *self._listed(text, weighed, chosen)])
        weights = {id(mention): weight for weight, mention in weighed}
        named = [self._versions.decide(text, m, max(0.0, weights[id(m)]), rows) for m in chosen]
        return self._apart(text, tuple(_disjoint(named)), people)

    def _is_series_alone(self, text: Text, mention: Mention) -> bool:
        """Whether a sentence says nothing else than a name that films of a series bear: "garfield??"."""
        rows = [row for row, _ in mention.options]
        opens = mention.first == 0 or text.tokens[mention.first].opens
        ends = mention.last == len(text.tokens) or text.tokens[mention.last].opens
        return opens and ends and len(rows) > 1 and self._titles.one_series(rows)

    def _listed(
        self, text: Text, weighed: Sequence[tuple[float, Mention]], chosen: Sequence[Mention]
    ) -> list[tuple[float, Mention]]:
        """Mentions that a list beside a chosen one lifts over the bar."""
        found = []
        starts, ends = [each.first for each in chosen], [each.last for each in chosen]
        for weight, mention in weighed:
            if weight >= 0 or self._weights.pronoun(mention):
                continue
            near = chosen[bisect_left(ends, mention.first - APART) : bisect_right(starts, mention.last + APART)]
            if weight + LISTED * sum(_beside(text, mention, other) for other in near) >= 0:
                found.append((weight, mention))
        return found

    def _apart(self, text: Text, titles: tuple[Named, ...], people: Sequence[Person]) -> Names:
        """People who are no part of a title, those who made a title named just before them set aside."""
        free = [p for p in people if not any(t.first < p.last and p.first < t.last for t in titles)]
        describing = tuple(
            person for person in free
            if any(self._made(person, title) and _tells_of(text, person, title) for title in titles)
        )  # fmt: skip
        return Names(titles=titles, people=tuple(p for p in free if p not in describing), describing=describing)

    def _made(self, person: Person, title: Named) -> bool:
        return any(title.row in self._people.rows[name] for name in person.names)


def _inside(text: Text, mention: Mention, people: Sequence[Person]) -> bool:
    """Whether the words are a person's full name or part of it (a surname alone, or with a year, may be a title)."""
    if not any(p.first <= mention.first and mention.last <= p.last and p.last - p.first > 1 for p in people):
        return False
    return not _IN_BRACKETS.match(text.plain, text.tokens[mention.last - 1].end)


def _tells_of(text: Text, person: Person, title: Named) -> bool:
    """Whether a person is named only to say which title: `Us with Lupita Nyong'o`."""
    between = text.tokens[title.last : person.first]
    return (
        0 < len(between) <= 3
        and not any(token.opens for token in between)
        and bool({token.word for token in between} & _TELLING)
    )


def _is_person(mention: Mention, people: Sequence[Person]) -> bool:
    return any(person.first <= mention.first and mention.last <= person.last for person in people)


def _beside(text: Text, mention: Mention, other: Mention) -> bool:
    """Whether only a comma or an `and`, `or` (and a year) stands between two mentions."""
    first, second = (mention, other) if mention.first < other.first else (other, mention)
    if second.first - first.last > APART:
        return False
    between = [token.word for token in text.tokens[first.last : second.first] if not re.fullmatch(r"\d{4}", token.word)]
    gap = text.tokens[second.first].gap
    if any(mark in gap for mark in ".!?\n"):
        return False
    return between in (["and"], ["or"], ["nor"]) or (not between and bool(re.search(r"[,/&]", gap)))


def _disjoint(named: Sequence[Named]) -> list[Named]:
    """Titles cut where the number or year of one ran into the next."""
    done: list[Named] = []
    for each in sorted(named, key=lambda title: title.first):
        if done and each.first < done[-1].last:
            done[-1] = replace(done[-1], last=each.first)
        done.append(each)
    return done
