"""Reminders: "remind me on Friday at eight to watch Heat". Said then, in that chat, on the person's own clocks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.dialogue import Command, Flow, Replies, Turn, Verbs, rows
from bot.errors import BadTitleId
from bot.messages import Action, Button, Reply
from bot.notices import LATE, Notice, NoticeKind, Notices
from bot.persons import NoticeMade, NoticesDropped
from bot.scene.arranging import speaks_first
from bot.scene.meant import safe
from bot.scene.scene import Prompt
from bot.scene.spoken import speak_of
from bot.scene.titles import Titles
from bot.scene.when import when
from bot.scene.zones import ask_zone, zone_of
from bot.titles import TitleId, from_short_id, short_id
from bot.understanding.acts.reminding import ALL, EVERY, LIST, OFF, PROMPT_WHEN, PROMPT_ZONE, WHEN, ZONE, parted
from bot.understanding.limits.moments import Moment
from bot.understanding.limits.zones import all_zones
from bot.words import Words

OFFERED = ("d0.1200", "d1.1200", "w4.1200", "w5.1200")
"""Moments that are a tap away."""
MOST, LISTED = 50, 8
"""Reminders that wait for one person at once, and how many of them are shown."""
NO_TITLE = "-"
"""What stands in a title's place in a button."""
SOON, LATER = "m60", "m1440"
"""How far off a reminder can be put by a tap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A reminder of which something is still asked: when, or on whose clock."""

    title: TitleId | None = None
    words: str = ""
    code: str = ""
    every: bool = False


