"""A wish that was read otherwise is put right: what was meant takes the place of what was understood."""

import pytest

from tests.dialogues.talking import Someone


@pytest.mark.parametrize(
    ("wished", "meant", "stays", "goes"),
    [
        ("something french", "actually i meant set in france, english is fine", "France", "in French:"),
        ("something dark", "i didn't mean violent, i meant dark comedy", "Dark comedy", ""),
        ("a film about love", "not romance i mean love between brothers", "Siblings", "love story:"),
        ("something with tom hanks", "no tom hardy i mean", "Tom Hardy", "Hanks"),
        ("something with dogs", "you misunderstood, i dont want dogs", "Without a dog", ""),
        ("scary", "i wrote scary not gory", "without gore", ""),
    ],
)
async def test_what_was_meant_takes_the_place_of_what_was_understood(
    someone: Someone, wished: str, meant: str, stays: str, goes: str
) -> None:
    await someone.says(wished)
    await someone.says(meant)
    assert stays in someone.last.text
    assert not goes or goes not in someone.last.text.splitlines()[-1]
    assert len(someone.titles) > 2


async def test_what_goes_is_told_in_one_line(someone: Someone) -> None:
    await someone.says("something sad")
    await someone.says("other way round. something happy")
    assert someone.text.splitlines()[0] == "Taken back: sad."


@pytest.mark.parametrize(
    ("locale", "wished", "meant", "stays"),
    [
        ("de", "etwas mit tom hanks", "nein, ich meinte tom hardy", "Tom Hardy"),
        ("fr", "un film avec tom hanks", "je voulais dire tom hardy", "Tom Hardy"),
        ("es", "algo con tom hanks", "no, me refería a tom hardy", "Tom Hardy"),
        ("ru", "что-нибудь грустное", "наоборот, что-нибудь смешное", "Чтобы посмеяться:"),
        ("zh", "悲伤的电影", "我的意思是搞笑的", "好笑："),
    ],
)
async def test_a_wish_is_put_right_in_every_language(
    someone: Someone, locale: str, wished: str, meant: str, stays: str
) -> None:
    someone.locale = locale
    await someone.says(wished)
    await someone.says(meant)
    assert stays in someone.text
    assert someone.titles


@pytest.mark.parametrize("said", ["still not right", "this isn't it", "what did you understand", "why these?"])
async def test_who_only_says_that_it_is_wrong_is_told_what_was_understood(someone: Someone, said: str) -> None:
    await someone.says("a film from japan with a train")
    await someone.says(said)
    assert "train" in someone.text.casefold()
    assert not someone.titles


async def test_what_is_said_next_is_what_was_meant(someone: Someone) -> None:
    await someone.says("something sad")
    await someone.says("that's not what i meant")
    await someone.says("a good comedy")
    assert "ad" not in someone.last.text.splitlines()[-1].split(":")[0].split(", ")


async def test_a_title_that_was_none_is_unlearned_when_it_is_put_right(someone: Someone) -> None:
    await someone.says("a western, loved tenet")
    await someone.says("no i mean a western with a woman")
    assert "Western" in someone.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "lets start again"),
        ("en", "forget what i said"),
        ("en", "i changed my mind"),
        ("de", "alles zurück auf null"),
        ("fr", "on reprend du début"),
        ("es", "empieza otra vez"),
        ("ru", "давай по новой"),
        ("zh", "重来一遍吧"),
    ],
)
async def test_there_are_many_ways_to_begin_anew_and_none_takes_a_film(
    someone: Someone, locale: str, said: str
) -> None:
    someone.locale = locale
    await someone.says("a thriller from korea")
    await someone.says(said)
    assert not someone.titles
    await someone.says("western")
    assert "韩" not in someone.text
    assert "Kor" not in someone.text
    assert "Cor" not in someone.text


async def test_an_answer_without_a_comma_refuses_nothing(someone: Someone) -> None:
    await someone.says("a family film")
    await someone.says("no still with some action in it")
    assert "ithout" not in someone.text
