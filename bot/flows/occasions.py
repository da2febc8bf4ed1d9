"""Five for an evening of the calendar, for whoever lets Usher write then: Halloween, Christmas, the Lunar New Year, an
evening in Ramadan, summer, where they are kept."""

from dataclasses import replace

from bot.dialogue import Turn
from bot.messages import Reply
from bot.notices import Notice
from bot.scene.arranging import next_occasion
from bot.scene.calendar import occasions
from bot.scene.finding import Finder
from bot.scene.meant import meant

FIVE = 5


class OccasionHerald:
    """Five that go with the evening and with the person; nothing where nothing fits, for nobody asked."""

    patient = True

    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    async def reply(self, notice: Notice, turn: Turn) -> Reply | None:
        occasion = occasions().get(notice.words)
        if occasion is None or turn.person.profile.id != notice.profile or not turn.preferences.occasions:
            return None
        wish = replace(occasion.wish(turn.taste), domain=turn.domain)
        request = meant(turn, wish, self._finder.recommender.arrays)
        shown = frozenset(turn.memory.shown)
        found = await self._finder.recommender.recommend(request, turn.taste, shown, count=FIVE, person=turn.person)
        if not found.picks:
            return None
        picks = tuple(replace(pick, source="seasonal") for pick in found.picks)
        found = replace(found, picks=picks, relaxed=())
        text = turn.say("occasion-five", what=turn.say(f"occasion-{occasion.name.replace('_', '-')}"), count=len(picks))
        (deck,) = await self._finder.lay(turn, request, found, origin="occasion", first="occasions")
        return replace(deck, text=text, locale=turn.say.locale)

    def again(self, notice: Notice, turn: Turn) -> Notice | None:
        """The next evening; none where they stopped it."""
        found = next_occasion(turn, max(turn.now, notice.due)) if turn.preferences.occasions else None
        return replace(notice, due=found[1], words=found[0].name) if found else None
