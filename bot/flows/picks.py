"""Picks: finding them, paging through them, and moving the set: different, shorter, lighter, put a filter back."""

from dataclasses import replace

from bot import observe
from bot.dialogue import Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.persons import Queued, Searched
from bot.recommend.pipeline import Recommended, Recommender
from bot.request import Request, Span
from bot.scene.cards import Deck
from bot.scene.critiques import critiques
from bot.scene.deck import MARK, Moved, Shown, deck_of, lay
from bot.scene.meant import meant
from bot.scene.waiting import Waiting
from bot.scene.ways_on import find_buttons
from bot.titles import TitleId

LATE = (22, 5)
"""From ten at night to five in the morning nobody wants to be told of a film that ends at dawn."""


class Picks:
    """Answers a request with a deck; every flow that wants picks asks `find`."""

    def __init__(
        self, *, recommender: Recommender, deck: Deck, late_hour_runtime: int, waiting: Waiting | None = None
    ) -> None:
        self._recommender = recommender
        self._waiting = waiting
        self._deck = deck
        self._late_runtime = late_hour_runtime

    def flow(self) -> Flow:
        return Flow(
            name="picks",
            verbs={
                "page": self.page,
                "picks": self.picks,
                "surprise": self.surprise,
                "try_different": self.different,
                "critique": self.critique,
                "put_back": self.put_back,
                "step_back": self.step_back,
                "adjust_mood": self.adjust_mood,
                "mood": self.mood,
            },
        )

    async def find(
        self, turn: Turn, request: Request, *, origin: str, note: str = "", replaces: bool = False, moved: str = ""
    ) -> Replies:
        """Picks for a request, shown and remembered; `moved` marks the deck that they are a move away from."""
        turn.keep(Moved(back=moved, at=turn.now)) if moved else turn.drop(Moved)
        asked = meant(turn, request, self._recommender.arrays)
        request = self._for_the_hour(turn, asked)
        found = await self._recommender.recommend(request, turn.taste, frozenset(turn.memory.shown), person=turn.person)
        return await self.lay(turn, asked, found, origin=origin, note=note, replaces=replaces)

    async def lay(
        self, turn: Turn, asked: Request, found: Recommended, *, origin: str, note: str = "", replaces: bool = False
    ) -> Replies:
        """What was found goes on the table."""
        kept = replace(found.request, text=asked.text)
        mark = turn.mark[:MARK]
        shown = Shown(request=kept, picks=found.picks, relaxed=found.relaxed, asked=asked, mark=mark)
        lay(turn, shown)
        said = asked.description or asked.text or " ".join(asked.phrases)
        turn.changes.append(
            Searched(asked=said[:300], picks=found.picks, ms=found.ms, at=turn.now, recipe=found.recipe)
        )
        observe.recommendations_generated.labels(origin=origin).inc()
        if not found.picks:
            return (self._nothing(turn),)
        deck = await self._deck.reply(turn, shown, self._recommender.arrays, replaces=replaces)
        return (replace(deck, text=f"{note}\n{deck.text}".strip()),)

    async def page(self, turn: Turn) -> Replies:
        """Another card on top; a deck that lay beneath is the one on the table from now on."""
        shown = deck_of(turn, turn.action.arg(1))
        if not shown:
            return (self.expired(turn),)
        place = turn.action.arg(0)
        position = int(place) % max(1, len(shown.picks)) if place.removeprefix("-").isdecimal() else 0
        shown = replace(shown, position=position)
        lay(turn, shown)
        observe.card_opened.inc()
        return (await self._deck.reply(turn, shown, self._recommender.arrays, replaces=True),)

    async def again(self, turn: Turn, mark: str) -> Replies:
        """A deck of this conversation once more, without what was judged since; nothing when no card of it is left."""
        shown = deck_of(turn, mark) if mark else None
        left = tuple(pick for pick in shown.picks if pick.title not in turn.taste.known) if shown else ()
        if not (shown and left):
            return ()
        shown = replace(shown, picks=left, position=0)
        lay(turn, shown)
        return (await self._deck.reply(turn, shown, self._recommender.arrays),)

    async def picks(self, turn: Turn) -> Replies:
        """The deck on the table again, else fresh picks by taste."""
        shown = turn.recall(Shown)
        if shown and shown.picks:
            return (await self._deck.reply(turn, shown, self._recommender.arrays),)
        plain = meant(turn, Request(domain=turn.domain), self._recommender.arrays)
        request = self._for_the_hour(turn, plain)
        waiting = await self._waiting.take(turn) if self._waiting and request == plain else None
        if not waiting:
            return await self.find(turn, Request(domain=turn.domain), origin="picks")
        turn.changes.append(Queued(kind="refresh", due=turn.now))
        return await self.lay(turn, plain, waiting, origin="waiting")

    async def surprise(self, turn: Turn) -> Replies:
        request = Request(domain=turn.domain, novelty=0.6, traits={"unconventional": 0.6})
        return await self.find(turn, request, origin="surprise")

    async def different(self, turn: Turn) -> Replies:
        """Eight others for the same wish; what was shown stays away."""
        shown = deck_of(turn, turn.action.arg(0))
        observe.refinement_requested.labels(how="try_different").inc()
        if not shown:
            return (self.expired(turn),) if turn.action.args else await self.picks(turn)
        return await self.find(turn, shown.request, origin="try_different")

    async def critique(self, turn: Turn) -> Replies:
        name, shown = turn.action.arg(0), deck_of(turn, turn.action.arg(1))
        if not shown:
            return (self.expired(turn),)
        moved = {critique.name: critique for critique in critiques(shown, self._recommender.arrays)}.get(name)
        observe.refinement_requested.labels(how=name if moved else "unknown").inc()
        if not moved:
            return await self.find(turn, shown.request, origin="try_different")
        return await self.find(turn, moved.request, origin="critique", moved=shown.mark)

    async def put_back(self, turn: Turn) -> Replies:
        """The filter that gave way holds again, and another gives way in its place."""
        name, shown = turn.action.arg(0), deck_of(turn, turn.action.arg(1))
        if not (shown and shown.asked):
            return (self.expired(turn),)
        observe.refinement_requested.labels(how="put_back").inc()
        request = replace(shown.asked, insist=shown.asked.insist | {name})
        return await self.find(turn, request, origin="put_back", moved=shown.mark)

    async def step_back(self, turn: Turn) -> Replies:
        """The deck that the one on the table was moved away from."""
        moved = turn.recall(Moved)
        shown = deck_of(turn, turn.action.arg(0) or (moved.back if moved else "-"))
        turn.drop(Moved)
        if not shown:
            return (self.expired(turn),)
        lay(turn, shown)
        return (await self._deck.reply(turn, shown, self._recommender.arrays),)

    async def adjust_mood(self, turn: Turn) -> Replies:
        observe.refinement_requested.labels(how="adjust_mood").inc()
        mark = turn.action.arg(0) if deck_of(turn, turn.action.arg(0)) else ""
        moods = [turn.button(f"mood-{name}", "mood", name, mark) for name in MOODS]
        return (Reply(text=turn.say("mood-ask"), buttons=rows(*moods, wide=3)),)

    async def mood(self, turn: Turn) -> Replies:
        """Picks for a mood, within what was asked before."""
        name = turn.action.arg(0).lower()
        if name not in MOODS:
            return await self.adjust_mood(turn)
        shown = deck_of(turn, turn.action.arg(1)) or turn.recall(Shown)
        base = _without_feel(shown.request) if shown else Request(domain=turn.domain)
        return await self.find(
            turn, replace(base, traits=MOODS[name]), origin="mood", moved=shown.mark if shown else ""
        )

    def name(self, title: TitleId) -> str:
        """The title's name, or its id where it has left the catalogue."""
        arrays = self._recommender.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title

    def expired(self, turn: Turn) -> Reply:
        """The picks that a button spoke of are gone: say so, and offer new ones."""
        return Reply(text=turn.say("picks-expired"), buttons=(find_buttons(turn),))

    def _nothing(self, turn: Turn) -> Reply:
        return Reply(text=turn.say("picks-none"), buttons=(find_buttons(turn),))

    def _for_the_hour(self, turn: Turn, request: Request) -> Request:
        hour = turn.local_hour
        if hour is None or LATE[1] <= hour < LATE[0] or request.runtime or request.kind == "series":
            return request
        return replace(request, runtime=Span(max=float(self._late_runtime)))


def _without_feel(request: Request) -> Request:
    """The request's limits without what it should feel like."""
    return replace(request, text="", traits={}, phrases=(), genres=replace(request.genres, wanted=()))


MOODS: dict[str, dict[str, float]] = {
    "cosy": {"comfort": 1.0, "darkness": -0.7, "humor": 0.3},
    "laugh": {"humor": 1.0, "darkness": -0.5},
    "thrill": {"suspense": 1.0, "pacing_slow": -0.5},
    "cry": {"depth": 0.8, "relationships": 0.7, "humor": -0.4, "life_lessons": 0.5},
    "think": {"intellectual": 1.0, "complexity": 0.7},
    "dream": {"artistic": 0.9, "pacing_slow": 0.5, "fantasy": 0.3},
    "adventure": {"adventure": 1.0, "spectacle": 0.7},
    "romance": {"romance": 1.0, "violence": -0.5},
    "scare": {"scares": 1.0, "suspense": 0.6},
}
"""Moods as trait pushes."""
