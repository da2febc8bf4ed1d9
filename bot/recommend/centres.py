"""Where to look: what a request and a taste point at, as unit vectors to search near and as a value a title."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from bot.errors import ModelMissing, ModelNotReady
from bot.knowledge.nearness import Meanings, parts_of
from bot.knowledge.vocabulary import against
from bot.ports import Embedder, Floats, Rows
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle
from bot.recommend.concepts import faceted
from bot.recommend.likeness import above_average, unit
from bot.recommend.rewrite import template
from bot.recommend.themes import about
from bot.recommend.word_index import words_of
from bot.request import Request
from bot.taste.profile import Taste
from bot.taste.vectors import taste_vectors

_FILM = re.compile(r"\b(?:films?|movies?|dramas?|stor(?:y|ies)|series|shows?|thrillers?)\b")
ONE = 0.99999
"""The cosine of two vectors that are one but for rounding."""
BLEND = 0.5
"""What the request counts beside the taste in the vector between them."""
UNJUDGED, DISLIKED = 0.4, -0.35
"""What a title that was only seen, and a disliked one, counts beside a liked one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplars:
    """Titles that stand for a taste: their rows, and what each counts."""

    rows: Rows
    worth: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Centres:
    """Each None where there is nothing to go by. `text`, `seeds` and `taste` are unit vectors; `words`, `facets` and
    `community` are float32 [titles], 0 to 1: how much a title speaks of what was asked, how well it meets the sides of
    it, how well it goes with what was liked.
    `taste` is where the taste points lately, `lasting` over the years. `claimed` are concepts that the words come near.
    `trust` is how much the community is worth here, 0 to 1.
    """

    text: Floats | None = None
    seeds: Floats | None = None
    taste: Floats | None = None
    words: Floats | None = None
    details: Floats | None = None
    facets: Floats | None = None
    community: Floats | None = None
    trust: float = 1.0
    exemplars: Exemplars | None = None
    lasting: Floats | None = None
    claimed: Mapping[str, float] = field(default_factory=dict)

    @property
    def vectors(self) -> list[Floats]:
        """Those that something is looked for near to: two that are one, as after a first like, are looked for once."""
        found: list[Floats] = []
        for centre in (self.text, self.seeds, self.blended, self.lasting):
            if centre is not None and not any(float(centre @ other) > ONE for other in found):
                found.append(centre)
        return found

    @property
    def blended(self) -> Floats | None:
        """Between the request and the taste; the taste alone without a request, nothing without a taste."""
        if self.text is None or self.taste is None:
            return self.taste
        return unit(BLEND * self.text + (1 - BLEND) * self.taste)

    @property
    def values(self) -> list[Floats]:
        return [values for values in (self.words, self.details, self.community) if values is not None]


REWRITTEN = 0.67
"""What the rewritten request ("cooking") counts beside the words as they were said ("a film about cooking"): 0.4 to
0.6."""


ASIDE = 0.3
"""What concepts that words only come near to count where others were said outright."""


PLENTY = 2
"""With so many concepts said outright, none is looked for in the other words."""


async def centres_of(
    request: Request,
    taste: Taste,
    arrays: TitleArrays,
    circle: Circle | None,
    embedder: Embedder,
    meanings: Meanings | None = None,
) -> Centres:
    """Without a model the meaning of the words drops out; the words themselves, traits, seeds and taste go on. With
    `meanings` parts of the words are compared with them."""
    weighed = {text: 1.0 for text in (request.text, *request.phrases) if text}
    rewritten = request.rewritten or template(request)
    if rewritten and rewritten != request.text:
        weighed[rewritten] = REWRITTEN
    parts = parts_of(request.text, request.concepts) if meanings and len(request.concepts) < PLENTY else []
    details = (*request.details, *request.aliases)
    vectors = await embed_texts([*weighed, *details, *parts], embedder)
    own = None if vectors is None or not weighed else vectors[: len(weighed)]
    mean = unit(np.average(own, axis=0, weights=list(weighed.values()))) if own is not None else None
    told = None if vectors is None else vectors[len(weighed) : len(weighed) + len(details)]
    apart = None if vectors is None else vectors[len(weighed) + len(details) :]
    claimed = meanings.claimed(apart) if meanings and parts and apart is not None else {}
    found = await asyncio.to_thread(_centres, request, taste, arrays, circle, mean)
    if told is not None and len(told):
        found = replace(found, details=await asyncio.to_thread(told_by, told, request, arrays))
    share, barred = ASIDE if request.concepts else 1.0, request.refused | spoken_against(request)
    return replace(found, claimed={n: share * weight for n, weight in claimed.items() if n not in barred})


