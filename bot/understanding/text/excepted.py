"""Exceptions and refusals in a form of their own, put as plainly as the rest of a message is read: "no comedies except
dark ones" wants dark comedies, and "not by Nolan" is without him."""

import re
from collections.abc import Callable

LONGEST = 300
"""Characters of a message that is looked at."""
_NO = (
    r"(?:no|nothing|not any|none|kein\w*|nichts|nix|pas d[e'’]|rien d[e'’]|aucune?|nada de|ning[uú]n\w*|"
    r"никаких|ничего)"
)
_BUT = r"(?:except(?: for)?|other than|apart from|außer|ausser|bis auf|sauf|à part|hormis|excepto|salvo|кроме)"
_EXCEPTION = re.compile(
    rf"\b{_NO}(?: +|(?<=['’]))(?P<what>[^,.;!?]{{3,40}}?),? {_BUT} (?P<but>[^,.;!?]{{2,40}})", re.IGNORECASE
)
_EXCEPTION_ZH = re.compile(
    r"除了(?P<but>[^，。！？]{1,10}?)[，,]?(?:别的|其他的?)?(?:都)?(?:不要|不看)(?P<what>[^，。！？]{2,10})"
)
_ONES = re.compile(r"\s+ones$", re.IGNORECASE)
_NOT_BY = re.compile(r",? (?:but )?(?i:not (?:one |directed |made |written )?by) (?=[^\W\d_a-z])")
_NOT_TOLD_BY = re.compile(
    r"\b(?:(?:that|which|who) )?(?:is(?:n['’]?t| not)|are(?:n['’]?t| not)|was(?:n['’]?t| not)|not) "
    r"(?:narrated|presented|hosted|voiced|fronted) by\b",
    re.IGNORECASE,
)
_NOT_FROM = re.compile(r",? (?:but )?not from (?P<who>(?:[^\W\d_a-z][\w'’-]+ ?){2,3})")
_NOT_WHOM = re.compile(
    r",? (?i:but not|aber nicht|nur nicht|au(?:ß|ss)er|mais pas|sauf|pero no|excepto|salvo|menos|но не|кроме) "
    r"(?P<who>(?:[^\W\d_a-zа-я][\w'’-]+ ?){2,3})"
)
_NON = re.compile(r"\b[Nn]on-(?P<no>[^\W\d_a-z]\w+) (?P<what>(?:\w+ ){0,2}\w+)")
_NOBODYS = re.compile(r"\bnobody['’]?s (?=\w+ (?:dies|gets hurt|is hurt|is killed)\b)", re.IGNORECASE)


def as_excepted(text: str, is_title: Callable[[str], bool], is_person: Callable[[str], bool]) -> str:
    """The text with such refusals as plain ones; any other as it is. Of a title that is excepted nothing is wished."""
    if len(text) > LONGEST:
        return text

    def wanted(match: re.Match[str]) -> str:
        what, but = match["what"].strip(), _ONES.sub("", match["but"].strip())
        if but[:1].isupper() and is_title(but):
            return match[0][: match.start("what") - match.start()] + what
        return f"{but} {what}"

    def without(match: re.Match[str]) -> str:
        return f", without {match['who']}" if is_person(match["who"].strip()) else match[0]

    for pattern in (_EXCEPTION, _EXCEPTION_ZH):
        text = pattern.sub(wanted, text)
    text = _NOT_TOLD_BY.sub("without", text)
    text = _NOT_WHOM.sub(without, text)
    text = _NOT_FROM.sub(without, _NOT_BY.sub(", without ", text))
    return _NOBODYS.sub("no ", _NON.sub(r"\g<what>, not \g<no>", text))
