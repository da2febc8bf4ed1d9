"""What a message says of titles in passing, as the acts that note it: verdicts, what was seen, what is taken."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.dialogue import Turn
from bot.request import Ref, Understanding
from bot.scene.changing import only_refuses
from bot.scene.framed import Reading, only_limits
from bot.scene.heard import Meant, refs
from bot.scene.learning import OPINION
from bot.scene.scene import scene_of
from bot.scene.titles import Titles
from bot.taste.insight import is_lasting
from bot.titles import TitleId
from bot.understanding.acts.act import Act, ActKind, Scene, Scored
from bot.understanding.acts.company import ages_said
from bot.understanding.acts.cues import has, trimmed
from bot.understanding.acts.heard import courtesies_in
from bot.understanding.acts.lives import BESIDE_CARDS, LEAST, Likely, without_life
from bot.understanding.acts.parts import sentences
from bot.understanding.acts.passing import FOR_NOW
from bot.understanding.acts.put_as_wish import only_remarks
from bot.understanding.acts.references import is_reference, says_it
from bot.understanding.acts.remark_kinds import (
    DECLINED,
    DISLIKED,
    FINE,
    KEPT,
    LIKED,
    OTHERS_SAW,
    PLEASED,
    SEEN,
    TAKEN,
    THEIRS,
    UNSEEN,
)
from bot.understanding.acts.remarks import Passing
from bot.understanding.acts.slots import INSISTED, Names
from bot.understanding.text.known_words import says_kind
from bot.understanding.text.plain import plain

_PUTS_RIGHT = ("unlearn", "meant", "takes_back", "asked_before", "restores", "recall")
"""Cues of what puts something right, which is read whole."""
_SEEKS: frozenset[ActKind] = frozenset(("wish", "refine", "recall", "dive", "friends"))
_COURTEOUS: frozenset[ActKind] = frozenset(("thank", "part", "greet"))


def may_note(text: str, scene: Scene) -> bool:
    """Whether a message is looked through for what is said in passing: none that answers what was asked, or that puts
    something right."""
    said = plain(text)
    return not (scene.prompt or scene.asks) and not any(has(name, said) for name in _PUTS_RIGHT)


async def without_told_life(turn: Turn, likely: Likely, names: Names, reading: Reading) -> Meant | None:
    """The turn hears no clause of somebody's life beside what its message does; where a message says nothing else, the
    act that answers it."""
    scene = scene_of(turn)
    if not may_note(turn.text, scene):
        return None

    async def limits(words: str) -> bool:
        return only_limits(words, await reading(turn, words))

    least = BESIDE_CARDS if scene.deck else LEAST
    told = await without_life(turn.text, likely, names, least=least, limits=limits)
    if told.only_life:
        return Meant(read=Understanding(), act=Act(kind="other", about="life"), said=turn.text)
    turn.hears(told.rest, last=True)
    return None


def subject_of(scene: Scene) -> tuple[TitleId, ...]:
    """What "we loved it" is of: the title that was taken, unless another was talked of since; else that one."""
    if scene.chosen and (not scene.spoken_last or scene.spoken[0] == scene.chosen):
        return (scene.chosen,)
    return (scene.at_hand,) if scene.at_hand and scene.spoken_last else ()


def leaves(text: str) -> bool:
    """Whether a sentence of a message says goodbye."""
    return any("part" in courtesies_in(plain(each)) for each in sentences(text))


def without_courtesies(text: str) -> str:
    """What a message says beside what is taken, without thanks, words of agreement and goodbyes."""
    said = ((each, plain(each)) for each in sentences(text))
    return " ".join(each for each, low in said if not (courtesies_in(low) or FINE.match(low.strip())))


def is_worth(passing: Passing) -> bool:
    """Whether something is noted or taken, or a title is only spoken of before something else is said of it."""
    if not passing.remarks:
        return bool(passing.rest) if not passing.missing else leaves(passing.rest)
    if passing.rest:
        return True
    return any(
        each.kind not in (PLEASED, UNSEEN, THEIRS) and (each.named or each.kind in _FULL) for each in passing.remarks
    )


def deals(passing: Passing | None, names: Mapping[TitleId, str], *, again: bool) -> bool:
    """Whether something is told of all these titles, and not the same of each, unless one was told `again`; or of some,
    where the others are named in what is said besides: "1 i've seen, what's 2 about"."""
    if not passing:
        return False
    told = {title: (each.kind, each.stars) for each in passing.remarks for title in each.titles}
    left = [name for title, name in names.items() if title not in told]
    if left:
        return bool(told) and all(name in passing.rest for name in left)
    return again or len({*told.values()}) > 1


_FULL = (LIKED, DISLIKED, TAKEN)
"""What may be said of "it", and nothing else, and is noted here."""


def is_read_whole(whole: Act, passing: Passing) -> bool:
    """Whether a message names titles that what it wishes starts from, or that each of two loved, or puts one right,
    which only its whole tells: "loved Heat, something like it", "saw Heat, what next by the same man", "Anna loved
    Amélie and I loved Heat: one for both", "no, not Heat, Ronin"; or what the wish is to do without, and nothing else:
    "not oceans"."""
    if whole.kind == "refine" and whole.about == "without":
        only = all(each.kind == DECLINED for each in passing.remarks)
        return only and (not passing.rest or bool(courtesies_in(plain(passing.rest))))
    starts = whole.kind == "wish" and whole.about in ("like", "after")
    return starts or whole.kind == "friends" or (whole.value == INSISTED and not passing.judges)


def is_wished_without(meant: Meant, passing: Passing) -> bool:
    """Whether a wish is to do without what is said not to be: "anything by the Coens but not Fargo", or its words
    refuse something else than a title by a part of its name: "no blood" while First Blood lies there."""
    declined, read = {*passing.of(DECLINED)}, meant.read.full
    only = all(each.kind == DECLINED for each in passing.remarks)
    if not declined or not only or meant.act.kind not in ("wish", "refine"):
        return False
    refuses = read.refused or read.notes_refused or read.genres.refused or read.shunned
    return declined <= {ref.id for ref in read.without} or bool(refuses and not read.without)


def is_told_anew(passing: Passing, judged: Iterable[TitleId]) -> bool:
    """Whether something is said never to have been seen that was judged before: that takes the verdict back."""
    return bool({*passing.of(UNSEEN)} & {*judged})


def wishes_apart(meant: Meant, text: str) -> bool:
    """Whether what is said besides wishes for films by itself, and asks nothing of the title that was spoken of."""
    said = plain(text)
    full = meant.read.full
    if meant.act.kind not in ("wish", "refine") or meant.act.titles or meant.act.about not in ("", "empty"):
        return False
    if says_it(said) and not full.genres.wanted:
        return False
    kinds = says_kind(said) or bool(full.genres.wanted) or full.kind != "any"
    if any(mark in text for mark in "?？"):
        return asks_for_films(text)
    return kinds or (meant.act.kind == "wish" and has("wishes", said))


def asks_for_films(text: str) -> bool:
    """Whether films are asked for in a question's form, and nothing of the title spoken of: "any good horror?"."""
    said = [plain(each) for each in sentences(text) if each.rstrip().endswith(("?", "？"))]
    return any(_ANY_FILM.search(each) and (has("a_movie", each) or says_kind(each)) for each in said)


