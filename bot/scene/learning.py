"""Learning from what someone wrote: verdicts and an insight, and a short note of both."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue import Replies, Turn
from bot.knowledge.vocabulary import concepts
from bot.messages import Button, Reply
from bot.request import Choice, Ref, Understanding
from bot.scene.known import lesson_phrases
from bot.scene.meant import Tonight
from bot.taste.insight import insight_of
from bot.titles import Insight, Judgement, TitleId, Verdict
from bot.understanding.acts.act import Act
from bot.understanding.acts.company import ages_said
from bot.understanding.acts.cues import has
from bot.understanding.acts.parts import sentences
from bot.understanding.acts.voices import is_not_own, tells_verdict, too_much
from bot.understanding.text.plain import plain

OPINION = 0.5
"""The significance of an opinion at least."""
MANY = 5
"""Titles that are named one by one when what was said of them is taken back."""


def learn(turn: Turn, read: Understanding, text: str) -> str:
    """Record what a message taught; a note of it, empty when it taught nothing that lasts."""
    told = _verdicts(turn, read)
    if insight := insight_of(read, text, turn.mark, turn.now):
        turn.learn(insight)
        told += lesson_phrases(insight.lessons, turn.say)
    if read.moods:
        turn.keep(Tonight(moods=read.moods, traits=dict(read.traits)))
    return turn.say("noted", what="; ".join(told)) if told else ""


def as_wished(read: Understanding, text: str) -> Understanding:
    """What a wish says, without dislikes of titles that another sentence or somebody else tells: "me n the boys want
    something loud. no marvel, we're sick of it", "she likes Heat and hates subtitles"; with the one title that
    something is to be like, where it was loved."""
    said = [plain(sentence) for sentence in sentences(text)] or [plain(text)]

    def own(ref: Ref) -> bool:
        around = [each for each in said if plain(ref.text) in each and not is_not_own(each)]
        around = [each for each in around if not (too_much(each) and ages_said(each))]  # for a child it is too much
        return any(len(said) == 1 or tells_verdict(each) or has("blame", each) for each in around)

    told = replace(read, dislike=tuple(ref for ref in read.dislike if own(ref)))
    models = read.similar_to if not (read.like or read.dislike) else ()
    loved = any(_LOVED_IT.fullmatch(clause.strip(" .!…")) for each in said for clause in _CLAUSES.split(each))
    return replace(told, like=models) if len(models) == 1 and loved else told


_LOVED_IT = re.compile(
    r"(?:(?:i|we) )?(?:both |all |really |absolutely |just )*(?:loved?|adored?) (?:it|that|this)(?: one| film| movie)?"
    r"|(?:(?:den|die|das|der) )?fand\w* (?:ich|wir) (?:so |echt |richtig |beide )*(?:super|toll|klasse|genial|spitze)"
    r"|(?:on|je|nous) (?:l'|les )(?:a|ai|avons) (?:tous |vraiment |trop )*(?:adore|aime|kiffe)s?"
    r"|(?:es[ae] |la |lo )?(?:nos|me) (?:encanto|encanta|flipo|fascino|chiflo|gusto mucho)(?: a (?:los dos|todos))?"
    r"|(?:нам|мне) (?:обоим |он |она |это |тоже )*(?:очень )?понравил\w+|(?:я |мы )?(?:его|ее) (?:обожаю|обожаем)"
    r"|(?:我们?)?(?:都)?(?:很|超|特别|非常)喜欢(?:那部|这部|它)?"
)
"""What is said of the title named before: it was loved ("something like Searching, that one we loved")."""


def undo_button(turn: Turn) -> Button:
    """Takes back exactly what this turn taught."""
    return turn.button("button-undo", "undo", turn.mark)


def note_alone(turn: Turn, note: str) -> Replies:
    """What was noted and its way back, where the rest of the message is to be answered yet."""
    return (Reply(text=note, buttons=((undo_button(turn),),)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """The last import of this conversation. Its verdicts are older than it is: "undo" would not think of it."""

    turn: str
    at: datetime


def last_turn(turn: Turn) -> str:
    """The turn that taught last: an import if nothing was taught since, else what the taste says."""
    taken, taste = turn.recall(TakenIn), turn.taste
    if not (taken and taste.taught_in(taken.turn)):
        return taste.last_turn
    taught: tuple[Judgement | Insight, ...] = (*taste.judgements, *taste.insights)
    since = any(each.at > taken.at for each in taught if each.turn != taken.turn)
    return taste.last_turn if since else taken.turn


def take_back_last(turn: Turn, name: Callable[[TitleId], str]) -> str:
    """Take back all that the last teaching turn taught; what that was in words, empty where there was nothing."""
    mark = last_turn(turn)
    taken = turn.taste.taught_in(mark)
    if not taken or not turn.take_back(mark):
        return ""
    return in_words(turn, taken, name)


def in_words(turn: Turn, taken: Sequence[Judgement | Insight], name: Callable[[TitleId], str]) -> str:
    """What was taught, as it was said; else the titles it was of, or how many there were."""
    said = [turn.say("undone-said", said=each.said) for each in taken if isinstance(each, Insight) and each.said]
    names = list(dict.fromkeys(name(each.title) for each in taken if not isinstance(each, Insight)))
    if len(names) > MANY:
        names = [turn.say("undone-many", count=len(names))]
    return "; ".join(said or names) or turn.say("undone-set")


def as_told(read: Understanding, act: Act, name: Callable[[TitleId], str]) -> Understanding:
    """The reading of an opinion, of exactly the titles that the act is about where these were found by their place in
    the sentence ("get out didn't do anything for me")."""
    refs = tuple(Ref(id=title, title=name(title), year=None, text="", confidence=1.0) for title in act.titles)
    intent = "feedback" if read.intent not in ("rate", "feedback") else read.intent
    if act.about in ("praise", "blame", "seen"):
        clean = replace(read, intent=intent, like=(), dislike=(), seen=(), about=(), similar_to=(), opinion=0.0)
        standing = {n for n in clean.concepts if n in concepts() and concepts()[n].group == "standing"}
        clean = replace(
            clean,
            significance=max(read.significance, OPINION),
            concepts={n: weight for n, weight in clean.concepts.items() if n not in standing},
            traits={n: push for n, push in clean.traits.items() if n != "highly_rated"},  # "a masterpiece" is praise
        )
        if not any(ref.id in act.titles for ref in (*read.like, *read.dislike, *read.seen, *read.about)):
            clean = replace(clean, languages=Choice(), countries=Choice(), concepts={})  # its name, read as words: Roma
        if act.about == "seen":
            return replace(clean, seen=refs)
        return replace(clean, like=refs) if act.about == "praise" else replace(clean, dislike=refs)
    return of_titles(replace(read, intent=intent), act.titles, name)


_OF_ITSELF = re.compile(r"\b(?:too|zu|trop|demasiado|слишком)\b|太|[’']s\b")
"""What tells of a side of a title, and how much of it was too much: "I loved Dune's visuals but it was too slow"."""


def of_one_title(read: Understanding, text: str) -> Understanding:
    """What is said of a title teaches nothing of kinds, times and places: "saw it in the cinema in 1998, magical" is no
    taste for these; but what is said of taste itself does, and what a title had too much of."""
    if has("leans", plain(text)) or _OF_ITSELF.search(text.casefold()):
        return read
    return replace(
        Understanding(),
        intent=read.intent,
        like=read.like,
        dislike=read.dislike,
        seen=read.seen,
        opinion=read.opinion,
        significance=read.significance,
        conversation_type=read.conversation_type,
    )


def of_titles(read: Understanding, titles: tuple[TitleId, ...], name: Callable[[TitleId], str]) -> Understanding:
    """The reading with an opinion that names nothing ("loved it") as one of the titles pointed at."""
    if read.like or read.dislike or read.seen or not read.opinion:
        return read
    refs = tuple(Ref(id=title, title=name(title), year=None, text="", confidence=1.0) for title in titles)
    return replace(read, like=refs) if read.opinion > 0 else replace(read, dislike=refs)


_CLAUSES = re.compile(r"[,.;!?]| (?:and|but|while|und|aber|et|mais|y|pero|и|а|но) ")


def _blotted(text: str, refs: tuple[Ref, ...]) -> str:
    """The text with a blank for each title: In the Mood for Love is nobody's love."""
    for ref in refs:
        text = text.replace(plain(ref.text), "_")
    return text


