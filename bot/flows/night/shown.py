"""What a chat sees of its movie night: who is in, what is voted on, what won. Everyone may press these buttons."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time

from bot.dialogue import rows
from bot.messages import Action, Appointment, Button, Card, Picture, Reply
from bot.night import Guest, Night, Phase
from bot.ports import Catalogue, Clock
from bot.recommend.reasons import duration, genre_word, trait_word
from bot.scene.availability import INCLUDED, Availability
from bot.scene.cards import facts, heading
from bot.scene.stories import synopsis
from bot.titles import Offered, Title, TitleId, short_id
from bot.words import Words, territories, words

MOST_NAMED = 10
"""More names than this in one sentence nobody reads."""


MOST_GIVING = 3
"""Of those who give up something this many are named under a title."""
MOST_SERVICES = 4
LASTS = timedelta(hours=3)
"""How long a calendar takes a night to last."""


class NightShown:
    """Lays a night out as replies, in the night's own language."""

    def __init__(
        self, *, catalogue: Catalogue, poster_base: str, clock: Clock, availability: Availability | None = None
    ) -> None:
        """Without `availability` it is not said where the winner can be watched."""
        self._catalogue = catalogue
        self._availability = availability
        self._poster_base = poster_base
        self._clock = clock

    async def gathering(self, night: Night) -> Reply:
        """Who is in so far, and the ways in, out and on."""
        say = words(night.locale)
        buttons = (
            (_button(say, "in", "join", night.id), _button(say, "out", "night_out", night.id)),
            (_button(say, "start", "night_start", night.id, count=len(night.guests)),),
            (_button(say, "when", "night_when", night.id), off_button(night)),
        )
        text = say("night-open", host=_name(night.guest(night.host), say), names=names(night.guests, say))
        if night.starts_at:
            text = f"{text}\n{say('night-starts', when=when(night, say))}"
        if (who := night.clockless[0]) and (guest := night.guest(who)):
            text = f"{text}\n{say('night-clock-open', name=_name(guest, say))}"
        if night.nominated:
            own = [await self.name(title, say) for title in night.nominated]
            text = f"{text}\n{say('night-nominations', titles=say.several(own))}"
        stands = night_message(night)
        begins = appointment(night, say, say("night-event-in", names=names(night.guests, say)))
        return Reply(text=text, buttons=buttons, everyones=True, edition=night.revision, stands=stands, begins=begins)

    def gathered(self, night: Night) -> Reply:
        """What is left of that when the vote begins."""
        say = words(night.locale)
        text = say("night-gathered", names=names(night.guests, say))
        return Reply(text=text, everyones=True, edition=night.revision, stands=f"night:{night.id}")

    async def ballot(self, night: Night) -> Reply:
        """The titles, what each asks of whom, and a button for each."""
        say, found = words(night.locale), await self._titles(night)
        lines = [_heading(night, say)]
        if len(night.guests) > 1 and _unseen(night):
            lines[0] += " " + say("night-unseen", count=len(night.titles))
        for place, title in enumerate(night.titles):
            lines.append(_line(say, place, found.get(title), title))
            if asks := _asks(night, place, say):
                lines.append(f"    {asks}")
        alone = len(night.guests) == 1
        if night.starts_at:
            lines.append(f"\n{say('night-starts', when=when(night, say))}")
        time = duration(night.minutes_left(self._clock.now()), say)
        lines.append("\n" + (say("night-vote-solo") if alone else say("night-vote", time=time)))
        if voted := [guest for guest in night.guests if guest.vote is not None]:
            lines.append(say("night-voted", names=names(tuple(voted), say)))
        return Reply(
            text="\n".join(lines),
            buttons=_vote_buttons(night, say, alone),
            everyones=True,
            edition=night.revision,
            stands=night_message(night),
            until=None if alone else night.closes_at,
            begins=appointment(night, say, say("night-event-in", names=names(night.guests, say))),
        )

    async def closed(self, night: Night) -> Reply:
        """The ballot when the vote is over: the titles and what they got."""
        say, found = words(night.locale), await self._titles(night)
        tally = [
            say("night-tally", number=place + 1, title=_named(found.get(title), title, say), votes=votes)
            for place, (title, votes) in enumerate(zip(night.titles, night.votes, strict=True))
        ]
        text = "\n".join((say("night-closed"), *tally))
        about = _named(found.get(night.winner), night.winner, say) if night.winner else ""
        begins = appointment(night, say, about)
        return Reply(text=text, everyones=True, edition=night.revision, stands=night_message(night), begins=begins)

    async def starting(self, night: Night) -> tuple[Reply, ...]:
        """That it starts now: what won, or what is still to be done; nothing of one that was called off."""
        say, found = words(night.locale), await self._titles(night)
        if night.winner:
            name = _named(found.get(night.winner), night.winner, say)
            return (Reply(text=say("night-begins", title=name), everyones=True, locale=night.locale),)
        if night.phase is Phase.OVER:
            return ()
        shown = await self.ballot(night) if night.phase is Phase.VOTING else await self.gathering(night)
        return (replace(shown, text=f"{say('night-begins-open')}\n\n{shown.text}"),)

    async def winner(self, night: Night) -> Reply:
        """What won and why, as a card."""
        say, found = words(night.locale), await self._titles(night)
        title = night.winner or night.titles[0]
        text = self._verdict(night, title, found.get(title), say)
        seen = _button(say, "seen", "night_seen", night.id)
        if title not in found:
            return Reply(text=text, buttons=((seen,),), everyones=True, edition=night.revision)
        card = self._card(night, found[title], say, seen, await self._where(night, title, say))
        return Reply(text=text, cards=(card,), everyones=True, edition=night.revision)

    async def how_was_it(self, night: Night) -> Reply:
        """The next day: a tap for those who watched what won, and one for those who didn't."""
        say = words(night.locale)
        title = night.winner or night.titles[0]
        felt = [
            Button(label=say(f"button-{how}"), action=Action(verb="night_felt", args=(night.id, how)))
            for how in ("like", "dislike")
        ]
        missed = Button(label=say("button-night-not-watched"), action=Action(verb="night_felt", args=(night.id, "no")))
        return Reply(
            text=say("night-how", title=await self.name(title, say)), buttons=((*felt, missed),), everyones=True,
            locale=night.locale,
        )  # fmt: skip

    def called_off(self, night: Night, by: str) -> Reply:
        say = words(night.locale)
        return Reply(
            text=say("night-off", name=by or say("night-someone")),
            everyones=True,
            edition=night.revision,
            stands=night_message(night),
            begins=appointment(night, say, off=True),
        )

    def lapsed(self, night: Night) -> Reply:
        """What is left of a night that nobody started."""
        say = words(night.locale)
        begins = appointment(night, say, off=True)
        return Reply(text=say("night-gone"), everyones=True, stands=night_message(night), begins=begins)

    def empty(self, night: Night) -> Reply:
        say = words(night.locale)
        begins = appointment(night, say, off=True)
        return Reply(text=say("night-empty"), everyones=True, edition=night.revision, begins=begins)

    async def name(self, title: TitleId, say: Words) -> str:
        return _named((await self._catalogue.get([title])).get(title), title, say)

    async def _titles(self, night: Night) -> Mapping[TitleId, Title]:
        return await self._catalogue.get(night.titles)

    async def _where(self, night: Night, title: TitleId, say: Words) -> str:
        """Where it streams in the night's country, else where it can be had; empty where nobody knows."""
        offers = await self._availability.offers([title], night.country) if self._availability else {}
        known = offers.get(title, Offered()).services
        for key, ways in (("night-streams", INCLUDED), ("night-to-rent", ("rent", "buy"))):
            services = list(dict.fromkeys(service for way in ways for service in known.get(way, ())))[:MOST_SERVICES]
            if services:
                country = territories(say.locale).get(night.country, night.country)
                return say(key, country=country, services=say.several(services))
        return ""

    def _verdict(self, night: Night, winner: TitleId, title: Title | None, say: Words) -> str:
        name, cast = _named(title, winner, say), sum(night.votes)
        if len(night.guests) == 1 and cast:
            return say("night-won-solo", title=name)
        if not cast:
            return say("night-won-unvoted", title=name)
        votes = night.votes[night.titles.index(winner)]
        if night.tied:
            return say("night-won-tie", title=name, votes=votes)
        return say("night-won", title=name, votes=votes, voters=cast)

    def _card(self, night: Night, title: Title, say: Words, seen: Button, where: str) -> Card:
        poster = f"{self._poster_base}{title.poster_path}" if title.poster_path and self._poster_base else None
        return Card(
            title=title.id,
            heading=heading(title, say),
            facts=facts(title, say),
            reason=_sentence(_asks(night, night.titles.index(title.id), say)),
            footer=where,
            overview=synopsis(title, say),
            picture=Picture(alt=say("card-picture", title=title.title), url=poster, key=title.id),
            buttons=((seen,),),
        )


