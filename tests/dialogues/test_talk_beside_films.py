"""What is said beside films is answered as a friend would: how one is, what Usher is, goodbyes, laughter, opinions."""

from collections.abc import Callable

import pytest

from bot.titles import TitleId
from tests.dialogues.talking import Someone

HEAT = TitleId("tmdb:movie:949")


@pytest.mark.parametrize(
    ("text", "human"),
    [
        ("flu day 3", "not well"), ("ugh, flu", "not well"), ("home with a cold", "not well"), ("migraine", "not well"),
        ("period cramps", "not well"), ("hungover", "not well"), ("can't sleep", "nights"), ("long day", "a lot"),
        ("exhausted", "a lot"), ("burnt out", "a lot"),
    ],
)  # fmt: skip
async def test_how_one_is_gets_a_human_sentence_and_an_offer(someone: Someone, text: str, human: str) -> None:
    await someone.says(text)
    assert human in someone.text
    assert "Not now" in someone.labels
    await someone.says("ok")
    assert someone.titles


@pytest.mark.parametrize(
    ("locale", "texts"),
    [
        ("de", ("Grippe, Tag 3", "langer Tag", "kann nicht schlafen")),
        ("fr", ("j'ai la crève", "longue journée", "impossible de dormir")),
        ("es", ("uf, resaca", "agotada", "no puedo dormir")),
        ("ru", ("у меня грипп", "устала", "не могу уснуть")),
        ("zh", ("感冒了", "好累", "睡不着")),
    ],
)
async def test_how_one_is_is_heard_in_every_language(
    another: Callable[..., Someone], locale: str, texts: tuple[str, ...]
) -> None:
    for text in texts:
        someone = another(locale=locale)
        await someone.says(text)
        assert len(someone.labels) == 3, text
        assert not someone.titles, text


async def test_a_wish_beside_an_illness_is_served_and_is_not_about_the_illness(someone: Someone) -> None:
    await someone.says("home with the flu, something funny")
    assert "not well" in someone.text
    assert someone.titles
    assert "flu" not in someone.text.lower().replace("influ", "")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "what is this"), ("en", "what's this thing"), ("en", "is this a bot"), ("en", "how does this work"),
        ("de", "was ist das"), ("fr", "c'est quoi ce truc"), ("es", "qué es esto"), ("ru", "что это такое"),
        ("zh", "这是什么"),
    ],
)  # fmt: skip
async def test_who_asks_what_this_is_hears_it_in_a_sentence_or_two(
    another: Callable[..., Someone], locale: str, text: str
) -> None:
    someone = another(locale=locale)
    await someone.says(text)
    assert "Usher" in someone.text
    assert "/" not in someone.text
    assert len(someone.labels) == 3


