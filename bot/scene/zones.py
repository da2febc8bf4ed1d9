"""Time zones: those that are offered by name, and which one is a person's."""

from bot.dialogue import Turn, rows
from bot.messages import Action, Button, Reply
from bot.scene.availability import country_told
from bot.understanding.limits.zones import zone_of_country

COMMON_ZONES = (
    "Europe/London", "Europe/Berlin", "Europe/Moscow", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "UTC",
)  # fmt: skip


def zone_of(turn: Turn) -> str:
    """The person's time zone: as they set it, else that of the country they named, where it has one alone; "" where
    neither is known."""
    return turn.preferences.timezone or zone_of_country(country_told(turn))


def called(zone: str) -> str:
    """A zone as people say it: by its city."""
    return zone.rpartition("/")[2].replace("_", " ")


def ask_zone(turn: Turn, verb: str, *args: str) -> Reply:
    """On whose clock: the commonest zones as buttons `verb:args…:zone`."""
    zones = [Button(label=called(zone), action=Action(verb=verb, args=(*args, zone))) for zone in COMMON_ZONES]
    return Reply(text=turn.say("night-zone"), buttons=rows(*zones, wide=3))
