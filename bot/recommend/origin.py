"""Where titles are from: as their countries and languages tell, and where both are unknown, as their plots do."""

from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np

from bot.recommend.arrays import ENGLISH, Mask, TitleArrays
from bot.recommend.word_index import words_of
from bot.request import Request


def in_languages(request: Request, arrays: TitleArrays) -> Mask:
    """Titles in a language that is wanted, in none that is refused."""
    allowed = np.ones(len(arrays), dtype=bool)
    if wanted := request.languages.wanted:
        allowed &= np.isin(arrays.languages, wanted) | _told(_tongues(wanted), arrays)
    if request.languages.refused:
        allowed &= ~np.isin(arrays.languages, request.languages.refused)
    return allowed


def from_countries(request: Request, arrays: TitleArrays) -> Mask:
    """Titles from a country that is wanted, from none that is refused."""
    wanted = request.countries.wanted
    allowed = np.ones(len(arrays), dtype=bool)
    if wanted:
        allowed = _at([row for country in wanted for row in arrays.made_in.get(country, [])], arrays)
        if ENGLISH.isdisjoint(wanted):
            allowed = allowed & ~_lent(arrays) | _told(_called(wanted), arrays)
    for country in request.countries.refused:
        allowed &= ~_at([*arrays.made_in.get(country, []), *arrays.spoken_there(country)], arrays)
    return allowed


def made_where(name: str, arrays: TitleArrays) -> Mask:
    """Titles made in the country that is called so before any other, none lent; none at all where no country is."""
    code, made = _codes().get(name.casefold(), ""), arrays.columns.countries
    rows = [row for row in arrays.made_in.get(code, []) if [*made[row]][:1] == [code]]
    return _at(rows, arrays) & ~_lent(arrays)


def _told(words: Iterable[str], arrays: TitleArrays) -> Mask:
    """Titles of whose making nobody told anything, but whose plots speak of these: a Danish inspector's case is
    Danish."""
    stems = {stem for word in words for stem in words_of(word)}
    return _at(list(arrays.words.speaking_of(stems)), arrays) & _untold(arrays)


def _untold(arrays: TitleArrays) -> Mask:
    """Titles that have neither countries nor a language. Remembered."""
    if "untold" not in arrays.themed:
        told = zip(arrays.columns.countries, arrays.columns.languages, strict=True)
        arrays.themed["untold"] = np.array([not (made or language) for made, language in told], dtype=np.float32)
    return arrays.themed["untold"] > 0


def _lent(arrays: TitleArrays) -> Mask:
    """Titles in English that a country of that language made with others: who wishes for Czech films means no
    EuroTrip. Remembered."""
    if "lent" not in arrays.themed:
        told = zip(arrays.columns.countries, arrays.columns.languages, strict=True)
        lent = [language == "en" and not ENGLISH.isdisjoint(made) for made, language in told]
        arrays.themed["lent"] = np.array(lent, dtype=np.float32)
    return arrays.themed["lent"] > 0


def _at(rows: list[int], arrays: TitleArrays) -> Mask:
    """A mask of these rows."""
    mask = np.zeros(len(arrays), dtype=bool)
    mask[rows] = True
    return mask


def _called(countries: tuple[str, ...]) -> Iterator[str]:
    """What countries and what is from there are called in English, where that is one word: Denmark, Danish."""
    for country in countries:
        yield from (name for name in (_country(country), *_spoken_in(country)) if name.isalpha())


def _tongues(languages: tuple[str, ...]) -> Iterator[str]:
    names = (_language(language) for language in languages if language != "en")
    return (name for name in names if name.isalpha())


@cache
def _codes() -> dict[str, str]:
    from babel import Locale

    return {str(name).casefold(): str(code) for code, name in Locale.parse("en").territories.items()}


@cache
def _country(code: str) -> str:
    from babel import Locale

    return str(Locale.parse("en").territories.get(code, ""))


@cache
def _language(code: str) -> str:
    from babel import Locale

    return str(Locale.parse("en").languages.get(code, ""))


@cache
def _spoken_in(country: str) -> tuple[str, ...]:
    from babel.languages import get_official_languages

    return tuple(_language(code) for code in get_official_languages(country, de_facto=True) if code != "en")
