"""Formal address is the familiar one, and what is only to be remembered is said plainly."""

import pytest

from bot.understanding.text.address import as_to_a_friend, to_be_kept


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Haben Sie etwas Lustiges?", "hast du etwas Lustiges?"),
        ("Können Sie mir einen Western empfehlen?", "kannst du mir einen Western empfehlen?"),
        ("Auriez-vous une comédie ?", "tu as une comédie ?"),
        ("您推荐哪部", "你推荐哪部"),
        ("长不长", "长吗"),
    ],
)
def test_formal_address_is_read_as_the_familiar_one(said: str, meant: str) -> None:
    assert as_to_a_friend(said) == meant


def test_they_are_nobody_who_is_addressed() -> None:
    assert as_to_a_friend("Haben sie Heat schon gesehen?") == "Haben sie Heat schon gesehen?"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("no, pelis no, serie", "serie"),
        ("нет, не кино, сериал хочу", "сериал хочу"),
        ("不是电影，我想看电视剧", "我想看电视剧"),
        ("not a film, a series", "a series"),
        ("keine Filme mit Hunden, lieber mit Katzen", "keine Filme mit Hunden, lieber mit Katzen"),
    ],
)
def test_a_kind_refused_for_the_other_is_a_wish_for_the_other(said: str, meant: str) -> None:
    assert as_to_a_friend(said) == meant


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("kannst du dir merken, dass ich keine Kriegsfilme mag?", "ich mag keine Kriegsfilme"),
        ("note que je déteste l'horreur", "je déteste l'horreur"),
        ("recuerda que odio el terror", "odio el terror"),
        ("запомни, что я не люблю ужасы", "я не люблю ужасы"),
        ("帮我记住我不喜欢战争片", "我不喜欢战争片"),
        ("не люблю ужасы, запомни", "не люблю ужасы"),
        ("merk dir den", ""),
    ],
)
def test_what_is_to_be_remembered_is_what_is_said(said: str, kept: str) -> None:
    assert to_be_kept(said) == kept


def test_a_plus_is_a_goodbye_in_french_alone() -> None:
    assert as_to_a_friend("a+", "fr") == "à plus"
    assert as_to_a_friend("a+", "en") == "a+"