class Reminders:
    def __init__(self, *, notices: Notices, titles: Titles) -> None:
        self._notices, self._titles = notices, titles

    def flow(self) -> Flow:
        verbs: Verbs = {
            "reminders": Command(self.listed, offered=True, private=True),
            "remind_at": self.at,
            "remind_off": self.off,
        }
        return Flow(name="reminders", verbs=verbs, hears={"remind": self.said})

    async def said(self, turn: Turn) -> Replies:
        """A reminder in words: set, shown, dropped, or the answer to what was asked of it."""
        act, pending = turn.meant, turn.recall(Pending)
        if act.about in (LIST, OFF):
            return _whispered(turn, await (self.listed(turn) if act.about == LIST else self._dropped(turn)))
        if act.about in (WHEN, ZONE):
            pending = pending or Pending()
            code = act.value if act.about == WHEN else pending.code
            if act.about == ZONE:
                turn.prefer(replace(turn.preferences, timezone=act.value))
            return await self._set(turn, replace(pending, code=code))
        moment, told = parted(act.value)
        title = act.titles[0] if act.titles else None
        asked = Pending(title=title, words=told, code=moment.encode() if moment else "", every=EVERY in act.besides)
        return await self._set(turn, asked)

    async def at(self, turn: Turn) -> Replies:
        """`remind_at:w4.1200:m949`, and behind it the zone where that had to be asked for."""
        code, short, zone = (turn.action.arg(place) for place in range(3))
        if zone in all_zones():
            turn.prefer(replace(turn.preferences, timezone=zone))
        title, pending = _title(short), turn.recall(Pending)
        told = pending.words if pending and not title else ""
        every = bool(pending and pending.every and pending.title == title)
        return await self._set(turn, Pending(title=title, words=told, code=code, every=every))

    async def _set(self, turn: Turn, asked: Pending) -> Replies:
        """The reminder as it was asked for; what is missing is asked."""
        if turn.incoming.chat.guest:
            return (Reply(text=turn.say("remind-guest")),)
        if asked.title and turn.for_kids and not safe(asked.title, self._titles.arrays):
            return (Reply(text=turn.say("not-for-kids")),)
        moment, zone = Moment.decode(asked.code), zone_of(turn)
        if moment is None:
            return (self._ask_when(turn, asked),)
        if moment.local and not zone:
            return (self._ask_zone(turn, asked),)
        due = moment.at(turn.now, zone)
        if due is None:
            return (self._ask_when(turn, asked, "remind-passed"),)
        waiting = await self._waiting(turn)
        if len(waiting) >= MOST:
            return (Reply(text=turn.say("remind-many", most=MOST), buttons=((_list_button(turn),),)),)
        notice = _notice(turn, asked, due, zone)
        turn.changes.append(NoticeMade(notice=notice))
        turn.drop(Pending)
        if asked.title:
            speak_of(turn, asked.title)
        return (self._told(turn, notice),)

    def _told(self, turn: Turn, notice: Notice) -> Reply:
        """That it is noted, when and of what, with a way out."""
        moment = when(notice.due, turn.now, notice.zone, turn.say, clock=turn.preferences.timezone is None)
        text = turn.say(f"remind-set-{_of(notice)}", when=moment, **self._named(notice))
        if notice.every:
            text = f"{text} {turn.say(_rhythm(notice))}"
        if not speaks_first(turn):
            text = f"{text}\n{turn.say('remind-next-turn')}"
        return Reply(text=text, buttons=((_off_button(turn, notice, turn.say("button-remind-off")),),))

    def _ask_when(self, turn: Turn, asked: Pending, key: str = "remind-when") -> Reply:
        turn.keep(asked)
        turn.keep(Prompt(waits=PROMPT_WHEN))
        short = short_id(asked.title) if asked.title else NO_TITLE
        offered = [turn.button(f"night-at-{code.replace('.', '-')}", "remind_at", code, short) for code in OFFERED]
        save = [turn.button("button-save", "save", short)] if asked.title else []
        return Reply(text=turn.say(key), buttons=rows(*offered, *save))

    def _ask_zone(self, turn: Turn, asked: Pending) -> Reply:
        turn.keep(asked)
        turn.keep(Prompt(waits=PROMPT_ZONE))
        short = short_id(asked.title) if asked.title else NO_TITLE
        return ask_zone(turn, "remind_at", asked.code, short)

    async def listed(self, turn: Turn) -> Replies:
        """What waits, the soonest first, each with a button that drops it."""
        waiting = await self._waiting(turn)
        if not waiting:
            return (Reply(text=turn.say("remind-none")),)
        return (self._list(turn, waiting, turn.say("remind-list", count=len(waiting))),)

    def _list(self, turn: Turn, waiting: Sequence[Notice], heading: str) -> Reply:
        lines, buttons = [heading], []
        for notice in waiting[:LISTED]:
            what = self._what(notice, turn.say)
            moment = when(notice.due, turn.now, notice.zone or zone_of(turn), turn.say)
            lines.append(turn.say("remind-line", what=what, when=moment))
            buttons.append(_off_button(turn, notice, turn.say("button-remind-drop", what=what)))
        return Reply(text="\n".join(lines), buttons=rows(*buttons, wide=1))

    async def off(self, turn: Turn) -> Replies:
        """`remind_off:69a5f2c0:m949`: the reminder of that title at that second (since 1970, in hexadecimal)."""
        mark, title = turn.action.arg(0), _title(turn.action.arg(1))
        waiting = await self._waiting(turn)
        return (self._gone(turn, [each for each in waiting if _mark(each) == mark and each.title == title], waiting),)

    async def _dropped(self, turn: Turn) -> Replies:
        """In words: those of the title named, all, or the only one there is; else it is asked which."""
        waiting, act = await self._waiting(turn), turn.meant
        turn.drop(Pending)
        if not waiting:
            return (Reply(text=turn.say("remind-none")),)
        if act.value == ALL or (len(waiting) == 1 and not act.titles):
            return (self._gone(turn, waiting, waiting),)
        of_title = [notice for notice in waiting if notice.title in act.titles or _is_told(notice, act.value)]
        if of_title:
            return (self._gone(turn, of_title, waiting),)
        key = "remind-not-of" if act.titles else "remind-which"
        names = {"title": self._titles.name(act.titles[0])} if act.titles else {}
        return (self._list(turn, waiting, turn.say(key, **names)),)

    def _gone(self, turn: Turn, gone: Sequence[Notice], waiting: Sequence[Notice]) -> Reply:
        """What was dropped; one that is alone can be put back by a tap."""
        if not gone:
            return Reply(text=turn.say("remind-gone-already"))
        turn.changes.append(NoticesDropped(ids=tuple(notice.id for notice in gone)))
        if len(gone) > 1:
            return Reply(text=turn.say("remind-off-all", count=len(gone)))
        notice = gone[0]
        back = replace(turn.button("button-remind-back", "remind_at"), action=_back(notice, turn))
        left = (_list_button(turn),) if len(waiting) > 1 else ()
        buttons = ((*((back,) if notice.title else ()), *left),)
        text = turn.say(f"remind-off-{_of(notice)}", **self._named(notice))
        return Reply(text=text, buttons=buttons if any(buttons) else ())

    async def _waiting(self, turn: Turn) -> Sequence[Notice]:
        """What waits for the person; in a child's profile only what was asked for there."""
        found = await self._notices.waiting(turn.person.id, NoticeKind.REMINDER)
        return [notice for notice in found if not turn.for_kids or notice.profile == turn.person.profile.id]

    def _what(self, notice: Notice, say: Words) -> str:
        return say(f"remind-what-{_of(notice)}", **self._named(notice))

    def _named(self, notice: Notice) -> dict[str, str]:
        return _named(notice, self._titles)


