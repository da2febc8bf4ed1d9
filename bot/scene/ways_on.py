"""Where a conversation can go from anywhere: what stands below a reply that would else be an end."""

from dataclasses import replace

from bot.dialogue import Replies, Turn
from bot.messages import Button, Buttons
from bot.scene.quiz import open_question
from bot.titles import TitleId, short_id


def find_buttons(turn: Turn) -> tuple[Button, ...]:
    """The five questions in the domain in use, or a surprise."""
    return (turn.button("button-find", "find", turn.domain), turn.button("button-surprise", "surprise"))


def with_resume(turn: Turn, replies: Replies) -> Replies:
    """The same replies with a way back to the question that is still open."""
    return below(replies, ((turn.button("button-resume", "resume"),),)) if open_question(turn) else replies


def below(replies: Replies, more: Buttons) -> Replies:
    """The same replies with more buttons below the last; they take the place of those that are labelled so."""
    *head, last = replies
    labels = {button.label for row in more for button in row}
    kept = tuple(tuple(b for b in row if b.label not in labels) for row in last.buttons)
    return (*head, replace(last, buttons=(*filter(None, kept), *more)))


def title_ways(turn: Turn, title: TitleId) -> tuple[Button, ...]:
    """The ways on from a title that is told of: its card, and more like it."""
    card = turn.button("button-card", "card", short_id(title))
    return (card, turn.button("button-more", "more", short_id(title)))
