"""The community model is learned anew when there is enough more to learn from, and never half written."""

import asyncio
from pathlib import Path

import numpy as np
import pytest

from bot.jobs.retraining import Retraining, apart, fit_into
from bot.ports import Ratings
from bot.recommend.community import Community, fit
from bot.titles import TitleId, Weighed

TITLES = [TitleId(f"tmdb:movie:{n}") for n in range(1, 9)]


def ratings(raters: int = 12, stars: float = 5.0) -> Ratings:
    """Every rater likes two titles next to each other."""
    who = np.repeat(np.arange(raters), 2)
    title = (who + np.tile([0, 1], raters)) % len(TITLES)
    count = len(who)
    return Ratings(
        titles=TITLES,
        raters=who.astype(np.int32),
        title=title.astype(np.int32),
        stars=np.full(count, stars, dtype=np.float32),
        at=np.arange(count, dtype=np.int64),
    )


class FakeNotes:
    """The Notes port over a dict."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def note(self, key: str) -> str:
        return self.kept.get(key, "")

    async def take_note(self, key: str, value: str) -> None:
        self.kept[key] = value


class Learning:
    """A Retraining that learns here from the same few ratings each time; `weighed` says how much there is."""

    def __init__(self, folder: Path, weighed: Weighed) -> None:
        self.weighed, self.learned = weighed, 0
        self.path = folder / "community.npz"
        self._job = Retraining(weigh=self._weigh, learn=self._learn, notes=FakeNotes(), path=self.path, opinions=50)

    async def run(self) -> str:
        return await self._job.run()

    async def _weigh(self) -> Weighed:
        return self.weighed

    async def _learn(self) -> bool:
        self.learned += 1
        model = fit(ratings())
        assert model
        model.save(self.path)
        return True


class TestWhen:
    async def test_community_ratings_that_were_never_learned_from_are(self, tmp_path: Path) -> None:
        job = Learning(tmp_path, Weighed(community="abc", own=0))
        assert await job.run() == "learned anew"
        assert Community.load(tmp_path / "community.npz")

    async def test_a_few_opinions_alone_are_not_worth_it(self, tmp_path: Path) -> None:
        job = Learning(tmp_path, Weighed(community="", own=49))
        assert await job.run() == ""
        job.weighed = Weighed(community="", own=50)
        assert await job.run() == "learned anew"

    async def test_the_same_again_is_not_learned_again(self, tmp_path: Path) -> None:
        job = Learning(tmp_path, Weighed(community="abc", own=100))
        await job.run()
        assert await job.run() == ""
        assert job.learned == 1

    @pytest.mark.parametrize(
        ("weighed", "learned"),
        [
            (Weighed(community="abc", own=1_099), False),
            (Weighed(community="abc", own=1_100), True),
            (Weighed(community="abc", own=900), True),
            (Weighed(community="def", own=1_000), True),
        ],
    )
    async def test_enough_more_or_fewer_or_other_ratings_are(
        self, tmp_path: Path, weighed: Weighed, learned: bool
    ) -> None:
        job = Learning(tmp_path, Weighed(community="abc", own=1_000))
        await job.run()
        job.weighed = weighed
        assert bool(await job.run()) is learned

    async def test_a_model_that_is_gone_is_made_again(self, tmp_path: Path) -> None:
        job = Learning(tmp_path, Weighed(community="abc", own=0))
        await job.run()
        (tmp_path / "community.npz").unlink()
        assert await job.run() == "learned anew"


async def test_it_is_learned_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "data" / "community.npz"
    assert await apart(fit_into, ratings(), path)
    here, there = fit(ratings()), Community.load(path)
    assert here
    assert there
    np.testing.assert_allclose(there.spectrum, here.spectrum, atol=1e-5)
    assert [file.name for file in path.parent.iterdir()] == ["community.npz"]


async def test_nothing_to_learn_writes_nothing(tmp_path: Path) -> None:
    assert not await apart(fit_into, ratings(stars=1.0), tmp_path / "community.npz")
    assert list(tmp_path.iterdir()) == []


async def test_what_goes_wrong_there_is_an_error_here(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RuntimeError, match="ended with"):
        await apart(fit_into, ratings(), tmp_path / "file" / "community.npz")


async def test_cancelled_it_leaves_the_old_model_whole_and_no_process(tmp_path: Path) -> None:
    path = tmp_path / "community.npz"
    old = fit(ratings())
    assert old
    old.save(path)
    before = path.read_bytes()
    learning = asyncio.create_task(apart(fit_into, ratings(raters=4000), path))
    await asyncio.sleep(0.03)
    learning.cancel()
    await asyncio.gather(learning, return_exceptions=True)
    assert path.read_bytes() == before
