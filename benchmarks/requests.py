"""Forty requests that a newcomer might make of the starter catalogue, and what Usher answers: to read and to judge.

`python -m benchmarks.requests [--write docs/starter.md]` prints the table, or puts it into the page between its marks.
"""

import argparse
import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.starter_tables import replaced
from bot.commands.ask import recommend_one
from bot.settings import Settings, StoreSettings
from bot.wiring.house import House

REQUESTS = (
    "a slow, beautiful Japanese film about memory",
    "something for a six-year-old and her grandfather",
    "a documentary that reads like a thriller",
    "like Severance",
    "something like Dune but faster",
    "I want to laugh, nothing romantic",
    "a rainy Sunday film, cosy, under two hours",
    "a Korean thriller",
    "black and white film noir",
    "like Amélie",
    "a heist film with jokes",
    "a western that isn't old",
    "date night, funny and warm, not an animation",
    "a film about grief that doesn't wallow",
    "scare me, but no gore",
    "something French about love",
    "a series with short episodes that makes me laugh",
    "a documentary about nature to fall asleep to",
    "like Spirited Away for grown-ups",
    "a war film from the other side",
    "a musical",
    "space, loneliness, big ideas",
    "a film about cooking",
    "silent comedy",
    "a courtroom drama",
    "time travel that makes sense",
    "an Italian classic",
    "something with Tilda Swinton",
    "a Scorsese film I may not know",
    "a film about making films",
    "coming of age in the eighties",
    "a mystery series in one season",
    "music documentary",
    "an Indian film with songs",
    "for a ten-year-old who loves dragons",
    "a hidden gem from Scandinavia",
    "like Before Sunrise",
    "a long epic for a winter evening",
    "animation that isn't for children",
    "I loved Parasite, what next",
)
SHOWN = 8


async def answers() -> list[tuple[str, list[str]]]:
    """Each request with the titles that answer it, over the starter catalogue alone."""
    with TemporaryDirectory() as folder:
        house = House(Settings(store=StoreSettings(data_dir=Path(folder))))
        await house.open()
        found = []
        for text in REQUESTS:
            answer = await recommend_one(house, text, {}, {}, SHOWN)
            found.append((text, [f"{item['title']} ({item['year']})" for item in answer["items"]]))
        await house.close()
        return found


def table(found: list[tuple[str, list[str]]]) -> str:
    rows = [f"| {text} | {', '.join(titles)} |" for text, titles in found]
    return "\n".join(["| asked | answered |", "| --- | --- |", *rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    page = parser.parse_args().write
    text = table(asyncio.run(answers()))
    if page:
        page.write_text(replaced(page.read_text(encoding="utf-8"), "requests", text), encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
