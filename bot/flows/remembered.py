"""Half-remembered films: a story told from memory is answered with up to five candidates and "is it one of these?"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot import observe
from bot.dialogue import Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.persons import Searched
from bot.recommend.pipeline import Recommender
from bot.request import Choice, Request, Understanding
from bot.scene.cards import Deck
from bot.scene.deck import MARK, Beneath, Shown, lay
from bot.scene.learning import undo_button
from bot.scene.meant import meant
from bot.scene.scene import Prompt
from bot.scene.spoken import speak_of
from bot.scene.ways_on import find_buttons
from bot.taste.profile import Taste
from bot.titles import Pick, TitleId, Verdict, from_short_id, short_id

CANDIDATES = 5
FITS, AHEAD, MAY_BE = 0.2, 0.03, 2
"""How well a story fits a card, and how much better than the next, to be surely of it; else so many may be meant."""
LONGEST_STORY = 2000
"""Characters of a story that are remembered, the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was told so far of a half-remembered film, and whether it was seen: "the one with the box" may not be;
    `own` is the story in the person's words where they aren't English."""

    story: str
    seen: bool = True
    own: str = ""


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
        goes_on = bool(told) and act.about == "more"
        said = turn.read.english or turn.read.description or act.value or turn.text
        story = f"{told.story} {said}" if told and goes_on else said
        seen = told.seen if told and goes_on else act.about != "meant"
        own = turn.text if turn.read.english else ""
        own = f"{told.own} {own}".strip() if told and goes_on else own
        turn.keep(Told(story=story[-LONGEST_STORY:], seen=seen, own=own[-LONGEST_STORY:]))
        read = replace(turn.read, description=story)
        cards = await self._among_cards(turn, story) if act.about == "meant" else ()
        if len(cards) == 1:
            speak_of(turn, cards[0].title)
            return (await self._deck.alone(turn, cards[0].title, self._recommender.arrays),)
        return await self.candidates(turn, read, goes_on=goes_on, first=cards, own=own)

    async def _among_cards(self, turn: Turn, story: str) -> tuple[Pick, ...]:
        """Of the cards before one, the one that the story surely tells; else those it may tell, the likeliest first."""
        shown, beneath = turn.recall(Shown), turn.recall(Beneath)
        decks = (*((shown,) if shown else ()), *(beneath.decks if beneath else ()))
        lying = {pick.title: pick for deck in reversed(decks) for pick in deck.picks}
        found = await self._recommender.likeliest(story, tuple(lying))
        if not found:
            return ()
        ahead = found[0][1] - (found[1][1] if len(found) > 1 else 0.0)
        sure = found[0][1] >= FITS and ahead >= AHEAD
        return tuple(lying[title] for title, _ in found[: 1 if sure else MAY_BE])

    async def candidates(
        self,
        turn: Turn,
        read: Understanding,
        *,
        goes_on: bool = False,
        first: tuple[Pick, ...] = (),
        own: str = "",
    ) -> Replies:
        """The likeliest films, whatever the person has seen or was shown: what is looked for is known to them; before
        them those that come `first`. Where the story `goes_on`, those shown for its beginning come last: they would
        have been recognised."""
        arrays, before = self._recommender.arrays, turn.recall(Shown)
        request = replace(meant(turn, _with_people(turn, read.request(turn.domain), arrays.people), arrays), told=own)
        passed = {pick.title for pick in before.picks} if before and goes_on else set()
        count = CANDIDATES + len(passed)
        found = await self._recommender.recommend(request, Taste(), count=count, person=turn.person)
        others = [pick for pick in found.picks if pick.title not in {each.title for each in first}]
        picks = (*first, *sorted(others, key=lambda pick: pick.title in passed))[:CANDIDATES]
        found = replace(found, picks=picks)
        shown = Shown(request=found.request, picks=picks, mark=turn.mark[:MARK])
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
        """Found: its card; what was remembered has been seen."""
        return await self._found(turn, from_short_id(turn.action.arg(0)))

    async def _found(self, turn: Turn, title: TitleId) -> Replies:
        found = await self._deck.alone(turn, title, self._recommender.arrays)
        if (told := turn.recall(Told)) and not told.seen:
            speak_of(turn, title)
            return (found,)
        turn.judge(title, Verdict.SEEN)
        speak_of(turn, title)
        more = (turn.button("button-more", "more", short_id(title)), undo_button(turn))
        return (replace(found, text=turn.say("about-found"), buttons=(more,)),)

    async def none_of_these(self, turn: Turn) -> Replies:
        turn.drop(Shown)
        turn.keep(Prompt(waits="recall"))
        return (Reply(text=turn.say("about-tell-more"), buttons=(find_buttons(turn),)),)


def _with_people(turn: Turn, request: Request, known: Mapping[str, object]) -> Request:
    """The request for a story with who is said to be in it, whose names tell nothing else: of all films with Jim in
    their name few are Jim Carrey's. `known` has everybody's name in small letters."""
    words = re.findall(r"[\w'-]+", request.description.casefold())
    runs = (" ".join(words[at : at + size]) for size in _NAMES for at in range(len(words)))
    names = dict.fromkeys(
        (*(each.casefold() for each in turn.read.full.people.wanted), *(r for r in runs if r in known))
    )
    story = request.description
    for name in names:
        story = re.sub(rf'"?\b{re.escape(name)}\b"?', " ", story, flags=re.IGNORECASE)
    people = Choice(wanted=tuple(names))
    return replace(request, people=people, description=story) if names and _SAYS_MORE.search(story) else request


_NAMES = (3, 2)
"""Words of a name that is told in full."""
_SAYS_MORE = re.compile(r"\w{3}")
