"""Wishes in words: what someone asks for becomes a request, within what already holds this evening."""

from dataclasses import replace
from typing import Literal

from bot.dialogue import Flow, Replies, Step, Turn, rows
from bot.messages import Reply
from bot.recommend.bound import SAME_AS
from bot.request import Choice, Request
from bot.scene.changing import changed, only_refuses
from bot.scene.dubbed import dubbed_note
from bot.scene.finding import Finder
from bot.scene.learning import as_wished, learn, told_alone, undo_button
from bot.scene.onward import onward
from bot.scene.scene import Offer, WishSoFar
from bot.scene.spoken import PeopleSpoken, Spoken, alike_missing, at_hand, missing, speak_of
from bot.scene.strangers import unknown_besides
from bot.scene.titles import Titles
from bot.scene.unclear import says_too_little, wishes_nothing
from bot.scene.ways_on import below, find_buttons, with_resume
from bot.scene.wishing import held, household, with_company
from bot.titles import Domain, Kind, TitleId
from bot.understanding.acts.cues import has
from bot.understanding.acts.openings import ANYTHING
from bot.understanding.acts.references import says_it
from bot.understanding.acts.replying import CHANGED
from bot.understanding.acts.wishing import ELSEWHEN, NEXT
from bot.understanding.limits.runtimes import is_vague
from bot.understanding.text.plain import plain

CENTRAL = 0.6
"""The weight from which a concept was what a wish was about."""
WELL_LIKED, KNOWN = 7.0, 1000
"""The mean vote and the votes from which a title may come as a surprise."""
MOST_EITHER = 5
"""People of whom one may be meant, that are offered."""
MOST_PEOPLE = 2
"""People that "that actor" may mean: the leads."""


class Wish:
    def __init__(self, *, finder: Finder, titles: Titles, surprise: Step) -> None:
        self._finder = finder
        self._titles = titles
        self._surprise = surprise

    def flow(self) -> Flow:
        return Flow(name="wish", verbs={"yes_like": self.accepted, "by": self.of_person}, hears={"wish": self.find})

    async def find(self, turn: Turn) -> Replies:
        """Picks for a wish, with a note of what it taught besides ("I loved Arrival, what next?")."""
        read, act = turn.read, turn.meant
        if act.about == "accepted":
            return await self.accepted(turn, otherwise=act.value == CHANGED)
        if act.about == "person" and (unsure := self._any_of(turn)):
            return unsure
        anything = act.about == ANYTHING
        plainly = Request(domain=turn.domain) if anything else read.request(turn.domain)
        asked, before = with_company(turn, _wordless(plainly)), turn.recall(WishSoFar)
        if act.about in ("", "empty") and says_too_little(read, asked, turn.text):
            asked = plainly = replace(asked, concepts=await self._finder.recommender.comes_near(turn.text))
            if not asked.concepts:
                return (Reply(text=turn.say("wish-unclear"), buttons=(find_buttons(turn),)),)
        if _of_missing(turn, asked):
            return (Reply(text=turn.say("title-unknown", name=missing(turn)), buttons=(find_buttons(turn),)),)
        if act.about == "unlike" and before:
            return await self._finder.find(turn, _unlike(before.request, turn), origin="surprise")
        bare = wishes_nothing(turn.text) and replace(asked, text="", subject="") == Request(domain=asked.domain)
        if (act.about in ("empty", ANYTHING) and asked == plainly) or (act.about == "" and bare):
            if not before:
                return await self._surprise(turn)
            kept = changed(before.request, read.wordless, turn.text)  # "kids are in bed, now one for us"
            return await self._finder.find(turn, kept, origin="pass")
        after = act.about == "after"  # what was seen is judged by nothing that is asked next
        own = replace(read, dislike=()) if after else as_wished(read, turn.text)
        stranger = unknown_besides(turn, read)
        learned = learn(turn, told_alone(own, turn.text), turn.text)
        note = "\n".join(filter(None, (stranger, learned)))
        dubbed = dubbed_note(turn, plainly) or (turn.say("bored") if "bored" in read.moods else "")
        vague = is_vague(read.english.lower() or plain(turn.text))
        request = held(asked, _still_holding(turn), turn.text, vague=vague)
        if seeds := _seeds(turn, asked):
            request = _like(request, seeds, kind=read.kind)
        if act.about == "person" and (people := self._people(turn)):
            request = replace(request, people=replace(request.people, wanted=people))
        request = self._finder.in_time(turn, request)
        if after:
            request = onward(turn, request, self._finder.recommender.arrays)
        if request.similar_to:
            speak_of(turn, *request.similar_to)
            request = self._finder.shaded(turn, request, request.similar_to)
        away = _spoken_of(turn) if act.about == "person" or has("another", plain(turn.text)) else frozenset()
        replies = await self._finder.find(turn, request, origin="text", note=note or dubbed, away=away)
        return with_resume(turn, below(replies, ((undo_button(turn),),)) if note != stranger else replies)

    def _any_of(self, turn: Turn) -> Replies:
        """Whose films are meant, where it was asked who plays somebody and nobody here knows."""
        spoken = turn.recall(PeopleSpoken)
        if not (spoken and spoken.unsure and len(spoken.names) > 1) or has("directs", plain(turn.text)):
            return ()
        names = spoken.names[:MOST_EITHER]
        buttons = [replace(turn.button("button-card", "by", name), label=name) for name in names]
        return (Reply(text=turn.say("person-whose"), buttons=rows(*buttons, wide=2)),)

    def _people(self, turn: Turn) -> tuple[str, ...]:
        """Whom "that director" and "her" mean: people spoken of, else those of the title at hand."""
        title, spoken = at_hand(turn), turn.recall(PeopleSpoken)
        directs = has("directs", plain(turn.text)) or has("from_them", plain(turn.text))
        if title and (directs or not spoken):
            names = self._titles.directors(title) if directs else self._titles.cast(title)
            return names[:MOST_PEOPLE]
        return spoken.names[:MOST_PEOPLE] if spoken else ()

    async def of_person(self, turn: Turn) -> Replies:
        """`by:NAME`: films that somebody made or plays in, as was asked for by a name that several or nobody bear."""
        name = turn.action.arg(0)
        turn.keep(PeopleSpoken(names=(name,)))
        request = Request(people=Choice(wanted=(name,)), domain=turn.domain)
        return await self._finder.find(turn, request, origin="text")

    async def accepted(self, turn: Turn, *, otherwise: bool = False) -> Replies:
        """Yes to what was offered; `otherwise` as the words of the yes change it."""
        offer = turn.recall(Offer)
        turn.drop(Offer)
        if not offer:
            return (self._finder.expired(turn),)
        if not otherwise:
            return await self._finder.find(turn, offer.request, origin="offer")
        read = replace(turn.read, like=(), seen=(), about=(), similar_to=(), unknown="")  # its words name no title
        return await self._finder.find(turn, changed(offer.request, read, turn.text), origin="offer")


