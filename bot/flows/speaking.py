"""What Usher may say first: five titles a week, and how a chosen one was. Off until somebody asks for it, in words, by
a tap or in the settings; ended by one tap."""

from dataclasses import dataclass, replace

from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.messages import Reply
from bot.notices import Notice, NoticeKind
from bot.persons import NoticesDropped, Searched
from bot.recommend.pipeline import Recommended
from bot.request import Request
from bot.scene.arranging import (
    WEEKLY,
    afterwards,
    among_others,
    ask_afterwards,
    film_of_week_when,
    next_week,
    occasions_off,
    occasions_on,
    speaks_first,
    stop_button,
    weekly_off,
    weekly_on,
)
from bot.scene.finding import Finder
from bot.scene.meant import meant, safe
from bot.scene.scene import Chosen, Prompt
from bot.scene.spoken import speak_of
from bot.scene.titles import Titles
from bot.scene.when import when
from bot.scene.zones import ask_zone
from bot.titles import Pick, Slot, TitleId, from_short_id, short_id
from bot.understanding.acts import speaking
from bot.understanding.limits.moments import Moment
from bot.understanding.limits.zones import all_zones

FIVE = 5
REMEMBERED = 60
"""Titles that were sent lately and are not sent again."""
LOOKED_AT = 16
"""Picks among which the new ones and the gamble are chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyPending:
    """The moment of the week that was said, while it is asked on whose clock."""

    code: str


class Speaking:
    def flow(self) -> Flow:
        return Flow(
            name="speaking",
            verbs={
                "weekly": Command(self.weekly, offered=True, private=True),
                "first": Command(self.first, private=True),
                "felt_no": self.not_watched,
            },
            hears={"speak": Command(self.said, private=True)},
        )

    async def said(self, turn: Turn) -> Replies:
        """In words: on, off, when, on whose clock, in which hours not."""
        act = turn.meant
        if act.about == speaking.QUIET:
            first, _, last = act.value.partition("-")
            turn.prefer(replace(turn.preferences, quiet=(int(first), int(last))))
            return (Reply(text=turn.say("quiet-set", first=f"{first}:00", last=f"{last}:00")),)
        if act.about == speaking.SILENCE:
            return await self._silence(turn)
        if act.about == speaking.ZONE:
            turn.prefer(replace(turn.preferences, timezone=act.value))
            pending = turn.recall(WeeklyPending)
            return self._weekly(turn, pending.code if pending else speaking.ON)
        if act.about == speaking.OCCASIONS:
            return self._occasions(turn, on=act.value != speaking.OFF)
        if act.about == speaking.CHANNEL:
            return (self._film_of_week(turn, act.value),)
        if act.about == speaking.AFTERWARDS:
            return self._afterwards(turn, on=act.value != speaking.OFF)
        return self._weekly(turn, act.value)

    def _film_of_week(self, turn: Turn, value: str) -> Reply:
        """Who runs the chat shows with the tap: words don't tell."""
        if not among_others(turn):
            return Reply(text=turn.say("channel-where"))
        return film_of_week_when(turn, Moment.decode(value))

    async def weekly(self, turn: Turn) -> Replies:
        """`/weekly`: when, and a way to end it."""
        return self._weekly(turn, speaking.ON)

    async def first(self, turn: Turn) -> Replies:
        """`first:weekly:w4.1080`, behind it the zone where that had to be asked; `first:weekly:off`,
        `first:afterwards:on`, `first:afterwards:off`."""
        what, value, zone = (turn.action.arg(place) for place in range(3))
        if zone in all_zones():
            turn.prefer(replace(turn.preferences, timezone=zone))
        if what == "occasions":
            return self._occasions(turn, on=value != speaking.OFF)
        if what == "afterwards":
            return self._afterwards(turn, on=value != speaking.OFF)
        return self._weekly(turn, value)

    async def not_watched(self, turn: Turn) -> Replies:
        """`felt_no:m949`: it stays on the list."""
        speak_of(turn, from_short_id(turn.action.arg(0)))
        return (Reply(text=turn.say("night-not-watched"), replaces=True),)

    def _afterwards(self, turn: Turn, *, on: bool) -> Replies:
        afterwards(turn, on=on)
        if not on:
            back = turn.button("button-ask-afterwards", "first", "afterwards", "on")
            return (Reply(text=turn.say("afterwards-off"), buttons=((back,),)),)
        if chosen := turn.recall(Chosen):
            ask_afterwards(turn, chosen.title)
        text = turn.say("afterwards-on")
        if not speaks_first(turn):
            text = f"{text}\n{turn.say('remind-next-turn')}"
        return (Reply(text=text, buttons=((stop_button(turn, "afterwards"),),)),)

    def _occasions(self, turn: Turn, *, on: bool) -> Replies:
        """Evenings of the calendar, or none; which comes next, and when."""
        if not on:
            occasions_off(turn)
            back = turn.button("button-occasions", "first", "occasions", "on")
            return (Reply(text=turn.say("occasions-off"), buttons=((back,),)),)
        if not turn.incoming.chat.private or turn.incoming.chat.guest:
            return (Reply(text=turn.say("weekly-private")),)
        found = occasions_on(turn)
        if found is None:
            return (Reply(text=turn.say("occasions-none"), buttons=((stop_button(turn, "occasions"),),)),)
        occasion, notice = found
        moment = when(notice.due, turn.now, notice.zone or "UTC", turn.say)
        text = turn.say("occasions-on", what=turn.say(f"occasion-{occasion.name.replace('_', '-')}"), when=moment)
        if not speaks_first(turn):
            text = f"{text}\n{turn.say('remind-next-turn')}"
        return (Reply(text=text, buttons=((stop_button(turn, "occasions"),),)),)

    def _weekly(self, turn: Turn, value: str) -> Replies:
        """The five each week at that moment, or no more; asked when, and on whose clock, where that isn't known."""
        if value == speaking.OFF:
            weekly_off(turn)
            return (Reply(text=turn.say("weekly-off"), buttons=((turn.button("button-weekly", "weekly"),),)),)
        if not turn.incoming.chat.private or turn.incoming.chat.guest:
            return (Reply(text=turn.say("weekly-private")),)
        moment = Moment.decode(value)
        if moment is None or moment.weekday is None:
            return (self._ask_when(turn),)
        notice = weekly_on(turn, moment)
        if notice is None:
            return (self._ask_zone(turn, value),)
        first = when(notice.due, turn.now, notice.zone, turn.say, clock=turn.preferences.timezone is None)
        text = turn.say("weekly-on", first=first)
        if not speaks_first(turn):
            text = f"{text}\n{turn.say('remind-next-turn')}"
        return (Reply(text=text, buttons=((stop_button(turn, "weekly"),),)),)

    def _ask_when(self, turn: Turn) -> Reply:
        turn.keep(Prompt(waits=speaking.PROMPT_WHEN))
        offered = [turn.button(f"weekly-at-{code.replace('.', '-')}", "first", "weekly", code) for code in WEEKLY]
        stop = [stop_button(turn, "weekly")] if turn.preferences.weekly else []
        return Reply(text=turn.say("weekly-when"), buttons=rows(*offered, *stop))

    def _ask_zone(self, turn: Turn, code: str) -> Reply:
        turn.keep(WeeklyPending(code=code))
        turn.keep(Prompt(waits=speaking.PROMPT_ZONE))
        return ask_zone(turn, "first", "weekly", code)

    async def _silence(self, turn: Turn) -> Replies:
        """Nothing that was not asked for at its hour; reminders stay, and that is said."""
        turn.prefer(replace(turn.preferences, weekly=None, afterwards=False, occasions=False))
        patient = (NoticeKind.WEEKLY, NoticeKind.AFTERWARDS, NoticeKind.NEXT_STEP, NoticeKind.OCCASION)
        turn.changes += [NoticesDropped(kind=kind) for kind in patient]
        return (Reply(text=turn.say("silence"), buttons=((turn.button("button-reminders", "reminders"),),)),)


