"""What a message says of titles in passing, taken out of it: "saw Heat and Ronin, both great. Is Sicario any good?".

Each clause that says nothing but what was done with a title, or what it was like, is a remark; so is one that takes a
title, or puts one by. What else is said is left, and heard for itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.titles import TitleId
from bot.understanding.acts.cues import has, has_unspaced
from bot.understanding.acts.heard import courtesies_in
from bot.understanding.acts.refused import refuses_kind
from bot.understanding.acts.remark_kinds import (
    DECLINED,
    DISLIKED,
    DONE,
    KEPT,
    LIKED,
    PAST,
    PLEASED,
    RANKED,
    SAME,
    SEEN,
    TAKEN,
    THEIRS,
    UNSEEN,
    VERDICTS,
)
from bot.understanding.acts.remark_others import DISTANT
from bot.understanding.acts.remark_pieces import Piece, read_pieces
from bot.understanding.acts.remark_words import Clause, Sure, meant_by
from bot.understanding.acts.scoring import scores_in
from bot.understanding.acts.slots import BRIEF, Loosely, Names
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import means_kind


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of titles, the stars they get, and whether they are named."""

    kind: str
    titles: tuple[TitleId, ...]
    stars: float = 0.0
    named: bool = True


@dataclass(frozen=True, slots=True)
class Passing:
    """The remarks of a message, in their order; the titles they speak of, the last first; what else is said, and the
    same with what somebody else thinks of titles; the name that is taken where no title is called so, and the one that
    is spoken of last where none is."""

    remarks: tuple[Remark, ...]
    subject: tuple[TitleId, ...]
    rest: str
    fuller: str
    missing: str = ""
    stranger: str = ""

    @property
    def judges(self) -> bool:
        """Whether something is said to have been seen, or what it was like."""
        return any(each.kind in VERDICTS for each in self.remarks)

    def of(self, kind: str) -> tuple[TitleId, ...]:
        """The titles of which something is said, but for what a later remark says otherwise."""
        last = {title: each.kind for each in self.remarks for title in each.titles if each.kind in (*VERDICTS, kind)}
        return tuple(title for title, told in last.items() if told == kind)


@dataclass(slots=True)
class _Group:
    """Clauses of the same titles."""

    titles: list[TitleId] = field(default_factory=list)
    told: dict[TitleId, list[str]] = field(default_factory=dict)
    stars: dict[TitleId, float] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    named: bool = True

    @property
    def is_theirs(self) -> bool:
        """Whether nothing is told but what somebody else thinks."""
        return {kind for told in self.told.values() for kind in told} == {THEIRS}

    @property
    def may_watch(self) -> bool:
        """Whether somebody who may watch along is said to like it: a wish may start from that."""
        told = [each.clause for each in self.pieces if each.clause]
        likes = any(each.kinds & {"praise", "like"} for each in told)
        return self.is_theirs and likes and not any(DISTANT.search(each.said("others")) for each in told)

    @property
    def verdict(self) -> str:
        """What is told of the title named last."""
        return next(iter(self.told.get(self.titles[-1], ())), "") if self.titles else ""

    @property
    def judges(self) -> bool:
        """Whether a title is said to have been seen, or what it was like."""
        return any(kind in VERDICTS for told in self.told.values() for kind in told)

    def tell(self, kind: str, titles: Sequence[TitleId], stars: float) -> None:
        for title in titles:
            if title not in self.titles:
                self.titles.append(title)
            if kind:
                self.told.setdefault(title, []).append(kind)
            if stars:
                self.stars[title] = stars


