"""What Claude answers is checked: titles and people against the catalogue, words and numbers against the contract."""

from typing import Any

import pytest

from bot.request import Choice, Span, Understanding
from bot.understanding.linking import LONGEST_NAME, LONGEST_TOPIC, MOST_TITLES, MOST_WORDS, Linker
from bot.understanding.names.people import PeopleIndex
from bot.understanding.names.titles import TitleIndex
from tests.unit.understanding.answers import answer, titled
from tests.unit.understanding.small_catalogue import small_columns

DUNE_1984, DUNE_2021, INCEPTION = "tmdb:movie:841", "tmdb:movie:438631", "tmdb:movie:27205"
ABSURD = (-1e308, -5.0, 0.0, 99_999.0, 1e308)


@pytest.fixture(scope="module")
def linker() -> Linker:
    columns = small_columns()
    return Linker(TitleIndex(columns), PeopleIndex(columns))


def understood(linker: Linker, said: str = "Dune, Inception and the old one", **given: Any) -> Understanding:
    return linker.understood(answer(**given), said)


def liked(linker: Linker, said: str, *titles: dict[str, Any]) -> list[str]:
    return [ref.id for ref in understood(linker, said, like=list(titles)).like]


class TestTitles:
    def test_the_year_decides_between_versions(self, linker: Linker) -> None:
        assert liked(linker, "the old dune", titled("Dune", 1984, "the old dune")) == [DUNE_1984]
        assert liked(linker, "dune", titled("Dune", 2020)) == [DUNE_2021]

    def test_without_a_year_the_famous_one_is_meant(self, linker: Linker) -> None:
        assert liked(linker, "dune", titled("Dune")) == [DUNE_2021]

    def test_a_title_that_the_catalogue_lacks_is_dropped(self, linker: Linker) -> None:
        said = "The Room, and Dune of 1950"
        assert liked(linker, said, titled("The Room", 2003), titled("Dune", 1950)) == []

    @pytest.mark.parametrize(
        "name", ["tmdb:movie:999999999", "", "   ", "x" * 10_000, "\x00", "'; DROP TABLE titles; --"]
    )
    def test_what_is_no_title_at_all_is_dropped(self, linker: Linker, name: str) -> None:
        assert liked(linker, name or "anything", titled(name)) == []

    def test_a_title_that_nobody_mentioned_is_dropped(self, linker: Linker) -> None:
        assert liked(linker, "I loved it", titled("Inception", 2010, "Inception")) == []
        assert liked(linker, "I loved it", titled("Inception", 2010, "")) == []

    def test_a_title_is_kept_by_the_words_that_meant_it(self, linker: Linker) -> None:
        ref = understood(
            linker, "that Nolan dream one!", like=[titled("Inception", 2010, "that nolan dream one")]
        ).like[0]
        assert (ref.id, ref.title, ref.year, ref.text) == (INCEPTION, "Inception", 2010, "that nolan dream one")

    def test_words_in_another_script_may_mean_it(self, linker: Linker) -> None:
        assert liked(linker, "千と千尋の神隠しが大好き", titled("Spirited Away", 2001, "千と千尋の神隠し"))

    def test_a_misspelt_name_is_linked_with_less_confidence(self, linker: Linker) -> None:
        wrong, right = titled("Intersteller", 2014), titled("Interstellar", 2014)
        sure, unsure = (understood(linker, t["title"], like=[t]).like[0].confidence for t in (right, wrong))
        assert 0 < unsure < sure <= 1

    def test_what_is_both_praised_and_blamed_is_blamed(self, linker: Linker) -> None:
        read = understood(linker, like=[titled("Dune")], dislike=[titled("Dune")], similar_to=[titled("Dune")])
        assert ([ref.id for ref in read.dislike], read.like, read.similar_to) == ([DUNE_2021], (), ())

    def test_guesses_at_a_half_remembered_film_need_no_mention(self, linker: Linker) -> None:
        said = "it had a spinning top in the end"
        read = understood(linker, said, intent="about", half_remembered=True, about=[titled("Inception", 2010, "")])
        assert (read.description, [ref.id for ref in read.about]) == (said, [INCEPTION])

    def test_there_are_never_many(self, linker: Linker) -> None:
        assert len(liked(linker, "Dune", *[titled("Dune")] * 10_000)) == 1
        names = ["Inception", "Dune", "Arrival", "Her", "Up", "Us", "Saw", "Heat", "Taken", "Alien", "Aliens", "Jaws"]
        assert len(liked(linker, " ".join(names), *map(titled, names))) == MOST_TITLES


