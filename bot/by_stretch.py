"""A message whose stretches do what nothing was done of: put back, and heard again stretch by stretch.

The rules hear a message first. Where what they did and what the tagger is sure of contradict each other, all that was
done is put back, and each stretch is heard alone, by the rules that may do what it does and by no other; where none of
them knows what to do, the plainest thing of that kind is done. All that is wished is one wish, heard last.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.dialogue import Replies, Turn
from bot.messages import joined
from bot.noting import ReadsIn
from bot.scene.heard import Meant, spoken_in
from bot.scene.letting_go import says_what
from bot.scene.scene import scene_of
from bot.scene.spoken import speak_of
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.put_as_wish import is_put_as_wish
from bot.understanding.tagger.deeds import MAY, contradicted, lay_of, plainest
from bot.understanding.tagger.tagging import Label, Lay, Stretch
from bot.understanding.text.tongues import is_english

Cut = Callable[[str, Lay], Awaitable[tuple[Stretch, ...]]]
Hears = Callable[[Turn], Awaitable[Replies]]
_WISHED: tuple[Label, ...] = ("wish", "company")
_IDLE: tuple[Label, ...] = ("chat", "life", "others")
"""What is answered only where nothing else is said."""
_NOTED: tuple[Label, ...] = ("remark", "rate")
"""What is said of titles in passing is noted as it always is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that do one thing."""

    label: Label
    text: str
    sure: float

    @classmethod
    def of(cls, label: Label, stretches: Sequence[Stretch]) -> "Piece":
        return cls(label, " ".join(each.text for each in stretches), min(each.sure for each in stretches))


class ByStretch:
    def __init__(self, cut: Cut, *, meant: ReadsIn, done: Callable[[Turn, Meant], Awaitable[Replies]]) -> None:
        self._cut, self._meant, self._done = cut, meant, done

    async def hear(self, turn: Turn, *ways: Hears) -> Replies:
        """The replies to a message, of the first of the ways that has any; of its stretches where they contradict what
        was done."""
        text, scene, before = turn.text, scene_of(turn), turn.put_aside()
        stretches = () if scene.prompt or scene.asks else await self._cut(turn.text, lay_of(scene))
        tell, told = turn.tell, len(turn.done)
        turn.tell = None if stretches else tell
        replies: Replies = ()
        for hear in ways:
            replies = replies or await hear(turn)
        if not stretches or not self._contradicted(text, stretches, turn.done[told:], scene):
            turn.tell = tell
            return replies
        heard = turn.put_aside()
        turn.put_back(before)
        again = await self._each(turn, pieces_of(stretches), ways[0])
        turn.tell = tell
        if again:
            return again
        turn.put_back(heard)
        return replies

    @staticmethod
    def _contradicted(text: str, stretches: Sequence[Stretch], done: Sequence[Act], scene: Scene) -> bool:
        """Whether the stretches contradict what was done; a wish may be put as a question."""
        if all(each.label in ("ask", *_WISHED) for each in stretches) and is_put_as_wish(text):
            return False
        offered = bool(scene.offer or scene.proposed)
        return contradicted(stretches, done, offered=offered, english=is_english(text))

    async def _each(self, turn: Turn, pieces: Sequence[Piece], noting: Hears) -> Replies:
        """The replies to the pieces, as one."""
        replies: Replies = ()
        for place, piece in enumerate(pieces, 1):
            turn.hears(piece.text, last=place == len(pieces))
            turn.only = MAY[piece.label]
            noted = await noting(turn) if piece.label in _NOTED else ()
            replies = joined(replies, noted or await self._piece(turn, piece, alone=len(pieces) == 1))
        turn.only = None
        return replies

    async def _piece(self, turn: Turn, piece: Piece, *, alone: bool) -> Replies:
        scene = scene_of(turn)
        meant = await self._meant(turn, scene)
        if piece.label == "look" and not alone:
            speak_of(turn, *spoken_in(meant))  # "the second looks ok. is it rude?"
            return ()
        if meant.act.kind == "other" and not meant.act.about:
            act = plainest(piece.label, scene, spoken_in(meant), asks=says_what(meant.read), sure=piece.sure)
            if act is None or (act.kind == "other" and not (alone or piece.label == "ask")):
                return ()
            meant = replace(meant, act=act)
        return await self._done(turn, meant)


def pieces_of(stretches: Sequence[Stretch]) -> tuple[Piece, ...]:
    """The stretches as they are heard: those of one label side by side as one, what wants nothing left out beside what
    does, the wish last, with for whom it is and what others think of it ("he hates cartoons, what do i show him")."""
    does = [each for each in stretches if each.label not in _IDLE]
    does = does or [*stretches[-1:]]
    wishes = any(each.label == "wish" for each in does)
    wished = [each for each in stretches if each.label in _WISHED or (wishes and each.label == "others")]
    rest = [each for each in does if each not in wished]
    told = [Piece.of(label, [*some]) for label, some in groupby(rest, key=lambda each: each.label)]
    if wished:
        told.append(Piece.of("wish" if wishes else "company", wished))
    return tuple(told)
