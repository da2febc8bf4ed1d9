"""Whether a film or a series of a name is meant: "the series Fargo, not the film"."""

import re
from collections.abc import Sequence

from bot.understanding.acts.cues import has

_KIND = r"(?:series|tv show|show|film|movie|serie|peli(?:cula)?|сериал|фильм|мультфильм|电视剧|剧版|电影版?)"
_WHICH = re.compile(
    r"[ ,(]*(?:not |nicht |pas |no |не |不是)?(?:the |der |die |das |den |le |la |el |au |du )?"
    rf"(?:tv |original |old |new |alte[nr]? |neue[nr]? )?{_KIND}(?: one| version)?[ ,)]*"
)
_BESIDE = re.compile(rf"\b{_KIND} _|_,? \(?(?:the |der |die |das |la |le |el )?(?:tv )?{_KIND}\b")


def only_says_which(text: str, name: str) -> bool:
    """Whether words (as `plain` writes them) are a title's name and of what kind it is, or that it is the one of which
    something is told: "Ozark is the one with Jason Bateman"."""
    if name not in text or text.strip(" .!") == name:
        return False
    before, behind = text.split(name, 1)
    rest = [part for part in (before.strip(" .!?"), behind.strip(" .!?")) if part]
    which = all(_WHICH.sub("", part) == "" for part in rest)
    return which or (not before.strip() and has("is_the_one", behind) and not text.endswith("?"))


def tells_kind(text: str, names: Sequence[str]) -> bool:
    """Whether the kind stands beside one of the names."""
    return any(name and _BESIDE.search(text.replace(name, "_")) for name in names)
