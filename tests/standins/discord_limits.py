"""What Discord refuses and its specification allows: a table by hand, from its documentation and its error messages."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from unicodedata import category

Part = Mapping[str, Any]

EPHEMERAL, LOADING, V2 = 1 << 6, 1 << 7, 1 << 15
_SENT_FLAGS = (1 << 2) | (1 << 12) | (1 << 13) | V2
ROW, BUTTON, SELECT, INPUT, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL = (
    1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 17, 18,
)  # fmt: skip
_SELECTS = {3, 5, 6, 7, 8}
LINK, PREMIUM = 5, 6
UPLOAD_BYTES = 10 << 20
_COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
_LOCALES = {
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
}  # fmt: skip
_OLD_EMOJI = set(
    "©®‼⁉™ℹ↔↕↖↗↘↙↩↪⌚⌛⌨⏏⏩⏪⏫⏬⏭⏮⏯⏰⏱⏲⏳⏸⏹⏺Ⓜ▪▫▶◀◻◼◽◾☀☁☂☃☄☎☑☔☕☘☝☠☢☣☦☪☮☯☸☹☺♀♂♈♉♊♋♌♍♎♏♐♑♒♓♟♠♣♥♦♨♻♾♿⚒⚓⚔⚕⚖⚗⚙⚛⚜⚠⚡⚧⚪⚫⚰⚱⚽⚾⛄⛅"
    "⛈⛎⛏⛑⛓⛔⛩⛪⛰⛱⛲⛳⛴⛵⛷⛸⛹⛺⛽✂✅✈✉✊✋✌✍✏✒✔✖✝✡✨✳✴❄❇❌❎❓❔❕❗❣❤➕➖➗➡➰➿⤴⤵⬅⬆⬇⬛⬜⭐⭕〰〽㊗㊙"
)


def wrong_message(message: Part, files: Mapping[str, bytes], *, ephemeral: bool = False) -> Iterator[str]:
    """What is wrong with content, embeds, components and files sent together; `ephemeral` ones may be so."""
    flags = message.get("flags") or 0
    if flags & ~(_SENT_FLAGS | (EPHEMERAL if ephemeral else 0)):
        yield f"flags {flags} can't be sent here"
    if len(message.get("content") or "") > 2000:
        yield "content must be 2000 or fewer in length"
    mentions = message.get("allowed_mentions") or {}
    for kind in ("users", "roles"):
        if kind in (mentions.get("parse") or ()) and mentions.get(kind):
            yield f"allowed_mentions parses {kind} and names them"
    yield from wrong_embeds(message.get("embeds") or [])
    yield from wrong_components(message.get("components") or [], v2=bool(flags & V2))
    if flags & V2:
        for name in ("content", "embeds", "poll", "sticker_ids"):
            if message.get(name):
                yield f"{name} can't be used with IS_COMPONENTS_V2"
    yield from _wrong_files(message, files)


def _wrong_files(message: Part, files: Mapping[str, bytes]) -> Iterator[str]:
    if len(files) > 10 or sum(map(len, files.values())) > UPLOAD_BYTES:
        yield "request entity too large"
    described = {str(each.get("id")) for each in message.get("attachments") or []}
    for place in described:
        if len(place) < 3 and f"files[{place}]" not in files:
            yield f"attachment {place} comes without its file"
    kept = any(len(place) > 3 for place in described)  # which may have any name
    names = {each.get("filename") for each in message.get("attachments") or []}
    for url in re.findall(r'"attachment://([^"]*)"', json.dumps([message.get("embeds"), message.get("components")])):
        if not kept and url not in names:
            yield f"attachment://{url} names no file that is sent"


def wrong_embeds(embeds: Sequence[Part]) -> Iterator[str]:
    if sum(map(_embed_size, embeds)) > 6000:
        yield "embeds: the total size must not exceed 6000"
    for embed in embeds:
        if not set(embed) - {"type", "color", "flags", "timestamp", "url"}:
            yield "an embed that shows nothing"
        for field in embed.get("fields") or ():
            if not (field["name"].strip() and field["value"].strip()):
                yield "an embed's field needs name and value"


def _embed_size(embed: Part) -> int:
    parts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
    parts += [(embed.get("author") or {}).get("name")]
    parts += [field[name] for field in embed.get("fields") or () for name in ("name", "value")]
    return sum(len(part or "") for part in parts)


def nested(components: Sequence[Part]) -> Iterator[Part]:
    """Every component, outer ones first."""
    for component in components:
        yield component
        within = [component[name] for name in ("accessory", "component") if component.get(name)]
        yield from nested([*(component.get("components") or ()), *within])


def wrong_components(components: Sequence[Part], *, v2: bool) -> Iterator[str]:
    """What is wrong with a message's components."""
    every = list(nested(components))
    if not v2:
        if any(each["type"] != ROW for each in components):
            yield "components beside action rows need IS_COMPONENTS_V2"
        if len(components) > 5:
            yield "at most 5 action rows"
    if len(every) > 40:
        yield f"{len(every)} components where 40 are allowed"
    if (size := sum(len(each["content"]) for each in every if each["type"] == TEXT)) > 4000:
        yield f"{size} characters of text where 4000 are allowed"
    yield from _doubled("custom_id", every)
    yield from _doubled("id", every)
    for each in every:
        yield from _wrong_component(each)


