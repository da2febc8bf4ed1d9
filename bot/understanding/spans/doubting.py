"""Which acts a message can't be, by what its words do: a question that nobody put, a note that nobody gave."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.acts.act import Act, ActKind
from bot.understanding.acts.cues import has
from bot.understanding.acts.feelings import tells_own_feeling
from bot.understanding.acts.heard import has_question_word
from bot.understanding.acts.put_as_wish import only_remarks
from bot.understanding.spans.tagging import Label, Span, Tagger
from bot.understanding.text.plain import plain

NEVER, PROBABLY, SURELY = 0.05, 0.6, 0.8
"""Below the first nothing in a message does what an act needs; above the last something does something else; above
the second a stretch goes along with what is sure."""
_NEEDS: Mapping[ActKind, tuple[Label, ...]] = {
    "ask": ("ask", "complain"),
    "tell": ("remark", "rate", "others", "pass", "complain", "company", "feel"),
    "rate": ("rate", "remark"),
    "list": ("keep", "ask"),
    "unlearn": ("forget", "complain"),
    "feel": ("feel", "life", "company"),
}
"""The labels of which one at least must stand in a message that does this."""
_INSTEAD: tuple[Label, ...] = ("wish", "ask", "keep", "rate", "remark", "choose")


_MISSING = ("unknown", "stranger")
"""What is asked back about who or what is named and isn't here: no question was put."""
_NAMES: tuple[Label, ...] = ("remark", "rate", "choose", "keep")
"""Labels of what is said of a title, or done with one."""


FEW, FEW_SIGNS, LONGEST = 6, 9, 600
"""Words, and signs where words are not set apart, below which a message does one thing that the rules know better; and
characters above which it is a story, which none was learned from."""


def is_long(text: str) -> bool:
    """Whether a message may well do several things."""
    if len(text) > LONGEST:
        return False
    return len(text.split()) >= FEW or (not text.isascii() and len(text) >= FEW_SIGNS and " " not in text.strip())


def _is_known(text: str, act: Act) -> bool:
    """Whether the rules know better that a message does it: a question that is put as one, news of one's own, a title
    that was never seen or of which nothing of the kind was said."""
    if act.kind == "feel":
        return tells_own_feeling(plain(text))
    if act.kind == "unlearn":
        return act.about in ("unseen", "claim")
    return act.kind == "ask" and _is_put_as_question(text)


def _is_put_as_question(text: str) -> bool:
    said = plain(text)
    return any(mark in text for mark in "?？") or has_question_word(said) or has("either", said)


def doubter(tagger: Tagger) -> Callable[[str], Callable[[Act], bool]]:
    """Says of a message which acts it may be."""
    chances = lru_cache(maxsize=64)(tagger.chances)

    def of(text: str) -> Callable[[Act], bool]:
        def may(act: Act) -> bool:
            needs = _NEEDS.get(act.kind)
            if needs is None or not is_long(text) or _is_known(text, act):
                return True
            found = chances(text)
            if act.about in _MISSING and max(found[label] for label in _NAMES) >= SURELY:
                return True
            if max(found[label] for label in needs) >= NEVER:
                return True
            return max(found[label] for label in _INSTEAD if label not in needs) < SURELY

        return may

    return of


_SEARCHES: frozenset[ActKind] = frozenset(("wish", "refine", "recall", "dive", "friends", "pass"))
_ENOUGH: frozenset[ActKind] = _SEARCHES | {"feel", "answer", "choose", "set", "own"}
"""Acts beside which nothing is looked for that they did not look for."""
_DOES: Mapping[Label, frozenset[ActKind]] = {
    "remark": frozenset(("tell", "pass", "rate")),
    "rate": frozenset(("rate",)),
    "pass": frozenset(("pass",)),
    "ask": frozenset(("ask", "where", "world", "help", "own")),
    "keep": frozenset(("list", "remind")),
    "choose": frozenset(("choose",)),
}
"""What does the deed of a label."""


@dataclass(frozen=True, slots=True)
class Undone:
    """Words of a message of which nothing was done, the acts that would do it, and whether these bring a deck."""

    text: str
    acts: frozenset[ActKind]
    searches: bool = False


def is_lost(done: Sequence[Act]) -> bool:
    """Whether nothing was done but to say that something isn't known."""
    return all(act.about == "unknown" or act.kind == "other" for act in done)


def undone_in(spans: Sequence[Span], done: Sequence[Act]) -> tuple[Undone, ...]:
    """What a message surely does of which nothing was done: what is noted and asked first, then what is wished, with
    for whom."""
    acts: set[ActKind] = {act.kind for act in done}
    acts |= {"rate"} if any(act.scores for act in done) else set()  # "Anna loved Amélie and I loved Heat: one for both"
    found = [
        Undone(span.text, _DOES[span.label])
        for span in spans
        if span.label in _DOES and span.sure >= SURELY and span.apart and not _DOES[span.label] & acts
    ]
    wished = [span for span in spans if span.label in ("wish", "company") and span.sure >= PROBABLY]
    lost = is_lost(done)
    wants = any(span.label == "wish" and span.sure >= SURELY and (span.apart or lost) for span in wished)
    alone = len({_kind_of(span) for span in spans}) == 1 and not lost
    if wants and not alone and not acts & _ENOUGH and not all(only_remarks(span.text) for span in wished):
        found.append(Undone(" ".join(span.text for span in wished).strip(" ,;"), _SEARCHES, True))
    return tuple(found)


def _kind_of(span: Span) -> str:
    return "wish" if span.label == "company" else span.label
