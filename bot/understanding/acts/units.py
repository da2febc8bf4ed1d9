"""A message in the smallest pieces that may ask something for themselves: "the third: is it sad, who made it and how
long is it?" is a card and three questions."""

import re
from dataclasses import dataclass

from bot.understanding.acts.cues import has, has_unspaced, trimmed
from bot.understanding.acts.heard import has_question_word
from bot.understanding.acts.places import places_in
from bot.understanding.acts.put_as_wish import is_refused
from bot.understanding.acts.questions import fact_asked, notes_asked
from bot.understanding.acts.references import is_reference
from bot.understanding.text.plain import plain

MOST, LONGEST = 10, 300
"""Pieces and characters up to which a message is taken apart."""
_SENTENCES = re.compile(r"(?<=[?!;…。！？；])\s*|(?<=\w[.:])\s+|(?<=：)|\n+")
_JOINTS = (
    r"(?:and also|oh and|and|also|plus|und auch|ach und|und|ausserdem|außerdem|et aussi|ah et|et|aussi|ah y|y también"
    r"|y tambien|también|tambien|y|e|и ещё|и еще|а ещё|а еще|ещё|еще|и|а|还有|另外|对了|那)"
)
_UNITS = re.compile(
    rf"\s*[,，、]\s*(?:{_JOINTS}\s+)?|\s+{_JOINTS}\s+|\s+[-–—]\s+|(?<=[\u4e00-\u9fff])(?:还有|另外|对了)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:and|und|et|y|e|и|а|ok(?:ay)?|so|well|but|aber|mais|pero|но|also|oh|ah|ach|hm+|zu|pour|для|про|ещё|еще|auch"
    r"|aussi|también|plus|erst|dann|d'abord|puis|primero|luego|first|then|сначала|потом|what about|how about|que tal"
    r"|was ist mit)\b[ ,]*|那就|那|先说|再说|还有|对了|另外|¿)+",
    re.IGNORECASE,
)
_MARKS = " ,.!?;:…，。！？；：¿¡"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A piece of a message; `asked` whether its sentence is put as a question."""

    text: str
    asked: bool


def sentences_of(text: str) -> tuple[tuple[Unit, ...], ...]:
    """The sentences of a message in their units; none where it has too many, or is too long to be taken apart."""
    found = []
    for said in filter(None, map(str.strip, _SENTENCES.split(text))):
        asked = said.rstrip(" \"'").endswith(("?", "？"))
        units = [piece.strip(_MARKS) for piece in _UNITS.split(said)]
        found.append(tuple(Unit(text=piece, asked=asked) for piece in units if piece))
    whole = sum(map(len, found))
    return tuple(found) if 1 < whole <= MOST and len(text) <= LONGEST else ()


def bare(unit: str) -> str:
    """The unit without small words before it."""
    return _LEAD.sub("", unit).strip(_MARKS)


def place_of(unit: str, size: int) -> int:
    """The one place of a deck of `size` that a unit names; 0 for none, or several."""
    places = places_in(plain(unit), size)
    return places[0] if len(places) == 1 and places[0] <= size else 0


def only_place(unit: str, size: int) -> int:
    """The place of the deck that a unit names and says nothing besides; 0 where it says more."""
    said = trimmed(plain(bare(unit)))
    place = place_of(said, size)
    short = said.isascii() or not has_unspaced(said)
    only = is_reference(said) or (short and len(said.split()) <= 2) or bool(_NUMBERED.fullmatch(said))
    return place if place and only else 0


_NUMBERED = re.compile(
    r"(?:the |der |die |das |den |le |la |el )?(?:number|nummer|numero|номер|film|nr\.?|no\.?) ?\w+"
    r"|第.{1,2}(?:部|个|片)?|.号|(?:the |der |die |le |la |el )?\w+ (?:one|film|movie|peli|фильм)"
    r"|最后(?:一)?(?:部|个)?(?:那部)?"
)


_ADDED = re.compile(
    r"(?:also|and|plus|oh|auch|ausserdem|und|noch|aussi|et|encore|ademas|tambien|y|ah|и|а|еще|также)\b|还有|另外|对了"
)
"""How one adds a question without its mark."""


def may_ask(unit: Unit) -> bool:
    """Whether a unit is put as a question; nothing that is refused, or wished for, is asked."""
    said = plain(unit.text)
    questioned = has_question_word(said)
    added = bool(_ADDED.match(said)) and bool(fact_asked(f"{said}?"))  # "... and is it sad? also who's in it"
    if not (unit.asked or questioned or added) or (is_refused(said) and not (unit.asked and questioned)):
        return False
    fact = fact_asked(f"{said}?")
    if has("wishes", said) or has("more_of", said):  # "did it win anything?", but not "do you have something lighter?"
        return bool(fact) and not has("comparative", said)
    return questioned or bool(fact) or bool(notes_asked(said)) or len(said.split()) > 1
