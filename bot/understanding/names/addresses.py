"""Pasted addresses of IMDb, TMDB, Letterboxd, Trakt and JustWatch: which title each is about, as far as it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.titles import Entry, Kind

_ADDRESS = re.compile(
    r"<?(?:https?://)?(?:[a-z]{1,3}\.|www\.|mobile\.|app\.)?"
    r"(?P<site>imdb\.com|themoviedb\.org|letterboxd\.com|boxd\.it|trakt\.tv|justwatch\.com)(?P<path>/[^\s<>]*)?>?",
    re.IGNORECASE,
)
_ANY = re.compile(r"<?https?://[^\s<>]+>?", re.IGNORECASE)
_IMDB = re.compile(r"/title/(tt\d{5,10})\b", re.IGNORECASE)
_BARE_ID = re.compile(r"(?<![\w/])(tt\d{7,10})(?![\w/])")
_TMDB = re.compile(r"/(movie|tv)/(\d{1,10})", re.IGNORECASE)
_LETTERBOXD = re.compile(r"/film/([\w-]+)", re.IGNORECASE)
_TRAKT = re.compile(r"/(movies|shows)/([\w-]+)", re.IGNORECASE)
_JUSTWATCH = re.compile(r"/[a-z]{2}/([\w-]+)/([\w%-]+)", re.IGNORECASE)
_SERIES = ("tv", "show", "serie", "сериал", "电视")
_YEAR = re.compile(r"(.+)-((?:18|19|20)\d\d)")
_ENDS = ".,;:!?)]»\"'"
_TOLD = re.compile(r"[“\"«]?([^\n“”\"«»|:]{1,80}?)[”\"»]?\s*\((?:TV [^)]*?|[^)\d]*)?((?:18|19|20)\d\d)[^)]*\)")
_QUOTED = re.compile(r"[“\"«]([^\n“”\"«»]{1,80})[”\"»]")
_STOCK = frozenset((
    "check", "out", "watch", "see", "look", "at", "this", "that", "one", "on", "in", "the", "of", "it", "is", "a", "an",
    "and", "com", "by", "via", "from", "here", "imdb", "tmdb", "letterboxd", "trakt", "justwatch", "movie", "film",
    "series", "show", "title", "database", "schau", "mal", "dir", "das", "den", "die", "auf", "bei", "regarde", "ce",
    "sur", "mira", "esta", "este", "en", "смотри", "на", "это", "kino", "please", "hey", "hi",
))  # fmt: skip
"""What people and apps write beside an address."""
_ABOUT = re.compile(r"[⭐★|·].*")
"""What apps write of a title behind its name."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as it stands in a text, and what it says of a title: an entry without a name where it names none."""

    text: str
    entry: Entry


def addresses(text: str) -> Iterator[Address]:
    """The addresses of titles in a text, and IMDb's ids that stand by themselves."""
    for match in _ADDRESS.finditer(text):
        written = match[0] if match[0].startswith("<") else match[0].rstrip(_ENDS)
        if entry := _entry(match["site"].lower(), (match["path"] or "").rstrip(_ENDS)):
            yield Address(text=written, entry=entry)
    for match in _BARE_ID.finditer(text):
        yield Address(text=match[0], entry=Entry(title="", imdb_id=match[1]))


def is_address(text: str) -> bool:
    """Whether a text is one address of whatever and nothing else."""
    return bool(_ANY.fullmatch(text.strip()))


def _entry(site: str, path: str) -> Entry | None:
    """What a path tells; None for an address of something else, such as a person or a list."""
    if site == "imdb.com":
        match = _IMDB.search(path)
        return Entry(title="", imdb_id=match[1].lower()) if match else None
    if site == "themoviedb.org":
        match = _TMDB.search(path)
        return Entry(title="", tmdb=int(match[2]), kind=_kind(match[1])) if match else None
    if site == "boxd.it":
        return Entry(title="") if path.strip("/") else None
    if site == "letterboxd.com":
        match = _LETTERBOXD.search(path)
        return _named(match[1], None) if match else None
    match = (_TRAKT if site == "trakt.tv" else _JUSTWATCH).search(path)
    return _named(match[2], _kind(match[1])) if match else None


def _kind(word: str) -> Kind:
    return "series" if any(part in word.lower() for part in _SERIES) else "movie"


def _named(slug: str, kind: Kind | None) -> Entry:
    """`dune-2021` -> Dune, 2021."""
    match = _YEAR.fullmatch(slug)
    name, year = (match[1], int(match[2])) if match else (slug, None)
    return Entry(title=name.replace("-", " ").strip(), year=year, kind=kind)


def told_beside(text: str) -> Entry | None:
    """The title that stands in the words beside an address, as apps write them when one shares a title: `The Matrix
    (1999)`, `Check out “The Matrix” on IMDb`; None where there is none."""
    if match := _TOLD.search(text):
        return Entry(title=_without_stock(match[1]), year=int(match[2]))
    match = _QUOTED.search(text)
    return Entry(title=match[1].strip()) if match else None


def _without_stock(words: str) -> str:
    """`Check out The Matrix` -> `The Matrix`."""
    return re.sub(r"^\s*(?:check out|watch|look at|schau dir)\s+", "", words, flags=re.IGNORECASE).strip(" -–—⭐★")


def says_more(text: str, names: str) -> bool:
    """Whether words beside an address say anything but what apps write there and the title's own name."""
    known = _STOCK | {word.casefold() for word in _WORD.findall(names)}
    said = [word.casefold() for word in _WORD.findall(_ABOUT.sub(" ", text))]
    return any(word not in known and not word.isdigit() for word in said)
