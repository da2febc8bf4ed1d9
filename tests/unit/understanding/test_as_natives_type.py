"""German, French, Spanish, Russian and Chinese as natives type them: slang, dialect, no accents, no commas."""

import pytest

from bot.language.messages import Message
from bot.request import Understanding
from bot.understanding.local import LocalUnderstanding


def said(understanding: LocalUnderstanding, locale: str, text: str) -> Understanding:
    return understanding.read([Message(role="user", text=text, locale=locale)]).full


@pytest.mark.parametrize(
    ("locale", "text", "language"),
    [("es", "no, solo en español", "es"), ("es", "no, francesa", "fr"), ("en", "no, Korean", "ko")],
)
def test_a_no_that_answers_refuses_nothing_behind_its_comma(
    understanding: LocalUnderstanding, locale: str, text: str, language: str
) -> None:
    languages = said(understanding, locale, text).languages
    assert (languages.wanted, languages.refused) == ((language,), ())


@pytest.mark.parametrize(
    ("locale", "text", "wanted", "refused"),
    [
        ("zh", "今晚想看点轻松的，不要恐怖，最好是喜剧", "Comedy", "Horror"),
        ("ru", "нет не тот покажи комедии", "Comedy", ""),
        ("de", "lieber komödie, bloß keine liebesfilme", "Comedy", "Romance"),
    ],
)
def test_a_refusal_ends_with_its_clause(
    understanding: LocalUnderstanding, locale: str, text: str, wanted: str, refused: str
) -> None:
    genres = said(understanding, locale, text).genres
    assert wanted in genres.wanted
    assert set(genres.refused) == ({refused} if refused else set())


@pytest.mark.parametrize(
    ("locale", "text", "title"),
    [
        ("ru", "сияние уже видел", "The Shining"),
        ("ru", "начало смотрел, не зашло", "Inception"),
        ("ru", "что-то похожее на сияние но покороче", "The Shining"),
    ],
)
def test_an_ordinary_word_is_a_title_where_one_speaks_of_titles(
    understanding: LocalUnderstanding, locale: str, text: str, title: str
) -> None:
    read = said(understanding, locale, text)
    refs = (*read.like, *read.dislike, *read.seen, *read.similar_to, *read.about)
    assert {ref.title for ref in refs} == {title}


@pytest.mark.parametrize("text", ["den ersten kenn ich schon", "krimis kenn ich alle", "начало было скучное"])
def test_a_reference_or_a_genre_is_no_title_there(understanding: LocalUnderstanding, text: str) -> None:
    read = said(understanding, "ru" if "я" in text or "было" in text else "de", text)
    assert not (read.like or read.dislike or read.seen or read.similar_to)


@pytest.mark.parametrize(
    ("locale", "text"),
    [("es", "una mexicana estaría chida"), ("fr", "avec une chaussure noire"), ("de", "lieber nen alten")],
)
def test_a_word_of_another_language_is_no_misspelt_english_one(
    understanding: LocalUnderstanding, locale: str, text: str
) -> None:
    read = said(understanding, locale, text)
    assert "zh" not in read.languages.wanted
    assert "film noir" not in read.concepts
    assert not read.people.wanted


@pytest.mark.parametrize(
    ("locale", "text"), [("de", "die sind mir zu albern"), ("fr", "trop drôle"), ("ru", "слишком смешно")]
)
def test_too_much_of_it_is_less_of_it(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    assert said(understanding, locale, text).traits["humor"] < 0


@pytest.mark.parametrize(
    ("locale", "text", "genre"),
    [
        ("de", "i suach an guatn krimi, ned z'lang", "Crime"),
        ("fr", "j'cherche une comédie pas trop longue", "Comedy"),
        ("es", "ando buscando una peli de terror no muy larga", "Horror"),
    ],
)
def test_dialect_and_slang_are_read_in_full(
    understanding: LocalUnderstanding, locale: str, text: str, genre: str
) -> None:
    read = said(understanding, locale, text)
    assert genre in read.genres.wanted
    assert read.runtime.max == 120


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "kriegsfilm, aber keine nazis bitte"),
        ("fr", "un film de guerre sans nazis"),
        ("es", "una de guerra sin nazis"),
        ("ru", "военный фильм без нацистов"),
        ("zh", "战争片，不要纳粹"),
    ],
)
def test_no_nazis_is_no_second_world_war(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    assert "world war ii" in said(understanding, locale, text).refused


def test_she_is_no_title(understanding: LocalUnderstanding) -> None:
    read = said(understanding, "zh", "她看过了")
    assert not (read.like or read.dislike or read.seen)
