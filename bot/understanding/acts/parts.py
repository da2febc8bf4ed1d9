"""A message that does two things, cut where one ends and the other begins: "seen it. who directed the second?"

Sentences that do the same stay together: a wish is read as a whole, however many sentences say it.
"""

import re
from collections.abc import Sequence

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import has, is_all
from bot.understanding.acts.pointing import PLEASED
from bot.understanding.text.plain import plain

_LOOKS, _TEACHES, _RATES, _TAKES, _SEEKS, _LEANS = "looks", "teaches", "rates", "takes", "seeks", "leans"
_SAVES, _REMOVES = "saves", "removes"
_APART = (_LOOKS, _RATES)
"""What is done one by one, though two sentences running do it: each question is answered, each title gets its stars."""
_NOTES = (_TEACHES, _RATES, _TAKES, _SAVES, _REMOVES)
_DOES = {
    "ask": _LOOKS, "where": _LOOKS,
    "tell": _TEACHES, "rate": _RATES, "pass": _TEACHES, "unlearn": _TEACHES,
    "choose": _TAKES,
    "wish": _SEEKS, "refine": _SEEKS, "recall": _SEEKS, "answer": _SEEKS, "feel": _SEEKS,
}  # fmt: skip
"""What an act does, where it does anything that another part of the message may not: courtesies go along."""
WHOLE = frozenset(("recall", "answer", "feel"))
"""Acts that are told in several sentences: such a message is never cut."""
CUT_INSIDE = frozenset(("ask", "where", "choose", "rate", "refine", "list"))
"""Acts of a sentence that may be cut at a comma, as in "I'll take that, how long is it?"."""
MOST, LONGEST = 5, 400
"""Sentences and characters up to which a message is cut."""
_SENTENCES = re.compile(
    r"(?<=[.!?…;])(?<!\b[A-Za-z]\.)(?<!\b(?:Mr|Dr|St|vs|No|ca|ep)\.)(?<!\b(?:Mrs|Vol|min|etc|bzw|usw|z\.B)\.)[ \t]+"
    r"|\n+|(?<=[。！？；])"
)
_CLAUSES = re.compile(
    r",\s+(?:(?:but|and|so|aber|und|mais|et|pero|y|но|а|и)\s+)?|\s+(?:but|and|n|aber|und|mais|et|pero|y|но|а|и)\s+|，(?:但是?|不过|可是)?",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a message, their marks with them; one where it is too long to be cut."""
    found = tuple(part.strip() for part in _SENTENCES.split(text) if any(sign.isalnum() for sign in part))
    return found if len(found) <= MOST and len(text) <= LONGEST else (text,)


def after_new_start(text: str) -> str:
    """What is said besides a sentence that begins anew ("start over. light, short, easy"); empty where none does, or
    where nothing else is said."""
    said = sentences(text)
    first, mark, behind = text.partition(":")
    if mark and is_all("anew", plain(first)) and behind.strip():
        return behind.strip()
    rest = [each for each in said if not is_all("anew", plain(each)) and not is_all("drops_it", plain(each))]
    return " ".join(rest) if 0 < len(rest) < len(said) else ""


def clauses(sentence: str) -> tuple[tuple[str, str], ...]:
    """The two sides of each place where a sentence might be cut."""
    cuts = ((sentence[: at.start()].strip(), sentence[at.end() :].strip()) for at in _CLAUSES.finditer(sentence))
    return tuple((left, right) for left, right in cuts if left and right)[:MOST]


def are_apart(left: Act, right: Act) -> bool:
    """Whether the sides of a sentence do two things: something is done with a title, and something asked; or two
    titles get their stars."""
    if left.kind == right.kind == "rate":
        return bool(left.titles and right.titles) and not set(left.titles) & set(right.titles)
    if left.kind == right.kind == "ask":  # "how long is it and is it ok for my son?"
        return left.about != right.about and bool({left.about, right.about} & {"child", "warnings", "suited", "holds"})
    if left.kind == right.kind == "list":  # "remove that, add Heat": each verb takes its own titles
        return bool(left.titles and right.titles) and left.about != right.about
    if left.kind == "choose" and right.kind == "list":  # "ok Barbie it is, and save Past Lives"
        return bool(left.titles and right.titles) and left.titles[:1] != right.titles[:1]
    if {left.kind, right.kind} == {"ask", "where"}:  # "how long is it and where can I see it?"
        return left.about not in ("card", "beyond") and right.about not in ("card", "beyond")
    if left.kind in ("tell", "pass") and right.kind == "refine":  # "I didn't like the first, too gentle"
        return bool(left.titles)
    return _does(left) in (*_NOTES, _LEANS) and _does(right) == _LOOKS


def grouped(said: Sequence[str], acts: Sequence[Act]) -> tuple[str, ...]:
    """The sentences, those joined that do one thing; all in one where they belong together."""
    groups: list[tuple[str, str]] = []
    before = ""
    for text, act in zip(said, acts, strict=True):
        does = _does(act)
        if not groups and not does:
            before = f"{before} {text}".strip()
        elif groups and (not does or (does == groups[-1][1] and does not in _APART)):
            groups[-1] = (f"{groups[-1][0]} {text}", groups[-1][1])
        else:
            groups.append((f"{before} {text}".strip(), does))
            before = ""
    kinds = [does for _, does in groups]
    return tuple(text for text, _ in groups) if _can_part(kinds) else (" ".join(said),)


def without_remarks(parts: Sequence[str], acts: Sequence[Act]) -> tuple[str, ...]:
    """The parts without what is only remarked before a question about a title: "she scares easily. is Migration ok for
    her?" asks, and wants no other cards."""
    if _does(acts[-1]) != _LOOKS or not acts[-1].titles:
        return tuple(parts)
    kept = [part for part, act in zip(parts, acts, strict=True) if _does(act) != _SEEKS or _asks_anew(plain(part))]
    return tuple(kept)


def only_names(act: Act) -> bool:
    """Whether a whole message does nothing, or only shows the card of a title in it."""
    return act == Act(kind="other") or (act.kind == "ask" and act.about == "card")


def that_do(acts: Sequence[Act]) -> tuple[int, ...]:
    """The places of the sentences that do something by themselves, at most one of them a search."""
    found = tuple(place for place, act in enumerate(acts) if _does(act))
    return found if sum(_does(acts[place]) == _SEEKS for place in found) < 2 else ()


def _asks_anew(said: str) -> bool:
    return any(has(name, said) for name in ("wishes", "comparative", "more_of", "others")) or "?" in said


def _does(act: Act) -> str:
    if (act.kind == "choose" and act.about == PLEASED) or (act.kind == "ask" and act.about in ("card", "which")):
        return ""
    if act.kind == "list":
        return {"save": _SAVES, "remove": _REMOVES}.get(act.about, _LOOKS)
    if act.kind == "tell" and not act.titles:
        return _LEANS
    return _SEEKS if act.kind == "pass" and act.about == "all" else _DOES.get(act.kind, "")


def _can_part(kinds: Sequence[str]) -> bool:
    """Whether what the parts do is done one after the other: at most one search, of which no other part says what is
    liked, and no verdict behind it."""
    if len(kinds) < 2 or kinds.count(_SEEKS) > 1 or {_SEEKS, _LEANS} <= set(kinds):
        return False
    sought = kinds.index(_SEEKS) if _SEEKS in kinds else len(kinds)
    return not any(does in _NOTES for does in kinds[sought:])
