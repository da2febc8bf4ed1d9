"""The catalogue as arrays: what scoring runs on. Made once, replaced whole when the catalogue changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.knowledge.model import ConceptModel
from bot.knowledge.vocabulary import CONCEPTS, NOTES, concept_columns, note_columns
from bot.packed import gathered
from bot.ports import Bytes, Columns, Floats, Rows
from bot.recommend.families import keys_of
from bot.recommend.likening import lengths
from bot.recommend.word_index import WordIndex, WordIndexBuilder
from bot.taste.traits import TRAITS, TraitModel, all_traits, percentile, weighted_rating
from bot.titles import GENRES, Domain, TitleId, plain_genres

Mask = NDArray[np.bool_]

_GENRE_BIT = {genre: np.uint32(1 << i) for i, genre in enumerate(GENRES)}
_HOME = {
    "ko": ("KR",), "ja": ("JP",), "fr": ("FR",), "it": ("IT",), "de": ("DE",), "es": ("ES",), "da": ("DK",),
    "sv": ("SE",), "no": ("NO",), "hi": ("IN",), "ta": ("IN",), "te": ("IN",), "zh": ("CN",), "cn": ("HK",),
    "ru": ("RU",), "fa": ("IR",), "tr": ("TR",), "pl": ("PL",), "pt": ("BR",), "th": ("TH",), "fi": ("FI",),
    "nl": ("NL",), "cs": ("CZ",), "hu": ("HU",), "el": ("GR",), "is": ("IS",), "ro": ("RO",), "id": ("ID",),
}  # fmt: skip
"""The country a language most often means in film."""
ENGLISH = frozenset(("US", "GB", "CA", "AU", "IE", "NZ"))
"""Countries whose films are in English; `_HOME` has none of them, for the language means several."""
SOME, STRONG, UNKNOWN = 1, 2, 255
"""What a note can be beside 0, which is that it does not hold."""
CLEARLY = 50
"""The percentage of a concept from which on a title has it and not only a touch of it."""
NOT_FOR_CHILDREN = 13
"""What suits from that age on suits no children."""
OLDEST_CHILD = 10
"""What suits them suits the kids' domain: nobody who asks there is asked for a higher age."""
_FOR_CHILDREN = ("family movie night", "with small children", "family adventure")
_FOR_ALL = {"G", "U", "TV-Y", "TV-G", "0", "AL"}
_FROM_SEVEN = {"PG", "TV-Y7", "TV-PG", "6", "7"}
_GROWN_UP = {"R", "NC-17", "TV-MA", "16", "18", "X"}
_CERTIFIED = {"PG": 10, "TV-Y7": 7, "TV-PG": 10, "PG-13": 13, "12A": 12, "TV-14": 14} | dict.fromkeys(_FOR_ALL, 4)
"""The age from which young people may see what nothing else is known of, by certificate; figures say theirs."""
_FROM_SEVENTEEN, _FROM_EIGHTEEN = ("R", "TV-MA"), ("NC-17", "X", "18")
_NOT_FOR_KIDS = ("Horror", "Thriller", "Crime", "War", "Romance", "Documentary", "News", "Talk", "Reality")


