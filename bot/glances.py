"""A person and a title at a glance: what a page shows, from what is stored, in the dialogue's own words and cards."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
from cachetools import LRUCache

from bot import observe
from bot.dialogue import Turn
from bot.drawing.portrait import portrait
from bot.knowledge.vocabulary import revealing
from bot.messages import Account, Action, Button, Buttons, Card
from bot.onlooker import Onlooker
from bot.ports import Catalogue
from bot.recommend.arrays import TitleArrays
from bot.recommend.community import Circle
from bot.recommend.pipeline import Recommended
from bot.recommend.reasons import (
    concept_label,
    country_word,
    duration,
    genre_word,
    language_word,
    note_label,
    trait_word,
)
from bot.recommend.similar import similar
from bot.recommend.sources import SOURCES
from bot.scene.cards import Deck, reasons_of, sureness
from bot.scene.deck import Shown
from bot.scene.known import sentences
from bot.scene.meant import safe
from bot.scene.portrait import shelf
from bot.scene.stories import story
from bot.scene.waiting import Waiting
from bot.taste.summary import taste_facts
from bot.taste.traits import TRAITS
from bot.titles import Slot, Title, TitleId, Verdict, short_id
from bot.visits import Axis, Bar, Kin, Known, Listed, Overview, Portrayed
from bot.words import Words

PAGE, FIRST = 24, 8
"""Titles on a page of a list, and of each list on the overview."""
MOST_KNOWN = 12
MOST_KIN, MOST_SHARED = 6, 3
REMEMBERED = 2000
"""Titles of which those like them are remembered."""
MOST_CONCEPTS, MOST_FEELS, MOST_CAST = 12, 5, 8
COVERS, ALIKE, MOST_KNOWN_TITLES = 20, 4, 600
"""Covers to rate at once, of one genre at most, and among how many of the best known they are looked for."""
HOLDS = 0.4
"""The strength from which a concept is told to be there."""
STANDS_OUT = 0.8
"""Standard deviations from which a trait is worth a word."""
_ON_PICKS = {"like", "dislike", "seen", "save", "stars", "undo"}
"""What one does with a pick where there is no deck."""
NONE: Mapping[str, str] = {}
_ON_SAVED: Mapping[str, str] = {"button-seen": "seen", "web-off-list": "save"}
"""What one does with a title on the watchlist: a swipe to the right is the first, to the left the second."""
_WAYS = (("button-more-so", "more"), ("button-less-so", "less"), ("button-not-true", "no"))
"""How a thing that is known is mended: the words and the argument of `correct`."""


class Glance:
    """Answers `Glances`."""

    def __init__(
        self,
        *,
        onlooker: Onlooker,
        deck: Deck,
        catalogue: Catalogue,
        waiting: Waiting,
        arrays: Callable[[], TitleArrays],
        circle: Callable[[], Circle | None],
    ) -> None:
        self._nearest: LRUCache[TitleId, tuple[TitleId, ...]] = LRUCache(REMEMBERED)
        self._near_of: tuple[TitleArrays, Circle | None] | None = None
        self._onlooker, self._deck, self._catalogue, self._waiting = onlooker, deck, catalogue, waiting
        self._arrays, self._circle = arrays, circle
        self._renewing: dict[int, asyncio.Task[None]] = {}
        self._one_at_a_time = asyncio.Lock()

    async def overview(self, account: Account, locale: str) -> Overview | None:
        turn = await self._onlooker.turn(account, locale)
        if turn is None:
            return None
        lying = await self._waiting.lying(turn)
        stale = lying is None or not lying[2]
        if stale:
            self._renew(turn.person.profile.id)
        axes, bars = self._portrait(turn)
        return Overview(
            profile=turn.person.profile.name if len(turn.memory.profiles) > 1 else "",
            picks=await self._picks(turn, lying[0]) if lying else (),
            made_at=lying[1] if lying else None,
            stale=stale,
            learned=self._learned(turn),
            axes=axes,
            bars=bars,
            watchlist=await self._page(turn, turn.taste.saved[::-1], 1, FIRST),
            history=await self._page(turn, _judged(turn), 1, FIRST),
            settings=(await self._onlooker.step(turn, Action(verb="settings")))[0],
        )

    async def listed(self, account: Account, locale: str, which: Literal["watchlist", "history"], page: int) -> Listed:
        turn = await self._onlooker.turn(account, locale)
        if turn is None:
            return Listed(cards=(), total=0, page=1, pages=1)
        if which == "history":
            return await self._page(turn, _judged(turn), page, PAGE)
        return await self._page(turn, turn.taste.saved[::-1], page, PAGE, _ON_SAVED)

    async def portrayed(self, account: Account | None, locale: str, title: TitleId) -> Portrayed | None:
        turn = await self._onlooker.turn(account, locale) or self._onlooker.stranger(locale)
        arrays, found = self._arrays(), await self._catalogue.get([title])
        if title not in found or title not in arrays.place or (turn.for_kids and not safe(title, arrays)):
            return None
        one, say = found[title], turn.say
        strong = [name for name, strength in arrays.concepts_of(title).items() if strength >= HOLDS]
        plain, hidden = ([name for name in strong if (name in revealing()) is ends] for ends in (False, True))
        return Portrayed(
            card=self._deck.card(turn, one),
            story=story(one, say),
            facts=tuple(_facts(one, say)),
            feel=tuple(_feel(title, arrays, say)),
            concepts=tuple(dict.fromkeys(concept_label(name, say) for name in plain[:MOST_CONCEPTS])),
            turns=tuple(dict.fromkeys(concept_label(name, say) for name in hidden)),
            notes=tuple(note_label(name, say) for name in arrays.notes_of(title)),
            notes_known=one.notes_known,
            kin=await self._kin(turn, one, arrays),
        )

    async def unrated(self, account: Account | None, locale: str) -> tuple[Card, ...]:
        turn = await self._onlooker.turn(account, locale) or self._onlooker.stranger(locale)
        arrays = self._arrays()
        chosen: list[TitleId] = []
        kinds: Counter[str] = Counter()
        for row in np.argsort(-arrays.renown)[:MOST_KNOWN_TITLES]:
            title, first = arrays.ids[row], next(iter(arrays.columns.genres[row]), "")
            if title in turn.taste.known or (turn.for_kids and not safe(title, arrays)) or kinds[first] >= ALIKE:
                continue
            kinds[first] += 1
            chosen.append(title)
            if len(chosen) == COVERS:
                break
        found = await self._catalogue.get(chosen)
        return tuple(self._deck.card(turn, found[title]) for title in chosen if title in found)

    async def _picks(self, turn: Turn, found: Recommended) -> tuple[Card, ...]:
        """The waiting picks that nothing was said of since, with how sure, of which sort and whence each is."""
        left = tuple(pick for pick in found.picks if pick.title not in turn.taste.known)
        shown = Shown(request=found.request, picks=left)
        arrays, say = self._arrays(), turn.say
        titles = await self._catalogue.get(pick.title for pick in shown.picks)
        reasons = reasons_of(shown, arrays, turn)
        cards = []
        for pick in shown.picks:
            if pick.title not in titles:
                continue
            card = self._deck.card(turn, titles[pick.title], pick, reasons.get(pick.title, ""))
            told = sureness(turn, pick)
            sure = say("web-pick-sure", sure=told, percent=round(100 * pick.confidence)) if told else ""
            kind = "" if pick.slot is Slot.SAFE else say(f"web-pick-{pick.slot.value}")
            source = say(f"web-pick-from-{pick.source.replace('_', '-')}") if pick.source in SOURCES else ""
            footer = " · ".join(filter(None, (sure, kind, source)))
            cards.append(replace(card, footer=footer, buttons=_verdicts_alone(card.buttons)))
        return tuple(cards)

    def _learned(self, turn: Turn) -> tuple[Known, ...]:
        facts = taste_facts(turn.taste, shelf(turn, turn.taste.liked, self._arrays()))[:MOST_KNOWN]
        return tuple(
            Known(
                text=sentences([fact], turn)[0],
                buttons=(tuple(turn.button(label, "correct", fact.mark, how) for label, how in _WAYS),),
            )
            for fact in facts
        )

    def _portrait(self, turn: Turn) -> tuple[tuple[Axis, ...], tuple[Bar, ...]]:
        arrays, say = self._arrays(), turn.say
        liked, disliked = shelf(turn, turn.taste.liked, arrays), shelf(turn, turn.taste.disliked, arrays)
        drawn = portrait(turn.taste, liked, disliked)
        if not drawn:
            return (), ()
        axes = (Axis(label=say(f"axis-{a.name.replace('_', '-')}"), value=a.value) for a in drawn.axes)
        judged = (b for b in drawn.bars if b.liked or b.disliked)  # what was only said stands among what was learned
        bars = (Bar(label=genre_word(b.name, say), liked=b.liked, disliked=b.disliked) for b in judged)
        return tuple(axes), tuple(bars)

    async def _page(
        self, turn: Turn, titles: Sequence[TitleId], page: int, most: int, buttons: Mapping[str, str] = NONE
    ) -> Listed:
        """A page of titles; under each the buttons, a word each with the verb that it means."""
        pages = max(1, -(-len(titles) // most))
        page = min(max(1, page), pages)
        wanted = titles[(page - 1) * most : page * most]
        found = await self._catalogue.get(wanted)
        standing = {judgement.title: judgement for judgement in turn.taste.judgements}
        cards = []
        for title in wanted:
            if title in found:
                last = standing[title]
                mark = turn.say(f"mark-{last.verdict.replace('_', '-')}")
                footer = f"{last.stars:g} {mark}" if last.verdict is Verdict.RATED and last.stars else mark
                keys = tuple(turn.button(word, verb, short_id(title)) for word, verb in buttons.items())
                card = self._deck.card(turn, found[title])
                cards.append(replace(card, footer=footer, buttons=(keys,) if keys else ()))
        return Listed(cards=tuple(cards), total=len(titles), page=page, pages=pages)

    async def _kin(self, turn: Turn, title: Title, arrays: TitleArrays) -> tuple[Kin, ...]:
        near = tuple(each for each in await self._near(title.id, arrays) if not turn.for_kids or safe(each, arrays))
        found = await self._catalogue.get(near)
        kin = (found[each] for each in near if each in found)
        return tuple(
            Kin(card=replace(self._deck.card(turn, each), buttons=()), reason=_common(title, each, arrays, turn.say))
            for each in kin
        )

    async def _near(self, title: TitleId, arrays: TitleArrays) -> tuple[TitleId, ...]:
        """The titles most like this one, remembered until the catalogue or the community changes: finding them goes
        over all titles."""
        of = (arrays, self._circle())
        if self._near_of is None or any(now is not then for now, then in zip(of, self._near_of, strict=True)):
            self._near_of = of
            self._nearest.clear()
        if title not in self._nearest:
            self._nearest[title] = await asyncio.to_thread(similar, title, *of, MOST_KIN)
        return self._nearest[title]

    def _renew(self, profile: int) -> None:
        """Make the profile's picks anew, behind; those of several profiles one after another, so that a crowd which
        looks at its pages leaves a core to those who talk."""
        if profile in self._renewing:
            return
        task = self._renewing[profile] = asyncio.create_task(self._make(profile))
        task.add_done_callback(lambda _: self._renewing.pop(profile, None))

    async def _make(self, profile: int) -> None:
        try:
            async with self._one_at_a_time:
                await self._waiting.make(profile)
        except Exception as error:
            observe.errors.labels(kind=type(error).__name__).inc()
            observe.log.error("picks not renewed", exc_info=error)


def _verdicts_alone(rows: Buttons) -> Buttons:
    def kept(row: Sequence[Button]) -> tuple[Button, ...]:
        return tuple(button for button in row if button.action.verb in _ON_PICKS)

    return tuple(row for row in map(kept, rows) if row)


def _judged(turn: Turn) -> tuple[TitleId, ...]:
    """What something was said of, the latest first."""
    return tuple(dict.fromkeys(judgement.title for judgement in reversed(turn.taste.judgements)))


def _facts(title: Title, say: Words) -> list[tuple[str, str]]:
    """Pairs of a word and a fact; what is not known is not there."""
    known = {
        "original": title.original_title if title.original_title != title.title else None,
        "by": say.several(list(title.directors[:3])),
        "with": ", ".join(title.cast[:MOST_CAST]),
        "genres": ", ".join(genre_word(genre, say) for genre in title.genres),
        "runtime": duration(title.runtime, say) if title.runtime else None,
        "seasons": say("card-seasons", count=title.seasons) if title.seasons else None,
        "language": language_word(title.language, say) if title.language else None,
        "countries": ", ".join(country_word(code, say) for code in title.countries[:4]),
        "certificate": title.certificate,
        "age": say("web-fact-age-from", age=title.suits_from) if title.suits_from else None,
        "rating": say("web-fact-votes", rating=f"{title.vote_average:.1f}", count=title.vote_count or 0)
        if title.vote_average
        else None,
    }
    return [(say(f"web-fact-{name}"), text) for name, text in known.items() if text]


def _feel(title: TitleId, arrays: TitleArrays, say: Words) -> list[str]:
    """The traits by which it stands out, the strongest first, as adjectives."""
    row = arrays.z[arrays.place[title]]
    order = sorted(range(len(TRAITS)), key=lambda place: -abs(float(row[place])))[:MOST_FEELS]
    return [
        trait_word(f"{TRAITS[place]}{'+' if row[place] > 0 else '-'}", say)
        for place in order
        if abs(float(row[place])) >= STANDS_OUT
    ]


def _common(one: Title, other: Title, arrays: TitleArrays, say: Words) -> str:
    """What two titles have in common: concepts, who made them, genres; nothing of how they end."""
    first, second = arrays.concepts_of(one.id), arrays.concepts_of(other.id)
    shared = {name: second[name] for name in first if second.get(name, 0.0) >= HOLDS and name not in revealing()}
    both = {name: min(first[name], strength) for name, strength in shared.items()}
    told = [name for name in sorted(both, key=lambda name: -both[name]) if both[name] >= HOLDS][:MOST_SHARED]
    if made := [name for name in one.directors if name in other.directors]:
        return say("web-kin-by", name=made[0])
    if told:
        return say("web-kin-both", things=say.several([concept_label(name, say) for name in told]))
    genres = [genre_word(genre, say) for genre in one.genres if genre in other.genres][:MOST_SHARED]
    return say("web-kin-both", things=say.several(genres)) if genres else ""
