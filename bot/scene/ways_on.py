"""Where a conversation can go from anywhere: what stands below a reply that would else be an end."""

from bot.dialogue import Turn
from bot.messages import Button


def find_buttons(turn: Turn) -> tuple[Button, ...]:
    """The five questions in the domain in use, or a surprise."""
    return (turn.button("button-find", "find", turn.domain), turn.button("button-surprise", "surprise"))
