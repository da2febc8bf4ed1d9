"""Where a taste points lately, and over the years."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from bot.ports import Floats, Rows
from bot.taste.config import TasteSettings
from bot.taste.profile import Horizons, Taste
from bot.taste.vectors import taste_vectors
from bot.titles import Judgement, TitleId, Verdict

NOW = datetime(2026, 5, 3, tzinfo=UTC)
WEST, NOIR, SPACE = (TitleId(f"tmdb:movie:{n}") for n in range(3))
VECTORS = np.eye(3, dtype=np.float32)


def rows(titles: tuple[TitleId, ...]) -> Rows:
    return np.array([int(title.rsplit(":", 1)[1]) for title in titles if title in (WEST, NOIR, SPACE)], dtype=np.int64)


def judged(title: TitleId, *, days_ago: float, verdict: Verdict = Verdict.LIKED) -> Judgement:
    return Judgement(title=title, verdict=verdict, stars=None, at=NOW - timedelta(days=days_ago), turn="t")


def pointed(*judgements: Judgement, horizons: Horizons | None = None) -> tuple[Floats | None, Floats | None]:
    found = taste_vectors(Taste.of(judgements, (), NOW, horizons=horizons), rows, VECTORS)
    return found.short_term, found.long_term


def test_after_ten_later_verdicts_a_like_counts_half_in_the_short_term_vector() -> None:
    unknown = [judged(TitleId(f"tmdb:movie:{n}"), days_ago=1) for n in range(20, 29)]
    short, _ = pointed(judged(WEST, days_ago=2), *unknown, judged(SPACE, days_ago=0))
    assert short is not None and short[0] / short[2] == pytest.approx(0.5, abs=1e-5)


def test_after_a_year_a_like_counts_half_in_the_long_term_vector_whatever_came_since() -> None:
    _, long = pointed(judged(WEST, days_ago=365), judged(SPACE, days_ago=0))
    assert long is not None and long[0] / long[2] == pytest.approx(0.5, abs=1e-5)


def test_a_sudden_fancy_turns_the_short_term_vector_more_than_the_long_term_one() -> None:
    old = [judged(WEST, days_ago=3)]
    new = [judged(NOIR, days_ago=1), judged(SPACE, days_ago=0)]
    short, long = pointed(*old, *new, horizons=Horizons(events=1, days=365))
    assert short is not None and long is not None
    assert short[0] < long[0]


def test_disliked_titles_are_pointed_away_from() -> None:
    short, long = pointed(judged(WEST, days_ago=1), judged(NOIR, days_ago=1, verdict=Verdict.DISLIKED))
    for vector in (short, long):
        assert vector is not None and vector[0] > 0 > vector[1]
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_without_an_opinion_a_taste_points_nowhere() -> None:
    assert pointed() == (None, None)
    assert pointed(judged(WEST, days_ago=1, verdict=Verdict.SEEN)) == (None, None)


def test_the_half_lives_are_settings() -> None:
    assert TasteSettings(short_term_events=3, long_term_days=30).horizons == Horizons(events=3, days=30)
