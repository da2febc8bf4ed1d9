"""Titles like one that was named: what comes first, and what never comes."""

from dataclasses import replace

import numpy as np

from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.recommend.seeds import in_style, nearness, of_their_form, profile, same_story
from bot.request import Choice, Request
from bot.taste.traits import TraitModel
from bot.titles import Domain, Title, TitleId
from memory.sources.starter import TRAIT_MODEL
from tests.fakes import DIMENSION, columns_of
from tests.unit.test_recommend import recommended

BOURNE = TitleId("tmdb:movie:2501")


def row(arrays: TitleArrays, title: str) -> int:
    return arrays.place[TitleId(title)]


def test_a_seeds_own_sequels_and_versions_never_come(arrays: TitleArrays) -> None:
    for name in ("Alien", "Toy Story", "The Godfather"):
        seed = arrays.columns.titles.index(name)
        kept_out = {arrays.columns.titles[other] for other in same_story(np.array([seed]), arrays)}
        others = {t for t in arrays.columns.titles if head_of(t).startswith(head_of(name)) and t != name}
        assert kept_out >= others, name
        found = recommended(arrays, Request(similar_to=(arrays.ids[seed],), domain=Domain.MOVIES)).picks
        assert not {arrays.columns.titles[arrays.place[pick.title]] for pick in found} & kept_out


def test_a_sequel_of_another_name_is_known_by_who_made_it() -> None:
    sunrise = Title(
        id=TitleId("tmdb:movie:1"), kind="movie", title="Begins at Dawn", directors=("A",), cast=("X", "Y", "Z")
    )
    sunset = replace(sunrise, id=TitleId("tmdb:movie:2"), title="Ends at Night", keywords=("sequel",))
    other = replace(sunset, id=TitleId("tmdb:movie:3"), title="Elsewhere", cast=("X", "V"))
    vectors = {title.id: np.eye(1, DIMENSION, dtype=np.float32)[0] for title in (sunrise, sunset, other)}
    three = TitleArrays.of(columns_of([sunrise, sunset, other], vectors), TraitModel.load(TRAIT_MODEL))
    assert {three.ids[row] for row in same_story(three.rows((sunrise.id,)), three)} == {sunset.id}


def test_what_an_editor_put_beside_a_title_comes_before_what_only_looks_alike(arrays: TitleArrays) -> None:
    for seed in range(0, len(arrays), 97):
        rows = np.setdiff1d(np.arange(len(arrays)), [seed])
        near = nearness(rows, np.array([seed]), arrays)
        kin = np.isin(rows, arrays.kin(np.array([seed])))
        if kin.any():
            assert np.median(near[kin]) > np.percentile(near[~kin], 95)


def test_likeness_of_concepts_is_whole_of_a_title_with_itself_and_none_where_nothing_is_known(
    arrays: TitleArrays,
) -> None:
    known = np.flatnonzero(arrays.concept_lengths > 0)[:20]
    for seed in known:
        assert (
            profile(int(seed), arrays)[seed] == np.float32(1).item() or abs(profile(int(seed), arrays)[seed] - 1) < 1e-4
        )
    unknown = np.flatnonzero(arrays.concept_lengths == 0)
    if len(unknown):
        assert not profile(int(unknown[0]), arrays).any()


def test_of_several_seeds_what_is_near_all_comes_first(arrays: TitleArrays) -> None:
    rows = np.arange(len(arrays))
    seeds = np.array([row(arrays, "tmdb:movie:27205"), row(arrays, "tmdb:movie:13")])
    both = nearness(rows, seeds, arrays)
    each = np.stack([nearness(rows, seeds[place : place + 1], arrays) for place in (0, 1)])
    assert (both <= each.max(axis=0) + 1e-5).all()
    assert (both <= each.mean(axis=0) + 1e-5).all()


