"""Things that a wish is about, where no concept stands for them; regions; refusals by any word."""

from datetime import date

import pytest

from bot.language.messages import Message
from bot.request import Request
from bot.titles import Title, TitleId
from bot.understanding.limits.nations import NationWords
from bot.understanding.limits.things import named_by_keyword, read_things, subjects_of
from bot.understanding.local import LocalUnderstanding
from bot.understanding.text.tokens import read_text
from bot.understanding.text.tongues import in_english
from tests.fakes import columns_of


def things(said: str, known: frozenset[int] = frozenset()) -> tuple[str, ...]:
    text = read_text(said)
    return read_things(text, known, [1] * len(text.tokens))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a movie about beekeepers", ("beekeepers",)),
        ("something set in macedonia or dagestan", ("macedonia", "dagestan")),
        ("anything with zeppelins please", ("zeppelins",)),
        ("i want submarines", ("submarines",)),
        ("any poliziottesco film", ("poliziottesco",)),
    ],
)
def test_what_a_wish_is_about_is_heard(said: str, meant: tuple[str, ...]) -> None:
    assert things(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "something with good acting and a great plot",
        "with my girlfriend tonight",
        "with beers and popcorn",
        "something light for tonight",
        "with lots of tension",
    ],
)
def test_small_words_company_and_qualities_are_no_things(said: str) -> None:
    assert things(said) == ()


@pytest.mark.parametrize(
    ("said", "locale"),
    [
        ("was osteuropäisches", "de"),
        ("cine de europa del este", "es"),
        ("du cinéma d'europe de l'est", "fr"),
        ("восточноевропейское кино", "ru"),
        ("想看东欧电影", "zh"),
        ("something eastern european", "en"),
    ],
)
def test_a_region_is_any_of_its_countries_in_all_languages(said: str, locale: str) -> None:
    text = read_text(in_english(said, lambda _: False, locale) or said)
    nations = NationWords()
    _, countries = nations.read(text, nations.find(text, frozenset()), [1] * len(text.tokens))
    assert {"PL", "CZ", "HU", "RS"} <= set(countries.wanted)


def test_a_region_where_the_story_plays_is_none_of_the_making() -> None:
    nations = NationWords()
    assert not nations.find(read_text("a film in africa"), frozenset())
    assert nations.find(read_text("a heist in asia"), frozenset())
    assert nations.find(read_text("an african film"), frozenset())


def test_a_country_refused_by_its_name_is_a_place_too() -> None:
    nations, text = NationWords(), read_text("not vietnam either")
    assert nations.places_refused(text, nations.find(text, frozenset()), [-1] * 3) == ("vietnam",)
    text = read_text("not vietnamese")
    assert nations.places_refused(text, nations.find(text, frozenset()), [-1] * 2) == ()


SUBJECTS = subjects_of([("submarine", "lighthouse keeper", "boarding school", "time")] * 5)


@pytest.mark.parametrize(
    ("topic", "meant"),
    [
        ("submarine", ("submarine",)),
        ("old lighthouse keeper", ("lighthouse keeper",)),
        ("time", ()),  # too usual a word to be a subject by itself
        ("been on a submarine all day with the boss", ()),  # a tale, and no subject
        ("nothing of it", ()),
    ],
)
def test_what_titles_have_as_a_keyword_is_what_a_short_wish_is_about(topic: str, meant: tuple[str, ...]) -> None:
    assert named_by_keyword(topic, SUBJECTS) == meant


def test_subjects_are_keywords_that_several_titles_have() -> None:
    many, few = [("submarine", "based on a true story of war")] * 5, [("gnome",)]
    assert subjects_of([*many, *few]) == {"submarine"}


HOUSE = Title(id=TitleId("tmdb:movie:1"), kind="movie", title="A Haunted House", vote_count=900)
SUBMARINES = [
    Title(id=TitleId(f"tmdb:movie:{number}"), kind="movie", title=f"Boat {number}", keywords=("submarine", "danger"))
    for number in range(2, 9)
]


@pytest.fixture(scope="module")
def reader() -> LocalUnderstanding:
    return LocalUnderstanding(columns_of((HOUSE, *SUBMARINES), {}), today=lambda: date(2026, 11, 29))


def wished(reader: LocalUnderstanding, said: str) -> Request:
    return reader.read([Message(role="user", text=said)]).request(None)


def test_a_kind_of_film_is_no_title_of_its_name(reader: LocalUnderstanding) -> None:
    assert "haunted house" in wished(reader, "a haunted house film, not gory").concepts
    assert HOUSE.id in {ref.id for ref in reader.read([Message(role="user", text="I loved A Haunted House")]).like}


def test_a_subject_that_a_concept_names_needs_no_keyword(reader: LocalUnderstanding) -> None:
    assert wished(reader, "a mountain climbing film, real danger").things == ()
    assert wished(reader, "a danger thriller").things == ("danger",)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("off to Greece next week, something set there", ("greece",)),
        ("we're flying to Malta in May, any film that plays there?", ("malta",)),
        ("flying to Greece tomorrow, something light for the plane", ()),
    ],
)
def test_a_country_that_is_travelled_to_is_where_the_story_plays_if_it_is_to_play_there(
    said: str, meant: tuple[str, ...]
) -> None:
    assert things(said) == meant
