"""Whether a film is set in a place, as far as its concepts and its own words tell; where it was filmed isn't known."""

from functools import cache

from bot.dialogue import Turn
from bot.knowledge.vocabulary import concepts
from bot.recommend.parts import LANDS
from bot.scene.checks import HOLDS
from bot.scene.contents import setting
from bot.scene.titles import Titles
from bot.titles import Title
from bot.understanding.acts.set_there import FILMED
from bot.understanding.text.plain import plain


def told(turn: Turn, title: Title, titles: Titles) -> str:
    """Yes, no or unsure, and what is known of where it is set."""
    if FILMED in turn.meant.besides:
        return f"{turn.say('ask-filmed-unknown', title=title.title)} {setting(turn, title)}".strip()
    how = _how(turn.meant.value, title, titles)
    said = turn.say(f"ask-set-there-{how}", title=title.title)
    known = setting(turn, title)
    return said if how == "yes" or not known else f"{said} {known}"


def _how(place: str, title: Title, titles: Titles) -> str:
    """yes, no or unsure."""
    lands = _lands().get(plain(place).strip(), frozenset())
    there = any(title.concepts.get(name, 0.0) >= HOLDS for name in lands)
    speaks = titles.arrays.place[title.id] in titles.arrays.words.speaking(place)
    whole = any(plain(place) == words[0] for name in lands for words in _own(name))
    if there and (speaks or whole or not lands & LANDS):
        return "yes"
    if there or (speaks and not lands):
        return "unsure"
    return "no" if title.concepts else "unsure"


@cache
def _lands() -> dict[str, frozenset[str]]:
    """By a place's name in any language the concepts that are called so."""
    found: dict[str, set[str]] = {}
    for name, concept in concepts().items():
        if concept.group == "place":
            for words in concept.words.values():
                for word in words:
                    found.setdefault(plain(word).rstrip("*").removeprefix("in "), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _own(name: str) -> list[tuple[str, ...]]:
    """A concept's names, the first of each language the one that is all of it."""
    return [
        tuple(plain(word).removeprefix("in ") for word in words) for words in concepts()[name].words.values() if words
    ]
