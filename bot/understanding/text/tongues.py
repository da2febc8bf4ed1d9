"""Other languages: a short message in German, Spanish, French, Russian or Chinese, word by word as English.

No translation, only the words that people need most (tongues.yaml): greetings, genres, lengths, moods, likes. What has
no entry stays as it is and may be a name. Enough for a plain wish; a language model reads the rest where there is one.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.knowledge.vocabulary import concepts, notes
from bot.understanding.text.chinese import in_plain_order
from bot.understanding.text.given import with_scores
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.models import with_models
from bot.understanding.text.nation_names import LEAST_STEM, nations_in
from bot.understanding.text.ordinary import LEAST, is_ordinary, is_used, leaning
from bot.understanding.text.patterns import Patterns
from bot.understanding.text.serials import as_series
from bot.understanding.text.spans import with_limits
from bot.understanding.text.stories import story_ways
from bot.understanding.text.subjects import subject_ways

SHARE = 0.5
"""The share of the words that must have an entry."""
COMMON = 2_500
"""English words more common than this one by rank speak against another language where that has no such word."""
_JOINTS = frozenset(("no", "or", "and", "but", "either", "please", "pls", "then", "though", "anymore"))
_SIGHS = frozenset(("ok", "okay", "oh", "hm", "so", "well", "but", "and", "then", "please", "ugh"))
FEW_REFUSED = 2  # words of what a bare no refuses
LONGEST = 400
"""Characters of a message that is read so: who writes more says more than these words can tell."""
SILENT = "small"
"""The entry of words that say nothing."""
COMMON_NOUN = 5.0
"""How ordinary (Zipf) a German word with a capital must be to be a noun and no name."""
KEY = 2
"""Letters of a phrase's beginning by which it is looked up."""
_UNSPACED = {"zh"}
_PLURAL_IN_S, _PLURAL_BEHIND = {"es", "fr"}, "aeioéérnl"
_QUOTED = re.compile(r"[\"“”„«»《》].{1,80}?[\"“”«»《》]")
"""Letters beside which a quoted name in Latin ones says nothing of the language."""
_TOO = re.compile(r"\b(?:zu|trop|demasiad[oa]s?|слишком|чересчур)\s+$|太$", re.IGNORECASE)
"""Before a word that says how a film is: too much so."""
_QUALITY = re.compile(
    r"(?:childish|clever|dark|exciting|fast|funny|light|long|old film|romantic|sad|scary|silly|slow|violent|weird)$"
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language by its code: what its phrases (plain, in lower case) mean, and patterns that find them, the longest
    first: one for each beginning of KEY letters, for a single pattern of thousands of phrases is slow."""

    code: str
    patterns: Patterns
    meanings: tuple[str, ...]
    unspaced: bool

    def spoken(self, text: str, *, names: bool = False) -> float:
        """The share of a text that is this language, 0 to 1; English words that it doesn't have speak against it, and
        one word at least must not be English: `film`, `on` and `max` are French, too. With `names` other words may be
        names and speak against nothing."""
        plain = _plain(text)
        words = [match.span() for match in (_LETTER if self.unspaced else _WORD).finditer(plain)]
        matches = self._matches(plain)
        if not words or all(self._meaning(match) == SILENT for match in matches):
            return 0.0
        if all(self._is_english_too(match) for match in matches):
            return 0.0
        told = [(plain[first:last], any(_meet(first, last, match) for match in matches)) for first, last in words]
        if not any(theirs and not _common(word) for word, theirs in told):
            return 0.0
        if names:
            return sum(theirs for _, theirs in told) / len(words)
        count = sum(theirs or _listed(word) for word, theirs in told) or 1  # what neither has may be a name
        return sum(theirs or -_common(word) for word, theirs in told) / (len(words) if self.unspaced else count)

    def _matches(self, plain: str) -> list[re.Match[str]]:
        """The phrases in a text, from left to right, none within another."""
        spaced, found, at = re.sub(r"\s", " ", plain), list[re.Match[str]](), 0
        while at < len(plain):
            tried = (self.patterns.get(spaced[at : at + long]) for long in range(KEY, 0, -1))
            match = next((m for pattern in tried if pattern and (m := pattern.match(plain, at)) and m[0]), None)
            found += [match] if match else []
            at = match.end() if match else at + 1
        return found

    def _meaning(self, match: re.Match[str]) -> str:
        meaning = self.meanings[int((match.lastgroup or "m0_0")[1:].partition("_")[0])]
        return meaning if meaning == SILENT else as_series(meaning, match[0])

    def _is_english_too(self, match: re.Match[str]) -> bool:
        """Whether English says it in the same words, or has the word too where it says nothing, so that it tells
        nothing of the language: science fiction, aliens, no."""
        meaning, said = self._meaning(match), match[0].replace("-", " ")
        named = meaning in concepts() and said in concepts()[meaning].words["en"]
        return said == meaning or named or (meaning == SILENT and _common(match[0]))

    def in_english(self, text: str, is_name: Callable[[str], bool]) -> str:
        """The text with each phrase as English; what is quoted, and names of several words, are left in quotes."""
        text = with_models(text, self.code)
        text = with_limits(with_scores(text))
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        kept = [
            *quoted,
            *(
                (start, end)
                for start, end in _names(text, is_name)
                if not any(_overlap((start, end), other) for other in quoted) and not self._says(text[start:end])
            ),
        ]
        changed = [(start, end, '"' + text[start:end].strip('"“”„«»《》 ') + '"') for start, end in kept]
        for match in self._matches(_plain(text)):
            if not any(_meet(start, end, match) for start, end in kept):
                meaning = self._meaning(match)
                if _QUALITY.match(meaning) and _TOO.search(text[: match.start()]):
                    meaning = f"too {meaning}"
                changed.append((match.start(), match.end(), "" if meaning == SILENT else meaning))
        taken = [(start, end) for start, end, _ in changed]
        changed += [(*span, "") for span in self._unread(text, taken)]
        parts, at = [], 0
        for start, end, meaning in sorted(changed):
            parts += [text[at:start], f" {meaning} "]
            at = end
        english = re.sub(r"\s+([,.!?])", r"\1", " ".join("".join([*parts, text[at:]]).split()))
        english = _NOT_OLDER.sub(r"from \1 onwards,", english)
        return _UNDER_WHAT.sub("less ", _LAST_NO.sub(r"no \1", english))

    def _says(self, words: str) -> bool:
        """Whether words in small letters are a phrase of the language, though a title may be called so: déjà vu."""
        return words.islower() and any(match[0] == _plain(words) for match in self._matches(_plain(words)))

    def _unread(self, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Where ordinary words stand that have no entry: in English they would pass for names. A capital makes a word a
        name, but for the first of a sentence and for German nouns that everybody says; Russian ones go on in small
        letters: Ирония судьбы."""
        if self.unspaced:
            return
        opens, named = True, False
        for match in _WORD.finditer(text):
            word, first = match[0], opens
            opens = text[match.end() : match.end() + 1] in (".", "!", "?")
            alone = len(text.strip(" .!?")) == len(word)
            least = LEAST if word.islower() or (first and not alone) else COMMON_NOUN if self.code == "de" else None
            free = not any(_overlap(match.span(), each) for each in taken)
            goes_on = named and word.islower() and text[match.start() - 1] == " "
            named = free and self.code == "ru" and (goes_on or (word[0].isupper() and not first))
            if least and free and not named and is_ordinary(word, self.code, least):
                yield match.span()


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _meet(start: int, end: int, match: re.Match[str]) -> bool:
    return start < match.end() and match.start() < end


def _refuses_in_english(text: str) -> bool:
    """Whether it is a bare "no" with words that English has, though others have them too: "no cartoons", "no marvel no
    dc, but action"."""
    first, *rest = [each for each in _WORD.findall(_plain(text)) if each not in _SIGHS] or [""]
    told = [word for word in rest if word not in _JOINTS]
    few = len(rest) <= FEW_REFUSED or len(told) < len(rest)
    return first == "no" and bool(told) and few and all(is_used(word, "en") for word in told)


def in_english(text: str, is_name: Callable[[str], bool], likely: str = "") -> str | None:
    """The text as English words, where it is in a language of tongues.yaml; None for any other. In the `likely` one a
    word or two do ("sans Bruce Willis"), unless English function words say otherwise."""
    if len(text) > LONGEST:
        return None
    text = in_plain_order(text)
    bare = _QUOTED.sub(" ", text)  # a title's words are of no language
    bare = bare if any(sign.isalpha() for sign in bare) else text
    own = tongues().get(likely[:2])
    if own and (is_held_by(likely[:2], bare) or leaning(_WORD.findall(_plain(bare)), likely[:2]) > 0):
        return own.in_english(text, is_name)
    if own and own.spoken(bare, names=True) > 0 and not _has_function_words(bare):
        return own.in_english(text, is_name)
    if is_english(bare) or _refuses_in_english(bare) or (likely[:2] == "en" and _is_held_by_english(bare)):
        return None
    scored = [(tongue.spoken(bare), name) for name, tongue in tongues().items()]
    best, name = max(scored)
    return tongues()[name].in_english(text, is_name) if best >= SHARE else None


@cache
def _function_words(code: str) -> frozenset[str]:
    """The small words of a language, those that something reads among them; none where a language has no list."""
    told = lexicon("text/function_words").get(code, {})
    return frozenset((*told.get("words", ()), *told.get("said", ())))


def is_held_by(code: str, text: str) -> bool:
    """Whether small words of this language hold the text together, rather than English ones; those of both tell
    nothing: "was war das" is German, "was it good" English."""
    own, english = _function_words(code), _function_words("en")
    words = [match[0] for match in _WORD.finditer(_plain(text))]
    theirs = sum(word in own and word not in english for word in words)
    return theirs > sum(word in english and word not in own for word in words)


def _is_held_by_english(text: str) -> bool:
    """Whether small words of English alone hold the text together, and none of another language alone."""
    words = {match[0] for match in _WORD.finditer(_plain(text))}
    english = _function_words("en")
    theirs = frozenset().union(*(_function_words(code) for code in tongues()))
    return bool(words & (english - theirs)) and not words & (theirs - english)


def _has_function_words(text: str) -> bool:
    """Whether small English words hold the text together."""
    return any(match[0].lower() in _function_words("en") - _theirs() for match in _WORD.finditer(text))


def is_english(text: str) -> bool:
    """Whether most words are common English ones that no other language has."""
    words = [match[0].lower().replace("'", "") for match in _WORD.finditer(text)]
    common = sum(_common(word) and word not in _theirs() for word in words)
    return not words or common > SHARE * len(words)


def in_known_words(text: str) -> str:
    """Only the words that English has: what was left of another language says nothing to an English catalogue."""
    return " ".join(word for word in text.split() if _listed(word.strip(".,!?;:\"'").lower()))


def _listed(word: str) -> bool:
    """Whether English has the word at all."""
    return word in ranks() or (len(word) == 1 and word.isascii())


def _common(word: str) -> bool:
    """Whether it is a common English word."""
    return ranks().get(word, COMMON) < COMMON or (len(word) == 1 and word.isascii())


def words_of_tongues() -> frozenset[str]:
    """Single words of all languages that mean something here: `guerra` is no director."""
    return _theirs()


@cache
def _theirs() -> frozenset[str]:
    """The single words of all languages."""
    entries = (phrase for each in lexicon("text/tongues").values() for phrases in each.values() for phrase in phrases)
    return frozenset(_plain(phrase) for phrase in entries if phrase.isalpha())


def letters(text: str) -> str:
    """In small letters without accents, character for character: what is found in it stands at the same place in
    `text`."""
    return _plain(text)


@cache
def small_words() -> frozenset[str]:
    """The small words of all languages but English, without accents."""
    said = (word for code in tongues() for word in _function_words(code))
    silent = (word for each in lexicon("text/tongues").values() for word in each.get(SILENT, ()))
    return frozenset(_plain(word) for word in (*said, *silent))


def is_foreign(word: str, among_english: bool = False) -> bool:
    """Whether another language has the word: then it is no misspelt English. Among English words only a whole word
    counts, and not what merely begins as one does."""
    plain = _plain(word)
    if any(plain in _function_words(code) for code in tongues()):
        return True
    return plain in _theirs() or (not among_english and bool(_begun().match(plain)))


@lru_cache(maxsize=2048)
def means_kind(words: str) -> bool:
    """Whether words are a kind of film in some language, in any of its forms: `детектива`."""
    kinds, said = lexicon("limits/filters")["genres"], letters(words)
    meant = {phrase for phrases in kinds.values() for phrase in phrases}
    return any(
        match[0] == said and tongue._meaning(match) in meant
        for tongue in tongues().values()
        for match in tongue._matches(said)
    )


@cache
def _begun() -> re.Pattern[str]:
    """The beginnings that any ending may follow, of words of all languages."""
    entries = (phrase for each in lexicon("text/tongues").values() for phrases in each.values() for phrase in phrases)
    parts = {re.escape(_plain(word.rstrip("*"))) + (r"\w*" if word.endswith("*") else "") for phrase in entries
             for word in phrase.split()}  # fmt: skip
    return re.compile(rf"(?:{'|'.join(sorted(parts, key=len, reverse=True))})$")


@cache
def tongues() -> dict[str, Tongue]:
    """All languages of tongues.yaml by their code."""
    return {code: _tongue(code, _with_vocabulary(code, entries)) for code, entries in lexicon("text/tongues").items()}


def _with_vocabulary(code: str, entries: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The entries with the nations' names in the language (Babel's), and its ways of saying concepts and notes."""
    found = {meaning: list(phrases) for meaning, phrases in entries.items()}
    known = {_plain(phrase) for phrases in found.values() for phrase in phrases}
    small = [word for word in lexicon("text/function_words").get(code, {}).get("words", ()) if word not in known]
    found[SILENT] = [*found.get(SILENT, ()), *small]
    known |= set(small)
    for meaning, phrase in (*nations_in(code), *_concept_ways(code), *subject_ways(code), *story_ways(code)):
        if _plain(phrase) not in known:
            found.setdefault(meaning, []).append(phrase)
            known.add(_plain(phrase))
    return found


def _concept_ways(code: str) -> Iterator[tuple[str, str]]:
    """The first English way of saying (and of refusing) each concept and note, with the language's own ways."""
    for note in notes().values():
        yield from ((note.refusals["en"][0], way) for way in note.refusals.get(code, ()))
    for known in (concepts(), notes()):
        for each in known.values():
            english = each.words["en"][0]
            yield from ((english, way) for way in each.words.get(code, ()))


_UNDER_WHAT = re.compile(
    r'\bunder (?!\d|["“]|(?:an?|one|two|three|four|five|six|ten|twenty|half|sixty|ninety|the|my|our|hours?|minutes?)\b)'
)
"""What is under no figure: "moins de peur", of which there is to be less."""
_NOT_OLDER = re.compile(r"not (?:older than|before) from (the \d0s),?")
"""A decade from which on films are wanted: "не старше 60-х"."""
_LAST_NO = re.compile(r"^((?:\w+ ){0,1}\w+) no[.!]?$")
"""A no behind what is refused: `de miedo no`."""


def _tongue(code: str, entries: dict[str, list[str]]) -> Tongue:
    meanings = tuple(entries)
    phrases = sorted(
        ((phrase, place) for place, meaning in enumerate(meanings) for phrase in entries[meaning]),
        key=lambda each: -len(each[0].rstrip("*")),
    )
    unspaced = code in _UNSPACED
    edge = "" if unspaced else r"\b"
    parts = defaultdict[str, list[str]](list)
    for number, (phrase, place) in enumerate(phrases):
        end = "" if phrase.endswith("'") else edge
        parts[_plain(phrase.rstrip("*"))[:KEY]].append(f"(?P<m{place}_{number}>{edge}{_ending(phrase, code)}{end})")
    patterns = Patterns({key: "|".join(own) for key, own in parts.items()})
    return Tongue(code=code, patterns=patterns, meanings=meanings, unspaced=unspaced)


def _ending(phrase: str, code: str) -> str:
    """A phrase as a pattern; a longer French or Spanish word may stand in the plural: guerra, guerras."""
    if code in _PLURAL_IN_S and phrase.isalpha() and len(phrase) >= LEAST_STEM and phrase[-1] in _PLURAL_BEHIND:
        return f"{re.escape(_plain(phrase))}s?"
    return r"\s+".join(
        re.escape(_plain(word.rstrip("*"))) + (r"\w*" if word.endswith("*") else "") for word in phrase.split()
    )


def _plain(text: str) -> str:
    """In lower case without accents, character for character."""
    return text.lower() if text.isascii() else "".join(map(_plain_sign, text))


@lru_cache(maxsize=4096)
def _plain_sign(sign: str) -> str:
    low = sign.lower()
    return "'" if sign == "’" else unicodedata.normalize("NFKD", low)[0] if len(low) == 1 else sign


def _names(text: str, is_name: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Where runs of several words stand that are a title's name."""
    words = [match.span() for match in re.finditer(r"\w[\w'’-]*", text)]
    found: list[tuple[int, int]] = []
    for first in range(len(words)):
        for last in range(min(len(words), first + 7), first + 1, -1):
            start, end = words[first][0], words[last - 1][1]
            if (not found or start >= found[-1][1]) and is_name(text[start:end]):
                found.append((start, end))
                break
    return found
