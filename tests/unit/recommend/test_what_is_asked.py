"""What a wish is about decides: how strong a lone subject is, where a title is from, and what series are of a genre."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from bot.knowledge.vocabulary import concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import bound
from bot.recommend.centres import Centres, spoken_against, told_by
from bot.recommend.concepts import matched
from bot.recommend.config import Weights
from bot.recommend.filters import FEW, allow, firm
from bot.recommend.genres import STANDS_FOR, childrens, of_genre
from bot.recommend.origin import from_countries, in_languages
from bot.recommend.parts import kept, parts_of
from bot.recommend.score import parts_of as scores_of
from bot.recommend.score import score
from bot.recommend.word_index import WordIndexBuilder
from bot.request import Choice, Request, Span
from bot.taste.profile import Taste
from bot.taste.traits import TraitModel
from bot.titles import Domain, Title, TitleId
from memory.sources.starter import TRAIT_MODEL
from tests.fakes import columns_of
from tests.unit.test_recommend import recommended

DANISH = Request(countries=Choice(wanted=("DK", "SE")))
BRIDGE = Title(id=TitleId("tmdb:tv:1"), kind="series", title="Over the Sound", genres=("Crime",))
DALLAS = Title(id=TitleId("tmdb:tv:2"), kind="series", title="Oil", genres=("Crime",))
TOLD = Title(
    id=TitleId("tmdb:tv:3"),
    kind="series",
    title="Copenhagen Nights",
    genres=("Crime",),
    language="en",
    countries=("US",),
)
OVERVIEWS = {
    BRIDGE.id: "A Danish inspector must work with the Swedish police.",
    DALLAS.id: "A family from Texas fights over oil.",
    TOLD.id: "A Danish chef comes to New York.",
}


@pytest.fixture(scope="module")
def few() -> Iterator[TitleArrays]:
    titles = (BRIDGE, DALLAS, TOLD)
    columns = columns_of(titles, {})
    words = WordIndexBuilder({title.id: row for row, title in enumerate(titles)})
    words.add_overviews(OVERVIEWS.items())
    yield TitleArrays.of(columns, TraitModel.load(TRAIT_MODEL), words)


def test_a_series_of_which_nobody_told_where_it_is_from_is_from_where_its_plot_says(few: TitleArrays) -> None:
    assert [few.ids[row] for row in np.flatnonzero(from_countries(DANISH, few))] == [BRIDGE.id]


def test_a_language_is_told_by_the_plot_alike(few: TitleArrays) -> None:
    wanted = Request(languages=Choice(wanted=("da",)))
    assert [few.ids[row] for row in np.flatnonzero(in_languages(wanted, few))] == [BRIDGE.id]


def test_a_series_is_historical_though_no_source_calls_it_so() -> None:
    told = {"kind": "series", "genres": ("Drama",)}
    past = Title(id=TitleId("tmdb:tv:1"), title="The Reactor", concepts={"cold war": 1.0}, **told)  # type: ignore[arg-type]  # any of its fields
    today = Title(id=TitleId("tmdb:tv:2"), title="The Kitchen", concepts={"chef": 1.0}, **told)  # type: ignore[arg-type]  # the same
    both = TitleArrays.of(columns_of((past, today), {}), TraitModel.load(TRAIT_MODEL))
    assert of_genre("History", both).tolist() == [True, False]


def test_films_are_of_the_genres_they_have(arrays: TitleArrays) -> None:
    for genre in STANDS_FOR:
        added = of_genre(genre, arrays) & ~arrays.has_genre(genre)
        assert not (added & ~arrays.series).any()


def test_what_stands_for_a_genre_is_in_the_vocabulary() -> None:
    assert {name for names in STANDS_FOR.values() for name in names} <= set(concepts())


def test_of_a_wish_for_one_thing_those_that_are_it_come_before_those_that_have_it(arrays: TitleArrays) -> None:
    strong = arrays.concept("samurai")
    alone = matched({"samurai": 0.9}, arrays)
    beside = matched({"samurai": 0.9, "revenge": 0.9}, arrays)
    whole, some = alone[strong == 1].min(), alone[np.isclose(strong, 0.7)].max()
    assert whole > some
    assert whole - some > 2 * (beside.max() - beside[np.isclose(strong, 0.7)].max())


def test_beside_an_example_a_subject_is_a_part_of_the_wish(arrays: TitleArrays) -> None:
    like = Request(similar_to=(TitleId("tmdb:movie:244786"),), concepts={"dance": 1.0})
    assert [part.name for part in parts_of(like, arrays)] == ["dance"]


def test_a_find_is_one_that_somebody_vouches_for(arrays: TitleArrays) -> None:
    rows = np.arange(len(arrays))
    unknown = Request(novelty=0.8)
    found = scores_of(rows, unknown, arrays, Centres(), Taste())["novelty"]
    gems = arrays.concept("hidden gem") >= 0.7
    assert found[gems].mean() > found[~gems].mean()


def test_under_a_limit_of_length_no_title_comes_whose_length_nobody_knows(arrays: TitleArrays) -> None:
    asked = Request(runtime=Span(max=100))
    allowed = allow(asked, arrays, np.zeros(len(arrays), dtype=bool))
    assert allowed.relaxed == ()
    assert np.isfinite(arrays.columns.runtime[allowed.mask]).all()


def test_what_keeps_little_of_a_wish_is_not_shown_beside_what_keeps_it_all(arrays: TitleArrays) -> None:
    asked = Request(concepts={"scandinavia": 0.9, "nordic noir": 1.0}, kind="series", domain=Domain.TV)
    picks = recommended(arrays, asked).picks
    whole = [pick.score for pick in picks if kept(np.array([arrays.place[pick.title]]), asked, arrays)[0] == 1]
    assert whole
    assert all(pick.score >= 0.7 * np.median(whole) for pick in picks[FEW:])


def test_a_subject_by_its_very_word_comes_first(arrays: TitleArrays) -> None:
    boat = arrays.place[TitleId("tmdb:movie:387")]  # a submarine
    fish = arrays.place[TitleId("tmdb:movie:12")]  # a reef
    details = told_by(
        np.zeros((1, arrays.vectors.shape[1]), dtype=np.float32), Request(aliases=("submarine film",)), arrays
    )
    assert details[boat] == 1 > details[fish]


def test_nothing_for_small_children_comes_to_who_wants_nothing_for_families(arrays: TitleArrays) -> None:
    allowed = firm(Request(genres=Choice(refused=("Family",))), arrays)
    assert not (allowed & childrens(arrays)).any()


def test_what_all_documentaries_are_tells_none_from_another(arrays: TitleArrays) -> None:
    asked = Request(concepts={"documentary": 1.0, "football": 1.0}, genres=Choice(wanted=("Documentary",)))
    rows = np.flatnonzero(arrays.has_genre("Documentary"))
    found = scores_of(rows, asked, arrays, Centres(), Taste())["concepts"]
    assert found[arrays.concept("football")[rows] == 0].max() <= 0.5 * found.max()


def test_a_title_in_which_it_is_a_side_note_keeps_less_of_a_wish_than_one_that_is_it(arrays: TitleArrays) -> None:
    asked = Request(concepts={"heist": 1.0})
    strong = arrays.concept("heist")
    keeps = kept(np.arange(len(arrays)), asked, arrays)
    aside = np.isclose(strong, 0.4) & arrays.concepts_written
    assert aside.any()
    assert (keeps[strong >= 0.7] == 1).all()
    assert (keeps[aside] < 1).all() and (keeps[aside] > 0).all()
    assert (keeps[(strong == 0) & arrays.concepts_written] == 0).all()


def test_what_a_feeling_speaks_against_is_never_guessed_from_words() -> None:
    assert "terrifying" in spoken_against(Request(traits={"scares": -0.8}))
    assert "terrifying" not in spoken_against(Request(traits={"scares": 0.8}))
    assert spoken_against(Request()) == frozenset()


def test_what_feels_the_opposite_of_what_was_asked_loses_by_it(arrays: TitleArrays) -> None:
    rows = np.flatnonzero(arrays.concept("sequel") == 0)
    dark = arrays.z[rows, arrays.trait_place("darkness")]
    for sign in (-1, 1):
        found = score(rows, Request(traits={"darkness": 0.8 * sign}), arrays, Centres(), Weights())
        plain = sum(found.shares[name] * part for name, part in found.parts.items())
        opposite = -sign * dark
        assert (found.score[opposite >= 1.5] < 0.75 * plain[opposite >= 1.5]).all()
        assert np.allclose(found.score[opposite <= 0], plain[opposite <= 0], atol=1e-5)


def test_a_thriller_that_is_to_be_slow_is_no_chase(arrays: TitleArrays) -> None:
    slow = Request(genres=Choice(wanted=("Thriller",)), concepts={"thrilling": 0.9}, traits={"pacing_slow": 0.8})
    found = scores_of(np.arange(len(arrays)), slow, arrays, Centres(), Taste())["concepts"]
    chase = (arrays.concept("thrilling") == 1) & (arrays.concept("tense") == 0)
    breath = (arrays.concept("tense") == 1) & (arrays.concept("thrilling") == 0)
    assert found[breath].min() > found[chase].mean()


def test_where_a_wish_says_nothing_but_documentary_and_words_the_words_tell(arrays: TitleArrays) -> None:
    asked = Request(text="about spelling bees", concepts={"documentary": 1.0}, genres=Choice(wanted=("Documentary",)))
    rows = np.flatnonzero(arrays.has_genre("Documentary"))
    spoken = np.zeros(len(arrays), dtype=np.float32)
    found = score(rows, asked, arrays, Centres(words=spoken), Weights())
    assert "concepts" not in found.parts
    beside = score(
        rows, replace(asked, concepts={"documentary": 1.0, "food": 1.0}), arrays, Centres(words=spoken), Weights()
    )
    assert found.shares["words"] > 3 * beside.shares["words"]


def test_a_documentary_about_a_war_need_not_be_of_the_genre(arrays: TitleArrays) -> None:
    asked = Request(genres=Choice(wanted=("Documentary", "War")), concepts={"documentary": 1.0, "soldier": 1.0})
    assert bound(asked).genres.wanted == ("Documentary",)
    assert bound(replace(asked, concepts={"documentary": 1.0})).genres.wanted == ("Documentary", "War")


def test_what_differs_from_the_example_differs_by_a_step_and_more_is_no_better(arrays: TitleArrays) -> None:
    inception = TitleId("tmdb:movie:27205")
    rows, place = np.arange(len(arrays)), arrays.trait_place("complexity")
    asked = Request(similar_to=(inception,), traits={"complexity": -0.8})
    felt = scores_of(rows, asked, arrays, Centres(), Taste())["traits"]
    moved = arrays.z[arrays.place[inception], place] - arrays.z[:, place]
    assert np.allclose(felt[moved >= 1], 1)
    assert (felt[moved <= 0] <= 0.5).all()


def test_what_keeps_a_wish_in_name_alone_is_left_out(arrays: TitleArrays) -> None:
    found = recommended(arrays, Request(concepts={"outer space": 0.9, "loneliness": 1.0, "philosophical": 0.9}))
    scores = sorted((pick.score for pick in found.picks), reverse=True)
    assert len(scores) >= FEW
    assert scores[-1] >= 0.4 * sum(scores[:FEW]) / FEW


def test_an_age_of_the_story_is_asked_for_beside_years_of_making(arrays: TitleArrays) -> None:
    asked = Request(domain=Domain.MOVIES, year=Span(min=2000), concepts={"ancient world": 0.8})
    for pick in recommended(arrays, asked).picks:
        assert arrays.concept("ancient world")[arrays.place[pick.title]] > 0
