"""In a children's profile nothing passes but what is safe for children, whichever flow answers, however it is asked."""

from dataclasses import replace

from bot.dialogue import Flow, Replies, Step, Turn
from bot.errors import BadTitleId
from bot.messages import Buttons, Reply
from bot.persons import Imported, Judged, Learned
from bot.recommend.arrays import TitleArrays
from bot.recommend.pipeline import Recommender
from bot.scene.meant import safe
from bot.scene.pin import keypad, locked
from bot.scene.ways_on import find_buttons
from bot.titles import TitleId, from_short_id

KEPT_IN = frozenset(("privacy", "link"))
"""Flows that may lead out of a child's profile."""


class Children:
    """Stands around every flow: what names an unsafe title is refused, what would show one loses it."""

    def __init__(self, *, recommender: Recommender) -> None:
        self._recommender = recommender

    def guard(self, flow: Flow) -> Flow:
        """The same flow, guarded where the profile in use is for children."""
        return flow.around(self._kept_in if flow.name in KEPT_IN else self._guarded)

    def _kept_in(self, step: Step) -> Step:
        """What would lead out of a child's profile, by forgetting everything or by joining accounts, asks for the PIN
        first, where there is one."""
        guarded = self._guarded(step)

        async def kept_in(turn: Turn) -> Replies:
            if locked(turn) and turn.action.verb not in ("export", "privacy"):
                return (keypad(turn, "leave", str(turn.memory.profiles[0].id)),)
            return await guarded(turn)

        return kept_in

    def _guarded(self, step: Step) -> Step:
        async def guarded(turn: Turn) -> Replies:
            if not turn.for_kids:
                return await step(turn)
            if any(self._unsafe(title) for arg in turn.action.args if (title := _title(arg))):
                return self._refuse(turn)
            if any(self._unsafe(ref.id) for ref in turn.read.full.similar_to):
                return self._refuse(turn)
            replies = await step(turn)
            kept = tuple(_without_unsafe(reply, self._recommender.arrays) for reply in replies)
            spoken = turn.action.verb == "text" and kept != replies
            return self._refuse(turn) if spoken or self._teaches_unsafe(turn) else kept

        return guarded

    def _teaches_unsafe(self, turn: Turn) -> bool:
        """Whether the turn would keep anything of an unsafe title, for its name to come back in a list or a reason."""
        judged = {change.judgement.title for change in turn.changes if isinstance(change, Judged)}
        judged |= {j.title for change in turn.changes if isinstance(change, Imported) for j in change.judgements}
        insights = [change.insight for change in turn.changes if isinstance(change, Learned)]
        told = {TitleId(x.value) for insight in insights for x in insight.lessons if x.kind in ("title", "seen")}
        return any(self._unsafe(title) for title in judged | told)

    def _refuse(self, turn: Turn) -> Replies:
        turn.changes.clear()
        switch = (turn.button("button-profile", "profile"),)
        return (Reply(text=turn.say("not-for-kids"), buttons=(find_buttons(turn), switch)),)

    def _unsafe(self, title: TitleId) -> bool:
        return not safe(title, self._recommender.arrays)


def _title(arg: str) -> TitleId | None:
    """The title that an argument of an action names, if it names one."""
    try:
        return from_short_id(arg)
    except BadTitleId:
        return None


def _without_unsafe(reply: Reply, arrays: TitleArrays) -> Reply:
    """The reply without cards and buttons of unsafe titles."""
    cards = tuple(card for card in reply.cards if safe(card.title, arrays))
    buttons: Buttons = tuple(
        kept
        for row in reply.buttons
        if (kept := tuple(b for b in row if all(safe(t, arrays) for a in b.action.args if (t := _title(a)))))
    )
    quiet = _without_unsafe(reply.quiet, arrays) if reply.quiet else None
    if len(cards) == len(reply.cards) and buttons == reply.buttons and quiet == reply.quiet:
        return reply
    position = min(reply.position, max(0, len(cards) - 1))
    return replace(reply, cards=cards, buttons=buttons, position=position, quiet=quiet)
