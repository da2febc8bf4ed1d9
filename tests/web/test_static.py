"""What a page brings along: little, ours or vendored with its licence, and exactly what was vendored."""

import gzip
import hashlib
import re

from adapters.web.pages import STATIC, Pages
from bot.words import say

HTMX = "71ea67185bfa8c98c39d31717c6fce5d852370fcdfd129db4543774d3145c0de"


def test_the_vendored_script_is_byte_for_byte_what_was_taken_and_has_its_licence() -> None:
    script = STATIC / "vendor" / "htmx.min.js"
    assert hashlib.sha256(script.read_bytes()).hexdigest() == HTMX
    assert "Zero-Clause BSD" in (STATIC / "vendor" / "htmx-LICENSE").read_text()


def test_a_first_page_weighs_little() -> None:
    brought = [STATIC / name for name in ("usher.css", "usher.js", "icon.svg", "vendor/htmx.min.js")]
    assert sum(path.stat().st_size for path in brought) < 120_000
    assert sum(len(gzip.compress(path.read_bytes())) for path in brought) < 50_000


def test_no_template_has_a_script_a_style_or_a_handler_of_its_own() -> None:
    for path in (STATIC.parent / "templates").glob("*.html"):
        text = path.read_text()
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=|\|\s*safe|https?://", text), path.name


def test_what_is_rendered_is_escaped() -> None:
    pages = Pages(say, {"en": "English"})
    told = pages.html("problem.html", "en", token="", theme="", tab="", text="<b>&")
    assert "&lt;b&gt;&amp;" in told
