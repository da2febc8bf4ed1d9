"""What Usher answers when asked what it thinks: it has no taste, but says how titles stand and what stands out."""

from collections.abc import Sequence

import numpy as np

from bot.dialogue import Turn
from bot.knowledge.pitches import pitch
from bot.knowledge.vocabulary import CONCEPTS
from bot.recommend.arrays import TitleArrays
from bot.recommend.reasons import SOLEMN, shared_word
from bot.request import Choice, Request, Understanding
from bot.scene.titles import Titles
from bot.titles import Title, TitleId
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain

NAMED, OUTSTANDING = 3, 2
"""Titles, and things that stand out, that are named in one answer."""
RATED, WELL_RATED = 20, 300
"""Votes from which a rating says something of a title, and from which it may be among the best."""
ABOVE, BELOW = 0.5, 0.4
"""Points from the usual rating from which one is above it, or below."""
CLEARLY = 0.6
"""How strongly a title must have what stands out of it."""


class Opinions:
    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def of_title(self, turn: Turn, title: Title) -> str:
        """What one would say of it aloud, else what stands out, and how it is rated beside others."""
        said, things = pitch(title.id, turn.say.locale), self._outstanding(turn, title.id)
        told = [turn.say("opinion-pitch", title=title.title, pitch=said)] if said else []
        if not said and things:
            told = [turn.say("opinion-own", title=title.title, things=turn.say.several(things))]
        if not (title.vote_average and (title.vote_count or 0) >= RATED):
            return " ".join((*told, turn.say("opinion-title-unknown", title=title.title)))
        usual = usual_rating(self._titles.arrays)
        key = f"opinion-title-{standing(title.vote_average, usual)}"
        told.append(turn.say(key, title=title.title, rating=f"{title.vote_average:.1f}", usual=f"{usual:.1f}"))
        unseen = [turn.say("opinion-unseen")] if has("of_you_seen", plain(turn.text)) else []
        return " ".join((*unseen, *told))

    def _outstanding(self, turn: Turn, title: TitleId) -> list[str]:
        arrays = self._titles.arrays
        worth = dict(zip(CONCEPTS, arrays.concept_worth.tolist(), strict=True))
        held = arrays.concepts_of(title).items()
        mine = sorted(
            ((weight * worth[n], n) for n, weight in held if weight >= CLEARLY and n not in SOLEMN), reverse=True
        )
        words = (shared_word(name, turn.say) for _, name in mine)
        return [word for word in words if word][:OUTSTANDING]

    def of_person(self, turn: Turn, name: str) -> tuple[str, tuple[TitleId, ...]]:
        """How what somebody made or played in is rated, and the best of it."""
        arrays = self._titles.arrays
        rows = arrays.people.get(name.casefold(), ())
        directed = [row for row in rows if name.casefold() in {n.casefold() for n in arrays.columns.directors[row]}]
        own = directed if len(directed) >= NAMED else rows
        rated = [row for row in own if np.nan_to_num(arrays.columns.vote_count[row]) >= RATED]
        if not rated:
            return turn.say("opinion-person-unknown", name=name), ()
        usual, mean = usual_rating(arrays), float(np.mean(arrays.columns.vote_average[rated]))
        best = _best(rated, arrays)
        text = turn.say(
            f"opinion-person-{standing(mean, usual)}",
            name=name,
            count=len(rated),
            rating=f"{mean:.1f}",
            usual=f"{usual:.1f}",
            others=self._rated(turn, best),
        )
        return text, tuple(arrays.ids[row] for row in best)

    def of_kind(self, turn: Turn, read: Understanding) -> tuple[str, tuple[TitleId, ...]]:
        """The best rated of a kind of films."""
        arrays = self._titles.arrays
        wish = kind_of(read)
        fits = np.ones(len(arrays.ids), dtype=bool)
        for genre in wish.genres.wanted:
            fits &= arrays.has_genre(genre)
        for concept in wish.concepts:
            fits &= arrays.concept(concept) >= CLEARLY
        best = _best(np.flatnonzero(fits & ~arrays.series).tolist(), arrays)
        if not best:
            return turn.say("usher-favourite"), ()
        return turn.say("opinion-kind", others=self._rated(turn, best)), tuple(arrays.ids[row] for row in best)

    def _rated(self, turn: Turn, rows: Sequence[int]) -> str:
        columns = self._titles.arrays.columns
        return turn.say.several([f"{columns.titles[row]} (★ {columns.vote_average[row]:.1f})" for row in rows])


def kind_of(read: Understanding) -> Request:
    """The kind that is asked about, whether it was named with liking or without."""
    genres = (*read.genres.wanted, *read.genres.refused)
    concepts = dict.fromkeys((*read.concepts, *read.refused), 1.0)
    return Request(genres=Choice(wanted=genres), concepts={} if genres else concepts)


def usual_rating(arrays: TitleArrays) -> float:
    """The mean rating of titles that many have rated."""
    return float(np.nanmean(arrays.columns.vote_average[np.nan_to_num(arrays.columns.vote_count) >= WELL_RATED]))


def standing(rating: float, usual: float) -> str:
    return "above" if rating >= usual + ABOVE else "below" if rating <= usual - BELOW else "usual"


def _best(rows: Sequence[int], arrays: TitleArrays) -> list[int]:
    """The best rated of some rows, those that many have rated first."""
    votes = np.nan_to_num(arrays.columns.vote_count)
    ranked = sorted(rows, key=lambda row: (votes[row] < WELL_RATED, -float(arrays.columns.vote_average[row])))
    return ranked[:NAMED]
