"""Flows are merged into one table; commands find their verbs; values are kept between turns."""

import pytest

from bot.dialogue import Flow, Replies, Turn, merge
from bot.errors import VerbTaken
from bot.messages import Account, Action, Chat, Said
from bot.persons import Memory, Person, Profile
from bot.request import Request
from bot.scene.deck import Shown
from bot.titles import Evidence, Pick, Slot, TitleId
from tests.fakes import FakeClock


async def nothing(turn: Turn) -> Replies:
    return ()


def a_turn() -> Turn:
    said = Said(id="1", account=Account(platform="test", id="1"), chat=Chat(id="1"), text="hi")
    memory = Memory(person=Person(id=1, profile=Profile(id=1)))
    return Turn.begin(said, memory, FakeClock().now(), Action(verb="text"))


def test_a_verb_claimed_twice_is_an_error_that_names_both() -> None:
    with pytest.raises(VerbTaken, match=r"'page'.*one.*two"):
        merge([Flow(name="one", verbs={"page": nothing}), Flow(name="two", verbs={"page": nothing})])


def test_two_ears_are_one_too_many() -> None:
    with pytest.raises(VerbTaken, match=r"the act other.*one.*two"):
        merge(
            [Flow(name="one", verbs={}, hears={"other": nothing}), Flow(name="two", verbs={}, hears={"other": nothing})]
        )


def test_somebody_must_listen() -> None:
    with pytest.raises(ValueError, match="free text"):
        merge([Flow(name="one", verbs={"page": nothing})])


@pytest.mark.parametrize(
    ("text", "verb", "args"),
    [
        ("/more-like-this Dune 2", "more_like_this", ("Dune 2",)),
        ("/MORE_LIKE_THIS", "more_like_this", ()),
        ("/help@UsherBot", "help", ()),
        ("/nonsense", "unknown", ()),
    ],
)
def test_commands_mean_verbs(text: str, verb: str, args: tuple[str, ...]) -> None:
    routes = merge([Flow(name="one", verbs={"more_like_this": nothing, "help": nothing}, hears={"other": nothing})])
    assert routes.command(text) == Action(verb=verb, args=args)


@pytest.mark.parametrize("text", ["hello", "/", "/ hello", "//", "/42"])
def test_other_text_is_no_command(text: str) -> None:
    routes = merge([Flow(name="one", verbs={"help": nothing}, hears={"other": nothing})])
    assert routes.command(text) is None


def test_what_is_kept_comes_back_equal() -> None:
    evidence = (Evidence(kind="trait", value="humor+", weight=0.5),)
    pick = Pick(title=TitleId("tmdb:movie:1"), score=0.5, confidence=0.6, slot=Slot.SAFE, evidence=evidence)
    shown = Shown(request=Request(text="x", traits={"humor": 0.5}, insist=frozenset({"year"})), picks=(pick,))
    turn = a_turn()
    turn.keep(shown)
    assert turn.recall(Shown) == shown
    turn.drop(Shown)
    assert turn.recall(Shown) is None


def test_what_an_older_version_kept_otherwise_is_dropped_not_an_error() -> None:
    turn = a_turn()
    turn.conversation["Shown"] = {"surprise": 1}
    assert turn.recall(Shown) is None
    assert "Shown" not in turn.conversation