class ReminderHerald:
    """Says a reminder when its time has come."""

    patient = False

    def __init__(self, *, titles: Titles) -> None:
        self._titles = titles

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        """At its time; later it says when that was. "It" is from here on what it was of."""
        say, now = turn.say, turn.now
        late = now - notice.due > LATE
        if notice.title:
            speak_of(turn, notice.title)
        key = f"remind-{'late' if late else 'now'}-{_of(notice)}"
        moment = when(notice.due, now, notice.zone, say)
        text = say(key, when=moment, **_named(notice, self._titles))
        if notice.called and not notice.chat.private:
            text = say("remind-called", name=notice.called, text=text)
        short = short_id(notice.title) if notice.title else NO_TITLE
        again = [
            Button(label=say(f"button-remind-{key}"), action=Action(verb="remind_at", args=(code, short)))
            for key, code in (("soon", SOON), ("later", LATER))
        ]
        card = [Button(label=say("button-card"), action=Action(verb="card", args=(short,)))] if notice.title else []
        if following := self.again(notice, turn):
            stop = (_off_button(turn, following, say("button-remind-stop")),)
            return Reply(text=text, buttons=(*rows(*card), stop), locale=say.locale)
        return Reply(text=text, buttons=rows(*card, *(again if notice.title else ()), wide=3), locale=say.locale)

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        """The same at its next moment, where it was asked for every day or week."""
        moment = Moment.decode(notice.every)
        due = moment.at(max(turn.now, notice.due), notice.zone or zone_of(turn)) if moment else None
        return replace(notice, due=due) if due else None


def _rhythm(notice: Notice) -> str:
    """Every day, or every week."""
    moment = Moment.decode(notice.every)
    return "remind-every-week" if moment and moment.weekday is not None else "remind-every-day"


def _again_at(asked: Pending, zone: str) -> str:
    """The moment at which it comes again: on a day of the week, or each day at that time."""
    moment = Moment.decode(asked.code)
    if not (asked.every and moment and moment.local and zone):
        return ""
    return Moment(minute=moment.minute, weekday=moment.weekday).encode()


def _notice(turn: Turn, asked: Pending, due: datetime, zone: str) -> Notice:
    incoming, again = turn.incoming, _again_at(asked, zone)
    return Notice(
        kind=NoticeKind.REMINDER,
        account=incoming.account,
        chat=incoming.chat,
        due=due,
        key=f"{asked.title or asked.words}:{again or f'{due:%y%m%d%H%M}'}"[-80:],
        every=again,
        zone=zone,
        locale=turn.say.locale,
        title=asked.title,
        words=asked.words,
        called=incoming.name,
    )


def _of(notice: Notice) -> str:
    """What kind of thing a reminder is of, as the words have it."""
    return "title" if notice.title else "words" if notice.words else "nothing"


def _named(notice: Notice, titles: Titles) -> dict[str, str]:
    if notice.title:
        return {"title": titles.name(notice.title)}
    return {"words": notice.words} if notice.words else {}


def _mark(notice: Notice) -> str:
    return f"{int(notice.due.timestamp()):x}"


def _off_button(turn: Turn, notice: Notice, label: str) -> Button:
    short = short_id(notice.title) if notice.title else NO_TITLE
    return Button(label=label, action=Action(verb="remind_off", args=(_mark(notice), short)))


def _back(notice: Notice, turn: Turn) -> Action:
    """The same reminder again."""
    zone = notice.zone or zone_of(turn) or "UTC"
    here = notice.due.astimezone(ZoneInfo(zone))
    moment = Moment(on=(here.month, here.day), minute=here.hour * 60 + here.minute)
    return Action(verb="remind_at", args=(moment.encode(), short_id(notice.title) if notice.title else NO_TITLE))


def _is_told(notice: Notice, words: str) -> bool:
    """Whether a reminder is of these words."""
    return bool(words) and notice.words.casefold() == words.casefold()


def _whispered(turn: Turn, replies: Replies) -> Replies:
    """What somebody wants to be reminded of is for their eyes alone."""
    if turn.incoming.chat.private:
        return replies
    return tuple(replace(reply, private=True, again=Action(verb="reminders")) for reply in replies)


def _list_button(turn: Turn) -> Button:
    return turn.button("button-reminders", "reminders")


def _title(short: str) -> TitleId | None:
    try:
        return from_short_id(short) if short and short != NO_TITLE else None
    except BadTitleId:
        return None
