"""What one would say aloud of a title: a sentence each, without its full stop, in bot/locale/LANGUAGE/pitches.tsv."""

from collections.abc import Mapping
from functools import cache

from bot.titles import TitleId
from bot.words import LOCALES


def pitch(title: TitleId, locale: str) -> str:
    """The title's sentence in this language; empty where nobody wrote one."""
    return pitches(locale).get(title, "")


@cache
def pitches(locale: str) -> Mapping[TitleId, str]:
    """All sentences of a language, read when the first is asked for."""
    path = LOCALES / locale / "pitches.tsv"
    if not path.exists():
        return {}
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {TitleId(title): said for title, said in lines}
