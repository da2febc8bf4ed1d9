"""What is near a title that was just liked: three more, named at once, and laid behind the cards it came from."""

from dataclasses import replace

from bot.dialogue import Turn
from bot.persons import Searched
from bot.recommend.pipeline import Recommender
from bot.request import Request
from bot.scene.deck import Beneath, Shown, deck_of
from bot.scene.meant import meant
from bot.titles import TitleId

NEAR, MOST = 3, 20
"""Titles that a like brings, and the cards from which a deck takes no more."""


async def bring(turn: Turn, title: TitleId, mark: str, recommender: Recommender) -> tuple[TitleId, ...]:
    """The titles nearest to the one liked, within the wish that its deck answers; none where it has brought some, or
    the deck is full. They lie behind its last card, so that no card changes its place."""
    shown = deck_of(turn, mark) if mark else None
    if title not in recommender.arrays.place or _full(shown, title):
        return ()
    request = shown.request if shown else meant(turn, Request(domain=turn.domain), recommender.arrays)
    request = replace(request, similar_to=(title,), description="")
    lying = frozenset(pick.title for pick in shown.picks) if shown else frozenset[TitleId]()
    hidden = lying | frozenset(turn.memory.shown)
    found = await recommender.recommend(request, turn.taste, hidden, count=NEAR, person=turn.person)
    picks = tuple(replace(pick, source="similar_to_rated", near=title) for pick in found.picks)
    if not picks or found.relaxed:
        return ()
    turn.changes.append(Searched(asked="", picks=picks, ms=found.ms, at=turn.now, recipe=found.recipe))
    if shown:
        _keep(turn, replace(shown, picks=(*shown.picks, *picks)))
    return tuple(pick.title for pick in picks)


def _full(shown: Shown | None, title: TitleId) -> bool:
    """Whether the deck takes no more, or has what this title brought already."""
    if shown is None:
        return False
    return len(shown.picks) + NEAR > MOST or any(pick.near == title for pick in shown.picks)


def _keep(turn: Turn, shown: Shown) -> None:
    """The deck in its place: on the table, or beneath."""
    top, beneath = turn.recall(Shown), turn.recall(Beneath)
    if top and top.mark == shown.mark:
        turn.keep(shown)
    elif beneath:
        turn.keep(Beneath(decks=tuple(shown if deck.mark == shown.mark else deck for deck in beneath.decks)))