_ANY_FILM = re.compile(
    r"\b(?:what'?s|what is|is there|any|got|have you|do you (?:have|know)) (?:\w+ ){0,2}"
    r"(?:good|nice|great|decent|any|an?)\b"
    r"|\b(?:hast du|habt ihr|gibt es|gibt's|kennst du) (?:\w+ )?(?:einen?|gute\w*|was|nen)\b"
    r"|\b(?:t'as|tu as|vous avez|il y a|y a|tu connais) (?:un|une|des|de bons)\b"
    r"|\b(?:tienes|hay|teneis|conoces) (?:un|una|algun\w*|buen\w*|alguna)\b"
    r"|(?:есть|знаешь|посоветуете?) (?:ли )?(?:хорош\w+|какой\w*|какие\w*|интересн\w+)|有没有|有什么"
)


def seeks(act: Act) -> bool:
    """Whether an act brings a deck."""
    return act.kind in _SEEKS or (act.kind == "pass" and act.about == "all")


def without_remarks(text: str) -> str:
    """What is said beside what was noted, without words that only remark on it: "seen it. weird!!"."""
    return " ".join(each for each in sentences(text) if not only_remarks(each))


def says_nothing_else(act: Act, text: str) -> bool:
    """Whether what is left beside a note is a courtesy, or nothing that anybody understands."""
    asks = any(mark in text for mark in "?？")
    if FINE.search(plain(text)) and act.kind in _SEEKS:
        return True
    if act.kind == "other" and any(is_reference(_THEN.sub("", trimmed(plain(each)))) for each in sentences(text)):
        return False  # "the other then. night": one is pointed at, and the parts are heard apart
    return act.kind in _COURTEOUS or (
        act.kind == "other" and act.about in ("", "agree", "no", "hm", "laugh") and not asks
    )


