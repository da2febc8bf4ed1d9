"""Movie night: people of a chat join, each answers in private, five titles are voted on, one wins."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from bot.dialogue import Command, Flow, Replies, Turn, Verbs
from bot.flows.night.nights import Nights
from bot.flows.night.private import NightPrivate, member
from bot.flows.night.shown import NightShown, names, when
from bot.flows.night.starting import NightStart
from bot.messages import Chose, Reply
from bot.night import (
    GATHERING,
    LONGEST_VOTE,
    MOST_GUESTS,
    NOMINATED,
    SHORTEST_VOTE,
    TITLES,
    VOTE_MINUTES,
    Guest,
    GuestTaste,
    Night,
    Phase,
    clean_name,
)
from bot.recommend.together import Together
from bot.scene.availability import country_of
from bot.scene.meant import safe
from bot.scene.scene import Prompt
from bot.scene.titles import FindNameSurely
from bot.titles import TitleId, Verdict, from_short_id, is_short_id

TRIES = 5
"""How often titles are looked for anew when somebody joins or leaves meanwhile."""
LONGEST_NAMED = 80
"""Characters of a name that no title has, which is said back."""


Act = Callable[[Turn, Night], Awaitable[Replies]]


class MovieNight:
    def __init__(
        self,
        *,
        nights: Nights,
        together: Together,
        shown: NightShown,
        card: Callable[[Turn, TitleId], Awaitable[Reply]],
        names: FindNameSurely,
        new_id: Callable[[], str] = lambda: secrets.token_hex(5),
    ) -> None:
        """`new_id` gives names that nobody guesses: who has a night's is let in. None looks like a title's."""
        self._nights = nights
        self._together = together
        self._shown = shown
        self._new_id = new_id
        self._card_of = card
        self._names = names
        self.private = NightPrivate(nights=nights, start=self._begin)
        self.start_at = NightStart(
            nights=nights, shown=shown, standing=self._standing, refused=self._refused, here=self._here
        )

    def flow(self) -> Flow:
        verbs: Verbs = {
            "movie_night": Command(self.movie_night, offered=True, public=True, options=("minutes", "when")),
            "nominate": Command(self.nominate, offered=True, public=True, options=("title",)),
            "night_felt": self.felt,
            "movienight": Command(self.movie_night, public=True),
            "join": self.join,
            "night_out": self._here(self._leave),
            "night_start": self._here(self._start),
            "night_vote": self._here(self._vote),
            "night_close": self._here(self._close),
            "night_off": self._here(self._call_off),
            "night_now": self._here(self._now),
            "night_seen": self.seen,
            "night_card": self.card,
        }
        return Flow(
            name="movie_night",
            verbs={**verbs, **self.private.verbs, **self.start_at.verbs},
            hears={"nominate": self.nominated},
        )

    async def movie_night(self, turn: Turn) -> Replies:
        """`/movie-night` plans one, `/movie-night 30` one with half an hour to vote, `/movie-night friday at 8` one
        that starts then; where one is on, it is shown, with its new start where one is said."""
        account, chat = turn.incoming.account, turn.incoming.chat
        if chat.guest:
            return (Reply(text=turn.say("night-guest")),)
        before = await self._nights.on_in(account.platform, chat.id)
        over: Replies = ()
        if before and before.due(turn.now):
            over, before = await self._end(before), None
        night = before or await self._nights.open(self._new(turn))
        starts = " ".join(arg for arg in turn.action.args if not arg.strip().isdecimal()).strip()
        if before or night.guest(turn.person.id) is None:
            if not starts:
                return await self._again(turn, night)
            if refused := self._refused(turn, night):
                standing = await self._standing(turn, night)
                return (replace(standing, text=f"{refused[0].text}\n\n{standing.text}"),)
            return await self._timed(turn, night, starts)
        first = await self._timed(turn, night, starts) if starts else (await self._standing(turn, night),)
        if chat.private:
            return (*over, *first)
        return (*over, *first, self.private.question(turn, night, turn.say("night-in")))

    async def _timed(self, turn: Turn, night: Night, starts: str) -> Replies:
        """The night with the start that these words name; as it is, with a note, where they name none to come."""
        timed = await self.start_at.said(turn, night, starts)
        if timed and not timed[0].alert:
            return timed
        told = timed[0].text if timed else turn.say("night-when-unclear")
        standing = await self._standing(turn, night)
        return (replace(standing, text=f"{told}\n\n{standing.text}"),)

    async def join(self, turn: Turn) -> Replies:
        """In: by the button under the night, by words where it is, or from elsewhere by its link."""
        known = await self._night_of(turn)
        if not known and not turn.action.args:
            return (_told(turn, "night-not-on"),)
        if not known or (known.chat.private and not _is_here(turn, known)):
            return (_told(turn, "night-gone"),)
        night = await self._nights.join(known.id, _guest(turn), turn.now)
        if not night:
            return await self._too_late(turn, known.id)
        if not night.guest(turn.person.id):
            return (_told(turn, "night-full", most=MOST_GUESTS),)
        asked = self.private.question(turn, night, turn.say("night-in"))
        if not _is_here(turn, night):
            return (asked,)
        return (replace(await self._shown.gathering(night), replaces=True), asked)

    async def _too_late(self, turn: Turn, id: str) -> Replies:
        """For who would join a night that gathers no more."""
        night = await self._nights.find(id)
        if not night or night.phase is not Phase.VOTING:
            return (_told(turn, "night-gone"),)
        return (_told(turn, "night-late" if night.guest(turn.person.id) else "night-begun"),)

    async def seen(self, turn: Turn) -> Replies:
        """Whoever says so has seen what won."""
        night = await self._nights.find(turn.action.arg(0))
        if not night or not night.winner:
            return (_told(turn, "night-gone"),)
        if night.winner not in turn.taste.seen:
            turn.judge(night.winner, Verdict.SEEN)
        return (_told(turn, "night-seen-noted", title=await self._shown.name(night.winner, turn.say)),)

    async def nominate(self, turn: Turn) -> Replies:
        """`/nominate Heat`: a title of one's own for the night that gathers here; who puts one up is in."""
        named = turn.action.arg(0)
        if is_short_id(named):
            return await self._put_up(turn, from_short_id(named))
        return await self._put_up(turn, await self._names(named) if named.strip() else None, named)

    async def nominated(self, turn: Turn) -> Replies:
        """The title that was asked for, in words."""
        return await self._put_up(turn, turn.meant.titles[0])

    async def _put_up(self, turn: Turn, title: TitleId | None, named: str = "") -> Replies:
        night = await self._nights.on_in(turn.incoming.account.platform, turn.incoming.chat.id)
        if not night or night.phase is not Phase.GATHERING or night.due(turn.now):
            return (Reply(text=turn.say("night-nominate-none")),)
        if title is None or title not in self._together.arrays.place:
            turn.keep(Prompt(waits="nominate"))
            key = "unknown" if named.strip() and len(named) <= LONGEST_NAMED else "which"
            return (Reply(text=turn.say(f"night-nominate-{key}", name=named.strip()), completes=True),)
        if (night.for_kids or turn.for_kids) and not safe(title, self._together.arrays):
            return (_told(turn, "night-nominate-kids"),)
        guest = night.guest(turn.person.id)
        joined = night if guest else await self._nights.join(night.id, _guest(turn), turn.now)
        answers = {**(guest.answers if guest else {}), NOMINATED: title}
        put_up = joined and await self._nights.answer(joined.id, turn.person.id, answers)
        if not put_up:  # the vote began meanwhile
            return await self._as_it_is(turn, night.id)
        night = put_up
        if not night.guest(turn.person.id):
            return (_told(turn, "night-full", most=MOST_GUESTS),)
        name = clean_name(turn.incoming.name) or turn.say("night-someone")
        said = turn.say("night-nominated", name=name, title=await self._shown.name(title, turn.say))
        shown = await self._standing(turn, night)
        return (replace(shown, text=f"{said}\n\n{shown.text}"),)

    async def felt(self, turn: Turn) -> Replies:
        """The next day: how what won was, for whoever says so."""
        night, how = await self._nights.find(turn.action.arg(0)), turn.action.arg(1)
        if not night or not night.winner:
            return (_told(turn, "night-gone"),)
        if how not in ("like", "dislike"):
            return (_told(turn, "night-not-watched"),)
        verdict = Verdict.LIKED if how == "like" else Verdict.DISLIKED
        turn.judge(night.winner, verdict)
        return (_told(turn, f"verdict-{verdict}", title=await self._shown.name(night.winner, turn.say)),)

    async def card(self, turn: Turn) -> Replies:
        """What there is to know of a title that is voted on, for whoever asks."""
        title = from_short_id(turn.action.arg(0))
        return (replace(await self._card_of(turn, title), private=True, again=turn.action),)

    async def _leave(self, turn: Turn, night: Night) -> Replies:
        left = await self._nights.leave(night.id, turn.person.id)
        if not left:
            return await self._as_it_is(turn, night.id)
        if left.phase is Phase.OVER:
            return (replace(self._shown.empty(left), replaces=True),)
        if left.phase is Phase.VOTING:
            return await self._voted(left)
        return (replace(await self._shown.gathering(left), replaces=True),)

    async def _start(self, turn: Turn, night: Night) -> Replies:
        if night.phase is not Phase.GATHERING:
            return await self._as_it_is(turn, night.id)
        return self._refused(turn, night) or await self._begin(turn, night)

    async def _begin(self, turn: Turn, night: Night) -> Replies:
        """The titles, and the vote on them. Where people joined a message of its own, so that phones tell of it."""
        voting = await self._propose(turn, night.id)
        if voting is None:
            return (Reply(text=turn.say("night-none"), everyones=True),)
        if voting.phase is not Phase.VOTING:
            return await self._as_it_is(turn, night.id)
        ballot = await self._shown.ballot(voting)
        if night.chat.private:
            return (replace(ballot, replaces=True),)
        return (replace(self._shown.gathered(voting), replaces=True), ballot)

    async def _propose(self, turn: Turn, id: str) -> Night | None:
        """The night when its vote has begun, or as it is when it can't any more; None when there is no title."""
        for _ in range(TRIES):
            night = await self._nights.find(id)
            if not night or night.phase is not Phase.GATHERING:
                break
            known, arrays = await self._nights.guest_tastes(id), self._together.arrays
            members = [member(guest, known.get(guest.person, GuestTaste()), turn, arrays) for guest in night.guests]
            own = tuple(title for title in night.nominated if self._allowed(title, night))[:TITLES]
            found = await self._together.propose(members, TITLES, for_kids=night.for_kids)
            found = tuple(each for each in found if each.title not in own)[: TITLES - len(own)]
            if not (found or own):
                return None
            proposed = replace(
                night,
                titles=(*(each.title for each in found), *own),
                guests=tuple(
                    replace(guest, gives_up={p.title: p.gives_up.get(guest.person, ()) for p in found})
                    for guest in night.guests
                ),
            )
            lasts = GATHERING if night.chat.private else timedelta(minutes=night.vote_minutes)
            if voting := await self._nights.propose(proposed, turn.now, turn.now + lasts):
                return voting
        return await self._nights.find(id)

    def _allowed(self, title: TitleId, night: Night) -> bool:
        """Whether a title that was put up may be voted on: who joined since may be a child, and a catalogue changes."""
        arrays = self._together.arrays
        return title in arrays.place and (not night.for_kids or safe(title, arrays))

    async def _vote(self, turn: Turn, night: Night) -> Replies:
        place = turn.action.arg(1)
        known = place.isdecimal() and len(place) == 1 and int(place) < len(night.titles)
        if not known or night.phase is not Phase.VOTING:
            return await self._as_it_is(turn, night.id)
        if not night.guest(turn.person.id):
            return (_told(turn, "night-not-in", names=names(night.guests, turn.say)),)
        voted = await self._nights.vote(night.id, turn.person.id, int(place))
        return await self._voted(voted) if voted else await self._as_it_is(turn, night.id)

    async def _voted(self, night: Night) -> Replies:
        """The ballot after a vote; when everyone has voted, what won."""
        if night.decided and (ended := await self._end(night)):
            return ended
        return (replace(await self._shown.ballot(night), replaces=True),)

    async def _close(self, turn: Turn, night: Night) -> Replies:
        if night.phase is not Phase.VOTING:
            return await self._as_it_is(turn, night.id)
        return self._refused(turn, night) or await self._end(night) or await self._as_it_is(turn, night.id)

    async def _now(self, turn: Turn, night: Night) -> Replies:
        """Who is in, or how the vote stands."""
        return (await self._standing(turn, night),)

    async def _call_off(self, turn: Turn, night: Night) -> Replies:
        if refused := self._refused(turn, night):
            return refused
        over = await self._nights.call_off(night.id)
        if not over:
            return await self._as_it_is(turn, night.id)
        return (replace(self._shown.called_off(over, clean_name(turn.incoming.name)), replaces=True),)

    async def _end(self, night: Night) -> Replies:
        """A night whose vote is over: what it came to, and what won in a message of its own. Nothing when somebody
        else ended it, or it never came to a vote, or one who is alone chose nothing."""
        if night.phase is Phase.GATHERING or (night.chat.private and not night.decided):
            await self._nights.call_off(night.id)
            return ()
        closed = await self._nights.close(night.id, announced=True)
        if not closed:
            return ()
        won = await self._shown.winner(closed)
        if closed.chat.private:
            return (replace(won, replaces=True),)
        return (replace(await self._shown.closed(closed), replaces=True), won)

    def _refused(self, turn: Turn, night: Night) -> Replies:
        """Nothing when this person may; else whom to ask."""
        if night.phase is Phase.OVER or night.may_lead(turn.person.id, turn.now):
            return ()
        minutes = max(1, round(night.open_to_all_in(turn.now).total_seconds() / 60))
        host = night.host_name or turn.say("night-someone")
        return (_told(turn, "night-host-only", host=host, minutes=minutes),)

    async def _again(self, turn: Turn, night: Night) -> Replies:
        """The night that is on, shown once more: its message may be far up by now."""
        shown = await self._standing(turn, night)
        note = "" if night.chat.private else turn.say("night-on-already")
        return (replace(shown, text=f"{note}\n\n{shown.text}".strip()),)

    async def _standing(self, turn: Turn, night: Night) -> Reply:
        """What the night is at: the vote, or who is in; for one who is alone the questions."""
        if night.phase is Phase.VOTING:
            return await self._shown.ballot(night)
        if night.chat.private:
            starts = turn.say("night-starts", when=when(night, turn.say)) if night.starts_at else ""
            return self.private.question(turn, night, f"{turn.say('night-solo')} {starts}".strip())
        return await self._shown.gathering(night)

    async def _as_it_is(self, turn: Turn, id: str) -> Replies:
        """For a button whose time has passed: the message as it should be, and a word for the presser."""
        night = await self._nights.find(id)
        if night and night.phase is not Phase.OVER:
            return (replace(await self._standing(turn, night), replaces=True),)
        told = _told(turn, "night-gone")
        if night and night.winner:
            return (replace(await self._shown.closed(night), replaces=True), told)
        return (told,)

    def _here(self, act: Act) -> Callable[[Turn], Awaitable[Replies]]:
        """A step for a night of the chat in which the button is pressed, ended first when its time is up; without a
        night's name (it was typed) for the one that is on."""

        async def step(turn: Turn) -> Replies:
            night = await self._night_of(turn)
            if not night or not _is_here(turn, night):
                return (_told(turn, "night-gone" if turn.action.args else "night-not-on"),)
            if night.due(turn.now):
                return await self._end(night) or await self._as_it_is(turn, night.id)
            return await act(turn, night)

        return step

    async def _night_of(self, turn: Turn) -> Night | None:
        """The night that the action names; where it names none, the one that is on here."""
        incoming = turn.incoming
        if turn.action.args:
            return await self._nights.find(turn.action.arg(0))
        return await self._nights.on_in(incoming.account.platform, incoming.chat.id)

    def _new(self, turn: Turn) -> Night:
        minutes = turn.action.arg(0).strip()
        wanted = int(minutes) if minutes.isdecimal() and len(minutes) < 5 else VOTE_MINUTES
        return Night(
            id=self._new_id(),
            platform=turn.incoming.account.platform,
            chat=turn.incoming.chat,
            host=turn.person.id,
            locale=turn.say.locale,
            country=country_of(turn)[:2],
            opened_at=turn.now,
            stepped_at=turn.now,
            closes_at=turn.now + GATHERING,
            vote_minutes=min(max(wanted, SHORTEST_VOTE), LONGEST_VOTE),
            guests=(_guest(turn),),
        )


def _guest(turn: Turn) -> Guest:
    profile = turn.person.profile
    name = clean_name(turn.incoming.name)
    return Guest(person=turn.person.id, profile=profile.id, name=name, for_kids=profile.for_kids)


def _is_here(turn: Turn, night: Night) -> bool:
    incoming = turn.incoming
    return (night.platform, night.chat.id) == (incoming.account.platform, incoming.chat.id)


def _told(turn: Turn, key: str, **fields: object) -> Reply:
    """A word for the presser alone; what was said in words is answered where it was said."""
    return Reply(text=turn.say(key, **fields), alert=True, private=isinstance(turn.incoming, Chose))
