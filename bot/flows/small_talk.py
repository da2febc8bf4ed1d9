"""What is no wish and no question about films: courtesies, questions about Usher, nonsense, abuse. Always calm."""

import re

from bot.dialogue import Command, Flow, Replies, Step, Turn, rows
from bot.messages import Reply
from bot.request import Choice, Request
from bot.scene.deck import Shown
from bot.scene.meant import Tonight
from bot.scene.scene import Chosen, Offer, WishSoFar
from bot.scene.spoken import Spoken
from bot.scene.stock import titles_and_series
from bot.scene.titles import Titles
from bot.scene.understood import in_a_line, told
from bot.scene.varied import varied
from bot.scene.ways_on import find_buttons, with_resume
from bot.titles import TitleId, short_id
from bot.understanding.acts.cues import has
from bot.understanding.acts.inquiring import USHER
from bot.understanding.acts.repairing import UNFIT, WHY_ALL
from bot.understanding.text.plain import plain
from bot.words import territories

_TOPICS = (*USHER, "who-made", "favourite", "language", "how")
_ALL = re.compile(r"\b(?:help|commands?|features?|everything|export|import|delete|reset|forget)\b", re.I)
"""Who asks for help, or for one of these, is told all; who asks what Usher does hears two sentences."""
_KINDLY = ("laugh", "compliment", "pity", "cool", "joke", "life")
"""What is asked about Usher; whatever else is asked is answered with what Usher is."""


class SmallTalk:
    def __init__(self, *, titles: Titles, begin: Step) -> None:
        self._titles = titles
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
        """Short; where a title was taken for tonight it is of that one."""
        if chosen := _chosen(turn):
            title = self._titles.name(chosen)
            return with_resume(turn, (Reply(text=varied(turn, "thank-chosen", title=title)),))
        key = "thank" if _has_cards(turn) else "thank-plain"
        buttons = () if _has_cards(turn) else (find_buttons(turn),)
        return with_resume(turn, (Reply(text=varied(turn, key), buttons=buttons),))

    async def parted(self, turn: Turn) -> Replies:
        key = "leave" if has("night", plain(turn.text)) else "leave-later"
        if chosen := _chosen(turn):
            return (Reply(text=varied(turn, f"{key}-chosen", title=self._titles.name(chosen))),)
        return (Reply(text=varied(turn, key)),)

    async def helped(self, turn: Turn) -> Replies:
        if turn.meant.about == "quiz":
            return await self._begin(turn)
        if turn.meant.about == "why_ask":
            return (Reply(text=turn.say("usher-questions"), buttons=(find_buttons(turn),)),)
        if turn.meant.about != "usher" and _ALL.search(turn.text):
            return (help_reply(turn),)
        buttons = (*find_buttons(turn), turn.button("button-all", "help"))
        return with_resume(turn, (Reply(text=turn.say("usher-this"), buttons=(buttons,)),))

    async def help(self, turn: Turn) -> Replies:
        return (help_reply(turn),)

    async def other(self, turn: Turn) -> Replies:
        """One calm sentence with a way on; nothing is searched and nothing learned."""
        if turn.meant.about == "others" and turn.meant.titles:
            short = short_id(turn.meant.titles[0])
            mine = (turn.button("button-like", "like", short), turn.button("button-dislike", "dislike", short))
            return (Reply(text=turn.say("others-opinion"), buttons=(mine,)),)
        if turn.meant.about == "anew":
            for kept in (WishSoFar, Shown, Spoken, Tonight):
                turn.drop(kept)
            return (Reply(text=turn.say("anew"), buttons=(find_buttons(turn),)),)
        if turn.meant.about == "unplaced":
            return with_resume(turn, (Reply(text=turn.say("refuse-unplaced", what=turn.meant.value)),))
        if turn.meant.about in (UNFIT, WHY_ALL):
            return (self._as_understood(turn),)
        if turn.meant.about == "what_now" and (chosen := _chosen(turn)):
            where = turn.button("button-where", "where", short_id(chosen))
            return (Reply(text=turn.say("now-chosen", title=self._titles.name(chosen)), buttons=((where,),)),)
        if turn.meant.about == "home":
            country = territories(turn.say.locale).get(turn.meant.value, turn.meant.value)
            return with_resume(turn, (Reply(text=turn.say("home-noted", country=country)),))
        if turn.meant.about.startswith("aside-"):
            key = turn.meant.about if _has_cards(turn) else "chat-life"
            return with_resume(turn, (Reply(text=varied(turn, key)),))
        if turn.meant.about in _KINDLY:
            return with_resume(turn, (self._kindly(turn),))
        key = self._key(turn)
        quiet = _has_cards(turn) and key in ("back", "agree", "declined", "hm", "not-understood-cards")
        count, series = titles_and_series(self._titles.arrays)
        told = varied(turn, key, count=count, series=series) if key == "usher-count" else varied(turn, key)
        return with_resume(turn, (Reply(text=told, buttons=() if quiet else (find_buttons(turn),)),))

    def _as_understood(self, turn: Turn) -> Reply:
        """What was understood of the wish, so that it can be put right."""
        wish = turn.recall(WishSoFar)
        line = in_a_line(told(wish.request, self._titles.arrays, turn.say), turn.say) if wish else ""
        text = turn.say(f"repair-{turn.meant.about.replace('_', '-')}{'' if line else '-open'}", what=line)
        return Reply(text=text, buttons=((turn.button("refine-anew", "anew"),),))

    def _kindly(self, turn: Turn) -> Reply:
        """Laughter and kind words are answered in kind; who asks for a joke is offered a comedy."""
        about = turn.meant.about
        if about == "joke":
            turn.keep(Offer(request=Request(genres=Choice(wanted=("Comedy",)), domain=turn.domain)))
            buttons = (turn.button("button-yes", "yes_like"), turn.button("button-no", "comfort", "no"))
            return Reply(text=varied(turn, "chat-joke"), buttons=(buttons,))
        return Reply(text=varied(turn, f"chat-{about}"), buttons=() if _has_cards(turn) else (find_buttons(turn),))

    def _key(self, turn: Turn) -> str:
        about, cards = turn.meant.about, _has_cards(turn)
        if about == "usher":
            words = plain(turn.text)
            topic = next((name for name in _TOPICS if has(f"usher {name}", words)), "what")
            return f"usher-{topic}"
        if about == "agree":
            return "agree" if cards else "agree-plain"
        plain_keys = {
            "hm": "hm",
            "back": "back" if cards else "greet",
            "no": "declined",
            "abuse": "abuse",
            "nonsense": "nonsense",
        }
        if cards and about not in plain_keys and turn.read.intent != "smalltalk":
            return "not-understood-cards"
        return plain_keys.get(about) or ("other-chat" if turn.read.intent == "smalltalk" else "not-understood")


def help_reply(turn: Turn) -> Reply:
    """What Usher does and how to ask for it."""
    ways = [
        turn.button(f"button-{verb}", verb)
        for verb in ("taste", "watchlist", "history", "profile", "settings", "privacy")
    ]
    return Reply(text=turn.say("help"), buttons=(find_buttons(turn), *rows(*ways, wide=3)))


def _chosen(turn: Turn) -> TitleId | None:
    """The title taken for tonight, as far as that was not taken back."""
    chosen = turn.recall(Chosen)
    return chosen.title if chosen and chosen.title in turn.taste.saved else None


def _has_cards(turn: Turn) -> bool:
    shown = turn.recall(Shown)
    return bool(shown and shown.picks)
