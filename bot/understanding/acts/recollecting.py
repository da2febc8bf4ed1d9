"""Half-remembered films of which it is known who is in them: "that DiCaprio one with the spinning top"."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.heard import Heard
from bot.understanding.text.plain import plain

_FILM = r"(?:film|movie|flick|one|thing|show|series)"
_ONE = (
    rf"\b(?:that|the|this|whats that|what's that) (?:old |really |very |\w+ )?_(?:'s)? {_FILM} "
    r"(?:where|with|about|when|in which|that|in|on|from) \w+",
    rf"\b(?:that|the) (?:old |\w+ )?{_FILM} (?:with|where|that has) _,? "
    r"(?:where|and (?:the|a|an|his|her|that)|in|on|when|who|as) \w+",
    rf"\b{_FILM} (?:with|where) _ "
    r"(?:where|is |was |gets? |has |plays? |playing|stuck|trapped|stranded|dressed|lost|who )",
    rf"^(?:(?:hey|hi|hm+|so|ok|um+|uh+)[, ]+)*(?:an? )?{_FILM} (?:with|where) _ "
    r"and (?:an?|the|his|her|some) \w+(?: \w+)?\W*$",
)
"""Ways of naming one film by somebody who is in it and something of it, with a blank for the name."""
_LONE = 3
"""Of these the last is a wish where the thing is one that films are known by."""


def recalls_with_person(heard: Heard) -> Act | None:
    """One film is told by somebody who is in it and by a thing in it."""
    read = heard.read.full
    names = sorted(map(plain, read.people.wanted), key=len, reverse=True)
    if len(names) != 1 or heard.scene.asks or heard.named or heard.slots or heard.ref.how in ("place", "described"):
        return None
    text = heard.text.replace(names[0], "_")
    if "_" not in text:
        text = re.sub(rf"\b{re.escape(names[0].split()[-1])}\b", "_", text)
    place = next((place for place, line in enumerate(_ONE) if re.search(line, text)), None)
    if place is None or (place == _LONE and (read.concepts or read.genres)):
        return None
    return Act(kind="recall", value=heard.text)
