"""Ten thousand random requests: each is answered by what it deserves, and nothing of the house is told.

A few hundred by default; `USHER_TEST_MORE=1` tries all of them.
"""

import os
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.web.browsing import Browser

COUNT = 10_000 if os.environ.get("USHER_TEST_MORE") else 200
PATHS = (
    "/", "/say", "/me", "/me/export", "/watchlist", "/history", "/rate", "/title/{}", "/language", "/pictures/{}",
    "/files/{}", "/covers/{}", "/figures", "/app", "/api/docs", "/api/domains", "/api/talk", "/api/movies/start",
    "/api/movies/answer/{}", "/api/movies/refine/{}", "/api/movies/{}", "/recommend", "/user/history", "/feedback",
    "/watch-link/{}", "/static/{}", "/{}",
)  # fmt: skip
NASTY = (
    "", "0", "-1", "9" * 40, "tmdb:movie:27205", "tmdb:movie:999999999", "tmdb:tv:x", "m1", "'; DROP TABLE people; --",
    "' OR '1'='1", "<script>alert(1)</script>", "{{ 7*7 }}", "../../etc/passwd", "..%2f..%2fconfig.yaml", "%00",
    "\ud7ff",
    "like:m1", "forget_all", "x" * 3000, "\n\r\nSet-Cookie: a=b", "${jndi:ldap://x}", "null", "[]", '{"a": [[[[]]]]}',
)  # fmt: skip
FIELDS = (
    "text", "press", "over", "turn", "token", "back", "lang", "init_data", "result", "key", "to", "page", "hash",
    "user_id", "domain", "query", "limit", "cursor", "weights", "questionId", "answer", "item_id", "event_type",
    "items",
)  # fmt: skip
ALLOWED = {200, 303, 307, 401, 403, 404, 405, 413, 422, 429}
TELLING = re.compile(r"Traceback|sqlalchemy|sqlite|site-packages|/work/|\.py\b")
ARRIVAL = "tmdb:movie:329865"
pytestmark = pytest.mark.timeout(3600)


async def taught(browser: Browser) -> Any:
    """Somebody of whom something is known: everything that is."""
    await browser.opens()
    await browser.says("I love Heat")
    return await kept(browser)


async def kept(browser: Browser) -> Any:
    """All that is kept of somebody, but for picks that are made behind at any time."""
    found = (await browser.client.get("/me/export")).json()
    return {name: rows for name, rows in found.items() if name != "waiting_picks"}


async def test_random_requests_get_the_right_answer_and_tell_nothing(visitors: Callable[..., Browser]) -> None:
    dice = random.Random(16)
    browser, bystander = visitors(), visitors()
    known = await taught(bystander)
    await browser.opens()
    await browser.says("I love Arrival")
    token, cookie = browser.token, browser.client.cookies["usher"]
    for number in range(COUNT):
        path = dice.choice(PATHS).replace("{}", dice.choice(NASTY[:14]).replace("\n", "").replace("\ud7ff", "x")[:200])
        fields = {name: dice.choice(NASTY) for name in dice.sample(FIELDS, 4)}
        fields |= {"token": token} if dice.random() < 0.4 else {}
        cookies = dice.choice((cookie, cookie[:-1], cookie[::-1], "x" * 4000, "", ".", "telegram~1." + "A" * 22))
        headers = {"cookie": f"usher={cookies}", "accept": dice.choice(("text/html", "*/*", "text/event-stream"))}
        headers |= (
            {"authorization": f"Bearer {dice.choice(('', 'x', 'usher_' + 'x' * 40))}"} if dice.random() < 0.3 else {}
        )
        how = {dice.choice(("data", "json", "params")): fields}
        method = dice.choice(("GET", "POST", "POST", "PUT", "DELETE", "HEAD"))
        browser.client.cookies.clear()
        answer = await browser.client.request(method, path, headers=headers, follow_redirects=False, **how)
        asked = f"{number}: {method} {path} {how} -> {answer.status_code} {answer.text[:300]}"
        assert answer.status_code in ALLOWED, asked
        assert "set-cookie" not in answer.headers or "a=b" not in answer.headers["set-cookie"], asked
        if not path.startswith("/static"):
            assert not TELLING.search(answer.text), asked
        if "html" in answer.headers.get("content-type", ""):
            assert "alert(1)</script>" not in answer.text and "<p>49" not in answer.text, asked
        assert "event: wrong" not in answer.text, asked
        location = answer.headers.get("location", "")
        leads_away = location and (not location.startswith("/") or location.startswith("//"))
        assert not leads_away or path.startswith("/watch-link/"), asked
    assert await kept(bystander) == known, "nothing of anybody else is lost"


