"""Coming from Telegram: only what its token sealed, only for a while, only once; and then it is the same person."""

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.web.telegram_login import from_app, from_login, login_fields
from bot.messages import Account, Chat, Said
from bot.settings import Secrets, Settings, StoreSettings, WebSettings
from bot.wiring.house import House
from bot.wiring.web import site
from tests.conftest import Furnished
from tests.fakes import FakeClock, FakeEmbedder, fake
from tests.web.browsing import Browser

TOKEN = "123456:made-for-this-test"
CLOCK = FakeClock()


def sealed_app(who: int, at: float, token: str = TOKEN, **more: str) -> str:
    """What Telegram hands to a Mini App."""
    fields = {"auth_date": str(int(at)), "query_id": "AAE", "user": json.dumps({"id": who, "first_name": "Å & b"})}
    fields |= more
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    return urlencode(fields | {"hash": hmac.digest(key, lines.encode(), "sha256").hex()})


def sealed_login(user: int, at: float, token: str = TOKEN) -> dict[str, str]:
    """What Telegram's login hands over."""
    fields = {"id": str(user), "first_name": "Ada", "auth_date": str(int(at))}
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hashlib.sha256(token.encode()).digest()
    return fields | {"hash": hmac.digest(key, lines.encode(), "sha256").hex()}


NOW = CLOCK.now()
AT = NOW.timestamp()


class TestProofs:
    def test_what_the_bots_own_token_sealed_is_believed(self) -> None:
        arrived = from_app(sealed_app(77, AT), TOKEN, NOW)
        assert arrived and arrived.id == "77"
        logged_in = from_login(sealed_login(77, AT), TOKEN, NOW)
        assert logged_in and logged_in.id == "77"

    def test_nothing_else_is(self) -> None:
        good = sealed_app(77, AT)
        for wrong in (
            good.replace("77", "78"),
            good + "&user=%7B%22id%22%3A78%7D",
            good + "&x=1",
            good.partition("&hash")[0],
            sealed_app(77, AT, token="123456:another"),
            sealed_app(77, AT - 3700),
            sealed_app(77, AT + 600),
            sealed_app(77, AT, user="not json"),
            sealed_app(77, AT, user='{"id": "x"}'),
            "",
            "x" * 10_000,
        ):
            assert from_app(wrong, TOKEN, NOW) is None, wrong[:80]
        login = sealed_login(77, AT)
        for other in (login | {"id": "78"}, login | {"hash": ""}, {}, sealed_login(77, AT - 700), login | {"x": "1"}):
            assert from_login(other, TOKEN, NOW) is None
        assert from_login(login, "123456:another", NOW) is None

    def test_a_login_is_no_mini_app_and_the_other_way_round(self) -> None:
        assert from_app(urlencode(sealed_login(77, AT)), TOKEN, NOW) is None

    @given(st.text(max_size=200))
    def test_no_text_breaks_them(self, text: str) -> None:
        assert from_app(text, TOKEN, NOW) is None
        assert from_login(login_fields(text), TOKEN, NOW) is None


@pytest.fixture(scope="module")
async def house(furnished: Furnished) -> AsyncIterator[House]:
    settings = Settings(
        store=StoreSettings(data_dir=furnished("mini-app")),
        web=WebSettings(limit="100000/minute", public_url="https://usher.test"),
        secrets=Secrets(telegram_token=TOKEN),
    )
    house = House(settings, clock=FakeClock(), embedder=FakeEmbedder())
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def browser(house: House) -> AsyncIterator[Browser]:
    found = site(house)
    found.open(house.manager.handle)
    transport = httpx.ASGITransport(found.build([]), raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=transport, base_url="https://usher.test", headers={"accept": "text/html"}
    ) as client:
        yield Browser(client)


async def test_who_opens_the_app_is_who_talks_in_telegram(browser: Browser, house: House) -> None:
    account = Account(platform="telegram", id="4711")
    said = Said(id="1", account=account, chat=Chat(id="4711"), text="I love Arrival, no horror please")
    await house.manager.handle(said)
    answer = await browser.client.post(
        "/app", data={"init_data": sealed_app(4711, fake(house.clock).now().timestamp())}
    )
    assert answer.json() == {"to": "/me"}
    cookie = answer.headers["set-cookie"]
    assert all(part in cookie for part in ("HttpOnly", "Secure", "SameSite=None", "Partitioned"))
    assert "Horror films are not for you" in await browser.opens("/me")


@pytest.mark.parametrize(
    ("asked", "leads"),
    [("/title/tmdb:movie:329865", "/title/tmdb:movie:329865"), ("/watchlist", "/watchlist"), ("//evil.example", "/me"),
     ("https://evil.example/me", "/me"), ("/title/tmdb:movie:1/../../x", "/me"), ("/figures", "/me")],
)  # fmt: skip
async def test_the_app_leads_to_the_page_it_was_opened_for_and_nowhere_else(
    browser: Browser, house: House, asked: str, leads: str
) -> None:
    proof = sealed_app(4715, fake(house.clock).now().timestamp(), query_id=asked)
    answer = await browser.client.post("/app", data={"init_data": proof, "to": asked})
    assert answer.json() == {"to": leads}


async def test_a_proof_opens_once(browser: Browser, house: House) -> None:
    proof = {"init_data": sealed_app(4712, fake(house.clock).now().timestamp())}
    assert (await browser.client.post("/app", data=proof)).status_code == 200
    assert (await browser.client.post("/app", data=proof)).status_code == 200, "the same browser may load it again"
    browser.client.cookies.clear()
    assert (await browser.client.post("/app", data=proof)).status_code == 403


async def test_a_login_in_the_address_leads_away_from_it_and_is_of_no_use_to_others(
    browser: Browser, house: House
) -> None:
    login = sealed_login(4713, fake(house.clock).now().timestamp())
    answer = await browser.client.get("/app", params=login)
    assert (answer.status_code, answer.headers["location"]) == (303, "/me")
    assert "SameSite=Lax" in answer.headers["set-cookie"]
    browser.client.cookies.clear()
    assert (await browser.client.get("/app", params=login)).status_code == 403
    fragment = base64.urlsafe_b64encode(json.dumps(sealed_login(4714, fake(house.clock).now().timestamp())).encode())
    assert (await browser.client.post("/app", data={"result": fragment.decode()})).status_code == 200


@pytest.mark.parametrize("given", [{}, {"init_data": "x"}, {"result": "x"}, {"init_data": "hash=" + "0" * 64}])
async def test_what_nobody_vouches_for_is_refused(browser: Browser, given: dict[str, str]) -> None:
    answer = await browser.client.post("/app", data=given)
    assert answer.status_code == 403 and "set-cookie" not in answer.headers


async def test_an_old_proof_is_refused(browser: Browser, house: House) -> None:
    old = (fake(house.clock).now() - timedelta(hours=2)).timestamp()
    assert (await browser.client.post("/app", data={"init_data": sealed_app(1, old)})).status_code == 403


async def test_a_stranger_is_offered_the_login_and_twenty_covers(browser: Browser) -> None:
    await browser.opens("/me")
    assert "https://oauth.telegram.org/auth?bot_id=123456&amp;" in browser.page
    assert TOKEN not in browser.page
    await browser.opens("/rate")
    assert browser.page.count("data-swipe") == 20
    first = browser.buttons()[0]
    await browser.sends({"press": first.sends}, "/rate")
    assert browser.page.count("data-swipe") == 20
    assert first.sends not in {button.sends for button in browser.buttons()}
