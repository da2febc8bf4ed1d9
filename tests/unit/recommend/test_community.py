"""What ratings teach: titles that go together, learned by raters with the same tastes."""

import asyncio
from pathlib import Path

import numpy as np
import pytest

from bot.ports import Ratings
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle, Community, fit
from bot.recommend.reasons import sentence
from bot.request import Request
from bot.titles import TitleId, Verdict
from bot.words import words
from tests.unit.test_recommend import a_recommender, a_taste


def ratings_of(groups: list[list[TitleId]], raters: int = 12) -> Ratings:
    """Raters of whom each group's likes all titles of the group."""
    titles = [title for group in groups for title in group]
    rows = [
        (group * raters + rater, titles.index(title), 5.0)
        for group, names in enumerate(groups)
        for rater in range(raters)
        for title in names
    ]
    whole = np.array(rows)
    return Ratings(
        titles=titles,
        raters=whole[:, 0].astype(np.int32),
        title=whole[:, 1].astype(np.int32),
        stars=whole[:, 2].astype(np.float32),
        at=np.arange(len(rows), dtype=np.int64),
    )


@pytest.fixture(scope="module")
def groups(arrays: TitleArrays) -> list[list[TitleId]]:
    return [list(arrays.ids[:6]), list(arrays.ids[100:106])]


def a_circle(arrays: TitleArrays, groups: list[list[TitleId]]) -> Circle:
    community = fit(ratings_of(groups))
    assert community
    return Circle(community, arrays.ids)


def test_what_goes_together_is_learned(arrays: TitleArrays, groups: list[list[TitleId]]) -> None:
    found = a_circle(arrays, groups).score(arrays.rows((groups[0][0],)), arrays.rows(()), arrays.rows(()))
    assert found is not None
    assert found[arrays.rows(tuple(groups[0][1:]))].min() > found[arrays.rows(tuple(groups[1]))].max()
    assert 0 <= found.min() <= found.max() <= 1


def test_nobody_known_nothing_said(arrays: TitleArrays, groups: list[list[TitleId]]) -> None:
    nothing = arrays.rows(())
    assert a_circle(arrays, groups).score(arrays.rows((arrays.ids[50],)), nothing, nothing) is None
    none = np.zeros(0, dtype=np.int32)
    empty = Ratings(titles=[], raters=none, title=none, stars=none.astype(np.float32), at=none.astype(np.int64))
    assert fit(empty) is None


def test_a_kept_model_is_the_same_and_a_damaged_one_is_none(
    arrays: TitleArrays, groups: list[list[TitleId]], tmp_path: Path
) -> None:
    community, path = fit(ratings_of(groups)), tmp_path / "community.npz"
    assert community
    community.save(path)
    again = Community.load(path)
    assert again is not None
    assert np.array_equal(again.spectrum, community.spectrum)
    path.write_bytes(path.read_bytes()[:100])
    assert Community.load(path) is None
    assert Community.load(tmp_path / "none.npz") is None


def test_people_who_like_it_are_named_only_when_they_do(arrays: TitleArrays, groups: list[list[TitleId]]) -> None:
    circle = a_circle(arrays, groups)
    taste = a_taste({groups[0][0]: Verdict.LIKED})
    found = asyncio.run(a_recommender(arrays, circle=lambda: circle).recommend(Request(), taste, count=20))
    claims = [(pick, claim) for pick in found.picks for claim in pick.evidence if claim.kind == "community"]
    assert claims
    for pick, claim in claims:
        title, count = claim.value.split("|")
        assert circle.both(arrays.place[pick.title], arrays.place[TitleId(title)]) == int(count) >= 3
        assert pick.title in groups[0]
        assert sentence(pick.evidence, found.request, arrays, words("en"))
