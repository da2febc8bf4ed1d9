"""The conversation in a browser that runs no script: everything is there, nothing is lost, nobody else's."""

from collections.abc import Callable

import httpx
import pytest
from fastapi import FastAPI

from bot.messages import FILE_BYTES
from bot.wiring.house import House
from bot.words import languages, words
from tests.web.browsing import Browser

Visitors = Callable[..., Browser]


async def with_cards(browser: Browser) -> Browser:
    """With a deck on the page."""
    await browser.opens()
    await browser.presses("Surprise me")
    assert browser.headings
    return browser


async def test_a_stranger_is_greeted_and_nobody_is_made_of_them(browser: Browser, house: House) -> None:
    before = await _people(house)
    assert "five taps" in await browser.opens()
    assert await _people(house) == before


async def test_the_five_questions_lead_to_cards_without_a_script(browser: Browser) -> None:
    await browser.opens()
    await browser.presses("Find me a film")
    for number in range(1, 6):
        assert f"{number}/5" in browser.words
        question = [b for b in browser.buttons() if b.sends.startswith("answer:")]
        await browser.sends({"press": question[0].sends, "over": question[0].over})
    assert len(browser.headings) == 8
    assert all(name in browser.words for name in browser.headings)


async def test_a_question_takes_the_place_of_the_one_before(browser: Browser) -> None:
    await browser.opens()
    await browser.presses("Find me a film")
    await browser.presses("Skip")
    assert "2/5" in browser.words
    assert "1/5" not in browser.words


async def test_words_are_answered_and_still_there_when_the_page_is_loaded_again(browser: Browser) -> None:
    await browser.opens()
    await browser.says("a clever thriller under two hours")
    first = browser.headings
    assert first
    await browser.opens()
    assert "a clever thriller under two hours" in browser.words
    assert browser.headings == first


async def test_a_verdict_ticks_its_card_in_place_and_is_learned(browser: Browser, house: House) -> None:
    await with_cards(browser)
    name = browser.headings[0]
    await browser.presses("👍", 0)
    assert browser.headings[0] == name
    assert "👍 ✓" in browser.words
    await browser.presses("Undo")
    assert "👍 ✓" not in browser.words


async def test_to_a_script_only_what_is_new_is_sent_and_what_changed_says_so(browser: Browser) -> None:
    await with_cards(browser)
    like = next(b for b in browser.buttons() if b.label == "👍")
    told = await browser.sends({"press": like.sends, "over": like.over}, script=True)
    assert f'id="m{like.over}" tabindex="-1"' in told
    assert "<html" not in told
    assert 'class="passing"' in told
    said = await browser.sends({"text": "something lighter"}, script=True)
    assert 'class="said"' in said and 'class="reply deck"' in said


async def test_why_has_its_picture_for_whom_it_was_drawn_alone(browser: Browser, visitors: Visitors) -> None:
    await with_cards(browser)
    await browser.presses("Why?")
    address = next(part.split('"')[0] for part in browser.page.split('src="')[1:] if part.startswith("/pictures/"))
    answer = await browser.client.get(address)
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"].startswith("private")
    other = visitors()
    await other.opens()
    assert (await other.client.get(address)).status_code == 404


async def test_an_export_is_handed_out_and_forgetting_leaves_an_empty_conversation(browser: Browser) -> None:
    await with_cards(browser)
    await browser.says("/export")
    address = next(part.split('"')[0] for part in browser.page.split('href="')[1:] if part.startswith("/files/"))
    answer = await browser.client.get(address)
    assert answer.json()["people"]
    assert "attachment" in answer.headers["content-disposition"]
    await browser.says("/forget")
    assert words("en")("forgotten") in await browser.presses("Erase everything")
    assert (await browser.client.get(address)).status_code == 404
    assert "five taps" in await browser.opens()


async def test_a_file_of_ratings_is_taken_in(browser: Browser) -> None:
    await browser.opens()
    export = b"Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Arrival,2016,https://boxd.it/x,4.5\n"
    await browser.sends({}, files={"file": ("ratings.csv", export, "text/csv")})
    assert "📎 ratings.csv" in browser.words
    assert "Letterboxd" in browser.words


async def test_two_people_never_see_each_others_words(browser: Browser, visitors: Visitors) -> None:
    other = visitors()
    await browser.opens()
    await other.opens()
    await browser.says("my secret guilty pleasure is romance")
    await other.says("a western please")
    assert "guilty pleasure" not in await other.opens()
    assert "western please" not in await browser.opens()


async def test_the_same_form_sent_twice_is_answered_once(browser: Browser) -> None:
    await browser.opens()
    for _ in range(2):
        await browser.sends({"text": "a heist film", "turn": "turn-the-very-same"})
    await browser.opens()
    assert browser.words.count("You: a heist film") == 1


@pytest.mark.parametrize("locale", languages())
async def test_a_page_speaks_the_language_of_its_reader(locale: str, visitors: Visitors) -> None:
    browser = visitors(f"{locale};q=0.9, xx")
    await browser.opens()
    assert f'<html lang="{locale}"' in browser.page
    assert words(locale)("web-me") in browser.page


