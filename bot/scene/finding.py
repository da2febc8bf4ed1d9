"""Finding picks and laying them on the table: what every flow that shows picks asks."""

from dataclasses import replace

from bot import observe
from bot.dialogue import Replies, Turn
from bot.messages import Reply
from bot.persons import Queued, Searched
from bot.recommend.filters import FEW, NAMED, firm
from bot.recommend.parts import keeping_all
from bot.recommend.pipeline import Recommended, Recommender
from bot.recommend.seeds import refused_by_name
from bot.request import Request, Span, Understanding
from bot.scene.cards import Deck
from bot.scene.deck import MARK, Beneath, Moved, Shown, deck_of, lay
from bot.scene.eras import beside
from bot.scene.meant import meant
from bot.scene.scares import gently
from bot.scene.scene import WishSoFar
from bot.scene.shades import as_fierce, as_short, beside_models, milder, shaded
from bot.scene.shortfall import placed, strange_alone
from bot.scene.streaming import Search, Streaming, with_own
from bot.scene.waiting import Waiting
from bot.scene.ways_on import below, find_buttons
from bot.titles import Domain, TitleId
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain
from bot.understanding.text.subjects import subject_in

SAME_WISH = frozenset(("refine", "mood", "critique", "put_back", "try_different", "pass", "not_this"))
"""Ways to other cards for the wish there was: they take the place of those that lay there."""
LATE = (22, 5)
"""From ten at night to five in the morning nobody wants to be told of a film that ends at dawn."""


