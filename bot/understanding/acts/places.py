"""Places in the deck that a message names: "the second", "2", "nr 3", "numéro quatre", "the last but one"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.understanding.acts.cues import is_all, trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.sought import Sought, sought

_BARE = re.compile(
    r"(?:#|nr\.? ?|no\.? ?|number |nummer |numero |n°|номер |第)? ?(\d{1,2})"
    r"(?:\.|\)|部|个|号|st|nd|rd|th|e|er|eme|º|ª|-?[йяею])?"
)
_NUMBERED = re.compile(
    r"(?:#|(?:^|[ ,;.!?¿¡])(?:the|der|die|das|den|le|la|el|los|las) (?=\d(?:$|[ ,;.!?]))|"
    r"^(?:ok|okay|yes|yeah|yep|hm+|maybe|fine|then|dann|gut|ja|oui|va pour|vale|si|да|давай|ок) (?=\d\W*$)|"
    r"\b(?:going|go|went|stick|stay) (?:with|for) |\b(?:pick|choose|do) |\bnr\.? ?|\bnumber |\bnummer |\bnumero |"
    r"\bномер |\b(?:like|take|save|about|of|in|from|than|watch|rate|why|seen|saw|watched|und|et|y|and|is) "
    r"(?:no\.? ?)?)(\d)"
    r"(?!\d|d\b|[./,:]\d| ?(?:stars?|hours?|h\b|min|days?|weeks?|months?|parts?|languages?|years?|"
    r"seasons?|of\b|people|kids|films|movies|times|\w+ (?:films|movies|times)))"
)
_SEVERAL = re.compile(
    r"(?<![\w.,/:])\d(?:(?: ?(?:,|&|\+|、|和|跟) ?| (?:and|und|et|y|и) | )\d)+"
    r"(?![^\W㐀-鿿]|[部个点小分年岁颗星/:]|[.,]\d| ?(?:stars?|min|hours?|h\b))"
)
"""Figures side by side: "seen 1 3 7", "1, 2 and 5 are out"."""
_LOOKING = re.compile(
    r"(?<![\w.,/])(\d)[.)]? (?:looks?|sounds?|seems?|might|then\b|please\b|"
    r"klingt|sieht|a l'air|suena|pinta|выглядит|звучит)"
)
"""A figure of which something is said: "4 looks good"."""
_CHINESE = re.compile(
    r"(?<!倒数)第([一二三四五六七八九十两]{1,3}|\d{1,2})(?![一二三四五六七八九十\d])(?:部|个|张|片|条)?"
)
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_FIGURE_ORDINAL = re.compile(r"(?<![\w.,/])(\d{1,2})(?:st|nd|rd|th|eme)(?!\w)")


def places_in(text: str, size: int = 0) -> tuple[int, ...]:
    """Places (from 1) that are named in a deck of `size`, each once, whether anything lies there or not."""
    return tuple(dict.fromkeys(_named_places(text, size)))


def says_last(text: str) -> bool:
    """Whether the last of some is named, and not the last but one."""
    return _list("last").is_in(text) and not _list("before_last").is_in(text)


_SAYS_NUMBER = re.compile(
    r"(?:\b(?:number|nummer|numero|номер|card|karte|carte|option)|#|№) ?\d|第[\d一二三四五六七八九]部"
)


def says_number(text: str) -> bool:
    """Whether a card is told by a number that can be nothing else's: "number 3", where "a second one" may be a part."""
    return bool(_SAYS_NUMBER.search(text))


_CARD = re.compile(r"(?:(?:the|der|die|das|den|dem|le|la|el|au|al|a la|number|nummer|numero) )?(\d{1,2})")


