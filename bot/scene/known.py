"""What is known of a person, in words: the same phrases when it is noted and when it is read back."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.dialogue import Turn
from bot.knowledge.vocabulary import concepts, notes
from bot.recommend.bound import SAME_AS
from bot.recommend.reasons import concept_label, country_word, duration, language_word, note_label, trait_word
from bot.request import Span
from bot.scene.understood import NOUNS
from bot.taste.insight import span_of
from bot.taste.summary import TasteFact
from bot.titles import Lesson, LessonKind, Title, TitleId, Verdict
from bot.words import Words


def lesson_phrases(lessons: Iterable[Lesson], say: Words) -> list[str]:
    """`you like what is spectacular`, `horror films are not for you`: a phrase for each sort of thing and side."""
    told = [(x.kind, x.value, x.lean) for x in lessons if x.kind not in ("title", "seen", "mood")]
    twins = {(SAME_AS[value], lean > 0) for kind, value, lean in told if kind == "concept" and value in SAME_AS}
    plainer = {lean > 0 for kind, _, lean in told if kind in ("concept", "note")}  # "sad" says already that it is dark
    kept = [
        (kind, value, lean)
        for kind, value, lean in told
        if not (kind == "genre" and (value, lean > 0) in twins) and not (kind == "trait" and (lean > 0) in plainer)
    ]
    return _phrases(kept, say)


def fact(known: TasteFact, say: Words) -> str:
    """`you like comedies`."""
    return _phrases([(known.kind, known.value, known.lean)], say)[0]


def sentences(known: Iterable[TasteFact], turn: Turn) -> list[str]:
    """`You like comedies (you said “I like comedies” on 3 May, and 4 of your 5 likes agree).`

    What has one source is one sentence.
    """
    by_source: dict[str, list[TasteFact]] = {}
    for each in known:
        by_source.setdefault(_source(each, turn), []).append(each)
    told: list[str] = []
    for source, group in by_source.items():
        what = "; ".join(_phrases([(each.kind, each.value, each.lean) for each in group], turn.say))
        told.append(turn.say("known", what=what[0].upper() + what[1:], source=source))
    return told


def day(at: datetime, turn: Turn) -> str:
    """The day on the person's calendar, with the year when it is another."""
    from babel.dates import format_date

    zone = ZoneInfo(turn.preferences.timezone or "UTC")
    date, today = at.astimezone(zone).date(), turn.now.astimezone(zone).date()
    if date == today:
        return turn.say("day-today")
    pattern = "d MMMM" if date.year == today.year else "d MMMM y"
    return turn.say("day-on", day=format_date(date, pattern, locale=turn.say.locale))


def _source(known: TasteFact, turn: Turn) -> str:
    say = turn.say
    if not known.sources:
        assert known.latest
        return say("source-likes", agree=known.agree, of=known.of, day=day(known.latest, turn))
    last = known.sources[0]
    key = "source-mood" if known.kind == "mood" else "source-said" if last.said else "source-set"
    said = say(key, said=last.said, day=day(last.at, turn), count=len(known.sources))
    return say("source-both", said=said, agree=known.agree, of=known.of) if known.agree else said


def _phrases(told: Iterable[tuple[LessonKind, str, float]], say: Words) -> list[str]:
    """One phrase for all of a sort that lean to one side."""
    words: dict[tuple[str, str], list[str]] = {}
    for kind, value, lean in told:
        felt = kind == "concept" and lean > 0 and _is_felt(value)
        sort = "trait" if felt else kind  # "you like what is sad"
        word = concept_label(value, say) if felt else _word(kind, value, lean, say)
        words.setdefault((sort, "more" if lean > 0 else "less"), []).append(word)
    return [
        say(f"know-{kind}-{side}", what=say.several(found), count=len(found)) for (kind, side), found in words.items()
    ]


def _is_felt(concept: str) -> bool:
    """Whether a concept is how a film feels, in an adjective."""
    return concept in concepts() and concepts()[concept].group == "feel" and concept not in NOUNS


def _word(kind: LessonKind, value: str, lean: float, say: Words) -> str:
    match kind:
        case "trait":
            return trait_word(f"{value}{'+' if lean > 0 else '-'}", say)
        case "genre":
            return say(f"many-{value.lower().replace(' ', '-')}")
        case "language":
            return language_word(value, say)
        case "country":
            return country_word(value, say)
        case "era":
            return _era(span_of(value), say)
        case "runtime":
            return _runtime(span_of(value), say)
        case "mood":
            return mood_word(value, say)
        case "concept":
            return concept_word(value, say)
        case "note":
            return note_word(value, say)
        case _:
            return value


def concept_word(name: str, say: Words) -> str:
    """A concept as people of the language say it, else by its label there."""
    if name not in concepts():
        return name
    own = concepts()[name].words.get(say.locale, ())
    if concepts()[name].group == "kind" and (many := f"{own[0]}s" if own else "") in own:
        return many
    return own[0] if own and not own[0].endswith("*") else concept_label(name, say)


def note_word(name: str, say: Words) -> str:
    """A note by its label."""
    return note_label(name, say) if name in notes() else name


def mood_word(mood: str, say: Words) -> str:
    """What a mood is asked for as: `something cosy`."""
    key = f"habit-{mood}"
    return say(key) if say.has(key) else mood


def span_words(kind: str, span: Span, say: Words) -> str:
    """`under 2 h`, `from 2010 on`: a range of minutes or years."""
    return _runtime(span, say) if kind == "runtime" else _era(span, say)


def _era(span: Span, say: Words) -> str:
    low, high = (f"{value:.0f}" if value is not None else "" for value in (span.min, span.max))
    if low and high and low.endswith("0") and int(high) == int(low) + 9:
        return say("era-decade", first=low)
    return say(f"span-{_sides(span)}", low=low, high=high)


def _runtime(span: Span, say: Words) -> str:
    low, high = (duration(int(value), say) if value is not None else "" for value in (span.min, span.max))
    return say(f"length-{_sides(span)}", low=low, high=high)


def _sides(span: Span) -> str:
    if span.min is None:
        return "until"
    return "from" if span.max is None else "between"


def told_before(turn: Turn, title: Title) -> str:
    """What the person said of it."""
    said = [i.said for i in turn.taste.insights if i.said and (i.title == title.id or _of(i.lessons, title.id))]
    judged = next((j for j in reversed(turn.taste.judgements) if j.title == title.id), None)
    if said and (not judged or judged.verdict is not Verdict.RATED):
        return turn.say("ask-mine-said", title=title.title, said=said[-1])
    if not judged:
        return turn.say("ask-mine-nothing", title=title.title)
    if judged.verdict is Verdict.RATED:
        return turn.say("ask-mine-stars", title=title.title, stars=f"{judged.stars:g}")
    return turn.say(f"ask-mine-{judged.verdict.value.replace('_', '-')}", title=title.title)


def _of(lessons: Sequence[Lesson], title: TitleId) -> bool:
    return any(lesson.value == title for lesson in lessons)
