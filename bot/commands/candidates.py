"""`catalogue candidates`: concepts that words of the web name for titles, for somebody to look at."""

from dataclasses import asdict

from bot.ports import Json
from bot.wiring.house import House
from memory.world import SqlWorldWords


async def proposed(house: House, limit: int) -> list[Json]:
    """The latest, each with the words that name it and where they stand."""
    return [{"candidate": True, **asdict(each)} for each in await SqlWorldWords(house.database).proposed(limit)]


def print_proposed(found: list[Json]) -> None:
    """For a person at a terminal."""
    if not found:
        print("No candidates. They come with what the web is asked of titles (`world` in config.yaml).")
    for each in found:
        print(f"{each['title']}: {each['concept']}? ({each['source']} says {each['words']!r}: {each['url']})")
