"""Kinds of film that step back where nobody asked for them, and sides of a wish that answers name."""

from dataclasses import replace

import numpy as np
import pytest

from bot.knowledge.vocabulary import CONCEPTS
from bot.questions.quiz import questionnaire, request_from
from bot.recommend.arrays import TitleArrays
from bot.recommend.concepts import faceted
from bot.recommend.unasked import LEFT, left_of
from bot.request import Choice, Request, Span
from bot.taste.profile import Taste
from bot.titles import Domain, TitleId, Verdict
from tests.unit.test_recommend import a_taste, recommended

HAUNTED, COMIC = TitleId("tmdb:movie:8913"), TitleId("tmdb:movie:109451")
"""Pet Sematary, a story of grief; Cloudy with a Chance of Meatballs 2, a story of food."""


SOVIET, OLD, AMELIE = TitleId("tmdb:movie:20871"), TitleId("tmdb:movie:239"), TitleId("tmdb:movie:194")
"""Gentlemen of Fortune, in Russian; Some Like It Hot, of 1959; Amélie, in French."""


def left(title: TitleId, request: Request, arrays: TitleArrays, taste: Taste | None = None) -> float:
    found = left_of(arrays.rows((title,)), request, arrays, taste or Taste())
    return 1.0 if found is None else float(found[0])


def test_a_wish_for_grief_means_no_horror(arrays: TitleArrays) -> None:
    assert left(HAUNTED, Request(concepts={"grief": 1.0}), arrays) < 1
    assert left(HAUNTED, Request(concepts={"ghosts": 1.0, "supernatural": 0.8}), arrays) == 1


def test_a_place_says_nothing_of_the_mood(arrays: TitleArrays) -> None:
    assert left(HAUNTED, Request(concepts={"small town": 1.0}), arrays) == 1


def test_who_likes_horror_may_be_shown_some(arrays: TitleArrays) -> None:
    taste = a_taste({TitleId("tmdb:movie:948"): Verdict.LIKED})
    assert left(HAUNTED, Request(concepts={"grief": 1.0}), arrays, taste) == 1


def test_a_grown_ups_wish_for_food_means_no_childrens_film_and_a_childs_does(arrays: TitleArrays) -> None:
    asked = Request(concepts={"food": 1.0})
    assert LEFT - 0.01 <= left(COMIC, asked, arrays) < 1
    assert left(COMIC, replace(asked, kids_age=7), arrays) == 1


def test_a_wish_of_which_nothing_is_known_dims_nothing(arrays: TitleArrays) -> None:
    assert left_of(np.arange(len(arrays)), Request(domain=Domain.MOVIES), arrays, Taste()) is None
    assert left_of(np.arange(len(arrays)), Request(concepts={"heard of nowhere": 1.0}), arrays, Taste()) is None


def test_what_is_in_another_language_or_very_old_steps_back_unless_it_is_asked_for_or_liked(
    arrays: TitleArrays,
) -> None:
    asked = Request(concepts={"funny": 1.0}, tongue="en")
    assert left(SOVIET, asked, arrays) < 0.9
    assert left(SOVIET, replace(asked, tongue="ru"), arrays) == 1
    assert left(SOVIET, replace(asked, tongue=""), arrays) == 1
    assert left(SOVIET, replace(asked, countries=Choice(wanted=("SU",))), arrays) == 1
    assert left(SOVIET, asked, arrays, a_taste({AMELIE: Verdict.LIKED})) == 1
    assert left(OLD, asked, arrays) < 0.9
    assert left(OLD, replace(asked, year=Span(max=1970)), arrays) == 1


@pytest.mark.parametrize("domain", Domain)
def test_what_speaks_for_an_option_and_against_it_are_concepts(domain: Domain) -> None:
    for question in questionnaire(domain).questions:
        for option in question.options:
            assert option.concepts.keys() <= {*CONCEPTS}


def test_any_concept_of_a_side_will_do_and_what_speaks_against_it_takes_from_it(arrays: TitleArrays) -> None:
    side = (("heist", 0.9), ("con artists", 0.9), ("horror", -1.0))
    met = faceted((side,), arrays)
    assert met[arrays.concept("heist") == 1].mean() > 0.9
    assert met[(arrays.concept("heist") == 0) & (arrays.concept("con artists") == 0)].max() == 0
    assert met[arrays.concept("horror") == 1].max() == 0


def test_all_sides_must_be_met(arrays: TitleArrays) -> None:
    one, other = ((("heist", 1.0),), (("courtroom", 1.0),))
    both = faceted((one, other), arrays)
    assert both[arrays.concept("courtroom") == 0].max() <= 0.25


def test_answers_about_nature_bring_nature(arrays: TitleArrays) -> None:
    answers = {"what_to_learn": "nature", "emotional_tone": "uplifting", "discovery_mode": "reliable"}
    found = recommended(arrays, request_from(Domain.DOCUMENTARIES, answers)).picks
    natural = arrays.concept("nature documentary") + arrays.concept("nature") + arrays.concept("sea")
    assert np.mean([natural[arrays.place[pick.title]] > 0 for pick in found]) >= 0.75


def test_no_franchise_comes_twice_on_a_page(arrays: TitleArrays) -> None:
    found = recommended(arrays, Request(domain=Domain.MOVIES, concepts={"time loop": 1.0})).picks
    assert {"tmdb:movie:440021", "tmdb:movie:512196"} - {pick.title for pick in found}
