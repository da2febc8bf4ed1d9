"""Learning from what someone wrote: verdicts and an insight, and a short note of both."""

from bot.dialogue import Turn
from bot.messages import Button
from bot.request import Understanding
from bot.scene.known import lesson_phrases
from bot.scene.meant import Tonight
from bot.taste.insight import insight_of
from bot.titles import TitleId, Verdict


def learn(turn: Turn, read: Understanding, text: str) -> str:
    """Record what a message taught; a note of it, empty when it taught nothing that lasts."""
    told = _verdicts(turn, read)
    if insight := insight_of(read, text, turn.mark, turn.now):
        turn.learn(insight)
        told += lesson_phrases(insight.lessons, turn.say)
    if read.moods:
        turn.keep(Tonight(moods=read.moods, traits=dict(read.traits)))
    return turn.say("noted", what="; ".join(told)) if told else ""


def undo_button(turn: Turn) -> Button:
    """Takes back exactly what this turn taught."""
    return turn.button("button-undo", "undo", turn.mark)


def _verdicts(turn: Turn, read: Understanding) -> list[str]:
    told: list[str] = []
    judged: set[TitleId] = set()
    for refs, verdict in ((read.like, Verdict.LIKED), (read.dislike, Verdict.DISLIKED), (read.seen, Verdict.SEEN)):
        new = [ref for ref in refs if ref.id not in judged]
        for ref in new:
            turn.judge(ref.id, verdict)
            judged.add(ref.id)
        if new:
            told.append(turn.say(f"noted-{verdict}", titles=turn.say.several([ref.title for ref in new])))
    return told
