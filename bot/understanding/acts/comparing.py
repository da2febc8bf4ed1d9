"""Titles beside each other: which of two is meant to be better, and by what; "la duración, no la nota" after it."""

import re
from collections.abc import Sequence
from functools import cache

from bot.request import Request, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.company import OF_AGE, ages_said
from bot.understanding.acts.cues import LAST, bounded, has
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.questions import FACTS_BESIDE, measure, side
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
    return _with_place(heard) or _with_part(heard) or _of_these(heard) or _of_both(heard) or _again(heard)


def _of_pair(heard: Heard, titles: tuple[TitleId, ...], about: str = "") -> Act:
    told = criterion(heard.blank, heard.read, heard.scene.wish)
    alone = heard.fact == "" and "?" not in heard.text  # "Heat or Ronin": one of them is to be taken
    about = about or ("take" if (alone or heard.fact == "take") and not told else "compare")
    return Act(kind="ask", about=about, titles=titles, group=True, value=told and f"{BY}{told}")


def _told(heard: Heard) -> bool:
    return bool(criterion(heard.blank, heard.read, heard.scene.wish))


def _with_part(heard: Heard) -> Act | None:
    """A title beside another of its series: "is Reborn better than the first one?"; where it belongs to none, the first
    of the cards is meant (the flow knows)."""
    if not (heard.asks or heard.fact) or _seeks(heard):
        return None
    part = next((name for name, pattern in _parts() if pattern.search(heard.text)), "")
    title = (*heard.slots, *(ref.id for ref in heard.named), *heard.scene.spoken[:1])[:1]
    asked = heard.fact in ("compare", "difference") or side(heard.blank) or _words("differ").search(heard.text)
    if not (part and title and asked):
        return None
    return Act(kind="ask", about="compare", titles=title, group=True, value=part)


def _with_place(heard: Heard) -> Act | None:
    """Two cards by their places, or a card and a title that is named: "how does the second compare to Heat?"."""
    if heard.ref.how != "place" or not heard.ref.titles:
        return None
    named = tuple(dict.fromkeys((*heard.slots, *(ref.id for ref in heard.named))))
    asked = heard.fact in ("compare", "difference") or side(heard.blank) or _words("differ").search(heard.text)
    titles = tuple(dict.fromkeys((*heard.ref.titles, *named)))
    two = len(heard.ref.titles) == PAIR or (len(heard.ref.titles) == 1 and len(named) == 1)
    if not two or len(titles) != PAIR or not asked or not (heard.asks or heard.fact) or _seeks(heard):
        return None
    return _of_pair(heard, titles, "difference" if heard.fact == "difference" and not _told(heard) else "")


_FACTS = {"length": "length", "scares": "scary", "sadness": "sad", "violence": "violent", "humor": "funny"}
"""Facts by the measures of which their words are."""


def _of_both(heard: Heard) -> Act | None:
    """A fact of both that were set beside each other: "are they long?"."""
    pair = heard.scene.compared
    if not pair or heard.slots or heard.named or not _words("both").search(heard.text) or heard.has("which"):
        return None
    fact = heard.fact or _FACTS.get(measure(heard.text)[:-1], "")
    asked = heard.asks and fact in FACTS_BESIDE
    return Act(kind="ask", about=fact, titles=pair, group=True) if asked else None


def _of_these(heard: Heard) -> Act | None:
    """Of all cards that lie there the one that has most of something: "what's the shortest of these?"."""
    of_all = _words("these").search(heard.text) and heard.has("superlative") and side(heard.blank)
    if not of_all or heard.has("how_many") or len(heard.scene.deck) <= PAIR or _seeks(heard):
        return None
    return Act(kind="ask", about="compare", titles=heard.scene.deck, group=True)


def _again(heard: Heard) -> Act | None:
    """Of two that were set beside each other or spoken of in one breath something else is asked: "and which is
    shorter?", "la duración, no la nota"."""
    scene = heard.scene
    spoken = scene.together if len(scene.together) == PAIR and scene.spoken_last else ()
    pair = scene.compared or spoken
    named = {*heard.slots, *(ref.id for ref in heard.named)}
    described = heard.ref.how in ("described", "unclear") and not scene.compared  # "not the shorter, the lighter one"
    pointed = (heard.ref.how in ("place", "nowhere") or described) and not _words("two").search(heard.text)
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
    said = _AGED.sub(" ", _PLACES.sub(" ", said))
    if less := next((name for name, pattern in _grouped("sensitive") if pattern.search(said)), ""):
        return less
    by = side(said)
    if by[:-1] in ("rating", "suits"):  # "better and funnier for children"
        by = side(_words("plainly").sub(" ", said)) or by
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


def only_adds_to_choice(acts: Sequence[Act]) -> bool:
    """Whether sentences leave a choice of titles, and not by what, and the others only say for whom, or what it is to
    be like: "X or Y? my girlfriend gets scared easily", "why? is it funnier? we're six"."""
    leaves = [act for act in acts if act.kind == "ask" and act.about in CHOICE and len(act.titles) > 1]
    titles = {title for act in leaves for title in act.titles}
    rest = [act for act in acts if act not in leaves]
    told = any(act.value for act in leaves) and not any(act.about == "sides" for act in leaves)
    adds = all(
        act.kind in _ADDS or (act.kind == "ask" and act.about in _NAMES_ONE and not {*act.titles} - titles)
        for act in rest
    )
    return bool(rest or len(leaves) > 1) and bool(leaves) and adds and not told


CHOICE, _NAMES_ONE = ("compare", "likeness", "take", "sides"), ("card", "which", "beyond")
_ADDS = frozenset(("wish", "refine", "other", "feel", "thank", "greet"))
"""Acts of sentences beside a choice that may only say for whom it is."""