def _doubled(name: str, every: Sequence[Part]) -> Iterator[str]:
    for value, times in Counter(each[name] for each in every if each.get(name)).items():
        if times > 1:
            yield f"component {name} {value!r} is there {times} times"


def _wrong_component(component: Part) -> Iterator[str]:
    kind = component["type"]
    if kind == ROW:
        kinds = [each["type"] for each in component["components"]]
        if len(kinds) > (5 if set(kinds) == {BUTTON} else 1):
            yield "an action row has up to five buttons, or one other component"
    elif kind == BUTTON:
        yield from _wrong_button(component)
    elif kind in _SELECTS:
        yield from _wrong_select(component)
    elif kind == TEXT and not component["content"].strip():
        yield "a text display without text"
    elif kind == FILE and not component["file"]["url"].startswith("attachment://"):
        yield "a file component shows an attachment only"
    media = [item.get("media") for item in component.get("items") or ()] + [component.get("media")]
    for each in media:
        if each and not re.match(r"(https?|attachment)://", each["url"]):
            yield f"media can't be at {each['url']:.40}"


def _wrong_button(button: Part) -> Iterator[str]:
    style, label, emoji = button["style"], button.get("label"), button.get("emoji")
    needs = {LINK: "url", PREMIUM: "sku_id"}.get(style, "custom_id")
    if not button.get(needs):
        yield f"a button of style {style} needs {needs}"
    for name in {"url", "custom_id", "sku_id"} - {needs}:
        if button.get(name):
            yield f"a button of style {style} can't have {name}"
    if style == LINK and not re.match(r"(https?|discord)://", button.get("url") or ""):
        yield "a link must be http, https or discord"
    if style != PREMIUM and not ((label or "").strip() or emoji):
        yield "a button needs a label or an emoji"
    yield from _wrong_emoji(emoji)


def _wrong_select(select: Part) -> Iterator[str]:
    options = select.get("options") or []
    values = [option["value"] for option in options]
    if len(set(values)) < len(values):
        yield "a select's values must differ"
    low, high = select.get("min_values"), select.get("max_values")
    low, high = 1 if low is None else low, 1 if high is None else high
    if low > high or (options and high > len(options)):
        yield f"{low} to {high} of {len(options)} options can't be chosen"
    if sum(bool(option.get("default")) for option in options) > high:
        yield "more options chosen than may be"
    for option in options:
        yield from _wrong_emoji(option.get("emoji"))


def _wrong_emoji(emoji: Part | None) -> Iterator[str]:
    """Custom ones have an id; others must be emoji, not just any sign."""
    if not emoji or emoji.get("id"):
        return
    signs = [sign for sign in emoji["name"] if category(sign) not in {"Mn", "Me", "Cf"}]
    keycap = "\N{COMBINING ENCLOSING KEYCAP}" in emoji["name"]
    if not signs or not all(sign in _OLD_EMOJI or ord(sign) >= 0x1F000 or keycap for sign in signs):
        yield f"invalid emoji {emoji['name']!r}"


