"""Scares that are not to scare too much: what children and the faint-hearted mean by a scary film."""

import re
from dataclasses import replace

from bot.request import Request

GENTLY = {"scary but fun": 0.9, "easy halloween": 0.5}
"""What gentle scares are, by how central they are to such a wish."""
_EERIE = {"eerie": 0.9}
"""The same for grown-ups who found the cards too frightening and still want to be frightened."""
_SCARY = frozenset(("horror", "eerie", "terrifying", "jumpy", "halloween night", "supernatural horror", "ghosts"))
_TOO_MUCH = frozenset(("terrifying", "jumpy"))
LESS, MORE = -0.4, 0.4
"""Pushes of the trait from which on less or more fright is wished."""

_SAYS_SCARY = re.compile(r"scar[ye]|spook|creep|horror|grusel|peur|effray|terreur|miedo|terror|страшн|жутк|恐怖|吓人")
_NOT_TOO = re.compile(
    r"\b(?:but|aber|mais|pero|но) (?:not|nicht|pas|no|не) (?:too|to|so|zu|trop|tan|demasiado|mucho|слишком|очень)\b"
    r"(?! (?:blood|gor[ey]|violen|blut|brutal|gewalt|sangl|sangr|кров|жесток"
    r"|long|lang|larg|длин|old\b|alt\b|vieux|viej|стар))"
    r"|\b(?:but|aber|mais|pero|но),? (?:only |just |a bit |nur |eher |un poco |más )?"
    r"(?:gentle|soft|mild|light|sanft|leicht|harmlos|soft|doux|douce|suave|ligerit|легк|мягк|нежн)"
    r"|但(?:是)?(?:别|不要)太(?!血|暴力|长|老)"
)
"""Not too much of it, and not of something else: "scary but not too bloody" is to scare."""

_NO_MORE_THAN = re.compile(
    r"\b(?:not|nicht|pas|no|не) (?:[\w-]+ ){0,2}"
    r"(?:scary|creepy|frightening|terrifying|gruselig|effrayant|de miedo|страшн\w+)\b"
    r"|\bbut (?:(?:i'?m|i am|we're|we are) not\b|(?:i|we) (?:don't|can't)\b)|\baber ich (?:nicht|gar nicht)\b"
    r"|\bmais (?:pas moi|moi non)\b|\bpero yo no\b|\bа я (?:нет|не)\b"
)


def wishes_fright(request: Request) -> bool:
    """Whether something scary is wished for."""
    push = request.traits.get("scares", 0.0)
    return "Horror" in request.genres.wanted or bool(_SCARY & request.concepts.keys()) or push >= MORE


def gently(request: Request, said: str = "") -> Request:
    """The request for gentle scares where scares are wished for children, or not too many of them; `said` is as
    `plain` writes it: who says twice that it is to be scary, and not too much, wishes for some."""
    push = request.traits.get("scares", 0.0)
    wanted = wishes_fright(request)
    some = bool(_NOT_TOO.search(said) or _NO_MORE_THAN.search(said))
    wanted |= some and len(_SAYS_SCARY.findall(said)) > 1
    if not wanted or not (some or push <= LESS or request.for_children or "terrifying" in request.refused):
        return request
    kept = {name: weight for name, weight in request.concepts.items() if name not in _SCARY - {"ghosts"}}
    genres = request.genres
    young = request.kids_age is not None or request.for_children  # what scares them gently is seldom a horror film
    return replace(
        request,
        genres=replace(
            genres,
            wanted=tuple(name for name in genres.wanted if name != "Horror" or not young),
            refused=tuple(name for name in genres.refused if name != "Horror"),
        ),
        concepts={**GENTLY, **kept},
        traits={name: value for name, value in request.traits.items() if name != "scares"},
        refused=request.refused - _TOO_MUCH if young else request.refused | _TOO_MUCH,  # their age is the limit
        unsaid=request.unsaid | _TOO_MUCH,
        text="",
    )


def less_frightening(request: Request) -> Request:
    """The request for scares milder than those shown: eerie rather than terrifying, and scares all the same."""
    genres = request.genres
    kept = {name: weight for name, weight in request.concepts.items() if name not in _TOO_MUCH}
    return replace(
        request,
        genres=replace(genres, wanted=tuple(dict.fromkeys((*genres.wanted, "Horror")))),
        concepts={**_EERIE, **kept},
        traits={name: value for name, value in request.traits.items() if name != "scares"},
        refused=request.refused | _TOO_MUCH,
        unsaid=request.unsaid | _TOO_MUCH,
        text="",
    )


def frightening_again(request: Request) -> Request:
    """The request as it was before milder scares were asked for: who wants it scarier again wants no less of them."""
    mild = {name for name, weight in _EERIE.items() if request.concepts.get(name) == weight}
    return replace(
        request,
        concepts={name: weight for name, weight in request.concepts.items() if name not in mild},
        refused=request.refused - (_TOO_MUCH & request.unsaid),
        unsaid=request.unsaid - _TOO_MUCH,
    )
