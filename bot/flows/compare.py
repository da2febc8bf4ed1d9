"""Two tastes side by side: only where both want it, and only what both may know of each other."""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import datetime

import numpy as np

from bot.dialogue import Command, Flow, Replies, Turn
from bot.messages import Account, Action, Button, Buttons, Reply
from bot.night import clean_name
from bot.ports import People
from bot.recommend.arrays import TitleArrays
from bot.recommend.reasons import trait_word
from bot.recommend.together import Member, Together
from bot.request import Request
from bot.scene.ways_on import find_buttons
from bot.taste.profile import Taste
from bot.taste.traits import TRAITS
from bot.titles import Domain, TitleId, short_id

LASTS_DAYS = 2
"""So long somebody can still agree to be compared."""
LATEST = 300
CLEAR = 0.3
"""Standard deviations from the usual from which a leaning counts."""
SHARED_TITLES, SHARED_TRAITS, OTHER_TRAITS = 5, 3, 2


class Compare:
    """Whoever asks has agreed by asking; whom they ask agrees by a button that nobody else can press. The button says
    which taste it is for and is signed: a made-up one would read a stranger's."""

    def __init__(self, *, people: People, together: Together, secret: Callable[[], str]) -> None:
        self._people = people
        self._together = together
        self._secret = secret

    def flow(self) -> Flow:
        return Flow(
            name="compare",
            verbs={
                "compare": Command(self.compare, options=("person",)),
                "compare_yes": self.agree,
                "compare_no": self.refuse,
            },
        )

    async def compare(self, turn: Turn) -> Replies:
        """`compare:ACCOUNT:NAME` asks the person of that account on this platform, before everyone."""
        account, name = turn.action.arg(0), _named(turn.action.arg(1))
        mine = turn.incoming.account
        if not account or account == mine.id or turn.incoming.chat.private:
            return (Reply(text=turn.say("compare-whom"), buttons=(find_buttons(turn),), private=True),)
        if turn.for_kids or not turn.taste.liked:
            key = "compare-kids" if turn.for_kids else "compare-too-little"
            return (Reply(text=turn.say(key), buttons=(find_buttons(turn),), private=True),)
        theirs = Account(platform=mine.platform, id=account).mark
        text = turn.say("compare-ask", asker=_named(turn.incoming.name), asked=name)
        return (Reply(text=text, buttons=self._choice(turn, theirs), everyones=True),)

    async def agree(self, turn: Turn) -> Replies:
        """`compare_yes:PROFILE:DAY:SIGNATURE`, pressed by whom it was for."""
        profile, day, signature = (turn.action.arg(place) for place in range(3))
        mark = turn.incoming.account.mark
        signed = hmac.compare_digest(signature.encode(), self._sign(profile, day, mark).encode())
        if not (signed and int(day) >= _day(turn.now) - LASTS_DAYS):
            return (Reply(text=turn.say("compare-over"), buttons=(find_buttons(turn),), private=True),)
        other = await self._people.revisit(int(profile), turn.now)
        if other is None or other.person.id == turn.person.id:
            return (Reply(text=turn.say("compare-over"), buttons=(find_buttons(turn),), private=True),)
        if turn.for_kids or other.person.profile.for_kids:
            return (Reply(text=turn.say("compare-kids"), buttons=(find_buttons(turn),), private=True),)
        if not turn.taste.liked:
            return (Reply(text=turn.say("compare-too-little"), buttons=(find_buttons(turn),), private=True),)
        half_life = turn.learning.half_life_days
        theirs = Taste.of(other.judgements, other.insights, turn.now, half_life)
        return (await self._compared(turn, theirs),)

    async def refuse(self, turn: Turn) -> Replies:
        return (Reply(text=turn.say("compare-refused"), everyones=True, replaces=True),)

    async def _compared(self, turn: Turn, theirs: Taste) -> Reply:
        """What they share, where they part, and a film for both. For all to read, as was said when it was asked."""
        say, arrays = turn.say, self._together.arrays
        shared = [title for title in turn.taste.liked[::-1] if title in set(theirs.liked) and title in arrays.place]
        mine, other = leanings(turn.taste, arrays), leanings(theirs, arrays)
        lines = [say("compare-done")]
        if shared:
            names = [arrays.columns.titles[arrays.place[title]] for title in shared[:SHARED_TITLES]]
            lines.append(say("compare-titles", titles=say.several(names), count=len(shared)))
        if alike := _signed(np.minimum(np.abs(mine), np.abs(other)) * (np.sign(mine) == np.sign(other)), mine):
            lines.append(say("compare-alike", what=say.several([trait_word(t, say) for t in alike[:SHARED_TRAITS]])))
        if apart := _signed(np.minimum(np.abs(mine), np.abs(other)) * (np.sign(mine) == -np.sign(other)), mine):
            lines.append(say("compare-apart", what=say.several([trait_word(t, say) for t in apart[:OTHER_TRAITS]])))
        if len(lines) == 1:
            lines.append(say("compare-nothing"))
        buttons: Buttons = ()
        if title := await self._for_both(turn, theirs):
            name = arrays.columns.titles[arrays.place[title]]
            lines.append(say("compare-both", title=name))
            buttons = ((turn.button("button-card", "card", short_id(title)),),)
        buttons = (*buttons, (turn.button("button-friends-show", "friends"),))
        return Reply(text="\n".join(lines), buttons=buttons, everyones=True, replaces=True)

    async def _for_both(self, turn: Turn, theirs: Taste) -> TitleId | None:
        request = Request(domain=Domain.MOVIES)
        members = [Member(key=place, request=request, taste=taste) for place, taste in enumerate((turn.taste, theirs))]
        found = await self._together.propose(members, 1, for_kids=False)
        return found[0].title if found else None

    def _choice(self, turn: Turn, owner: str) -> Buttons:
        profile, day = str(turn.person.profile.id), str(_day(turn.now))
        args = (profile, day, self._sign(profile, day, owner))
        return (
            (
                Button(label=turn.say("button-compare-yes"), action=Action(verb="compare_yes", args=args, owner=owner)),
                Button(label=turn.say("button-compare-no"), action=Action(verb="compare_no", owner=owner)),
            ),
        )

    def _sign(self, profile: str, day: str, owner: str) -> str:
        digest = hmac.digest(self._secret().encode(), f"compare|{profile}|{day}|{owner}".encode(), "sha256")
        return urlsafe_b64encode(digest)[:12].decode()


def leanings(taste: Taste, arrays: TitleArrays) -> "np.ndarray":
    """How far each of TRAITS is from the usual in what someone liked lately, in standard deviations; 0 where that is
    not clear. What they said outweighs what they liked."""
    rows = arrays.rows(tuple(taste.liked[-LATEST:]))
    lean = arrays.z[rows].mean(axis=0) if len(rows) else np.zeros(len(TRAITS))
    for name, push in taste.pushes().items():
        lean[TRAITS.index(name)] = push
    return np.where(np.abs(lean) >= CLEAR, lean, 0.0)


def _signed(strength: "np.ndarray", lean: "np.ndarray") -> list[str]:
    """Traits by strength, each with the side one of the two leans to: `darkness+`."""
    best = [int(place) for place in np.argsort(-strength, kind="stable") if strength[place] > 0]
    return [f"{TRAITS[place]}{'+' if lean[place] > 0 else '-'}" for place in best]


def _day(at: datetime) -> int:
    return at.date().toordinal()


def _named(name: str) -> str:
    """A platform's display name, as it can stand in a sentence."""
    return clean_name(name) or "?"
