"""The questions as data: their ids and levels are a contract; the most telling one comes first."""

import numpy as np
import pytest

from bot.questions.quiz import Question, information_gain, most_telling, questionnaire, request_from
from bot.scene.quiz import NextQuestions, Quiz
from bot.taste.traits import TRAITS
from bot.titles import Domain

CONTRACT = {
    "cognitive_load": {
        "challenge": {"complexity": 0.8, "intellectual": 0.9, "mainstream": 0.2},
        "easy": {"complexity": 0.2, "intellectual": 0.1, "mainstream": 0.8},
    },
    "emotional_tone": {
        "intense": {"darkness": 0.8, "suspense": 0.9, "comfort": 0.1},
        "uplifting": {"darkness": 0.1, "humor": 0.8, "comfort": 0.9},
        "contemplative": {"depth": 0.9, "pacing_slow": 0.7, "artistic": 0.8},
        "escapist": {"fantasy": 0.8, "spectacle": 0.9, "world_building": 0.8},
    },
    "personal_context": {
        "exploring": {"coming_of_age": 0.9, "self_discovery": 0.8, "youth": 0.7},
        "building": {"ambition": 0.8, "professional": 0.7, "relationships": 0.6},
        "reflecting": {"wisdom": 0.9, "nostalgia": 0.7, "life_lessons": 0.8},
        "escaping": {"fantasy": 0.9, "adventure": 0.8, "spectacle": 0.7},
    },
    "attention_level": {
        "full_focus": {"complexity": 0.9, "subtitles": 0.8, "art_house": 0.7},
        "moderate": {"complexity": 0.5, "mainstream": 0.6, "accessible": 0.8},
        "background": {"complexity": 0.2, "comfort": 0.9, "familiar": 0.8},
    },
    "discovery_mode": {
        "surprise": {"popularity": 0.2, "foreign": 0.7, "unconventional": 0.8},
        "reliable": {"popularity": 0.8, "mainstream": 0.9, "highly_rated": 0.8},
    },
}


def test_the_film_questions_keep_their_ids_and_levels() -> None:
    found = {q.id: {o.id: o.traits for o in q.options} for q in questionnaire(Domain.MOVIES).questions}
    assert found == CONTRACT


@pytest.mark.parametrize("domain", Domain)
def test_each_domain_has_five_questions_of_its_own(domain: Domain) -> None:
    questions = questionnaire(domain).questions
    assert len(questions) == 5
    assert all(2 <= len(question.options) <= 6 for question in questions)


def test_answers_become_filters() -> None:
    answers = {"attention_level": "background", "discovery_mode": "reliable", "personal_context": "escaping"}
    request = request_from(Domain.MOVIES, answers)
    assert request.runtime.max == 120
    assert (request.rating_min, request.votes_min) == (6.5, 100)
    assert request.genres.refused == ("Documentary", "Biography")
    assert request_from(Domain.MOVIES, {"attention_level": "full_focus"}).rating_min == 7.0
    assert request_from(Domain.MOVIES, {"discovery_mode": "surprise"}).novelty > 0


def test_a_trait_named_by_two_answers_gets_the_mean_of_both() -> None:
    request = request_from(Domain.MOVIES, {"cognitive_load": "challenge", "attention_level": "background"})
    assert request.traits["complexity"] == pytest.approx((0.6 - 0.6) / 2)


def test_unknown_answers_count_for_nothing() -> None:
    assert request_from(Domain.MOVIES, {"weather": "rain", "cognitive_load": "sideways"}).traits == {}


def test_the_question_that_splits_the_pool_is_asked_first() -> None:
    rng = np.random.default_rng(1)
    z = np.zeros((200, len(TRAITS)), dtype=np.float32)
    for name in ("darkness", "suspense", "comfort", "humor"):
        sign = 1 if name in ("darkness", "suspense") else -1
        z[:, TRAITS.index(name)] = sign * rng.choice([-2, 2], size=200)
    assert most_telling(questionnaire(Domain.MOVIES).questions, z).id == "emotional_tone"


def test_a_question_tells_nothing_about_an_empty_or_uniform_pool() -> None:
    question = questionnaire(Domain.MOVIES).questions[0]
    assert information_gain(question, np.zeros((0, len(TRAITS)), dtype=np.float32)) == 0
    assert information_gain(question, np.zeros((50, len(TRAITS)), dtype=np.float32)) == pytest.approx(0, abs=1e-6)


def test_the_next_question_is_looked_for_again_only_when_answers_titles_or_questions_changed() -> None:
    class Titles:
        pass

    left = questionnaire(Domain.MOVIES).questions
    looked: list[Question] = []
    titles, fresh, after = Titles(), Titles(), NextQuestions().after

    def look() -> Question:
        looked.append(left[len(looked)])
        return looked[-1]

    nothing, easy = Quiz(domain=Domain.MOVIES), Quiz(domain=Domain.MOVIES, answers={"cognitive_load": "easy"})
    seen = [
        after(nothing, left, look, titles, 1),
        after(nothing, left, look, titles, 1),
        after(easy, left, look, titles, 1),
        after(nothing, left, look, fresh, 1),
        after(nothing, left, look, fresh, 2),
    ]
    assert seen == [left[0], left[0], left[1], left[2], left[3]]
