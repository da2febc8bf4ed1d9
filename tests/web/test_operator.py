"""The operator's page, and what watches Usher from outside: behind a key, true to what is stored."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import yaml

from adapters.web.api.callers import digest_of, new_key
from adapters.web.operator import HIGH, columns, poles
from bot import observe
from bot.wiring.figures import figures
from bot.wiring.house import House
from memory.figures import SqlFigures
from memory.web import SqlApiKeys
from tests.fakes import fake
from tests.web.browsing import Browser

MONITORING = Path(__file__).parents[2] / "config" / "monitoring"
Visitors = Callable[..., Browser]


async def a_key(house: House, *scopes: str) -> str:
    key = new_key()
    await SqlApiKeys(house.database).add(key[:20], digest_of(key), scopes, house.clock.now())
    return key


async def test_the_page_opens_to_a_key_that_was_typed_and_to_no_other(
    browser: Browser, visitors: Visitors, house: House
) -> None:
    await browser.opens("/figures")
    assert browser.status == 401 and "Last week" not in browser.words
    for wrong in ("", "x", new_key(), await a_key(house, "talk")):
        await browser.sends({"key": wrong}, "/figures")
        assert browser.status in (401, 403) and "Last week" not in browser.words
    key = await a_key(house, "figures")
    assert "Last week" in await browser.sends({"key": key}, "/figures")
    assert "Last week" in await browser.opens("/figures")
    assert key not in browser.page and key not in str(browser.client.cookies)
    assert "Last week" not in await visitors().opens("/figures")
    await SqlApiKeys(house.database).revoke(key[:20], house.clock.now())
    assert "Last week" not in await browser.opens("/figures")


async def test_a_key_that_opens_nothing_is_told_so_in_a_page(browser: Browser) -> None:
    answer = await browser.client.get("/figures", headers={"authorization": "Bearer x"})
    assert answer.status_code == 401 and "key" in answer.text


async def test_a_typed_key_is_forgotten_after_twelve_hours(browser: Browser, house: House) -> None:
    await browser.sends({"key": await a_key(house, "figures")}, "/figures")
    before = fake(house.clock).now()
    fake(house.clock).advance(hours=13)
    await browser.opens("/figures")
    fake(house.clock).set(before)
    assert browser.status == 401


async def test_turns_searches_and_satisfaction_are_counted_from_what_is_stored(browser: Browser, house: House) -> None:
    stored, now = SqlFigures(house.database), house.clock.now()
    before = await stored.spans(["web"], now)
    await browser.opens()
    await browser.presses("Surprise me")
    await browser.presses("👍", 0)
    after = await stored.spans(["web"], now)
    for span in ("hour", "day", "week"):
        assert sum(s["turns"]["web"] for s in after[span]) == sum(s["turns"]["web"] for s in before[span]) + 2
        found = sum(s["searches"] for s in after[span]) - sum(s["searches"] for s in before[span])
        assert found == 2, "what was asked for, and the neighbours of what was liked"
    assert after["hour"][-1]["satisfaction"] is not None
    assert sum(bin["count"] for bin in await stored.calibration(now - timedelta(days=1))) >= 1
    found = await figures(house)
    assert len(found["spans"]["week"]) == 28 and found["analyses"] is not None


async def test_of_near_titles_the_store_and_the_memory_are_told_apart(browser: Browser, house: House) -> None:
    await browser.opens()
    await browser.says("a quiet film about grief")
    told = dict((await figures(house))["counted"])
    assert {"near titles, store", "near titles, memory"} <= set(told)


async def test_turns_that_failed_are_told_by_door(browser: Browser, house: House) -> None:
    await browser.opens()
    await browser.says("hello")
    before = dict((await figures(house))["counted"])["turns, web"][0]
    await browser.sends({"press": "like:nonsense"})
    count, failed = (int(part.split()[0].replace(",", "")) for part in before.split(", "))
    found = await figures(house)
    assert dict(found["counted"])["turns, web"][0] == f"{count + 1:,}, {failed + 1:,} failed"
    assert sum(step["failed"] for step in found["spans"]["hour"]) >= failed + 1


async def test_where_people_leave_the_five_questions_is_told(browser: Browser, house: House) -> None:
    await browser.opens()
    await browser.presses("A documentary")
    await browser.presses("Skip")
    await browser.presses("Just show me")
    found = await figures(house)
    went = dict(found["counted"])["the five questions"][0]
    assert "begun" in went and "cut short" in went
    assert any(name.startswith("documentaries") and put > answered for name, put, answered in found["questions"])


async def test_figures_outlive_the_process_that_counted_them(house: House) -> None:
    from bot.jobs.tallying import Tallying

    now, seen = house.clock.now(), {("cards opened", ""): 0.0}
    for total in (3.0, 7.0):  # two processes that start at nothing, the first of which notes twice
        process = Tallying(store=house.tallies, clock=house.clock, count=lambda: dict(seen))
        for amount in (1.0, total):
            seen["cards opened", ""] = amount
            await process.note()
        seen["cards opened", ""] = 0.0
    sums = await house.tallies.sums(now - timedelta(hours=1))
    assert sums["cards opened", ""] >= 10


def test_content_goes_up_from_the_middle_and_discontent_down() -> None:
    from datetime import UTC, datetime

    up, none, down = poles([1.0, 0.0, -0.5], [datetime(2026, 1, 1, tzinfo=UTC)] * 3)
    assert (up.y, up.height) == (0, HIGH / 2)
    assert none.height == 0
    assert (down.y, down.height) == (HIGH / 2, HIGH / 4)


def test_columns_fill_their_plot() -> None:
    from datetime import UTC, datetime

    drawn = columns([0, 5, 10], [datetime(2026, 1, 1, tzinfo=UTC)] * 3)
    assert [column.height for column in drawn] == [0, HIGH / 2, HIGH]
    assert columns([], []) == []


class TestMonitoring:
    def test_every_figure_that_is_watched_is_one_that_usher_has(self) -> None:
        known = {f"{family.name}{ending}" for family in observe.registry.collect() for ending in ENDINGS}
        watched = (MONITORING / "alerts.yml").read_text() + (MONITORING / "grafana.json").read_text()
        assert not set(re.findall(r"usher_[a-z_]+", watched)) - known

    def test_the_dashboard_is_whole_and_no_panel_lies_on_another(self) -> None:
        panels = json.loads((MONITORING / "grafana.json").read_text())["panels"]
        places = {(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels}
        assert len(places) == len(panels) == len({panel["id"] for panel in panels})

    def test_every_alert_says_what_to_do(self) -> None:
        for group in yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"]:
            for rule in group["rules"]:
                assert rule["annotations"]["summary"] and rule["annotations"]["description"]

    def test_promtool_takes_them(self) -> None:
        promtool = shutil.which("promtool")
        if not promtool:
            pytest.skip("promtool is not here: apt-get install prometheus")
        for what, file in (("rules", "alerts.yml"), ("config", "prometheus.yml")):
            subprocess.run([promtool, "check", what, str(MONITORING / file)], check=True, capture_output=True)


ENDINGS = ("", "_total", "_count", "_sum", "_bucket")
