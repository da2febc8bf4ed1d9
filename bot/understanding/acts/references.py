"""What a message points at: "the second one", "2", "it", "the first two", "the Korean one", "the other".

Places are those of the deck on the table; "it" is what the scene has at hand; what is described is looked for among the
titles before one, by whoever knows what titles are (`Describes`).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.cues import trimmed
from bot.understanding.text.lexicons import lexicon

Describes = Callable[[Sequence[TitleId], str], TitleId | None]
"""Which of some titles a few words describe ("korean", "the robot"); None when none does, or two do alike."""
_COUNTS = {
    "two": 2, "2": 2, "zwei": 2, "deux": 2, "dos": 2, "два": 2, "две": 2, "两": 2, "three": 3, "3": 3, "drei": 3,
    "trois": 3, "tres": 3, "три": 3, "三": 3, "four": 4, "4": 4,
}  # fmt: skip
_BARE = re.compile(r"(?:#|nr\.? ?|no\.? ?|number |nummer |numero |n°|номер |第)? ?(\d{1,2})(?:\.|\)|部|个|号)?")
_NUMBERED = re.compile(
    r"(?:#|\b(?:going|go|went|stick|stay) (?:with|for) |\b(?:pick|choose|do) |\bnr\.? ?|\bnumber |\bnummer |\bnumero |"
    r"\bномер |\b(?:like|take|save|about|of|than|watch|rate|why|seen|und|et|y|and|is) (?:no\.? ?)?)(\d)"
    r"(?!\d|[./,:]\d| ?(?:stars?|hours?|h\b|min|years?|seasons?|of\b|people|kids|films|movies))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The titles pointed at, their places in the deck (from 1) where they were named by place; `how` they were pointed
    at: place, it, described, group, other, nowhere (a place that the deck doesn't have)."""

    titles: tuple[TitleId, ...] = ()
    places: tuple[int, ...] = ()
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.titles)


NOTHING = Reference()


def resolve(text: str, scene: Scene, describes: Describes) -> Reference:
    """What `text` (as `plain` writes it) points at in the scene; NOTHING when it points nowhere."""
    placed = _places(text, scene)
    return (
        _counted(text, scene)
        or placed
        or _groups(text, scene)
        or _described(text, scene, describes)
        or _other(text, scene)
        or _it(text, scene)
        or (placed if placed is not None else NOTHING)
    )


def _places(text: str, scene: Scene) -> Reference | None:
    places = places_in(text, len(scene.deck))
    if not places:
        return None
    titles = tuple(scene.deck[place - 1] for place in places if place <= len(scene.deck))
    return Reference(titles=titles, places=places, how="place") if titles else Reference(places=places, how="nowhere")


def places_in(text: str, size: int = 0) -> tuple[int, ...]:
    """Places (from 1) that are named, each once, whether anything lies there or not."""
    return tuple(dict.fromkeys(_named_places(text, size)))


