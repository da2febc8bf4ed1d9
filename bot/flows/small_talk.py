"""What is no wish and no question about films: courtesies, questions about Usher, nonsense, abuse. Always calm."""

from bot.dialogue import Command, Flow, Replies, Step, Turn, rows
from bot.messages import Reply
from bot.scene.deck import Shown
from bot.scene.ways_on import find_buttons, with_resume
from bot.titles import short_id
from bot.understanding.acts.cues import has, plain

_TOPICS = ("who-made", "favourite", "language", "how")
"""What is asked about Usher; whatever else is asked is answered with what Usher is."""


class SmallTalk:
    def __init__(self, *, begin: Step) -> None:
        self._begin = begin

    def flow(self) -> Flow:
        hears = {
            "greet": self.greeted,
            "thank": self.thanked,
            "part": self.parted,
            "help": self.helped,
            "other": self.other,
        }
        return Flow(name="small talk", verbs={"help": Command(self.help, offered=True, public=True)}, hears=hears)  # type: ignore[arg-type]  # the keys are acts

    async def greeted(self, turn: Turn) -> Replies:
        key = "greet-back" if _has_cards(turn) else "greet"
        return with_resume(turn, (Reply(text=turn.say(key), buttons=(find_buttons(turn),)),))

    async def thanked(self, turn: Turn) -> Replies:
        return with_resume(turn, (Reply(text=turn.say("thank"), buttons=(find_buttons(turn),)),))

    async def parted(self, turn: Turn) -> Replies:
        words = plain(turn.text)
        night = has("night", words)
        return (Reply(text=turn.say("leave" if night else "leave-later")),)

    async def helped(self, turn: Turn) -> Replies:
        if turn.meant.about == "quiz":
            return await self._begin(turn)
        if turn.meant.about == "why_ask":
            return (Reply(text=turn.say("usher-questions"), buttons=(find_buttons(turn),)),)
        return (help_reply(turn),)

    async def help(self, turn: Turn) -> Replies:
        return (help_reply(turn),)

    async def other(self, turn: Turn) -> Replies:
        """One calm sentence with a way on; nothing is searched and nothing learned."""
        if turn.meant.about == "others" and turn.meant.titles:
            short = short_id(turn.meant.titles[0])
            mine = (turn.button("button-like", "like", short), turn.button("button-dislike", "dislike", short))
            return (Reply(text=turn.say("others-opinion"), buttons=(mine,)),)
        key = self._key(turn)
        quiet = _has_cards(turn) and key in ("back", "agree", "declined")
        return with_resume(turn, (Reply(text=turn.say(key), buttons=() if quiet else (find_buttons(turn),)),))

    def _key(self, turn: Turn) -> str:
        about, cards = turn.meant.about, _has_cards(turn)
        if about == "usher":
            words = plain(turn.text)
            topic = next((name for name in _TOPICS if has(f"usher {name}", words)), "what")
            return f"usher-{topic}"
        if about == "agree":
            return "agree" if cards else "agree-plain"
        plain_keys = {"back": "back" if cards else "greet", "no": "declined", "abuse": "abuse", "nonsense": "nonsense"}
        return plain_keys.get(about) or ("other-chat" if turn.read.intent == "smalltalk" else "not-understood")


def help_reply(turn: Turn) -> Reply:
    """What Usher does and how to ask for it."""
    ways = [
        turn.button(f"button-{verb}", verb)
        for verb in ("taste", "watchlist", "history", "profile", "settings", "privacy")
    ]
    return Reply(text=turn.say("help"), buttons=(find_buttons(turn), *rows(*ways, wide=3)))


def _has_cards(turn: Turn) -> bool:
    shown = turn.recall(Shown)
    return bool(shown and shown.picks)
