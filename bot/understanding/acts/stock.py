"""A title asked for by its name: "have you got Heat?" brings its card, and nothing beside it."""

import re
from collections.abc import Sequence

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import cue, has, is_all
from bot.understanding.acts.heard import Heard
from bot.understanding.acts.signs import SHORT, without_fillers

_OTHER_FACTS = frozenset(
    ("sequel", "order", "others_by", "in_series", "remake", "mine", "language", "standalone", "related", "shared")
)
"""Facts of a title that "have you got ..." asks rather than the title itself."""
_CLAUSES = re.compile(r"[.!,;] ")
_IN_IT = re.compile(r"\b(?:in|bei|im|dans|en|в|во) (?:(?:the|der|die|das|dem|le|la|el) )?_|_里")
"""What is asked to be in a title: "is there swearing in Heat?" asks for no card."""


def asks_for_title(heard: Heard) -> Act | None:
    """Whether one title is there: its card."""
    titles = tuple(dict.fromkeys((*heard.slots, *(ref.id for ref in heard.named))))
    if len(titles) != 1 or heard.facts or heard.fact in _OTHER_FACTS or heard.words > SHORT + 2:
        return None
    if heard.read.full.similar_to or heard.read.full.services or heard.has("seen") or _IN_IT.search(heard.blotted):
        return None
    last = without_fillers(_CLAUSES.split(heard.text)[-1])
    rest = last[match.end() :] if (match := cue("in_stock").match(last)) else ""
    return Act(kind="ask", about="card", titles=titles) if rest and not has("wishes", rest) else None


def is_card_of_one(act: Act) -> bool:
    """Whether the card of one title is asked for."""
    return act.kind == "ask" and act.about == "card" and len(act.titles) == 1


def only_its_card(acts: Sequence[Act]) -> bool:
    """Whether one title is asked for behind words that pass over what lies there: nothing else is to come."""
    *before, last = acts
    passes = all(act.kind in ("pass", "other", "rate") and not act.titles for act in before)
    return bool(before) and passes and is_card_of_one(last)


def without_condition(text: str) -> str:
    """The text without "if you have it", which asks for nothing."""
    rest = cue("if_any").sub(" ", text)
    return text if is_all("if_any", text) or not has("if_any", text) else " ".join(rest.split())
