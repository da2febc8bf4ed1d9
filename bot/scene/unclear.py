"""Wishes of which too little was understood to lay cards for: what it should be is asked, nothing arbitrary shown."""

import re
from dataclasses import replace

from bot.request import Request, Understanding
from bot.understanding.acts.company import are_gone
from bot.understanding.acts.cues import cue, trimmed
from bot.understanding.text.lexicons import surprise
from bot.understanding.text.plain import plain
from bot.understanding.text.tokens import fold

TELLING, ENOUGH = 4.0, 4
"""How surprising a word must be to tell of a film, and how many of them its meaning can be looked for by."""

LONGEST = 120
"""Characters of a wish that may be for nothing in particular."""


_ANY = re.compile(
    r"\b(?:whatever|anything goes|idc|i don't (?:care|mind)|up to you|you (?:choose|pick|decide)|dealer's choice"
    r"|(?:mir )?egal|irgendwas|peu importe|n'importe quoi"
    r"|(?:me )?da igual|lo que sea|что угодно|без разницы|все равно)\b"
    r"|随便|都行"
)
"""That nothing in particular is wished."""


def says_too_little(read: Understanding, asked: Request, text: str) -> bool:
    """Whether nothing of a wish was understood but bare words, and few of these tell anything."""
    if are_gone(plain(text)) or read.full.like or replace(asked, text="", subject="") != Request(domain=asked.domain):
        return False
    if read.unread:
        return True
    if wishes_nothing(text):
        return False
    words = {fold(word) for word in f"{asked.text} {asked.subject}".split()}
    return bool(words) and sum(surprise(word) >= TELLING for word in words) < ENOUGH


def wishes_nothing(text: str) -> bool:
    """Whether a wish says nothing of what it is for: "haha ok, surprise me"."""
    said = _ANY.sub(" ", plain(text[:LONGEST]))
    return len(text) <= LONGEST and not trimmed(cue("filler").sub(" ", cue("wishes").sub(" ", said)))
