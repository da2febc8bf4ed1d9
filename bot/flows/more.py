"""More like this: from a card's button, or `/more-like-this TITLE`; and one title's own card."""

from dataclasses import dataclass, replace

from bot.dialogue import Command, Flow, Replies, Turn, Understand
from bot.messages import Reply
from bot.recommend.pipeline import Recommender
from bot.request import Request
from bot.scene.cards import Deck
from bot.scene.deck import Shown
from bot.scene.finding import Finder
from bot.scene.meant import safe
from bot.scene.scene import Prompt
from bot.scene.spoken import speak_of
from bot.scene.titles import FindNameSurely
from bot.scene.ways_on import find_buttons
from bot.titles import Domain, TitleId, from_short_id, is_short_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """What was found like a title in this conversation, so that asking again shows the same; "try different" is there
    for fresh ones."""

    wish: Request
    mark: str


class More:
    def __init__(
        self, *, finder: Finder, deck: Deck, recommender: Recommender, understand: Understand, names: FindNameSurely
    ) -> None:
        self._finder = finder
        self._deck = deck
        self._recommender = recommender
        self._understand = understand
        self._names = names

    def flow(self) -> Flow:
        return Flow(
            name="more",
            verbs={
                "more_like_this": Command(self.more, offered=True, public=True, options=("title", "message")),
                "more": Command(self.more, public=True, anyones=True),
                "card": self.card,
            },
        )

    async def more(self, turn: Turn) -> Replies:
        """Titles like one that was named by button or in words; without any, like the one on top."""
        named = turn.action.arg(0)
        if not named:
            return await self._like_the_top(turn)
        if title := from_short_id(named) if is_short_id(named) else await self._names(named):
            return await self._like(turn, (title,), Request(domain=domain_of(title)))
        read = await self._understand(named, turn.person.id)
        seeds = tuple(ref.id for ref in (*read.similar_to, *read.like, *read.about, *read.seen))
        if not seeds:
            return (Reply(text=turn.say("more-unknown"), buttons=(find_buttons(turn),)),)
        return await self._like(turn, seeds, read.request(turn.domain))

    async def card(self, turn: Turn) -> Replies:
        """One title, alone."""
        title = from_short_id(turn.action.arg(0))
        speak_of(turn, title)
        return (await self._deck.alone(turn, title, self._recommender.arrays),)

    async def _like_the_top(self, turn: Turn) -> Replies:
        shown = turn.recall(Shown)
        if not shown or not shown.picks:
            turn.keep(Prompt(waits="more"))
            return (Reply(text=turn.say("more-which"), buttons=(find_buttons(turn),), completes=True),)
        title = shown.picks[shown.position].title
        return await self._like(turn, (title,), Request(domain=domain_of(title)))

    async def _like(self, turn: Turn, seeds: tuple[TitleId, ...], request: Request) -> Replies:
        if turn.for_kids and not all(safe(title, self._recommender.arrays) for title in seeds):
            switch = (turn.button("button-profile", "profile"),)
            return (Reply(text=turn.say("not-for-kids"), buttons=(find_buttons(turn), switch)),)
        wish, kept = replace(request, similar_to=seeds), turn.recall(Alike)
        if kept and kept.wish == wish and (replies := await self._finder.again(turn, kept.mark)):
            return replies
        replies = await self._finder.find(turn, wish, origin="more")
        if shown := turn.recall(Shown):
            turn.keep(Alike(wish=wish, mark=shown.mark))
        return replies


def domain_of(title: TitleId) -> Domain:
    """A series' like are series, a film's are films."""
    return Domain.TV if title.startswith("tmdb:tv:") else Domain.MOVIES
