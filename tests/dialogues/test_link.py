"""Two accounts become one person by a code, after it was said what that means; for a day they can part again."""

import re
from collections.abc import Callable

import pytest

from bot.messages import Chat
from bot.wiring.house import House
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock

DUNE, HEAT, ALIEN = "m438631", "m949", "m348"


@pytest.fixture
def telegram(house: House, another: Callable[..., Someone]) -> Someone:
    return another(platform="telegram")


@pytest.fixture
def discord(house: House, another: Callable[..., Someone]) -> Someone:
    return another(platform="discord")


async def code_of(someone: Someone) -> str:
    await someone.does("link")
    match = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", someone.text)
    assert match
    return match[0]


async def join(giver: Someone, user: Someone) -> None:
    await user.does("link", await code_of(giver))
    await user.taps("Join them")
    assert "one person" in user.text


async def verdicts(someone: Someone) -> list[tuple[object, object]]:
    return sorted((row["title_id"], row["verdict"]) for row in (await someone.export())["verdicts"])  # type: ignore[type-var]  # an export is plain JSON


async def test_it_is_said_what_will_be_joined_and_nothing_happens_before_yes(
    telegram: Someone, discord: Someone
) -> None:
    await telegram.does("like", DUNE)
    await telegram.does("like", HEAT)
    await telegram.does("profile", "new Sunday")
    await telegram.does("set", "locale", "en")
    await discord.does("dislike", ALIEN)
    await discord.does("link", await code_of(telegram))
    said = discord.text
    assert "Telegram: 2 verdicts, nothing noted, profiles main and Sunday." in said
    assert "Discord: one verdict, nothing noted, profile main." in said
    assert "two profiles named main become one" in said
    assert "those of Telegram hold" in said
    assert "only if both accounts are yours" in said
    assert len(await verdicts(discord)) == 1
    await discord.taps("Leave it")
    assert "Nothing was joined" in discord.text
    assert len(await verdicts(discord)) == 1


async def test_one_taste_on_both_and_what_one_teaches_the_other_knows(telegram: Someone, discord: Someone) -> None:
    await telegram.does("like", DUNE)
    await telegram.does("save", HEAT)
    await discord.says("I love comedies")
    await join(telegram, discord)
    assert "Discord" in discord.text
    assert await verdicts(telegram) == await verdicts(discord)
    await discord.does("watchlist")
    assert any("Heat" in label for label in discord.labels)
    await telegram.does("taste")
    assert "comed" in telegram.text.lower()
    await telegram.does("seen", ALIEN)
    await discord.does("history")
    assert any("Alien" in label for label in discord.labels)


async def test_parting_gives_each_what_it_had_and_gave_since(telegram: Someone, discord: Someone) -> None:
    await telegram.does("like", DUNE)
    await discord.does("dislike", ALIEN)
    await join(telegram, discord)
    await telegram.does("like", HEAT)
    await telegram.does("link", "undo")
    assert "Parted" in telegram.text
    assert await verdicts(telegram) == [("tmdb:movie:438631", "liked"), ("tmdb:movie:949", "liked")]
    assert await verdicts(discord) == [("tmdb:movie:348", "disliked")]
    await discord.does("link", "undo")
    assert "nothing to part" in discord.text


async def test_the_button_parts_as_well(telegram: Someone, discord: Someone) -> None:
    await telegram.does("like", DUNE)
    await join(telegram, discord)
    await discord.taps("Part them")
    assert "Parted" in discord.text
    assert await verdicts(discord) == []
    assert len(await verdicts(telegram)) == 1


async def test_a_code_is_taken_however_it_is_typed_and_works_once(telegram: Someone, discord: Someone) -> None:
    code = await code_of(telegram)
    await discord.says(f"/link {code.lower().replace('-', ' ')}")
    await discord.taps("Join them")
    assert "one person" in discord.text
    await discord.does("link", code)
    assert "don't know that code" in discord.text


async def test_an_old_code_and_an_old_question_are_refused(
    telegram: Someone, discord: Someone, clock: FakeClock
) -> None:
    code = await code_of(telegram)
    await discord.does("link", code)
    clock.advance(minutes=10)
    await discord.taps("Join them")
    assert "don't know that code" in discord.text
    assert discord.labels


async def test_guessing_ends_after_five(telegram: Someone, discord: Someone) -> None:
    code = await code_of(telegram)
    for number in range(2, 7):
        await discord.does("link", f"GUESS{number}{number}{number}")
        assert "don't know that code" in discord.text
    await discord.does("link", code)
    assert "too many wrong codes" in discord.text


async def test_ones_own_code_and_the_same_platform_are_refused(
    telegram: Someone, another: Callable[..., Someone]
) -> None:
    code = await code_of(telegram)
    await telegram.does("link", code)
    assert "your own code" in telegram.text
    other = another(platform="telegram")
    await other.does("link", code)
    assert "same platform" in other.text


async def test_a_code_is_never_said_aloud_and_one_that_was_is_void(telegram: Someone, discord: Someone) -> None:
    """Text in a group is read by all; the answer there is for one person's eyes."""
    code = await code_of(telegram)
    own, discord.chat = discord.chat, Chat(id="group", private=False)
    await discord.says("/link")
    assert all(reply.private for reply in discord.replies), "no code is for all to read"
    await discord.says(f"/link {code}")
    assert "in private" in discord.text
    discord.chat = own
    await discord.does("link", code)
    assert "don't know that code" in discord.text
    code = await code_of(telegram)
    discord.chat = Chat(id="group", private=False)
    await discord.does("link", code)
    assert discord.last.private
    assert all(button.action.owner == discord.account.mark for button in discord.buttons())


async def test_forgetting_forgets_the_person_on_both(telegram: Someone, discord: Someone) -> None:
    await telegram.does("like", DUNE)
    await join(telegram, discord)
    await discord.does("forget_all")
    assert await verdicts(telegram) == []
    await telegram.does("link", "undo")
    assert "nothing to part" in telegram.text


async def test_a_movie_night_knows_a_joined_person_as_one(telegram: Someone, discord: Someone) -> None:
    await telegram.does("like", DUNE)
    await join(telegram, discord)
    telegram.chat = Chat(id="a group", private=False)
    await telegram.does("movie_night")
    join_button = next(button for button in telegram.buttons() if button.action.verb == "join")
    await discord.presses(join_button.action)
    night = await telegram_night(telegram)
    assert len(night) == 1


async def telegram_night(someone: Someone) -> list[dict[str, object]]:
    return (await someone.export())["night_guests"]
