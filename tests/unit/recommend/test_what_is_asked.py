"""What a wish is about decides: how strong a lone subject is, where a title is from, and what series are of a genre."""

from collections.abc import Iterator

import numpy as np
import pytest

from bot.knowledge.vocabulary import concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import Centres, told_by
from bot.recommend.concepts import matched
from bot.recommend.filters import allow, firm
from bot.recommend.genres import STANDS_FOR, childrens, of_genre
from bot.recommend.origin import from_countries, in_languages
from bot.recommend.parts import kept, parts_of
from bot.recommend.score import parts_of as scores_of
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
    assert all(pick.score >= 0.7 * np.median(whole) for pick in picks)


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
