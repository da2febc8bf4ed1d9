"""Well-known titles that the catalogue has not: found by name, so that none that is only like it is taken for one, and
with what is like it here."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.understanding.names.elsewhere import hint_of, names_elsewhere, shape_of
from bot.understanding.names.inflected import dictionary_forms
from bot.understanding.names.placed import is_in_place
from bot.understanding.names.titles import TitleIndex
from bot.understanding.names.variants import SHORT, unnumbered
from bot.understanding.text.lexicons import UNLISTED, lexicon, surprise
from bot.understanding.text.ordinary import has_form
from bot.understanding.text.phrasing import stands_before
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import Text, Token, name_words, read_text
from bot.words import ORDINARY

MOST_WORDS = 9
"""Words of a name that are looked at."""
TELLING = 4.0
"""How surprising one word of several must be to tell a name wherever it stands: `the good fight` may be any."""
RARE = 3.5
"""How surprising one word must be that is asked for by name: "got emma?"."""
LONG, TELLING_BESIDE = 3, 3.6
"""Words of a long name, and how surprising one of them must be."""
LEAST_SIGNS, PAIR = 3, 2
"""Chinese signs of a name that is found within other words; Russian words that are a phrase oftener than a name."""
_OTHER = re.compile(r"[\u0400-\u04ff\u3400-\u9fff\uac00-\ud7af]")
_CLAUSE_BEGINS = re.compile(r"(?:^|[.!?;:,，。！？；、(\n])\W*$")
_CLAUSE_ENDS = re.compile(r"\W*(?:$|[.!?;:,，。！？；、)\n])")
MOST_LEFT_OUT, MOST_ALIKE = 3, 2
"""Titles that are left out of a text; titles that stand for one that something is to be like."""
_EXAMPLE = re.compile(
    r"(?:(?<!\bi )(?<!\bwe )(?<!\byou )(?<!\bthey )(?<!\breally )(?<!'d )"
    r"\b(?:like|similar to|in the (?:vein|style|spirit) of|reminds me of|wie|ahnlich wie|comme|genre|style|como|tipo|"
    r"estilo|parecid[oa]s? a|del estilo de)|(?:похож\w*|вроде|типа|наподобие|как|в духе|стиле)(?: на)?|像|类似于?|比如)"
    r"(?: the| der| die| das| le| la| el)? ?[\"«„“《]?\s*$"
)
_OWNED = re.compile(r"\b(?:got|have|hast du|habt ihr|tienes|teneis|avez|tu as|есть) $")
"""Before a title that is asked for: "got emma?"."""
_EXAMPLES = re.compile(r"[》\"”»]?(?:这|那)?(?:种|样|一类|类型|类似)|[》\"”»]?(?:一样|差不多|类似)")
"""What stands before and behind a title that something is to be like."""
_JOINTS = r"(?:\b(?:or|and|oder|und|ou|et|o|y|или|и)\b|或者?|还是)"
_JOINED_BEHIND, _JOINED_BEFORE = re.compile(rf"^\s*{_JOINTS}\s*"), re.compile(rf"\s*(?:,|{_JOINTS})\s*$")
_TELLING_WHICH = re.compile(
    r"^(?:[ ,(]{1,2}(?:(?:19|20)\d\d\b\)?"
    r"|(?:with|by|from|starring|the one with|mit|von|avec|celui avec|celle avec|con|la de|el de|с)"
    r" [A-ZА-ЯЁ][\w'’-]+(?: [A-ZА-ЯЁ][\w'’-]+)?))+"
)
"""What tells behind a title which it is: who made it or plays in it, and its year."""
_QUOTES = "\"'“”„«»《》‹›"
_TRIM = f" \t,.!?{_QUOTES}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A title that is not here: its name, the rows of titles like it; `ordinary` where the name is a word as well."""

    name: str
    alike: tuple[int, ...]
    ordinary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Such a title in a text, from character `first` up to `last`."""

    first: int
    last: int
    lack: Lack


class Lacking:
    """Built once beside the index, then only read."""

    def __init__(self, index: TitleIndex) -> None:
        self._index = index
        self._names: dict[str, Lack] = {}
        self._written: list[tuple[str, Lack]] = []
        for title, told in lexicon("names/lacking").items():
            if not self._is_here(title):
                rows = tuple(row for each in told.get("like", ()) if (row := index.best(each)) is not None)
                for name in (title, *told.get("also", ())):
                    self._add(name, Lack(name=title, alike=rows, ordinary=name.endswith(ORDINARY)))
        for each in names_elsewhere():
            if not (each.ordinary or self._is_here(each.title)) and len(name_words(each.name)) > 1:
                self._add(each.name, Lack(name=each.title, alike=(), ordinary=each.ordinary))
        longest: defaultdict[str, int] = defaultdict(int)
        for key in self._names:
            words = key.split()
            longest[words[0]] = max(longest[words[0]], len(words))
        self._longest = dict(longest)

    def _add(self, name: str, lack: Lack) -> None:
        bare = name.removesuffix(ORDINARY)
        words = tuple(name_words(bare))
        if self._is_here(bare) or self._is_here(" ".join(unnumbered(words))):
            return
        self._names.setdefault(" ".join(name_words(bare)), lack)
        if _OTHER.search(bare) and (not lack.ordinary):
            self._written.append((bare, lack))

    def _is_here(self, name: str) -> bool:
        return any(weight >= SHORT for _, weight in self._index.named(name))

    def named(self, words: str) -> Lack | None:
        """The title of exactly this name, with or without an article, in its Russian forms."""
        said = name_words(words)
        whole = " ".join(said)
        found = self._names.get(whole) or self._names.get(f"the {whole}")
        if found is None:
            found = next(filter(None, map(self._names.get, dictionary_forms(tuple(said)))), None)
        return found

    def standing_in(self, said: str) -> Standing | None:
        """The first that stands in a text as a title does, the longest of those that begin there."""
        text = read_text(said)
        found = [*self._in_letters(text), *self._in_others(said)]
        return min(found, key=lambda each: (each.first, -each.last), default=None)

    def left_out(self, said: str) -> tuple[str, tuple[str, ...]]:
        """The text without the titles that are not here and what tells which they are, and their names as written. What
        is to be like one is to be like those here that are."""
        names: list[str] = []
        while len(names) < MOST_LEFT_OUT and (found := self.standing_in(said)):
            before, behind = said[: found.first], said[found.last :]
            names.append(said[found.first : found.last].strip(_TRIM))
            alike = self._quoted(found.lack) if _EXAMPLE.search(plain(before)) or _EXAMPLES.match(behind) else ""
            behind = _TELLING_WHICH.sub("", behind.lstrip(_QUOTES), count=1)
            said = (
                f"{before.rstrip(_QUOTES)} {alike} {behind}" if alike else without_joint(before.rstrip(_QUOTES), behind)
            )
            said = said.strip()
        return said, tuple(names)

    def _quoted(self, lack: Lack) -> str:
        columns = self._index.columns
        return " and ".join(f'"{columns.titles[row]}" ({self._index.years[row]})' for row in lack.alike[:MOST_ALIKE])

    def _in_letters(self, text: Text) -> Iterator[Standing]:
        tokens = text.tokens
        names = [token.name for token in tokens]
        for first, name in enumerate(names):
            longest = min(self._longest.get(name, 0), len(names) - first, MOST_WORDS)
            for size in range(longest, 0, -1):
                lack = self._names.get(" ".join(names[first : first + size]))
                run = tokens[first : first + size]
                if lack and self._stands_out(text, run, first, lack) and not self._in_longer(tokens, first, size):
                    yield Standing(first=run[0].start, last=run[-1].end, lack=lack)
                    break

    def _in_longer(self, tokens: Sequence[Token], first: int, size: int) -> bool:
        """Whether the words are a part of what a title here is called."""
        near = tokens[max(0, first - MOST_WORDS) : first + size + MOST_WORDS]
        at = first - max(0, first - MOST_WORDS)
        return any(
            mention.first <= at and at + size <= mention.last and mention.size > size and not mention.slips
            for mention in self._index.mentions(near)
        )

    def _stands_out(self, text: Text, run: Sequence[Token], place: int, lack: Lack) -> bool:
        """Whether words are the title: several with a rare one, capitals within a sentence, a clause of their own, in
        quotes, or behind what stands before titles."""
        before, after = text.raw[: run[0].start], text.raw[run[-1].end :]
        if before[-1:] and before[-1] in _QUOTES and after[:1] and after[0] in _QUOTES:
            return True
        alone = bool(_CLAUSE_BEGINS.search(before) and _CLAUSE_ENDS.match(after))
        if _OTHER.search(run[0].raw) and not alone:  # several words are found by their shape
            return len(run) == 1 and not has_form(run[0].word, "ru") and not lack.ordinary
        content = [token for token in run if surprise(token.word) > 2.2] or list(run)
        capitals = all(token.capital or not token.raw.isalpha() for token in content) and not text.shouted
        if lack.ordinary or len(run) == 1:
            inside = capitals and not _CLAUSE_BEGINS.search(before)
            named = bool(
                stands_before("names").search(" ".join(token.word for token in text.tokens[max(0, place - 6) : place]))
            )
            named = named or bool(_OWNED.search(plain(before))) or surprise(run[0].word) >= UNLISTED
            if not lack.ordinary and _EXAMPLE.search(plain(before)) and _CLAUSE_ENDS.match(after):
                return surprise(run[0].word) >= TELLING
            asked = alone and after.lstrip()[:1] == "?"
            asks = named and after.lstrip()[:1] == "?" and surprise(run[0].word) >= RARE
            return asked or asks or (alone and (capitals or len(run) > 1)) or (inside and named)
        least = TELLING if len(run) < LONG else TELLING_BESIDE
        return alone or capitals or max(surprise(token.word) for token in run) >= least

    def _in_others(self, said: str) -> Iterator[Standing]:
        """Names in other letters: Russian ones with any ending, Chinese ones within other words."""
        low = said.casefold()
        for name, lack in self._others if _OTHER.search(said) else ():
            match = shape_of(name).search(said) if hint_of(name) in low else None
            if match and (not _is_phrase(name) or _is_apart(said, match)):
                yield Standing(first=match.start(), last=match.end(), lack=lack)

    @cached_property
    def _others(self) -> Sequence[tuple[str, Lack]]:
        """Those that are found by their shape: Russian names of several words, Chinese ones of enough signs."""
        return [
            (name, lack)
            for name, lack in self._written
            if " " in name or (not re.search("[а-яё]", name, re.IGNORECASE) and len(name) >= LEAST_SIGNS)
        ]


def without_joint(before: str, behind: str) -> str:
    """What stood before and behind a name, without the `or` that joined it to another."""
    if _JOINED_BEHIND.match(behind):
        return f"{before.rstrip()} {_JOINED_BEHIND.sub('', behind)}"
    if _CLAUSE_ENDS.match(behind):
        before = _JOINED_BEFORE.sub("", before)
    return f"{before.rstrip()} {behind.lstrip()}" if behind[:1].isspace() else f"{before.rstrip()}{behind}"


def _is_phrase(name: str) -> bool:
    """Whether two ordinary Russian words may be no name: хорошая борьба."""
    words = name.casefold().split()
    return len(words) == PAIR and all(has_form(word, "ru") for word in words)


def _is_apart(said: str, match: re.Match[str]) -> bool:
    """Whether words are a clause of their own, in quotes, or written with a capital within a sentence."""
    before, after = said[: match.start()], said[match.end() :]
    if is_in_place(before, after):
        return True
    if not _CLAUSE_BEGINS.search(before):
        return match[0][0].isupper() or before.rstrip(" ")[-1:] in tuple(_QUOTES)
    return bool(_CLAUSE_ENDS.match(after))
