"""What is said to Usher on Discord, and what is not."""

from typing import Any

import discord
import pytest

from adapters.discord.forms import stars_with_note
from adapters.discord.keys import NOTE
from adapters.discord.read import (
    chat_of,
    chosen,
    filled,
    looked_up,
    meant,
    ordered,
    pressed,
    quoted,
    script_of,
    shared,
    spoken,
    worded,
)
from bot.messages import Action
from bot.titles import TitleId

ME, ANN, SERVER, CHANNEL, DM = 900, 17, 50, 60, 70
INCEPTION = TitleId("tmdb:movie:27205")


def a_person(number: int = ANN, **given: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "username": f"p{number}",
        "discriminator": "0",
        "avatar": None,
        "global_name": "Ann",
        **given,
    }


@pytest.fixture
def state() -> Any:
    """What the library knows once it is logged in."""
    state = discord.Client(intents=discord.Intents(guilds=True))._connection
    state.user = discord.ClientUser(state=state, data=a_person(ME, bot=True))  # type: ignore[arg-type]  # raw payloads, less than the library's types want
    return state


def an_event(state: Any, *, server: bool = False, context: int | None = None, kind: int = 1, **given: Any) -> Any:
    """An interaction as Discord tells of it."""
    where: dict[str, Any] = {"id": str(CHANNEL if server else DM), "type": 0 if server else kind, "name": "films"}
    where |= {"permissions": "0", "position": 0}
    raw: dict[str, Any] = {
        "id": "5000", "application_id": str(ME), "type": 2, "token": "t", "version": 1, "locale": "de",
        "attachment_size_limit": 1, "data": {"id": "1", "name": "start", "type": 1}, "channel": where,
        "channel_id": where["id"], **given,
    }  # fmt: skip
    if server:
        member = {"user": a_person(), "roles": [], "joined_at": None, "flags": 0, "permissions": "0", "nick": "Annie"}
        raw |= {"guild_id": str(SERVER), "member": member}
    else:
        raw["user"] = a_person()
        where["recipients"] = []
    if context is not None:
        raw["context"] = context
    return discord.Interaction(data=raw, state=state)  # type: ignore[arg-type]  # raw payloads, less than the library's types want


def a_message(state: Any, text: str, *, server: bool = False, **given: Any) -> discord.Message:
    raw: dict[str, Any] = {
        "id": "4000", "channel_id": str(DM), "author": a_person(), "content": text, "timestamp": "2026-01-15T20:00:00Z",
        "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": False, "type": 0, **given,
    }  # fmt: skip
    if server:
        guild = discord.Guild(data={"id": str(SERVER), "name": "Films"}, state=state)  # type: ignore[typeddict-item]  # raw payloads, less than the library's types want
        channel: Any = discord.TextChannel(
            state=state,
            guild=guild,
            data={"id": str(CHANNEL), "type": 0, "name": "films", "position": 0},  # type: ignore[typeddict-item]  # raw payloads, less than the library's types want
        )
        guild._channels[CHANNEL] = channel
    else:
        channel = discord.PartialMessageable(state=state, id=DM)
    return discord.Message(state=state, channel=channel, data=raw)  # type: ignore[arg-type]  # raw payloads, less than the library's types want


def test_a_command_is_chosen_where_and_by_whom_it_was_given(state: Any) -> None:
    event = chosen(an_event(state, server=True), Action(verb="start"))
    assert (event.id, event.locale, event.account.id, event.name) == ("5000", "de", str(ANN), "Annie")
    assert (event.chat.id, event.chat.private) == (str(CHANNEL), False)


@pytest.mark.parametrize(
    ("where", "private"),
    [
        ({"context": 1}, True),
        ({"context": 2}, False),
        ({"context": 2, "kind": 3}, False),
        ({}, True),
        ({"kind": 3}, False),
        ({"server": True, "context": 0}, False),
    ],
)
def test_private_is_only_what_is_between_usher_and_one_person(state: Any, where: dict[str, Any], private: bool) -> None:
    assert chat_of(an_event(state, **where)).private is private


@pytest.mark.parametrize(
    ("verb", "given", "action"),
    [
        ("recommend", {"kind": None, "mood": None}, Action(verb="recommend")),
        ("recommend", {"kind": "tv", "mood": None}, Action(verb="recommend", args=("tv",))),
        ("recommend", {"kind": None, "mood": "cosy", "runtime": 90}, Action(verb="order", args=("", "cosy", "90"))),
        ("rate", {"title": "m27205", "stars": 4}, Action(verb="rate", args=("m27205", "4"))),
        ("rate", {"title": "m27205", "stars": None}, Action(verb="rate", args=("m27205",))),
        ("rate", {"title": "Dune", "stars": 4}, Action(verb="rate", args=("Dune 4",))),
        ("rate", {"title": None, "stars": 4}, Action(verb="rate", args=("4",))),
        ("rate", {"title": None, "stars": None}, Action(verb="rate")),
        ("more_like_this", {"title": "t1399"}, Action(verb="more_like_this", args=("t1399",))),
        ("more_like_this", {"title": "Dune, but funny"}, Action(verb="more_like_this", args=("Dune, but funny",))),
        ("where", {"title": None}, Action(verb="where")),
        ("profile", {"name": "new Kids"}, Action(verb="profile", args=("new Kids",))),
        ("movie_night", {"minutes": None}, Action(verb="movie_night")),
    ],
)  # fmt: skip
def test_options_mean_what_words_would(verb: str, given: dict[str, Any], action: Action) -> None:
    assert ordered(verb, **given) == action


