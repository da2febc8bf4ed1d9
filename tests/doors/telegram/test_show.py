"""Replies as messages: limits kept, one card at a time, nobody's meaning lost."""

from dataclasses import replace

from adapters.telegram.show import Look, Message, keyboard, show
from bot.messages import Action, Button, Card, Document, Picture, Reply
from bot.titles import TitleId
from tests.standins.telegram_spec import limits, plain
from tests.standins.telegram_spec import units as counted


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
        picture=Picture(alt="Poster", key=f"tmdb:movie:{number}"),
        buttons=((a_button("👍", "like", f"m{number}"),),),
    )
    return replace(card, **given)  # type: ignore[arg-type]  # any of a card's fields


def labels(message: Message) -> list[str]:
    return [key.label for row in message.keyboard for key in row]


def as_sent(message: Message) -> None:
    """Raises when Telegram would refuse it."""
    rows = [[{"text": k.label, "callback_data": k.data} for k in row] for row in message.keyboard]
    name = "caption" if message.picture or message.document else "text"
    limits("send", {name: message.html, "parse_mode": "HTML", "reply_markup": {"inline_keyboard": rows}})


def test_an_empty_reply_is_no_message() -> None:
    assert show(Reply(), str) == ()
    assert show(Reply(text=" \n"), str) == ()


def test_a_long_text_becomes_several_messages_with_the_buttons_under_the_last() -> None:
    text = " ".join("Words & more words 🎬." for _ in range(600))
    first, *_, last = messages = show(Reply(text=text, buttons=((a_button(),),)), str)
    for message in messages:
        as_sent(message)
    assert not first.keyboard
    assert labels(last) == ["Go"]


def test_one_card_at_a_time_with_a_pager() -> None:
    reply = Reply(text="8 for you.", cards=tuple(a_card(n) for n in range(1, 9)), position=2)
    (message,) = show(reply, str)
    assert "Film 3" in message.html
    assert "Film 4" not in message.html
    assert labels(message) == ["👍", "‹", "3/8", "›"]
    assert [key.data for key in message.keyboard[-1]] == ["page:1", "list:2", "page:3"]


def test_the_pager_goes_round_and_a_single_card_has_none() -> None:
    cards = tuple(a_card(n) for n in range(1, 4))
    (last,) = show(Reply(cards=cards, position=2), str)
    assert last.keyboard[-1][2].data == "page:0"
    assert "‹" not in labels(show(Reply(cards=cards[:1]), str)[0])


def test_among_others_the_pager_is_the_persons_own_too() -> None:
    cards = tuple(replace(a_card(n), buttons=((a_button("👍", "like", owner="abc123"),),)) for n in (1, 2))
    (message,) = show(Reply(cards=cards), str)
    assert all(key.data.endswith("@abc123") for row in message.keyboard for key in row)


def test_on_wish_all_cards_are_one_list_with_a_number_for_each() -> None:
    cards = tuple(a_card(n) for n in range(1, 9))
    (message,) = show(Reply(text="8 for you.", cards=cards, position=2), str, Look.LIST)
    assert all(f"Film {n} " in plain(message.html) for n in range(1, 9))
    assert [key.data for key in message.keyboard[0]] == [f"page:{n}" for n in range(8)]
    as_sent(message)


def test_an_endless_card_fits_a_caption_and_keeps_what_matters() -> None:
    card = a_card(overview="<Sentence> & more. 🎬 " * 200, reason="Because & so. " * 30)
    (message,) = show(Reply(text="Noted.", cards=(card,)), str)
    as_sent(message)
    assert counted(plain(message.html)) <= 1024
    assert "Film 1 (2000)" in message.html
    assert "70 % sure" in message.html


def test_the_story_is_hidden_until_it_is_tapped() -> None:
    (message,) = show(Reply(cards=(a_card(),)), str)
    assert "<tg-spoiler>A story.</tg-spoiler>" in message.html


def test_rows_are_at_most_eight_wide_and_a_button_too_long_to_press_is_left_out() -> None:
    wide = keyboard((tuple(a_button(str(n), "n", str(n)) for n in range(20)),))
    assert [len(row) for row in wide] == [8, 8, 4]
    assert keyboard(((a_button("long", "x" * 70), a_button("short", "y")),)) == (
        (wide[0][0].__class__(label="short", data="y"),),
    )
    assert sum(map(len, keyboard(tuple((a_button("b", "b"),) for _ in range(140))))) == 100


def test_a_label_is_never_empty_or_endless() -> None:
    ((empty, long),) = keyboard(((a_button("", "a"), a_button("🎬" * 200, "b")),))
    assert empty.label
    assert counted(long.label) <= 64


def test_a_document_has_its_text_as_caption_unless_it_is_too_long() -> None:
    document = Document(filename="x.json", data=b"{}")
    (one,) = show(Reply(text="Here.", document=document), str)
    assert one.document and one.html == "Here."
    first, second = show(Reply(text="Here. " * 300, document=document), str)
    assert first.document and not first.html
    assert not second.document and second.html
