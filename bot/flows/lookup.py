"""Titles by name, as one types it: for doors that offer titles while someone writes."""

import asyncio
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import accumulate

import numpy as np
from rapidfuzz import fuzz, process

from bot.dialogue import Flow, Replies, Turn, Understand
from bot.messages import ALONE, Card, Reply
from bot.ports import Catalogue, Columns
from bot.recommend.arrays import TitleArrays
from bot.recommend.pipeline import Recommender
from bot.request import Request
from bot.scene.cards import Deck
from bot.scene.deck import Shown
from bot.scene.meant import meant
from bot.titles import TitleId

PAGE, NAMED = 10, 25
"""Titles that are told at once: as cards, and by name alone."""
FEW = 2
"""Names found by their letters; with less, misspelt ones are looked for too."""
NEAR = 72.0
"""Likeness, 0 to 100, from which letters are taken for a misspelt beginning of a name."""
SHORTEST_MISSPELT = 3
LEAST_WORDS = 2
"""Of a wish that is typed: one word is a name's beginning."""
_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|le|la|les|l|el|los|las|il|un|une|una) ")
LONGEST = 80
"""Characters of what was typed that are looked up."""


class Lookup:
    """Finds by the beginning of a name first, then by the beginning of a word in it; the known before the unknown."""

    def __init__(
        self, *, catalogue: Catalogue, deck: Deck, recommender: Recommender, typed: "Typed", understand: Understand
    ) -> None:
        self._catalogue = catalogue
        self._deck = deck
        self._recommender = recommender
        self._typed = typed
        self._understand = understand

    def flow(self) -> Flow:
        return Flow(name="lookup", verbs={"inline": self.inline, "names": self.names})

    async def inline(self, turn: Turn) -> Replies:
        """`inline:dune:10`: titles whose names begin so, from the eleventh on; without words, what was shown lately.
        Words that no name begins with are a wish. The text is what leads on, for strangers and where nothing is."""
        typed, place = turn.action.arg(0), turn.action.arg(1)
        first = int(place[:6]) if place.isdecimal() else 0
        wished = await self._wished(turn, typed) if not first else ()
        wanted = [] if wished else (await self._wanted(turn, first + PAGE))[first:]
        titles = await self._catalogue.get(wanted)
        cards = wished or tuple(self._deck.card(turn, titles[title]) for title in wanted if title in titles)
        stranger = not (turn.taste.judgements or turn.taste.insights)
        lead = "inline-nothing" if not cards and not first else "inline-stranger" if stranger else ""
        return (Reply(text=turn.say(lead) if lead else "", cards=cards),)

    async def _wished(self, turn: Turn, typed: str) -> tuple[Card, ...]:
        """Picks for a wish of several words, with their reasons; none where the words begin a name or wish nothing."""
        if len(typed.split()) < LEAST_WORDS or len(typed) > LONGEST or await self._typed.begun(typed):
            return ()
        read = await self._understand(typed, turn.person.id, turn.say.locale)
        request = meant(turn, read.request(turn.domain), self._recommender.arrays)
        if read.unread or request == meant(turn, Request(domain=turn.domain), self._recommender.arrays):
            return ()
        found = await self._recommender.recommend(request, turn.taste, person=turn.person)
        shown = Shown(request=found.request, picks=found.picks, mark=ALONE)
        return (await self._deck.reply(turn, shown, self._recommender.arrays)).cards

    async def names(self, turn: Turn) -> Replies:
        """`names:dun`: the same as cards that have nothing but their heading, for whoever must be quick."""
        arrays, columns = self._recommender.arrays, self._recommender.arrays.columns
        rows = [arrays.place[title] for title in await self._wanted(turn, NAMED) if title in arrays.place]
        return (Reply(cards=tuple(_named(columns, row) for row in rows)),)

    async def _wanted(self, turn: Turn, most: int) -> list[TitleId]:
        typed = turn.action.arg(0)
        return await self._typed.find(typed, most) if typed.strip() else list(turn.memory.shown)[:most]


