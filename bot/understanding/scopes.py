"""What stands under a no: for every word of a text, whether it is wanted (1) or refused (-1)."""

from collections.abc import Sequence

from bot.understanding.text import Text, Token
from bot.understanding.words import Phrases, lexicon

CLOSE = 2
"""Words after a refusal within which a wanting word belongs to it (`don't really like`)."""
_SUBJECTS = {"but", "i", "im", "ive", "id", "ill", "we"}
LIST = 8
"""Words within which a refused list must reach its `or` to run on over commas."""


class Scopes:
    """Reads where refusals begin and end. A refusal ends with the sentence, a comma, `but` and the like."""

    def __init__(self) -> None:
        feelings = lexicon("feelings")
        self._phrases: Phrases[str] = Phrases.of({name: feelings[name] for name in ("want", "refuse", "calm")})

    def signs(self, text: Text, taken: frozenset[int]) -> list[int]:
        """1 or -1 a token; tokens in `taken` (names) open and end nothing."""
        signs, sign, opened, place = [1] * len(text.tokens), 1, -9, 0
        while place < len(text.tokens):
            token = text.tokens[place]
            if token.opens or ("," in token.gap and not (sign < 0 and _list_goes_on(text.tokens, place))):
                sign = 1
            signs[place] = sign
            hit = None if place in taken else self._phrases.at(text.tokens, place)
            if hit is None:
                place += 1
                continue
            signs[place : hit.last] = [sign] * (hit.last - place)
            if hit.value == "refuse":
                sign, opened = -1, hit.last
            elif hit.value == "calm" or place - opened >= CLOSE or token.word in _SUBJECTS:
                sign = 1
            place = hit.last
        return signs


def _list_goes_on(tokens: Sequence[Token], place: int) -> bool:
    """Whether a comma in a refusal only parts the members of a list that ends in `or`: `no horror, gore or war`."""
    for token in tokens[place : place + LIST]:
        if token.word in ("or", "nor"):
            return True
        if token.opens or token.word in ("but", "i", "im", "we", "something", "just", "please", "no", "not", "like"):
            return False
    return False