_THEN = re.compile(r" (?:then|dann|alors|entonces|тогда)$|吧$")
"""Behind what is pointed at in another's stead."""


def notes(passing: Passing, titles: Titles) -> tuple[Meant, ...]:
    """The acts that note what was said: all verdicts in one, then stars, what is declined, and what others saw."""
    scored = {title: each.stars for each in passing.remarks for title in each.titles if each.stars}
    liked, disliked, seen = (
        tuple(_ref(title, titles) for title in passing.of(kind) if title not in scored)
        for kind in (LIKED, DISLIKED, SEEN)
    )
    found: list[tuple[Understanding, Act]] = []
    if told := (*liked, *disliked, *seen):
        read = Understanding(
            intent="feedback", like=liked, dislike=disliked, seen=seen, significance=OPINION, opinion=0.0
        )
        found.append((read, Act(kind="tell", titles=tuple(ref.id for ref in told))))
    if scored:
        scores = tuple(Scored(title=title, stars=stars) for title, stars in scored.items())
        found.append((Understanding(), Act(kind="rate", titles=tuple(scored), scores=scores)))
    if declined := passing.of(DECLINED):
        found.append((Understanding(), Act(kind="pass", about=FOR_NOW, titles=declined)))
    if saw := passing.of(OTHERS_SAW):
        found.append((Understanding(), Act(kind="pass", about="others_seen", titles=saw)))
    if kept := passing.of(KEPT):
        found.append((Understanding(), Act(kind="list", about="save", titles=kept)))
    return tuple(Meant(read=read, act=act, said="") for read, act in found)


def tells_of_it(meant: Meant) -> bool:
    """Whether words say what something was like that they don't name: "I can't stand it", not "I like comedies"."""
    full = meant.read.full
    return meant.act.kind == "tell" and not (full.asks or full.genres or full.concepts or refs(full))


def tells_of_kinds(meant: Meant) -> bool:
    """Whether words tell one's own taste in kinds of films, and name none."""
    return meant.act.kind == "tell" and not (tells_of_it(meant) or refs(meant.read.full))


def tells_no(whole: Act, meant: Meant, passing: Passing, scene: Scene) -> bool:
    """Whether kinds of films are refused for good beside what is liked or not, and nothing is looked for: "I love
    Arrival, no horror please"."""
    full = meant.read.full
    told = replace(full, conversation_type="general_preference")
    wishes = scene.deck or has("wishes", plain(meant.said))
    if whole.kind != "tell" or wishes or not is_lasting(told, full.english or meant.said):
        return False
    return bool(passing.of(LIKED) or passing.of(DISLIKED)) and seeks(meant.act) and only_refuses(full.request())


def card_of(passing: Passing) -> tuple[Meant, ...]:
    """The act that shows the title that looks good, where a message ends with that."""
    if not passing.remarks:
        return ()
    last = passing.remarks[-1]
    if last.kind != PLEASED or not last.named:
        return ()
    return (Meant(read=Understanding(), act=Act(kind="ask", about="card", titles=last.titles), said=""),)


def theirs_alone(passing: Passing, text: str) -> Meant | None:
    """The act that answers who tells nothing but what somebody else did with a title, or thinks of it; to say how old a
    child is wishes for something."""
    if (
        passing.rest
        or ages_said(plain(text))
        or any(each.kind not in (THEIRS, OTHERS_SAW) or not each.named for each in passing.remarks)
    ):
        return None
    titles = tuple(title for each in passing.remarks for title in each.titles)
    return Meant(read=Understanding(), act=Act(kind="other", about="others", titles=titles), said="")


def choices(passing: Passing) -> tuple[Meant, ...]:
    """The acts that take a title."""
    return tuple(Meant(read=Understanding(), act=taking(title), said="") for title in passing.of(TAKEN))


def taking(title: TitleId) -> Act:
    """The act that takes a title for tonight."""
    return Act(kind="choose", titles=(title,))


def _ref(title: TitleId, titles: Titles) -> Ref:
    return Ref(id=title, title=titles.name(title), year=None, text="", confidence=1.0)
