"""People of the catalogue, directors and cast: found by name, by surname when it is one person's, and misspelt."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.ports import Columns
from bot.understanding.text.lexicons import UNLISTED, lexicon, surprise
from bot.understanding.text.spelling import Spelling
from bot.understanding.text.tokens import Text, Token, name_words
from bot.understanding.text.tongues import is_foreign

LONGEST = 4
KNOWN_BY_SURNAME = 4.2
"""log10 of the votes of all their titles from which someone is known by surname alone (Villeneuve, 5.0)."""
ALONE = 3.0
"""How many times as known as the next of that surname someone must be."""
FIRST_ALONE = 6.0
"""The same for a first name (Keanu, Denzel): more people are called by chance alike."""
INTRODUCE = {
    "adore",
    "adored",
    "adores",
    "hate",
    "loved",
    "worship",
    "with",
    "by",
    "starring",
    "featuring",
    "and",
    "or",
    "of",
    "more",
    "no",
    "not",
    "without",
    "anything",
    "any",
    "love",
    "like",
    "from",
    "late",
    "early",
    "classic",
    "old",
    "recent",
    "vintage",
    "good",
    "great",
    "some",
    "other",
    "another",
}
SURPRISING = 4.95
"""How surprising a surname must be as a word to stand alone without a capital."""
GIVEN, MANY = 3.4, 4
"""How surprising a word before a surname must be to be a first name, and how many people bear it."""
_ENDINGS = ("ing", "ings", "ness", "able", "ible", "ously", "fully", "ingly", "ish", "ful", "less")
"""What English words are made with: "scheming" without a capital is no slip in the name of Scheuring."""
VotesByName = Mapping[str, float]
"""How many votes the titles of each person have, by name as TMDB writes it."""
Split = Mapping[str, list[str]]
"""The words of each name in the form in which tokens are compared with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone named: tokens `first` up to `last`, the names as TMDB writes them (two for a pair of brothers)."""

    first: int
    last: int
    names: tuple[str, ...]


class PeopleIndex:
    """Everyone who directed or acted, by folded name. `rows` are the titles of each."""

    def __init__(self, columns: Columns) -> None:
        votes = np.nan_to_num(columns.vote_count).tolist()
        self.rows: defaultdict[str, list[int]] = defaultdict(list)
        known: defaultdict[str, float] = defaultdict(float)
        for row, (directors, cast) in enumerate(zip(columns.directors, columns.cast, strict=True)):
            for place, name in enumerate([*directors, *cast]):
                self.rows[name].append(row)
                known[name] += votes[row] * (2.0 if place < len(directors) else 1.0 / (1 + place - len(directors)))
        self._words = lexicon("names/people")
        split = {name: name_words(name) or [name] for name in known}
        self._aliases = {" ".join(name_words(alias)) for alias in self._words["aliases"]}
        self._names = self._whole(known, split)
        self._surnames = self._single(known, split)
        self._firsts = self._single(known, split, place=0, alone=FIRST_ALONE)
        self._lasts = _last_names(known, split)
        self._given = Counter(words[0] for words in split.values() if len(words) > 1)
        self._begun = {alias.split()[0] for alias in self._aliases} | self._words["nicknames"].keys()
        self.spelling = Spelling(_vocabulary(known, split))

    def _whole(self, known: VotesByName, split: Split) -> dict[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = {}
        for name in sorted(known, key=lambda each: known[each]):
            words = split[name]
            if len(words) > 1:
                names[" ".join(words)] = (name,)
                names.setdefault("".join(words), (name,))
                if len(words) == 3 and len(words[1]) <= 1:
                    names[f"{words[0]} {words[2]}"] = (name,)
        for alias, meant in self._words["aliases"].items():
            if here := tuple(name for name in meant if name in known):
                names[" ".join(name_words(alias))] = here
        return names

    def _single(self, known: VotesByName, split: Split, place: int = -1, alone: float = ALONE) -> dict[str, str]:
        """Surnames (first names, at place 0; and single names) that mean one person: far better known than the next
        of that name."""
        bearers: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
        for name, votes in known.items():
            bearers[split[name][place]].append((votes, name))
        single = {}
        for surname, names in bearers.items():
            (votes, name), *rest = sorted(names, reverse=True)[:2]
            if (
                (not rest or votes > alone * rest[0][0])
                and math.log10(votes + 1) >= KNOWN_BY_SURNAME
                and surname not in self._words["words"]
            ):
                single[surname] = name
        return single

    def whole(self, words: Sequence[str]) -> tuple[str, ...]:
        """Whose whole name these words (as `name_words` writes them) are, misspelt or not."""
        return self._named(list(words)) if words else ()

    def is_called(self, words: str) -> bool:
        """Whether it is somebody's whole name exactly."""
        return " ".join(name_words(words)) in self._names

    def called(self, words: Sequence[str]) -> tuple[str, ...]:
        """Who goes by these words: PTA, the Rock."""
        key = " ".join(words)
        return self._names.get(key, ()) if key in self._aliases else ()

    def find(self, text: Text) -> Iterator[Person]:
        """Everyone named, from left to right."""
        place = 0
        while place < len(text.tokens):
            person = self._at(text, place)
            if person:
                yield person
            place = person.last if person else place + 1

    def _at(self, text: Text, first: int) -> Person | None:
        tokens = text.tokens
        words = [tokens[first].name]
        for token in tokens[first + 1 : first + LONGEST]:
            if token.opens or "," in token.gap:
                break
            words.append(token.name)
        for size in range(len(words) if self._may_begin(words[0]) else 1, 0, -1):
            if tokens[first].word == "the" and not tokens[first + size - 1].capital:
                continue
            if names := self._named(words[:size]):
                return Person(first=first, last=first + size, names=names)
        alone = None if self._is_surname_of_another(text, first) else self._alone(text, tokens[first], first)
        return Person(first=first, last=first + 1, names=(alone,)) if alone else None

    def _may_begin(self, word: str) -> bool:
        """Whether a name of several words may begin with a word, as it is or as it is meant."""
        return word in self._given or word in self._begun or self.spelling.unknown(word)

    def _is_surname_of_another(self, text: Text, place: int) -> bool:
        """Whether the word before is somebody's first name, or no English word at all: `lav diaz`, `jessica diaz`."""
        token, before = text.tokens[place], text.tokens[place - 1] if place else None
        if before is None or token.gap != " " or before.word in INTRODUCE or len(before.word) < 3:
            return False
        own = self._surnames.get(token.name) or self._surnames.get(token.name.removesuffix("s"))
        if own and self._is_first_of(before, own):
            return False
        named = before.capital and not (place == 1 or before.opens or text.shouted) and surprise(before.word) > GIVEN
        return (
            named
            or surprise(before.word) >= UNLISTED
            or (self._given[before.name] >= MANY and surprise(before.word) > GIVEN)
        )

    def _is_first_of(self, token: Token, name: str) -> bool:
        """Whether a word is that person's first name, in short, in full, or nearly."""
        first = name_words(name)[0]
        return self._words["nicknames"].get(token.name) == first or OSA.distance(token.name, first) <= 2

    def _named(self, words: list[str]) -> tuple[str, ...]:
        if len(words) == 1 and len(words[0]) < 9:
            return self._names.get(words[0], ()) if words[0] in self._words["aliases"] else ()
        for tried in self._spellings(words):
            if names := self._names.get(tried):
                return names
        return ()

    def _spellings(self, words: list[str]) -> Iterator[str]:
        yield " ".join(words)
        if words[-1].endswith("s"):
            yield " ".join([*words[:-1], words[-1][:-1]])
        if long := self._words["nicknames"].get(words[0]):
            yield " ".join([long, *words[1:]])
        if len(words) == 2 and (near := self._near(*words)):
            yield near
        strange = [place for place, word in enumerate(words) if self.spelling.unknown(word)]
        if len(words) > 1 and 0 < len(strange) < 3:
            options = [self.spelling.meant(words[place]) for place in strange]
            for choice in range(max(map(len, options), default=0)):
                mended = list(words)
                for place, option in zip(strange, options, strict=True):
                    if option:
                        mended[place] = option[min(choice, len(option) - 1)][0]
                yield " ".join(mended)

    def _near(self, first: str, last: str) -> str | None:
        """A well-known name with this first word and a last one that is a letter away: `brad pit`."""
        lasts = self._lasts.get(first, ())
        if len(last) < 3 or not lasts:
            return None
        found = process.extractOne(last, lasts, scorer=OSA.distance, score_cutoff=1)
        return f"{first} {found[0]}" if found and found[0][0] == last[0] and len(found[0]) > 3 else None

    def _alone(self, text: Text, token: Token, place: int) -> str | None:
        """Whom a surname alone means; nobody where another name follows it ("Jane Austen")."""
        behind = text.tokens[place + 1 : place + 2]
        if token.capital and behind and behind[0].capital and behind[0].gap == " " and not text.shouted:
            return None
        several = not token.capital and surprise(token.word) < UNLISTED  # "whales" are no James Whale
        for word in (token.name,) if several else (token.name, token.name.removesuffix("s")):
            name = self._surnames.get(word)
            capital = token.capital and place > 0 and not token.opens and not text.shouted
            alone = capital or (surprise(word) >= SURPRISING and not is_foreign(word, among_english=True))
            if name and len(word) > 3 and alone:
                return name
        introduced = place > 0 and text.tokens[place - 1].word in INTRODUCE
        if introduced and len(token.name) > 3 and token.capital and not text.shouted and token.name in self._firsts:
            return self._firsts[token.name]
        derived = not token.capital and token.name.endswith(_ENDINGS)
        if len(token.name) >= (6 if token.capital else 7) and not derived and self.spelling.unknown(token.name):
            near = [w for w, slips in self.spelling.meant(token.name) if slips == 1 or len(w) > 8]
            return next((self._surnames[word] for word in near if word in self._surnames), None)
        return None


def _last_names(known: VotesByName, split: Split) -> dict[str, list[str]]:
    """The surnames of the well-known by first name."""
    lasts: defaultdict[str, list[str]] = defaultdict(list)
    for name, votes in known.items():
        if len(split[name]) == 2 and math.log10(votes + 1) >= KNOWN_BY_SURNAME:
            lasts[split[name][0]].append(split[name][1])
    return dict(lasts)


def _vocabulary(known: VotesByName, split: Split) -> dict[str, float]:
    """Every word of a name and the votes of the best known who bears it."""
    vocabulary: dict[str, float] = {}
    for name, votes in known.items():
        for word in split[name]:
            vocabulary[word] = max(vocabulary.get(word, 0.0), votes)
    return vocabulary


def rows_of(index: PeopleIndex, people: Sequence[Person]) -> frozenset[int]:
    """The titles that any of these people made."""
    return frozenset(row for person in people for name in person.names for row in index.rows[name])
