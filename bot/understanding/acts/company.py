"""Who watches along, by the words: how old the youngest is, and whether children's films are meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.request import CHILD_UNTIL, Understanding
from bot.understanding.acts.cues import has
from bot.understanding.limits.deadlines import without_deadline
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain
from bot.understanding.text.sought import Family, Sought, sought

FIRST_FILMS = 4
"""The youngest age that films are known to suit: for a smaller child, what suits this one."""
YOUNGEST_KNOWN = 7
"""The age that is meant where children are spoken of and no age is said."""
TEEN_KNOWN = 13
"""The age that is meant where teenagers are spoken of and no age is said."""
OF_AGE = 18
"""The age from which nobody's company sets a limit any more."""
_FIGURE = r"(?<![\da-zа-я])\d{1,2}(?!\d)"
"""An age in figures; that of a name is none: "M3GAN"."""
_BARE = re.compile(r"(?<![\d.,:$+-])(1[0-7]|[1-9])(?![\d:%+/]|[.,]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """`age` is that of the youngest who watches, or the one that a rating stands for, from FIRST_FILMS to 17; None
    where all may be shown. `children` whether children's films are meant, and not only what a rating allows;
    `teenagers` whether teenagers watch, who like other films than their parents."""

    age: int | None = None
    children: bool = False
    teenagers: bool = False


def company_of(text: str, read: Understanding) -> Company:
    """Who watches along, as far as a message says."""
    told = _without_titles(plain(text), read)
    said = without_bystanders(told)
    rated = rating_in(said)
    if are_gone(said):
        alone = [age for age in _ages("self", said) if CHILD_UNTIL <= age < OF_AGE]
        return Company(age=min((*alone, *([rated] if rated else ())), default=None), teenagers=bool(alone))
    young = [age for kind in ("own", "beside") for age in _ages(kind, said) if age < OF_AGE]
    spoken = (has("children", said) or (read.kids and said == told)) and "Family" not in read.genres.refused
    if not young and (has("teenagers", said) or (spoken and (read.kids or has("company", said) or _joined(said)))):
        young = _ages_of_children(said) or [TEEN_KNOWN if has("teenagers", said) else YOUNGEST_KNOWN]
        young = [age for age in young if age < OF_AGE]
    youngest = min(young, default=OF_AGE)
    age = min(max(youngest, FIRST_FILMS), rated or OF_AGE)
    teenagers = CHILD_UNTIL <= youngest < OF_AGE
    return Company(age=age if age < OF_AGE else None, children=youngest < CHILD_UNTIL, teenagers=teenagers)


def are_gone(said: str) -> bool:
    """Whether grown-ups are said to be among themselves: the children sleep or have grown up, or the films shown were
    for children. `said` is as cues.py's `plain` writes it."""
    older = any(age < OF_AGE for age in _ages("ages", said))
    if has("children_gone", said) or (has("childish", said) and not older):
        return True
    alone = has("grown_ups", said) or any(age >= OF_AGE for age in _ages("own", said))
    return alone and not _ages("ages", _blotted("own", said)) and not (has("children", said) and _joined(said))


def rating_in(said: str) -> int | None:
    """The age that an age rating stands for; None where none is meant as a limit."""
    if refused := _ratings("refused").first(said):
        return int(refused[0])
    ages = [
        int(age)
        for age in _ratings("meant").standing(said)
        for pattern in _ratings("meant")[age].likely(said)
        for match in pattern.finditer(said)
        if not _refuses_rating().search(said[: match.start()])
    ]
    return min(ages, default=None)


@cache
def _ratings(key: str) -> Family[str]:
    """Ways of naming a rating, by the age that it stands for; those that are refused with what refuses them."""
    begin = rf"(?<!\w){_refusal()}" if key == "refused" else ""
    table = lexicon("acts/certificates")[key]
    return Family({age: [f"{begin}{_bounded(rating)}" for rating in ratings] for age, ratings in table.items()})


def _refusal() -> str:
    return rf"(?:{lexicon('acts/certificates')['refusals']})(?: (?:an?|any|more))? ?"


@cache
def _refuses_rating() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_refusal()}$")


def ages_said(said: str) -> tuple[int, ...]:
    """The ages that are said to be some: "a six-year-old", "she is eight"."""
    return _ages("ages", said)


def ages_told(said: str) -> tuple[int, ...]:
    """The ages that somebody is told to be, in a sentence for that: "she's 13", "we're 14"."""
    return _ages("own", said)


def without_bystanders(said: str) -> str:
    """Without what relatives told of, or did, who don't watch: "my grandson put this on my phone"."""
    return _blotted("bystanders", without_deadline(said))


def _without_titles(said: str, read: Understanding) -> str:
    """Without the titles named: their figures are no ages. A title that is but a figure as an age has it stays."""
    full = read.full
    for ref in (*full.about, *full.like, *full.dislike, *full.seen, *full.similar_to):
        if (name := plain(ref.text)) and not re.fullmatch(r"\d{1,2}", name):
            said = said.replace(name, " ")
    return said


def _joined(said: str) -> bool:
    """Whether somebody is among those who watch."""
    return has("joined", said)


def _ages_of_children(said: str) -> list[int]:
    """Ages with what says that they are some, else bare figures that count nothing else."""
    rest = _blotted("no_ages", _blotted("own", said))
    return list(_ages("ages", rest)) or [int(match[1]) for match in _BARE.finditer(rest)]


def _ages(key: str, said: str) -> tuple[int, ...]:
    """The ages in every place that one of the patterns matches."""
    found = (match for pattern in _patterns(key).likely(said) for match in pattern.finditer(said))
    return tuple(age for match in found for age in _figures(match[0]))


def _figures(words: str) -> Iterator[int]:
    for match in re.finditer(rf"{_FIGURE}|{_word()}", words):
        yield int(match[0]) if match[0].isdigit() else _words()[match[0]]


def _blotted(key: str, said: str) -> str:
    for pattern in _patterns(key).likely(said):
        said = pattern.sub(" ", said)
    return said


@cache
def _words() -> dict[str, int]:
    return {word: int(age) for age, words in lexicon("acts/ages").items() for word in words}


@cache
def _word() -> str:
    """An age in words; German and Russian ones may run on (sechsjährig)."""
    longest = sorted(_words(), key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in longest if word < "一")
    chinese = "|".join(word for word in longest if word >= "一")
    return rf"(?<!\w)(?:{spaced})(?=(?:jahrig\w*|летн\w+)?(?!\w))|(?:{chinese})(?=岁)"


@cache
def _patterns(key: str) -> Sought[str]:
    number = rf"(?:{_FIGURE}|{_word()})"
    lines = lexicon("acts/company")[key]
    return sought(_bounded(re.sub(r"(?<!\w)N(?!\w)|N(?=岁|年)", lambda _: number, line)) for line in lines)


def _bounded(line: str) -> str:
    return line if re.search(r"[\u3400-\u9fff]", line) else rf"(?<![\w'])(?:{line})(?![\w])"
