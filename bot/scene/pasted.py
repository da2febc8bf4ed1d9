"""A pasted address is the title that it is about: alone its card, among words its name."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.dialogue import Turn, rows
from bot.errors import SourceUnavailable
from bot.messages import Reply
from bot.scene.seeking import Seeking
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons
from bot.titles import Entry, Match, TitleId, short_id
from bot.understanding.names.addresses import Address, addresses, is_address, says_more, told_beside

FindTitles = Callable[[Sequence[Entry]], Awaitable[Sequence[Match]]]
ByImdb = Callable[[str], Awaitable[TitleId | None]]
"""What another catalogue knows by IMDb's id; raises SourceUnavailable."""
MOST_EITHER = 5
"""Titles of one name that are offered where an address doesn't say which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What a text with addresses means: `text` with names in their places, the `titles` they are about, the titles of
    which each may be `either`; `alone` where nothing else is said."""

    text: str
    titles: tuple[TitleId, ...]
    either: tuple[TitleId, ...] = ()
    alone: bool


class Pasting:
    """Reads addresses. `by_imdb` is None where no other catalogue can be asked; `seeking` brings in what is missing."""

    def __init__(self, *, find: FindTitles, titles: Titles, by_imdb: ByImdb | None, seeking: Seeking) -> None:
        self._find, self._titles, self._by_imdb, self._seeking = find, titles, by_imdb, seeking

    async def read(self, text: str, person: int = 0) -> Pasted | None:
        """None for a text without any address of a title, unless it is nothing but the address of something else."""
        found = list(dict.fromkeys(addresses(text)))
        if not found:
            return Pasted(text=text, titles=(), alone=True) if is_address(text) else None
        rest = text
        for each in found:
            rest = rest.replace(each.text, " ")
        titles: list[TitleId] = []
        either: list[TitleId] = []
        for each in found:
            match = await self._match(each, rest, person)
            name = self._titles.name(match.title) if match.title else ""
            text = text.replace(each.text, name)
            titles += [match.title] if match.title else []
            either += match.either
        beside = told_beside(rest)
        names = " ".join((*self._titles.names([*titles, *either]), beside.title if beside else ""))
        more = says_more(rest, names)
        return Pasted(text=" ".join(text.split()), titles=tuple(titles), either=tuple(either), alone=not more)

    async def _match(self, address: Address, rest: str, person: int) -> Match:
        """By what the address says; where that is only an id that nobody here has, by what another catalogue knows of
        it, and by the name beside it, as apps write it."""
        entry = address.entry
        if entry.title or entry.imdb_id or entry.tmdb:
            (match,) = await self._find([entry])
            if entry.tmdb and entry.kind and not (match.title or match.either):
                path = "movie" if entry.kind == "movie" else "tv"
                return await self._brought(TitleId(f"tmdb:{path}:{entry.tmdb}"), person)
            if match.title or match.either or entry.title or entry.tmdb:
                return match
        elsewhere = await self._elsewhere(entry.imdb_id) if entry.imdb_id else None
        if elsewhere:
            return Match(title=elsewhere) if elsewhere in self._titles else await self._brought(elsewhere, person)
        told = told_beside(rest)
        if not told:
            return Match()
        (match,) = await self._find([replace(told, imdb_id=entry.imdb_id)])
        return match

    async def _brought(self, title: TitleId, person: int) -> Match:
        """A title that is not here, where it comes in time."""
        sought = await self._seeking.of_id(person, title)
        return Match(title=sought.title) if sought.title and sought.title in self._titles else Match()

    async def _elsewhere(self, imdb_id: str) -> TitleId | None:
        if not self._by_imdb:
            return None
        try:
            return await self._by_imdb(imdb_id)
        except SourceUnavailable:
            return None


def which_of(turn: Turn, pasted: Pasted, titles: Titles) -> Reply:
    """Asks which title a pasted address means; says so where nobody here knows it."""
    if not pasted.either:
        return Reply(text=turn.say("pasted-unknown"), buttons=(find_buttons(turn),))
    years = titles.arrays.columns.year
    buttons = [
        turn.button(
            "pasted-either",
            "card",
            short_id(title),
            title=titles.name(title),
            year=f"{years[titles.arrays.place[title]]:.0f}",
        )
        for title in pasted.either[:MOST_EITHER]
    ]
    return Reply(text=turn.say("pasted-which"), buttons=rows(*buttons, wide=1))
