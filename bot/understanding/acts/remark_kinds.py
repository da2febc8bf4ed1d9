"""What a clause says of its title: that it was liked, seen, or not; that it is laid aside, or taken for tonight."""

import re

from bot.understanding.acts.remark_words import Clause
from bot.understanding.acts.voices import denies_hate

LIKED, DISLIKED, SEEN, UNSEEN, OTHERS_SAW, THEIRS = "praise", "blame", "seen", "unseen", "others_seen", "theirs"
DECLINED, PLEASED, TAKEN, KEPT = "declined", "pleased", "taken", "kept"
SAME = "same"
VERDICTS = (LIKED, DISLIKED, SEEN)
RANKED = (TAKEN, KEPT, LIKED, DISLIKED, SEEN, DECLINED, OTHERS_SAW, UNSEEN, PLEASED, THEIRS)
"""Of several things said of a title, the first of these counts."""
FINE = re.compile(
    r"^(?:[\w ]{2,30} (?:is|are|'s) (?:fine|ok(?:ay)?|alright|all right|no problem|good)(?: (?:with|by|for) (?:me|us))?"
    r"|[\w ]{2,30} (?:ist|sind|geht) (?:ok\w*|in ordnung|kein problem|voll ok)"
    r"|(?:un peu |[\w' ]{2,30} )(?:ca va|ca me va|c'est (?:ok|bon)|(?:ne )?(?:me|nous) derange pas)"
    r"|[\w ]{2,30} (?:esta bien|no (?:me|nos) importa|no es problema|vale)"
    r"|[\w ]{2,30} (?:нормально|не страшно|не проблема|сойдет)|.{1,10}(?:没关系|没事|也行|也可以|可以接受))[.!。！ ]*$"
)
"""Something that a title has is all right: beside what is taken it is no wish."""
PAST = re.compile(
    r"\b(?:was|were|been|felt|found|thought|war|waren|fand\w*|gefunden|etait|etaient|trouve|fue|era|eran|fueron|parecio|resulto|был\w?|показал\w+|оказал\w+)\b|了|过"
)
_PRESENT = re.compile(r"\b(?:is|are|ist|sind|est|sont|es|son)\b|'s\b")
DONE = re.compile(
    r"(?:lov|lik|enjoy|ador|hat|dislik|despis|detest|loath|wreck)ed|dug|(?:ador|aim|detest|kiff)e"
    r"|\w*понрав\w+|encant\w+|gust\w+|liebt\w*|moch?t\w*|hasst\w*|fand\w*|喜欢|讨厌|爱"
)
"""Words that judge before a title: "loved Heat", but not "great films"."""


_NO = frozenset(("no", "nah", "nope", "nein", "nee", "non", "нет", "не надо"))
"""What lays a title aside by itself, where it stands behind it."""
_YES = frozenset(("yes", "yeah", "yep", "ja", "oui", "si", "да"))
"""What says as shortly that one pleases: "Heat yes, Ronin no"."""


def kind_of(clause: Clause) -> str:
    """What a clause says of its title: one of this room's kinds; "" for nothing."""
    kinds, words = clause.kinds, " ".join(words for _, words in clause.words)
    if _asks(clause):
        return ""
    if _declines(clause, kinds):
        return DECLINED
    if kinds == {"same"}:
        return SAME if clause.title else ""
    if "maybe" in kinds or (not kinds and _only_behind(clause) in _YES):
        return PLEASED if clause.title and not kinds & _JUDGING else ""
    if kinds & {"take", "keep"} and "dropped" not in kinds:
        taken = not kinds & {"never", "blame", "others", "seen"} and not _is_judged(clause)
        return "" if not taken else KEPT if "keep" in kinds else TAKEN
    if "so" in kinds and not kinds - {"so", "then", "later", "own"} and clause.title:
        return TAKEN
    if "later" in kinds or ("so" in kinds and not kinds & _JUDGING):
        return ""
    if "pleased" in kinds:
        return PLEASED if "never" not in kinds else ""
    if "never" in kinds:
        laid_aside = clause.title and kinds == {"never"} and not _HEARD_OF.search(words)
        return DECLINED if laid_aside else _denied(kinds, words)
    if "others" in kinds and "own" not in kinds and not _is_own_like(clause):
        return OTHERS_SAW if "seen" in kinds else THEIRS if kinds & (_JUDGING | {"be"}) else ""
    if "some" in kinds:
        return _found(clause, kinds, words)
    if "beyond" in kinds:
        return DISLIKED if PAST.search(words) or kinds & {"seen", "dropped"} else DECLINED
    return _verdict(clause, kinds, words)