def wrong_modal(modal: Part) -> Iterator[str]:
    """What is wrong with a form that pops up."""
    if len(modal["components"]) > 5:
        yield "a modal has at most 5 components"
    every = list(nested(modal["components"]))
    yield from _doubled("custom_id", every)
    inputs = [each for row in modal["components"] if row["type"] == ROW for each in row["components"]]
    if any(not (each.get("label") or "").strip() for each in inputs):
        yield "a text input in an action row needs a label"
    for each in every:
        if each["type"] == LABEL and each["component"].get("label"):
            yield "within a label a text input has no label of its own"
        if each["type"] in _SELECTS:
            yield from _wrong_select(each)
        if each["type"] == INPUT:
            low, high, value = each.get("min_length") or 0, each.get("max_length") or 4000, each.get("value") or ""
            if low > high or (value and not low <= len(value) <= high):
                yield "a text input's value doesn't fit its lengths"


def wrong_choices(choices: Sequence[Part], kind: int) -> Iterator[str]:
    """What is wrong with answers to autocomplete, for an option of that type."""
    wanted = {3: str, 4: int}.get(kind, (int, float))
    for choice in choices:
        if not choice["name"].strip():
            yield "a choice needs a name"
        if not isinstance(choice["value"], wanted):
            yield f"choice {choice['value']!r} is of the wrong type"
        if isinstance(choice["value"], str) and not 1 <= len(choice["value"]) <= 100:
            yield "a choice's value must be 1 to 100 in length"


def wrong_commands(commands: Sequence[Part]) -> Iterator[str]:
    """What is wrong with a set of commands."""
    kinds = Counter(command.get("type") or 1 for command in commands)
    for kind, most in ((1, 100), (2, 15), (3, 15)):
        if kinds[kind] > most:
            yield f"at most {most} commands of type {kind}"
    names = Counter((command.get("type") or 1, command["name"]) for command in commands)
    yield from (f"command {name} twice" for (_, name), times in names.items() if times > 1)
    for command in commands:
        yield from (f"/{command['name']}: {wrong}" for wrong in _wrong_command(command))


def _wrong_command(command: Part) -> Iterator[str]:
    typed = (command.get("type") or 1) == 1
    yield from _wrong_words(command, typed=typed)
    options = command.get("options") or []
    if not typed and (options or command.get("description")):
        yield "a context menu has neither options nor description"
    if _command_size(command) > 8000:
        yield "more than 8000 characters in all"
    if [bool(o.get("required")) for o in options] != sorted((bool(o.get("required")) for o in options), reverse=True):
        yield "required options come first"
    yield from (f"option {n} twice" for n, times in Counter(o["name"] for o in options).items() if times > 1)
    for option in options:
        yield from (f"{option['name']}: {wrong}" for wrong in _wrong_option(option))


def _wrong_words(part: Part, *, typed: bool) -> Iterator[str]:
    """Names and descriptions, also the localised."""
    names, about = part.get("name_localizations") or {}, part.get("description_localizations") or {}
    yield from (f"no such locale {locale}" for locale in {*names, *about} - _LOCALES)
    for name in (part["name"], *names.values()):
        if typed and not (_COMMAND_NAME.fullmatch(name) and name == name.lower()):
            yield f"name {name!r} is invalid"
        if not name.strip() or name != name.strip():
            yield f"name {name!r} is blank at an end"
    for text in (part.get("description") or "", *about.values()) if typed else ():
        if not (text.strip() and len(text) <= 100):
            yield f"description {text!r:.30} must be 1 to 100 in length"


def _wrong_option(option: Part) -> Iterator[str]:
    yield from _wrong_words(option, typed=True)
    choices = option.get("choices") or []
    if choices and option.get("autocomplete"):
        yield "choices and autocomplete exclude each other"
    if option.get("autocomplete") and option["type"] not in {3, 4, 10}:
        yield "only text and numbers are autocompleted"
    if len({choice["name"] for choice in choices}) < len(choices):
        yield "choices of the same name"
    yield from wrong_choices(choices, option["type"])
    for locale in {place for choice in choices for place in choice.get("name_localizations") or ()} - _LOCALES:
        yield f"no such locale {locale}"


def _command_size(part: Part) -> int:
    """Name, description and values of a command and its options; the longest localisation counts."""
    names = (part.get("name_localizations") or {}).values()
    about = (part.get("description_localizations") or {}).values()
    own = max(map(len, [part["name"], *names])) + max(map(len, [part.get("description") or "", *about]))
    choices = part.get("choices") or ()
    return (
        own
        + sum(_command_size(option) for option in part.get("options") or ())
        + sum(max(map(len, [c["name"], *(c.get("name_localizations") or {}).values()])) for c in choices)
        + sum(len(c["value"]) for c in choices if isinstance(c["value"], str))
    )
