"""Picks as cards: the one place where a title becomes what people see."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue import Turn
from bot.drawing.covers import PLAIN, colours
from bot.errors import UnknownTitle
from bot.knowledge.vocabulary import revealing
from bot.messages import ALONE, ANY, Button, Buttons, Card, Picture, Reply
from bot.ports import Catalogue
from bot.recommend.arrays import TitleArrays
from bot.recommend.filters import firm
from bot.recommend.reasons import duration, genre_word, sentences
from bot.request import Request
from bot.scene.aloud import is_open
from bot.scene.arranging import stop_button
from bot.scene.critiques import critiques
from bot.scene.deck import Moved, Shown, deck_of, deck_with
from bot.scene.shortfall import shortfall, told
from bot.scene.stories import synopsis
from bot.scene.streaming import Streaming
from bot.scene.understood import refusals_of, understood
from bot.titles import STARS, Evidence, Judgement, Pick, Slot, Title, TitleId, Verdict, short_id
from bot.words import FALLBACK, Words

LEADS = 2
"""Actors that a card names."""
OVERVIEW = 320
"""Characters of a title's overview that a card shows, cut at a sentence's or word's end."""


class Deck:
    """Lays picks out as one reply with a card each."""

    def __init__(self, *, catalogue: Catalogue, poster_base: str, streaming: Streaming | None = None) -> None:
        """`streaming` knows where titles run, as far as anybody here can look that up."""
        self._catalogue, self.streaming = catalogue, streaming or Streaming(None)
        self._poster_base = poster_base

    async def reply(self, turn: Turn, shown: Shown, arrays: TitleArrays, *, replaces: bool = False) -> Reply:
        """The deck with `shown.position` on top; titles that have left the catalogue are passed over."""
        runs = await self.streaming.lines(turn, [pick.title for pick in shown.picks])
        titles = await self._catalogue.get(pick.title for pick in shown.picks)
        picks = [pick for pick in shown.picks if pick.title in titles]
        mark = shown.mark
        reasons = reasons_of(shown, arrays, turn)
        cards = tuple(
            self.card(
                turn,
                titles[p.title],
                p,
                reasons.get(p.title, ""),
                mark,
                tint(p.title, arrays),
                runs.get(p.title, ""),
            )
            for p in picks
        )
        position = min(shown.position, max(0, len(cards) - 1))
        return Reply(
            text=headline(shown, len(cards), arrays, turn.say),
            cards=cards,
            position=position,
            buttons=self._below(turn, shown, arrays),
            replaces=replaces,
            deck=shown.mark,
        )

    async def again(self, turn: Turn, title: TitleId, mark: str, arrays: TitleArrays) -> Reply | None:
        """The deck with this mark, the title's card on top, as it is now; None where there is no such deck any more.
        `ANY` is the latest that has the title, else its card alone."""
        if title not in arrays.place:
            return None
        if mark == ALONE or (mark == ANY and deck_with(turn, title) is None):
            return replace(await self.alone(turn, title, arrays), replaces=True)
        shown = deck_with(turn, title) if mark == ANY else deck_of(turn, mark) if mark else None
        place = next((n for n, pick in enumerate(shown.picks) if pick.title == title), None) if shown else None
        if shown is None or place is None:
            return None
        return await self.reply(turn, replace(shown, position=place), arrays, replaces=True)

    async def alone(self, turn: Turn, title: TitleId, arrays: TitleArrays) -> Reply:
        """One title's card, with its reason if it is on the table; raises UnknownTitle."""
        runs = await self.streaming.lines(turn, [title])
        found = await self._catalogue.get([title])
        if title not in found:
            raise UnknownTitle(id=title)
        shown = turn.recall(Shown)
        pick = next((p for p in shown.picks if p.title == title), None) if shown else None
        reasons = reasons_of(shown, arrays, turn) if shown else {}
        reason, colour = reasons.get(title, ""), tint(title, arrays)
        card = self.card(turn, found[title], pick, reason, tint=colour, runs=runs.get(title, ""))
        return Reply(cards=(card,))

    async def reason(self, turn: Turn, title: TitleId, arrays: TitleArrays) -> str:
        """Why a title is on the table, in its card's sentence; empty for one that is not."""
        return (await self.alone(turn, title, arrays)).cards[0].reason

    def card(
        self,
        turn: Turn,
        title: Title,
        pick: Pick | None = None,
        reason: str = "",
        mark: str = ALONE,
        tint: int = 0,
        runs: str = "",
    ) -> Card:
        """`runs` says where it can be watched."""
        say = turn.say
        footer = " · ".join(filter(None, (runs, sureness(turn, pick) if pick and pick.confidence else "")))
        poster = f"{self._poster_base}{title.poster_path}" if title.poster_path and self._poster_base else None
        alt = say("card-picture", title=title.title)
        return Card(
            title=title.id,
            heading=heading(title, say),
            facts=facts(title, say),
            reason=reason,
            footer=footer,
            overview=_cut(synopsis(title, say), OVERVIEW),
            picture=Picture(alt=alt, url=poster, key=title.id) if turn.preferences.pictures else None,
            buttons=card_buttons(turn, title.id, mark, where=self.streaming.able),
            tint=tint,
        )

    def _below(self, turn: Turn, shown: Shown, arrays: TitleArrays) -> Buttons:
        mark = shown.mark
        if shown.first:
            return ((stop_button(turn, shown.first),),)
        moves = [
            turn.button(f"critique-{c.name.replace('_', '-')}", "critique", c.name, mark)
            for c in critiques(shown, arrays)
        ]
        back = [turn.button(f"put-back-{name}", "put_back", name, mark) for name in shown.relaxed[:2]]
        more = [
            turn.button("button-different", "try_different", mark),
            turn.button("button-mood", "adjust_mood", mark),
            turn.button("button-refine", "refine", mark),
        ]
        if (moved := turn.recall(Moved)) and deck_of(turn, moved.back):
            more.append(turn.button("button-undo", "step_back", moved.back))
        return tuple(row for row in (tuple(back), tuple(moves), tuple(more)) if row)


