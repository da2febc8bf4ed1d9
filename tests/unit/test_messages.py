"""Actions fit into buttons and come back whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ActionTooLong, BadTitleId
from bot.messages import ACTION_BYTES, Account, Action, Button, Card, Reply
from bot.titles import TitleId, from_short_id, plain_genres, short_id, title_id

words = st.text(min_size=1, max_size=12)


@given(words, st.lists(st.text(max_size=12), max_size=3), st.from_regex(r"[A-Za-z0-9_-]{0,6}", fullmatch=True))
def test_an_action_survives_its_button(verb: str, args: list[str], owner: str) -> None:
    action = Action(verb=verb, args=tuple(args), owner=owner)
    try:
        encoded = action.encode()
    except ActionTooLong:
        return
    assert len(encoded.encode()) <= ACTION_BYTES
    assert Action.decode(encoded) == action


@given(st.text())
def test_any_text_is_some_action(text: str) -> None:
    assert isinstance(Action.decode(text), Action)


def test_an_action_that_is_too_long_is_refused_by_name() -> None:
    with pytest.raises(ActionTooLong, match="64"):
        Action(verb="x" * 70).encode()


@given(st.sampled_from(["movie", "tv"]), st.integers(0, 9_999_999_999))
def test_short_ids_lead_back_to_the_title(kind: str, number: int) -> None:
    title = TitleId(f"tmdb:{kind}:{number}")
    assert from_short_id(short_id(title)) == title


@pytest.mark.parametrize("text", ["", "27205", "tmdb:person:1", "tmdb:movie:", "tmdb:movie:1; DROP", "TMDB:movie:1"])
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(BadTitleId):
        title_id(text)


def test_double_genres_of_series_count_as_both() -> None:
    assert plain_genres(("Sci-Fi & Fantasy", "Kids")) == {"Science Fiction", "Fantasy", "Family"}
    assert "Biography" in plain_genres(("Drama",), ("biography",))


def test_in_a_group_every_button_belongs_to_whom_it_was_made_for() -> None:
    button = Button(label="x", action=Action(verb="page"))
    card = Card(title=TitleId("tmdb:movie:1"), heading="", facts="", reason="", footer="", buttons=((button,),))
    ann = Account(platform="telegram", id="1")
    owned = Reply(buttons=((button,),), cards=(card,)).owned_by(ann)
    assert owned.buttons[0][0].action.owner == ann.mark
    assert owned.cards[0].buttons[0][0].action.owner == ann.mark
    assert ann.mark != Account(platform="telegram", id="2").mark