class AfterwardsHerald:
    """Asks how a chosen title was; nothing where that was said already, or it is on the list no more."""

    patient = True

    def __init__(self, *, titles: Titles) -> None:
        self._titles = titles

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        title = notice.title
        if not title or turn.person.profile.id != notice.profile or title not in self._titles:
            return None
        if not turn.preferences.afterwards or title not in turn.taste.saved or title in turn.taste.said:
            return None
        speak_of(turn, title)
        short = short_id(title)
        felt = [turn.button(f"button-{how}", how, short) for how in ("like", "dislike")]
        buttons = (
            (*felt, turn.button("button-afterwards-not-watched", "felt_no", short)),
            (stop_button(turn, "afterwards"),),
        )
        return Reply(
            text=turn.say("night-how", title=self._titles.name(title)), buttons=buttons, locale=turn.say.locale
        )

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        return None


class WeeklyHerald:
    """Five for somebody: new ones, one from their list, and at last a gamble."""

    patient = True

    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        if turn.person.profile.id != notice.profile or not turn.preferences.weekly:
            return None
        before = frozenset(TitleId(title) for title in notice.words.split())
        arrays = self._finder.recommender.arrays
        request = meant(turn, Request(domain=turn.domain), arrays)
        found = await self._finder.recommender.recommend(
            request, turn.taste, before | frozenset(turn.memory.shown), count=LOOKED_AT, person=turn.person
        )
        saved = self._from_list(turn, before)
        picks, kinds = five(found.picks, saved)
        if not picks:
            return None
        text = turn.say("weekly-five", count=len(picks), kinds=kinds)
        (deck,) = await self._finder.lay(turn, request, _with(found, picks), origin="weekly", first="weekly")
        return replace(deck, text=text, locale=turn.say.locale)

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        """Next week, without what was sent lately."""
        following = next_week(notice, turn)
        sent = [pick.title for change in turn.changes if isinstance(change, Searched) for pick in change.picks]
        words = " ".join((*notice.words.split(), *sent)[-REMEMBERED:])
        return replace(following, words=words) if following else None

    def _from_list(self, turn: Turn, before: frozenset[TitleId]) -> TitleId | None:
        """What was saved longest ago, is not seen yet and was not sent lately."""
        arrays = self._finder.recommender.arrays
        saved = [title for title in turn.taste.saved if title in arrays.place and title not in turn.taste.seen]
        saved = [title for title in saved if not turn.for_kids or safe(title, arrays)]
        return next((title for title in saved if title not in before), None)


def five(picks: tuple[Pick, ...], saved: TitleId | None) -> tuple[tuple[Pick, ...], str]:
    """At most five of the picks, the title from the list before the last, the gamble last; and what there is of these:
    `both`, `list`, `gamble`, `new`."""
    gambles = [pick for pick in picks if pick.slot is Slot.WILDCARD]
    gamble = replace((gambles or picks[-1:])[0], slot=Slot.WILDCARD) if len(picks) >= FIVE else None
    own = Pick(title=saved, score=0.0, confidence=0.0, slot=Slot.SAFE, source="watchlist") if saved else None
    last = [pick for pick in (own, gamble) if pick]
    taken = {pick.title for pick in last}
    new = [pick for pick in picks if pick.title not in taken and pick.slot is not Slot.WILDCARD]
    kinds = {(True, True): "both", (True, False): "list", (False, True): "gamble"}
    return (*new[: FIVE - len(last)], *last), kinds.get((own is not None, gamble is not None), "new")


def _with(found: Recommended, picks: tuple[Pick, ...]) -> Recommended:
    return replace(found, picks=picks, relaxed=())
