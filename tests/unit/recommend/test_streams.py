"""Where candidates come from: each stream where it has data, and what is left where it has none."""

import asyncio
from dataclasses import replace

import numpy as np

from bot.errors import ModelNotReady, VectorsUnavailable
from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.centres import Centres, centres_of
from bot.recommend.filters import allow, met
from bot.recommend.genres import of_genre
from bot.recommend.likeness import likeness
from bot.recommend.score import parts_of
from bot.request import LEANING, Choice, Request, Span
from bot.taste.profile import Taste
from bot.titles import Domain, TitleId, Verdict
from tests.fakes import FakeEmbedder
from tests.unit.recommend.test_community import a_circle
from tests.unit.test_recommend import a_taste, recommended

LIKED = TitleId("tmdb:movie:27205")


class NoModel(FakeEmbedder):
    async def embed(self, texts: object) -> Floats:
        raise ModelNotReady


class NoVectors:
    async def nearest(self, vector: Floats, k: int) -> list[tuple[TitleId, float]]:
        raise VectorsUnavailable(where="here", reason="away")


def centres(arrays: TitleArrays, request: Request, taste: Taste) -> Centres:
    return asyncio.run(centres_of(request, taste, arrays, None, FakeEmbedder()))


def test_a_request_and_a_taste_are_searched_half_way_between(arrays: TitleArrays) -> None:
    found = centres(arrays, Request(text="a heist in the rain"), a_taste({LIKED: Verdict.LIKED}))
    assert found.text is not None and found.taste is not None and found.blended is not None
    assert np.isclose(found.blended @ found.text, found.blended @ found.taste, atol=1e-5)


def test_what_was_liked_lately_and_over_the_years_is_one_after_a_first_like(arrays: TitleArrays) -> None:
    found = centres(arrays, Request(), a_taste({LIKED: Verdict.LIKED}))
    assert found.lasting is not None and found.taste is not None
    own = arrays.vectors[arrays.place[LIKED]]
    assert [float(centre @ own) > 0.99 for centre in found.vectors] == [True]


def test_without_a_history_the_request_is_searched_alone(arrays: TitleArrays) -> None:
    found = centres(arrays, Request(text="a heist in the rain"), Taste())
    assert len(found.vectors) == 1 and found.vectors[0] is found.text


def test_without_a_request_and_a_history_come_the_well_known_within_the_filters(arrays: TitleArrays) -> None:
    found = recommended(arrays, Request(domain=Domain.MOVIES, year=Span(max=1980)))
    rows = arrays.rows(tuple(pick.title for pick in found.picks))
    assert (arrays.columns.year[rows] <= 1980).all()
    assert arrays.fame[rows].mean() > 0.7


def test_who_looks_away_from_the_famous_gets_the_little_known(arrays: TitleArrays) -> None:
    usual, hidden = (recommended(arrays, Request(domain=Domain.MOVIES, novelty=n)).picks for n in (0.0, 1.0))
    fame = [arrays.fame[arrays.rows(tuple(pick.title for pick in picks))].mean() for picks in (usual, hidden)]
    assert fame[1] < fame[0] - 0.2


def test_each_stream_that_is_gone_leaves_the_next_to_answer(arrays: TitleArrays) -> None:
    groups = [list(arrays.ids[:6]), list(arrays.ids[100:106])]
    circle, taste = a_circle(arrays, groups), a_taste({groups[0][0]: Verdict.LIKED})
    blind = replace(arrays, vectors=np.zeros_like(arrays.vectors))
    away = {"vectors": NoVectors(), "embedder": NoModel()}
    in_memory = recommended(arrays, Request(text="dreams"), taste, **away)
    by_raters = recommended(blind, Request(), taste, circle=lambda: circle, **away)
    famous = recommended(blind, Request(), Taste(), **away)
    assert len(in_memory.picks) == len(by_raters.picks) == len(famous.picks) == 8
    assert {pick.title for pick in by_raters.picks} & set(groups[0])
    assert arrays.fame[arrays.rows(tuple(pick.title for pick in famous.picks))].mean() > 0.7


def test_wishes_of_a_dialogue_lean_where_those_of_a_message_bind(arrays: TitleArrays) -> None:
    bound = Request(genres=Choice(wanted=("Horror", "Comedy")), year=Span(min=2000))
    nobody = np.zeros(len(arrays), dtype=bool)
    leaning = replace(bound, lean=LEANING)
    strict, loose = (allow(request, arrays, nobody).mask for request in (bound, leaning))
    assert strict.sum() < loose.sum() == len(arrays)
    rows = np.arange(len(arrays))
    fit = met(rows, leaning, arrays)
    both = arrays.has_genre("Horror") & arrays.has_genre("Comedy") & (arrays.columns.year >= 2000)
    neither = ~(of_genre("Horror", arrays) | of_genre("Comedy", arrays)) & (arrays.columns.year < 2000)
    assert fit[both].min() > fit[neither].max() == 0


def test_likeness_is_highest_for_what_shares_most_and_shuns_what_was_disliked(arrays: TitleArrays) -> None:
    rows, model, shunned = np.arange(len(arrays)), arrays.rows((LIKED,)), arrays.rows((TitleId("tmdb:movie:13"),))
    alike = likeness(rows, model, arrays)
    assert alike.argmax() == model[0]
    assert 0 <= alike.min() <= alike.max() <= 1
    both = np.concatenate([model, shunned])
    apart = likeness(rows, both, arrays, np.array([1.0, -1.0], dtype=np.float32))
    assert apart[shunned[0]] <= alike[shunned[0]]


def test_what_was_only_seen_tells_less_than_what_was_liked(arrays: TitleArrays) -> None:
    other = TitleId("tmdb:movie:13")
    taste = a_taste({LIKED: Verdict.LIKED, other: Verdict.SEEN})
    found = centres(arrays, Request(), taste)
    assert found.exemplars is not None
    worth = dict(zip(found.exemplars.rows.tolist(), found.exemplars.worth.tolist(), strict=True))
    assert worth[arrays.place[LIKED]] > worth[arrays.place[other]] > 0
    parts = parts_of(np.arange(len(arrays)), Request(), arrays, found, taste)
    assert parts["taste"][arrays.place[LIKED]] > parts["taste"][arrays.place[other]]
