"""The features of the dialogue, once each, by name. A new one is a line here."""

from collections.abc import Iterator

from bot.dialogue import Flow
from bot.flows.about import About
from bot.flows.ask import Ask
from bot.flows.channel import ChannelHerald, FilmOfWeek
from bot.flows.choosing import Choosing
from bot.flows.clearing import Clearing
from bot.flows.compare import Compare
from bot.flows.diving import Diving, NextStepHerald
from bot.flows.feeling import Feeling
from bot.flows.friends import Friends
from bot.flows.imports import Imports
from bot.flows.lasting import Lasting
from bot.flows.link import Link
from bot.flows.lookup import Lookup
from bot.flows.more import More
from bot.flows.night.movie_night import MovieNight
from bot.flows.night.recall import NightRecall
from bot.flows.occasions import OccasionHerald
from bot.flows.order import Order
from bot.flows.owning import Owning
from bot.flows.picks import Picks
from bot.flows.privacy import Privacy
from bot.flows.profiles import Profiles
from bot.flows.questions import Questions
from bot.flows.rate import Rate
from bot.flows.refine import Refine
from bot.flows.remembered import Remembered
from bot.flows.reminders import ReminderHerald, Reminders
from bot.flows.settings import SettingsFlow
from bot.flows.small_talk import SmallTalk
from bot.flows.speaking import AfterwardsHerald, Speaking, WeeklyHerald
from bot.flows.taste import TasteFlow
from bot.flows.tell import Tell
from bot.flows.trending import Trending
from bot.flows.unlearn import Unlearn
from bot.flows.watchlist import Watchlist
from bot.flows.welcome import Welcome
from bot.flows.where import Where
from bot.flows.why import Why
from bot.flows.wish import Wish
from bot.flows.world import WorldFlow
from bot.notices import NoticeKind
from bot.scene.cards import Deck
from bot.scene.children import Children
from bot.scene.finding import Finder
from bot.scene.heralds import Heralds
from bot.scene.scene import unprompted
from bot.scene.streaming import Streaming
from bot.settings import Settings, secret_key
from bot.wiring.parts import Parts
from bot.wiring.world import asks_world
from memory.exports.exports import read_export


def features(parts: Parts) -> Iterator[Flow]:
    """Every flow, guarded where the profile in use is for children."""
    recommender, understand, titles = parts.recommender, parts.library.understand, parts.titles
    names, sought = parts.library.find_named, parts.seeking.understand(understand)
    deck = _deck(parts)
    finder = _finder(parts, deck)
    order = parts.settings.conversation.question_order
    picks, why = Picks(finder=finder), Why(recommender=recommender, finder=finder)
    questions = Questions(recommender=recommender, finder=finder, order=order, asking=parts.asking, on=picks.next)
    taste, children = TasteFlow(recommender=recommender), Children(recommender=recommender)
    nights = NightRecall(nights=parts.nights, shown=parts.night_shown)
    clearing = Clearing()
    watchlist = Watchlist(
        catalogue=parts.shelf,
        deck=deck,
        recommender=recommender,
        taste=taste.taste,
        nights=nights,
        clearing=clearing,
    )
    rate = Rate(recommender=recommender, deck=deck, understand=understand, names=names, step_back=picks.step_back)
    library = parts.library
    ask = Ask(catalogue=parts.shelf, titles=titles, finder=finder, why=why.of, near=library.near, alike=library.alike)
    all_flows = (
        Welcome(),
        questions,
        picks,
        Remembered(recommender=recommender, deck=deck),
        Wish(finder=finder, titles=titles, surprise=picks.surprise),
        Choosing(finder=finder, titles=titles),
        ask,
        WorldFlow(world=parts.world, titles=titles, otherwise=ask.ask),
        rate,
        Tell(finder=finder, titles=titles, which=rate.which),
        Unlearn(titles=titles),
        Feeling(finder=finder),
        SmallTalk(titles=titles, begin=questions.begin),
        why,
        More(finder=finder, deck=deck, recommender=recommender, understand=sought, names=names),
        Reminders(notices=parts.notices, titles=titles),
        Speaking(),
        FilmOfWeek(notices=parts.notices),
        Owning(finder=finder, streaming=bool(parts.availability)),
        Diving(recommender=recommender, titles=titles),
        watchlist,
        clearing,
        Lasting(save=watchlist.of),
        Lookup(
            catalogue=parts.shelf,
            deck=deck,
            recommender=recommender,
            typed=parts.typed,
            understand=parts.library.understand_here,
        ),
        Order(finder=finder),
        taste,
        *_of_people(parts),
        Friends(circles=parts.circles, people=parts.people, together=parts.together(), finder=finder),
        Refine(finder=finder),
        Trending(recommender=recommender, finder=finder),
        Where(
            availability=parts.availability,
            recommender=recommender,
            understand=sought,
            names=names,
            public_url=parts.settings.web.public_url,
        ),
        _imports(parts),
        About(leaves=leaves(parts.settings)),
    )
    return (children.guard(each.flow().around(unprompted)) for each in all_flows)


