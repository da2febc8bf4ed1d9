"""Questions, choices and corrections that stand alone or nearly: each thing asked gets its answer, what isn't noted is
not promised, and nothing is noted that nobody said."""

from collections.abc import Callable

import pytest

from tests.dialogues.talking import Someone

HEAT, COLLATERAL, BOB, SENSE = "tmdb:movie:949", "tmdb:movie:1538", "tmdb:movie:10276", "tmdb:movie:4584"


@pytest.mark.parametrize(
    "asked",
    [
        "is there swearing in the big lebowski", "swearing in the big lebowski",
        "no i mean the big lebowski. swearing in the big lebowski", "i asked if the big lebowski has swearing",
    ],
)  # fmt: skip
async def test_what_is_in_a_title_is_answered_though_no_mark_says_that_it_is_asked(
    someone: Someone, asked: str
) -> None:
    await someone.says("the big lebowski")
    await someone.says(asked)
    assert "strong language" in someone.text.lower()
    assert someone.titles == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("is coherence slow? and long?", ("1 h 29",)),
        ("who plays the wife again n is it scary", ("Emily", "frightening")),
        ("cheers. is it gory or anything, my gran is here", ("blood",)),
        ("is it tense n he wants to know is it long", ("1 h 29",)),
    ],
)
async def test_each_thing_that_is_asked_gets_its_own_answer(
    someone: Someone, asked: str, told: tuple[str, ...]
) -> None:
    await someone.says("coherence")
    await someone.says(asked)
    assert all(each in someone.text for each in told)
    assert "can't tell" not in someone.text
    assert someone.titles == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("paddington isn't that sad", "Paddington"), ("Coherence ain't too scary", "Coherence"),
        ("i thought someone gets killed in Heat", "Heat"), ("i asked whether Coherence is slow", "Coherence"),
    ],
)  # fmt: skip
async def test_what_is_doubted_of_a_title_is_answered_and_noted_as_no_opinion(
    someone: Someone, said: str, told: str
) -> None:
    await someone.says(said)
    assert told in someone.text
    assert someone.titles == []
    assert not await someone.kept()


async def test_that_nobody_dies_is_never_promised(someone: Someone) -> None:
    await someone.says("Heat")
    await someone.says("does the dog or anybody else die?")
    assert "none that I know of in Heat" in someone.text
    assert "can't promise" in someone.text


async def test_how_a_film_ends_is_told_apart_from_how_sad_it_is(someone: Someone) -> None:
    await someone.says("does Paddington 2 end sad")
    assert "It ends well" in someone.text


@pytest.mark.parametrize(
    ("locale", "asked", "told"),
    [
        ("en", "what does 'a gamble worth taking' mean?", "how sure I am"),
        ("en", "the words in brackets, what are those", "how sure I am"),
        ("en", "It says ★ 8.2 there, who gives these stars?", "average"),
        ("en", "are you sure?", "As sure as my catalogue"),
        ("de", "was bedeutet „ein Wagnis, das sich lohnt“?", "wie sicher ich bin"),
        ("de", "woher kommen die Sterne?", "Durchschnitt"),
        ("fr", "d'où viennent les notes ?", "moyenne"), ("es", "¿quién pone las estrellas?", "media"),
        ("ru", "кто ставит эти звёзды?", "средняя"), ("ru", "ты уверен?", "каталог"),
        ("zh", "这些星是谁打的？", "平均"), ("zh", "你确定吗？", "记录"),
    ],
)  # fmt: skip
async def test_what_stands_on_the_cards_is_explained(
    another: Callable[..., Someone], locale: str, asked: str, told: str
) -> None:
    someone = another(locale=locale)
    await someone.says("Heat")
    await someone.says(asked)
    assert told in someone.text
    assert someone.titles == []


@pytest.mark.parametrize(
    ("locale", "asked"),
    [
        ("en", "could you tell me what you've noted about me so far"), ("en", "what are my dislikes?"),
        ("de", "was weißt du über mich?"), ("fr", "qu'est-ce que tu sais de moi ?"),
        ("es", "¿qué sabes de mí?"), ("ru", "что ты обо мне знаешь?"), ("zh", "你记住了我什么？"),
    ],
)  # fmt: skip
async def test_what_is_known_of_somebody_is_listed(another: Callable[..., Someone], locale: str, asked: str) -> None:
    someone = another(locale=locale)
    await someone.does("like", "m949")
    await someone.says(asked)
    assert "Heat" in someone.text


@pytest.mark.parametrize("asked", ["the val kilmer one is that sad", "the pacino one does it end badly"])
async def test_a_card_told_by_an_actor_is_asked_about_without_a_mark(someone: Someone, asked: str) -> None:
    await someone.says("a heist film")
    await someone.says(asked)
    assert someone.titles == []
    assert someone.text


@pytest.mark.parametrize(
    "said", ["bet. bob it is", "what about bob tonight", "ok fine we're set. what about bob tonite", "bob it is then"]
)
async def test_a_title_spoken_of_is_taken_by_a_short_part_of_its_name(someone: Someone, said: str) -> None:
    await someone.says("tell me about what about bob")
    await someone.says(said)
    assert "it is" in someone.text
    assert await someone.kept() == {BOB: "saved"}


@pytest.mark.parametrize(
    "said", ["Heat then? or Collateral? you pick", "heat or collateral", "Collateral or Heat, u choose"]
)
async def test_of_two_that_are_named_one_is_picked(someone: Someone, said: str) -> None:
    await someone.says("a comedy")
    await someone.says(said)
    assert someone.text.startswith(("I'd take Heat.", "I'd take Collateral."))
    assert "can't tell" not in someone.text
    assert someone.titles == []


async def test_what_was_never_said_to_be_liked_goes_and_the_wish_beside_it_is_heard(someone: Someone) -> None:
    await someone.does("like", "m949")
    await someone.does("like", "m1538")
    await someone.says("never said i liked heat. a musical please")
    assert await someone.kept() == {COLLATERAL: "liked"}
    assert someone.titles


async def test_what_was_said_takes_the_place_of_what_was_not(someone: Someone) -> None:
    await someone.says("I've seen Heat")
    await someone.says("i didn't say i've seen collateral i said i hate it")
    assert await someone.kept() == {HEAT: "seen", COLLATERAL: "disliked"}


async def test_the_last_one_of_several_riddles_marks_no_card_as_seen(someone: Someone) -> None:
    await someone.says("what's that film where a man can't remember anything and has tattoos on his body?")
    await someone.says(
        "and the last one: it's an old black and white film where a princess runs away in Rome and rides a scooter"
    )
    assert not await someone.kept()


@pytest.mark.parametrize(
    "said",
    ["how many minutes is it", "How many minutes it is?", "is it on the heavier side", "wait is it on the scary side"],
)
async def test_the_words_of_a_question_are_no_title(someone: Someone, said: str) -> None:
    await someone.says("Heat")
    await someone.says(said)
    assert "no title called" not in someone.text
    assert "don't have" not in someone.text


async def test_a_title_that_is_asked_for_itself_is_shown_itself(someone: Someone) -> None:
    await someone.says("Heat")
    await someone.says("I asked for Sense and Sensibility itself. Do you have it?")
    assert SENSE in someone.titles


async def test_a_title_that_is_not_here_is_said_to_be_missing_however_it_is_asked_for(someone: Someone) -> None:
    await someone.says("Heat")
    await someone.says("Don't you have Werckmeister Harmonies?")
    assert "Werckmeister Harmonies" in someone.text
    assert someone.titles == []
