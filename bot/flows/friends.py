"""Friends: whoever said so in a group shows the others of it what they loved, and sees the same of them. "What did my
friends like", "Anna loved Amélie and I loved Heat: one for both"."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.circles import Circles, Friend, circle_of
from bot.dialogue import Command, Flow, Replies, Turn, rows
from bot.messages import Buttons, Reply
from bot.night import clean_name
from bot.ports import People
from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import firm
from bot.recommend.fit import fits
from bot.recommend.pipeline import Recommended
from bot.recommend.together import Member, Proposal, Together
from bot.request import Request
from bot.scene.finding import Finder
from bot.scene.meant import meant
from bot.scene.ways_on import find_buttons
from bot.taste.profile import Taste
from bot.titles import Domain, Evidence, Judgement, Pick, Slot, TitleId, Verdict
from bot.understanding.acts.befriending import BOTH, CIRCLE, LEAVE, MINE, THEIRS, loved_by

CARDS = 8
ASKED = 12
"""Friends who are asked, the latest to come."""
LATEST = 60
"""Titles of each that count: those loved last."""
AGREED = 0.5
"""What it counts that many loved a title, beside how it fits the one who asks."""


class Friends:
    def __init__(self, *, circles: Circles, people: People, together: Together, finder: Finder) -> None:
        self._circles, self._people, self._together, self._finder = circles, people, together, finder

    def flow(self) -> Flow:
        return Flow(
            name="friends",
            verbs={
                "friends": Command(self.friends, offered=True, public=True),
                "friend_in": Command(self.join, anyones=True),
                "friend_out": Command(self.leave, anyones=True),
                "friends_off": Command(self.off, private=True),
                "friends_loved": self.loved,
            },
            hears={"friends": self.said},
        )

    async def said(self, turn: Turn) -> Replies:
        """In words: what they loved, one for both, who they are, no more of it."""
        about = turn.meant.about
        if about == BOTH:
            return await self._for_both(turn)
        if about == CIRCLE:
            return await self.friends(turn)
        if about == LEAVE:
            return await (self.off(turn) if turn.incoming.chat.private else self.leave(turn))
        return await self._loved(turn, turn.meant.value)

    async def friends(self, turn: Turn) -> Replies:
        """`/friends`: in a group the question who is in; alone, whom one shows what one loved, and the way out."""
        if turn.for_kids:
            return (Reply(text=turn.say("friends-kids"), private=True),)
        if not turn.incoming.chat.private and not turn.incoming.chat.guest:
            return (await self._asked(turn),)
        others = await self._circles.friends(turn.person.id)
        if not others:
            return (Reply(text=turn.say("friends-none"), buttons=(find_buttons(turn),)),)
        text = turn.say("friends-list", names=turn.say.several(_names(others)), count=len(others))
        buttons = rows(
            turn.button("button-friends-loved", "friends_loved"), turn.button("button-friends-off", "friends_off")
        )
        return (Reply(text=text, buttons=buttons),)

    async def join(self, turn: Turn) -> Replies:
        """Whoever presses shows what they loved from now on, and their name stands there."""
        if turn.for_kids or turn.incoming.chat.private:
            return (Reply(text=turn.say("friends-kids" if turn.for_kids else "friends-none"), alert=True),)
        name = clean_name(turn.incoming.name) or "?"
        friend = Friend(person=turn.person.id, profile=turn.person.profile.id, name=name)
        await self._circles.join(_here(turn), friend, turn.now)
        return (replace(await self._asked(turn), replaces=True),)

    async def leave(self, turn: Turn) -> Replies:
        """They are out of this group's circle."""
        await self._circles.leave(turn.person.id, _here(turn))
        return (replace(await self._asked(turn), replaces=turn.act is None),)

    async def off(self, turn: Turn) -> Replies:
        """Nobody sees anything any more, in no group."""
        gone = await self._circles.leave(turn.person.id)
        return (Reply(text=turn.say("friends-off" if gone else "friends-none")),)

    async def loved(self, turn: Turn) -> Replies:
        """What friends loved, as cards."""
        return await self._loved(turn, "")

    async def _asked(self, turn: Turn) -> Reply:
        """The question for all of a group, and who is in."""
        members = await self._circles.members(_here(turn))
        text = turn.say("friends-ask")
        if members:
            text = f"{text}\n{turn.say('friends-in', names=turn.say.several(_names(members)), count=len(members))}"
        buttons: Buttons = rows(
            turn.button("button-friend-in", "friend_in"), turn.button("button-friend-out", "friend_out")
        )
        if len(members) > 1:
            buttons = (*buttons, (turn.button("button-friends-loved", "friends_loved"),))
        return Reply(text=text, buttons=buttons, everyones=True)

    async def _loved(self, turn: Turn, name: str) -> Replies:
        """What they loved, those first that several loved and that fit the one who asks."""
        others = await self._others(turn)
        chosen = [friend for friend in others if not name or _is(friend, name)]
        if not chosen:
            key = "friends-unknown" if name else "friends-none"
            return (Reply(text=turn.say(key, name=name), buttons=(find_buttons(turn),)),)
        loved = await self._loves(turn, chosen)
        picks = await asyncio.to_thread(self._picks, turn, loved)
        names = turn.say.several(_names(chosen))
        if not picks:
            return (Reply(text=turn.say("friends-nothing-new", names=names), buttons=(find_buttons(turn),)),)
        found = Recommended(picks=picks, request=Request(), relaxed=(), ms=0.0)
        return await self._finder.lay(
            turn, Request(), found, origin="friends", note=turn.say("friends-loved", names=names, count=len(chosen))
        )

    async def _others(self, turn: Turn) -> list[Friend]:
        """Whom one sees: in a group those of it alone, for what is shown there is shown to all."""
        if turn.for_kids:
            return []
        circle = "" if turn.incoming.chat.private else _here(turn)
        return list(await self._circles.friends(turn.person.id, circle))[:ASKED]

    async def _loves(self, turn: Turn, friends: Sequence[Friend]) -> dict[TitleId, list[str]]:
        """Titles and who of these loved each; of a profile that is a child's by now nothing."""
        loved: dict[TitleId, list[str]] = {}
        for friend in friends:
            taste = await self._taste_of(turn, friend)
            for title in (taste.liked[-LATEST:] if taste else ())[::-1]:
                loved.setdefault(title, []).append(friend.name)
        return loved

    async def _taste_of(self, turn: Turn, friend: Friend) -> Taste | None:
        """What a friend loved, and nothing else of them: that is what they agreed to show."""
        memory = await self._people.revisit(friend.profile, turn.now)
        if memory is None or memory.person.id != friend.person or memory.person.profile.for_kids:
            return None
        whole = Taste.of(memory.judgements, (), turn.now)
        return Taste(judgements=_likes(whole), liked=whole.liked, now=turn.now)

    def _picks(self, turn: Turn, loved: dict[TitleId, list[str]]) -> tuple[Pick, ...]:
        arrays = self._together.arrays
        allowed = firm(meant(turn, Request(), arrays), arrays)
        open_ones = [t for t in loved if t in arrays.place and allowed[arrays.place[t]] and t not in turn.taste.known]
        fitting = {fit.title: fit.whole for fit in fits(tuple(open_ones), turn.taste, arrays, None)}
        most = max((len(names) for names in loved.values()), default=1)
        worth = {
            title: AGREED * len(loved[title]) / most + (1 - AGREED) * fitting.get(title, _standing(title, arrays))
            for title in open_ones
        }
        best = sorted(open_ones, key=lambda title: (-worth[title], title))[:CARDS]
        return tuple(
            Pick(
                title=title,
                score=round(worth[title], 4),
                confidence=0.0,
                slot=Slot.SAFE,
                evidence=(Evidence(kind="friend", value="|".join(loved[title]), weight=1.0),),
                source="friends",
            )
            for title in best
        )

    async def _for_both(self, turn: Turn) -> Replies:
        """One for two: of a friend who shows what they loved all of that counts, of anybody else the title alone."""
        act = turn.meant
        mine, theirs = loved_by(act, MINE), loved_by(act, THEIRS)
        for title in mine:
            turn.judge(title, Verdict.LIKED)
        friend = next((each for each in await self._others(turn) if act.value and _is(each, act.value)), None)
        known = await self._taste_of(turn, friend) if friend else None
        wishes = (self._member(turn, 0, mine, turn.taste), self._member(turn, 1, theirs, known or Taste()))
        found = await self._together.propose(wishes, CARDS, for_kids=turn.for_kids)
        named = {*mine, *theirs}
        picks = tuple(
            _for_two(each) for each in found if each.title not in named and each.title not in turn.taste.known
        )
        if not picks:
            return (self._finder.nothing(turn),)
        who = friend.name if friend else act.value
        key = "friends-both-known" if known else "friends-both-named" if who else "friends-both"
        request = Request(similar_to=tuple(dict.fromkeys((*mine, *theirs))), domain=turn.domain)
        laid = Recommended(picks=picks, request=request, relaxed=(), ms=0.0)
        titles = turn.say.several([self._finder.name(title) for title in theirs])
        note = turn.say(key, name=who, titles=titles)
        return await self._finder.lay(turn, request, laid, origin="friends", note=note)

    def _member(self, turn: Turn, key: int, titles: tuple[TitleId, ...], taste: Taste) -> Member:
        domain = Domain.KIDS if turn.for_kids else Domain.MOVIES
        return Member(key=key, request=Request(similar_to=titles, domain=domain), taste=taste)


def _for_two(proposal: Proposal) -> Pick:
    return Pick(title=proposal.title, score=round(proposal.least, 4), confidence=0.0, slot=Slot.SAFE, source="friends")


def _likes(taste: Taste) -> tuple[Judgement, ...]:
    return tuple(judgement for judgement in taste.judgements if judgement.title in set(taste.liked))


def _standing(title: TitleId, arrays: TitleArrays) -> float:
    return float(arrays.quality[arrays.place[title]])


def _names(friends: Sequence[Friend]) -> list[str]:
    return [friend.name for friend in friends]


def _is(friend: Friend, name: str) -> bool:
    """Whether they are called so: by the whole name, or its first word."""
    own, said = friend.name.casefold(), name.casefold().strip()
    return said in (own, own.partition(" ")[0])


def _here(turn: Turn) -> str:
    return circle_of(turn.incoming.account, turn.incoming.chat)
