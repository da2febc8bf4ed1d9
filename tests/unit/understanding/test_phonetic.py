"""People's names written in Cyrillic as they sound."""

import pytest

from bot.understanding.names.phonetic import Sounding

VOTES = {"Jason Bateman": 9e3, "Omar Sy": 8e3, "Matthew McConaughey": 9e4, "Hugh Jackman": 9e4, "Cate Blanchett": 7e4}


@pytest.mark.parametrize(
    ("said", "name"),
    [("тот что с джейсоном бейтманом", "Jason Bateman"), ("с Омаром Си", "Omar Sy"), ("Хью Джекман", "Hugh Jackman"),
     ("с Мэттью Макконахи", "Matthew McConaughey"), ("Кейт Бланшетт", "Cate Blanchett")],
)  # fmt: skip
def test_name_is_known_by_its_sound(said: str, name: str) -> None:
    assert f'"{name}"' in Sounding(VOTES).in_latin(said)


@pytest.mark.parametrize("said", ["посоветуй хороший фильм на вечер", "что посмотреть с детьми", "Павел Прилучный"])
def test_words_and_others_stay_as_they_are(said: str) -> None:
    assert Sounding(VOTES).in_latin(said) == said
