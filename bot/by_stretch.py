"""A message whose stretches do what nothing was done of: put back, and heard again stretch by stretch.

The rules hear a message first. Where what they did and what the tagger is sure of contradict each other, all that was
done is put back, and each stretch is heard alone, by the rules that may do what it does and by no other; where none of
them knows what to do, the plainest thing of that kind is done. All that is wished is one wish, heard last.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby

from bot.dialogue import Replies, Turn
from bot.messages import Reply, joined
from bot.noting import ReadsIn
from bot.ports import Tell
from bot.scene.heard import Meant, spoken_in
from bot.scene.letting_go import says_what
from bot.scene.scene import scene_of
from bot.scene.spoken import speak_of
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.acts.heard import courtesies_in
from bot.understanding.acts.parts import sentences
from bot.understanding.acts.put_as_wish import is_put_as_wish
from bot.understanding.acts.references import says_it
from bot.understanding.tagger.deeds import MAY, context_of, contradicted, plainest
from bot.understanding.tagger.tagging import Context, Label, Stretch
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import is_english

Cut = Callable[[str, Context], Awaitable[tuple[Stretch, ...]]]
Hears = Callable[[Turn], Awaitable[Replies]]
_WISHED: tuple[Label, ...] = ("wish", "company")
_IDLE: tuple[Label, ...] = ("chat", "life", "others")
"""What is answered only where nothing else is said."""
_TURNS_AWAY: frozenset[Label] = frozenset(("remark", "others", "company", "complain"))
"""What the cards may be turned away from by."""
_QUIET: frozenset[Label] = frozenset(("chat", "life", "others", "remark", "complain", "look", "feel"))
"""What wants no answer of its own where somebody says goodbye behind it."""
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


class Showing:
    """Shows replies as they come, and knows whether it did: what somebody has seen can't be put back."""

    def __init__(self, tell: Tell | None) -> None:
        self._tell, self.shown = tell, False

    async def __call__(self, reply: Reply) -> None:
        assert self._tell is not None
        self.shown = True
        await self._tell(reply)


class ByStretch:
    def __init__(self, cut: Cut, *, meant: ReadsIn, done: Callable[[Turn, Meant], Awaitable[Replies]]) -> None:
        self._cut, self._meant, self._done = cut, meant, done

    async def hear(self, turn: Turn, *ways: Hears) -> Replies:
        """The replies to a message, of the first of the ways that has any; of its stretches where they contradict what
        was done."""
        text, scene, before = turn.text, scene_of(turn), put_aside(turn)
        stretches = () if scene.prompt or scene.asks else await self._cut(turn.text, context_of(scene))
        if (ends := farewell_in(text)) and stretches and {each.label for each in stretches} <= _QUIET:
            noted = await ways[0](turn)
            turn.hears(ends, last=True)
            return joined(noted, await ways[-1](turn))
        showing, told = Showing(turn.tell), len(turn.done)
        turn.tell = showing if turn.tell else None
        replies: Replies = ()
        for hear in ways:
            replies = replies or await hear(turn)
        done = turn.done[told:]
        if showing.shown or not stretches or not self._contradicted(text, turn, stretches, done, scene):
            return replies
        heard = put_aside(turn)
        put_back(turn, before)
        again = await self._each(turn, pieces_of(stretches), ways[0])
        if again:
            return again
        put_back(turn, heard)
        return replies

    @staticmethod
    def _contradicted(text: str, turn: Turn, stretches: Sequence[Stretch], done: Sequence[Act], scene: Scene) -> bool:
        """Whether the stretches contradict what was done; a wish may be put as a question, and a refusal or a limit as
        a remark."""
        labels, english = {each.label for each in stretches}, is_english(text)
        wished = labels <= {"ask", *_WISHED} and is_put_as_wish(text)
        if wished and not (english and says_it(plain(text))):
            return False  # "is there anything with dogs?", and not "how long is it and is there anything sad?"
        if labels <= _TURNS_AWAY and (turn.read.full.refuses or turn.read.full.seasons):
            return False  # "she hates swearing", "that's still longer than ninety minutes"
        offered = bool(scene.offer or scene.proposed)
        return contradicted(stretches, done, offered=offered, english=english)

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
        if piece.label == "look":
            return await self._looked_at(turn, scene, alone=alone)
        meant = await self._meant(turn, scene)
        if meant.act.kind == "other" and not meant.act.about:
            act = plainest(piece.label, scene, spoken_in(meant), asks=says_what(meant.read), sure=piece.sure)
            if act is None or (act.kind == "other" and not (alone or piece.label == "ask")):
                return ()
            meant = replace(meant, act=act)
        return await self._done(turn, meant)

    async def _looked_at(self, turn: Turn, scene: Scene, *, alone: bool) -> Replies:
        """The card of what catches the eye; beside something else that is what is spoken of: "the second looks ok. is
        it rude?"."""
        turn.only = None  # "looks good" is heard as taken, and tells what is meant
        meant = await self._meant(turn, scene)
        if not alone:
            speak_of(turn, *spoken_in(meant))
            return ()
        act = plainest("look", scene, spoken_in(meant), asks=False)
        return await self._done(turn, replace(meant, act=act)) if act else ()


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


def farewell_in(text: str) -> str:
    """The sentence with which a message ends that says more, where it says nothing but goodbye; empty where none does,
    or where something is asked before."""
    said = sentences(text)
    ends = len(said) > 1 and "?" not in text and "part" in courtesies_in(plain(said[-1]))
    return said[-1] if ends else ""


def put_aside(turn: Turn) -> Turn:
    """The turn as it is now, for `put_back`."""
    copied = {name: getattr(turn, name).copy() for name in ("conversation", "changes", "asked", "done")}
    return replace(turn, **copied)


def put_back(turn: Turn, before: Turn) -> None:
    """All that was done since `before` was put aside is as if it had not been; what was read stays read."""
    for each in fields(turn):
        if each.name not in ("readings", "recalled"):
            setattr(turn, each.name, getattr(before, each.name))


def within(only: frozenset[ActKind] | None) -> Callable[[Act], bool]:
    """Whether the stretch that is heard may do an act."""
    return lambda act: only is None or act.kind in only
