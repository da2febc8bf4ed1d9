"""Titles by name, as one types it: for doors that offer titles while someone writes."""

import unicodedata
from functools import cached_property

import numpy as np

from bot.dialogue import Flow, Replies, Turn
from bot.flows.deck import Deck
from bot.messages import Reply
from bot.ports import Catalogue
from bot.recommend.arrays import TitleArrays
from bot.recommend.pipeline import Recommender
from bot.request import Request
from bot.titles import TitleId

PAGE = 10
LONGEST = 80
"""Characters of what was typed that are looked up."""


class Lookup:
    """Finds by the beginning of a name first, then by the beginning of a word in it; the known before the unknown."""

    def __init__(self, *, catalogue: Catalogue, deck: Deck, recommender: Recommender) -> None:
        self._catalogue = catalogue
        self._deck = deck
        self._recommender = recommender
        self._names: Names | None = None

    def flow(self) -> Flow:
        return Flow(name="lookup", verbs={"inline": self.inline})

    async def inline(self, turn: Turn) -> Replies:
        """`inline:dune:10`: titles whose names begin so, from the eleventh on; without words, what was shown lately."""
        typed, place = turn.action.arg(0), turn.action.arg(1, "0")
        first = int(place) if place.isdigit() else 0
        found = self._found(typed) if typed.strip() else list(turn.memory.shown)
        titles = await self._catalogue.get(found[first : first + PAGE])
        arrays = self._recommender.arrays
        cards = tuple(self._deck.card(turn, title, None, Request(), arrays) for title in titles.values())
        return (Reply(cards=cards),)

    def _found(self, typed: str) -> list[TitleId]:
        arrays = self._recommender.arrays
        if self._names is None or self._names.arrays is not arrays:
            self._names = Names(arrays)
        return self._names.beginning(typed)


class Names:
    """All names of a catalogue, folded."""

    def __init__(self, arrays: TitleArrays) -> None:
        self.arrays = arrays

    @cached_property
    def _folded(self) -> list[str]:
        """In the order of the rows: the name and the original name, each with a space before every word."""
        columns = self.arrays.columns
        pairs = zip(columns.titles, columns.original_titles, strict=True)
        return [f"| {folded(name)} | {folded(original or '')}" for name, original in pairs]

    def beginning(self, typed: str) -> list[TitleId]:
        wanted = folded(typed[:LONGEST])
        if not wanted:
            return []
        votes = np.nan_to_num(self.arrays.columns.vote_count)
        found = [row for row, name in enumerate(self._folded) if f" {wanted}" in name]
        found.sort(key=lambda row: (f"| {wanted}" not in self._folded[row], -votes[row]))
        return [self.arrays.columns.ids[row] for row in found]


def folded(text: str) -> str:
    """Words in small letters, without accents and what isn't a letter or a figure."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c)).split())
