"""What is asked of the web on titles: the sources that are open, sharing one pace."""

from bot import VERSION
from bot.scene.worldly import World
from bot.settings import Settings
from bot.wiring.stores import Stores
from bot.world import WorldSource
from memory.sources.google import Google
from memory.sources.pace import Pace
from memory.sources.polite import APART, Polite
from memory.sources.reddit import Reddit
from memory.sources.wikimedia import Wikimedia
from memory.world import SqlWorldWords


def world_of(settings: Settings, stores: Stores) -> World | None:
    """None where the switch is off, or nobody can be named as who asks."""
    if not asks_world(settings):
        return None
    sources = _sources(settings)
    return World(sources=sources, kept=SqlWorldWords(stores.database), catalogue=stores.catalogue, clock=stores.clock)


def asks_world(settings: Settings) -> bool:
    """Whether anything is asked of the web on titles."""
    return settings.world.enabled and bool(settings.world.contact.strip())


def _sources(settings: Settings) -> list[WorldSource]:
    chosen, keys, pace = settings.world, settings.secrets, Pace(most=1, within=APART)

    def client(service: str) -> Polite:
        return Polite(service=service, contact=chosen.contact.strip(), version=VERSION, pace=pace)

    found: list[WorldSource] = [
        Wikimedia(client=client("Wikimedia"), wikidata=chosen.wikidata_base, wikipedia=chosen.wikipedia_base)
    ]
    if keys.reddit_client_id and keys.reddit_client_secret:
        found.append(
            Reddit(
                client=client("Reddit"),
                auth=chosen.reddit_auth,
                api=chosen.reddit_base,
                client_id=keys.reddit_client_id,
                secret=keys.reddit_client_secret,
            )
        )
    if keys.google_api_key and keys.google_engine:
        base = chosen.google_base
        found.append(Google(client=client("Google"), base=base, key=keys.google_api_key, engine=keys.google_engine))
    return found
