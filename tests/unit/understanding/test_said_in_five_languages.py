"""What a single wish says in German, French, Spanish, Russian and Chinese: lengths in words, refusals in other words,
company that is no subject, and words of the street that name nobody."""

import pytest

from bot.language.messages import Message
from bot.request import Understanding
from bot.understanding.acts.company import company_of
from bot.understanding.local import LocalUnderstanding


def said(understanding: LocalUnderstanding, locale: str, text: str) -> Understanding:
    return understanding.read([Message(role="user", text=text, locale=locale)]).full


@pytest.mark.parametrize(
    ("locale", "text", "longest"),
    [
        ("de", "ein krimi unter achtzig minuten", 80),
        ("fr", "un polar de moins de quatre-vingts minutes", 80),
        ("es", "un thriller de menos de ochenta minutos", 80),
        ("ru", "детектив меньше восьмидесяти минут", 80),
        ("zh", "不超过八十分钟的悬疑片", 80),
    ],
)
def test_minutes_may_be_said_in_words(understanding: LocalUnderstanding, locale: str, text: str, longest: int) -> None:
    assert said(understanding, locale, text).runtime.max == longest


def test_two_years_are_the_first_and_the_last(understanding: LocalUnderstanding) -> None:
    year = said(understanding, "fr", "une comédie, genre 2018 2021").year
    assert (year.min, year.max) == (2018, 2021)


@pytest.mark.parametrize(
    ("locale", "text", "first"),
    [
        ("fr", "un film des années trente", 1930),
        ("fr", "un polar des années soixante-dix", 1970),
        ("es", "una comedia de los años cuarenta", 1940),
        ("ru", "комедия тридцатых годов", 1930),
    ],
)
def test_a_decade_in_words_is_that_decade(
    understanding: LocalUnderstanding, locale: str, text: str, first: int
) -> None:
    year = said(understanding, locale, text).year
    assert (year.min, year.max) == (first, first + 9)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "von vampiren will ich nichts mehr sehen"),
        ("fr", "je veux plus voir de vampires"),
        ("es", "de vampiros ya no quiero más"),
        ("ru", "больше не хочу вампиров"),
        ("zh", "别给我看吸血鬼的"),
    ],
)
def test_no_more_of_something_refuses_it(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    assert "vampires" in said(understanding, locale, text).refused


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "unser hund ist gestorben, was ohne viecher"),
        ("fr", "notre chat est mort, un film sans bêtes"),
        ("es", "se murió mi gato, nada con mascotas"),
        ("ru", "кот умер, что-нибудь без зверей"),
        ("zh", "猫咪走了，不要有动物的"),
    ],
)
def test_who_lost_an_animal_wishes_for_none(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    read = said(understanding, locale, text)
    assert not {"dog", "cat", "animal hero"} & set(read.concepts)
    assert "animal hero" in read.refused


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "für meine schwerhörige oma eine komödie"),
        ("es", "con mi abuelo que anda medio sordo, una comedia"),
        ("fr", "mes jumelles ont 5 ans, une comédie"),
        ("es", "le ponía de los nervios, mejor una comedia"),
    ],
)
def test_who_watches_and_how_is_no_subject(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    read = said(understanding, locale, text)
    assert read.genres.wanted == ("Comedy",)
    assert not {"disability", "doubles", "horse"} & set(read.concepts)


@pytest.mark.parametrize(("locale", "text"), [("es", "ponme una de risa floja"), ("fr", "un film de vacances marrant")])
def test_ordinary_words_are_nobody_who_makes_films(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    assert not said(understanding, locale, text).stranger


@pytest.mark.parametrize(
    ("locale", "text"),
    [("de", "ein film so inception mäßig"), ("fr", "un truc plus sombre style inception")],
)
def test_a_manner_is_that_of_the_title_beside_it(understanding: LocalUnderstanding, locale: str, text: str) -> None:
    assert [ref.title for ref in said(understanding, locale, text).similar_to] == ["Inception"]


def test_what_is_of_the_same_style_is_not_stylish(understanding: LocalUnderstanding) -> None:
    assert "stylish" not in said(understanding, "fr", "un truc du même style").concepts


def test_a_figure_in_a_name_is_no_age(understanding: LocalUnderstanding) -> None:
    text = "la fille de M3GAN fait peur ?"
    assert company_of(text, said(understanding, "fr", text)).age != 3


def test_nine_is_not_new(understanding: LocalUnderstanding) -> None:
    assert not said(understanding, "es", "dinosaurios para niños de nueve años").year
