"""What a message does: what is found in it, and the first rule (order.py) that makes an act of that."""

import re
from collections.abc import Callable, Collection, Sequence, Set
from dataclasses import replace

from bot.request import Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.befriending import befriends
from bot.understanding.acts.clearing import clears
from bot.understanding.acts.colours import without_colours
from bot.understanding.acts.cues import has, is_all, trimmed
from bot.understanding.acts.diving import dives
from bot.understanding.acts.framing import without_hedges
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.leaving import taken_at_leave
from bot.understanding.acts.missing import LONG, is_titled, missing_in, without_names
from bot.understanding.acts.of_titles import question_of
from bot.understanding.acts.order import ORDER
from bot.understanding.acts.owning import owns
from bot.understanding.acts.places import is_place, places_in
from bot.understanding.acts.questions import ROLES, fact_asked, words_asked
from bot.understanding.acts.references import (
    NOTHING,
    Describes,
    Reference,
    description,
    is_reference,
    resolve,
    says_it,
)
from bot.understanding.acts.reminding import reminds
from bot.understanding.acts.scoring import is_named_with_figure, scores_in
from bot.understanding.acts.sequels import sequel_in
from bot.understanding.acts.set_there import asks_whether_there
from bot.understanding.acts.setting import sets
from bot.understanding.acts.slots import (
    EQUAL,
    INSISTED,
    LOOSE,
    Loosely,
    Names,
    Slots,
    capitalised,
    exactly,
    in_slots,
    only_titles,
)
from bot.understanding.acts.speaking import speaks
from bot.understanding.acts.stock import without_condition
from bot.understanding.acts.worldly import asks_world
from bot.understanding.names.elsewhere import called_elsewhere
from bot.understanding.names.loosely import bare
from bot.understanding.text.mending import with_apostrophes
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import is_english

FEWEST, MOST = 2, 8  # words, but for articles and words for films, that may be a misquoted name: "old boy"


def decide(
    said: str,
    read: Understanding,
    scene: Scene,
    describes: Describes,
    names: Names,
    before: Names = lambda words: None,
    loosely: Loosely = exactly,
    elsewhen: bool = False,
    standing: Sequence[str] = (),
    may: Callable[[Act], bool] = lambda act: True,
) -> Act:
    """The act of a message; `other` where no rule knows one that it `may` be. `names` finds a title by exactly its
    name, `before` one of those before us that a sentence names in part, `loosely` any that loose words name where a
    title stands; `elsewhen` whether it is of another evening; `standing` are the names of those before us in it."""
    text, loosely = without_condition(without_hedges(plain(with_apostrophes(said)))), only_titles(loosely)
    if scene.prompt != "rate" and is_named_with_figure(text, names) and (title := names(trimmed(text))):
        return Act(kind="ask", about="card", titles=(title,))
    if title := _named_with_version(text, names):
        return Act(kind="ask", about="card", titles=(title,), value=INSISTED)
    if title := _named_to_rate(text, names):
        return Act(kind="rate", titles=(title,))
    first = (
        sets(said, scene)
        or clears(said)
        or reminds(said, read, scene, names, loosely, describes)
        or speaks(said, scene)
    )
    first = first or dives(said, read, scene) or owns(said, read, scene) or befriends(said, read, scene, names)
    first = first or asks_whether_there(said, scene, names)
    if (act := first or asks_world(said, read, scene, names)) and may(act):
        return act
    text = _but_lacking(text, read, names, capitalised(said), loosely)
    left = taken_at_leave(text, names, loosely, {*scene.deck, *scene.spoken})
    found = left or in_slots(text, names, capitalised(said), loosely)
    if found.kind == EQUAL:
        one = names(trimmed(text))
        titles, about = ((one,), "card") if one else (found.titles, "which")
        return Act(kind="ask", about=about, titles=titles, group=not one)
    heard = _heard(text, found, read, scene, describes, names, loosely, standing)
    heard = _pointing(heard, before, loosely)
    heard = heard if heard.slots else _with_missing(heard, said, names, loosely, standing)
    heard = replace(heard, elsewhen=elsewhen)
    if heard.slot == "others" and heard.facts:  # "something tense, my wife hates blood": not Blood, the film
        heard = replace(heard, slots=(), slot="")
    act = next((act for rule in ORDER if (act := rule(heard)) and may(act)), None)
    if (act is None or _understood_nothing(act, heard) or (act.places and not act.titles)) and (
        title := names(trimmed(text))
    ):
        return Act(kind="ask", about="card", titles=(title,))  # "gravity" and nothing else
    if (act is None or _understood_nothing(act, heard)) and not heard.missing and is_titled(said):
        return Act(kind="ask", about="unknown", value=said.strip(" .!?"))
    return act or _named_loosely(trimmed(text), loosely)


_TO_RATE = re.compile(
    r"(?:(?:can i|i want to|i wanna|i'd like to|let me|please|ok|now) )*(?:rate|score)"
    r"(?: the (?:film|movie|series|show))? (?P<en>.+)"
    r"|(?:bewerte|evalue|valora|puntua|оцени|оценить)"
    r" (?:den film |die serie |le film |la pelicula |фильм )?(?P<other>.+)"
)
"""A title that is to be given stars, and none said."""


