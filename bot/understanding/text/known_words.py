"""All words that limit or push a wish: none of them is a title that is refused ("not old", "kein Horror")."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from bot.knowledge.vocabulary import concepts, notes
from bot.understanding.text.lexicons import lexicon
from bot.understanding.text.plain import plain


@cache
def facts_in_words() -> frozenset[str]:
    """Genres, nations, traits, moods, concepts, notes and verdicts as people say them, in small letters, in every
    language that has words for them."""
    return frozenset(_folded(phrase.rstrip("*")) for phrase in _phrases())


@cache
def kinds_in_words() -> frozenset[str]:
    """Genres, kinds, services, nations and languages as people say them, in every language that has words for them."""
    filters, tongues = lexicon("limits/filters"), lexicon("text/tongues")
    tables = (filters["genres"], filters["kind"], filters["services"])
    nations = (nation["words"] for nation in filters["nations"].values())
    found = (phrase for table in tables for phrases in table.values() for phrase in phrases)
    theirs = (phrase for tongue in tongues.values() for phrases in tongue.values() for phrase in phrases)
    return frozenset(_folded(phrase.rstrip("*")) for phrase in (*found, *chain(*nations), *theirs))


@cache
def genres_in_words() -> frozenset[str]:
    """Genres and kinds of titles alone, in small letters without accents, in every language."""
    filters = lexicon("limits/filters")
    english = {phrase for table in (filters["genres"], filters["kind"]) for words in table.values() for phrase in words}
    tongues = lexicon("text/tongues").values()
    theirs = {
        plain(phrase.rstrip("*")) for tongue in tongues for word in english & {*tongue} for phrase in tongue[word]
    }
    return frozenset(english | theirs)


def says_kind(said: str) -> bool:
    """Whether a genre or a kind of titles is named in words (as `plain` writes them); in Chinese, anywhere in them."""
    kinds = genres_in_words()
    if any(word in kinds for word in _WORDS.findall(said)):
        return True
    return any(kind in said for kind in _unspaced_kinds()) if not said.isascii() else False


_WORDS = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@cache
def _unspaced_kinds() -> tuple[str, ...]:
    return tuple(kind for kind in genres_in_words() if "\u3400" <= kind[:1] <= "\u9fff")


def _folded(phrase: str) -> str:
    """In small letters; itself where it is that already, for the lexicons have thousands that needn't be kept twice."""
    small = phrase.casefold()
    return phrase if small == phrase else small


def _phrases() -> Iterator[str]:
    filters, feelings = lexicon("limits/filters"), lexicon("opinions/feelings")
    for table in (filters["genres"], filters["kind"], filters["services"], feelings["verdicts"]):
        yield from (phrase for phrases in table.values() for phrase in phrases)
    yield from (phrase for nation in filters["nations"].values() for phrase in nation["words"])
    for table in (lexicon("limits/traits"), lexicon("limits/moods")):
        yield from (phrase for each in table.values() for phrases in each.values() for phrase in phrases)
    for known in (concepts(), notes()):
        yield from (phrase for each in known.values() for phrases in each.words.values() for phrase in phrases)
        yield from known
    for tongue in lexicon("text/tongues").values():
        yield from (phrase for phrases in tongue.values() for phrase in phrases)