def passing_in(
    text: str,
    names: Names,
    loosely: Loosely,
    is_sure: Sure,
    subject: Sequence[TitleId] = (),
    hand: Sequence[TitleId] = (),
) -> Passing | None:
    """What a message says of titles in passing; None where it says nothing so, or does nothing but score titles.
    `is_sure` tells whether an ordinary word names a title here; `subject` is what "we loved it" is of before any title
    is named, and `hand` what "we'll take it" is."""
    if len(text) > BRIEF or any(each.stars for each in scores_in(plain(text), names, loosely)):
        return None
    pieces = read_pieces(text, names, loosely, is_sure)
    _take_at_leave(text, pieces)
    groups = [group for group in _groups(text, pieces, subject, hand) if _holds(group)]
    remarks = tuple(remark for group in groups for remark in _remarks(group))
    named = [
        (each.kind, _as_written(text, each))
        for group in groups
        for each in group.pieces
        if each.clause and each.clause.stranger
    ]
    if not (remarks or named) or _is_in_place(pieces):
        return None
    used = {id(piece) for group in groups for piece in group.pieces}
    own = {id(piece) for group in groups if not group.may_watch for piece in group.pieces}
    spoken = [title for group in reversed(groups) for title in reversed(group.titles)]
    missing = next((name for kind, name in named if kind == TAKEN), "")
    stranger = named[-1][1] if not groups[-1].titles else ""
    return Passing(
        remarks, tuple(dict.fromkeys(spoken)), _rest(text, pieces, used), _rest(text, pieces, own), missing, stranger
    )


def _is_in_place(pieces: Sequence[Piece]) -> bool:
    """Whether one title is laid aside and another only named in its place: "Heat no, Ronin then" is of cards."""
    return any(each.kind == DECLINED for each in pieces) and any(_is_only_named(each) for each in pieces)


def _is_only_named(piece: Piece) -> bool:
    return bool(piece.kind == TAKEN and piece.clause and "take" not in piece.clause.kinds)


def _take_at_leave(text: str, pieces: Sequence[Piece]) -> None:
    """A title that is only named is taken where one leaves with it: "Very well, The Third Man. Good night, dear"."""
    bare = [each for each in pieces if each.is_bare and not each.asks]
    others = [each for each in pieces if each not in bare and not _tells_nothing(each)]
    said = [courtesies_in(plain(text[each.first : each.last])) for each in others]
    if len(bare) == 1 and all(said) and any("part" in each for each in said):
        bare[0].kind = TAKEN


def _tells_nothing(piece: Piece) -> bool:
    """Whether a clause is made of words that tell nothing: "honestly", "hi again"."""
    clause = piece.clause
    return bool(clause and not (clause.title or clause.stranger or clause.kinds - {"then"} or clause.stars))


def _as_written(text: str, piece: Piece) -> str:
    """The name that no title has, as it was written."""
    said, name = text[piece.first : piece.last], piece.clause.stranger if piece.clause else ""
    at = plain(said).find(name)
    return said[at : at + len(name)] if len(plain(said)) == len(said) else name


def _groups(text: str, pieces: Sequence[Piece], subject: Sequence[TitleId], hand: Sequence[TitleId]) -> list[_Group]:
    """The clauses that speak of the same titles, put together."""
    groups: list[_Group] = []
    run: list[Piece] = []  # bare titles that wait for what is said of them
    current: _Group | None = None
    for place, piece in enumerate(pieces):
        clause, before = piece.clause, pieces[place - 1] if place else None
        if _tells_nothing(piece):
            if current and before and not before.ends and not piece.asks:
                current.pieces.append(piece)
            continue  # "honestly", "hi again"
        listed = current if current and not run and before and _goes_on(current, before) else None
        if listed and not piece.asks and (piece.is_bare or _is_kept_too(listed, text, piece)):
            current = listed
            current.tell(current.told[current.titles[-1]][0], _title(clause), 0)
            current.pieces.append(piece)
        elif (
            piece.is_bare and before and not before.ends and before.kind in (TAKEN, KEPT) and not _title(before.clause)
        ):
            current = _Group(pieces=[before, piece])  # "saved for later: Heat"
            current.tell(before.kind, _title(clause), 0)
            groups.append(current)
        elif piece.is_bare:
            run, current = [*run, piece], None
        elif _is_only_named(piece) and before and not before.ends and not (before.clause and before.kind != DECLINED):
            current, run = None, []  # "rather not Heat, Ronin then"
        elif piece.kind == SAME and groups:
            groups[-1].tell(groups[-1].verdict, _title(clause), 0)
            groups[-1].pieces.append(piece)
        elif piece.kind and clause and (clause.title or clause.stranger) and not piece.asks:
            current = _of_titles(run, piece, clause)
            groups.append(current)
            run = []
        elif (piece.kind or (clause and clause.stars)) and clause and not piece.asks:
            current = _of_those(groups, run, current, piece, clause, subject, hand, before)
            run = []
        elif current and before and not before.ends and current.judges and _only_remarks(text, pieces, place):
            current.pieces.append(piece)
        else:
            current, run = None, []
    return groups


