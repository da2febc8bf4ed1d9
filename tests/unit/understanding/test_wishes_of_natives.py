"""What natives of German, French, Spanish, Russian and Chinese wish for: subjects, softenings, refusals and what
happens in a film."""

import pytest

from bot.language.messages import Message
from bot.request import Understanding
from bot.understanding.local import LocalUnderstanding


def said(understanding: LocalUnderstanding, locale: str, text: str) -> Understanding:
    return understanding.read([Message(role="user", text=text, locale=locale)]).full


@pytest.mark.parametrize(
    ("locale", "text", "genre"),
    [
        ("en", "a not so complicated thriller", "Thriller"),
        ("en", "a less heavy drama", "Drama"),
        ("de", "ein nicht zu komplizierter thriller", "Thriller"),
        ("fr", "un thriller pas trop compliqué", "Thriller"),
        ("es", "un thriller que no sea muy complicado", "Thriller"),
        ("ru", "не слишком сложный триллер", "Thriller"),
        ("zh", "别太复杂的悬疑片", "Thriller"),
    ],
)
def test_who_wants_a_film_less_so_refuses_no_kind_of_film(
    understanding: LocalUnderstanding, locale: str, text: str, genre: str
) -> None:
    read = said(understanding, locale, text)
    assert (read.genres.wanted, read.genres.refused) == ((genre,), ())
    assert min(read.traits.values()) < 0


