"""Verdicts: liked, disliked, seen, stars, not interested, and taking the last one back."""

import re
from collections.abc import Awaitable, Callable

from bot.dialogue import Flow, Replies, Turn, rows
from bot.flows.deck import Shown
from bot.flows.picks import find_buttons
from bot.flows.wish import Understand
from bot.messages import Button, Reply
from bot.recommend.pipeline import Recommender
from bot.titles import TitleId, Verdict, from_short_id, short_id

STARS = (1, 2, 3, 4, 5)
RECENT = 6
MOST_UNDONE = 10


_NUMBER = re.compile(r"(.*\S)\s+([1-5](?:\.5)?)\s*(?:stars?|★)?", re.IGNORECASE | re.DOTALL)


def _split(text: str) -> tuple[str, float | None]:
    """`Dune 4` -> the title's words and the stars, if a number from 1 to 5 ends it."""
    match = _NUMBER.fullmatch(text.strip())
    return (match[1], float(match[2])) if match else (text, None)


class Rate:
    def __init__(self, *, recommender: Recommender, understand: Understand) -> None:
        self._recommender = recommender
        self._understand = understand

    def flow(self) -> Flow:
        return Flow(
            name="rate",
            verbs={
                "like": self._verdict(Verdict.LIKED),
                "dislike": self._verdict(Verdict.DISLIKED),
                "not_interested": self._verdict(Verdict.NOT_INTERESTED),
                "seen": self.seen,
                "stars": self.stars,
                "rate": self.rate,
                "undo": self.undo,
            },
        )

    def _verdict(self, verdict: Verdict) -> Callable[[Turn], Awaitable[Replies]]:
        async def step(turn: Turn) -> Replies:
            title = from_short_id(turn.action.arg(0))
            turn.judge(title, verdict)
            text = turn.say(f"verdict-{verdict.replace('_', '-')}", title=self._name(title))
            buttons = (turn.button("button-undo", "undo"), turn.button("button-back-to-picks", "picks"))
            return (Reply(text=text, buttons=(buttons,)),)

        return step

    async def seen(self, turn: Turn) -> Replies:
        """Seen: never shown again; five stars are offered at once."""
        title = from_short_id(turn.action.arg(0))
        turn.judge(title, Verdict.SEEN)
        text = turn.say("verdict-seen", title=self._name(title))
        return (Reply(text=text, buttons=(self._stars(turn, title), (turn.button("button-undo", "undo"),))),)

    async def stars(self, turn: Turn) -> Replies:
        title, stars = from_short_id(turn.action.arg(0)), turn.action.arg(1)
        if stars not in map(str, STARS):
            return (Reply(text=turn.say("rate-ask", title=self._name(title)), buttons=(self._stars(turn, title),)),)
        turn.judge(title, Verdict.RATED, float(stars))
        text = turn.say("rated", title=self._name(title), stars=stars)
        more = turn.button("button-more", "more", short_id(title))
        return (Reply(text=text, buttons=((more, turn.button("button-undo", "undo")),), replaces=True),)

    async def rate(self, turn: Turn) -> Replies:
        """`/rate Dune 4` rates, `/rate Dune` asks for stars, `/rate` offers what was shown lately."""
        if not turn.action.args:
            return (self._offer(turn),)
        words, number = _split(turn.action.arg(0))
        read = await self._understand(words)
        named = (*read.like, *read.dislike, *read.seen, *read.similar_to, *read.about)
        if not named:
            return (Reply(text=turn.say("rate-unknown"), buttons=(find_buttons(turn),)),)
        stars = number or read.stars
        if not stars:
            ref = named[0]
            return (Reply(text=turn.say("rate-ask", title=ref.title), buttons=(self._stars(turn, ref.id),)),)
        turn.judge(named[0].id, Verdict.RATED, stars)
        text = turn.say("rated", title=named[0].title, stars=f"{stars:g}")
        return (Reply(text=text, buttons=((turn.button("button-undo", "undo"),),)),)

    async def undo(self, turn: Turn) -> Replies:
        """Take the last verdict back (or the last few, when one message gave several)."""
        asked = turn.action.arg(0, "1")
        count = min(int(asked), MOST_UNDONE) if asked.isdigit() else 1
        taken = [last for _ in range(max(1, count)) if (last := turn.take_back())]
        if not taken:
            return (Reply(text=turn.say("undo-nothing"), buttons=(find_buttons(turn),)),)
        names = turn.say.several([self._name(judgement.title) for judgement in taken])
        return (
            Reply(text=turn.say("undone", titles=names), buttons=((turn.button("button-back-to-picks", "picks"),),)),
        )

    def _offer(self, turn: Turn) -> Reply:
        shown = turn.recall(Shown)
        recent = [pick.title for pick in shown.picks] if shown else list(turn.memory.shown)
        known = [title for title in recent if title in self._recommender.arrays.place][:RECENT]
        if not known:
            return Reply(text=turn.say("rate-nothing"), buttons=(find_buttons(turn),))
        buttons = [turn.button("rate-title", "stars", short_id(title), title=self._name(title)) for title in known]
        return Reply(text=turn.say("rate-which"), buttons=rows(*buttons, wide=1))

    def _stars(self, turn: Turn, title: TitleId) -> tuple[Button, ...]:
        return tuple(turn.button("button-stars", "stars", short_id(title), n, stars=n) for n in STARS)

    def _name(self, title: TitleId) -> str:
        arrays = self._recommender.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title
