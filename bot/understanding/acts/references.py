"""What a message points at: "the second one", "2", "it", "the first two", "the Korean one", "the other".

Places are those of the deck on the table; "it" is what the scene has at hand; what is described is looked for among the
titles before one, by whoever knows what titles are (`Describes`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.act import Scene
from bot.understanding.acts.cues import is_all, trimmed
from bot.understanding.acts.places import is_bare, places_in, says_last, words
from bot.understanding.acts.voices import is_past
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.sought import Sought

Describes = Callable[[Sequence[TitleId], str], tuple[TitleId, ...]]
"""Which of some titles a few words describe ("korean", "the robot"): one, or several that do alike; none when none."""
_COUNTS = {
    "two": 2, "2": 2, "zwei": 2, "deux": 2, "dos": 2, "два": 2, "две": 2, "两": 2, "three": 3, "3": 3, "drei": 3,
    "trois": 3, "tres": 3, "три": 3, "三": 3, "двух": 2, "трех": 3, "二": 2, "beiden": 2, "four": 4, "4": 4,
}  # fmt: skip

TOLD = 4
"""Words from which a description tells so much that it is looked for beneath the table, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The titles pointed at, their places in the deck (from 1) where they were named by place; `how` they were pointed
    at: place, it, described, group, other; nowhere (a place that the deck doesn't have), or unclear (what is said fits
    all of `among`, or it isn't known which are meant)."""

    titles: tuple[TitleId, ...] = ()
    places: tuple[int, ...] = ()
    how: str = ""
    among: tuple[TitleId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.titles)


NOTHING = Reference()


def resolve(text: str, scene: Scene, describes: Describes) -> Reference:
    """What `text` (as `plain` writes it) points at in the scene; NOTHING when it points nowhere."""
    placed = _places(text, scene)
    if placed and placed.places == (len(scene.deck),) and told_last(text, scene):
        return Reference(titles=scene.spoken[:1], how="it")
    return (
        _counted(text, scene)
        or placed
        or _groups(text, scene)
        or (described := _described(text, scene, describes) if placed is None else NOTHING)
        or (other := _other(text, scene, describes) if placed is None else NOTHING)
        or (_it(text, scene) if placed is None and not (described.how or other.how) else NOTHING)
        or (placed if placed is not None else described if described.how else other)
    )


_RATES = re.compile(
    r"(?:please |bitte )?(?:rate|give|bewerte|gib|note|donne|mets|puntua|valora|dale|ponle|оцени|поставь)(?:te)?\b|给"
)


def told_last(text: str, scene: Scene) -> bool:
    """Whether "the last one", which is judged as what was seen is, is the title told of last, and not the last card."""
    told = scene.spoken and scene.spoken[0] not in scene.deck and (scene.spoken_last or scene.taught)
    return bool(told and says_last(text) and (is_past(text) or _RATES.match(text)))


def _places(text: str, scene: Scene) -> Reference | None:
    if (part := part_in_words(text)) and part <= len(scene.series):
        return Reference(titles=scene.series[part - 1 : part], how="described")
    # "the first one" of a series that was told, or that what is talked of belongs to, where no card lies there
    listed = scene.deck or scene.together or scene.series
    places = places_in(text, len(listed))
    if not places:
        return None
    titles = tuple(listed[place - 1] for place in places if place <= len(listed))
    if titles and scene.at_hand and _AND_IT.search(text):  # "that one and number five"
        titles = tuple(dict.fromkeys((scene.at_hand, *titles)))
    return Reference(titles=titles, places=places, how="place") if titles else Reference(places=places, how="nowhere")


_AND_IT = re.compile(
    r"\b(?:it|that(?: one)?|this(?: one)?|den|das|diesen|celui-(?:ci|la)|ca|es[ae]|est[ae]) (?:and|plus|und|et|y) "
    r"(?:also |auch |aussi |tambien )?(?=the |number|no\b|nr\b|num|option|card|\d|den |die |le |la |el |los |las )"
    r"|(?:это|этот|его) и (?=номер|\d|перв|втор|трет|четв|пят)|[这那][个部]和(?=第)"
)
"""What is talked of, and the place of a card beside it."""
_PART = re.compile(
    r"(?<!\w)(?:part|teil|partie|parte|часть) ?(\w+)|有第([二三])部"
    r"|(?:(second|2nd|zweite[nr]?|deuxieme|segund[ao]|втор\w+)|(?:third|3rd|dritte[nr]?|troisieme|tercer[ao]?|треть\w+))"
    r" (?:part|teil|partie|parte|часть)"
)
_NUMERALS = {
    "ii": 2,
    "zwei": 2,
    "deux": 2,
    "dos": 2,
    "iii": 3,
    "drei": 3,
    "trois": 3,
    "tres": 3,
    "one": 1,
    "1": 1,
    "4": 4,
}


def part_in_words(text: str) -> int:
    """Which part of a series is named: "part two", "der zweite teil"; 0 for none."""
    return _number(_PART.search(text))


def part_alone(words: str) -> int:
    """The same, where nothing else is said; 0 for anything else."""
    return _number(_PART.fullmatch(words))


def part_of(scene: Scene, words: str) -> TitleId | None:
    """The film of the series talked of that words name by its number and by nothing else."""
    part = part_alone(words)
    return scene.series[part - 1] if 0 < part <= len(scene.series) else None


def _number(match: re.Match[str] | None) -> int:
    if not match:
        return 0
    word = match[1] or match[2]
    return (_NUMERALS.get(word) or _COUNTS.get(word, 0)) if word else 2 if match[3] else 3


@cache
def _those(name: str) -> Sought[str]:
    return words(lexicon("acts/references")["those"][name])


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
    two = next((group[:2] for group in (scene.together, scene.spoken, deck) if len(group) >= 2), ())
    if two and _those("both").search(text):
        return Reference(titles=two, how="group")
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
    said = next((group for group in match.groups() if group), "") if match else description_after(text)
    return _TAIL.sub("", said).strip() or _description_alone(text)


def opens_with_description(text: str) -> bool:
    """Whether a text begins with what describes a title: "the one with the dreams, how long is it?"."""
    return bool(_the_one().match(trimmed(text)))


def _description_alone(text: str) -> str:
    """What describes a title where nothing else is said: `the shortest`, `den koreanischen`, `gump one`."""
    rest = trimmed(text).split()
    while len(rest) > 1 and is_all("filler", rest[-1].strip(",.!?")):
        rest = rest[:-1]
    said = trimmed(" ".join(rest))
    if _list("most").fullmatch(said):
        return said
    match = next((m for m in (each.fullmatch(said) for each in _alone()) if m), None)
    return match["what"] if match and not is_all("filler", match["what"]) else ""


@cache
def _list(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lexicon("acts/references")[name]))


