"""Titles beside each other: which of two is meant to be better, and by what; "la duración, no la nota" after it."""

import re
from functools import cache

from bot.request import Request, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.company import OF_AGE, ages_said
from bot.understanding.acts.cues import LAST, bounded, has
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import measure, side
from bot.understanding.acts.references import says_it
from bot.understanding.acts.signs import FRAGMENT, LONG
from bot.understanding.acts.slots import COMPARED, SET_BESIDE
from bot.understanding.text.lexicons import lexicon

PAIR = 2
BY = "by:"
"""How the value of a comparison begins that tells by what; else it is a place in a series."""
_AGED = re.compile(
    r"(?<!\d)\d{1,2} ?-? ?(?:(?:year|yr)s?(?:[- ]?olds?)?|yo\b|jahr\w*|ans\b|anos\b|лет\w*|год\w*|岁)|\bold enough\b"
)
_NUMBERED = r"(?:(?:number|no\.?|nr\.?|#|card|film|la|el|der|die|le|номер|第) ?)?([1-8])"
_PLACES = re.compile(
    rf"(?<![\d.]){_NUMBERED}\.?(?:部|个)? ?(?:or|vs\.?|and|&|oder|und|ou|et|o|y|или|и|还是|和) ?{_NUMBERED}"
    r"(?![\d.]| ?(?:year|yo\b|jahr|ans|anos|лет|岁))"
)
"""Two cards by their places: "1 or 3"."""
_OF_EITHER = ("", "compare", "take", "length", "year", "good", "child", "scary", "violent", "sad", "funny")
"""Facts that may be asked of two beside each other."""


def compares(heard: Heard) -> Act | None:
    """Two that are set beside each other: named, by their places, or those that were compared just now."""
    scene = heard.scene
    if scene.asks or heard.has("listed"):
        return None
    if heard.slot in (COMPARED, SET_BESIDE) and len(heard.slots) >= PAIR:
        told = _words("differ").search(heard.blank) and not _words("one").search(heard.blank)
        several = told and len(heard.slots) == PAIR and not _told(heard)
        return _of_pair(heard, heard.slots, "difference" if several else "")
    if not (heard.slots or heard.named) and (match := _PLACES.search(heard.text)) and len(scene.deck) > 1:
        places = int(match[1]), int(match[2])
        alone = not heard.text.replace(match[0], "").strip(" ?!.,")
        asked = alone or heard.fact in ("compare", "take") or _which().search(heard.text)
        if asked and max(places) <= len(scene.deck) and places[0] != places[1]:
            titles = tuple(scene.deck[place - 1] for place in places)
            return _of_pair(heard, titles)
    if scene.compared and heard.has("why") and heard.words <= FRAGMENT and not (heard.slots or heard.named):
        return Act(kind="ask", about="sides", titles=scene.compared, group=True)  # "why though?"
    return _with_part(heard) or _again(heard)


def _of_pair(heard: Heard, titles: tuple[TitleId, ...], about: str = "") -> Act:
    told = criterion(heard.blank, heard.read, heard.scene.wish)
    about = about or ("take" if heard.fact == "take" and not told else "compare")
    return Act(kind="ask", about=about, titles=titles, group=True, value=told and f"{BY}{told}")


def _told(heard: Heard) -> bool:
    return bool(criterion(heard.blank, heard.read, heard.scene.wish))


def _with_part(heard: Heard) -> Act | None:
    """A title beside another of its series: "is Reborn better than the first one?"; where it belongs to none, the first
    of the cards is meant (the flow knows)."""
    part = next((name for name, pattern in _parts() if pattern.search(heard.text)), "")
    title = (*heard.slots, *(ref.id for ref in heard.named), *heard.scene.spoken[:1])[:1]
    asked = heard.fact in ("compare", "difference") or side(heard.blank) or _words("differ").search(heard.text)
    if not (part and title and asked) or _seeks(heard) or not (heard.asks or heard.fact):
        return None
    return Act(kind="ask", about="compare", titles=title, group=True, value=part)


def _again(heard: Heard) -> Act | None:
    """Of two that were set beside each other or spoken of in one breath something else is asked: "and which is
    shorter?", "la duración, no la nota"."""
    scene = heard.scene
    spoken = scene.together if len(scene.together) == PAIR and scene.spoken_last else ()
    pair = scene.compared or spoken
    named = {*heard.slots, *(ref.id for ref in heard.named)}
    pointed = heard.ref.how in ("place", "described", "nowhere", "unclear") and not _words("two").search(heard.text)
    if len(pair) != PAIR or named - {*pair} or pointed or heard.words > LONG or _seeks(heard):
        return None
    told, which = criterion(heard.blank, heard.read, scene.wish), bool(_which().search(heard.text))
    two = bool(_words("two").search(heard.text))
    if heard.fact not in _OF_EITHER and not (two and told):
        return None
    if (which or two) and (told or measure(heard.text) or heard.fact in ("compare", "take") or two):
        return _of_pair(heard, pair)
    if says_it(heard.text) and heard.asks and heard.fact not in ("compare", "take"):  # "and is that one long?"
        return None
    short = heard.asks or heard.words <= FRAGMENT + 2 or _words("said_again").search(heard.text)
    return _of_pair(heard, pair) if scene.compared and told and short and not named else None


def _seeks(heard: Heard) -> bool:
    return bool(_words("seeks").search(heard.blank)) or heard.has("another")


def criterion(said: str, read: Understanding, wish: Request | None) -> str:
    """By what titles are compared in words (as `plain` writes them) without their names: a measure ("humor+"),
    `rating+` where ratings are spoken of, `suits:6` for a child of that age, `occasion:with friends` for who watches
    along, `read` where it is what the words would wish for; empty where only the better one is asked."""
    left = _words("aside").sub(" ", said)
    found = _criterion(left, read, wish) if left.strip(" ?!.,") else ""
    if found:
        return found
    turned = measure(said)  # "which isn't scary?": less of it
    told = turned and turned[:-1] not in ("rating", "suits") and left != said
    if told:
        return f"{turned[:-1]}{'-' if turned.endswith('+') else '+'}"
    return _criterion(said, read, wish) if left == said else ""


def _criterion(said: str, read: Understanding, wish: Request | None) -> str:
    ages = [age for age in ages_said(said) if age < OF_AGE]
    said = _AGED.sub(" ", said)
    if less := next((name for name, pattern in _grouped("sensitive") if pattern.search(said)), ""):
        return less
    by = side(said)
    if by and by[:-1] not in ("rating", "suits"):
        return by
    if figure := next((name for name, pattern in _grouped("figures") if pattern.search(said)), ""):
        return figure
    young = min(ages) if ages else wish.kids_age if wish and (has("children", said) or by) else None
    if young is not None:
        return f"suits:{young}"
    if has("children", said) or by[:-1] == "suits":
        return "suits-"
    if company := next((name for name, pattern in _grouped("company") if pattern.search(said)), ""):
        return f"occasion:{company}"
    full = read.full
    return "read" if full.traits or full.concepts or full.genres.wanted else ""


def asks_whether(said: str) -> bool:
    """Whether yes or no answers a question of two: "is it scarier than Heat?", and never "which is scarier?"."""
    return bool(_words("whether").search(said)) and not _words("choice").search(said)


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile("|".join(bounded(line, ending=LAST) for line in lexicon("acts/compared")[name]))


def _which() -> re.Pattern[str]:
    return _words("which")


@cache
def _grouped(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = lexicon("acts/compared")[name].items()
    return tuple((key, re.compile("|".join(bounded(line, ending=LAST) for line in lines))) for key, lines in entries)


def _parts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _grouped("part")
