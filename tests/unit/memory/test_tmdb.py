"""What TMDB's answers mean."""

from typing import Any

import pytest

from memory.sources.tmdb_titles import as_offers, as_title, trailer
from tests.standins.tmdb_api import film, series

FILM = film(1, "A Test of Light", release_date="2001-05-04")
SERIES = series(2, "Long Nights", first_air_date="", created_by=[{"name": "Ben"}])
PROVIDERS: dict[str, Any] = {
    "DE": {
        "link": "https://www.themoviedb.org/movie/1/watch?locale=DE", "flatrate": [
            {"provider_name": "Second", "provider_id": 2, "display_priority": 9},
            {"provider_name": "First", "provider_id": 1, "display_priority": 1},
            {"provider_name": "First", "provider_id": 1, "display_priority": 2},
        ],
    },
    "FR": {"link": "https://evil.example/watch", "rent": [{"provider_name": "Loueur"}], "buy": "odd"},
    "XX": {"link": "https://www.themoviedb.org/"},
    "YY": "odd",
}  # fmt: skip


def test_zeros_and_empty_texts_are_unknown() -> None:
    found = as_title("movie", FILM)
    assert (found.year, found.runtime, found.overview, found.directors) == (2001, None, None, ("Ann Able",))
    assert (len(found.cast), found.keywords, found.countries) == (5, ("lamp",), ("US",))
    assert as_title("series", SERIES).year is None


def released(**marks: str) -> dict[str, Any]:
    """A film's `release_dates` with a certificate a country."""
    results = [{"iso_3166_1": land, "release_dates": [{"certification": mark}]} for land, mark in marks.items()]
    return {"release_dates": {"results": results}}


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        (released(DE="12", US="PG-13"), "PG-13"), (released(US="", GB="12A"), "12"), (released(US="NR", DE="6"), "6"),
        (released(GB="U"), "U"), (released(FR="Tous publics"), None), ({}, None),
        ({"content_ratings": {"results": [{"iso_3166_1": "US", "rating": "TV-MA"}]}}, "TV-MA"),
    ],
)  # fmt: skip
def test_the_certificate_comes_with_the_title(given: dict[str, Any], mark: str | None) -> None:
    assert as_title("movie", FILM | given).certificate == mark


def test_services_are_told_by_country_the_most_used_first_and_odd_ones_passed_over() -> None:
    found = as_offers(PROVIDERS)
    assert {country: offered.services for country, offered in found.items()} == {
        "DE": {"flatrate": ("First", "Second")},
        "FR": {"rent": ("Loueur",)},
    }


def test_nobody_is_led_to_another_place_than_tmdb_or_justwatch() -> None:
    found = as_offers(PROVIDERS)
    assert found["DE"].link == "https://www.themoviedb.org/movie/1/watch?locale=DE"
    assert found["FR"].link == ""


@pytest.mark.parametrize(
    "odd", [None, "odd", [{"site": "YouTube"}], [{"site": "YouTube", "type": "Trailer", "key": "a b"}]]
)
def test_a_video_that_is_no_trailer_is_none(odd: Any) -> None:
    assert trailer(odd) is None
