"""Filters that are words: genres, languages, countries, services, kind, children."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.request import OWN_SERVICES, Choice
from bot.understanding.limits.children import ChildWords
from bot.understanding.limits.nations import NationWords
from bot.understanding.text.degrees import WHOLLY
from bot.understanding.text.lexicons import Hit, Phrases, lexicon, pattern
from bot.understanding.text.tokens import Text

Longer = Callable[[Text, int, int], bool]
_PLUS = re.compile(r"(disney|paramount|apple tv)\s?\+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the words filter by. `phrases` are the token ranges that said so, `no_nations` those that refuse one;
    `places_refused` countries that are refused as places; `home` the country (ISO 3166) in which somebody says to live,
    which filters nothing; `aside` the tokens that name no subject: of a streaming service ("disney plus" is no studio),
    a home, "live action"."""

    genres: Choice
    languages: Choice
    countries: Choice
    services: tuple[str, ...]
    kids: bool
    kind: Literal["movie", "series", "any"]
    phrases: tuple[tuple[int, int], ...] = ()
    no_nations: tuple[tuple[int, int], ...] = ()
    home: str = ""
    grown: bool = False
    places_refused: tuple[str, ...] = ()
    aside: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(
            self.genres or self.languages or self.countries or self.services or self.kids or self.kind != "any"
        )  # fmt: skip


class FilterWords:
    """Reads filters from tokens and their signs: wanted or refused (scopes.py)."""

    def __init__(self) -> None:
        words = lexicon("limits/filters")
        self._meant = {phrase: [genre] for genre, phrases in words["genres"].items() for phrase in phrases}
        self._meant.update(words["several"])
        self._genres: Phrases[str] = Phrases((phrase, phrase) for phrase in self._meant)
        self._narrowed, self._subgenres = set(words["narrowed"]), set(words["subgenres"])
        self._childish: Phrases[str] = Phrases((phrase, phrase) for phrase in words["childish"])
        self._grown: Phrases[str] = Phrases((phrase, phrase) for phrase in words["grown"])
        self._filmed: Phrases[str] = Phrases((phrase, phrase) for phrase in words["filmed"])
        self._services: Phrases[str] = Phrases.of(words["services"])
        self._kind: Phrases[str] = Phrases.of({**words["kind"], "": words["not_series"]})
        self._nations, self._children = NationWords(), ChildWords()

    def read(
        self, text: Text, plain: str, signs: Sequence[int], taken: frozenset[int], longer: Longer = lambda *_: False
    ) -> Filters:
        """`plain` is the text in lower case with names blotted out, `taken` the tokens of names. `longer` tells whether
        tokens are part of a longer thing: who wants no American football refuses no country."""
        grown = [hit for hit in self._grown.find(text.tokens, taken) if signs[hit.first] > 0]
        childish = any(signs[hit.first] < 0 for hit in self._childish.find(text.tokens, taken))
        filmed = [hit for hit in self._filmed.find(text.tokens, taken) if signs[hit.first] > 0]
        genres = list(self._genres.find(text.tokens, taken | _places(filmed)))
        services = list(self._services.find(text.tokens, taken))
        sold = {hit.last for hit in services}  # "netflix uk" is no film from there
        nations = [
            hit
            for hit in self._nations.find(text, taken)
            if hit.first not in sold
            and not (self._nations.is_refused(text, hit, signs) and longer(text, hit.first, hit.last))
        ]
        languages, countries = self._nations.read(text, nations, signs)
        where = [hit for hit in self._nations.find(text, taken) if hit.first in sold]
        named = [hit.value for hit in services if signs[hit.first] > 0]
        own = pattern("limits/filters", "own_services").search(plain)
        mine = _within(text, own.start(), own.end()) if own else ()
        named += [OWN_SERVICES] if own and not any(signs[place] < 0 for place in mine) else []
        no_nations = [hit for hit in nations if self._nations.is_refused(text, hit, signs)]
        home, at = self._nations.home(text, taken) or ("", (0, 0))
        return Filters(
            no_nations=tuple((hit.first, hit.last) for hit in no_nations),
            genres=self._genre_choice(text, genres, signs, longer)
            .joined(Choice(refused=("Family",)) if grown or childish else Choice())
            .joined(Choice(refused=("Animation",) if filmed else ())),
            languages=languages,
            countries=countries,
            services=tuple(dict.fromkeys([*named, *(f"{match[1]}+" for match in _PLUS.finditer(plain))])),
            kids=self._children.read(text, plain, signs, taken),
            grown=bool(grown) or childish,
            kind=_instead(plain) or _kind(text, self._kind.find(text.tokens, taken), signs),
            phrases=(
                *((hit.first, hit.last) for hit in (*genres, *nations, *services, *grown)),
                *([(mine[0], mine[-1] + 1)] if mine else []),
            ),
            home=home,
            places_refused=self._nations.places_refused(text, nations, signs),
            aside=_places((*services, *filmed, *where)) | frozenset(range(*at)) | frozenset(mine),
        )

    def _genre_choice(self, text: Text, hits: Iterable[Hit[str]], signs: Sequence[int], longer: Longer) -> Choice:
        """A refused sort of a genre (`no slapstick`) refuses nothing, a refused romcom only the romance."""
        wanted: dict[str, None] = {}
        refused: dict[str, None] = {}
        for hit in hits:
            genres = self._meant[hit.value]
            before = text.tokens[hit.first - 1].word if hit.first else ""
            if signs[hit.first] > 0:
                wanted.update(dict.fromkeys(genres))
            elif wanted.keys() >= {*genres} and before not in WHOLLY:
                pass  # "horror, but no slasher horror"
            elif before not in WHOLLY and _is_sort(text, hit) and longer(text, hit.first - 1, hit.first):
                pass  # "no cringe comedy", and not "a comedy, horror i don't like"
            elif hit.value not in self._subgenres and before not in self._narrowed:
                refused.update(dict.fromkeys(["Romance"] if "Romance" in genres else genres))
        return Choice(wanted=tuple(genre for genre in wanted if genre not in refused), refused=tuple(refused))


