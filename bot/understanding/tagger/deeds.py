"""What each label asks to be done: the acts that do it, the acts it alone may bring, the plainest act of its kind."""

from collections.abc import Mapping, Sequence

from bot.titles import TitleId
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.acts.keeping import KEPT
from bot.understanding.acts.passing import FOR_NOW
from bot.understanding.acts.pointing import PLEASED
from bot.understanding.tagger.tagging import Context, Label, Stretch

SURE, CERTAIN, BESIDE, BEYOND_DOUBT = 0.88, 0.97, 0.98, 0.995
"""How sure a stretch must be for something to be missed; for one of `_DOUBTED` the second, since what it would do
teaches, or it is easily taken for something else ("she likes musicals"); beside what a rule knew the third, and against
it the fourth."""
_DOUBTED: frozenset[Label] = frozenset(("choose", "keep", "rate", "others", "ask"))
_APART: frozenset[Label] = frozenset(("wish", "ask", "keep", "choose", "feel"))
"""What is said beside something else and wants an answer of its own."""
_SEARCHES: frozenset[ActKind] = frozenset(("wish", "refine", "recall", "dive", "friends", "answer"))
MAY: Mapping[Label, frozenset[ActKind]] = {
    "wish": _SEARCHES | {"pass", "feel"},
    "company": _SEARCHES,
    "remark": frozenset(("tell", "pass", "rate")),
    "others": frozenset(("other",)),
    "ask": frozenset(("ask", "where", "world", "help", "own", "recall", "dive", "list")),
    "choose": frozenset(("choose",)),
    "keep": frozenset(("list", "remind", "speak")),
    "pass": frozenset(("pass", "refine", "wish", "tell")),
    "complain": frozenset(("refine", "wish", "unlearn", "pass", "ask", "other")),
    "forget": frozenset(("unlearn", "list", "refine", "ask", "choose")),
    "rate": frozenset(("rate", "tell")),
    "feel": frozenset(("feel",)),
    "life": frozenset(("feel", "other")),
    "chat": frozenset(("greet", "thank", "part", "help", "other", "own", "speak")),
    "look": frozenset(("ask", "other")),
}
"""The acts that do what a label says."""
_TOGETHER: frozenset[ActKind] = frozenset(("nominate",))
"""Acts that change what is several people's, and not this turn's to put back."""
_CALM = frozenset(("abuse", "nonsense", "usher", "anew", "home"))
"""What is answered for itself, whatever it looks like."""
_MUST: frozenset[Label] = frozenset(("wish", "company", "remark", "ask", "choose", "keep", "pass", "rate", "feel"))
"""Labels of which something must be done."""
_ONLY: Mapping[ActKind, frozenset[Label]] = {
    "choose": frozenset(("choose", "forget")),
    "list": frozenset(("keep", "ask", "forget")),
    "rate": frozenset(("rate", "remark")),
    "tell": frozenset(("remark", "rate", "pass", "complain", "forget")),
    "wish": frozenset(("wish", "company", "complain", "forget", "pass")),
    "refine": frozenset(("wish", "company", "complain", "forget", "pass")),
    "feel": frozenset(("feel", "life", "company", "wish")),
}
"""Acts that only these labels bring."""


def context_of(scene: Scene) -> Context:
    """What lies there, in the tagger's words."""
    if scene.prompt or scene.offer or scene.asks:
        return "asked"
    if scene.chosen and scene.settled:
        return "chosen"
    if scene.taught or scene.taken:
        return "noted"
    if scene.card or scene.spoken_last:
        return "card"
    return "deck" if scene.deck else "start"


def contradicted(
    stretches: Sequence[Stretch], acts: Sequence[Act], *, offered: bool = False, english: bool = True
) -> bool:
    """Whether something was done that no stretch may have asked for, or nothing of a sure one, where the rules knew no
    better than to search or to say that they don't know, or where others surely stand beside it. Where something was
    `offered`, an ok takes it. Of other languages than English the tagger knows less, and must be surer."""
    if not acts or any(act.kind in _TOGETHER for act in acts):
        return False
    sure = SURE if english else CERTAIN
    kinds: set[ActKind] = {act.kind for act in acts}
    labels = {each.label for each in stretches}
    least = min((each.sure for each in stretches), default=0.0)
    unasked = [act for act in acts if act.kind in _ONLY and not _ONLY[act.kind] & labels]
    if offered:  # an ok takes it
        unasked = [act for act in unasked if act.kind not in ("choose", "wish")]
    knew = any(map(_knows, acts))
    if unasked and _are_sure(stretches, sure) and (not knew or (english and least >= BEYOND_DOUBT)):
        return True
    missed = [each for each in stretches if each.label in _MUST and not MAY[each.label] & kinds]
    if kinds == {"other"} and any(each.label == "wish" and each.sure >= sure for each in missed):
        return not any(act.about in _CALM for act in acts)
    if not knew:
        missed = [each for each in missed if not (each.label == "remark" and "wish" in labels)]
        return any(_are_sure((each,), sure) for each in missed)
    beside = least >= BESIDE and len(labels & _MUST) > 1
    if unasked or any(act.about == KEPT for act in acts):
        return False  # what was done in passing
    return beside and any(each.label in _APART for each in missed)


def _knows(act: Act) -> bool:
    """Whether a rule knew what the words do, rather than searching for them or saying that it doesn't know."""
    if act.kind in ("wish", "refine", "recall"):
        return bool(act.titles or act.about)
    if act.kind in ("other", "ask", "pass"):
        return bool(act.about) and act.about not in ("all", "beyond", "unplaced")
    return act.about != PLEASED


def _are_sure(stretches: Sequence[Stretch], sure: float) -> bool:
    return all(each.sure >= (CERTAIN if each.label in _DOUBTED else sure) for each in stretches)


def plainest(label: Label, scene: Scene, named: tuple[TitleId, ...], *, asks: bool, sure: float = 1.0) -> Act | None:
    """What is done of a stretch that no rule knows; None where nothing is. `asks` tells whether its words say anything
    to search by, `sure` how sure the label is. Nothing is learned by it, but that a title that is named and surely
    chosen is taken."""
    at_hand = named or ((scene.at_hand,) if scene.at_hand else ())
    match label:
        case "wish" | "company" if asks:
            return Act(kind="refine" if scene.wish else "wish")
        case "wish" if scene.deck and sure >= CERTAIN:
            return Act(kind="pass", about="all")  # "throw in a wildcard"
        case "ask" if named or scene.spoken_last:
            return Act(kind="ask", about="beyond", titles=at_hand[:1])
        case "ask" if scene.deck:
            return Act(kind="other", about="aside-ask")
        case "choose" if sure >= CERTAIN or not named:
            return Act(kind="choose", titles=named[:1])  # asked which, where none is named
        case "pass" if scene.deck:
            return Act(kind="pass", titles=named, about=FOR_NOW if named else "all")
        case "look" | "choose" if named:
            return Act(kind="ask", about="card", titles=named[:1])
        case "feel":
            return Act(kind="feel", about="low")
        case "life" | "others" | "remark" | "look":
            return Act(kind="other", about=f"aside-{label}")
    return None
