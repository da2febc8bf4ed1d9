"""What a person may set: language, time zone, the order of questions, what to look for by default, pictures."""

from dataclasses import replace
from zoneinfo import available_timezones

from babel import Locale

from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.messages import Button, Reply
from bot.titles import Domain
from bot.words import languages

COMMON_ZONES = (
    "Europe/London", "Europe/Berlin", "Europe/Moscow", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "UTC",
)  # fmt: skip


class SettingsFlow:
    def flow(self) -> Flow:
        return Flow(
            name="settings",
            verbs={
                "settings": Command(self.settings, offered=True, private=True),
                "set": Command(self.set, private=True),
            },
        )

    async def settings(self, turn: Turn) -> Replies:
        return (self._page(turn),)

    async def set(self, turn: Turn) -> Replies:
        """`set:locale:de`, `set:order:fixed`, `set:domain:tv`, `set:pictures:off`, `set:theme:dark`,
        `set:zone:Europe/Berlin`; a key alone asks for the value."""
        key, value = turn.action.arg(0), turn.action.arg(1)
        preferences = turn.preferences
        if key == "locale" and value in languages():
            turn.prefer(replace(preferences, locale=value))
        elif key == "order" and value in ("best", "fixed"):
            turn.prefer(replace(preferences, question_order=value))  # type: ignore[arg-type]  # one of the two
        elif key == "domain" and value in list(Domain):
            turn.prefer(replace(preferences, domain=Domain(value)))
        elif key == "pictures" and value in ("on", "off"):
            turn.prefer(replace(preferences, pictures=value == "on"))
        elif key == "theme" and value in ("light", "dark"):
            turn.prefer(replace(preferences, theme=value))  # type: ignore[arg-type]  # one of the two
        elif key == "zone" and value in available_timezones():
            turn.prefer(replace(preferences, timezone=value))
        elif key in _CHOICES:
            return (self._ask(turn, key),)
        return (self._page(turn, replaces=True),)

    def _page(self, turn: Turn, replaces: bool = False) -> Reply:
        say, p = turn.say, turn.preferences
        lines = [
            say("settings-locale", value=_language(say.locale)),
            say("settings-zone", value=p.timezone or say("settings-unknown")),
            say("settings-domain", value=say(f"domain-{p.domain}")),
            say("settings-order", value=say(f"order-{p.question_order or 'best'}")),
            say("settings-pictures", value=say(f"pictures-{'on' if p.pictures else 'off'}")),
            say("settings-theme", value=say(f"theme-{p.theme}")),
        ]
        buttons = [turn.button(f"settings-change-{key}", "set", key) for key in _CHOICES]
        text = "\n".join((say("settings"), *lines))
        return Reply(text=text, buttons=rows(*buttons, wide=2), replaces=replaces)

    def _ask(self, turn: Turn, key: str) -> Reply:
        buttons = [_option(turn, key, value) for value in _CHOICES[key]]
        return Reply(text=turn.say(f"settings-ask-{key}"), buttons=rows(*buttons, wide=2), replaces=True)


_CHOICES: dict[str, tuple[str, ...]] = {
    "locale": languages(),
    "zone": COMMON_ZONES,
    "domain": tuple(domain.value for domain in Domain),
    "order": ("best", "fixed"),
    "pictures": ("on", "off"),
    "theme": ("light", "dark"),
}


def _option(turn: Turn, key: str, value: str) -> Button:
    button = turn.button("settings-option", "set", key, value, value=value)
    if key == "locale":
        return replace(button, label=_language(value))
    return button if key == "zone" else replace(button, label=turn.say(f"{key}-{value}"))


def _language(locale: str) -> str:
    """A language by its own name."""
    name = Locale.parse(locale).get_display_name(locale)
    return name.capitalize() if name else locale
