"""Cards that are pointed at by what they are like, and several things asked of them in one message."""

from collections.abc import Callable

import pytest

from tests.dialogues.talking import Someone

FIRST_MAN = "tmdb:movie:369972"


async def verdicts(someone: Someone) -> dict[object, object]:
    return {row["title_id"]: row["stars"] or row["verdict"] for row in (await someone.export())["verdicts"]}


@pytest.mark.parametrize(
    ("locale", "wish", "said", "told"),
    [
        ("en", "films by Nolan", "who's in the one from 2017?", "Tom Hardy"),
        ("en", "films by Nolan", "the Guy Pearce one, is it sad?", "Memento"),
        ("en", "films by Chazelle", "the one on the moon, is that a true story", "First Man"),
        ("en", "films by Chazelle", "how long is it, the longest?", "3 h 09"),
        ("de", "filme von nolan", "der von 2017, wer spielt da mit?", "Tom Hardy"),
        ("fr", "films de nolan", "celui de 2017, avec qui ?", "Tom Hardy"),
        ("fr", "films de nolan", "le plus ancien, ça dure combien ?", "1 h 53"),
        ("es", "películas de nolan", "la del 2017, ¿quién sale?", "Tom Hardy"),
        ("ru", "фильмы нолана", "тот, что 2017 года, кто играет?", "Tom Hardy"),
        ("zh", "诺兰的电影", "2017年的那部，谁演的？", "Tom Hardy"),
        ("zh", "诺兰的电影", "最老的那部多长？", "1 小时 53"),
    ],
)
async def test_a_card_is_found_by_its_facts_and_by_what_it_tells_of(
    another: Callable[..., Someone], locale: str, wish: str, said: str, told: str
) -> None:
    someone = another(locale=locale)
    await someone.says(wish)
    await someone.says(said)
    assert told in someone.text
    assert await verdicts(someone) == {}


@pytest.mark.parametrize(
    ("locale", "wish", "said", "told"),
    [
        ("en", "films by Nolan", "the fourth one: who directed it, how long is it and is it sad?", ("Nolan", "3 h")),
        ("en", "films by Nolan", "how long is it, the eighth? and the first, who's in it?", ("1 h 47", "Bale")),
        ("de", "filme von nolan", "der achte, wie lang geht der und wer spielt mit?", ("1 h 47", "Tom Hardy")),
        ("fr", "films de nolan", "le huitième : ça dure combien ? avec qui ?", ("1 h 47", "Tom Hardy")),
        ("es", "películas de nolan", "la octava, ¿cuánto dura y quién sale?", ("1 h 47", "Tom Hardy")),
        ("ru", "фильмы нолана", "восьмой: сколько идёт? кто играет?", ("1 ч 47", "Tom Hardy")),
        ("zh", "诺兰的电影", "第八部多长，谁演的？", ("1 小时 47", "Tom Hardy")),
    ],
)
async def test_all_that_is_asked_of_a_card_is_answered(
    another: Callable[..., Someone], locale: str, wish: str, said: str, told: tuple[str, ...]
) -> None:
    someone = another(locale=locale)
    await someone.says(wish)
    await someone.says(said)
    assert all(each in someone.text for each in told), someone.text


@pytest.mark.parametrize(
    ("locale", "wish", "said"),
    [
        ("en", "films by Chazelle", "ok the one on the moon it is, is it sad?"),
        (
            "en",
            "films by Chazelle",
            "we're going with the third one, my wife is already making popcorn. bye and thank you",
        ),
        ("de", "filme von chazelle", "der dritte wird's, popcorn ist schon fertig. tschüss und danke"),
        ("fr", "films de chazelle", "va pour celui avec la lune, le popcorn est prêt. merci et à demain"),
        ("es", "películas de chazelle", "venga, la tercera. ¿es triste?"),
        ("ru", "фильмы шазелла", "ок, смотрим третий, спасибо большое за помощь, спокойной ночи"),
        ("zh", "查泽雷的电影", "那就第三部吧，爆米花都好了。谢谢，再见"),
    ],
)
async def test_what_is_taken_in_a_longer_message_is_taken_once(
    another: Callable[..., Someone], locale: str, wish: str, said: str
) -> None:
    someone = another(locale=locale)
    await someone.says(wish)
    if FIRST_MAN not in someone.titles[2:3]:
        pytest.skip("nobody is called so in this language")
    await someone.says(said)
    assert await verdicts(someone) == {FIRST_MAN: "saved"}
    assert len(someone.titles) < 3, "no other cards"


@pytest.mark.parametrize(
    "said", ["the third one, is it long? also nothing over two hours", "the third, is it sad? no horror"]
)
async def test_a_wish_beside_a_question_brings_its_cards_now(someone: Someone, said: str) -> None:
    await someone.says("something with space")
    await someone.says(said)
    assert "comes next" not in someone.text
    assert len(someone.titles) > 3


async def test_of_a_card_that_none_is_like_nothing_is_told(someone: Someone) -> None:
    await someone.says("films by Chazelle")
    await someone.says("the one with the dinosaurs, how long is it?")
    assert "La La Land" not in someone.text


async def test_the_other_of_two_is_taken(someone: Someone) -> None:
    await someone.says("heist films")
    await someone.says("ocean's eleven or baby driver?")
    other = "tmdb:movie:339403" if "take Ocean" in someone.text else "tmdb:movie:161"
    await someone.says("ok the other one")
    assert await verdicts(someone) == {other: "saved"}
