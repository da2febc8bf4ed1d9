"""Cursors: the next page, and nothing that was tampered with, belongs to another, or is too old."""

from base64 import urlsafe_b64decode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import CursorInvalid
from bot.persons import Recipe
from bot.recommend.pages import Page, Pages
from bot.recommend.pipeline import Recommended
from bot.request import Request, Span
from bot.titles import Evidence, Pick, Slot, TitleId
from tests.fakes import FakeClock
from tests.fakes_language import FakeAnswers

REQUEST = {"intent": "recommend"}
RECIPE = Recipe(algorithm="hybrid", reranker="none", mmr_lambda=0.75, weights={"text": 1.3})


def listed(count: int) -> list[Recommended]:
    """Pages of one pick each."""
    request = Request(text="dreams", traits={"humor": 0.5}, runtime=Span(max=100), insist=frozenset({"runtime"}))
    return [
        Recommended(
            picks=(
                Pick(
                    title=TitleId(f"tmdb:movie:{number}"), score=0.5, confidence=0.7, slot=Slot.SAFE,
                    evidence=(Evidence(kind="genre", value="Drama", weight=0.1),), parts={"text": 0.5},
                ),
            ),
            request=request, relaxed=("language",), ms=3.0, recipe=RECIPE,
        )
        for number in range(count)
    ]  # fmt: skip


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def answers() -> FakeAnswers:
    return FakeAnswers()


@pytest.fixture
def pages(answers: FakeAnswers, clock: FakeClock) -> Pages:
    return made(answers, clock)


def made(answers: FakeAnswers, clock: FakeClock, key: bytes = b"secret") -> Pages:
    return Pages(key=key, answers=answers, clock=clock, seconds=300)


async def test_cursors_lead_through_all_pages_and_then_end(
    pages: Pages, answers: FakeAnswers, clock: FakeClock
) -> None:
    given_pages = listed(4)
    page = await pages.first(given_pages, REQUEST)
    found = [page]
    while page.cursor:
        page = await made(answers, clock).next(page.cursor)  # another process with the same key and store
        found.append(page)
    assert [each.found for each in found] == given_pages
    assert all(each.request == REQUEST for each in found)


async def test_one_page_needs_no_cursor(pages: Pages, answers: FakeAnswers) -> None:
    assert await pages.first(listed(1), REQUEST) == Page(found=listed(1)[0], request=REQUEST)
    assert answers.kept == {}


async def test_a_cursor_may_be_used_again(pages: Pages) -> None:
    first = await pages.first(listed(3), REQUEST)
    assert await pages.next(first.cursor) == await pages.next(first.cursor)


async def test_a_cursor_lapses(pages: Pages, clock: FakeClock) -> None:
    first = await pages.first(listed(2), REQUEST)
    clock.advance(seconds=299)
    await pages.next(first.cursor)
    clock.advance(seconds=2)
    with pytest.raises(CursorInvalid, match="its time is over"):
        await pages.next(first.cursor)


async def test_a_cursor_of_another_key_is_refused(pages: Pages, answers: FakeAnswers, clock: FakeClock) -> None:
    first = await made(answers, clock, b"another").first(listed(2), REQUEST)
    with pytest.raises(CursorInvalid, match="none of ours"):
        await pages.next(first.cursor)


async def test_a_cursor_holds_only_while_the_taste_is_the_same(pages: Pages) -> None:
    first = await pages.first(listed(2), REQUEST, mark="person 7, before")
    assert (await pages.next(first.cursor, mark="person 7, before")).found == listed(2)[1]
    for mark in ("person 7, after", "person 8, before", ""):
        with pytest.raises(CursorInvalid):
            await pages.next(first.cursor, mark=mark)


async def test_a_cursor_tells_nothing_and_is_short(pages: Pages, answers: FakeAnswers) -> None:
    first = await pages.first(listed(2), REQUEST, mark="secret taste")
    assert len(first.cursor) < 64
    assert b"secret" not in urlsafe_b64decode(first.cursor + "==")
    assert "secret taste" not in str(answers.kept)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 200), with_=st.characters(min_codepoint=33, max_codepoint=126))
async def test_any_change_of_a_cursor_is_noticed(pages: Pages, place: int, with_: str) -> None:
    cursor = (await pages.first(listed(2), REQUEST)).cursor
    place %= len(cursor)
    changed = cursor[:place] + with_ + cursor[place + 1 :]
    if changed == cursor:
        return
    with pytest.raises(CursorInvalid):
        await pages.next(changed)


@pytest.mark.parametrize("text", ["", "x", "ä", "../../etc/passwd", "A" * 10_000, "\x00", "=====", "🎬"])
async def test_nonsense_is_refused_plainly(pages: Pages, text: str) -> None:
    with pytest.raises(CursorInvalid, match="Ask again from the first page"):
        await pages.next(text)
