"""The greeting, help, and the answer to buttons that are too old to work."""

from bot.dialogue import Command, Flow, Replies, Turn
from bot.messages import FILE, Reply
from bot.scene.deck import clear
from bot.scene.quiz import Quiz
from bot.scene.scene import Offer, Prompt, Proposed, WishSoFar
from bot.scene.ways_on import find_buttons
from bot.titles import Domain

CARRIED = ("voice", "photo", "video", "location", "sticker")
"""What messages without words carry, as far as there is something of its own to say of it."""


class Welcome:
    def flow(self) -> Flow:
        return Flow(
            name="welcome",
            verbs={
                "start": Command(self.start, offered=True, public=True),
                "anew": self.anew,
                "unknown": self.unknown,
                "stale": self.stale,
                "carried": self.carried,
            },
        )

    async def start(self, turn: Turn) -> Replies:
        others = [domain for domain in Domain if domain is not turn.domain and not turn.for_kids]
        more = tuple(turn.button(f"button-domain-{domain}", "find", domain) for domain in others)
        settings = (turn.button("button-settings", "settings"), turn.button("button-help", "help"))
        text = turn.say(f"welcome-{_part_of_day(turn.local_hour)}")
        return (Reply(text=text, buttons=(find_buttons(turn), more, settings)),)

    async def anew(self, turn: Turn) -> Replies:
        """Nothing of what was wished this evening holds any more; cards that were shown can still be turned."""
        for each in (WishSoFar, Quiz, Prompt, Offer, Proposed):
            turn.drop(each)
        clear(turn)
        return (Reply(text=turn.say("anew"), buttons=(find_buttons(turn),)),)

    async def unknown(self, turn: Turn) -> Replies:
        """A command nobody knows."""
        ways = (turn.button("button-help", "help"),)
        return (Reply(text=turn.say("unknown-command"), buttons=(find_buttons(turn), ways)),)

    async def stale(self, turn: Turn) -> Replies:
        """A button of an older version, or one nobody knows."""
        return (Reply(text=turn.say("stale"), buttons=(find_buttons(turn),)),)

    async def carried(self, turn: Turn) -> Replies:
        """A message without words, or with such that only point at what it carries: what Usher can't do with that, and
        what it can. Of a file enough was said."""
        kind = turn.action.arg(0)
        if kind == FILE:
            return ()
        key = f"carried-{kind}" if kind in CARRIED else "carried-other"
        return (Reply(text=turn.say(key), buttons=(find_buttons(turn),)),)


def _part_of_day(hour: int | None) -> str:
    if hour is None:
        return "hello"
    return "evening" if hour >= 17 or hour < 4 else "morning" if hour < 12 else "afternoon"