def _named_to_rate(text: str, names: Names) -> TitleId | None:
    match = _TO_RATE.fullmatch(trimmed(text))
    name = (match["en"] or match["other"]) if match else ""
    return names(name) if name and not (is_reference(name) or says_it(name)) else None


def _named_with_version(text: str, names: Names) -> TitleId | None:
    """A title's name, however ordinary a word, and behind a comma who is in it: "volver, la de penélope"."""
    first, _, rest = trimmed(text).partition(",")
    return names(first) if _WITH_WHOM.fullmatch(rest) else None


_WITH_WHOM = re.compile(r" ?(?:the|la|el|le|der|die|das|celle|celui) (?:one )?(?:with|by|de|con|mit|von|avec) .{3,30}")


def _but_lacking(text: str, read: Understanding, names: Names, capitals: Set[str], loosely: Loosely) -> str:
    """The text without titles that are not here, where others stand as titles do: "have you got Heat or Veep?"."""
    rest = without_names(text, [plain(name) for name in read.full.lacking])
    if rest == text:
        return text
    named = read.full.about or read.full.like or read.full.seen
    return rest if named or in_slots(rest, names, capitals, loosely).found else text


def _heard(
    text: str,
    found: Slots,
    read: Understanding,
    scene: Scene,
    describes: Describes,
    names: Names,
    loosely: Loosely,
    standing: Sequence[str],
) -> Heard:
    """What the rules look at, as far as the words alone tell."""
    slots, slot, blank = found.titles, found.kind, found.blank
    unnamed = _unnamed(_blotted(text, found), read, scene, standing)
    sequel, numbered = sequel_in(text, loosely)
    if sequel:  # "und den zweiten Paten?": no second card
        slot = slot if slot in LOOSE and slot != "added" else "about"
        slots, blank, unnamed = sequel, text.replace(numbered, "_"), unnamed.replace(numbered, "_")
    return Heard(
        text=text,
        read=read,
        scene=scene,
        ref=resolve(without_colours(_AGED.sub(" ", unnamed)), scene, describes),
        slots=slots,
        slot=slot,
        blank=blank,
        scores=scores_in(text, names, loosely, scene.deck),
        standing=tuple(standing),
    )


def _pointing(heard: Heard, before: Names, loosely: Loosely) -> Heard:
    """With what it points at: no card where a title is named, and one before us that is named in part."""
    text, scene = heard.text, heard.scene
    lying = {plain(ref.text) for ref in heard.named if ref.id in {*scene.deck, *scene.spoken}}
    told = _OF_FILM.sub("", description(without_colours(text)))
    lying |= {plain(ref.text) for ref in heard.named if heard.slot == "meant" and ref.id in heard.slots}
    if heard.ref.how in ("described", "unclear") and told and (told in lying or _opens_with(told, lying)):
        heard = replace(heard, ref=NOTHING)  # "no, I mean Harvey", "the film Harvey, what's it about": not described
    if heard.ref.how in ("place", "described") and any(_is_version(plain(ref.text), text) for ref in heard.named):
        heard = replace(heard, ref=NOTHING)  # "Paddington, the first one": no card, but the first of its films
    named = heard.slots or heard.named
    if not (named or heard.facts or heard.has("wishes")) and heard.ref.how in ("", "it", "unclear"):
        heard = replace(heard, ref=_named_in_part(heard, before))
    if not named and (told := description(without_colours(text))):
        lies = before(told)
        heard = replace(heard, ref=_called((lies,) if lies else loosely(told), heard.ref))
    return heard


_OF_FILM = re.compile(
    r"^(?:(?:the|a|der|den|die|das|le|la|el|l') ?)?(?:film|movie|series|serie|pelicula|peli|фильм)\b ?"
)
"""A word for films before a title's name."""


def _opens_with(told: str, names: Collection[str]) -> bool:
    """Whether words begin with a name that ends there: "coherence, what's it about"."""
    return any(told.startswith(name) and not told[len(name) : len(name) + 1].strip(" ,.!?:;") for name in names)


def _with_missing(heard: Heard, said: str, names: Names, loosely: Loosely, standing: Sequence[str]) -> Heard:
    """With the name of a title that is not here."""
    if lacking := heard.read.full.lacking:
        return heard if heard.named else replace(heard, missing=lacking[0])
    missing = missing_in(
        heard.text,
        names,
        loosely,
        _told(heard),
        capitalised(said),
        described=heard.facts,
        translated=bool(heard.read.english),
        standing=standing,
    )
    if any(plain(name) in plain(missing) for name in heard.read.full.people.wanted if " " in name):
        return heard  # "old Cary Grant pictures" are no title
    of_work = missing in words_asked(heard.text) and any(has(f"role {role}", missing) for role in ROLES)
    beside = missing in heard.clauses[1:] and question_of(heard)  # "is it hard to follow, hubby gets lost"
    of_fact = says_it(missing) or bool(fact_asked(missing)) or ", " in missing
    if missing and heard.scene.at_hand and (of_work or beside or of_fact):
        return heard  # "who wrote the novel?", "ist da viel Gekloppe drin?"
    pointed = heard.ref.how in ("place", "described", "group", "other") and len(missing.split()) < LONG
    if any(is_all(name, plain(missing)) for name in ("save", "unsave", "choose")):
        return heard  # "guárdamela, esa sí"
    if pointed or (heard.has("pleases") and places_in(missing, len(heard.scene.deck))):
        return heard
    return replace(heard, missing=_as_written(missing, said))  # the last lighthouse keeper is no last card


