"""Sees to it that a wish that surely stands in a message is heard, whatever else the message does."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Replies, Turn
from bot.messages import joined
from bot.noting import ReadsIn
from bot.scene.heard import Meant
from bot.scene.letting_go import says_what
from bot.scene.scene import scene_of
from bot.understanding.acts.act import Act, Scene
from bot.understanding.tagger.doubting import does_wish, doubter, is_long, is_lost, wish_left
from bot.understanding.tagger.tagging import Tagger

_NOT_KNOWN = ("unknown", "beyond")
"""What an act is about that says only that something isn't known."""


class Completing:
    """Has a message heard, and then a wish in it of which nothing was done; `may` says of a message which acts it may
    be."""

    def __init__(self, tagger: Tagger, *, meant: ReadsIn, done: Callable[[Turn, Meant], Awaitable[Replies]]) -> None:
        self._tagger, self._meant, self._done = tagger, meant, done
        self.may = doubter(tagger)

    async def hear(self, turn: Turn, *ways: Callable[[Turn], Awaitable[Replies]]) -> Replies:
        """The replies to all of a message, of the first of the ways that has any; a wish is read in the scene that lay
        there when it was said."""
        text, scene, before = turn.text, scene_of(turn), len(turn.done)
        replies: Replies = ()
        for hear in ways:
            replies = replies or await hear(turn)
        if not is_long(text) or scene.prompt or scene.asks:
            return replies
        left = wish_left(self._tagger.stretches(text), turn.done[before:])
        return await self._with(turn, scene, left, replies) if left else replies

    async def _with(self, turn: Turn, scene: Scene, wish: str, replies: Replies) -> Replies:
        """The replies with what the wish brings; that something was not understood goes."""
        meant = await self._meant(turn, scene, wish)
        lost = is_lost(turn.done)
        if lost and not does_wish(meant.act) and says_what(meant.read):
            meant = replace(meant, act=Act(kind="refine" if scene.wish else "wish"))
        if not does_wish(meant.act) or meant.act.about in _NOT_KNOWN:
            return replies
        turn.hears(wish, last=True)
        more = await self._done(turn, meant)
        return more if lost else joined(replies, more)
