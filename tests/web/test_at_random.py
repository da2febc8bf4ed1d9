"""Ten thousand random requests: each is answered by what it deserves, and nothing of the house is told.

A few hundred by default; `USHER_TEST_MORE=1` tries all of them.
"""

import os
import random
import re
from collections.abc import Callable

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
pytestmark = pytest.mark.timeout(3600)


async def test_random_requests_get_the_right_answer_and_tell_nothing(visitors: Callable[..., Browser]) -> None:
    dice = random.Random(16)
    browser = visitors()
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
