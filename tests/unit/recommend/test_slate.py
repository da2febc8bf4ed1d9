"""A page of picks: limits on what is alike, and the parts of a slate."""

import asyncio
from collections import Counter
from datetime import date, timedelta

import numpy as np

from bot.persons import Person, Profile
from bot.recommend.arrays import TitleArrays
from bot.recommend.diversify import families_of, stirred
from bot.recommend.rules import Rules, Ruling
from bot.recommend.score import Candidates
from bot.request import Request
from bot.taste.profile import Taste
from bot.titles import Domain, Pick, Slot, TitleId, Verdict
from tests.unit.test_recommend import a_recommender, a_taste, recommended

TODAY = date(2026, 1, 15)


def test_no_more_than_two_of_a_director_and_one_of_a_franchise(arrays: TitleArrays) -> None:
    for seed in ("tmdb:movie:120", "tmdb:movie:11", "tmdb:movie:671", "tmdb:movie:769", "tmdb:movie:129"):
        if seed not in arrays.place:
            continue
        found = recommended(arrays, Request(similar_to=(TitleId(seed),), domain=Domain.MOVIES)).picks
        families = Counter(f for pick in found for f in families_of(arrays.place[pick.title], arrays))
        assert max(families.values()) <= 2, seed
        assert max(n for family, n in families.items() if family.startswith("franchise")) == 1, seed


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


def _many(arrays: TitleArrays) -> Candidates:
    """A candidate for each of the titles, each a little better than the next."""
    rows = np.arange(min(len(arrays), 200))
    return Candidates(rows=rows, parts={}, shares={}, score=np.linspace(1, 0, len(rows), dtype=np.float32))


def _best(found: Candidates, count: int) -> set[int]:
    return {int(found.rows[place]) for place in np.argsort(-found.score, kind="stable")[:count]}


def test_luck_brings_first_only_what_is_among_the_best(arrays: TitleArrays) -> None:
    for person in range(5):
        found = stirred(_many(arrays), arrays, person, TODAY, likes=2)
        assert max(_best(found, 8)) < 60


def test_luck_differs_by_person_and_evening_and_not_within_one(arrays: TitleArrays) -> None:
    lists = [
        _best(stirred(_many(arrays), arrays, person, day, likes=0), 8)
        for person in (1, 2)
        for day in (TODAY, TODAY + timedelta(days=1))
    ]
    assert len({frozenset(each) for each in lists}) > 1
    assert lists[0] == _best(stirred(_many(arrays), arrays, 1, TODAY, likes=0), 8)


def test_the_more_is_known_of_a_taste_the_less_is_left_to_luck(arrays: TitleArrays) -> None:
    unmoved = _best(_many(arrays), 8)

    def kept(likes: int) -> int:
        return sum(len(unmoved & _best(stirred(_many(arrays), arrays, p, TODAY, likes), 8)) for p in range(20))

    assert kept(40) > kept(1) > kept(0)


def test_nothing_is_stirred_where_nothing_was_found(arrays: TitleArrays) -> None:
    none = _many(arrays).take(np.array([], dtype=np.int64))
    assert not len(stirred(none, arrays, 1, TODAY, likes=0).rows)
