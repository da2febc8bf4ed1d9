"""Titles before one by a part of their name, written as one writes: "flying daggers", "kiki", "the grand budapset"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from bot.request import Ref, Understanding
from bot.titles import TitleId
from bot.understanding.text.lexicons import surprise
from bot.understanding.text.tokens import name_words

SHORTEST = 4
"""Letters from which a part of a name stands for it."""
SLIPPING = 6
"""Letters from which a part of a name may be misspelt."""
TELLING = 3.6
"""How surprising one word of a part must be: `the last` and `one day` tell no title from another."""
_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "l", "un", "une"))
_KINDS = frozenset(("one", "1", "movie", "film", "show", "series", "please", "pls", "peli", "pelicula", "фильм"))


def among(names: Mapping[TitleId, Sequence[str]], words: str) -> TitleId | None:
    """The title (of those given, the nearest first, each with its names) that these words name whole or in part; a
    whole name before a part, a part before a misspelt one; None where none is or it isn't told which."""
    said = _bare(name_words(words))
    if len("".join(said)) < SHORTEST:
        return None
    for fits in (_whole, _part, _misspelt):
        found = [title for title, each in names.items() if any(fits(_bare(name_words(name)), said) for name in each)]
        if found:
            return found[0] if len(found) == 1 or fits is not _misspelt else None
    return None


def _bare(words: Sequence[str]) -> list[str]:
    """Without an article before and `one`, `film` behind."""
    start = 1 if len(words) > 1 and words[0] in _ARTICLES else 0
    end = len(words) - (1 if len(words) - start > 1 and words[-1] in _KINDS else 0)
    return list(words[start:end])


def _whole(name: Sequence[str], said: Sequence[str]) -> bool:
    return list(name) == list(said)


def _part(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the words stand in the name one after another, and one of them tells it from others."""
    return _telling(said) and any(_alike(name[at : at + len(said)], said) for at in range(len(name)))


def _alike(run: Sequence[str], said: Sequence[str]) -> bool:
    """Word for word the same, but for the s of a possessive: `kiki` for Kiki's."""
    return len(run) == len(said) and all(a in (b, f"{b}s") or f"{a}s" == b for a, b in zip(run, said, strict=True))


def _misspelt(name: Sequence[str], said: Sequence[str]) -> bool:
    """The same with a letter or two wrong."""
    whole = "".join(said)
    if len(whole) < SLIPPING or not _telling(said):
        return False
    most = 1 if len(whole) < 9 else 2
    runs = ("".join(name[at : at + size]) for size in (len(said), len(said) + 1) for at in range(len(name)))
    return any(run[:1] == whole[:1] and OSA.distance(run, whole, score_cutoff=most) <= most for run in runs)


def _telling(said: Sequence[str]) -> bool:
    return any(surprise(word) >= TELLING and len(word) >= SHORTEST for word in said)


def as_on_table(read: Understanding, names: Mapping[TitleId, Sequence[str]]) -> Understanding:
    """The reading with titles that lie before one where the words name them as well as others of the catalogue."""

    def here(refs: tuple[Ref, ...], *, teaches: bool = True) -> tuple[Ref, ...]:
        return tuple(_here(ref, names, teaches=teaches) for ref in refs)

    changed = replace(
        read,
        like=here(read.like),
        dislike=here(read.dislike),
        seen=here(read.seen),
        similar_to=here(read.similar_to, teaches=False),
        about=here(read.about, teaches=False),
    )
    return replace(changed, whole=as_on_table(read.whole, names)) if read.whole else changed


def _here(ref: Ref, names: Mapping[TitleId, Sequence[str]], *, teaches: bool) -> Ref:
    """The title before one that is named; but what would teach stays with the title that is called exactly so."""
    exactly = name_words(ref.title) == name_words(ref.text)
    meant = None if ref.id in names or (exactly and teaches) else among(names, ref.text)
    return replace(ref, id=meant, title=names[meant][0], year=None, doubtful=False) if meant else ref


def part_in(names: Mapping[TitleId, Sequence[str]], text: str, longest: int = 6) -> TitleId | None:
    """The title before one that a sentence names in part: the longest run of words that does."""
    words = text.split()
    for size in range(min(longest, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            run = " ".join(words[at : at + size]).strip(".,!?;:\"'()")
            if _telling(name_words(run)) and (title := among(names, run)):
                return title
    return None