_SUBJECT = re.compile(
    r"(?:(?<=\bis )|(?<=\bwas )|(?<=\bdoes )|(?<=\bdid )|(?<=\bhas )|(?<=\bcan )|(?<=\bwill )|(?<=what's )"
    r"|(?<=who's in )|(?<=\bist )|(?<=\bwar )|(?<=\bhat )|(?<=\bgeht )|(?<=\bdauert ))"
    r"(\d)(?= (?!too \w+ (?:for|to)\b|old enough|zu jung)[a-z]{2})"
    r"|(?:^|(?<=[,.;!?] )|(?<=\band )|(?<=\bbut )|(?<=\bund )|(?<=\baber ))(\d)"
    r"(?= (?:is|isn't|was|wasn't|has|gets|got|looks?|sounds?|seems?|ist|war|hat|klingt|sieht)\b)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r" ?(?:stars?|hours?|h\b|min|days?|weeks?|months?|parts?|languages?|years?|seasons?|of\b|people|kids|films|movies"
    r"|times|or \d|to \d|yo\b|jahre?|stunden?|tage|teile|filme|leute)",
    re.IGNORECASE,
)


def numbered(text: str, size: int) -> str:
    """A figure that can only be a card's of a deck of `size`, since it is what a clause is of, with "number" before it:
    "is 2 scary?", "and 5 looks dull" are of no two-year-old."""

    def said(match: re.Match[str]) -> str:
        figure = match[1] or match[2]
        counts = _COUNTS.match(text, match.end()) or not 0 < int(figure) <= size
        return figure if counts else f"number {figure}"

    return _SUBJECT.sub(said, text)


def is_place(words: str, size: int) -> bool:
    """Whether words are the figure of a place in a deck of `size`, and nothing else: "1", "la 3"."""
    match = _CARD.fullmatch(words)
    return match is not None and 0 < int(match[1]) <= size


_TO = re.compile(r"(?:a|to|for|dem|der|au|al|给)\b ?|给")
"""What stands before a place that gets something: "al tercero", "dem dritten"."""


def place_alone(words: str, size: int) -> int:
    """The one place of a deck of `size` that words name and say nothing else: "la 3", "dem dritten", "третьему"."""
    said = trimmed(words)
    shorter = said[match.end() :] if (match := _TO.match(said)) else said
    for each in (said, shorter):
        if is_place(each, size) or _ordinal_alone().fullmatch(each) or _CHINESE.fullmatch(each):
            places = places_in(each, size)
            return places[0] if len(places) == 1 and places[0] <= size else 0
    return 0


@cache
def _ordinal_alone() -> re.Pattern[str]:
    table = lexicon("acts/references")
    told = "|".join((*(word for each in table["ordinals"].values() for word in each), *table["last"]))
    articles = "the|der|die|das|den|dem|le|la|el"
    return re.compile(rf"(?:(?:{articles}) )?(?:{told})(?: (?:one|film|movie|card))?")


def is_bare(words: str) -> bool:
    """Whether words are a figure that may be a place."""
    return bool(_BARE.fullmatch(words))


def _named_places(text: str, size: int) -> Iterator[int]:
    """Places from 1 in the order in which they are named."""
    if place := _alone(text, size):
        yield place
        return
    found: list[tuple[int, int]] = []
    from_end = [match.span() for name in ("before_last", "middle") for match in _list(name).finditer(text)]
    for place, pattern in ordinals().items():
        found += [(match.start(), place) for match in pattern.finditer(text) if _is_place(text, match)]
    found += [(match.start(), size) for match in _list("last").finditer(text) if size and _is_place(text, match)]
    found = [each for each in found if not any(start <= each[0] < end for start, end in from_end)]
    found += [(match.start(), size - 1) for match in _list("before_last").finditer(text) if size > 1]
    found += [(match.start(), int(match[1])) for match in _NUMBERED.finditer(text)]
    found += [(match.start(), int(match[1])) for match in _LOOKING.finditer(text)]
    found += [(match.start(), _number(match[1])) for match in _behind_article().finditer(text)]
    found += [
        (each.start() + match.start(), int(match[0]))
        for each in _SEVERAL.finditer(text)
        for match in re.finditer(r"\d", each[0])
        if int(match[0]) <= size
    ]
    found += [(m.start(), int(m[1])) for m in _FIGURE_ORDINAL.finditer(text) if _is_place(text, m)]
    found += [(match.start(), _value(match[1])) for match in _CHINESE.finditer(text) if _is_place(text, match)]
    found += [(match.start(), _number(match[1])) for match in _behind_number().finditer(text)]
    yield from (place for _, place in sorted(found))


def _alone(text: str, size: int) -> int:
    """The place where nothing else is said but small words; 0 for none."""
    words = trimmed(text).split()
    while len(words) > 1 and is_all("filler", words[-1].strip(",.!?")):
        words = words[:-1]
    while len(words) > 1 and any(is_all(name, words[0].strip(",.!")) for name in ("agree", "cool", "hm")):
        words = words[1:]  # "ok 2", "great, 3"
    rest = trimmed(" ".join(words))
    if match := _BARE.fullmatch(rest):
        return int(match[1])
    if size and _middle_alone().fullmatch(rest):
        return (size + 1) // 2
    article = rest.partition(" ")
    if article[0] in lexicon("acts/references")["articles"]:
        if match := _BARE.fullmatch(article[2]):
            return int(match[1])
        return _number(article[2]) if article[2] not in _ONES else 0
    return _number(rest) if rest not in _ONES else 0


_ONES = frozenset(("one", "un", "une", "uno", "una", "once", "elf"))
"""Number words that are other words by themselves: `the one`, `la una`, the film Elf."""


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next((int(value) for value, words in lexicon("acts/references")["numbers"].items() if word in words), 0)


def _value(sign: str) -> int:
    """A Chinese number up to 99: 二十 is 20, 十二 is 12."""
    if sign.isdigit():
        return int(sign)
    tens, ten, ones = sign.partition("十")
    if not ten:
        return _DIGITS[sign[0]]
    return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)