@cache
def _alone() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line) for line in lexicon("acts/references")["alone"])


_ANY = re.compile(r"\W*(?:an?|some\w*|any\w*|eine?n?|etwas|was|une?|quelque|des|una|algo|какой-\w+|что-\w+) ")
"""How one goes on who means any film of a kind, and none that was named."""


def asks_something(text: str) -> bool:
    """Whether a text begins as questions do: "i meant is there romance in it" describes nothing."""
    return text.split(maxsplit=1)[0].strip(" ,.:") in lexicon("acts/questions")["words"]


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
        if found and len(after.split()) > 1 and not (_ANY.match(after) or asks_something(after)):
            return after.strip(" ,.:")
    return ""


def _described(text: str, scene: Scene, describes: Describes) -> Reference:
    """What is described among the cards on the table; where none of these fits, among what was spoken of or lies
    beneath."""
    said = description(text)
    if not said:
        return NOTHING
    beneath = tuple(dict.fromkeys((*scene.spoken, *(title for deck in scene.decks[1:] for title in deck))))
    everywhere = tuple(dict.fromkeys((*scene.deck, *beneath)))
    told = len(said.split()) >= TOLD
    unclear: tuple[TitleId, ...] = ()
    for before in (everywhere,) if told else (scene.deck, tuple(t for t in beneath if t not in scene.deck)):
        found = () if unclear else describes(before, said) if before else ()
        if len(found) == 1:
            places = (scene.deck.index(found[0]) + 1,) if found[0] in scene.deck else ()
            return Reference(titles=found, places=places, how="described")
        unclear = unclear or found
    return Reference(how="unclear", among=unclear) if unclear and not told else NOTHING


