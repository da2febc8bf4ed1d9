"""Changing the present wish by buttons: a genre more or less, shorter, newer or older, the language, or all anew."""

from dataclasses import replace

from bot import observe
from bot.dialogue import Command, Flow, Replies, Turn, Verbs, rows
from bot.messages import Reply
from bot.recommend.reasons import genre_word, language_word
from bot.request import Choice, Request, Span
from bot.scene.changing import changed, only_refuses
from bot.scene.comfort import as_consoled
from bot.scene.deck import Shown, back_to, deck_of
from bot.scene.dubbed import dubbed_note
from bot.scene.finding import Finder
from bot.scene.learning import learn, told_alone, undo_button
from bot.scene.letting_go import QUIETLY
from bot.scene.repair import Repairing
from bot.scene.scene import WishSoFar
from bot.scene.shades import milder, short_enough
from bot.scene.spoken import PeopleSpoken
from bot.scene.strangers import unknown_besides
from bot.scene.understood import in_a_line, refusals_of, told
from bot.scene.ways_on import below, with_resume
from bot.scene.wishing import with_company
from bot.titles import Verdict
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain

GENRES = (
    "Comedy", "Drama", "Thriller", "Action", "Adventure", "Romance", "Crime", "Science Fiction", "Fantasy", "Horror",
    "Mystery", "Animation", "Family", "War", "Western",
)  # fmt: skip
LANGUAGES = ("en", "fr", "de", "es", "it", "ja", "ko", "zh", "hi", "ru", "sv", "da")
STEP_MINUTES, FIRST_LIMIT, LEAST_MINUTES = 20, 110, 50
STEP_YEARS, NEW, OLD = 10, 2010, 1990
MILDER = "milder"
"""The way that is offered beside what is fierce."""
GONE = 3
"""Things named at most that were taken back."""
_WAYS = ("in", "out", "shorter", "newer", "older", "language")
_FILTERS = {"in": "genre", "shorter": "runtime", "newer": "year", "older": "year", "language": "language"}


