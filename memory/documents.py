"""What of a title is embedded. A change of TEMPLATE re-embeds the catalogue."""

import hashlib

from bot.titles import Title

TEMPLATE = "1"
"""The version of `document`; part of a collection's name."""
MOST_KEYWORDS = 12


def document(title: Title) -> str:
    """One title as text: what it is about first, who made it last, where the model's limit cuts it off."""
    head = f"{title.title} ({title.year})" if title.year else title.title
    parts = [head, ", ".join(title.genres), title.overview or "", ", ".join(title.keywords[:MOST_KEYWORDS])]
    parts += [", ".join(title.directors[:2]), ", ".join(title.cast[:3])]
    return ". ".join(part.rstrip(". ") for part in parts if part) + "."


def digest(text: str) -> str:
    """Sixteen hex digits that change with the document."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
