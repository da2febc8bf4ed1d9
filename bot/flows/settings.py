"""What a person may set, in one place: language, country, time zone, services, what to look for, the order of
questions, pictures, how careful Usher is, and what it may say first."""

from dataclasses import replace
from typing import Any

from bot.dialogue import Command, Flow, Replies, Step, Turn, rows
from bot.messages import Button, Reply
from bot.persons import Preferences
from bot.scene.arranging import WEEKLY, afterwards, occasions_off, occasions_on, weekly_off, weekly_on
from bot.scene.availability import COMMON, SERVICES
from bot.scene.quiet import USUAL
from bot.scene.scene import Prompt
from bot.scene.ways_on import find_buttons
from bot.scene.when import when
from bot.scene.zones import COMMON_ZONES, AwaitsZone, zone_of
from bot.titles import Domain
from bot.understanding.acts.setting import COUNTRY, LOCALE, PROMPT, ZONE
from bot.understanding.limits.moments import Moment
from bot.understanding.limits.zones import all_zones
from bot.words import languages, own_name, territories

SWITCHES = ("pictures", "spoilers", "adult", "afterwards", "occasions")
"""What is on or off."""
NEVER = "off"
"""No five a week."""


class SettingsFlow:
    """`streaming`: whether anybody here can look up what runs where; `adult`: whether the house has what is for adults
    alone; `zoned` goes on with what waited for the time zone."""

    def __init__(self, *, zoned: Step, streaming: bool = False, adult: bool = False) -> None:
        self._streaming, self._zoned = streaming, zoned
        self._choices = {key: values for key, values in _CHOICES.items() if key != "adult" or adult}

    def flow(self) -> Flow:
        return Flow(
            name="settings",
            verbs={
                "settings": Command(self.settings, offered=True, private=True),
                "set": Command(self.set, private=True),
            },
            hears={"set": Command(self.said, private=True)},
        )

    async def settings(self, turn: Turn) -> Replies:
        return (self._page(turn),)

    async def set(self, turn: Turn) -> Replies:
        """`set:locale:de`, `set:country:AT`, `set:services:Netflix` (once more takes it off), `set:order:fixed`,
        `set:domain:tv`, `set:pictures:off`, `set:theme:dark`, `set:zone:Europe/Berlin`; a key alone asks for the
        value."""
        key, value = turn.action.arg(0), turn.action.arg(1)
        if key in ("weekly", "afterwards", "occasions") and value:
            return (self._arranged(turn, key, value),)
        if changed := self._changed(turn.preferences, key, value):
            turn.prefer(changed)
            return (self._ask(turn, key) if key == "services" else self._page(turn, replaces=True),)
        return (self._ask(turn, key) if key in self._choices else self._page(turn, replaces=True),)

    async def said(self, turn: Turn) -> Replies:
        """What the settings asked for, in words: there are more countries and cities than buttons."""
        changed = self._changed(turn.preferences, turn.meant.about, turn.meant.value)
        if changed:
            turn.prefer(changed)
        if changed and turn.meant.about == LOCALE:
            settings = (turn.button("button-settings", "settings"),)
            return (Reply(text=turn.say("settings-talks"), buttons=(find_buttons(turn), settings)),)
        went_on = await self._zoned(turn) if changed and turn.meant.about == ZONE else ()
        return went_on or (self._page(turn),)

    def _changed(self, preferences: Preferences, key: str, value: str) -> Preferences | None:
        """The preferences with one thing set; None for what can't be set so."""
        if key == "zone":
            return replace(preferences, timezone=value) if value in all_zones() else None
        if key == "country":
            return replace(preferences, country=value) if value in territories(languages()[0]) else None
        if value not in self._choices.get(key, ()):
            return None
        had, values = preferences.services, dict[str, Any]()
        if key in SWITCHES:
            values[key] = value == "on"
        elif key == "quiet":
            values[key] = tuple(map(int, value.split("-")))
        elif key == "services":
            values[key] = tuple(s for s in had if s != value) if value in had else (*had, value)
        elif key == "domain":
            values[key] = Domain(value)
        else:
            values[{"order": "question_order"}.get(key, key)] = value
        return replace(preferences, **values)

    def _arranged(self, turn: Turn, key: str, value: str) -> Reply:
        """What Usher may say first; the five a week need a time zone."""
        if key == "afterwards":
            afterwards(turn, on=value == "on")
        elif key == "occasions":
            occasions_on(turn) if value == "on" else occasions_off(turn)
        elif value == NEVER:
            weekly_off(turn)
        elif (moment := Moment.decode(value)) and value in WEEKLY and not weekly_on(turn, moment):
            return self._ask(turn, "zone")
        return self._page(turn, replaces=True)

    def _page(self, turn: Turn, replaces: bool = False) -> Reply:
        lines = [turn.say(f"settings-{key}", value=self._value(turn, key)) for key in self._choices]
        buttons = [turn.button(f"settings-change-{key}", "set", key) for key in self._choices]
        text = "\n".join((turn.say("settings"), *lines))
        return Reply(text=text, buttons=rows(*buttons, wide=2), replaces=replaces)

    def _value(self, turn: Turn, key: str) -> str:
        """What is set now, in words."""
        say, p = turn.say, turn.preferences
        if key in SWITCHES:
            return say(f"pictures-{'on' if getattr(p, key) else 'off'}")
        values = {
            "locale": own_name(say.locale),
            "zone": p.timezone or say("settings-unknown"),
            "country": territories(say.locale).get(p.country or "", say("settings-unknown")),
            "services": say.several(list(p.services)) or say("settings-unknown"),
            "domain": say(f"domain-{p.domain}"),
            "order": say(f"order-{p.question_order or 'best'}"),
            "theme": say(f"theme-{p.theme}"),
            "weekly": _weekly(turn),
            "quiet": _quiet(turn),
        }
        return values[key]

    def _ask(self, turn: Turn, key: str) -> Reply:
        buttons = [_option(turn, key, value) for value in self._choices[key]]
        text = turn.say(f"settings-ask-{key}")
        if key in ("country", "services") and not self._streaming:
            text = f"{text}\n{turn.say('settings-no-streaming')}"
        if key in (COUNTRY, ZONE, LOCALE):
            turn.drop(AwaitsZone)
            turn.keep(Prompt(waits=f"{PROMPT}{key}"))
        back = (turn.button("button-settings", "set", ""),)
        wide = 3 if len(buttons) > 12 else 2
        return Reply(text=text, buttons=(*rows(*buttons, wide=wide), back), replaces=True)


