"""A request as the person means it: within their profile, with what they said tonight and what they always say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.dialogue import Turn
from bot.recommend.arrays import TitleArrays
from bot.request import Choice, Request, Span
from bot.taste.insight import span_of
from bot.taste.profile import CLEAR, Taste
from bot.titles import Domain, TitleId

SOFTLY = 0.5
"""What was not asked now pulls at most this much of what was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tonight:
    """What holds for this conversation and lapses with it: moods by name, and how they push traits."""

    moods: tuple[str, ...]
    traits: Mapping[str, float] = field(default_factory=dict)


def meant(turn: Turn, request: Request, arrays: TitleArrays) -> Request:
    """The request with all that goes without saying. A grown-up's taste has no say in what children watch, nor does
    any in which film it was that someone half remembers."""
    if turn.for_kids:
        seeds = tuple(title for title in request.similar_to if safe(title, arrays))
        request = replace(request, domain=Domain.KIDS, similar_to=seeds)
        return _refusing(request, turn.taste, arrays)
    adult = turn.preferences.adult and not request.for_children
    request = replace(request, adult=adult, tongue=turn.say.locale)
    if request.for_children or request.description:
        return request
    tonight = turn.recall(Tonight)
    if tonight and not request.traits:
        request = request.pushed({name: SOFTLY * push for name, push in tonight.traits.items()})
    whole = lasting(request, turn.taste, arrays)
    return whole if turn.incoming.chat.private else _unsaid(whole, request)


def _unsaid(whole: Request, asked: Request) -> Request:
    """The whole of a request with what only a taste refuses marked as not to be spoken of: others read along."""
    own = {*whole.genres.refused, *whole.people.refused, *whole.refused, *whole.notes_refused}
    now = {*asked.genres.refused, *asked.people.refused, *asked.refused, *asked.notes_refused}
    return replace(whole, unsaid=whole.unsaid | (own - now))


def lasting(request: Request, taste: Taste, arrays: TitleArrays) -> Request:
    """The request with what a taste always wants and never wants."""
    return _leaning(_refusing(request, taste, arrays), taste)


def safe(title: TitleId, arrays: TitleArrays) -> bool:
    """Whether a title suits children; one nobody knows doesn't."""
    return title in arrays.place and bool(arrays.kids_age[arrays.place[title]] < 99)


def _refusing(request: Request, taste: Taste, arrays: TitleArrays) -> Request:
    """Without what the person never wants, but for what they ask for now: by name, or through a title they name."""
    asked = {
        *request.genres.wanted,
        *(g for row in arrays.rows(request.similar_to) for g in arrays.columns.genres[row]),
    }
    genres = tuple(genre for genre in taste.refused.genres if genre not in asked)
    named = {name.casefold() for name in request.people.wanted}
    people = tuple(name for name in taste.refused.people if name.casefold() not in named)
    return replace(
        request,
        genres=request.genres.joined(Choice(refused=genres)),
        people=request.people.joined(Choice(refused=people)),
        refused=request.refused | (taste.refused.concepts - frozenset(request.concepts)),
        notes_refused=request.notes_refused | taste.refused.notes,
    )


def _leaning(request: Request, taste: Taste) -> Request:
    """With the traits and the length the person always wants, where they asked for none."""
    most = SOFTLY * max((abs(push) for push in request.traits.values()), default=1.0)
    soft = {
        name: max(-most, min(most, SOFTLY * push))
        for name, push in taste.pushes().items()
        if push and name not in request.traits
    }
    return replace(request.pushed(soft), runtime=request.runtime or _length(taste))


def _length(taste: Taste) -> Span:
    """The lasting limit of length, if one stands; of several the surest."""
    lengths = [s for (kind, _), s in taste.standings.items() if kind == "runtime" and s.lean >= CLEAR]
    return span_of(max(lengths, key=lambda s: s.confidence).value) if lengths else Span()
