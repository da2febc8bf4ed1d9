"""Tonight or always: what was noted for good holds for now alone, or what holds for now is noted for good."""

from collections.abc import Awaitable, Callable

from bot.dialogue import Flow, Replies, Turn
from bot.messages import Reply
from bot.scene.known import lesson_phrases
from bot.scene.learning import undo_button
from bot.scene.meant import Tonight
from bot.scene.spoken import at_hand
from bot.scene.ways_on import find_buttons
from bot.titles import Insight, Judgement, Lesson, TitleId


class Lasting:
    """The verbs that people type after a note: "just tonight", "always"; "remember that" of a card is for the list."""

    def __init__(self, *, save: Callable[[Turn, TitleId], Awaitable[Replies]]) -> None:
        self._save = save

    def flow(self) -> Flow:
        return Flow(name="lasting", verbs={"tonight": self.tonight, "always": self.always})

    async def tonight(self, turn: Turn) -> Replies:
        """The traits that the last turn taught push only while this conversation lasts; its verdicts stay."""
        taught = turn.taste.taught_in(turn.taste.last_turn)
        lessons = [x for each in taught if isinstance(each, Insight) for x in each.lessons if x.kind == "trait"]
        if not lessons:
            return (_nothing(turn),)
        turn.take_back(turn.taste.last_turn)
        for judgement in taught:
            if isinstance(judgement, Judgement):
                turn.judge(judgement.title, judgement.verdict, judgement.stars)
        held = turn.recall(Tonight) or Tonight(moods=())
        turn.keep(Tonight(moods=held.moods, traits={**held.traits, **{x.value: x.lean for x in lessons}}))
        text = turn.say("only-tonight", what="; ".join(lesson_phrases(lessons, turn.say)))
        return (Reply(text=text, buttons=(find_buttons(turn),)),)

    async def always(self, turn: Turn) -> Replies:
        """What holds for tonight is a habit from here on."""
        tonight = turn.recall(Tonight)
        if not tonight or not tonight.traits:
            title = at_hand(turn)
            return await self._save(turn, title) if title and title not in turn.taste.saved else (_nothing(turn),)
        lessons = tuple(Lesson(kind="trait", value=name, lean=push) for name, push in tonight.traits.items())
        turn.learn(Insight(turn=turn.mark, at=turn.now, lessons=lessons))
        text = turn.say("noted", what="; ".join(lesson_phrases(lessons, turn.say)))
        return (Reply(text=text, buttons=((undo_button(turn), turn.button("button-taste", "taste")),)),)


def _nothing(turn: Turn) -> Reply:
    return Reply(text=turn.say("tonight-or-always"), buttons=(find_buttons(turn),))
