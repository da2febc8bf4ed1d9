"""Sees to it that all that a message surely does is done: a wish beside a question, a question beside a wish."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.dialogue import Replies, Turn
from bot.messages import joined
from bot.noting import ReadsIn
from bot.scene.heard import Meant, refs
from bot.scene.letting_go import says_what
from bot.scene.scene import scene_of
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.spans.doubting import Undone, doubter, is_long, is_lost, undone_in
from bot.understanding.spans.tagging import Tagger

_NOT_KNOWN = ("unknown", "beyond")
"""What an act is about that says only that something isn't known."""


_POINTS_AWAY: frozenset[ActKind] = frozenset(("choose", "recall"))
"""Acts behind which "it" is what was taken or is sought, and no card."""


def _is_of_card(meant: Meant, scene: Scene, done: Sequence[Act]) -> bool:
    """Whether words that name no title were heard of a card, though the message takes or seeks a title:
    "watching Heat, gran loved it", "the one with the dinosaurs, how long is it?"."""
    at_hand = {scene.at_hand, *scene.deck}
    points = bool(meant.act.titles) and {*meant.act.titles} <= at_hand
    named = meant.act.places or refs(meant.read.full)
    return points and not named and any(act.kind in _POINTS_AWAY for act in done)


class Completing:
    """Has a message heard, and then what a stretch of it does of which nothing was done; `may` says of a message which
    acts it may be."""

    def __init__(self, tagger: Tagger, *, meant: ReadsIn, done: Callable[[Turn, Meant], Awaitable[Replies]]) -> None:
        self._tagger, self._meant, self._done = tagger, meant, done
        self.may = doubter(tagger)

    async def hear(self, turn: Turn, *ways: Callable[[Turn], Awaitable[Replies]]) -> Replies:
        """The replies to all of a message, of the first of the ways that has any; each stretch is read in the scene
        that lay there when it was said."""
        text, scene, before = turn.text, scene_of(turn), len(turn.done)
        replies: Replies = ()
        for hear in ways:
            replies = replies or await hear(turn)
        if not is_long(text) or scene.prompt or scene.asks:
            return replies
        for undone in undone_in(self._tagger.spans(text), turn.done[before:]):
            replies = await self._with(turn, scene, undone, replies)
        return replies

    async def _with(self, turn: Turn, scene: Scene, undone: Undone, replies: Replies) -> Replies:
        """The replies with what is done now; that something was not understood goes."""
        meant = await self._meant(turn, scene, undone.text)
        lost = is_lost(turn.done)
        if lost and undone.searches and meant.act.kind not in undone.acts and says_what(meant.read):
            meant = replace(meant, act=Act(kind="refine" if scene.wish else "wish"))
        if meant.act.kind not in undone.acts or meant.act.about in _NOT_KNOWN:
            return replies
        if not undone.searches and _is_of_card(meant, scene, turn.done):
            return replies
        turn.hears(undone.text, last=undone.searches)
        more = await self._done(turn, meant)
        if lost:
            return more
        return joined(replies, more) if undone.searches else joined(more, replies)
