"""Words that stories are told in, in other languages: a woman, an old friend, who lies. They name no concept by
themselves; with the words beside them they may, in English ("two old men")."""

from collections.abc import Iterator

from bot.understanding.text.lexicons import lexicon


def story_ways(code: str) -> Iterator[tuple[str, str]]:
    """The English word for what stories tell of, with the language's own ways."""
    told: dict[str, dict[str, list[str]]] = lexicon("text/stories")
    yield from ((english, way) for english, ways in told.items() for way in ways.get(code, ()))
