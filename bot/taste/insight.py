"""What a message teaches about taste for good, as opposed to what is wanted tonight."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.knowledge.naming import named_concepts
from bot.knowledge.vocabulary import FRANCHISE
from bot.request import Choice, Ref, Span, Understanding
from bot.titles import Insight, Lesson, LessonKind

LONGEST_SAID = 80
"""Characters of someone's words that are kept as evidence."""
_FOR_NOW = re.compile(
    r"\b(?:tonight|today|this (?:morning|afternoon|evening|weekend|time)|(?:right|just|for) now|at the moment)\b", re.I
)
_FOR_GOOD = re.compile(
    r"\b(?:always|never|ever|usually|generally|in general|as a rule|from now on|in the future|for good)\b", re.I
)
_TELLING = re.compile(
    r"\b(?:lov|lik|enjoy|adore|hat|dislik|prefer|favou?rite|never|always|bor|too\b|can't stand|not for me|fan of)", re.I
)
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")


def insight_of(read: Understanding, text: str, turn: str, at: datetime) -> Insight | None:
    """What a message taught; None when it taught nothing that is worth keeping."""
    read = _without_seen(read, read.english or text)
    lasting = tuple(_lasting(read)) if is_lasting(read, text) else ()
    if _only_denies(read.english or text):  # "a comedy, horror I don't like": the comedy is tonight's
        lasting = tuple(each for each in lasting if each.lean < 0)
    lessons = (*_titles(read), *lasting, *_moods(read))
    if not lessons:
        return None
    named = (*read.like, *read.dislike, *read.seen)
    return Insight(
        turn=turn,
        at=at,
        said=phrase(text, named[0].text if named else ""),
        title=named[0].id if named else None,
        conversation_type=read.conversation_type,
        lessons=tuple(dict.fromkeys(lessons)),
        significance=read.significance,
    )


_DENIES = re.compile(r"\b(?:i|we) (?:really |just )?(?:don[’']?t|do not|can[’']?t|cannot) (?:like|stand|enjoy)\b", re.I)
_LIKES = re.compile(
    r"\b(?:like|likes|liked|love|loves|loved|loving|adore\w*|enjoy\w*|prefer\w*|favou?rites?|fan|into|person|more of"
    r"|mostly|usually|always|only|keen|fond)\b|[♥❤]",
    re.I,
)


def _only_denies(text: str) -> bool:
    """Whether something is denied to be liked, and nothing is said to be: what else is named is a wish."""
    rest, denied = _DENIES.subn(" ", text)
    return bool(denied) and not _LIKES.search(rest)


_SEEN_ALL = re.compile(r"\b(?:seen|watched|know|done)\b.{0,12}\b(?:all|every|everything|each)\b", re.I)


def _without_seen(read: Understanding, text: str) -> Understanding:
    """Without the franchises that are left out because all of them were seen: "ive seen all marvel tho" blames none."""
    if not _SEEN_ALL.search(text):
        return read
    return replace(read, refused=frozenset(name for name in read.refused if not name.startswith(FRANCHISE)))


def is_lasting(read: Understanding, text: str) -> bool:
    """Whether it tells what someone likes at all times: an opinion, a habit, or a word such as "never"."""
    if read.moods or _FOR_NOW.search(text):
        return False
    told = read.intent in ("feedback", "rate") or read.conversation_type == "general_preference"
    return told or bool(_FOR_GOOD.search(text))


def phrase(text: str, named: str = "") -> str:
    """The sentence that names the title, else the first that tells an opinion, else the first; cut to LONGEST_SAID
    characters at a word."""
    sentences = [" ".join(part.split()) for part in _SENTENCE.findall(text)]
    sentences = [sentence for sentence in sentences if sentence] or [""]
    said = " ".join(text.split())
    if len(said) > LONGEST_SAID:
        naming = [sentence for sentence in sentences if named and named in sentence]
        telling = [sentence for sentence in sentences if _TELLING.search(sentence)]
        said = (naming or telling or sentences)[0]
    said = said.rstrip(" .;")
    if len(said) <= LONGEST_SAID:
        return said
    cut = said[: LONGEST_SAID - 2]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + " …"


def span_text(span: Span) -> str:
    """`1980-1989`, `-120`, `90-`."""
    low, high = (f"{value:g}" if value is not None else "" for value in (span.min, span.max))
    return f"{low}-{high}"


def span_of(text: str) -> Span:
    """The range in such a text."""
    low, _, high = text.partition("-")
    return Span(min=float(low) if low else None, max=float(high) if high else None)


def _titles(read: Understanding) -> Iterator[Lesson]:
    """What is liked, disliked or seen; the verdicts of the same turn decide, this is where they come from."""
    score = (read.stars - 3) / 2 if read.stars else None
    for refs, lean in ((read.like, 1.0), (read.dislike, -1.0)):
        yield from (Lesson(kind="title", value=ref.id, lean=lean if score is None else score) for ref in refs)
    told: tuple[Ref, ...] = (*read.like, *read.dislike)
    yield from (Lesson(kind="seen", value=ref.id, lean=1.0) for ref in read.seen if ref not in told)


def _lasting(read: Understanding) -> Iterator[Lesson]:
    yield from (Lesson(kind="trait", value=name, lean=push) for name, push in read.traits.items())
    yield from _choice("genre", read.genres)
    yield from _choice("person", read.people)
    yield from _choice("language", read.languages)
    yield from _choice("country", read.countries)
    told = {name for genre in (*read.genres.wanted, *read.genres.refused) for name in named_concepts(genre)}
    yield from (Lesson(kind="concept", value=name, lean=1.0) for name in read.concepts if name not in told)
    yield from (Lesson(kind="concept", value=name, lean=-1.0) for name in sorted(read.refused - told))
    yield from (Lesson(kind="note", value=name, lean=-1.0) for name in sorted(read.notes_refused))
    if read.year:
        yield Lesson(kind="era", value=span_text(read.year), lean=1.0)
    if read.runtime:
        yield Lesson(kind="runtime", value=span_text(read.runtime), lean=1.0)


def _choice(kind: LessonKind, choice: Choice) -> Iterator[Lesson]:
    yield from (Lesson(kind=kind, value=value, lean=1.0) for value in choice.wanted)
    yield from (Lesson(kind=kind, value=value, lean=-1.0) for value in choice.refused)


def _moods(read: Understanding) -> Iterator[Lesson]:
    """Moods pass, but those that come again and again are worth knowing."""
    yield from (Lesson(kind="mood", value=mood, lean=1.0) for mood in read.moods)
