"""Evidence as one sentence that a person reads. Nothing is said here that no evidence says."""

from bot.recommend.arrays import TitleArrays
from bot.request import Request
from bot.titles import Evidence, TitleId
from bot.words import Words

PARTS = 3
"""A reason names at most this many things."""
ORDER = (
    "theme", "seed", "person", "liked", "community", "trait", "genre", "runtime", "language", "year", "little_known",
    "rating", "famous", "here", "trending", "rule",
)  # fmt: skip
"""What a reason names first: what is most this person's own. Within a sort, the weightiest."""


def sentence(evidence: tuple[Evidence, ...], request: Request, arrays: TitleArrays, say: Words) -> str:
    """The reason for a pick, most personal first; where nothing can be named a plain "close to what you asked", if
    anything was asked in words."""
    parts: list[str] = []
    traits = [e for e in evidence if e.kind == "trait"]
    genres = [e for e in evidence if e.kind == "genre"]
    for piece in sorted(evidence, key=lambda e: (ORDER.index(e.kind), -e.weight)):
        if piece in traits[1:] or piece in genres[1:]:
            continue
        if piece.kind == "trait":
            text = say("reason-traits", traits=say.several([trait_word(e.value, say) for e in traits]))
        elif piece.kind == "genre":
            text = say("reason-genre", genre=say.several([genre_word(e.value, say) for e in genres]))
        else:
            text = _part(piece, request, arrays, say)
        if text and text not in parts:
            parts.append(text)
    text = "; ".join(parts[:PARTS]) or say("reason-none" if _told(request) else "reason-unasked")
    return text[0].upper() + text[1:] + "."


def _told(request: Request) -> bool:
    return bool(request.text or request.subject or request.description or request.phrases)


def trait_word(signed: str, say: Words) -> str:
    """`pacing_slow-` -> the adjective for little of it."""
    return say(f"trait-{signed[:-1].replace('_', '-')}.{'more' if signed[-1] == '+' else 'less'}")


def _part(piece: Evidence, request: Request, arrays: TitleArrays, say: Words) -> str:
    if piece.kind == "community":
        title = piece.value.split("|")[0]
        return say("reason-community", title=arrays.columns.titles[arrays.place[TitleId(title)]])
    if piece.kind in ("seed", "liked"):
        title, *common = piece.value.split("|")
        name = arrays.columns.titles[arrays.place[TitleId(title)]]
        return say(f"reason-{piece.kind}", title=name, shared=say.several([shared_word(w, say) for w in common]))
    if piece.kind == "runtime":
        minutes = int(piece.value)
        if request.runtime.max is None:
            return say("reason-runtime-long", runtime=duration(minutes, say))
        return say("reason-runtime", runtime=duration(minutes, say), limit=duration(int(request.runtime.max), say))
    if piece.kind == "language":
        return say("reason-language", language=language_word(piece.value, say))
    return say(f"reason-{piece.kind.replace('_', '-')}", value=piece.value)


def duration(minutes: int, say: Words) -> str:
    """Minutes as people say them: 45 min, 1 h 56, 2 h."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say("duration-minutes", minutes=rest)
    return say("duration-both", hours=hours, minutes=f"{rest:02d}") if rest else say("duration-hours", hours=hours)


def genre_word(genre: str, say: Words) -> str:
    """A genre as it stands by itself, in the person's language."""
    key = _genre_key(genre)
    return say(key) if say.has(key) else genre


def shared_word(word: str, say: Words) -> str:
    """A shared genre as it stands within a sentence of the person's language (German writes it with a capital there,
    too); names and themes as the catalogue has them."""
    key = f"{_genre_key(word)}.within"
    return say(key) if say.has(key) else word


def _genre_key(genre: str) -> str:
    return f"genre-{genre.lower().replace(' & ', '-').replace(' ', '-')}"


def language_word(code: str, say: Words) -> str:
    """`ko` -> Korean, in the person's language; the code itself where nobody knows it."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(say.locale).languages.get(code, code)
    except (UnknownLocaleError, ValueError):
        return code
