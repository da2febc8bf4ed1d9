"""What the web door is made of."""

import hmac
from urllib.parse import urlsplit

from babel import Locale

from adapters.web.guard import Limiter, storage_at
from adapters.web.site import Manners, Site
from bot.glances import Glance
from bot.onlooker import Onlooker
from bot.scene.cards import Deck
from bot.settings import Settings, secret_key
from bot.wiring.house import House
from bot.words import languages, say
from memory.web import SqlTranscripts


def site(house: House) -> Site:
    """The pages of a house."""
    onlooker = Onlooker(routes=house.routes, people=house.people, clock=house.clock, learning=house.settings.taste)
    return Site(
        say=say,
        languages={code: _own_name(code) for code in languages()},
        transcripts=SqlTranscripts(house.database),
        look=onlooker.look,
        glances=Glance(
            onlooker=onlooker,
            deck=Deck(catalogue=house.catalogue, poster_base=house.settings.conversation.poster_base),
            catalogue=house.catalogue,
            waiting=house.waiting,
            arrays=lambda: house.library.arrays,
            circle=house.library.circle,
        ),
        art=house,
        now=house.clock.now,
        manners=manners(house.settings),
    )


def manners(settings: Settings) -> Manners:
    """Signed with a key made from ours, so that nobody has to invent one."""
    posters = urlsplit(settings.conversation.poster_base)
    return Manners(
        secret=hmac.digest(secret_key(settings).encode(), b"web", "sha256"),
        secure=settings.web.public_url.startswith("https://"),
        posters=f"{posters.scheme}://{posters.netloc}" if posters.netloc else "",
        limiter=Limiter(limit=settings.web.limit, storage=storage_at(settings.web.limit_store)),
    )


def _own_name(locale: str) -> str:
    name = Locale.parse(locale).get_display_name(locale) or locale
    return name[0].upper() + name[1:]
