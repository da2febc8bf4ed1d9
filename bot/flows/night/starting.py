"""When a movie night starts: said in words, or by a button; on the clocks of whoever leads it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.dialogue import Replies, Step, Turn, rows
from bot.flows.night.shown import NightShown, night_message, off_button
from bot.messages import Action, Button, Reply
from bot.night import CLOCKLESS, GATHERING, Night
from bot.scene.scene import Prompt
from bot.scene.zones import COMMON_ZONES, AwaitsZone, called, zone_of
from bot.understanding.acts.setting import PROMPT, ZONE
from bot.understanding.limits.moments import Moment, means_none, moment_in
from bot.understanding.limits.zones import all_zones
from bot.words import words

OFFERED = ("m60", "m120", "d0.1200", "d1.1200", "w4.1200", "w5.1200")
"""Moments that are a tap away."""
NEVER = "none"
"""What a button says in a moment's place: no time."""


class Timed(Protocol):
    """The part of the Nights port that a start needs."""

    async def on_in(self, platform: str, chat: str) -> Night | None: ...

    async def answer(self, id: str, person: int, answers: Mapping[str, str]) -> Night | None: ...

    async def set_start(self, id: str, starts_at: datetime | None, zone: str, closes_at: datetime) -> Night | None: ...


Act = Callable[[Turn, Night], Awaitable[Replies]]
Standing = Callable[[Turn, Night], Awaitable[Reply]]


class NightStart:
    """`standing` is the message of a night as it is; `refused` says whom to ask, where this person may not."""

    def __init__(
        self,
        *,
        nights: Timed,
        shown: NightShown,
        standing: Standing,
        refused: Callable[[Turn, Night], Replies],
        here: Callable[[Act], Step],
    ) -> None:
        self._nights, self._shown = nights, shown
        self._standing, self._refused = standing, refused
        self.verbs = {"night_when": here(self.ask), "night_at": here(self.at), "night_back": here(self.back)}

    async def ask(self, turn: Turn, night: Night) -> Replies:
        """When? In place of the night's message, which is a tap away."""
        if refused := self._refused(turn, night):
            return refused
        if moment := Moment.decode(night.clockless[1]):
            return tuple(replace(reply, replaces=True) for reply in await self.set(turn, night, moment))
        say = words(night.locale)
        offered = [_button(say(f"night-at-{code.replace('.', '-')}"), night, code) for code in OFFERED]
        none = [_button(say("night-at-none"), night, NEVER)] if night.starts_at else []
        buttons = tuple(row for row in (*rows(*offered), tuple(none), (_back(night),)) if row)
        text = say("night-when", host=night.host_name or say("night-someone"))
        return (Reply(text=text, buttons=buttons, everyones=True, edition=night.revision, replaces=True),)

    async def at(self, turn: Turn, night: Night) -> Replies:
        """`night_at:ID:w4.1200`, and behind it the zone where it had to be asked for."""
        code, zone = turn.action.arg(1), turn.action.arg(2)
        if refused := self._refused(turn, night):
            return refused
        if zone in all_zones():
            turn.prefer(replace(turn.preferences, timezone=zone))
        moment = None if code == NEVER else Moment.decode(code)
        if code != NEVER and moment is None:
            return (replace(await self._standing(turn, night), replaces=True),)
        return tuple(replace(reply, replaces=True) for reply in await self.set(turn, night, moment))

    async def back(self, turn: Turn, night: Night) -> Replies:
        """The night's message as it was."""
        return (replace(await self._standing(turn, night), replaces=True),)

    async def said(self, turn: Turn, night: Night, text: str) -> Replies | None:
        """The night with the start that these words name; None where they name none."""
        if means_none(text):
            return await self.set(turn, night, None)
        moment = moment_in(text)
        return await self.set(turn, night, moment) if moment else None

    async def set(self, turn: Turn, night: Night, moment: Moment | None) -> Replies:
        """The night with this start; the time zone is asked for where it must be known, and isn't."""
        zone = zone_of(turn)
        if moment and moment.local and not zone:
            await self._put_off(night, turn.person.id, moment.encode())
            turn.drop(AwaitsZone)
            turn.keep(Prompt(waits=f"{PROMPT}{ZONE}"))
            return (self._ask_zone(night, moment),)
        await self._put_off(night, night.clockless[0], "")
        starts = moment.at(turn.now, zone) if moment else None
        if moment and starts is None:
            return (Reply(text=turn.say("night-passed"), alert=True, private=True),)
        closes = max(night.closes_at, (starts or turn.now) + GATHERING)
        changed = await self._nights.set_start(night.id, starts, zone, closes)
        return (await self._standing(turn, changed or night),)

    async def zoned(self, turn: Turn) -> Replies:
        """The person's time zone is known now: the night here that waits for it gets its start, if there is one."""
        incoming = turn.incoming
        night = await self._nights.on_in(incoming.account.platform, incoming.chat.id)
        who, code = night.clockless if night and not night.due(turn.now) else (0, "")
        moment = Moment.decode(code)
        return await self.set(turn, night, moment) if night and moment and who == turn.person.id else ()

    async def _put_off(self, night: Night, person: int, code: str) -> None:
        """Keep what a guest said of the start until it is known on whose clock; an empty code lets it go."""
        guest = night.guest(person)
        if guest and guest.answers.get(CLOCKLESS, "") != code:
            await self._nights.answer(night.id, person, {**guest.answers, CLOCKLESS: code})

    def _ask_zone(self, night: Night, moment: Moment) -> Reply:
        say = words(night.locale)
        zones = [_button(called(zone), night, moment.encode(), zone) for zone in COMMON_ZONES]
        host = night.host_name or say("night-someone")
        text = say("night-zone") if night.chat.private else say("night-zone-asked", host=host)
        ways = (_back(night), off_button(night))
        stands = night_message(night)
        return Reply(text=text, buttons=(*rows(*zones, wide=3), ways), everyones=True, stands=stands)


def _button(label: str, night: Night, *args: str) -> Button:
    return Button(label=label, action=Action(verb="night_at", args=(night.id, *args)))


def _back(night: Night) -> Button:
    label = words(night.locale)("button-night-back")
    return Button(label=label, action=Action(verb="night_back", args=(night.id,)))
