"""Choosing and passing: "I'll take the third", "seen it", "none of these"."""

import re
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn
from bot.messages import Reply
from bot.scene.arranging import ask_afterwards, ask_button
from bot.scene.deck import Shown, top_of
from bot.scene.finding import Finder
from bot.scene.learning import learn, note_alone, told_alone, undo_button
from bot.scene.scene import Chosen
from bot.scene.spoken import speak_of
from bot.scene.titles import Titles
from bot.scene.ways_on import below, find_buttons
from bot.titles import TitleId, Verdict, short_id
from bot.understanding.acts.passing import FOR_NOW
from bot.understanding.text.plain import plain

OFFERED = 3
"""Other titles that are offered by name where it is not clear which is meant."""


_NOT_IT = re.compile(
    r"(?:(?:no+|nah|nope|hm+|ok|nein|nee|non|нет|不)[,.]? )*"
    r"(?:not|nicht|pas|no|не) (?:that|this|it|de[rn]|die(?:se[rnms]?)?|das|celui-la|celle-la|celui-ci|ca|es[ea]|est[ea]"
    r"|этот|эту|это)(?: one| da)?(?: please| bitte)?\W*|不(?:要|是)?这(?:部|个)\W*"
)
"""Only the title in sight is refused."""


class Choosing:
    def __init__(self, *, finder: Finder, titles: Titles) -> None:
        self._finder = finder
        self._titles = titles

    def flow(self) -> Flow:
        return Flow(name="choosing", verbs={}, hears={"choose": self.choose, "pass": self.passed})

    async def choose(self, turn: Turn) -> Replies:
        """The title is tonight's: kept on the watchlist, with a wish for a good evening. One that was chosen before it
        and is changed for it now leaves the list."""
        before = turn.recall(Chosen)
        if not turn.meant.titles:
            return (self._which(turn, before),)
        title = turn.meant.titles[0]
        changed = before is not None and before.title != title
        if before and changed and turn.meant.about == "instead":
            turn.take_back(before.turn)
        turn.judge(title, Verdict.SAVED)
        shown = turn.recall(Shown)
        turn.keep(Chosen(title=title, turn=turn.mark, deck=shown.mark if shown else ""))
        speak_of(turn, title)
        ask_afterwards(turn, title)
        buttons = (turn.button("button-card", "card", short_id(title)), *ask_button(turn), undo_button(turn))
        key = "choose-instead" if changed else "choose-done"
        return (Reply(text=turn.say(key, title=self._titles.name(title)), buttons=(buttons,)),)

    def _which(self, turn: Turn, chosen: Chosen | None) -> Reply:
        """Asked which, with the first of the others that lie there."""
        shown = turn.recall(Shown)
        left = [pick.title for pick in shown.picks if not (chosen and pick.title == chosen.title)] if shown else []
        cards = tuple(
            replace(turn.button("button-card", "card", short_id(title)), label=self._titles.name(title))
            for title in left[:OFFERED]
        )
        return Reply(text=turn.say("choose-which"), buttons=(cards or find_buttons(turn),))

    async def passed(self, turn: Turn) -> Replies:
        """What was seen is noted, what is not wanted too, and another takes its place; of what somebody else has seen
        nothing is noted."""
        act, top = turn.meant, top_of(turn)
        if act.about == "all" and top and turn.incoming.chat.narrow and _NOT_IT.fullmatch(plain(turn.text)):
            act = replace(act, about="one", titles=(top,))  # the one in sight, and not those behind it
        if act.about == "all" or not act.titles:
            return await self._others(turn)
        if act.about in ("others_seen", FOR_NOW):
            gone = self._titles.names(act.titles)
            note = turn.say("pass-one", title=turn.say.several(gone), count=len(gone))
            if turn.goes_on:
                self._finder.take_away(turn, act.titles)
                return (Reply(text=note),)
            return await self._without(turn, act.titles, note, undo=False)
        seen = act.about == "seen"
        titles = self._next_seen(turn, act.titles) if seen else act.titles
        for title in titles:
            turn.judge(title, Verdict.SEEN if seen else Verdict.NOT_INTERESTED)
        names = turn.say.several(self._titles.names(titles))
        note = turn.say("pass-seen", titles=names) if seen else turn.say("pass-one", title=names, count=len(titles))
        if turn.goes_on:
            return note_alone(turn, note)
        replies = await self._without(turn, titles, note)
        if seen:
            speak_of(turn, *titles)  # "loved it" is of what was seen, and not of the card on top now
        return replies

    def _next_seen(self, turn: Turn, titles: tuple[TitleId, ...]) -> tuple[TitleId, ...]:
        """What "seen it" is of: where that one was told already, the card that lies on top now."""
        top = top_of(turn)
        known = all(title in turn.taste.seen for title in titles)
        return (top,) if top and known and not turn.meant.places else titles

    async def _others(self, turn: Turn) -> Replies:
        """Others for the same wish, with a note of what was told of titles besides: "I loved Heat, what else"."""
        shown = turn.recall(Shown)
        if not shown:
            return await self._finder.waiting_or_found(turn, turn.domain)
        note = learn(turn, told_alone(turn.read, turn.text), turn.text)
        replies = await self._finder.find(turn, shown.request, origin="pass", note=note)
        return below(replies, ((undo_button(turn),),)) if note else replies

    async def _without(self, turn: Turn, gone: tuple[TitleId, ...], note: str, *, undo: bool = True) -> Replies:
        """The deck without these titles, filled up with new ones."""
        shown = turn.recall(Shown)
        way_back = ((undo_button(turn),),) if undo else ()
        if not shown or not any(pick.title in gone for pick in shown.picks):
            return (Reply(text=note, buttons=(*way_back, find_buttons(turn))),)
        return below(await self._finder.without(turn, shown, gone, note), way_back)
