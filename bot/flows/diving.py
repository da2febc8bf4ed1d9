"""Deep dives: all that somebody made, in an order with a reason for each, what was seen ticked, the next at hand."""

from dataclasses import replace
from datetime import timedelta

from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.knowledge.pitches import pitch
from bot.messages import Button, Buttons, Reply
from bot.notices import Notice, NoticeKind
from bot.persons import NoticeMade, NoticesDropped
from bot.recommend.pipeline import Recommender
from bot.recommend.reasons import genre_word
from bot.scene.arranging import HALF_PAST_SIX, speaks_first
from bot.scene.deck import top_of
from bot.scene.filmography import Step, filmography, mostly_directs, steps, whose
from bot.scene.meant import safe
from bot.scene.scene import Under
from bot.scene.spoken import PeopleSpoken, at_hand, speak_of
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons
from bot.scene.zones import zone_of
from bot.titles import TitleId, short_id
from bot.understanding.acts.diving import NEXT, YEARS
from bot.understanding.limits.moments import Moment
from bot.words import Words

SHOWN = 10
"""Titles of one page of a way."""
KEPT = 5
"""Ways that are remembered."""
BY_YEAR = "y"
WEEK = timedelta(days=7)
LONGEST_NAME = 24
"""Bytes of a name in a button."""


