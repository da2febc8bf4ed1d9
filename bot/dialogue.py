"""How a conversation is put together: a Turn goes in, a flow's Step answers it, Replies come out."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import product
from typing import Any, Protocol, TypeVar, cast
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from bot.errors import VerbTaken
from bot.messages import Action, Button, Buttons, Incoming, Reply, Said, event_mark
from bot.persons import (
    Change,
    Forgotten,
    Imported,
    Judged,
    Learned,
    Memory,
    Person,
    Preferences,
    Preferred,
    Queued,
    TakenBack,
    Unlearned,
)
from bot.ports import Json, Tell
from bot.request import Understanding
from bot.taste.config import TasteSettings
from bot.taste.profile import Taste
from bot.taste.standing import Key
from bot.titles import Domain, Insight, Judgement, TitleId, Verdict
from bot.understanding.acts.act import Act, ActKind
from bot.words import Words, as_typed, languages, said_so, words

T = TypeVar("T")
REFRESH_AFTER = timedelta(seconds=20)


@dataclass(slots=True, kw_only=True)
class Turn:
    """One incoming event while it is being answered: what is known, and what is to be remembered of it. Of free text
    `read` is what its words say and `act` what it does in its scene; `goes_on` while another part of the message waits
    to be answered: a note is enough, and nothing is offered. `done` are the acts of its parts so far, `only` those
    that the part in hand may do (None: any). `readings` are what words of this turn were read as: a message is looked
    at whole and part by part, and nothing is read twice; `recalled` is what was kept and what it was read as, likewise.
    `tell` shows a reply at once, where the door can."""

    incoming: Incoming
    memory: Memory
    now: datetime
    action: Action
    conversation: dict[str, Json] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    taste: Taste = field(default_factory=Taste)
    preferences: Preferences = field(default_factory=Preferences)
    learning: TasteSettings = field(default_factory=TasteSettings)
    read: Understanding = field(default_factory=Understanding)
    act: Act | None = None
    goes_on: bool = False
    readings: dict[str, Understanding] = field(default_factory=dict)
    asked: list[tuple[str, Act]] = field(default_factory=list)
    done: list[Act] = field(default_factory=list)
    corrects: bool = False
    only: frozenset[ActKind] | None = None
    tell: Tell | None = None
    recalled: dict[str, tuple[Json, object]] = field(default_factory=dict)

    @classmethod
    def begin(
        cls, incoming: Incoming, memory: Memory, now: datetime, action: Action, learning: TasteSettings | None = None
    ) -> "Turn":
        learning = learning or TasteSettings()
        return cls(
            incoming=incoming,
            memory=memory,
            now=now,
            action=action,
            conversation=dict(memory.conversation),
            taste=Taste.of(memory.judgements, memory.insights, now, learning.half_life_days, learning.horizons),
            preferences=memory.person.preferences,
            learning=learning,
        )

    @property
    def person(self) -> Person:
        return self.memory.person

    @property
    def mark(self) -> str:
        """Eight characters that mark what this turn teaches, so that a button can take exactly that back."""
        return event_mark(f"{self.incoming.account.platform}:{self.incoming.id}")

    @property
    def text(self) -> str:
        """The words of the event; empty where it has none."""
        return self.incoming.text.strip() if isinstance(self.incoming, Said) else ""

    async def first(self, replies: "Replies") -> "Replies":
        """Say this before the rest is made; what the door can't show yet comes back, to go before the rest."""
        if self.tell is None:
            return replies
        for reply in replies:
            await self.tell(reply)
        return ()

    def hears(self, part: str, *, last: bool) -> None:
        """From here on the turn is about this part of the message."""
        assert isinstance(self.incoming, Said)
        self.incoming, self.goes_on = replace(self.incoming, text=part), not last

    @property
    def meant(self) -> Act:
        """The act that is being heard; raises AssertionError where the event is no free text."""
        assert self.act is not None
        return self.act

    @property
    def for_kids(self) -> bool:
        """Whether the profile in use only ever sees what is safe for children."""
        return self.person.profile.for_kids

    @property
    def domain(self) -> Domain:
        """Where to look unless the words say otherwise."""
        return Domain.KIDS if self.for_kids else self.preferences.domain

    @property
    def say(self) -> Words:
        """The person's own words: by their setting, else by what the platform says."""
        return words(self.preferences.locale or self.incoming.locale)

    @property
    def local_hour(self) -> int | None:
        """The hour on the person's clock, when their time zone is known."""
        zone = self.preferences.timezone
        return self.now.astimezone(ZoneInfo(zone)).hour if zone else None

    def button(self, key: str, verb: str, *args: object, **fields: object) -> Button:
        """A button labelled with the word `key`."""
        return Button(label=self.say(key, **fields), action=Action(verb=verb, args=tuple(map(str, args))))

    def judge(self, title: TitleId, verdict: Verdict, stars: float | None = None) -> None:
        """Note a verdict; the taste of this turn knows it at once."""
        judgement = Judgement(title=title, verdict=verdict, stars=stars, at=self.now, turn=self.mark)
        self.changes.append(Judged(judgement=judgement))
        self._refresh()
        self.taste = self.taste.with_judgement(judgement)

    def take_in(self, judgements: tuple[Judgement, ...]) -> None:
        """Note many verdicts at once, oldest first; the picks that wait for the profile are made anew."""
        self.changes += [Imported(judgements=judgements), Queued(kind="refresh", due=self.now)]
        self.taste = self.taste.with_judgements(judgements)

    def learn(self, insight: Insight) -> None:
        """Note what a message taught; one that taught much has the picks that wait for the profile made anew."""
        self.changes.append(Learned(insight=insight))
        if insight.significance > self.learning.refresh_above:
            self._refresh()
        self.taste = self.taste.with_insight(insight)

    def _refresh(self) -> None:
        """Have the picks that wait for the profile made anew, in a moment: a verdict seldom comes alone."""
        if not any(isinstance(change, Queued) and change.kind == "refresh" for change in self.changes):
            self.changes.append(Queued(kind="refresh", due=self.now + REFRESH_AFTER))

    def unlearn(self, key: Key) -> None:
        """One thing is as if it had never been said."""
        self.changes.append(Unlearned(kind=key[0], value=key[1]))
        self.taste = self.taste.without(key)

    def take_back(self, turn: str) -> bool:
        """Undo all that a turn taught; False when there is nothing of it."""
        if not self.taste.taught_in(turn):
            return False
        self.changes.append(TakenBack(turn=turn))
        self.taste = self.taste.without_turn(turn)
        return True

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences
        self.changes.append(Preferred(preferences=preferences))

    def forget(self) -> None:
        """Everything about the person goes when the turn is saved."""
        self.conversation.clear()
        self.changes[:] = [Forgotten()]

    def keep(self, value: object) -> None:
        """Remember one value of its class until the conversation lapses."""
        self.conversation[type(value).__name__] = _adapter(type(value)).dump_python(value, mode="json")

    def recall(self, kind: type[T]) -> T | None:
        """The value of this class that was kept, if any; one that an older version wrote otherwise is dropped."""
        found = self.conversation.get(kind.__name__)
        if found is None:
            return None
        if kind.__name__ not in self.recalled or self.recalled[kind.__name__][0] is not found:
            try:
                self.recalled[kind.__name__] = found, _adapter(kind).validate_python(found)
            except ValidationError:
                del self.conversation[kind.__name__]
                return None
        return cast(T, self.recalled[kind.__name__][1])

    def drop(self, kind: type) -> None:
        self.conversation.pop(kind.__name__, None)


