"""Why a title was picked: the parts of its score in words and as bars, and "not this reason" to correct the taste."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue import Flow, Replies, Turn, rows
from bot.drawing.bars import PartBar, picture
from bot.errors import BadTitleId
from bot.messages import Button, Picture, Reply
from bot.recommend.pipeline import Recommender
from bot.recommend.reasons import trait_word
from bot.request import Request
from bot.scene.cards import in_sight, reasons_of
from bot.scene.deck import Beneath, Shown, deck_of
from bot.scene.finding import Finder
from bot.scene.learning import undo_button
from bot.scene.meant import Tonight
from bot.scene.portrait import picture_words
from bot.titles import Evidence, Insight, Lesson, Pick, TitleId, Verdict, from_short_id, short_id

LEAST = 0.05
"""Parts below this share of the score are not told."""
MOST_CORRECTED = 3
_OWN_PARTS = ("taste", "community")
"""Parts that tell of what somebody liked: theirs alone, and so is how sure it is that they like it."""
_NOT_THIS = {"title": "button-not-this", "trait": "button-not-this-feel"}


class Why:
    def __init__(self, *, recommender: Recommender, finder: Finder) -> None:
        self._recommender = recommender
        self._finder = finder

    def flow(self) -> Flow:
        return Flow(name="why", verbs={"why": self.why, "not_this": self.not_this})

    async def why(self, turn: Turn) -> Replies:
        """What made up the score of one pick: the one named, else the one on top."""
        shown = deck_of(turn, turn.action.arg(1))
        pick = self._pick(turn, shown)
        if not (shown and pick):
            return (self._finder.expired(turn),)
        return await self._told(turn, shown, pick)

    async def of(self, turn: Turn, title: TitleId) -> Replies:
        """The same of a title in any deck that still lies there; of any other title its card."""
        beneath = turn.recall(Beneath)
        decks = [*filter(None, (turn.recall(Shown),)), *(beneath.decks if beneath else ())]
        found = next(((deck, pick) for deck in decks for pick in deck.picks if pick.title == title), None)
        if found is None:
            return (await self._finder.deck.alone(turn, title, self._recommender.arrays),)
        return await self._told(turn, *found)

    async def _told(self, turn: Turn, shown: Shown, pick: Pick) -> Replies:
        say = turn.say
        arrays = self._recommender.arrays
        among = not turn.incoming.chat.private
        shares = [(part, share) for part, share in _shares(pick) if say.has(f"part-{part}")]
        shares = [(part, share) for part, share in shares if not (among and part in _OWN_PARTS)]
        parts = [say(f"part-{name}", percent=round(100 * share)) for name, share in shares]
        reason = reasons_of(shown, arrays, turn).get(pick.title, "")
        name = self._finder.name(pick.title)
        key = "why" if parts else "why-bare"
        text = say(key, title=name, reason=reason, parts=say.several(parts))
        if pick.confidence and not among:
            text = f"{text}\n{say('why-sure', percent=round(100 * pick.confidence))}"
        buttons = (*rows(*self._corrections(turn, pick), wide=1), (turn.button("button-back-to-picks", "picks"),))
        return (Reply(text=text, buttons=buttons, picture=await self._picture(turn, name, shares)),)

    async def not_this(self, turn: Turn) -> Replies:
        """One reason is not to count any more: a title is no guide, a trait is not asked for. New picks at once."""
        kind, value = turn.action.arg(0), turn.action.arg(1)
        shown = turn.recall(Shown)
        request = shown.request if shown else Request(domain=turn.domain)
        if kind == "title":
            title = from_short_id(value)
            if title in (*turn.taste.liked, *turn.taste.disliked):
                turn.judge(title, Verdict.NEUTRAL)
            request = replace(request, similar_to=tuple(seed for seed in request.similar_to if seed != title))
            what = self._finder.name(title)
        elif kind == "trait" and turn.say.has(f"trait-{value[:-1].replace('_', '-')}"):
            turn.learn(
                Insight(turn=turn.mark, at=turn.now, lessons=(Lesson(kind="trait", value=value[:-1], lean=0.0),))
            )
            request = replace(request, traits=_without(value[:-1], request.traits))
            if tonight := turn.recall(Tonight):
                turn.keep(replace(tonight, traits=_without(value[:-1], tonight.traits)))
            what = trait_word(value, turn.say)
        else:
            return (self._finder.expired(turn),)
        replies = await self._finder.find(turn, request, origin="not_this", note=turn.say("why-not-noted", what=what))
        *head, last = replies
        return (*head, replace(last, buttons=(*last.buttons, (undo_button(turn),))))

    def _pick(self, turn: Turn, shown: Shown | None) -> Pick | None:
        if not (shown and shown.picks):
            return None
        if not turn.action.arg(0):
            return shown.picks[min(shown.position, len(shown.picks) - 1)]
        title = from_short_id(turn.action.arg(0))
        return next((pick for pick in shown.picks if pick.title == title), None)

    def _corrections(self, turn: Turn, pick: Pick) -> list[Button]:
        """A button for each reason that is the person's own and can be taken back, the weightiest first."""
        found: dict[tuple[str, str], str] = {}
        shown = turn.recall(Shown)
        for piece in in_sight(turn, pick.evidence, shown.request if shown else Request()):
            for kind, value in _own(piece):
                known = kind == "title" and from_short_id(value) in self._recommender.arrays.place
                if kind == "trait" or known:
                    what = trait_word(value, turn.say) if kind == "trait" else self._finder.name(from_short_id(value))
                    found.setdefault((kind, value), what)
        return [
            turn.button(_NOT_THIS[kind], "not_this", kind, value, what=what)
            for (kind, value), what in list(found.items())[:MOST_CORRECTED]
        ]

    async def _picture(self, turn: Turn, name: str, shares: list[tuple[str, float]]) -> Picture | None:
        if not (turn.preferences.pictures and shares):
            return None
        say = picture_words(turn)
        bars = [PartBar(label=say(f"bar-{part}"), share=share) for part, share in shares]
        data = await picture(say("why-picture", title=name), bars, turn.preferences.theme)
        return Picture(alt=turn.say("why-picture", title=name), data=data)


def _without(trait: str, traits: Mapping[str, float]) -> dict[str, float]:
    return {name: push for name, push in traits.items() if name != trait}


def _shares(pick: Pick) -> list[tuple[str, float]]:
    """The parts that tell, the largest first, as shares of the score."""
    total = sum(pick.parts.values()) or 1.0
    shares = sorted(((name, value / total) for name, value in pick.parts.items()), key=lambda part: -part[1])
    return [(name, share) for name, share in shares if share >= LEAST]


def _own(piece: Evidence) -> list[tuple[str, str]]:
    """What of the person's own a piece of evidence rests on, as button arguments."""
    if piece.kind == "trait":
        return [("trait", piece.value)]
    if piece.kind not in ("seed", "liked", "community"):
        return []
    try:
        return [("title", short_id(TitleId(piece.value.split("|")[0])))]
    except (BadTitleId, IndexError):
        return []
