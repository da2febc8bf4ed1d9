"""Something new that comes, and what is let go, are told by their words."""

import pytest

from bot.understanding.acts.cues import has
from bot.understanding.acts.turns import after_fresh_start, comes_again, let_go, permitted


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("ok different: a western", "a western"), ("forget it, something cosy", "something cosy"),
        ("never mind all that, a documentary", "a documentary"), ("new idea - musicals", "musicals"),
        ("ok now something completely different, 80s action", "80s action"),
        ("themawechsel: ein krimi", "ein krimi"), ("autre chose : une comédie", "une comédie"),
        ("olvídalo, una de miedo", "una de miedo"), ("ладно, другое: детектив", "детектив"),
        ("算了，换一个，想看恐怖片", "想看恐怖片"),
    ],
)  # fmt: skip
def test_what_comes_behind_a_fresh_start_is_a_wish_of_its_own(said: str, rest: str) -> None:
    assert after_fresh_start(said) == rest


@pytest.mark.parametrize("said", ["something else", "egal, hauptsache lustig", "a western, please", "ok, shorter"])
def test_a_change_starts_nothing_fresh(said: str) -> None:
    assert after_fresh_start(said) == ""


@pytest.mark.parametrize(
    ("said", "what", "rest"),
    [
        ("it doesn't have to be new", "new", ""), ("black and white doesn't have to be", "black and white", ""),
        ("not about cats any more, she wants dragons", "cats", "she wants dragons"),
        ("forget the italian thing, japanese", "italian", "japanese"), ("not necessarily serious", "serious", ""),
        ("muss nicht neu sein", "neu", ""), ("pas forcément récent", "récent", ""),
        ("no hace falta que sea nueva", "nueva", ""), ("не обязательно новое", "новое", ""),
        ("不一定要新的", "新", ""),
    ],
)  # fmt: skip
def test_what_need_not_be_is_let_go(said: str, what: str, rest: str) -> None:
    gone = let_go(said)
    assert gone is not None
    assert (gone.what.removesuffix("的"), gone.rest) == (what, rest)


@pytest.mark.parametrize(
    ("said", "what", "rest"),
    [
        ("gore is fine now", "no gore", ""), ("just me now so gore is fine", "no gore", "just me now so"),
        ("okay ww2 is allowed if it's russian", "no ww2", "if it's russian"), ("恐怖片也可以了", "不要恐怖片", ""),
        ("ok liebe darf doch vorkommen", "kein liebe", ""), ("теперь можно ужасы", "без ужасы", ""),
    ],
)  # fmt: skip
def test_what_may_be_again_is_read_as_what_was_refused(said: str, what: str, rest: str) -> None:
    may = permitted(said)
    assert may is not None
    assert (may.what, may.rest) == (what, rest)


def test_a_question_permits_nothing() -> None:
    assert permitted("is gore ok?") is None


@pytest.mark.parametrize("said", ["forget that I liked Her", "maybe korean, doesn't have to be", "I don't care"])
def test_what_is_taken_back_or_still_liked_is_not_let_go(said: str) -> None:
    assert let_go(said) is None


@pytest.mark.parametrize(
    ("cue", "said"),
    [("person", "i want murder"), ("blame", "egal ob film oder serie"), ("cool", "i'm joking"), ("save", "gardens")],
)
def test_a_cue_begins_and_ends_where_words_do(cue: str, said: str) -> None:
    assert not has(cue, said)


@pytest.mark.parametrize(
    "text",
    [
        "hi again, monday now. tonight I want a series",
        "Good morning. my wife wants another with Cary Grant",
        "im back, something funny this time",
        "ich bin's wieder, heute was Lustiges",
        "re bonjour ! une idée de film à suspense",
        "hola de nuevo, hoy una comedia",
        "это снова я, нужна комедия",
        "我又来了，想看喜剧",
    ],
)
def test_who_is_here_again_wishes_anew(text: str) -> None:
    assert comes_again(text, taken=False)


@pytest.mark.parametrize(
    "text", ["hey, something shorter", "hello again, shorter please", "hi again", "back to the list"]
)
def test_who_only_goes_on_does_not(text: str) -> None:
    assert not comes_again(text, taken=False)
