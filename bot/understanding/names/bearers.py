"""Who bears a name: whole, by surname alone, with brothers, misspelt. For names that are known to be somebody's."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.packed import gathered
from bot.ports import Columns
from bot.understanding.names.people import PeopleIndex
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.lexicons import UNLISTED, surprise
from bot.understanding.text.tokens import fold, name_words

TELLING = 4.3
"""How surprising a word must be to be a first name that means one person."""
AHEAD = 2.0
"""How many times as known as the next of that surname someone must be to be meant by it among those who made films."""
FIRST_AHEAD = 5.0
"""The same for a first name (Apichatpong, Denzel)."""
MISSPELT = 1_000.0
"""The votes from which a name is known well enough to be what a misspelt one means."""
MISSPELT_ALONE = 5_000.0
"""The same for one word alone, which may be any language's: "mit Puppen" has no Pippen in it."""
TRULY_NEAR = 82
"""How like names are, of 100, to be offered for one that nobody bears."""
OFFERED = 3
MANY_FIRST = 3
"""People from which a word is a first name."""


class Bearers:
    """Names and who bears them. Votes tell how well known someone is: as a director, and at all (`known`)."""

    def __init__(self, columns: Columns, people: PeopleIndex) -> None:
        self._people = people
        votes = np.nan_to_num(columns.vote_count).tolist()
        self._made: defaultdict[str, float] = defaultdict(float)
        self.known: defaultdict[str, float] = defaultdict(float)
        for row, (directors, cast) in enumerate(zip(columns.directors, columns.cast, strict=True)):
            for name in directors:
                self._made[name] += votes[row] + 1
            for place, name in enumerate([*directors, *cast]):
                self.known[name] += (votes[row] + 1) / (1 + max(0, place - len(directors)))
        self._lasts = gathered((last, name) for name in self.known for last in _surnames(name))
        self._firsts = gathered((fold(name.split()[0]), name) for name in self.known)
        self._folded = {name: "".join(fold(word) for word in name.split()) for name in self.known}
        self._shelves = gathered(((key[:1], len(key)), name) for name, key in self._folded.items())
        self._joined: dict[str, tuple[str, ...]] = {}
        for name in sorted(self._folded, key=self.known.__getitem__, reverse=True):
            self._joined.setdefault(self._folded[name], (name,))
        self._pairs = _pairs(columns.directors, votes)

    def is_first(self, word: str) -> bool:
        return len(self._firsts.get(word, ())) >= MANY_FIRST

    def is_last(self, word: str) -> bool:
        return word in self._lasts

    def is_known_last(self, word: str) -> bool:
        """Whether it is the surname of somebody well known, which is no slip in another word: Pacino beside pacing."""
        return any(self.known[name] >= MISSPELT for name in self._lasts.get(word, ()))

    def full(self, said: Sequence[str]) -> tuple[str, ...]:
        """Whose whole name it is, without hyphens, with the middle name that the catalogue shortens."""
        words = name_words(" ".join(said))
        if names := self._people.whole(words) or self._joined.get("".join(map(fold, said)), ()):
            return names
        if len(words) == 3 and (names := self._people.whole([words[0], words[1][0], words[2]])):
            return names
        return self.single("".join(said), directs=True) if "".join(map(fold, said)) in self._lasts else ()

    def single(self, word: str, *, directs: bool) -> tuple[str, ...]:
        """Whom one word means: by surname who is far better known than the next, else by a rare first name."""
        low = fold(word)
        if alias := self._people.called(name_words(word)):
            return alias
        bearers = self._lasts.get(low, ())
        votes = self._made if directs and any(name in self._made for name in bearers) else self.known
        if directs and bearers and votes is self.known and (len(bearers) > 1 or surprise(low) < UNLISTED):
            return ()  # `anything by diaz`: whoever is meant, it is no actress
        for names, ahead in ((bearers, AHEAD), (() if bearers else self._rare_first(low), FIRST_AHEAD)):
            ranked = sorted(((votes.get(name, 0.0), name) for name in names), reverse=True)
            if ranked and (meant := self._one(ranked, ahead)):
                return meant
        told = bearers or low in facts_in_words() or not self._people.spelling.unknown(low)
        near = None if told else self._misspelt_surname(low, votes)
        return (near,) if near else ()

    def _one(self, ranked: Sequence[tuple[float, str]], ahead: float) -> tuple[str, ...]:
        """The first where the next is far behind; both where they are one (with a middle name, and without), or made
        films together."""
        best = ranked[0][1]
        if len(ranked) == 1 or ranked[0][0] > ahead * ranked[1][0]:
            return (best,)
        both = (best, ranked[1][1])
        same = _ends_of(both[0]) == _ends_of(both[1])
        rest = ranked[2][0] if len(ranked) > 2 else 0.0
        together = set(both) <= set(self._pairs.get(fold(best.split()[-1]), ()))
        return both if (same or together) and ranked[0][0] > ahead * rest else ()

    def _rare_first(self, word: str) -> Sequence[str]:
        return self._firsts.get(word, ()) if surprise(word) >= TELLING else ()

    def _misspelt_surname(self, word: str, votes: dict[str, float]) -> str | None:
        if len(word) < 6:
            return None
        shelf = [last for last in self._lasts if last[:1] == word[:1] and abs(len(last) - len(word)) <= 2]
        near = process.extract(word, shelf, scorer=OSA.distance, score_cutoff=1 if len(word) < 8 else 2, limit=8)
        bearers = [(-slips, votes.get(name, 0.0), name) for last, slips, _ in near for name in self._lasts[last]]
        known = [each for each in bearers if each[1] >= MISSPELT_ALONE]
        return max(known)[2] if known else None

    def misspelt(self, said: Sequence[str]) -> tuple[str, ...]:
        """Whose name it is with a letter or two wrong, where a word of it is nobody's as it stands."""
        low = [fold(word) for word in said]
        if self.is_first(low[0]) and self.is_last(low[-1]):
            family = [name for name in self._lasts.get(low[-1], ()) if self.known[name] >= MISSPELT]
            return tuple(n for n in family if OSA.distance(fold(n.split()[0]), low[0]) == 1 and len(low[0]) > 3)[:1]
        return tuple(name for name, slips in self._near(said) if slips)[:1]

    def _near(self, said: Sequence[str]) -> list[tuple[str, int]]:
        whole = "".join(map(fold, said))
        most = 1 if len(whole) < 8 else 2
        shelves = [self._shelves.get((whole[:1], len(whole) + more), ()) for more in range(-most, most + 1)]
        shelf = {name: self._folded[name] for names in shelves for name in names}
        near = process.extract(whole, shelf, scorer=OSA.distance, score_cutoff=most, limit=6)
        known = [(slips, -self.known[name], name) for _, slips, name in near if self.known[name] >= MISSPELT]
        return [(name, int(slips)) for slips, _, name in sorted(known)]

    def sharing(self, word: str, *, directs: bool) -> tuple[str, ...]:
        """The best known of those who share a surname."""
        bearers = self._lasts.get(fold(word), ())
        names = [name for name in bearers if name in self._made] if directs else []
        votes = self._made if names else self.known
        return tuple(sorted(names or bearers, key=lambda name: -votes[name])[:OFFERED])

    def nearest(self, said: Sequence[str]) -> tuple[str, ...]:
        """Names that are spelt nearly so, of people who are known; none where none truly is."""
        whole = "".join(map(fold, said))
        near = process.extract(whole, self._folded, scorer=fuzz.ratio, score_cutoff=TRULY_NEAR, limit=12)
        known = [(score, name) for _, score, name in near if self.known[name] >= MISSPELT]
        return tuple(name for _, name in sorted(known, reverse=True)[:OFFERED])

    def siblings(self, words: Sequence[str], brothers: AbstractSet[str]) -> tuple[str, ...]:
        """Those of one surname who made a film together: the Dardennes, the Safdie brothers."""
        family = [word for word in words if word not in brothers]
        if len(family) != 1 or (len(words) == 1 and not words[0].endswith("s")):
            return ()
        return self._pairs.get(family[0]) or self._pairs.get(family[0].removesuffix("s"), ())


def _surnames(name: str) -> Iterable[str]:
    """The last word; the last two together (del Toro); the first of a name that puts the family first."""
    words = name.split()
    yield fold(words[-1])
    if len(words) > 2:
        yield fold(words[-2]) + fold(words[-1])
    if len(words) == 2 and "-" in words[-1]:
        yield fold(words[0])


def _ends_of(name: str) -> tuple[str, str]:
    """First name and surname."""
    words = name.split()
    return fold(words[0]), fold(words[-1])


def _pairs(directors: Sequence[Sequence[str]], votes: Sequence[float]) -> dict[str, tuple[str, ...]]:
    """By surname the people who made films together, the best known where several families did."""
    together: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for row, names in enumerate(directors):
        family: defaultdict[str, list[str]] = defaultdict(list)
        for name in names if len(names) > 1 else ():
            family[fold(name.split()[-1])].append(name)
        for each in family.values():
            if len(each) > 1:
                together[tuple(sorted(each))] += votes[row] + 1
    return {fold(names[0].split()[-1]): names for names, _ in sorted(together.items(), key=lambda each: each[1])}
