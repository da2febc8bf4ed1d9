"""What a text feels about each title in it: liked, disliked, seen, asked for more of, or merely mentioned.

Sentence by sentence: the verdict that governs a title stands before it (`loved X`), behind it (`X was dull`), or in a
later sentence that goes on about it (`... It dragged`). Titles in a list share what is said of the list.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.understanding.names.versions import Named
from bot.understanding.opinions.sentences import (
    contrasted,
    governs,
    list_head,
    new_clause,
    of_its_own,
    right_before,
    sentence,
    until_general,
)
from bot.understanding.opinions.voices import Voice
from bot.understanding.text.phrasing import anywhere, is_anchor, said, stands_before, words_of
from bot.understanding.text.tokens import Text

NEARBY = 20
"""Words behind a title within which another version of it may take over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """One title and its part: `verdict` -2 to 2 (0 none), whether it is seen, an anchor (`like X`), set apart."""

    title: Named
    verdict: float = 0.0
    seen: bool = False
    anchor: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A title's surroundings: the words before it in its sentence and behind it, the verdicts on both sides."""

    title: Named
    before: str
    after: str
    asked: bool
    governing: tuple[Voice, ...]
    following: tuple[Voice, ...]


def read_feelings(text: Text, titles: Sequence[Named], voices: Sequence[Voice]) -> list[Felt]:
    """Every title with what is felt about it, from left to right."""
    heads = [list_head(text, titles, place) for place in range(len(titles))]
    apart = {place for place in range(len(titles)) if _ends_seen_list(text, titles, heads, place, voices)}
    heads = [place if place in apart else head for place, head in enumerate(heads)]
    felt: list[Felt] = []
    for place, title in enumerate(titles):
        if heads[place] < place and not contrasted(text, title):
            felt.append(replace(felt[heads[place]], title=title))
        else:
            around = _around(text, titles, place, heads, voices)
            judged = _judge(text, around, felt[-1] if felt else None)
            felt.append(replace(judged, seen=False) if place in apart else judged)
    done = _follow(text, felt, heads, voices)
    for place in range(1, len(done)):
        if not done[place].verdict and _alone_behind_and(text, done[place].title):
            done[place] = replace(done[place - 1], title=done[place].title)
    return done


def _ends_seen_list(
    text: Text, titles: Sequence[Named], heads: Sequence[int], place: int, voices: Sequence[Voice]
) -> bool:
    """Whether a list of what was seen is over here, as the verdict right behind this title is of it alone: "seen Alien,
    and Dune isn't for me"."""
    first = titles[heads[place]].first
    listed = heads[place] < place and stands_before("seen").search(said(text, max(0, first - 9), first))
    behind = titles[place].last
    tokens = text.tokens
    while behind < len(tokens) and tokens[behind].word in _OF_ONE and not tokens[behind].gap.strip(" '\""):
        behind += 1
    follows = behind < len(tokens) and not tokens[behind].gap.strip(" '\"”»")
    return bool(listed) and follows and any(voice.first == behind for voice in voices)


_OF_ONE = frozenset(("was", "is", "just", "really", "so", "a", "bit", "very", "totally", "kinda", "pretty"))
"""Words before a verdict on one title."""


def _around(text: Text, titles: Sequence[Named], place: int, heads: Sequence[int], voices: Sequence[Voice]) -> _Place:
    title = titles[place]
    start, end = sentence(text, title)
    unlisted = (other.first for n, other in enumerate(titles) if n > place and heads[n] == n)
    end = _same_version(text, title, min([end, *unlisted]))
    low = max([start, *(other.last for other in titles[:place])])
    asks = bool(anywhere("asks_first").search(said(text, start, start + 3)))
    governing = [v for v in voices if low <= v.first and v.last <= title.first and not new_clause(text, v, title)]
    following = [v for v in voices if title.last <= v.first < end and not right_before(text, v, titles)]
    following = [voice for voice in following if not of_its_own(text, voice)]
    following = until_general(text, following, title.last)
    return _Place(
        title=title,
        before=said(text, max(start, title.first - 9), title.first),
        after=said(text, title.last, end),
        asked=asks,
        governing=tuple(governing),
        following=tuple(following),
    )


def _judge(text: Text, around: _Place, other: Felt | None) -> Felt:
    """One title from its own sentence; `other` is the title before it, for contrasts."""
    title, before = around.title, around.before
    if other is not None and _shares(around):
        return replace(other, title=title)
    if other is not None and contrasted(text, title):
        return _contrast(other, title, min(0.0, _governed((), around.following)))
    apart = bool(stands_before("apart").search(before))
    joined = anywhere("meets").search(around.after) and not around.governing
    if is_anchor(before) or joined or _is_changed(around):
        verdict = _governed([voice for voice in around.governing if not _of_wish(text, voice, title)], ())
        refused = apart or bool(stands_before("nothing_like").search(_in_wish(text, title, before)))
        if refused:
            return Felt(title=title, verdict=min(0.0, verdict), apart=True)
        return Felt(title=title, verdict=verdict, anchor=verdict >= 0)
    verdict = _governed(around.governing, () if around.asked else around.following)
    if not verdict and anywhere("would_again").search(f"{before} _ {around.after}"):
        verdict = 2.0
    return Felt(
        title=title,
        verdict=0.0 if apart and verdict > 0 else verdict,
        seen=not around.asked and _is_seen(before, around.after),
        apart=apart,
    )


_ONE, _IS = frozenset(("something", "anything", "a", "an", "some", "another")), frozenset(("is", "was", "its", "be"))
_WITHIN = 2
"""Words that may stand between the first of what is wished and how it is to be: "something really, really dumb"."""


