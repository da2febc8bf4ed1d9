"""What is said about the cards on the table: references to one card, what is asked of it, and what joins several things
in a message, in six languages, against the catalogue's own facts.

`python -m benchmarks table [--short]`; `python -m benchmarks.table --unseen` takes the templates that nobody mends for,
`--wrong` prints every case that is not right.
"""

import argparse
import asyncio
import json
import random
from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.house import open_starter
from benchmarks.table_judging import faults
from benchmarks.table_talk import LOCALES, Case, Talks, table
from bot.commands.talk import Talk
from bot.scene.series import of_one_series
from bot.titles import Title, TitleId
from bot.wiring.house import House

CASES, FEWER = 13, 6
"""Cases of one deck, and in the short form, which takes every fourth deck."""
STEP = 4
RIGHT = 0.80
"""The share of cases that must be right."""
FULL = 4
"""Cards from which a deck is talked about."""


class Tables:
    """Decks and what is said about them."""

    def __init__(self, house: House, *, unseen: bool, seed: int = 7) -> None:
        self._house, self._unseen = house, unseen
        self._luck = random.Random(seed)
        self._met: dict[TitleId, Title] = {}

    async def told(self, locale: str, wish: str, count: int) -> list[tuple[Case, list[str], Any]]:
        """The cases of one deck, each in a conversation of its own, with what was wrong and what was said."""
        ids = [card["id"] for card in _cards(await Talk(self._house, "deck", locale).answered(wish))]
        deck = [title for each in ids if (title := (await self._titles(ids)).get(each))]
        if len(deck) < FULL:
            return []
        found = []
        for case in Talks(deck, locale, wish, self._luck, self._next_of, unseen=self._unseen).cases(count):
            talk = Talk(self._house, "case", locale)
            if [card["id"] for card in _cards(await talk.answered(wish))] != ids:
                continue  # what means nothing brings other cards each time
            for said in case.turns:
                outcome = await talk.answered(said)
            meant = (each.title for each in case.asked)
            titles = await self._titles([*ids, *meant, *(card["id"] for card in _cards(outcome))])
            found.append((case, faults(case, outcome, titles, deck), outcome))
        return found

    def _next_of(self, title: Title) -> TitleId | None:
        """The film that goes on from a title."""
        arrays = self._house.library.arrays
        series = of_one_series(arrays.place[title.id], title.kindred, arrays)
        place = series.index(title.id) + 1
        return series[place] if place < len(series) else None

    async def _titles(self, ids: Sequence[TitleId]) -> dict[TitleId, Title]:
        self._met |= await self._house.catalogue.get([each for each in ids if each not in self._met])
        return self._met


def _cards(outcome: dict[str, Any]) -> list[dict[str, Any]]:
    return [card for reply in outcome["replies"] for card in reply["cards"]]


async def measured(short: bool, *, unseen: bool, wrong: bool = False, only: str = "", count: int = 0) -> bool:
    house = await open_starter()
    tables = Tables(house, unseen=unseen)
    every = [row for row in table("wishes") if not only or row["locale"] == only][:: STEP if short else 1]
    told = [
        each
        for row in every
        for each in await tables.told(row["locale"], row["wish"], count or (FEWER if short else CASES))
    ]
    await house.close()
    if wrong:
        for case, found, outcome in told:
            if found:
                _print(case, found, outcome)
    for name in ("joint", "reference", "locale"):
        _shares(name, [(getattr(case, name), not found) for case, found, _ in told])
    asked = [(each.facet, each.facet not in found) for case, found, _ in told for each in case.asked]
    _shares("facet", asked)
    print("wrong:", dict(Counter(fault for _, found, _ in told for fault in found if fault not in dict(asked))))
    right = sum(not found for _, found, _ in told) / max(1, len(told))
    print(f"{'unseen' if unseen else 'seen'}: {right:.3f} of {len(told)} cases right (at least {RIGHT})")
    return right >= RIGHT


def _shares(name: str, told: Sequence[tuple[str, bool]]) -> None:
    of, right = Counter(each for each, _ in told), Counter(each for each, held in told if held)
    print(
        f"{name}:",
        ", ".join(f"{each} {right[each] / of[each]:.2f}" for each in sorted(of, key=lambda e: right[e] / of[e])),
    )


def _print(case: Case, found: list[str], outcome: dict[str, Any]) -> None:
    said = [reply["text"][:300] for reply in outcome["replies"]]
    shown = [card["heading"] for card in _cards(outcome)]
    asked = [(each.facet, each.title) for each in case.asked]
    print(
        json.dumps(
            {
                "wrong": found,
                "wish": case.wish,
                "said": case.turns,
                "kind": (case.locale, case.joint, case.reference),
                "asked": asked,
                "act": outcome["act"],
                "reply": said,
                "cards": shown[:8],
            },
            ensure_ascii=False,
        )
    )


def main(short: bool) -> bool:
    return asyncio.run(measured(short, unseen=False))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--unseen", action="store_true", help="the templates that are kept apart")
    parser.add_argument("--wrong", action="store_true", help="print what is not right")
    parser.add_argument("--only", choices=LOCALES, default="", help="one language")
    parser.add_argument("--count", type=int, default=0, help="cases of one deck")
    given = parser.parse_args()
    told = measured(given.short, unseen=given.unseen, wrong=given.wrong, only=given.only, count=given.count)
    asyncio.run(told)
