"""Replies as messages: Discord's limits kept whatever a title is called, nobody's meaning lost."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.keys import CHOICE, HERE, NOTE, SHARE, WORDS, Ids, action_in, packed, rows
from adapters.discord.layout import escaped, fitted, pieces
from adapters.discord.show import Look, Message, show
from adapters.text import units
from bot.messages import Action, Button, Card, Document, Picture, Reply
from bot.titles import TitleId
from bot.words import words
from tests.standins.discord_limits import BUTTON, CONTAINER, SELECT, V2, nested, wrong_message
from tests.standins.discord_spec import judge

NASTY = (
    "*batteries not included",
    "# heading",
    "<@1234> <#5> <t:1>",
    "[a](https://b.example)",
    "`~~x~~` ||y||",
    "@everyone",
    "🎬" * 300,
    "M*A*S*H_" * 60,
    "\0\ud800x",
    "عشرة " * 100,
    "\\" * 900,
    "  \n\t ",
)
nasty = st.one_of(st.sampled_from(NASTY), st.text(max_size=60)).flatmap(
    lambda text: st.integers(1, 60).map(lambda times: text * times)
)
looks = st.builds(Look, say=st.just(words("en")), embeds=st.booleans(), share=st.booleans())


def a_look(**given: Any) -> Look:
    return Look(say=words("en"), **given)


def a_button(label: str = "Go", verb: str = "go", *args: str, owner: str = "") -> Button:
    return Button(label=label, action=Action(verb=verb, args=args, owner=owner))


def a_card(number: int = 1, **given: object) -> Card:
    card = Card(
        title=TitleId(f"tmdb:movie:{number}"),
        heading=f"Film {number} (2000)",
        facts="1 h 40 · Drama",
        reason="Quiet, as you asked.",
        footer="70 % sure",
        overview="A story.",
        picture=Picture(alt="Poster", key=f"tmdb:movie:{number}", data=b"PNG"),
        buttons=((a_button("👍", "like", f"m{number}"), a_button("👎", "dislike", f"m{number}")),),
    )
    return replace(card, **given)  # type: ignore[arg-type]  # a test's own fields


@st.composite
def replies(draw: st.DrawFn) -> Reply:
    """Any reply that a flow might make of any title."""
    text = draw(nasty)
    buttons = tuple(
        tuple(
            a_button(draw(nasty), draw(st.sampled_from(("set", "card", "mood", "stars"))), f"m{n}", str(place))
            for n in range(draw(st.integers(1, 9)))
        )
        for place in range(draw(st.integers(0, 4)))
    )
    cards = tuple(
        a_card(
            n + 1,
            heading=draw(nasty),
            facts=draw(nasty),
            reason=draw(nasty),
            footer=draw(nasty),
            overview=draw(nasty),
            picture=draw(
                st.sampled_from((None, Picture(alt=text, data=b"x"), Picture(alt="", url="https://p.example/1")))
            ),
        )
        for n in range(draw(st.integers(0, 3)) * draw(st.sampled_from((1, 8))))
    )
    document = draw(st.sampled_from((None, Document(filename="a b/ü.json", data=b"{}"))))
    position = draw(st.integers(0, max(0, len(cards) - 1)))
    return Reply(text=text, buttons=buttons, cards=cards, position=position, document=None if cards else document)


def components(message: Message) -> list[Any]:
    return list(nested(message.components))


def labels(message: Message) -> list[str]:
    return [each["label"] for each in components(message) if each["type"] == BUTTON]


def options(message: Message) -> list[str]:
    return [option["label"] for each in components(message) if each["type"] == SELECT for option in each["options"]]


def texts(message: Message) -> str:
    return "\n".join(each["content"] for each in components(message) if "content" in each)


def as_sent(message: Message) -> None:
    """Fails when Discord would refuse it, by its own description or by what that doesn't say."""
    files = {f"files[{place}]": upload.data for place, upload in enumerate(message.uploads)}
    attachments = [{"id": str(place), "filename": upload.filename} for place, upload in enumerate(message.uploads)]
    body = {**message.body(), "attachments": attachments, "flags": 0 if message.plain else V2}
    judge("MessageCreateRequest", body)
    assert list(wrong_message(body, files)) == []