def _title(clause: Clause | None) -> tuple[TitleId, ...]:
    return (clause.title,) if clause and clause.title else ()


MOST_REMARKED, LONGEST_REMARK, SHORTEST_REMARK = 3, 24, 5
"""Words, characters, and Chinese signs of a clause that only remarks something of what was just spoken of: "weird, but
I liked it"."""


def _only_remarks(text: str, pieces: Sequence[Piece], place: int) -> bool:
    """Whether a few words in the same sentence only go on about the title, and wish for nothing."""
    piece = pieces[place]
    end = next((each for each in pieces[place:] if each.ends), piece)
    said = plain(text[piece.first : piece.last]).strip()
    if (
        end.asks
        or _OWN.match(said)
        or (piece.clause and piece.clause.title)
        or _PLEADS.search(said)
        or refuses_kind(said)
        or len(said.split()) > MOST_REMARKED
        or len(said) > (SHORTEST_REMARK if has_unspaced(said) else LONGEST_REMARK)
    ):
        return False
    return not any(has(name, said) for name in _WISHES) and not means_kind(said)


_OWN = re.compile(r"(?:i|we|ich|wir|je|j'|on|yo|nosotros|me|я|мы|мне)\b|我|只|only|nur|solo|seulement|только")
_PLEADS = re.compile(r"\b(?:please|pls|plz|bitte|s'il (?:te|vous) plait|[sv]vp|stp|por favor)\b|пожалуйста|请|拜托")
_WISHES = ("wishes", "others", "another", "comparative", "more_of", "person", "what_now", "where", "part", "thank")


def _goes_on(group: _Group, before: Piece) -> bool:
    """Whether a list of titles goes on: "saw Heat, Ronin and Sicario"."""
    ahead = bool(
        group.titles and before.clause and (before.is_bare or not [x for x in before.clause.behind if x[0] != "filler"])
    )
    return ahead and not before.ends and bool(group.told.get(group.titles[-1]))


def _is_kept_too(group: _Group, text: str, piece: Piece) -> bool:
    """Whether the last of a list that is put by says for whom: "save Heat and Ronin for me" takes none."""
    kept = group.told[group.titles[-1]][0] == KEPT
    return kept and piece.kind == TAKEN and bool(_FOR_ONE.search(plain(text[piece.first : piece.last])))


_FOR_ONE = re.compile(r"\b(?:for (?:me|us)|fur (?:mich|uns)|pour (?:moi|nous)|para (?:mi|nosotros))\b|для (?:меня|нас)")


def _of_titles(run: Sequence[Piece], piece: Piece, clause: Clause) -> _Group:
    """What is said of a title, and of those named right before it in one list: "Friends and Seinfeld done"."""
    group = _Group()
    behind = any(kind != "filler" for kind, _ in clause.behind)
    listed = [each for each in run if not each.ends] if behind and piece.kind != TAKEN else []
    for each in (*listed, piece):
        group.tell(piece.kind, _title(each.clause), clause.stars)
    group.pieces = [*listed, piece]
    return group


_TELLS = frozenset(("own", "be", "it", "all", "nth", "seen", "dropped", "never", "like", "hate", "others"))
"""Kinds of words that say of a title, in a sentence of their own, what it was like."""


