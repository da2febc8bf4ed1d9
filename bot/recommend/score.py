"""Scores: each part 0 to 1 over the candidates, then their weighted mean."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from bot.knowledge.vocabulary import concepts
from bot.ports import Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import SAME_AS
from bot.recommend.centres import Centres
from bot.recommend.concepts import matched
from bot.recommend.config import Weights
from bot.recommend.filters import met
from bot.recommend.gather import push_vector
from bot.recommend.likeness import above_average, likeness
from bot.recommend.parts import DECADES, FELT, PUSHED
from bot.recommend.seeds import nearness
from bot.recommend.unasked import left_of, left_of_sequels
from bot.request import Request
from bot.taste.profile import Taste
from bot.taste.traits import WRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Rows, the parts of their scores (each float32 [rows], 0 to 1), each part's share, and the score, 0 to 1."""

    rows: Rows
    parts: Mapping[str, Floats]
    shares: Mapping[str, float]
    score: Floats

    def take(self, places: Rows) -> "Candidates":
        """Those at these places, in this order."""
        parts = {name: part[places] for name, part in self.parts.items()}
        return Candidates(rows=self.rows[places], parts=parts, shares=self.shares, score=self.score[places])


def score(
    rows: Rows, request: Request, arrays: TitleArrays, centres: Centres, weights: Weights, taste: Taste | None = None
) -> Candidates:
    """The candidates with all parts that the request and the taste give reason for."""
    taste = taste or Taste()
    parts = parts_of(rows, request, arrays, centres, taste)
    likes = len(taste.liked) + len(request.similar_to)
    wanted = {name: getattr(weights, name) * _emphasis(name, request, centres, likes) for name in parts}
    if "popularity" in wanted:
        wanted["popularity"] *= _crowded(len(arrays))
    found = _dimmed(mix(rows, parts, wanted), left_of(rows, request, arrays, taste, centres.facets))
    found = _dimmed(found, left_of_sequels(rows, request, arrays, taste))
    return _dimmed(found, _left_by_feeling(rows, request, arrays))


CONTRARY, LEFT = 0.5, 0.7
"""Standard deviations from which a title feels as it was not to; and what is left of the score of one that does so
wholly, one deviation further."""


def _left_by_feeling(rows: Rows, request: Request, arrays: TitleArrays) -> Floats | None:
    """What is left of each title's score, float32 [rows], where it feels as it plainly was not to: a sad film about
    animals for whom none should be sad, a merry one for whom all should be dark."""
    plain = [(name, push) for name, push in request.traits.items() if name in WRITTEN and abs(push) >= PUSHED]
    if not plain:
        return None
    most = np.stack([-np.sign(push) * arrays.z[rows, arrays.trait_place(name)] for name, push in plain]).max(axis=0)
    return np.asarray(1 - (1 - LEFT) * (most - CONTRARY).clip(0, 1), dtype=np.float32)


def _dimmed(found: Candidates, left: Floats | None) -> Candidates:
    """The candidates with what is left of their scores; the parts keep their proportions."""
    return found if left is None else replace(found, score=found.score * left)


def mix(rows: Rows, parts: Mapping[str, Floats], weights: Mapping[str, float]) -> Candidates:
    """The parts' weighted mean; the weights need not add up to one."""
    total = sum(weights.values()) or 1.0
    shares = {name: weight / total for name, weight in weights.items()}
    mixed = sum((shares[name] * part for name, part in parts.items()), np.zeros(len(rows)))
    return Candidates(rows=rows, parts=parts, shares=shares, score=np.asarray(mixed, dtype=np.float32))


def parts_of(rows: Rows, request: Request, arrays: TitleArrays, centres: Centres, taste: Taste) -> dict[str, Floats]:
    """Each part by name, float32 [rows], 0 to 1."""
    parts: dict[str, Floats] = {}
    if centres.text is not None:
        parts["text"] = above_average(arrays.vectors @ centres.text)[rows]
    if centres.words is not None:
        parts["words"] = centres.words[rows]
    if centres.details is not None:
        parts["details"] = centres.details[rows]
    if asked := _meant(request):
        parts["concepts"] = matched(asked, arrays)[rows]
    if centres.facets is not None:
        parts["facets"] = centres.facets[rows]
    if request.traits:
        parts["traits"] = _felt(rows, request, arrays)
    if centres.seeds is not None:
        parts["seeds"] = _among(nearness(rows, arrays.rows(request.similar_to), arrays))
    if centres.exemplars is not None:
        parts["taste"] = likeness(rows, centres.exemplars.rows, arrays, centres.exemplars.worth)
    if request.lean:
        parts["wishes"] = met(rows, request, arrays)
    if centres.community is not None:
        parts["community"] = centres.community[rows]
    parts["quality"] = arrays.quality[rows]
    parts["trending"] = arrays.trending[rows]
    if request.novelty > 0:
        parts["novelty"] = _finds(rows, arrays)
    else:
        parts["popularity"] = arrays.renown[rows]
    return parts


