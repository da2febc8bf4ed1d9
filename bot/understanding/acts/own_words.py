"""Whose opinion it is: one's own, of what one has seen; or somebody else's, hearsay, an if, which teach nothing."""

import re

from bot.understanding.acts.heard import Heard
from bot.understanding.acts.references import says_it
from bot.understanding.acts.signs import SHORT

_OTHERS = re.compile(
    r"\b(?:he|she|they|everyone|everybody|people|critics|reviewers|(?:my|our|his|her|their|the|most|some|a|all) "
    r"(?!i\b|we\b)\w+(?: (?!i\b|we\b)\w+)?) (?:(?:all|really|absolutely|just|always|also|never|did|does|do|has|have) )?"
    r"(?:hate[sd]?|love[sd]?|like[sd]?|adore[sd]?|enjoy(?:s|ed)?|dislike[sd]?|says?|said|thinks?"
    r"|thought|raves?|raved|swears?|"
    r"(?:couldn't|can't) stand|(?:didn't|doesn't|don't) (?:like|love|enjoy))\b"
    r"|\bmeine?r? \w+ (?:fand|mag|mochte|liebt|liebte|hasst|hasste)|\b(?:ma|mon|mes) \w+ (?:a"
    r"|ont) (?:adore|deteste|aime)"
    r"|\b(?:a|mi|mis) (?:mi )?\w+ (?:le|les) (?:encanto|gusto)|\b(?:мо\w+|жен\w|муж\w*) (?:жене "
    r"|мужу |маме |другу )?(?:\w+ )?"
    r"(?:понравил\w+|любит|ненавидит)|(?:老婆|老公|朋友|妈妈|爸爸|女儿|儿子|他|她|他们)(?:很|不|最)?(?:喜欢|讨厌|爱)"
)
"""Somebody else's opinion."""
_SUPPOSED = re.compile(
    r"\bif (?:you|i|we|one|someone|somebody|people|they|he|she)\b|\b(?:supposed to be|apparently"
    r"|they say|i(?:'ve)? heard|"
    r"reviews?|would (?:i|you|we) (?:like|love|hate|enjoy)|might (?:like|love|hate|enjoy)|wish i (?:liked|loved))\b"
    r"|\bwenn (?:du|ich|man|ihr)\b|\bsi (?:tu|vous|on|te|alguien)\b|\bесли (?:ты|вы|кто)|如果"
)
"""What is no more than supposed."""
_I = frozenset(("i", "we", "im", "ive", "ich", "wir", "je", "j", "yo", "я", "мне"))


_PAST = re.compile(
    r"\b(?:was|wasn't|were|loved|hated|liked|disliked|enjoyed|adored|bored)\b|\bwar\b|\betait\b|\bfue\b|\bбыл"
)
"""An opinion of what was seen, rather than of what is to be seen."""


def is_not_own(text: str) -> bool:
    """Whether an opinion is not the person's own: somebody else's, hearsay, an if; their own beside it counts."""
    others = _OTHERS.sub(" ", text)
    own = bool(_I & set(re.findall(r"\w+", others))) and others != text
    return bool(_SUPPOSED.search(text)) or (others != text and not own)


def of_it(heard: Heard) -> bool:
    """Whether a few words say what "it" was like: "it was boring", "loved it"; which one is asked where none is."""
    short = heard.words <= SHORT and says_it(heard.text) and "?" not in heard.text
    there = heard.slots or heard.named or heard.ref or heard.scene.at_hand or heard.facts
    return short and not (heard.named or heard.has("company")) and (bool(_PAST.search(heard.text)) or not there)
