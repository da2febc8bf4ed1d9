"""What was found, put together: the intent decided, and an Understanding made of what that intent lets stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.request import Choice, Intent, Ref, Span, Understanding
from bot.understanding.acts.intent import Signs, decide_intent, decide_type, is_described
from bot.understanding.limits.concepts import ConceptsSaid
from bot.understanding.limits.filters import Filters
from bot.understanding.limits.leanings import Leanings
from bot.understanding.names.titles import TitleIndex
from bot.understanding.opinions.feelings import Felt
from bot.understanding.opinions.voices import Voice
from bot.understanding.text.phrasing import anywhere

DESCRIBED = 0.1
"""Significance of a half-remembered film: it tells next to nothing of taste."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that the parts found: `said` the person's words, `plain` all words in lower case with names blotted out;
    `translated` where they are English for those of another language."""

    said: str
    plain: str
    felt: tuple[Felt, ...]
    voices: tuple[Voice, ...]
    filters: Filters
    leanings: Leanings
    concepts: ConceptsSaid
    people: Choice
    runtime: Span
    year: Span
    seasons: Span
    stars: float | None
    topic: str
    details: tuple[str, ...]
    aliases: tuple[str, ...]
    together: bool
    shunned: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    unknown: str = ""
    in_style_of: tuple[str, ...] = ()
    count: int | None = None
    translated: bool = False

    @property
    def facts(self) -> bool:
        """Whether anything but titles and opinions was found."""
        leanings = self.leanings
        return bool(
            self.filters
            or self.people
            or self.in_style_of
            or self.runtime
            or self.year
            or self.stars
            or leanings.traits
            or leanings.moods
            or self.concepts
            or self.seasons
            or self.count
        )


def conclude(found: Found, index: TitleIndex) -> Understanding:
    """The Understanding. Small talk, questions about the bot and nonsense teach nothing, so nothing stands in them.

    The years and genres in the story of a half-remembered film are no filters: of those in the first half of the
    shared set four years in ten and three genres in ten are wrong. Its whole text is the description.
    """
    described = is_described(found.said, translated=found.translated)
    signs = _signs(found, described)
    intent = decide_intent(found.plain, signs)
    if found.unknown and not described and not found.facts and intent not in ("help", "rate"):
        return _unknown(found, index)
    whole = _whole(found, signs, intent, index)
    if intent in ("help", "smalltalk", "other"):
        return Understanding(intent=intent, whole=whole)
    if described and intent == "about":
        return Understanding(intent=intent, description=found.said, topic=found.topic, significance=DESCRIBED)
    if intent in ("where", "about"):
        return Understanding(
            intent=intent,
            about=_refs(found.felt, index),
            services=found.filters.services,
            topic=found.topic,
            whole=whole,
        )
    return whole


def _whole(found: Found, signs: Signs, intent: Intent, index: TitleIndex) -> Understanding:
    """All that was found, for a message that wishes or judges."""
    filters = found.filters
    return Understanding(
        intent=intent,
        conversation_type=decide_type(signs, intent, found.plain),
        like=_refs((each for each in found.felt if each.verdict > 0), index),
        dislike=_refs((each for each in found.felt if each.verdict < 0), index),
        seen=_refs((each for each in found.felt if each.seen), index),
        similar_to=_refs((each for each in found.felt if each.anchor), index),
        about=_refs(
            (each for each in found.felt if not (each.verdict or each.seen or each.anchor or each.apart)), index
        ),
        people=found.people,
        in_style_of=found.in_style_of,
        genres=filters.genres,
        runtime=found.runtime,
        year=found.year,
        seasons=found.seasons,
        languages=filters.languages,
        countries=filters.countries,
        home=filters.home,
        services=filters.services,
        kids=filters.kids,
        kind="series" if found.seasons and filters.kind == "any" else filters.kind,
        stars=found.stars if intent == "rate" else None,
        traits=found.leanings.traits,
        moods=found.leanings.moods,
        concepts=found.concepts.wanted,
        refused=found.concepts.refused,
        notes_refused=found.concepts.notes_refused,
        shunned=found.shunned,
        count=found.count,
        things=found.things,
        details=found.details,
        aliases=found.aliases,
        together=found.together,
        significance=_significance(signs),
        topic=found.topic,
        opinion=_opinion(found),
    )


def _opinion(found: Found) -> float:
    """The verdict on something that is not named, where all verdicts agree; lasting likes ("I love quiet films") are
    none."""
    named = found.felt or found.filters or found.people or anywhere("general").search(found.plain)
    strengths = [voice.strength for voice in found.voices]
    agree = strengths and (min(strengths) > 0 or max(strengths) < 0)
    return max(strengths, key=abs) if agree and not named else 0.0


def _unknown(found: Found, index: TitleIndex) -> Understanding:
    """A question about a title that the catalogue doesn't have, or a wish for more like it: with the nearest names."""
    rows = index.closest(found.unknown)
    columns = index.columns
    near = tuple(
        Ref(id=columns.ids[row], title=columns.titles[row], year=index.years[row], text=found.unknown, confidence=0.0)
        for row in rows
    )
    return Understanding(intent="about", unknown=found.unknown, near=near)


def _refs(felt: Iterable[Felt], index: TitleIndex) -> tuple[Ref, ...]:
    return tuple(each.title.ref(index) for each in felt)


def _signs(found: Found, described: bool) -> Signs:
    verdicts = [each.verdict for each in found.felt if each.verdict]
    own = [voice.strength for voice in found.voices]
    return Signs(
        titles=bool(found.felt),
        verdicts=bool(verdicts),
        own_verdict=bool(own),
        anchors=any(each.anchor for each in found.felt),
        seen=any(each.seen for each in found.felt),
        stars=found.stars is not None,
        filters=bool(found.runtime or found.year or found.seasons or found.filters or found.concepts or found.count),
        limits=bool(found.runtime or found.year or found.seasons or found.filters or found.count),
        people=bool(found.people or found.in_style_of),
        moods=bool(found.leanings.moods),
        traits=bool(found.leanings.traits),
        topic=bool(found.topic),
        described=described,
        strong=max(verdicts or own or [0.0], key=abs),
    )


def _significance(signs: Signs) -> float:
    """How much a message teaches about taste, 0 to 1: verdicts and scores most, wishes little, strong words more."""
    taught = 0.45 * signs.verdicts + 0.25 * signs.stars + 0.15 * signs.anchors + 0.15 * signs.own_verdict
    return min(1.0, taught + 0.1 * (signs.traits + signs.people + signs.filters) + 0.1 * (abs(signs.strong) >= 2))
