"""Whether a reply does what was asked of the cards on the table, by rule: the facts are the catalogue's own, the words
are those of the locale's files."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from benchmarks.table_talk import COMPLAINED, Case, genres_held
from bot.recommend.reasons import duration
from bot.scene.stories import story
from bot.titles import Title, TitleId
from bot.words import LOCALES, keys, words

_TRAIT = ("ask-felt", "ask-check", "ask-there")
LINES: Mapping[str, tuple[str, ...]] = {
    "director": ("ask-director",), "cast": ("ask-cast",), "length": ("ask-length",), "year": ("ask-year",),
    "language": ("ask-language",), "country": ("ask-country",), "about": ("about-title", "story-of"),
    "scary": ("ask-scary", *_TRAIT), "violent": ("ask-violent", "ask-holds", *_TRAIT),
    "gore": ("ask-holds", "ask-violent"), "sad": ("ask-sad", *_TRAIT), "funny": ("ask-funny", "ask-genre", *_TRAIT),
    "tense": ("ask-tense", *_TRAIT), "romantic": ("ask-romantic", *_TRAIT), "confusing": ("ask-confusing", *_TRAIT),
    "boring": ("ask-boring", "ask-paced"), "paced": ("ask-paced", "ask-boring", *_TRAIT),
    "good": ("ask-good", "ask-stands"),
    "certificate": ("ask-certificate", "ask-child"), "child": ("ask-child", "ask-suited"), "colour": ("ask-colour",),
    "true": ("ask-true",), "award": ("ask-award",), "sequel": ("ask-sequel", "ask-order", "ask-note-yes"),
    "animal": ("ask-note", "ask-holds", "ask-check"), "setting": ("ask-setting",),
    "subtitles": ("ask-subtitles", "ask-language", "ask-dubs"), "songs": ("ask-songs", "ask-genre", *_TRAIT),
    "end_tone": ("ask-end",), "where": ("where-",), "jumps": ("ask-holds",), "sex": ("ask-holds", "ask-check"),
    "music": ("ask-crew",),
}  # fmt: skip
"""The beginnings of the keys that answer a facet."""
_VARIABLE = re.compile(r"\{ *\$(\w+)")
_HOLE = "\x01"
_WITHOUT_NAME = re.compile(r"\W*\.\+\?\W*|(?:\\?\.\+\?|\W)*")
FEWEST = 3
"""Cards that are other cards."""


@cache
def _variables(locale: str) -> tuple[str, ...]:
    sources = (path.read_text(encoding="utf-8") for path in (LOCALES / locale).glob("*.ftl"))
    return tuple({name for source in sources for name in _VARIABLE.findall(source)} - {"title"})


@cache
def _line(key: str, title: str, locale: str) -> re.Pattern[str]:
    """What a key says of a title, whatever else it says."""
    holes = dict.fromkeys((*_variables(locale), *_variables("en")), _HOLE)
    said = words(locale)(key, title=title, **holes)
    first = said.split("\n")[0].strip(f" {_HOLE}")
    return re.compile(re.escape(first).replace(_HOLE, ".*?"))


def answers(facet: str, title: Title, reply: str, locale: str) -> bool:
    """Whether a reply has the answer to a facet of this very title."""
    say = words(locale)
    told = {
        "director": title.directors[:1],
        "length": (duration(title.runtime, say),) if title.runtime else (),
        "year": (str(title.year),),
    }
    if told.get(facet):
        return all(each in reply for each in told[facet])
    if facet == "cast" and title.cast:
        return sum(name in reply for name in title.cast[:5]) >= min(2, len(title.cast))
    if facet == "about" and (text := story(title, say)):
        return text[:40] in reply
    return any(_line(key, title.title, locale).search(reply) for start in LINES[facet] for key in keys(start))


def faults(case: Case, outcome: Mapping[str, Any], titles: Mapping[TitleId, Title], deck: Sequence[Title]) -> list[str]:
    """What a case's last turn did wrong; nothing where it was right."""
    replies = outcome["replies"]
    reply = "\n".join(part for each in replies for part in (each["text"], each.get("alert") or "") if part)
    found = [f"error {outcome['error']}"] if outcome.get("error") else []
    found += [each.facet for each in case.asked if not answers(each.facet, titles[each.title], reply, case.locale)]
    saved = [each["id"] for each in outcome.get("learned", {}).get("verdicts", [])]
    if saved != ([case.taken] if case.taken else []):
        found.append("taken" if case.taken else "noted")
    shown = [card["id"] for each in replies for card in each["cards"]]
    if case.change:
        found += _of_change(case.change, [titles[each] for each in shown if each in titles], deck)
    elif len(shown) >= FEWEST:
        found.append("cards")
    return found


def _of_change(change: str, shown: Sequence[Title], deck: Sequence[Title]) -> list[str]:
    """What is wrong with the cards that come behind a change of the wish."""
    if len(shown) < FEWEST:
        return ["no cards"]
    if change == "same":
        return ["the same"] if {each.id for each in shown} & {each.id for each in deck} else []
    if change in COMPLAINED:
        return [] if _most(not COMPLAINED[change](title) for title in shown) else [f"still {change}"]
    fits = {
        "short": lambda title: (title.runtime or 0) <= 100,
        "new": lambda title: (title.year or 0) >= 2010,
        "comedy": lambda title: "Comedy" in title.genres or title.traits.get("humor", 0.0) > 0.4,
        "no horror": lambda title: "Horror" not in title.genres,
        "two hours": lambda title: (title.runtime or 0) <= 120,
        "since 1990": lambda title: (title.year or 0) >= 1990,
    }[change]
    wrong = [] if _most(map(fits, shown)) else [f"not {change}"]
    held = genres_held(deck) - ({"Horror"} if change == "no horror" else set())
    kept = not held or _most(bool(held & {*title.genres}) for title in shown)
    return wrong if kept else [*wrong, "forgotten"]


def _most(held: Iterable[bool]) -> bool:
    """Whether it holds of at least three in four."""
    told = list(held)
    return sum(told) * 4 >= len(told) * 3
