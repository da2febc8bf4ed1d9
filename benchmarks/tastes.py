"""People whose ratings are known: does what they liked later come first? Usher beside its peers on MovieLens.

Inside each of 120 held-out people 80 % of the ratings are known and 20 % are looked for; the other people's ratings are
the community. Full histories, and three liked titles alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from benchmarks.catalogue import SHARED
from benchmarks.peers import PEERS
from bot.ports import Floats, Ratings
from bot.recommend.arrays import Mask, TitleArrays
from bot.recommend.community import Circle, fit
from bot.recommend.config import Weights
from bot.recommend.pipeline import Recommender
from bot.recommend.prior import Prior
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Domain, Judgement, TitleId, Verdict
from memory.sources.movielens import Rating, read_links, read_ratings

FOLDER = SHARED / "eval" / "movielens"
HELD_OUT, KNOWN, FEW, TOP, LIKED = 120, 0.8, 3, 10, 4.0
THEN = datetime(2018, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A held-out person: ratings that are known, ratings looked for."""

    known: tuple[Rating, ...]
    wanted: tuple[Rating, ...]

    @property
    def goal(self) -> frozenset[TitleId]:
        return frozenset(r.title for r in self.wanted if r.stars >= LIKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    people: tuple[Held, ...]
    others: tuple[Rating, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Means over people of NDCG@10 and recall@10 of liked titles, and how many different titles all were shown."""

    name: str
    ndcg: float
    recall: float
    distinct: int


def split(arrays: TitleArrays, seed: int = 7) -> Split:
    """The ratings of catalogue titles, parted; the same every time."""
    rng = np.random.default_rng(seed)
    by_rater: dict[str, list[Rating]] = {}
    for rating in read_ratings(FOLDER / "ratings.csv.gz", read_links(FOLDER / "links.csv.gz")):
        if isinstance(rating, Rating) and rating.title in arrays.place:
            by_rater.setdefault(rating.rater, []).append(rating)
    raters = sorted(by_rater, key=int)
    rng.shuffle(raters)
    people = []
    for rater in raters[:HELD_OUT]:
        order = rng.permutation(len(by_rater[rater]))
        cut = round(KNOWN * len(order))
        known, wanted = ([by_rater[rater][i] for i in some] for some in (order[:cut], order[cut:]))
        people.append(Held(known=tuple(known), wanted=tuple(wanted)))
    others = [rating for rater in raters[HELD_OUT:] for rating in by_rater[rater]]
    return Split(people=tuple(people), others=tuple(others))


def with_few(people: Sequence[Held], draws: int = 3) -> list[Held]:
    """The same people of whom only three liked titles are known, drawn several times."""
    found = []
    for draw in range(draws):
        rng = np.random.default_rng(draw)
        for held in people:
            liked = [rating for rating in held.known if rating.stars >= LIKED]
            if len(liked) >= FEW:
                few = tuple(liked[i] for i in rng.permutation(len(liked))[:FEW])
                found.append(Held(known=few, wanted=held.wanted))
    return found


def as_ratings(given: Sequence[Rating]) -> Ratings:
    titles = {title: place for place, title in enumerate(dict.fromkeys(r.title for r in given))}
    raters = {rater: place for place, rater in enumerate(dict.fromkeys(r.rater for r in given))}
    return Ratings(
        titles=list(titles),
        raters=np.array([raters[r.rater] for r in given], dtype=np.int32),
        title=np.array([titles[r.title] for r in given], dtype=np.int32),
        stars=np.array([r.stars for r in given], dtype=np.float32),
        at=np.array([r.at for r in given], dtype=np.int64),
    )


def circle_of(parted: Split, arrays: TitleArrays, prior: Prior | None = None) -> Circle:
    """The other people's ratings as a house with them hears them."""
    return Circle(fit(as_ratings(parted.others)), arrays.ids, prior)


def taste_of(held: Held) -> Taste:
    """What Usher would know of the person after these ratings."""
    return Taste.of(
        Judgement(title=r.title, verdict=Verdict.RATED, stars=r.stars, at=THEN)
        for r in sorted(held.known, key=lambda r: r.at)
    )


async def usher(name: str, recommender: Recommender, people: Sequence[Held], weights: Weights | None = None) -> Result:
    shown = []
    for held in people:
        request = Request(domain=Domain.MOVIES)
        found = await recommender.recommend(request, taste_of(held), count=TOP, weights=weights)
        shown.append([pick.title for pick in found.picks])
    return measured(name, shown, people)


def peers(parted: Split, people: Sequence[Held]) -> list[Result]:
    """All peers on these people."""
    titles = {title: place for place, title in enumerate(dict.fromkeys(r.title for r in parted.others))}
    raters = {rater: place for place, rater in enumerate(dict.fromkeys(r.rater for r in parted.others))}
    liked = np.zeros((len(raters), len(titles)), dtype=np.float32)
    for r in parted.others:
        liked[raters[r.rater], titles[r.title]] = r.stars >= LIKED
    profiles = np.zeros((len(people), len(titles)), dtype=np.float32)
    hidden = np.zeros(profiles.shape, dtype=bool)
    for row, held in enumerate(people):
        for r in held.known:
            if r.title in titles:
                profiles[row, titles[r.title]] = r.stars >= LIKED
                hidden[row, titles[r.title]] = True
    names = list(titles)
    return [_peer(name, fitted(liked), profiles, hidden, names, people) for name, fitted in PEERS.items()]


def _peer(
    name: str,
    score: Callable[[Floats], Floats],
    profiles: Floats,
    hidden: Mask,
    titles: Sequence[TitleId],
    people: Sequence[Held],
) -> Result:
    scores = np.where(hidden, -np.inf, score(profiles))
    best = np.argsort(-scores, axis=1)[:, :TOP]
    return measured(name, [[titles[place] for place in row] for row in best], people)


def measured(name: str, shown: Sequence[Sequence[TitleId]], people: Sequence[Held]) -> Result:
    """NDCG and recall over the people who liked something of what is looked for."""
    scored = [(titles, held.goal) for titles, held in zip(shown, people, strict=True) if held.goal]
    return Result(
        name=name,
        ndcg=float(np.mean([_ndcg(titles, goal) for titles, goal in scored])),
        recall=float(np.mean([len(goal & set(titles)) / len(goal) for titles, goal in scored])),
        distinct=len({title for titles in shown[:HELD_OUT] for title in titles}),
    )


def _ndcg(titles: Sequence[TitleId], goal: frozenset[TitleId]) -> float:
    gain = sum(1 / np.log2(place + 2) for place, title in enumerate(titles) if title in goal)
    return float(gain / sum(1 / np.log2(place + 2) for place in range(min(TOP, len(goal)))))
