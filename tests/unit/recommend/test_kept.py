"""What was found is used again: for the same search of the same taste, for some minutes, and for paging."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.errors import CatalogueEmpty
from bot.ports import Floats
from bot.recommend.arrays import TitleArrays
from bot.recommend.config import RecommendSettings, Weights
from bot.recommend.kept import Kept
from bot.recommend.pipeline import LONGEST, Recommended, Recommender
from bot.recommend.rules import Rule, Rules, Ruling
from bot.request import Choice, Request, Span
from bot.taste.profile import Taste
from bot.taste.traits import TraitModel
from bot.titles import Domain, Insight, Judgement, Lesson, TitleId, Verdict
from memory.sources.starter import TRAIT_MODEL
from tests.fakes import FakeClock, FakeEmbedder, FakeVectors, columns_of

NOW = FakeClock().now()
WISH = Request(text="a heist in the rain", subject="heist rain", domain=Domain.MOVIES)


class Counted(FakeEmbedder):
    """Counts what it is asked, whatever it has embedded before."""

    @property
    def asked(self) -> int:
        return len(self.embedded)


@pytest.fixture
def embedder() -> Counted:
    return Counted()


@pytest.fixture
def recommender(arrays: TitleArrays, embedder: Counted) -> Recommender:
    return a_recommender(lambda: arrays, embedder)


def a_recommender(arrays: Callable[[], TitleArrays], embedder: FakeEmbedder, **given: object) -> Recommender:
    parts = {"vectors": FakeVectors(), "embedder": embedder, "settings": RecommendSettings(), **given}
    return Recommender(arrays=arrays, **parts)  # type: ignore[arg-type]  # a test's own parts


def liking(*titles: str) -> Taste:
    return Taste.of(Judgement(title=TitleId(t), verdict=Verdict.LIKED, at=NOW) for t in titles)


def ids(*pages: Recommended) -> list[TitleId]:
    return [pick.title for page in pages for pick in page.picks]


async def test_the_same_search_again_searches_nothing(recommender: Recommender, embedder: Counted) -> None:
    first = await recommender.recommend(WISH, liking("tmdb:movie:27205"))
    asked = embedder.asked
    again = await recommender.recommend(replace(WISH), liking("tmdb:movie:27205"))
    assert again.picks == first.picks
    assert embedder.asked == asked > 0


async def test_the_next_eight_come_from_the_same_list_and_are_those_that_a_new_search_would_find(
    recommender: Recommender, arrays: TitleArrays, embedder: Counted
) -> None:
    first = await recommender.recommend(WISH, Taste())
    asked, shown = embedder.asked, frozenset(ids(first))
    following = await recommender.recommend(WISH, Taste(), shown)
    assert embedder.asked == asked
    assert len(following.picks) == 8
    assert not shown & set(ids(following))
    fresh = await a_recommender(lambda: arrays, FakeEmbedder()).recommend(WISH, Taste(), shown)
    assert fresh.picks == following.picks


@pytest.mark.parametrize(
    "changed",
    [
        liking("tmdb:movie:27205", "tmdb:movie:13"),
        Taste.of([Judgement(title=TitleId("tmdb:movie:27205"), verdict=Verdict.DISLIKED, at=NOW)]),
        Taste.of(
            liking("tmdb:movie:27205").judgements,
            [Insight(turn="t", at=NOW, lessons=(Lesson(kind="genre", value="Drama", lean=1.0),))],
            NOW,
        ),
    ],
    ids=["another like", "another verdict", "an insight"],
)
async def test_a_new_verdict_or_insight_is_searched_by_at_once(
    recommender: Recommender, embedder: Counted, changed: Taste
) -> None:
    await recommender.recommend(WISH, liking("tmdb:movie:27205"))
    asked = embedder.asked
    await recommender.recommend(WISH, changed)
    assert embedder.asked > asked


@pytest.mark.parametrize(
    "otherwise",
    [
        {"count": 9}, {"weights": Weights(text=2.0)}, {"request": replace(WISH, runtime=Span(max=100))},
        {"request": replace(WISH, traits={"humor": 0.5})}, {"request": replace(WISH, kids_age=7)},
    ],
    ids=["limit", "weights", "filter", "trait", "age"],
)  # fmt: skip
async def test_another_limit_setting_or_request_is_another_search(
    recommender: Recommender, embedder: Counted, otherwise: dict[str, object]
) -> None:
    await recommender.recommend(WISH, Taste())
    asked = embedder.asked
    await recommender.recommend(**{"request": WISH, "taste": Taste(), **otherwise})  # type: ignore[arg-type]  # a test's own parts
    assert embedder.asked > asked


async def test_a_taste_that_fades_by_the_minute_is_the_same_search(recommender: Recommender, embedder: Counted) -> None:
    await recommender.recommend(replace(WISH, traits={"humor": 0.41237}), Taste())
    asked = embedder.asked
    await recommender.recommend(replace(WISH, traits={"humor": 0.41229}), Taste())
    assert embedder.asked == asked


async def test_a_new_catalogue_is_searched_anew(arrays: TitleArrays, embedder: Counted) -> None:
    held = [arrays]
    recommender = a_recommender(lambda: held[0], embedder)
    await recommender.recommend(WISH, Taste())
    asked = embedder.asked
    held[0] = replace(arrays)
    await recommender.recommend(WISH, Taste())
    assert embedder.asked > asked


async def test_what_a_search_finds_in_a_catalogue_that_was_replaced_meanwhile_is_not_used_again(
    arrays: TitleArrays,
) -> None:
    """Candidates are rows: in another catalogue they are other titles."""
    held, began, go_on = [arrays], asyncio.Event(), asyncio.Event()

    class Slow(Counted):
        async def embed(self, texts: Sequence[str]) -> Floats:
            began.set()
            await go_on.wait()
            return await super().embed(texts)

    slow = Slow()
    recommender = a_recommender(lambda: held[0], slow)
    early = asyncio.create_task(recommender.recommend(WISH, Taste()))
    await began.wait()
    held[0] = replace(arrays)
    late = asyncio.create_task(recommender.recommend(Request(domain=Domain.MOVIES), Taste()))
    go_on.set()
    await late
    await early
    asked = slow.asked
    await recommender.recommend(WISH, Taste())
    assert slow.asked > asked


async def test_new_rules_hold_at_once(arrays: TitleArrays, embedder: Counted) -> None:
    held = [Rules()]
    recommender = a_recommender(lambda: arrays, embedder, ruling=Ruling(lambda: held[0], NOW.date))
    first = await recommender.recommend(WISH, Taste())
    year = arrays.columns.year[arrays.place[first.picks[0].title]]
    titles = {"year": {"at_least": float(year), "at_most": float(year)}}
    held[0] = Rules(rules=(Rule.model_validate({"name": "not that year", "titles": titles, "exclude": True}),))
    assert first.picks[0].title not in ids(await recommender.recommend(WISH, Taste()))


async def test_what_was_found_without_a_model_is_not_kept(arrays: TitleArrays) -> None:
    embedder = Counted(ready=False)
    recommender = a_recommender(lambda: arrays, embedder)
    without = await recommender.recommend(WISH, Taste())
    embedder.ready = True
    assert (await recommender.recommend(WISH, Taste())).picks != without.picks


async def test_a_list_lapses(arrays: TitleArrays, embedder: Counted) -> None:
    recommender = a_recommender(lambda: arrays, embedder, settings=RecommendSettings(kept_seconds=0.05))
    await recommender.recommend(WISH, Taste())
    asked = embedder.asked
    await asyncio.sleep(0.1)
    await recommender.recommend(WISH, Taste())
    assert embedder.asked > asked


async def test_lists_take_bounded_memory(recommender: Recommender, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.recommend.kept.MOST_BYTES", 100_000)
    recommender._kept = kept = Kept(300)
    for minutes in range(60, 160, 5):
        await recommender.recommend(replace(WISH, runtime=Span(max=minutes)), Taste())
    assert 0 < kept._lists.currsize <= 100_000


class TestPages:
    async def test_all_pages_are_one_order_in_which_nothing_comes_twice(self, recommender: Recommender) -> None:
        pages = await recommender.pages(WISH, Taste(), 8)
        found = ids(*pages)
        assert len(found) == len(set(found)) == LONGEST // 8 * 8
        assert pages[0].picks == (await recommender.recommend(WISH, Taste())).picks

    async def test_paging_searches_once(self, recommender: Recommender, embedder: Counted) -> None:
        await recommender.recommend(WISH, Taste())
        asked = embedder.asked
        await recommender.pages(WISH, Taste(), 8)
        assert embedder.asked == asked

    async def test_the_last_page_is_short_and_an_empty_list_is_one_empty_page(
        self, recommender: Recommender, arrays: TitleArrays
    ) -> None:
        years = Request(year=Span(min=1950, max=1951), insist=frozenset({"year"}))
        fit = int(((arrays.columns.year >= 1950) & (arrays.columns.year <= 1951)).sum())
        pages = await recommender.pages(years, Taste(), 3)
        assert [len(page.picks) for page in pages] == [3] * (fit // 3) + ([fit % 3] if fit % 3 else [])
        nothing = Request(year=Span(min=1800, max=1801), insist=frozenset({"year"}))
        assert [page.picks for page in await recommender.pages(nothing, Taste(), 3)] == [()]

    async def test_half_remembered_films_are_paged_in_the_order_of_their_likelihood(
        self, recommender: Recommender
    ) -> None:
        told = Request(description="A thief enters the dreams of other people and steals their secrets.")
        pages = await recommender.pages(told, Taste(), 5)
        scores = [pick.score for page in pages for pick in page.picks]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) == LONGEST


class TestNothingToChooseFrom:
    async def test_an_empty_catalogue_says_how_to_fill_it(self) -> None:
        empty = TitleArrays.of(columns_of([], {}), TraitModel.load(TRAIT_MODEL))
        recommender = a_recommender(lambda: empty, FakeEmbedder())
        for asked in (recommender.recommend, recommender.pages):
            with pytest.raises(CatalogueEmpty, match="catalogue starter"):
                await asked(WISH, Taste())

    @pytest.mark.parametrize(
        "request_", [Request(), WISH, Request(description="a man and a dog on a boat"), Request(novelty=1.0)]
    )
    async def test_who_disliked_everything_gets_an_empty_answer(
        self, recommender: Recommender, arrays: TitleArrays, request_: Request
    ) -> None:
        taste = Taste.of(Judgement(title=t, verdict=Verdict.DISLIKED, at=NOW) for t in arrays.ids)
        found = await recommender.recommend(request_, taste)
        assert found.picks == () or request_.description

    async def test_filters_that_exclude_all_give_an_empty_answer(self, recommender: Recommender) -> None:
        refused = Request(genres=Choice(refused=tuple(sorted({"Drama", "Comedy", "Action"}))), kids_age=0)
        assert (await recommender.recommend(refused, Taste())).picks == ()