def _named_places(text: str, size: int) -> Iterator[int]:
    """Places from 1 in the order in which they are named."""
    if match := _BARE.fullmatch(trimmed(text)):
        yield int(match[1])
        return
    found: list[tuple[int, int]] = []
    for place, pattern in _ordinals().items():
        found += [(match.start(), place) for match in pattern.finditer(text) if _is_place(text, match)]
    found += [(match.start(), size) for match in _last().finditer(text) if size and _is_place(text, match)]
    found += [(match.start(), int(match[1])) for match in _NUMBERED.finditer(text)]
    yield from (place for _, place in sorted(found))


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether an ordinal is of the deck: no "first date", no "last week", no "my first"."""
    after = text[match.end() :].lstrip(" -")
    before = text[: match.start()].rstrip()
    return not _not_places().match(after) and not _before_not().search(before)


@cache
def _ordinals() -> dict[int, re.Pattern[str]]:
    return {int(place): _words(words) for place, words in lexicon("acts/references")["ordinals"].items()}


@cache
def _last() -> re.Pattern[str]:
    return _words(lexicon("acts/references")["last"])


@cache
def _not_places() -> re.Pattern[str]:
    whole = r"(?![^\W\u3400-\u9fff])"  # Chinese has no spaces between words
    return re.compile("|".join(f"(?:{line}){whole}" for line in lexicon("acts/references")["not_places"]))


@cache
def _before_not() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon("acts/references")["before_not"]))
    return re.compile(rf"(?<!\w)(?:{words})$")


def _words(alternatives: Sequence[str]) -> re.Pattern[str]:
    """Words between word boundaries; Chinese ones anywhere."""
    parts = [word if re.search(r"[\u3400-\u9fff]", word) else rf"(?<!\w)(?:{word})(?!\w)" for word in alternatives]
    return re.compile("|".join(parts))


@cache
def _those(name: str) -> re.Pattern[str]:
    return _words(lexicon("acts/references")["those"][name])


def _counted(text: str, scene: Scene) -> Reference | None:
    """The first two, the last three."""
    deck = scene.deck
    for name in ("first_n", "last_n"):
        if (match := _those(name).search(text)) and deck:
            count = next((_COUNTS[word] for word in match.groups() if word in _COUNTS), 2)
            titles = deck[:count] if name == "first_n" else deck[-count:]
            return Reference(titles=titles, places=tuple(deck.index(title) + 1 for title in titles), how="group")
    return None


def _groups(text: str, scene: Scene) -> Reference | None:
    """Several at once: both, all of them, which of these."""
    deck, together = scene.deck, scene.together or scene.deck
    if _those("both").search(text) and len(together) >= 2:
        return Reference(titles=(scene.together or scene.spoken or deck)[:2], how="group")
    if _those("others").search(text) and scene.at_hand and len(together) >= 2:
        return Reference(titles=tuple(t for t in together if t != scene.at_hand), how="group")
    if any(_those(name).search(text) for name in ("all", "these")) and len(together) >= 2:
        return Reference(titles=together, how="group")
    return None


_TAIL = re.compile(r"(?:[,.;!?]| called\b| again\b| please\b| then\b| is (?:it|that)\b).*$")


@cache
def _the_one() -> re.Pattern[str]:
    lines = [line.replace("(?P<what>", f"(?P<what{n}>") for n, line in enumerate(lexicon("acts/references")["the_one"])]
    return re.compile("|".join(f"(?<!\\w)(?:{line})" for line in lines))


def description(text: str) -> str:
    """The words that describe one of the titles before one: `the one with the robot` -> `the robot`."""
    match = _the_one().search(text)
    words = next((group for group in match.groups() if group), "") if match else description_after(text)
    return _TAIL.sub("", words).strip()


def description_after(text: str) -> str:
    """What stands after "I meant": a description of the title that was meant."""
    for word in (
        "i meant",
        "i mean ",
        "ich meinte",
        "voulais dire",
        "quise decir",
        "имел в виду",
        "имела в виду",
        "我是说",
        "我指的是",
    ):
        _, found, after = text.partition(word)
        if found and len(after.split()) > 1:
            return after.strip(" ,.:")
    return ""


def _described(text: str, scene: Scene, describes: Describes) -> Reference | None:
    words = description(text)
    if not words:
        return None
    before = tuple(dict.fromkeys((*scene.deck, *scene.spoken, *(t for deck in scene.decks for t in deck))))
    title = describes(before, words) if before else None
    if title is None:
        return None
    places = (scene.deck.index(title) + 1,) if title in scene.deck else ()
    return Reference(titles=(title,), places=places, how="described")


def _other(text: str, scene: Scene) -> Reference | None:
    if not _those("other").search(text):
        return None
    group = scene.together or scene.spoken
    left = tuple(title for title in group if title != (scene.spoken[0] if scene.spoken else scene.at_hand))
    return Reference(titles=left[:1], how="other") if left else None


@cache
def _it_words() -> re.Pattern[str]:
    return _words(lexicon("acts/references")["it"])


def is_reference(words: str) -> bool:
    """Whether words only stand in for a title, though some title may be called so: "it", "them", "you"."""
    return words in lexicon("acts/references")["standing_in"] or bool(_BARE.fullmatch(words))


def says_it(text: str) -> bool:
    """Whether a word stands for the title at hand."""
    return bool(_it_words().search(text))


def _it(text: str, scene: Scene) -> Reference | None:
    return Reference(titles=(scene.at_hand,), how="it") if scene.at_hand and says_it(text) else None
