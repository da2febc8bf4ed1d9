"""What is typed behind a command that asks is heard, as if it had been said without it."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize("words", ["/refine shorter", "/refine a comedy", "/mood something funny"])
async def test_words_behind_refine_and_mood_change_the_deck(someone: Someone, words: str) -> None:
    await someone.says("a western")
    before = someone.titles
    await someone.says(words)
    assert someone.titles
    assert someone.titles != before


async def test_a_mood_by_its_name_and_a_command_alone_are_what_they_were(someone: Someone) -> None:
    await someone.says("a western")
    await someone.says("/mood cosy")
    assert someone.titles
    assert "What's the mood?" in (await someone.says("/mood")).text
    assert "Western" in (await someone.says("/refine")).text or someone.labels


@pytest.mark.parametrize("words", ["go back", "geh zurück", "reviens", "vuelve", "вернись", "返回"])
async def test_going_back_in_words_brings_the_cards_before(someone: Someone, words: str) -> None:
    await someone.says("a western")
    before = someone.titles
    await someone.says("shorter")
    assert someone.titles != before
    await someone.says(words)
    assert someone.titles == before
