"""What binds, what gives way and when: limits that were said, and those that follow from a concept."""

from dataclasses import replace

import numpy as np
import pytest

from bot.knowledge.vocabulary import concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import bound, matters_of_fact
from bot.recommend.filters import FEW, allow
from bot.request import Choice, Request, Span
from bot.scene.shades import shaded
from bot.titles import GENRES, Domain, TitleId
from tests.unit.test_recommend import recommended


def nobody(arrays: TitleArrays) -> np.ndarray:
    return np.zeros(len(arrays), dtype=bool)


DANISH_HORROR = Request(
    genres=Choice(wanted=("Horror",)), year=Span(min=1970, max=1979), languages=Choice(wanted=("da",))
)


def test_a_language_stays_while_anything_in_it_fits(arrays: TitleArrays) -> None:
    allowed = allow(DANISH_HORROR, arrays, nobody(arrays))
    assert allowed.relaxed
    assert "language" not in allowed.relaxed
    assert set(arrays.languages[allowed.mask]) == {"da"}


def test_a_name_nobody_has_gives_way_and_all_else_holds(arrays: TitleArrays) -> None:
    asked = Request(people=Choice(wanted=("Nobody At All",)), genres=Choice(wanted=("Western",)))
    allowed = allow(asked, arrays, nobody(arrays))
    assert allowed.relaxed == ("people",)
    assert arrays.has_genre("Western")[allowed.mask].all()


def test_what_a_person_insists_on_never_gives_way(arrays: TitleArrays) -> None:
    insisting = replace(DANISH_HORROR, insist=frozenset({"year", "genre"}))
    allowed = allow(insisting, arrays, nobody(arrays))
    assert "year" not in allowed.relaxed
    assert "genre" not in allowed.relaxed


def test_few_that_fit_are_all_there_is(arrays: TitleArrays) -> None:
    westerns = arrays.has_genre("Western") & arrays.domain(Domain.MOVIES)
    longest = float(np.sort(arrays.columns.runtime[westerns])[FEW])
    asked = Request(genres=Choice(wanted=("Western",)), runtime=Span(max=longest + 1), domain=Domain.MOVIES)
    found = recommended(arrays, asked)
    assert FEW <= len(found.picks) < 8
    assert found.relaxed == ()


def test_what_fits_comes_before_what_a_limit_gave_way_for(arrays: TitleArrays) -> None:
    shortest = float(np.nanmin(arrays.columns.runtime[arrays.has_genre("Western") & arrays.domain(Domain.MOVIES)]))
    asked = Request(genres=Choice(wanted=("Western",)), runtime=Span(max=shortest + 1), domain=Domain.MOVIES)
    found = recommended(arrays, asked)
    assert "runtime" in found.relaxed
    fits = [arrays.columns.runtime[arrays.place[pick.title]] <= shortest for pick in found.picks]
    assert fits == sorted(fits, reverse=True)
    assert any(fits)
    assert not all(fits)


def test_refusals_notes_and_a_childs_limit_are_never_let_go(arrays: TitleArrays) -> None:
    asked = Request(
        refused=frozenset({"war film"}),
        notes_refused=frozenset({"gore"}),
        kids_age=7,
        genres=Choice(wanted=("Horror",), refused=("Comedy",)),
    )
    for pick in recommended(arrays, asked).picks:
        row = arrays.place[pick.title]
        assert arrays.kids_age[row] <= 7
        assert not arrays.has_genre("Comedy")[row]
        assert arrays.concept("war film")[row] < 0.4


def test_an_unknown_runtime_or_year_passes_no_limit(arrays: TitleArrays) -> None:
    unknown = np.isnan(arrays.columns.runtime)
    asked = Request(runtime=Span(max=240))
    assert not (allow(bound(asked), arrays, nobody(arrays)).mask & unknown).any()


def test_every_limit_of_a_concept_names_what_exists() -> None:
    for concept in concepts().values():
        if concept.limits:
            assert set(concept.limits.genres) <= set(GENRES), concept.name
            assert all(len(language) == 2 for language in concept.limits.languages), concept.name


def test_an_anime_is_animation_from_japan_and_a_mini_series_has_one_season(arrays: TitleArrays) -> None:
    anime = bound(Request(concepts={"anime": 1.0}))
    assert anime.genres.wanted == ("Animation",)
    assert anime.languages.wanted == ("ja",)
    series = bound(Request(concepts={"mini series": 0.9}, domain=Domain.MOVIES))
    assert series.domain is Domain.TV
    for pick in recommended(arrays, Request(concepts={"mini series": 0.9}, domain=Domain.MOVIES)).picks:
        assert arrays.series[arrays.place[pick.title]]
        assert arrays.columns.seasons[arrays.place[pick.title]] == 1


def test_what_was_said_goes_before_what_a_concept_says() -> None:
    said = Request(concepts={"anime": 1.0}, languages=Choice(wanted=("en",)))
    assert bound(said).languages.wanted == ("en",)
    assert bound(Request(concepts={"silent film": 0.9}, year=Span(min=1990))).year == Span(min=1990)


@pytest.mark.parametrize("domain", [None, Domain.DOCUMENTARIES, Domain.KIDS])
def test_a_films_length_is_asked_of_films(domain: Domain | None) -> None:
    assert bound(Request(runtime=Span(max=90), domain=domain)).kind == "movie"
    assert bound(Request(runtime=Span(max=30), domain=domain)).kind is None


def test_a_fact_binds_and_beside_a_seed_only_tells_what_it_is_like(arrays: TitleArrays) -> None:
    asked = Request(concepts={"best picture": 0.7}, domain=Domain.MOVIES)
    assert matters_of_fact(asked) == {"best picture"}
    assert not matters_of_fact(replace(asked, similar_to=(TitleId("tmdb:movie:13"),)))
    for pick in recommended(arrays, asked).picks:
        assert arrays.concept("best picture")[arrays.place[pick.title]] > 0


def test_lighter_means_lighter_than_half_of_what_lay_there(arrays: TitleArrays) -> None:
    lying = arrays.ids[:8]
    place = arrays.trait_place("darkness")
    wish = Request(traits={"darkness": -0.8})
    bounded = shaded(wish, {"darkness": -0.8}, lying, "a bit lighter", arrays)
    middle = float(np.median(arrays.z[arrays.rows(lying), place]))
    allowed = allow(bounded, arrays, nobody(arrays))
    assert (arrays.z[allowed.mask, place] <= middle).all()
    assert not shaded(bounded, {"darkness": 0.8}, lying, "darker", arrays).shades, "what goes back on it frees it"
    assert shaded(wish, {"darkness": -0.8}, lying, "something light", arrays) == wish, "no comparison, no bound"


def test_how_much_lighter_gives_way_in_silence(arrays: TitleArrays) -> None:
    allowed = allow(Request(shades={"darkness": Span(max=-9)}), arrays, nobody(arrays))
    assert allowed.mask.sum() >= FEW
    assert not allowed.relaxed
