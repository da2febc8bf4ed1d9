"""From request to picks: filters, order, variety, and reasons that are true. Properties over the starter catalogue."""

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import CatalogueEmpty, VectorsUnavailable
from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.bound import bound
from bot.recommend.config import RecommendSettings
from bot.recommend.diversify import mmr
from bot.recommend.filters import filters_of
from bot.recommend.genres import of_genre
from bot.recommend.pipeline import Recommended, Recommender
from bot.recommend.reasons import sentence
from bot.recommend.score import Candidates
from bot.request import Choice, Request, Span
from bot.taste.profile import Taste
from bot.taste.traits import TRAITS
from bot.titles import Domain, Evidence, Judgement, TitleId, Verdict
from bot.words import words
from tests.fakes import FakeClock, FakeEmbedder, FakeVectors, columns_of

NOW = FakeClock().now()


def a_recommender(arrays: TitleArrays, **given: object) -> Recommender:
    vectors = FakeVectors(dict(zip(arrays.ids, arrays.vectors, strict=True)))
    parts = {"vectors": vectors, "embedder": FakeEmbedder(), "settings": RecommendSettings(), **given}
    return Recommender(arrays=lambda: arrays, **parts)  # type: ignore[arg-type]  # ports, as a test chooses them


def recommended(arrays: TitleArrays, request: Request, taste: Taste | None = None, **given: object) -> Recommended:
    return asyncio.run(a_recommender(arrays, **given).recommend(request, taste or Taste()))


def a_taste(verdicts: Mapping[str, Verdict]) -> Taste:
    return Taste.of(Judgement(title=TitleId(t), verdict=v, at=NOW) for t, v in verdicts.items())


spans = st.builds(
    lambda low, width: Span(min=low, max=low + width if width else None),
    st.one_of(st.none(), st.integers(1920, 2020)).map(lambda v: None if v is None else float(v)),
    st.just(None),
) | st.builds(lambda high: Span(max=float(high)), st.integers(60, 200))


@st.composite
def requests(draw: st.DrawFn) -> Request:
    genres = st.lists(st.sampled_from(["Comedy", "Drama", "Horror", "Action", "Romance", "Western"]), max_size=2)
    names = st.dictionaries(st.sampled_from(TRAITS), st.floats(-1, 1), max_size=4)
    return Request(
        text=draw(st.sampled_from(["", "dreams", "a heist in the rain", "slow and sad"])),
        domain=draw(st.none() | st.sampled_from(Domain)),
        genres=Choice(wanted=tuple(draw(genres)), refused=tuple(draw(genres))),
        languages=Choice(wanted=tuple(draw(st.lists(st.sampled_from(["ja", "fr", "en"]), max_size=1)))),
        runtime=Span(max=draw(st.none() | st.integers(70, 200).map(float))),
        year=Span(min=draw(st.none() | st.integers(1930, 2020).map(float))),
        traits=draw(names),
        concepts=draw(st.dictionaries(st.sampled_from(WISHED), st.sampled_from((0.5, 1.0)), max_size=2)),
        novelty=draw(st.floats(-1, 1)),
        similar_to=tuple(draw(st.lists(st.sampled_from(SEEDS), max_size=2))),
    )


WISHED = ("heist", "tense", "cosy", "older leads", "twist ending", "chess")
SEEDS = (TitleId("tmdb:movie:27205"), TitleId("tmdb:movie:496243"), TitleId("tmdb:movie:13"), TitleId("tmdb:movie:9"))
tastes = st.dictionaries(st.sampled_from(SEEDS), st.sampled_from(list(Verdict))).map(a_taste)
slowly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@slowly
@given(request=requests(), taste=tastes)
def test_every_claim_of_every_reason_is_true(arrays: TitleArrays, request: Request, taste: Taste) -> None:
    found = recommended(arrays, request, taste)
    for pick in found.picks:
        for claim in pick.evidence:
            assert holds(claim, arrays.place[pick.title], found.request, request, taste, arrays), claim
        assert sentence(pick.evidence, found.request, arrays, words("en")).endswith(".")


def holds(claim: Evidence, row: int, after: Request, asked: Request, taste: Taste, arrays: TitleArrays) -> bool:
    """The claim checked anew against the catalogue's own columns, the request and the taste."""
    columns = arrays.columns
    match claim.kind:
        case "runtime":
            limit = after.runtime
            return columns.runtime[row] == int(claim.value) and (limit.max is None or int(claim.value) <= limit.max)
        case "year":
            low, high = after.year.min or 0, after.year.max or 9999
            return columns.year[row] == int(claim.value) and low <= int(claim.value) <= high
        case "genre":
            return claim.value in after.genres.wanted and claim.value in columns.genres[row]
        case "language":
            return columns.languages[row] == claim.value and claim.value in after.languages.wanted
        case "rating":
            return f"{columns.vote_average[row]:.1f}" == claim.value and columns.vote_average[row] >= 7
        case "trait":
            push = after.traits[claim.value[:-1]]
            return np.sign(push) == np.sign(arrays.z[row, TRAITS.index(claim.value[:-1])]) and push != 0
        case "concept":
            return claim.value in after.concepts and arrays.concept(claim.value)[row] >= 0.5
        case "kindred":
            seed = TitleId(claim.value)
            beside = seed in columns.kindred[row] or arrays.ids[row] in columns.kindred[arrays.place[seed]]
            return seed in asked.similar_to and beside
        case "seed" | "liked":
            title, *common = claim.value.split("|")
            named = asked.similar_to if claim.kind == "seed" else taste.liked
            other = arrays.place[TitleId(title)]
            both = [
                {*columns.directors[r], *columns.keywords[r], *columns.genres[r], *clear(r, arrays)}
                for r in (row, other)
            ]
            return TitleId(title) in named and bool(common) and set(common) <= both[0] & both[1]
        case "little_known":
            return asked.novelty > 0 and arrays.fame[row] < 0.5
        case "famous":
            return bool(arrays.fame[row] > 0.9)
    return False


