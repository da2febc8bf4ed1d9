"""Whether a title that is pointed at by its place, or named, is taken for tonight: a clause of nothing but its place
and words with which one takes ("ok the third one it is", "тогда берём восьмой", "那就第二部吧")."""

import re
from functools import cache
from itertools import pairwise

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import has_unspaced
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.places import ordinals
from bot.understanding.text.lexicons import lexicon

_CLAUSE = re.compile(r"[,.;:!…，。！；：]\s*|\s[-–—]\s")
_FIGURE = re.compile(r"(?:#|nr\.?|no\.?)?\d{1,2}(?:\.|st|nd|rd|th|e|er|eme|ª|º|-?й|-?я)?")
_ZH_PLACE = re.compile(r"第.{1,2}(?:部|个|片)?|.号|最后(?:一)?(?:部|个)|_")


def takes(text: str) -> bool:
    """Whether a clause of a text, its titles blanked (`_`), takes the title whose place or name it has."""
    if "?" in text or "？" in text:
        return False
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    opened = [f"{before} {clause}" for before, clause in pairwise(clauses)]  # "venga, la quinta"
    return any(map(_takes, (*clauses, *opened)))


def taken_plainly(heard: Heard) -> Act | None:
    """A place, or a title named, in a clause with nothing but words with which one takes."""
    if len(heard.ref.titles) == 1 and heard.ref.how == "place" and takes(heard.text):
        return Act(kind="choose", titles=heard.ref.titles, places=heard.ref.places)
    named = len(heard.named) == 1 and not heard.ref.places and takes(heard.blotted)
    return Act(kind="choose", titles=(heard.named[0].id,)) if named else None


def _takes(clause: str) -> bool:
    if place := _ZH_PLACE.search(clause):
        rest = (clause[: place.start()] + clause[place.end() :]).replace(" ", "")
        if has_unspaced(rest):
            return bool(_zh().fullmatch(rest))
    words = clause.split()
    places = [word for word in words if _is_place(word)]
    left = " ".join(word for word in words if not _is_place(word))
    return bool(places) and bool(_taking().search(left)) and bool(_only().fullmatch(left))


@cache
def _is_place(word: str) -> bool:
    numbers = lexicon("acts/references")["numbers"].values()
    ordinal = any(each.fullmatch(word) for each in ordinals().values()) or word in lexicon("acts/references")["last"]
    counted = word not in _NO_PLACES and any(word in each for each in numbers)
    return word == "_" or ordinal or counted or bool(_FIGURE.fullmatch(word)) or bool(_last().fullmatch(word))


_NO_PLACES = frozenset(("one", "un", "une", "una", "uno"))


@cache
def _last() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("acts/references")["last"]))


@cache
def _taking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(lexicon('acts/taking')['takes'])})(?!\w)")


@cache
def _only() -> re.Pattern[str]:
    told = lexicon("acts/taking")
    word = "|".join((*told["takes"], *told["besides"]))
    return re.compile(rf"(?:(?:{word})(?:\s+|$))+")


@cache
def _zh() -> re.Pattern[str]:
    return re.compile(str(lexicon("acts/taking")["zh"]))