def _understood_nothing(act: Act, heard: Heard) -> bool:
    """Whether it is a wish, a title that nobody has or a card that doesn't lie there, only because nothing else was
    understood."""
    if act.about == "unknown" or (act.places and not act.titles):
        return True  # "1917" is no place of the deck
    understood = heard.facts or heard.named or heard.slots or heard.has("wishes")
    return act.kind == "wish" and not (act.about or act.titles or understood)


def _named_loosely(said: str, loosely: Loosely) -> Act:
    """A message that is nothing but a title's name, misquoted: "10 things i hate about u". Else nobody knows what it
    does. Other languages have their words for titles' names: "rien de neuf" is no film."""
    found = loosely(said) if FEWEST <= len(bare(said.split())) <= MOST and is_english(said) else ()
    about = "card" if len(found) == 1 else "which"
    return Act(kind="ask", about=about, titles=found, group=len(found) > 1) if found else Act(kind="other")


def _is_version(name: str, text: str) -> bool:
    return bool(
        re.search(
            rf"{re.escape(name)}[,.]? (?:the )?(?:first|second|third|last|original|old|new) (?:one|film|movie|part)\b",
            text,
        )
    )


_AGED = re.compile(
    r"\(\d{1,2}(?:,? (?:and|und|et|y|и|&) \d{1,2})*\)|"
    r"\b(?:girls|boys|kids|children|twins|sons|daughters|they)(?:'re| are) \d{1,2}(?:,? (?:and|&) \d{1,2})+"
    r"|(?<=\bis )(?:only |just )?\d{1,2}\b|(?<=\b[hi][et]'s )\d{1,2}\b|(?<=\b[hw]es )\d{1,2}\b"
)
"""An age, which is no place among the cards: "my brother, he is 7"."""
_ORDINAL = re.compile(
    r"^(?:the |der |die |das |le |la |el )?"
    r"(?:\d+\w*|first|second|third|last|erste\w*|zweite\w*|premiere?|primer\w*)(?: one)?$"
)


def _unnamed(text: str, read: Understanding, scene: Scene, standing: Sequence[str]) -> str:
    """The text with a blank for each longer name: the sixth of "The Sixth Sense" is no place among the cards, nor the
    last of «Última llamada»."""
    full = read.full
    for name in standing:
        text = text.replace(name, "_") if " " in name else text
    for ref in (*full.about, *full.like, *full.dislike, *full.seen, *full.similar_to):
        name = plain(ref.text)
        told = len(name.split()) > 2 or ref.id in {*scene.deck, *scene.spoken} or not _ORDINAL.search(name)
        card = is_place(name.removeprefix("saw "), len(scene.deck))
        if len(name.split()) > 1 and told and not (card or is_reference(name)):
            text = text.replace(name, "_")
    return text


def _told(heard: Heard) -> list[str]:
    """What was read as names: titles as they were written, people with and without what stands before the surname."""
    people = heard.read.full.people
    whole = [plain(name).replace("-", " ") for name in (*people.wanted, *people.refused, *heard.read.full.in_style_of)]
    elsewhere = [plain(name) for ref in heard.named for name in called_elsewhere(ref.title) if not name.isascii()]
    return [*(plain(ref.text) for ref in heard.named), *elsewhere, *whole, *(name.split()[-1] for name in whole)]


def _as_written(name: str, said: str) -> str:
    """The name with the capitals that it was written with, where it can be found."""
    at = said.casefold().find(name)
    return said[at : at + len(name)] if name and at >= 0 else name


def _named_in_part(heard: Heard, before: Names) -> Reference:
    """A title before us that is named in part ("I'll take the daggers one"), else what was pointed at."""
    title = before(without_colours(heard.text))
    if title is None:
        return heard.ref
    places = (heard.scene.deck.index(title) + 1,) if title in heard.scene.deck else ()
    return Reference(titles=(title,), places=places, how="described")


def _called(titles: Sequence[TitleId], ref: Reference) -> Reference:
    """What is described by a name ("the paddington one"), though it lies nowhere, before what only is of that kind."""
    if len(titles) == 1 and ref.how not in ("place", "nowhere"):
        return Reference(titles=tuple(titles), how="described")
    return Reference(how="unclear", among=tuple(titles)) if titles and not ref.how else ref


def _blotted(text: str, slots: Slots) -> str:
    """The text with a blank for each title that stands where a title does: the Spanish first in Primer is no place."""
    for each in sorted(slots.found, key=lambda each: -each.first):
        text = f"{text[: each.first]}_{text[each.last :]}"
    return text
