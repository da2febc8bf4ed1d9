"""What is of somebody's life beside what a message does here."""

from collections.abc import Sequence

import pytest

from bot.titles import TitleId
from bot.understanding.acts.lives import Told, without_life

TITLES = {"heat": TitleId("tmdb:movie:949"), "titanic": TitleId("tmdb:movie:597")}


async def always(clauses: Sequence[str]) -> Sequence[float]:
    """Every clause that no rule knows is of a life."""
    return [1.0 for _ in clauses]


async def never(clauses: Sequence[str]) -> Sequence[float]:
    return [0.0 for _ in clauses]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("my sister just moved in with us. something funny please", "something funny please"),
        ("my sister just moved in with us, so something funny please", "something funny please"),
        ("something funny please, the dog barks all day.", "something funny please."),
        ("we painted the bedroom. show me a thriller. who directed Heat?", "show me a thriller. who directed Heat?"),
        ("show me a thriller. we painted the bedroom. who directed Heat?", "show me a thriller. who directed Heat?"),
        ("wir sind umgezogen, bitte was lustiges", "bitte was lustiges"),
        ("on vient de déménager, donc quelque chose de drôle", "quelque chose de drôle"),
        ("acabamos de mudarnos aquí, así que algo gracioso", "algo gracioso"),
        ("мы только что переехали, так что что-нибудь смешное", "что-нибудь смешное"),
        ("我们刚搬完家，所以想看喜剧", "想看喜剧"),
        ("我们刚搬完家。想看喜剧。", "想看喜剧。"),
    ],
)
async def test_what_is_of_a_life_is_taken_out_of_a_message(text: str, rest: str) -> None:
    assert await without_life(text, always, TITLES.get) == Told(rest)


@pytest.mark.parametrize(
    "text",
    [
        "something funny please",
        "my sister just moved in with us",
        "my daughter is six years old, something funny please",
        "my dog died this morning, something funny please",
        "we watched Titanic last week, something funny please",
        "heat rather not, something funny please",
        "a film about a teacher, he moves to the sea",
        "the one with the train, how long is it?",
        "the kids are in bed now, a thriller please",
        "is the dog alright in the end? something funny please",
    ],
)
async def test_what_counts_for_a_wish_is_never_taken_for_a_life(text: str) -> None:
    assert (await without_life(text, always, TITLES.get)).rest == text


async def test_nothing_but_a_life_is_told_so() -> None:
    told = await without_life("we painted the bedroom. the plumber never came", always, TITLES.get)
    assert told.only_life


async def test_what_nobody_thinks_of_a_life_stays() -> None:
    text = "my sister just moved in with us. something funny please"
    assert await without_life(text, never, TITLES.get) == Told(text)