@settings(max_examples=60, deadline=None)
@given(replies(), looks)
def test_discord_takes_whatever_usher_says(reply: Reply, look: Look) -> None:
    for message in show(reply, look):
        as_sent(message)


@settings(deadline=None)
@given(st.text(max_size=400), st.integers(20, 200))
def test_a_text_is_cut_to_its_limit_with_its_escapes(text: str, limit: int) -> None:
    assert units(fitted(text, limit)) <= limit


@settings(max_examples=40, deadline=None)
@given(nasty)
def test_a_long_text_loses_nothing_but_blanks(text: str) -> None:
    plain = [re.sub(r"\\(.)", r"\1", piece) for piece in pieces(text.replace("\\", "/"), 400)]
    kept = "".join("".join(plain).split())
    assert kept == "".join(text.replace("\\", "/").replace("\0", "").encode("utf-8", "ignore").decode().split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*batteries not included", r"\*batteries not included"),
        ("M*A*S*H_", r"M\*A\*S\*H\_"),
        ("# 1", r"\# 1"),
        ("a # 1", "a # 1"),
        ("<@12> [x](y)", r"\<@12\> \[x\](y)".replace(r"\>", ">")),
        ("see https://a.example/x_y_z", "see https://a.example/x_y_z"),
        ("- one\n- two", "\\- one\n\\- two"),
    ],
)
def test_nothing_in_a_title_is_a_mark_or_a_mention(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_an_empty_reply_is_no_message() -> None:
    for look in (a_look(), a_look(embeds=True)):
        assert show(Reply(), look) == ()
        assert show(Reply(text=" \n"), look) == ()


def test_a_long_text_becomes_several_messages_with_the_buttons_under_the_last() -> None:
    text = " ".join("Words & more words 🎬." for _ in range(600))
    first, *_, last = show(Reply(text=text, buttons=((a_button(),),)), a_look())
    assert labels(first) == []
    assert labels(last) == ["Go"]


def test_one_card_at_a_time_in_a_container_with_its_picture_and_a_pager() -> None:
    reply = Reply(text="8 for you.", cards=tuple(a_card(n) for n in range(1, 9)), position=2, deck="abcd")
    (message,) = show(reply, a_look())
    assert [each["type"] for each in message.components].count(CONTAINER) == 1
    assert "Film 3" in texts(message)
    assert "Film 4" not in texts(message)
    assert labels(message) == ["👍", "👎", "‹", "3/8", "›"]
    before, here, after = [each for each in components(message) if each["type"] == BUTTON][-3:]
    assert [before["custom_id"], after["custom_id"]] == ["page:1:abcd", "page:3:abcd"]
    assert here["disabled"]
    assert action_in(here["custom_id"]).verb == HERE
    assert options(message)[7] == "8 · Film 8 (2000)"
    assert [upload.data for upload in message.uploads] == [b"PNG"]
    assert message.title == "tmdb:movie:3"


def test_the_story_is_hidden_until_it_is_tapped() -> None:
    (message,) = show(Reply(cards=(a_card(),)), a_look())
    assert "||A story.||" in texts(message)


def test_a_card_without_picture_needs_no_file() -> None:
    (message,) = show(Reply(cards=(a_card(picture=None),)), a_look())
    assert not message.uploads
    assert "Film 1" in texts(message)


def test_what_is_for_one_can_be_shared_by_its_owner() -> None:
    card = a_card(buttons=((a_button("👍", "like", "m1", owner="abc123"),),))
    (message,) = show(Reply(cards=(card,)), a_look(share=True))
    share = next(each for each in components(message) if each.get("label") == "Share")
    assert action_in(share["custom_id"]) == Action(verb=SHARE, args=("m1",), owner="abc123")
    assert "Share" not in labels(show(Reply(cards=(card,)), a_look())[0])


def test_many_of_a_kind_become_a_list_and_few_stay_buttons() -> None:
    many = tuple((a_button(f"Film {n}", "card", f"m{n}"),) for n in range(12))
    (message,) = show(Reply(text="Your watchlist.", buttons=(*many, (a_button("Back", "picks"),))), a_look())
    assert options(message) == [f"Film {n}" for n in range(12)]
    assert labels(message) == ["Back"]
    (message,) = show(Reply(text="Your watchlist.", buttons=many[:5]), a_look())
    assert len(labels(message)) == 5


def test_thirty_of_a_kind_are_two_lists() -> None:
    made = rows(tuple((a_button(f"{n}", "card", f"m{n}"),) for n in range(30)), Ids(), "Choose")
    assert [len(row["components"][0]["options"]) for row in made] == [25, 5]
    assert len({row["components"][0]["custom_id"] for row in made}) == 2


def test_twins_have_ids_of_their_own_and_mean_the_same() -> None:
    (row,) = rows(((a_button("a", "page", "1"), a_button("b", "page", "1")),), Ids(), "")
    first, second = (each["custom_id"] for each in row["components"])
    assert first != second
    assert action_in(first) == action_in(second) == Action(verb="page", args=("1",))


def test_a_button_too_long_to_press_is_left_out() -> None:
    assert rows(((a_button("long", "x" * 70),),), Ids(), "") == []


def test_stars_come_with_a_note_and_moods_with_words() -> None:
    stars = tuple(a_button(f"{n} ★", "stars", "m1", str(n), owner="abc123") for n in range(1, 6))
    (message,) = show(Reply(text="How was it?", buttons=(stars,)), a_look())
    note = [each for each in components(message) if each["type"] == BUTTON][-1]
    assert action_in(note["custom_id"]) == Action(verb=NOTE, args=("m1",), owner="abc123")
    moods = tuple(a_button(name, "mood", name) for name in ("cosy", "laugh"))
    (message,) = show(Reply(text="What's the mood?", buttons=(moods,)), a_look())
    last = [each for each in components(message) if each["type"] == BUTTON][-1]
    assert action_in(last["custom_id"]).verb == WORDS


def test_a_document_goes_along_under_a_name_that_discord_keeps() -> None:
    for look in (a_look(), a_look(embeds=True)):
        (message,) = show(Reply(text="Here.", document=Document(filename="my export.json", data=b"{}")), look)
        assert [upload.filename for upload in message.uploads] == ["my_export.json"]


def test_as_an_embed_a_deck_fits_five_rows() -> None:
    below = tuple(tuple(a_button(f"{row}{n}", f"v{row}", str(n)) for n in range(3)) for row in range(5))
    reply = Reply(text="8 for you.", cards=tuple(a_card(n) for n in range(1, 9)), buttons=below)
    (message,) = show(reply, a_look(embeds=True, share=True))
    assert message.embeds[0]["title"] == "Film 1 (2000)"
    assert len(message.components) <= 5
    assert "›" in labels(message)
    assert len(labels(message)) == 20, "as many as four rows hold"
    assert options(message), "the list of all cards stays"


def test_packing_keeps_the_order_and_the_lists() -> None:
    pairs = [tuple(a_button(f"{row}{n}", f"v{row}", str(n)) for n in range(2)) for row in range(6)]
    singles = [(a_button(f"{n}", "card", f"m{n}"),) for n in range(7)]
    made: Sequence[Any] = rows((*pairs, *singles), Ids(), "Choose")
    close = packed(made, 5)
    assert [len(row["components"]) for row in close] == [5, 5, 2, 1]
    assert close[-1]["components"][0]["custom_id"] == CHOICE
