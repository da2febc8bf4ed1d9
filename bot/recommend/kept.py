"""What was found, for some minutes: the same request of the same taste is answered, and paged through, without
searching again.

A list is kept under all that it depends on: the request, the taste's verdicts and insights, the settings. So nothing
need be dropped when a person likes something or sets something: their next request has another key.
"""

import weakref
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from cachetools import TTLCache

from bot.recommend.arrays import TitleArrays
from bot.recommend.rules import Effect
from bot.recommend.score import Candidates
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import TitleId

MOST_BYTES = 12_000_000
"""All lists together; one takes 50 to 200 kB."""
LEAST_BYTES = 4_000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ranked:
    """All candidates of a request with their final scores; the request after `relaxed` filters gave way; the titles
    that were `hidden` from it; what the house's rules did. `settled`: no variety, the best come in their order."""

    scored: Candidates
    request: Request
    relaxed: tuple[str, ...]
    hidden: frozenset[TitleId]
    effect: Effect
    settled: bool = False

    def without(self, hidden: frozenset[TitleId], arrays: TitleArrays) -> Candidates:
        """The candidates that are not to be hidden now."""
        if hidden == self.hidden:
            return self.scored
        return self.scored.take(np.flatnonzero(~np.isin(self.scored.rows, arrays.rows(hidden))))

    @property
    def size(self) -> int:
        """Bytes of its arrays, and some for the rest: empty lists add up too."""
        parts = sum(part.nbytes for part in self.scored.parts.values())
        return LEAST_BYTES + self.scored.rows.nbytes + self.scored.score.nbytes + parts


class Kept:
    """The last lists, for `seconds`; all go when what they were made from (catalogue, community, rules) is another."""

    def __init__(self, seconds: float) -> None:
        self._lists: TTLCache[Hashable, Ranked] = TTLCache(MOST_BYTES, seconds, getsizeof=lambda ranked: ranked.size)
        self._source: list[Callable[[], object]] = []
        self._number = 0

    def made_from(self, *source: object) -> int:
        """Drop all lists unless they were made from these very objects, which are not held. The number of the source,
        a part of its lists' keys: a search may end when another has taken its place."""
        if [id(of()) for of in self._source] != [id(each) for each in source]:
            self._lists.clear()
            self._source = [weakref.ref(each) if each is not None else lambda: None for each in source]
            self._number += 1
        return self._number

    def get(self, key: Hashable, hidden: frozenset[TitleId], enough: int, arrays: TitleArrays) -> Ranked | None:
        """A list that hides nothing but what is to be hidden now, and has `enough` titles besides."""
        found = self._lists.get(key)
        if not (found and found.hidden <= hidden):
            return None
        return found if len(found.without(hidden, arrays).rows) >= enough else None

    def put(self, key: Hashable, ranked: Ranked) -> None:
        if ranked.size <= MOST_BYTES:
            self._lists[key] = ranked


def key_of(request: Request, taste: Taste, *more: Hashable) -> Hashable:
    """All that a list depends on. A fading taste's pushes differ by the minute in their fourth digit: two count."""
    weighed = ("traits", "concepts")
    pushes = tuple(
        tuple(sorted((name, round(push, 2)) for name, push in getattr(request, field).items())) for field in weighed
    )
    plain: tuple[Any, ...] = tuple(
        getattr(request, field.name) for field in fields(request) if field.name not in (*weighed, "shades")
    )
    shades = tuple(sorted((name, span.min, span.max) for name, span in request.shades.items()))
    return (*plain, pushes, shades, taste.judgements, taste.insights, *more)
