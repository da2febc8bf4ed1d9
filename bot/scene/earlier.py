"""What the message before did: what it asked and of which titles, and whether anything was noted since."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.dialogue import Replies, Turn
from bot.messages import Reply, joined
from bot.request import Understanding
from bot.scene.on_table import standing
from bot.scene.spoken import speak_of
from bot.scene.titles import Titles
from bot.titles import TitleId
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.correcting import asks_on_of, corrects, without_not_that
from bot.understanding.text.plain import plain

_NOTHING = frozenset(("card", "unknown", "which", "why", "stranger", "cards", "sides", "difference", "take"))
"""What a question is about that need not be asked anew of another title."""
Reading = Callable[[Turn, str], Awaitable[Understanding]]
Answer = Callable[[Turn], Awaitable[Replies]]
"""What words say, and what the flow that hears questions replies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question in its own words, and the act that it was."""

    text: str
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardBefore:
    """The last message in words: the mark of its turn, the turn that had taught last when it was answered, and what it
    asked."""

    turn: str
    taught: str = ""
    asked: tuple[Asked, ...] = ()


def puts_right(turn: Turn) -> None:
    """The turn knows whether it corrects what the message before asked, and hears what was meant alone."""
    before = turn.recall(HeardBefore)
    turn.corrects = bool(before and before.asked and corrects(turn.text))
    if turn.corrects and (meant := without_not_that(turn.text)) != turn.text:
        turn.hears(meant, last=True)


def remember(turn: Turn) -> None:
    """Keep what this message did for the next one."""
    asked = tuple(Asked(text=text, act=act) for text, act in turn.asked)
    turn.keep(HeardBefore(turn=turn.mark, taught=turn.taste.last_turn, asked=asked))


def may_be_asked_anew(act: Act) -> bool:
    """Whether an act asks what may be asked of another title as well."""
    return act.kind == "ask" and len(act.titles) in (1, 2) and act.about not in _NOTHING


def asks_the_same(turn: Turn, act: Act) -> bool:
    """Whether another card is only pointed at as one does behind a question ("and the second?" asks the same of it),
    or another title was meant."""
    before = turn.recall(HeardBefore)
    pointed = act.kind == "ask" and act.about in ("card", "about") and len(act.titles) == 1
    if pointed and turn.corrects:
        meant = any(each.act.titles[-1:] != act.titles for each in before.asked) if before else False
        of_both = any({*act.titles} < {*each.act.titles} for each in before.asked) if before else False
        return act.about == "card" and meant and not of_both
    return bool(pointed and before and before.asked) and asks_on_of(turn.text)


def noted_lately(turn: Turn) -> bool:
    """Whether the last message, a press since, or a part of this message before noted something; True where no message
    is remembered."""
    last = turn.recall(HeardBefore)
    return last is None or turn.taste.last_turn in (last.turn, turn.mark) or turn.taste.last_turn != last.taught


async def asked_anew(turn: Turn, title: TitleId, titles: Titles, reading: Reading, answer: Answer) -> Replies:
    """What the message before asked of another title, asked of this one, and nothing else that it said."""
    replies, before = tuple[Reply, ...](), turn.recall(HeardBefore)
    asked = before.asked if before else ()
    for place, each in enumerate(asked, 1):
        text = each.text
        for other in each.act.titles[-1:] if title not in each.act.titles else ():
            for name in standing(text, titles.before(Scene(spoken=(other,)))):
                at = plain(text).find(name)
                text = f"{text[:at]}{titles.name(title)}{text[at + len(name) :]}" if at >= 0 else text
        speak_of(turn, title)
        turn.hears(text, last=place == len(asked))
        others = each.act.titles[:-1]  # "sadder than Up": Up was not meant
        turn.act, turn.read = replace(each.act, titles=(*others, title), places=()), await reading(turn, text)
        turn.asked.append((text, turn.act))
        replies = joined(replies, await answer(turn))
    return replies
