"""The stand-in judges: what Discord refuses it refuses, by Discord's own description and by the table of what that
doesn't say. Without this the other tests here would prove little."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.standins.discord_limits import (
    EPHEMERAL,
    V2,
    wrong_choices,
    wrong_commands,
    wrong_message,
    wrong_modal,
)
from tests.standins.discord_spec import MISSING, SPECIFICATION, Refused, judge, judge_answer, judge_request

MESSAGES = "/channels/{channel_id}/messages"
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
COMMANDS = "/applications/{application_id}/commands"
described = pytest.mark.skipif(not SPECIFICATION.exists(), reason=MISSING)


def button(**given: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "go", **given}


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def text(content: str = "x") -> dict[str, Any]:
    return {"type": 10, "content": content}


def select(*values: str, **given: Any) -> dict[str, Any]:
    options = [{"label": value, "value": value} for value in values]
    return {"type": 3, "custom_id": "choose", "options": options, **given}


def command(**given: Any) -> dict[str, Any]:
    return {"name": "start", "description": "Begin", **given}


def option(**given: Any) -> dict[str, Any]:
    return {"type": 3, "name": "title", "description": "A title", **given}


GOOD = {
    "content": "x" * 2000,
    "embeds": [{"title": "t" * 256, "description": "d" * 4096}],
    "components": [row(*[button(custom_id=str(n), emoji={"name": "🎬"}) for n in range(5)]), row(select("a", "b"))],
}
GOOD_V2 = {"flags": V2, "components": [{"type": 17, "components": [text("t" * 4000), row(button())]}]}
NOT_SAID = {
    "2,001 characters": {"content": "x" * 2001},
    "6,001 characters of embeds": {"embeds": [{"description": "d" * 3000}, {"description": "d" * 3001}]},
    "an embed without anything": {"embeds": [{"color": 5}]},
    "a field of blanks": {"embeds": [{"fields": [{"name": "n", "value": " "}]}]},
    "a custom_id twice": {"components": [row(button(), button())]},
    "a link without address": {"components": [row(button(style=5, custom_id=None))]},
    "a link with custom_id": {"components": [row(button(style=5, url="https://a.b"))]},
    "a link to javascript": {"components": [row(button(style=5, custom_id=None, url="javascript:x"))]},
    "a button without custom_id": {"components": [row(button(custom_id=None))]},
    "a button without label": {"components": [row(button(label=" "))]},
    "a sign that is no emoji": {"components": [row(button(emoji={"name": "★"}))]},
    "text without its flag": {"components": [text()]},
    "content beside version 2": {**GOOD_V2, "content": "x"},
    "embeds beside version 2": {**GOOD_V2, "embeds": [{"title": "x"}]},
    "4,001 characters in version 2": {"flags": V2, "components": [text("x" * 2000), text("x" * 2001)]},
    "41 components": {"flags": V2, "components": [text()] * 35 + [row(*[button(custom_id=str(n)) for n in range(5)])]},
    "six rows": {"components": [row(button(custom_id=str(n))) for n in range(6)]},
    "a list beside a button": {"components": [row(select("a"), button())]},
    "values twice": {"components": [row(select("a", "a"))]},
    "more to choose than there is": {"components": [row(select("a", max_values=2))]},
    "blank text": {"flags": V2, "components": [text(" \n")]},
    "a picture from a file": {"flags": V2, "components": [{"type": 12, "items": [{"media": {"url": "file:///x"}}]}]},
    "an attachment that isn't there": {"embeds": [{"title": "x", "image": {"url": "attachment://x.png"}}]},
    "a described file that isn't there": {"content": "x", "attachments": [{"id": "0", "filename": "x.png"}]},
    "mentions parsed and named": {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
    "ephemeral in a channel": {"content": "x", "flags": EPHEMERAL},
}


@pytest.mark.parametrize("what", NOT_SAID)
def test_the_table_refuses(what: str) -> None:
    assert list(wrong_message(NOT_SAID[what], {}))


@pytest.mark.parametrize("what", NOT_SAID)
@described
def test_discords_description_really_allows_it(what: str) -> None:
    """Should Discord ever say it, a row of the table can go."""
    judge_request("POST", MESSAGES, {}, NOT_SAID[what])


@pytest.mark.parametrize("message", [GOOD, GOOD_V2], ids=["version 1", "version 2"])
@described
def test_what_just_fits_is_taken(message: dict[str, Any]) -> None:
    assert list(wrong_message(message, {})) == []
    judge_request("POST", MESSAGES, {}, message)


@described
def test_an_attachment_that_comes_along_may_be_named() -> None:
    message = {
        "embeds": [{"title": "x", "image": {"url": "attachment://x.png"}}],
        "attachments": [{"id": 0, "filename": "x.png"}],
    }
    assert list(wrong_message(message, {"files[0]": b"x"})) == []
    judge_request("POST", MESSAGES, {}, message)


def long_choices(count: int) -> list[dict[str, str]]:
    """Of two hundred characters each."""
    return [{"name": f"{n}".rjust(100, "x"), "value": f"{n}".rjust(100, "y")} for n in range(count)]


BAD_COMMANDS = {
    "capitals": [command(name="Start")],
    "a blank": [command(name="movie night")],
    "no description": [command(description="")],
    "a locale there isn't": [command(name_localizations={"en": "start"})],
    "a bad translated name": [command(name_localizations={"de": "Los geht's!"})],
    "twice the same": [command(), command()],
    "101 of them": [command(name=f"c{n}") for n in range(101)],
    "optional before required": [command(options=[option(), option(name="b", required=True)])],
    "an option twice": [command(options=[option(), option()])],
    "choices and autocomplete": [command(options=[option(autocomplete=True, choices=[{"name": "a", "value": "b"}])])],
    "a choice of the wrong type": [command(options=[option(choices=[{"name": "a", "value": 1}])])],
    "a menu with a description": [command(type=3)],
    "8,001 characters": [
        command(options=[option(name=f"o{n}", choices=long_choices(25 if n else 16)) for n in range(2)])
    ],
}


@pytest.mark.parametrize("what", BAD_COMMANDS)
def test_commands_that_discord_refuses(what: str) -> None:
    assert list(wrong_commands(BAD_COMMANDS[what]))


@described
def test_commands_that_discord_takes() -> None:
    good = [
        command(name="movie-night", name_localizations={"de": "filmabend", "ru": "киновечер", "zh-CN": "电影之夜"}),
        command(options=[option(required=True, autocomplete=True), option(name="stars", type=4)]),
        {"name": "More like this", "type": 3},
    ]
    assert list(wrong_commands(good)) == []
    judge_request("PUT", COMMANDS, {}, good)


@pytest.mark.parametrize(
    "wrong",
    [
        wrong_choices([{"name": " ", "value": "a"}], 3),
        wrong_choices([{"name": "a", "value": ""}], 3),
        wrong_choices([{"name": "a", "value": "b"}], 4),
        wrong_modal({"components": [row({"type": 4, "custom_id": "a", "style": 1})]}),
        wrong_modal({"components": [row({"type": 4, "custom_id": "a", "style": 1, "label": "x"})] * 2}),
        wrong_modal({"components": [text()] * 6}),
    ],
)
def test_answers_that_discord_refuses(wrong: Iterable[str]) -> None:
    assert list(wrong)


SAID: dict[str, tuple[str, str, Any]] = {
    "a label of 81": ("POST", MESSAGES, {"components": [row(button(label="x" * 81))]}),
    "a custom_id of 101": ("POST", MESSAGES, {"components": [row(button(custom_id="x" * 101))]}),
    "six buttons": ("POST", MESSAGES, {"components": [row(*[button(custom_id=str(n)) for n in range(6)])]}),
    "26 options": ("POST", MESSAGES, {"components": [row(select(*map(str, range(26))))]}),
    "11 embeds": ("POST", MESSAGES, {"embeds": [{"title": "x"}] * 11}),
    "a title of 46": ("POST", CALLBACK, {"type": 9, "data": {"custom_id": "a", "title": "x" * 46, "components": []}}),
    "26 choices": ("POST", CALLBACK, {"type": 8, "data": {"choices": [{"name": "a", "value": "b"}] * 26}}),
    "a type of answer there isn't": ("POST", CALLBACK, {"type": 3}),
    "a key nobody knows": ("POST", MESSAGES, {"content": "x", "contents": "y"}),
    "a key nobody knows, far within": ("POST", MESSAGES, {"components": [row(button(colour=5))]}),
    "a command without name": ("PUT", COMMANDS, [{"description": "x"}]),
}


@pytest.mark.parametrize("what", SAID)
@described
def test_the_description_refuses(what: str) -> None:
    method, path, body = SAID[what]
    with pytest.raises(Refused):
        judge_request(method, path, {}, body)


@described
def test_a_query_that_nobody_knows_is_refused() -> None:
    judge_request("POST", CALLBACK, {"with_response": "1"}, {"type": 6})
    with pytest.raises(Refused):
        judge_request("POST", CALLBACK, {"with_reponse": "1"}, {"type": 6})


@described
def test_the_stand_in_is_judged_like_everyone() -> None:
    judge_answer("GET", "/gateway", 200, {"url": "wss://a.b"})
    with pytest.raises(Refused):
        judge_answer("GET", "/gateway", 200, {})
    with pytest.raises(Refused):
        judge("UserResponse", {"id": "1"})
