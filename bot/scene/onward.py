"""What to see after what was seen: more by the same hands, without those named; else what is like them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from bot.dialogue import Turn
from bot.recommend.arrays import TitleArrays
from bot.recommend.families import head_of
from bot.request import Request
from bot.titles import TitleId
from bot.understanding.acts.onward import SAME
from bot.understanding.text.plain import plain

ALIKE = 92
"""How like a name must be to what was written, of 100: Three Colours is Three Colors."""
TOLD = 5
"""Letters of a name that is looked for in what was written."""


def onward(turn: Turn, request: Request, arrays: TitleArrays) -> Request:
    """The wish for what comes after the titles or the films of those that a message says were seen."""
    titles, people = turn.meant.titles, request.people
    if people.refused and not people.wanted and not titles:  # all of theirs was seen: others who make such films
        return replace(request, in_style_of=(*request.in_style_of, *people.refused), text="", subject="")
    makers = people.wanted or _makers(titles, arrays, same=SAME in turn.meant.besides)
    if not makers:
        return replace(request, similar_to=titles, text="", subject="")
    seen = frozenset((*titles, *_named_of(makers, turn.text, arrays)))
    return replace(
        request,
        people=replace(people, wanted=makers, refused=tuple(name for name in people.refused if name not in makers)),
        without=request.without | seen,
        unsaid=request.unsaid | seen,
        similar_to=(),
        text="",
        subject="",
    )


def _makers(titles: tuple[TitleId, ...], arrays: TitleArrays, *, same: bool) -> tuple[str, ...]:
    """Who directed the first title, where the same hands are meant; else who directed all, or at least two, of them."""
    rows = [arrays.place[title] for title in titles if title in arrays.place]
    if not rows:
        return ()
    directors = arrays.columns.directors
    if same:
        return tuple(directors[rows[0]][:1])
    made = Counter(name for row in rows for name in directors[row])
    return tuple(name for name, count in made.most_common(1) if count >= max(2, len(rows) - 1))


def _named_of(makers: tuple[str, ...], text: str, arrays: TitleArrays) -> Iterator[TitleId]:
    """Titles of theirs that the words name, at least by the name that a series of them bears."""
    said = plain(text)
    for row in {row for name in makers for row in arrays.people.get(name.casefold(), ())}:
        head = plain(head_of(arrays.columns.titles[row]))
        for name in (head, head.split(":")[0], head.rsplit(" ", 1)[0]):
            if len(name) >= TOLD and len(name.split()) <= len(said.split()) and fuzz.partial_ratio(name, said) >= ALIKE:
                yield arrays.ids[row]