@pytest.mark.parametrize(
    "text",
    ["meh, you're alright. bye", "lol ok bye", "cool, good night!", "thanks gotta go", "na dann tschüss", "好了，拜拜"],
)
async def test_what_ends_with_a_goodbye_is_a_goodbye(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    await someone.says(text)
    assert not someone.titles
    assert not someone.labels


@pytest.mark.parametrize(
    "text", ["lol", "haha good one", "you're funny", "good bot", "word", "jaja", "ахаха", "哈哈哈", "mdr"]
)
async def test_laughter_and_kind_words_teach_nothing_and_are_answered_in_kind(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    await someone.says(text)
    first = someone.text
    assert "couldn't" not in first
    assert not someone.titles
    await someone.says(text)
    assert someone.text != first
    assert not await someone.kept()


@pytest.mark.parametrize(
    "text", ["what do you think of nolan, overrated right?", "is Nolan any good?", "was hältst du von Nolan?"]
)
async def test_an_opinion_asked_of_usher_is_answered_from_facts_and_teaches_nothing(
    someone: Someone, text: str
) -> None:
    await someone.says(text)
    assert "Christopher Nolan" in someone.text
    assert "★" in someone.text
    assert not someone.titles
    export = await someone.export()
    assert not export["verdicts"]
    assert not export["insights"]


async def test_an_opinion_of_a_title_says_what_it_is_like_and_how_it_stands(someone: Someone) -> None:
    await someone.says("do you like Heat?")
    assert "★ 8.2" in someone.text
    assert "A thief and a detective" in someone.text


async def test_sequels_are_told_in_their_order(someone: Someone) -> None:
    await someone.says("what's the sequel to Alien called")
    assert "Aliens (1986)" in someone.text
    await someone.says("what order do I watch the Lord of the Rings films in")
    places = [someone.text.index(part) for part in ("Fellowship", "Two Towers", "Return of the King")]
    assert places == sorted(places)
    await someone.says("which one is the first")
    assert "Fellowship" in someone.text


async def test_somebody_named_before_is_whom_an_opinion_is_asked_of(someone: Someone) -> None:
    await someone.says("something by Tarantino")
    await someone.says("is he overrated tho")
    assert "Quentin Tarantino" in someone.text


async def test_a_second_one_is_none_of_the_deck(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("Alien")
    await someone.says("is there a second one")
    assert "Aliens (1986)" in someone.text


@pytest.mark.parametrize(
    "text",
    ["you pick one", "we can't agree", "just tell me which", "flip a coin", "the best one?", "elige tú", "选不出来"],
)
async def test_usher_decides_when_asked_and_an_ok_takes_it(someone: Someone, text: str) -> None:
    await someone.says("a comedy")
    deck = set(someone.titles)
    await someone.says(text)
    assert not someone.titles
    await someone.says("ok")
    ((title, verdict),) = (await someone.kept()).items()
    assert title in deck
    assert verdict == "saved"


async def test_wonder_agrees_to_nothing(someone: Someone) -> None:
    await someone.says("a comedy")
    await someone.says("flip a coin")
    await someone.says("haha no way")
    assert not await someone.kept()


async def test_a_choice_can_be_changed_and_the_first_one_leaves_the_list(someone: Someone) -> None:
    await someone.says("a comedy")
    deck = list(someone.titles)
    await someone.says("going with 3")
    assert await someone.kept() == {deck[2]: "saved"}
    await someone.says("actually no, the first one")
    assert await someone.kept() == {deck[0]: "saved"}
    await someone.says("hm, wait, the other one")
    assert await someone.kept() == {deck[2]: "saved"}


async def test_thanks_and_goodbyes_know_what_was_chosen(someone: Someone) -> None:
    await someone.says("Heat")
    await someone.says("ok that one tonight")
    await someone.says("ty")
    assert "Heat" in someone.text
    await someone.says("bye")
    assert "Heat" in someone.text


async def test_a_kind_that_is_liked_is_noted_and_shown_at_once(someone: Someone) -> None:
    await someone.says("big fan of heist films")
    assert "Noted" in someone.text
    assert someone.titles
    assert any("Undo" in label for label in someone.labels)


async def test_with_cards_on_the_table_a_kind_that_is_liked_is_offered(someone: Someone) -> None:
    await someone.says("a quiet drama")
    await someone.says("I'm more of a horror person")
    assert "Noted" in someone.text
    assert not someone.titles
    await someone.says("yes")
    assert someone.titles


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("will i cry", "sad"), ("how does it end", "ending"), ("who dies", "ending"), ("is it in colour", "colour"),
        ("who's the guy in it", "Pacino"), ("any good?", "8.2"), ("who dirceted it", "Mann"),
    ],
)  # fmt: skip
async def test_questions_of_a_card_are_answered_plainly(someone: Someone, text: str, said: str) -> None:
    await someone.says("Heat")
    await someone.says(text)
    assert said in someone.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "gimme smth funny plz"), ("en", "recomend somthing scray"), ("de", "iwas lustiges vllt"),
        ("fr", "un film drôle stp"), ("es", "algo pa reír porfa"), ("ru", "чонить смешное плиз"),
        ("zh", "有木有搞笑的"),
    ],
)  # fmt: skip
async def test_what_chat_writes_short_or_amiss_is_read(another: Callable[..., Someone], locale: str, text: str) -> None:
    someone = another(locale=locale)
    await someone.says(text)
    assert someone.titles


async def test_what_happens_in_a_film_is_no_news_of_ones_own(someone: Someone) -> None:
    await someone.says("a slow drama in which a father died last winter")
    assert someone.titles
    assert "sorry" not in someone.text.lower()