@pytest.mark.parametrize("text", ["not too many horror films", "less horror please", "no horror"])
def test_less_of_a_kind_still_refuses_it(understanding: LocalUnderstanding, text: str) -> None:
    assert said(understanding, "en", text).genres.refused == ("Horror",)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "horror with no gore where you still get scared"),
        ("de", "horror ohne blut wo man sich trotzdem gruselt"),
        ("fr", "un film d'horreur sans sang où on a quand même peur"),
        ("es", "terror sin sangre donde igual pases miedo"),
        ("ru", "ужасы без крови где все равно страшно"),
    ],
)
def test_a_refusal_ends_where_it_is_told_what_happens(
    understanding: LocalUnderstanding, locale: str, text: str
) -> None:
    read = said(understanding, locale, text)
    assert (read.genres.wanted, read.genres.refused) == (("Horror",), ())
    assert read.notes_refused == {"gore"}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "krimi wo man bis zum schluss nicht weiß wer lügt"),
        ("fr", "un polar ou on ne sait jamais qui ment"),
        ("es", "crimen donde nunca sabes quien miente"),
        ("ru", "криминал где непонятно кто врет"),
        ("zh", "猜不到谁在撒谎的犯罪片"),
    ],
)
def test_not_knowing_refuses_nothing(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    read = said(understanding, locale, text)
    assert read.genres.wanted == ("Crime",)
    assert not (read.genres.refused or read.refused or read.shunned or read.people.refused)
    assert "mystery" in read.concepts


SUBJECTS = {
    "older leads": {
        "de": "film über zwei alte männer",
        "fr": "une comédie avec deux vieux messieurs",
        "es": "una peli sobre la vejez",
        "ru": "фильм про двух стариков",
        "zh": "讲两个老人的电影",
    },
    "child lead": {
        "de": "kriegsfilm aus der sicht eines kindes",
        "fr": "un film de guerre vu par un enfant",
        "es": "de la guerra contada por niños",
        "ru": "кино про войну глазами ребенка",
        "zh": "从孩子的视角看战争的电影",
    },
    "second chance at life": {
        "de": "über eine frau die neu anfängt",
        "fr": "une femme qui plaque tout",
        "es": "una mujer que lo deja todo",
        "ru": "про женщину которая начинает жизнь с нуля",
        "zh": "讲女人重新开始的片子",
    },
    "courtroom": {
        "de": "prozessfilm",
        "fr": "film de procès",
        "es": "drama judicial",
        "ru": "фильм про судебный процесс",
        "zh": "法庭片",
    },
    "dark ending": {
        "de": "ein film bei dem am ende alle tot sind",
        "fr": "un film où tout le monde meurt",
        "es": "una peli en la que mueren todos",
        "ru": "фильм где в конце все умирают",
        "zh": "男主角最后死了的爱情片",
    },
    "chess": {
        "de": "was über schach",
        "fr": "un film sur les échecs",
        "es": "algo de ajedrez",
        "ru": "что-нибудь про шахматы",
        "zh": "关于下棋的电影",
    },
    "inspiring teacher": {
        "de": "film über einen engagierten lehrer der seine klasse verändert",
        "fr": "un prof qui change la vie de ses élèves",
        "es": "un profe que cambia la vida a sus alumnos",
        "ru": "фильм про учителя",
        "zh": "讲乡村教师的电影",
    },
}


@pytest.mark.parametrize(
    ("concept", "locale", "text"),
    [(concept, locale, text) for concept, ways in SUBJECTS.items() for locale, text in ways.items()],
)
def test_a_subject_is_known_as_natives_say_it(
    understanding: LocalUnderstanding, concept: str, locale: str, text: str
) -> None:
    read = said(understanding, locale, text)
    assert concept in read.concepts
    assert not read.year
    assert not read.description


@pytest.mark.parametrize(
    ("text", "languages", "countries"),
    [("una peli española", (), ("ES",)), ("una peli en español", ("es",), ()), ("cine español", (), ("ES",))],
)
def test_a_film_from_spain_is_no_film_in_spanish(
    understanding: LocalUnderstanding, text: str, languages: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    read = said(understanding, "es", text)
    assert (read.languages.wanted, read.countries.wanted) == (languages, countries)


@pytest.mark.parametrize("text", ["algo de ajedrez, serie no porfa", "algo de ajedrez, serie no por favor"])
def test_a_refusal_may_be_polite(understanding: LocalUnderstanding, text: str) -> None:
    assert said(understanding, "es", text).kind == "movie"


@pytest.mark.parametrize(("text", "concept"), [("跟吃有关的电影", "food"), ("和下棋相关的片子", "chess")])
def test_chinese_puts_a_subject_between_two_words(understanding: LocalUnderstanding, text: str, concept: str) -> None:
    assert concept in said(understanding, "zh", text).concepts


def test_chinese_says_before_a_film_what_it_is_not_to_be(understanding: LocalUnderstanding) -> None:
    read = said(understanding, "zh", "有没有不吓人的鬼片")
    assert "ghosts" in read.concepts
    assert not read.refused
    assert read.traits["scares"] < 0


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "film mit hund aber der hund darf nicht sterben"),
        ("fr", "un film avec un chien mais que le chien ne meure pas"),
        ("es", "una peli con perros pero que no se muera el perro"),
        ("ru", "фильм про собаку, только чтобы собака не умерла"),
        ("zh", "有狗的电影，狗不要死"),
    ],
)
def test_a_dog_that_lives_is_no_refused_dog(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    read = said(understanding, locale, text)
    assert "dog" in read.concepts
    assert "a dog dies" in read.notes_refused
    assert "dog" not in read.refused


@pytest.mark.parametrize(
    ("locale", "text", "most"),
    [
        ("de", "doku, nicht länger als ne stunde", 60),
        ("ru", "что-нибудь легкое, часа на полтора", 100),
        ("zh", "犯罪片,别超过两个小时", 120),
        ("zh", "90分钟左右的喜剧", 100),
    ],
)
def test_lengths_are_said_loosely(understanding: LocalUnderstanding, locale: str, text: str, most: int) -> None:
    assert said(understanding, locale, text).runtime.max == most


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "liebesfilm, aber nicht so kitschig"),
        ("fr", "une romance pas trop gnangnan"),
        ("es", "una comedia romantica que no sea tan cursi"),
        ("ru", "мелодрама, не слишком слащавая"),
        ("zh", "爱情片，不要太肉麻"),
    ],
)
def test_what_is_sentimental_is_refused_as_that(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    assert "melodrama" in said(understanding, locale, text).refused