_TAKES = re.compile(r"\b(?:go|going|goes|went|opt|vote|settle) for the$")
"""Behind these a place stands, as it does not in "for the first time"."""


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether an ordinal is of the deck: no "first date", no "last week", no "my first"."""
    after = text[match.end() :].lstrip(" -")
    before = text[: match.start()].rstrip()
    taken = bool(_TAKES.search(before))
    return not _not_places().match(after) and (taken or not _before_not().search(before))


@cache
def ordinals() -> dict[int, Sought[str]]:
    """What says each place: `second`, `zweiter`."""
    return {int(place): words(each) for place, each in lexicon("acts/references")["ordinals"].items()}


@cache
def _list(name: str) -> Sought[str]:
    return words(lexicon("acts/references")[name])


@cache
def _middle_alone() -> re.Pattern[str]:
    """The middle one, and nothing else said: `middle` alone may be of anything."""
    middle = "|".join(lexicon("acts/references")["middle"])
    return re.compile(rf"(?:(?:the|der|die|das|den|el|la|le|celui|celle) )?(?:{middle})(?: (?:one|film))?")


@cache
def _behind_number() -> re.Pattern[str]:
    """A number as a word, or in figures, behind `number`, `card`, `option`."""
    numbers = [word for each in lexicon("acts/references")["numbers"].values() for word in each]
    before = "|".join(lexicon("acts/references")["number"])
    return re.compile(
        rf"(?<!\w)(?:{before}) ?({'|'.join(sorted(numbers, key=len, reverse=True))}|\d{{1,2}})(?![\w/:]|[.,]\d)"
    )


@cache
def _behind_article() -> re.Pattern[str]:
    """A number as a word that is all of a clause behind its article: "la dos, guárdala"."""
    table = lexicon("acts/references")
    numbers = "|".join(word for each in table["numbers"].values() for word in each if word not in _ONES)
    return re.compile(rf"(?:^|[,.;!?] )(?:the|der|die|das|den|le|la|el) ({numbers})(?=[,.;!?]|$)")


@cache
def _not_places() -> re.Pattern[str]:
    whole = r"(?![^\W\u3400-\u9fff])"  # Chinese has no spaces between words
    return re.compile("|".join(f"(?:{line}){whole}" for line in lexicon("acts/references")["not_places"]))


@cache
def _before_not() -> re.Pattern[str]:
    alternatives = "|".join(map(re.escape, lexicon("acts/references")["before_not"]))
    return re.compile(rf"(?<!\w)(?:{alternatives})$")


def words(alternatives: Sequence[str]) -> Sought[str]:
    """Words between word boundaries; Chinese ones anywhere."""
    return sought(word if re.search(r"[\u3400-\u9fff]", word) else rf"(?<!\w)(?:{word})(?!\w)" for word in alternatives)
