"""Questions about titles, answered from the catalogue in one line: who, how long, is it scary, which is shorter.

What isn't known is said; nothing is guessed, and nothing told that would spoil.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from urllib.parse import quote

from bot.dialogue import Flow, Replies, Turn
from bot.messages import Button, Reply
from bot.ports import Catalogue
from bot.request import Choice, Request
from bot.scene.answers import TRAITS, Answers, asks_part
from bot.scene.cards import heading
from bot.scene.checks import degree
from bot.scene.deck import Shown
from bot.scene.finding import Finder
from bot.scene.opinions import Opinions, kind_of
from bot.scene.people import People
from bot.scene.scene import Offer, WishSoFar
from bot.scene.series import series_of
from bot.scene.side_by_side import SideBySide
from bot.scene.spoken import PeopleSpoken, missing, speak_of, speak_of_missing
from bot.scene.stock import how_many
from bot.scene.stories import at_length
from bot.scene.titles import Titles
from bot.scene.ways_on import find_buttons, title_ways
from bot.titles import Title, TitleId, short_id
from bot.understanding.acts.cues import has
from bot.understanding.text.plain import plain

LONGEST_NAME = 48
"""Bytes of a name that a button can carry."""
PAIR = 2
SCARING = ("scary", "violent")
"""Facts of which who asks may want less."""
CARDS = 3
"""Cards that one answer shows, and titles that it asks back."""
FEW, MANY = 6, 12
"""Titles of one answer of which each gets a line, and titles that are set beside each other."""

_THESE = re.compile(
    r"\b(?:of|among|in) (?:these|those|them)\b|\b(?:davon|darunter|parmi)\b|\bde est[ao]s\b|\bиз (?:них|этих)\b|这些"
)
"""Of the cards alone something is asked."""


MOST_ALIKE = 4
"""Titles that are told for those that are not here."""


class Ask:
    def __init__(
        self,
        *,
        catalogue: Catalogue,
        titles: Titles,
        finder: Finder,
        why: Callable[[Turn, TitleId], Awaitable[Replies]],
        near: Callable[[str], Awaitable[tuple[TitleId, ...]]],
        alike: Callable[[str], tuple[TitleId, ...]],
    ) -> None:
        """`near` finds the titles whose names are most like one that none has, `alike` those that are like a well-known
        one that is not here."""
        self._catalogue, self._titles, self._finder, self._why = catalogue, titles, finder, why
        self._near, self._alike = near, alike
        self._deck = finder.deck
        self._answers, self._opinions, self._people = Answers(titles), Opinions(titles), People(titles)
        self._beside = SideBySide(catalogue=catalogue, titles=titles, deck=finder.deck)

    def flow(self) -> Flow:
        return Flow(name="ask", verbs={}, hears={"ask": self.ask})

    async def ask(self, turn: Turn) -> Replies:
        """The answer, and the title at hand from then on."""
        act = turn.meant
        if act.about == "unknown":
            return (await self._unknown(turn, act.value or turn.read.unknown),)
        if act.about == "stranger":
            return (_stranger(turn),)
        if act.places and not act.titles:
            shown = turn.recall(Shown)
            count = len(shown.picks) if shown else 0
            return (Reply(text=turn.say("ask-nowhere", count=count), buttons=(find_buttons(turn),)),)
        without: dict[str, Callable[[Turn], Reply]] = {
            "opinion": self._opinion,
            "person": self._person,
            "stock": self._stock,
        }
        if act.about in without and not act.titles:
            return (without[act.about](turn),)
        named = tuple(title for title in act.titles if title in self._titles)[:MANY]
        if not named:
            if name := missing(turn):
                return (await self._unknown(turn, name),)
            return (Reply(text=turn.say("ask-which"), buttons=(find_buttons(turn),)),)
        special: dict[str, Callable[[Turn, tuple[TitleId, ...]], Awaitable[Replies]]] = {
            "card": self._card, "about": self._about, "why": self._reason, "why_not": self._why_not,
            "compare": self._beside.compare, "take": self._beside.take, "others_by": self._others_by,
            "difference": self._beside.difference,
            "opinion": self._opinion_of,
            "which": self._which, "shared": self._shared, "related": self._shared, "among": self._among,
            "likeness": self._beside.likeness, "sides": self._beside.sides,
            "cards": self._cards, "all_there": self._all_there, "mine_among": self._mine_among,
        }  # fmt: skip
        return await (self._fact if act.besides else special.get(act.about, self._fact))(turn, named)

    async def _fact(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """One line a title."""
        found = await self._catalogue.get(titles[:FEW])
        known = [found[title] for title in titles[:FEW] if title in found]
        if turn.meant.about in ("order", "in_series", "sequel"):  # "the first one" is of these
            speak_of(turn, *series_of(known[0], self._titles.arrays))
        speak_of(turn, *(title.id for title in known))
        if people := self._people_of(turn, known[0]):
            turn.keep(PeopleSpoken(names=people, unsure=turn.meant.about == "cast" and asks_part(turn.text)))
        asked = (turn.meant.about, *sorted(turn.meant.besides))
        lines = [self._answers.fact(turn, fact, title) for title in known for fact in asked]
        ways = title_ways(turn, known[0].id)
        if turn.meant.about in SCARING:
            ways = (*ways, *self._milder(turn, TRAITS[turn.meant.about], known))
        return (Reply(text="\n".join(dict.fromkeys(lines)), buttons=(ways,)),)

    def _people_of(self, turn: Turn, title: Title) -> tuple[str, ...]:
        """Whom "him" and "her" mean from here on: who was asked of by name, the lead where that was asked, else those
        whom the answer names."""
        read = turn.read.full
        if turn.meant.about == "person_in" and (named := (*read.people.wanted, *read.people.refused)):
            return named
        before = turn.recall(PeopleSpoken)
        if turn.meant.about == "person_in" and before and has("he_or_she", plain(turn.text)):
            return before.names  # "did he do The Apartment too?" is of whom was told before
        people = self._answers.people(turn.meant.about, title)
        return people[:1] if has("the_lead", plain(turn.text)) else people

    def _milder(self, turn: Turn, trait: str, asked: Sequence[Title]) -> tuple[Button, ...]:
        """The way to milder cards, where one of those asked of is fierce."""
        shown = turn.recall(Shown)
        fierce = any(degree(title, trait, self._titles) != "no" for title in asked)
        return (turn.button("button-milder", "change", "milder", "", shown.mark),) if shown and fierce else ()

    async def _card(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        shown = titles[:CARDS] if turn.meant.group else titles[:1]
        speak_of(turn, *shown)
        return tuple([await self._deck.alone(turn, title, self._titles.arrays) for title in shown])

    async def _known(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """That it is here, with its card."""
        first, *others = await self._card(turn, titles)
        return (replace(first, text=f"{turn.say('ask-known')}\n{first.text}".strip()), *others)

    async def _which(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """Several fit what was said: their names, to tap or to say."""
        found = await self._catalogue.get(titles[:CARDS])
        buttons = tuple(
            (replace(self._button(turn, each), label=heading(title, turn.say)),) for each, title in found.items()
        )
        names = turn.say.several(self._titles.names(titles[:CARDS]), "or")
        return (Reply(text=turn.say("ask-which-of", titles=names), buttons=buttons),)

    async def _about(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """What it is about: its synopsis in English; in languages without synopses what is known of it. Who asks
        whether it is here gets its card."""
        if has("knows_it", plain(turn.text)):
            return await self._known(turn, titles)
        shown = titles[:CARDS] if turn.meant.group else titles[:1]
        found = await self._catalogue.get(shown)
        speak_of(turn, *shown)
        known = [found[title] for title in shown if title in found]
        text = "\n".join(at_length(title, turn.say) for title in known)
        return (Reply(text=text, buttons=(title_ways(turn, known[0].id),)),) if known else ()

    async def _reason(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        speak_of(turn, titles[0])
        return await self._why(turn, titles[0])

    async def _why_not(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """What was said against it, as far as anything was."""
        found = await self._catalogue.get(titles[:1])
        title = found[titles[0]]
        speak_of(turn, title.id)
        against = self._answers.against(turn, title)
        key = "ask-why-not-refused" if against else "ask-why-not-shown"
        text = turn.say(key, what=against, title=heading(title, turn.say))
        return (Reply(text=text, buttons=(title_ways(turn, title.id),)),)

    async def _among(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """Which of those that lie there have what is asked; where none has, others are offered, or shown at once where
        somebody was asked for and not in these alone."""
        found = await self._catalogue.get(titles)
        text, those = self._answers.among(turn, [found[title] for title in titles if title in found])
        if those:
            speak_of(turn, *those)
            ways, trait = title_ways(turn, those[0]), TRAITS["scary"]
            if turn.read.full.traits.get(trait, 0.0) > 0:
                ways = (*ways, *self._milder(turn, trait, list(found.values())))
            return (Reply(text=text, buttons=(ways,)),)
        before = turn.recall(WishSoFar)
        asked = turn.read.full.request(turn.domain)
        wish = asked.within(before.request) if before else asked
        if asked.people.wanted and not _THESE.search(plain(turn.text)):
            return await self._finder.find(turn, wish, origin="text", note=turn.say("ask-among-elsewhere"))
        turn.keep(Offer(request=wish))
        return (Reply(text=text, buttons=((turn.button("button-show-others", "yes_like"),),)),)

    async def _cards(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """The cards that lie there, once more."""
        shown = turn.recall(Shown)
        if shown and shown.picks:
            return (await self._deck.reply(turn, shown, self._titles.arrays),)
        return (self._finder.expired(turn),)

    async def _all_there(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """Whether more fits than lies there; a yes shows it."""
        shown = turn.recall(Shown)
        if not shown:
            return (self._finder.expired(turn),)
        away = frozenset((*turn.memory.shown, *titles))
        more = await self._finder.recommender.recommend(shown.request, turn.taste, away, person=turn.person)
        if not more.picks or set(more.relaxed) - set(shown.relaxed):
            return (Reply(text=turn.say("ask-all-there", count=len(titles)), buttons=(find_buttons(turn),)),)
        turn.keep(Offer(request=shown.asked or shown.request))
        return (Reply(text=turn.say("ask-more-there"), buttons=((turn.button("button-show-them", "yes_like"),),)),)

    async def _mine_among(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """Which of several the person has seen or judged, as far as they said."""
        mine = [title for title in titles if title in turn.taste.known]
        if not mine:
            return (Reply(text=turn.say("ask-mine-among-none")),)
        found = await self._catalogue.get(tuple(mine[:FEW]))
        speak_of(turn, *mine)
        return (Reply(text="\n".join(self._answers.fact(turn, "mine", title) for title in found.values())),)

    async def _opinion_of(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """How a title stands, and what stands out."""
        found = await self._catalogue.get(titles[:1])
        title = found[titles[0]]
        speak_of(turn, title.id)
        return (Reply(text=self._opinions.of_title(turn, title), buttons=(title_ways(turn, title.id),)),)

    def _opinion(self, turn: Turn) -> Reply:
        """How somebody's titles stand, or those of a kind; a yes shows them."""
        read = turn.read.full
        before = turn.recall(WishSoFar)
        names = (*read.people.wanted, *read.people.refused) or (before.request.people.wanted if before else ())
        if turn.meant.value == "person" and names:
            told = [self._opinions.of_person(turn, name) for name in names[:2]]
            text, titles = "\n".join(text for text, _ in told), tuple(t for _, found in told for t in found)
            turn.keep(PeopleSpoken(names=names[:2]))
            wish = Request(people=Choice(wanted=names[:2]), domain=turn.domain)
        else:
            text, titles = self._opinions.of_kind(turn, read)
            wish = replace(kind_of(read), domain=turn.domain)
        if not titles:
            return Reply(text=text, buttons=(find_buttons(turn),))
        speak_of(turn, *titles)
        turn.keep(Offer(request=wish))
        return Reply(text=text, buttons=((turn.button("button-show-them", "yes_like"),),))

    def _person(self, turn: Turn) -> Reply:
        """What is asked of somebody; a yes shows their titles."""
        read = turn.read.full
        name = (*read.people.wanted, *read.people.refused)[0]
        text, titles = self._people.told(turn, name, turn.meant.value)
        turn.keep(PeopleSpoken(names=(name,)))
        if not titles:
            return Reply(text=text, buttons=(find_buttons(turn),))
        speak_of(turn, *titles)
        turn.keep(Offer(request=Request(people=Choice(wanted=(name,)), domain=turn.domain)))
        return Reply(text=text, buttons=((turn.button("button-show-them", "yes_like"),),))

    def _stock(self, turn: Turn) -> Reply:
        """How many titles there are of a kind; a yes shows some."""
        count = how_many(turn.read.full, self._titles.arrays)
        if not count:
            return Reply(text=turn.say("usher-stock-none"), buttons=(find_buttons(turn),))
        turn.keep(Offer(request=turn.read.full.request(turn.domain)))
        return Reply(
            text=turn.say("usher-stock", count=count), buttons=((turn.button("button-show-them", "yes_like"),),)
        )

    async def _others_by(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """What else the director (or the actor asked of) made."""
        found = await self._catalogue.get(titles[:1])
        title = found[titles[0]]
        name, others, key = self._people.others_by(turn, title)
        if not others:
            return (
                Reply(
                    text=turn.say("ask-others-none", names=name or heading(title, turn.say)),
                    buttons=(find_buttons(turn),),
                ),
            )
        speak_of(turn, title.id, *others)
        turn.keep(PeopleSpoken(names=(name,)))
        names = turn.say.several([self._titles.name(other) for other in others])
        buttons = [replace(self._button(turn, other), label=self._titles.name(other)) for other in others[:3]]
        return (Reply(text=turn.say(key, names=name, others=names), buttons=(tuple(buttons),)),)

    async def _shared(self, turn: Turn, titles: tuple[TitleId, ...]) -> Replies:
        """Whether somebody is in both of two titles."""
        found = await self._catalogue.get(titles[:2])
        one, other = found[titles[0]], found[titles[-1]]
        speak_of(turn, one.id, other.id)
        return (Reply(text=self._people.shared(turn, one, other), buttons=(title_ways(turn, one.id),)),)

    async def _unknown(self, turn: Turn, name: str) -> Reply:
        """A title that is not here: said so, with those that are like it, else those whose names are most like it."""
        names = lacking if name in (lacking := turn.read.full.lacking) else (name,)
        alike = tuple(dict.fromkeys(title for each in names for title in self._alike(each)))[:MOST_ALIKE]
        speak_of_missing(turn, name, alike)
        found = await self._catalogue.get(alike or await self._near(name))
        if not found:
            return Reply(text=turn.say("title-unknown", name=name), buttons=(find_buttons(turn),))
        buttons: dict[str, tuple[Button, ...]] = {}  # two of one name and year are one to whoever reads them
        for title in found.values():
            button = turn.button("title-near", "card", short_id(title.id), title=title.title, year=title.year or "")
            buttons.setdefault(button.label, (button,))
        key, last = ("title-lacking-alike", "and") if alike else ("title-unknown-near", "or")
        titles = turn.say.several(list(dict.fromkeys(title.title for title in found.values())), last)
        told = turn.say.several([turn.say.quoted(each) for each in names], "or")
        text = turn.say(key, name=name, names=told, titles=titles)
        return Reply(text=text, buttons=(*buttons.values(), find_buttons(turn)))

    def _button(self, turn: Turn, title: TitleId) -> Button:
        return turn.button("button-card", "card", short_id(title))


def _stranger(turn: Turn) -> Reply:
    """Somebody whom nobody here knows: said so, with the names that are most like it, or those who share it."""
    read = turn.read
    key = "person-several" if read.several else "person-unknown-near" if read.alike else "person-unknown"
    near = tuple((replace(turn.button("button-card", "by", name), label=name),) for name in read.alike if _fits(name))
    text = turn.say(key, name=read.stranger, count=len(read.alike), one=next(iter(read.alike), ""))
    return Reply(text=text, buttons=(*near, find_buttons(turn)))


def _fits(name: str) -> bool:
    """Whether a button's bytes hold the name."""
    return len(quote(name).encode()) <= LONGEST_NAME