def clear(row: int, arrays: TitleArrays) -> list[str]:
    return [name for name, much in arrays.concepts_of(arrays.ids[row]).items() if much >= 0.5]


@slowly
@given(request=requests(), taste=tastes)
def test_picks_keep_the_request_and_never_repeat_what_is_known(
    arrays: TitleArrays, request: Request, taste: Taste
) -> None:
    found = recommended(arrays, request, taste)
    titles = [pick.title for pick in found.picks]
    assert len(titles) == len(set(titles)) <= 8
    assert not set(titles) & (taste.known | set(request.similar_to))
    after = found.request
    for pick in found.picks:
        row = arrays.place[pick.title]
        assert 0 <= pick.score <= 1
        assert 0 < pick.confidence < 1
        if after.runtime.max:
            assert arrays.columns.runtime[row] <= after.runtime.max
        if after.year.min:
            assert arrays.columns.year[row] >= after.year.min
        assert all(of_genre(genre, arrays)[row] for genre in after.genres.wanted)
        assert not any(of_genre(genre, arrays)[row] for genre in request.genres.refused)
    gone = [f.name for f in filters_of(bound(request))]
    for f in filters_of(after):
        gone.remove(f.name)
    assert set(found.relaxed) == set(gone)


def test_without_a_model_traits_alone_still_answer(arrays: TitleArrays) -> None:
    embedder = FakeEmbedder(ready=False)
    found = recommended(arrays, Request(text="dreams", traits={"humor": 1.0}), embedder=embedder)
    humor = [arrays.z[arrays.place[p.title], TRAITS.index("humor")] for p in found.picks]
    assert len(found.picks) == 8
    assert min(humor) > 0


def test_without_the_vector_store_the_vectors_in_memory_answer(arrays: TitleArrays) -> None:
    class Broken(FakeVectors):
        async def nearest(self, *args: object, **more: object) -> list[tuple[TitleId, float]]:
            raise VectorsUnavailable(where="here", reason="it is gone")

    request = Request(similar_to=(TitleId("tmdb:movie:27205"),))
    assert recommended(arrays, request, vectors=Broken({})).picks == recommended(arrays, request).picks


def test_an_empty_catalogue_says_how_to_fill_it() -> None:
    from bot.taste.traits import TraitModel
    from memory.sources.starter import TRAIT_MODEL

    empty = TitleArrays.of(columns_of([], {}), TraitModel.load(TRAIT_MODEL))
    with pytest.raises(CatalogueEmpty, match="catalogue starter"):
        recommended(empty, Request())


def test_a_person_who_dislikes_everything_still_gets_an_answer(arrays: TitleArrays) -> None:
    taste = a_taste(dict.fromkeys(arrays.ids, Verdict.DISLIKED))
    assert recommended(arrays, Request(), taste).picks == ()


@given(st.integers(1, 12), st.floats(0.05, 1), st.integers(0, 1000))
@settings(deadline=None, max_examples=50)
def test_variety_takes_the_best_first_and_nothing_twice(count: int, balance: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(30, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)

    class Few:
        """Titles that share nothing but what their vectors say."""

        def __init__(self, vectors: Floats) -> None:
            self.vectors = vectors
            self.concepts, self.concept_worth = np.zeros((30, 2), dtype=np.uint8), np.ones(2, dtype=np.float32)
            names = [f"{chr(97 + i % 26)}{i // 26} film" for i in range(30)]
            self.columns = SimpleNamespace(titles=names, directors=[()] * 30)

    score = rng.random(30).astype(np.float32)
    candidates = Candidates(rows=np.arange(30), parts={}, shares={}, score=score)
    chosen = mmr(candidates, Few(vectors), count, balance)  # type: ignore[arg-type]  # ports, as a test chooses them
    assert len(set(chosen.tolist())) == min(count, 30)
    assert score[chosen[0]] == score.max()


def test_a_moved_request_moves_the_mean_of_the_picks(arrays: TitleArrays) -> None:
    base = Request(domain=Domain.MOVIES)
    before = recommended(arrays, base).picks
    for name in ("humor", "darkness", "pacing_slow", "romance", "scares", "comfort"):
        for push in (1.0, -1.0):
            after = recommended(arrays, base.pushed({name: push})).picks
            column = arrays.traits[:, TRAITS.index(name)]
            means = [np.mean([column[arrays.place[p.title]] for p in picks]) for picks in (before, after)]
            assert push * (means[1] - means[0]) > 0, (name, push)
