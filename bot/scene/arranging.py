"""What a person lets Usher say first: the weekly five, and "how was it?"; made, moved and ended by words, buttons and
settings alike."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import Turn, rows
from bot.messages import Action, Button, Reply
from bot.notices import Notice, NoticeKind
from bot.persons import NoticeMade, NoticesDropped
from bot.scene.availability import country_of
from bot.scene.calendar import Occasion, next_evening
from bot.scene.when import of_the_week
from bot.scene.zones import zone_of
from bot.titles import TitleId
from bot.understanding.limits.moments import Moment

ANSWERS_ONLY = frozenset(("console", "web", "talk", "api"))
"""Doors that can't speak first."""
WEEKLY = ("w4.1080", "w5.1080", "w6.1080", "w0.1140")
"""Times of a week that are a tap away."""
FILM_OF_WEEK, OFF = "film_of_week", "off"
"""The command of a chat's film of the week, and what ends it."""
NEXT_DAY, HALF_PAST_SIX = timedelta(hours=20), 18 * 60 + 30
"""When it is asked how a title was: the next evening, or after so long where nobody knows the person's clocks."""
WEEK = timedelta(days=7)


def speaks_first(turn: Turn) -> bool:
    """Whether the door can say anything later in this chat."""
    return turn.incoming.account.platform not in ANSWERS_ONLY


def among_others(turn: Turn) -> bool:
    """Whether this is a chat of several that Usher can write in."""
    chat = turn.incoming.chat
    return not (chat.private or chat.guest) and speaks_first(turn)


def film_of_week_when(turn: Turn, said: Moment | None = None) -> Reply:
    """When in the week a film shall come to this chat, the moment that was said first; whoever runs the chat taps."""
    first = said.encode() if said and said.weekday is not None else ""
    codes = [code for code in WEEKLY if code != first]
    offered = [turn.button(f"weekly-at-{code.replace('.', '-')}", FILM_OF_WEEK, code) for code in codes]
    if said and first:
        action = Action(verb=FILM_OF_WEEK, args=(first,))
        offered.insert(0, Button(label=of_the_week(said, turn.say), action=action))
    off = turn.button("button-channel-off", FILM_OF_WEEK, OFF)
    return Reply(text=turn.say("channel-when"), buttons=rows(*offered, off), everyones=True)


def weekly_on(turn: Turn, moment: Moment) -> Notice | None:
    """The five come then each week; None where the person's clocks are not known."""
    zone = zone_of(turn)
    due = moment.at(turn.now, zone) if zone else None
    if due is None:
        return None
    turn.prefer(replace(turn.preferences, weekly=moment.encode()))
    notice = _notice(turn, NoticeKind.WEEKLY, "weekly", due=due, zone=zone)
    turn.changes.append(NoticeMade(notice=notice))
    return notice


def next_week(notice: Notice, turn: Turn) -> Notice | None:
    """The same a week later, on the person's clocks; None where they stopped it."""
    moment = Moment.decode(turn.preferences.weekly or "")
    zone = turn.preferences.timezone or notice.zone
    due = moment.at(turn.now + timedelta(hours=1), zone) if moment else None
    return replace(notice, due=due, zone=zone) if due else None


def weekly_off(turn: Turn) -> None:
    turn.prefer(replace(turn.preferences, weekly=None))
    turn.changes.append(NoticesDropped(kind=NoticeKind.WEEKLY))


def afterwards(turn: Turn, *, on: bool) -> None:
    """Whether it is asked how a chosen title was."""
    turn.prefer(replace(turn.preferences, afterwards=on))
    if not on:
        turn.changes.append(NoticesDropped(kind=NoticeKind.AFTERWARDS))


def ask_afterwards(turn: Turn, title: TitleId) -> None:
    """The next day it is asked how the title was; once, and only whoever wants that."""
    if not turn.preferences.afterwards or turn.incoming.chat.guest:
        return
    zone = zone_of(turn)
    due = Moment(day=1, minute=HALF_PAST_SIX).at(turn.now, zone) if zone else None
    notice = _notice(
        turn, NoticeKind.AFTERWARDS, title, due=due or turn.now + NEXT_DAY, zone=zone, title=title, once=True
    )
    turn.changes.append(NoticeMade(notice=notice))


def ask_button(turn: Turn) -> tuple[Button, ...]:
    """A tap that lets it be asked how chosen titles were; offered until the person said yes or no to it."""
    offered = turn.preferences.afterwards is None and turn.incoming.chat.private and speaks_first(turn)
    return (turn.button("button-ask-afterwards", "first", "afterwards", "on"),) if offered else ()


def stop_button(turn: Turn, what: str) -> Button:
    """The tap that ends it."""
    return turn.button(f"button-stop-{what}", "first", what, "off")


def occasions_on(turn: Turn) -> tuple[Occasion, Notice] | None:
    """From now on each evening of the calendar of the person's country; the next of them, None where none is known.
    Where nobody knows their clocks, on those of Greenwich."""
    turn.prefer(replace(turn.preferences, occasions=True))
    found = next_occasion(turn, turn.now)
    if found is None:
        return None
    occasion, due = found
    notice = _notice(turn, NoticeKind.OCCASION, "occasion", due=due, zone=zone_of(turn), words=occasion.name)
    turn.changes.append(NoticeMade(notice=notice))
    return occasion, notice


def next_occasion(turn: Turn, after: datetime) -> tuple[Occasion, datetime] | None:
    return next_evening(after, country_of(turn), zone_of(turn))


def occasions_off(turn: Turn) -> None:
    turn.prefer(replace(turn.preferences, occasions=False))
    turn.changes.append(NoticesDropped(kind=NoticeKind.OCCASION))


def _notice(turn: Turn, kind: NoticeKind, key: str, **given: object) -> Notice:
    incoming = turn.incoming
    made = Notice(
        kind=kind, account=incoming.account, chat=incoming.chat, due=turn.now, key=key, locale=turn.say.locale
    )
    return replace(made, **given)  # type: ignore[arg-type]  # fields by their names