class Diving:
    def __init__(self, *, recommender: Recommender, titles: Titles) -> None:
        self._recommender, self._titles = recommender, titles

    def flow(self) -> Flow:
        return Flow(
            name="diving",
            verbs={
                "dive": Command(self.dive, offered=True, public=True, options=("name",)),
                "dive_on": self.page,
                "dive_next": self.next,
                "dive_weekly": Command(self.weekly, private=True),
            },
            hears={"dive": self.said},
        )

    async def said(self, turn: Turn) -> Replies:
        """In words: of whom is said, or of whoever was spoken of."""
        act = turn.meant
        if act.about == NEXT:
            return await self._next(turn, self._whose(turn, act.value) or self._under(turn))
        name = self._whose(turn, act.value) if act.value else self._spoken_of(turn)
        if not name:
            key = "dive-nobody" if act.value else "dive-who"
            return (
                Reply(text=turn.say(key, **({"name": act.value} if act.value else {})), buttons=(find_buttons(turn),)),
            )
        return self._shown(turn, name, by_year=YEARS in act.besides)

    async def dive(self, turn: Turn) -> Replies:
        """`/dive Villeneuve`, `dive:Denis Villeneuve`; without a name the one that is under way."""
        said = turn.action.arg(0)
        name = self._whose(turn, said) if said else self._under(turn)
        if not name:
            return (_nobody(turn, said),)
        return self._shown(turn, name, by_year=turn.action.arg(1) == BY_YEAR)

    async def page(self, turn: Turn) -> Replies:
        """`dive_on:10:Denis Villeneuve`: the way from that place on."""
        first, said = turn.action.arg(0), turn.action.arg(1)
        under = turn.recall(Under)
        name = self._whose(turn, said)
        if not name or not first.isdecimal():
            return (_nobody(turn),)
        by_year = bool(under and under.name == name and under.by_year)
        return self._shown(turn, name, by_year=by_year, first=int(first[:4]))

    async def next(self, turn: Turn) -> Replies:
        """`dive_next:Denis Villeneuve`: what stands next on the way."""
        return await self._next(turn, self._whose(turn, turn.action.arg(0)) or self._under(turn))

    async def weekly(self, turn: Turn) -> Replies:
        """`dive_weekly:Denis Villeneuve`: the next step is offered each week; `dive_weekly:off` ends it."""
        said = turn.action.arg(0)
        name = self._whose(turn, said) if said != "off" else ""
        if not name:
            turn.changes.append(NoticesDropped(kind=NoticeKind.NEXT_STEP))
            return (Reply(text=turn.say("dive-weekly-off")),)
        turn.changes.append(NoticeMade(notice=_notice(turn, name)))
        text = turn.say("dive-weekly", name=name)
        text = text if speaks_first(turn) else f"{text}\n{turn.say('remind-next-turn')}"
        return (Reply(text=text, buttons=((turn.button("button-stop-next-step", "dive_weekly", "off"),),)),)

    async def _next(self, turn: Turn, name: str) -> Replies:
        if not name:
            return (_nobody(turn),)
        under = turn.recall(Under)
        way = self._way(turn, name, by_year=bool(under and under.name == name and under.by_year))
        reply = next_step(turn, name, way, self._titles)
        return (reply or Reply(text=turn.say("dive-done", name=name, count=len(way)), buttons=(find_buttons(turn),)),)

    def _shown(self, turn: Turn, name: str, *, by_year: bool, first: int = 0) -> Replies:
        """The way, a page of it, what was seen ticked."""
        way = self._way(turn, name, by_year=by_year)
        if not way:
            return (_nobody(turn, name),)
        turn.keep(Under(name=name, by_year=by_year, beside=top_of(turn) or ""))
        turn.keep(PeopleSpoken(names=(name,)))
        dives = tuple(dict.fromkeys((name, *turn.preferences.dives)))[:KEPT]
        if dives != turn.preferences.dives and not turn.for_kids:
            turn.prefer(replace(turn.preferences, dives=dives))
        shown = way[first : first + SHOWN] or way[:SHOWN]
        seen = sum(step.title in turn.taste.seen for step in way)
        key = "dive-rest" if first else "dive-by-year" if by_year else "dive-way"
        role = "by" if mostly_directs(name, self._recommender.arrays) else "with"
        heading = turn.say(key, name=name, count=len(way), seen=seen, role=role)
        lines = [_line(turn, step, self._titles) for step in shown]
        speak_of(turn, *[step.title for step in way if step.title not in turn.taste.seen][:1])
        return (Reply(text="\n".join((heading, *lines)), buttons=self._below(turn, name, way, first)),)

    def _below(self, turn: Turn, name: str, way: tuple[Step, ...], first: int) -> Buttons:
        left = [step for step in way if step.title not in turn.taste.seen]
        card = [_card(turn, left[0].title, self._titles)] if left else []
        known = name if len(name.encode()) <= LONGEST_NAME else name.rsplit(maxsplit=1)[-1][:LONGEST_NAME]
        more = []
        if len(way) > first + SHOWN:
            more.append(turn.button("button-dive-on", "dive_on", first + SHOWN, known))
        if len(left) > 1 and turn.incoming.chat.private and not turn.incoming.chat.guest:
            more.append(turn.button("button-dive-weekly", "dive_weekly", known))
        return rows(*card, *more, wide=2)

    def _way(self, turn: Turn, name: str, *, by_year: bool) -> tuple[Step, ...]:
        arrays = self._recommender.arrays
        titles = [t for t in filmography(name, arrays) if not turn.for_kids or safe(t, arrays)]
        return steps(titles, arrays, by_year=by_year)

    def _whose(self, turn: Turn, said: str) -> str:
        """The one who is named: as the reading knows them, else as the catalogue does."""
        read = turn.read.full.people.wanted if turn.act else ()
        arrays = self._recommender.arrays
        if said and len(read) == 1 and read[0].casefold() in arrays.people:
            return whose(read[0], arrays)
        return whose(said, arrays) if said else ""

    def _under(self, turn: Turn) -> str:
        under = turn.recall(Under)
        return under.name if under else next(iter(turn.preferences.dives), "")

    def _spoken_of(self, turn: Turn) -> str:
        """Who "her" is: whoever was spoken of, else who made the title at hand."""
        spoken, title = turn.recall(PeopleSpoken), at_hand(turn)
        makers = self._titles.directors(title) if title else ()
        told = [name for name in (spoken.names if spoken else ()) if filmography(name, self._recommender.arrays)]
        return whose(next(iter((*told, *makers)), ""), self._recommender.arrays)


