"""Age ratings by their name: what "rated R" and "a PG-13" ask of the cards."""

import re

_NAMED = re.compile(
    r"\b(?:rated|rating of|certificate|cert\.?) (?:an? )?(nc-?17|pg-?13|pg|tv-?(?:ma|14|pg|y7|y|g)|[rg])\b"
    r"|\b(nc-?17|pg-?13|tv-?(?:ma|14|pg|y7|y|g)|[rg](?=[- ]rated))\b"
)
_WRITTEN = {"nc17": "NC-17", "pg13": "PG-13", "tvma": "TV-MA", "tv14": "TV-14", "tvpg": "TV-PG", "tvy7": "TV-Y7",
            "tvy": "TV-Y", "tvg": "TV-G"}  # fmt: skip
"""How the catalogue writes them."""


def certificate_named(text: str) -> str:
    """The certificate that a text (as `plain` writes it) names; "" for none."""
    match = _NAMED.search(text)
    name = (match[1] or match[2]).replace("-", "") if match else ""
    return _WRITTEN.get(name, name.upper())