def _in(clause: str, refs: tuple[Ref, ...]) -> tuple[TitleId, ...]:
    return tuple(ref.id for ref in refs if plain(ref.text) in clause)


def told_alone(read: Understanding, text: str) -> Understanding:
    """Of a message that wishes or changes a wish, what is said of titles and its moods; the rest is tonight's, and
    somebody else's opinion is nobody's here."""
    said = _blotted(plain(text), (*read.like, *read.dislike, *read.seen, *read.similar_to))
    theirs = is_not_own(said)
    clauses = (each for each in _CLAUSES.split(plain(text)) if is_not_own(_blotted(each, read.like)))
    others = {title for clause in clauses for title in _in(clause, read.like)}
    return replace(
        Understanding(),
        intent=read.intent,
        like=() if theirs else tuple(ref for ref in _sure(read.like) if ref.id not in others),
        dislike=() if theirs else _sure(read.dislike),
        seen=_sure(read.seen),
        moods=read.moods,
        traits=read.traits if read.moods else {},
        significance=read.significance,
    )


def in_doubt(read: Understanding) -> tuple[Ref, str] | None:
    """The first title of which something is said under a name that had to be mended much, and what is said of it:
    praise, blame, seen; None where all names are sure."""
    for refs, told in ((read.like, "praise"), (read.dislike, "blame"), (read.seen, "seen")):
        if doubtful := next((ref for ref in refs if ref.doubtful), None):
            return doubtful, told
    return None


def _sure(refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
    return tuple(ref for ref in refs if not ref.doubtful)


def _verdicts(turn: Turn, read: Understanding) -> list[str]:
    told: list[str] = []
    judged: set[TitleId] = set()
    for refs, verdict in ((read.like, Verdict.LIKED), (read.dislike, Verdict.DISLIKED), (read.seen, Verdict.SEEN)):
        new = [ref for ref in refs if ref.id not in judged]
        for ref in new:
            turn.judge(ref.id, verdict)
            judged.add(ref.id)
        if new:
            told.append(turn.say(f"noted-{verdict}", titles=turn.say.several([ref.title for ref in new])))
    return told