TRAIT, LEAST = 1.3, 0.3
"""Standard deviations at which a title is three quarters of the way to feeling as it was to; how much of that hangs on
the trait that it has least of."""


def _felt(rows: Rows, request: Request, arrays: TitleArrays) -> Floats:
    """How far each title feels as was asked, float32 [rows], 0 to 1: all in all, and in each trait."""
    push = push_vector(request)
    seeds = arrays.rows(() if request.in_style_of else request.similar_to)
    if len(seeds) and push.any():
        return _felt_beside(rows, seeds, push, arrays)
    whole = 0.5 + 0.5 * np.tanh(arrays.z[rows] @ push / TRAIT)
    if not len(asked := np.flatnonzero(push)):
        return np.asarray(whole, dtype=np.float32)
    least = (arrays.z[rows][:, asked] * np.sign(push[asked])).min(axis=1)
    return np.asarray((1 - LEAST) * whole + LEAST * (0.5 + 0.5 * np.tanh(least / TRAIT)), dtype=np.float32)


STEP = 1.0
"""Standard deviations by which a title is to differ from its examples: more is no better, "easier than Inception" is
no nursery rhyme."""


def _felt_beside(rows: Rows, seeds: Rows, push: Floats, arrays: TitleArrays) -> Floats:
    """How far each title differs from the examples as was asked, float32 [rows], 0 to 1: half where it is as they are,
    all from a STEP on."""
    asked = np.flatnonzero(push)
    moved = (arrays.z[rows][:, asked] - arrays.z[seeds][:, asked].mean(axis=0)) * np.sign(push[asked]) / STEP
    felt = (0.5 + 0.5 * moved).clip(0, 1)
    weight = np.abs(push[asked]) / np.abs(push[asked]).sum()
    return np.asarray((1 - LEAST) * (felt @ weight) + LEAST * felt.min(axis=1), dtype=np.float32)


NEAREST = 3
"""The mean of so many of the nearest titles is as like the seeds as anything that the rest of the wish allows."""


def _among(near: Floats) -> Floats:
    """The nearness of these titles to the seeds beside that of the nearest of them: where the rest of the wish leaves
    nothing that is very like them, what is most like them still goes first."""
    if len(near) < NEAREST:
        return near
    most = float(np.sort(near)[-NEAREST:].mean())
    return np.asarray((near / max(most, 1e-6)).clip(0, 1), dtype=np.float32)


FORMED = frozenset(("Documentary", "Animation"))
"""Genres that bind as they are: nothing is half a documentary."""
THRILLER: Mapping[str, float] = {"tense": 0.55, "psychological thriller": 0.5}
"""What else a thriller is: one holds one's breath, and a chase alone is none."""


def _meant(request: Request) -> Mapping[str, float]:
    """The concepts asked for, without eras where the years of making are said ("the best of the nineties"), and with
    what a thriller is."""
    asked = dict(request.concepts)
    if request.year:
        asked = {n: w for n, w in asked.items() if n not in DECADES}
    if len(asked) > 1 or request.text:  # what every title is that is left tells none from another
        formed = FORMED & {*request.genres.wanted}
        asked = {n: w for n, w in asked.items() if SAME_AS.get(n) not in formed} or ({} if request.text else asked)
    if "thrilling" in asked and "Thriller" in request.genres.wanted:
        asked = {**THRILLER, **asked}
        if request.traits.get("pacing_slow", 0) > 0:  # what holds one's breath slowly is no chase
            asked["tense"] = asked.pop("thrilling")
    return asked


VOUCHED, GEM = 0.3, 0.5
"""What being little known counts of titles that nobody here described, and what being called a hidden gem adds: a find
is something that somebody vouches for."""


