"""Half-remembered films: a story told from memory is answered with up to five candidates and "is it one of these?"."""

from dataclasses import dataclass, replace

from bot import observe
from bot.dialogue import Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.persons import Searched
from bot.recommend.pipeline import Recommender
from bot.request import Understanding
from bot.scene.cards import Deck
from bot.scene.deck import MARK, Shown, lay
from bot.scene.learning import undo_button
from bot.scene.meant import meant
from bot.scene.scene import Prompt
from bot.scene.spoken import speak_of
from bot.scene.ways_on import find_buttons
from bot.taste.profile import Taste
from bot.titles import TitleId, Verdict, from_short_id, short_id

CANDIDATES = 5
LONGEST_STORY = 2000
"""Characters of a story that are remembered, the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was told so far of a half-remembered film."""

    story: str


class Remembered:
    def __init__(self, *, recommender: Recommender, deck: Deck) -> None:
        self._recommender = recommender
        self._deck = deck

    def flow(self) -> Flow:
        verbs = {"it_is": self.it_is, "none_of_these": self.none_of_these}
        return Flow(name="remembered", verbs=verbs, hears={"recall": self.said})

    async def said(self, turn: Turn) -> Replies:
        """A story, more of it, or an answer to "is it one of these?"."""
        act, told = turn.meant, turn.recall(Told)
        if act.about == "yes" and act.titles:
            return await self._found(turn, act.titles[0])
        if act.about == "no":
            return await self.none_of_these(turn)
        if act.about == "ask":
            turn.keep(Prompt(waits="recall"))
            return (Reply(text=turn.say("about-tell-more"), buttons=(find_buttons(turn),)),)
        before = f"{told.story} " if told and act.about == "more" else ""
        story = f"{before}{turn.read.description or act.value or turn.text}"
        turn.keep(Told(story=story[-LONGEST_STORY:]))
        return await self.candidates(turn, replace(turn.read, description=story))

    async def candidates(self, turn: Turn, read: Understanding) -> Replies:
        """The likeliest films, whatever the person has seen or was shown: what is looked for is known to them."""
        arrays = self._recommender.arrays
        request = meant(turn, read.request(turn.domain), arrays)
        found = await self._recommender.recommend(request, Taste(), count=CANDIDATES, person=turn.person)
        shown = Shown(request=found.request, picks=found.picks, mark=turn.mark[:MARK])
        lay(turn, shown)
        asked = (request.description or request.text)[:300]
        turn.changes.append(Searched(asked=asked, picks=found.picks, ms=found.ms, at=turn.now, recipe=found.recipe))
        observe.recommendations_generated.labels(origin="about").inc()
        if not found.picks:
            return (Reply(text=turn.say("about-none"), buttons=(find_buttons(turn),)),)
        turn.keep(Prompt(waits="recall"))
        speak_of(turn, found.picks[0].title)
        deck = await self._deck.reply(turn, shown, arrays)
        buttons = [turn.button("about-candidate", "it_is", short_id(c.title), title=c.heading) for c in deck.cards]
        none = turn.button("button-none-of-these", "none_of_these")
        return (replace(deck, text=turn.say("about-is-it"), buttons=rows(*buttons, none, wide=1)),)

    async def it_is(self, turn: Turn) -> Replies:
        """Found: it has been seen, and here is its card."""
        return await self._found(turn, from_short_id(turn.action.arg(0)))

    async def _found(self, turn: Turn, title: TitleId) -> Replies:
        found = await self._deck.alone(turn, title, self._recommender.arrays)
        turn.judge(title, Verdict.SEEN)
        speak_of(turn, title)
        more = (turn.button("button-more", "more", short_id(title)), undo_button(turn))
        return (replace(found, text=turn.say("about-found"), buttons=(more,)),)

    async def none_of_these(self, turn: Turn) -> Replies:
        turn.drop(Shown)
        turn.keep(Prompt(waits="recall"))
        return (Reply(text=turn.say("about-tell-more"), buttons=(find_buttons(turn),)),)
