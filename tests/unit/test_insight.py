"""What a message teaches for good, and what is for tonight alone."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.request import Choice, Ref, Span, Understanding
from bot.taste.insight import LONGEST_SAID, insight_of, phrase, span_of, span_text
from bot.titles import Insight, Lesson, TitleId

NOW = datetime(2026, 5, 3, tzinfo=UTC)
DUNE = Ref(id=TitleId("tmdb:movie:438631"), title="Dune", year=2021, text="Dune", confidence=1.0)
SLOW = Lesson(kind="trait", value="pacing_slow", lean=-0.8)


def learned(text: str, **read: object) -> Insight | None:
    return insight_of(Understanding(**read), text, "turn", NOW)  # type: ignore[arg-type]  # any of its fields


def test_an_opinion_teaches_titles_and_traits_with_its_words() -> None:
    insight = learned(
        "I loved Dune's visuals but it was too slow",
        intent="feedback", conversation_type="loved_it", like=(DUNE,), traits={"pacing_slow": -0.8}, significance=0.8,
    )  # fmt: skip
    assert insight
    assert insight.lessons == (Lesson(kind="title", value=DUNE.id, lean=1.0), SLOW)
    assert (insight.said, insight.title) == ("I loved Dune's visuals but it was too slow", DUNE.id)
    assert (insight.conversation_type, insight.significance) == ("loved_it", 0.8)


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("no gore ever", True),
        ("I never watch anything violent", True),
        ("something without gore", False),
        ("no gore tonight", False),
        ("never anything violent, just for now", False),
    ],
)
def test_a_wish_lasts_only_where_the_words_say_so(text: str, lasts: bool) -> None:
    assert bool(learned(text, intent="recommend", traits={"violence": -0.8})) == lasts


def test_a_mood_passes_and_teaches_no_trait() -> None:
    insight = learned("I'm tired", intent="recommend", moods=("tired",), traits={"complexity": -0.6})
    assert insight
    assert insight.lessons == (Lesson(kind="mood", value="tired", lean=1.0),)


def test_likes_of_all_sorts_are_kept_as_what_they_are() -> None:
    insight = learned(
        "...",
        intent="feedback", genres=Choice(wanted=("Comedy",), refused=("Horror",)), people=Choice(refused=("Someone",)),
        languages=Choice(wanted=("ko",)), year=Span(min=1980, max=1989), runtime=Span(max=120),
    )  # fmt: skip
    assert insight
    assert {(x.kind, x.value, x.lean) for x in insight.lessons} == {
        ("genre", "Comedy", 1.0), ("genre", "Horror", -1.0), ("person", "Someone", -1.0), ("language", "ko", 1.0),
        ("era", "1980-1989", 1.0), ("runtime", "-120", 1.0),
    }  # fmt: skip


def test_small_talk_teaches_nothing() -> None:
    assert learned("hello there", intent="smalltalk") is None


@given(st.text(max_size=5000), st.text(max_size=20))
def test_only_a_short_phrase_of_the_words_is_kept(text: str, named: str) -> None:
    said = phrase(text, named)
    assert len(said) <= LONGEST_SAID
    assert "\n" not in said


def test_of_a_long_message_the_sentence_that_names_the_title_is_kept() -> None:
    text = "We had a long day at the sea, with rain from the morning on and nothing to eat. Then we saw Dune. Loved it!"
    assert phrase(text, "Dune") == "Then we saw Dune"


def test_of_a_long_message_without_a_title_the_sentence_that_tells_an_opinion_is_kept() -> None:
    text = "We live in the third house on the left, and the key is under the mat, as ever. Anyway, I hate slow films."
    assert phrase(text) == "Anyway, I hate slow films"


@given(st.none() | st.integers(0, 3000), st.none() | st.integers(0, 3000))
def test_a_span_comes_back_from_its_text(low: int | None, high: int | None) -> None:
    assert span_of(span_text(Span(min=low, max=high))) == Span(min=low, max=high)


def test_a_franchise_of_which_all_was_seen_is_not_disliked() -> None:
    refused = {"refused": frozenset({"franchise: Marvel"}), "intent": "feedback"}
    assert learned("ive seen all marvel tho", **refused) is None
    assert learned("I hate Marvel", **refused)
