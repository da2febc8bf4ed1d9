"""What languages call nations, and what is from there."""

from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

from bot.parsed import version_of, worked_out
from bot.understanding.text.lexicons import ROOM, lexicon

LEAST_STEM = 4
"""Letters from which what the name of a country begins with, and of a language beyond which, may take any ending: no
`dan*` or `pers*`, for danke is no Danish and personne no Persian."""


def nations_in(code: str) -> Sequence[tuple[str, str]]:
    """English names of nations with the language's own for the country and (with any ending) for the language. Worked
    out once for all starts: of a language that Babel was asked about it keeps a megabyte."""
    copy = Path(__file__).parent / "__pycache__" / f"nations.{code}.msgpack"
    made_of = (ROOM / "limits/filters.yaml", Path(__file__))
    version = " ".join((metadata.version("babel"), *map(version_of, made_of)))
    return [(name, own) for name, own in worked_out(copy, version, lambda: list(_told_by_babel(code)))]


def _told_by_babel(code: str) -> Iterator[tuple[str, str]]:
    from babel import Locale

    locale = Locale.parse(code)
    nations = lexicon("limits/filters")["nations"].items()
    yield from ((name, own) for name, nation in nations for own in nation.get(code, ()))
    for name, nation in nations:
        if len(nation.get("countries", "").split()) > 1:
            continue  # a region is no country of it
        for country in nation.get("countries", "").split()[:1]:
            if own := locale.territories.get(country):
                yield name, f"{own[:-1]}*" if code == "ru" and len(own) > LEAST_STEM else own
        for language in nation.get("languages", "").split()[:1]:
            if own := locale.languages.get(language):
                stem = own[: -2 if code == "ru" else -1]
                yield name, own if code == "zh" or len(stem) <= LEAST_STEM else f"{stem}*"