_VERBS = {"like": Verdict.LIKED, "dislike": Verdict.DISLIKED, "seen": Verdict.SEEN, "save": Verdict.SAVED}


def card_buttons(turn: Turn, title: TitleId, mark: str, *, where: bool = False) -> Buttons:
    """What one can do with one title. A verdict that stands is ticked; what was seen may be given stars, and what was
    said of this title alone may be taken back. Among others nothing shows that was said elsewhere."""
    short = short_id(title)
    said, last = (each if each and is_open(turn, each) else None for each in _standing(turn, title))
    seen = said is not None and said.verdict in (Verdict.SEEN, Verdict.RATED)
    stands = {verdict: said is not None and said.verdict is verdict for verdict in _VERBS.values()}
    stands[Verdict.SAVED] = saved_here(turn, title)
    verdicts = [
        _ticked(turn.button(f"button-{verb}", verb, short, mark), stands[verdict], turn)
        for verb, verdict in _VERBS.items()
    ]
    given = said.stars if said else None
    stars = [_star(turn, short, n, mark, given) for n in (STARS if seen else ())]
    more = [
        turn.button("button-more", "more", short),
        turn.button("button-why", "why", short, mark),
        *((turn.button("button-where", "where", short),) if where else ()),
    ]
    alone = last and len(turn.taste.taught_in(last.turn)) == 1
    undo = [turn.button("button-undo", "undo", last.turn, short, mark)] if last and alone else []
    return tuple(tuple(row) for row in (verdicts, stars, more, undo) if row)


def _standing(turn: Turn, title: TitleId) -> tuple[Judgement | None, Judgement | None]:
    """What stands of a title, and what was said of it last."""
    return turn.taste.said.get(title), next((j for j in reversed(turn.taste.judgements) if j.title == title), None)


def saved_here(turn: Turn, title: TitleId) -> bool:
    """Whether a title is on the list, as far as the chat may know."""
    saves = [each for each in turn.taste.judgements if each.title == title and each.verdict is Verdict.SAVED]
    return title in turn.taste.saved and any(is_open(turn, each) for each in saves)


def _star(turn: Turn, short: str, n: int, mark: str, given: float | None) -> Button:
    """`4 ★`, ticked where so many were given; a half more shows on it: `4.5 ★ ✓`."""
    here = given is not None and int(given) == n
    shown = f"{given:g}" if here else f"{n}"
    return _ticked(turn.button("button-stars", "stars", short, n, mark, stars=shown), here, turn)


def _ticked(button: Button, chosen: bool, turn: Turn) -> Button:
    return replace(button, label=turn.say("button-ticked", label=button.label)) if chosen else button


def tint(title: TitleId, arrays: TitleArrays) -> int:
    """The colour of a title's mood as 0xRRGGBB, 0 where none stands out: the one that its drawn cover has below."""
    bottom = colours(arrays.mood_of(title))[1] if title in arrays.place else PLAIN[1]
    return 0 if bottom == PLAIN[1] else (bottom[0] << 16) + (bottom[1] << 8) + bottom[2]


def heading(title: Title, say: Words) -> str:
    """`Heat (1995)`; by its name in the person's language first: `Der Pate (The Godfather, 1972)`."""
    own = say.titled(title.title, title.year)
    of_theirs = title.language == say.locale != FALLBACK  # the catalogue's own names are English
    if own == title.title and of_theirs and title.original_title:
        own = title.original_title
    name = title.title if own.casefold() != title.title.casefold() else ""
    known = [part for part in (name, str(title.year or "")) if part]
    if not known:
        return own
    return f"{own}（{'，'.join(known)}）" if say.locale == "zh" and name else f"{own} ({', '.join(known)})"


