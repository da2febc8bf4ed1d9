"""The five questions learn from evenings: towards what pleased, within bounds, by what is more than chance."""

import asyncio
import json

import numpy as np
import pytest

from bot.evenings import Lived
from bot.ports import Floats
from bot.questions.asking import Asking
from bot.questions.learning import ENOUGH, liked_in_eight, step
from bot.questions.quiz import most_telling, questionnaire, request_from
from bot.questions.tuning import BOUND, ORDER_BOUND, Tuning, bounded, tuned, worth
from bot.taste.traits import TRAITS
from bot.titles import Domain, TitleId

MOVIES = questionnaire(Domain.MOVIES)
CARDS = 8


class World:
    """Titles with random traits; people who answer `uplifting` like what they see by `taste` of it, or at random."""

    def __init__(self, taste: dict[str, float], *, nonsense: bool = False, seed: int = 1) -> None:
        self.random = np.random.default_rng(seed)
        self.z = self.random.normal(size=(3000, len(TRAITS))).astype(np.float32)
        self.taste, self.nonsense = taste, nonsense

    def of(self, title: TitleId) -> Floats | None:
        return self.z[int(title.rpartition(":")[2])]

    def evening(self, number: int, tuning: Tuning) -> Lived:
        """Eight cards near the best of some sixty by the answer's pushes, each liked or not."""
        request = request_from(tuned(MOVIES, tuning), {"emotional_tone": "uplifting"})
        push = np.array([request.traits.get(name, 0.0) for name in TRAITS])
        pool = self.random.choice(len(self.z), 60, replace=False)
        shown = pool[np.argsort(-(self.z[pool] @ push))[:CARDS]]
        wish = np.array([self.taste.get(name, 0.0) for name in TRAITS])
        joy = self.z[shown] @ wish + self.random.normal(scale=1.0, size=CARDS)
        liked = self.random.random(CARDS) < 0.3 if self.nonsense else joy > 1.2
        ids = [TitleId(f"tmdb:movie:{row}") for row in shown]
        pleased = {title: 1.0 for title, good in zip(ids, liked, strict=True) if good}
        return Lived(
            id=number,
            asked=("emotional_tone",),
            answers={"emotional_tone": "uplifting"},
            shown=tuple(ids),
            pleased=pleased,
        )

    def lived(self, tuning: Tuning, count: int = ENOUGH) -> list[Lived]:
        return [self.evening(number, tuning) for number in range(count)]


def learned(world: World, steps: int = 4) -> tuple[Tuning, float, float]:
    """What is learned in some steps; how many of eight were liked at first and at last."""
    tuning, first = Tuning(), liked_in_eight(world.lived(Tuning(), 1000))
    for _ in range(steps):
        tuning = step(tuning, MOVIES, world.lived(tuning), world.of)
    return tuning, first, liked_in_eight(world.lived(tuning, 1000))


def test_what_people_like_who_chose_an_option_moves_its_levels_and_more_is_liked() -> None:
    """They want humour, care nothing for comfort, and mind no darkness: written are 0.8, 0.9 and 0.1."""
    tuning, first, last = learned(World({"humor": 1.0}))
    moves = tuning.levels["emotional_tone.uplifting"]
    assert moves["humor"] > 0.1
    assert last > first + 0.1


def test_likes_at_random_move_next_to_nothing() -> None:
    for seed in range(5):
        tuning, first, last = learned(World({}, nonsense=True, seed=seed))
        assert all(abs(move) <= 0.03 for moves in tuning.levels.values() for move in moves.values())
        assert all(abs(move) <= 0.05 for move in tuning.order.values())
        assert abs(last - first) < 0.3


def test_nothing_moves_further_than_its_bound_nor_to_the_other_side() -> None:
    assert bounded(0.8, 9.0) == 1.0
    assert bounded(0.8, -9.0) == 0.55
    assert bounded(0.9, -9.0) == 0.9 - BOUND
    assert bounded(0.1, 9.0) == 0.1 + BOUND
    assert bounded(0.4, 9.0) == 0.45
    assert bounded(0.5, 0.0) == 0.5
    wild = Tuning(levels={"emotional_tone.uplifting": {"humor": -9.0, "romance": 9.0}, "x.y": {"humor": 1.0}})
    question = tuned(MOVIES, wild).question("emotional_tone")
    option = question.option("uplifting") if question else None
    assert option is not None
    assert option.traits == {"darkness": 0.1, "humor": 0.55, "comfort": 0.9}, "no trait comes that is not written"
    assert worth("mood", Tuning(order={"mood": -9.0})) == 1 - ORDER_BOUND


def test_few_evenings_of_an_option_teach_nothing_of_it() -> None:
    world = World({"humor": 1.0})
    assert not step(Tuning(), MOVIES, world.lived(Tuning(), 15), world.of).moves


def test_a_question_that_people_leave_at_is_asked_later() -> None:
    went_well = {TitleId("tmdb:movie:1"): 1.0}
    shown = tuple(TitleId(f"tmdb:movie:{n}") for n in range(CARDS))
    stayed = Lived(id=1, asked=("cognitive_load",), answers={"cognitive_load": "easy"}, shown=shown, pleased=went_well)
    left = Lived(id=2, asked=("cognitive_load", "personal_context"), answers={"cognitive_load": "easy"}, pleased={})
    answered = Lived(
        id=3,
        asked=("cognitive_load", "personal_context"),
        answers={"cognitive_load": "easy", "personal_context": "escaping"},
        shown=shown,
        pleased=went_well,
    )
    tuning = step(Tuning(), MOVIES, [stayed, left, answered] * 70, lambda title: None)
    assert tuning.order["personal_context"] < -0.1
    assert "cognitive_load" not in tuning.order, "nobody leaves there"
    z = np.random.default_rng(3).normal(size=(200, len(TRAITS))).astype(np.float32)
    telling = most_telling(MOVIES.questions, z, lambda question: 0.5 if question.id == "emotional_tone" else 1.0)
    assert telling.id != "emotional_tone"


class FakeNotes:
    """The Notes port over a dict."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def note(self, key: str) -> str:
        return self.kept.get(key, "")

    async def take_note(self, key: str, value: str) -> None:
        self.kept[key] = value


def test_what_was_learned_is_asked_once_it_was_read_and_undone_by_one_word() -> None:
    async def lives() -> None:
        notes = FakeNotes()
        asking = Asking(notes)
        assert asking.questions(Domain.MOVIES) is MOVIES
        tuning = Tuning(levels={"emotional_tone.uplifting": {"comfort": -0.2}}, evenings=200, last=7)
        await asking.keep(Domain.MOVIES, tuning)
        await asking.refresh()
        request = request_from(asking.questions(Domain.MOVIES), {"emotional_tone": "uplifting"})
        assert request.traits["comfort"] == pytest.approx(0.4)
        assert await Asking(notes).read(Domain.MOVIES) == tuning
        await asking.forget(Domain.MOVIES, last=9)
        await asking.refresh()
        assert asking.questions(Domain.MOVIES) == MOVIES
        assert (await asking.read(Domain.MOVIES)).last == 9, "those evenings teach nothing any more"

    asyncio.run(lives())


@pytest.mark.parametrize("kept", ["no json", json.dumps({"colour": 1}), "[]"])
def test_what_an_older_version_kept_is_as_if_nothing_was(kept: str) -> None:
    notes = FakeNotes()
    notes.kept["questions:movies"] = kept
    assert asyncio.run(Asking(notes).read(Domain.MOVIES)) == Tuning()
