"""Putting the wish so far right: what was read otherwise goes out of it before what was meant is read into it."""

import re
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace

from bot.dialogue import Turn
from bot.knowledge.vocabulary import concepts
from bot.request import Ref, Request, Understanding
from bot.scene.changing import only_refuses
from bot.scene.deck import Shown
from bot.scene.earlier import HeardBefore, puts_right
from bot.scene.lifting import without_what
from bot.scene.scene import WishSoFar
from bot.titles import TitleId
from bot.understanding.acts.act import Act
from bot.understanding.acts.cues import has_unspaced, is_all
from bot.understanding.acts.occasions import OCCASIONS
from bot.understanding.acts.references import description, is_reference
from bot.understanding.acts.repairing import UNFIT, Repair, denied_in, repair_in, without_answer
from bot.understanding.acts.slots import Names
from bot.understanding.text.ordinary import frequency
from bot.understanding.text.plain import plain

LETTERS, STEM = 4, 5
"""Letters of a word that says something, and of those by which two words are forms of one."""
TOLD = 3
"""Words that tell what was meant, though nobody here may know them."""
_WORD = re.compile(r"[^\W\d_]+")
_WISHING = frozenset(("wish", "refine", "recall"))
_OTHERWISE = frozenset(("other", "tell", "wish", "rate", "unlearn"))
"""Acts that what was meant by a wish may look like."""
Reading = Callable[[Turn, str], Awaitable[Understanding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """The words of the last message that made or changed the wish, and the mark of its turn."""

    text: str
    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repairing:
    """The message puts the wish right: what was wished until then, what of it stays, and the words that it stands for
    as one; `loosely` where a mere no says so, and the message may as well do something else."""

    before: Request
    after: Request
    words: str
    loosely: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """It was said that the cards are not it, and asked what was meant: the next words say it."""

    turn: str


async def put_right(turn: Turn, reading: Reading, names: Names) -> str:
    """The message as it was said; the turn hears what was meant. See `_put_right`."""
    said = turn.text
    await _put_right(turn, reading, names)
    return said


async def _put_right(turn: Turn, reading: Reading, names: Names) -> None:
    """The turn hears what was meant alone, and the wish so far is without what was read otherwise. What was meant by a
    question is put right as a question (earlier.py); a card or a title that is named is no wish."""
    puts_right(turn)
    wish, words, doubted = turn.recall(WishSoFar), turn.recall(Worded), turn.recall(Doubted)
    turn.drop(Repairing)
    turn.drop(Doubted)
    lately = turn.recall(HeardBefore)
    wished = words is not None and lately is not None and lately.turn == words.turn
    if turn.corrects or wish is None or turn.recall(Shown) is None or not (wished or doubted):
        return
    if (answered := without_answer(turn.text)) != turn.text:
        turn.hears(answered, last=True)
    repair = repair_in(turn.text) or (Repair(rest=turn.text) if doubted else None)
    loosely = repair is None
    repair = repair or denied_in(turn.text)
    said = plain(repair.rest) if repair else ""
    if repair is None or is_reference(said) or description(said) or names(said):
        return
    read = await reading(turn, repair.rest)
    says = read.full.asks or read.full.refuses or (repair.meant and len(repair.rest.split()) >= TOLD)
    if not says or _names_title(read):
        return
    last = words.text if words else ""
    rest = _apart(last, repair.rest)
    refuses = only_refuses(read.request()) or _only_less(read)
    again = Understanding() if refuses else await _said_again(turn, last, rest, reading)
    shared = again != Understanding()
    doubtful = repair.meant and not refuses and _says_what(read) and bool(last) and not shared
    lost = [again, *([_doubtful((await reading(turn, last)).full, read.full)] if doubtful else [])]
    if repair.gone:
        lost.append((await reading(turn, repair.gone)).full)
    after = _without(wish.request, lost, read)
    words_now = ". ".join(filter(None, (rest if shared else "", repair.rest)))
    turn.keep(Repairing(before=wish.request, after=after, words=words_now, loosely=loosely))
    if loosely:
        return
    turn.keep(WishSoFar(request=after))
    _take_back(turn, words, lost)
    turn.hears(repair.rest, last=True)


def is_put_right(turn: Turn) -> bool:
    """Whether the message puts the wish right, and describes no card."""
    found = turn.recall(Repairing)
    return found is not None and not found.loosely


def keep_words(turn: Turn, said: str) -> None:
    """Remember the words that made or changed the wish, for a message that puts it right."""
    if any(act.kind in _WISHING for act in turn.done):
        repairing = turn.recall(Repairing)
        turn.keep(Worded(text=repairing.words if repairing else said, turn=turn.mark))
    if any(act.about == UNFIT for act in turn.done):
        turn.keep(Doubted(turn=turn.mark))


def repairing(turn: Turn, may: Callable[[Act], bool]) -> Callable[[Act], bool]:
    """Which acts a message may be: what puts a wish right asks of no card, and takes and judges none."""
    found = turn.recall(Repairing)
    if found is None or found.loosely:
        return may
    return lambda act: act.kind in (*_WISHING, "feel") or (act.kind == "other" and bool(act.about))


def as_repair(turn: Turn, act: Act, read: Understanding) -> Act:
    """What a message does that puts the wish right: it changes the wish so far."""
    found = turn.recall(Repairing)
    plainly = act.about in ("", "like", "empty", "card", "which", "unknown") or act.kind == "tell"
    if found is None or act.kind not in (*_OTHERWISE, "ask") or not plainly:
        return act
    if found.loosely:
        if act.kind != "wish" or act.about or act.titles or act.besides or not read.full.asks:
            return act
        turn.keep(WishSoFar(request=found.after))
        turn.keep(replace(found, loosely=False))
    if not (read.full.asks or read.full.refuses):
        return Act(kind="other", about=UNFIT)
    titles = act.titles if act.kind == "wish" else ()
    return Act(kind="refine", titles=titles, besides=act.besides)


def _apart(last: str, rest: str) -> str:
    """The words of the last message without those that are said again now."""
    if has_unspaced(last):
        for pair in {rest[n : n + 2] for n in range(len(rest) - 1) if has_unspaced(rest[n : n + 2])}:
            last = last.replace(pair, "")
        return last
    again = {word[:STEM] for word in _words(rest)}
    kept = re.sub(_WORD, lambda match: "" if plain(match[0])[:STEM] in again else match[0], last)
    return " ".join(kept.split())


def _words(text: str) -> list[str]:
    """The words of a text that say what a film is like, and not that films are meant."""
    said = _WORD.findall(plain(text))
    return [each for each in said if len(each) >= LETTERS and not is_all("a_film", each) and not is_all("filler", each)]


async def _said_again(turn: Turn, last: str, rest: str, reading: Reading) -> Understanding:
    """What was read of the last message only by words that are said again now."""
    if not last or rest == last:
        return Understanding()
    left = (await reading(turn, rest)).full if rest.strip() else Understanding()
    return _less((await reading(turn, last)).full, left)


def _doubtful(whole: Understanding, now: Understanding) -> Understanding:
    """What may have been misread of a message that something else was meant by: titles read out of ordinary words,
    things that no concept stands for, and what it was about, where that is one thing alone and of the sort that is
    said now: a heist that is to be fun is a heist still."""
    doubtful = replace(
        Understanding(),
        like=tuple(filter(_is_ordinary, whole.like)),
        dislike=tuple(filter(_is_ordinary, whole.dislike)),
        similar_to=tuple(filter(_is_ordinary, whole.similar_to)),
        things=whole.things,
        details=whole.details,
    )
    content = {*_content(whole)} | {*whole.genres.wanted} | {ref.id for ref in whole.similar_to}
    if len(content or {*whole.traits}) != 1 or _feels(whole) != _feels(now):
        return doubtful
    return replace(doubtful, concepts=_content(whole), traits=whole.traits, genres=whole.genres)


def _feels(read: Understanding) -> bool:
    """Whether words say how a film is to feel, rather than what it is to be about."""
    return not any(concepts()[name].group not in _FELT for name in read.concepts) and not read.things


_FELT = frozenset(("feel", "occasion"))


def _content(read: Understanding) -> dict[str, float]:
    return {name: weight for name, weight in read.concepts.items() if name not in OCCASIONS}


def _less(whole: Understanding, rest: Understanding) -> Understanding:
    """What was read of the whole and not of the rest."""
    left = {ref.id for ref in (*rest.like, *rest.dislike, *rest.similar_to, *rest.about)}

    def gone(refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
        return tuple(ref for ref in refs if ref.id not in left)

    def fewer(names: Collection[str], others: Collection[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name not in others)

    return replace(
        Understanding(),
        like=gone(whole.like),
        dislike=gone(whole.dislike),
        similar_to=gone(whole.similar_to),
        concepts={name: weight for name, weight in _content(whole).items() if name not in rest.concepts},
        traits={name: push for name, push in whole.traits.items() if name not in rest.traits},
        genres=replace(whole.genres, wanted=fewer(whole.genres.wanted, rest.genres.wanted), refused=()),
        people=replace(whole.people, wanted=fewer(whole.people.wanted, rest.people.wanted), refused=()),
        languages=replace(whole.languages, wanted=fewer(whole.languages.wanted, rest.languages.wanted), refused=()),
        countries=replace(whole.countries, wanted=fewer(whole.countries.wanted, rest.countries.wanted), refused=()),
        refused=whole.refused - rest.refused,
        things=fewer(whole.things, rest.things),
        shunned=fewer(whole.shunned, rest.shunned),
        details=fewer(whole.details, rest.details),
    )


def _without(wish: Request, lost: list[Understanding], read: Understanding) -> Request:
    """The wish without what was lost, and without its bare words where something is said of it now."""
    for each in lost:
        seeds = {ref.id for ref in (*each.like, *each.similar_to)}
        wish = without_what(wish, each)
        wish = replace(
            wish,
            things=tuple(thing for thing in wish.things if thing not in each.things),
            details=tuple(detail for detail in wish.details if detail not in each.details),
            similar_to=tuple(title for title in wish.similar_to if title not in seeds),
        )
    return replace(wish, text="", subject="", details=()) if _says_what(read) else wish


def _take_back(turn: Turn, words: Worded | None, lost: list[Understanding]) -> None:
    """What the last message taught is taken back where a title of it was none."""
    before = turn.recall(HeardBefore)
    named: set[TitleId] = {ref.id for each in lost for ref in (*each.like, *each.dislike)}
    if named and words and before and before.turn == words.turn:
        turn.take_back(words.turn)


def _says_what(read: Understanding) -> bool:
    """Whether words say what a film is to be like, and set no mere limit."""
    full = read.full
    return bool(full.concepts or full.traits or full.genres.wanted or full.things or full.similar_to or full.topic)


def _only_less(read: Understanding) -> bool:
    """Whether there is only to be less of something: "too silly"."""
    full = read.full
    says = full.concepts or full.genres.wanted or full.things or full.similar_to or full.people.wanted
    return not says and bool(full.traits) and all(push < 0 for push in full.traits.values())


def _names_title(read: Understanding) -> bool:
    """Whether words are of a title and say nothing else."""
    full = read.full
    named = [ref for ref in full.about if not _is_ordinary(ref)]
    return bool(named) and not (full.similar_to or full.concepts or full.genres or full.traits or full.people)


def _is_ordinary(ref: Ref) -> bool:
    """Whether a title was read out of small words that everybody says: "nobody", "white"."""
    return ref.text.islower() and all(frequency(word, "en") for word in ref.text.split())
