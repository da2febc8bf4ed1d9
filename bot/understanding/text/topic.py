"""What the words are about once names, filters, politeness and chatter are taken out: the part to be embedded."""

from collections.abc import Iterable

from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.tokens import Text


class Topic:
    """Keeps the telling words of a text, with the small words between them."""

    def __init__(self) -> None:
        words = lexicon("text/topic")
        self._silent, self._links = set(words["silent"]), set(words["links"])

    def read(self, text: Text, signs: list[int], spans: Iterable[tuple[int, int]]) -> str:
        """The words in order and lower case; `spans` are names and filters, refused words (sign -1) stay out too."""
        taken = {place for first, last in spans for place in range(first, last)}
        kept: list[str] = []
        waiting: list[str] = []
        for place, token in enumerate(text.tokens):
            word = token.raw.lower()
            if place in taken or signs[place] < 0 or token.opens:
                waiting = []
            if place in taken or signs[place] < 0 or word.isdigit():
                continue
            if token.word in self._links:
                waiting = [*waiting, word] if kept else []
            elif token.word in self._silent:
                waiting = []
            else:
                kept += [*waiting, word]
                waiting = []
        return " ".join(kept)[:1000]