def _finds(rows: Rows, arrays: TitleArrays) -> Floats:
    """How much of a find each title is, float32 [rows], 0 to 1."""
    gem = arrays.concept("hidden gem")[rows]
    unknown = 1 - arrays.fame[rows]
    found = np.where(arrays.concepts_written[rows], unknown + GEM * gem, VOUCHED * unknown)
    return np.asarray(found.clip(0, 1), dtype=np.float32)


FAMILIAR, RATED = 12.0, 1.5
"""Likes at which a person's own taste has taken two thirds of what popularity counts for a stranger; the same where
raters, who know what is popular, speak too."""
SUBJECT = 0.4
"""What popularity still counts when a subject or a feeling is asked for and nothing is known of the person."""


ECHO = {"words": 0.4, "text": 0.6}
"""What the echo of words still counts where concepts were understood in them; half as low where traits alone were."""


FAME_BESIDE_SEEDS = 0.5
"""What popularity counts where a title was named as an example: what is like it tells more."""
BESIDE_SEEDS, OF_SEEDS, TRAITS_BESIDE = 0.4, 2.0, 1.7
"""What concepts count where a title was named as an example, what the example does, and what traits do beside it: who
says "like Inception, but lighter" says in what it should differ."""
LEADS, LED_BESIDE = ("lead", "leads"), 0.8
"""Names of concepts that tell who leads end so; and what these count: hardly any romance has them, and they are what is
asked for."""
FELT_BESIDE = 0.2
"""The same of concepts that say how it should feel: "sadder" is a matter of degree."""
OF_STYLE = 0.8
"""What concepts count where somebody's style is wanted, which they tell."""


def _beside(request: Request) -> float:
    """What concepts count beside the examples of a wish; all where it has none."""
    if request.in_style_of or not request.similar_to:
        return OF_STYLE if request.in_style_of else 1.0
    felt = all(concepts()[name].group in FELT for name in request.concepts if name in concepts())
    led = any(name.endswith(LEADS) for name in request.concepts)
    return FELT_BESIDE if felt else LED_BESIDE if led else BESIDE_SEEDS


RELIABLE = 3.0
"""How much louder a title's rating speaks where only answers were given."""
ANSWERED = 0.4
"""How much of the wish for what is well known, or not, popularity hears where answers say what else is wanted."""
FINEST = 12.0
"""How much louder a title's rating speaks where the best there is are asked for."""


def _crowded(titles: int) -> float:
    """How much fame tells in a catalogue of this size, 0.1 to 1: in a small one somebody chose every title, in one of
    25,000 most are forgotten."""
    return float(np.clip(np.log(max(titles, 1) / 1000) / np.log(25), 0.1, 1.0))


def _emphasis(part: str, request: Request, centres: Centres, likes: int) -> float:
    """How much louder or lower a part speaks because of what was asked: novelty and fame by how much they were wanted,
    the trending hardly at all to one who wants the unknown, fame less the more there is to go by."""
    if part == "novelty":
        return 1.0 + 2.0 * request.novelty
    if part == "popularity":
        if request.similar_to and not request.in_style_of:
            return FAME_BESIDE_SEEDS - 2.0 * request.novelty
        told = SUBJECT if not likes and (centres.words is not None or request.traits) else 1.0
        fame = ANSWERED if request.facets else 1.0
        familiar = FAMILIAR if centres.community is None else FAMILIAR + (RATED - FAMILIAR) * centres.trust
        return told * ((familiar / (familiar + likes)) ** 1.5 if request.open else 1.0) - fame * 2.0 * request.novelty
    if part == "quality":
        return FINEST if request.best else RELIABLE if request.facets else 1.0
    if part == "concepts":
        return max(request.concepts.values()) * _beside(request)
    if part == "seeds":
        return OF_SEEDS
    if part == "community":
        return centres.trust
    if part == "traits":
        return TRAITS_BESIDE if request.similar_to else 1.0
    if part == "words" and request.things:
        return 1.0
    if part in ECHO and ((meant := _meant(request)) or request.traits):
        return ECHO[part] if meant else (1 + ECHO[part]) / 2
    if part == "trending":
        return max(0.0, 1.0 - 2.0 * max(0.0, request.novelty))
    return 1.0
