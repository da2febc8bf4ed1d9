"""Going on from what was seen: "after Heat and Collateral, what next?" wishes for more by the same hands."""

import re
from functools import cache

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import bounded
from bot.understanding.acts.heard import Heard
from bot.understanding.text.lexicons import lexicon

SAME = "same"
"""What a wish says besides that is for more by the maker of the title named first."""


def goes_on_after(heard: Heard) -> Act | None:
    """What to see next is asked behind titles or somebody's films that were seen."""
    same, titles = _says("same", heard.text), _titles(heard)
    asks = _says("next", heard.text)
    if not (asks or (same and (heard.has("wishes") or heard.has("another")))):
        return None
    read = heard.read.full
    named = heard.slots or heard.named or read.people
    if not (named or same) and heard.scene.deck and heard.has("seen"):
        return None  # "seen that, what else" passes over a card
    if not (titles or read.people) or not (same or _says("after", heard.text)) or read.similar_to:
        return None
    return Act(kind="wish", about="after", titles=titles, besides=frozenset((SAME,) if same and titles else ()))


def _titles(heard: Heard) -> tuple[TitleId, ...]:
    """The titles named, those before us too, and none that is disliked."""
    disliked = {ref.id for ref in heard.read.full.dislike}
    named = (*heard.slots, *(ref.id for ref in heard.named), *(heard.ref.titles if heard.ref else ()))
    return tuple(each for each in dict.fromkeys(named) if each not in disliked)


def _says(key: str, text: str) -> bool:
    return bool(_pattern(key).search(text))


@cache
def _pattern(key: str) -> re.Pattern[str]:
    ending = r"(?!\w)" if key == "after" else ""
    return re.compile("|".join(bounded(line, ending) for line in lexicon("acts/onward")[key]))