def when(night: Night, say: Words) -> str:
    """`Friday, 4 December, 20:00 (Europe/Berlin)`."""
    assert night.starts_at
    here = night.starts_at.astimezone(ZoneInfo(night.zone or "UTC"))
    weekday, day = format_date(here, "EEEE", locale=say.locale), format_skeleton("MMMMd", here, locale=say.locale)
    clock = format_time(here, "HH:mm", locale=say.locale)
    return say("night-moment", weekday=weekday, day=day, clock=clock, zone=(night.zone or "UTC").replace("_", " "))


def appointment(night: Night, say: Words, about: str = "", *, off: bool = False) -> Appointment | None:
    """The night as a calendar has it; None where no start is set."""
    if not night.starts_at or night.chat.private:
        return None
    return Appointment(
        id=f"night:{night.id}",
        name=say("night-event"),
        about=about,
        at=night.starts_at,
        ends=night.starts_at + LASTS,
        words=when(night, say),
        off=off,
    )


def names(guests: tuple[Guest, ...], say: Words) -> str:
    """`Ann, Ben and Chi`; of a crowd the first few, and how many more."""
    named = [_name(guest, say) for guest in guests[:MOST_NAMED]]
    if len(guests) > MOST_NAMED:
        named.append(say("night-others", count=len(guests) - MOST_NAMED))
    return say.several(named)


