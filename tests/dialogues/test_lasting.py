"""Tonight or always, and other words that are typed instead of tapped, in every language."""

import pytest

from bot.words import keys, languages, words
from tests.dialogues.talking import Someone


async def test_what_was_noted_can_hold_for_tonight_alone(someone: Someone) -> None:
    await someone.says("I loved Parasite but it was too slow")
    assert "Noted" in someone.text
    await someone.says("just tonight")
    assert "For now only" in someone.text
    kept = await someone.export()
    assert not any(lesson["kind"] == "trait" for each in kept["insights"] for lesson in each["lessons"])
    await someone.does("taste")
    assert "For now:" in someone.text
    assert "Parasite" in someone.text


async def test_what_holds_tonight_can_hold_for_good(someone: Someone) -> None:
    await someone.says("something cosy for a rainy sunday")
    await someone.says("always")
    assert "Noted" in someone.text
    kept = await someone.export()
    assert any(lesson["kind"] == "trait" for each in kept["insights"] for lesson in each["lessons"])
    await someone.taps("Undo")
    assert "Taken back" in someone.text


@pytest.mark.parametrize("text", ["tonight", "always"])
async def test_with_nothing_noted_there_is_a_way_on(someone: Someone, text: str) -> None:
    await someone.says(text)
    assert any("Find me a film" in label for label in someone.labels)


async def test_forget_that_takes_the_last_thing_back(someone: Someone) -> None:
    await someone.says("I loved Parasite")
    await someone.says("Forget that!")
    assert "Taken back" in someone.text


@pytest.mark.parametrize("locale", languages())
@pytest.mark.parametrize(("verb", "answer"), [("taste", "taste-nothing"), ("forget", "forget-ask"), ("help", "help")])
async def test_phrases_are_understood_in_every_language(someone: Someone, locale: str, verb: str, answer: str) -> None:
    for phrase in words(locale)(f"typed-{verb}").split(";"):
        await someone.says(phrase.strip().capitalize() + "?")
        assert words("en")(answer).splitlines()[0] in someone.text


def test_no_phrase_means_two_things_in_one_language() -> None:
    for locale in languages():
        phrases = [p.strip() for key in keys("typed-") for p in words(locale)(key).split(";")]
        assert len(phrases) == len(set(phrases)), locale


@pytest.mark.parametrize(
    ("locale", "words"), [("en", "remember that"), ("de", "merk dir das"), ("fr", "retiens ça"), ("zh", "记住这个")]
)
async def test_to_remember_that_keeps_the_card_where_nothing_else_was_noted(
    someone: Someone, locale: str, words: str
) -> None:
    someone.locale = locale
    await someone.does("surprise")
    top = someone.titles[0]
    await someone.says(words)
    assert [(row["title_id"], row["verdict"]) for row in (await someone.export())["verdicts"]] == [(top, "saved")]