Replies = tuple[Reply, ...]


class Understand(Protocol):
    """What a text says, likely written in this language; the person bears the cost if a language model is asked."""

    async def __call__(self, text: str, person: int | None = None, locale: str = "") -> Understanding: ...


Step = Callable[[Turn], Awaitable[Replies]]


@dataclass(frozen=True, slots=True)
class Command:
    """A verb that is more than a button.

    `offered` ones stand in the menus of the platforms, in the order of the features and of a feature's verbs, with the
    words `command-…`; `options` are what a platform may ask for beside one, by name, in the order of the arguments.
    `public` ones are of use among others too, `private` ones answer for one person's eyes alone, whichever way they
    are come to (an act that a flow hears may be one too). `anyones` is a card's button that means the same whoever
    presses it. Where `words` are given, they alone are its own: anything else that is typed behind it is heard as if it
    had been said without it ("/refine shorter").
    """

    step: Step
    offered: bool = field(default=False, kw_only=True)
    options: tuple[str, ...] = field(default=(), kw_only=True)
    public: bool = field(default=False, kw_only=True)
    private: bool = field(default=False, kw_only=True)
    anyones: bool = field(default=False, kw_only=True)
    words: frozenset[str] | None = field(default=None, kw_only=True)


Verbs = Mapping[str, Step | Command]
"""What a flow answers: a step alone is a button's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One feature of the dialogue: which verbs it answers, which acts of free text it hears, whether it takes files
    (what came of one is for the sender's eyes alone)."""

    name: str
    verbs: Verbs
    hears: Mapping[ActKind, Step | Command] = field(default_factory=dict)
    takes: Step | None = None

    @property
    def commands(self) -> dict[str, Command]:
        """Every verb as a command."""
        return {verb: each if isinstance(each, Command) else Command(each) for verb, each in self.verbs.items()}

    @property
    def heard(self) -> dict[ActKind, Command]:
        """Every act as a command."""
        return {act: each if isinstance(each, Command) else Command(each) for act, each in self.hears.items()}

    @property
    def whispers(self) -> str:
        """The flow's first command that is private, by which its private replies can be asked for again."""
        return next((verb for verb, each in self.commands.items() if each.private and each.offered), "")

    def around(self, wrap: Callable[[Step], Step]) -> "Flow":
        """The same flow with something around each of its steps."""
        return replace(
            self,
            verbs={verb: replace(command, step=wrap(command.step)) for verb, command in self.commands.items()},
            hears={act: replace(command, step=wrap(command.step)) for act, command in self.heard.items()},
            takes=wrap(self.takes) if self.takes else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Where a turn goes; of a verb, `command` is what it is besides."""

    flow: str
    step: Step
    command: Command | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """All flows as one table."""

    verbs: Mapping[str, Route]
    acts: Mapping[ActKind, Route]
    taker: Route
    """What a file goes to: the flow that takes them, else what answers a button nobody knows."""

    @property
    def commands(self) -> dict[str, Command]:
        """What each verb is, in the order of the features."""
        return {verb: route.command for verb, route in self.verbs.items() if route.command}

    def typed(self, text: str, say: Words) -> Action | None:
        """Words that stand for a button, in the person's language or else in any: "more", "undo"; else None."""
        for said, locale in product(as_typed(text), (say.locale, *languages())):
            verb = typed_words(locale).get(said, "")
            if verb in self.verbs:
                return Action(verb=verb)
        return None

    def command(self, text: str) -> Action | None:
        """`/more-like-this Dune` -> the action it means; None for text that is no command."""
        if not text.startswith("/") or len(text) < 2 or not text[1].isalpha():
            return None
        word, _, rest = text[1:].partition(" ")
        verb = word.partition("@")[0].lower().replace("-", "_")
        if verb not in self.verbs:
            return Action(verb="unknown")
        return Action(verb=verb, args=(rest.strip(),) if rest.strip() else ())

    def behind(self, text: str) -> str:
        """What is said behind a command that has words of its own, where it is none of them; else empty."""
        action = self.command(text)
        route = self.verbs.get(action.verb) if action else None
        own = route.command.words if route and route.command else None
        rest = action.arg(0) if action else ""
        return rest if own is not None and rest and rest.casefold() not in own else ""


@cache
def typed_words(locale: str) -> Mapping[str, str]:
    """Every phrase of a language that is typed instead of tapped (`typed-VERB` in the locale), and its verb."""
    told = ((key.removeprefix(TYPED).replace("-", "_"), phrases) for key, phrases in said_so(locale, TYPED).items())
    return {phrase.strip().casefold(): verb for verb, phrases in told for phrase in phrases.split(";")}


TYPED = "typed-"


def merge(flows: Iterable[Flow]) -> Routes:
    """One table of all verbs and acts; raises VerbTaken for a verb, an act or the hand claimed twice."""
    verbs: dict[str, Route] = {}
    acts: dict[ActKind, Route] = {}
    takers: dict[str, Route] = {}
    for flow in flows:
        for verb, command in flow.commands.items():
            again = verb if command.offered else flow.whispers
            _claim(verbs, verb, verb, Route(flow=flow.name, step=_told(command, again), command=command))
        for act, command in flow.heard.items():
            _claim(acts, act, f"the act {act}", Route(flow=flow.name, step=_told(command, flow.whispers)))
        if flow.takes:
            taker = _told(Command(flow.takes, private=True), flow.whispers)
            _claim(takers, "files", "files", Route(flow=flow.name, step=taker))
    if "other" not in acts:
        raise ValueError("no flow hears free text that no other does: the act `other`")
    return Routes(verbs=verbs, acts=acts, taker=takers.get("files") or verbs.get("stale") or acts["other"])


def _told(command: Command, again: str) -> Step:
    """The command's step; what a private one says among others is marked as for one person's eyes."""
    if not command.private:
        return command.step

    bring = Action(verb=again) if again else None

    async def whispered(turn: Turn) -> Replies:
        replies = await command.step(turn)
        if turn.incoming.chat.private:
            return replies
        return tuple(replace(each, private=not each.everyones, again=each.again or bring) for each in replies)

    return whispered


Claimed = TypeVar("Claimed", bound=str)


def _claim(table: dict[Claimed, Route], key: Claimed, what: str, route: Route) -> None:
    if key in table:
        raise VerbTaken(verb=what, first=table[key].flow, second=route.flow)
    table[key] = route


def rows(*buttons: Button, wide: int = 2) -> Buttons:
    """Buttons laid out in rows of at most `wide`."""
    return tuple(tuple(buttons[i : i + wide]) for i in range(0, len(buttons), wide))


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    """Reads and writes values of a class as JSON; made once a class."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]
