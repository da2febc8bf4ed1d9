"""Languages and countries in text: `korean`, `in spanish`, `something French but not in French`."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from bot.knowledge.vocabulary import concepts
from bot.request import Choice
from bot.understanding.text.lexicons import Hit, Phrases, lexicon
from bot.understanding.text.tokens import Text

_SPOKEN = {"in", "speak", "speaking", "understand", "spoken"}
_LIVING = re.compile(
    r"\b(?:(?:im|i am|we are|live|lives|living|based|located|staying|resident|wohne|lebe|bin|habite|suis|vivo|estoy)"
    r" (?:here |currently |now |over )?(?:in|en|au|aux)|here in|were in the|im from)(?: the| den| der)?$"
)
"""Before a nation in which somebody only lives: "I'm in the UK"."""
_OF_PEOPLE = re.compile(
    r"\b(?:(?:my|our) (?!(?:favou?rite|choice|wish|preference|taste|mood)\b)(?:\w+ ){1,2}(?:is|are|was|comes?)"
    r"|(?:i|we) (?:am|are)|comes?|came|over|visiting|born|grew up|on tape|on holiday|on the telly)"
    r"(?: (?:from|in|only|both|half))*(?: the)?$"
)
"""Before a nation that somebody who watches, or something told of them, is from: "my wife is French"."""

_JOINS, _SMALL = frozenset(("or", "and")), frozenset(("in", "the", "maybe", "perhaps"))
LONGEST = 3
"""Words that a place's name may have."""
_BETWEEN = frozenset(("or", "a", "an", "film", "films", "movie", "movies", "something", "from", "even"))
"""What may stand between two nations of which either will do."""
_MADE_IN = frozenset(("from", "in", "of", "outside"))


_ENGLISH = "english"
_ENGLISH_SPEAKING = frozenset(("GB", "US", "IE", "AU", "NZ"))
"""Who wants films from there and says "not English" speaks of the language alone: it was read for the country."""


@cache
def countries() -> frozenset[str]:
    """English names of countries, in small letters."""
    from babel import Locale

    return frozenset(name.casefold() for name in Locale.parse("en").territories.values())


@cache
def _places_known() -> frozenset[str]:
    """How places of the vocabulary are called."""
    return frozenset(way for each in concepts().values() if each.group == "place" for way in each.words["en"])


