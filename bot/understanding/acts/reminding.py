"""A wish to be told of something later: "remind me on Friday at eight to watch Heat", what reminders there are, and
which is to go."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.request import Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.cues import LAST, has_unspaced, trimmed
from bot.understanding.acts.references import Describes, is_reference, resolve
from bot.understanding.acts.slots import Loosely, Names
from bot.understanding.limits.moments import Moment, found_in
from bot.understanding.limits.zones import zone_in
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain

SET, LIST, OFF, WHEN, ZONE = "set", "list", "off", "when", "zone"
"""What an act of this kind does: a reminder is set, they are shown, one is dropped, a moment or a zone is told."""
EVERY = "every"
"""What is said besides where it is to come again and again."""
ALL = "all"
"""The value of an act that drops every reminder."""
PROMPT_WHEN, PROMPT_ZONE = "remind", "remind:zone"
"""What waits for an answer: when, and on whose clock."""
LONGEST = 240
"""Characters up to which a message is looked at."""
MOST_WORDS = 60
"""Characters of what it is of, where that is no title."""
SHORTEST_NAME = 3
"""Letters that a title has at least, where nothing before it says that it is one."""
_WRAPPED = re.compile(
    r"\b(?:kannst|konntest|wurdest|magst|konnen|konnten|wurden) (?:du|sie) (?P<whom>mich|uns) "
    r"(?P<what>.{0,80}?) ?erinnern\b"
)
"""What stands between the words of a German wish: "kannst du mich Samstag an Heat erinnern"."""
LONGEST_NAME = 9
"""Words of a title's name, at most."""


def reminds(
    said: str, read: Understanding, scene: Scene, names: Names, loosely: Loosely, describes: Describes
) -> Act | None:
    """The act of a message about reminders; None for any other."""
    text = _WRAPPED.sub(r"erinnere \g<whom> \g<what>", plain(said))
    if len(text) > LONGEST:
        return None
    if answer := _answers(text, scene):
        return answer
    full = read.full
    refs = (*full.about, *full.like, *full.seen, *full.similar_to)
    known = {plain(ref.text): ref.id for ref in refs}
    find = _Finder(scene=scene, names=names, loosely=loosely, describes=describes, read=known)
    if off := _pattern("off").search(text):
        titles = find.title_in(text, off)
        told = "" if titles else _as_written(_tail(text[off.end() :], whole=True), said)
        told = ALL if _pattern("all").search(text) else told
        return Act(kind="remind", about=OFF, titles=titles, value=told)
    asks = _pattern("asks").search(text)
    if _pattern("listed").search(text) and not (asks and found_in(text)[0]):
        return Act(kind="remind", about=LIST)
    if not asks or _pattern("facts").match(text[asks.end() :].lstrip(" ,:")):
        return None
    return _set(text, said, asks, find)


def parted(value: str) -> tuple[Moment | None, str]:
    """What the value of such an act says: the moment, and what it is of in words."""
    code, _, words = value.partition("|")
    return Moment.decode(code), words


def _answers(text: str, scene: Scene) -> Act | None:
    """The answer to "when?" or "on whose clock?"."""
    if scene.prompt == PROMPT_WHEN and (moment := found_in(text)[0]):
        return Act(kind="remind", about=WHEN, value=moment.encode())
    if scene.prompt == PROMPT_ZONE and (zone := zone_in(text)):
        return Act(kind="remind", about=ZONE, value=zone)
    return None


def _set(text: str, said: str, asks: re.Match[str], find: "_Finder") -> Act:
    """The moment and what it is of. A title is blotted out first: there are hours and days in names."""
    again = bool(_pattern("every").search(text))
    title, span = find.named(text, asks)
    rest = f"{text[: span[0]]} {text[span[1] :]}" if title else text
    moment, left = found_in(_without_every(rest) if again else rest)
    words = ""
    if not title:
        tail = _tail(left)
        title = find.pointed(tail)
        words = "" if title else _as_written(tail, said)
        if not (title or words) and (find.scene.spoken_last or _points(text[: asks.start()])):
            title = find.scene.at_hand
    code = moment.encode() if moment else ""
    besides = frozenset((EVERY,)) if again else frozenset[str]()
    return Act(kind="remind", about=SET, titles=(title,) if title else (), value=f"{code}|{words}", besides=besides)


def _without_every(text: str) -> str:
    """The text without what says that it comes again; the day that is named stays."""
    return _pattern("every").sub(lambda match: f" {match[1] or ''} " if match.lastindex else " ", text)


