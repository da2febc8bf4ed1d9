"""What stands before a question and only names its title: "Vertigo, is it slow?"."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import is_all, trimmed
from bot.understanding.acts.heard import has_question_word
from bot.understanding.acts.missing import NEEDED, looks_like_name
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.slots import Names
from bot.understanding.text.lexicons import ranks
from bot.understanding.text.plain import plain

_BEFORE = re.compile(
    r"^(?:(?:ok(?:ay)?|and|und|et|y|а|и|so|oh|ah|hm+|or|oder|ou|o|или|what about|how about|was ist mit|et pour|que tal"
    r"|а как насчет|how'?s|how is|how was|wie ist|comment est|que tal es|那)[ ,]+|那(?=\S))+",
    re.IGNORECASE,
)
"""Small words before a name."""
_BEHIND = re.compile(
    r"呢$|,? (?:sounds|looks|seems) [\w' ]{2,18}$|,? (?:klingt|sieht|wirkt) [\w ]{2,18}$"
    r"|,? (?:ca )?(?:a l'air|parait) [\w ]{2,18}$|,? (?:suena|parece|pinta) [\w ]{2,18}$"
    r"|,? (?:звучит|выглядит) \w+$|(?:听起来|看起来|看着)\w{1,6}$|还?没看过$"
    r"|,? (?:i |we |she |he |they )?(?:never saw|never seen|haven't seen|hasn't seen|don't know|doesn't know)(?: it)?$"
    r"|,? (?:kennt|kenn|kenne|kennen) (?:ich|sie|er|wir) (?:noch )?nicht$|,? (?:je |on |elle |il )?connai[ts] pas$"
    r"|,? no la (?:he|ha|hemos) visto$|,? (?:я |она |мы )?не (?:видел\w?|смотрел\w?)$"
)
"""What is said of a name besides: that it looks good, that nobody has seen it."""
MOST = 6
"""Words of a name at most."""
COMMON = 3000
"""The rank up to which a word by itself is no name."""
NAMELIKE_WORDS = 2
"""Words from which a sentence of ordinary words may be a title's name: "up" alone is none."""
_ANSWERS = ("filler", "agree", "no", "cool", "wow", "thank", "laugh", "hm", "compliment", "of_pick", "greet")


def opening(said: str, act: Act, names: Names) -> Act:
    """The act of what stands before a question's comma: the title that it names and nothing else, or that nobody here
    has one of that name."""
    name = _BEFORE.sub("", said.strip()).strip(" ,.:!")
    besides = _BEHIND.search(plain(name))
    if besides and len(plain(name)) == len(name):
        name = name[: besides.start()]
    low = trimmed(plain(name))
    capitals = frozenset(word.casefold() for word in name.split() if word[:1].isupper())
    if not low or len(low.split()) > MOST or has_question_word(low) or any(is_all(cue, low) for cue in _ANSWERS):
        return act
    if is_reference(low) and len(capitals) < NAMELIKE_WORDS:  # "the others, how long are they?", but The Others
        return act
    may_name = " " in low or bool(capitals) or ranks().get(low, COMMON) >= COMMON
    if may_name and (title := names(low)):
        return Act(kind="ask", about="card", titles=(title,))
    does = act.titles and act.about != "about"
    if does or act.kind not in ("other", "wish", "refine", "recall", "ask") or act.about in ("unknown", "which"):
        return act
    told = looks_like_name(low, capitals) >= NEEDED
    return Act(kind="ask", about="unknown", value=name) if told else act