class NationWords:
    """Finds nations. `read` gives a nation's language if it has one of its own, its country else."""

    def __init__(self) -> None:
        words = lexicon("limits/filters")
        self._nations = words["nations"]
        self._kinds = frozenset(lexicon("limits/filters")["british_kinds"])
        self._set_in, self._outside = tuple(words["set_in"]), tuple(words["outside"])
        self._words: Phrases[str] = Phrases.of({name: nation["words"] for name, nation in self._nations.items()})

    def find(self, text: Text, taken: frozenset[int]) -> list[Hit[str]]:
        """Nations named; those where a story is set are none of the making, nor are those where somebody lives."""
        return [
            hit
            for hit in self._words.find(text.tokens, taken)
            if not self._before(text, hit).endswith(self._set_in)
            and not self._is_joined(text, hit)
            and not self._is_home(text, hit)
            and not _OF_PEOPLE.search(self._before(text, hit, 5))
            and not self._is_setting(text, hit)
        ]

    def _is_joined(self, text: Text, hit: Hit[str]) -> bool:
        """Whether it is another place where a story may be set: "set in Lisbon or Portugal"."""
        words = self._before(text, hit, 2 * LONGEST + 1).split()
        while words and words[-1] in _SMALL:
            words.pop()
        if not words or words.pop() not in _JOINS:
            return False
        places = _places_known() | countries()
        return any(
            " ".join(words[-count:]) in places and " ".join(words[:-count]).removesuffix(" the").endswith(self._set_in)
            for count in range(1, LONGEST + 1)
        )

    def _is_setting(self, text: Text, hit: Hit[str]) -> bool:
        """Whether a region is where the story plays ("in africa"), as far as a place of the vocabulary is called so."""
        several = len(self._nations[hit.value]["countries"].split()) > 1
        return several and self._before(text, hit, 1) == "in" and text.tokens[hit.first].word in _places_known()

    def home(self, text: Text, taken: frozenset[int]) -> tuple[str, tuple[int, int]] | None:
        """The country (ISO 3166) in which somebody says to live, and the tokens that name it."""
        hit = next((hit for hit in self._words.find(text.tokens, taken) if self._is_home(text, hit)), None)
        return (self._nations[hit.value]["countries"].split()[0], (hit.first, hit.last)) if hit else None

    def _is_home(self, text: Text, hit: Hit[str]) -> bool:
        return bool(_LIVING.search(self._before(text, hit, 5)))

    def read(self, text: Text, hits: Sequence[Hit[str]], signs: Sequence[int]) -> tuple[Choice, Choice]:
        """Languages (ISO 639-1) and countries (ISO 3166), wanted and refused."""
        out = {hit for hit in hits if self.is_refused(text, hit, signs)}
        wanted = [hit.value for hit in hits if hit not in out]
        refused = [hit.value for hit in hits if hit in out]
        unspoken = {h.value for h in out if self._before(text, h).split(" ")[-1] in _SPOKEN}
        by_country = (unspoken & set(wanted)) | self._either(text, hits, set(out)) | self._of_kind(text, hits)
        languages, countries = self._codes(wanted, by_country)
        no_languages, no_countries = self._codes(refused, set())
        return (
            Choice(
                wanted=tuple(c for c in languages if c not in no_languages),
                refused=tuple(c for c in no_languages if c != "en" or not {*countries} & _ENGLISH_SPEAKING),
            ),
            Choice(wanted=tuple(c for c in countries if c not in no_countries), refused=no_countries),
        )

    def _of_kind(self, text: Text, hits: Sequence[Hit[str]]) -> set[str]:
        """England, where "English" says of what kind something is: an English mystery is British."""
        beside = (text.tokens[hit.last].word for hit in hits if hit.value == _ENGLISH and hit.last < len(text.tokens))
        before = (text.tokens[hit.first - 1].word for hit in hits if hit.value == _ENGLISH and hit.first)
        return {_ENGLISH} if {*beside, *before} & self._kinds else set()

    def _either(self, text: Text, hits: Sequence[Hit[str]], out: set[Hit[str]]) -> set[str]:
        """Nations of which one will do, where one of them has no language of its own: all count by country, for
        "Spanish or Argentinian" are no Argentinian films in Spanish."""
        found = set[str]()
        for one, other in pairwise(sorted(set(hits) - out, key=lambda hit: hit.first)):
            between = [token.word for token in text.tokens[one.last : other.first]]
            if "or" in between and set(between) <= _BETWEEN:
                found |= {one.value, other.value}
        return found if any("languages" not in self._nations[name] for name in found) else set()

    def is_refused(self, text: Text, hit: Hit[str], signs: Sequence[int]) -> bool:
        """Whether anything but this nation's is wanted: `not american`, `from outside the us`."""
        return signs[hit.first] < 0 or self._before(text, hit).endswith(self._outside)

    def places_refused(self, text: Text, hits: Iterable[Hit[str]], signs: Sequence[int]) -> tuple[str, ...]:
        """Countries refused by their own name and not as where films are from: "not vietnam either"."""
        said = [
            text.tokens[hit.last - 1].word
            for hit in hits
            if signs[hit.first] < 0
            and hit.last - hit.first == 1
            and self._before(text, hit, 1) not in _MADE_IN
            and text.tokens[hit.first].word in countries()
        ]
        return tuple(dict.fromkeys(said))

    def _before(self, text: Text, hit: Hit[str], count: int = 2) -> str:
        """The words, at most `count`, before a hit in its own clause: "no, French" refuses nothing."""
        first = max(0, hit.first - count)
        parted = (at for at in range(hit.first, first, -1) if "," in text.tokens[at].gap or text.tokens[at].opens)
        return " ".join(token.word for token in text.tokens[next(parted, first) : hit.first])

    def _codes(self, names: Sequence[str], by_country: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The codes of nations; those in `by_country` count as countries though they have a language."""
        languages: list[str] = []
        countries: list[str] = []
        for name in dict.fromkeys(names):
            nation = self._nations[name]
            spoken = "languages" in nation and name not in by_country
            (languages if spoken else countries).extend(nation["languages" if spoken else "countries"].split())
        return tuple(languages), tuple(countries)
