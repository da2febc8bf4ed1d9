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


@pytest.mark.parametrize(
    ("locale", "said", "meant"),
    [
        ("de", "mia suachan an lustigen film für heid", "wir suchen einen lustigen film für heute"),
        ("de", "hamma scho gsehn", "haben wir scho gesehen"),
        ("fr", "c'est tu violent le premier ?", "est-ce que c'est violent le premier ?"),
        ("fr", "oui voilà c ça !", "oui voilà c'est ça !"),
        ("es", "la vi con mi vieja", "la vi con mi madre"),
        ("ru", "прив посоветуй че нить", "привет посоветуй что-нибудь"),
        ("zh", "有沒有好看的韓國驚悚片", "有没有好看的韩国惊悚片"),
    ],
)
def test_what_a_region_or_a_street_says_is_heard_as_all_say_it(locale: str, said: str, meant: str) -> None:
    assert as_to_a_friend(said, locale) == meant


@pytest.mark.parametrize(
    ("locale", "said", "meant"),
    [
        ("fr", "t'aurais pas un bon western ?", "tu as un bon western ?"),
        ("de", "hast du keinen guten krimi", "hast du einen guten krimi"),
        ("es", "no tendrás algo más corto", "tendrás algo más corto"),
        ("ru", "нет чего-нибудь повеселее", "есть что-нибудь повеселее"),
        ("zh", "没有日本的吗", "有没有日本的吗"),
    ],
)
def test_a_no_in_a_polite_question_refuses_nothing(locale: str, said: str, meant: str) -> None:
    assert as_to_a_friend(said, locale) == meant


@pytest.mark.parametrize("said", ["do the right thing", "a pi in the sky", "Mia likes Pa", "old is gold, mega hit"])
def test_words_of_one_region_are_none_of_another_language(said: str) -> None:
    assert as_to_a_friend(said, "en") == said


def test_a_name_inside_a_sentence_is_no_word_of_the_street() -> None:
    assert as_to_a_friend("ein Film mit Digger", "de") == "ein Film mit Digger"


@pytest.mark.parametrize(
    ("locale", "said", "meant"),
    [
        ("en", "they've already seen all the disney films", "no disney films"),
        ("fr", "Ils ont déjà vu tous les Disney", "sans Disney"),
        ("es", "ya vieron todas las de Disney", "sin Disney"),
        ("de", "die kinder kennen schon alle Disney-Filme", "keine Disney-Filme"),
        ("ru", "дети уже видели все диснеевские", "без диснеевские"),
        ("zh", "迪士尼的都看过了", "不要迪士尼"),
    ],
)
def test_who_knows_all_of_a_studio_wants_none_of_it(locale: str, said: str, meant: str) -> None:
    assert as_to_a_friend(said, locale) == meant
