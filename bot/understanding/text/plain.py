"""A message in plain letters, as the patterns of cues and slots are written."""

import unicodedata
from functools import lru_cache

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"'})


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """In small letters, without accents on Latin letters, with straight quotes: what the patterns are written for. The
    last ones are kept: many ask for one message's."""
    low = unicodedata.normalize("NFD", text.translate(_STRAIGHT).casefold())
    kept: list[str] = []
    for letter in low:
        if not (unicodedata.combining(letter) and kept and kept[-1].isascii()):
            kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept)).replace("ё", "е")
