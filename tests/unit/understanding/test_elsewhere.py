"""Well-known titles are known by what they are called in other countries."""

import pytest

from tests.unit.understanding.conftest import Read
from tests.unit.understanding.test_titles import named


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Der Pate", "The Godfather"), ("Le Parrain", "The Godfather"), ("El padrino", "The Godfather"),
        ("教父", "The Godfather"), ("Крёстный отец", "The Godfather"), ("крестный отец", "The Godfather"),
        ("肖申克的救赎", "The Shawshank Redemption"), ("Die Verurteilten", "The Shawshank Redemption"),
        ("Побег из Шоушенка", "The Shawshank Redemption"), ("sueño de fuga", "The Shawshank Redemption"),
        ("sueno de fuga", "The Shawshank Redemption"), ("Начало", "Inception"), ("盗梦空间", "Inception"),
        ("Le Fabuleux Destin", "Amélie"), ("Die fabelhafte Welt der Amelie", "Amélie"), ("Oben", "Up"),
        ("что-нибудь вроде Начала", "Inception"), ("Der weisse Hai", "Jaws"),
        ("κάτι σαν Αμελί", "Amélie"), ("αμελι", "Amélie"), ("Ο Νονός", "The Godfather"), ("ΑΜΕΛΙ", "Amélie"),
    ],
)  # fmt: skip
def test_a_title_is_known_by_its_name_elsewhere(read: Read, text: str, title: str) -> None:
    assert named(read(text)) == {title}


@pytest.mark.parametrize(
    "text", ["с самого начала", "для начала комедию", "da oben ist es kalt", "хочу посмотреть в зеркало"]
)
def test_ordinary_words_that_are_titles_elsewhere_are_none_in_a_sentence(read: Read, text: str) -> None:
    assert named(read(text)) == set()


def test_a_name_elsewhere_is_not_read_within_a_longer_one(read: Read) -> None:
    """Oben is Up in German, and no film within the quotes of another name."""
    assert named(read('i loved "Ganz Oben" (2004)')) == set()
