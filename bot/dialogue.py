"""How a conversation is put together: a Turn goes in, a flow's Step answers it, Replies come out."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError

from bot.errors import VerbTaken
from bot.messages import Action, Button, Buttons, Incoming, Reply
from bot.ports import Change, Forgotten, Json, Judged, Memory, Person, Preferences, Preferred, TakenBack
from bot.taste.profile import Taste
from bot.titles import Judgement, TitleId, Verdict
from bot.words import Words, words

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Turn:
    """One incoming event while it is being answered: what is known, and what is to be remembered of it."""

    incoming: Incoming
    memory: Memory
    now: datetime
    action: Action
    conversation: dict[str, Json] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    taste: Taste = field(default_factory=Taste)
    preferences: Preferences = field(default_factory=Preferences)

    @classmethod
    def begin(cls, incoming: Incoming, memory: Memory, now: datetime, action: Action) -> "Turn":
        return cls(
            incoming=incoming,
            memory=memory,
            now=now,
            action=action,
            conversation=dict(memory.conversation),
            taste=Taste.of(memory.judgements),
            preferences=memory.person.preferences,
        )

    @property
    def person(self) -> Person:
        return self.memory.person

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
        judgement = Judgement(title=title, verdict=verdict, stars=stars, at=self.now)
        self.changes.append(Judged(judgement=judgement))
        self.taste = self.taste.with_judgement(judgement)

    def take_back(self) -> Judgement | None:
        """Undo the newest verdict; the judgement that went, or None when there is none."""
        if not self.taste.judgements:
            return None
        last = self.taste.judgements[-1]
        self.changes.append(TakenBack(judgement=last))
        self.taste = Taste.of(self.taste.judgements[:-1])
        return last

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
        try:
            return _adapter(kind).validate_python(found)
        except ValidationError:
            del self.conversation[kind.__name__]
            return None

    def drop(self, kind: type) -> None:
        self.conversation.pop(kind.__name__, None)


Replies = tuple[Reply, ...]
Step = Callable[[Turn], Awaitable[Replies]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One feature of the dialogue: which verbs it answers, and whether it hears free text."""

    name: str
    verbs: Mapping[str, Step]
    hears: Step | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    flow: str
    step: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """All flows as one table."""

    verbs: Mapping[str, Route]
    listener: Route

    def command(self, text: str) -> Action | None:
        """`/more-like-this Dune` -> the action it means; None for text that is no command."""
        if not text.startswith("/") or len(text) < 2 or not text[1].isalpha():
            return None
        word, _, rest = text[1:].partition(" ")
        verb = word.partition("@")[0].lower().replace("-", "_")
        if verb not in self.verbs:
            return Action(verb="help")
        return Action(verb=verb, args=(rest.strip(),) if rest.strip() else ())


def merge(flows: Iterable[Flow]) -> Routes:
    """One table of all verbs; raises VerbTaken for a verb (or the ear) claimed twice."""
    verbs: dict[str, Route] = {}
    listener: Route | None = None
    for flow in flows:
        for verb, step in flow.verbs.items():
            if verb in verbs:
                raise VerbTaken(verb=verb, first=verbs[verb].flow, second=flow.name)
            verbs[verb] = Route(flow=flow.name, step=step)
        if flow.hears:
            if listener:
                raise VerbTaken(verb="free text", first=listener.flow, second=flow.name)
            listener = Route(flow=flow.name, step=flow.hears)
    if not listener:
        raise ValueError("no flow hears free text")
    return Routes(verbs=verbs, listener=listener)


def rows(*buttons: Button, wide: int = 2) -> Buttons:
    """Buttons laid out in rows of at most `wide`."""
    return tuple(tuple(buttons[i : i + wide]) for i in range(0, len(buttons), wide))


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    """Reads and writes values of a class as JSON; made once a class."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]