def test_a_press_is_what_its_button_or_its_choice_means() -> None:
    wanted = Action(verb="like", args=("m27205",), owner="abc123")
    assert pressed({"custom_id": "like:m27205@abc123"}) == wanted
    assert pressed({"custom_id": "like:m27205@abc123#2"}) == wanted
    assert pressed({"custom_id": "~choice", "values": ["like:m27205@abc123"]}) == wanted
    assert pressed({}).verb == ""


def test_only_a_title_can_be_shared() -> None:
    assert shared(Action(verb="~share", args=("m27205",))) == INCEPTION
    assert shared(Action(verb="~share", args=("nonsense",))) is None
    assert shared(Action(verb="like", args=("m27205",))) is None


def test_a_form_is_read_by_its_fields() -> None:
    told = [
        {"type": 18, "component": {"type": 3, "custom_id": "stars", "values": ["4"]}},
        {"type": 18, "component": {"type": 4, "custom_id": "text", "value": " too long \n"}},
    ]
    fields = filled(told)
    assert fields == {"stars": "4", "text": "too long"}
    assert filled([{"type": 1, "components": [{"type": 4, "custom_id": "text", "value": None}]}]) == {"text": ""}
    assert stars_with_note(Action(verb=NOTE, args=("m1",)), fields) == Action(
        verb="stars", args=("m1", "4", "", "too long")
    )
    assert stars_with_note(Action(verb=NOTE, args=("m1",)), {"stars": "4"}) == Action(verb="stars", args=("m1", "4"))


def test_a_form_of_words_is_said(state: Any) -> None:
    said = worded(an_event(state), "something warm")
    assert (said.text, said.id, said.locale) == ("something warm", "5000", "de")


def test_titles_are_looked_up_beside_the_conversation(state: Any) -> None:
    event = looked_up(an_event(state, server=True), "du" * 200)
    assert event.chat.id != str(CHANNEL)
    assert event.action == Action(verb="names", args=("du" * 50,))


def test_a_command_on_a_card_is_for_its_title_and_on_words_for_what_they_say() -> None:
    assert quoted("more_like_this", INCEPTION, "x") == Action(verb="more_like_this", args=("m27205",))
    assert quoted("rate", INCEPTION, "x") == Action(verb="rate", args=("m27205",))
    assert quoted("rate", None, " I saw Heat ") == Action(verb="rate", args=("I saw Heat",))
    assert quoted("more_like_this", None, " ") == Action(verb="more_like_this")


@pytest.mark.parametrize(
    ("text", "mentioned", "found"),
    [
        ("hello everybody", (), None),
        (f"<@{ME}> something funny", (ME,), "something funny"),
        (f"what do you say, <@!{ME}> ?", (ME,), "what do you say, ?"),
        ("<@33> something funny", (33,), None),
        ("", (), None),
    ],
)
def test_among_others_only_mentions_are_heard(
    state: Any, text: str, mentioned: tuple[int, ...], found: str | None
) -> None:
    message = a_message(state, text, server=True, mentions=[a_person(number) for number in mentioned])
    assert meant(message, ME) == found


def test_in_its_own_dms_all_words_are_heard_but_not_those_of_bots_and_of_discord(state: Any) -> None:
    assert meant(a_message(state, "something funny"), ME) == "something funny"
    assert meant(a_message(state, f"<@{ME}> thanks"), ME) == "thanks"
    assert meant(a_message(state, "one\ntwo"), ME) == "one\ntwo"
    assert meant(a_message(state, "x", author=a_person(bot=True)), ME) is None
    assert meant(a_message(state, "", type=6), ME) is None


def test_words_in_reply_to_a_card_are_about_its_title(state: Any) -> None:
    assert spoken(a_message(state, "loved it"), "loved it", "de", INCEPTION).about == INCEPTION
    said = spoken(a_message(state, "loved it"), "loved it", "de")
    assert (said.about, said.id, said.text, said.chat.id) == (None, "4000", "loved it", str(DM))


@pytest.mark.parametrize(
    ("text", "locale"),
    [("来一部喜剧", "zh"), ("что посмотреть", "ru"), ("a comedy", ""), ("コメディを", ""), ("комедію, будь ласка", "")],
)
def test_letters_tell_the_language_of_those_who_never_used_a_command(text: str, locale: str) -> None:
    assert script_of(text) == locale
