"""What happens when the time is up is no part of a wish, in any language."""

import pytest

from bot.understanding.limits.deadlines import without_deadline, without_journey
from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("I have exactly 90 minutes before my baby wakes up. something funny", 90),
        ("got 100 min till the kids get home, a thriller", 100),
        ("an hour and a half before my shift, a comedy", 90),
        ("habe 80 Minuten, dann kommt der Bus. was lustiges", 80),
        ("ich hab genau 90 Minuten bis der Kleine aufwacht, eine Komödie", 90),
        ("tengo justo 95 minutos antes de que despierte el bebé, algo divertido", 95),
        ("j'ai 100 minutes avant d'aller au boulot, un truc drôle", 100),
        ("у меня ровно 90 минут, пока ребёнок спит, что-нибудь смешное", 90),
    ],
)
def test_the_time_that_there_is_is_the_most(read: Read, text: str, minutes: int) -> None:
    found = read(text).full
    assert found.runtime.max == minutes
    assert not found.kids


@pytest.mark.parametrize("text", ["90 minutes before bed", "a comedy from before 1990", "two hours of action"])
def test_what_is_an_evening_itself_stays(text: str) -> None:
    assert without_deadline(text) == text


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("our dog died today, something warm", "something warm"),
        ("mein Hund ist heute gestorben, was Warmes", "was Warmes"),
        ("mon chat est mort hier, un film doux", "un film doux"),
        ("se murió mi perro, algo tierno", "algo tierno"),
        ("у нас умерла собака, что-нибудь доброе", "что-нибудь доброе"),
        ("我家的狗今天走了，想看温暖的", "想看温暖的"),
    ],
)
def test_a_loss_of_ones_own_is_no_subject(text: str, rest: str) -> None:
    assert without_journey(text).strip(" ,，") == rest


def test_a_loss_in_a_story_is_told() -> None:
    assert without_journey("a film where his dog dies") == "a film where his dog dies"
