"""What is answered to a question about somebody: the titles they made or play in. More of people no catalogue here
knows, and that is said."""

import numpy as np

from bot.dialogue import Turn
from bot.scene.opinions import RATED, WELL_RATED, kind_of
from bot.scene.series import series_of
from bot.scene.spoken import PeopleSpoken
from bot.scene.titles import Titles
from bot.titles import Title, TitleId
from bot.understanding.acts.cues import has
from bot.understanding.acts.questions import fact_asked
from bot.understanding.text.plain import plain

NAMED = 5
"""Titles named in one answer."""


class People:
    def __init__(self, titles: Titles) -> None:
        self._titles = titles

    def told(self, turn: Turn, name: str, asked: str) -> tuple[str, tuple[TitleId, ...]]:
        """What is asked (one of inquiring.py's PERSON) in one line, and the titles that it names."""
        directed, played = self._rows(name)
        own = directed if len(directed) >= len(played) or _asks_for_made(turn) else played
        if not (directed or played):
            return turn.say("person-nothing", name=name), ()
        if asked == "best":
            rows = self._best(own or played or directed)
            return turn.say("person-best", name=name, titles=self._rated(turn, rows)), self._ids(rows)
        if asked == "newest":
            rows = sorted(own or played or directed, key=lambda row: -_year(self._titles, row))[:1]
            return turn.say("person-newest", name=name, titles=self._dated(turn, rows)), self._ids(rows)
        if asked == "did" and (told := self._of_kind(turn, name, [*directed, *played])):
            return told
        if asked in ("own", "did"):
            best = self._known(list(dict.fromkeys((*directed, *played))))[:NAMED]
            names = turn.say.several(self._titles.names(self._ids(best)))
            return turn.say("person-own", name=name, titles=names), self._ids(best)
        made = directed and asked == "made" and _asks_for_made(turn)
        lines = [("person-directed", self._known(directed)), ("person-played", [] if made else self._known(played))]
        sentences = [
            turn.say(key, name=name, titles=turn.say.several(self._titles.names(self._ids(some[:NAMED]))))
            for key, some in lines
            if some
        ]
        return " ".join(sentences), self._ids([row for _, some in lines for row in some[:NAMED]])

    def _of_kind(self, turn: Turn, name: str, rows: list[int]) -> tuple[str, tuple[TitleId, ...]] | None:
        """Whether somebody made titles of a kind, and which; None where no kind is named."""
        wish, arrays = kind_of(turn.read.full), self._titles.arrays
        if not (wish.genres.wanted or wish.concepts):
            return None
        fits = np.ones(len(arrays.ids), dtype=bool)
        for genre in wish.genres.wanted:
            fits &= arrays.has_genre(genre)
        for concept in wish.concepts:
            fits &= arrays.concept(concept) > 0
        found = self._known([row for row in dict.fromkeys(rows) if fits[row]])[:NAMED]
        if not found:
            return turn.say("person-did-not", name=name), ()
        return turn.say("person-did", titles=turn.say.several(self._titles.names(self._ids(found)))), self._ids(found)

    def shared(self, turn: Turn, one: Title, other: Title) -> str:
        """Who plays in both of two titles, or directed both."""
        if fact_asked(plain(turn.text)) == "related":
            related = other.id in series_of(one, self._titles.arrays)
            return turn.say("ask-related-yes" if related else "ask-related-no", one=one.title, other=other.title)
        people = {name.casefold(): name for name in (*one.cast, *one.directors)}
        both = [people[name.casefold()] for name in (*other.cast, *other.directors) if name.casefold() in people]
        names = turn.say.several(list(dict.fromkeys(both))[:NAMED])
        return turn.say("ask-shared" if both else "ask-shared-none", names=names, one=one.title, other=other.title)

    def others_by(self, turn: Turn, title: Title) -> tuple[str, tuple[TitleId, ...], str]:
        """Who is meant by "he" or "she", their other titles, the best known first, and the key of the sentence."""
        arrays = self._titles.arrays
        asked = [name for name in turn.read.people.wanted if name]
        spoken = turn.recall(PeopleSpoken)
        asked = asked or [each for each in (spoken.names if spoken else ()) if each in (*title.cast, *title.directors)]
        leads = title.cast if has("plays_in", plain(turn.text)) else ()
        name = asked[0] if asked else next(iter((*leads, *title.directors, *title.cast)), "")
        rows = [row for row in arrays.people.get(name.casefold(), ()) if arrays.ids[row] != title.id]
        rows = sorted(rows, key=lambda row: -float(np.nan_to_num(arrays.columns.vote_count[row])))
        key = "ask-others" if name in title.directors else "ask-others-cast"
        return name, tuple(arrays.ids[row] for row in rows[:NAMED]), key

    def _rows(self, name: str) -> tuple[list[int], list[int]]:
        """Rows that somebody directed, and others that they play in."""
        arrays, low = self._titles.arrays, name.casefold()
        rows = list(dict.fromkeys(arrays.people.get(low, ())))
        directed = [row for row in rows if low in {each.casefold() for each in arrays.columns.directors[row]}]
        return directed, [row for row in rows if low in {each.casefold() for each in arrays.columns.cast[row]}]

    def _known(self, rows: list[int]) -> list[int]:
        votes = np.nan_to_num(self._titles.arrays.columns.vote_count)
        return sorted(rows, key=lambda row: -float(votes[row]))

    def _best(self, rows: list[int]) -> list[int]:
        columns = self._titles.arrays.columns
        votes = np.nan_to_num(columns.vote_count)
        rated = [row for row in rows if votes[row] >= RATED] or rows
        return sorted(rated, key=lambda row: (votes[row] < WELL_RATED, -float(columns.vote_average[row])))[:3]

    def _ids(self, rows: list[int]) -> tuple[TitleId, ...]:
        return tuple(dict.fromkeys(self._titles.arrays.ids[row] for row in rows))

    def _rated(self, turn: Turn, rows: list[int]) -> str:
        columns = self._titles.arrays.columns
        return turn.say.several([f"{columns.titles[row]} (★ {columns.vote_average[row]:.1f})" for row in rows])

    def _dated(self, turn: Turn, rows: list[int]) -> str:
        names = self._titles.arrays.columns.titles
        return turn.say.several(
            [turn.say("title-near", title=names[row], year=_year(self._titles, row)) for row in rows]
        )


def _year(titles: Titles, row: int) -> int:
    return int(np.nan_to_num(titles.arrays.years[row]))


def _asks_for_made(turn: Turn) -> bool:
    """Whether what somebody directed is asked, and not all that they are in."""
    return has("directed", plain(turn.text))
