"""What acts do, and whether the two sides of a sentence do two things: "I'll take that, how long is it?"."""

from collections.abc import Sequence

from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.comparing import CHOICE
from bot.understanding.acts.cues import has
from bot.understanding.acts.heard import LATE_QUESTION, has_question_word
from bot.understanding.acts.pointing import PLEASED
from bot.understanding.acts.reminding import SET
from bot.understanding.acts.taking import takes
from bot.understanding.text.plain import plain

LOOKS, TEACHES, RATES, TAKES, SEEKS, LEANS = "looks", "teaches", "rates", "takes", "seeks", "leans"
SAVES, REMOVES, HELPS, REMINDS, OWNS = "saves", "removes", "helps", "reminds", "owns"
APART = (LOOKS, RATES)
"""What is done one by one, though two sentences running do it: each question is answered, each title gets its stars."""
NOTES = (TEACHES, RATES, TAKES, SAVES, REMOVES)
DOES = {
    "ask": LOOKS, "where": LOOKS, "world": LOOKS,
    "tell": TEACHES, "rate": RATES, "pass": TEACHES, "unlearn": TEACHES,
    "choose": TAKES,
    "help": HELPS, "remind": REMINDS, "speak": REMINDS, "own": OWNS, "dive": SEEKS, "friends": SEEKS,
    "wish": SEEKS, "refine": SEEKS, "recall": SEEKS, "answer": SEEKS, "feel": SEEKS,
}  # fmt: skip
"""What an act does, where it does anything that another part of the message may not: courtesies go along."""
BESIDE = ("compare", "likeness", "take", "difference", "shared", "related")
"""Facts of two titles."""


FEW = 5
"""Words of what only asks after a title: "and the third one"."""
_OF_PEOPLE = ("cast", "director", "crew", "person_in")


def are_apart(left: Act, right: Act) -> bool:
    """Whether the sides of a sentence do two things: something is done with a title, and something asked; or two
    titles get their stars."""
    if only_shows(left) or left.about == "unknown":
        return _is_named_before(left, right)
    if left.kind == right.kind == "rate":
        return bool(left.titles and right.titles) and not set(left.titles) & set(right.titles)
    if left.kind == right.kind == "ask":  # "how long is it and is it ok for my son?"
        told = bool(left.titles and right.titles) and not {left.about, right.about} & _NO_ANSWERS
        return told and (left.about, left.titles) != (right.about, right.titles)
    if left.kind == right.kind == "list":  # "remove that, add Heat": each verb takes its own titles
        return bool(left.titles and right.titles) and left.about != right.about
    if left.kind == "choose" and right.kind == "list":  # "ok Barbie it is, and save Past Lives"
        return bool(left.titles and right.titles) and left.titles[:1] != right.titles[:1]
    if {left.kind, right.kind} == {"ask", "where"}:  # "how long is it and where can I see it?"
        return left.about not in ("card", "beyond") and right.about not in ("card", "beyond")
    if right.kind == "speak":  # "I'll take the first, ask me tomorrow how it was"
        return bool(left.titles)
    if right.kind == "remind":  # "I'll take the first, remind me at nine"
        return bool(left.titles) and right.about == SET and not right.value.startswith("|")
    if left.kind == "tell" and right.kind == "pass":  # "adored it, any more"
        return bool(left.titles) and right.about == "all"
    if left.kind in ("tell", "pass") and right.kind == "refine":  # "I didn't like the first, too gentle"
        return bool(left.titles)
    if left.kind == "ask" and right.kind == "wish":  # "who's in Heat, what else with him"
        return left.about in _OF_PEOPLE and right.about == "person"
    whole = left.kind == "choose" and right.about in CHOICE  # "gut, Heat oder Ronin?" takes nothing
    if whole or (
        left.kind == "unlearn" and left.about == "instead"
    ):  # "I mean the film Coherence, what's it about" asks
        return False
    return does_of(left) in (*NOTES, LEANS) and does_of(right) == LOOKS


_NO_ANSWERS = frozenset(("card", "cards", "which", "beyond", "unknown", "stranger", "opinion"))
"""What a scrap of a sentence may be taken for, and what is asked of nothing in particular."""


def _is_named_before(left: Act, right: Act) -> bool:
    """Whether one side names the title, or one that is not here, of which the other asks: "Frances Ha looks nice, is
    it sad?"."""
    of_it = left.about == "unknown" or right.titles[:1] == left.titles[:1]
    asked = is_answered(right) or (right.kind == "ask" and right.about == "beyond")
    return of_it and asked and right.about not in BESIDE


def is_answered(act: Act) -> bool:
    """Whether something of a title is asked that has its own answer."""
    return bool(act.titles) and (act.kind == "where" or (act.kind == "ask" and act.about not in _NO_ANSWERS))


def are_both_asked(whole: Act, left: Act, right: Act) -> bool:
    """Whether both sides ask of one title what the whole was not heard to ask: "what language is that, are there
    subs"."""
    return whole.kind != "ask" and is_answered(left) and is_answered(right)


def only_named(said: str, act: Act, behind: Act) -> Act:
    """The act of what stands before a question of the same title: "casino royale then, is it gory?" takes nothing."""
    taken = act.kind == "choose" and act.about != PLEASED and not (has("choose", plain(said)) or takes(plain(said)))
    low = plain(said)
    after = act.kind == "ask" and act.about == "about" and not has_question_word(low) and len(low.split()) <= FEW
    if (taken or after) and is_answered(behind) and behind.titles[:1] == act.titles[:1]:
        return Act(kind="ask", about="card", titles=act.titles)
    return act


def is_asked(sentence: str) -> bool:
    """Whether a sentence asks something, wherever in it."""
    return "?" in sentence or "？" in sentence or bool(LATE_QUESTION.search(plain(sentence)))


def naming(act: Act, spoken: Sequence[TitleId]) -> Act:
    """The act of a sentence that says nothing anybody understands, as one that names the titles in it: what is asked
    behind it may be of them."""
    return Act(kind="ask", about="card", titles=tuple(spoken)) if act == Act(kind="other") and spoken else act


def only_shows(act: Act) -> bool:
    """Whether a sentence does nothing but name a title: "The Raid!", "Heat looks good"."""
    only = (act.kind == "ask" and act.about in ("card", "which")) or (act.kind == "choose" and act.about == PLEASED)
    return only and bool(act.titles)


def does_of(act: Act) -> str:
    if (act.kind == "choose" and act.about == PLEASED) or (act.kind == "ask" and act.about in ("card", "which")):
        return ""
    if act.kind == "list":
        return {"save": SAVES, "remove": REMOVES}.get(act.about, LOOKS)
    if act.kind == "tell" and not act.titles:
        return LEANS
    return SEEKS if act.kind == "pass" and act.about == "all" else DOES.get(act.kind, "")
