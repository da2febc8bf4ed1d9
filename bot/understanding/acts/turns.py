"""How a conversation turns: something new comes ("ok different: a western"), or something said before is let go ("it
doesn't have to be new", "forget the cat thing")."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.understanding.acts.cues import alternatives, cue, has, has_unspaced, is_all, trimmed
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain
from bot.understanding.text.sought import Sought, Told, sought

_MARK = re.compile(r"[:,.;!。，：；！、]+|\s[-–—]+\s")
_WHAT = r"(?P<what>[^,.;:!?。，！？、；]{2,40}?)"
_END = r"(?=\s*(?:$|[,.;:!?。，！？、；]|\bbut\b|\baber\b|\bmais\b|\bpero\b))"
_BEGIN = (
    r"(?:^|(?<=[.,;:!?] )|(?<=[。，！？、；：])|(?<=\bbut )|(?<=\band )|(?<=\bso )|(?<=\bno )"
    r"|(?<=\bund )|(?<=\baber )|(?<=\bet )|(?<=\bmais )|(?<=\by )|(?<=\bpero )|(?<=\bи )|(?<=\bно )|(?<=\boh )"
    r"|(?<=\bplease )|(?<=\bpls )|(?<=\bjust )|(?<=\bbitte )|(?<=\bporfa )|(?<=\bfavor )|(?<=\bplait ))"
)
_CONDITION = (
    r"|(?=\s*\b(?:if|as long as|when|wenn|solange|si|tant que|mientras|если|and|und|et|y|и|но|also|please|pls|bitte|stp"
    r"|svp|porfa|por favor|плиз|пожалуйста|maybe|vielleicht|peut-etre|quizas|наверное|though|lol|haha)\b)"
    r"|(?=\s*[-–—/)\U0001f300-\U0001faff])|(?=吧|哈)"
)
"""What may be on a condition may be: "ww2 is allowed if it's Russian"; and where else that ends."""
_MOST = re.compile(
    r"^(?:(?:up to|about|around|bis zu|etwa|environ|unos|около|大概) )?"
    r"(?P<length>(?:\d{1,3}|an?|one|two|three|ein\w*|zwei|drei|anderthalb"
    r"|une?|deux|trois|una?|dos|tres|полтора|два|три|[一两二三]|\d)[ -]?(?:and a half |个半?)?"
    r"(?:h|hrs?|hours?|mins?|minutes?|std|stunden?|minuten|heures?|horas?|minutos|час\w*|мин\w*|小时|分钟)"
    r"(?:(?: and a half|(?: et demie| y media)| ?\d{1,2}))?)(?!\w)"
)
"""A length and nothing else: where it is fine, it is as long as the film may be."""
_COLOURS = re.compile(r"black (?:and|&) white|schwarz[ -]?(?:und )?-?weiss|noir et blanc|blanco y negro")
_CHANGE = 5
"""Words up to which what follows a greeting may be a mere change: "hello again, shorter please"."""
_SOFTLY = re.compile(r"\b(?:maybe|perhaps|ideally|preferably|vielleicht|gern|am liebsten|peut-etre|quizas?|может)\b")
"""Who would like something that needn't be still would like it: "maybe Korean, doesn't have to be"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetGo:
    """`what` is let go, in the words that were used, and `rest` is what the message says besides; `no` stands before it
    where what may be is read as what was refused."""

    what: str
    rest: str
    no: str = ""


def after_fresh_start(text: str) -> str:
    """What is said behind words that something new comes, and behind who watches no more; empty where none say so, or
    nothing is behind them."""
    said, at, fresh = plain(text), 0, False
    if len(said) != len(text):
        text = said
    while mark := _MARK.search(said, at):
        clause = trimmed(said[at : mark.start()])
        is_fresh = bool(clause and _fresh().fullmatch(_unfilled(clause)))
        if clause and not (is_fresh or is_all("filler", clause) or (fresh and _left().fullmatch(_unfilled(clause)))):
            break
        fresh, at = fresh or is_fresh, mark.end()
    rest = text[at:].strip() if fresh else ""
    return "" if has("takes_back", plain(rest)) else rest  # "forget that, it was my ex who liked those"


_AFTER_ALL = re.compile(
    r"^(?:finalement|au final|en fin de compte|al final|всё-таки|все-таки|на самом деле|actually)[, ]+"
    r"|(?<=\w) (?:after all|doch|finalement|al final|всё-таки|все-таки)(?=\W|$)",
    re.IGNORECASE,
)
"""That somebody thinks otherwise now."""
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|los|las) |^l'")


def let_go(text: str) -> LetGo | None:
    """What a message lets go, as far as words tell; whether it is anything to wish for is for the reader to say."""
    text = _AFTER_ALL.sub("", text)
    said = plain(text)
    if len(said) != len(text):
        text = said
    if has("unlearn", said) or has("off_list", said) or _SOFTLY.search(said):
        return None
    found = [match for pattern in _drops().likely(said) if (match := pattern.search(said))]
    if not found:
        return None
    match = max(found, key=lambda each: each.end() - each.start())
    rest = re.sub(r"\s*[,，](?:\s*[,，])+", ",", f"{text[: match.start()]} {text[match.end() :]}").strip(" ,.;:!，。！")
    return LetGo(what=text[match.start("what") : match.end("what")], rest=rest)


