"""What may be said first, whose work is to be laid out, and what one can watch on: heard where it is said, and nowhere
else."""

import pytest

from bot.request import Choice, Understanding
from bot.understanding.acts.act import Scene
from bot.understanding.acts.diving import dives
from bot.understanding.acts.owning import owns
from bot.understanding.acts.speaking import speaks

KNOWN = Understanding(people=Choice(wanted=("Denis Villeneuve",)))


@pytest.mark.parametrize(
    ("text", "about", "value"),
    [
        ("send me five films every Friday at seven", "weekly", "w4.1140"),
        ("give me some ideas once a week", "weekly", "on"),
        ("stop the weekly five", "weekly", "off"),
        ("присылай мне пять фильмов каждую пятницу в семь", "weekly", "w4.1140"),
        ("每周五晚上七点给我推荐五部电影", "weekly", "w4.1140"),
        ("ask me tomorrow how it was", "afterwards", "on"),
        ("frag mich nicht mehr, wie es war", "afterwards", "off"),
        ("ne m'écris plus", "silence", "off"),
        ("quiet from 10 pm to 8 am", "quiet", "22-8"),
        ("quiet from eleven to seven", "quiet", "23-7"),
    ],
)
def test_what_may_be_said_first(text: str, about: str, value: str) -> None:
    act = speaks(text, Scene())
    assert act
    assert (act.about, act.value) == (about, value)


@pytest.mark.parametrize(
    "text",
    [
        "something quiet for two", "a film I can watch every week", "recommend a movie about a weekend", "how was it",
        "I still haven't seen that one, I really need to get around to that one", "something good every friday",
        "a quiet film from 1990 to 2000",
    ],
)  # fmt: skip
def test_a_wish_for_a_film_is_none_of_it(text: str) -> None:
    assert speaks(text, Scene()) is None


@pytest.mark.parametrize(
    "text",
    [
        "everything about dogs", "all films from the 80s", "more like this", "something deep", "todo de miedo",
        "something by the director of Parasite", "watch something by him", "tout public", "alles von heute",
    ],
)  # fmt: skip
def test_who_names_nobody_dives_nowhere(text: str) -> None:
    assert dives(text, Understanding(), Scene()) is None
    assert dives(text, KNOWN, Scene()) is None


@pytest.mark.parametrize("text", ["网飞有吗", "do you have Netflix?", "we have kids and Netflix", "Netflix"])
def test_who_asks_for_a_service_tells_nothing(text: str) -> None:
    assert owns(text, Understanding(), Scene()) is None
