"""Somebody in a half-remembered film is told by another film they were in."""

import numpy as np
import pytest

from bot.recommend.arrays import TitleArrays
from bot.recommend.half_remembered import recollect
from bot.recommend.played_in import played_in, share_people

EDGE_OF_TOMORROW, PRADA = "tmdb:movie:137113", "tmdb:movie:350"


@pytest.mark.parametrize(
    ("story", "named"),
    [
        ("he relives the same day with the woman from devil wears prada", "The Devil Wears Prada"),
        ("a thief in dreams, with the girl from Juno", "Juno"),
        ("mit der Schauspielerin aus Juno", "Juno"),
        ("avec la femme du Diable s'habille en Prada", "The Devil Wears Prada"),
        ("avec l'actrice de Juno", "Juno"),
        ("con la actriz de Juno", "Juno"),
        ("с актрисой из Чужой", "Alien"),
        ("有异形里的女演员", "Alien"),
        ("a girl from the village falls in love with a boy from the future", ""),
        ("a man from earth who lives in space", ""),
    ],
)
def test_a_film_is_heard_by_which_somebody_is_told(arrays: TitleArrays, story: str, named: str) -> None:
    told = played_in(story, arrays)
    assert [arrays.columns.titles[row] for row in told.rows] == ([named] if named else [])
    assert not named or len(told.rest) < len(story)


def test_those_who_were_in_it_speak_for_a_title_and_the_film_itself_is_not_meant(arrays: TitleArrays) -> None:
    share = share_people((arrays.place[PRADA],), arrays)  # type: ignore[index]
    assert share[arrays.place[EDGE_OF_TOMORROW]] == 1.0  # type: ignore[index]
    assert share[arrays.place[PRADA]] < 0  # type: ignore[index]


def test_the_film_is_found_without_a_model(arrays: TitleArrays) -> None:
    story = "the guy relives the same day over and over fighting aliens with the woman from devil wears prada"
    found = recollect(story, None, np.arange(len(arrays)), arrays, 3)
    assert EDGE_OF_TOMORROW in [arrays.ids[row] for row in found.rows]
