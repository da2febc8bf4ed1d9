"""Words and half-remembered films: what a text speaks of, and what it says around it."""

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.recommend.half_remembered import sentences, telling_words
from bot.recommend.hints import agreement, era, era_fit
from bot.recommend.word_index import WordIndexBuilder, words_of
from bot.request import Request, Span
from bot.titles import TitleId, Verdict
from tests.unit.test_recommend import a_taste, recommended


def test_words_meet_in_one_form_whatever_their_ending() -> None:
    assert len({*words_of("murder murders murdered murdering")}) == 1
    assert words_of("Amélie's café") == words_of("amelie cafe")


def test_a_title_that_has_the_words_stands_above_all_others(arrays: TitleArrays) -> None:
    found = arrays.words.score(dict.fromkeys(words_of("submarine"), 1.0))
    best = arrays.columns.keywords[int(found.argmax())]
    assert any("submarine" in keyword for keyword in best)


def test_overviews_are_found_by_their_words(arrays: TitleArrays) -> None:
    builder = WordIndexBuilder({title: row for row, title in enumerate(arrays.ids)})
    builder.add_overviews([(TitleId("tmdb:movie:27205"), "a zeppelin over the kumquat sea")])
    index = builder.finish(arrays.columns)
    assert arrays.ids[int(index.score({"kumquat": 1.0}).argmax())] == "tmdb:movie:27205"


def test_titles_that_speak_of_a_phrase_have_all_its_words(arrays: TitleArrays) -> None:
    builder = WordIndexBuilder({title: row for row, title in enumerate(arrays.ids)})
    builder.add_overviews([(TitleId("tmdb:movie:27205"), "a zeppelin over the marmalade sea")])
    index = builder.finish(arrays.columns)
    assert [arrays.ids[row] for row in index.speaking("the marmalade zeppelins")] == ["tmdb:movie:27205"]
    assert len(index.speaking("marmalade qwertzuiop")) == len(index.speaking("of the")) == 0


def test_an_index_of_nothing_answers_nothing(arrays: TitleArrays) -> None:
    assert not arrays.words.score({"qwertzuiop": 1.0}).any()
    assert arrays.words.ceiling({"qwertzuiop": 1.0}) == 0


def test_years_are_heard_in_many_forms() -> None:
    assert era("[1990-1999] a man and a dog") == Span(min=1990, max=1999)
    assert era("some 80s movie") == Span(min=1980, max=1989)
    assert era("late 90s or early 2000s") == Span(min=1995, max=2004)
    assert era("a dog called 101") == Span()


def test_the_telling_is_no_part_of_the_tale() -> None:
    words = telling_words("Please help, I vaguely remember this movie: a lighthouse and a robot, the lighthouse burns")
    assert set(words) == {*words_of("lighthouse robot burns")}
    assert words["lighthous"] > words["robot"]
    assert sentences("")


def test_a_described_film_comes_first_even_when_the_person_knows_it(arrays: TitleArrays) -> None:
    title = TitleId("tmdb:movie:27205")
    keywords = " ".join(arrays.columns.keywords[arrays.place[title]])
    seen = a_taste({title: Verdict.SEEN})
    found = recommended(arrays, Request(description=f"I think it was about {keywords}. {keywords}"), seen)
    assert title in [pick.title for pick in found.picks[:3]]


def test_the_year_a_film_was_watched_in_bounds_it_only_from_above(arrays: TitleArrays) -> None:
    assert era("I watched it on TV in 2005") == Span()
    years = np.array([1975.0, 2001.0, 2005.0, 2015.0], dtype=np.float32)
    older, before, that_year, later = era_fit(years, "I watched it on TV in 2005")
    assert before == that_year == 1 > older > later


def test_a_hint_moves_titles_up_and_forbids_none(arrays: TitleArrays) -> None:
    scary, neither = agreement("a scary one", arrays), agreement("a quiet one", arrays)
    horror = arrays.has_genre("Horror")
    moved = scary - neither
    assert moved[horror].min() > 0 > moved[~horror].max()
    assert np.isfinite(scary).all()


def test_an_actor_named_in_full_speaks_for_their_films(arrays: TitleArrays) -> None:
    name = arrays.columns.cast[0][0]
    moved = agreement(f"I think {name} was in it", arrays) - agreement("I think somebody was in it", arrays)
    assert set(np.flatnonzero(moved > 0.5)) == {
        row for row, cast in enumerate(arrays.columns.cast) if name in cast or name in arrays.columns.directors[row]
    }
