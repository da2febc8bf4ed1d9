"""More like this: the same answer within a conversation, a fresh one on wish, never a franchise alone."""

import pytest

from bot.titles import TitleId, short_id
from tests.dialogues.talking import Someone

ALIEN = short_id(TitleId("tmdb:movie:348"))


async def test_asking_again_shows_the_same_and_try_different_shows_others(someone: Someone) -> None:
    await someone.does("more", ALIEN)
    first = someone.titles
    await someone.does("more", ALIEN)
    assert someone.titles == first
    await someone.taps("Try different")
    assert someone.titles and not set(first) & set(someone.titles)
    await someone.does("more", ALIEN)
    assert someone.titles == first


async def test_what_was_judged_since_is_not_shown_again(someone: Someone) -> None:
    await someone.does("more", ALIEN)
    first = someone.titles
    await someone.does("seen", short_id(TitleId(first[0])))
    await someone.does("more", ALIEN)
    assert someone.titles == first[1:]


async def test_another_title_has_another_company(someone: Someone) -> None:
    await someone.does("more", ALIEN)
    first = someone.titles
    await someone.says("/more-like-this Amelie")
    assert someone.titles and not set(first) & set(someone.titles)


async def test_a_figure_that_nobody_counts_to_is_a_name(someone: Someone) -> None:
    await someone.says("127 Hours, that was it. More like that")
    assert "127 Hours" in someone.text
    assert len(someone.titles) > 1


@pytest.mark.parametrize("words", ["something in that vein", "something similar", "anything similar?"])
async def test_what_is_alike_is_like_what_was_just_said(someone: Someone, words: str) -> None:
    await someone.says("i loved past lives and aftersun")
    await someone.says(words)
    assert "Past Lives and Aftersun" in someone.text
    assert someone.titles
