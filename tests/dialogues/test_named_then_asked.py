"""Several things in one message: what one sentence names the next speaks of, each question is answered, a goodbye
is a goodbye."""

from collections.abc import Callable

import pytest

from tests.dialogues.talking import Someone

RONIN, COCO = "tmdb:movie:8195", "tmdb:movie:354912"


async def verdicts(someone: Someone) -> dict[object, object]:
    return {row["title_id"]: row["stars"] or row["verdict"] for row in (await someone.export())["verdicts"]}


@pytest.mark.parametrize(
    ("locale", "wish", "said"),
    [
        ("en", "a western", "oh Heat! who directed it? how long is it?"),
        ("de", "ein Western", "Heat klingt gut. Wer hat da Regie geführt? Wie lang ist er?"),
        ("es", "un western", "Heat! quién la dirigió? cuánto dura?"),
    ],
)
async def test_it_is_the_title_that_the_sentence_before_named(
    another: Callable[..., Someone], locale: str, wish: str, said: str
) -> None:
    someone = another(locale=locale)
    await someone.says(wish)
    await someone.says(said)
    assert "Michael Mann" in someone.text
    assert "2 h 50" in someone.text
    assert await verdicts(someone) == {}


async def test_the_one_with_somebody_is_the_title_named_before(someone: Someone) -> None:
    await someone.says("a western")
    await someone.says("Heat! Is that the one with Al Pacino in it?")
    assert "Yes, Al Pacino is in Heat." in someone.text


async def test_a_title_named_and_then_compared_is_not_taken(someone: Someone) -> None:
    await someone.says("ok Heat. that or Ronin, which is better?")
    assert "Heat" in someone.text
    assert "Ronin" in someone.text
    assert await verdicts(someone) == {}


async def test_what_somebody_else_wants_to_know_is_answered(someone: Someone) -> None:
    await someone.says("can i pick coco. my mum asks how long is it and can my brother watch he is 7")
    assert await verdicts(someone) == {COCO: "saved"}
    assert "1 h 45" in someone.text
    assert someone.titles == [], "no cards that nobody asked for"


@pytest.mark.parametrize("said", ["heat. bet. later", "coco! ok that one. bye", "Heat. thank you so much, god bless"])
async def test_a_title_and_a_goodbye_takes_it(someone: Someone, said: str) -> None:
    await someone.says(said)
    assert list((await verdicts(someone)).values()) == ["saved"]


@pytest.mark.parametrize(
    ("locale", "wish", "said"),
    [
        ("en", "a western", "thank you dear, sweet dreams"),
        ("de", "ein Western", "danke Ihnen herzlich, träumen Sie schön"),
        ("fr", "un western", "merci mon cher, faites de beaux rêves"),
        ("es", "un western", "gracias cariño, dulces sueños"),
        ("ru", "вестерн", "спасибо большое, сладких снов"),
        ("zh", "西部片", "谢谢亲爱的，好梦"),
    ],
)
async def test_kind_words_at_a_goodbye_wish_for_nothing(
    another: Callable[..., Someone], locale: str, wish: str, said: str
) -> None:
    someone = another(locale=locale)
    await someone.says(wish)
    await someone.says(said)
    assert someone.titles == []
    assert (await someone.export())["verdicts"] == []


async def test_a_goodbye_behind_something_taken_back_is_said_back(someone: Someone) -> None:
    await someone.says("heat it is")
    await someone.says("nope. undo that. and bye, going to bed")
    assert await verdicts(someone) == {}
    assert "night" in someone.text
    assert "enjoy" not in someone.text


async def test_where_a_title_is_shows_its_card(someone: Someone) -> None:
    await someone.says("a western")
    await someone.says("where's Ronin? dont u have that")
    assert someone.titles == [RONIN]


async def test_a_scale_is_no_age(someone: Someone) -> None:
    await someone.says("how scary is Coco, 1 to 10")
    assert "child" not in someone.text