def permitted(text: str) -> LetGo | None:
    """What a message says may be again ("gore is fine now"), as a refusal of it: whether it was refused is for the
    reader to say."""
    text = _AFTER_ALL.sub("", text)
    said = plain(text)
    if len(said) != len(text):
        text = said
    if has("unlearn", said) or said.rstrip().endswith(("?", "？")):
        return None
    for pattern, (no, _) in _permits().likely(said):
        if (match := _last(pattern, said)) and (what := _unfilled(trimmed(match["what"]))):
            rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" ,.;:!，。！")
            return LetGo(what=f"{no}{_ARTICLE.sub('', what)}", rest=rest, no=no)
    return None


def without_permitted(text: str, is_limit: Callable[[str], bool]) -> str:
    """The message without what it says may be ("can be older", "black and white is fine"), where these words are a mere
    limit: that widens a wish and asks for nothing. A length that is fine is the longest that a film may be."""
    said = plain(text)
    if has("unlearn", said) or said.rstrip().endswith(("?", "？")):
        return text
    left = text if len(said) == len(text) else said
    for pattern, (_, most) in _permits().likely(said):
        at = len(said)
        while match := _last(pattern, said[:at]):
            at = match.start()
            what = _unfilled(trimmed(match["what"]))
            if (length := _MOST.match(what)) and not _HEDGES.search(what):
                instead = f"{most}{length['length']}"
            elif what and not _HEDGES.search(what) and is_limit(what):
                instead = ""
            else:
                continue
            left = f"{left[: match.start()]}{instead}{left[match.end() :]}"
            said = plain(left)
    changed = said != plain(text)
    return _MARKS.sub(r"\1", left).strip(" ,;:，；、") if changed else text


_HEDGES = re.compile(
    r"\b(?:if|wenn(?:'s)?|falls|si|s'il|если|no|not|never|kein\w*|nicht|nichts|pas|rien|nada|sin|не|без)\b|不|别|没|最好"
)
"""With one of these it is said how a film should be: "under two hours if it can be"."""
_MARKS = re.compile(r"([,.;:!?，。；：！？、])(?:\s*[,.;:!，。；：！、])+")
"""Marks between which nothing is left."""


def _last(pattern: re.Pattern[str], said: str) -> re.Match[str] | None:
    """The match that begins last: "just me now, so gore is fine" speaks of gore alone."""
    found = pattern.search(said)
    while found and not has_unspaced(said) and (later := pattern.search(said, found.start() + 1)):
        if _COLOURS.search(found["what"]) and not _COLOURS.search(later["what"]):
            break  # the white of "black and white is fine"
        found = later
    return found


def _unfilled(clause: str) -> str:
    words = clause.split()
    while len(words) > 1 and is_all("filler", words[0]):
        words = words[1:]
    return " ".join(words)


def comes_again(text: str, *, taken: bool) -> bool:
    """Whether a message opens with a greeting, or with a new day, and says more: somebody is here again after the
    evening of the wish so far. Where a title was `taken` meanwhile any greeting will do; a mere "hey" is none else."""
    said = trimmed(plain(text))
    match = cue("comes_again").match(said) or (cue("greet").match(said) if taken else None)
    rest = trimmed(said[match.end() :]) if match else ""
    return bool(rest) and not (has("comparative", rest) and len(rest.split()) <= _CHANGE)


def says_forget(text: str) -> bool:
    """Whether a clause says that what was wished is to be forgotten, rather than that something else comes besides."""
    return any(_forgets().fullmatch(_unfilled(trimmed(clause))) for clause in _MARK.split(plain(text)))


@cache
def _forgets() -> re.Pattern[str]:
    return re.compile(f"(?:{_lines('forgets')})(?:,? (?:{_lines('left')}))?")


@cache
def _fresh() -> re.Pattern[str]:
    """Words that something new comes, and with them who watches no more: "forget it, he's gone home"."""
    return re.compile(f"(?:{_lines('fresh', 'forgets')})(?:,? (?:{_lines('left')}))?")


@cache
def _left() -> re.Pattern[str]:
    return re.compile(_lines("left"))


def _lines(*keys: str) -> str:
    return "|".join(line for entry in lexicon("acts/turns").values() for key in keys for line in entry[key])


@cache
def _drops() -> Sought[str]:
    return sought(
        _drop(alternative)
        for entry in lexicon("acts/turns").values()
        for line in entry["drops"]
        for alternative in alternatives(line)
    )


@cache
def _permits() -> Told[tuple[str, str]]:
    """Ways of saying that something may be, with what refuses it in the same language, and what stands before the
    longest that something may last."""
    return Told(
        (_drop(alternative, _CONDITION), (lexicon("text/pointing_back")[language]["no"], entry["most"]))
        for language, entry in lexicon("acts/turns").items()
        for line in entry["permits"]
        for alternative in alternatives(line)
    )


def _drop(line: str, ends: str = "") -> str:
    begin = "" if has_unspaced(line) else _BEGIN
    return f"{begin}{line.replace('X', _WHAT)}(?:{_END}{ends})"
