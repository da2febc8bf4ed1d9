"""Taking back in words: "I never said that", "forget that I liked Her", "no, I meant I hated it"."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn
from bot.messages import Reply
from bot.scene.deck import Shown
from bot.scene.earlier import noted_lately
from bot.scene.learning import as_told, last_turn, learn, of_titles, take_back_last, undo_button
from bot.scene.scene import TakenVerdict
from bot.scene.spoken import at_hand, speak_of
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons
from bot.titles import TitleId, Verdict, short_id
from bot.understanding.acts.act import PUT_BACK


class Unlearn:
    def __init__(self, *, titles: Titles) -> None:
        self._titles = titles

    def flow(self) -> Flow:
        return Flow(name="unlearning", verbs={}, hears={"unlearn": self.unlearn})

    async def unlearn(self, turn: Turn) -> Replies:
        """What was said of the titles named goes, else what was taught last; what is said instead is told anew."""
        act, read = turn.meant, turn.read
        named = tuple(t for t in act.titles if _is_known(turn, t))
        if act.about == "unseen":  # that it was saved, or taken for tonight, stands
            named = tuple(title for title in named if _last_of(turn, title) is not Verdict.SAVED)
        other: dict[str, Callable[[Turn], Replies]] = {
            "instead": self._instead, PUT_BACK: self._put_back, "claim": self._unclaimed, "restore": self._again,
        }  # fmt: skip
        if act.about in other:
            return other[act.about](turn)
        if act.about == "unseen" and not named:
            return () if turn.goes_on else (Reply(text=turn.say("agree-plain")),)
        if act.about == "named" and act.titles and not named:
            names = turn.say.several(self._titles.names(act.titles[:1]))
            return (Reply(text=turn.say("unlearn-known-not", title=names), buttons=(find_buttons(turn),)),)
        if named:
            judged = next((j for j in reversed(turn.taste.judgements) if j.title == named[0]), None)
            if judged:
                turn.keep(TakenVerdict(title=judged.title, verdict=judged.verdict, stars=judged.stars))
            for title in named:
                _take_back(turn, title)
            names = turn.say.several(self._titles.names(named))
            return (Reply(text=turn.say("unlearn-title", title=names), buttons=(find_buttons(turn),)),)
        if (read.like or read.dislike or read.seen) and act.titles:
            names = turn.say.several(self._titles.names(act.titles[:1]))
            return (Reply(text=turn.say("unlearn-known-not", title=names), buttons=(find_buttons(turn),)),)
        people = (*read.full.people.wanted, *read.full.people.refused)
        if people or (read.stranger and not act.titles):
            return self._of_people(turn, people or (read.stranger,))
        last = _last_verdict(turn)
        taken = take_back_last(turn, self._titles.name)
        if not taken:
            return (Reply(text=turn.say("unlearn-nothing"), buttons=(find_buttons(turn),)),)
        if last:
            turn.keep(TakenVerdict(title=last[0], verdict=last[1], stars=last[2]))
        return (Reply(text=turn.say("unlearn-done", what=taken), buttons=(find_buttons(turn),)),)

    def _put_back(self, turn: Turn) -> Replies:
        """A title that was laid aside is back: what was noted against it just now goes."""
        title = turn.meant.titles[0]
        judged = next((each for each in reversed(turn.taste.judgements) if each.title == title), None)
        if judged and judged.verdict is Verdict.NOT_INTERESTED and noted_lately(turn):
            _take_back(turn, title)
        speak_of(turn, title)
        button = turn.button("button-card", "card", short_id(title))
        return (Reply(text=turn.say("unlearn-put-back", title=self._titles.name(title)), buttons=((button,),)),)

    def _unclaimed(self, turn: Turn) -> Replies:
        """ "I never said I liked it": exactly that goes, of what was noted just now; nothing where it never was."""
        verdicts, act = _CLAIMS[turn.meant.value], turn.meant
        lately = [each for each in turn.taste.judgements if each.turn == last_turn(turn)] if noted_lately(turn) else []
        said = [j for j in turn.taste.judgements if j.title in act.titles] if act.titles else lately
        wrong = dict.fromkeys(each.title for each in said if each.verdict in verdicts)
        for title in wrong:
            _take_back(turn, title)
        if not wrong:
            return () if turn.goes_on else (Reply(text=turn.say("unlearn-nothing"), buttons=(find_buttons(turn),)),)
        names = turn.say.several(self._titles.names(tuple(wrong)))
        return (Reply(text=turn.say("unlearn-title", title=names), buttons=(find_buttons(turn),)),)

    def _of_people(self, turn: Turn, people: tuple[str, ...]) -> Replies:
        """What was said of these people goes; where nothing was, that is said, and what was taught last stays."""
        lessons = {(x.kind, x.value) for each in turn.taste.insights for x in each.lessons}
        known = [name for name in people if ("person", name) in lessons]
        for name in known:
            turn.unlearn(("person", name))
        names = turn.say.several(known or list(people))
        said = turn.say("unlearn-people" if known else "unlearn-people-known-not", names=names)
        return (Reply(text=said, buttons=(find_buttons(turn),)),)

    def _again(self, turn: Turn) -> Replies:
        """What was taken back last is noted again."""
        before = turn.recall(TakenVerdict)
        if not before or (turn.meant.titles and turn.meant.titles[0] != before.title):
            return (Reply(text=turn.say("unlearn-nothing"), buttons=(find_buttons(turn),)),)
        turn.drop(TakenVerdict)
        turn.judge(before.title, before.verdict, before.stars)
        speak_of(turn, before.title)
        text = self._said_again(turn, before.title, before.verdict, before.stars)
        return (Reply(text=text, buttons=((undo_button(turn),),)),)

    def _instead(self, turn: Turn) -> Replies:
        """What was taught last is put right: another title with the same verdict, or another verdict on the title."""
        act, before = turn.meant, turn.recall(TakenVerdict)
        if act.value:
            return self._told_right(turn)
        last = (before.title, before.verdict, before.stars) if before else _last_verdict(turn)
        turn.drop(TakenVerdict)
        others = tuple(title for title in act.titles if not last or title != last[0])  # "I mixed up Heat and Ronin"
        act = replace(act, titles=others or act.titles)
        read = of_titles(turn.read, act.titles[:1] or _of(last, turn), self._titles.name)
        taken = "" if before else take_back_last(turn, self._titles.name)
        note = learn(turn, read, turn.text) if read.like or read.dislike else ""
        if not note and last and act.titles and act.titles[0] != last[0]:
            turn.judge(act.titles[0], last[1], last[2])
            note = self._said_again(turn, act.titles[0], last[1], last[2])
        if act.titles:
            speak_of(turn, act.titles[0])
        if not note:
            said = turn.say("unlearn-done", what=taken) if taken else turn.say("unlearn-nothing")
            return (Reply(text=said, buttons=(find_buttons(turn),)),)
        return (Reply(text=turn.say("unlearn-instead", note=note), buttons=((undo_button(turn),), find_buttons(turn))),)

    def _told_right(self, turn: Turn) -> Replies:
        """What is said of a title takes the place of what was noted of it."""
        title = turn.meant.titles[0]
        noted = _is_known(turn, title)
        if noted:
            _take_back(turn, title)
        told = replace(turn.meant, about=turn.meant.value)
        note = learn(turn, as_told(turn.read, told, self._titles.name), turn.text)
        speak_of(turn, title)
        on = (turn.button("button-back-to-picks", "picks"),) if turn.recall(Shown) else find_buttons(turn)
        text = turn.say("unlearn-instead", note=note) if noted else note
        return (Reply(text=text, buttons=((undo_button(turn),), on)),)

    def _said_again(self, turn: Turn, title: TitleId, verdict: Verdict, stars: float | None) -> str:
        """The verdict that another title has now, in words."""
        name = self._titles.name(title)
        if verdict is Verdict.RATED:
            return turn.say("rated", title=name, stars=f"{stars:g}")
        key = f"noted-{verdict}" if turn.say.has(f"noted-{verdict}") else "list-saved"
        return turn.say("noted", what=turn.say(key, titles=name)) if key != "list-saved" else turn.say(key, titles=name)


_CLAIMS: Mapping[str, frozenset[Verdict]] = {
    "saved": frozenset((Verdict.SAVED,)),
    "judged": frozenset((Verdict.LIKED, Verdict.DISLIKED, Verdict.RATED, Verdict.NOT_INTERESTED)),
    "seen": frozenset((Verdict.SEEN, Verdict.LIKED, Verdict.DISLIKED, Verdict.RATED)),
}
"""The verdicts that somebody means who says they never said so."""


def _take_back(turn: Turn, title: TitleId) -> None:
    """What was said of a title is as if it never had been; that it was saved another time stands."""
    judged = [each for each in turn.taste.judgements if each.title == title]
    saved = judged[-1].verdict is not Verdict.SAVED and any(each.verdict is Verdict.SAVED for each in judged)
    turn.unlearn(("title", title))
    if any(x.kind == "seen" and x.value == title for each in turn.taste.insights for x in each.lessons):
        turn.unlearn(("seen", title))
    if saved:
        turn.judge(title, Verdict.SAVED)


def _is_known(turn: Turn, title: TitleId) -> bool:
    return any(judgement.title == title for judgement in turn.taste.judgements)


def _last_of(turn: Turn, title: TitleId) -> Verdict:
    return next(each.verdict for each in reversed(turn.taste.judgements) if each.title == title)


def _last_verdict(turn: Turn) -> tuple[TitleId, Verdict, float | None] | None:
    judgements = turn.taste.judgements
    return (judgements[-1].title, judgements[-1].verdict, judgements[-1].stars) if judgements else None


def _of(last: tuple[TitleId, Verdict, float | None] | None, turn: Turn) -> tuple[TitleId, ...]:
    title = last[0] if last else at_hand(turn)
    return (title,) if title else ()