FORMS = (
    ("/say", ("text", "press", "over", "turn", "back")), ("/language", ("lang", "back")), ("/me", ("press", "turn")),
    ("/rate", ("press",)), ("/watchlist", ("press",)), ("/title/tmdb:movie:329865", ("press",)),
    ("/app", ("init_data", "result", "to")), ("/figures", ("key",)),
)  # fmt: skip
"""Every field of every form."""
CALLS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("POST", "/api/movies/start", {"domain": "movies", "context": {"user_id": "ada", "locale": "en"}}),
    ("POST", "/api/movies/answer/x", {"questionId": "cognitive_load", "answer": "easy", "responseTime": 9}),
    ("POST", "/api/movies/refine/x", {"feedback": [{"movieId": ARRIVAL, "reaction": "like"}], "action": "adjust_mood",
                                      "mood": "cozy", "movieId": ARRIVAL}),
    ("POST", "/api/talk", {"user_id": "ada", "locale": "en", "text": "hello"}),
    ("POST", "/api/talk", {"user_id": "ada", "press": "start"}),
    ("GET", "/recommend", {"user_id": "ada", "profile": "", "query": "heist", "limit": 2, "diversify": 0.5,
                           "cursor": "", "weights": "", "ann_description": "heist", "locale": "en"}),
    ("POST", "/user/history", {"user_id": "ada", "profile": "", "event_type": "seen",
                               "items": [{"id": ARRIVAL, "rating": 4, "at": "2024-05-01T00:00:00Z"}]}),
    ("POST", "/feedback", {"user_id": "ada", "item_id": ARRIVAL, "event_type": "click", "meta": {"from": "mail"}}),
)  # fmt: skip
"""Every operation of the API with something in all of its fields."""
EVIL = ("'; DROP TABLE people; --", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}")


async def test_sql_and_html_in_every_field_of_every_form(visitors: Callable[..., Browser]) -> None:
    bystander, browser = visitors(), visitors()
    known = await taught(bystander)
    for path, names in FORMS:
        for name in names:
            for evil in EVIL:
                await browser.opens()
                await browser.sends({name: evil}, path)
                assert browser.status in ALLOWED, (path, name, evil, browser.status)
                assert "<script>alert" not in browser.page and "<img src=x" not in browser.page, (path, name)
                assert ">49<" not in browser.page and not TELLING.search(browser.page), (path, name)
    assert await kept(bystander) == known


async def test_sql_and_html_in_every_field_of_every_call(
    api: httpx.AsyncClient, visitors: Callable[..., Browser]
) -> None:
    bystander = visitors()
    known = await taught(bystander)
    for method, path, given in CALLS:
        for spoiled in _spoiled(given):
            how = {"params": spoiled} if method == "GET" else {"json": spoiled}
            answer = await api.request(method, path, **how)
            asked = (path, spoiled, answer.status_code, answer.text[:300])
            assert answer.status_code in ALLOWED | {409}, asked
            assert "json" in answer.headers["content-type"], asked
            assert not TELLING.search(answer.text), asked
    assert await kept(bystander) == known


def _spoiled(given: Any) -> Iterator[Any]:
    """The same with something evil in place of each value in it, one at a time."""
    if isinstance(given, dict):
        for name, value in given.items():
            yield from ({**given, name: each} for each in _spoiled(value))
    elif isinstance(given, list):
        yield from ([each] for each in _spoiled(given[0]))
    else:
        yield from EVIL
