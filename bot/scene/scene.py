"""The scene: what is on the table in a chat when a message comes, put together from what the conversation keeps."""

from dataclasses import dataclass

from bot.dialogue import Replies, Step, Turn
from bot.request import Request
from bot.scene.deck import Beneath, Shown, top_of
from bot.scene.earlier import noted_lately
from bot.scene.quiz import options_of
from bot.scene.spoken import Spoken, at_hand, replied_to
from bot.titles import TitleId, Verdict
from bot.understanding.acts.act import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """Something was asked back: which title, what stars, whether it is one of these. `waits` says by whose leave the
    next message may answer it: rate, more, where, recall, nominate, list:save."""

    waits: str


def unprompted(step: Step) -> Step:
    """The same step; whoever gives a command or presses a button answers no question any more."""

    async def passed_over(turn: Turn) -> Replies:
        if turn.action.verb != "text":
            turn.drop(Prompt)
        return await step(turn)

    return passed_over


@dataclass(frozen=True, slots=True, kw_only=True)
class WishSoFar:
    """What is wished this evening as it was said, before anything gave way: what "shorter" is shorter than."""

    request: Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A yes or no is waited for: the request that a yes means."""

    request: Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The title that was taken for tonight, the turn in which it was, and the deck that lay there then."""

    title: TitleId
    turn: str = ""
    deck: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """The title that Usher would take: an "ok" right after it takes it."""

    title: TitleId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenVerdict:
    """The verdict that was taken back last: what "I meant the other one" gives to the other one, and
    "put that back" notes again."""

    title: TitleId
    verdict: Verdict
    stars: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The two that were set beside each other just now: "the length, not the rating" is asked of them."""

    titles: tuple[TitleId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Under:
    """The deep dive that is talked of: whose films, whether in order of release, and which card lay on top meanwhile:
    another card since is more to the point."""

    name: str
    by_year: bool = False
    beside: str = ""


def _was_taught(turn: Turn, spoken: tuple[TitleId, ...]) -> bool:
    """Whether something was told just now: of a title that is still spoken of, or of kinds of films."""
    if not noted_lately(turn):
        return False
    judged, told = turn.taste.judgements, turn.taste.insights
    if not judged:
        return bool(told)
    return not spoken or judged[-1].title in spoken or bool(told and told[-1].at > judged[-1].at)


def scene_of(turn: Turn) -> Scene:
    """The scene of a turn."""
    shown, beneath, spoken = turn.recall(Shown), turn.recall(Beneath), turn.recall(Spoken)
    decks = (*((shown,) if shown else ()), *(beneath.decks if beneath else ()))
    wish, prompt = turn.recall(WishSoFar), turn.recall(Prompt)
    compared = turn.recall(Compared)
    proposed, chosen, under = turn.recall(Proposed), turn.recall(Chosen), turn.recall(Under)
    return Scene(
        decks=tuple(tuple(pick.title for pick in deck.picks) for deck in decks if deck.picks),
        card=replied_to(turn),
        spoken=spoken.titles if spoken else (),
        together=spoken.together if spoken else (),
        at_hand=at_hand(turn),
        wish=wish.request if wish else None,
        options=options_of(turn),
        prompt=prompt.waits if prompt else "",
        offer=turn.recall(Offer) is not None,
        proposed=proposed.title if proposed else None,
        chosen=chosen.title if chosen else None,
        settled=chosen is not None and chosen.deck == (shown.mark if shown else ""),
        taught=_was_taught(turn, spoken.titles if spoken else ()),
        taken=turn.recall(TakenVerdict) is not None,
        compared=compared.titles if compared else (),
        diving=under is not None and under.beside == (top_of(turn) or ""),
        talk=turn.say.locale,
    )