def spoken_against(request: Request) -> frozenset[str]:
    """The concepts that the feelings asked for speak against: who is scared of everything wants nothing terrifying."""
    pushed = (f"{trait}{'+' if push > 0 else '-'}" for trait, push in request.traits.items())
    return frozenset().union(*(against().get(push, frozenset()) for push in pushed))


async def embed_texts(texts: list[str], embedder: Embedder) -> Floats | None:
    """The texts' unit vectors, float32 [texts, dimension]; None without texts or without a model."""
    try:
        return await embedder.embed(texts) if texts else None
    except (ModelNotReady, ModelMissing):
        return None


def _centres(
    request: Request,
    taste: Taste,
    arrays: TitleArrays,
    circle: Circle | None,
    text: Floats | None,
) -> Centres:
    seeds = arrays.rows(request.similar_to)
    exemplars = _exemplars(request, taste, arrays)
    community, trust = _by_raters(request, taste, arrays, circle) if circle else (None, 1.0)
    pointing = taste_vectors(taste, arrays.rows, arrays.vectors)
    return Centres(
        text=text,
        seeds=unit(arrays.vectors[seeds].mean(axis=0)) if len(seeds) else None,
        taste=_mean(exemplars, arrays) if pointing.short_term is None else pointing.short_term,
        lasting=pointing.long_term,
        facets=faceted(request.facets, arrays) if request.facets else None,
        words=_spoken(" ".join(request.things) or request.subject, arrays),
        community=community,
        trust=trust,
        exemplars=exemplars,
    )


GUESSED = 0.6
"""What nearness in meaning counts beside the very word by which a subject was named."""


def told_by(details: Floats, request: Request, arrays: TitleArrays) -> Floats:
    """How near each title comes to the details of a wish, float32 [titles], 0 to 1. What speaks of a subject by the
    very word that was said ("submarine", where underwater was understood) is all of it."""
    near = np.stack([above_average(arrays.vectors @ detail) for detail in details])
    for place, alias in enumerate(request.aliases, start=len(request.details)):
        spoken = arrays.words.speaking(_FILM.sub(" ", alias))
        if len(spoken):
            near[place] *= GUESSED
            near[place, spoken] = 1.0
    return np.asarray(near.mean(axis=0), dtype=np.float32)


def _by_raters(request: Request, taste: Taste, arrays: TitleArrays, circle: Circle) -> tuple[Floats | None, float]:
    """What the community says, and how much that is worth."""
    liked = arrays.rows(tuple(dict.fromkeys((*taste.liked, *request.similar_to))))
    seen = _unjudged(request, taste, arrays)
    return circle.score(liked, arrays.rows(taste.disliked), seen), circle.trust(liked, seen)


def _unjudged(request: Request, taste: Taste, arrays: TitleArrays) -> Rows:
    """Rows of the titles that the person saw and neither liked nor disliked, oldest first."""
    judged = frozenset((*taste.liked, *taste.disliked, *request.similar_to))
    seen = (judgement.title for judgement in taste.judgements if judgement.title in taste.seen - judged)
    return arrays.rows(tuple(dict.fromkeys(seen)))


def _exemplars(request: Request, taste: Taste, arrays: TitleArrays) -> Exemplars | None:
    """What was liked, what was only seen (choosing it tells something), and what was disliked."""
    parts = (_unjudged(request, taste, arrays), arrays.rows(taste.disliked), arrays.rows(taste.liked))
    rows, worth = np.concatenate(parts), np.repeat([UNJUDGED, DISLIKED, 1.0], [len(part) for part in parts])
    return Exemplars(rows=rows, worth=worth.astype(np.float32)) if (worth > 0).any() else None


def _mean(exemplars: Exemplars | None, arrays: TitleArrays) -> Floats | None:
    return unit(exemplars.worth @ arrays.vectors[exemplars.rows]) if exemplars else None


def _spoken(subject: str, arrays: TitleArrays) -> Floats | None:
    """How much of the subject's words each title has, 1 for as much as a title usually has of all of them; or how
    surely it has the theme that they name."""
    words, theme = dict.fromkeys(words_of(subject), 1.0), about(subject, arrays)
    whole = arrays.words.ceiling(words)
    spoken = np.minimum(arrays.words.score(words) / whole, 1).astype(np.float32) if whole else None
    return theme if spoken is None else spoken if theme is None else np.maximum(spoken, theme)
