"""What is of one person alone is for their eyes alone, also where others read along."""

import pytest

from bot.messages import Chat
from bot.wiring.house import House
from tests.dialogues.talking import Someone

PRIVATE = {"export", "taste", "history", "watchlist", "profile", "settings", "import"}


def test_these_verbs_are_private(house: House) -> None:
    assert {verb for verb, command in house.routes.commands.items() if command.private} == PRIVATE
    assert not any(command.private and command.public for command in house.routes.commands.values())


@pytest.mark.parametrize("verb", sorted(PRIVATE))
async def test_among_others_a_private_verb_answers_for_one_persons_eyes(someone: Someone, verb: str) -> None:
    someone.chat = Chat(id="crowd", private=False)
    await someone.does(verb)
    assert someone.replies
    assert all(reply.private for reply in someone.replies)
    await someone.says(f"/{verb}")
    assert all(reply.private for reply in someone.replies)


@pytest.mark.parametrize("verb", ["surprise", "help", "trending"])
async def test_among_others_what_is_of_nobody_is_said_to_all(someone: Someone, verb: str) -> None:
    someone.chat = Chat(id="crowd", private=False)
    await someone.does(verb)
    assert someone.replies
    assert not any(reply.private for reply in someone.replies)


async def test_between_the_two_of_us_nothing_is_marked(someone: Someone) -> None:
    await someone.does("taste")
    assert not any(reply.private for reply in someone.replies)
