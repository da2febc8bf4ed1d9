"""What is kept of people and what leaves the house, in words: as it is here, with the keys that are set."""

from collections.abc import Sequence

from bot.words import Words


def privacy(say: Words, leaves: Sequence[str]) -> str:
    """`leaves` names the services elsewhere that are asked: anthropic, tmdb, wikipedia."""
    told = [say(f"privacy-{name}") for name in leaves]
    return "\n".join((say("privacy"), *((say("privacy-leaves"), *told) if told else ())))
