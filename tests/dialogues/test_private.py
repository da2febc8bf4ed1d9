"""What is of one person alone is for their eyes alone, also where others read along."""

import re

import pytest

from bot.messages import Action, Chat, Reply
from bot.titles import TitleId, short_id
from bot.wiring.house import House
from tests.dialogues.talking import Someone

SAVED, LIKED = TitleId("tmdb:movie:27205"), TitleId("tmdb:movie:329865")
SECRET = "Bluebeard"
PRIVATE = {"reminders", "weekly",
    "export", "taste", "history", "watchlist", "profile", "settings", "import", "forget", "privacy", "link",
}  # fmt: skip
BEHIND = {"set", "correct", "unlearn", "forget_all", "link_join", "link_no", "import_as", "pin", "first", "dive_weekly"}
BEHIND |= {"friends_off", "clear_list", "put_back_list"}
"""Buttons of what is private."""


@pytest.fixture
async def known(someone: Someone) -> Someone:
    """Somebody of whom much is known, among others."""
    await someone.does("profile", "new", SECRET)
    await someone.does("save", short_id(SAVED))
    await someone.does("dislike", short_id(LIKED))
    await someone.says("I never watch gory films")
    someone.chat = Chat(id=f"crowd-{someone.name}", private=False)
    return someone


def told(reply: Reply) -> str:
    """All words of a reply but those of its cards."""
    return " ".join([reply.text, *(button.label for row in reply.buttons for button in row)])


def test_these_verbs_are_private(house: House) -> None:
    assert {verb for verb, command in house.routes.commands.items() if command.private} == PRIVATE | BEHIND
    assert not any(command.private and command.public for command in house.routes.commands.values())


@pytest.mark.parametrize("verb", sorted(PRIVATE))
async def test_among_others_a_private_verb_answers_for_one_persons_eyes(someone: Someone, verb: str) -> None:
    someone.chat = Chat(id="crowd", private=False)
    await someone.does(verb)
    assert someone.replies
    assert all(reply.private for reply in someone.replies)
    assert all(reply.again == Action(verb=verb) for reply in someone.replies)
    await someone.says(f"/{verb}")
    assert all(reply.private for reply in someone.replies)


async def test_no_verb_at_all_tells_others_what_is_kept_of_a_person(known: Someone, house: House) -> None:
    """Every verb there is, bare and with the title that was saved."""
    verbs = [verb for verb in house.routes.verbs if verb != "forget_all"]
    assert len(verbs) > 50
    for verb in verbs:
        for args in ((), (short_id(SAVED),)):
            await known.does(verb, *args)
            for reply in known.replies:
                if reply.private:
                    continue
                assert SECRET not in told(reply), (verb, reply.text)
                assert reply.document is None, verb
                assert not (args == () and "gor" in told(reply).casefold()), (verb, reply.text)


@pytest.mark.parametrize(
    "words", ["what's on my list?", "show my watchlist", "what do you know about me?", "what did I tell you so far?"]
)
async def test_words_that_ask_for_it_are_answered_in_private_too(known: Someone, words: str) -> None:
    await known.says(words)
    assert known.replies
    assert all(reply.private for reply in known.replies)
    assert known.last.again is not None, "it can be asked for again"


async def test_a_private_part_of_a_message_is_not_joined_to_what_all_read(known: Someone) -> None:
    await known.says("put Heat on my list. who directed Arrival?")
    loud = " ".join(reply.text for reply in known.replies if not reply.private)
    assert "list" not in loud


async def test_what_came_of_a_file_is_for_the_sender_alone(known: Someone) -> None:
    await known.sends(
        "ratings.csv", b"Date,Name,Year,Letterboxd URI,Rating\n2024-03-01,Parasite,2019,https://x/1,4.5\n"
    )
    assert known.replies
    assert all(reply.private for reply in known.replies)


