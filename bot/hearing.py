"""Free text: read once, in its scene; then to the one flow that hears this act."""

import asyncio
import re
from collections.abc import Awaitable, Callable

from bot.dialogue import Replies, Routes, Turn, Understand
from bot.request import Ref, Understanding
from bot.scene.on_table import among, as_on_table, part_in
from bot.scene.scene import Offer, Prompt, Proposed, scene_of
from bot.scene.spoken import speak_of
from bot.scene.titles import FindName, Titles
from bot.understanding.acts.act import Act, ActKind, Scene
from bot.understanding.acts.complaints import as_refusal
from bot.understanding.acts.deciding import decide
from bot.understanding.acts.guessing import Signs
from bot.understanding.acts.heard import has_question_word
from bot.understanding.acts.slots import capitalised, refused_in
from bot.understanding.text.plain import plain

Guess = Callable[[str, Signs], Awaitable[ActKind | None]]
"""What a message most likely does; None where that can't be told."""
_FIGURE = re.compile(r"\s*(\d{1,2}(?:[.,]5)?)\s*[.!]?\s*")
_LIMITED = frozenset(("ask", "where", "help", "other", "greet", "thank", "part", "recall", "answer"))
"""Acts for which only what their own kind of message says of titles counts."""


_IN_PASSING = frozenset(("ask", "where", "other", "help", "thank", "greet"))
"""Acts after which an offer or a proposal still stands; whatever else is said goes on from it."""


class Hearing:
    """Reads what someone says, decides what it does, and hands the turn to the flow that claimed this act."""

    def __init__(
        self,
        *,
        understand: Understand,
        mended: Callable[[str], str],
        names: FindName,
        guess: Guess,
        titles: Titles,
        routes: Routes,
    ) -> None:
        self._understand = understand
        self._mended = mended
        self._names = names
        self._guess = guess
        self._titles = titles
        self._routes = routes

    async def hear(self, turn: Turn) -> Replies:
        """The replies to free text. What was asked back before is answered now or never."""
        scene = scene_of(turn)
        said, read = await self._read(turn, scene)
        before = self._titles.before(scene)
        spoken = {title: before[title] for title in scene.spoken if title in before}
        read = as_on_table(read, before)
        turn.act = await asyncio.to_thread(  # over four thousand characters it takes longer than a loop should be held
            decide,
            self._mended(said),
            read,
            scene,
            lambda titles, words: self._titles.described(titles, words, read.full),
            lambda words: among(spoken, words) or among(before, words) or self._names(words),
            lambda words: part_in(before, words),
        )
        if turn.act.kind == "other" and not turn.act.about:
            turn.act = await self._guessed(turn, read, scene)
        turn.read = read if turn.act.kind in _LIMITED else read.full
        named = turn.act.titles or tuple(ref.id for ref in _refs(read.full))
        if named and turn.act.kind not in ("unlearn", "rate"):  # the card on top is told from the title spoken of
            speak_of(turn, *named)
        turn.drop(Prompt)
        if turn.act.kind not in _IN_PASSING and turn.act.about != "accepted":
            turn.drop(Offer)
            turn.drop(Proposed)
        return await self._routes.acts[turn.act.kind].step(turn)

    async def _read(self, turn: Turn, scene: Scene) -> tuple[str, Understanding]:
        """The words as they are meant in the scene, and what they say: a complaint of cards refuses what they are."""
        text = _score(turn.text) if _scores(scene) else turn.text
        if scene.deck and (refusal := as_refusal(text)) != text:
            read = await self._understand(refusal, turn.person.id, turn.say.locale)
            if read.full.refuses:
                return refusal, read.wordless
        read = await self._understand(text, turn.person.id, turn.say.locale)
        return turn.text, read.setting_aside(self._refused(turn, scene, read))

    def _refused(self, turn: Turn, scene: Scene, read: Understanding) -> tuple[Ref, ...]:
        """The titles on the table that the words refuse by name, however ordinary a word it is: "please not up"."""
        lying = {self._titles.name(title).casefold(): title for title in (*scene.deck, *scene.spoken)}
        found = refused_in(plain(turn.text), lying.get, lying.get, capitalised(turn.text))
        known = {ref.id for ref in read.full.without}
        return tuple(
            Ref(id=title, title=self._titles.name(title), year=None, text="", confidence=1.0)
            for title in found
            if title not in known
        )

    async def _guessed(self, turn: Turn, read: Understanding, scene: Scene) -> Act:
        """Where no rule knows: what the message most likely does, as far as that teaches nothing."""
        said, full = plain(turn.text), read.full
        signs = Signs(
            cards=bool(scene.deck),
            wish=scene.wish is not None,
            question="?" in said or has_question_word(said),
            named=bool(_refs(full)),
            facts=full.asks,
            words=len(said.split()),
        )
        kind = await self._guess(turn.text, signs)
        if kind in ("ask", "where") and not scene.at_hand:
            kind = None
        if kind == "ask" and scene.at_hand:
            return Act(kind="ask", about="beyond", titles=(scene.at_hand,))
        if kind == "refine" and scene.wish is None:
            kind = "wish"
        if kind == "feel":
            return Act(kind="feel", about="low")
        return Act(kind=kind or "other")


def _refs(read: Understanding) -> tuple[Ref, ...]:
    return (*read.about, *read.like, *read.dislike, *read.seen, *read.similar_to)


def _scores(scene: Scene) -> bool:
    """Whether a bare figure is stars: in reply to a card, or where stars were asked for."""
    return bool(scene.card) or scene.prompt == "rate"


def _score(text: str) -> str:
    """`4` -> `4/5`, `8` -> `8/10`; any other words as they are."""
    match = _FIGURE.fullmatch(text)
    if not match or not 1 <= (value := float(match[1].replace(",", "."))) <= 10:
        return text
    return f"{value:g}/{5 if value <= 5 else 10}"
