"""What a message is for: the intent, and the type of conversation."""

import re
from dataclasses import dataclass

from bot.request import ConversationType, Intent
from bot.understanding.text.lexicons import pattern, ranks

_HELP = pattern("acts/intent", "help")
_WHERE = pattern("acts/intent", "where")
_ABOUT = pattern("acts/intent", "about")
_FORGOTTEN = pattern("acts/intent", "forgotten")
_STORY = pattern("acts/intent", "story")
_TOLD = pattern("acts/intent", "told")
_ASKS = pattern("acts/intent", "asks")
_NAMES = pattern("acts/intent", "names")
_ONWARD = pattern("acts/intent", "onward")
_WISHES = pattern("acts/intent", "wishes")
_PREFERS = pattern("acts/intent", "prefers")
_JUDGES = pattern("acts/intent", "judges")
_CHATS = pattern("acts/intent", "chats")
_STATES = pattern("acts/intent", "states")
_OF_BOT = pattern("acts/intent", "of_bot")
_COMMANDS = pattern("acts/intent", "commands")
_ABUSES = pattern("acts/intent", "abuses")
_WISHED = re.compile(
    r"^\W*(?:(?:hi|hello|hey|ok|so|no|well|please|then|and|or|maybe|perhaps|just|i'm just|im just) )*"
    r"(?:asking for |looking for |something like )?an? (?:\w+ ){0,3}(?:film|movie|series|show) "
    r"(?:about|where|with|in which)\b"
    r"|\b(?:is there|are there|do you have|have you got|you have|asking for)\b"
)
"""Beginnings of a plain wish, which may tell what a film is about at some length."""
_REFUSALS = re.compile(r"^(?:\W*(?:no|not|nothing|never|without|don't|dont|forget|stop|enough|i said)\b[^.!?]*[.!?]+)+")
"""Sentences before it that only refuse: who half remembers a film begins otherwise."""
_BESIDE = re.compile(
    r"\b(?:the|an?|first|second|third|last|original|new|old|movie|film|series|show|tv|part|what about|"
    r"how about|hm+|maybe|ok|okay|"
    r"oh|well|please|and|or|then)\b"
)
"""What may stand beside a bare title: `the second ___`."""
_SPOKEN_OF = re.compile(r"_ (?:is|was|are|were|has|had|looks|looked|made|feels|felt)\b(?!.*\?)")
"""A title of which something is said: `___ is my childhood`."""
_THAT = re.compile(r"\b(?:it|that|this|movie|film)\b")
_FILMS = re.compile(r"\b(?:movies?|films?|watch|series|shows?|flicks?|something|recs?|recommend\w*|suggest\w*)\b")
_QUESTION = re.compile(r"\W*(?:is|are|was|were|did|does|do|has|have|can|could|who|when|why|how|i|we|my|he|she|they)\b")
_WORD = re.compile(r"(?<![\w'])[a-z][a-z']*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What the other parts found, for deciding what the message is for."""

    titles: bool = False
    verdicts: bool = False
    own_verdict: bool = False
    anchors: bool = False
    seen: bool = False
    stars: bool = False
    filters: bool = False
    limits: bool = False
    people: bool = False
    moods: bool = False
    traits: bool = False
    topic: bool = False
    described: bool = False
    strong: float = 0.0


def is_command(plain: str) -> bool:
    """Whether it tries to command the bot itself (prompt injection)."""
    return bool(_COMMANDS.search(plain))


def is_abuse(plain: str, anything: bool) -> bool:
    """Whether it is abuse of the bot rather than of a film."""
    return bool(_ABUSES.search(plain)) and not anything


def is_gibberish(plain: str) -> bool:
    """Whether hardly a word of it is one: keyboards, other scripts, figures alone."""
    words = _WORD.findall(plain)
    known = sum(word in ("a", "i") or (len(word) > 1 and word.replace("'", "") in ranks()) for word in words)
    return known < 0.34 * len(words) or not words


def is_described(said: str, *, translated: bool = False) -> bool:
    """Whether it tells of a half-remembered film: says so, or tells a story at length. What is `translated` word by
    word has no articles by which a story begins otherwise than a wish does."""
    plain = _REFUSALS.sub("", said.lower())
    words = len(plain.split())
    if words < 7:
        return False
    if _FORGOTTEN.search(plain):
        return True
    told = len({match[0] for match in _TOLD.finditer(plain)})
    if _STORY.search(plain) and not _ASKS.search(plain):
        told += 1 if translated or _WISHED.search(plain) or _is_subject(plain) else 3
    return told >= 3 and (words >= 25 or not _ASKS.search(plain)) and told * 40 >= words


_OF_SUBJECT = re.compile(r"^\W*(?:an? |the |some |any )?(?:\w+ ){0,2}(?:movies?|films?|show|series|one|flick) about\b")
FEW = 12
"""Words of a wish that names what it is about, from which it is rather a story that is told."""


def _is_subject(plain: str) -> bool:
    """Whether only a subject is named: "movie about a girl and her mother"."""
    return bool(_OF_SUBJECT.search(plain)) and len(plain.split()) < FEW


def decide_intent(plain: str, signs: Signs) -> Intent:
    """The intent of a message that is neither a command nor gibberish; `plain` has names blotted out."""
    if signs.stars and not signs.described and (signs.titles or not signs.filters):
        return "rate"
    if question := _question(plain, signs):
        return question
    if signs.anchors:
        return "more_like"
    if _speaks_of_bot(plain, signs):
        return "smalltalk"
    asks = bool(_ASKS.search(plain)) or bool(_NAMES.search(plain) and not _QUESTION.match(plain))
    facts = signs.filters or signs.people or signs.moods or signs.traits
    if signs.verdicts:
        onward = facts or signs.topic or "?" in plain or _ONWARD.search(plain)
        return "recommend" if asks and onward else "feedback"
    if signs.own_verdict and not asks and _JUDGES.search(plain):
        return "feedback"
    if facts:
        told = (
            _STATES.search(plain) or _SPOKEN_OF.search(plain) or (_PREFERS.search(plain) and not _WISHES.search(plain))
        )
        return "feedback" if told and not asks else "recommend"
    if signs.titles:
        return _of_titles(plain, signs, asks)
    return _bare(plain, asks or (bool(_WISHES.search(plain)) and signs.topic))


def _question(plain: str, signs: Signs) -> Intent | None:
    """Questions about a half-remembered film, the bot, where a title can be watched, a title."""
    if signs.described:
        return "about"
    if _HELP.search(plain) and not signs.titles and not signs.own_verdict:
        return "help"
    if signs.verdicts or signs.anchors:
        return None
    if _WHERE.search(plain) and (signs.titles or _THAT.search(plain)):
        return "where"
    if _ABOUT.search(plain) and (signs.titles or _THAT.search(plain)):
        return "about"
    return None


def _speaks_of_bot(plain: str, signs: Signs) -> bool:
    """`You're funny`, `your picks are bad`: about Usher, unless something is asked for or named besides."""
    named = signs.titles or signs.limits or signs.people
    return bool(_OF_BOT.search(plain)) and not named and not _ASKS.search(_OF_BOT.sub("", plain))


def _of_titles(plain: str, signs: Signs, strong: bool) -> Intent:
    """Titles named without a verdict: a bare name asks about it."""
    if strong:
        return "recommend"
    if not signs.seen and not _BESIDE.sub("", plain).strip(" _.,!?\"'\n"):
        return "about"
    if "?" in plain and not signs.seen:
        return "about"
    return "feedback" if signs.seen or re.search(r"[a-z]", plain) else "about"


def _bare(plain: str, asks: bool) -> Intent:
    """A message without any fact."""
    if not asks and (_STATES.search(plain) or (_PREFERS.search(plain) and _FILMS.search(plain))):
        return "feedback"
    if asks and not _CHATS.search(plain):
        return "recommend"
    if _ASKS.search(plain) and _FILMS.search(plain):
        return "recommend"
    return "smalltalk"


def decide_type(signs: Signs, intent: Intent, plain: str) -> ConversationType:
    """The type of conversation, `none` where it is not plain."""
    if intent in ("help", "other", "smalltalk", "where", "about"):
        return "none"
    if signs.anchors:
        return "want_more_like_this"
    if signs.verdicts or (signs.own_verdict and intent == "feedback" and not signs.filters):
        if signs.strong >= 2:
            return "loved_it"
        return "hated_it" if signs.strong <= -2 else "none"
    if signs.moods:
        return "mood_request"
    if _PREFERS.search(plain) and (signs.filters or signs.people or signs.traits):
        return "general_preference"
    return "none"