class Typed:
    """Titles by what is typed of their names, over whichever arrays are the newest."""

    def __init__(self, arrays: Callable[[], TitleArrays]) -> None:
        self._arrays = arrays
        self._names: Names | None = None

    async def warm(self) -> None:
        """Read all names now: whoever types first shouldn't wait for it."""
        await asyncio.to_thread(self._all().warm)

    async def begun(self, typed: str) -> bool:
        """Whether any name begins so."""
        return bool(await asyncio.to_thread(lambda: self._all().beginning(typed, 1)))

    async def find(self, typed: str, most: int) -> list[TitleId]:
        return await asyncio.to_thread(self._found, typed, most)

    def _found(self, typed: str, most: int) -> list[TitleId]:
        found = self._all().beginning(typed, most)
        if len(found) >= FEW or self._all().has(typed):
            return found
        return list(dict.fromkeys((*found, *self._all().nearly(typed))))[:most]

    def _all(self) -> "Names":
        arrays = self._arrays()
        if self._names is None or self._names.arrays is not arrays:
            self._names = Names(arrays)
        return self._names


def _named(columns: Columns, row: int) -> Card:
    name, year = columns.titles[row], columns.year[row]
    heading = f"{name} ({year:.0f})" if np.isfinite(year) else name
    return Card(title=columns.ids[row], heading=heading, facts="", reason="", footer="")


class Names:
    """All names of a catalogue, folded."""

    def __init__(self, arrays: TitleArrays) -> None:
        self.arrays = arrays

    def warm(self) -> None:
        """Fold all names."""
        self.beginning("a", 1)
        self.nearly("usher")

    @cached_property
    def _folded(self) -> list[str]:
        """In the order of the rows: the name and the original name, each with a space before every word."""
        columns = self.arrays.columns
        pairs = zip(columns.titles, columns.original_titles, strict=True)
        return [f"| {folded(name)} | {folded(original or '')}" for name, original in pairs]

    @cached_property
    def _page(self) -> tuple[str, list[int], list[int]]:
        """All names as one text, a line a title, the known before the unknown; where each line begins, and its row."""
        order = np.argsort(-np.nan_to_num(self.arrays.columns.vote_count), kind="stable").tolist()
        lines = [self._folded[row] for row in order]
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        return "\n".join(lines), starts, order

    def beginning(self, typed: str, most: int) -> list[TitleId]:
        """At most so many titles whose name begins so, then those in whose name a word does."""
        wanted = folded(typed[:LONGEST])
        if not wanted:
            return []
        found: dict[int, None] = {}
        for sought in (f"| {wanted}", f" {wanted}"):
            for row in self._lines_with(sought):
                if len(found) == most:
                    break
                found[row] = None
        return [self.arrays.columns.ids[row] for row in found]

    def has(self, typed: str) -> bool:
        """Whether a title is called just so: then no slip was made."""
        return f"| {folded(typed[:LONGEST])} |" in self._page[0]

    def _lines_with(self, sought: str) -> Iterator[int]:
        """Rows whose line has these letters."""
        text, starts, rows = self._page
        place = text.find(sought)
        while place >= 0:
            line = bisect_right(starts, place) - 1
            yield rows[line]
            place = text.find(sought, starts[line + 1])

    @cached_property
    def _starts(self) -> tuple[list[str], list[int]]:
        """Every name without its article, and the row of each."""
        starts = [
            (start, row)
            for row, pair in enumerate(self._folded)
            for start in {_ARTICLE.sub("", name.strip()) for name in pair.split("|")} - {""}
        ]
        return [start for start, _ in starts], [row for _, row in starts]

    def nearly(self, typed: str) -> list[TitleId]:
        """Titles whose names begin almost so, the likest first, of equals the known first."""
        wanted = _ARTICLE.sub("", folded(typed[:LONGEST]))
        if len(wanted) < SHORTEST_MISSPELT:
            return []
        starts, rows = self._starts
        heads = [start[: len(wanted) + 1] for start in starts]
        found = process.extract(wanted, heads, scorer=fuzz.ratio, score_cutoff=NEAR, limit=4 * NAMED)
        votes = np.nan_to_num(self.arrays.columns.vote_count)
        best = sorted((-round(score / 5), -votes[rows[place]], rows[place]) for _, score, place in found)
        return [self.arrays.columns.ids[row] for row in dict.fromkeys(row for _, _, row in best)][:NAMED]


def folded(text: str) -> str:
    """Words in small letters, without accents and what isn't a letter or a figure."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c)).split())
