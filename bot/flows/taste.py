"""What Usher knows of a person, in plain sentences, each from their own verdicts."""

from collections import Counter

from bot.dialogue import Flow, Replies, Turn
from bot.flows.picks import find_buttons
from bot.messages import Reply
from bot.recommend.arrays import genre_bits
from bot.recommend.pipeline import Recommender
from bot.recommend.reasons import genre_word, trait_word
from bot.taste.traits import TRAITS
from bot.titles import GENRES, TitleId

ENOUGH = 3
"""Verdicts before anything is said about genres and traits."""
LEANING = 0.45
"""Standard deviations from the catalogue's mean at which a liking is worth a word."""


class TasteFlow:
    def __init__(self, *, recommender: Recommender) -> None:
        self._recommender = recommender

    def flow(self) -> Flow:
        return Flow(name="taste", verbs={"taste": self.taste})

    async def taste(self, turn: Turn) -> Replies:
        say, taste = turn.say, turn.taste
        if not taste.judgements:
            return (Reply(text=say("taste-nothing"), buttons=(find_buttons(turn),)),)
        lines = [self._titles(turn, "taste-liked", taste.liked), self._titles(turn, "taste-disliked", taste.disliked)]
        if len(taste.liked) >= ENOUGH:
            lines += [self._genres(turn), self._traits(turn)]
        if taste.seen:
            lines.append(say("taste-seen", count=len(taste.seen)))
        buttons = (turn.button("button-history", "history"), turn.button("button-undo", "undo"))
        forget = (turn.button("button-forget", "forget"),)
        return (Reply(text="\n".join(line for line in lines if line), buttons=(buttons, forget)),)

    def _titles(self, turn: Turn, key: str, titles: tuple[TitleId, ...]) -> str:
        arrays = self._recommender.arrays
        names = [arrays.columns.titles[row] for row in arrays.rows(titles[-5:][::-1])]
        return turn.say(key, titles=turn.say.several(names), count=len(titles)) if names else ""

    def _genres(self, turn: Turn) -> str:
        arrays = self._recommender.arrays
        liked = arrays.rows(turn.taste.liked)
        counts = Counter(g for row in liked for g in GENRES if arrays.genres[row] & genre_bits((g,)))
        top = [genre_word(genre, turn.say).lower() for genre, n in counts.most_common(3) if n >= 2]
        return turn.say("taste-genres", genres=turn.say.several(top), count=len(liked)) if top else ""

    def _traits(self, turn: Turn) -> str:
        arrays = self._recommender.arrays
        mean = arrays.z[arrays.rows(turn.taste.liked)].mean(axis=0)
        order = sorted(range(len(TRAITS)), key=lambda place: -abs(mean[place]))
        signed = [f"{TRAITS[p]}{'+' if mean[p] > 0 else '-'}" for p in order if abs(mean[p]) >= LEANING][:4]
        return (
            turn.say("taste-traits", traits=turn.say.several([trait_word(s, turn.say) for s in signed]))
            if signed
            else ""
        )
