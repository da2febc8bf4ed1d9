"""Somebody who is wished for and whom nobody here knows: said in one clause, and the rest is answered all the same."""

from bot.dialogue import Turn
from bot.request import Understanding


def unknown_besides(turn: Turn, read: Understanding) -> str:
    """That somebody is not known, where more than their films was wished for; empty where everybody is."""
    return turn.say("person-unknown-besides", name=read.stranger) if read.stranger and not read.alike else ""