def _of_those(
    groups: list[_Group],
    run: Sequence[Piece],
    current: _Group | None,
    piece: Piece,
    clause: Clause,
    subject: Sequence[TitleId],
    hand: Sequence[TitleId],
    before: Piece | None,
) -> _Group | None:
    """What is said of what was named before, or of "it": the group that it belongs to, None where it is of nothing."""
    kinds = clause.kinds
    told = bool(kinds & _TELLS or clause.stars)
    if run:
        current = _Group([title for each in run for title in _title(each.clause)], pieces=[*run])
    elif piece.kind == KEPT:
        return None
    elif piece.kind in (TAKEN, DECLINED, PLEASED):
        named = [*hand] if _begins(before) and (piece.kind != TAKEN or _points(clause)) else []
        named = groups[-1].titles[-1:] if groups and (_begins(before) or before is groups[-1].pieces[-1]) else named
        current = _Group(titles=named, named=False) if named else None
    elif current is None and "it" in kinds and groups and told and _begins(before):
        current = groups[-1]
    elif current is None and subject and _begins(before) and _is_told_of_it(piece, clause):
        current = _Group(titles=[*subject], named=False)
    elif current is None or ((before is None or before.ends) and not told):
        return current
    if current is None:
        return None
    current.tell(piece.kind, meant_by(clause, current.titles), clause.stars)
    current.pieces.append(piece)
    if current not in groups:
        groups.append(current)
    if "all" in kinds and len(current.titles) == 1 and len(groups) > 1:  # "Heat seen, Ronin seen, both great"
        groups[-2].tell(piece.kind, groups[-2].titles, clause.stars)
    return current


_POINTS = re.compile(
    r"\b(?:we're|i'm|count (?:me|us)) in\b|\bsold\b|\bdeal\b|dabei|partants?|apunt|"
    r"\b(?:it|that|this|one|den|die|das|ihn|le|la|l'|lo|ca|esa|ese|esta|este|его|ее|этот|эту)\b|这|那部|它"
)


def _points(clause: Clause) -> bool:
    """Whether what is taken is pointed at: "we'll take it"."""
    return "it" in clause.kinds or bool(_POINTS.search(clause.said("take")))


_WATCHED = re.compile(r"watched|finished|посмотрел|досмотрел|geschaut|geguckt|regarde|看完|看了")


def _begins(before: Piece | None) -> bool:
    """Whether a clause opens its sentence, but for words that tell nothing."""
    return (
        before is None
        or before.ends
        or bool(before.clause and not (before.clause.title or before.clause.kinds - {"then"}))
    )


def _is_told_of_it(piece: Piece, clause: Clause) -> bool:
    """Whether words without a title are of what was talked of, or taken, before: "we loved it", "watched it"."""
    words = " ".join(words for _, words in clause.words)
    if piece.kind in (LIKED, DISLIKED):
        done = any(DONE.fullmatch(word) for kind in ("praise", "blame") for word in clause.said(kind).split())
        return done or bool(PAST.search(words) or "seen" in clause.kinds)
    if piece.kind in (SEEN, UNSEEN):
        return bool(clause.stars or clause.kinds & {"it", "own"} or _WATCHED.search(words))
    return piece.kind == THEIRS or bool(clause.stars)


def _holds(group: _Group) -> bool:
    """Whether what is said of each title goes together: "loved it, but it was dull" says two things."""
    strange = any(each.clause and each.clause.stranger for each in group.pieces)
    mixed = any({LIKED, DISLIKED} <= set(told) for told in group.told.values())
    return (bool(group.told) or strange) and not mixed


def _remarks(group: _Group) -> Iterator[Remark]:
    for title in group.titles:
        told = group.told.get(title, [])
        if {UNSEEN, LIKED} <= set(told):
            continue
        if {SEEN, DECLINED} <= set(told):
            told = [DISLIKED if told.index(SEEN) < told.index(DECLINED) else SEEN]  # "not Speed, seen it" says why
        if kind := next((each for each in RANKED if each in told), ""):
            yield Remark(kind, (title,), group.stars.get(title, 0.0), group.named)


def _rest(text: str, pieces: Sequence[Piece], used: set[int]) -> str:
    """What is left of a text without the clauses that were taken out, joined as it was written."""
    kept: list[str] = []
    for place, piece in enumerate(pieces):
        if id(piece) in used:
            continue
        end = pieces[place + 1].first if place + 1 < len(pieces) else len(text)
        said = text[piece.first : end]
        after = place + 1 < len(pieces) and id(pieces[place + 1]) in used
        kept.append(text[piece.first : piece.last] + _mark(text[piece.last : end], piece) if after else said)
    return re.sub(r"[ \t]{2,}", " ", "".join(kept)).strip(" ,;:-–—，、")


def _mark(gap: str, piece: Piece) -> str:
    """The sign with which a clause ends before one that was taken out."""
    if piece.ends:
        return gap if gap.endswith((" ", "\n")) else f"{gap} "
    return ". " if not gap.startswith(("，", "。")) else "。"
