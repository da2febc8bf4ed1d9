"""Five hundred turns of anything: no exception, no wedge, always a way on."""

import asyncio
from functools import partial

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from bot.messages import Action, Button
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House
from tests.conftest import Furnished
from tests.dialogues.talking import Someone
from tests.fakes import FakeClock, FakeEmbedder

TURNS = 500
TEXTS = (
    "hi", "something like Inception", "I hated The Room", "under 2 hours", "a slow Japanese film", "no horror",
    "undo", "5 stars for Parasite", "what should I watch", "asdf", "easy fun", "", " ", "🎲", "/picks", "/rate Alien 4",
    "/more-like-this Alien", "/taste", "/history", "/watchlist", "/mood", "/mood cosy", "/settings", "/export",
    "I like comedies", "I'm tired, something cozy", "what do you know about me?", "/profile", "/profile new kids",
    "/profile main", "loved it",
)  # fmt: skip
VERBS = (
    "start", "find", "answer", "skip", "back", "enough", "resume", "page", "picks", "surprise", "try_different",
    "critique", "put_back", "adjust_mood", "mood", "why", "like", "dislike", "seen", "stars", "rate", "undo", "more",
    "card", "save", "watchlist", "history", "taste", "settings", "set", "export", "privacy", "forget", "forget_all",
    "help", "stale", "yes_like", "not_interested", "correct", "unlearn", "profile", "nonsense",
)  # fmt: skip
ARGS = ("", "m27205", "m999999", "x", "movies", "kids", "cognitive_load", "easy", "5", "-1", "shorter", "runtime", "on")


class Conversation(RuleBasedStateMachine):
    """One person, a house in a temporary folder, an event loop of its own."""

    def __init__(self, furnished: Furnished) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.clock = FakeClock()
        self.house = House(
            Settings(store=StoreSettings(data_dir=furnished("random"))),
            clock=self.clock,
            embedder=FakeEmbedder(),
        )
        self.loop.run_until_complete(self.house.open())
        self.someone = Someone(manager=self.house.manager)
        self.buttons: list[Button] = []

    def teardown(self) -> None:
        self.loop.run_until_complete(self.house.close())
        self.loop.close()

    def check(self) -> None:
        """A turn always ends in replies, no bare failure, and there is always something to tap."""
        assert self.someone.replies
        assert "reference" not in self.someone.text, self.someone.text
        assert all(len(reply.text) <= 4096 for reply in self.someone.replies)
        for button in self.someone.buttons():
            assert len(button.action.encode().encode()) <= 64
            assert 0 < len(button.label) <= 80
        self.buttons = list(self.someone.buttons()) or self.buttons

    @initialize()
    def begin(self) -> None:
        self.loop.run_until_complete(self.someone.does("start"))
        self.check()

    @rule(text=st.sampled_from(TEXTS) | st.text(max_size=200))
    def says(self, text: str) -> None:
        self.loop.run_until_complete(self.someone.says(text))
        self.check()

    @precondition(lambda self: self.buttons)
    @rule(data=st.data())
    def taps(self, data: st.DataObject) -> None:
        button = data.draw(st.sampled_from(self.buttons))
        self.loop.run_until_complete(self.someone.presses(button.action))
        self.check()

    @rule(verb=st.sampled_from(VERBS), args=st.lists(st.sampled_from(ARGS), max_size=3))
    def presses_anything(self, verb: str, args: list[str]) -> None:
        self.loop.run_until_complete(self.someone.presses(Action(verb=verb, args=tuple(args))))
        self.check()

    @rule(hours=st.sampled_from([0.1, 2, 30]))
    def waits(self, hours: float) -> None:

        self.clock.advance(hours=hours)


def test_five_hundred_random_turns_neither_fail_nor_wedge(furnished: Furnished) -> None:
    run_state_machine_as_test(
        partial(Conversation, furnished),
        settings=settings(
            max_examples=1,
            stateful_step_count=TURNS,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
