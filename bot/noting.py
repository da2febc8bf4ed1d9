"""What a message says of titles in passing is noted first; what it says besides is heard for itself."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from bot.dialogue import Replies, Turn
from bot.messages import Reply, joined
from bot.request import Understanding
from bot.scene.heard import Meant
from bot.scene.in_passing import (
    card_of,
    choices,
    deals,
    is_read_whole,
    is_told_anew,
    is_wished_without,
    is_worth,
    leaves,
    may_note,
    notes,
    says_nothing_else,
    seeks,
    subject_of,
    taking,
    tells_no,
    tells_of_it,
    tells_of_kinds,
    theirs_alone,
    wishes_apart,
    without_courtesies,
    without_remarks,
    without_told_life,
)
from bot.scene.on_table import standing
from bot.scene.scene import Chosen, Proposed, scene_of
from bot.scene.seeking import Seeking
from bot.scene.spoken import Spoken, speak_of, speak_of_missing
from bot.scene.titles import Titles
from bot.titles import TitleId, Verdict
from bot.understanding.acts.act import Act, Scene
from bot.understanding.acts.another import found_besides
from bot.understanding.acts.by_name import by_name
from bot.understanding.acts.cues import has
from bot.understanding.acts.keeping import KEPT, keeps_several
from bot.understanding.acts.lives import Likely
from bot.understanding.acts.no_names import is_evening, is_talk
from bot.understanding.acts.put_as_wish import is_put_as_wish
from bot.understanding.acts.remark_kinds import PLEASED, TAKEN, UNSEEN
from bot.understanding.acts.remarks import Passing, passing_in
from bot.understanding.acts.scoring import scores_in
from bot.understanding.acts.slots import Loosely, Names, capitalised
from bot.understanding.names.elsewhere import named_elsewhere
from bot.understanding.text.plain import plain


class ReadsIn(Protocol):
    """What words, the turn's unless others are given, say and do in a scene."""

    async def __call__(self, turn: Turn, scene: Scene, text: str = "") -> Meant: ...