@pytest.mark.parametrize("verb", ["surprise", "help", "trending"])
async def test_among_others_what_is_of_nobody_is_said_to_all(someone: Someone, verb: str) -> None:
    someone.chat = Chat(id="crowd", private=False)
    await someone.does(verb)
    assert someone.replies
    assert not any(reply.private for reply in someone.replies)


async def test_between_the_two_of_us_nothing_is_marked(someone: Someone) -> None:
    await someone.does("taste")
    assert not any(reply.private for reply in someone.replies)


async def test_among_others_no_reason_names_what_was_liked_elsewhere(someone: Someone) -> None:
    for name in ("Paddington 2", "Knives Out", "Chocolat", "Heat"):
        await someone.says(f"I loved {name}")
    await someone.does("surprise")
    own = " ".join(card.reason for reply in someone.replies for card in reply.cards)
    assert "you liked" in own, "or this test shows nothing"
    someone.chat = Chat(id=f"crowd-{someone.name}", private=False)
    await someone.does("surprise")
    cards = [card for reply in someone.replies for card in reply.cards]
    assert cards
    assert not any("you liked" in card.reason or "who liked" in card.reason for card in cards)
    await someone.does("why")
    assert "what you liked" not in someone.text
    assert "That you like it" not in someone.text
    besides = someone.text.replace(cards[0].heading.rpartition(" (")[0], "")
    assert not re.search(r"\b(?:Paddington 2|Knives Out|Chocolat|Heat)\b", besides)
    assert not any("Not because of" in label for label in someone.labels)
    await someone.says("something like Heat")
    assert any("Heat" in card.reason for reply in someone.replies for card in reply.cards), "it was said here"


async def test_a_code_is_given_in_private_where_others_ask_for_one(someone: Someone) -> None:
    someone.chat = Chat(id=f"crowd-{someone.name}", private=False)
    await someone.says("/link")
    assert someone.last.private
    assert someone.last.copies
    code = someone.last.copies
    await someone.says(f"/link {code}")
    assert "in private" in someone.text, "everybody has read it"


async def test_among_others_nothing_is_said_of_what_is_never_wanted(someone: Someone) -> None:
    await someone.says("I hate horror films")
    await someone.says("I never watch anything with Tom Cruise")
    await someone.says("something gripping")
    assert "horror" in someone.text, "or this test shows nothing"
    someone.chat = Chat(id=f"crowd-{someone.name}", private=False)
    await someone.says("something gripping")
    assert someone.titles
    assert "horror" not in someone.text
    assert "Cruise" not in someone.text
    await someone.says("something gripping without ghosts")
    assert "ghosts" in someone.text, "it was said here"


async def test_a_card_among_others_shows_no_verdict_that_was_given_elsewhere(someone: Someone) -> None:
    inception = short_id(SAVED)
    await someone.does("stars", inception, "4")
    await someone.does("save", inception)
    await someone.does("card", inception)
    assert {"4 ★ ✓", "🔖 Save ✓"} <= set(someone.labels), "alone it shows"
    someone.chat = Chat(id=f"crowd-{someone.name}", private=False)
    await someone.does("card", inception)
    assert not any("✓" in label or "★" in label or "Undo" in label for label in someone.labels)
    await someone.does("save", inception)
    assert "list" in someone.text
    assert SAVED in await someone.kept(), "a tap on what isn't ticked takes nothing off"
    await someone.does("card", inception)
    assert "🔖 Save ✓" in someone.labels, "it was said here"
    assert "4 ★ ✓" not in someone.labels


async def test_a_card_among_others_shows_what_was_said_there(someone: Someone) -> None:
    someone.chat = Chat(id=f"crowd-{someone.name}", private=False)
    await someone.says("I loved Heat")
    await someone.does("card", "m949")
    assert "👍 ✓" in someone.labels
    someone.chat = Chat(id=f"another-{someone.name}", private=False)
    await someone.does("card", "m949")
    assert "👍 ✓" not in someone.labels
