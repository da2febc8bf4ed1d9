"""Free text: read in its scene, whole and in its parts, none twice; each part goes to the one flow that hears it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot.by_stretch import ByStretch, Cut, within
from bot.dialogue import Replies, Routes, Turn, Understand
from bot.messages import Action, Reply, Said, joined
from bot.noting import Noting
from bot.request import Understanding
from bot.scene.asked import asked_apart
from bot.scene.beforehand import heard_first
from bot.scene.beside import points_beside
from bot.scene.earlier import asked_anew, asks_the_same, may_be_asked_anew, remember
from bot.scene.excepting import without_excepted
from bot.scene.framed import unframed, wishes_besides
from bot.scene.guessed import Guess, guessed
from bot.scene.heard import Meant, asks_on, bare_name, named_in, only_points, refs, spoken_in, unseen_in, without_unseen
from bot.scene.letting_go import changing_quietly, heard_anew, says_what, wished_anew, without_let_go
from bot.scene.lifting import refuses_any
from bot.scene.marking import in_slots_marked, maker_of
from bot.scene.on_table import (
    as_on_table,
    looking_so,
    marked,
    named_before,
    part_in,
    refused_titles,
    refusing_marked,
    standing,
)
from bot.scene.pasted import Pasted, Pasting, which_of
from bot.scene.pointed import Pointed
from bot.scene.quoted import passed_on
from bot.scene.repair import as_repair, keep_words, put_right, repairing
from bot.scene.said import asks_for_stars, in_stars, plainly, refused_for_good, unloved_refused
from bot.scene.scene import Compared, Offer, Prompt, Proposed, scene_of
from bot.scene.seeking import Seeking, as_typed
from bot.scene.spoken import missing, speak_of, speak_of_missing
from bot.scene.titles import FindLoosely, FindName, LooselyNamed, Titles
from bot.scene.ways_on import find_buttons
from bot.scene.wondered import wondered_at
from bot.titles import TitleId, short_id
from bot.understanding.acts.act import COURTEOUS, IN_PASSING, LIMITED, Act, Scene
from bot.understanding.acts.another import found_besides
from bot.understanding.acts.apart import are_apart, are_both_asked, is_asked, naming, only_named, only_shows
from bot.understanding.acts.complaints import COMPLAINT, as_complaint, as_missed, as_refusal, as_stated
from bot.understanding.acts.contrasts import without_less
from bot.understanding.acts.correcting import protested
from bot.understanding.acts.deciding import decide
from bot.understanding.acts.elsewhen import without_evening
from bot.understanding.acts.inquiring import without_preface
from bot.understanding.acts.keeping import as_kept, keeps_several, to_remember
from bot.understanding.acts.lives import Likely
from bot.understanding.acts.missing import beside_names
from bot.understanding.acts.naming import opening
from bot.understanding.acts.parts import (
    CUT_INSIDE,
    WHOLE,
    Part,
    answers_prompt,
    asked_first,
    clauses,
    felt_and_taken,
    is_whole,
    only_names,
    parts_of,
    run_on,
    sentences,
    that_do,
    two_wishes,
)
from bot.understanding.acts.references import points_at_card
from bot.understanding.acts.slots import BRIEF, INSISTED, REPEATED, Names, capitalised, in_slots
from bot.understanding.acts.stock import only_its_card
from bot.understanding.names.made import with_makers
from bot.understanding.text.mending import with_apostrophes
from bot.understanding.text.plain import plain
from bot.understanding.text.rephrasing import rephrased


class Hearing:
    """Reads what someone says, decides what it does, and hands the turn to the flow that claimed this act."""

    def __init__(
        self,
        *,
        understand: Understand,
        mended: Callable[[str], str],
        names: FindName,
        loosely: FindLoosely,
        guess: Guess,
        lives: Likely,
        titles: Titles,
        pasting: Pasting,
        seeking: Seeking,
        pointed: Pointed,
        cut: Cut,
        routes: Routes,
    ) -> None:
        self._pasting, self._seeking, self._pointed = pasting, seeking, pointed
        self._understand, self._mended = understand, mended
        self._names, self._loosely = names, LooselyNamed(loosely, titles)
        self._guess, self._titles, self._routes = guess, titles, routes
        self._by_stretch = ByStretch(cut, meant=self._meant, done=self._done)
        self._noting = Noting(
            lives=lives,
            meant=self._meant,
            done=self._done,
            heard=self._heard,
            named=self._named,
            loosely=self._loosely,
            titles=titles,
            seeking=seeking,
        )

    async def hear(self, turn: Turn) -> Replies:
        """The replies to free text. A message that does two things has both done; a pasted address is its title."""
        if isinstance(turn.incoming, Said) and turn.incoming.quoted:
            return await passed_on(turn, self._pasting, self._reading, self._titles, self._routes.acts["ask"].step)
        said = await put_right(turn, self._reading, self._named(scene_of(turn)))
        gone, done = await wondered_at(turn, self._titles, self._names, self._routes.acts["pass"].step)
        replies = gone if done else joined(gone, await self._plainly(turn))
        remember(turn)
        keep_words(turn, said)
        return replies

    async def _plainly(self, turn: Turn) -> Replies:
        """The replies to one's own words, but for picks that are wondered at."""
        if await points_beside(turn, self._reading):
            return await self._routes.verbs["carried"].step(turn)
        told = self._names, self._loosely, self._titles
        if first := await heard_first(turn, self._routes, self._reading, self._plainly, told):
            return first
        if pasted := await self._pasting.read(turn.text, turn.person.id):
            if pasted.alone:
                return await self._alone(turn, pasted)
            turn.hears(pasted.text, last=True)
        await self._seeking.missed(turn, self._names)
        if asked_back := await self._pointed.put(turn, scene_of(turn), self._reading, self._meant):
            return await self._acted(turn, asked_back)
        turn.hears(rephrased(turn.text), last=not turn.goes_on)
        return await self._by_stretch.hear(turn, self._noting.hear, self._heard)

    async def _heard(self, turn: Turn) -> Replies:
        """The replies to what a message says, but for what was said in passing."""
        noted = plainly(turn)
        fresh = heard_anew(turn)
        turn.hears(await unframed(turn, self._reading), last=not turn.goes_on)
        scene = scene_of(turn)
        whole = await self._meant(turn, scene)
        if meant := (refused_for_good(whole) if noted else None) or (wished_anew(whole, turn.text) if fresh else None):
            return await self._done(turn, meant)
        if (home := whole.read.full.home) and home != turn.preferences.country:
            turn.prefer(replace(turn.preferences, country=home))
        parts = await self._parts(turn, scene, whole)
        return await (self._done(turn, whole) if parts == (Part(turn.text),) else self._one_by_one(turn, parts))

    async def _one_by_one(self, turn: Turn, parts: tuple[Part, ...]) -> Replies:
        """The replies to the parts of a message, as one; what isn't known is said last, and shortly."""
        replies: Replies = ()
        unknown: tuple[Part, ...] = ()
        answered, unseen = False, await unseen_in(turn.text, partial(self._meant, turn, scene_of(turn)))
        for place, part in enumerate(parts, 1):
            turn.hears(part.text, last=place == len(parts))
            if part.titles:
                speak_of(turn, *part.titles)
                turn.drop(Proposed)
            said = without_unseen(await self._meant(turn, scene_of(turn)), unseen)
            if part.unknown:
                said = replace(said, act=Act(kind="ask", about="unknown", value=part.unknown))
            meant = changing_quietly(turn, said) if part.quiet else said
            if meant is None or (place > 1 and missing(turn) and (only_points(meant) or asks_on(part.text, meant))):
                continue  # "wolfwalkers!! that's the one": of what is not here
            if len(parts) > 1 and meant.act.kind == "ask" and meant.act.about == "beyond":
                unknown = (Part(part.text, meant.act.titles[:1]),)
                speak_of(turn, *meant.act.titles[:1])
                continue
            answered = answered or meant.act.kind in ("ask", "where")
            replies = joined(replies, await self._done(turn, meant))
            if turn.goes_on and replies and replies[-1].stands_alone:
                replies = await turn.first(replies)
        for part in unknown:
            if answered:
                beyond = turn.say("ask-beyond-besides", title=self._titles.name(part.titles[0]))
                return joined(replies, (Reply(text=beyond),))
            turn.hears(part.text, last=True)
            replies = joined(replies, await self._done(turn, await self._meant(turn, scene_of(turn))))
        return replies

    async def _alone(self, turn: Turn, pasted: Pasted) -> Replies:
        """The card of the title whose address alone was pasted; which of several is asked."""
        if pasted.titles:
            turn.action = Action(verb="card", args=(short_id(pasted.titles[0]),))
            return await self._routes.verbs["card"].step(turn)
        return (which_of(turn, pasted, self._titles),)

    async def _parts(self, turn: Turn, scene: Scene, whole: Meant) -> tuple[Part, ...]:
        """The message cut into what it does one after the other; in one where it does one thing."""
        text = turn.text
        if apart := await asked_apart(turn, scene, whole.act, self._meant, self._titles.before(scene)):
            return apart
        if (two := two_wishes(text)) and all([says_what(await self._reading(turn, each)) for each in two]):
            return tuple(map(Part, two))
        if scene.prompt == "recall" and (found := found_besides(text)):
            return tuple(map(Part, found))
        waits, feels = answers_prompt(whole.act, scene), whole.act.kind == "feel"
        waits = waits or whole.act.value in (INSISTED, COMPLAINT)
        if (whole.act.kind in WHOLE and not feels) or whole.act.scores or waits or not (said := sentences(text)):
            return (Part(text),)
        pieces: list[tuple[str, Meant]] = []
        for sentence in said:
            pieces += await self._clauses(turn, scene, sentence, whole if len(said) == 1 else None)
            scene = scene.speaking_of(spoken_in(pieces[-1][1]))
        pieces = [pieces[place] for place in asked_first([meant.act for _, meant in pieces], scene_of(turn))]
        acts = [naming(meant.act, spoken_in(meant)) for _, meant in pieces]
        if feels:
            return felt_and_taken([each for each, _ in pieces], acts) or (Part(text),)
        if gone := protested([each for each, _ in pieces], acts):
            pieces = [each for place, each in enumerate(pieces) if place not in gone]
            acts = [meant.act for _, meant in pieces]
            return parts_of([each for each, _ in pieces], acts)
        if only_its_card(acts):
            return (Part(pieces[-1][0]),)
        if len(pieces) == 1 or is_whole(whole.act, acts):
            return (Part(text),)
        parts = parts_of([each for each, _ in pieces], acts)
        if len(parts) == 1 and parts[0].text == text and only_names(whole.act) and (doing := that_do(acts)):
            beside = [
                ref.id for place, (_, meant) in enumerate(pieces) if place not in doing for ref in refs(meant.read.full)
            ]
            if beside:  # "I never saw Heat. save it"
                speak_of(turn, *beside)
            return tuple(Part(pieces[place][0]) for place in doing)
        named = named_in(*(meant for _, meant in pieces))
        asks = all(act.kind in ("ask", "where") for act in acts)
        return parts if asks or all(ref.id in named for ref in refs(whole.read.full)) else (Part(text),)

    async def _clauses(self, turn: Turn, scene: Scene, sentence: str, whole: Meant | None) -> list[tuple[str, Meant]]:
        """A sentence with what it means; as several where its sides do several things, and name all that it names."""
        names = self._named(scene)
        meant = whole or bare_name(await self._meant(turn, scene, sentence), names, sentence)
        inside = (meant.act.kind in CUT_INSIDE and not keeps_several(meant.act)) or meant.act.about == "person"
        if not (inside or is_asked(sentence) or run_on(sentence)):
            return [(sentence, meant)]
        named = frozenset(ref.id for ref in refs(meant.read.full))
        for cuts, runs_on in ((clauses(sentence), False), (run_on(sentence), True)):
            for left, right in cuts:
                if runs_on and not only_shows(opening(left, Act(kind="other"), names)):
                    continue
                first = await self._meant(turn, scene, left)
                if is_asked(sentence) or runs_on:
                    first = replace(first, act=opening(left, first.act, names))
                onward = scene.speaking_of(spoken_in(first))
                second = await self._meant(turn, onward, right)
                first = replace(first, act=only_named(left, first.act, second.act))
                apart = are_apart(first.act, second.act) or are_both_asked(meant.act, first.act, second.act)
                if named <= named_in(first, second) and apart:
                    return [(left, first), *await self._clauses(turn, onward, right, second)]
        return [(sentence, meant)]

    async def _done(self, turn: Turn, meant: Meant) -> Replies:
        """What is replied. A title that is not here is looked for first; what is said besides is done all the same."""
        lacking = meant.read.full.lacking
        if lacking or meant.act.about == "unknown":
            name = as_typed("".join(lacking[:1]) or meant.act.value or meant.read.unknown, turn.text)
            sought = await self._seeking.named(turn, name)
            if sought.late:
                speak_of_missing(turn, name)
                return (Reply(text=turn.say("title-sought", name=name), buttons=(find_buttons(turn),)),)
            if sought.title:
                meant = await self._again(turn, name, sought.title)
            elif besides := await self._besides(turn, meant, lacking or (name,)):
                names = turn.say.several([turn.say.quoted(each) for each in lacking or (name,)], "or")
                return joined((Reply(text=turn.say("title-lacking", names=names)),), await self._acted(turn, besides))
        return await self._acted(turn, meant)

    async def _besides(self, turn: Turn, meant: Meant, names: tuple[str, ...]) -> Meant | None:
        """What a message says besides naming titles that are not here; None where it says nothing else."""
        if meant.act.about != "unknown":
            return meant
        rest = beside_names(turn.text, names)
        besides = await self._meant(turn, scene_of(turn), rest) if len(rest.split()) > 1 or not rest.isascii() else None
        if besides is None or besides.act.about == "unknown" or not says_what(besides.read):
            return None
        return besides if besides.act.kind in ("wish", "refine") or spoken_in(besides) else None

    async def _acted(self, turn: Turn, meant: Meant) -> Replies:
        """What the flow that hears the act replies."""
        read, act = meant.read, meant.act
        if asks_the_same(turn, act) and not turn.goes_on:
            return await asked_anew(turn, act.titles[0], self._titles, self._reading, self._routes.acts["ask"].step)
        if may_be_asked_anew(act):
            turn.asked.append((turn.text, act))
        if meant.said != turn.text:
            turn.hears(meant.said, last=not turn.goes_on)
        if act.kind == "other" and not act.about:
            act = await guessed(turn, read, scene_of(turn), self._guess)
        turn.act, turn.read = act, read if act.kind in LIMITED else read.full
        turn.done.append(act)
        named = spoken_in(replace(meant, act=act))
        if named and act.kind not in ("unlearn", "rate"):  # the card on top is told from the title spoken of
            speak_of(turn, *named)
        if act.about != "unknown":  # "which title?" is asked still, where nobody has the one that was named
            turn.drop(Prompt)
        compared = turn.recall(Compared)
        if compared and act.kind not in COURTEOUS and not (act.kind == "ask" and {*act.titles} <= {*compared.titles}):
            turn.drop(Compared)
        if act.kind not in IN_PASSING and act.about != "accepted":
            turn.drop(Offer)
            turn.drop(Proposed)
        return await self._routes.acts[act.kind].step(turn)

    async def _again(self, turn: Turn, name: str, title: TitleId) -> Meant:
        """What the turn's words mean now that the title is here, by its own name where it was called otherwise."""
        turn.readings.clear()
        if self._names(name) != title:
            turn.hears(turn.text.replace(name, self._titles.name(title)), last=not turn.goes_on)
        return await self._meant(turn, scene_of(turn))

    async def _meant(self, turn: Turn, scene: Scene, text: str = "") -> Meant:
        """What words, the turn's unless others are given, say and do in a scene."""
        text = text or turn.text
        text, elsewhen = without_evening(without_preface(text))
        text = without_less(text, lambda words: points_at_card(words, scene, self._named(scene)))
        text = (kept := to_remember(text)) or text
        scene = self._titles.with_series(scene)
        said, read = await self._read(turn, scene, text)
        said = with_apostrophes(self._mended(said))
        before = self._titles.before(scene)
        read = as_on_table(read, before)
        names = self._named(scene)
        act = await asyncio.to_thread(  # over four thousand characters it takes longer than a loop should be held
            decide,
            said,
            read,
            scene,
            lambda titles, words: self._titles.described(titles, words, read.full),
            names,
            lambda words: part_in(before, words),
            self._loosely,
            elsewhen,
            standing(said, before),
            repairing(turn, within(turn.only)),
        )
        act = as_repair(turn, act, read)
        if (missed := self._missed(text, scene)) != text:
            act = as_complaint(act, understood=said == with_apostrophes(self._mended(missed)))
        if act.kind == "feel" and not act.value and await wishes_besides(turn, said, self._reading):
            act = replace(act, value="wish")
        if kept:
            act = as_kept(act, facts=read.full.asks or read.full.refuses)
        return Meant(read=read, act=act, said=said)

    async def _read(self, turn: Turn, scene: Scene, said: str) -> tuple[str, Understanding]:
        """The words as they are meant in the scene, and what they say: a complaint of cards refuses what they are."""
        text = in_stars(said) if asks_for_stars(scene) else said
        if (missed := self._missed(text, scene)) != text:
            read = await self._reading(turn, missed)
            if says_what(read):
                return missed, read
        hated = unloved_refused(text, scene, self._named(scene), self._titles.name) if scene.deck else ""
        for refusal, again in ((hated or as_refusal(text), False), (as_stated(text), True)) if scene.deck else ():
            read = await self._reading(turn, refusal) if refusal != text else Understanding()
            if read.full.refuses and (not again or (scene.wish and refuses_any(scene.wish, read))):
                return refusal, read.wordless
        before = self._titles.before(scene)
        said, text = (looking_so(each, before) for each in (said, text))
        if len(text) <= BRIEF:
            if gone := await without_let_go(said, scene.wish, lambda words: self._reading(turn, words)):
                return gone
            told = self._named(scene), self._loosely, self._titles
            text = with_makers(text, lambda words, directs: maker_of(words, *told, directs=directs))
            text = in_slots_marked(text, *told)
        years = self._titles.years(before)
        text = marked(refusing_marked(text, before, years), before, years)
        read = await self._reading(turn, text)
        refused = sorted({*refused_titles(said, scene, before)} - {ref.id for ref in read.full.without})
        return said, read.setting_aside(tuple(map(self._titles.refused, refused)))

    def _missed(self, text: str, scene: Scene) -> str:
        """The words as what they say is missed in the cards; as they are where it is a title ("I said Fargo")."""
        missed = as_missed(text) if scene.deck and not scene.compared else text
        if missed == text:
            return text
        kind = in_slots(plain(text), self._named(scene), capitalised(text), self._loosely).kind
        return text if kind in (INSISTED, REPEATED) else missed

    async def _reading(self, turn: Turn, text: str) -> Understanding:
        """What words say, read once a turn."""
        if text not in turn.readings:
            read = await self._understand(text, turn.person.id, turn.say.locale)
            turn.readings[text] = without_excepted(turn, read, self._titles)
        return turn.readings[text]

    def _named(self, scene: Scene) -> Names:
        """Finds a title by its name: one before us first, by a part of it, then the best known of exactly that name."""
        return named_before(scene, self._titles.before(scene), self._names)