class Finder:
    """Answers a request with a deck."""

    def __init__(
        self,
        *,
        recommender: Recommender,
        deck: Deck,
        late_hour_runtime: int,
        waiting: Waiting | None = None,
        streaming: Streaming | None = None,
    ) -> None:
        self.recommender = recommender
        self.deck = deck
        self._waiting = waiting
        self._streaming = streaming or deck.streaming
        self._late_runtime = late_hour_runtime

    async def find(
        self,
        turn: Turn,
        request: Request,
        *,
        origin: str,
        note: str = "",
        replaces: bool = False,
        moved: str = "",
        away: frozenset[TitleId] = frozenset(),
        stay: frozenset[TitleId] = frozenset(),
    ) -> Replies:
        """Picks for a request, shown and remembered; `moved` marks the deck that they are a move away from, `away` are
        titles that are not to come besides those shown lately, `stay` those of them that may come again."""
        turn.keep(Moved(back=moved, at=turn.now)) if moved else turn.drop(Moved)
        refused = frozenset(ref.id for ref in turn.read.full.without)  # what was refused before is told no more
        request = replace(request, unsaid=request.unsaid | (request.without - refused))
        asked = meant(turn, request, self.recommender.arrays)
        if strange := strange_alone(asked, self.recommender.arrays):
            told = turn.say(
                "shortfall-unplaced", what=turn.say.several([subject_in(each, turn.say.locale) for each in strange])
            )
            return (Reply(text=f"{told} {turn.say('shortfall-ask')}", buttons=(find_buttons(turn),)),)
        request = self._for_the_hour(turn, asked)
        shown = frozenset(turn.memory.shown) - stay

        async def search(request: Request, count: int | None) -> Recommended:
            return await self._found(turn, request, shown, away, count, again=origin in ("refine", "text"))

        found, told = await self._streamed(turn, request, search)
        note = f"{note}\n{told}".strip()
        laid = await self.lay(turn, asked, found, origin=origin, note=note, replaces=replaces)
        if request.services and not with_own(turn, request.services):
            return below(laid, ((turn.button("settings-change-services", "set", "services"),),))
        return laid

    async def _streamed(self, turn: Turn, request: Request, search: Search) -> tuple[Recommended, str]:
        """What a search finds, and where it is to run on services what runs there, with a line that says so."""
        if not request.services:
            return await search(request, None), ""
        arrays, count = self.recommender.arrays, request.count or self.recommender.cards
        found, told = await self._streaming.found(turn, request, search, count, arrays.ids)
        return replace(found, request=replace(found.request, nowhere=frozenset())), told

    async def _found(
        self,
        turn: Turn,
        request: Request,
        shown: frozenset[TitleId],
        away: frozenset[TitleId],
        count: int | None,
        *,
        again: bool,
    ) -> Recommended:
        """Picks that were not shown lately; `again` those that were, where limits would have to give way otherwise."""
        found = await self.recommender.recommend(request, turn.taste, shown | away, count=count, person=turn.person)
        gone_on = found.relaxed == ("people",) and _same_people(turn, request)
        keeping = FEW if request.open or request.lean or request.description else self._keeping(found, request)
        if not (again and shown) or gone_on or (keeping >= FEW and not found.relaxed):
            return found
        once_more = await self.recommender.recommend(request, turn.taste, away, count=count, person=turn.person)
        firmer = len(NAMED & {*once_more.relaxed}) < len(NAMED & {*found.relaxed})
        more = keeping < FEW and self._keeping(once_more, request) > keeping
        return once_more if firmer or more or len(once_more.relaxed) < len(found.relaxed) else found

    def _keeping(self, found: Recommended, request: Request) -> int:
        """How many of the picks keep all of the wish."""
        arrays = self.recommender.arrays
        return keeping_all(arrays.rows(tuple(pick.title for pick in found.picks)), request, arrays)

    async def lay(
        self,
        turn: Turn,
        asked: Request,
        found: Recommended,
        *,
        origin: str,
        note: str = "",
        replaces: bool = False,
        first: str = "",
    ) -> Replies:
        """What was found goes on the table; `first` says as what it is sent unasked."""
        kept = replace(found.request, text=asked.text)
        wish = placed(asked, self.recommender.arrays)  # what is strange is told once
        own = origin == "surprise"  # that they are known and liked is our own idea: nobody asked for it
        turn.keep(WishSoFar(request=replace(wish, rating_min=None, votes_min=None) if own else wish))
        mark, before = turn.mark[:MARK], turn.recall(Shown)
        instead = before.mark if before and origin in SAME_WISH else ""
        shown = Shown(request=kept, picks=found.picks, relaxed=found.relaxed, asked=asked, mark=mark, first=first)
        lay(turn, shown)
        said = asked.description or asked.text or " ".join(asked.phrases)
        turn.changes.append(
            Searched(asked=said[:300], picks=found.picks, ms=found.ms, at=turn.now, recipe=found.recipe)
        )
        observe.recommendations_generated.labels(origin=origin).inc()
        if not found.picks:
            return (self.nothing(turn),)
        deck = await self.deck.reply(turn, shown, self.recommender.arrays, replaces=replaces)
        return (replace(deck, text=f"{note}\n{deck.text}".strip(), instead=instead),)

    async def again(self, turn: Turn, mark: str) -> Replies:
        """A deck of this conversation once more, without what was judged since; nothing when no card of it is left."""
        shown = deck_of(turn, mark) if mark else None
        left = tuple(pick for pick in shown.picks if pick.title not in turn.taste.known) if shown else ()
        if not (shown and left):
            return ()
        shown = replace(shown, picks=left, position=0)
        lay(turn, shown)
        return (await self.deck.reply(turn, shown, self.recommender.arrays),)

    async def before(self, turn: Turn) -> Replies:
        """The cards that lay there before, and the wish they came for: those of the kind that is named, else the
        latest; the present ones where nothing lies beneath."""
        shown, beneath = turn.recall(Shown), turn.recall(Beneath)
        decks = beneath.decks if beneath else ()
        back = next((deck for deck in decks if _is_for(deck, turn.read)), decks[0] if decks else shown)
        if not back:
            return (self.expired(turn),)
        lay(turn, back)
        turn.keep(WishSoFar(request=back.asked or back.request))
        deck = await self.deck.reply(turn, back, self.recommender.arrays)
        return (replace(deck, instead=shown.mark if shown else ""),)

    async def refill(self, turn: Turn, shown: Shown, gone: tuple[TitleId, ...]) -> Replies:
        """A deck without these titles, filled up with others for the same wish; the rest keeps its order."""
        left = tuple(pick for pick in shown.picks if pick.title not in gone)
        request = shown.request
        away = frozenset(turn.memory.shown) | {pick.title for pick in shown.picks} | frozenset(gone)

        async def search(request: Request, count: int | None) -> Recommended:
            count = count or len(gone)
            return await self.recommender.recommend(request, turn.taste, away, count=count, person=turn.person)

        found, _ = await self._streamed(turn, request, search)
        found = replace(found, picks=found.picks[: len(gone)])
        picks = (*left, *found.picks)
        if not picks:
            return (self.nothing(turn),)
        relaxed = tuple(dict.fromkeys((*shown.relaxed, *(found.relaxed if found.picks else ()))))
        place = min(shown.position, len(picks) - 1)
        filled = replace(shown, picks=picks, position=place, relaxed=relaxed, mark=turn.mark[:MARK])
        lay(turn, filled)
        turn.changes.append(Searched(asked="", picks=found.picks, ms=found.ms, at=turn.now, recipe=found.recipe))
        return (replace(await self.deck.reply(turn, filled, self.recommender.arrays), instead=shown.mark),)

    def take_away(self, turn: Turn, gone: tuple[TitleId, ...]) -> None:
        """The deck lies there without these titles: what follows in the message brings the next cards."""
        if shown := turn.recall(Shown):
            lay(turn, replace(shown, picks=tuple(pick for pick in shown.picks if pick.title not in gone), position=0))

    async def without(self, turn: Turn, shown: Shown, gone: tuple[TitleId, ...], note: str) -> Replies:
        """The deck goes on below a note, without these titles and without what is refused since it was laid."""
        wish = meant(turn, shown.request, self.recommender.arrays)
        away = (*gone, *(title for title in self.breaking(wish, shown) if title not in gone))
        first, *others = await self.refill(turn, replace(shown, request=wish), away)
        return (replace(first, text=f"{note}\n{first.text}".strip()), *others)

    def breaking(self, wish: Request, shown: Shown) -> tuple[TitleId, ...]:
        """The titles of a deck that a wish's limits and refusals leave out."""
        arrays = self.recommender.arrays
        allowed = firm(wish, arrays)
        rows = {pick.title: arrays.place[pick.title] for pick in shown.picks if pick.title in arrays.place}
        return tuple(title for title, row in rows.items() if not allowed[row])

    async def refuse(self, turn: Turn, shown: Shown, titles: frozenset[TitleId]) -> Replies:
        """The same wish without these titles and their sequels: of a deck that holds some, others take their places."""
        arrays, before = self.recommender.arrays, turn.recall(WishSoFar)
        wish = before.request if before else shown.asked or shown.request
        wish = replace(wish, without=wish.without | titles)
        gone = refused_by_name(titles, arrays)
        lying = tuple(pick.title for pick in shown.picks if pick.title in gone)
        if not lying:
            return await self.find(turn, wish, origin="refine", moved=shown.mark)
        turn.keep(WishSoFar(request=wish))
        request = replace(shown.request, without=wish.without)
        return await self.refill(turn, replace(shown, request=request, asked=wish), lying)

    async def waiting_or_found(self, turn: Turn, domain: Domain | None) -> Replies:
        """Picks by taste alone: those made ahead, where they are still good, else new ones."""
        plain = meant(turn, Request(domain=domain), self.recommender.arrays)
        waiting = None
        if self._waiting and self._for_the_hour(turn, plain) == plain:
            waiting = await self._waiting.take(turn)
        if not waiting:
            return await self.find(turn, Request(domain=domain), origin="picks")
        turn.changes.append(Queued(kind="refresh", due=turn.now))
        return await self.lay(turn, plain, waiting, origin="waiting")

    def in_time(self, turn: Turn, request: Request) -> Request:
        """The request with what is to be newer or older counted from what it is to be like, or from the deck; scares
        that young ones wish for are gentle."""
        shown = turn.recall(Shown)
        lying = tuple(pick.title for pick in shown.picks) if shown else ()
        said = plain(turn.text)
        return gently(beside(request, lying, said, self.recommender.arrays), said)

    def shaded(self, turn: Turn, request: Request, models: tuple[TitleId, ...] = ()) -> Request:
        """The request with what the message wants more or less of measured by its `models`, else by the deck."""
        shown = turn.recall(Shown)
        lying = models or (tuple(pick.title for pick in shown.picks) if shown else ())
        said, arrays = plain(turn.text), self.recommender.arrays
        if has("not_milder", said):
            request = as_fierce(request)
        elif has("milder", said):
            return milder(request, lying, arrays, turn.read.traits)
        pushed, request = turn.read.traits, beside_models(request, turn.read, said)
        return as_short(
            shaded(request, pushed, lying, said, arrays, models=bool(models)), turn.read, lying, said, arrays
        )

    def name(self, title: TitleId) -> str:
        """The title's name, or its id where it has left the catalogue."""
        arrays = self.recommender.arrays
        return arrays.columns.titles[arrays.place[title]] if title in arrays.place else title

    def expired(self, turn: Turn) -> Reply:
        """The picks that a button spoke of are gone: say so, and offer new ones."""
        return Reply(text=turn.say("picks-expired"), buttons=(find_buttons(turn),))

    def nothing(self, turn: Turn) -> Reply:
        return Reply(text=turn.say("picks-none"), buttons=(find_buttons(turn),))

    def _for_the_hour(self, turn: Turn, request: Request) -> Request:
        hour = turn.local_hour
        if hour is None or LATE[1] <= hour < LATE[0] or request.runtime or request.kind == "series":
            return request
        return replace(request, runtime=Span(max=float(self._late_runtime)))


def _same_people(turn: Turn, request: Request) -> bool:
    """Whether the wish before was this very one for somebody's films: then it goes on to those not shown yet."""
    before = turn.recall(WishSoFar)
    return before is not None and _asked_of(before.request) == _asked_of(request)


def _asked_of(request: Request) -> tuple[object, ...]:
    return request.people, request.genres, request.year, request.runtime, dict(request.concepts), request.countries


def _is_for(deck: Shown, read: Understanding) -> bool:
    """Whether a deck came for a wish of this kind."""
    asked = deck.asked or deck.request
    return bool(set(asked.genres.wanted) & set(read.genres.wanted) or set(asked.concepts) & set(read.concepts))
