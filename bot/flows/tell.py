"""What someone thinks of titles and of kinds of titles: noted, said back in one line, and a way on offered."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn
from bot.messages import Reply
from bot.persons import Judged
from bot.request import Choice, Ref, Understanding
from bot.scene.changing import changed, only_refuses
from bot.scene.deck import Shown
from bot.scene.finding import Finder
from bot.scene.learning import as_told, in_doubt, learn, note_alone, of_one_title, undo_button
from bot.scene.quiz import open_question
from bot.scene.scene import Offer, Prompt, WishSoFar
from bot.scene.series import of_one_series
from bot.scene.spoken import at_hand, speak_of
from bot.scene.titles import Titles
from bot.scene.ways_on import below, find_buttons, with_resume
from bot.titles import Kind, TitleId, Verdict, short_id
from bot.understanding.acts.keeping import KEPT
from bot.understanding.acts.replying import MEANT
from bot.understanding.acts.slots import TOO

MOST_MODELS = 3
"""Titles just liked that others are offered to be like."""
_VERBS = {"praise": "like", "blame": "dislike", "seen": "seen"}
"""What a yes to "do you mean" notes."""
Which = Callable[[Turn, float | None, Verdict | None], Reply]
"""Asks for the title that an opinion is of: stars or a verdict."""


class Tell:
    def __init__(self, *, finder: Finder, titles: Titles, which: Which) -> None:
        self._finder = finder
        self._titles = titles
        self._which = which

    def flow(self) -> Flow:
        return Flow(name="tell", verbs={}, hears={"tell": self.told})

    async def told(self, turn: Turn) -> Replies:
        """The opinion is noted of the titles it names, or of those it points at; where it is of nothing, it is asked
        which title it is of."""
        if not turn.meant.titles and turn.meant.about in ("praise", "blame") and not at_hand(turn):
            return (self._which(turn, None, Verdict.LIKED if turn.meant.about == "praise" else Verdict.DISLIKED),)
        if (doubt := in_doubt(turn.read)) and turn.meant.value != MEANT:
            return (_do_you_mean(turn, *doubt),)
        act = replace(turn.meant, titles=self._series(turn.meant.titles)) if turn.meant.group else turn.meant
        if act.about == TOO:
            act = replace(act, about=_told_last(turn))
        read = as_told(turn.read, act, self._titles.name)
        if act.about == KEPT:
            read = replace(read, conversation_type="general_preference")
        if named := (*read.like, *read.dislike, *read.seen):
            speak_of(turn, *(ref.id for ref in named))
            read = of_one_title(read, turn.text)
        note = learn(turn, read, turn.text)
        if note and turn.goes_on:
            return note_alone(turn, note)
        if note:
            return with_resume(turn, await self._noted(turn, read, note))
        if read.opinion and not at_hand(turn):
            return (self._which(turn, None, Verdict.LIKED if read.opinion > 0 else Verdict.DISLIKED),)
        return (Reply(text=turn.say("agree-plain"), buttons=(find_buttons(turn),)),)

    def _series(self, titles: Sequence[TitleId]) -> tuple[TitleId, ...]:
        """The titles with all others of their series."""
        arrays = self._titles.arrays
        rows = [arrays.place[title] for title in titles if title in arrays.place]
        return tuple(each for row in rows for each in of_one_series(row, arrays.columns.kindred[row], arrays))

    async def _noted(self, turn: Turn, read: Understanding, note: str) -> Replies:
        """The note and a way on: the cards that lie there, without what was told of; more like a title that was liked
        or just seen; of a kind that was, films at once where nothing lies on the table yet, else on a yes."""
        shown = turn.recall(Shown)
        judged = {ref.id for ref in (*read.like, *read.dislike, *read.seen)}
        judged |= {change.judgement.title for change in turn.changes if isinstance(change, Judged)}
        gone = tuple(pick.title for pick in shown.picks if pick.title in judged) if shown else ()
        if shown and (gone or (read.seen and not read.like)):
            replies = await self._finder.without(turn, shown, gone, note)
            speak_of(turn, *(gone or judged))  # "loved it" is still of what was told, and not of the card on top
            return below(replies, ((undo_button(turn),),))
        seeds = (read.like or (() if read.dislike else read.seen))[:MOST_MODELS]
        if not seeds:
            return await self._of_kind(turn, read, note)
        before = turn.recall(WishSoFar)
        serial = all(ref.id.startswith("tmdb:tv:") for ref in seeds)
        serial = serial or bool(before and before.request.kind == "series")
        kind: Kind | None = "series" if serial else None
        offered = replace(read.request(), similar_to=tuple(ref.id for ref in seeds), text="", subject="")
        turn.keep(Offer(request=replace(offered, kind=offered.kind or kind)))
        several = turn.say.several([ref.title for ref in seeds])
        offer = (
            turn.say("offer-like-several", titles=several) if len(seeds) > 1 else turn.say("offer-like", title=several)
        )
        buttons = (turn.button("button-yes", "yes_like"), turn.button("button-no", "picks"), undo_button(turn))
        return (Reply(text=f"{note}\n{offer}", buttons=(buttons,)),)

    async def _of_kind(self, turn: Turn, read: Understanding, note: str) -> Replies:
        wish = read.request(turn.domain)
        if not read.dislike and (replies := await self._without_refused(turn, read, note)):
            return below(replies, ((undo_button(turn),),))
        pushed = any(push > 0 for push in wish.traits.values())
        if read.dislike or not (wish.genres.wanted or wish.people.wanted or wish.concepts or pushed):
            turn.keep(Offer(request=wish))
            on = (turn.button("button-back-to-picks", "picks"),) if turn.recall(Shown) else find_buttons(turn)
            return (Reply(text=note, buttons=((undo_button(turn),), on)),)
        if not turn.recall(Shown) and not open_question(turn) and turn.meant.about != KEPT:
            replies = await self._finder.find(turn, wish, origin="told", note=note)
            return below(replies, ((undo_button(turn),),))
        turn.keep(Offer(request=wish))
        buttons = (turn.button("button-yes", "yes_like"), turn.button("button-no", "picks"), undo_button(turn))
        return (Reply(text=f"{note}\n{turn.say('offer-kind')}", buttons=(buttons,)),)

    async def _without_refused(self, turn: Turn, read: Understanding, note: str) -> Replies:
        """The note and the cards that lie there without those of a kind that is disliked for good: "the second looks
        good, but I hate musicals". Nothing where none of them is."""
        shown, before = turn.recall(Shown), turn.recall(WishSoFar)
        if shown is None or before is None:
            return ()
        languages, countries = before.request.languages, before.request.countries
        if read.traits.get("subtitles", 0) < 0 and not (languages.wanted or countries.wanted):
            read = replace(read, languages=Choice(wanted=("en",)))
        elif not (read.full.refuses and only_refuses(read.request())):
            return ()
        wish = changed(shown.request, read, turn.text)
        if not self._finder.breaking(wish, shown):
            return ()
        turn.keep(WishSoFar(request=changed(before.request, read, turn.text)))
        return await self._finder.without(turn, replace(shown, request=wish), (), note)


def _told_last(turn: Turn) -> str:
    """What was told last of a title, as the same is now told of another; "" where nothing was."""
    told = {Verdict.LIKED: "praise", Verdict.DISLIKED: "blame", Verdict.SEEN: "seen"}
    return told.get(turn.taste.judgements[-1].verdict, "") if turn.taste.judgements else ""


def _do_you_mean(turn: Turn, ref: Ref, told: str) -> Reply:
    """A name that had to be mended much: asked before anything is learned."""
    turn.keep(Prompt(waits=f"meant:{told}:{ref.id}"))
    yes = turn.button("button-yes", _VERBS[told], short_id(ref.id))
    text = turn.say("title-meant", title=ref.title, year=ref.year or "")
    return Reply(text=text, buttons=((yes, turn.button("button-no", "picks")),))
