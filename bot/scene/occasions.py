"""What suits who watches along weighs little in a wish, never goes against a refusal, and goes when they do."""

from dataclasses import replace

from bot.request import Request
from bot.understanding.acts.occasions import OCCASIONS, names_date, occasions_gone, occasions_in, words_of

SUITS = 0.58
"""How central it is to a wish that the film suits who watches along."""
_ALL = frozenset(OCCASIONS)
_COUPLES = "date night"
_LOVE = frozenset(("love story", "romantic", "romantic comedy", "wedding"))
"""Who refuses one of these wants no evening of love."""


def with_occasions(wish: Request, said: str, told: frozenset[str]) -> Request:
    """The wish with what suits who watches along, as the words (as `plain` writes them) say; `told` are the concepts
    that the same words name: an occasion among them is only one of watching together, and counts fully where it is
    asked for by its name."""
    spoken, named = occasions_in(said), names_date(said)
    concepts = {each: weight for each, weight in wish.concepts.items() if each not in (told & _ALL) - spoken}
    for occasion in spoken:
        asked = occasion == _COUPLES and named and occasion in told
        concepts[occasion] = concepts.get(occasion, SUITS) if asked else SUITS
    if wish.for_children:
        concepts = {each: weight for each, weight in concepts.items() if each not in spoken}
    company = frozenset(word for each in spoken for word in words_of(each, said))
    things = tuple(thing for thing in wish.things if not {*thing.split()} <= company)
    return without_gone(replace(wish, concepts=concepts, things=things), said)


def without_gone(wish: Request, said: str = "") -> Request:
    """The wish without occasions that words say to be none, and without a couple's evening where love is refused."""
    gone = occasions_gone(said)
    if "Romance" in wish.genres.refused or wish.refused & _LOVE:
        gone |= {_COUPLES}
    wish = replace(wish, refused=wish.refused - _ALL) if wish.refused & _ALL else wish  # it may suit one all the same
    if not gone:
        return wish
    loved = _COUPLES not in gone or "Romance" in wish.genres.wanted
    return replace(
        wish,
        traits={name: push for name, push in wish.traits.items() if loved or name != "romance" or push < 0},
        concepts={each: weight for each, weight in wish.concepts.items() if each not in gone},
    )
