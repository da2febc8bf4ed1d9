"""What somebody can watch on, said in words: kept for "where" and for "only what I can stream"."""

from dataclasses import replace

from bot.dialogue import Command, Flow, Replies, Turn
from bot.messages import Reply
from bot.request import OWN_SERVICES
from bot.scene.availability import country_of, country_told
from bot.scene.finding import Finder
from bot.scene.scene import WishSoFar
from bot.understanding.acts.owning import ASKS, LOST, NONE, ONLY
from bot.words import territories


class Owning:
    """`streaming`: whether anybody here can look up what runs where."""

    def __init__(self, *, finder: Finder, streaming: bool) -> None:
        self._finder, self._streaming = finder, streaming

    def flow(self) -> Flow:
        return Flow(name="owning", verbs={}, hears={"own": Command(self.said, private=True)})

    async def said(self, turn: Turn) -> Replies:
        """Services that somebody has, has no more, or asks for; a wish that waits for them goes on."""
        act, had = turn.meant, turn.preferences.services
        if act.about == ASKS or (act.about == NONE and not had):
            return (self._listed(turn),)
        if act.about == NONE:
            return (self._lost(turn, had),)
        named = tuple(filter(None, act.value.split("|")))
        if act.about == LOST:
            return (self._lost(turn, named),)
        services = tuple(dict.fromkeys((*had, *named)))
        turn.prefer(replace(turn.preferences, services=services))
        note, wish = self._told(turn, "noted", services), turn.recall(WishSoFar)
        waits = wish and (OWN_SERVICES in wish.request.services or ONLY in act.besides)
        if self._streaming and wish and waits and not turn.goes_on:
            request = replace(wish.request, services=(OWN_SERVICES,))
            return await self._finder.find(turn, request, origin="refine", note=note)
        return (Reply(text=note, buttons=((turn.button("settings-change-services", "set", "services"),),)),)

    def _lost(self, turn: Turn, named: tuple[str, ...]) -> Reply:
        had = turn.preferences.services
        left = tuple(each for each in had if each not in named)
        if left != had:
            turn.prefer(replace(turn.preferences, services=left))
        text = turn.say("services-lost", services=turn.say.several(list(named)))
        if left:
            text = f"{text} {turn.say('services-left', services=turn.say.several(list(left)))}"
        return Reply(text=text, buttons=((turn.button("settings-change-services", "set", "services"),),))

    def _told(self, turn: Turn, key: str, services: tuple[str, ...]) -> str:
        """What is known; where nothing can be looked up, that is said."""
        told = turn.say.several(list(services))
        if country_told(turn):
            text = turn.say(f"services-{key}-in", services=told, country=_country(turn))
        else:
            text = turn.say(f"services-{key}", services=told)
        return f"{text} {turn.say('services-use' if self._streaming else 'services-no-key')}"

    def _listed(self, turn: Turn) -> Reply:
        button = turn.button("settings-change-services", "set", "services")
        if not turn.preferences.services:
            return Reply(text=turn.say("services-none"), buttons=((button,),))
        return Reply(text=self._told(turn, "are", turn.preferences.services), buttons=((button,),))


def _country(turn: Turn) -> str:
    country = country_of(turn)
    return territories(turn.say.locale).get(country, country)
