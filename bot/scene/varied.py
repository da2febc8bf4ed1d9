"""The same thing said in another way each time, so that a courtesy never comes twice in the same words running."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.dialogue import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Varied:
    """How often each sentence was said in this conversation."""

    times: Mapping[str, int] = field(default_factory=dict)


def varied(turn: Turn, key: str, **fields: object) -> str:
    """The sentence `key`, or the next of `key-2`, `key-3` … where it was said before."""
    times = dict((turn.recall(Varied) or Varied()).times)
    ways = [key, *(way for number in range(2, 9) if turn.say.has(way := f"{key}-{number}"))]
    said = times.get(key, 0)
    turn.keep(Varied(times={**times, key: said + 1}))
    return turn.say(ways[said % len(ways)], **fields)
