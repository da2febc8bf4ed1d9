"""What a message says of titles in passing, whatever the order of its words."""

import pytest

from bot.titles import TitleId
from bot.understanding.acts.remarks import passing_in

HEAT, RONIN, RED, SOUL = (TitleId(f"tmdb:movie:{number}") for number in (1, 2, 3, 4))
NAMES = {"heat": HEAT, "ronin": RONIN, "red river": RED, "红猪": RED, "better soul": SOUL, "красная река": RED}


def told(text: str, *subject: TitleId) -> tuple[dict[TitleId, str], str]:
    found = passing_in(text, NAMES.get, lambda words, sequel=False: (), lambda name, known: name == "heat", subject)
    assert found is not None, text
    return {title: each.kind for each in found.remarks for title in each.titles}, found.rest


@pytest.mark.parametrize(
    ("text", "kinds", "rest"),
    [
        ("Saw Heat and Ronin, both great. Is it sad?", {HEAT: "praise", RONIN: "praise"}, "Is it sad?"),
        ("Red River was too bloody for me. what else", {RED: "blame"}, "what else"),
        ("Red River we saw together in 1955, lovely", {RED: "praise"}, ""),
        ("Heat yes, seen it a dozen times. and Ronin is fine?", {HEAT: "seen"}, "Ronin is fine?"),
        ("Ronin my wife loved, I can't stand it", {RONIN: "blame"}, ""),
        ("red river seen like 5 times its goated", {RED: "praise"}, ""),
        ("Red River kenn ich auswendig, Ronin fand ich langweilig", {RED: "seen", RONIN: "blame"}, ""),
        ("Red River on adore, Ronin bof", {RED: "praise", RONIN: "seen"}, ""),
        ("Red River la vimos anoche, nos encantó", {RED: "praise"}, ""),
        ("Ronin я бросил, скучно. Красная река ерунда", {RONIN: "blame", RED: "blame"}, ""),
        ("红猪看完了，挺好看的。今天想看喜剧", {RED: "praise"}, "今天想看喜剧"),
        ("ok Ronin for me. now one for him", {RONIN: "taken"}, "now one for him"),
        ("save Heat, Ronin and Red River for me", {HEAT: "kept", RONIN: "kept", RED: "kept"}, ""),
        ("va pour Red River. c'est long ?", {RED: "taken"}, "c'est long ?"),
        ("ладно, начну Красная река", {RED: "taken"}, "ладно."),
        ("Red River sounds perfect, is it long?", {RED: "pleased"}, "is it long?"),
        ("Red River none of us has seen. is it long?", {RED: "unseen"}, "is it long?"),
    ],
)
def test_what_is_said_of_titles_is_told_from_what_else_is_said(text: str, kinds: dict[TitleId, str], rest: str) -> None:
    assert told(text) == (kinds, rest)


def test_what_is_told_of_it_is_of_what_was_taken() -> None:
    assert told("hi, we watched it! it was lovely as always. something short", RONIN) == (
        {RONIN: "praise"},
        "hi. something short",
    )


@pytest.mark.parametrize(
    "text",
    [
        "is Ronin any good?",
        "have you seen Ronin",
        "if you like Ronin you'd like Red River",
        "something like Ronin",
        "Ronin or Red River, which is better",
        "I didn't say that I liked Ronin",
        "I loved it, but it was too slow",
    ],
)
def test_what_is_asked_compared_or_supposed_is_no_remark(text: str) -> None:
    assert passing_in(text, NAMES.get, lambda words, sequel=False: (), lambda name, known: False) is None


def test_of_several_titles_each_is_told_by_its_place() -> None:
    kinds, _ = told("seen Heat, Ronin and Red River. loved the first two, the last was rubbish")
    assert kinds == {HEAT: "praise", RONIN: "praise", RED: "blame"}


def test_a_word_of_remarks_is_no_title_before_other_words() -> None:
    names = {"saw": SOUL, "ronin": RONIN}
    found = passing_in(
        "Ronin, saw it in Moscow in 1981, unforgettable", names.get, lambda words, sequel=False: (), lambda *_: False
    )
    assert found is None or all(SOUL not in each.titles for each in found.remarks)
