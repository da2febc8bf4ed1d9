"""Friends and what they loved: "what did my friends like", "what did Anna love?", "Anna loved Amélie and I loved Heat:
one for both"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.request import Ref, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene, Scored
from bot.understanding.acts.cues import has_unspaced, trimmed
from bot.understanding.acts.slots import Names
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

LOVED, BOTH, CIRCLE, LEAVE = "loved", "both", "circle", "leave"
"""What an act of this kind is about."""
MINE, THEIRS = "mine", "theirs"
"""Of a film for two: whose love a title is."""
LONGEST = 240
"""Characters up to which a message is looked at."""
LONGEST_NAME = 24
_CLAUSES = re.compile(
    r"[,;:.!?，、；：。！？]\s*| [-–—] |(?<!\w)(?:and|while|but|und|aber|et|mais|y|pero|e|и|а|но)(?!\w)|而|但|，"
)
_IN_MARKS = re.compile(r"《([^《》]{1,40})》")
_NAME = re.compile(r"^\W*(?:and |und |et |y |а |и )?(?P<name>[^\W\d_][\w'’-]{1,23})")


def befriends(said: str, read: Understanding, scene: Scene, names: Names) -> Act | None:
    """The act of such a message; `value` is the name of the one friend who is meant, "" for all; None for any other."""
    text = trimmed(plain(said)).rstrip("?!.。？！ ")
    if len(text) > LONGEST or scene.asks:
        return None
    for about in (LEAVE, CIRCLE):
        if _pattern(about).fullmatch(text):
            return Act(kind="friends", about=about)
    match = _pattern(LOVED).fullmatch(text)
    who = next((found for key, found in match.groupdict().items() if found), "") if match else ""
    if match and all(plain(ref.text) == who for ref in _refs(read)):  # Anna is a film, too
        name = _as_written(who, said)
        return Act(kind="friends", about=LOVED, value=name) if not who or name[:1].isupper() else None
    return _for_both(said, text, (*_refs(read), *_quoted(said, names)))


def _quoted(said: str, names: Names) -> Iterator[Ref]:
    """Titles in the marks that Chinese has for them, as they are written there."""
    for match in _IN_MARKS.finditer(said):
        if title := names(match[1]):
            yield Ref(id=title, title=match[1], year=None, text=match[1], confidence=1.0)


def _for_both(said: str, text: str, refs: Sequence[Ref]) -> Act | None:
    """A film for somebody who loved one title and somebody who loved another."""
    if not refs or not _pattern(BOTH).search(_without(text, refs)):
        return None
    scores: list[Scored] = []
    name, whose, others = "", "", False
    for clause in _clauses(said, refs):
        low = _without(plain(clause), refs)
        if _pattern("myself").search(_pattern("kin").sub(" ", low)):
            whose = MINE
        elif _pattern("kin").search(low) and not _pattern(BOTH).search(low):
            whose = THEIRS
        elif (match := _NAME.match(clause)) and match["name"][0].isupper() and _pattern("loves").search(low):
            whose, name = THEIRS, name or match["name"]
        here = [ref.id for ref in refs if plain(ref.text) in plain(clause)]
        others |= whose == THEIRS and bool(here)
        scores += [Scored(title=title, verdict=whose) for title in here if whose]
    if not others:
        return None
    titles = tuple(dict.fromkeys(score.title for score in scores))
    return Act(kind="friends", about=BOTH, value=name, titles=titles, scores=tuple(scores))


def loved_by(act: Act, whose: str) -> tuple[TitleId, ...]:
    """Of a film for two, the titles that one of them loved."""
    return tuple(score.title for score in act.scores if score.verdict == whose)


def _clauses(said: str, refs: Sequence[Ref]) -> list[str]:
    """The message cut at its marks and joints, but for those within a title's name."""
    kept, names = said, [ref.text for ref in refs]
    for place, name in enumerate(names):
        kept = kept.replace(name, f"\x00{place}\x00")
    return [_restored(part, names) for part in _CLAUSES.split(kept) if part.strip()]


def _restored(part: str, names: Sequence[str]) -> str:
    for place, name in enumerate(names):
        part = part.replace(f"\x00{place}\x00", name)
    return part.strip()


def _without(text: str, refs: Sequence[Ref]) -> str:
    for ref in refs:
        text = text.replace(plain(ref.text), "_")
    return text


def _refs(read: Understanding) -> tuple[Ref, ...]:
    full = read.full
    return tuple({ref.id: ref for ref in (*full.like, *full.similar_to, *full.about, *full.seen)}.values())


def _as_written(who: str, said: str) -> str:
    at = plain(said).find(who) if who else -1
    return said[at : at + len(who)] if at >= 0 and len(plain(said)) == len(said) else who


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of the lines, W in them a name of one word or two."""
    lines = [re.sub(r"\(\?P<(w\d)>W\)", r"(?P<\1>[^\\W\\d_][\\w'-]{1,23}(?: [\\w'-]{2,20})??)", line)
             for line in lexicon("acts/befriending")[name]]  # fmt: skip
    return re.compile("|".join(line if has_unspaced(line) else f"(?:{line})" for line in lines))
