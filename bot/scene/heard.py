"""What words were heard to mean, and the titles that they speak of."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.request import Ref, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import trimmed
from bot.understanding.acts.parts import sentences
from bot.understanding.acts.signs import FRAGMENT
from bot.understanding.acts.slots import Names
from bot.understanding.acts.voices import never_saw
from bot.understanding.text.plain import plain

NAMELIKE_WORDS = 2
"""Words from which a sentence of ordinary words may be a title's name: "up" alone is none."""
_OF_TITLES = frozenset(("choose", "ask", "where", "tell", "rate", "list", "pass", "other"))
"""Acts that do something with a title, or nothing at all."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What words say, what they do in their scene, and the words as they are meant there."""

    read: Understanding
    act: Act
    said: str


def only_points(meant: Meant) -> bool:
    """Whether words do something with a title and name none."""
    return meant.act.kind in _OF_TITLES and not (spoken_in(meant) or meant.act.about == "unknown")


def spoken_in(meant: Meant) -> tuple[TitleId, ...]:
    """The titles of which words speak."""
    return meant.act.titles or tuple(ref.id for ref in refs(meant.read.full))


def refs(read: Understanding) -> tuple[Ref, ...]:
    return (*read.about, *read.like, *read.dislike, *read.seen, *read.similar_to)


async def unseen_in(text: str, meaning: Callable[[str], Awaitable[Meant]]) -> frozenset[TitleId]:
    """The titles that a sentence says nobody has seen: "we saw all of those. I have not seen Holiday"."""
    if not never_saw(plain(text)):
        return frozenset()
    meant = [await meaning(each) for each in sentences(text) if never_saw(plain(each))]
    return frozenset(title for each in meant for title in spoken_in(each))


def without_unseen(meant: Meant, unseen: frozenset[TitleId]) -> Meant:
    """What was heard, with none of these titles as seen."""
    if not unseen or meant.act.kind != "pass" or meant.act.about != "seen":
        return meant
    left = tuple(title for title in meant.act.titles if title not in unseen)
    return replace(meant, act=replace(meant.act, titles=left))


def bare_name(meant: Meant, names: Names, sentence: str) -> Meant:
    """A sentence that is nothing but a title's name, however ordinary its words: "the thing. who's in that?"."""
    words = trimmed(plain(sentence))
    if meant.act != Act(kind="other") or len(words.split()) < NAMELIKE_WORDS:
        return meant
    title = names(words)
    return replace(meant, act=Act(kind="ask", about="card", titles=(title,))) if title else meant


def named_in(*meant: Meant) -> frozenset[TitleId]:
    """All titles that words name or are heard to be of, those refused among them."""
    read = (ref.id for each in meant for ref in (*refs(each.read.full), *each.read.full.without))
    return frozenset((*read, *(title for each in meant for title in each.act.titles)))


def asks_on(said: str, meant: Meant) -> bool:
    """Whether words ask on of a title named before rather than wish for others: "anything rude?"."""
    wished = meant.act.kind in ("wish", "refine", "pass") and not spoken_in(meant)
    return wished and len(said.split()) <= FRAGMENT and said.rstrip().endswith(("?", "？"))
