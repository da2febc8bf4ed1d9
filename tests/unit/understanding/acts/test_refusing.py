"""Refusals behind what they refuse are read as refusals, and nothing else is."""

import pytest

from bot.understanding.acts.refusing import as_refused


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Adam Sandler is a no", "no Adam Sandler"),
        ("Mystery and Hannibal are not for my ladies. something warmer", "no Mystery and Hannibal. something warmer"),
        ("hm heavy is no good after this week", "no heavy"),
        ("I'm out on musicals", "no musicals"),
        ("von Superhelden haben wir genug", "keine Superhelden"),
        ("Krimis gehen gar nicht bei uns", "keine Krimis"),
        ("on en a marre des super-héros", "pas de super-héros"),
        ("de terror ya tuvimos bastante", "nada de terror"),
        ("мюзиклы мимо", "без мюзиклы"),
        ("the aliens and the cartoons can go, serious ones please", "no aliens and cartoons, serious ones please"),
        ("out with the romcoms", "no romcoms"),
        ("die Zeichentrickfilme können weg", "keine Zeichentrickfilme"),
        ("les dessins animés peuvent dégager", "pas de dessins animés"),
        ("fuera los dibujos animados", "nada de dibujos animados"),
        ("мультики убери", "без мультики"),
        ("动画片去掉吧", "不要动画片"),
        ("看腻了超级英雄", "不要超级英雄"),
        ("gore no, scary yes", "no gore, scary yes"),
        ("comedia sí, romance no", "comedia sí, nada de romance"),
    ],
)
def test_what_is_refused_behind_its_name_is_refused_before_it(text: str, meant: str) -> None:
    assert as_refused(text) == meant


@pytest.mark.parametrize(
    "text",
    ["that's a no from me", "this is no good", "Heat is not for me", "the first one is not for us", "no thanks",
     "the first one can go",
     "is it not for kids?", "это не вариант", "es no para mí", "al final hoy no, gracias",
     "finalement ce soir non merci", "a comedy for my wife"],
)  # fmt: skip
def test_what_refuses_no_kind_of_film_stays_as_it_is(text: str) -> None:
    assert as_refused(text) == text
