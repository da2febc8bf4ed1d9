"""Picks: finding them, paging through them, and moving the set: different, shorter, lighter, put a filter back."""

from dataclasses import replace

from bot import observe
from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.knowledge.vocabulary import concepts
from bot.messages import Reply
from bot.request import Request
from bot.scene.critiques import critiques
from bot.scene.deck import Moved, Shown, back_to, deck_of, lay
from bot.scene.finding import Finder
from bot.scene.moods import ABOUT, MOODS, agreeing


class Picks:
    """The verbs of a deck: paging through it, other picks, moods, moving it."""

    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    def flow(self) -> Flow:
        return Flow(
            name="picks",
            verbs={
                "page": self.page,
                "next": self.next,
                "previous": self.previous,
                "picks": Command(self.picks, offered=True, public=True),
                "surprise": Command(self.surprise, offered=True, public=True),
                "try_different": self.different,
                "critique": self.critique,
                "put_back": self.put_back,
                "step_back": self.step_back,
                "adjust_mood": self.adjust_mood,
                "mood": Command(self.mood, offered=True, public=True, options=("mood",), words=frozenset(MOODS)),
            },
        )

    async def page(self, turn: Turn) -> Replies:
        """Another card on top; a deck that lay beneath is the one on the table from now on."""
        shown = deck_of(turn, turn.action.arg(1))
        if not shown:
            return (self._finder.expired(turn),)
        place = turn.action.arg(0)
        position = int(place) % max(1, len(shown.picks)) if place.removeprefix("-").isdecimal() else 0
        shown = replace(shown, position=position)
        lay(turn, shown)
        observe.card_opened.inc()
        return (await self._finder.deck.reply(turn, shown, self._finder.recommender.arrays, replaces=True),)

    async def next(self, turn: Turn) -> Replies:
        """Where one card is seen at a time the card behind it, and behind the last others; else others."""
        shown = turn.recall(Shown)
        if not (shown and turn.incoming.chat.narrow and shown.position + 1 < len(shown.picks)):
            return await self.different(turn)
        return await self._turned(turn, shown, shown.position + 1)

    async def previous(self, turn: Turn) -> Replies:
        """The card before, where one is seen at a time and there is one; else the cards that lay there before."""
        shown = turn.recall(Shown)
        if not (shown and turn.incoming.chat.narrow and shown.position):
            return await self._finder.before(turn)
        return await self._turned(turn, shown, shown.position - 1)

    async def _turned(self, turn: Turn, shown: Shown, position: int) -> Replies:
        """The deck in sight again, with another card on top."""
        shown = replace(shown, position=position)
        lay(turn, shown)
        observe.card_opened.inc()
        return (await self._finder.deck.reply(turn, shown, self._finder.recommender.arrays),)

    async def picks(self, turn: Turn) -> Replies:
        """The deck on the table again, else fresh picks by taste."""
        shown = turn.recall(Shown)
        if shown and shown.picks:
            return (await self._finder.deck.reply(turn, shown, self._finder.recommender.arrays),)
        return await self._finder.waiting_or_found(turn, turn.domain)

    async def surprise(self, turn: Turn) -> Replies:
        request = Request(domain=turn.domain, rating_min=7.0, votes_min=1000)
        return await self._finder.find(turn, request, origin="surprise")

    async def different(self, turn: Turn) -> Replies:
        """Eight others for the same wish; what was shown stays away."""
        shown = deck_of(turn, turn.action.arg(0))
        observe.refinement_requested.labels(how="try_different").inc()
        if not shown:
            return (self._finder.expired(turn),) if turn.action.args else await self.picks(turn)
        return await self._finder.find(turn, shown.request, origin="try_different", replaces=True)

    async def critique(self, turn: Turn) -> Replies:
        name, shown = turn.action.arg(0), deck_of(turn, turn.action.arg(1))
        if not shown:
            return (self._finder.expired(turn),)
        moved = {critique.name: critique for critique in critiques(shown, self._finder.recommender.arrays)}.get(name)
        observe.refinement_requested.labels(how=name if moved else "unknown").inc()
        if not moved:
            return await self._finder.find(turn, shown.request, origin="try_different", replaces=True)
        return await self._finder.find(turn, moved.request, origin="critique", moved=shown.mark, replaces=True)

    async def put_back(self, turn: Turn) -> Replies:
        """The filter that gave way holds again, and another gives way in its place."""
        name, shown = turn.action.arg(0), deck_of(turn, turn.action.arg(1))
        if not (shown and shown.asked):
            return (self._finder.expired(turn),)
        observe.refinement_requested.labels(how="put_back").inc()
        request = replace(shown.asked, insist=shown.asked.insist | {name})
        return await self._finder.find(turn, request, origin="put_back", moved=shown.mark, replaces=True)

    async def step_back(self, turn: Turn) -> Replies:
        """The deck that the one on the table was moved away from."""
        moved, before = turn.recall(Moved), turn.recall(Shown)
        shown = deck_of(turn, turn.action.arg(0) or (moved.back if moved else "-"))
        turn.drop(Moved)
        if not shown:
            return (self._finder.expired(turn),) if turn.action.args else await self._finder.before(turn)
        lay(turn, shown)
        deck = await self._finder.deck.reply(
            turn, shown, self._finder.recommender.arrays, replaces=bool(turn.action.arg(0))
        )
        return (replace(deck, instead=before.mark if before else ""),)

    async def adjust_mood(self, turn: Turn) -> Replies:
        """Which mood? In place of the cards that it is about, which are a tap away."""
        observe.refinement_requested.labels(how="adjust_mood").inc()
        shown = deck_of(turn, turn.action.arg(0)) if turn.action.verb == "adjust_mood" else None
        mark = shown.mark if shown else ""
        moods = [turn.button(f"mood-{name}", "mood", name, mark) for name in MOODS]
        back = (back_to(turn, shown),) if shown else ()
        return (Reply(text=turn.say("mood-ask"), buttons=(*rows(*moods, wide=3), *back), replaces=bool(shown)),)

    async def mood(self, turn: Turn) -> Replies:
        """Picks for a mood, within what was asked before."""
        name = turn.action.arg(0).lower()
        if name not in MOODS:
            return await self.adjust_mood(turn)
        shown = deck_of(turn, turn.action.arg(1)) or turn.recall(Shown)
        base = _without_feel(shown.request) if shown else Request(domain=turn.domain)
        seeds = agreeing(base.similar_to, MOODS[name], self._finder.recommender.arrays)
        return await self._finder.find(
            turn,
            replace(base, traits=MOODS[name], concepts={**base.concepts, **ABOUT.get(name, {})}, similar_to=seeds),
            origin="mood",
            moved=shown.mark if shown else "",
            replaces=bool(turn.action.arg(1)),
        )


def _without_feel(request: Request) -> Request:
    """The request's limits without what it should feel like."""
    felt = {name for about in ABOUT.values() for name in about}
    kept = {n: weight for n, weight in request.concepts.items() if n not in felt and concepts()[n].group != "feel"}
    genres = replace(request.genres, wanted=())
    return replace(request, text="", traits={}, concepts=kept, phrases=(), facets=(), genres=genres)