def _points(before: str) -> bool:
    """Whether what stands before the cue points at a title: "saving that for friday, remind me"."""
    return any(_pattern("it").fullmatch(word) for word in re.findall(r"[^\W\d_]+", before))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Finds the title that a message is of, in its scene."""

    scene: Scene
    names: Names
    loosely: Loosely
    describes: Describes
    read: Mapping[str, TitleId]

    def named(self, text: str, cue: re.Match[str]) -> tuple[TitleId | None, tuple[int, int]]:
        """The title that is named and where: in quotes, behind what one watches, behind what it is about, behind the
        cue itself."""
        for match in re.finditer(r'"([^"]{1,80})"', text):
            if title := self.names(match[1]):
                return title, match.span()
        behind = [(match.end(), True) for match in _pattern("watch").finditer(text) if _apart(match, cue)]
        behind += [(match.end(), False) for match in _pattern("about").finditer(text) if _apart(match, cue)]
        for first, watched in (*behind, (cue.end(), False)):
            if not watched and _leads(text[first:]):
                continue  # "to" of "to watch it"
            if found := self._from(text, first, watched=watched, anywhere=first == cue.end()):
                return found
        return None, (0, 0)

    def _from(self, text: str, first: int, *, watched: bool, anywhere: bool) -> tuple[TitleId, tuple[int, int]] | None:
        """The longest name that begins there; a day or an hour is one only where something is watched."""
        first += len(text[first:]) - len(text[first:].lstrip(" ,:"))
        for last in _ends(text, first):
            name = text[first:last]
            title = None if _pattern("it").fullmatch(name) else self.names(trimmed(name))
            if not title or (anywhere and len(name) < SHORTEST_NAME):
                continue
            if found_in(name)[0] and not (watched and found_in(f"{text[:first]} {text[last:]}")[0]):
                continue
            if not watched and not _says_nothing(found_in(text[last:])[1]):
                continue  # "to call Anna" is of no film of that name
            return title, (first, last)
        return None

    def pointed(self, tail: str) -> TitleId | None:
        """The title that what is left points at, or names loosely."""
        words = trimmed(_pattern("behind").sub(" ", tail))
        if not words:
            return None
        if _pattern("it").fullmatch(words):
            return self.scene.at_hand
        ref = resolve(words, self.scene, self.describes) if is_reference(words) else None
        if ref and ref.titles:
            return ref.titles[0]
        if words in self.read:  # "про Чужого"
            return self.read[words]
        found = self.loosely(words)
        return found[0] if len(found) == 1 else None

    def title_in(self, text: str, cue: re.Match[str]) -> tuple[TitleId, ...]:
        """The title that a reminder is of which is to go."""
        title, _ = self.named(text, cue)
        title = title or self.pointed(_tail(text[cue.end() :], whole=True)) or self._within(cue[0])
        return (title,) if title else ()

    def _within(self, words: str) -> TitleId | None:
        """The longest name among the words of the cue itself: "cancel my Heat reminder"."""
        places = range(len(words)) if has_unspaced(words) else [m.start() for m in re.finditer(r"\S+", words)]
        spans = [(first, last) for first in places for last in _ends(words, first) if last - first < len(words)]
        found = (
            self.names(words[first:last])
            for first, last in sorted(spans, key=lambda span: span[0] - span[1])
            if last - first >= (2 if has_unspaced(words) else SHORTEST_NAME)
        )
        return next(filter(None, found), None)


def _leads(text: str) -> bool:
    """Whether words that lead to a title stand next."""
    rest = text.lstrip(" ,:")
    return any(_pattern(name).match(rest) for name in ("watch", "about"))


def _apart(match: re.Match[str], cue: re.Match[str]) -> bool:
    return match.end() <= cue.start() or match.start() >= cue.end()


def _ends(text: str, first: int) -> Iterator[int]:
    """Where a name that begins there may end, the longest first."""
    if has_unspaced(text[first : first + 1]):
        yield from range(min(len(text), first + 20), first, -1)
        return
    ends = [first + match.end() for match in re.finditer(r"\S+", text[first:])][:LONGEST_NAME]
    yield from reversed(ends)


def _tail(left: str, *, whole: bool = False) -> str:
    """What is said behind the cue (the `whole` of what is left), besides the moment and the words that lead to what it
    is of; in Chinese it may stand before."""
    before, *behind = ("", left) if whole else _pattern("asks").split(left, maxsplit=1)
    left = trimmed(behind[-1]) if behind else ""
    if not left and has_unspaced(before):
        left = trimmed(before)
    for name in ("watch", "about"):
        if match := _pattern(name).match(left):
            left = trimmed(left[match.end() :])
    return "" if _says_nothing(left) else left


def _says_nothing(left: str) -> bool:
    left = _pattern("fillers").sub(" ", _pattern("asks").sub(" ", left))
    return not any(sign.isalnum() for sign in left)


def _as_written(words: str, said: str) -> str:
    """The words with the letters that they were written with, where they can be found; at most so many."""
    at = plain(said).find(words) if words else -1
    written = said[at : at + len(words)] if at >= 0 and len(plain(said)) == len(said) else words
    return trimmed(written) if len(written) <= MOST_WORDS else ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of the lines; those that stand for words end where a word does."""
    ending = LAST if name in ("watch", "about", "facts", "fillers") else ""
    start = r"(?<![^\W_])" if name in ("watch", "about", "fillers") else ""
    lines = lexicon("acts/reminding")[name]
    return re.compile("|".join(line if _is_chinese(line) else f"{start}(?:{line}){ending}" for line in lines))


def _is_chinese(line: str) -> bool:
    return has_unspaced(line)
