"""Pages of one's own and of titles: what was said is there, every line can be mended, a look changes nothing."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from bot.dialogue import Turn
from bot.glances import Glance
from bot.messages import Account, Chat, Said
from bot.onlooker import Onlooker
from bot.scene.cards import Deck
from bot.titles import Verdict
from bot.wiring.house import House
from bot.words import languages, words
from memory.tables import EventRow, SearchRow, WaitingPicksRow
from tests.web.browsing import Browser

Visitors = Callable[..., Browser]
ARRIVAL = "tmdb:movie:329865"


async def at_home(browser: Browser) -> Browser:
    """On their own page, with something said before."""
    await browser.opens()
    await browser.says("I love Arrival and Blade Runner 2049, no horror please")
    await browser.opens("/me")
    return browser


async def account_of(browser: Browser) -> Account:
    return Account(platform="web", id=browser.client.cookies["usher"].rpartition(".")[0])


async def test_a_stranger_is_led_to_the_questions(browser: Browser) -> None:
    assert words("en")("web-me-stranger") in await browser.opens("/me")
    await browser.opens("/me")
    assert words("en")("web-me-stranger") in browser.words
    assert (await browser.client.get("/me/export")).status_code == 404


async def test_what_was_said_is_there_with_its_evidence_and_can_be_mended(browser: Browser) -> None:
    await at_home(browser)
    assert "Horror films are not for you (you said “I love Arrival" in browser.words
    await browser.sends({"press": next(b.sends for b in browser.buttons() if b.label == "Not true")}, "/me")
    assert browser.status == 200
    assert "Horror films are not for you (you said" not in browser.words
    assert 'id="answers"' in browser.page


async def test_picks_are_made_behind_and_shown_from_then_on_though_stale(browser: Browser, house: House) -> None:
    await at_home(browser)
    for _ in range(100):
        if browser.headings:
            break
        await asyncio.sleep(0.05)
        await browser.opens("/me")
    assert len(browser.headings) == 8
    assert " %" in browser.words
    assert words("en")("web-pick-from-similar-to-rated") in browser.words
    liked = browser.headings[0]
    await browser.sends({"press": next(b.sends for b in browser.buttons() if b.label == "👍")}, "/me")
    assert liked not in browser.headings
    assert words("en")("web-me-picks-stale") in browser.words


class SlowPicks:
    """Picks that never lie there and take a while; how many were made at the same time."""

    def __init__(self) -> None:
        self.made = self.at_once = self.most = 0
        self.three = asyncio.Event()

    async def lying(self, turn: Turn) -> None:
        return None

    async def make(self, profile: int) -> None:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        await asyncio.sleep(0.01)
        self.at_once -= 1
        self.made += 1
        if self.made == 3:
            self.three.set()


async def test_a_crowd_that_looks_has_its_picks_made_one_after_another(house: House) -> None:
    picks = SlowPicks()
    glances = Glance(
        onlooker=Onlooker(routes=house.routes, people=house.people, clock=house.clock),
        deck=Deck(catalogue=house.shelf, poster_base=""),
        catalogue=house.shelf,
        waiting=picks,  # type: ignore[arg-type]  # all of it that a page asks
        arrays=lambda: house.library.arrays,
        circle=house.library.circle,
    )
    crowd = [Account(platform="web", id=f"crowd-{number}") for number in range(3)]
    for account in crowd:
        event = Said(id=account.id, account=account, chat=Chat(id=account.id), text="I loved Heat")
        await house.manager.handle(event)
    assert all(await asyncio.gather(*(glances.overview(account, "en") for account in crowd)))
    await picks.three.wait()
    assert picks.most == 1


async def test_a_look_is_no_turn(browser: Browser, house: House) -> None:
    await at_home(browser)

    async def rows() -> list[int]:
        async with house.database.session() as session:
            return [await session.scalar(select(func.count()).select_from(t)) or 0 for t in (EventRow, SearchRow)]

    before = await rows()
    for path in ("/me", f"/title/{ARRIVAL}", "/history", "/me/export"):
        await browser.opens(path)
        assert browser.status == 200
    assert await rows() == before


async def test_lists_have_pages(browser: Browser, house: House) -> None:
    await at_home(browser)
    export = "Date,Name,Year,Letterboxd URI,Rating\n" + "".join(
        f"2024-01-{place % 28 + 1:02},{house.library.arrays.columns.titles[place * 9]},"
        f"{house.library.arrays.columns.year[place * 9]:.0f},https://boxd.it/{place},4\n"
        for place in range(60)
    )
    await browser.opens()
    await browser.sends({}, files={"file": ("ratings.csv", export.encode(), "text/csv")})
    await browser.opens("/history")
    assert "Page 1 of 3" in browser.words
    assert browser.page.count('href="/title/') == 24
    first = browser.page
    await browser.opens("/history?page=3")
    assert "Page 3 of 3" in browser.words and browser.page != first
    for nonsense in ("0", "-1", "999999", "x", "1e9", "٣"):
        await browser.opens(f"/history?page={nonsense}")
        assert browser.status == 200


async def test_a_saved_title_is_seen_or_taken_off_by_the_two_buttons_that_a_swipe_presses(browser: Browser) -> None:
    await browser.opens()
    for title in ("Arrival", "Heat"):
        await browser.says(f"save {title}")
    await browser.opens("/watchlist")
    assert browser.page.count("data-swipe") == 2
    seen, off, *_ = browser.buttons()
    assert (seen.sends, off.sends) == ("seen:m949", "save:m949")
    await browser.sends({"press": seen.sends}, "/watchlist")
    assert browser.page.count("data-swipe") == 1 and "Heat" in browser.words
    await browser.sends({"press": browser.buttons()[1].sends}, "/watchlist?page=1")
    assert browser.page.count("data-swipe") == 0
    assert words("en")("web-me-list-none") in browser.words
    assert (await browser.client.post("/history", data={"press": "seen:m949"})).status_code == 405


async def test_a_title_says_what_it_is_like_and_what_it_may_give_away_only_behind_a_tap(browser: Browser) -> None:
    told = await browser.opens(f"/title/{ARRIVAL}")
    for word in ("Arrival (2016)", "Denis Villeneuve", "first contact", "In common:"):
        assert word in told
    hidden = browser.page.split("<details")[-1]
    assert "chips warn" in hidden
    assert "chips warn" not in browser.page.split("<details")[0]
    assert "twist ending" in hidden and "twist ending" not in browser.page.split("<details")[0]


async def test_a_verdict_on_a_titles_page_counts_like_any_other(browser: Browser, house: House) -> None:
    await browser.opens(f"/title/{ARRIVAL}")
    await browser.sends({"press": next(b.sends for b in browser.buttons() if b.label == "👍")}, f"/title/{ARRIVAL}")
    assert "👍 ✓" in browser.words
    from bot.onlooker import Onlooker

    onlooker = Onlooker(routes=house.routes, people=house.people, clock=house.clock)
    turn = await onlooker.turn(await account_of(browser), "en")
    assert turn and [(j.title, j.verdict) for j in turn.taste.judgements] == [(ARRIVAL, Verdict.LIKED)]


async def test_more_like_it_leads_into_the_conversation(browser: Browser) -> None:
    await browser.opens(f"/title/{ARRIVAL}")
    await browser.presses("More like this")
    assert browser.at == "/"
    assert browser.headings


@pytest.mark.parametrize("path", ["/title/tmdb:movie:999999999", "/title/x", "/title/tmdb:movie:1%00", "/nowhere"])
async def test_what_is_not_there_is_said_in_a_page(browser: Browser, path: str) -> None:
    assert words("en")("web-problem-404") in await browser.opens(path)
    assert browser.status == 404


async def test_a_childs_profile_sees_no_page_of_what_is_not_for_children(browser: Browser) -> None:
    shining = "/title/tmdb:movie:694"
    await browser.opens(shining)
    assert browser.status == 200
    await browser.opens()
    await browser.says("/profile")
    await browser.presses("kids")
    await browser.opens(shining)
    assert browser.status == 404


async def test_forgetting_on_ones_own_page_leaves_a_stranger(browser: Browser, house: House) -> None:
    await at_home(browser)
    await browser.sends({"press": "forget"}, "/me")
    await browser.sends({"press": next(b.sends for b in browser.buttons() if b.label == "Erase everything")}, "/me")
    assert words("en")("forgotten") in browser.words
    assert words("en")("web-me-stranger") in browser.words
    async with house.database.session() as session:
        assert await house.people.find(await account_of(browser)) is None
        assert (await session.scalar(select(func.count()).select_from(WaitingPicksRow))) is not None


@pytest.mark.parametrize("locale", languages())
async def test_every_page_speaks_every_language(visitors: Visitors, locale: str) -> None:
    browser = visitors(locale)
    await browser.opens()
    await browser.says("Arrival")
    for path in ("/me", f"/title/{ARRIVAL}", "/watchlist"):
        await browser.opens(path)
        assert f'<html lang="{locale}"' in browser.page


async def test_another_profile_forged_into_a_page_is_refused(browser: Browser, visitors: Visitors) -> None:
    await at_home(browser)
    other = visitors()
    await other.opens()
    await browser.sends({"press": "forget_all", "token": other.token}, "/me")
    assert browser.status == 403
    assert "Horror films" in await browser.opens("/me")
