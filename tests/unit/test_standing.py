"""What was said of one thing adds up, fades, and is overturned by a newer word."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.taste.profile import Taste
from bot.taste.standing import Standing, standings
from bot.titles import Insight, Lesson

START = datetime(2026, 1, 1, tzinfo=UTC)
HALF_LIFE = 180.0
leans = st.floats(-1, 1).filter(lambda lean: abs(lean) >= 0.1)
clear = st.floats(0.5, 1).flatmap(lambda lean: st.sampled_from([lean, -lean]))
days = st.floats(0, 2000)


def told(*said: tuple[float, float]) -> list[Insight]:
    """Insights about horror, (day, lean) each."""
    return [
        Insight(
            turn=f"turn-{place}",
            at=START + timedelta(days=day),
            said=f"word {place}",
            lessons=(Lesson(kind="genre", value="Horror", lean=lean),),
        )
        for place, (day, lean) in enumerate(sorted(said, key=lambda each: each[0]))
    ]


def standing(insights: list[Insight], day: float) -> Standing:
    return standings(insights, START + timedelta(days=day), HALF_LIFE)["genre", "Horror"]


@given(st.lists(st.tuples(days, leans), min_size=1, max_size=20), days)
def test_a_standing_stays_within_its_bounds(said: list[tuple[float, float]], later: float) -> None:
    found = standing(told(*said), max(day for day, _ in said) + later)
    assert -1 <= found.lean <= 1
    assert 0 <= found.confidence <= 1
    assert abs(found.push) <= abs(found.lean)


@given(st.lists(st.tuples(days, leans), max_size=20), clear, days)
def test_the_newest_clear_word_decides_the_side(said: list[tuple[float, float]], newest: float, later: float) -> None:
    now = max((day for day, _ in said), default=0.0) + later
    found = standing([*told(*said), *told((now, newest))], now)
    assert found.lean * newest > 0
    assert found.sources[0].lean == newest


@given(leans, days, days)
def test_what_was_said_fades_and_never_turns_by_itself(lean: float, day: float, later: float) -> None:
    fresh, old = standing(told((0, lean)), day), standing(told((0, lean)), day + later)
    assert old.confidence <= fresh.confidence
    assert old.lean == fresh.lean


@given(leans, st.integers(1, 6))
def test_agreeing_words_make_it_surer(lean: float, times: int) -> None:
    once, more = told((0, lean)), told(*[(0, lean)] * (times + 1))
    assert standing(more, 0).confidence > standing(once, 0).confidence
    assert len(standing(more, 0).sources) == times + 1


def test_after_a_half_life_a_word_counts_half() -> None:
    assert standing(told((0, 1.0)), 0).confidence == 0.5
    assert standing(told((0, 1.0)), HALF_LIFE).confidence == 1 - 0.5**0.5


def test_what_was_taken_back_is_known_to_be_unknown_until_said_anew() -> None:
    denied = told((0, 1.0), (1, 1.0), (2, 0.0))
    assert standing(denied, 3).push == 0
    again = [*denied, *told((3, -1.0))]
    assert standing(again, 3).lean < 0
    assert len(standing(again, 3).sources) == 1


def test_a_word_from_a_clock_that_was_put_back_loses_nothing() -> None:
    assert standing(told((5, 1.0)), 0).confidence == 0.5


def test_a_clear_no_is_refused_and_a_clear_yes_overturns_it() -> None:
    no, yes = told((0, -1.0)), told((30, 1.0))
    now = START + timedelta(days=31)
    assert Taste.of([], no, now).refused.genres == ("Horror",)
    assert Taste.of([], [*no, *yes], now).refused.genres == ()


@given(st.lists(st.tuples(days, leans), max_size=6))
def test_undoing_a_turn_leaves_the_taste_as_if_it_had_never_been(said: list[tuple[float, float]]) -> None:
    insights, now = told(*said), START + timedelta(days=3000)
    before = Taste.of([], insights, now)
    more = Insight(turn="new", at=now, lessons=(Lesson(kind="trait", value="humor", lean=0.8),))
    assert before.with_insight(more).pushes()["humor"] > 0
    assert before.with_insight(more).without_turn("new") == before


@given(st.lists(st.tuples(days, leans), min_size=1, max_size=6))
def test_what_is_unlearned_leaves_no_trace(said: list[tuple[float, float]]) -> None:
    insights, now = told(*said), START + timedelta(days=3000)
    assert Taste.of([], insights, now).without(("genre", "Horror")) == Taste.of([], (), now)
