"""The features of the dialogue, once each, by name. A new one is a line here."""

from collections.abc import Iterator

from bot.dialogue import Flow
from bot.flows.compare import Compare
from bot.flows.imports import Imports
from bot.flows.lasting import Lasting
from bot.flows.link import Link
from bot.flows.lookup import Lookup
from bot.flows.more import More
from bot.flows.night.movie_night import MovieNight
from bot.flows.order import Order
from bot.flows.picks import Picks
from bot.flows.privacy import Privacy
from bot.flows.profiles import Profiles
from bot.flows.questions import Questions
from bot.flows.rate import Rate
from bot.flows.refine import Refine
from bot.flows.remembered import Remembered
from bot.flows.settings import SettingsFlow
from bot.flows.taste import TasteFlow
from bot.flows.trending import Trending
from bot.flows.watchlist import Watchlist
from bot.flows.welcome import Welcome, help_reply
from bot.flows.where import Where
from bot.flows.why import Why
from bot.flows.wish import Wish
from bot.scene.cards import Deck
from bot.scene.children import Children
from bot.settings import secret_key
from bot.understanding.names.entries import Entries
from bot.wiring.parts import Parts
from memory.exports.exports import read_export


def features(parts: Parts) -> Iterator[Flow]:
    """Every flow, guarded where the profile in use is for children."""
    recommender, understand = parts.recommender, parts.library.understand
    deck = Deck(catalogue=parts.catalogue, poster_base=parts.settings.conversation.poster_base)
    late = parts.settings.recommend.late_hour_runtime
    picks = Picks(recommender=recommender, deck=deck, late_hour_runtime=late, waiting=parts.waiting)
    questions = Questions(recommender=recommender, picks=picks, order=parts.settings.conversation.question_order)
    taste, children = TasteFlow(recommender=recommender), Children(recommender=recommender)
    remembered = Remembered(recommender=recommender, deck=deck)
    where = Where(availability=parts.availability, recommender=recommender, understand=understand)
    rate = Rate(recommender=recommender, deck=deck, understand=understand, picks=picks)
    all_flows = (
        Welcome(),
        questions,
        picks,
        remembered,
        Wish(
            understand=understand,
            picks=picks,
            questions=questions,
            remembered=remembered,
            help=help_reply,
            taste=taste.taste,
            where=where.of,
            which=rate.which,
        ),
        rate,
        *_of_titles(parts, deck, picks),
        Order(picks=picks),
        taste,
        *_of_people(parts),
        Refine(picks=picks),
        Trending(recommender=recommender, picks=picks),
        where,
        _imports(parts),
    )
    return (children.guard(each.flow()) for each in all_flows)


def _of_titles(parts: Parts, deck: Deck, picks: Picks) -> tuple[Why, More, Watchlist, Lookup]:
    """What can be done with a title that is shown or named."""
    recommender = parts.recommender
    return (
        Why(recommender=recommender, picks=picks),
        More(picks=picks, deck=deck, recommender=recommender, understand=parts.library.understand),
        Watchlist(catalogue=parts.catalogue, deck=deck, recommender=recommender),
        Lookup(catalogue=parts.catalogue, deck=deck, recommender=recommender),
    )


def _of_people(parts: Parts) -> tuple[Lasting, Profiles, SettingsFlow, Privacy, MovieNight, Link, Compare]:
    """What is about the people who talk to Usher: their wishes, profiles and accounts, alone and together."""
    return (
        Lasting(),
        Profiles(),
        SettingsFlow(),
        Privacy(people=parts.people),
        MovieNight(nights=parts.nights, together=parts.together(), shown=parts.night_shown),
        Link(links=parts.links),
        Compare(people=parts.people, together=parts.together(), secret=lambda: secret_key(parts.settings)),
    )


def _imports(parts: Parts) -> Imports:
    entries = Entries(catalogue=parts.catalogue, titles=parts.library.titles)
    return Imports(read=read_export, find=entries.find, recommender=parts.recommender)
