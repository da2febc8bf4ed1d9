"""What a movie night came to, for whoever asks later: "what did we choose?"."""

from dataclasses import replace

from bot.dialogue import Replies, Turn
from bot.flows.night.nights import Nights
from bot.flows.night.shown import NightShown
from bot.night import Phase


class NightRecall:
    def __init__(self, *, nights: Nights, shown: NightShown) -> None:
        self._nights = nights
        self._shown = shown

    async def on(self, turn: Turn) -> Replies:
        """The night that is on among others here, as it stands; nothing where none is."""
        incoming = turn.incoming
        night = await self._nights.on_in(incoming.account.platform, incoming.chat.id)
        if not night or incoming.chat.private:
            return ()
        voting = night.phase is Phase.VOTING
        return (await self._shown.ballot(night) if voting else await self._shown.gathering(night),)

    async def won(self, turn: Turn) -> Replies:
        """What won last: among others here, in one's own chat of all nights that one was in, told in one's own
        language; nothing where nothing did."""
        incoming = turn.incoming
        person = turn.person.id if incoming.chat.private else None
        night = await self._nights.won(incoming.account.platform, incoming.chat.id, person)
        if not night:
            return ()
        return (await self._shown.winner(replace(night, locale=turn.say.locale) if person else night),)
