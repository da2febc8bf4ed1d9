"""Titles before one by a part of their name, written as one writes: "flying daggers", "kiki", "the grand budapset"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from bot.request import Ref, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.no_names import is_talk
from bot.understanding.acts.places import is_place
from bot.understanding.acts.references import are_others, is_reference, part_of
from bot.understanding.acts.refused import refused_in
from bot.understanding.acts.slots import REFUSED, Names, capitalised, matches_of, name_in
from bot.understanding.names.elsewhere import hint_of, shape_of
from bot.understanding.text.known_words import facts_in_words
from bot.understanding.text.lexicons import ranks, surprise
from bot.understanding.text.ordinary import frequency
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import name_words
from bot.understanding.text.tongues import is_english, words_of_tongues

SHORTEST = 4
"""Letters from which a part of a name stands for it."""
SLIPPING = 6
"""Letters from which a part of a name may be misspelt."""
TELLING = 3.6
"""How surprising one word of a part must be: `the last` and `one day` tell no title from another."""
COMMON = 3000
"""A word of a lower rank than this is no part of a name by itself."""
EVERYBODYS = 4.7
"""The frequency, on Zipf's scale, from which a word of another language is no slip of a name."""
RARE = 4.3
"""The same for a single word."""
_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "l", "un", "une"))
_KINDS = frozenset(("one", "1", "movie", "film", "show", "series", "please", "pls", "peli", "pelicula", "фильм"))


def among(names: Mapping[TitleId, Sequence[str]], words: str) -> TitleId | None:
    """The title (of those given, the nearest first, each with its names) that these words name whole or in part; a
    whole name before a part, a part before a misspelt one; None where none is or it isn't told which."""
    return _told(_held(names), words)


_Names = tuple[tuple[TitleId, tuple[str, ...]], ...]


def _held(names: Mapping[TitleId, Sequence[str]]) -> _Names:
    return tuple((title, tuple(each)) for title, each in names.items())


def _told(names: _Names, words: str) -> TitleId | None:
    said = _bare_name(words)
    return _among(names, said) if len("".join(said)) >= SHORTEST else None


@lru_cache(maxsize=1024)
def _among(names: _Names, said: tuple[str, ...]) -> TitleId | None:
    """Kept, for each way of reading a message asks the same of its parts."""
    lying = _lying(names)
    if said in lying.whole:
        return lying.whole[said]
    if not _telling(said):
        return None
    near = _near(lying, said)
    if parts := [place for place, name, at in near if _alike(name[at : at + len(said)], said)]:
        return names[min(parts)][0]
    runs = lying.at_letter.get(said[0][0], ()) if _may_slip(said) else ()
    slipped = {place for place, name, at in runs if _misspelt(name[at:], said)}
    return names[slipped.pop()][0] if len(slipped) == 1 else None


_Runs = Mapping[str, Sequence[tuple[int, tuple[str, ...], int]]]
"""By a word, or by its first letter, where it stands: the title's place, the words of the name, the word's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lying:
    """The titles before one by what a part of their names may be: a whole name is the nearest title's that has it."""

    whole: Mapping[tuple[str, ...], TitleId]
    at_word: _Runs
    at_letter: _Runs


def _near(lying: _Lying, said: Sequence[str]) -> list[tuple[int, tuple[str, ...], int]]:
    """Where the first of the words stands in a name, but for the s of a possessive."""
    first = said[0]
    return [run for word in {first, f"{first}s", first.removesuffix("s")} for run in lying.at_word.get(word, ())]


@lru_cache(maxsize=64)
def _lying(names: _Names) -> _Lying:
    """Made once for all that a message is held against."""
    whole: dict[tuple[str, ...], TitleId] = {}
    at_word, at_letter = defaultdict(list), defaultdict(list)
    for place, (title, each) in enumerate(names):
        for name in map(_bare_name, each):
            whole.setdefault(name, title)
            for at, word in enumerate(name):
                at_word[word].append((place, name, at))
                at_letter[word[0]].append((place, name, at))
    return _Lying(whole=whole, at_word=at_word, at_letter=at_letter)


@lru_cache(maxsize=4096)
def _bare_name(name: str) -> tuple[str, ...]:
    """The words of a name before one, which every part of a message is held against."""
    return tuple(_bare(name_words(name)))


def marked(text: str, names: Mapping[TitleId, Sequence[str]], years: Mapping[TitleId, int]) -> str:
    """The text with what names a title before one in quotes and its year behind it, so that no other of that name, and
    no word for something else, is read there: "how bloody is ghosted" is of the card on the table."""
    for first, last, title in reversed(standing_at(text, {each: names[each] for each in names if each in years})):
        text = f'{text[:first]}"{text[first:last]}" ({years[title]}){text[last:]}'
    return text