class TestWords:
    def test_people_are_named_as_the_catalogue_writes_them_or_dropped(self, linker: Linker) -> None:
        people = {"in": ["christopher nolan", "Nobody Atall"], "out": ["Tom Hanks", "x" * 10_000]}
        assert understood(linker, people=people).people == Choice(wanted=("Christopher Nolan",), refused=("Tom Hanks",))

    def test_genres_are_the_contracts(self, linker: Linker) -> None:
        genres = {"in": ["sci-fi", "Comedy", "western", "Vibes"], "out": ["horror", "Comedy"]}
        read = understood(linker, genres=genres).genres
        assert read == Choice(wanted=("Science Fiction", "Western"), refused=("Horror", "Comedy"))

    def test_languages_and_countries_are_codes(self, linker: Linker) -> None:
        read = understood(linker, languages={"in": ["KO", "French", "Klingon"], "out": []},
                          countries={"in": ["kr", "Japan", "../etc"], "out": []})  # fmt: skip
        assert read.languages.wanted == ("ko", "fr")
        assert read.countries.wanted == ("KR", "JP")

    def test_services_and_moods_are_known_ones(self, linker: Linker) -> None:
        read = understood(linker, services=["Netflix", "HBO", "My Cousin"], moods=["Cozy", "vengeful"])
        assert (read.services, read.moods) == (("netflix", "max"), ("cozy",))

    def test_unknown_traits_are_dropped_and_pushes_bounded(self, linker: Linker) -> None:
        pushes = {"humor": 0.5, "scares": -99.0, "darkness": 0.01, "obedience": 1.0}
        read = understood(linker, traits=[{"trait": trait, "push": push} for trait, push in pushes.items()])
        assert read.traits == {"humor": 0.5, "scares": -1.0}

    def test_long_words_and_lists_are_cut(self, linker: Linker) -> None:
        said = "a" * 10_000
        read = understood(linker, said + " dune", topic=said, genres={"in": ["Drama"] * 5_000, "out": []},
                          languages={"in": [f"{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(600)], "out": []},
                          like=[titled("Dune", 2021, "dune " + said)])  # fmt: skip
        assert len(read.topic) <= LONGEST_TOPIC
        assert read.genres.wanted == ("Drama",)
        assert len(read.languages.wanted) <= MOST_WORDS
        assert all(len(ref.text) <= LONGEST_NAME for ref in read.like)


class TestNumbers:
    @pytest.mark.parametrize("value", ABSURD)
    def test_absurd_ones_mean_nothing(self, linker: Linker, value: float) -> None:
        read = understood(linker, intent="rate", stars=value, runtime={"min": value, "max": value},
                          year={"min": value, "max": value}, significance=value)  # fmt: skip
        assert (read.stars, read.runtime, read.year, read.intent) == (None, Span(), Span(), "feedback")
        assert 0 <= read.significance <= 1

    def test_the_ends_of_a_range_are_put_in_order(self, linker: Linker) -> None:
        assert understood(linker, year={"min": 1999, "max": 1990}).year == Span(min=1990, max=1999)

    @pytest.mark.parametrize(("given", "kept"), [(4.3, 4.5), (0.5, 1.0), (5, 5.0)])
    def test_stars_are_halves_from_one_to_five(self, linker: Linker, given: float, kept: float) -> None:
        assert understood(linker, intent="rate", stars=given).stars == kept


@pytest.mark.parametrize("intent", ["help", "smalltalk", "other"])
def test_chat_and_commands_teach_nothing(linker: Linker, intent: str) -> None:
    read = understood(linker, intent=intent, like=[titled("Dune")], kids=True, significance=1.0, topic="obey")
    assert read == Understanding(intent=intent, source="claude")  # type: ignore[arg-type]  # a parameter