@dataclass(frozen=True, kw_only=True, repr=False)
class TitleArrays:
    """One row a title. `traits` float32 [n, 34] 0 to 1, `z` the same standardised and cut at ±2.5.

    `fame` and `quality` are percentiles, 0 to 1; `renown` is the logarithm of the votes as a share of the catalogue's
    highest; `heat` is how much Usher's people like a title lately, `watched` how much the world watches it just now,
    `trending` both and the logarithm of its present popularity, each as a share of the highest, 0 to 1 together
    (bot/recommend/heat.py); `kids_age` is the age from which a title suits children (99: never), `young_age` that from
    which it suits young people up to 17 (99: never, or nobody knows).

    `concepts` uint8 [n, concepts] are percentages: how strongly a concept holds where they were written, how likely it
    does where they are claimed (0: nothing is claimed). `notes` uint8 [n, notes] are 0 (none), SOME, STRONG or UNKNOWN.
    Both are in the vocabulary's order; where `concepts_written`, a person wrote the title's concepts.
    """

    columns: Columns
    ids: tuple[TitleId, ...]
    vectors: Floats
    genres: NDArray[np.uint32]
    traits: Floats
    z: Floats
    written: Mask
    fame: Floats
    quality: Floats
    renown: Floats
    trending: Floats
    heat: Floats
    watched: Floats
    kids_age: NDArray[np.int16]
    young_age: NDArray[np.int16]
    concepts: Bytes
    concepts_written: Mask
    notes: Bytes
    words: WordIndex

    @classmethod
    def of(
        cls,
        columns: Columns,
        model: TraitModel,
        words: WordIndexBuilder | None = None,
        claiming: ConceptModel | None = None,
    ) -> "TitleArrays":
        """Arrays of the columns; `words` has read the overviews, which columns lack; `claiming` says which concepts
        those titles have of which nobody wrote any."""
        genres = _genres(columns)
        traits, written = all_traits(columns, model)
        deviation = traits.std(axis=0) if len(traits) else np.ones(len(TRAITS))
        z = ((traits - (traits.mean(axis=0) if len(traits) else 0)) / np.maximum(deviation, 0.05)).clip(-2.5, 2.5)
        index = (words or WordIndexBuilder({})).finish(columns)
        described = np.array([bool(pairs) for pairs in columns.concepts], dtype=bool)
        concepts = _table(columns.concepts, len(CONCEPTS))
        if claiming and len(others := np.flatnonzero(~described)):
            concepts[others] = claiming.claims(columns, index, others)
        arrays = cls(
            columns=columns,
            ids=tuple(columns.ids),
            vectors=columns.vectors,
            genres=genres,
            traits=traits,
            z=z.astype(np.float32),
            written=written,
            heat=np.zeros(len(columns.ids), dtype=np.float32),
            watched=np.zeros(len(columns.ids), dtype=np.float32),
            **relative_figures(columns),
            kids_age=_kids_age(columns, genres, traits),
            young_age=_young_age(columns),
            concepts=concepts,
            concepts_written=described,
            notes=_notes(columns),
            words=index,
        )
        arrays.look_up()
        return arrays

    def look_up(self) -> None:
        """Make the look-ups now, on the thread that loads, and not in somebody's turn."""
        _ = self.place, self.middle, self.years, self.languages, self.series, self.people, self.made_in, self._named_by
        _ = self.keywords_with, self.heads, self.concept_lengths, self.apart

    def __repr__(self) -> str:
        return f"<{len(self)} titles as arrays>"

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def themed(self) -> dict[str, Floats]:
        """Strengths of themes that were asked for, by name, each float32 [titles] (`bot.recommend.themes`)."""
        return {}

    @cached_property
    def place(self) -> dict[TitleId, int]:
        return {title: row for row, title in enumerate(self.ids)}

    @cached_property
    def middle(self) -> Floats:
        """The mean of all vectors: what every title has in common."""
        return self.vectors.mean(axis=0) if len(self) else np.zeros(self.vectors.shape[1], dtype=np.float32)

    @cached_property
    def apart(self) -> Floats:
        """How far each title's vector is from the middle, float32 [titles]; never nothing."""
        square = np.einsum("ij,ij->i", self.vectors, self.vectors) - 2 * (self.vectors @ self.middle)
        return np.sqrt(np.maximum(square + self.middle @ self.middle, 1e-12)).astype(np.float32)

    @cached_property
    def years(self) -> Floats:
        """The year of each title; the catalogue's median where unknown."""
        known = self.columns.year[np.isfinite(self.columns.year)]
        return np.nan_to_num(self.columns.year, nan=float(np.median(known)) if len(known) else 0.0)

    @cached_property
    def languages(self) -> NDArray[np.str_]:
        return np.array([lang or "" for lang in self.columns.languages], dtype="U2")

    @cached_property
    def series(self) -> Mask:
        return np.array([kind == "series" for kind in self.columns.kinds], dtype=bool)

    @cached_property
    def people(self) -> dict[str, tuple[int, ...]]:
        """Rows by the case-folded name of a director, creator or actor."""
        made = enumerate(zip(self.columns.directors, self.columns.cast, strict=True))
        return gathered((name, row) for row, who in made for name in {n.casefold() for group in who for n in group})

    @cached_property
    def heads(self) -> dict[str, tuple[int, ...]]:
        """Rows by what a franchise may be known by in their names."""
        return gathered((key, row) for row, name in enumerate(self.columns.titles) for key in keys_of(name))

    @cached_property
    def concept_worth(self) -> Floats:
        """How telling each concept is, float32 [concepts]: the rarer, the more."""
        having = (self.concepts > 0).sum(axis=0)
        return np.log((1 + self.concepts.any(axis=1).sum()) / (1 + having)).astype(np.float32)

    @cached_property
    def concept_lengths(self) -> Floats:
        """The length of each title's concepts as they liken it to others, float32 [titles]; 0 where none are known."""
        return lengths(self.concepts, self.concept_worth)

    @cached_property
    def keyed(self) -> dict[str, tuple[int, ...]]:
        """Rows by keyword, case-folded."""
        return gathered((each.casefold(), row) for row, own in enumerate(self.columns.keywords) for each in own)

    @cached_property
    def keywords_with(self) -> dict[str, tuple[str, ...]]:
        """Keywords by each of their words, all case-folded."""
        return gathered((word, keyword) for keyword in self.keyed for word in dict.fromkeys(keyword.split()))

    @cached_property
    def made_in(self) -> dict[str, list[int]]:
        """Rows by country; where a title's countries are unknown, its language speaks for one."""
        found: dict[str, list[int]] = {}
        for row, (countries, language) in enumerate(zip(self.columns.countries, self.columns.languages, strict=True)):
            for country in countries or _HOME.get(language or "", ()):
                found.setdefault(country, []).append(row)
        return found

    def spoken_there(self, country: str) -> list[int]:
        """Rows whose countries nobody told, in a language that is spoken in this one: they may be from there."""
        if country not in ENGLISH:
            return []
        told = zip(self.columns.countries, self.columns.languages, strict=True)
        return [row for row, (countries, language) in enumerate(told) if not countries and language == "en"]

    @cached_property
    def _named_by(self) -> dict[TitleId, list[int]]:
        """Rows of the titles that name a title as kindred."""
        found: dict[TitleId, list[int]] = {}
        for row, titles in enumerate(self.columns.kindred):
            for title in titles:
                found.setdefault(title, []).append(row)
        return found

    def rows(self, titles: "tuple[TitleId, ...] | frozenset[TitleId]") -> Rows:
        """Rows of those titles that the catalogue has."""
        return np.array([self.place[t] for t in titles if t in self.place], dtype=np.int64)

    def traits_of(self, title: TitleId) -> dict[str, float]:
        """The title's traits by name, 0 to 1."""
        return {name: round(float(v), 3) for name, v in zip(TRAITS, self.traits[self.place[title]], strict=True)}

    def trait_place(self, name: str) -> int:
        """The column of a trait in `traits` and `z`."""
        return TRAITS.index(name)

    def concept(self, name: str) -> Floats:
        """How strongly each title has the concept, float32 [n], 0 to 1."""
        return self.concepts[:, concept_columns()[name]].astype(np.float32) / np.float32(100)

    def concepts_of(self, title: TitleId) -> dict[str, float]:
        """The title's concepts by name, 0 to 1, the strongest first."""
        row = self.concepts[self.place[title]]
        held = np.flatnonzero(row)
        strongest = held[np.argsort(-row[held].astype(int), kind="stable")]
        return {CONCEPTS[column]: much / 100 for column, much in zip(strongest, row[strongest].tolist(), strict=True)}

    def notes_of(self, title: TitleId) -> list[str]:
        """The names of the notes that hold of the title, some or strong."""
        row = self.notes[self.place[title]]
        return [name for name, noted in zip(NOTES, row, strict=True) if noted in (SOME, STRONG)]

    def having(self, names: Sequence[str]) -> set[TitleId]:
        """The titles that clearly have all these concepts, or probably do where they are claimed."""
        columns = [concept_columns()[name] for name in names]
        rows = np.flatnonzero((self.concepts[:, columns] >= CLEARLY).all(axis=1))
        return {self.ids[row] for row in rows}

    def note(self, name: str) -> Bytes:
        """What is known of a note of each title, uint8 [n]: 0, SOME, STRONG or UNKNOWN."""
        return self.notes[:, note_columns()[name]]

    def mood_of(self, title: TitleId) -> dict[str, float]:
        """The title's standardised traits by name: how it stands out, for its cover's colours."""
        return {name: float(v) for name, v in zip(TRAITS, self.z[self.place[title]], strict=True)}

    def is_written(self, title: TitleId) -> bool:
        """Whether its traits were written by a person, not estimated."""
        return bool(self.written[self.place[title]])

    @cached_property
    def for_children(self) -> Mask:
        """What is made for children too, and not only harmless: Paddington, not Casablanca."""
        made_for = self.has_genre("Family", "Animation")
        for name in _FOR_CHILDREN:
            made_for |= self.concepts[:, concept_columns()[name]] > 0
        return made_for & (self.kids_age <= OLDEST_CHILD)

    def kin(self, rows: Rows) -> Rows:
        """Rows of the titles that an editor put beside any of these, either way round."""
        named = [title for row in rows for title in self.columns.kindred[row]]
        back = [other for row in rows for other in self._named_by.get(self.ids[row], ())]
        return np.concatenate([self.rows(tuple(named)), np.array(back, dtype=np.int64)])

    def suiting(self, age: int) -> Mask:
        """Titles that suit someone of an age, 4 to 17."""
        return (self.kids_age if age < NOT_FOR_CHILDREN else self.young_age) <= age

    def has_genre(self, *genres: str) -> Mask:
        """Titles with any of the genres."""
        return (self.genres & genre_bits(genres)) != 0

    def domain(self, domain: Domain) -> Mask:
        """Titles of a domain; the domains overlap (Toy Story is a film and for kids)."""
        documentary = self.has_genre("Documentary")
        if domain is Domain.DOCUMENTARIES:
            return documentary
        if domain is Domain.KIDS:
            return self.for_children
        return ~documentary & (self.series if domain is Domain.TV else ~self.series)


