"""What is wanted and what is refused made to agree: who wants "no animation" does not want it because the word was
said, and who is done with the eighties asks for no years."""

from collections.abc import Mapping
from dataclasses import replace

from bot.knowledge.vocabulary import concepts
from bot.request import Choice, Span
from bot.understanding.limits.concepts import ConceptsSaid
from bot.understanding.limits.filters import Filters

GENRES: Mapping[str, str] = {
    "war film": "War", "horror": "Horror", "western": "Western", "science fiction": "Science Fiction",
    "fantasy": "Fantasy", "animation": "Animation", "anime": "Animation", "documentary": "Documentary",
    "musical": "Music", "crime story": "Crime", "mystery": "Mystery", "romantic comedy": "Romance",
    "action film": "Action", "funny": "Comedy",
}  # fmt: skip
"""The genre that a concept is by another name."""


def agreed(filters: Filters, said: ConceptsSaid, year: Span) -> tuple[Filters, ConceptsSaid, Span]:
    """The three with what is refused taken from what is wanted: a genre that is refused is wanted as no concept, a
    concept that is refused as no genre, and a time that is refused, or in which the story plays, sets no years."""
    refused = {*filters.genres.refused}
    wanted = {name: worth for name, worth in said.wanted.items() if GENRES.get(name) not in refused}
    if filters.grown and "animation" in wanted:
        wanted = {GROWN if name == "animation" else name: worth for name, worth in wanted.items()}
    unwanted = {GENRES[name] for name in said.refused if name in GENRES}
    kept = tuple(genre for genre in filters.genres.wanted if genre not in refused | unwanted)
    dated = any(concepts()[name].group == "time" or name == SILENT for name in said.refused)
    return (
        replace(filters, genres=Choice(wanted=kept, refused=filters.genres.refused)),
        replace(said, wanted=wanted),
        Span()
        if said.set_then or (dated and year.max is not None)
        else _behind(year, said),  # "not the eighties, modern": new ones
    )


DECADES = {"fifties": 1950.0, "sixties": 1960.0, "seventies": 1970.0, "eighties": 1980.0, "nineties": 1990.0}
"""Where the times begin that are ten years long."""


def _behind(year: Span, said: ConceptsSaid) -> Span:
    """The years, from the end of a refused decade on where they would begin in it: "nothing old like the nineties"."""
    refused = [DECADES[name] for name in said.refused if name in DECADES]
    ends = [first + 10 for first in refused if year.min is not None and first <= year.min < first + 10]
    return replace(year, min=max(ends)) if ends else year


GROWN = "adult animation"
"""What animation is that is meant for grown-ups."""
SILENT = "silent film"
"""A shape of films that is a time as well."""
