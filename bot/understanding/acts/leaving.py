"""A title and a goodbye, or thanks, and nothing else: "bullet train. bet. later" takes it for tonight."""

import re
from collections.abc import Set

from bot.titles import TitleId
from bot.understanding.acts.cues import is_all, trimmed
from bot.understanding.acts.heard import courtesies_in
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.signs import without_fillers
from bot.understanding.acts.slots import InSlot, Loosely, Names, Slots

_JOINT = re.compile(r"\s*[,.!;:…，。！；]+\s*|\s+[-–—]+\s+|\s+")
_MARK = re.compile(r"[,.!;:…，。！；–—-]")
_THAT = re.compile(
    r"\b(?:that one|this one|that|this|it|das|den|die|ca|celui-la|celle-la|esa|ese|esta|este|этот|его|ее)\b|这个|那个"
)
"""What says the title again: "ParaNorman! ok that one. bye"."""
_VERSION = re.compile(
    r",\s*(?:(?:the|that) [\w' ]{2,30} (?:one|version|film)|(?:la|el|le|celui|celle|der|die|das) "
    r"(?:de|del|con|avec|mit|von|vom) [\w' ]{2,30}|(?:тот|та),? (?:с|что|где) [\w' ]{2,30})$"
)
"""Which film of its name a title is: "Pride and Prejudice, the Knightley one"."""
_ENDS = {"part", "thank"}
FEW = 5
"""Words up to which what is said may be a name and nothing else, nearly as it is written."""
LONGEST_LEAVE = 160
"""Characters up to which a message is looked at."""


def taken_at_leave(text: str, names: Names, loosely: Loosely, lying: Set[TitleId]) -> Slots | None:
    """The title that is named, by words (as `plain` writes them) before nothing but courtesies with which one leaves;
    without a mark behind it only one that lies before us."""
    if "?" in text or "？" in text or len(text) > LONGEST_LEAVE or courtesies_in(text):
        return None
    for joint in _JOINT.finditer(text):
        rest = trimmed(_THAT.sub(" ", text[joint.end() :]))
        head = without_fillers(trimmed(text[: joint.start()]), but=())
        head = _VERSION.sub("", head)
        if not head or is_reference(head) or not (_ENDS & courtesies_in(rest)):
            continue
        title = _title(head, names, loosely)
        if title and (_MARK.search(joint[0]) or title in lying):
            return _slot(text, head, title)
    return None


def _title(head: str, names: Names, loosely: Loosely) -> TitleId | None:
    if courtesies_in(head) or any(is_all(name, head) for name in ("filler", "agree", "no")):
        return None
    if title := names(head):
        return title
    found = loosely(head) if len(head.split()) <= FEW else ()
    return found[0] if len(found) == 1 else None


def _slot(text: str, head: str, title: TitleId) -> Slots:
    first = text.find(head)
    last = first + len(head)
    return Slots(
        found=(InSlot(first=first, last=last, title=title),), kind="taken", blank=f"{text[:first]}_{text[last:]}"
    )
