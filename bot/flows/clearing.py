"""Emptying a list at once: asked first, done at a tap, and put back by Undo while the conversation lasts."""

from dataclasses import dataclass, replace

from bot.dialogue import Command, Flow, Replies, Turn
from bot.messages import Reply
from bot.scene.listing import take_off
from bot.scene.scene import Prompt
from bot.scene.ways_on import find_buttons
from bot.titles import Judgement, Verdict
from bot.understanding.acts.replying import CLEARS

LISTS = ("watchlist", "history")
MOST_KEPT = 1_000
"""Verdicts that are kept for Undo; a longer list is gone for good, and that is said before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """What stood on the list that was emptied, oldest first."""

    judgements: tuple[Judgement, ...]


class Clearing:
    def flow(self) -> Flow:
        return Flow(
            name="clearing",
            verbs={
                "clear_list": Command(self.clear, private=True),
                "put_back_list": Command(self.put_back, private=True),
            },
        )

    async def ask(self, turn: Turn, name: str) -> Replies:
        """Whether the list is really to be emptied."""
        count = len({judgement.title for judgement in _standing(turn, name)})
        if not count:
            return (Reply(text=turn.say(f"{name}-empty"), buttons=(find_buttons(turn),)),)
        turn.keep(Prompt(waits=f"{CLEARS}:{name}"))
        text = turn.say(f"{name}-clear-ask", count=count)
        if len(_standing(turn, name)) > MOST_KEPT:
            text = f"{text} {turn.say('clear-for-good')}"
        buttons = (turn.button("button-clear", "clear_list", name), turn.button("button-keep", name))
        return (Reply(text=text, buttons=(buttons,)),)

    async def clear(self, turn: Turn) -> Replies:
        """Every title off the list; what was said of titles stands when the watchlist goes, and they stay on it when
        the history goes."""
        name = turn.action.arg(0) or (turn.act.value if turn.act else "")
        if name not in LISTS:
            return (Reply(text=turn.say("clear-gone"), buttons=(find_buttons(turn),)),)
        gone = _standing(turn, name)
        saved = [j for j in turn.taste.judgements if j.verdict is Verdict.SAVED and j.title in turn.taste.saved]
        for title in dict.fromkeys(judgement.title for judgement in gone):
            if name == "watchlist":
                take_off(turn, title)
            else:
                turn.unlearn(("title", title))
                turn.unlearn(("seen", title))
        if name == "history" and (stay := _anew(turn, [j for j in saved if j.title in {g.title for g in gone}])):
            turn.take_in(stay)
        kept = len(gone) <= MOST_KEPT
        if kept:
            turn.keep(Cleared(judgements=gone))
        undo = (turn.button("button-undo", "put_back_list"),) if kept else ()
        text = turn.say(f"{name}-cleared", count=len({judgement.title for judgement in gone}))
        return (Reply(text=text, buttons=tuple(row for row in (undo, find_buttons(turn)) if row), replaces=True),)

    async def put_back(self, turn: Turn) -> Replies:
        """The list as it was, each title with its day."""
        cleared = turn.recall(Cleared)
        if not cleared:
            return (Reply(text=turn.say("clear-gone"), buttons=(find_buttons(turn),)),)
        turn.take_in(_anew(turn, cleared.judgements))
        turn.drop(Cleared)
        count = len({judgement.title for judgement in cleared.judgements})
        return (Reply(text=turn.say("clear-put-back", count=count), buttons=(find_buttons(turn),), replaces=True),)


def _standing(turn: Turn, name: str) -> tuple[Judgement, ...]:
    """The verdicts that make the list, oldest first."""
    of_list = [j for j in turn.taste.judgements if (j.verdict is Verdict.SAVED) == (name == "watchlist")]
    shown = turn.taste.saved if name == "watchlist" else turn.taste.said
    return tuple(judgement for judgement in of_list if judgement.title in shown)


def _anew(turn: Turn, judgements: tuple[Judgement, ...] | list[Judgement]) -> tuple[Judgement, ...]:
    return tuple(replace(judgement, turn=turn.mark) for judgement in judgements)