def test_in_somebodys_style_is_like_their_best_known_titles_and_not_theirs_alone(arrays: TitleArrays) -> None:
    styled = in_style(Request(in_style_of=("Wes Anderson",)), arrays)
    assert 1 <= len(styled.similar_to) <= 3
    for title in styled.similar_to:
        assert "Wes Anderson" in arrays.columns.directors[arrays.place[title]]
    asked = Request(in_style_of=("Wes Anderson",), people=Choice(refused=("Wes Anderson",)), domain=Domain.MOVIES)
    for pick in recommended(arrays, asked).picks:
        assert "Wes Anderson" not in arrays.columns.directors[arrays.place[pick.title]]


def test_a_style_is_what_most_of_somebodys_titles_share(arrays: TitleArrays) -> None:
    styled = in_style(Request(in_style_of=("Wes Anderson",), refused=frozenset(("whimsical",))), arrays)
    assert {"deadpan", "quirky"} <= set(styled.concepts)
    assert "whimsical" not in styled.concepts


def test_of_what_is_like_an_example_nothing_is_shown_that_is_hardly_like_it(arrays: TitleArrays) -> None:
    like = TitleId("tmdb:movie:120467")
    picks = recommended(arrays, Request(similar_to=(like,), genres=Choice(wanted=("Horror",)))).picks
    near = nearness(np.arange(len(arrays)), np.array([row(arrays, like)]), arrays)
    shown = [float(near[arrays.place[pick.title]]) for pick in picks]
    assert min(shown) >= 0.4 * max(shown)


def test_a_franchise_is_known_by_a_rare_word_of_its_names_too(arrays: TitleArrays) -> None:
    park = row(arrays, "tmdb:movie:329")
    told = {arrays.columns.titles[other] for other in same_story(np.array([park]), arrays)}
    assert {"The Lost World: Jurassic Park", "Jurassic World: Fallen Kingdom"} <= told
    assert "Jaws" not in told


def test_the_like_of_documentaries_are_documentaries(arrays: TitleArrays) -> None:
    climb, heist = TitleId("tmdb:movie:515042"), TitleId("tmdb:movie:161")
    asked = Request(similar_to=(climb,), domain=Domain.MOVIES)
    assert of_their_form(asked, arrays).domain is Domain.DOCUMENTARIES
    assert of_their_form(replace(asked, similar_to=(climb, heist)), arrays).domain is Domain.MOVIES
    assert of_their_form(replace(asked, genres=Choice(refused=("Documentary",))), arrays).domain is Domain.MOVIES
    picks = recommended(arrays, asked).picks
    assert picks and all(arrays.has_genre("Documentary")[arrays.place[pick.title]] for pick in picks)


def test_what_is_to_have_something_besides_clearly_has_it(arrays: TitleArrays) -> None:
    name = "strong female lead"
    asked = Request(similar_to=(BOURNE,), concepts={name: 0.9}, beside=frozenset({name}))
    picks = recommended(arrays, asked).picks
    assert picks and all(arrays.concept(name)[arrays.place[pick.title]] >= 0.5 for pick in picks)


def test_leads_that_hardly_anything_like_the_example_has_are_a_wish_alone(arrays: TitleArrays) -> None:
    name = "child lead"
    asked = Request(similar_to=(BOURNE,), concepts={name: 0.9}, beside=frozenset({name}))
    assert any(arrays.concept(name)[arrays.place[pick.title]] < 0.5 for pick in recommended(arrays, asked).picks)


def test_titles_without_a_genre_in_common_are_less_alike(arrays: TitleArrays) -> None:
    severance, office = TitleId("tmdb:tv:95396"), TitleId("tmdb:tv:2316")
    seeds = arrays.rows((severance,))
    series = np.flatnonzero(arrays.series)
    near = dict(zip(series, nearness(series, seeds, arrays), strict=True))
    alike = [near[row] for row in series if arrays.genres[row] & arrays.genres[seeds[0]]]
    assert near[arrays.place[office]] < np.sort(alike)[-10]
