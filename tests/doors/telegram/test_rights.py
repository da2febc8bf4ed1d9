"""Telegram is asked who runs a chat only where a verb is for those alone."""

from typing import Any

import pytest
from telegram.error import BadRequest

from adapters.telegram.rights import runs
from bot.messages import Account, Action, Chat, Chose


class FakeBot:
    """The one call of the library's bot that is made here."""

    def __init__(self, status: str) -> None:
        self.status = status
        self.asked: list[tuple[int, int]] = []

    async def get_chat_member(self, chat: int, person: int) -> "FakeBot":
        self.asked.append((chat, person))
        if self.status == "gone":
            raise BadRequest("member list is inaccessible")
        return self


def chose(verb: str = "film_of_week", account: str = "7", chat: str = "-100", *, private: bool = False) -> Chose:
    return Chose(
        id="1",
        account=Account(platform="telegram", id=account),
        chat=Chat(id=chat, private=private),
        action=Action(verb=verb),
    )


@pytest.mark.parametrize(
    ("status", "told"), [("creator", True), ("administrator", True), ("member", False), ("gone", False)]
)
async def test_admins_run_a_chat_and_nobody_else(status: str, told: bool) -> None:
    bot: Any = FakeBot(status)
    assert await runs(bot, chose()) is told
    assert bot.asked == [(-100, 7)]


async def test_whoever_speaks_as_the_chat_runs_it() -> None:
    bot: Any = FakeBot("member")
    assert await runs(bot, chose(account="-100"))
    assert bot.asked == []


async def test_for_anything_else_nobody_is_asked() -> None:
    bot: Any = FakeBot("creator")
    assert not await runs(bot, chose("picks"))
    assert not await runs(bot, chose(private=True))
    assert bot.asked == []