def named_before(scene: Scene, before: Mapping[TitleId, Sequence[str]], names: Names) -> Names:
    """Finds a title by its name: one before us first, by a part of it, then the best known of exactly that name; what
    is only nearly the name of one before us is the other of exactly that name: Aliens, though Alien lies there."""
    talked_of = {title: before[title] for title in scene.spoken[:1] if title in before}
    spoken, lying = _held({title: before[title] for title in scene.spoken if title in before}), _held(before)

    @cache  # every way of reading a message asks for the same words
    def named(words: str) -> TitleId | None:
        if not scene.series and is_place(words, max(len(scene.deck), 1)):
            return None  # "seen 1, 2 and 5" is of cards: no film is The One there
        there = part_of(scene, words) or _told(spoken, words) or _shortly(talked_of, words) or _told(lying, words)
        others = bool(scene.deck) and are_others(words)
        elsewhere = None if others or is_talk(words) else names(words)
        nearly = there and there in before and not holds_words(before[there], words)
        return (elsewhere or there) if nearly or not there else there

    return named


def _shortly(spoken: Mapping[TitleId, Sequence[str]], words: str) -> TitleId | None:
    """The title spoken of last that one short but telling word of its name calls: "bob", of What About Bob?."""
    last = next(iter(spoken.items()), None)
    telling = len(words) == SHORTEST - 1 and words.isalpha() and surprise(words) >= TELLING
    return last[0] if last and telling and holds_words(last[1], words) else None


def holds_words(names: Sequence[str], words: str) -> bool:
    """Whether one of these names has the words in it, letter for letter."""
    said = name_words(words)
    runs = (name_words(name) for name in names)
    return any(run[at : at + len(said)] == said for run in runs for at in range(len(run)))


def standing(text: str, names: Mapping[TitleId, Sequence[str]]) -> tuple[str, ...]:
    """The names of titles before one as they stand in a text, as `plain` writes them, the longest first: no place among
    the cards, nobody and nothing else is meant by their words."""
    found = {plain(text[first:last]) for first, last, _ in standing_at(text, names)}
    return tuple(sorted(found, key=len, reverse=True))


def standing_at(text: str, names: Mapping[TitleId, Sequence[str]]) -> list[tuple[int, int, TitleId]]:
    """Where titles before one stand in a text by their whole names."""
    found: list[tuple[int, int, TitleId]] = []
    english, low = is_english(text), text.casefold()
    for title, each in names.items():
        spans = (
            match.span()
            for name in each
            if hint_of(name) in low
            for shape in _shapes(name)
            for match in shape.finditer(text)
        )
        found += [(first, last, title) for first, last in spans if _stands_out(text, first, last, english=english)]
    return _longest(found)


_LOOKS = re.compile(
    r"(?:^|(?<=[.!?,;] )|(?<=\bok )|(?<=\bhm )|(?<=\booh ))(?P<name>[^\W\d_][\w']{2,20}(?: [\w']{2,20})?)"
    r"(?= (?:looks?|sounds?|seems?|could be|might be|klingt|sieht|parait|semble|suena|parece|выглядит|звучит)\b)"
)
"""What begins a clause and is said to look so: "kikis looks sweet"."""


def looking_so(text: str, names: Mapping[TitleId, Sequence[str]]) -> str:
    """The text with the whole name of a title before one of which it is said, by a part of its name, how it looks."""
    low = plain(text)
    match = _LOOKS.search(low) if len(low) == len(text) else None
    words = match["name"] if match else ""
    title = among(names, words) if words and words not in facts_in_words() and not is_reference(words) else None
    if not match or title is None:
        return text
    return f"{text[: match.start('name')]}{names[title][0]}{text[match.end('name') :]}"


def refused_part(text: str, names: Mapping[TitleId, Sequence[str]]) -> tuple[TitleId, str] | None:
    """The title before one that is refused by what its name begins with, and these words: "not oceans" is no word
    against the sea while Ocean's Eleven lies there."""
    for refused in _refused_in(text) if names else ():
        said = [word for word in _bare_name(refused) if word not in _SEVERAL]
        near = {place for place, _, at in _near(_lying(_held(names)), said) if not at} if said else set()
        lying = [title for place, title in enumerate(names) if place in near]
        title = next((title for title in lying if any(_begins(name, said) for name in names[title])), None)
        if title:
            return title, refused
    return None


