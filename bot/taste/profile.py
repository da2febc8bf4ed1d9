"""What a person's verdicts and words say, folded into one value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.taste.standing import Key, Standing, standings
from bot.taste.traits import TRAITS
from bot.titles import DISLIKED_STARS, LIKED_STARS, Insight, Judgement, TitleId, Verdict

CLEAR = 0.4
"""A lean from which on something is refused, or a limit holds."""
HALF_LIFE_DAYS = 180.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What the person never wants, unless they ask for it."""

    concepts: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()

    genres: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizons:
    """How far back a taste's two vectors look: later verdicts, and days, after which a verdict counts half."""

    events: float = 10.0
    days: float = 365.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """Verdicts in the order they were given, the latest standing of each title, and what was said of anything else.

    `liked` and `disliked` are oldest first; four stars and more are a like, two and fewer a dislike. `standings` are
    as of `now`: what was said fades with a half-life of `half_life_days`. `horizons` are for `bot.taste.vectors`.
    """

    judgements: tuple[Judgement, ...] = ()
    liked: tuple[TitleId, ...] = ()
    disliked: tuple[TitleId, ...] = ()
    saved: tuple[TitleId, ...] = ()
    seen: frozenset[TitleId] = frozenset()
    stars: Mapping[TitleId, float] = field(default_factory=dict)
    insights: tuple[Insight, ...] = ()
    standings: Mapping[Key, Standing] = field(default_factory=dict)
    now: datetime | None = None
    half_life_days: float = HALF_LIFE_DAYS
    horizons: Horizons = Horizons()

    @classmethod
    def of(
        cls,
        judgements: Iterable[Judgement],
        insights: Iterable[Insight] = (),
        now: datetime | None = None,
        half_life_days: float = HALF_LIFE_DAYS,
        horizons: Horizons | None = None,
    ) -> "Taste":
        """Both oldest first. Without a `now` nothing that was said can be weighed, and it counts for nothing."""
        empty = cls(now=now, half_life_days=half_life_days, horizons=horizons or Horizons())
        return empty._judged(tuple(judgements))._told(tuple(insights))

    def with_judgement(self, judgement: Judgement) -> "Taste":
        """This taste after one more verdict; a later opinion of a title replaces the earlier one."""
        return self._judged((*self.judgements, judgement))

    def with_judgements(self, judgements: Iterable[Judgement]) -> "Taste":
        """This taste after many more verdicts."""
        return self._judged((*self.judgements, *judgements))

    def with_insight(self, insight: Insight) -> "Taste":
        """This taste after one more message that taught something."""
        return self._told((*self.insights, insight))

    def without_turn(self, turn: str) -> "Taste":
        """This taste as if a turn had taught nothing."""
        judgements = tuple(judgement for judgement in self.judgements if judgement.turn != turn)
        return self._judged(judgements)._told(tuple(insight for insight in self.insights if insight.turn != turn))

    def taught_in(self, turn: str) -> tuple[Judgement | Insight, ...]:
        """The verdicts and insights of a turn."""
        taught: tuple[Judgement | Insight, ...] = (*self.judgements, *self.insights)
        return tuple(each for each in taught if each.turn == turn)

    @property
    def last_turn(self) -> str:
        """The turn that gave the newest verdict, or taught more than a mood; "" where none did."""
        insights = [insight for insight in self.insights if any(lesson.kind != "mood" for lesson in insight.lessons)]
        newest: list[Judgement | Insight] = [*self.judgements[-1:], *insights[-1:]]
        return max(newest, key=lambda taught: taught.at).turn if newest else ""

    def without(self, key: Key) -> "Taste":
        """This taste as if nothing had ever been said of one thing."""
        kind, value = key
        taste = self
        if kind == "title":
            taste = taste._judged(tuple(judgement for judgement in self.judgements if judgement.title != value))
        return taste._told(tuple(left for insight in self.insights if (left := insight.without(kind, value)).lessons))

    def pushes(self) -> dict[str, float]:
        """How hard lasting words pull at each trait, -1 to 1."""
        return {value: s.push for (kind, value), s in self.standings.items() if kind == "trait" and value in TRAITS}

    @property
    def refused(self) -> Refused:
        """Genres, people, concepts and notes that are not for them, by their lasting words."""
        return Refused(
            genres=self._refused("genre"),
            people=self._refused("person"),
            concepts=frozenset(self._refused("concept")),
            notes=frozenset(self._refused("note")),
        )

    @property
    def known(self) -> frozenset[TitleId]:
        """Titles that need not be shown again: whatever the person gave a verdict on."""
        return frozenset(judgement.title for judgement in self.judgements)

    @property
    def said(self) -> Mapping[TitleId, Judgement]:
        """The verdict that stands on each title; that one is saved is no verdict on it and hides none."""
        return {judgement.title: judgement for judgement in self.judgements if judgement.verdict is not Verdict.SAVED}

    def _refused(self, wanted: str) -> tuple[str, ...]:
        return tuple(value for (kind, value), s in self.standings.items() if kind == wanted and s.lean <= -CLEAR)

    def _judged(self, judgements: tuple[Judgement, ...]) -> "Taste":
        opinions: dict[TitleId, int] = {}
        saved: dict[TitleId, None] = {}
        for judgement in judgements:
            title, opinion = judgement.title, opinion_of(judgement)
            if judgement.verdict not in (Verdict.SEEN, Verdict.SAVED):
                opinions.pop(title, None)  # a renewed opinion counts as recent
                opinions |= {title: opinion} if opinion else {}
            saved.pop(title, None)
            if judgement.verdict is Verdict.SAVED:
                saved[title] = None
        return replace(
            self,
            judgements=judgements,
            liked=tuple(title for title, opinion in opinions.items() if opinion > 0),
            disliked=tuple(title for title, opinion in opinions.items() if opinion < 0),
            saved=tuple(saved),
            seen=frozenset(j.title for j in judgements if j.verdict in (Verdict.SEEN, Verdict.RATED)),
            stars={j.title: j.stars for j in judgements if j.stars is not None},
        )

    def _told(self, insights: tuple[Insight, ...]) -> "Taste":
        found = standings(insights, self.now, self.half_life_days) if self.now else {}
        return replace(self, insights=insights, standings=found)


def opinion_of(judgement: Judgement) -> int:
    """1 for a like, -1 for a dislike, 0 for no opinion."""
    if judgement.stars is not None:
        return int(judgement.stars >= LIKED_STARS) - int(judgement.stars <= DISLIKED_STARS)
    if judgement.verdict is Verdict.LIKED:
        return 1
    return -1 if judgement.verdict in (Verdict.DISLIKED, Verdict.NOT_INTERESTED) else 0
