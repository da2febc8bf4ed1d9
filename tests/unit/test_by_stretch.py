"""A message is heard by the rules; where that contradicts what its stretches do, all is put back and each is heard."""

from datetime import UTC, datetime

import pytest

from bot.by_stretch import ByStretch, pieces_of
from bot.dialogue import Replies, Turn
from bot.messages import Account, Action, Chat, Reply, Said
from bot.persons import Memory, Person, Profile
from bot.ports import Tell
from bot.request import Understanding
from bot.scene.heard import Meant
from bot.titles import TitleId, Verdict
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.tagger.tagging import Context, Label, Stretch

HEAT = TitleId("tmdb:movie:949")


def a_turn(text: str) -> Turn:
    said = Said(id="1", account=Account(platform="test", id="1"), chat=Chat(id="1"), text=text)
    memory = Memory(person=Person(id=1, profile=Profile(id=1)))
    return Turn.begin(said, memory, datetime(2026, 1, 1, tzinfo=UTC), Action(verb="text"))


def cut(*parts: tuple[Label, str, float]) -> tuple[Stretch, ...]:
    at, found = 0, []
    for label, text, sure in parts:
        found.append(Stretch(label, text, at, at + len(text), sure))
        at += len(text) + 1
    return tuple(found)


class Rules:
    """What the rules do: they note that a title is liked and answer the whole message as a wish."""

    def __init__(self, kind: ActKind = "wish") -> None:
        self.act = Act(kind=kind)
        self.heard: list[str] = []

    async def notes(self, turn: Turn) -> Replies:
        return ()

    async def hears(self, turn: Turn) -> Replies:
        turn.judge(HEAT, Verdict.LIKED)
        turn.done.append(self.act)
        self.heard.append(turn.text)
        return (Reply(text="by the rules"),)

    async def meant(self, turn: Turn, scene: Scene, text: str = "") -> Meant:
        return Meant(read=Understanding(), act=Act(kind="other"), said=text or turn.text)

    async def done(self, turn: Turn, meant: Meant) -> Replies:
        turn.done.append(meant.act)
        return (Reply(text=f"{meant.act.kind}: {meant.said}"),)


async def heard(
    text: str, stretches: tuple[Stretch, ...], rules: Rules, tell: Tell | None = None
) -> tuple[Turn, Replies]:
    async def told(text: str, context: Context) -> tuple[Stretch, ...]:
        return stretches

    turn = a_turn(text)
    turn.tell = tell
    hearing = ByStretch(told, meant=rules.meant, done=rules.done)
    return turn, await hearing.hear(turn, rules.notes, rules.hears)


async def test_what_the_rules_did_stands_where_nothing_contradicts_it() -> None:
    turn, replies = await heard("something funny", cut(("wish", "something funny", 0.99)), Rules())
    assert [reply.text for reply in replies] == ["by the rules"]
    assert turn.taste.liked


async def test_what_was_done_against_the_words_is_put_back_whole() -> None:
    text = "today was awful"
    turn, replies = await heard(text, cut(("feel", text, 0.99)), Rules())
    assert [reply.text for reply in replies] == ["feel: today was awful"]
    assert not turn.changes and not turn.taste.liked
    assert [act.kind for act in turn.done] == ["feel"]


async def test_where_no_stretch_can_be_answered_the_rules_answer_stands() -> None:
    text = "forget it"
    turn, replies = await heard(text, cut(("forget", text, 0.99)), Rules("list"))
    turn, replies = await heard(text, cut(("keep", text, 0.99)), Rules("wish"))
    assert [reply.text for reply in replies] == ["by the rules"]
    assert turn.taste.liked and turn.only is None


async def test_what_somebody_has_seen_already_stands() -> None:
    text, shown = "today was awful", list[Reply]()

    class Early(Rules):
        async def hears(self, turn: Turn) -> Replies:
            assert turn.tell
            await turn.tell(Reply(text="one moment"))
            return await super().hears(turn)

    async def tell(reply: Reply) -> None:
        shown.append(reply)

    turn, replies = await heard(text, cut(("feel", text, 0.99)), Early(), tell)
    assert [reply.text for reply in (*shown, *replies)] == ["one moment", "by the rules"]
    assert turn.taste.liked


async def test_without_the_tagger_the_rules_hear_alone() -> None:
    rules = Rules()
    _, replies = await heard("today was awful", (), rules)
    assert rules.heard == ["today was awful"] and replies


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ([("wish", "a comedy"), ("ask", "how long is it?")], [("ask", "how long is it?"), ("wish", "a comedy")]),
        ([("company", "for mum,"), ("wish", "gentle")], [("wish", "for mum, gentle")]),
        ([("wish", "funny"), ("life", "kettle's on"), ("wish", "short")], [("wish", "funny short")]),
        ([("others", "he hates cartoons,"), ("wish", "what now")], [("wish", "he hates cartoons, what now")]),
        ([("life", "kettle's on"), ("choose", "that one")], [("choose", "that one")]),
        ([("life", "kettle's on"), ("chat", "lol")], [("chat", "lol")]),
    ],
)
def test_the_wish_is_one_and_last_and_idle_words_are_left_out(
    said: list[tuple[Label, str]], pieces: list[tuple[str, str]]
) -> None:
    found = pieces_of(cut(*((label, text, 0.99) for label, text in said)))
    assert [(each.label, each.text) for each in found] == pieces