_WHO = re.compile(
    r"\b(?:i|we|me|us|my|our|ich|wir|mir|mich|uns|meiner|unserer|je|on|nous|mes|nos|yo|nosotr[oa]s|mis|nuestr[oa]s|"
    r"я|мы|мне|нам|меня|нас|моих|наших)(?!\w)|\b(?:[jm]'|(?:me|nos) )|我"
)


def _is_own_like(clause: Clause) -> bool:
    """Whether words that say themselves whose verdict they are say that it is one's own: "die Kinder lieben Shrek" is
    the children's."""
    return any(_WHO.search(clause.said(kind)) for kind in ("like", "praise", "blame"))


_JUDGING = frozenset(("praise", "blame", "like", "hate", "middling", "beyond", "some", "dropped"))
_ASKS = re.compile(
    r"(?:is|are|was|were|did|do|does|has|had|have|ist|sind|war|waren|hat|haben|est|sont|es|era|fue|son)\b",
    re.IGNORECASE,
)


def _asks(clause: Clause) -> bool:
    """Whether a clause begins as a question does: "is it good", "did Heat do well"."""
    told = [(kind, words) for kind, words in clause.before if kind != "filler"]
    told += [("title", "")] if clause.title else []
    told += [(kind, words) for kind, words in clause.behind if kind != "filler"]
    if len(told) < 2 or told[0][0] not in ("be", "never") or not _ASKS.match(told[0][1]):
        return False
    return told[1][0] in ("it", "title", "others") or (told[1][0] == "own" and told[0][0] == "be")


def _is_judged(clause: Clause) -> bool:
    """Whether praise stands behind the title of a clause: "we'll take Heat, great" is another clause."""
    return any(kind == "praise" for kind, _ in clause.behind) and clause.title is not None


def _only_behind(clause: Clause) -> str:
    """The words behind a title where nothing stands before it."""
    return " ".join(words for _, words in clause.behind) if not clause.before else ""


def _declines(clause: Clause, kinds: frozenset[str]) -> bool:
    """Whether a title is laid aside, or what was talked of: "Heat no", "skip it"."""
    behind = [words for kind, words in clause.behind if kind != "filler"]
    if clause.title and len(behind) == 1 and behind[0] in _NO:
        return True
    return "declines" in kinds and not kinds & (_JUDGING | {"take", "keep", "seen"})


_HEARD_OF = re.compile(r"\b(?:heard|gehort|entendu|oido|слышал\w*)\b|听说|听过")


def _denied(kinds: frozenset[str], words: str) -> str:
    if "others" in kinds and "seen" not in kinds:
        return THEIRS
    if "hate" in kinds:
        return "" if denies_hate(words) else DISLIKED
    if "praise" in kinds:
        return THEIRS if "others" in kinds else DISLIKED
    if kinds & {"blame", "middling", "take", "dropped", "like"}:
        return ""
    return UNSEEN


def _found(clause: Clause, kinds: frozenset[str], words: str) -> str:
    """What is said in any word of a title: it was seen by who says what it was like, else nothing is noted of it."""
    if not clause.title and not kinds & {"own", "others"}:
        return ""
    return SEEN if "own" in kinds or PAST.search(words) else THEIRS


def _verdict(clause: Clause, kinds: frozenset[str], words: str) -> str:
    if "hate" in kinds:
        return DISLIKED if "like" not in kinds else ""
    if {"praise", "like"} & kinds:
        told = "like" in kinds or _judges(clause, "praise")
        return LIKED if told and "blame" not in kinds else ""
    if "blame" in kinds:
        now = bool(_PRESENT.search(words)) and not kinds & {"own", "seen"} and not PAST.search(words)
        too = re.search(r"\b(?:too|zu|trop|demasiado|слишком)\b|太", clause.said("blame"))
        return DISLIKED if _judges(clause, "blame") and not (now and too) else ""
    if clause.stars or "times" in kinds:
        return SEEN
    if "seen" in kinds or "dropped" in kinds:
        return SEEN
    if "middling" in kinds:
        return SEEN if PAST.search(words) or "own" in kinds or "be" not in kinds else ""
    return ""


def _judges(clause: Clause, kind: str) -> bool:
    """Whether words of praise or blame judge the title: they stand behind it, or are a verb before it."""
    if not clause.title or any(each == kind for each, _ in clause.behind):
        return True
    said = clause.said(kind)
    done = any(DONE.fullmatch(word) for word in said.split()) or said.endswith(" by")  # "deeply moved by"
    return done or bool(clause.kinds & {"own", "be"}) or not said.isascii()
