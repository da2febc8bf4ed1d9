"""A page of picks: limits on what is alike, and the parts of a slate."""

import asyncio
from collections import Counter
from datetime import date, timedelta

from bot.persons import Person, Profile
from bot.recommend.arrays import TitleArrays
from bot.recommend.diversify import families_of
from bot.recommend.rules import Rules, Ruling
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Domain, Pick, Slot, TitleId, Verdict
from tests.unit.test_recommend import a_recommender, a_taste, recommended

TODAY = date(2026, 1, 15)


def test_no_more_than_two_of_a_director_or_a_franchise(arrays: TitleArrays) -> None:
    for seed in ("tmdb:movie:120", "tmdb:movie:11", "tmdb:movie:671", "tmdb:movie:769", "tmdb:movie:129"):
        if seed not in arrays.place:
            continue
        found = recommended(arrays, Request(similar_to=(TitleId(seed),), domain=Domain.MOVIES)).picks
        families = Counter(f for pick in found for f in families_of(arrays.place[pick.title], arrays))
        assert max(families.values()) <= 2, seed


def test_a_franchise_is_known_by_the_head_of_its_names(arrays: TitleArrays) -> None:
    names = [title for title in arrays.columns.titles if title.startswith("Harry Potter and")]
    assert len(names) > 1
    rows = [row for row, title in enumerate(arrays.columns.titles) if title in names]
    franchises = {f for row in rows for f in families_of(row, arrays) if f.startswith("franchise")}
    assert len(franchises) == 1


def test_who_asks_for_nothing_gets_mostly_safe_picks_and_one_wildcard_last(arrays: TitleArrays) -> None:
    taste = a_taste(dict.fromkeys(("tmdb:movie:27205", "tmdb:movie:496243"), Verdict.LIKED))
    slots = [pick.slot for pick in recommended(arrays, Request(domain=Domain.MOVIES), taste).picks]
    assert slots[-1] is Slot.WILDCARD
    assert slots.count(Slot.WILDCARD) == 1
    assert slots.count(Slot.SAFE) > len(slots) / 2
    assert len(slots) == 8


def a_person(number: int) -> Person:
    return Person(id=number, profile=Profile(id=number, name="main"))


def test_two_strangers_who_ask_for_nothing_share_at_most_half_of_their_lists(arrays: TitleArrays) -> None:
    lists = [{pick.title for pick in found_for(arrays, a_person(number), TODAY)} for number in range(1, 9)]
    shared = [len(one & other) for place, one in enumerate(lists) for other in lists[:place]]
    assert sum(shared) / len(shared) <= 4
    assert sorted(shared)[len(shared) * 9 // 10] <= 4


def test_the_same_evening_has_the_same_list_and_the_next_another(arrays: TitleArrays) -> None:
    one = found_for(arrays, a_person(7), TODAY)
    assert one == found_for(arrays, a_person(7), TODAY)
    assert {p.title for p in one} != {p.title for p in found_for(arrays, a_person(7), TODAY + timedelta(days=1))}


def found_for(arrays: TitleArrays, person: Person, day: date) -> tuple[Pick, ...]:
    """What a person who asks for nothing and of whom nothing is known gets on a day."""
    recommender = a_recommender(arrays, ruling=Ruling(Rules, lambda: day))
    request = Request(domain=Domain.MOVIES)
    return asyncio.run(recommender.recommend(request, Taste(), person=person)).picks