def _wordless(asked: Request) -> Request:
    """What is asked, without its words where these only tell what it is not to be."""
    return replace(asked, text="", subject="") if only_refuses(asked) else asked


def _still_holding(turn: Turn) -> Request | None:
    """The wish so far, as far as it has a say in a new one: for another evening, or the next one of this, only what the
    household keeps to has."""
    before = turn.recall(WishSoFar)
    if not before or not {ELSEWHEN, NEXT} & turn.meant.besides:
        return before.request if before else None
    return household(before.request, tonight=NEXT in turn.meant.besides)


def _of_missing(turn: Turn, asked: Request) -> bool:
    """Whether "it" is a title that is not here, and nothing else is wished."""
    if alike_missing(turn):
        return False
    return bool(missing(turn)) and says_it(plain(turn.text)) and replace(asked, text="", subject="").open


def _seeds(turn: Turn, asked: Request) -> tuple[TitleId, ...]:
    """What the wish is to be like: titles meant so, else those liked where nothing else is said of it ("a series, I
    loved Breaking Bad")."""
    if not asked.similar_to and says_it(plain(turn.text)) and (alike := alike_missing(turn)):
        return alike
    liked = tuple(ref.id for ref in turn.read.full.like)
    bare = replace(asked, text="", subject="", phrases=(), facets=()).open
    return turn.meant.titles or (_liked(turn) if turn.meant.about == "like_liked" else liked if bare else ())


def _unlike(before: Request, turn: Turn) -> Request:
    """Anything well liked that is of none of the kinds wished for before; what was refused stays refused."""
    away = frozenset(name for name, weight in before.concepts.items() if weight >= CENTRAL)
    kinds = {SAME_AS[name] for name in away if name in SAME_AS} | {*before.genres.wanted}
    base = Request(domain=turn.domain, rating_min=WELL_LIKED, votes_min=KNOWN, refused=away, unsaid=away | kinds)
    return held(replace(base, genres=Choice(refused=tuple(sorted(kinds)))), before, turn.text)


def _spoken_of(turn: Turn) -> frozenset[TitleId]:
    spoken = turn.recall(Spoken)
    return frozenset(spoken.titles) if spoken else frozenset()


def _liked(turn: Turn) -> tuple[TitleId, ...]:
    """Of the titles spoken of, the one that was liked last; else the last that was liked at all."""
    spoken = turn.recall(Spoken)
    liked = turn.taste.liked[::-1]
    return tuple(title for title in liked if spoken and title in spoken.titles)[:1] or liked[:1]


def _like(request: Request, titles: tuple[TitleId, ...], *, kind: Kind | Literal["any"]) -> Request:
    """The request for what is like these titles, of their kind unless another was asked for."""
    seeds = tuple(dict.fromkeys((*titles, *request.similar_to)))
    series = {title.startswith("tmdb:tv:") for title in seeds}
    other = request.domain in (Domain.KIDS, Domain.TV) or request.kind is not None
    said = kind != "any" or other or len(series) > 1
    domain = request.domain if said else None
    if domain is None and kind == "movie":
        domain = Domain.MOVIES
    elif domain is None and len(series) == 1:
        domain = Domain.TV if series == {True} else Domain.MOVIES
    return replace(request, similar_to=seeds, domain=domain)
