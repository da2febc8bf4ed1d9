"""What a message does in its scene: frozen values between reading and the flows."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.request import Request
from bot.titles import TitleId

ActKind = Literal[
    "wish", "refine", "choose", "pass", "ask", "tell", "rate", "unlearn", "where", "recall", "list", "greet", "thank",
    "part", "feel", "help", "answer", "remind", "speak", "dive", "own", "set", "friends", "world", "nominate",
    "other",
]  # fmt: skip
TEACHING: frozenset[ActKind] = frozenset(("tell", "rate", "unlearn", "choose", "pass", "list"))
"""Acts that change what is known of a person: in doubt between one of these and another, the other is meant."""

LIMITED: frozenset[ActKind] = frozenset(
    ("ask", "where", "world", "help", "other", "greet", "thank", "part", "recall", "answer")
)
"""Acts for which only what their own kind of message says of titles counts."""
IN_PASSING: frozenset[ActKind] = frozenset(("ask", "where", "world", "other", "help", "thank", "greet"))
"""Acts after which an offer or a proposal still stands; whatever else is said goes on from it."""
COURTEOUS: frozenset[ActKind] = frozenset(("other", "thank", "greet"))
"""Acts after which the two that were set beside each other are still talked of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What one title is given: stars from 1 to 5, or in words a `verdict` (praise, blame, seen)."""

    title: TitleId
    stars: float = 0.0
    verdict: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """`kind` says which flow hears it. `titles` are what it refers to, most to the point first; `places` those titles'
    places in the deck (from 1) where they were named by place. `about` narrows the kind down: which fact is asked,
    which feeling it is, what is done to a list; empty where there is nothing to narrow. `value` is what goes with it
    (an age, a name). `group` whether several titles are compared or meant together; `besides` what else was said
    in passing
    (seen: the title pointed at was seen before). `scores` are what each title is given, where a message does nothing
    else."""

    kind: ActKind
    titles: tuple[TitleId, ...] = ()
    places: tuple[int, ...] = ()
    about: str = ""
    value: str = ""
    group: bool = False
    besides: frozenset[str] = frozenset()
    scores: tuple[Scored, ...] = ()


PUT_BACK = "put_back"
"""What an unlearning is about that takes back that a title was laid aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is on the table when a message comes, for whoever reads it.

    `decks` are the titles of the last decks by their places, the latest first; `card` the card that is replied to;
    `spoken` the titles spoken of last, the latest first, and `together` those named in one breath; `at_hand` what "it"
    is; `wish` the wish so far. `options` are those of the five questions' open one, if one is open, each as it may be
    typed; `prompt` the command that waits for a title, a name or a figure; `offer` whether a yes or no is waited for;
    `series` all films of the series that what is at hand belongs to, in their order; `proposed` the title that Usher
    said just now it would take, `chosen` the one that was taken for tonight, `settled` whether no other cards came
    since; `taught` whether the last turns taught anything, `taken` whether something was taken back just now;
    `compared` the two that were set beside each other just now; `diving` whether a deep dive is talked of;
    `talk` the language that Usher talks, two letters.
    """

    decks: tuple[tuple[TitleId, ...], ...] = ()
    card: TitleId | None = None
    spoken: tuple[TitleId, ...] = ()
    together: tuple[TitleId, ...] = ()
    at_hand: TitleId | None = None
    series: tuple[TitleId, ...] = ()
    wish: Request | None = None
    options: tuple[tuple[str, ...], ...] = ()
    prompt: str = ""
    offer: bool = False
    proposed: TitleId | None = None
    chosen: TitleId | None = None
    settled: bool = False
    taught: bool = False
    taken: bool = False
    compared: tuple[TitleId, ...] = ()
    diving: bool = False
    talk: str = ""

    @property
    def spoken_last(self) -> bool:
        """Whether what is at hand was spoken of, and does not only lie on top."""
        return bool(self.spoken) and self.spoken[0] == self.at_hand

    @property
    def asks(self) -> bool:
        """Whether one of the five questions waits for an answer."""
        return bool(self.options)

    @property
    def deck(self) -> tuple[TitleId, ...]:
        return self.decks[0] if self.decks else ()

    def speaking_of(self, titles: tuple[TitleId, ...]) -> "Scene":
        """The scene once these titles were spoken of: "it" is the first of them."""
        if not titles:
            return self
        spoken = tuple(dict.fromkeys((*titles, *self.spoken)))
        return replace(
            self, spoken=spoken, at_hand=titles[0], card=None, prompt="", proposed=None, together=titles[1:] and titles
        )
