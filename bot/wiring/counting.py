"""What this process counts of what the operator's page shows, and how what all processes counted is told there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot import observe
from bot.ports import Counted
from memory.models.embedding import SentenceEmbedder

DOORS = ("telegram", "discord", "web", "api", "console")
_KEPT: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "usher_turn_seconds_count": ("turns", ("door",)),
    "usher_turn_seconds_sum": ("turn seconds", ("door",)),
    "usher_failed_turns_total": ("failed turns", ("door",)),
    "usher_errors_total": ("errors", ("kind",)),
    "usher_vector_search_seconds_count": ("near titles", ("where",)),
    "usher_vector_search_seconds_sum": ("near titles seconds", ("where",)),
    "usher_kept_lists_total": ("kept lists", ("outcome",)),
    "usher_language_calls_total": ("language model", ("outcome",)),
    "usher_refinement_requested_total": ("refinements", ("how",)),
    "usher_card_opened_total": ("cards opened", ()),
    "usher_questionnaires_total": ("questionnaires", ("how",)),
    "usher_question_asked_total": ("asked", ("domain", "question")),
    "usher_question_answered_total": ("answered", ("domain", "question")),
}
"""Prometheus' samples that are added up for all processes: under which name, and by which of their labels."""
Sums = Mapping[Counted, float]


def counted(embedder: SentenceEmbedder) -> dict[Counted, float]:
    """Since this process started."""
    found: defaultdict[Counted, float] = defaultdict(float)
    for family in observe.registry.collect():
        for sample in family.samples:
            if sample.name in _KEPT:
                name, labels = _KEPT[sample.name]
                found[name, " · ".join(sample.labels[label] for label in labels)] += sample.value
    found["embeddings", "asked"] = embedder.asked
    found["embeddings", "remembered"] = embedder.remembered
    return dict(found)


def told(spans: Sequence[Sums]) -> list[tuple[str, list[str]]]:
    """A line for each thing that was counted: its name, and what to say of it in each span."""
    each = [dict(_lines(sums)) for sums in spans]
    names = dict.fromkeys(name for lines in reversed(each) for name in lines)
    return [(name, [lines.get(name, "") for lines in each]) for name in names]


def _lines(sums: Sums) -> Iterator[tuple[str, str]]:
    turns, seconds = _of(sums, "turns"), sum(_of(sums, "turn seconds").values())
    yield "mean turn", _mean(seconds, sum(turns.values()), "turns")
    failed = _of(sums, "failed turns")
    for door in DOORS:
        if turns.get(door):
            yield f"turns, {door}", f"{turns[door]:,.0f}, {failed.get(door, 0):,.0f} failed"
    yield "errors", _listed(_of(sums, "errors"), "none")
    near, spent = _of(sums, "near titles"), _of(sums, "near titles seconds")
    for where in ("store", "memory"):
        yield f"near titles, {where}", _mean(spent.get(where, 0), near.get(where, 0), "searches")
    lists, embeddings = _of(sums, "kept lists"), _of(sums, "embeddings")
    yield "kept lists", _share(lists.get("hit", 0), sum(lists.values()))
    yield "embeddings remembered", _share(embeddings.get("remembered", 0), embeddings.get("asked", 0))
    asked = _of(sums, "language model")
    yield "language model", _listed(asked, "not asked")
    yield "its answers kept", _share(asked.get("kept", 0), asked.get("kept", 0) + asked.get("answered", 0))
    yield "refinements", _listed(_of(sums, "refinements"), "none")
    yield "cards opened", f"{sums.get(('cards opened', ''), 0):,.0f}"
    went = _of(sums, "questionnaires")
    words = {"begun": "begun", "answered": "answered to the end", "cut_short": "cut short"}
    yield "the five questions", ", ".join(f"{went[how]:,.0f} {word}" for how, word in words.items() if how in went)


def questions(sums: Sums) -> Iterator[tuple[str, int, int]]:
    """Each question, how often it was put and how often answered; who did neither answer nor go on left there, or
    skipped it."""
    asked, answered = _of(sums, "asked"), _of(sums, "answered")
    for question in sorted(asked):
        yield question, int(asked[question]), int(answered.get(question, 0))


def _of(sums: Sums, name: str) -> dict[str, float]:
    """By label, what is more than nothing."""
    return {label: amount for (of, label), amount in sums.items() if of == name and amount}


def _listed(amounts: Mapping[str, float], nothing: str) -> str:
    return ", ".join(f"{label} {amount:,.0f}" for label, amount in sorted(amounts.items())) or nothing


def _mean(seconds: float, count: float, what: str) -> str:
    return f"{1000 * seconds / count:,.0f} ms, {count:,.0f} {what}" if count else "none"


def _share(part: float, whole: float) -> str:
    return f"{part:,.0f} of {whole:,.0f} ({part / whole:.0%})" if whole else "none"