def _other(text: str, scene: Scene, describes: Describes) -> Reference:
    """The other one: of two spoken of, of the deck of two, of those that are described; which one is unclear with
    more."""
    named = next((match["what"] for line in _others_of() if (match := line.search(text))), "")
    if named and scene.deck:
        found = describes(tuple(title for title in scene.deck if title != scene.at_hand), named)
        if found:
            return Reference(titles=found, how="other") if len(found) == 1 else Reference(how="unclear", among=found)
    if not _those("other").search(text):
        return NOTHING
    group = scene.together or scene.spoken
    at_hand = scene.spoken[0] if scene.spoken else scene.at_hand
    left = tuple(title for title in group if title != at_hand)
    if left:
        return Reference(titles=left[:1], how="other")
    rest = tuple(title for title in scene.deck if title != at_hand)
    return Reference(titles=rest, how="other") if len(rest) == 1 else Reference(how="unclear", among=rest)


@cache
def _others_of() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line) for line in lexicon("acts/references")["other_of"])


@cache
def _it_words() -> Sought[str]:
    return words(lexicon("acts/references")["it"])


_ENGLISH_PLACE = re.compile(r"\d|[a-z]+(?:st|nd|rd|th|top)\b|second$|last$|forth$|top|bottom|oberste")


_PLACE_OF_DECK = re.compile(
    r"(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|[1-9](?:st|nd|rd|th))"
    r"(?: (?:one|two|film|movie|series|title|card))?|(?:the |number |nr\.? |no\. |# ?)[1-9]"
)
"""A place of the deck in English: "the second one", "the 2nd"."""


def is_reference(said: str) -> bool:
    """Whether words only stand in for a title, though some title may be called so: "it", "them", "the second one"."""
    if said in lexicon("acts/references")["standing_in"] or is_bare(said) or part_alone(said):
        return True
    return bool(_place_alone().fullmatch(said) or _PLACE_OF_DECK.fullmatch(said))


@cache
def _place_alone() -> re.Pattern[str]:
    """A place of the deck by its ordinal in other languages than English: `la primera`, `den letzten`, `второй`."""
    table = lexicon("acts/references")
    foreign = [word for words_of in table["ordinals"].values() for word in words_of if not _ENGLISH_PLACE.match(word)]
    places = "|".join((*foreign, *(word for word in table["last"] if not _ENGLISH_PLACE.match(word))))
    return re.compile(rf"(?:(?:der|die|das|den|dem|le|la|el|les|los|las) )?(?:{places}|第.(?:个|部)?)")


def points_at_card(words: str, scene: Scene, names: Callable[[str], TitleId | None]) -> bool:
    """Whether words stand for a title before one, or are a title's name."""
    return is_reference(words) or bool(places_in(words, len(scene.deck))) or names(words) is not None


def says_it(text: str) -> bool:
    """Whether a word stands for the title at hand."""
    return _it_words().is_in(text)


def are_others(words: str) -> bool:
    """Whether words are the other cards, and nothing else: "the rest"."""
    return bool(_those("others").fullmatch(words))


def says_all(text: str) -> bool:
    """Whether what is said is of all that was named: "both great"."""
    return any(_those(name).search(text) for name in ("both", "all"))


def _it(text: str, scene: Scene) -> Reference:
    return Reference(titles=(scene.at_hand,), how="it") if scene.at_hand and says_it(text) else NOTHING