@lru_cache(maxsize=64)
def _refused_in(text: str) -> tuple[str, ...]:
    """What stands where a title is refused; asked of a message twice."""
    return tuple(name_in(group) for match in matches_of(REFUSED, plain(text)) for group in match.groups() if group)


def refused_titles(said: str, scene: Scene, names: Mapping[TitleId, Sequence[str]]) -> tuple[TitleId, ...]:
    """The titles on the table that words refuse by name, however ordinary a word it is: "please not up"."""

    @cache  # made where anything is refused at all
    def lying() -> dict[str, TitleId]:
        return {plain(name): title for title in (*scene.spoken, *scene.deck) for name in names.get(title, ())}

    def named(words: str) -> TitleId | None:
        return lying().get(words)

    found = refused_in(plain(said), named, named, capitalised(said))
    part = refused_part(said, names)
    return (*found, part[0]) if part else found


def refusing_marked(text: str, names: Mapping[TitleId, Sequence[str]], years: Mapping[TitleId, int]) -> str:
    """The text with the whole name and the year of a title that is refused by a part of its name."""
    found = refused_part(text, names)
    at = plain(text).find(found[1]) if found and found[0] in years and len(plain(text)) == len(text) else -1
    if not found or at < 0 or in_quotes(text, at):
        return text
    title, words = found
    name = names[title][0].replace('"', "'")
    return f'{text[:at]}"{name}" ({years[title]}){text[at + len(words) :]}'


def _begins(name: str, said: Sequence[str]) -> bool:
    """Whether the words are less than the name and begin it; a word for something else only as a possessive."""
    whole = _bare_name(name)
    if not said or len(said) >= len(whole) or not _alike(whole[: len(said)], said) or not _telling(said):
        return False
    word = " ".join(said)
    known = word in facts_in_words() or word.removesuffix("s") in facts_in_words()
    return not known or bool(_POSSESSIVE.match(name))


_SEVERAL = frozenset(("ones", "stuff", "films", "movies"))
_POSSESSIVE = re.compile(r"(?:the )?\w+['’]s\b", re.IGNORECASE)


def _longest(found: Sequence[tuple[int, int, TitleId]]) -> list[tuple[int, int, TitleId]]:
    """The longest runs, from left to right, none over another; of two titles of one name, the nearer."""
    kept: list[tuple[int, int, TitleId]] = []
    for each in sorted(found, key=lambda run: run[0] - run[1]):
        if all(each[1] <= first or last <= each[0] for first, last, _ in kept):
            kept.append(each)
    return sorted(kept)


@lru_cache(maxsize=2048)
def _shapes(name: str) -> tuple[re.Pattern[str], ...]:
    """The whole name, however its words are joined; with and without an article before."""
    if not name.isascii():
        return (shape_of(name),)
    words = re.findall(r"[^\W_]+", name)
    runs = [words, words[1:]] if len(words) > 2 and words[0].casefold() in _ARTICLES else [words]
    gaps = (r"[\W_]{1,3}".join(map(re.escape, run)) for run in runs if run)
    return tuple(re.compile(rf"(?<![\w\"“„«'-]){gap}(?![\w\"”“»])(?:[!?](?=\s))?", re.IGNORECASE) for gap in gaps)


_QUOTED = re.compile(r"[\"“„«][^\"”“»]*$")
_ALONE_BEFORE = re.compile(r"(?:^|[.!?,;:(\n]\s*)$")
_AS_TITLE_BEFORE = re.compile(
    r"(?:\b(?:is|in|about|watch|seen|saw|save|keep|add|mean|meant|said|like|take|of|then|over|than|ist|in|uber|meine?|nehmen|est|dans|es|en|про|это)"
    r"|,) $",
    re.IGNORECASE,
)
"""Behind these a name stands, where nothing follows it: "who's in run"."""
_SAID_OF_IT = re.compile(
    r"'?s? (?:looks?|sounds?|seems?|is|was|it is|please|then|klingt|sieht|ist|war|bitte|"
    r"parait|semble|est|suena|parece|es|me|la|выглядит|звучит)\b",
    re.IGNORECASE,
)
"""What is said of a title that begins a clause: "harvey looks sweet"."""
_ALONE_AFTER = re.compile(r"\s*(?:$|[.!?,;:)\n])")


def in_quotes(text: str, place: int) -> bool:
    """Whether quotes were opened before it and not closed."""
    return bool(_QUOTED.search(text[:place]))


