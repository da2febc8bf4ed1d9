"""Whether somebody is in a title, or made it: by their name, by a surname alone, or as the one spoken of before."""

import re

from bot.dialogue import Turn
from bot.scene.spoken import PeopleSpoken
from bot.scene.titles import Titles
from bot.titles import Title
from bot.understanding.acts.cues import has
from bot.understanding.acts.questions import fact_asked
from bot.understanding.text.lexicons import ranks
from bot.understanding.text.plain import plain
from bot.understanding.text.tongues import words_of_tongues

SHORTEST, RARE = 3, 20_000
"""Letters of a surname that stands for somebody, and the rank among words from which one may be a name."""
_IN = re.compile(
    r"\b(?:in|with|starr\w*|mit|dabei|drin|dans|avec|dedans|joue|con|en|sale|actua|в|с|играет|снима\w+"
    r"|that'?s|is (?:that|this|it)|c'est|das ist|ist das|es|это)\b|里|演|有|是"
)
"""Words of a question that asks no more of somebody than whether they are in it."""

_MADE = re.compile(
    r"\b(?:made?|make|direct\w*|did|done|do|gemacht|gedreht|regie|realis\w+|fait|tourne|dirig\w+|hizo|hecho"
    r"|снял\w*|снимал\w*|поставил\w*)\b|导|拍"
)
"""Words of a question whether somebody made a title."""


def whether_in(turn: Turn, title: Title, titles: Titles) -> str:
    """Yes or no; where more is asked of somebody than whether they are in it, that this isn't known. Empty where nobody
    is named."""
    read, people = turn.read.full.people, (*title.directors, *title.cast)
    names = (*read.wanted, *read.refused) or _by_surname(turn.text, people) or _of_others(turn.text, titles)
    names = names or _before(turn)
    if not names:
        return ""
    name, there = names[0], {each.casefold() for each in people}
    if name.casefold() not in there:
        return turn.say("ask-person-no", name=name, title=title.title)
    made = name.casefold() in {each.casefold() for each in title.directors}
    if made and (name not in title.cast or _MADE.search(plain(turn.text))):
        return turn.say("ask-person-directs", name=name, title=title.title)
    said = plain(turn.text)
    more = fact_asked(said) not in ("person_in", "shared", "cast") and not _IN.search(said)
    return turn.say("ask-person-beyond" if more else "ask-person-yes", name=name, title=title.title)


def _by_surname(text: str, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the title's people whose surname is said, else the one whose first name is."""
    said = {word.strip("?!.,;:'\"") for word in plain(text).replace("'s", " ").split()}
    by_last = tuple(name for name in people if (last := plain(name).split()[-1:]) and last[0] in said)
    by_first = tuple(name for name in people if len(first := plain(name).split()[0]) > SHORTEST and first in said)
    return by_last or (by_first if len(by_first) == 1 else ())


def _of_others(text: str, titles: Titles) -> tuple[str, ...]:
    """Anybody else of the catalogue whose whole name is one word of the question, and no ordinary one."""
    columns, people = titles.arrays.columns, titles.arrays.people
    for word in (each.strip("?!.,;:'\"") for each in text.casefold().split()):
        if (
            len(word) > SHORTEST
            and word in people
            and ranks().get(word, RARE) >= RARE
            and word not in words_of_tongues()
        ):
            row = people[word][0]
            everybody = (*columns.cast[row], *columns.directors[row])
            return tuple(name for name in everybody if name.casefold() == word)[:1]
    return ()


def _before(turn: Turn) -> tuple[str, ...]:
    """Whoever was spoken of, or told of, last, where a word stands for them."""
    if not has("he_or_she", plain(turn.text)):
        return ()
    told = [lesson.value for insight in turn.taste.insights for lesson in insight.lessons if lesson.kind == "person"]
    spoken = turn.recall(PeopleSpoken)
    return (*(spoken.names[:1] if spoken else ()), *told[-1:])[:1]