class NextStepHerald:
    """Offers the next step of a way once a week, until there is none."""

    patient = True

    def __init__(self, *, titles: Titles) -> None:
        self._titles = titles

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        name, arrays = notice.words, self._titles.arrays
        if turn.person.profile.id != notice.profile or name not in turn.preferences.dives:
            return None
        reply = next_step(turn, name, steps(filmography(name, arrays), arrays), self._titles)
        if reply is None:
            return None
        turn.keep(Under(name=name, beside=top_of(turn) or ""))
        stop = (turn.button("button-stop-next-step", "dive_weekly", "off"),)
        return replace(reply, buttons=(*reply.buttons, stop), locale=turn.say.locale)

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        arrays = self._titles.arrays
        left = [title for title in filmography(notice.words, arrays) if title not in turn.taste.seen]
        return replace(notice, due=notice.due + WEEK) if left else None


def next_step(turn: Turn, name: str, way: tuple[Step, ...], titles: Titles) -> Reply | None:
    """What stands next; None where all of it is seen."""
    left = [step for step in way if step.title not in turn.taste.seen]
    if not left:
        return None
    step = left[0]
    speak_of(turn, step.title)
    place = len(way) - len(left)
    text = turn.say("dive-next", name=name, title=titles.name(step.title), seen=place, count=len(way))
    text = f"{text} {_why(step, turn.say, titles)}"
    save = turn.button("button-save", "save", short_id(step.title))
    seen = turn.button("button-seen", "seen", short_id(step.title))
    return Reply(text=text, buttons=((_card(turn, step.title, titles),), (save, seen)))


def _nobody(turn: Turn, name: str = "") -> Reply:
    """That nothing of theirs is here; without a name it is asked whose."""
    text = turn.say("dive-nobody", name=name) if name else turn.say("dive-who")
    return Reply(text=text, buttons=(find_buttons(turn),))


def _line(turn: Turn, step: Step, titles: Titles) -> str:
    """`1984 · Paris, Texas: start here …`, ticked where it is seen."""
    arrays = titles.arrays
    year = f"{arrays.years[arrays.place[step.title]]:.0f}"
    key = "dive-line-seen" if step.title in turn.taste.seen else "dive-line"
    return turn.say(key, title=titles.name(step.title), year=year, why=_why(step, turn.say, titles))


def _why(step: Step, say: Words, titles: Titles) -> str:
    arrays = titles.arrays
    row = arrays.place[step.title]
    if step.why == "after":
        return say("dive-why-after", title=titles.name(TitleId(step.of)))
    if step.why == "aside":
        return say("dive-why-aside", genre=genre_word(step.of, say))
    if step.why == "best":
        return say("dive-why-best", stars=f"{arrays.columns.vote_average[row]:.1f}")
    if step.why == "then":
        told = pitch(step.title, say.locale)
        return say("dive-why-pitch", pitch=told) if told else say("dive-why-then")
    return say(f"dive-why-{step.why}")


def _card(turn: Turn, title: TitleId, titles: Titles) -> Button:
    return replace(
        turn.button("button-card", "card", short_id(title)), label=f"▶ {turn.say.titled(titles.name(title))}"
    )


def _notice(turn: Turn, name: str) -> Notice:
    """The next step in a week, on a free evening of theirs."""
    zone, incoming = zone_of(turn), turn.incoming
    due = Moment(day=7, minute=HALF_PAST_SIX).at(turn.now, zone) if zone else None
    return Notice(
        kind=NoticeKind.NEXT_STEP,
        account=incoming.account,
        chat=incoming.chat,
        due=due or turn.now + WEEK,
        key="next_step",
        zone=zone,
        locale=turn.say.locale,
        words=name,
    )
