"""What Usher knows of a person: in plain sentences with their sources, as a picture, to correct and to remove."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.recommend.pipeline import Recommender
from bot.scene.known import day, fact, lesson_phrases, mood_word, sentences
from bot.scene.learning import undo_button
from bot.scene.meant import Tonight
from bot.scene.portrait import shelf, taste_picture
from bot.scene.scene import WishSoFar
from bot.scene.understood import understood
from bot.scene.ways_on import find_buttons
from bot.taste.standing import Key, mark_of
from bot.taste.summary import TasteFact, taste_facts
from bot.titles import Insight, Lesson, TitleId

MOST_SAID = 7
"""Things told at once; more is a list, not an answer."""
MOST_LISTED = 12
"""Things offered for correction or removal, beside titles."""
NAMED = 5
"""Titles of one verdict that are named."""
LABEL = 60
"""Characters of a button's label."""
STEP, LEAST = 0.5, 0.25
"""How much of a lean "less so" takes, and what it leaves at least."""
_ASKED = re.compile(
    r"\bwhat\b.{0,20}\b(?:know|learn(?:ed|t)?|remember|noted?|found out)\b.{0,20}\b(?:about|of|on) me\b", re.I | re.S
)


def asks_what_is_known(text: str) -> bool:
    """Whether someone asks what Usher knows about them."""
    return bool(_ASKED.search(text[:200]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that can be corrected or removed: in words, and its mark for a button."""

    key: Key
    text: str
    about: TasteFact | None = None

    @property
    def mark(self) -> str:
        return mark_of(*self.key)


class TasteFlow:
    def __init__(self, *, recommender: Recommender) -> None:
        self._recommender = recommender

    def flow(self) -> Flow:
        return Flow(
            name="taste",
            verbs={
                "taste": Command(self.taste, offered=True, private=True),
                "correct": Command(self.correct, private=True),
                "unlearn": Command(self.unlearn, private=True),
            },
        )

    async def taste(self, turn: Turn) -> Replies:
        lines = [self._profile(turn), self._tonight(turn)]
        lines += sentences(self._known(turn)[:MOST_SAID], turn)
        lines += [self._titles(turn, "liked"), self._titles(turn, "disliked"), self._seen(turn), self._saved(turn)]
        if not any(lines[2:]):
            told = (lines[0], turn.say("taste-nothing"), lines[1])
            return (Reply(text="\n".join(filter(None, told)), buttons=(find_buttons(turn),)),)
        entries = self._entries(turn)
        offered = (("button-correct", "correct", any(e.about for e in entries)), ("button-remove", "unlearn", entries))
        correct = tuple(turn.button(label, verb) for label, verb, some in offered if some)
        history = (turn.button("button-history", "history"), turn.button("button-profile", "profile"))
        forget = (turn.button("button-forget", "forget"),)
        text = Reply(text="\n".join(filter(None, lines)), buttons=tuple(filter(None, (correct, history, forget))))
        drawn = await taste_picture(turn, self._recommender.arrays) if turn.preferences.pictures else None
        return (replace(text, picture=drawn),)

    async def correct(self, turn: Turn) -> Replies:
        """`correct` asks which, `correct:MARK` asks how, `correct:MARK:more` (less, no) does it."""
        mark, how = turn.action.arg(0), turn.action.arg(1)
        entries = [entry for entry in self._entries(turn) if entry.about]
        if not mark:
            return (self._which(turn, entries, "correct"),)
        entry = next((entry for entry in entries if entry.mark == mark), None)
        if not entry or not entry.about:
            return (self._gone(turn),)
        if how == "no":
            return (self._remove(turn, entry),)
        if how not in ("more", "less"):
            return (self._how(turn, entry),)
        return (self._lean(turn, entry, entry.about, more=how == "more"),)

    async def unlearn(self, turn: Turn) -> Replies:
        """`unlearn` asks which, `unlearn:MARK` does it."""
        entries = self._entries(turn)
        if not turn.action.arg(0):
            return (self._which(turn, entries, "unlearn"),)
        entry = next((entry for entry in entries if entry.mark == turn.action.arg(0)), None)
        return (self._remove(turn, entry) if entry else self._gone(turn),)

    def _which(self, turn: Turn, entries: list[Entry], verb: str) -> Reply:
        if not entries:
            return self._gone(turn)
        buttons = [turn.button("taste-entry", verb, e.mark, what=_short(e.text)) for e in entries]
        text = turn.say("taste-correct-which" if verb == "correct" else "taste-remove-which")
        return Reply(text=text, buttons=(*rows(*buttons, wide=1), (turn.button("button-keep", "taste"),)))

    def _how(self, turn: Turn, entry: Entry) -> Reply:
        ways = [turn.button(f"button-{key}", "correct", entry.mark, how) for key, how in _WAYS]
        return Reply(text=turn.say("taste-correct-how", what=entry.text), buttons=(tuple(ways),))

    def _lean(self, turn: Turn, entry: Entry, about: TasteFact, *, more: bool) -> Reply:
        """More so is one word more for it; less so takes the place of all that was said."""
        side = 1.0 if about.lean > 0 else -1.0
        lean = side if more else side * max(LEAST, abs(about.lean) - STEP)
        lesson = Lesson(kind=about.kind, value=about.value, lean=lean)
        lessons = (lesson,) if more else (replace(lesson, lean=0.0), lesson)
        turn.learn(Insight(turn=turn.mark, at=turn.now, lessons=lessons))
        text = turn.say("taste-more-so" if more else "taste-less-so", what=entry.text)
        return Reply(text=text, buttons=((undo_button(turn), turn.button("button-taste", "taste")),))

    def _remove(self, turn: Turn, entry: Entry) -> Reply:
        """Gone from all that was said; what verdicts alone show is marked as not true, or they would show it again."""
        turn.unlearn(entry.key)
        kind, value = entry.key
        if any(each.key == entry.key for each in self._known(turn)):
            denied = Lesson(kind=kind, value=value, lean=0.0)
            turn.learn(Insight(turn=turn.mark, at=turn.now, lessons=(denied,)))
        text = turn.say("taste-removed", what=entry.text)
        return Reply(text=text, buttons=((turn.button("button-taste", "taste"),),))

    def _gone(self, turn: Turn) -> Reply:
        taste = turn.button("button-taste", "taste")
        return Reply(text=turn.say("taste-gone"), buttons=((taste,), find_buttons(turn)))

    def _known(self, turn: Turn) -> tuple[TasteFact, ...]:
        return taste_facts(turn.taste, shelf(turn, turn.taste.liked, self._recommender.arrays))

    def _entries(self, turn: Turn) -> list[Entry]:
        """What is known beside titles, then the latest liked and disliked ones."""
        found = [Entry(key=each.key, text=fact(each, turn.say), about=each) for each in self._known(turn)[:MOST_LISTED]]
        for key, titles in (("noted-liked", turn.taste.liked), ("noted-disliked", turn.taste.disliked)):
            for title, name in self._names(titles):
                found.append(Entry(key=("title", title), text=turn.say(key, titles=name)))
        return found

    def _names(self, titles: tuple[TitleId, ...]) -> list[tuple[TitleId, str]]:
        arrays = self._recommender.arrays
        latest = [title for title in titles[::-1] if title in arrays.place][:NAMED]
        return [(title, arrays.columns.titles[arrays.place[title]]) for title in latest]

    def _titles(self, turn: Turn, verdict: str) -> str:
        titles = turn.taste.liked if verdict == "liked" else turn.taste.disliked
        names = [name for _, name in self._names(titles)]
        if not names:
            return ""
        last = day(_judged(turn, titles[-1]), turn)
        return turn.say(f"taste-{verdict}", titles=turn.say.several(names), count=len(titles), day=last)

    def _seen(self, turn: Turn) -> str:
        """What was seen and has no other verdict, the latest by name."""
        told = {*turn.taste.liked, *turn.taste.disliked}
        seen = tuple(title for title in turn.taste.seen if title not in told)
        names = [name for _, name in self._names(seen)]
        named = turn.say.several(names)
        return turn.say("taste-seen", titles=named, more=len(seen) - len(names), count=len(seen)) if names else ""

    def _saved(self, turn: Turn) -> str:
        names = [name for _, name in self._names(turn.taste.saved)]
        more = len(turn.taste.saved) - len(names)
        return turn.say("taste-saved", titles=turn.say.several(names), more=more) if names else ""

    def _tonight(self, turn: Turn) -> str:
        """What holds for this conversation alone."""
        tonight, wish = turn.recall(Tonight), turn.recall(WishSoFar)
        if not tonight:
            line = understood(wish.request, self._recommender.arrays, turn.say).rstrip(" :：") if wish else ""
            return turn.say("taste-tonight", what=line) if line else ""
        held = [mood_word(mood, turn.say) for mood in tonight.moods]
        lessons = (Lesson(kind="trait", value=name, lean=push) for name, push in tonight.traits.items())
        what = turn.say.several(held) or "; ".join(lesson_phrases(lessons, turn.say))
        return turn.say("taste-tonight", what=what) if what else ""

    def _profile(self, turn: Turn) -> str:
        several = len(turn.memory.profiles) > 1
        return turn.say("taste-profile", name=turn.person.profile.name) if several else ""


_WAYS = (("more-so", "more"), ("less-so", "less"), ("not-true", "no"))


def _judged(turn: Turn, title: TitleId) -> datetime:
    """When the title got its last verdict."""
    return next(judgement.at for judgement in reversed(turn.taste.judgements) if judgement.title == title)


def _short(text: str) -> str:
    text = text[0].upper() + text[1:]
    return text if len(text) <= LABEL else text[: LABEL - 2].rstrip() + " …"
