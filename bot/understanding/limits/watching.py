"""Words for those who watch, and for their lives, that are concepts elsewhere: "my mum can't take violence", "I work in
a hospital", "grandpa nods off at nine" ask for no film about them."""

import re

from bot.understanding.text.tokens import Text

_KIN = frozenset((
    "mum", "mom", "mother", "dad", "father", "grandma", "grandmother", "grandpa", "grandfather", "grandparent",
    "grandad",
    "granddad", "granny", "gran", "nan", "nana", "nanny", "brother", "sister", "twin", "twins", "sibling", "dog",
    "cat",
))  # fmt: skip
"""Behind a my or our they watch along, as do their plurals, and the film is not about them."""
_CALLED = frozenset((
    "mum", "mom", "dad", "grandma", "grandpa", "grandad", "granddad", "granny", "gran", "nan", "nana",
))  # fmt: skip
"""Who is called so without an article is one's own: "grandma wants murder"; the film would be about a grandma."""
_PETS = frozenset(("dog", "cat"))
_BESIDE = frozenset(("the", "two", "three", "both", "tired", "year", "years", "old", "elderly", "dear", "own", "little",
    "big", "younger", "older", "fussy", "deaf", "grumpy", "clingy", "grown", "six", "four", "five", "newborn",
    "new",
))  # fmt: skip
"""What may stand between."""
_TELLERS = frozenset((
    "says", "said", "say", "thinks", "think", "wants", "want", "need", "like", "love", "hate", "prefer", "hates",
    "likes", "loves", "prefers", "asks", "asked", "told", "tells",
    "reckons", "insists", "suggests", "needs", "fancies", "cant", "doesnt", "wont", "isnt", "didnt", "would",
    "will",
    "also", "too", "joins", "votes", "picked", "picks", "chose", "had", "has", "is", "was", "gone", "went", "left",
    "here", "home", "asleep", "sleeping", "sleeps", "visiting", "came", "comes", "coming", "over", "back", "snores",
    "seen", "watched", "knows", "sat", "sits", "gets", "got", "should", "might", "hated", "loved", "liked",
    "wanted",
    "only", "always", "never", "snoring", "complains", "falls", "fell", "stays", "staying", "arrived", "arrives",
    "cancelled", "are", "were", "nods", "dozes", "cries", "laughs", "hears", "understands", "speaks", "reads",
    "can",
    "could", "turns", "turned", "goes", "drops", "lives", "minds", "groans", "talks", "enjoys", "adores", "watches",
))  # fmt: skip
"""Right behind one who watches along, or has a say in it: "mum says something for both of us"."""
_BEGIN = frozenset(("", "but", "because", "cause", "so", "now", "then", "if", "when", "for", "with"))
"""Before such a one, at the beginning of what is told of them."""
_THEIRS = frozenset(("her", "his", "their", "the"))
_ABOUT = frozenset(("about", "of", "where", "who", "whose", "between", "in", "story", "stories"))
_NOT_OWN = frozenset((*_THEIRS, *_ABOUT, "a", "an", "every", "any", "no", "another", "some"))
"""Before somebody in the story."""
_ME = frozenset(("me", "i", "us", "myself"))
_SMALL = frozenset(("kids", "kid", "children", "child", "toddler", "toddlers", "boys", "girls", "baby"))
_CAN = frozenset(("can", "could", "will", "would", "wont", "might", "may", "wouldnt", "both", "all", "agree", "argue"))
"""Behind those who watch, where the film is said to be one that they can: "that six siblings won't fight over"."""
_FILM = frozenset(("something", "anything", "film", "movie", "one", "show", "series", "that", "which"))
_LIFE = re.compile(
    r"^(?:\w+ ){0,2}?(?:(?:i|we) (?:(?:just|still|only|also|actually|usually|mostly|both|used to) )*"
    r"(?:works?|worked|lived?|study|teach|taught|grew)\b"
    r"|(?:my|our) (?:\w+ ){1,2}?(?:is|are|was|has|had|have|got|works?|lives?|just)\b"
    r"(?! (?:\w+ )?(?:scared|afraid|terrified|frightened|allergic|into|obsessed|crazy|mad)\b)"
    r"|(?:(?:just|finally|only|straight|fresh|now) )*"
    r"(?:off|out|home|back|finished|done|came|come|coming(?! of age)|got|getting) "
    r"(?:(?:off|out|in|home|back) )?(?:of|from|after|with|at|a|an|the|my|our|another)\b"
    r"|(?:(?:i|we) (?:am|are)|im|were) (?:(?:just|still|both|all) )*(?:on|in|at|off|from|sat|sitting|stuck|waiting)\b"
    r"|.*\b(?:nobody|noone|no one|everyone|everybody|both of us|all of us) (?:here |at home |else )?"
    r"(?:is|are|was|were|has|wants? to|will|feels?)(?: (?:just|still|not|even|really))?$"
    r"|(?:(?:i|we) (?:am|are)|im|were|(?:she|he|they) (?:is|are)|shes|hes|theyre|one of (?:them|us)(?: is)?)"
    r"(?: (?:an?|the|two|three|four|five|six|\d+|both|all|just|also|very|quite|a bit|young|old|retired"
    r"|tired|night|former|single|busy))*$)"
    r"(?!.*\b(?:film|movie|show|series|something|anything|where|which|want|need|watch|into|mood)\b)"
)
"""Beginnings of what tells of one's own life."""
_ONCE = re.compile(r"\bwhen (?:i|we|my \w+) (?:was|were) (?:still )?(?:at|in|on|an?)(?: the)?$")
"""Before where somebody was once: "films from when I was at school"."""
_AFTER = re.compile(r"\b(?:after|before|since|until|till)(?: (?:the|my|our|her|his|a))?$")
_SET = re.compile(r"\b(?:set|life|story|about|happens?|what|film|movie|moments?|days?|night)\b")
_EVE = frozenset(("eve", "tomorrow", "anniversary", "guests", "party", "ladies", "group", "hall", "camp"))
"""Behind what is an evening or a company of its own there: "wedding eve", "church ladies"."""
_EVENTS = frozenset((
    "wedding", "high school", "school", "college", "religion and faith", "football", "hospital", "dance",
    "american sports", "office", "grief",
))  # fmt: skip
"""Concepts that are also where one was today."""