class Noting:
    """Takes what is said of titles in passing out of a message, and has the rest heard by whoever hears messages."""

    def __init__(
        self,
        *,
        lives: Likely,
        meant: ReadsIn,
        done: Callable[[Turn, Meant], Awaitable[Replies]],
        heard: Callable[[Turn], Awaitable[Replies]],
        named: Callable[[Scene], Names],
        loosely: Loosely,
        titles: Titles,
        seeking: Seeking,
    ) -> None:
        self._lives, self._meant, self._done, self._heard = lives, meant, done, heard
        self._named, self._loosely = named, loosely
        self._titles, self._seeking = titles, seeking

    async def hear(self, turn: Turn) -> Replies:
        """The replies to a message that says something of titles in passing, all of it; none to any other. What it says
        of somebody's life is heard no more."""
        scene = scene_of(turn)

        async def reading(turn: Turn, words: str) -> Understanding:
            return (await self._meant(turn, scene, words)).read

        if life := await without_told_life(turn, self._lives, self._known(scene), reading):
            return await self._done(turn, life)
        await self._by_name(turn, scene)
        found = scene.prompt == "recall" and found_besides(turn.text)  # "that's the one!" takes nothing
        passing = await self._passing(turn.text, scene) if may_note(turn.text, scene) and not found else None
        if passing and not scene.deck and (told := theirs_alone(passing, turn.text)):
            return await self._done(turn, told)
        known = (each.title for each in turn.taste.judgements if each.verdict is not Verdict.SAVED)
        if not passing or not is_worth(passing) or is_told_anew(passing, known):
            return ()
        meant = await self._meant(turn, scene)
        whole = meant.act
        if is_read_whole(whole, passing) or is_wished_without(meant, passing):
            return ()
        if keeps_several(whole) and {*passing.subject} <= {*whole.titles}:
            return ()  # "put Jaws and Heat on my list" is one thing
        apart = bool(passing.rest) and wishes_apart(await self._meant(turn, scene, passing.rest), passing.rest)
        speak_of(turn, *passing.subject)
        turn.drop(Proposed)
        if passing.missing and leaves(passing.rest):
            return await self._taken_elsewhere(turn, passing.missing)
        if passing.stranger:
            speak_of_missing(turn, passing.stranger)
        replies = await self._in_order(turn, passing, whole, apart)
        looks_good = () if passing.of(TAKEN) else passing.of(PLEASED)
        if replies and looks_good:  # "the second sounds good, the third doesn't": "how long is it" is of the second
            speak_of(turn, *looks_good[-1:])
        return replies

    async def _by_name(self, turn: Turn, scene: Scene) -> None:
        """The turn hears cards by their names from here on where something different is told of each place."""
        if not may_note(turn.text, scene) or not (named := by_name(turn.text, self._titles.names(scene.deck))):
            return
        titles = [scene.deck[place - 1] for place in named.places]
        known = self._known(scene)
        if any(known(plain(self._titles.name(title))) != title for title in titles):
            return
        passing = await self._passing(named.text, scene)
        scores = scores_in(plain(named.text), known, self._loosely)
        told = {title: self._titles.name(title) for title in titles}
        if deals(passing, told, again=named.again) or {*titles} == {each.title for each in scores}:
            turn.hears(named.text, last=not turn.goes_on)

    async def _in_order(self, turn: Turn, passing: Passing, whole: Act, apart: bool) -> Replies:
        """What was said is noted, then the rest is heard, `apart` as if no title had been spoken of; what is taken is
        taken last, but before a deck."""
        taken, rest = choices(passing), passing.rest
        rest = without_courtesies(rest) if taken else rest
        rest = without_remarks(rest) if passing.judges else rest
        if apart:
            turn.drop(Spoken)
        meant = await self._meant(turn, scene_of(turn), rest) if rest else None
        if meant and passing.of(UNSEEN) and has("seen", plain(rest)):
            return ()  # "we saw all of those. I have not seen Holiday"
        if meant and tells_of_kinds(meant):
            return ()  # "I loved Parasite, I like comedies" is told in one
        if meant and tells_of_it(meant) and {*meant.act.titles} & {*passing.subject}:
            meant, rest = None, ""  # what "it" was before is told, and nobody knows what it was
        if meant and seeks(meant.act) and passing.fuller != passing.rest:
            rest = passing.fuller  # "something for my son, he loves Shrek"
        idle = taken and meant and seeks(meant.act) and not is_put_as_wish(rest)  # "Heat it is, popcorn is ready"
        if meant and (idle or (says_nothing_else(meant.act, rest) and (taken or meant.act.kind == "other"))):
            meant, rest = None, ""
        refused: tuple[Meant, ...] = ()
        if meant and tells_no(whole, meant, passing, scene_of(turn)):
            refused = (replace(meant, act=Act(kind="tell", about=KEPT)),)
            meant, rest = None, ""
        shown = () if rest or taken else card_of(passing)
        first, last = (taken, shown) if meant and seeks(meant.act) else ((), taken or shown)
        noted = (*notes(passing, self._titles), *refused, *first)
        said, replies = turn.text, tuple[Reply, ...]()
        for place, each in enumerate(noted, 1):
            turn.hears(said, last=not (rest or last) and place == len(noted))
            replies = joined(replies, await self._done(turn, replace(each, said=said)))
        if rest:
            if apart:
                turn.drop(Spoken)
            elif not passing.stranger:
                speak_of(turn, *passing.subject)
            turn.hears(rest, last=not last)
            replies = joined(replies, await self._heard(turn))
        for each in last:
            turn.hears(said, last=True)
            replies = joined(replies, await self._done(turn, replace(each, said=said)))
        return replies

    async def _taken_elsewhere(self, turn: Turn, name: str) -> Replies:
        """The reply to who leaves with a title that is not here, unless it can be found."""
        found = (await self._seeking.named(turn, name)).title
        if found:
            return await self._done(turn, Meant(read=Understanding(), act=taking(found), said=turn.text))
        turn.drop(Chosen)
        return (Reply(text=turn.say("choose-missing", name=name)),)

    def _known(self, scene: Scene) -> Names:
        """Finds a title by exactly its name, here or elsewhere."""
        named, elsewhere = self._named(scene), named_elsewhere()

        def known(words: str) -> TitleId | None:
            found = named(words)
            return found if found or words not in elsewhere else named(elsewhere[words])

        return known

    async def _passing(self, text: str, scene: Scene) -> Passing | None:
        known, capitals = self._known(scene), capitalised(text)

        def names(words: str) -> TitleId | None:
            return None if is_evening(words, text) else known(words)

        near = {*scene.deck, *scene.spoken}

        def is_sure(name: str, known: bool) -> bool:
            capital = name in capitals or (" " in name and name.split(" ", 1)[0] in capitals)
            return capital or name in lying or (not known and names(name) in near)

        def loosely(words: str, *, sequel: bool = False) -> tuple[TitleId, ...]:
            found = () if is_talk(words) else self._loosely(words, sequel=sequel)
            return found if len(found) == 1 and self._titles.spells(found[0], words) else ()

        lying = standing(text, self._titles.before(scene))
        return await asyncio.to_thread(
            passing_in,
            text,
            names,
            loosely,
            is_sure,
            subject_of(scene),
            (scene.at_hand,) if scene.at_hand and scene.spoken_last else (),
        )
