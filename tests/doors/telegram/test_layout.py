"""Text fits Telegram's limits as Telegram counts them, whatever people and titles write."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.layout import Span, cut, fitted, head, html, plain_html, split, units
from tests.standins.telegram_spec import plain
from tests.standins.telegram_spec import units as counted

ANY = st.text(max_size=400) | st.text(alphabet="ab .!?\n<&>🎬👨‍👩‍👧‍👦שלום", max_size=400)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY)
def test_units_are_utf16(text: str) -> None:
    assert units(text) == utf16(text)


@given(ANY, st.integers(8, 200))
def test_what_is_cut_fits_and_begins_the_same(text: str, limit: int) -> None:
    assert units(cut(text, limit)) <= limit
    assert units(head(text, limit)) <= limit
    assert text.startswith(head(text, limit))


@given(ANY, st.integers(8, 200))
def test_pieces_fit_and_lose_nothing_but_spaces(text: str, limit: int) -> None:
    pieces = list(split(text, limit))
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_long_texts_are_split_at_the_ends_of_sentences() -> None:
    text = " ".join(f"Sentence {n} is here." for n in range(400))
    pieces = list(split(text, 4096))
    assert len(pieces) > 1
    assert all(piece.endswith(".") and piece.startswith("Sentence") for piece in pieces)


@given(ANY)
def test_any_text_is_escaped_so_that_people_read_it_as_it_is(text: str) -> None:
    clean = text.replace("\0", "").encode(errors="ignore").decode()
    assert plain(plain_html(text)) == clean.strip()


@given(st.lists(st.tuples(ANY, st.sampled_from(["", "b", "i", "tg-spoiler"])), max_size=8), st.integers(60, 300))
def test_lines_fit_after_their_marks_are_read(parts: list[tuple[str, str]], limit: int) -> None:
    lines = fitted([(Span(text=text, mark=mark),) for text, mark in parts], limit)  # type: ignore[arg-type]  # drawn
    assert counted(plain(html(lines))) <= limit


def test_titles_in_other_scripts_and_with_marks_survive() -> None:
    for title in ("<b>REC</b> & Co", "ואלס עם באשיר", "千と千尋の神隠し", "🎬 & <3", "Tom & Jerry &amp; friends"):
        assert plain(html([(Span(text=title, mark="b"),)])) == title
