"""The watchlist (saved titles) and the history (what got a verdict)."""

from bot.dialogue import Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.ports import Catalogue
from bot.recommend.pipeline import Recommender
from bot.scene.cards import Deck, heading
from bot.scene.learning import undo_button
from bot.scene.ways_on import find_buttons
from bot.titles import TitleId, Verdict, from_short_id, short_id

LONGEST = 12


class Watchlist:
    def __init__(self, *, catalogue: Catalogue, deck: Deck, recommender: Recommender) -> None:
        self._catalogue = catalogue
        self._deck = deck
        self._recommender = recommender

    def flow(self) -> Flow:
        return Flow(name="watchlist", verbs={"save": self.save, "watchlist": self.watchlist, "history": self.history})

    async def save(self, turn: Turn) -> Replies:
        title = from_short_id(turn.action.arg(0))
        found = await self._catalogue.get([title])
        turn.judge(title, Verdict.SAVED)
        name = heading(found[title]) if title in found else title
        buttons = (turn.button("button-watchlist", "watchlist"), undo_button(turn))
        quiet = await self._deck.again(turn, title, turn.action.arg(1), self._recommender.arrays)
        return (Reply(text=turn.say("saved", title=name), buttons=(buttons,), quiet=quiet),)

    async def watchlist(self, turn: Turn) -> Replies:
        """Saved titles, newest first, each a button to its card."""
        return (await self._listed(turn, turn.taste.saved[::-1], "watchlist"),)

    async def history(self, turn: Turn) -> Replies:
        """The latest verdicts, newest first."""
        known = tuple(dict.fromkeys(j.title for j in reversed(turn.taste.judgements)))
        return (await self._listed(turn, known, "history"),)

    async def _listed(self, turn: Turn, titles: tuple[TitleId, ...], key: str) -> Reply:
        found = await self._catalogue.get(titles[:LONGEST])
        listed = [found[title] for title in titles[:LONGEST] if title in found]
        if not listed:
            return Reply(text=turn.say(f"{key}-empty"), buttons=(find_buttons(turn),))
        standing = {j.title: j for j in turn.taste.judgements}
        buttons = [
            turn.button(
                "list-entry",
                "card",
                short_id(title.id),
                title=heading(title),
                verdict=turn.say(f"mark-{standing[title.id].verdict.replace('_', '-')}"),
            )
            for title in listed
        ]
        return Reply(text=turn.say(key, count=len(titles)), buttons=rows(*buttons, wide=1))
