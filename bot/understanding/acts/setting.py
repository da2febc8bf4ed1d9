"""An answer in words to what the settings ask: in which country, on whose clock."""

from bot.understanding.acts.act import Act, Scene
from bot.understanding.limits.zones import country_in, zone_in

PROMPT = "set:"
"""What waits for an answer begins so; behind it stands which setting it is."""
COUNTRY, ZONE = "country", "zone"
"""Settings that can be said: there are more countries than buttons."""


def sets(said: str, scene: Scene) -> Act | None:
    """The act of a message that names nothing but what was asked for; None for any other."""
    if not scene.prompt.startswith(PROMPT):
        return None
    setting = scene.prompt.removeprefix(PROMPT)
    value = {COUNTRY: country_in, ZONE: zone_in}[setting](said)
    return Act(kind="set", about=setting, value=value) if value else None