def _of_wish(text: Text, voice: Voice, title: Named) -> bool:
    """Whether words that blame say how what is wished is to be, and nothing of the title it is to be like: "a slow film
    like Drive", "a dumb comedy, something like The Hangover"."""
    if voice.strength > 0:
        return False
    for place in range(voice.last, title.first):
        if "," in text.tokens[place].gap and text.tokens[place].word in words_of("wishes_anew"):
            return True
    for place in range(voice.first - 1, max(-1, voice.first - 2 - _WITHIN), -1):
        if text.tokens[place].word in _ONE:
            return place == 0 or text.tokens[place - 1].word not in _IS
        if text.tokens[place + 1].opens:
            return False
    return False


_NOT = re.compile(r"\bnot(?: \w+){1,3}$")
"""What a film is not to be, before what it is to be like: "not too long, like Palm Springs"."""


def _in_wish(text: Text, title: Named, before: str) -> str:
    """What stands before a title, from the last comma on behind which something is wished: "no horror, something like
    Paddington" refuses nothing like it."""
    start = max(0, title.first - len(before.split()))
    for place in range(title.first - 1, start, -1):
        word = text.tokens[place].word
        examples = word == "like" and not _NOT.search(said(text, start, place))  # "nothing gory, like Saw"
        if "," in text.tokens[place].gap and word in words_of("wishes_anew") and not examples:
            return said(text, place, title.first)
    return before


def _is_changed(around: _Place) -> bool:
    """Whether the title opens a wish for the like of it, only different: `Inception without the guns`."""
    said_of = around.before or around.governing or around.following or around.asked
    return not said_of and bool(anywhere("changed").search(around.after))


def _shares(around: _Place) -> bool:
    """Whether the title only joins in what was said of the one before: `and so is X`, `X too`."""
    if around.governing or around.following:
        return False
    return bool(stands_before("joins").search(around.before) or anywhere("joins_after").search(around.after))


def _alone_behind_and(text: Text, title: Named) -> bool:
    """Whether the title is all that its sentence adds to the one before: `And Jaws.`"""
    start, end = sentence(text, title)
    return said(text, start, title.first) == "and" and end == title.last


def _same_version(text: Text, title: Named, end: int) -> int:
    """The end of what is said of this title: before `the new one`, `the sequel`, which are others."""
    for place in range(title.last, min(end, title.last + NEARBY)):
        if anywhere("other_version").match(said(text, place, min(end, place + 3))):
            return place
    return end


def _contrast(other: Felt, title: Named, blame: float) -> Felt:
    """`I liked X but not Y`: the opposite; `I have seen X but not Y`: nothing; `like X but not like Y`: set apart."""
    opposite = -1.0 if other.verdict > 0 and not other.anchor else 0.0
    return Felt(title=title, verdict=blame or opposite, apart=True)


def _governed(before: Sequence[Voice], after: Sequence[Voice]) -> float:
    """The verdict from the words before a title, or else from those behind it unless they are at odds."""
    loudest = max((voice.strength for voice in after), key=abs, default=0.0)
    if before:
        nearest = before[-1].strength
        return loudest if nearest < 0 and loudest > -nearest else nearest
    agree = len({voice.strength > 0 for voice in after}) == 1
    return sum(voice.strength for voice in after) if agree else 0.0


def _is_seen(before: str, after: str) -> bool:
    if anywhere("wish_to_see").search(before):
        return False
    if stands_before("seen").search(before):
        return not stands_before("not_seen").search(before)
    return bool(anywhere("seen_after").search(after)) and not anywhere("unseen_after").search(after)


def _follow(text: Text, felt: Sequence[Felt], heads: Sequence[int], voices: Sequence[Voice]) -> list[Felt]:
    """Verdicts of other sentences for the titles nearest to them, and `more like that` for the last ones."""
    titles = [each.title for each in felt]
    free = [voice for voice in voices if not governs(text, voice, titles)]
    done = list(felt)
    for place, each in enumerate(felt):
        _, end = sentence(text, each.title)
        later = [title.first for title in titles if title.first >= each.title.last]
        closes = not any(first < end for first in later) or (place + 1 < len(felt) and heads[-1] <= place)
        if each.anchor or each.apart or not closes:
            continue
        until = min((first for first in later if first >= end), default=len(text.tokens))
        verdict = (
            each.verdict or _later(text, free, end, until) or (_earlier(text, voices, each) if place == 0 else 0.0)
        )
        more = bool(anywhere("more_of_it").search(said(text, each.title.last, until)))
        done[place] = replace(each, verdict=verdict, anchor=more and verdict >= 0)
    return done


def _later(text: Text, voices: Sequence[Voice], start: int, end: int) -> float:
    """What the sentences between a title and the next say of it: those that neither ask nor tell of lasting likes."""
    total = 0.0
    for voice in voices:
        if not start <= voice.first < end:
            continue
        first, last = voice.first, voice.last
        while first > start and not text.tokens[first].opens:
            first -= 1
        while last < end and not text.tokens[last].opens:
            last += 1
        asks = last < len(text.tokens) and "?" in text.tokens[last].gap
        nods = last - first <= 2 and text.tokens[first].word in words_of("nods")
        if not asks and not nods and not anywhere("general").search(said(text, first, last)):
            total += voice.strength
    return total


def _earlier(text: Text, voices: Sequence[Voice], each: Felt) -> float:
    """A verdict before the first title that speaks of `it` or `that`: `rather liked it, that Arrival`."""
    if not anywhere("speaks_of_it").search(said(text, each.title.first - 6, each.title.first)):
        return 0.0
    return sum(voice.strength for voice in voices if voice.last <= each.title.first)
