"""What the stretches of a message do, as the shipped tagger tells it, and what a message can't be by that."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import StarterDamaged
from bot.titles import TitleId
from bot.understanding.acts.act import Act, ActKind
from bot.understanding.tagger.doubting import doubter, wish_left
from bot.understanding.tagger.tagging import LABELS, SHIPPED, Label, Stretch, Tagger

TAGGER = Tagger.load()
TITLE = TitleId("tmdb:movie:949")


@given(st.text(max_size=200))
def test_the_stretches_cover_the_words_of_a_message_in_their_order(text: str) -> None:
    stretches = TAGGER.stretches(text)
    assert all(0 <= each.sure <= 1.001 and each.label in LABELS for each in stretches)
    assert all(first.end == second.start for first, second in pairwise(stretches))
    if any(sign.isalnum() for sign in text):
        assert stretches[-1].end == len(text)
    assert set(TAGGER.chances(text)) == set(LABELS)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("is the second one sad, and how long is it?", "ask"),
        ("something like Dune but faster please", "wish"),
        ("seen it already, loved it", "remark"),
        ("ist der zweite traurig?", "ask"),
        ("lieber etwas kürzeres und lustiges", "wish"),
        ("c'est quoi le deuxième, ça dure combien ?", "ask"),
        ("quiero algo corto y divertido", "wish"),
        ("что-нибудь смешное и короткое", "wish"),
        ("想看一部轻松的喜剧", "wish"),
    ],
)
def test_a_message_that_does_one_thing_is_mostly_that(text: str, label: Label) -> None:
    longest = max(TAGGER.stretches(text), key=lambda each: len(each.text))
    assert longest.label == label


def test_a_question_that_nobody_put_is_none() -> None:
    may = doubter(TAGGER)("same mood as Paterson but set somewhere warm, my wife is joining this time")
    assert not may(Act(kind="ask", about="unknown"))
    assert may(Act(kind="wish"))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("shall i go for the fourth or the second", Act(kind="ask", about="take", titles=(TITLE, TITLE))),
        ("saw the last lighthouse keeper of skye yesterday", Act(kind="ask", about="unknown", value="the last")),
    ],
)
def test_one_of_two_and_a_title_that_is_not_here_need_no_question_word(text: str, act: Act) -> None:
    assert doubter(TAGGER)(text)(act)


def test_a_short_message_is_left_to_the_rules() -> None:
    assert doubter(TAGGER)("something funny please")(Act(kind="ask", about="cast", titles=(TITLE,)))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("посоветуй фильм, у меня умер кот", Act(kind="feel", about="loss")),
        ("I did NOT hate Heat!! never seen it", Act(kind="unlearn", about="unseen", titles=(TITLE,))),
    ],
)
def test_only_questions_and_lists_are_doubted(text: str, act: Act) -> None:
    assert doubter(TAGGER)(text)(act)


def stretch(label: Label, text: str, *, sure: float = 0.95, apart: bool = True) -> Stretch:
    return Stretch(label, text, 0, len(text), sure, apart)


def test_a_wish_of_which_nothing_was_done_is_still_to_be_done_with_for_whom_it_is() -> None:
    said = [stretch("company", "for my mum,"), stretch("wish", "something gentle"), stretch("ask", "is it long?")]
    assert wish_left(said, [Act(kind="ask", about="runtime", titles=(TITLE,))]) == "for my mum, something gentle"


@pytest.mark.parametrize("kind", ["wish", "refine", "recall"])
def test_a_wish_that_was_answered_is_done(kind: ActKind) -> None:
    assert wish_left([stretch("wish", "something gentle"), stretch("ask", "is it long?")], [Act(kind=kind)]) == ""


def test_a_wish_that_is_not_sure_or_no_clause_of_its_own_is_left() -> None:
    for said in (stretch("wish", "the bad", apart=False), stretch("wish", "gentle", sure=0.5)):
        asked = stretch("ask", "who made it?")
        assert wish_left([said, asked], [Act(kind="ask", about="director", titles=(TITLE,))]) == ""


def test_a_damaged_tagger_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / SHIPPED.name
    broken.write_bytes(SHIPPED.read_bytes()[:-1])
    broken.with_suffix(".sha256").write_text(SHIPPED.with_suffix(".sha256").read_text())
    with pytest.raises(StarterDamaged):
        Tagger.load(broken)
