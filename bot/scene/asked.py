"""Several things asked of cards in one message, each put as a question of its own: "the third: is it sad, who made it
and how long is it? and the fifth, is it on Netflix?" is four questions, each with its card.

What is said besides (a title is taken, other cards are wished for) is a part for itself, behind what stood before it.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from bot.dialogue import Turn
from bot.scene.heard import Meant
from bot.scene.on_table import standing_at
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.apart import LEANS, SEEKS, TEACHES, does_of, is_answered, only_shows
from bot.understanding.acts.describing import place_said
from bot.understanding.acts.parts import Part
from bot.understanding.acts.put_as_wish import is_put_as_wish
from bot.understanding.acts.taking import takes
from bot.understanding.acts.units import Unit, bare, may_ask, only_place, place_of, sentences_of
from bot.understanding.text.plain import plain

Meaning = Callable[[str], Awaitable[Meant]]
_OF_SEVERAL = frozenset((
    "among", "compare", "take", "which", "cards", "sides", "difference", "shared", "related", "likeness", "about_title",
))  # fmt: skip
"""What is asked of several titles."""


_BEFORE_NAME = re.compile(
    r"(?<!\w)(?:the|(?:the|der|den|le|la|el) (?:film|movie|peli|pel[ií]cula)|der|den|la de|el de|фильм|вот|《) ?$",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"^(?: (?:one|movie|film)\b|》|(?:的)?那部)", re.IGNORECASE)
"""What stands about a name that stands for its card: "the Taxi one", "фильм король лев"."""


@dataclass(slots=True)
class _Found:
    """What a message asks, with the place and the fact of each question, and what it says besides, in its order; `late`
    whether a card was named behind what is asked of it, `taken` whether one is taken."""

    parts: list[Part | str] = field(default_factory=list)
    asked: dict[tuple[int, str], int] = field(default_factory=dict)
    late: bool = False
    taken: bool = False


async def asked_apart(
    turn: Turn,
    scene: Scene,
    whole: Act,
    meant: Callable[[Turn, Scene, str], Awaitable[Meant]],
    names: Mapping[TitleId, Sequence[str]],
) -> tuple[Part, ...]:
    """What a turn asks of the cards on the table, taken apart; none while something is waited for."""
    of_usher = whole.kind == "other" and whole.about == "usher"  # "it says ★ 7.6, who gives these stars?"
    if scene.prompt or whole.scores or of_usher or whole.kind in ("answer", "friends", "remind", "speak"):
        return ()
    return await AskedApart(partial(meant, turn, scene), scene, names, turn.say.locale).parts(turn.text)


class AskedApart:
    """Takes apart what is asked of cards by their places, in one scene and language."""

    def __init__(self, meaning: Meaning, scene: Scene, names: Mapping[TitleId, Sequence[str]], locale: str) -> None:
        """`names` are those of the titles before one."""
        self._meaning, self._scene, self._names, self._locale = meaning, scene, names, locale

    async def parts(self, text: str) -> tuple[Part, ...]:
        """The questions and what is said besides; none where the message asks nothing of a card by its place, or not
        all that is asked is understood so."""
        size = len(self._scene.deck)
        sentences = sentences_of(self._by_places(text)) if size > 1 else ()
        found, place = _Found(), 0
        for units in sentences:
            places = [place_of(unit.text, size) for unit in units]
            place = next(filter(None, places), place)
            for unit, own in zip(units, places, strict=True):
                place = own or place
                if only_place(unit.text, size):
                    found.late = found.late or bool(found.asked)
                elif own and takes(plain(unit.text)):
                    found.parts.append(Part(unit.text))
                    found.taken = True
                elif place and may_ask(unit):
                    if not await self._asks(unit, place, own, found):
                        return ()
                else:
                    found.parts.append(unit.text)
        parts = await self._besides(found)
        return parts if found.asked and (len(parts) > 1 or found.late) else ()

    def _by_places(self, text: str) -> str:
        """The text with each name of a card as its place."""
        lying = {title: self._names[title] for title in self._scene.deck if title in self._names}
        for first, last, title in reversed(standing_at(text, lying)):
            before, after = _BEFORE_NAME.sub("", text[:first]), _BEHIND_NAME.sub("", text[last:])
            text = f"{before}{place_said(self._locale, self._scene.deck.index(title) + 1)}{after}"
        return text

    async def _asks(self, unit: Unit, place: int, own: int, found: _Found) -> bool:
        """Whether a unit is understood as a question of the card at this place, with what was asked of it just now
        where it says nothing by itself ("is there sex and violence?")."""
        mark = "？" if self._locale == "zh" else "?"
        question = f"{unit.text}{mark}" if own else self._put(bare(unit.text), place)
        act = (await self._meaning(question)).act
        if self._answers(act, place):
            if (place, act.about) not in found.asked or act.about in ("holds", "checks"):
                found.asked[place, act.about] = len(found.parts)
                found.parts.append(Part(question))
            return True
        if own and act.kind != "ask" and does_of(act) and act.titles == self._scene.deck[own - 1 : own]:
            found.parts.append(unit.text)
            return True
        last = found.parts[-1] if found.parts else None
        if isinstance(last, Part):
            longer = f"{last.text.rstrip('?？')} {'和' if self._locale == 'zh' else '&'} {bare(unit.text)}?"
            if self._answers((await self._meaning(longer)).act, place):
                found.parts[-1] = Part(longer)
                return True
        return False

    def _put(self, said: str, place: int) -> str:
        """A question of the card at a place, in the person's language."""
        named = place_said(self._locale, place)
        return f"{named}{said}？" if self._locale == "zh" else f"{named}, {said}?"

    def _answers(self, act: Act, place: int) -> bool:
        of_it = act.titles == self._scene.deck[place - 1 : place]
        return is_answered(act) and of_it and act.about not in _OF_SEVERAL

    async def _besides(self, found: _Found) -> tuple[Part, ...]:
        """The parts in their order, what is wished last; what only remarks something is none."""
        done: list[Part] = []
        wished: list[Part] = []
        for each in _runs(found.parts):
            if isinstance(each, Part):
                done.append(each)
                continue
            act = (await self._meaning(each)).act
            if does_of(act) == TEACHES:
                return ()  # a card that goes moves the others' places
            if does_of(act) == SEEKS:
                wished += [Part(each, quiet=not put)] if (put := is_put_as_wish(each)) or not found.taken else []
            elif does_of(act) not in ("", LEANS) and not only_shows(act):
                done.append(Part(each))
        return (*done, *wished)


def _runs(parts: Sequence[Part | str]) -> list[Part | str]:
    """The parts, what is said besides in one piece where nothing is asked between."""
    found: list[Part | str] = []
    for each in parts:
        if isinstance(each, str) and found and isinstance(found[-1], str):
            found[-1] = f"{found[-1]}, {each}"
        else:
            found.append(each)
    return found
