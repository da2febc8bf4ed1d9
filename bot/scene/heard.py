"""What words were heard to mean, and the titles that they speak of."""

from dataclasses import dataclass, replace

from bot.request import Ref, Understanding
from bot.titles import TitleId
from bot.understanding.acts.act import Act

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
    return meant.act.kind in _OF_TITLES and not spoken_in(meant)


def spoken_in(meant: Meant) -> tuple[TitleId, ...]:
    """The titles of which words speak."""
    return meant.act.titles or tuple(ref.id for ref in refs(meant.read.full))


def refs(read: Understanding) -> tuple[Ref, ...]:
    return (*read.about, *read.like, *read.dislike, *read.seen, *read.similar_to)


def without_unseen(meant: Meant, unseen: frozenset[TitleId]) -> Meant:
    """What was heard, with none of these titles as seen."""
    if not unseen or meant.act.kind != "pass" or meant.act.about != "seen":
        return meant
    left = tuple(title for title in meant.act.titles if title not in unseen)
    return replace(meant, act=replace(meant.act, titles=left))
