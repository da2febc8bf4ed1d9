"""What comes first and where a list ends: the nearest to a seed whatever else is wished, places by their own names,
one of two alternatives, first parts before second ones."""

from dataclasses import replace

import numpy as np

from bot.knowledge.vocabulary import concepts
from bot.recommend.arrays import TitleArrays
from bot.recommend.concepts import matched
from bot.recommend.filters import has
from bot.recommend.parts import LANDS, alternatives, kept, parts_of, speaking_of
from bot.recommend.seeds import nearness
from bot.recommend.unasked import LEFT_OF_SEQUEL, left_of_sequels
from bot.request import Choice, Request, Span
from bot.scene.shortfall import shortfall
from bot.taste.profile import Taste
from bot.titles import Domain, TitleId, Verdict
from tests.unit.test_recommend import a_taste, recommended

GRAVITY, SHREK, SHREK_AGAIN = TitleId("tmdb:movie:49047"), TitleId("tmdb:movie:808"), TitleId("tmdb:movie:809")


def called(arrays: TitleArrays, title: TitleId) -> str:
    return arrays.columns.titles[arrays.place[title]]


def test_a_feeling_that_nothing_like_the_seed_has_gives_way_before_the_likeness_does(arrays: TitleArrays) -> None:
    far = Request(domain=Domain.MOVIES, similar_to=(GRAVITY,), traits={"darkness": -0.8})
    bounded = recommended(arrays, replace(far, shades={"darkness": Span(max=-1.4)})).picks
    near = nearness(arrays.rows(tuple(p.title for p in bounded)), arrays.rows((GRAVITY,)), arrays)
    dark = arrays.trait_place("darkness")
    assert near[:3].min() >= 0.5, [called(arrays, pick.title) for pick in bounded]
    least = arrays.z[arrays.place[GRAVITY], dark]
    assert all(arrays.z[arrays.place[pick.title], dark] < least for pick in bounded), "lighter all the same"


def test_of_two_titles_with_a_place_the_one_that_is_told_by_it_comes_first(arrays: TitleArrays) -> None:
    found = matched({"train": 0.9}, arrays)
    there = arrays.concept("train") == 1
    spoken = np.zeros(len(arrays), dtype=bool)
    spoken[arrays.words.speaking("train")] = True
    assert found[there & spoken].mean() > found[there & ~spoken].mean()


def test_a_city_that_was_named_comes_before_the_rest_of_its_country(arrays: TitleArrays) -> None:
    asked = Request(domain=Domain.MOVIES, concepts={"italy": 0.9}, aliases=("Venice",))
    rows = np.flatnonzero(arrays.concept("italy") >= 0.5)
    there = speaking_of(("Venice",), arrays)[rows]
    keeps = kept(rows, asked, arrays)
    assert (keeps[there] == 1).all() and (keeps[~there] < 1).all()
    cards = [pick.title for pick in recommended(arrays, asked).picks]
    assert cards and speaking_of(("Venice",), arrays)[arrays.rows(tuple(cards))].all(), "the rest is not shown at all"


def test_a_town_is_where_a_title_lies_and_not_where_somebody_wants_to_go(arrays: TitleArrays) -> None:
    asked = Request(domain=Domain.MOVIES, concepts={"spain and portugal": 0.9}, aliases=("Lisbon",))
    speaking, there = speaking_of(("Lisbon",), arrays), has("spain and portugal", arrays)
    assert (speaking & there).any() and (speaking & ~there).any(), "Casablanca speaks of it"
    (spot,) = [part for part in parts_of(asked, arrays) if part.kind == "spot"]
    assert (spot.kept_by == (speaking & there)).all()
    rows = np.flatnonzero(there & ~speaking)
    assert kept(rows, asked, arrays).max() < 0.5, "the rest of the land is another place"


def test_every_land_is_a_place_of_the_vocabulary() -> None:
    assert {concepts()[name].group for name in LANDS} == {"place"}


def test_a_boat_is_no_narrower_than_a_ship(arrays: TitleArrays) -> None:
    asked = Request(concepts={"aboard a ship": 0.9}, aliases=("on a boat",))
    assert "spot" not in {part.kind for part in parts_of(asked, arrays)}


def test_a_city_beside_its_country_asks_no_more_than_the_country(arrays: TitleArrays) -> None:
    asked = Request(concepts={"italy": 0.9}, aliases=("Venice",), countries=Choice(wanted=("IT",)))
    assert "spot" not in {part.kind for part in parts_of(asked, arrays)}


def test_of_two_subjects_that_nothing_has_both_of_one_will_do_and_neither_is_called_missing(
    arrays: TitleArrays,
) -> None:
    asked = Request(concepts={"chess": 1.0, "motor racing": 1.0})
    assert alternatives(parts_of(asked, arrays))
    races, boards = (np.flatnonzero(arrays.concept(name) == 1)[:2] for name in ("motor racing", "chess"))
    assert (kept(np.concatenate([races, boards]), asked, arrays) == 1).all()
    short = shortfall(asked, [arrays.ids[row] for row in (*races, *boards)], arrays)
    assert not (short.none or short.few) and short.kept.concepts == asked.concepts


def test_nobody_is_sent_into_a_second_part_cold(arrays: TitleArrays) -> None:
    row, first = arrays.rows((SHREK_AGAIN,)), a_taste({SHREK: Verdict.LIKED})
    wish = Request(concepts={"funny": 0.9})

    def left(request: Request, taste: Taste) -> float:
        found = left_of_sequels(row, request, arrays, taste)
        return 1.0 if found is None else round(float(found[0]), 3)

    assert left(wish, Taste()) == LEFT_OF_SEQUEL
    assert left(wish, first) == 1, "who knows the first may go on"
    assert left(replace(wish, concepts={"sequel": 1.0}), Taste()) == 1
    assert left(replace(wish, best=True), Taste()) == 1
    known = a_taste(dict.fromkeys(("tmdb:movie:27205", "tmdb:movie:496243", "tmdb:movie:13"), Verdict.LIKED))
    assert left(Request(), known) == 1 and left(Request(), a_taste({"tmdb:movie:13": Verdict.LIKED})) == LEFT_OF_SEQUEL
    assert left(wish, known) == LEFT_OF_SEQUEL, "a wish tells nothing of what was seen"
    assert left_of_sequels(arrays.rows((SHREK,)), wish, arrays, Taste()) == np.ones(1)
