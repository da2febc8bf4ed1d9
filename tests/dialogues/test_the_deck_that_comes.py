"""The deck that comes is the one that was asked for: more by the same hands, within the time there is."""

import pytest

from tests.dialogues.talking import Someone


def _names(someone: Someone) -> str:
    return " ".join(card.heading for reply in someone.replies for card in reply.cards)


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("en", "been working through Nolan. After Memento and Tenet, what next? Not Tarantino", "Memento"),
        ("en", "watched Memento and Tenet, what should I watch next by the same guy", "Memento"),
        ("fr", "j'ai vu Memento et Tenet, quoi d'autre du même réalisateur ?", "Memento"),
        ("de", "Nach Memento und Inception, was als nächstes?", "Inception"),
    ],
)
async def test_what_comes_after_is_more_by_the_same_hands(someone: Someone, locale: str, said: str, seen: str) -> None:
    someone.locale = locale
    await someone.says(said)
    assert "Christopher Nolan:" in someone.text.replace(" :", ":")
    assert someone.titles
    assert seen not in _names(someone)


async def test_a_title_asked_for_brings_its_card_alone(someone: Someone) -> None:
    await someone.says("a thriller")
    await someone.says("None of these. Do you have Heat?")
    assert len(someone.titles) == 1
    assert "Heat" in _names(someone)


@pytest.mark.parametrize("said", ["recommend me something that will stay with me", "what should I see after my thesis"])
async def test_a_wish_of_which_nothing_is_understood_is_asked(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert not someone.titles
    assert "mood" in someone.text


async def test_newer_is_newer_than_what_is_spoken_of(someone: Someone) -> None:
    await someone.says("something like Airplane! but a bit newer")
    assert "from 1985 to 2005" in someone.text


async def test_scary_but_not_too_scary_for_a_child_is_gentle(someone: Someone) -> None:
    await someone.says("i am 12 and i want a scary movie but not to scary")
    assert "cary but fun" in someone.text
    assert "Toy Story" not in _names(someone)


async def test_the_time_there_is_is_a_limit_and_no_subject(someone: Someone) -> None:
    await someone.says("I have exactly 90 minutes before my baby wakes up. something funny")
    assert "under 1 h 30" in someone.text
    assert "children" not in someone.text


async def test_a_condition_behind_a_limit_asks_for_no_card(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("under 2 hrs if u got it")
    assert "under 2 h" in someone.text
    assert len(someone.titles) > 1


async def test_who_wants_nothing_sad_is_shown_no_tears(someone: Someone) -> None:
    await someone.says("something for the whole family, not sad")
    assert "not sad" in someone.text
    assert not any(name in _names(someone) for name in ("Coco (", "Up (", "The Wild Robot"))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("de", "meine Tochter ist 9 und will was Gruseliges aber nicht zu gruselig"),
        ("fr", "un film qui fait peur mais pas trop pour mes jumeaux de 8 ans"),
        ("en", "something spooky but ok for my twins, they are 7"),
    ],
)
async def test_what_children_find_scary_is_gentle_in_other_words_too(someone: Someone, locale: str, said: str) -> None:
    someone.locale = locale
    await someone.says(said)
    names = _names(someone)
    assert any(name in names for name in ("Coraline", "Monster House", "Hocus Pocus", "Scooby", "Frankenweenie"))
    assert not any(name in names for name in ("Alien", "Exorci", "Star Wars", "Ratatouille"))