class Refine:
    def __init__(self, *, finder: Finder) -> None:
        self._finder = finder

    def flow(self) -> Flow:
        verbs: Verbs = {"refine": Command(self.refine, offered=True, words=frozenset()), "change": self.change}
        return Flow(name="refine", verbs=verbs, hears={"refine": self.refined})

    async def refine(self, turn: Turn) -> Replies:
        """What is wished for now, and what may be changed about it."""
        mark = turn.action.arg(0)
        shown = deck_of(turn, mark)
        if mark and not shown:
            return (self._finder.expired(turn),)
        wish = _wish(shown)
        mark = shown.mark if shown else ""
        ways = [turn.button(f"refine-{way}", "change", way, "", mark) for way in _WAYS]
        anew = turn.button("refine-anew", "find", turn.domain)
        said = in_a_line(told(wish, self._finder.recommender.arrays, turn.say), turn.say)
        text = turn.say("refine", what=said) if said else turn.say("refine-open")
        back = (back_to(turn, shown),) if shown else ()
        in_place = bool(turn.action.arg(0))
        return (Reply(text=text, buttons=(*rows(*ways, wide=3), (anew,), *back), replaces=in_place),)

    async def refined(self, turn: Turn) -> Replies:
        """The wish so far, changed by what was said: everything said before still holds."""
        before, shown = turn.recall(WishSoFar), turn.recall(Shown)
        if turn.meant.about == "back":
            return await self._finder.before(turn)
        if turn.meant.about == "without" and shown:
            return await self._finder.refuse(turn, shown, frozenset(ref.id for ref in turn.read.without))
        wish = changed(before.request if before else Request(domain=turn.domain), turn.read, turn.text)
        wish = as_consoled(turn, with_company(turn, wish))
        if QUIETLY in turn.meant.besides:
            turn.keep(WishSoFar(request=wish))
            return (Reply(text=turn.say("refine-kept")),)
        if turn.meant.about == "not_person":
            people = wish.people
            refused = people.wanted or (spoken.names[:1] if (spoken := turn.recall(PeopleSpoken)) else ())
            wish = replace(wish, people=Choice(refused=tuple(dict.fromkeys((*people.refused, *refused)))))
        if turn.meant.about == "lift" and turn.meant.titles:
            left = tuple(title for title in wish.similar_to if title not in turn.meant.titles)
            wish = (
                replace(wish, similar_to=left) if left else replace(wish, similar_to=(), shades={}, beside=frozenset())
            )
        elif turn.meant.titles:
            people = wish.people if turn.read.people.wanted else replace(wish.people, wanted=())
            wish = replace(wish, similar_to=turn.meant.titles, people=people)
        wish = self._finder.shaded(turn, self._finder.in_time(turn, wish), turn.meant.titles)
        observe.refinement_requested.labels(how="words").inc()
        learned = learn(turn, told_alone(turn.read, turn.text), turn.text)
        note = "\n".join(filter(None, (unknown_besides(turn, turn.read), learned, self._taken_back(turn, wish))))
        dubbed = dubbed_note(turn, turn.read.request())
        if "seen" in turn.meant.besides and shown:
            for title in turn.meant.titles or (shown.picks[shown.position].title,):
                turn.judge(title, Verdict.SEEN)
        lying = tuple(pick.title for pick in shown.picks) if shown else ()
        stay = short_enough(wish, lying, plain(turn.text), self._finder.recommender.arrays)
        if only_refuses(turn.read.request()) and not has("comparative", plain(turn.text)):
            stay |= frozenset(lying)  # "no cartoons": what is none stays where it lies
        replies = await self._finder.find(
            turn, wish, origin="refine", note=note or dubbed, moved=shown.mark if shown else "", stay=stay
        )
        return with_resume(turn, below(replies, ((undo_button(turn),),)) if learned else replies)

    def _taken_back(self, turn: Turn, wish: Request) -> str:
        """What was read otherwise and goes, where the message puts the wish right; else empty."""
        if not (repairing := turn.recall(Repairing)) or repairing.loosely:
            return ""
        arrays, say = self._finder.recommender.arrays, turn.say
        kept = {*told(wish, arrays, say), *told(refusals_of(repairing.before), arrays, say)}
        gone = [part for part in told(repairing.before, arrays, say) if part not in kept]
        return say("repair-gone", what=in_a_line(gone[:GONE], say)) if gone else ""

    async def change(self, turn: Turn) -> Replies:
        """`change:shorter::DECK`, `change:in:Comedy:DECK`; a genre or a language alone asks which."""
        way, value, mark = (turn.action.arg(place) for place in range(3))
        shown = deck_of(turn, mark)
        if way not in (*_WAYS, MILDER) or (mark and not shown):
            return (self._finder.expired(turn),)
        options = {"in": GENRES, "out": GENRES, "language": LANGUAGES}.get(way)
        if options and value not in options:
            return (self._ask(turn, way, options, mark),)
        observe.refinement_requested.labels(how=f"refine_{way}").inc()
        wish = self._milder(shown) if way == MILDER else _changed(_wish(shown), way, value)
        return await self._finder.find(
            turn, wish, origin="refine", moved=shown.mark if shown else "", replaces=bool(mark)
        )

    def _milder(self, shown: Shown | None) -> Request:
        lying = tuple(pick.title for pick in shown.picks) if shown else ()
        return milder(_wish(shown), lying, self._finder.recommender.arrays)

    def _ask(self, turn: Turn, way: str, options: tuple[str, ...], mark: str) -> Reply:
        def label(value: str) -> str:
            return language_word(value, turn.say) if way == "language" else genre_word(value, turn.say)

        buttons = [
            replace(turn.button("refine-option", "change", way, value, mark, value=value), label=label(value))
            for value in options
        ]
        return Reply(text=turn.say(f"refine-ask-{way}"), buttons=rows(*buttons, wide=3), replaces=True)


def _wish(shown: Shown | None) -> Request:
    return (shown.asked or shown.request) if shown else Request()


def _changed(wish: Request, way: str, value: str) -> Request:
    """The wish with one thing changed, and that one thing held on to."""
    genres, runtime, year = wish.genres, wish.runtime, wish.year
    match way:
        case "in":
            wanted = tuple(dict.fromkeys((*genres.wanted, value)))
            genres = Choice(wanted=wanted, refused=tuple(g for g in genres.refused if g != value))
        case "out":
            refused = tuple(dict.fromkeys((*genres.refused, value)))
            genres = Choice(wanted=tuple(g for g in genres.wanted if g != value), refused=refused)
        case "shorter":
            most = max(LEAST_MINUTES, runtime.max - STEP_MINUTES) if runtime.max else FIRST_LIMIT
            runtime = Span(min=None, max=most)
        case "newer":
            year = Span(min=year.min + STEP_YEARS if year.min else NEW, max=None)
        case "older":
            year = Span(min=None, max=year.max - STEP_YEARS if year.max else OLD)
    languages = Choice(wanted=(value,)) if way == "language" else wish.languages
    insist = wish.insist | ({_FILTERS[way]} if way in _FILTERS else set())
    return replace(wish, genres=genres, runtime=runtime, year=year, languages=languages, insist=insist)