def is_company(text: Text, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` name a relative who watches along: "my mum can't take violence"."""
    while first + 1 < last and text.tokens[first].word in _BESIDE:
        first += 1  # "two brothers"
    word, begun = text.tokens[first].word, first
    while first > 0 and (text.tokens[first - 1].word in _BESIDE or text.tokens[first - 1].word.isdigit()):
        first -= 1
    if last - begun != 1 or not {word, word.removesuffix("s")} & _KIN:  # "my dad's 70"
        return False
    words = [token.word for token in text.tokens]
    before = words[first - 1] if first else ""
    if words[max(0, first - 2) : first - 1] == ["lost"] and before in _THEIRS:
        return True
    if before in ("my", "our") or _is_for(words[:first], before) or _is_with_me(words, first, last):
        return True
    if word.removesuffix("s") not in _PETS and (_watches(words, first, last) or _are_told(words, begun, last)):
        return True
    if word.removesuffix("s") in (*_PETS, "sibling"):
        return False  # "something with dogs"
    begins = begun == 0 or text.tokens[begun].opens or "," in text.tokens[begun].gap or before in _BEGIN
    behind = words[last] if last < len(words) else ""
    own = _is_called(text, begun, before) and (behind in _TELLERS or (begins and _has(text, begun)))
    return own or (begins and (behind in _TELLERS if behind else before in _BEGIN))


def _is_called(text: Text, place: int, before: str) -> bool:
    """Whether somebody is called so, without an article, and no story told of them."""
    word = text.tokens[place].word
    told = {token.word for token in text.tokens[:place]} & {"where", "about", "whose"}
    return bool({word, word.removesuffix("s")} & _CALLED) and before not in _NOT_OWN and not told


def _has(text: Text, place: int) -> bool:
    """Whether it is somebody's, or what they are: "mum's carer", "grandad's on duty"."""
    return text.tokens[place].raw.lower().endswith(("'s", "’s"))


def _watches(words: list[str], first: int, last: int) -> bool:
    """Whether the film is said to be one that they can watch, or children sit beside them."""
    before, behind = words[max(0, first - 1) : first], words[last : last + 4]
    if before and before[0] in _FILM and not _CAN.isdisjoint(behind) and _ABOUT.isdisjoint(words[:first]):
        return True
    beside = words[max(0, first - 3) : first]
    return bool(_SMALL & {*beside[:2]}) and "and" in beside and _ABOUT.isdisjoint(words[:first])


def _are_told(words: list[str], place: int, last: int) -> bool:
    """Whether something is told of "the twins" or of "parents of newborn twins"."""
    before = words[max(0, place - 3) : place]
    parents = "of" in before and before[0] in ("parents", "mum", "mom", "dad")
    definite = before[-1:] == ["the"] and last < len(words) and words[last] in _TELLERS
    return parents or (definite and {"where", "about", "whose"}.isdisjoint(words[:place]))


def _is_for(words: list[str], before: str) -> bool:
    """Whether it is the relative of those for whom it is to be: "something for a six-year-old and her grandfather"."""
    if before not in _THEIRS or words[-2:-1] != ["and"] or "for" not in words:
        return False
    return _ABOUT.isdisjoint(words[len(words) - 1 - words[::-1].index("for") :])


def _is_with_me(words: list[str], first: int, last: int) -> bool:
    """Whether the words from `first` to `last` stand beside whoever writes: "mum and me now", "me and dad"."""
    if words[first - 1 : first] in (["a"], ["an"]):
        first -= 1
    before, behind = words[max(0, first - 2) : first], words[last : last + 2]
    joins_me = before[-1:] == ["and"] and before[0] in _ME
    alone = first == 0 and behind == ["and"]  # another language's "y yo" says no more
    return joins_me or alone or (behind[:1] == ["and"] and not _ME.isdisjoint(behind[1:]))


def is_own_life(text: Text, first: int) -> bool:
    """Whether it is where somebody works or lives, or what became of a relative: "I work in a hospital",
    "my sister is
    getting divorced" ask for no film about it. `first` is where its words begin."""
    begin = first
    while begin > 0 and not (text.tokens[begin].opens or "," in text.tokens[begin].gap):
        begin -= 1
    words = " ".join(token.word for token in text.tokens[begin:first])
    return bool(_LIFE.search(words) or _ONCE.search(words))


def is_of_the_day(text: Text, first: int, last: int, name: str) -> bool:
    """Whether the concept `name` is what the evening comes after, or whose company it is: "after prom",
    "wedding eve",
    "church ladies' film afternoon"."""
    if name not in _EVENTS:
        return False
    before = " ".join(token.word for token in text.tokens[max(0, first - 6) : first])
    behind = text.tokens[last : last + 1]
    theirs = bool(behind) and not behind[0].opens and "," not in behind[0].gap and behind[0].word in _EVE
    return (theirs or bool(_AFTER.search(before))) and not _SET.search(before)
