"""What a group could watch: every member's score of every candidate, then least misery, then the average.

Least misery takes a title for as good as it is to the member who likes it least; of the strategies that people were
seen to use and to be content with it suits small groups (Masthoff 2004, "Group Modeling: Selecting a Sequence of
Television Items to Suit a Group of Viewers"; O'Connor et al. 2001, "PolyLens"). Titles whose misery nobody could tell
apart are ordered by the average.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.ports import Embedder, Floats, Rows, Vectors
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.centres import Centres, centres_of
from bot.recommend.community import Circle
from bot.recommend.config import RecommendSettings
from bot.recommend.diversify import families_of
from bot.recommend.explain import CLEAR
from bot.recommend.filters import filters_of, firm
from bot.recommend.gather import gather
from bot.recommend.rules import Audience, Effect, Ruling
from bot.recommend.score import score
from bot.request import Request
from bot.taste.profile import Taste
from bot.taste.traits import TRAITS, WRITTEN
from bot.titles import Domain, TitleId, Verdict

LEVELS = 10
"""Misery is told apart in tenths: of finer differences nobody would complain."""
REWATCHED, UNMET, REFUSED = 0.6, 0.5, 0.0
"""What is left of a member's score of a title they have seen, that misses a limit of theirs, that they never want."""
WISHED = 0.3
"""A trait that was pushed this hard is a wish whose loss is worth a word."""
MOST_TOLD = 2
WISHES = (*WRITTEN, "mainstream")
"""Traits that are told of; the other derived ones say of fame, once more, what mainstream says."""
_WATCHED = frozenset({Verdict.LIKED, Verdict.DISLIKED, Verdict.SEEN, Verdict.RATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of a group: who, what they feel like tonight, and their taste."""

    key: int
    request: Request
    taste: Taste

    @property
    def seen(self) -> frozenset[TitleId]:
        """What they have watched, as far as their verdicts tell."""
        return frozenset(j.title for j in self.taste.judgements if j.verdict in _WATCHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A title for a group. `least` and `mean` are of the members' scores, 0 to 1; `gives_up` says, by member, which
    wishes it leaves open: `seen`, `genre:Horror`, `runtime:120`, `trait:darkness+`."""

    title: TitleId
    least: float
    mean: float
    gives_up: Mapping[int, tuple[str, ...]]


class Together:
    """Finds titles for a group; the parts are those of the recommender."""

    def __init__(
        self,
        *,
        arrays: Callable[[], TitleArrays],
        vectors: Vectors,
        embedder: Embedder,
        settings: RecommendSettings,
        circle: Callable[[], Circle | None] = lambda: None,
        ruling: Ruling | None = None,
    ) -> None:
        self._arrays = arrays
        self._vectors = vectors
        self._embedder = embedder
        self._settings = settings
        self._circle = circle
        self._ruling = ruling or Ruling.none()

    @property
    def arrays(self) -> TitleArrays:
        return self._arrays()

    async def propose(self, members: Sequence[Member], count: int, *, for_kids: bool) -> tuple[Proposal, ...]:
        """At most `count` films, the one that asks least of everyone first; none that two have seen. The same members
        get the same films."""
        arrays = self.arrays
        if not len(arrays) or not members:
            return ()
        effect = self._ruling.effect(arrays, Audience(kids=for_kids))
        mask = await asyncio.to_thread(allowed, members, arrays, effect, for_kids=for_kids)
        looked = [await self._look(member, arrays, mask) for member in members]
        rows = np.unique(np.concatenate([found for _, found in looked]))
        if not len(rows):
            return ()
        centres = [centre for centre, _ in looked]
        scores = await asyncio.to_thread(self._score, members, centres, rows, arrays, effect)
        return await asyncio.to_thread(_chosen, members, scores, rows, arrays, count)

    async def _look(self, member: Member, arrays: TitleArrays, mask: Mask) -> tuple[Centres, Rows]:
        """Where one member would look, and what they find there."""
        request, settings = member.request, self._settings
        centres = await centres_of(request, member.taste, arrays, self._circle(), self._embedder)
        return centres, await gather(request, arrays, mask, centres, self._vectors, settings.neighbours)

    def _score(
        self, members: Sequence[Member], centres: Sequence[Centres], rows: Rows, arrays: TitleArrays, effect: Effect
    ) -> Floats:
        """float32 [members, rows], 0 to 1, lowered by what a title denies a member."""
        found = []
        for member, own in zip(members, centres, strict=True):
            scored = score(rows, member.request, arrays, own, self._settings.weights, member.taste)
            found.append(comparable(effect.applied(scored).score) * _granted(member, rows, arrays))
        return np.stack(found)


def _chosen(
    members: Sequence[Member], scores: Floats, rows: Rows, arrays: TitleArrays, count: int
) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(
            title=arrays.ids[rows[place]],
            least=float(scores[:, place].min()),
            mean=float(scores[:, place].mean()),
            gives_up={m.key: lost for m in members if (lost := given_up(m, int(rows[place]), arrays))},
        )
        for place in _one_a_family(ranked(scores), rows, arrays, count)
    )


def comparable(scores: Floats) -> Floats:
    """One member's scores from 0 (no better than their candidates on average) to 1 (their best): the points of one
    person can't be held against another's."""
    mean, best = float(scores.mean()), float(scores.max())
    return ((scores - mean) / max(best - mean, 1e-6)).clip(0, 1).astype(np.float32)


def ranked(scores: Floats) -> Rows:
    """Places by least misery, then by the average, then as they stood; `scores` is [members, places], 0 to 1."""
    misery = np.floor(scores.min(axis=0) * LEVELS)
    return np.lexsort((np.arange(scores.shape[1]), -scores.mean(axis=0), -misery))


def allowed(members: Sequence[Member], arrays: TitleArrays, effect: Effect, *, for_kids: bool) -> Mask:
    """Films that the house's rules leave and at most one of them has seen, none where there is but one; for children's
    eyes only what is safe."""
    times = np.zeros(len(arrays), dtype=np.int64)
    for member in members:
        times[arrays.rows(member.seen)] += 1
    mask = arrays.domain(Domain.KIDS if for_kids else Domain.MOVIES) & ~arrays.series & (times < min(2, len(members)))
    return mask if effect.excluded is None else mask & ~effect.excluded


def given_up(member: Member, row: int, arrays: TitleArrays) -> tuple[str, ...]:
    """What of a member's wishes a title leaves open, the gravest first."""
    request = member.request
    lost = ["seen"] if arrays.ids[row] in member.seen else []
    lost += [f"genre:{genre}" for genre in request.genres.refused if arrays.has_genre(genre)[row]]
    longest, runtime = request.runtime.max, float(arrays.columns.runtime[row])
    if longest is not None and runtime > longest:
        lost.append(f"runtime:{int(longest)}")
    against = {
        name: push * float(arrays.z[row, TRAITS.index(name)])
        for name, push in request.traits.items()
        if name in WISHES and abs(push) >= WISHED
    }
    far = sorted((n for n in against if against[n] / abs(request.traits[n]) <= -CLEAR), key=lambda n: (against[n], n))
    lost += [f"trait:{name}{'+' if request.traits[name] > 0 else '-'}" for name in far]
    return tuple(lost[:MOST_TOLD])


def _granted(member: Member, rows: Rows, arrays: TitleArrays) -> Floats:
    """How much of a member's score is left, float32 [rows], 0 to 1."""
    request = replace(member.request, domain=None, kind=None)
    left = np.ones(len(arrays), dtype=np.float32)
    left[~firm(request, arrays)] = REFUSED
    for wish in filters_of(request):
        left[~wish.allows(request, arrays)] *= UNMET
    left[arrays.rows(member.seen)] *= REWATCHED
    left[arrays.rows(member.taste.disliked)] = REFUSED
    return left[rows]


def _one_a_family(order: Rows, rows: Rows, arrays: TitleArrays, count: int) -> list[int]:
    """The first `count` places of which no two share a director or a franchise; where that leaves too few, more."""
    chosen: list[int] = []
    rest: list[int] = []
    met: set[str] = set()
    for place in map(int, order):
        family = families_of(int(rows[place]), arrays)
        fits = not met & family
        (chosen if fits else rest).append(place)
        met |= family if fits else frozenset()
        if len(chosen) == count:
            return chosen
    kept = {*chosen, *rest[: count - len(chosen)]}
    return [place for place in map(int, order) if place in kept]
