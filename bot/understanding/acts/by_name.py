"""Cards that are told by their places, under their names instead, where each has its own deed: "seen 1 and 2. loved 2"
says "seen Heat, Ronin. loved Ronin", and is read as that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.understanding.acts.places import places_in
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LONGEST = 240
"""Characters of a message in which places are looked for."""
LEAST = 2
"""Places of which something different may be told."""


@dataclass(frozen=True, slots=True)
class Named:
    """A message with names in the places' stead, the places (from 1) that were told, and whether one was told more than
    once, or others than those that were pointed at."""

    text: str
    places: tuple[int, ...]
    again: bool


def by_name(text: str, names: Sequence[str]) -> Named | None:
    """`text` with the cards' `names`, in their order, instead of their places; None where fewer than two are told, or
    one that is not there."""
    text = _RUN_ON.sub(", ", text)
    said = plain(text)
    if len(said) != len(text) or len(text) > LONGEST:
        return None  # what stands where in the one doesn't in the other
    told: list[int] = []
    pieces, at, again = list[str](), 0, False
    for match in _pointing().finditer(said):
        if not (places := [*_places(match, told, len(names))]):
            continue
        again = again or bool(match["but"] or match["rest"] or {*places} & {*told})
        told += [place for place in places if place not in told]
        pieces += [text[at : match.start()], ", ".join(names[place - 1] for place in places)]
        at = match.end()
    if len(told) < LEAST:
        return None
    return Named("".join((*pieces, text[at:])), tuple(told), again)


def _places(match: re.Match[str], told: Sequence[int], size: int) -> Iterator[int]:
    """The places that are pointed at: all but some, those of which nothing was told yet, the first few, or one."""
    if match["rest"]:
        yield from (place for place in range(1, size + 1) if told and place not in told)
    elif match["but"]:
        left = {_place(each[0], size) for each in _one().finditer(match["but"])}
        yield from (place for place in range(1, size + 1) if left and place not in left)
    elif match["few"]:
        yield from range(1, min(_few(match["few"]), size) + 1)
    elif 0 < (place := _place(match[0], size)) <= size:
        yield place


def _place(words: str, size: int) -> int:
    """The place that a figure, an ordinal or "the last one" is; 0 for none."""
    return next(iter(places_in(words.strip(), size)), 0)


def _few(words: str) -> int:
    """How many the first few are."""
    if figure := re.search(r"\d", words):
        return int(figure[0])
    return 3 if re.search(r"\b(?:three|drei|trois|tres|три|трех)\b|三", words) else 2


_RUN_ON = re.compile(
    r"(?<=[a-zа-я]) (?=[1-9] (?:yes|yeah|no|nah|nope|maybe|seen|meh|ja|nein|vielleicht|oui|non|bof|si|sí|да|нет"
    r"|может)\b)",
    re.IGNORECASE,
)
"""Where another card begins without any mark: "1 yes 2 no"."""
_FIGURE = (
    r"(?<![\w.,/:#-])(?:#|nr\.? ?|no\.? ?|number |nummer |numero |номер )?[1-9](?![\w/:%-]|[.,]\d"
    r"|\.? ?(?:stars?|sterne?|etoiles?|estrellas?|звезд|von|sur|из|h|min|hours?|years?|films?|movies?|times|people|kids"
    r"|parts|seasons?|out of \d)(?!\w))"
)
"""A figure that may be a card's: no score, length or number of things."""
_ARTICLE = r"(?<!\w)(?:(?:the|der|die|das|den|dem|le|la|el|lo) )?"
_ONE = r"(?: (?:one|film|movie|card|peli(?:cula)?|фильм))?"
_ALL = r"(?<!\w)(?:all|everything|alles?|tous|tout|toutes|tod[oa]s?|все)(?: of (?:them|those|these))?,? "
_AND = r"(?: ?, ?| (?:and|und|et|y|и|&) )"


_CHINESE = "第[一二三四五六七八九1-9](?:部|个)?"


@cache
def _word() -> str:
    """A figure, an ordinal, or the last."""
    table = lexicon("acts/references")
    told = "|".join((*(word for each in table["ordinals"].values() for word in each), *table["last"]))
    ordinal = rf"(?<!\w)(?:{told})(?!\w)(?! ?(?:{'|'.join(table['not_places'])})(?!\w))"
    return rf"{_ARTICLE}(?:{ordinal}|{_FIGURE}|{_CHINESE}){_ONE}"


@cache
def _one() -> re.Pattern[str]:
    return re.compile(_word())


@cache
def _pointing() -> re.Pattern[str]:
    """What points at cards: the first few, all but some, the rest, one."""
    table = lexicon("acts/references")["those"]
    few, rest = "|".join(table["first_n"]), "|".join(table["others"])
    but, one = lexicon("acts/excepting")["but"], _word()
    return re.compile(
        rf"(?P<few>(?<!\w)(?:{few})(?!\w))|{_ALL}(?:{but}|but) (?P<but>{one}(?:{_AND}{one})*)"
        rf"|(?P<rest>(?<!\w)(?:{rest})(?!\w))|{one}"
    )
