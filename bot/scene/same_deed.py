"""What was just done to one card, done to another: saved, rated, liked, seen."""

from dataclasses import replace
from datetime import timedelta

from bot.dialogue import Routes, Turn
from bot.messages import Action, Reply, joined
from bot.scene.deck import Shown, deck_of, deck_with
from bot.scene.earlier import noted_lately
from bot.scene.spoken import speak_of
from bot.titles import Judgement, TitleId, Verdict, short_id
from bot.understanding.acts.act import Act
from bot.understanding.acts.same_deed import NEXT, same_for

FRESH = timedelta(minutes=15)
"""So long the last thing done to a card is what "the same" is."""
_VERBS = {
    Verdict.LIKED: "like",
    Verdict.DISLIKED: "dislike",
    Verdict.SEEN: "seen",
    Verdict.NOT_INTERESTED: "not_interested",
    Verdict.RATED: "stars",
}


async def done_again(turn: Turn, routes: Routes) -> tuple[Reply, ...]:
    """The replies where the message does the same to other cards; none where it does anything else."""
    shown = deck_of(turn)
    places = same_for(turn.text, len(shown.picks) if shown else 0)
    if not (shown and places and noted_lately(turn)):
        return ()
    last = _last(turn)
    titles = _meant(turn, places, last, shown) if last else ()
    if not (last and titles):
        return ()
    speak_of(turn, *titles)
    if last.verdict is Verdict.SAVED:
        turn.act = Act(kind="list", about="save", titles=titles)
        return await routes.acts["list"].step(turn)
    replies: tuple[Reply, ...] = ()
    for title in titles:
        stars = (f"{last.stars:g}",) if last.stars else ()
        turn.action = Action(verb=_VERBS[last.verdict], args=(short_id(title), *stars))
        replies = joined(replies, await routes.verbs[turn.action.verb].step(turn))
    return tuple(replace(each, quiet=None, replaces=False) for each in replies)


def _last(turn: Turn) -> Judgement | None:
    """What was said last of a title that lies, or lay, on the table, if that was just now."""
    last = next(reversed(turn.taste.judgements), None)
    known = last and (last.verdict in _VERBS or last.verdict is Verdict.SAVED)
    fresh = last and known and turn.now - last.at <= FRESH and last.turn == turn.taste.last_turn
    return last if fresh else None


def _meant(turn: Turn, places: tuple[int, ...], last: Judgement, shown: Shown) -> tuple[TitleId, ...]:
    """The titles at these places of the deck that lies there; the one that follows in the deck of the last one."""
    found: list[TitleId] = []
    for place in places:
        deck = deck_with(turn, last.title) if place == NEXT else shown
        row = [pick.title for pick in deck.picks] if deck else []
        at = row.index(last.title) + 1 if place == NEXT and row else place - 1
        found += row[at : at + 1]
    return tuple(dict.fromkeys(found))
