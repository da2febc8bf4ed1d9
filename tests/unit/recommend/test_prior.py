"""Before a house has ratings of its own it hears what people elsewhere liked together, and says only what holds."""

import asyncio
import gzip
import shutil
from pathlib import Path

import numpy as np
import pytest

from bot.errors import FileUnreadable
from bot.ports import Ratings
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle, fit
from bot.recommend.prior import Elsewhere, Prior, PriorConfig, learn
from bot.recommend.reasons import sentence
from bot.request import Request
from bot.titles import TitleId, Verdict
from bot.words import words
from memory.sources.build_prior import build
from memory.sources.starter import PRIOR, STARTER, starter_prior
from tests.unit.recommend.test_community import ratings_of
from tests.unit.test_recommend import a_recommender, a_taste

HEAT, BLADE_RUNNER = TitleId("tmdb:movie:949"), TitleId("tmdb:movie:78")
NOBODY = np.zeros(0, dtype=np.int64)


@pytest.fixture(scope="module")
def shipped() -> Prior:
    prior = starter_prior()
    assert prior
    return prior


def liked_by(raters: list[list[str]]) -> Ratings:
    """Each rater's favourites."""
    names = sorted({title for titles in raters for title in titles})
    rows = [(rater, names.index(title)) for rater, titles in enumerate(raters) for title in titles]
    whole = np.array(rows)
    return Ratings(
        titles=[TitleId(name) for name in names],
        raters=whole[:, 0].astype(np.int32),
        title=whole[:, 1].astype(np.int32),
        stars=np.full(len(rows), 5, dtype=np.float32),
        at=np.arange(len(rows), dtype=np.int64),
    )


def pairs_of(prior: Prior) -> dict[tuple[str, str], int]:
    """How many liked both, by title and neighbour."""
    return {
        (str(prior.titles[title]), str(prior.titles[prior.others[at]])): int(prior.both[at])
        for title in range(len(prior.titles))
        for at in range(prior.starts[title], prior.starts[title + 1])
    }


def test_neighbours_are_what_the_same_people_liked_and_how_many_did_is_true() -> None:
    raters = [["heat", "ronin"]] * 4 + [["amelie", "paddington"]] * 5 + [["heat", "amelie"]] + [["heat"]] * 9
    pairs = pairs_of(learn(liked_by(raters)))
    assert pairs == {
        (one, two): number
        for (a, b), number in {("heat", "ronin"): 4, ("amelie", "paddington"): 5}.items()
        for one, two in ((a, b), (b, a))
    }


def test_what_chance_alone_brings_together_is_nobodys_neighbour() -> None:
    """Everybody saw the blockbuster: that says nothing of what else they like."""
    raters = [["blockbuster", f"film {n % 5}", f"film {(n + 1) % 5}"] for n in range(40)]
    assert not any("blockbuster" in pair for pair in pairs_of(learn(liked_by(raters))))


def test_the_neighbours_kept_are_the_nearest() -> None:
    raters = [[f"film {n}", "hub"] for n in range(9) for _ in range(n + 2)] + [["away", "far"]] * 99
    kept = pairs_of(learn(liked_by(raters), PriorConfig(kept=3)))
    assert {other for title, other in kept if title == "hub"} == {"film 6", "film 7", "film 8"}


def test_what_ships_is_whole_small_and_names_no_rater(shipped: Prior) -> None:
    assert PRIOR.stat().st_size < 500_000
    assert len(shipped.titles) > 2_000
    assert all(TitleId(str(title)).startswith(("tmdb:movie:", "tmdb:tv:")) for title in shipped.titles)
    assert set(Prior.__dataclass_fields__) == {"titles", "starts", "others", "near", "both"}
    assert shipped.both.min() >= 2
    assert "Simon Dooms" in (STARTER / "LICENSE.movietweetings").read_text()


def test_a_damaged_file_is_not_heard(tmp_path: Path) -> None:
    assert starter_prior(tmp_path) is None
    for path in (PRIOR, PRIOR.with_suffix(".sha256")):
        shutil.copy(path, tmp_path)
    assert starter_prior(tmp_path)
    (tmp_path / PRIOR.name).write_bytes(b"PK")
    assert starter_prior(tmp_path) is None


