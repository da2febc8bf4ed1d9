"""Usher in a real browser: what people do there, by mouse, keyboard and thumb."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.browser.conftest import TOKEN
from tests.web.test_mini_app import sealed_app

Visit = Callable[..., Any]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
pytestmark = pytest.mark.timeout(180)


def with_cards(page: Any) -> None:
    page.goto("/")
    page.get_by_role("button", name="Surprise me").click()
    page.locator(".tile").first.wait_for()


def test_from_the_first_question_to_a_verdict(visit: Visit) -> None:
    page = visit()
    page.goto("/")
    page.get_by_role("button", name="Find me a film").click()
    for number in range(1, 6):
        page.get_by_text(f"{number}/5").wait_for()
        page.locator("#talk > .reply").last.locator(".keys button").first.click()
    page.locator(".tile").nth(7).wait_for()
    page.locator(".tile button", has_text="👍").first.click()
    page.locator(".tile button", has_text="👍 ✓").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "👍 ✓"
    assert page.locator("#status").text_content()


def test_by_keyboard_alone_and_focus_goes_to_what_is_new(visit: Visit) -> None:
    page = visit()
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("textarea").focus()
    page.keyboard.type("a clever heist")
    page.keyboard.press("Enter")
    page.locator(".tile").first.wait_for()
    page.locator(".reply:focus").wait_for()
    assert page.locator(".said").text_content().endswith("a clever heist")
    assert page.locator("textarea").input_value() == ""


def test_a_conversation_is_there_after_a_reload_and_in_no_other_browser(visit: Visit) -> None:
    page, other = visit(), visit()
    page.goto("/")
    other.goto("/")
    for talker, words in ((page, "a western at dusk"), (other, "a musical in Paris")):
        talker.locator("textarea").fill(words)
        talker.keyboard.press("Enter")
        talker.locator(".reply").nth(1).wait_for()
    page.reload()
    other.reload()
    assert page.get_by_text("a western at dusk").count() == 1
    assert page.get_by_text("a musical in Paris").count() == 0
    assert other.get_by_text("a western at dusk").count() == 0


def test_ones_own_page_is_mended_and_forgotten(visit: Visit) -> None:
    page = visit()
    page.goto("/")
    page.locator("textarea").fill("I love Arrival and Blade Runner 2049, no horror please")
    page.keyboard.press("Enter")
    page.locator("#talk > .reply").nth(1).wait_for()
    page.goto("/me")
    page.get_by_text("Horror films are not for you").wait_for()
    page.get_by_role("button", name="Not true").first.click()
    page.locator("#answers").wait_for()
    assert page.evaluate("document.activeElement.id") == "answers"
    with page.expect_download() as download:
        page.get_by_role("link", name="Export").click()
    assert json.loads(Path(download.value.path()).read_text())["people"]
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_text("I don't know you yet").wait_for()


def test_a_file_of_ratings_is_taken_in(visit: Visit, tmp_path: Path) -> None:
    export = tmp_path / "ratings.csv"
    export.write_text("Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Arrival,2016,https://boxd.it/x,4.5\n")
    page = visit()
    page.goto("/")
    page.locator("input[type=file]").set_input_files(str(export))
    page.get_by_text("📎 ratings.csv").wait_for()
    page.get_by_text("Letterboxd").last.wait_for()


def test_a_file_is_dropped_onto_the_conversation(visit: Visit) -> None:
    page = visit()
    page.goto("/")
    rows = "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Arrival,2016,https://boxd.it/x,4.5\n"
    page.evaluate(
        """rows => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([rows], "dropped.csv", {type: "text/csv"}));
          document.body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
        }""",
        rows,
    )
    page.get_by_text("📎 dropped.csv").wait_for()
    page.get_by_text("Letterboxd").last.wait_for()


def test_the_mini_app_knows_who_it_is_and_wears_telegrams_colours(visit: Visit) -> None:
    page = visit(**PHONE)
    proof, theme = sealed_app(815, time.time(), TOKEN), json.dumps({"bg_color": "#102030", "text_color": "#ffffff"})
    page.goto(f"/app#tgWebAppData={quote(proof)}&tgWebAppThemeParams={quote(theme)}&tgWebAppVersion=9.0")
    page.wait_for_url("**/me")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 32, 48)"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark", "as its background is"
    assert "hash" not in page.url
    page.goto("/rate")
    cover = page.locator("[data-swipe]").first
    name, box = cover.locator("h2").text_content(), cover.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 60, steps=4)
    page.mouse.up()
    page.locator("#answers").wait_for()
    assert name not in page.locator("[data-swipe] h2").all_text_contents()


def test_a_movie_night_for_one_ends_with_its_film(visit: Visit) -> None:
    page = visit()
    page.goto("/")
    page.locator("textarea").fill("/movie_night")
    page.keyboard.press("Enter")
    for number in range(1, 4):
        page.get_by_text(f"{number}/3").wait_for()
        page.locator("#talk > .reply").last.locator(".keys button").first.click()
    page.get_by_role("button", name="🎞 5").wait_for()
    page.get_by_role("button", name="1", exact=True).click()
    page.locator(".tile").last.wait_for()
    assert page.get_by_text("it is.").count() == 1
    assert page.get_by_role("button", name="🎞 5").count() == 0, "the vote is over"


def test_saved_titles_are_swiped_on_a_phone_and_walked_by_the_arrows(visit: Visit) -> None:
    page = visit(**PHONE)
    page.goto("/")
    for title in ("Arrival", "Heat", "Coco"):
        page.locator("textarea").fill(f"save {title}")
        page.keyboard.press("Enter")
        page.locator(".said", has_text=title).wait_for()
        page.locator("#typing:not(.on)").wait_for(state="attached")
    page.goto("/watchlist")
    covers = page.locator("[data-swipe]")
    assert covers.count() == 3
    covers.first.locator("button").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.id").startswith("c3-"), "two stand beside each other"
    covers.first.scroll_into_view_if_needed()
    name, box = covers.first.locator("h2").text_content(), covers.first.bounding_box()
    page.mouse.move(box["x"] + 150, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 20, box["y"] + 60, steps=4)
    page.mouse.up()
    page.locator("#answers").wait_for()
    assert covers.count() == 2 and name not in covers.locator("h2").all_text_contents()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_operators_page_has_nothing_that_axe_finds(visit: Visit, figures_key: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make setup-dev")
    page = visit(viewport={"width": width, "height": 860}, bypass_csp=True)
    page.set_extra_http_headers({"authorization": f"Bearer {figures_key}"})
    page.goto("/figures")
    page.get_by_role("heading", name="Last week", exact=True).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", "/me", "/title/tmdb:movie:329865", "/rate", "/history", "/watchlist", "/api/docs"]
)
def test_nothing_is_wider_than_a_phone_and_axe_finds_nothing(visit: Visit, path: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: make setup-dev")
    page = visit(**PHONE, color_scheme=scheme, locale="de-DE", bypass_csp=True)
    page.goto("/")
    page.get_by_role("button", name="Überrasch mich").click()
    page.locator(".tile button", has_text="🔖").first.click()
    page.locator(".tile button", has_text="✓").wait_for()
    page.goto(path)
    for _ in range(60 if path == "/me" else 0):  # today's picks are made behind
        if page.locator(".tile").count():
            break
        page.wait_for_timeout(250)
        page.reload()
    assert page.evaluate("document.documentElement.scrollWidth <= screen.width"), "nothing makes a phone zoom out"
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_without_a_script_the_five_questions_work(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    page.goto("/")
    with page.expect_navigation():
        page.get_by_role("button", name="Find me a film").click()
    for _ in range(5):
        with page.expect_navigation():  # a click doesn't wait for the page that it asks for
            page.locator("#talk > .reply").last.locator(".keys button").first.click()
    assert page.locator(".tile").count() == 8


def test_a_first_page_is_light(visit: Visit) -> None:
    page, weights = visit(), list[int]()
    page.on("response", lambda answer: weights.append(len(answer.body())))
    page.goto("/", wait_until="networkidle")
    assert sum(weights) <= 150_000
