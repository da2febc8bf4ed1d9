"""People by a title they are known for, by their own names."""

import pytest

from bot.understanding.names.made import with_makers

_PEOPLE = {("drive", False): "Ryan Gosling", ("parasite", True): "Bong Joon-ho", ("паразиты", True): "Bong Joon-ho",
           ("寄生虫", True): "Bong Joon-ho"}  # fmt: skip


def _maker(title: str, directs: bool) -> str:
    return _PEOPLE.get((title, directs), "")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("something with the guy from Drive", "something with Ryan Gosling"),
        ("another one with the drive guy please", "another one with Ryan Gosling please"),
        ("a film by the parasite director", "a film by Bong Joon-ho"),
        ("was mit dem Schauspieler aus Drive", "was mit Ryan Gosling"),
        ("un film du réalisateur de Parasite", "un film Bong Joon-ho"),
        ("что-нибудь от режиссёра Паразиты", "что-нибудь от Bong Joon-ho"),
        ("寄生虫的导演", "Bong Joon-ho"),
    ],
)
def test_somebody_is_meant_by_a_title(said: str, meant: str) -> None:
    assert with_makers(said, _maker) == meant


@pytest.mark.parametrize(
    "said",
    ["who is the guy from Drive?", "the guy next door was loud", "the little guy wins", "the director of photography"],
)
def test_nobody_is_meant(said: str) -> None:
    assert with_makers(said, _maker) == said
