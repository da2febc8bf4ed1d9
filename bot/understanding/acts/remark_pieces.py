"""The clauses of a message, each read for itself; those joined over which a title's name reaches."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.titles import TitleId
from bot.understanding.acts.colours import in_colours
from bot.understanding.acts.cues import has
from bot.understanding.acts.references import is_reference
from bot.understanding.acts.remark_kinds import FINE, kind_of
from bot.understanding.acts.remark_others import of_others
from bot.understanding.acts.remark_words import Clause, Sure, is_ordinary, read_clause
from bot.understanding.acts.slots import Loosely, Names
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import means_kind

MOST_JOINED = 3
"""Clauses over which a title's name may reach: "Lock, Stock and Two Smoking Barrels"."""
_WISH_BEGINS = (
    r"(?:i want|we want|i need|we need) (?:to (?:watch|see|laugh|cry)|an?|some\w*)|(?:i|we)(?:'d| would) (?:love|like)"
    r"|(?:i'm|im|we're) in the mood|(?:give|show|find|get) (?:me|us)|let's watch|looking for|got any"
    r"|can you (?:recommend|find|show|suggest)|(?<!was )(?<!were )(?<!is )(?<!are )any good"
    r"|something \w+ (?:please|pls)"
    r"|zeig(?:t)? (?:mir|uns)|gib (?:mir|uns)|ich (?:will|möchte|suche|brauche)"
    r"|wir (?:wollen|möchten|suchen|brauchen|hätten gern)"
    r"|hab(?:en wir)? lust|lass uns|hast du (?:einen?|was|gute)|bitte was|suche einen?"
    r"|kannst du (?:mir|uns|eine?n?|was)"
    r"|je (?:cherche|veux|voudrais)|on (?:cherche|veut|aimerait|voudrait)|j'ai envie|montre|trouve-?(?:nous|moi)"
    r"|t'as une?"
    r"|tu peux (?:me|nous)|il (?:me|nous) faut|un truc|quelque chose de"
    r"|quiero|queremos|busco|buscamos|necesito|necesitamos|(?:me|nos) apetece|nos gustar[ií]a|ponme"
    r"|recomi[eé]nda(?:me|nos)"
    r"|¿tienes|algo \w+ por favor"
    r"|хочу|хочется|хотим|ищу|ищем|нуж(?:ен|на|но)|нам бы|покажи|посоветуй|найди|есть хорош\w+|что-(?:нибудь|то)"
)
"""How a wish begins where nothing stands between it and what was said before."""
_CUT = re.compile(
    r"(?P<end>(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bVol)(?<!\bJr)(?<!\bvs)[.!?…]+(?=\s|$)|[.!?…]+(?=[^\w\s.,])|\n+|[。！？])"
    r"|(?P<mark>[,;:](?:\s+(?:so|also|donc|du coup|alors|así que|asi que|así pues|так что|поэтому)(?=\s))?(?=\s|$)"
    r"|\s[-–—]+\s|\s?[()]\s?|[，；：、](?:所以|但是?|不过|可是)?)"
    r"|\s+(?P<joint>but|and|n|&|aber|und|mais|et|pero|y|e|но|и|а|plus)(?=\s)"
    r"|\s+(?=(?:he|she|they) (?:thought|found|loved|hated|liked|cried|laughed|saw|watched)\b)"
    r"|(?<!\bthat)(?<!\bsay)(?<!\bsaid)(?<!\bthink)(?<!\bif)(?<!\bwhen)(?<!\bbecause)(?<!\bwish)(?<!\bwhich)"
    r"(?<!\bfilm)(?<!\bmovie)(?<!\bone)(?<!\bones)(?<!\bas)(?<!\bthan)(?<!\bdid)(?<!\bhow)(?<!\bwhat)(?<!\blike)"
    r"\s+(?=(?:(?:i|we) (?:thought|found|loved|hated|liked|cried|laughed|saw|watched)|don't tell)\b)"
    r"|(?<!\band)(?<!\bthat)(?<!\bwhat)(?<!\bwhich)(?<!\bif)(?<!\bas)(?<!\bnot)(?<!\bque)(?<!\bqui)(?<!\bpas)(?<!\bno)(?<!\bне)"
    rf"\s+(?=(?:{_WISH_BEGINS})(?!\w))",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Piece:
    """A clause: where it stands, what it is (`said`, or a bare title, or only words), and whether a sentence ends with
    it, or is a question."""

    first: int
    last: int
    clause: Clause | None = None
    kind: str = ""
    ends: bool = False
    asks: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a title is named."""
        return bool(self.clause and self.clause.title and not self.kind)


def cut_clauses(text: str) -> list[Piece]:
    """The clauses of a text where marks and joints stand, not yet read."""
    found: list[Piece] = []
    first = 0
    low = text.lower()
    cuts = (cut for cut in _CUT.finditer(text) if not (cut["joint"] and in_colours(low, *cut.span("joint"))))
    for cut in (*cuts, None):
        last = cut.start() if cut else len(text)
        if any(sign.isalnum() for sign in text[first:last]):
            found.append(Piece(first, last))
        if cut and cut["end"] and found:
            found[-1].ends, found[-1].asks = True, any(mark in cut[0] for mark in "?？")
        first = cut.end() if cut else last
    return found


def read_pieces(text: str, names: Names, loosely: Loosely, is_sure: Sure) -> list[Piece]:
    """The clauses of a text, those joined over which a title's name reaches."""
    cut, found, at = cut_clauses(text), list[Piece](), 0
    capitals = {
        plain(word.strip("\"'«»“„(¿¡.,;:!?…)")) for word in text.split() if word.lstrip("\"'«»“„(¿¡")[:1].isupper()
    }

    def told(name: str, known: bool) -> bool:
        return is_sure(name, known) or (not known and _starts(name, capitals))

    while at < len(cut):
        piece, taken = _longest(text, cut, at, names, loosely, told)
        found.append(piece)
        at += taken
    for piece in found:
        if not piece.clause and not piece.asks:
            piece.clause = of_others(plain(text[piece.first : piece.last]), names, told)
            piece.kind = kind_of(piece.clause) if piece.clause else ""
    for piece, behind in pairwise(found):
        if not piece.clause and _is_listed(text, piece, behind):
            piece.clause = _bare(plain(text[piece.first : piece.last]), names)
        if not piece.clause and not piece.ends and _tells_of_it(behind):
            said = plain(text[piece.first : piece.last])
            piece.clause = _bare(said, names) or (None if has("wishes", said) else _opening(said, names, told))
    return found


def _starts(name: str, capitals: Set[str]) -> bool:
    return name.split(" ", 1)[0] in capitals or name in capitals


_LIST = re.compile(r"(?:and|n|&|und|et|y|e|и|和)", re.IGNORECASE)


def _is_listed(text: str, piece: Piece, behind: Piece) -> bool:
    """Whether a clause stands before a title of which something is told, as the first of two: "alien and Heat rock"."""
    joint = text[piece.last : behind.first].strip()
    told = bool(behind.kind and behind.clause and behind.clause.title and not behind.clause.before)
    return told and bool(_LIST.fullmatch(joint))


_DOES = frozenset(("seen", "dropped", "like", "hate", "never"))
"""Kinds of words that are said of a title, and of nothing else."""


def _tells_of_it(piece: Piece) -> bool:
    """Whether a clause says what was done with what stands before it: an ordinary word is a title's name there."""
    kinds = piece.clause.kinds if piece.clause and (piece.kind or piece.clause.stars) else frozenset()
    if not piece.clause or not (kinds & (_DOES | {"own", "praise", "blame"}) or piece.clause.stars):
        return False
    return not piece.clause.title or any(kind in _DOES for kind, _ in piece.clause.behind)


LONGEST_BEHIND = 9
"""Words behind a title with which a clause goes on about it: "Free Solo made my hands sweat"."""


def _opening(said: str, names: Names, is_sure: Sure) -> Clause | None:
    """A clause that begins with a title and goes on about it, whatever it says."""
    words = said.strip(" \"'«»“„¿¡").split()
    for size in range(min(len(words), LONGEST_BEHIND), 0, -1):
        name = " ".join(words[:size])
        told = is_sure(name, False) or not (is_reference(name) or is_ordinary(name))
        if told and len(words) - size <= LONGEST_BEHIND and (title := names(name)):
            return Clause((), (), title)
    return None


def _bare(words: str, names: Names) -> Clause | None:
    """A clause that is nothing but a title's name."""
    said = words.strip(" \"'«»“„¿¡")
    told = not (is_reference(said) or means_kind(said)) and bool(said) and len(said) > 1
    title = names(said) if told else None
    return Clause((), (), title) if title else None


def _longest(
    text: str, cut: Sequence[Piece], at: int, names: Names, loosely: Loosely, is_sure: Sure
) -> tuple[Piece, int]:
    for taken in range(min(MOST_JOINED, len(cut) - at), 0, -1):
        over = cut[at : at + taken]
        if any(each.ends for each in over[:-1]):
            continue
        said = plain(text[over[0].first : over[-1].last])
        exact = loosely if taken == 1 else _none
        clause = read_clause(said, names, exact, is_sure)
        if not (clause and clause.title) and FINE.match(said.strip()):
            return Piece(over[0].first, over[-1].last, Clause((), ()), "", over[-1].ends, over[-1].asks), taken
        if clause and (taken == 1 or (clause.title and not _reads_alone(text, over, clause.title, names, is_sure))):
            whole = Piece(over[0].first, over[-1].last, clause, "", over[-1].ends, over[-1].asks)
            whole.kind = kind_of(clause)
            return whole, taken
    return replace(cut[at], clause=None), 1


def _reads_alone(text: str, over: Sequence[Piece], whole: TitleId, names: Names, is_sure: Sure) -> bool:
    """Whether the clauses each say something, or all but the last name the title, so that no name reaches over them."""
    alone = [read_clause(plain(text[each.first : each.last]), names, _none, is_sure) for each in over]
    colon = ":" in text[over[-2].last : over[-1].first]
    if colon and whole not in {clause.title for clause in alone[:-1] if clause}:
        return False  # "Mad Max: Fury Road"
    shorter = read_clause(plain(text[over[0].first : over[-2].last]), names, _none, is_sure)
    return all(clause is not None for clause in alone) or bool(shorter and shorter.title)


def _none(words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
    return ()
