"""Verdicts: liked, disliked, seen, stars, not interested, and taking the last one back."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.dialogue import Command, Flow, Replies, Step, Turn, Understand, rows
from bot.messages import Button, Reply
from bot.recommend.pipeline import Recommender
from bot.scene.cards import Deck
from bot.scene.deck import Moved, Shown
from bot.scene.known import lesson_phrases
from bot.scene.learning import in_words, last_turn, undo_button
from bot.scene.neighbours import bring
from bot.scene.scene import Prompt, TakenVerdict
from bot.scene.spoken import at_hand, is_on_top, speak_of
from bot.scene.titles import FindNameSurely
from bot.scene.ways_on import find_buttons
from bot.taste.insight import insight_of
from bot.titles import STARS, TitleId, Verdict, from_short_id, is_short_id, short_id
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain

_GIVEN = frozenset(f"{half / 2:g}" for half in range(2, 11))
"""Stars from 1 to 5, halves too, as buttons say them."""
_VERDICTS = {"praise": Verdict.LIKED, "blame": Verdict.DISLIKED, "seen": Verdict.SEEN}
RECENT = 6
LONGEST_NOTE = 1000
"""Characters of a note that are read."""


_NUMBER = re.compile(r"(|.*\S\s+)([1-5](?:\.5)?)\s*(?:stars?|★|/\s*5)?", re.IGNORECASE | re.DOTALL)


def _split(text: str) -> tuple[str, float | None]:
    """`Dune 4` -> the title's words and the stars, if a number from 1 to 5 ends it; `4` -> no words and the stars."""
    match = _NUMBER.fullmatch(text.strip())
    return (match[1], float(match[2])) if match else (text, None)


