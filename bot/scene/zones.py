"""Time zones: those that are offered by name, and which one is a person's."""

from dataclasses import dataclass

from bot.dialogue import Replies, Routes, Turn, rows
from bot.messages import Action, Button, Reply
from bot.scene.availability import country_told
from bot.scene.scene import Prompt
from bot.understanding.acts.setting import PROMPT, ZONE
from bot.understanding.limits.zones import zone_in, zone_of_country

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


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitsZone:
    """What goes on once the time zone is known: the verb, and its arguments but for the zone behind them."""

    verb: str
    args: tuple[str, ...] = ()


def ask_zone(turn: Turn, verb: str, *args: str) -> Reply:
    """On whose clock: the commonest zones as buttons `verb:args…:zone`; a city that is written does as well."""
    turn.keep(AwaitsZone(verb=verb, args=args))
    turn.keep(Prompt(waits=f"{PROMPT}{ZONE}"))
    zones = [Button(label=called(zone), action=Action(verb=verb, args=(*args, zone))) for zone in COMMON_ZONES]
    return Reply(text=turn.say("night-zone"), buttons=rows(*zones, wide=3))


async def zone_told(turn: Turn, routes: Routes) -> Replies:
    """What waited for the time zone goes on, where the message is a city's name; none where nothing waits."""
    prompt, waits = turn.recall(Prompt), turn.recall(AwaitsZone)
    zone = zone_in(turn.text) if prompt and waits and prompt.waits == f"{PROMPT}{ZONE}" else ""
    if not (zone and waits):
        return ()
    turn.drop(AwaitsZone)
    turn.drop(Prompt)
    turn.action = Action(verb=waits.verb, args=(*waits.args, zone))
    return await routes.verbs[waits.verb].step(turn)
