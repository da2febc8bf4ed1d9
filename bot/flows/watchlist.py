"""The watchlist (saved titles) and the history (what got a verdict)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from bot.dialogue import Command, Flow, Replies, Step, Turn, Verbs, rows
from bot.messages import Reply
from bot.ports import Catalogue
from bot.recommend.pipeline import Recommender
from bot.scene.cards import Deck, heading, saved_here
from bot.scene.learning import undo_button
from bot.scene.listing import mark, page, take_off
from bot.scene.scene import Chosen, Prompt
from bot.scene.spoken import speak_of
from bot.scene.ways_on import find_buttons
from bot.titles import TitleId, Verdict, from_short_id, short_id
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain

LONGEST = 12
"""Titles of one verdict that a sentence names."""


class ChosenTogether(Protocol):
    """What a movie night comes to."""

    async def on(self, turn: Turn) -> Replies:
        """The one that is on here, as it stands; nothing where none is."""

    async def won(self, turn: Turn) -> Replies:
        """What won last; nothing where nothing did."""


class Clears(Protocol):
    """Emptying a list."""

    async def ask(self, turn: Turn, name: str) -> Replies:
        """Whether the list of that name is to be emptied."""

    async def clear(self, turn: Turn) -> Replies:
        """It is."""


class Watchlist:
    def __init__(
        self,
        *,
        catalogue: Catalogue,
        deck: Deck,
        recommender: Recommender,
        taste: Step,
        nights: ChosenTogether,
        clearing: Clears,
    ) -> None:
        self._taste, self._nights, self._clearing = taste, nights, clearing
        self._catalogue = catalogue
        self._deck = deck
        self._recommender = recommender

    def flow(self) -> Flow:
        verbs: Verbs = {
            "save": Command(self.save, anyones=True),
            "watchlist": Command(self.watchlist, offered=True, private=True),
            "history": Command(self.history, offered=True, private=True),
        }
        return Flow(name="watchlist", verbs=verbs, hears={"list": Command(self.said, private=True)})

    async def save(self, turn: Turn) -> Replies:
        """Puts a title on the list, or takes it off where it is on it already."""
        return await self.of(turn, from_short_id(turn.action.arg(0)))

    async def of(self, turn: Turn, title: TitleId) -> Replies:
        """The same of a title that words mean."""
        found = await self._catalogue.get([title])
        name = heading(found[title], turn.say) if title in found else title
        off = saved_here(turn, title)
        if off:
            take_off(turn, title)
        else:
            turn.judge(title, Verdict.SAVED)
        text = turn.say("list-removed", titles=name) if off else turn.say("saved", title=name)
        undo = () if off else (undo_button(turn),)
        buttons = (turn.button("button-watchlist", "watchlist"), *undo)
        quiet = await self._deck.again(turn, title, turn.action.arg(1), self._recommender.arrays)
        return (Reply(text=text, buttons=(buttons,), quiet=quiet),)

    async def said(self, turn: Turn) -> Replies:
        """The list in words: titles put on it or taken off, shown, one picked from it; and what was told so far."""
        ways = {
            "save": self._save,
            "remove": self._remove,
            "holds": self._holds,
            "pick": self._pick,
            "taken": self._taken,
            "told": self._told,
            "clear": self._clear,
            "clear_now": self._clearing.clear,
        }
        way = ways.get(turn.meant.about)
        return await way(turn) if way else await self.watchlist(turn)

    async def _save(self, turn: Turn) -> Replies:
        titles = turn.meant.titles
        if not titles:
            return (Reply(text=turn.say("list-save-which"), buttons=(find_buttons(turn),)),)
        for title in titles:
            turn.judge(title, Verdict.SAVED)
        speak_of(turn, *titles)
        turn.keep(Prompt(waits="list:save"))
        buttons = (turn.button("button-watchlist", "watchlist"), undo_button(turn))
        return (Reply(text=turn.say("list-saved", titles=self._names(turn, titles)), buttons=(buttons,)),)

    async def _remove(self, turn: Turn) -> Replies:
        """Only the saving is taken back; what else was said of the title stands."""
        gone: list[TitleId] = []
        for title in turn.meant.titles:
            if title in turn.taste.saved:
                take_off(turn, title)
                gone.append(title)
        if not gone:
            name = self._names(turn, turn.meant.titles[:1])
            return (Reply(text=turn.say("list-not-there", title=name), buttons=(find_buttons(turn),)),)
        buttons = (turn.button("button-watchlist", "watchlist"),)
        return (Reply(text=turn.say("list-removed", titles=self._names(turn, tuple(gone))), buttons=(buttons,)),)

    async def _holds(self, turn: Turn) -> Replies:
        """Whether titles are on the list: yes or no first."""
        saved = [title for title in turn.meant.titles if title in turn.taste.saved]
        left = [title for title in turn.meant.titles if title not in saved]
        speak_of(turn, *turn.meant.titles)
        yes = [turn.say("list-holds", titles=self._names(turn, saved))] if saved else []
        no = [turn.say("list-holds-not", titles=self._names(turn, left))] if left else []
        save = [turn.button("button-save", "save", short_id(left[0]))] if left else []
        buttons = (*save, turn.button("button-watchlist", "watchlist"))
        return (Reply(text=" ".join((*yes, *no)), buttons=(buttons,)),)

    async def _pick(self, turn: Turn) -> Replies:
        """One from the list for now: the one that was saved first, and its card."""
        saved = [title for title in turn.taste.saved if title in self._recommender.arrays.place]
        chosen = turn.recall(Chosen)
        left = [title for title in saved if not (chosen and chosen.title == title)] or saved
        if not left:
            return await self.watchlist(turn)
        speak_of(turn, left[0])
        card = await self._deck.alone(turn, left[0], self._recommender.arrays)
        return (replace(card, text=turn.say("list-pick", title=self._names(turn, left[:1]))),)

    async def _taken(self, turn: Turn) -> Replies:
        """What was taken last, with its card, or what a movie night comes to; where that is not known any more the
        list, for what is taken is saved."""
        if on := await self._nights.on(turn):
            return on
        chosen = turn.recall(Chosen)
        if not chosen or chosen.title not in self._recommender.arrays.place:
            none = (Reply(text=turn.say("list-taken-none"), buttons=(find_buttons(turn),)),)
            return await self._nights.won(turn) or (await self.watchlist(turn) if turn.taste.saved else none)
        speak_of(turn, chosen.title)
        card = await self._deck.alone(turn, chosen.title, self._recommender.arrays)
        return (replace(card, text=turn.say("list-taken", title=self._names(turn, [chosen.title]))),)

    async def _clear(self, turn: Turn) -> Replies:
        return await self._clearing.ask(turn, turn.meant.value)

    async def _told(self, turn: Turn) -> Replies:
        """What was said of titles so far, and what else is known."""
        if asks_for_taste(turn):
            return await self._taste(turn)
        standing = {j.title: j for j in turn.taste.judgements}
        parts = []
        for verdict in (Verdict.LIKED, Verdict.DISLIKED, Verdict.SEEN, Verdict.SAVED):
            if titles := [title for title, j in standing.items() if j.verdict is verdict]:
                names = self._names(turn, titles[:LONGEST])
                parts.append(turn.say(f"list-told-{verdict.value}", titles=names))
        for title, judgement in standing.items():
            if judgement.verdict is Verdict.RATED:
                name = self._names(turn, [title])
                parts.append(turn.say("list-told-rated", title=name, stars=f"{judgement.stars:g}"))
        if not parts:
            return await self._taste(turn)
        text = turn.say("list-told", count=len(standing), titles="; ".join(parts))
        buttons = (turn.button("button-history", "history"), turn.button("button-taste", "taste"))
        return (Reply(text=text, buttons=(buttons,)),)

    def _names(self, turn: Turn, titles: Sequence[TitleId]) -> str:
        arrays = self._recommender.arrays
        known = [arrays.columns.titles[arrays.place[title]] for title in titles if title in arrays.place]
        return turn.say.several(known)

    async def watchlist(self, turn: Turn) -> Replies:
        """`watchlist:20:name:series`: saved titles a page at a time, newest first unless told otherwise, each a
        button to its card."""
        return (await self._listed(turn, turn.taste.saved[::-1], "watchlist"),)

    async def history(self, turn: Turn) -> Replies:
        """The same of all that was said of titles, one line each."""
        known = tuple(dict.fromkeys(j.title for j in reversed(turn.taste.judgements)))
        return (await self._listed(turn, known, "history"),)

    async def _listed(self, turn: Turn, titles: tuple[TitleId, ...], key: str) -> Reply:
        shown = page(turn, key, titles, self._recommender.arrays)
        if not shown.titles:
            return Reply(text=turn.say(f"{key}-empty"), buttons=(find_buttons(turn),))
        found = await self._catalogue.get(shown.titles)
        entries = [
            turn.button(
                "list-entry", "card", short_id(title), title=heading(found[title], turn.say), verdict=mark(turn, title)
            )
            for title in shown.titles
            if title in found
        ]
        order = turn.say(f"list-by-{shown.view.order}")
        text = turn.say(key, count=shown.count, order=order)
        if shown.count > len(shown.titles):
            first = shown.view.first + 1
            place = turn.say("list-place", first=first, last=first + len(shown.titles) - 1, count=shown.count)
            text = f"{text}\n{place}"
        return Reply(text=text, buttons=(*rows(*entries, wide=1), *shown.buttons), replaces=bool(turn.action.args))


def asks_for_taste(turn: Turn) -> bool:
    """Whether it is asked what is known of the person, rather than what they said of titles."""
    return has("of_me", plain(turn.text))