def _genres(columns: Columns) -> "np.ndarray":
    """Each title's genres as bits, uint32 [n]."""
    pairs = zip(columns.genres, columns.keywords, strict=True)
    return np.array([genre_bits(tuple(plain_genres(tuple(g), tuple(k)))) for g, k in pairs], dtype=np.uint32)


def _table(pairs: Sequence[Sequence[tuple[int, int]]], width: int) -> Bytes:
    """Pairs of column and value as a table, uint8 [titles, width]."""
    table = np.zeros((len(pairs), width), dtype=np.uint8, order="F")  # it is read by columns
    for row, entries in enumerate(pairs):
        for column, value in entries:
            table[row, column] = value
    return table


def _notes(columns: Columns) -> Bytes:
    table = _table(columns.notes, len(NOTES))
    table[~columns.notes_known] = UNKNOWN
    return table


def relative_figures(columns: Columns) -> dict[str, Floats]:
    """The figures that measure a title by all others: fame, quality, renown and what is popular."""
    return {
        "fame": percentile(np.log1p(np.nan_to_num(columns.vote_count))),
        "quality": percentile(weighted_rating(columns.vote_average, columns.vote_count)),
        "renown": log_share(columns.vote_count),
        "trending": log_share(columns.popularity),
    }


def genre_table(bits: NDArray[np.uint32]) -> Floats:
    """Genre bits as zeros and ones, float32 [titles, genres]."""
    return ((bits[:, None] >> np.arange(len(GENRES), dtype=np.uint32)) & 1).astype(np.float32)