_CHOICES: dict[str, tuple[str, ...]] = {
    "locale": languages(),
    "country": COMMON,
    "zone": COMMON_ZONES,
    "services": SERVICES,
    "domain": tuple(domain.value for domain in Domain),
    "order": ("best", "fixed"),
    "pictures": ("on", "off"),
    "theme": ("light", "dark"),
    "spoilers": ("on", "off"),
    "adult": ("on", "off"),
    "afterwards": ("on", "off"),
    "occasions": ("on", "off"),
    "weekly": (*WEEKLY, NEVER),
    "quiet": ("22-8", "23-7", "20-10", "0-0"),
}


def _option(turn: Turn, key: str, value: str) -> Button:
    button = turn.button("settings-option", "set", key, value, value=value)
    if key == "locale":
        return replace(button, label=own_name(value))
    if key == "country":
        return replace(button, label=territories(turn.say.locale).get(value, value))
    if key == "services" and value in turn.preferences.services:
        return replace(button, label=turn.say("button-ticked", label=value))
    if key in ("zone", "services"):
        return button
    if key == "quiet":
        return replace(button, label=turn.say(f"quiet-{value}"))
    if key == "weekly":
        label = turn.say("weekly-off-option") if value == NEVER else turn.say(f"weekly-at-{value.replace('.', '-')}")
        return replace(button, label=label)
    return replace(button, label=turn.say(f"{'pictures' if key in SWITCHES else key}-{value}"))


def _weekly(turn: Turn) -> str:
    """When the five come, on the person's clocks."""
    moment = Moment.decode(turn.preferences.weekly or "")
    due = moment.at(turn.now, zone_of(turn)) if moment else None
    return when(due, turn.now, zone_of(turn), turn.say) if due else turn.say("weekly-off-option")


def _quiet(turn: Turn) -> str:
    first, last = turn.preferences.quiet or USUAL
    return turn.say("quiet-0-0") if first == last else f"{first}:00-{last}:00"