class Rate:
    def __init__(
        self, *, recommender: Recommender, deck: Deck, understand: Understand, names: FindNameSurely, step_back: Step
    ) -> None:
        self._recommender = recommender
        self._deck = deck
        self._understand = understand
        self._names = names
        self._step_back = step_back

    def flow(self) -> Flow:
        return Flow(
            name="rate",
            verbs={
                "like": Command(self._verdict(Verdict.LIKED), anyones=True),
                "dislike": Command(self._verdict(Verdict.DISLIKED), anyones=True),
                "not_interested": self._verdict(Verdict.NOT_INTERESTED),
                "seen": Command(self.seen, anyones=True),
                "stars": self.stars,
                "rate": Command(self.rate, offered=True, public=True, options=("title", "stars", "message")),
                "withdraw": self.withdraw,
                "undo": Command(self.undo, offered=True, public=True),
            },
            hears={"rate": self.rated},
        )

    def _verdict(self, verdict: Verdict) -> Callable[[Turn], Awaitable[Replies]]:
        async def step(turn: Turn) -> Replies:
            title = from_short_id(turn.action.arg(0))
            turn.judge(title, verdict)
            text = turn.say(f"verdict-{verdict.replace('_', '-')}", title=self._name(title))
            if verdict is Verdict.LIKED and (near := await bring(turn, title, turn.action.arg(1), self._recommender)):
                text = f"{text} {turn.say('liked-near', titles=turn.say.several([self._name(each) for each in near]))}"
            buttons = (undo_button(turn), turn.button("button-back-to-picks", "picks"))
            quiet = await self._card(turn, title, turn.action.arg(1))
            return (Reply(text=text, buttons=(buttons,), quiet=quiet),)

        return step

    async def seen(self, turn: Turn) -> Replies:
        """Seen: never shown again; five stars are offered at once."""
        title = from_short_id(turn.action.arg(0))
        turn.judge(title, Verdict.SEEN)
        text = turn.say("verdict-seen", title=self._name(title))
        quiet = await self._card(turn, title, turn.action.arg(1))
        return (Reply(text=text, buttons=(self._stars(turn, title), (undo_button(turn),)), quiet=quiet),)

    async def stars(self, turn: Turn) -> Replies:
        """`stars:TITLE:4` with the mark of a deck behind it, and a note that says why."""
        title, stars = from_short_id(turn.action.arg(0)), turn.action.arg(1)
        if stars not in _GIVEN:
            return (Reply(text=turn.say("rate-ask", title=self._name(title)), buttons=(self._stars(turn, title),)),)
        turn.judge(title, Verdict.RATED, float(stars))
        text = turn.say("rated", title=self._name(title), stars=stars)
        if said := await self._note(turn, turn.action.arg(3)[:LONGEST_NOTE]):
            text = f"{text}\n{said}"
        more = turn.button("button-more", "more", short_id(title))
        mark = turn.action.arg(2)
        quiet = await self._card(turn, title, mark)
        return (Reply(text=text, buttons=((more, undo_button(turn)),), replaces=not mark, quiet=quiet),)

    async def _note(self, turn: Turn, note: str) -> str:
        """What a note teaches beside its stars, in words."""
        read = await self._understand(note, turn.person.id) if note.strip() else None
        insight = insight_of(replace(read, intent="rate"), note, turn.mark, turn.now) if read else None
        if not insight:
            return ""
        turn.learn(insight)
        return turn.say("noted", what="; ".join(lesson_phrases(insight.lessons, turn.say)))

    async def rated(self, turn: Turn) -> Replies:
        """Stars in words, for the titles named or pointed at; without stars they are asked for."""
        read, titles = turn.read, turn.meant.titles
        if not titles and turn.meant.value and has("seen", plain(turn.text)):
            titles = turn.taste.saved[-1:]  # "watched it, 9/10", days after it was chosen
        if turn.meant.scores:
            return self._scored(turn)
        stars = float(turn.meant.value) if turn.meant.value else read.stars
        if not (titles or stars):
            turn.keep(Prompt(waits="rate"))
            return (Reply(text=turn.say("rate-begin")),)
        if not titles:
            return (self.which(turn, stars, None),)
        if not stars:
            return (self._ask_stars(turn, titles[0]),)
        named = (*read.like, *read.dislike, *read.seen, *read.about)
        top = not named and is_on_top(turn, titles[0])
        for title in titles:
            turn.judge(title, Verdict.RATED, stars)
        if insight := insight_of(replace(read, stars=stars), turn.text, turn.mark, turn.now):
            turn.learn(insight)
        speak_of(turn, *titles)
        names = turn.say.several([self._name(title) for title in titles])
        said = turn.say("rated-top" if top else "rated", title=names, stars=f"{stars:g}")
        more = turn.button("button-more", "more", short_id(titles[0]))
        return (Reply(text=said, buttons=((more, undo_button(turn)),)),)

    def _scored(self, turn: Turn) -> Replies:
        """Several titles, each with its own stars or verdict."""
        told: list[str] = []
        for each in turn.meant.scores:
            name = self._name(each.title)
            if each.stars:
                turn.judge(each.title, Verdict.RATED, each.stars)
                told.append(turn.say("list-told-rated", title=name, stars=f"{each.stars:g}"))
            else:
                verdict = _VERDICTS[each.verdict]
                turn.judge(each.title, verdict)
                told.append(turn.say(f"noted-{verdict}", titles=name))
        titles = [each.title for each in turn.meant.scores]
        speak_of(turn, *titles)
        first = turn.meant.scores[0]
        text = turn.say("noted", what="; ".join(told))
        if len(told) == 1:
            text = turn.say("rated", title=self._name(first.title), stars=f"{first.stars:g}")
        more = turn.button("button-more", "more", short_id(first.title))
        return (Reply(text=text, buttons=((more, undo_button(turn)),)),)

    async def rate(self, turn: Turn) -> Replies:
        """`/rate Dune 4` rates, `/rate Dune` asks for stars, `/rate 4` is for the card on top, `/rate` offers what was
        shown lately. What is exactly a title's name is that title (`300`, `1917 5`), whatever else the words may be."""
        if not turn.action.args:
            turn.keep(Prompt(waits="rate"))
            return (self._offer(turn),)
        if is_short_id(turn.action.arg(0)):
            return await self.stars(turn)
        words, number = _split(turn.action.arg(0))
        if number and not words.strip():
            return (self._rate_at_hand(turn, number),)
        if title := await self._names(turn.action.arg(0)):
            return (self._ask_stars(turn, title),)
        if number and (title := await self._names(words)):
            return (self._rated_so(turn, title, number),)
        read = await self._understand(words, turn.person.id)
        named = (*read.like, *read.dislike, *read.seen, *read.similar_to, *read.about)
        if not named and read.stars:
            return (self._rate_at_hand(turn, read.stars),)
        if not named:
            near = [turn.button("rate-title", "stars", short_id(ref.id), title=ref.title) for ref in read.near]
            return (Reply(text=turn.say("rate-unknown"), buttons=(*rows(*near, wide=1), find_buttons(turn))),)
        stars = number or read.stars
        if not stars:
            return (self._ask_stars(turn, named[0].id),)
        return (self._rated_so(turn, named[0].id, stars),)

    async def undo(self, turn: Turn) -> Replies:
        """Take back all that one turn taught: the turn whose button it is, else the last; or the last move of the
        picks, where nothing was taught since."""
        mark = turn.action.arg(0) or last_turn(turn)
        taken, moved = turn.taste.taught_in(mark), turn.recall(Moved)
        if moved and not turn.action.arg(0) and all(each.at < moved.at for each in taken):
            return await self._step_back(turn)
        last = next((each for each in reversed(turn.taste.judgements) if each.turn == mark), None)
        if not turn.take_back(mark):
            return (Reply(text=turn.say("undo-nothing"), buttons=(find_buttons(turn),)),)
        if last:
            turn.keep(TakenVerdict(title=last.title, verdict=last.verdict, stars=last.stars))
        what = in_words(turn, taken, self._name)
        back = turn.button("button-back-to-picks", "picks")
        title, deck = turn.action.arg(1), turn.action.arg(2)
        quiet = await self._card(turn, from_short_id(title), deck) if title else None
        return (Reply(text=turn.say("undone", what=what), buttons=((back,),), quiet=quiet),)

    async def withdraw(self, turn: Turn) -> Replies:
        """`withdraw:TITLE:DECK:like`: that verdict on the title, where it is the last word on it, is taken back."""
        title, deck, verb = from_short_id(turn.action.arg(0)), turn.action.arg(1), turn.action.arg(2)
        verdict = Verdict.LIKED if verb == "like" else Verdict.DISLIKED
        last = next((each for each in reversed(turn.taste.judgements) if each.title == title), None)
        if not last or last.verdict is not verdict or not turn.take_back(last.turn):
            return ()
        quiet = await self._card(turn, title, deck)
        return (Reply(text=turn.say("withdrawn", title=self._name(title)), buttons=(find_buttons(turn),), quiet=quiet),)

    async def _card(self, turn: Turn, title: TitleId, mark: str) -> Reply | None:
        """The card whose button was pressed, as it is now: what a verdict says without another message."""
        return await self._deck.again(turn, title, mark, self._recommender.arrays)

    def which(self, turn: Turn, stars: float | None, verdict: Verdict | None) -> Reply:
        """Asks for the title that an opinion is of, offering the latest; a tap gives it the stars or the verdict."""
        turn.keep(Prompt(waits="rate"))
        verb, more = ("stars", (f"{stars:g}",)) if stars else ("like" if verdict is Verdict.LIKED else "dislike", ())
        return self._offer(turn, verb, *more)

    def _ask_stars(self, turn: Turn, title: TitleId) -> Reply:
        """How many stars? The next message may say."""
        turn.keep(Prompt(waits="rate"))
        speak_of(turn, title)
        return Reply(text=turn.say("rate-ask", title=self._name(title)), buttons=(self._stars(turn, title),))

    def _rated_so(self, turn: Turn, title: TitleId, stars: float) -> Reply:
        turn.judge(title, Verdict.RATED, stars)
        speak_of(turn, title)
        text = turn.say("rated", title=self._name(title), stars=f"{stars:g}")
        return Reply(text=text, buttons=((undo_button(turn),),))

    def _rate_at_hand(self, turn: Turn, stars: float) -> Reply:
        """Stars without a title are for the card that is replied to, the title spoken of, or the card on top."""
        title = at_hand(turn)
        if not title:
            return self.which(turn, stars, None)
        on_top = is_on_top(turn, title)
        turn.judge(title, Verdict.RATED, stars)
        text = turn.say("rated-top" if on_top else "rated", title=self._name(title), stars=f"{stars:g}")
        return Reply(text=text, buttons=((undo_button(turn),),))

    def _offer(self, turn: Turn, verb: str = "stars", *more: str) -> Reply:
        shown = turn.recall(Shown)
        recent = [pick.title for pick in shown.picks] if shown else list(turn.memory.shown)
        known = [title for title in recent if title in self._recommender.arrays.place][:RECENT]
        if not known:
            return Reply(text=turn.say("rate-nothing"), buttons=(find_buttons(turn),), completes=True)
        buttons = [turn.button("rate-title", verb, short_id(title), *more, title=self._name(title)) for title in known]
        return Reply(text=turn.say("rate-which" if verb == "stars" else "which-title"), buttons=rows(*buttons, wide=1))

    def _stars(self, turn: Turn, title: TitleId) -> tuple[Button, ...]:
        return tuple(turn.button("button-stars", "stars", short_id(title), n, stars=n) for n in STARS)

    def _name(self, title: TitleId) -> str:
        arrays = self._recommender.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title
