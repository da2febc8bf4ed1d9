"""Titles side by side in a turn: which is better and by what, in what two differ, which one Usher would take."""

from collections.abc import Sequence

from bot.dialogue import Replies, Turn
from bot.knowledge.pitches import pitch
from bot.messages import Reply
from bot.ports import Catalogue
from bot.scene.cards import Deck, heading
from bot.scene.comparing import Comparing, likeness
from bot.scene.deck import Shown
from bot.scene.scene import Compared, Proposed
from bot.scene.series import of_one_series
from bot.scene.spoken import speak_of
from bot.scene.stories import story
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons, title_ways
from bot.titles import Title, TitleId, short_id
from bot.understanding.acts.comparing import asks_whether
from bot.understanding.text.plain import plain

PAIR = 2


class SideBySide:
    def __init__(self, *, catalogue: Catalogue, titles: Titles, deck: Deck) -> None:
        self._catalogue, self._titles, self._deck = catalogue, titles, deck
        self._comparing = Comparing(titles)

    async def compare(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """Which of several has most (or least) of what is asked, with the figures where there are any; which is better
        this evening where nothing is asked."""
        if turn.meant.value.isdigit():
            titles = self._with_part(turn, titles, int(turn.meant.value))
        found = await self._catalogue.get(titles)
        known = [found[title] for title in titles if title in found]
        text, first = self._comparing.told(turn, known)
        if first is None:
            return (Reply(text=text, buttons=(find_buttons(turn),)),)
        about = known[0] if len(known) == PAIR and asks_whether(plain(turn.text)) else first
        self._set_beside(turn, about, known)
        turn.keep(Proposed(title=first.id))  # an "ok" takes it
        return (Reply(text=text, buttons=(title_ways(turn, first.id),)),)

    async def sides(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """In what the two differ that were set beside each other, once more."""
        found = await self._catalogue.get(titles)
        known = [found[title] for title in titles if title in found]
        self._set_beside(turn, known[0], known)
        best = self._comparing.ranked(turn, known, "").order[0]
        text = self._comparing.differ(turn, known)
        return (Reply(text=text, buttons=(title_ways(turn, best.id),)),)

    def _set_beside(self, turn: Turn, about: Title, known: Sequence[Title]) -> None:
        """Both are spoken of from here on, one of them last."""
        speak_of(turn, *(title.id for title in known))
        speak_of(turn, about.id)
        if len(known) == PAIR:
            turn.keep(Compared(titles=tuple(title.id for title in known)))

    def _with_part(self, turn: Turn, titles: tuple[TitleId, ...], part: int) -> tuple[TitleId, ...]:
        """A title and the one at a place of its series; where it belongs to none, the card at that place."""
        arrays = self._titles.arrays
        row = arrays.place[titles[0]]
        series = of_one_series(row, arrays.columns.kindred[row], arrays)
        if len(series) < PAIR and (first := self._titles.first_of(titles[0])):  # Blade Runner, before Blade Runner 2049
            series = (first, titles[0])
        shown = turn.recall(Shown)
        cards = tuple(pick.title for pick in shown.picks) if shown else ()
        among = series if len(series) >= PAIR else cards
        others = [title for title in (*among[part - 1 : part], *among) if title != titles[0]]
        return (titles[0], *others[:1])

    async def likeness(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        found = await self._catalogue.get(titles[:2])
        one, other = found[titles[0]], found[titles[-1]]
        speak_of(turn, one.id, other.id)
        return (Reply(text=likeness(turn, one, other, self._titles), buttons=(title_ways(turn, one.id),)),)

    async def take(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """The one that Usher would take: the first of the deck that isn't known to the person, with its reason; the
        best rated, or by lot, where that was asked for. An "ok" takes it."""
        fresh = [each for each in titles if each not in turn.taste.known] or list(titles)
        if len(titles) == PAIR and turn.meant.value not in ("coin", "best"):
            return await self.compare(turn, titles)
        title, how = fresh[0], turn.meant.value
        if how not in ("coin", "best"):
            title = await self._for_company(turn, fresh) or title
        if how == "coin":
            title = fresh[sum(turn.mark.encode()) % len(fresh)]
        elif how == "best":
            arrays = self._titles.arrays
            title = max(fresh, key=lambda each: float(arrays.columns.vote_average[arrays.place[each]]))
        speak_of(turn, title)
        turn.keep(Proposed(title=title))
        reason = await self._deck.reason(turn, title, self._titles.arrays) or pitch(title, turn.say.locale)
        key = f"ask-take-{how}" if how in ("coin", "best") else "ask-take"
        text = turn.say(key, title=self._titles.name(title), reason=reason)
        return (Reply(text=text.strip(), buttons=((turn.button("button-card", "card", short_id(title)),),)),)

    async def _for_company(self, turn: Turn, titles: Sequence[TitleId]) -> TitleId | None:
        """The one that suits best what is said beside "pick one": for whom, or what it is to be like; None where
        nothing is."""
        found = await self._catalogue.get(tuple(titles))
        known = [found[title] for title in titles if title in found]
        by = self._comparing.criterion(turn, known)
        best = self._comparing.ranked(turn, known, by).order if by else ()
        return best[0].id if best else None

    async def difference(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        found = await self._catalogue.get(titles[:2])
        known = [found[title] for title in titles[:PAIR] if title in found]
        self._set_beside(turn, known[0], known)
        told = [f"{heading(title, turn.say)}: {story(title, turn.say)}" for title in known]
        sides = self._comparing.differ(turn, known) if len(known) == PAIR else ""
        return (Reply(text="\n".join(filter(None, (*told, sides)))),)