def facts(title: Title, say: Words) -> str:
    """`1 h 56 · Denis Villeneuve · Amy Adams, Jeremy Renner · Science Fiction, Drama · ★ 7.6`, with what is known."""
    parts = []
    if title.kind == "series":
        parts.append(say("card-seasons", count=title.seasons) if title.seasons else say("card-series"))
    if title.runtime:
        parts.append(duration(title.runtime, say))
    leads = [name for name in title.cast if name not in title.directors[:1]][:LEADS]
    parts += [name for name in (*title.directors[:1], ", ".join(leads)) if name]
    if title.genres:
        parts.append(", ".join(genre_word(genre, say) for genre in title.genres[:3]))
    if title.vote_average:
        parts.append(f"★ {title.vote_average:.1f}")
    return " · ".join(parts)


PERSONAL = frozenset(("liked", "community", "kindred", "told"))
"""Kinds of evidence that name what was liked; friends are named among those alone who agreed to it."""
SURE, LIKELY = 0.6, 0.3
"""From these probabilities of a like on a pick is very likely theirs, or likely."""
KNOWN = 3
"""Verdicts from which a person is known at all."""


def sureness(turn: Turn, pick: Pick) -> str:
    """How sure a pick is for this person, in their language; empty where nothing can be said."""
    sure = how_sure(pick, known=len(turn.taste.judgements) >= KNOWN)
    return turn.say(f"sure-{sure}") if sure else ""


def how_sure(pick: Pick, *, known: bool = True) -> str:
    """How sure a pick is, in a word: `very`, `likely` or `gamble`. For somebody of whom nothing is `known` no pick is
    very likely, and of one that is unlikely by its standing alone nothing is said."""
    if pick.slot is Slot.WILDCARD:
        return "gamble"
    if not known:
        return "likely" if pick.confidence >= LIKELY else ""
    return "very" if pick.confidence >= SURE else "likely" if pick.confidence >= LIKELY else "gamble"


def reasons_of(shown: Shown, arrays: TitleArrays, turn: Turn) -> dict[TitleId, str]:
    """The reasons of a deck's picks, by title; no two of one shape. Who wants no spoilers hears of no twist and no
    ending but those that they asked for, and among others of nothing that anybody liked elsewhere."""
    picks = [pick for pick in shown.picks if pick.title in arrays.place]
    hidden = frozenset() if turn.preferences.spoilers else revealing() - frozenset(shown.request.concepts)
    request = replace(shown.request, refused=shown.request.refused | hidden)
    shown_here = [in_sight(turn, pick.evidence, request) for pick in picks]
    evidence = [tuple(e for e in each if e.kind != "concept" or e.value not in hidden) for each in shown_here]
    told = sentences(evidence, request, arrays, turn.say, titles=[pick.title for pick in picks])
    return {pick.title: reason for pick, reason in zip(picks, told, strict=True)}


def in_sight(turn: Turn, evidence: Sequence[Evidence], request: Request) -> tuple[Evidence, ...]:
    """What may be said of a pick where the turn's reply is read: among others no title that was liked and not named
    now, and nothing that was written for this person alone."""
    if turn.incoming.chat.private:
        return tuple(evidence)
    named = {str(title) for title in request.similar_to}
    return tuple(e for e in evidence if e.kind not in PERSONAL or e.value.partition("|")[0] in named)


def headline(shown: Shown, count: int, arrays: TitleArrays, say: Words) -> str:
    """What stands above the cards: what was understood and the cards keep, and what they don't; or that nothing was
    found."""
    if not count:
        return say("picks-none")
    asked = shown.asked or shown.request
    if shown.relaxed == ("people",) and asked.people.wanted:
        return _no_more_of(asked, arrays, say)
    if asked.lean or asked.description:
        return understood(asked, arrays, say) or _anyhow(asked, count, say)
    short = shortfall(asked, (pick.title for pick in shown.picks), arrays)
    return told(short, asked, arrays, say) or _anyhow(asked, count, say)


def _anyhow(asked: Request, count: int, say: Words) -> str:
    """Where nothing can be said of the cards: how many they are, what it should be where it was to be a surprise, or,
    where something was wished, that they are near."""
    if asked.open and asked.rating_min is not None:
        return say("picks-anything")
    return say("picks-found", count=count) if asked.open else say("picks-nearest")


def _no_more_of(asked: Request, arrays: TitleArrays, say: Words) -> str:
    """That nobody wished for made more, or that all of theirs has what was ruled out."""
    names = say.several(list(asked.people.wanted), "and" if asked.together else "or")
    theirs = [row for name in asked.people.wanted for row in arrays.people.get(name.casefold(), [])]
    ruled_out = not firm(asked, arrays)[theirs].any() and understood(refusals_of(asked), arrays, say).rstrip(": ：")
    ruled_out = ruled_out and ruled_out[0].lower() + ruled_out[1:]
    return say("picks-ruled-out", names=names, what=ruled_out) if ruled_out else say("picks-no-more-of", names=names)


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head = text[:limit]
    end = max(head.rfind(". "), head.rfind("! "), head.rfind("? "))
    return head[: end + 1] if end > limit // 2 else head.rsplit(" ", 1)[0] + " …"