def log_share(values: Floats) -> Floats:
    """log(1 + value) as a share of the highest, 0 to 1; 0 where unknown."""
    logs = np.log1p(np.maximum(np.nan_to_num(values), 0))
    return (logs / max(float(logs.max(initial=0)), 1e-6)).astype(np.float32)


def genre_bits(genres: "tuple[str, ...]") -> np.uint32:
    """The genres as one bit mask; unknown words count for nothing."""
    bits = np.uint32(0)
    for genre in genres:
        bits |= _GENRE_BIT.get(genre, np.uint32(0))
    return bits


def _young_age(columns: Columns) -> NDArray[np.int16]:
    """The age from which a title suits young people: as it was written, else by certificate, and never below what a
    certificate for grown-ups says; 99 where nobody knows."""
    certificates = [certificate or "" for certificate in columns.certificates]
    certified = [_CERTIFIED.get(c, int(c) if c.isdecimal() else 99) for c in certificates]
    age = np.where(np.isfinite(columns.suits_from), np.nan_to_num(columns.suits_from), certified).astype(np.int16)
    for least, grown_up in ((17, _FROM_SEVENTEEN), (99, _FROM_EIGHTEEN)):
        told = np.isin(certificates, grown_up)
        age[told] = np.maximum(np.where(age[told] == 99, least, age[told]), least)
    age[columns.adult] = 99
    return age


def _kids_age(columns: Columns, genres: NDArray[np.uint32], traits: Floats) -> NDArray[np.int16]:
    """The age from which a title suits children: as it was written, never where the certificate says adults alone;
    else by certificate, else by genre and mild traits; 99 for never."""
    certificates = [certificate or "" for certificate in columns.certificates]
    for_all = np.array([c in _FOR_ALL for c in certificates], dtype=bool)
    from_seven = np.array([c in _FROM_SEVEN for c in certificates], dtype=bool)
    unknown = np.array([not c or c == "NR" for c in certificates], dtype=bool)
    groups = (("Family", "Animation"), ("Family",), _NOT_FOR_KIDS)
    childlike, family, grown_up = ((genres & genre_bits(group)) != 0 for group in groups)
    rough = (traits[:, [TRAITS.index(t) for t in ("violence", "scares", "darkness")]] > 0.45).any(axis=1)
    age = np.full(len(certificates), 99, dtype=np.int16)
    age[(from_seven & childlike | unknown & family & ~rough) & ~grown_up] = 7
    age[for_all & childlike] = 4
    written = np.isfinite(columns.suits_from)
    suits = np.nan_to_num(columns.suits_from).clip(min=4)
    adults_only = np.array([c in _GROWN_UP for c in certificates], dtype=bool)
    age[written] = np.where((suits >= NOT_FOR_CHILDREN) | adults_only, 99, suits)[written].astype(np.int16)
    age[columns.adult] = 99
    return age
