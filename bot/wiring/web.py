"""What the web door is made of."""

import hmac
from urllib.parse import urlsplit

from adapters.web.guard import Limiter, storage_at
from adapters.web.site import ForPrograms, Manners, Site
from bot.glances import Glance
from bot.onlooker import Onlooker
from bot.programs import Answering
from bot.scene.cards import Deck
from bot.settings import Settings, secret_key
from bot.titles import short_id
from bot.wiring.figures import figures
from bot.wiring.house import House
from bot.words import languages, own_name, say
from memory.doors import SqlDoorMemory
from memory.web import SqlApiKeys, SqlClicks, SqlConversations, SqlTranscripts


def site(house: House) -> Site:
    """The pages of a house."""
    onlooker = Onlooker(routes=house.routes, people=house.people, clock=house.clock, learning=house.settings.taste)
    return Site(
        say=say,
        languages={code: own_name(code) for code in languages()},
        transcripts=SqlTranscripts(house.database),
        look=onlooker.look,
        glances=Glance(
            onlooker=onlooker,
            deck=Deck(catalogue=house.shelf, poster_base=house.settings.conversation.poster_base),
            catalogue=house.shelf,
            waiting=house.waiting,
            arrays=lambda: house.library.arrays,
            circle=house.library.circle,
        ),
        art=house,
        now=house.clock.now,
        manners=manners(house.settings),
        memory=SqlDoorMemory(house.database),
        for_programs=ForPrograms(
            programs=programs(house, onlooker),
            keys=SqlApiKeys(house.database),
            clicks=SqlClicks(house.database),
            catalogue=house.catalogue,
            figures=lambda: figures(house),
        ),
    )


def programs(house: House, onlooker: Onlooker) -> Answering:
    """What the API asks of a house."""
    poster_base = house.settings.conversation.poster_base
    return Answering(
        onlooker=onlooker,
        people=house.people,
        conversations=SqlConversations(house.database),
        catalogue=house.shelf,
        recommender=house.recommender,
        pages=house.pages,
        understand=house.library.understand,
        understand_here=house.library.understand_here,
        circle=house.library.circle,
        availability=house.availability,
        picture=lambda title: (
            f"{poster_base}{title.poster_path}" if title.poster_path else f"/covers/{short_id(title.id)}"
        ),
        weights=house.settings.recommend.weights,
        clock=house.clock,
        learning=house.settings.taste,
    )


def manners(settings: Settings) -> Manners:
    """Signed with a key made from ours, so that nobody has to invent one."""
    storage = storage_at(settings.web.limit_store)
    posters = urlsplit(settings.conversation.poster_base)
    return Manners(
        secret=hmac.digest(secret_key(settings).encode(), b"web", "sha256"),
        secure=settings.web.public_url.startswith("https://"),
        posters=f"{posters.scheme}://{posters.netloc}" if posters.netloc else "",
        limiter=Limiter(limit=settings.web.limit, storage=storage),
        key_limiter=Limiter(limit=settings.web.key_limit, storage=storage),
        cors=settings.web.cors,
        public_url=settings.web.public_url,
        telegram_token=settings.secrets.telegram_token,
    )
