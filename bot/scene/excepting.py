"""Exceptions of titles: what is wished for comes without them, and what is said against a kind says nothing of them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.dialogue import Replies, Turn
from bot.messages import Reply, joined
from bot.request import Understanding
from bot.scene.titles import LooselyNamed, Titles
from bot.titles import TitleId, Verdict
from bot.understanding.acts.excepting import exception_in
from bot.understanding.acts.slots import Names
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import means_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """The titles that the message of this turn excepts from its wish."""

    turn: str
    titles: tuple[TitleId, ...]


async def with_exception(
    turn: Turn, names: Names, loosely: LooselyNamed, titles: Titles, hear: Callable[[Turn], Awaitable[Replies]]
) -> Replies:
    """The replies to a message that makes an exception of titles; none where it makes none."""

    def find(words: str) -> TitleId | None:
        said = plain(words).strip("\"' ")
        if means_kind(said):
            return None
        found = loosely.of_name(said)
        return names(said) or (found[0] if len(found) == 1 else None)

    excepted = exception_in(turn.text, find)
    if not excepted:
        return ()
    turn.keep(SetAside(turn=turn.mark, titles=() if excepted.opinion else excepted.titles))
    turn.hears(excepted.said, last=not turn.goes_on)
    replies = await hear(turn)
    if not excepted.opinion:
        return replies
    if excepted.liked:
        for title in excepted.titles:
            turn.judge(title, Verdict.LIKED)
    key = "excepted-liked" if excepted.liked else "excepted"
    return joined(replies, (Reply(text=turn.say(key, titles=turn.say.several(titles.names(excepted.titles)))),))


def without_excepted(turn: Turn, read: Understanding, titles: Titles) -> Understanding:
    """What words say, but for the titles that the message excepts."""
    aside = turn.recall(SetAside)
    if not aside or aside.turn != turn.mark or not aside.titles:
        return read
    return read.setting_aside(tuple(map(titles.refused, aside.titles)))
