"""What was done to one card is done to the next, or to another by its place, in few words."""

import pytest

from bot.titles import TitleId
from tests.dialogues.talking import Someone


async def a_deck(someone: Someone) -> list[TitleId]:
    """The cards of a wish."""
    await someone.says("a heist film")
    return someone.titles


@pytest.mark.parametrize("words", ["and the next one too", "the one after that as well", "same for the next one"])
async def test_what_was_saved_has_the_next_saved_too(someone: Someone, words: str) -> None:
    deck = await a_deck(someone)
    await someone.says("save the second")
    await someone.says(words)
    assert await someone.kept() == {deck[1]: "saved", deck[2]: "saved"}
    await someone.says("and the next one too")
    assert set(await someone.kept()) == set(deck[1:4])


@pytest.mark.parametrize("words", ["same for 4", "the fourth too", "and number 4", "also the 4th"])
async def test_the_same_is_done_to_a_card_by_its_place(someone: Someone, words: str) -> None:
    deck = await a_deck(someone)
    await someone.says("save the first")
    await someone.says(words)
    assert await someone.kept() == {deck[0]: "saved", deck[3]: "saved"}


@pytest.mark.parametrize(
    ("verb", "args", "verdict"),
    [("like", (), "liked"), ("seen", (), "seen"), ("dislike", (), "disliked"), ("stars", ("4",), "rated")],
)
async def test_a_press_is_done_again_in_words(someone: Someone, verb: str, args: tuple[str, ...], verdict: str) -> None:
    deck = await a_deck(someone)
    await someone.does(verb, deck[0].replace("tmdb:movie:", "m"), *args)
    await someone.says("and the next one too")
    assert await someone.kept() == {deck[0]: verdict, deck[1]: verdict}


async def test_stars_and_what_was_taken_are_done_again(someone: Someone) -> None:
    deck = await a_deck(someone)
    await someone.says("rate the third 4 stars")
    await someone.says("same for 5")
    rows = (await someone.export())["verdicts"]
    assert [(row["title_id"], row["stars"]) for row in rows] == [(deck[2], 4.0), (deck[4], 4.0)]


@pytest.mark.parametrize(
    ("locale", "wish", "first", "words"),
    [
        ("de", "ein Heist-Film", "speicher den ersten", ("und den nächsten auch", "dasselbe für den vierten")),
        ("fr", "un film de braquage", "garde le premier", ("et le suivant aussi", "pareil pour le 4")),
        ("es", "una película de atracos", "guarda la primera", ("y la siguiente también", "lo mismo para la cuarta")),
        ("ru", "фильм про ограбление", "сохрани первый", ("и следующий тоже", "то же для четвертого")),
        ("zh", "抢劫电影", "收藏第一部", ("下一部也收藏", "第四部也一样")),
    ],
)
async def test_it_is_said_in_five_languages_more(
    someone: Someone, locale: str, wish: str, first: str, words: tuple[str, str]
) -> None:
    someone.locale = locale
    await someone.says(wish)
    deck = someone.titles
    await someone.says(first)
    assert set(await someone.kept()) == {deck[0]}
    for each in words:
        await someone.says(each)
    assert await someone.kept() == {deck[0]: "saved", deck[1]: "saved", deck[3]: "saved"}


@pytest.mark.parametrize("words", ["the next one", "next", "who made the next one?", "something else too"])
async def test_other_words_do_nothing_again(someone: Someone, words: str) -> None:
    deck = await a_deck(someone)
    await someone.says("save the first")
    await someone.says(words)
    assert await someone.kept() == {deck[0]: "saved"}


async def test_where_nothing_was_done_just_now_nothing_is_done_again(someone: Someone) -> None:
    await a_deck(someone)
    await someone.says("and the next one too")
    assert await someone.kept() == {}
    await someone.says("save the first")
    await someone.says("who made the third?")
    await someone.says("and the fourth")
    assert len(await someone.kept()) == 1
