"""Where a pick comes from, in a word that is kept with it: by the weightiest thing that speaks for it."""

from collections.abc import Sequence

from bot.request import Request
from bot.titles import Evidence

_OF = {
    "liked": "similar_to_rated",
    "community": "similar_to_rated",
    "seed": "similar_to_named",
    "kindred": "similar_to_named",
    "trait": "mood_match",
    "here": "trending",
    "trending": "trending",
    "friend": "friends",
}
"""By kind of evidence; the rest are facts and words of the wish, or a title's own standing."""

SOURCES = ("similar_to_rated", "similar_to_named", "mood_match", "trending", "wish", "local")
"""Those that a card names in words; of friends its reason tells already."""


def source_of(evidence: Sequence[Evidence], request: Request) -> str:
    """`similar_to_rated` (what the person liked, or those who liked it too), `similar_to_named` (what the wish names),
    `mood_match` (how it feels), `trending`, `friends` (they loved it), `wish` (what else was asked for), or `local`:
    the catalogue's best, for who asked nothing and of whom nothing is known. `evidence` is weightiest first."""
    for piece in evidence:
        if piece.kind in _OF:
            return _OF[piece.kind]
        if _asked(piece):
            return "wish"
    return "local" if request.open else "wish"


def _asked(piece: Evidence) -> bool:
    return piece.kind in ("concept", "person", "genre", "language", "year", "runtime")
