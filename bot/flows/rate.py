"""Verdicts: liked, disliked, seen, stars, not interested, and taking the last one back."""

import re
from collections.abc import Awaitable, Callable

from bot.dialogue import Flow, Replies, Turn, rows
from bot.flows.deck import Shown, top_of
from bot.flows.learning import undo_button
from bot.flows.picks import find_buttons
from bot.flows.wish import Understand
from bot.messages import Button, Reply
from bot.recommend.pipeline import Recommender
from bot.titles import Insight, TitleId, Verdict, from_short_id, short_id

STARS = (1, 2, 3, 4, 5)
RECENT = 6


_NUMBER = re.compile(r"(|.*\S\s+)([1-5](?:\.5)?)\s*(?:stars?|★|/\s*5)?", re.IGNORECASE | re.DOTALL)


def _split(text: str) -> tuple[str, float | None]:
    """`Dune 4` -> the title's words and the stars, if a number from 1 to 5 ends it; `4` -> no words and the stars."""
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
            buttons = (undo_button(turn), turn.button("button-back-to-picks", "picks"))
            return (Reply(text=text, buttons=(buttons,)),)

        return step

    async def seen(self, turn: Turn) -> Replies:
        """Seen: never shown again; five stars are offered at once."""
        title = from_short_id(turn.action.arg(0))
        turn.judge(title, Verdict.SEEN)
        text = turn.say("verdict-seen", title=self._name(title))
        return (Reply(text=text, buttons=(self._stars(turn, title), (undo_button(turn),))),)

    async def stars(self, turn: Turn) -> Replies:
        title, stars = from_short_id(turn.action.arg(0)), turn.action.arg(1)
        if stars not in map(str, STARS):
            return (Reply(text=turn.say("rate-ask", title=self._name(title)), buttons=(self._stars(turn, title),)),)
        turn.judge(title, Verdict.RATED, float(stars))
        text = turn.say("rated", title=self._name(title), stars=stars)
        more = turn.button("button-more", "more", short_id(title))
        return (Reply(text=text, buttons=((more, undo_button(turn)),), replaces=True),)

    async def rate(self, turn: Turn) -> Replies:
        """`/rate Dune 4` rates, `/rate Dune` asks for stars, `/rate 4` is for the card on top, `/rate` offers what was
        shown lately."""
        if not turn.action.args:
            return (self._offer(turn),)
        words, number = _split(turn.action.arg(0))
        if number and not words.strip():
            return (self._rate_top(turn, number),)
        read = await self._understand(words, turn.person.id)
        named = (*read.like, *read.dislike, *read.seen, *read.similar_to, *read.about)
        if not named:
            return (Reply(text=turn.say("rate-unknown"), buttons=(find_buttons(turn),)),)
        stars = number or read.stars
        if not stars:
            ref = named[0]
            return (Reply(text=turn.say("rate-ask", title=ref.title), buttons=(self._stars(turn, ref.id),)),)
        turn.judge(named[0].id, Verdict.RATED, stars)
        text = turn.say("rated", title=named[0].title, stars=f"{stars:g}")
        return (Reply(text=text, buttons=((undo_button(turn),),)),)

    async def undo(self, turn: Turn) -> Replies:
        """Take back all that one turn taught: the turn whose button it is, else the last."""
        mark = turn.action.arg(0) or turn.taste.last_turn
        taken = turn.taste.taught_in(mark)
        if not turn.take_back(mark):
            return (Reply(text=turn.say("undo-nothing"), buttons=(find_buttons(turn),)),)
        said = [turn.say("undone-said", said=each.said) for each in taken if isinstance(each, Insight) and each.said]
        names = [self._name(each.title) for each in taken if not isinstance(each, Insight)]
        what = "; ".join(said or names) or turn.say("undone-set")
        back = turn.button("button-back-to-picks", "picks")
        return (Reply(text=turn.say("undone", what=what), buttons=((back,),)),)

    def _rate_top(self, turn: Turn, stars: float) -> Reply:
        """Stars without a title are for the card on top."""
        title = top_of(turn)
        if not title:
            return self._offer(turn)
        turn.judge(title, Verdict.RATED, stars)
        text = turn.say("rated-top", title=self._name(title), stars=f"{stars:g}")
        return Reply(text=text, buttons=((undo_button(turn),),))

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
