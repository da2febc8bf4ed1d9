"""Two tastes are put side by side only where both want it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.messages import Action, Button, Chat
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock

CHANNEL = Chat(id="films", private=False)
BOTH, ANNS = ("m27205", "m329865"), ("m694",)


@dataclass
class Pair:
    ann: Someone
    ben: Someone
    eve: Someone

    async def asked(self) -> Button:
        """Ann asks Ben; the button with which he would agree."""
        await self.ann.does("compare", self.ben.account.id, "Ben")
        return next(button for button in self.ann.buttons() if button.action.verb == "compare_yes")


@pytest.fixture
async def pair(another: Callable[..., Someone]) -> Pair:
    ann, ben, eve = (another(chat=CHANNEL) for _ in range(3))
    for title in BOTH:
        await ann.does("like", title)
        await ben.does("like", title)
    for title in ANNS:
        await ann.does("like", title)
    return Pair(ann, ben, eve)


async def test_what_both_like_and_a_film_for_both_is_told_when_both_agree(pair: Pair) -> None:
    agree = await pair.asked()
    assert pair.ann.last.everyones
    reply = await pair.ben.presses(agree.action)
    assert reply.everyones
    assert "Inception" in reply.text
    assert "Arrival" in reply.text
    assert "Something for both of you" in reply.text
    assert "The Shining" not in reply.text, "what one alone likes is nobody else's business"


async def test_nobody_can_agree_for_another(pair: Pair) -> None:
    agree = await pair.asked()
    for other in (pair.ann, pair.eve):
        reply = await other.presses(agree.action)
        assert reply.alert
        assert "Inception" not in reply.text


async def test_a_made_up_button_reads_nobodys_taste(pair: Pair) -> None:
    profile, day, signature = (await pair.asked()).action.args
    forged = (
        Action(verb="compare_yes", args=(profile, day, signature)),
        Action(verb="compare_yes", args=(profile, str(int(day) + 9), signature), owner=pair.eve.account.mark),
        Action(verb="compare_yes", args=(profile, day, ""), owner=pair.eve.account.mark),
        Action(verb="compare_yes", args=("x", "y", "z")),
        Action(verb="compare_yes"),
    )
    for action in forged:
        reply = await pair.eve.presses(action)
        assert "no longer open" in reply.text
        assert reply.private


async def test_a_question_is_open_for_two_days(pair: Pair, clock: FakeClock) -> None:
    agree, now = await pair.asked(), clock.now()
    try:
        clock.advance(days=3)
        assert "no longer open" in (await pair.ben.presses(agree.action)).text
    finally:
        clock.set(now)


async def test_no_is_an_answer_too(pair: Pair) -> None:
    await pair.asked()
    refuse = next(button for button in pair.ann.buttons() if button.action.verb == "compare_no")
    reply = await pair.ben.presses(refuse.action)
    assert reply.replaces
    assert reply.everyones


async def test_there_is_nothing_to_compare_without_likes_or_another_person(
    pair: Pair, another: Callable[..., Someone]
) -> None:
    assert "too little" in (await pair.eve.does("compare", pair.ann.account.id, "Ann")).text
    for whom in ((), ("",), (pair.ann.account.id,)):
        assert "Choose somebody else" in (await pair.ann.does("compare", *whom)).text
    alone = another()
    assert "Choose somebody else" in (await alone.does("compare", "ben", "Ben")).text
    await pair.ann.does("compare", pair.eve.account.id, "Eve")
    agree = next(button for button in pair.ann.buttons() if button.action.verb == "compare_yes")
    assert "too little" in (await pair.eve.presses(agree.action)).text


async def test_childrens_profiles_are_not_compared(pair: Pair) -> None:
    agree = await pair.asked()
    await pair.ben.says("/profile new kids")
    assert "children's profile" in (await pair.ben.presses(agree.action)).text
    assert "children's profile" in (await pair.ben.does("compare", pair.ann.account.id, "Ann")).text
