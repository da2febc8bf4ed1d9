"""What a call costs, in millionths of a US dollar."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.language.ports import Tokens
from bot.parsed import shipped_yaml

CACHE_WRITE, CACHE_READ = 1.25, 0.1
"""What tokens written to the prompt cache (for five minutes) and read from it cost, as a share of those just read."""
ATTEMPTS = 2
"""Calls that one question may take: the first and the corrective one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """US dollars a million tokens, which is millionths of a dollar a token."""

    input: float
    output: float

    def cost(self, tokens: Tokens) -> int:
        """What these tokens cost, rounded up."""
        read = tokens.input + CACHE_WRITE * tokens.cache_write + CACHE_READ * tokens.cache_read
        return math.ceil(self.input * read + self.output * tokens.output)

    def most(self, characters: int, max_tokens: int) -> int:
        """What a question of this size costs at most: a token for every two characters, both attempts in full."""
        tokens = Tokens(cache_write=characters // 2 + max_tokens, output=max_tokens)
        return ATTEMPTS * self.cost(tokens)


def price_of(model: str, given: tuple[float, float] | None = None) -> Price:
    """The price in the settings, else the listed one (`claude-haiku-4-5-20251001` is `claude-haiku-4-5`)."""
    if given:
        return Price(input=given[0], output=given[1])
    listed = _listed()
    fitting = [name for name in listed if model.startswith(name)]
    if not fitting:
        return max(listed.values(), key=lambda price: price.output)
    return listed[max(fitting, key=len)]


@cache
def _listed() -> Mapping[str, Price]:
    """The prices of prices.yaml beside this file, by the beginning of a model's name."""
    entries = shipped_yaml(Path(__file__).with_name("prices.yaml"))
    return {name: Price(input=float(read), output=float(made)) for name, (read, made) in entries.items()}