def test_a_new_house_says_what_people_elsewhere_liked_and_only_what_holds(arrays: TitleArrays, shipped: Prior) -> None:
    circle, pairs = Circle(None, arrays.ids, shipped), pairs_of(shipped)
    found = asyncio.run(
        a_recommender(arrays, circle=lambda: circle).recommend(Request(), a_taste({HEAT: Verdict.LIKED}), count=40)
    )
    claims = [(pick, claim) for pick in found.picks for claim in pick.evidence if claim.kind == "community"]
    assert claims
    for pick, claim in claims:
        title, count = claim.value.split("|")
        held = max(pairs.get((pick.title, title), 0), pairs.get((title, pick.title), 0))
        assert held == int(count) >= 3
        assert "Heat" in sentence((claim,), found.request, arrays, words("en"))


def test_neighbours_score_and_strangers_do_not(arrays: TitleArrays, shipped: Prior) -> None:
    circle = Circle(None, arrays.ids, shipped)
    found = circle.score(arrays.rows((HEAT,)), NOBODY, NOBODY)
    assert found is not None
    assert found[arrays.place[BLADE_RUNNER]] > 0.5
    assert (found == 0).mean() > 0.9
    assert circle.score(NOBODY, NOBODY, NOBODY) is None


def test_what_was_disliked_takes_away(arrays: TitleArrays, shipped: Prior) -> None:
    prior = Elsewhere(shipped, arrays.ids)
    both = [prior.score(arrays.rows((HEAT,)), arrays.rows(names), NOBODY, 0.3) for names in ((), (BLADE_RUNNER,))]
    assert both[0] is not None
    assert both[1] is not None
    near = (both[0] > 0) & (prior.score(arrays.rows((BLADE_RUNNER,)), NOBODY, NOBODY, 0.3) > 0)
    assert near.any()
    assert both[1][near].sum() < both[0][near].sum()


def test_the_more_raters_a_house_has_the_less_it_listens_elsewhere(arrays: TitleArrays, shipped: Prior) -> None:
    """One who likes Heat is half of what is heard; two hundred are all of it."""
    own, liked = arrays.ids[50:54], arrays.rows((HEAT,))
    heard, trusted = [], []
    for raters in (1, 12, 200):
        circle = Circle(fit(ratings_of([[HEAT, *own]], raters)), arrays.ids, shipped)
        found = circle.score(liked, NOBODY, NOBODY)
        assert found is not None
        heard.append(float(found[arrays.place[BLADE_RUNNER]]))
        trusted.append(circle.trust(liked, NOBODY))
        assert circle.both(arrays.place[HEAT], arrays.place[own[0]]) >= raters
    assert heard[0] > heard[1] > heard[2] > 0
    assert heard[2] < 0.05
    assert trusted[0] < trusted[1] < trusted[2] <= 1
    assert Circle(None, arrays.ids, shipped).trust(liked, NOBODY) < trusted[0]


def test_titles_that_the_house_does_not_know_are_not_in_the_way(shipped: Prior) -> None:
    prior = Elsewhere(shipped, [HEAT])
    assert prior.score(np.array([0]), NOBODY, NOBODY, 0.3) is None
    assert prior.both(0, 0) == 0


def test_it_is_learned_anew_from_the_files(tmp_path: Path) -> None:
    lines = [f"{rater},tt000000{film},8,1" for rater in range(3) for film in (1, 2)]
    with gzip.open(tmp_path / "ratings.csv.gz", "wt") as out:
        out.write("\n".join(["userId,imdbId,rating,timestamp", *lines, "9,tt0000003,9,1", "8,tt0000003,9,1"]))
        out.write("\n8,tt0000004,9,1\n9,tt0000004,9,1\n")
    catalogue = tmp_path / "titles.jsonl"
    catalogue.write_text(
        "".join(
            f'{{"id": "tmdb:movie:{n}", "kind": "movie", "title": "F", "imdb_id": "tt000000{n}"}}\n' for n in "1234"
        )
    )
    assert pairs_of(build(tmp_path / "ratings.csv.gz", catalogue, tmp_path)) == {
        ("tmdb:movie:1", "tmdb:movie:2"): 3,
        ("tmdb:movie:2", "tmdb:movie:1"): 3,
        ("tmdb:movie:3", "tmdb:movie:4"): 2,
        ("tmdb:movie:4", "tmdb:movie:3"): 2,
    }
    assert starter_prior(tmp_path)
    (tmp_path / "ratings.csv").write_text("userId,imdbId,rating,timestamp\n1,tt0000001,lots,1\n")
    with pytest.raises(FileUnreadable, match="no rating"):
        build(tmp_path / "ratings.csv", catalogue, tmp_path)