def _stands_out(text: str, first: int, last: int, *, english: bool) -> bool:
    """Whether words that are a title's name are meant as one: a rare word among them, a capital within a sentence,
    several English words within another language, or nothing else between two marks."""
    said = text[first:last]
    words = [word.casefold() for word in re.findall(r"[^\W_]+", said)]
    if in_quotes(text, first) or is_reference(said.casefold()):
        return False
    if len(words) > 1 and not english:
        return True
    if not said.isascii() or max(map(surprise, words)) >= (RARE if len(words) == 1 else TELLING):
        return True
    if _AS_TITLE_BEFORE.search(text[:first]) and _ALONE_AFTER.match(text[last:]):
        return True
    inside = not _ALONE_BEFORE.search(text[:first])
    if not inside and _SAID_OF_IT.match(text[last:]):
        return True
    if inside and said[0].isupper() and not text.isupper():
        return True
    return not inside and bool(_ALONE_AFTER.match(text[last:]))


def _bare(words: Sequence[str]) -> list[str]:
    """Without an article before and `one`, `film` behind."""
    start = 1 if len(words) > 1 and words[0] in _ARTICLES else 0
    end = len(words) - (1 if len(words) - start > 1 and words[-1] in _KINDS else 0)
    return list(words[start:end])


def _alike(run: Sequence[str], said: Sequence[str]) -> bool:
    """Word for word the same, but for the s of a possessive: `kiki` for Kiki's."""
    return len(run) == len(said) and all(a in (b, f"{b}s") or f"{a}s" == b for a, b in zip(run, said, strict=True))


def _may_slip(said: Sequence[str]) -> bool:
    """Whether words are long and strange enough to be a name with a slip in it."""
    return len("".join(said)) >= SLIPPING and not all(_is_ordinary(word) for word in said)


def _misspelt(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether a name begins with the same with a letter or two wrong."""
    whole = "".join(said)
    most = 1 if len(whole) < 9 else 2
    runs = ("".join(name[:size]) for size in (len(said), len(said) + 1))
    return any(
        abs(len(run) - len(whole)) <= most and OSA.distance(run, whole, score_cutoff=most) <= most for run in runs
    )


@lru_cache(maxsize=4096)
def _is_ordinary(word: str) -> bool:
    """Whether everybody who talks one of our languages says it: the Spanish "cuanto" is no slip of "cuando"."""
    return any(frequency(word, code) >= EVERYBODYS for code in ("de", "fr", "es", "ru"))


def _telling(said: Sequence[str]) -> bool:
    return any(surprise(word) >= TELLING and len(word) >= SHORTEST for word in said)


def as_on_table(read: Understanding, names: Mapping[TitleId, Sequence[str]]) -> Understanding:
    """The reading with titles that lie before one where the words name them as well as others of the catalogue; a place
    among them is no title ("the 2nd one")."""

    def here(refs: tuple[Ref, ...], *, teaches: bool = True) -> tuple[Ref, ...]:
        named = [ref for ref in refs if not ((names and is_reference(ref.text.casefold())) or is_talk(plain(ref.text)))]
        return tuple(_here(ref, names, teaches=teaches) for ref in named)

    changed = replace(
        read,
        like=here(read.like),
        dislike=here(read.dislike),
        seen=here(read.seen),
        similar_to=here(read.similar_to, teaches=False),
        about=here(read.about, teaches=False),
    )
    return replace(changed, whole=as_on_table(read.whole, names)) if read.whole else changed


def _here(ref: Ref, names: Mapping[TitleId, Sequence[str]], *, teaches: bool) -> Ref:
    """The title before one that is named; but what would teach stays with the title that is called exactly so."""
    exactly = name_words(ref.title) == name_words(ref.text)
    meant = None if ref.id in names or (exactly and teaches) else among(names, ref.text)
    if exactly and teaches and ref.id not in names:  # one of two of that name lies there
        meant = next((t for t, each in names.items() if any(name_words(n) == name_words(ref.text) for n in each)), None)
    return replace(ref, id=meant, title=names[meant][0], year=None, doubtful=False) if meant else ref


def part_in(names: Mapping[TitleId, Sequence[str]], text: str, longest: int = 6) -> TitleId | None:
    """The title before one that a sentence names in part: the longest run of words that does."""
    words = text.split()
    for size in range(min(longest, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            run = " ".join(words[at : at + size]).strip(".,!?;:\"'()¿¡")
            word = run.split("'")[0]  # "who's the director?" is of no man who shot anybody
            common = size == 1 and (
                ranks().get(word, COMMON) < COMMON or word in words_of_tongues()
            )  # "that sounds perfect": no Perfect Days
            if not common and _telling(name_words(run)) and (title := among(names, run)):
                return title
    return None
