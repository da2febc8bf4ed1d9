"""What the tagger adds to the rules: which acts a message can't be, and a wish in it that nobody heard."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from bot.understanding.acts.act import Act, ActKind
from bot.understanding.acts.cues import has, has_unspaced
from bot.understanding.acts.heard import has_question_word
from bot.understanding.acts.put_as_wish import only_remarks
from bot.understanding.tagger.tagging import Label, Stretch, Tagger
from bot.understanding.text.plain import plain

NEVER, PROBABLY, SURELY = 0.05, 0.6, 0.8
"""Below the first nothing in a message does what an act needs; above the last something does something else; above
the second a stretch goes along with what is sure."""
_NEEDS: Mapping[ActKind, tuple[Label, ...]] = {"ask": ("ask", "complain"), "list": ("keep", "ask")}
"""Acts that the rules hear where they are none, each with the labels of which one must stand in the message."""
_INSTEAD: tuple[Label, ...] = ("wish", "ask", "keep", "rate", "remark", "choose")
_MISSING = ("unknown", "stranger")
"""What is asked back about who or what is named and isn't here: no question was put."""
_OF_NAMES: tuple[Label, ...] = ("remark", "rate", "choose", "keep")
"""Labels of what is said of a title, or done with one."""
_SEARCHES: frozenset[ActKind] = frozenset(("wish", "refine", "recall", "dive", "friends", "pass"))
_ENOUGH: frozenset[ActKind] = _SEARCHES | {"feel", "answer", "choose", "set", "own"}
"""Acts beside which nothing is looked for that they did not look for."""
FEW, FEW_SIGNS, LONGEST = 6, 9, 600
"""Words, and signs where words are not set apart, below which a message does one thing that the rules know better; and
characters above which it is a story, which none was learned from."""


def is_long(text: str) -> bool:
    """Whether a message may well do several things."""
    if len(text) > LONGEST:
        return False
    return len(text.split()) >= FEW or (has_unspaced(text) and len(text) >= FEW_SIGNS)


def doubter(tagger: Tagger) -> Callable[[str], Callable[[Act], bool]]:
    """Says of a message which acts it may be."""
    chances = lru_cache(maxsize=64)(tagger.chances)

    def of(text: str) -> Callable[[Act], bool]:
        def may(act: Act) -> bool:
            needs = _NEEDS.get(act.kind)
            put_so = act.kind == "ask" and (act.about == "take" or _is_put_as_question(text))  # "выбери за меня"
            if needs is None or put_so or not is_long(text):
                return True
            found = chances(text)
            if act.about in _MISSING and max(found[label] for label in _OF_NAMES) >= SURELY:
                return True
            if max(found[label] for label in needs) >= NEVER:
                return True
            return max(found[label] for label in _INSTEAD if label not in needs) < SURELY

        return may

    return of


def _is_put_as_question(text: str) -> bool:
    said = plain(text)
    return any(mark in text for mark in "?？") or has_question_word(said) or has("either", said)


def is_lost(done: Sequence[Act]) -> bool:
    """Whether nothing was done but to say that something isn't known."""
    return all(act.about == "unknown" or act.kind == "other" for act in done)


def wish_left(stretches: Sequence[Stretch], done: Sequence[Act]) -> str:
    """The words of a wish that was surely made beside something else and that nobody heard, with for whom it is; empty
    where there is none."""
    lost = is_lost(done)
    wished = [each for each in stretches if each.label in ("wish", "company") and each.sure >= PROBABLY]
    wants = any(each.label == "wish" and each.sure >= SURELY and (each.apart or lost) for each in wished)
    alone = all(each.label in ("wish", "company") for each in stretches) and not lost
    if not wants or alone or {act.kind for act in done} & _ENOUGH or all(only_remarks(each.text) for each in wished):
        return ""
    return " ".join(each.text for each in wished).strip(" ,;")


def does_wish(act: Act) -> bool:
    """Whether an act brings what was wished."""
    return act.kind in _SEARCHES
