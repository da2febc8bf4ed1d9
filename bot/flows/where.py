"""Where a title can be watched, by country, as far as anybody here can look it up."""

from dataclasses import replace

from bot.dialogue import Command, Flow, Replies, Turn, Understand, rows
from bot.errors import BadTitleId
from bot.messages import Button, Reply
from bot.recommend.pipeline import Recommender
from bot.scene.availability import (
    COMMON,
    PATIENT,
    Availability,
    country_of,
    country_told,
    days_since,
    own_first,
    watch_page,
)
from bot.scene.deck import top_of
from bot.scene.meant import safe
from bot.scene.scene import Prompt
from bot.scene.spoken import speak_of
from bot.scene.titles import FindNameSurely
from bot.scene.ways_on import find_buttons
from bot.titles import WAYS, Offered, TitleId, from_short_id, short_id
from bot.words import Words, territories

MOST_SERVICES = 6
MOST_COUNTRIES = 12


class Where:
    """`availability` is None where nothing can be looked up: there is no key. `public_url` is where people reach the
    web door, "" where they don't: its links lead on to the services, and nowhere else."""

    def __init__(
        self,
        *,
        availability: Availability | None,
        recommender: Recommender,
        understand: Understand,
        names: FindNameSurely,
        public_url: str = "",
    ) -> None:
        self._names = names
        self._availability, self._public_url = availability, public_url
        self._recommender = recommender
        self._understand = understand

    def flow(self) -> Flow:
        return Flow(
            name="where",
            verbs={
                "where": Command(self.where, offered=True, public=True, anyones=True, options=("title",)),
                "country": self.country,
            },
            hears={"where": self.said},
        )

    async def where(self, turn: Turn) -> Replies:
        """Of the title named by button or in words; without any, of the one on top."""
        named = turn.action.arg(0)
        title = await self._named(turn, named) if named else top_of(turn)
        if not title:
            if not named:
                turn.keep(Prompt(waits="where"))
            key = "where-unknown-title" if named else "where-which"
            return (Reply(text=turn.say(key), buttons=(find_buttons(turn),), completes=not named),)
        return (await self.of(turn, title),)

    async def said(self, turn: Turn) -> Replies:
        """Where the title named or pointed at can be watched; without one it is asked which."""
        titles = turn.meant.titles
        if not titles:
            turn.keep(Prompt(waits="where"))
            return (Reply(text=turn.say("where-which"), buttons=(find_buttons(turn),), completes=True),)
        speak_of(turn, *titles)
        return (await self.of(turn, titles[0]),)

    async def country(self, turn: Turn) -> Replies:
        """`country:m27205:AT`: that country from now on; without one, which?"""
        title, country = from_short_id(turn.action.arg(0)), turn.action.arg(1)
        if country in territories(turn.say.locale):
            turn.prefer(replace(turn.preferences, country=country))
            return (replace(await self.of(turn, title), replaces=True),)
        buttons = [
            _labelled(turn.button("where-option", "country", short_id(title), each, country=""), each, turn.say)
            for each in COMMON[:MOST_COUNTRIES]
        ]
        return (Reply(text=turn.say("where-country"), buttons=rows(*buttons, wide=3), replaces=True),)

    async def of(self, turn: Turn, title: TitleId) -> Reply:
        """What is known of one title, plainly also when nothing is."""
        if turn.for_kids and not safe(title, self._recommender.arrays):
            return Reply(text=turn.say("where-unknown-title"), buttons=(find_buttons(turn),))
        say, name, short = turn.say, self._name(title), short_id(title)
        more = (turn.button("button-card", "card", short), turn.button("button-more", "more", short))
        if not self._availability:
            return Reply(text=say("where-no-key", title=name), buttons=(more,))
        country = country_of(turn)
        known = (await self._availability.offers([title], country, PATIENT)).get(title)
        if known is None:
            return Reply(text=say("where-trouble", title=name), buttons=(more,))
        place = territories(say.locale).get(country, country)
        other = (turn.button("where-other", "country", short),)
        if not known.services:
            text = say("where-nowhere", title=name, country=place)
        else:
            text = "\n".join((say("where-found", title=name, country=place), *self._told(turn, title, country, known)))
        if not _asks_once(turn):
            return Reply(text=text, buttons=(more, other))
        turn.prefer(replace(turn.preferences, asked_where=True))
        mine = (turn.button("settings-change-services", "set", "services"), *other)
        return Reply(text=f"{text}\n{say('where-ask', country=place)}", buttons=(more, mine))

    def _told(self, turn: Turn, title: TitleId, country: str, known: Offered) -> list[str]:
        """A line a way, who says so and when, and where that leads."""
        say, services = turn.say, known.services
        lines = [
            say(f"where-{way}", services=say.several(own_first(turn, services[way])[:MOST_SERVICES]))
            for way in WAYS
            if services.get(way)
        ]
        link = known.link or watch_page(title, country)
        if self._public_url:
            link = f"{self._public_url}/watch-link/{title}?country={country}"
        return [*lines, say("where-source", days=days_since(turn, known)), say("where-link", link=link)]

    async def _named(self, turn: Turn, named: str) -> TitleId | None:
        try:
            return from_short_id(named)
        except BadTitleId:
            if title := await self._names(named):  # "Up" is a word where it does not stand alone
                return title
            read = await self._understand(named, turn.person.id)
        refs = (*read.about, *read.similar_to, *read.like, *read.seen, *read.dislike)
        return refs[0].id if refs else None

    def _name(self, title: TitleId) -> str:
        arrays = self._recommender.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title


def _asks_once(turn: Turn) -> bool:
    """Whether it is time to ask where somebody watches and on what: the first time that it is of use, and then never
    again."""
    told = turn.preferences.services or country_told(turn) or turn.preferences.asked_where
    return not told and not turn.for_kids and turn.incoming.chat.private


def _labelled(button: Button, country: str, say: Words) -> Button:
    return replace(button, label=territories(say.locale).get(country, country))