def leaves(settings: Settings) -> tuple[str, ...]:
    """The services elsewhere that are asked, as the privacy text names them."""
    secrets, asks = settings.secrets, asks_world(settings)
    keys = {
        "anthropic": secrets.anthropic_api_key,
        "tmdb": secrets.tmdb_api_key,
        "wikipedia": asks,
        "reddit": asks and secrets.reddit_client_id and secrets.reddit_client_secret,
        "google": asks and secrets.google_api_key and secrets.google_engine,
    }
    return tuple(name for name, key in keys.items() if key)


def heralds(parts: Parts) -> Heralds:
    """Who words what is said without being asked."""
    finder = _finder(parts, _deck(parts))
    return {
        NoticeKind.REMINDER: ReminderHerald(titles=parts.titles),
        NoticeKind.AFTERWARDS: AfterwardsHerald(titles=parts.titles),
        NoticeKind.NEXT_STEP: NextStepHerald(titles=parts.titles),
        NoticeKind.WEEKLY: WeeklyHerald(finder=finder),
        NoticeKind.OCCASION: OccasionHerald(finder=finder),
        NoticeKind.CHANNEL: ChannelHerald(finder=finder),
    }


def _deck(parts: Parts) -> Deck:
    base = parts.settings.conversation.poster_base
    return Deck(catalogue=parts.shelf, poster_base=base, streaming=Streaming(parts.availability))


def _finder(parts: Parts, deck: Deck) -> Finder:
    return Finder(
        recommender=parts.recommender,
        deck=deck,
        late_hour_runtime=parts.settings.recommend.late_hour_runtime,
        waiting=parts.waiting,
    )


def movie_night(parts: Parts) -> MovieNight:
    deck = _deck(parts)
    return MovieNight(
        nights=parts.nights,
        together=parts.together(),
        shown=parts.night_shown,
        card=lambda turn, title: deck.alone(turn, title, parts.library.arrays),
        names=parts.library.find_named,
    )


def _of_people(parts: Parts) -> tuple[Profiles, SettingsFlow, Privacy, MovieNight, Link, Compare]:
    """What is about the people who talk to Usher: their wishes, profiles and accounts, alone and together."""
    night = movie_night(parts)
    return (
        Profiles(),
        SettingsFlow(
            zoned=night.start_at.zoned, streaming=bool(parts.availability), adult=parts.settings.catalogue.adult
        ),
        Privacy(people=parts.people, leaves=leaves(parts.settings)),
        night,
        Link(links=parts.links),
        Compare(people=parts.people, together=parts.together(), secret=lambda: secret_key(parts.settings)),
    )


def _imports(parts: Parts) -> Imports:
    return Imports(read=read_export, find=parts.entries.find, recommender=parts.recommender)