async def test_a_language_that_was_chosen_stays_and_is_the_persons_setting(browser: Browser) -> None:
    await browser.opens()
    await browser.says("hello")
    await browser.sends({"lang": "de"}, "/language")
    assert '<html lang="de"' in browser.page
    await browser.opens()
    browser.client.cookies.delete("usher_language")
    await browser.opens()
    assert '<html lang="de"' in browser.page


class TestNobodyIsLetIn:
    async def test_a_cookie_that_was_not_signed_here_is_nobodys(self, browser: Browser) -> None:
        await browser.opens()
        await browser.says("a western")
        signed = browser.client.cookies["usher"]
        for forged in (f"{signed[:-1]}{'A' if signed[-1] != 'A' else 'B'}", signed.rpartition(".")[0], "x.y", "\0"):
            browser.client.cookies.clear()
            answer = await browser.client.get("/", headers={"cookie": f"usher={forged}"})
            assert answer.status_code == 200
            assert "a western" not in answer.text

    async def test_a_form_of_a_strange_page_is_refused(self, browser: Browser, visitors: Visitors) -> None:
        other = visitors()
        await other.opens()
        await browser.opens()
        for token in ("", "x", other.token):
            await browser.sends({"text": "hello", "token": token})
            assert browser.status == 403
        await browser.opens()

    async def test_what_people_write_is_never_markup(self, browser: Browser) -> None:
        await browser.opens()
        nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
        await browser.says(nasty)
        assert "<script>alert" not in browser.page
        assert "<img src=x" not in browser.page
        assert nasty in browser.words
        await browser.sends({}, files={"file": (f"{nasty}.csv", b"x", "text/csv")})
        assert "<img src=x" not in browser.page

    async def test_every_answer_carries_its_policy(self, browser: Browser) -> None:
        for path in ("/", "/static/usher.css", "/nowhere", "/covers/m1"):
            answer = await browser.client.get(path)
            policy = answer.headers["content-security-policy"]
            assert "script-src 'self';" in policy and "unsafe" not in policy
            assert "frame-ancestors https://web.telegram.org" in policy
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert answer.headers["x-content-type-options"] == "nosniff"

    async def test_a_cookie_is_for_the_server_alone(self, browser: Browser) -> None:
        cookie = (await browser.client.get("/")).headers["set-cookie"].lower()
        assert "httponly" in cookie and "samesite=lax" in cookie

    @pytest.mark.parametrize(
        ("fields", "status"),
        [({}, 422), ({"text": "   "}, 422), ({"press": "no such verb:x:y"}, 200), ({"press": "like:nonsense"}, 200),
         ({"text": "'; DROP TABLE people; --"}, 200), ({"text": "a\0b\ud83d"}, 200),
         ({"over": "9" * 30, "text": "hi"}, 200),
         ({"back": "https://evil.example", "text": "hi"}, 200), ({"text": "x" * 5000}, 200)],
    )  # fmt: skip
    async def test_bad_fields_are_answered(self, browser: Browser, fields: dict[str, str], status: int) -> None:
        await browser.opens()
        fields = {name: value.encode("utf-8", "replace").decode() for name, value in fields.items()}
        await browser.sends(fields)
        assert browser.status == status
        assert browser.at in ("/", "/say")

    async def test_what_is_too_large_is_refused_and_nothing_of_it_kept(self, browser: Browser) -> None:
        await browser.opens()
        await browser.sends({"text": "x" * 100_000})
        assert browser.status == 413
        await browser.sends({}, files={"file": ("a.csv", b"x" * (FILE_BYTES + (1 << 20)), "text/csv")})
        assert browser.status == 413
        assert "five taps" in await browser.opens()

    async def test_who_asks_too_often_waits(self, house: House) -> None:
        from bot.wiring.web import manners, site

        found = site(house)
        found._manners = manners(house.settings).limited("3/minute")
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(found.build([])), base_url="http://usher.test"
        ) as client:
            answers = [await client.get("/") for _ in range(4)]
            assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
            assert int(answers[-1].headers["retry-after"]) <= 60
            assert (await client.get("/static/usher.css")).status_code == 200


async def test_a_closed_door_says_so(house: House) -> None:
    from bot.wiring.web import site

    transport = httpx.ASGITransport(site(house).build([]))
    async with httpx.AsyncClient(transport=transport, base_url="http://usher.test") as client:
        browser = Browser(client)
        await browser.opens()
        await browser.says("hello")
        assert browser.status == 503


async def test_a_drawn_cover_is_a_picture_that_may_be_kept(app: FastAPI, browser: Browser) -> None:
    await with_cards(browser)
    address = next(part.split('"')[0] for part in browser.page.split('src="')[1:] if part.startswith("/covers/"))
    answer = await browser.client.get(address)
    assert answer.content.startswith(b"\x89PNG")
    assert "max-age" in answer.headers["cache-control"]
    assert (await browser.client.get("/covers/m999999999")).status_code == 404


async def _people(house: House) -> int:
    from sqlalchemy import func, select

    from memory.tables import PersonRow

    async with house.database.session() as session:
        return await session.scalar(select(func.count()).select_from(PersonRow)) or 0