def _places(hits: Iterable[Hit[str]]) -> frozenset[int]:
    return frozenset(place for hit in hits for place in range(hit.first, hit.last))


def _kind(text: Text, hits: Iterable[Hit[str]], signs: Sequence[int]) -> Literal["movie", "series", "any"]:
    """Series when asked for; film only when series are refused, for people call everything a movie. Who refuses many
    seasons refuses no series."""
    hits = [hit for hit in hits if hit.value]
    said = [(hit.value, 1 if text.tokens[hit.first].word.startswith("season") else signs[hit.first]) for hit in hits]
    if ("series", -1) in said and not any(text.tokens[hit.first].word.startswith("season") for hit in hits):
        return "movie"
    if ("series", 1) in said and (("movie", 1) not in said or ("movie", -1) in said):
        return "series"
    return "any"


_BUT = re.compile(
    r"\b(?:but|only)(?: (?:as|make it|in the form of|it's|its|it should be))? (?:an? |the )?"
    r"(?:(?P<movie>(?:feature )?(?:film|movie)s?)|(?P<series>(?:tv |mini[- ]?)?(?:series|show)s?))"
    r"(?: (?:version|instead|this time|please|though|rather))?(?=\W*$|[,.;!])"
)


def _instead(plain: str) -> Literal["movie", "series"] | None:
    """The kind that is wanted instead of that of the example: "like Ted Lasso but a film"."""
    match = _BUT.search(plain)
    return None if match is None else "movie" if match["movie"] else "series"


def _within(text: Text, start: int, end: int) -> tuple[int, ...]:
    """The places of tokens that lie between these letters."""
    return tuple(place for place, token in enumerate(text.tokens) if start <= token.start and token.end <= end)


def _is_sort(text: Text, hit: Hit[str]) -> bool:
    """Whether a single word for a genre may have a word before it that narrows it down."""
    return hit.last - hit.first == 1 and not text.tokens[hit.first].gap.strip()
