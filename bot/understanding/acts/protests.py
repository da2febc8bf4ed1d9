"""Protests: "I asked about Charade" asks of it anew, whatever was answered before."""

import re
from functools import cache

from bot.understanding.acts.heard import has_question_word
from bot.understanding.acts.parts import sentences
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

_SHORT = 3
"""Words of a sentence that only asks again: "Is it?"."""
_LONGEST_WONDER = 5
"""Words of a sentence that only wonders at what was shown: "bro The Lion King again??"."""
_VERB = re.compile(r" (is|are|was|were|has|have|does|did|can|will) ")
_DENIED = re.compile(r",? (?:and |und |et |y |а )?(?:not|nicht|pas|no|не) \S.*$|[，,]?不是.*$", re.IGNORECASE)
"""What was not meant, behind what was: "Game Night, not Hot Fuzz"."""
_OWN = re.compile(
    r"[,，] ?(?:and |und |et |y |и )?(?=(?:i|we|ich|wir|je|on|yo|quiero|no quiero|я|мы) \w|我)", re.IGNORECASE
)
"""Where one goes on of oneself."""
_VERB_LAST = re.compile(r" (ist|sind|war|hat|gibt|geht|wird|kann|passt|taugt|läuft|lauft|dauert)$")
_ENDS_DE = re.compile(r" gefragt(?=\W*$)")


def as_asked(text: str) -> str:
    """The message with what it says was asked before as the question it was: "no, I asked who the girl is" as "who the
    girl is?", "I asked if Heat is sad" as "is Heat sad?"; any other as it is."""
    said = sentences(text)
    asked = [_asked(sentence) for sentence in said]
    if not any(asked):
        return text
    first = next(place for place, each in enumerate(asked) if each)
    kept = [
        each or sentence
        for place, (sentence, each) in enumerate(zip(said, asked, strict=True))
        if each or (place > first and not (sentence.endswith(("?", "？")) and len(sentence.split()) <= _SHORT))
    ]
    return " ".join(kept)


def without_reproach(text: str) -> str:
    """The message without what it only wonders at before it says what was wished or refused: "Romcoms? I said no
    romcoms"."""
    said = sentences(text)
    first = next((place for place, each in enumerate(said) if _told_before().match(plain(each))), 0)
    kept = [each for place, each in enumerate(said) if place >= first or not _wonders(each)]
    kept = [each for each in kept if not _contrary().fullmatch(plain(each))] or kept
    return " ".join(kept) if len(kept) < len(said) else text


def _wonders(sentence: str) -> bool:
    wonders = sentence.endswith(("?", "!", "？", "！")) and not has_question_word(plain(sentence))
    return wonders and len(sentence.split()) <= _LONGEST_WONDER


@cache
def _told_before() -> re.Pattern[str]:
    entries = lexicon("acts/protests").values()
    lines = (f"{entry['sighs']}(?:{entry['refused']}|{entry['said']})" for entry in entries)
    return re.compile("|".join(lines))


@cache
def _contrary() -> re.Pattern[str]:
    """Sentences that say that the cards are the opposite of what was wished."""
    return re.compile("|".join(f"(?:{entry['opposite']})" for entry in lexicon("acts/protests").values()))


def _asked(sentence: str) -> str:
    """The question that a sentence says was asked; "" for none."""
    said = plain(sentence)
    if len(said) != len(sentence):
        sentence = said
    for kind, begins in _ways():
        if match := begins.match(said):
            rest = _ENDS_DE.sub("", sentence[match.end() :].strip(" .!?。！？"))
            if not rest:
                continue
            if kind == "X":
                return _DENIED.sub("", rest)
            rest, also, goes_on = _goes_on(rest)
            behind = f" {goes_on}." if also else ""
            return f"{_turned(rest) if kind == 'Y' else rest}?{behind}"
    return ""


def _goes_on(rest: str) -> tuple[str, str, str]:
    """What was asked, and what is said behind it: "ob der traurig ist, ich will keine traurigen Filme"."""
    match = _OWN.search(plain(rest)) if len(plain(rest)) == len(rest) else _OWN.search(rest)
    return (rest[: match.start()], match[0], rest[match.end() :]) if match else (rest, "", "")


def _turned(told: str) -> str:
    """ "Heat is sad" as it would be asked: "is Heat sad"; "Heat traurig ist" likewise."""
    if match := _VERB_LAST.search(told):
        return f"{match[1]} {told[: match.start()]}"
    return _VERB.sub(" ", f"{match[1]} {told}", count=1) if (match := _VERB.search(told)) else told


@cache
def _ways() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(f"{entry['sighs']}(?:{entry[kind]})"))
        for entry in lexicon("acts/protests").values()
        for kind in ("X", "Q", "Y")
    )
