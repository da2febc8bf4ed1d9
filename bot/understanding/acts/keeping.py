"""What one asks to be remembered of oneself, for good: "remember I don't do horror"."""

import re
from functools import cache

from bot.understanding.acts.act import Act, ActKind
from bot.understanding.acts.cues import bounded
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

KEPT = "kept"
"""What a telling is about that was asked to be remembered: it holds for good."""
_WISHES: frozenset[ActKind] = frozenset(("wish", "refine", "tell", "other", "pass", "unlearn"))
"""What the words alone may do, that are told for good where they are to be remembered."""


def to_remember(text: str) -> str:
    """What is to be remembered, where the message asks for that and nothing else; "" for any other."""
    said = plain(text)
    match = _opens().match(said) if len(said) == len(text) else None
    return text[match.end() :].strip().rstrip("?？ ") if match else ""


def as_kept(act: Act, *, facts: bool) -> Act:
    """The act of what is to be remembered: never a wish for cards, where it says of anything what is liked."""
    tells = act.kind in _WISHES and facts and not act.titles
    return Act(kind="tell", about=KEPT) if tells else act


@cache
def _opens() -> re.Pattern[str]:
    return re.compile("|".join(bounded(line) for line in lexicon("acts/keeping")["opens"]))


def keeps_several(act: Act) -> bool:
    """Whether several titles are kept or taken at once: "put the third and number five on the list" is one thing."""
    return act.kind in ("list", "choose") and len(act.titles) > 1
