"""What the world says of titles: facts with where they stand and under which licence. All of it is data: bounded,
cleaned, shown as somebody else's words, and never an instruction to anybody."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from bot.titles import Title, TitleId

FactKind = Literal["award", "based_on", "shot_in", "reception", "talk", "page"]
FRESH = timedelta(days=30)
"""So long what a source said is not asked again."""
LONGEST = 240
"""Characters of one fact."""
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that a source says of a title: `values` are names (awards, books, places) or one line of text;
    `where` names the place it stands (Wikidata, r/movies), with its `url` and `licence` ("" where it has none)."""

    kind: FactKind
    values: tuple[str, ...]
    where: str
    url: str
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A concept that a source's words name for a title; nobody has looked at it."""

    title: TitleId
    concept: str
    source: str
    words: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What one source said: facts for people, and texts in English in which concepts may be named, each with its
    address."""

    facts: tuple[Fact, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


class WorldSource(Protocol):
    """One place of the web that is asked."""

    name: str

    async def hear(self, title: Title, locale: str) -> Heard:
        """What it says of a title, in this language where it can. Raises SourceUnavailable."""

    async def close(self) -> None: ...


class WorldWords(Protocol):
    """What was heard, kept."""

    async def get(self, title: TitleId, source: str, locale: str, since: datetime) -> Sequence[Fact] | None:
        """The facts heard since then; None where nobody asked since."""

    async def put(self, title: TitleId, source: str, locale: str, facts: Sequence[Fact], now: datetime) -> None: ...

    async def propose(self, candidates: Sequence[Candidate], now: datetime) -> None:
        """Keep them beside those there are, each once for a title, a concept and a source."""

    async def proposed(self, most: int, title: TitleId | None = None) -> Sequence[Candidate]:
        """The latest, of all titles or of one."""


def clean(text: str, most: int = LONGEST) -> str:
    """Somebody else's words as they can stand in a line: one space between words, nothing unseen, bounded at a word's
    end."""
    kept = "".join(c if c.isprintable() else " " for c in text if unicodedata.category(c) not in ("Cf", "Co", "Cs"))
    line = _SPACE.sub(" ", kept).strip()
    if len(line) <= most:
        return line
    head = line[:most]
    return f"{head.rsplit(' ', 1)[0] if ' ' in head[most // 2 :] else head} …"
