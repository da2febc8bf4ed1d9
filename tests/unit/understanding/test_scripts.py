"""People named in Chinese or Russian are found by their Latin names."""

import pytest

from bot.understanding.names.scripts import in_latin


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("想看王家卫的电影", "Wong Kar-Wai"),
        ("и без уилла феррелла", "Will Ferrell"),
        ("что-нибудь Тарковского", "Andrei Tarkovsky"),
        ("фильм Вонга Карвая", "Wong Kar-Wai"),
        ("诺兰的片子", "Christopher Nolan"),
    ],
)
def test_a_name_in_another_script_becomes_the_catalogues(text: str, name: str) -> None:
    assert f'"{name}"'.casefold() in in_latin(text)[0].casefold()


@pytest.mark.parametrize("text", ["a film by Nolan", "фильм про любовь", "想看喜剧片"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert in_latin(text) == (text, "")


def test_somebody_of_whom_there_is_nothing_is_told_by_name() -> None:
    assert in_latin("想看王家卫的电影", lambda name: False)[1] == "Wong Kar-Wai"
