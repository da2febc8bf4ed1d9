"""What the world says of a title, for whoever asks for more: awards, what it is based on, where it was shot, how it was
received, each with where that stands and under which licence."""

from collections.abc import Iterator, Sequence

from bot.dialogue import Command, Flow, Replies, Step, Turn
from bot.messages import Reply
from bot.recommend.reasons import concept_label
from bot.scene.deck import top_of
from bot.scene.meant import safe
from bot.scene.spoken import at_hand, speak_of
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons
from bot.scene.worldly import Told, World
from bot.titles import TitleId, from_short_id, is_short_id, short_id
from bot.understanding.acts.act import Act
from bot.words import Words
from bot.world import Candidate, Fact

MOST_CONCEPTS = 5
"""Concepts that are named though nobody looked at them."""


class WorldFlow:
    """`world` is None where nothing is asked of the web: the switch is off, or nobody can be named as who asks.
    `otherwise` is what answers who asks for more then."""

    def __init__(self, *, world: World | None, titles: Titles, otherwise: Step) -> None:
        self._world, self._titles, self._otherwise = world, titles, otherwise

    def flow(self) -> Flow:
        return Flow(name="world", verbs={"world": Command(self.world, anyones=True)}, hears={"world": self.said})

    async def said(self, turn: Turn) -> Replies:
        """In words: the title itself first, then what the world says of it."""
        title = turn.meant.titles[0]
        turn.act = Act(kind="ask", about="about", titles=(title,))
        first = await self._otherwise(turn)
        if self._world is None:
            return first
        return (*await turn.first(first), await self._of(turn, title, self._world))

    async def world(self, turn: Turn) -> Replies:
        """`world:m949`; without a title the one at hand."""
        short = turn.action.arg(0)
        title = from_short_id(short) if is_short_id(short) else at_hand(turn) or top_of(turn)
        if self._world is None or not title or title not in self._titles:
            return (Reply(text=turn.say("world-off" if title else "ask-which"), buttons=(find_buttons(turn),)),)
        return (await self._of(turn, title, self._world),)

    async def _of(self, turn: Turn, title: TitleId, world: World) -> Reply:
        if turn.for_kids and not safe(title, self._titles.arrays):
            return Reply(text=turn.say("not-for-kids"))
        speak_of(turn, title)
        told = await world.of(title, turn.say.locale)
        lines = list(_lines(told, turn.say))
        if not lines:
            key = "world-silent" if told.silent else "world-nothing"
            lines = [turn.say(key, title=self._titles.name(title))]
        more = turn.button("button-more", "more", short_id(title))
        return Reply(text="\n".join(lines), buttons=((more,),))


def _lines(told: Told, say: Words) -> Iterator[str]:
    """What is said, then where all of it stands."""
    for fact in told.facts:
        yield _line(fact, say)
    if told.facts and (about := _about(told.candidates, say)):
        yield say("world-themes", what=about)
    for url, fact in {fact.url: fact for fact in told.facts if fact.licence}.items():
        yield say("world-source", where=fact.where, licence=fact.licence, url=url)


def _line(fact: Fact, say: Words) -> str:
    if fact.kind in ("talk", "page"):
        return say(f"world-{fact.kind}", where=fact.where, text=fact.values[0], url=fact.url)
    if fact.kind == "reception":
        return say("world-reception", text=fact.values[0])
    return say(f"world-{fact.kind.replace('_', '-')}", what=", ".join(fact.values))


def _about(candidates: Sequence[Candidate], say: Words) -> str:
    """Concepts that the world's words name, in the person's language; nobody has looked at them, and that is said."""
    names = list(dict.fromkeys(candidate.concept for candidate in candidates))[:MOST_CONCEPTS]
    return ", ".join(concept_label(name, say) for name in names)
