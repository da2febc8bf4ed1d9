"""Sentences that wish for cards, told from a word or two of what was just spoken of."""

import re

from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import has, has_unspaced, trimmed
from bot.understanding.acts.refused import refuses_kind
from bot.understanding.text.known_words import says_kind
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import means_kind

_REMARK = re.compile(
    r"^(?:it was |that was |was |such )?"
    r"(?:(?:so|very|really|pretty|quite|super|kinda|kind of|a bit|such an?|too|rather) )*"
    r"[\w-]+(?: (?:and|but) [\w-]+)?(?:!+|\.*)$",
    re.I,
)
"""A word or two of what was just said to have been seen, "weird!!"; no wish by itself unless it is put as one."""
LONGEST_REMARK = 5
"""Chinese signs of such a remark."""


def is_remark(sentence: str) -> bool:
    """Whether a sentence may be a word or two of what was just spoken of."""
    return bool(_REMARK.match(sentence)) and not (has_unspaced(sentence) and len(sentence) > LONGEST_REMARK)


def only_remarks(sentence: str) -> bool:
    """Whether a sentence is a word or two about what was just spoken of, and wishes for nothing."""
    said = plain(sentence)
    return is_remark(sentence) and not (asks_anew(said) or means_kind(trimmed(said)))


def wishes_itself(said: str, act: Act) -> bool:
    """Whether a sentence beside a question wishes for films itself: "a romantic comedy. is Whiplash scary?"."""
    if asks_anew(said):
        return True
    if act.kind == "wish" and _ANY.match(said):
        return True
    named = any(has(name, said) for name in ("a_film", "a_movie", "something")) or says_kind(said)
    return act.kind == "wish" and named and not refuses_kind(said)


_ANY = re.compile(r"(?:an?|eine?n?|une?|una?) (?!(?:bit|little|lot|bisschen|wenig|peu|poco)\b)\w+ \w+")
"""How one begins who wishes for any: "a feel-good of the nineties"."""


def is_put_as_wish(said: str) -> bool:
    """Whether words ask for cards, for others or for cards without something, rather than remark what somebody is
    like."""
    return asks_anew(plain(said)) or is_refused(plain(said)) or bool(_ELSE.match(plain(said)))


_ELSE = re.compile(
    r"^(?:(?:and|or|but|und|oder|aber|et|ou|y|o|и|а|или)[ ,]+)?(?:otherwise|if not|else|instead|sonst|ansonsten"
    r"|wenn nicht|sinon|si no|иначе|а так|если нет|тогда лучше)\b|^(?:不然|要不|否则|不行)"
)
"""How one goes on who wants something else where the answer is no."""


def asks_anew(said: str) -> bool:
    return any(has(name, said) for name in ("wishes", "comparative", "more_of", "others", "person")) or "?" in said


_REFUSES = re.compile(
    r"^(?:(?:and|but|also|oh|ah|just|please|pls|und|aber|ach|bitte|et|mais|aussi|y|pero|tambien|и|но|а|еще)[ ,]+)*"
    r"(?:no|not|nothing|none|without|under|less than|at most|max\w*|only|keine?\w*|nichts?|ohne|unter|hochstens|nur"
    r"|pas|rien|sans|moins de|seulement|nada|ningun\w*|sin|menos de|solo|без|ничего|не|только)\b"
    r"|^(?:还有|另外|对了)?也?(?:不要|别|不想看|没有)"
)
"""How one begins who refuses something, or sets a limit: "and nothing over two hours", "pas d'horreur"."""


def is_refused(said: str) -> bool:
    """Whether words (as `plain` writes them) begin by refusing something, or by setting a limit."""
    return bool(_REFUSES.match(said))
