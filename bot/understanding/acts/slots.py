"""Titles by where they stand: "who directed whiplash", "is heat longer than collateral?", "i've seen alien and saw".

What fills such a place is a name even where its words are ordinary ones, so it is looked up exactly as it stands.
"""

import re
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from bot.titles import TitleId
from bot.understanding.acts.colours import has_colours, in_colours
from bot.understanding.acts.cues import has_unspaced, is_all
from bot.understanding.acts.no_names import is_which_one
from bot.understanding.acts.pairs import blotted, pair_in
from bot.understanding.acts.questions import measure
from bot.understanding.acts.references import is_reference
from bot.understanding.text.known_words import facts_in_words, genres_in_words
from bot.understanding.text.lexicons import lexicon, ranks
from bot.understanding.text.sought import Family
from bot.understanding.text.tongues import means_kind

Names = Callable[[str], TitleId | None]
"""The best known title of exactly this name, however it is written; None where none is called so."""


class Loosely(Protocol):
    """The titles that loose words name where they stand where a title stands: several where they fit equally; with
    `sequel` only a film of a series that is named by its number or its place."""

    def __call__(self, words: str, *, sequel: bool = False) -> tuple[TitleId, ...]: ...


def exactly(words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
    """No loose words name any."""
    return ()


LISTS = re.compile(r"\s*(?:,|&|，|、|和)\s*|\s+(?:and|or|und|et|y|e|и)\s+")
"""What joins the titles of a list."""
_PERHAPS = re.compile(r"^(?:maybe|perhaps|vielleicht|peut-etre|quizas?|tal vez|может быть|может),? ")
_BEFORE = re.compile(
    r"^(?:(?:the |a |an )?(?:film|movie|series|show) |(?:der|die|das|le|la|el) (?:film|serie|pelicula) )"
)
OFTEN = (
    r"(?:(?:an? )?(?:hundred|thousand|million|dozen|couple of|few)|so many|too many|many|loads of|three|four) times"
    r"|twice|to death|by heart"
)
"""How often a title was seen, behind its name; a regular expression's alternatives."""
_COURTESY = re.compile(
    rf"(?:[ ,]+(?:please|pls|plz|lo+l|haha+|lmao|xd|tho|though|btw|{OFTEN}"
    r"|thanks|thx|too|as well|then|bitte|danke|auch|noch|s'il (?:vous|te) plait|stp|svp|merci"
    r"|aussi|por favor|porfa|gracias|tambien|пожалуйста|спасибо|тоже))+[!. ]*$"
)
"""Courtesies behind a name."""
_AROUND = re.compile(r"^[\s\"'“”„«».,:;!?]+|[\s\"'“”„«».,:;!?]+$")
_LEAST_RANK = 1000
"""A single word that is more common than this one by rank names a title that is refused only where the title lies there
or the word has a capital: "not up", "not taken"."""
LONGEST = 60
"""Characters of a name."""
_CAPITAL = re.compile(r"(?<=[\w,;:] )(?!I\b)([A-Z][a-z]*)\b")
STRANGE = "strange"
"""The slot of titles that nobody knows."""
REFUSED = "without"
"""The slot of titles that a wish refuses."""
INSISTED = "insisted"
"""The slot of titles behind a no that were meant; what stands beside one tells which of its name it is."""
REPEATED = "repeated"
"""The slot of titles that are said once more: "I said Alien"."""
COMPARED, SET_BESIDE = "compared", "set_beside"
"""The slots of titles of which one is to be chosen, and that are to be set beside each other."""
LEFT = "left"
"""The slot of titles that are laid aside by name."""
TOO = "too"
"""The slot of titles of which the same holds as was just said of another."""
MOST_PLACES = 6
"""Places in which one slot is looked for."""
BRIEF = 500
"""Characters of a message in which places for titles, makers and what is let go are looked for: longer ones say it more
than once, and the search takes longer than anybody waits."""
SEVERAL = ("listed", "added", "seen", "judged", "compared", SET_BESIDE, "without")
"""Slots that may hold a list of titles."""
_FEWEST = {"rather": 2, "for_two": 2, SET_BESIDE: 2, "dropped": 2}
"""Titles that a kind of slot must name: "please no love stories" names none, for please is no title."""
LOOSE = frozenset((
    "taken", "about", "added", "listed", "like", "compared", SET_BESIDE, "meant", "corrected", "rather", "judged",
    "seen", "for_two", "dropped", TOO, REPEATED,
))  # fmt: skip
"""Slots whose titles may be named loosely."""
EQUAL = "equal"
"""The slot of titles that a loose name fits equally."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InSlot:
    """What stands where a title stands: from `first` up to `last` in the text, its title."""

    first: int
    last: int
    title: TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """The titles that stand where titles stand, the kind of their slot, and the text with a blank for them."""

    found: tuple[InSlot, ...] = ()
    kind: str = ""
    blank: str = ""

    @property
    def titles(self) -> tuple[TitleId, ...]:
        return tuple(dict.fromkeys(each.title for each in self.found))


def in_slots(text: str, names: Names, capitals: Set[str] = frozenset(), loosely: Loosely = exactly) -> Slots:
    """The titles that stand where titles stand in `text` (as `plain` writes it); none where what stands there is no
    title's name. `capitals` are words written with one: Her and It are titles then. What is no title's name in any slot
    may be a loose one; where that fits several, they are of the kind EQUAL. None in a message that is not BRIEF."""
    if len(text) > BRIEF:
        return Slots(blank=text)
    loosely = only_titles(loosely)
    if pair := pair_in(text, names, _one_of(names, loosely), capitals):
        return Slots(
            found=tuple(InSlot(first=a, last=b, title=t) for a, b, t in pair), kind=COMPARED, blank=blotted(text, pair)
        )
    for kind, match in _all_matches(text):
        if kind in (INSISTED, REPEATED) and _is_bare_word(match, capitals):
            continue  # "no, wait"
        if kind == LEFT and is_ordinary(name := name_in(next(filter(None, match.groups())))) and name not in capitals:
            continue  # "wait no"
        found = tuple(titles_at(match, kind, names, capitals))
        if found and len(found) >= _FEWEST.get(kind, 1):
            if kind in SEVERAL and kind in LOOSE:  # a loose name beside exact ones: "saw Heat and the budapest one"
                found = tuple(titles_at(match, kind, _one_of(names, loosely), capitals))
            unclear = _unclear(match, names, loosely, capitals) if kind == "compared" else None
            return unclear or Slots(found=found, kind=kind, blank=_blank(text, match))
    fitting: list[InSlot] = []
    for kind, match in _all_matches(text):
        if kind not in LOOSE or (kind == REPEATED and _is_bare_word(match, capitals)):
            continue
        found = tuple(titles_at(match, kind, _one_of(names, loosely), capitals))
        if found and len(found) >= _FEWEST.get(kind, 1):
            return Slots(found=found, kind=kind, blank=_blank(text, match))
        if kind in _FEWEST:
            continue
        fitting = fitting or [
            InSlot(first=match.start(), last=match.end(), title=title)
            for number, group in enumerate(match.groups(), 1)
            if group and not in_colours(text, *match.span(number))
            for title in (loosely(name_in(group)) if _may_name(name_in(group), capitals) else ())
        ]
    return Slots(found=tuple(fitting), kind=EQUAL if fitting else "", blank=text)


def only_titles(loosely: Loosely) -> Loosely:
    """Loose names without words by which titles are compared (the better of "ist der besser?" names none), and without
    colours."""

    def named(words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
        compares = words.isalpha() and measure(words)
        return () if compares or has_colours(words) else loosely(words, sequel=sequel)

    return named


def _unclear(match: re.Match[str], names: Names, loosely: Loosely, capitals: Set[str]) -> Slots | None:
    """The titles that a part of what is compared fits equally: which is meant is asked first."""
    for number in range(1, len(match.groups()) + 1):
        for part in LISTS.split(match[number] or ""):
            name = name_in(part)
            if name and _may_name(name, capitals) and not names(name) and len(fitting := loosely(name)) > 1:
                found = tuple(InSlot(first=match.start(), last=match.end(), title=title) for title in fitting)
                return Slots(found=found, kind=EQUAL, blank=match.string)
    return None


def _one_of(names: Names, loosely: Loosely) -> Names:
    """A title by its name, or the only one that loose words name."""

    def named(words: str) -> TitleId | None:
        if title := names(words):
            return title
        found = loosely(words)
        return found[0] if len(found) == 1 else None

    return named


def _is_bare_word(match: re.Match[str], capitals: Set[str]) -> bool:
    """Whether a single word without a capital ends it."""
    written = (name := match[1].strip()) in capitals or not name.isascii() or name.isdigit()
    return " " not in name and not written and match.end() - match.end(1) <= 1


def _all_matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each place where a title may stand, with the kind of its slot."""
    for kind in slots().standing(text):
        for match in matches_of(kind, text) if kind not in (STRANGE, REFUSED) else ():
            yield kind, match


def matches_of(kind: str, text: str) -> Iterator[re.Match[str]]:
    """Each place where a title may stand in a slot of this kind."""
    for pattern in slots()[kind].likely(text) if kind in slots() else ():
        yield from _matches(pattern, text)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a slot may stand, each place from which one begins: "thanks anyway, Mamma Mia it is"."""
    match, most = pattern.search(text), MOST_PLACES
    while match and most:
        yield match
        match, most = pattern.search(text, match.start() + 1), most - 1


def _blank(text: str, match: re.Match[str]) -> str:
    """The text with what fills the first place written as `_`."""
    place = next(number for number, group in enumerate(match.groups(), 1) if group)
    return f"{text[: match.start(place)]}_{text[match.end(place) :]}"


def is_ordinary(words: str) -> bool:
    """Whether words mean something else: a feeling, a genre, a common word."""
    if words in facts_in_words() or words.removesuffix("s") in facts_in_words() or means_kind(words):
        return True
    each = words.split()
    return len(each) == 1 and ranks().get(each[0], _LEAST_RANK) < _LEAST_RANK


def titles_at(match: re.Match[str], kind: str, names: Names, capitals: Set[str]) -> Iterator[InSlot]:
    """The titles that fill a slot of this kind."""
    for number, group in enumerate(match.groups(), 1):
        if not group or in_colours(match.string, *match.span(number)):
            continue
        whole = _part(match, number, match.start(number), match.end(number))
        if match.string[match.end(number) : match.end()].strip().isalpha():  # "like Love Actually": the end is of it
            longer = _part(match, number, match.start(number), match.end())
            whole = longer if names(longer[2]) else whole
        if (_may_name(whole[2], capitals) or _is_subject(match, number, kind)) and (title := names(whole[2])):
            yield InSlot(first=whole[0], last=whole[1], title=title)
        elif kind in SEVERAL:
            yield from _listed(match, number, names, capitals)


def _listed(match: re.Match[str], number: int, names: Names, capitals: Set[str]) -> Iterator[InSlot]:
    """The titles of a list; an ordinary word among others that are titles is one, too: "us, up and her"."""
    first, last = match.span(number)
    cuts = [each.span() for each in LISTS.finditer(match.string, first, last)]
    starts, ends = [first, *(end for _, end in cuts)], [*(start for start, _ in cuts), last]
    parts = [part for span in zip(starts, ends, strict=True) if (part := _part(match, number, *span))[2]]
    sure = sum(_may_name(name, capitals) and names(name) is not None for _, _, name in parts)
    for at, end, name in parts if cuts else ():
        told = _may_name(name, capitals) or (name in _OBJECTS and sure and (name != "it" or len(parts) > 2))
        if told and (title := names(name)):
            yield InSlot(first=at, last=end, title=title)


def _part(match: re.Match[str], number: int, first: int, last: int) -> tuple[int, int, str]:
    """Where a name stands in a part of what fills a slot, and the name."""
    name = name_in(match.string[first:last])
    at = match.string.find(name, first) if name else first
    if name and in_colours(match.string, at, at + len(name)):
        return first, first, ""
    return at, at + len(name), name


_OBJECTS = frozenset(("her", "us", "him", "them", "me", "it"))
_SAID_OF = re.compile(r" (?:is|was|were|has|gets?|deserves?)\b")


def _is_subject(match: re.Match[str], number: int, kind: str) -> bool:
    """Whether a word that is an object otherwise is one of which something is said: "her was great"."""
    said = match[number].strip()
    return kind == "judged" and said in _OBJECTS - {"it"} and bool(_SAID_OF.match(match.string, match.end(number)))


OWN_KIN = re.compile(r"(?:my|our) (?:(?:little|big|dear|youngest|oldest) )*(?:girls?|boys?|kids?|child|baby)")
"""Whose age or wish is told, in small letters."""


def _may_name(words: str, capitals: Set[str]) -> bool:
    if words in capitals:
        return True
    if is_which_one(words):
        return False  # "got the next one?"
    if any(is_all(name, words) for name in ("filler", "laugh", "thank", "part")):
        return False  # "lol ok bye" takes no film
    if " " in words and words in genres_in_words() and not words.endswith(("movie", "film")):
        return False  # "ghost story but for grown-ups" is of no A Ghost Story
    if _SO_MUCH.fullmatch(words) or OWN_KIN.fullmatch(words):
        return False  # "is that super gory?" is of no Super 8, "my girl, she is 5" not of My Girl
    return not (is_reference(words) or _numbers(words)) and not all(
        word in _foreign_small_words() for word in words.split()
    )


_SO_MUCH = re.compile(
    r"(?:it|that|this|he|she|they|das|der|die|es|c'est|il|elle|esto|eso|он|это) "
    r"(?:super|mega|ultra|extra|really|very|too|so|that|pretty|all|actually|sehr|echt|ganz|tres|trop|muy|очень)"
)
"""What stands before a quality that is asked of what was spoken of."""


def _numbers(words: str) -> bool:
    """Whether it only introduces a place among the cards: "number", "карточка"."""
    return bool(_number_words().fullmatch(words))


@cache
def _number_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/references")["number"]))


@cache
def _foreign_small_words() -> frozenset[str]:
    """Small words of other languages, none of which is a title where a name stands: "die find ich toll"."""
    told = lexicon("text/function_words")
    english = {*told["en"]["words"]}
    return frozenset(
        word for code, each in told.items() if code != "en" for word in (*each["words"], *each["said"])
    ) - frozenset(english)


def capitalised(said: str) -> frozenset[str]:
    """The single words that have a capital in the middle of a sentence of a message that isn't all in capitals."""
    found = () if said.isupper() else _CAPITAL.findall(said)
    return frozenset(word.casefold() for word in found)


def name_in(text: str) -> str:
    """The name in what fills a slot: without a word for films before it, courtesies behind it and marks around it."""
    return _AROUND.sub("", _COURTESY.sub("", _BEFORE.sub("", _PERHAPS.sub("", text.strip()))))[:LONGEST]


@cache
def slots() -> Family[str]:
    """Patterns by kind, each line one alternative; `T` and `U` become groups that reach to the end of a clause."""
    lines = lexicon("acts/slots")
    return Family({kind: [_pattern(line, kind) for line in lines[kind]] for kind in lines}, name="slots")


_BEGINS = (
    r"(?:^|[.!?;,\n] ?|\b(?:and|but|so|oh|ooh|ok|aight|alright|hey|well|then|btw|hm+|und|aber|et|mais|y|pero|и|но|а) )"
)
_ENDS = r"(?:[?!.,;，。！]|$|\b(?:btw|then|actually|please|pls|again|too|yet)\b)"
_LIKE_ENDS = (
    r"(?:[?!.,;]|$|\b(?:btw|then|actually|please|pls|again|too|yet|but|only|just|aber|nur|mais|pero|но|только)\b"
    r"|[但，。？])"
)
_REMARKS = (
    r"(?:fands?|fanden|war|ist|hat|mir|uns|ihr|ihm|super|toll|c'etait|c'est|on a|j'ai|tres|trop|nul\w*|genial\w*|"
    r"me|nos|le|les|fue|es|era|muy|нам|мне|ей|ему|им|очень|было|понрав\w+|отличн\w+|супер|класс\w*|"
    r"(?:дочк|сын|муж|жен)\w+|(?:i|we) (?:really |both |absolutely )?(?:loved|liked|hated|adored|enjoyed))(?!\w)"
)
"""How one goes on who says what the titles were like."""
_LIST_ENDS = (
    r"(?:[?!.;]|$|,? (?:both|all|btw|then|please|pls|loved|hated|they|it was|which|again|too)\b|, (?=\S+ \S*\d|\d)"
    rf"|, (?={_REMARKS})|，(?=.{{0,3}}(?:喜欢|好看|不错|一般|难看|无聊)))"
)
"""Where what a slot stands in may begin and end."""


_WITHIN = r"(?<![\w'])"
_WITHOUT_ENDS = (
    r"(?: (?:films?|movies?|sequels?|part \d|filme?|pelis?|peliculas?))?"
    r"(?:[?!.;)]|$|,(?! ?(?:or|and|nor|oder|und|ou|et|ni|y|или|и)\b)"
    r"|\b(?:please|pls|again|this|tonight|but|something|i|we|bitte|heute|aber|encore|mais|otra vez|pero|но)\b"
    r"|[，。！？吧了的以之但])"
)
"""Where titles that are refused may begin and end."""


def _pattern(line: str, kind: str) -> str:
    body = re.sub(r"\b[TU]\b", f"(.{{1,{LONGEST}}}?)", line)
    if kind == REFUSED:
        return rf"{'' if has_unspaced(line) else _WITHIN}(?:{body})\s*{_WITHOUT_ENDS}"
    ends = _LIKE_ENDS if kind == "like" else _LIST_ENDS if kind in SEVERAL else _ENDS
    return rf"{_BEGINS}(?:{body})\s*{ends}"
