"""Picks: finding them, paging through them, and moving the set: different, shorter, lighter, put a filter back."""

from dataclasses import dataclass, replace

from bot import observe
from bot.dialogue import Flow, Replies, Turn, rows
from bot.flows.deck import Deck, Shown, critiques
from bot.flows.meant import meant
from bot.messages import Button, Reply
from bot.persons import Searched
from bot.recommend.pipeline import Recommender
from bot.recommend.reasons import sentence
from bot.request import Request, Span
from bot.titles import TitleId, from_short_id

LATE = (22, 5)
"""From ten at night to five in the morning nobody wants to be told of a film that ends at dawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The wish as it was asked, before any filter gave way."""

    request: Request


class Picks:
    """Answers a request with a deck; every flow that wants picks asks `find`."""

    def __init__(self, *, recommender: Recommender, deck: Deck, late_hour_runtime: int) -> None:
        self._recommender = recommender
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
                "adjust_mood": self.adjust_mood,
                "mood": self.mood,
                "why": self.why,
            },
        )

    async def find(
        self, turn: Turn, request: Request, *, origin: str, note: str = "", replaces: bool = False
    ) -> Replies:
        """Picks for a request, shown and remembered."""
        request = self._for_the_hour(turn, meant(turn, request, self._recommender.arrays))
        found = await self._recommender.recommend(request, turn.taste, frozenset(turn.memory.shown))
        shown = Shown(request=replace(found.request, text=request.text), picks=found.picks, relaxed=found.relaxed)
        turn.keep(shown)
        asked = request.description or request.text or " ".join(request.phrases)
        turn.changes.append(Searched(asked=asked[:300], picks=found.picks, ms=found.ms, at=turn.now))
        observe.recommendations_generated.labels(origin=origin).inc()
        if not found.picks:
            return (self._nothing(turn, request),)
        deck = await self._deck.reply(turn, shown, self._recommender.arrays, replaces=replaces)
        return (replace(deck, text=f"{note}\n{deck.text}".strip()),)

    async def page(self, turn: Turn) -> Replies:
        shown = turn.recall(Shown)
        if not shown:
            return (self.expired(turn),)
        place = turn.action.arg(0)
        position = int(place) % max(1, len(shown.picks)) if place.lstrip("-").isdigit() else 0
        shown = replace(shown, position=position)
        turn.keep(shown)
        observe.card_opened.inc()
        return (await self._deck.reply(turn, shown, self._recommender.arrays, replaces=True),)

    async def picks(self, turn: Turn) -> Replies:
        """The deck on the table again, else fresh picks by taste."""
        shown = turn.recall(Shown)
        if shown and shown.picks:
            return (await self._deck.reply(turn, shown, self._recommender.arrays),)
        return await self.find(turn, Request(domain=turn.domain), origin="picks")

    async def surprise(self, turn: Turn) -> Replies:
        request = Request(domain=turn.domain, novelty=0.6, traits={"unconventional": 0.6})
        return await self.find(turn, request, origin="surprise")

    async def different(self, turn: Turn) -> Replies:
        """Eight others for the same wish; what was shown stays away."""
        shown = turn.recall(Shown)
        observe.refinement_requested.labels(how="try_different").inc()
        if not shown:
            return await self.picks(turn)
        return await self.find(turn, shown.request, origin="try_different")

    async def critique(self, turn: Turn) -> Replies:
        shown, name = turn.recall(Shown), turn.action.arg(0)
        if not shown:
            return (self.expired(turn),)
        moved = {critique.name: critique for critique in critiques(shown, self._recommender.arrays)}.get(name)
        observe.refinement_requested.labels(how=name if moved else "unknown").inc()
        if not moved:
            return await self.different(turn)
        return await self.find(turn, moved.request, origin="critique")

    async def put_back(self, turn: Turn) -> Replies:
        """The filter that gave way holds again, and another gives way in its place."""
        shown, name = turn.recall(Shown), turn.action.arg(0)
        asked = turn.recall(Asked)
        if not (shown and asked):
            return (self.expired(turn),)
        observe.refinement_requested.labels(how="put_back").inc()
        request = replace(asked.request, insist=asked.request.insist | {name})
        return await self.find(turn, request, origin="put_back")

    async def adjust_mood(self, turn: Turn) -> Replies:
        observe.refinement_requested.labels(how="adjust_mood").inc()
        moods = [turn.button(f"mood-{name}", "mood", name) for name in MOODS]
        return (Reply(text=turn.say("mood-ask"), buttons=rows(*moods, wide=3)),)

    async def mood(self, turn: Turn) -> Replies:
        """Picks for a mood, within what was asked before."""
        name = turn.action.arg(0).lower()
        if name not in MOODS:
            return await self.adjust_mood(turn)
        shown = turn.recall(Shown)
        base = _without_feel(shown.request) if shown else Request(domain=turn.domain)
        return await self.find(turn, replace(base, traits=MOODS[name]), origin="mood")

    async def why(self, turn: Turn) -> Replies:
        """What made up the score of one pick, in words."""
        shown, say = turn.recall(Shown), turn.say
        named = turn.action.arg(0)
        top = shown.picks[shown.position].title if shown and shown.picks else None
        title = from_short_id(named) if named else top
        pick = next((p for p in shown.picks if p.title == title), None) if shown else None
        if not (shown and pick):
            return (self.expired(turn),)
        arrays = self._recommender.arrays
        total = sum(pick.parts.values()) or 1.0
        shares = sorted(pick.parts.items(), key=lambda part: -part[1])
        parts = [say(f"part-{name}", percent=round(100 * v / total)) for name, v in shares if v / total >= 0.05]
        name = arrays.columns.titles[arrays.place[pick.title]] if pick.title in arrays.place else ""
        reason = sentence(pick.evidence, shown.request, arrays, say)
        text = say("why", title=name, reason=reason, parts=say.several(parts))
        return (Reply(text=text, buttons=((turn.button("button-back-to-picks", "picks"),),)),)

    def name(self, title: TitleId) -> str:
        """The title's name, or its id where it has left the catalogue."""
        arrays = self._recommender.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title

    def expired(self, turn: Turn) -> Reply:
        """The picks that a button spoke of are gone: say so, and offer new ones."""
        return Reply(text=turn.say("picks-expired"), buttons=(find_buttons(turn),))

    def _nothing(self, turn: Turn, request: Request) -> Reply:
        return Reply(text=turn.say("picks-none"), buttons=(find_buttons(turn),))

    def _for_the_hour(self, turn: Turn, request: Request) -> Request:
        turn.keep(Asked(request=request))
        hour = turn.local_hour
        if hour is None or LATE[1] <= hour < LATE[0] or request.runtime or request.kind == "series":
            return request
        return replace(request, runtime=Span(max=float(self._late_runtime)))


def _without_feel(request: Request) -> Request:
    """The request's limits without what it should feel like."""
    return replace(request, text="", traits={}, phrases=(), genres=replace(request.genres, wanted=()))


def find_buttons(turn: Turn) -> tuple[Button, ...]:
    return (turn.button("button-find", "find", turn.domain), turn.button("button-surprise", "surprise"))


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
