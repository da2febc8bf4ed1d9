"""Who is asked for by name: known however it is written, and nobody else where nobody bears the name."""

import pytest

from tests.unit.understanding.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("films by villeneuve", "Denis Villeneuve"), ("films by dennis villeneuve", "Denis Villeneuve"),
        ("anything by kubric", "Stanley Kubrick"), ("films by christofer nolan", "Christopher Nolan"),
        ("something by miyazaki", "Hayao Miyazaki"), ("films by bong joon ho", "Bong Joon-ho"),
        ("movies by alfonso cuaron", "Alfonso Cuarón"), ("films de nolan", "Christopher Nolan"),
        ("filme von kubrick", "Stanley Kubrick"), ("pelis de cuaron", "Alfonso Cuarón"),
        ("films by the wachowskis", "Lana Wachowski"), ("something with keanu reves", "Keanu Reeves"),
        ("фильмы Нолана", "Christopher Nolan"), ("诺兰的电影", "Christopher Nolan"),
    ],
)  # fmt: skip
def test_somebody_introduced_is_known_in_small_letters_and_with_slips(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert name in found.full.people.wanted
    assert not found.stranger


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("films by lav nolan", "lav nolan"), ("anything by zorgon mcfee", "zorgon mcfee"),
        ("something with Jessica Reeves", "Jessica Reeves"), ("directed by Zorgon", "Zorgon"),
        ("filme von lav nolan", "lav nolan"), ("films de lav nolan", "lav nolan"),
        ("pelis de lav nolan", "lav nolan"), ("фильмы Лава Диаза", "Лава Диаза"),
        ("do you have films by zorgon mcfee under two hours?", "zorgon mcfee"),
    ],
)  # fmt: skip
def test_a_name_that_nobody_bears_is_a_strangers_and_no_others(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert (found.stranger, found.full.people.wanted) == (name, ())


@pytest.mark.parametrize(
    "text",
    [
        "films by women", "something with heart", "anything with a twist", "films by first time directors",
        "films by pixar", "something with Zombies", "movies with strong female leads", "something by the sea",
        "un film de guerre", "peliculas de guerra", "фильмы про войну", "filme von früher", "films from korea",
        "something by the director of parasite", "anything with harry potter",
    ],
)  # fmt: skip
def test_what_films_are_with_or_by_is_no_stranger(read: Read, text: str) -> None:
    assert not read(text).stranger


@pytest.mark.parametrize(
    "text",
    [
        "films with Keanu Reeves or Zorgon McFee",
        "something with Zorgon McFee or Keanu Reeves",
        "mit Keanu Reeves oder Zorgon McFee",
    ],
)
def test_whom_nobody_knows_is_told_beside_somebody_known(read: Read, text: str) -> None:
    found = read(text)
    assert (found.stranger, found.full.people.wanted) == ("Zorgon McFee", ("Keanu Reeves",))


def test_a_surname_behind_another_first_name_is_not_that_person(read: Read) -> None:
    assert "Keanu Reeves" not in read("i talked to lav reeves today, a comedy please").full.people.wanted
    assert "Christopher Nolan" in read("I want a nolan film").full.people.wanted