def _name(guest: Guest | None, say: Words) -> str:
    return guest.name if guest and guest.name else say("night-someone")


def _heading(night: Night, say: Words) -> str:
    if len(night.guests) == 1:
        return say("night-ballot-solo", count=len(night.titles))
    return say("night-ballot", count=len(night.titles), names=names(night.guests, say))


def _line(say: Words, place: int, title: Title | None, id: TitleId) -> str:
    known = facts(replace(title, genres=title.genres[:2]), say) if title else ""
    return say("night-line", number=place + 1, title=_named(title, id, say), facts=known).rstrip(" ·")


def _asks(night: Night, place: int, say: Words) -> str:
    """What a title asks of the group, of nobody by name: what they answered was to stay private. `asks the least of
    everyone · one of you would have it dark`."""
    if len(night.guests) < 2:
        return ""
    parts = [say("night-least")] if place == 0 and len(night.titles) > 1 else []
    giving = [wishes for guest in night.guests if (wishes := guest.gives_up.get(night.titles[place]))]
    for wishes in giving[:MOST_GIVING]:
        parts += [said for said in _given_up(wishes, say) if said not in parts]
    if len(giving) > MOST_GIVING:
        parts.append(say("night-others-give", count=len(giving) - MOST_GIVING))
    return " · ".join(parts)


def _unseen(night: Night) -> bool:
    """Whether nobody is known to have seen any of them; of what was put up nobody looked."""
    return not night.nominated and not any("seen" in lost for guest in night.guests for lost in guest.gives_up.values())


def _given_up(wishes: tuple[str, ...], say: Words) -> list[str]:
    told: list[str] = []
    pairs = [wish.partition(":")[::2] for wish in wishes]
    for kind, value in pairs:
        if kind == "seen":
            told.append(say("night-gives-seen"))
        elif kind == "runtime":
            told.append(say("night-gives-runtime", runtime=duration(int(value), say)))
        elif kind == "genre":
            told.append(say("night-gives-genre", genre=genre_word(value, say)))
    if traits := [trait_word(value, say) for kind, value in pairs if kind == "trait"]:
        told.append(say("night-gives-trait", traits=say.several(traits)))
    return told


def _vote_buttons(night: Night, say: Words, alone: bool) -> tuple[tuple[Button, ...], ...]:
    numbers = [
        Button(
            label=f"{place + 1} {_dots(votes)}".strip(), action=Action(verb="night_vote", args=(night.id, str(place)))
        )
        for place, votes in enumerate(night.votes)
    ]
    close, off = _button(say, "close", "night_close", night.id), off_button(night)
    cards = [
        Button(label=f"🎞 {place + 1}", action=Action(verb="night_card", args=(short_id(title),)))
        for place, title in enumerate(night.titles)
    ]
    return (*rows(*numbers, wide=5), *rows(*cards, wide=5), *(() if alone else ((close,),)), (off,))


def night_message(night: Night) -> str:
    """The name by which the night's message can be found again: that with the vote, once there is one."""
    return f"night:{night.id}:vote" if night.titles else f"night:{night.id}"


def _dots(votes: int) -> str:
    """A few votes as they would be drawn on paper, more as a number: five buttons share a row."""
    return "●" * votes if votes < 4 else f"●×{votes}"


def off_button(night: Night) -> Button:
    return _button(words(night.locale), "off", "night_off", night.id)


def _button(say: Words, key: str, verb: str, night: str, **fields: object) -> Button:
    return Button(label=say(f"button-night-{key}", **fields), action=Action(verb=verb, args=(night,)))


def _named(title: Title | None, id: TitleId, say: Words) -> str:
    return heading(title, say) if title else id


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}." if text else ""
